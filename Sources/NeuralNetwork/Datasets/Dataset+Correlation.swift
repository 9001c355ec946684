// How columns go with each other, and what they tell about the target.
extension Dataset {
  /// Pearson's r; 0 where one of the columns never varies.
  ///
  /// r = Σ(a − ā)(b − b̄) / √(Σ(a − ā)² · Σ(b − b̄)²)
  package static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let count = Double(max(a.count, 1))
    let (meanA, meanB) = (a.reduce(0, +) / count, b.reduce(0, +) / count)
    var (both, squareA, squareB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      both += (x - meanA) * (y - meanB)
      squareA += (x - meanA) * (x - meanA)
      squareB += (y - meanB) * (y - meanB)
    }
    let r = both / (squareA * squareB).squareRoot()
    return r.isFinite ? min(max(r, -1), 1) : 0
  }

  /// Pearson's r of each column with each.
  package static func correlations(_ columns: [[Double]]) -> [[Double]] {
    columns.map { row in columns.map { correlation(row, $0) } }
  }

  /// How much each feature tells about the target in some samples: η, the root of the share of its variance between the classes, or |r|.
  package func tellingness(_ rows: [Int]) -> [Double] {
    let classes = classes
    return (0..<featureCount).map { feature in
      let values = rows.map { inputs[flat: $0 * featureCount + feature] }
      guard let classes else {
        return (0..<targetCount).map { target in abs(Dataset.correlation(values, rows.map { targets[flat: $0 * targetCount + target] })) }
          .max() ?? 0
      }
      let mean = values.reduce(0, +) / Double(max(values.count, 1))
      let total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      guard total > 0 else { return 0 }
      var sums: [Int: (sum: Double, count: Double)] = [:]
      for (row, value) in zip(rows, values) {
        let known = sums[classes[row]] ?? (0, 0)
        sums[classes[row]] = (known.sum + value, known.count + 1)
      }
      let between = sums.sorted { $0.key < $1.key }.reduce(0) {
        $0 + $1.value.count * ($1.value.sum / $1.value.count - mean) * ($1.value.sum / $1.value.count - mean)
      }
      return (between / total).squareRoot()
    }
  }
}
