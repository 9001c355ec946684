import Limits

/// What one column of numbers is like.
///
/// Like all that is found out here about very many numbers it breaks off when the line is to stop, and is not used then.
package struct Column {
  package let low: Double
  package let high: Double
  package let mean: Double
  package let deviation: Double

  package init(_ values: [Double]) {
    let count = Double(max(values.count, 1))
    var (low, high) = (values.first ?? 0, values.first ?? 0)
    var sum = 0.0
    Work.inPieces(values.count) { piece in
      for value in values[piece] {
        low = min(low, value)
        high = max(high, value)
        sum += value
      }
    }
    let mean = sum / count
    self.low = low
    self.high = high
    self.mean = mean
    deviation = (Column.sum(of: values) { ($0 - mean) * ($0 - mean) } / count).squareRoot()
  }

  package var range: Double { high - low }
  /// The root of the mean square: how large the numbers are, seen from 0.
  package var size: Double { (mean * mean + deviation * deviation).squareRoot() }
  package var isConstant: Bool { low == high }

  /// The columns of rows of numbers.
  package static func all(of rows: Tensor) -> [Column] { values(of: rows).map { Column($0) } }

  package static func values(of rows: Tensor) -> [[Double]] {
    let (count, width) = (rows.rowCount, rows.rowCount == 0 ? 0 : rows.count / rows.rowCount)
    return rows.withElements { elements in
      (0..<width).map { column in Work.collect(count) { elements[$0 * width + column] } }
    }
  }

  /// How many numbers lie below one number or above another; or `inside`, between the two.
  package static func count(_ values: [Double], beyond low: Double, _ high: Double, inside: Bool = false) -> Int {
    var count = 0
    Work.inPieces(values.count) { piece in
      for value in values[piece] where inside ? value > low && value < high : value < low || value > high { count += 1 }
    }
    return count
  }

  /// From the least to the most of the numbers that are finite, and how many are not; nil where none is.
  package static func finiteExtent(of values: [Double]) -> (low: Double, high: Double, left: Int)? {
    var (low, high) = (Double.infinity, -Double.infinity)
    var left = 0
    Work.inPieces(values.count) { piece in
      for value in values[piece] {
        guard value.isFinite else {
          left += 1
          continue
        }
        low = min(low, value)
        high = max(high, value)
      }
    }
    return low <= high ? (low, high, left) : nil
  }

  @inline(__always)
  static func sum(of values: [Double], _ term: (Double) -> Double) -> Double {
    var sum = 0.0
    Work.inPieces(values.count) { piece in for value in values[piece] { sum += term(value) } }
    return sum
  }
}

/// One column as a line of another.
package struct ColumnRelation {
  package let factor: Double
  package let offset: Double

  private init(factor: Double, offset: Double) {
    self.factor = factor
    self.offset = offset
  }

  /// How `y` follows from `x`, where it does exactly; few samples lie on a line by chance.
  package init?(_ x: [Double], _ y: [Double]) {
    let (a, b) = (Column(x), Column(y))
    guard x.count == y.count, !a.isConstant, !b.isConstant else { return nil }
    if x == y {
      self.init(factor: 1, offset: 0)
      return
    }
    // Two numbers are on a line with whatever two.
    guard x.count >= 5, x.contains(where: { $0 != a.low && $0 != a.high }) else { return nil }
    var products = 0.0
    Work.inPieces(x.count) { piece in for row in piece { products += (x[row] - a.mean) * (y[row] - b.mean) } }
    let factor = products / Double(x.count) / (a.deviation * a.deviation)
    let offset = b.mean - factor * a.mean
    var worst = 0.0
    Work.inPieces(x.count) { piece in for row in piece { worst = max(worst, abs(y[row] - factor * x[row] - offset)) } }
    guard !Work.hasStopped, worst <= 1e-9 * max(b.size, 1e-300) else { return nil }
    self.init(factor: factor, offset: abs(offset) <= 1e-9 * b.size ? 0 : offset)
  }
}
