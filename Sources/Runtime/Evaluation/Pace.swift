import Language
import Limits

/// Counts the rounds of a loop, and asks after every so many whether the line is to stop.
struct Pace {
  private let every: Int
  private var left: Int

  /// - Parameter every: about as many rounds as take a few milliseconds.
  init(every: Int = 1 << 16) {
    self.every = every
    left = every
  }

  /// One more round.
  /// - Returns: whether the line is to stop.
  @inline(__always)
  mutating func shouldStop() -> Bool {
    left &-= 1
    return left == 0 && ask()
  }

  /// One more round.
  /// - Throws: when the line is to stop.
  @inline(__always)
  mutating func checkStop() throws(Diagnostic) {
    if shouldStop() { throw Work.failure }
  }

  @inline(never)
  private mutating func ask() -> Bool {
    left = every
    return Work.shouldStop
  }
}
