import Glibc

/// How fast a training may go that somebody watches: all its steps in so many seconds, the first ones slowest.
///
/// After a share t of the time a share t² of the steps is done: early on each step changes most.
struct Pace {
  let seconds: Double
  let steps: Int

  private static let frame = 0.05

  /// When a number of steps is due, in seconds since the beginning.
  func time(of done: Int) -> Double { seconds * (Double(done) / Double(max(steps, 1))).squareRoot() }

  /// Steps until the next frame, more where drawing has taken its time; nil once the time is over.
  func stepsAtOnce(done: Int, elapsed: Double) -> Int? {
    guard elapsed < seconds else { return nil }
    let next: Double = min((elapsed + Pace.frame) / seconds, 1)
    return max(1, Int(Double(steps) * next * next) - done)
  }

  /// Waits until so many steps are due, or until it is to stop.
  func hold(since start: UInt64, done: Int, until shouldStop: () -> Bool) {
    let due = start + UInt64(time(of: done) * 1e9)
    while MonotonicClock.now() < due, !shouldStop() { usleep(5000) }
  }
}
