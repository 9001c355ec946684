import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `np.linalg`'s decompositions are made of.
enum Decompositions {
  static let all: [BuiltinFunction] = [
    BuiltinFunction("svd", .array("a", called: "the matrix"), .flag("full"), in: "_linalg", "U, the singular values and V transposed") {
      a, full throws(Diagnostic) in
      let found = try SingularValues(try matrix(a, isFull: full), isFull: full)
      return .tuple([.array(found.u.array), .array(NDArray(found.values)), .array(found.vt.array)])
    },
    BuiltinFunction("eigh", .array("a", called: "the matrix"), in: "_linalg", "the eigenvalues and eigenvectors of a symmetric matrix") {
      a throws(Diagnostic) in
      let found = try SymmetricEigenvalues(try square(a))
      return .tuple([.array(NDArray(found.values)), .array(found.vectors.array)])
    },
    BuiltinFunction("eig", .array("a", called: "the matrix"), in: "_linalg", "the eigenvalues and eigenvectors of a matrix") {
      a throws(Diagnostic) in
      let found = try Eigenvalues(try square(a))
      let isReal = found.imaginary.allSatisfy { $0 == 0 }
      return .tuple(
        [.array(NDArray(found.values)), .array(found.vectors.array), isReal ? .none : .array(NDArray(found.imaginary))])
    },
    BuiltinFunction("qr", .array("a", called: "the matrix"), .flag("full"), in: "_linalg", "Q and R") { a, full throws(Diagnostic) in
      let (q, r) = try QRFactors.make(try matrix(a, isFull: full), isFull: full)
      return .tuple([.array(q.array), .array(r.array)])
    },
    BuiltinFunction("cholesky", .array("a", called: "the matrix"), in: "_linalg", "the lower triangular L of L @ L.T") {
      given throws(Diagnostic) in
      var a = try square(given)
      for column in 0..<a.rows {
        try Work.checkStop()
        for k in 0..<column { a[column, column] -= a[column, k] * a[column, k] }
        guard a[column, column] > 0 else {
          throw Diagnostic(
            .linearAlgebra, "Matrix is not positive definite", hint: "a covariance that lacks rank: add a little, `+ 1e-9 * np.eye(n)`")
        }
        a[column, column] = a[column, column].squareRoot()
        for row in (column + 1)..<max(a.rows, column + 1) {
          for k in 0..<column { a[row, column] -= a[row, k] * a[column, k] }
          a[row, column] /= a[column, column]
          a[column, row] = 0
        }
      }
      return .array(a.array)
    },
    BuiltinFunction("slogdet", .array("a", called: "the matrix"), in: "_linalg", "the sign and the logarithm of a determinant") {
      a throws(Diagnostic) in
      let (sign, logarithm) = try a.signAndLogarithmOfDeterminant()
      return .tuple([.float(sign), .float(logarithm)])
    },
  ]

  /// The argument as one matrix of finite numbers.
  ///
  /// - Parameter isFull: whether square factors come of it, as long as its longer side.
  private static func matrix(_ array: NDArray, isFull: Bool = false) throws(Diagnostic) -> DenseMatrix {
    guard array.ndim >= 2 else {
      throw Diagnostic(
        .linearAlgebra, "\(array.ndim)-dimensional array given. Array must be at least two-dimensional",
        hint: "a matrix has rows and columns")
    }
    guard array.ndim == 2 else { throw Diagnostic(.notImplemented, "one matrix at a time can be taken apart here, not a stack of them") }
    guard max(array.extents[0], array.extents[1]) <= 2_000 || min(array.extents[0], array.extents[1]) <= 256 else {
      throw Diagnostic(.memory, "a matrix of more than 2,000 rows and columns is too large to be taken apart here")
    }
    guard array.doubles.allSatisfy(\.isFinite) else {
      throw Diagnostic(.linearAlgebra, "Array must not contain infs or NaNs", hint: "`np.isfinite(a).all()` tells")
    }
    let (rows, columns) = (array.extents[0], array.extents[1])
    let side = isFull ? max(rows, columns) : min(rows, columns)
    try Work.require(4 * array.count + 2 * side * side, of: 8)
    return DenseMatrix(array)
  }

  private static func square(_ array: NDArray) throws(Diagnostic) -> DenseMatrix {
    let found = try matrix(array)
    guard found.rows == found.columns else {
      throw Diagnostic(
        .linearAlgebra, "Last 2 dimensions of the array must be square", hint: "its shape is (\(found.rows), \(found.columns))")
    }
    return found
  }
}
