import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A square matrix as P·A = L·U, rows exchanged so that the largest element of a column divides it.
private struct Factors {
  let size: Int
  /// Row by row: L below the diagonal (its own being ones), U on it and above.
  var elements: [Double]
  var rows: [Int]
  var isOdd = false
  var isSingular = false

  init(_ matrix: NDArray) {
    size = matrix.extents[0]
    elements = matrix.doubles
    rows = Array(0..<size)
    for column in 0..<size {
      if Work.shouldStop { return }
      var pivot = column
      for row in column..<size where abs(elements[row * size + column]) > abs(elements[pivot * size + column]) { pivot = row }
      guard elements[pivot * size + column] != 0 else {
        isSingular = true
        continue
      }
      if pivot != column {
        for k in 0..<size { elements.swapAt(pivot * size + k, column * size + k) }
        rows.swapAt(pivot, column)
        isOdd.toggle()
      }
      let inverse = 1 / elements[column * size + column]
      for row in (column + 1)..<max(size, column + 1) {
        let factor = elements[row * size + column] * inverse
        elements[row * size + column] = factor
        if factor == 0 { continue }
        for k in (column + 1)..<max(size, column + 1) { elements[row * size + k] -= factor * elements[column * size + k] }
      }
    }
  }

  /// The x of A·x = b, forward through L and back through U.
  func solve(_ right: [Double]) -> [Double] {
    var x = rows.map { right[$0] }
    for column in 0..<size {
      for row in (column + 1)..<max(size, column + 1) { x[row] -= x[column] * elements[row * size + column] }
    }
    for column in stride(from: size - 1, through: 0, by: -1) {
      x[column] /= elements[column * size + column]
      for row in 0..<column { x[row] -= x[column] * elements[row * size + column] }
    }
    return x
  }
}

extension NDArray {
  private func checkSquare() throws(Diagnostic) {
    guard ndim >= 2 else {
      throw Diagnostic(
        .linearAlgebra, "\(ndim)-dimensional array given. Array must be at least two-dimensional", hint: "a matrix has rows and columns")
    }
    guard ndim == 2 else { throw Diagnostic(.notImplemented, "one matrix at a time can be solved here, not a stack of them") }
    guard extents[0] == extents[1] else {
      throw Diagnostic(.linearAlgebra, "Last 2 dimensions of the array must be square", hint: "its shape is \(extents.text)")
    }
    guard extents[0] <= 2_000 else { throw Diagnostic(.memory, "a matrix of more than 2,000 rows is too large to be solved here") }
  }

  private func factors() throws(Diagnostic) -> Factors {
    let factors = Factors(self)
    try Work.checkStopped()
    guard !factors.isSingular else {
      throw Diagnostic(.linearAlgebra, "Singular matrix", hint: "one row is made up of the others, so there is no inverse")
    }
    return factors
  }

  /// The solution x of a @ x = b: `np.linalg.solve`.
  public func solved(for right: NDArray) throws(Diagnostic) -> NDArray {
    try checkSquare()
    guard (1...2).contains(right.ndim), right.extents[0] == extents[0] else {
      throw Diagnostic(.value, "solve: shapes \(extents.text) and \(right.extents.text) do not fit: b needs a row for each row of a")
    }
    let factors = try factors()
    let columns = right.ndim == 1 ? 1 : right.extents[1]
    let values = right.doubles
    let result = NDArray(uninitialized: right.extents, count: right.count, dtype: .float64)
    for column in 0..<columns {
      try Work.checkStop()
      let x = factors.solve((0..<factors.size).map { values[$0 * columns + column] })
      for (row, value) in x.enumerated() { result.floats[row * columns + column] = value }
    }
    return result
  }

  /// The inverse matrix: `np.linalg.inv`.
  public func inverted() throws(Diagnostic) -> NDArray {
    try checkSquare()
    return try solved(for: Self.eye(extents[0], extents[0]))
  }

  /// The determinant, as sign · e^Σ ln|uᵢᵢ|: `np.linalg.det`.
  public func determinant() throws(Diagnostic) -> Double {
    let (sign, logarithm) = try signAndLogarithmOfDeterminant()
    return sign * exp(logarithm)
  }

  /// sign and Σ ln|uᵢᵢ|, 0 and −∞ for a singular matrix: `np.linalg.slogdet`.
  public func signAndLogarithmOfDeterminant() throws(Diagnostic) -> (Double, Double) {
    try checkSquare()
    let factors = Factors(self)
    if factors.isSingular { return (0, -.infinity) }
    var sign = factors.isOdd ? -1.0 : 1.0
    var logarithm = 0.0
    for index in 0..<factors.size {
      let element = factors.elements[index * factors.size + index]
      if element < 0 { sign = -sign }
      logarithm += log(abs(element))
    }
    return (sign, logarithm)
  }
}
