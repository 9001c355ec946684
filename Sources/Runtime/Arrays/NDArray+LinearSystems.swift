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
  let elements: [Double]
  let rows: [Int]
  let isOdd: Bool
  let isSingular: Bool

  init(_ matrix: NDArray) {
    let size = matrix.extents[0]
    var (numbers, order, isOdd, isSingular) = (matrix.doubles, Array(0..<size), false, false)
    numbers.withUnsafeMutableBufferPointer { buffer in
      guard let elements = buffer.baseAddress else { return }
      for column in 0..<size {
        if Work.shouldStop { return }
        let own = elements + column * size
        var pivot = column
        for row in column..<size where abs(elements[row * size + column]) > abs(elements[pivot * size + column]) { pivot = row }
        guard elements[pivot * size + column] != 0 else {
          isSingular = true
          continue
        }
        if pivot != column {
          let other = elements + pivot * size
          for k in 0..<size { (own[k], other[k]) = (other[k], own[k]) }
          order.swapAt(pivot, column)
          isOdd.toggle()
        }
        let inverse = 1 / own[column]
        for row in (column + 1)..<max(size, column + 1) {
          let target = elements + row * size
          let factor = target[column] * inverse
          target[column] = factor
          if factor != 0 { subtract(own, times: factor, from: target, (column + 1)..<size) }
        }
      }
    }
    (self.size, elements, rows, self.isOdd, self.isSingular) = (size, numbers, order, isOdd, isSingular)
  }

  /// Solves A·X = B in B's place, row by row of as many columns as B has: forward through L and back through U. Broken off when the
  /// line is to stop.
  func solve(_ right: NDArray, into result: NDArray) {
    let columns = right.ndim == 1 ? 1 : right.extents[1]
    let (given, x) = (right.floats, result.floats)
    for (row, source) in rows.enumerated() { (x + row * columns).update(from: given + source * columns, count: columns) }
    elements.withUnsafeBufferPointer { elements in
      for column in 0..<size {
        if Work.shouldStop { return }
        let own = x + column * columns
        for row in (column + 1)..<max(size, column + 1) {
          subtract(own, times: elements[row * size + column], from: x + row * columns, 0..<columns)
        }
      }
      for column in stride(from: size - 1, through: 0, by: -1) {
        if Work.shouldStop { return }
        let own = x + column * columns
        let divisor = elements[column * size + column]
        for k in 0..<columns { own[k] /= divisor }
        for row in 0..<column { subtract(own, times: elements[row * size + column], from: x + row * columns, 0..<columns) }
      }
    }
  }
}

/// target −= row · factor, the product rounded.
@inline(__always)
private func subtract(
  _ row: UnsafeMutablePointer<Double>, times factor: Double, from target: UnsafeMutablePointer<Double>, _ range: Range<Int>
) {
  for k in range { target[k] -= row[k] * factor }
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
    let result = NDArray(uninitialized: right.extents, count: right.count, dtype: .float64)
    factors.solve(right.converted(to: .float64).rowMajor(), into: result)
    try Work.checkStopped()
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
