import Glibc
import NeuralNetwork

/// What the best constant answer comes to: the loss that knowing nothing about a sample leaves.
struct BaseRate {
  let loss: Double
  /// The share of the largest class; nil where the targets are numbers.
  let majority: Double?

  /// - Parameter targets: samples × outputs.
  init(_ targets: Tensor, loss: LossFunction) {
    let rows = max(targets.rowCount, 1)
    let width = max(targets.count / rows, 1)
    let columns = targets.withElements { elements in
      (0..<width).map { column in stride(from: column, to: elements.count, by: width).map { elements[$0] } }
    }
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
    let mean = values.reduce(0, +) / count
    switch loss {
    case .mse: return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    case .sse: return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count / 2
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
    func mean(_ at: Double) -> Double { values.reduce(0) { $0 + function($1 - at) } / Double(values.count) }
    for _ in 0..<60 {
      let (a, b) = (low + (high - low) / 3, high - (high - low) / 3)
      if mean(a) <= mean(b) { high = b } else { low = a }
    }
    return mean((low + high) / 2)
  }

  private static func majority(_ columns: [[Double]]) -> Double? {
    let count = columns.first?.count ?? 0
    guard count > 0 else { return nil }
    if columns.count == 1 {
      let values = Set(columns[0])
      guard values.count <= 2, values.allSatisfy({ [0, 1, -1].contains($0) }), !(values.contains(0) && values.contains(-1)) else {
        return nil
      }
      let ones = columns[0].count { $0 == 1 }
      return Double(max(ones, count - ones)) / Double(count)
    }
    let sums = columns.map { $0.reduce(0, +) }
    let areClasses = columns.allSatisfy { $0.allSatisfy { $0 == 0 || $0 == 1 } } && sums.reduce(0, +) == Double(count)
    return areClasses ? (sums.max() ?? 0) / Double(count) : nil
  }
}
