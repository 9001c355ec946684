#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How mixed the samples of a node of a decision tree are, and those on both sides of a place among them: sums that move along.
///
/// Source: scikit-learn 1.9, sklearn/tree/_criterion.pyx.
struct TreeCriterion {
  private let y: [Double]
  private let weights: [Double]
  /// 0 for regression.
  private let classCount: Int
  private let outputs: Int
  private let kind: TreeSettings.Criterion
  private let wholeWeight: Double

  private var (start, end, place) = (0, 0, 0)
  private var total: [Double]
  private var left: [Double]
  private var right: [Double]
  private var squares = 0.0
  /// What the node's samples weigh together.
  private(set) var weight = 0.0
  private var (leftWeight, rightWeight) = (0.0, 0.0)

  init(y: [Double], weights: [Double], samples: [Int], classCount: Int, kind: TreeSettings.Criterion) {
    (self.y, self.weights, self.classCount, self.kind) = (y, weights, classCount, kind)
    outputs = classCount > 0 ? 1 : max(y.count / max(weights.count, 1), 1)
    wholeWeight = samples.reduce(0.0) { $0 + weights[$1] }
    total = [Double](repeating: 0, count: classCount > 0 ? classCount : outputs)
    (left, right) = (total, total)
  }

  /// Takes up a node: the samples from `start` to `end`.
  mutating func begin(_ samples: [Int], _ start: Int, _ end: Int) {
    (self.start, self.end) = (start, end)
    for k in total.indices { total[k] = 0 }
    (squares, weight) = (0, 0)
    for p in start..<end {
      let (i, w) = (samples[p], weights[samples[p]])
      if classCount > 0 {
        total[Int(y[i])] += w
      } else {
        for k in 0..<outputs {
          let value = y[i * outputs + k]
          total[k] += w * value
          squares += w * value * value
        }
      }
      weight += w
    }
    reset()
  }

  /// All samples to the right.
  mutating func reset() {
    place = start
    for k in total.indices { (left[k], right[k]) = (0, total[k]) }
    (leftWeight, rightWeight) = (0, weight)
  }

  /// The samples before `new` to the left, from whichever end is nearer.
  mutating func move(to new: Int, _ samples: [Int]) {
    if new - place <= end - new {
      for p in place..<new { add(samples[p], 1) }
    } else {
      for k in total.indices { left[k] = total[k] }
      leftWeight = weight
      for p in stride(from: end - 1, through: new, by: -1) { add(samples[p], -1) }
    }
    rightWeight = weight - leftWeight
    for k in total.indices { right[k] = total[k] - left[k] }
    place = new
  }

  private mutating func add(_ i: Int, _ sign: Double) {
    let w = weights[i]
    if classCount > 0 {
      left[Int(y[i])] += sign * w
    } else {
      for k in 0..<outputs { left[k] += sign * (w * y[i * outputs + k]) }
    }
    leftWeight += sign * w
  }

  /// What the node says: the classes' shares, or the targets' means.
  func answer() -> [Double] { total.map { $0 / weight } }

  func impurity() -> Double {
    classCount > 0 ? mixture(total, weight) : spread(squares, total, weight)
  }

  private func mixture(_ sums: [Double], _ weight: Double) -> Double {
    var found = 0.0
    if kind == .entropy {
      for sum in sums where sum > 0 {
        let share = sum / weight
        found -= share * (log(share) / log(2.0))
      }
      return found
    }
    for sum in sums { found += sum * sum }
    return 1 - found / (weight * weight)
  }

  private func spread(_ squares: Double, _ sums: [Double], _ weight: Double) -> Double {
    var found = squares / weight
    for sum in sums { found -= (sum / weight) * (sum / weight) }
    return found / Double(outputs)
  }

  /// How mixed the samples left and right of the place are.
  func childImpurities(_ samples: [Int]) -> (Double, Double) {
    if classCount > 0 { return (mixture(left, leftWeight), mixture(right, rightWeight)) }
    var leftSquares = 0.0
    for p in start..<place {
      for k in 0..<outputs {
        let value = y[samples[p] * outputs + k]
        leftSquares += weights[samples[p]] * value * value
      }
    }
    return (spread(leftSquares, left, leftWeight), spread(squares - leftSquares, right, rightWeight))
  }

  /// Grows with what the place gains.
  func gain(_ samples: [Int]) -> Double {
    if classCount > 0 {
      return -rightWeight * mixture(right, rightWeight) - leftWeight * mixture(left, leftWeight)
    }
    var (leftSum, rightSum) = (0.0, 0.0)
    for k in 0..<outputs {
      leftSum += left[k] * left[k]
      rightSum += right[k] * right[k]
    }
    return leftSum / leftWeight + rightSum / rightWeight
  }

  func improvement(of impurity: Double, _ left: Double, _ right: Double) -> Double {
    (weight / wholeWeight) * (impurity - (rightWeight / weight * right) - (leftWeight / weight * left))
  }
}
