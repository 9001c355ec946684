import Glibc
import Limits
import NeuralNetwork

/// The best that one straight line does: the targets as a weighted sum of the features, by least squares.
struct LinearModel {
  /// The share of the targets' variance it explains.
  let explained: Double
  /// The share of the samples whose class it tells; nil where the targets are numbers.
  let accuracy: Double?

  /// Features beyond which solving takes too long.
  private static let featureLimit = 200
  /// Samples that are enough for it.
  private static let sampleLimit = 2000

  /// - Parameter targets: samples × outputs.
  init?(_ inputs: Tensor, _ targets: Tensor, isClassification: Bool) {
    let total = inputs.rowCount
    let taken = min(total, LinearModel.sampleLimit)
    let places = (0..<taken).map { $0 * total / taken }
    let (inputs, targets) = taken < total ? (inputs.rows(places), targets.rows(places)) : (inputs, targets)
    let columns = Column.values(of: inputs)
    let described = columns.map { Column($0) }
    let kept = columns.indices.filter { described[$0].deviation > 1e-12 * max(described[$0].size, 1e-300) }
    let rows = inputs.rowCount
    guard !kept.isEmpty, kept.count <= LinearModel.featureLimit, rows > 1 else { return nil }
    let x = kept.map { index in columns[index].map { ($0 - described[index].mean) / described[index].deviation } }
    let y = Column.values(of: targets).map { values in
      let mean = Column(values).mean
      return values.map { $0 - mean }
    }
    let size = x.count
    var products = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for i in 0..<size {
      for j in 0...i {
        products[i][j] = zip(x[i], x[j]).reduce(0) { $0 + $1.0 * $1.1 }
        products[j][i] = products[i][j]
      }
      products[i][i] += 1e-9 * Double(rows)
    }
    guard let factor = LinearModel.cholesky(products) else { return nil }
    var fits: [[Double]] = []
    var left = 0.0
    var variance = 0.0
    for values in y {
      let weights = LinearModel.solve(factor, x.map { column in zip(column, values).reduce(0) { $0 + $1.0 * $1.1 } })
      var fit = [Double](repeating: 0, count: rows)
      for (column, weight) in zip(x, weights) { for row in 0..<rows { fit[row] += weight * column[row] } }
      left += zip(fit, values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      variance += values.reduce(0) { $0 + $1 * $1 }
      fits.append(fit)
    }
    explained = variance > 0 ? max(0, 1 - left / variance) : 0
    guard isClassification else {
      accuracy = nil
      return
    }
    let truths = Column.values(of: targets)
    let means = truths.map { Column($0).mean }
    var right = 0
    for row in 0..<rows {
      if fits.count == 1 {
        let middle = (truths[0].max() ?? 1) / 2 + (truths[0].min() ?? 0) / 2
        if (fits[0][row] + means[0] >= middle) == (truths[0][row] >= middle) { right += 1 }
      } else {
        let guess = fits.indices.max { fits[$0][row] + means[$0] < fits[$1][row] + means[$1] }
        let truth = truths.indices.max { truths[$0][row] < truths[$1][row] }
        if guess == truth { right += 1 }
      }
    }
    accuracy = Double(right) / Double(rows)
  }

  /// The lower triangle L of A = L Lᵀ; nil where A is not positive.
  private static func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    var lower = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for i in 0..<size {
      for j in 0...i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
        if i == j {
          guard sum > 0 else { return nil }
          lower[i][i] = sum.squareRoot()
        } else {
          lower[i][j] = sum / lower[j][j]
        }
      }
    }
    return lower
  }

  private static func solve(_ lower: [[Double]], _ right: [Double]) -> [Double] {
    var result = right
    for i in result.indices {
      for k in 0..<i { result[i] -= lower[i][k] * result[k] }
      result[i] /= lower[i][i]
    }
    for i in result.indices.reversed() {
      for k in i + 1..<result.count { result[i] -= lower[k][i] * result[k] }
      result[i] /= lower[i][i]
    }
    return result
  }
}

/// How well the nearest other samples tell a sample's target.
struct Neighbours {
  /// The share of classes told rightly, or of variance explained, by others' targets moved by so many rows.
  private let nearest: [[Int]]
  private let rows: [Int]
  static let count = 5

  /// - Parameter limit: samples that are looked at, at most.
  init(_ inputs: Tensor, limit: Int = 500) {
    let total = inputs.rowCount
    let taken = min(total, limit)
    let rows = (0..<taken).map { $0 * total / taken }
    self.rows = rows
    let scaled = Column.values(of: inputs).compactMap { values -> [Double]? in
      let column = Column(values)
      return column.deviation > 0 ? rows.map { (values[$0] - column.mean) / column.deviation } : nil
    }
    nearest = rows.indices.map { place in
      // The nearest so far, the nearest first; of equally near ones the first row.
      var nearest: [(distance: Double, row: Int)] = []
      if Work.shouldStop { return [] }
      for other in rows.indices where other != place {
        var sum = 0.0
        for column in scaled { sum += (column[place] - column[other]) * (column[place] - column[other]) }
        guard nearest.count < Neighbours.count || sum < nearest[nearest.count - 1].distance else { continue }
        let index = nearest.firstIndex { sum < $0.distance } ?? nearest.count
        nearest.insert((sum, rows[other]), at: index)
        if nearest.count > Neighbours.count { nearest.removeLast() }
      }
      return nearest.map(\.row)
    }
  }

  var sampleCount: Int { rows.count }

  /// The share of samples whose class most of the neighbours have.
  /// - Parameter shift: every sample takes the target of the sample so many rows further on.
  func accuracy(_ classes: [Int], shift: Int = 0) -> Double {
    let count = classes.count
    func target(_ row: Int) -> Int { classes[(row + shift + count) % count] }
    let right = zip(rows, nearest).count { row, others in
      var votes: [Int: Int] = [:]
      for other in others { votes[target(other), default: 0] += 1 }
      let winner = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
      return winner == target(row)
    }
    return Double(right) / Double(max(rows.count, 1))
  }

  /// The share of the variance that the neighbours' mean explains; below 0 where it is worse than the mean of all.
  func explained(_ values: [Double], shift: Int = 0) -> Double {
    let count = values.count
    func target(_ row: Int) -> Double { values[(row + shift + count) % count] }
    let column = Column(rows.map(target))
    let left = zip(rows, nearest).reduce(0.0) { sum, pair in
      let mean = pair.1.reduce(0) { $0 + target($1) } / Double(max(pair.1.count, 1))
      return sum + (target(pair.0) - mean) * (target(pair.0) - mean)
    }
    let total = column.deviation * column.deviation * Double(rows.count)
    return total > 0 ? 1 - left / total : 1
  }
}
