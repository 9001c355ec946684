import Glibc

/// How long one line of a lesson may take that is run unattended.
final class LineDeadline {
  /// What it is unless a caller says otherwise.
  static let seconds: Double = 10

  let seconds: Double
  private var end = Double.infinity

  init(seconds: Double = LineDeadline.seconds) { self.seconds = seconds }

  /// The next line begins.
  func start() { end = LineDeadline.now() + seconds }

  var isOver: Bool { LineDeadline.now() > end }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
