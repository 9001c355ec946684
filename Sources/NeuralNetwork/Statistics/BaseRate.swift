import Glibc
import Limits

/// What the best constant answer comes to: the loss that knowing nothing about a sample leaves.
package struct BaseRate {
  package let loss: Double
  /// The share of the largest class; nil where the targets are numbers.
  package let majority: Double?

  /// - Parameter targets: samples × outputs.
  package init(_ targets: Tensor, loss: LossFunction) {
    let rows = max(targets.rowCount, 1)
    let width = max(targets.count / rows, 1)
    let columns = Column.values(of: targets)
    let perColumn = columns.map { BaseRate.smallest($0, loss) }
    let total = perColumn.reduce(0, +)
    switch loss {
    case .sse, .crossEntropy: self.loss = total
    default: self.loss = total / Double(width)
    }
    majority = BaseRate.majority(columns)
  }

  /// The mean loss of one output that always gives the same number, which is the best there is.
  private static func smallest(_ values: [Double], _ loss: LossFunction) -> Double {
    let count = Double(max(values.count, 1))
    let mean = Column.sum(of: values) { $0 } / count
    switch loss {
    case .mse: return Column.sum(of: values) { ($0 - mean) * ($0 - mean) } / count
    case .sse: return Column.sum(of: values) { ($0 - mean) * ($0 - mean) } / count / 2
    case .bce: return -(plogp(mean) + plogp(1 - mean))
    case .crossEntropy: return -plogp(mean)
    case .mae: return meanOf(values) { abs($0) }
    case .huber: return meanOf(values) { abs($0) <= 1 ? $0 * $0 / 2 : abs($0) - 0.5 }
    }
  }

  private static func plogp(_ p: Double) -> Double { p > 0 ? p * log(p) : 0 }

  /// The smallest mean of a convex function of the distance from one number, by halving the range.
  private static func meanOf(_ values: [Double], _ function: (Double) -> Double) -> Double {
    guard var low = values.min(), var high = values.max() else { return 0 }
    func mean(_ at: Double) -> Double { Column.sum(of: values) { function($0 - at) } / Double(values.count) }
    for _ in 0..<60 {
      if Work.hasStopped { return 0 }
      let (a, b) = (low + (high - low) / 3, high - (high - low) / 3)
      if mean(a) <= mean(b) { high = b } else { low = a }
    }
    return mean((low + high) / 2)
  }

  private static func majority(_ columns: [[Double]]) -> Double? {
    let count = columns.first?.count ?? 0
    guard count > 0 else { return nil }
    if columns.count == 1 {
      // How many there are of each; anything else is no class.
      var (zeros, ones, negatives) = (0, 0, 0)
      Work.inPieces(count) { piece in
        for value in columns[0][piece] {
          zeros += value == 0 ? 1 : 0
          ones += value == 1 ? 1 : 0
          negatives += value == -1 ? 1 : 0
        }
      }
      guard zeros + ones + negatives == count, zeros == 0 || negatives == 0 else { return nil }
      return Double(max(ones, count - ones)) / Double(count)
    }
    let sums = columns.map { Column.sum(of: $0) { $0 } }
    let areClasses = columns.allSatisfy { $0.allSatisfy { $0 == 0 || $0 == 1 } } && sums.reduce(0, +) == Double(count)
    return areClasses ? (sums.max() ?? 0) / Double(count) : nil
  }
}
