/// The loss over a run's steps, in at most a few hundred means of equally many steps.
public struct LossCurve {
  public static let limit = 512

  /// The mean of each full bucket, and what the unfinished one holds.
  public private(set) var means: [Double] = []
  public private(set) var width = 1
  public private(set) var sum = 0.0
  public private(set) var count = 0
  /// Steps recorded so far.
  public private(set) var steps = 0
  public private(set) var first: Double?

  public init() {}

  /// A curve recorded earlier; nil when its numbers cannot be one's.
  public init?(means: [Double], width: Int, sum: Double, count: Int, steps: Int, first: Double?) {
    guard means.count < LossCurve.limit, width > 0, width.nonzeroBitCount == 1, (0..<width).contains(count) else { return nil }
    let (whole, overflow) = means.count.multipliedReportingOverflow(by: width)
    guard !overflow, whole + count == steps, (first == nil) == (steps == 0) else { return nil }
    (self.means, self.width, self.sum, self.count, self.steps, self.first) = (means, width, sum, count, steps, first)
  }

  public mutating func append(_ loss: Double) {
    if first == nil { first = loss }
    steps += 1
    sum += loss
    count += 1
    guard count == width else { return }
    means.append(sum / Double(width))
    sum = 0
    count = 0
    guard means.count == LossCurve.limit else { return }
    means = stride(from: 0, to: means.count, by: 2).map { (means[$0] + means[$0 + 1]) / 2 }
    width *= 2
  }

  /// Forgets what came after the first `steps` steps, to the nearest bucket.
  public mutating func truncate(to steps: Int) {
    guard steps < self.steps else { return }
    self.steps = max(steps, 0)
    means.removeLast(max(0, means.count - self.steps / width))
    let kept = means.count * width
    count = self.steps - kept
    sum = Double(count) * (means.last ?? first ?? 0)
    if self.steps == 0 { first = nil }
  }

  /// The curve as points, the unfinished bucket last.
  public var points: [(step: Double, loss: Double)] {
    var points = means.enumerated().map { index, mean in (step: (Double(index) + 0.5) * Double(width) + 0.5, loss: mean) }
    if count > 0 { points.append((step: Double(steps) - Double(count - 1) / 2, loss: sum / Double(count))) }
    return points
  }

  public var losses: [Double] { points.map(\.loss) }
}
