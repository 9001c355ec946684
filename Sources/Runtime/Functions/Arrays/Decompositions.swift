import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `np.linalg`'s decompositions are made of.
enum Decompositions {
  private static func function(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction
  {
    BuiltinFunction(signature, in: "_linalg", summary, body)
  }

  static let all: [BuiltinFunction] = [
    function("svd(a, full)", "U, the singular values and V transposed") { context throws(Diagnostic) in
      let found = try SingularValues(try matrix(context), isFull: try context[1]?.isTrue() ?? true)
      return .tuple([.array(found.u.array), .array(NDArray(found.values)), .array(found.vt.array)])
    },
    function("eigh(a)", "the eigenvalues and eigenvectors of a symmetric matrix") { context throws(Diagnostic) in
      let found = try SymmetricEigenvalues(try square(context))
      return .tuple([.array(NDArray(found.values)), .array(found.vectors.array)])
    },
    function("eig(a)", "the eigenvalues and eigenvectors of a matrix") { context throws(Diagnostic) in
      let found = try Eigenvalues(try square(context))
      let isReal = found.imaginary.allSatisfy { $0 == 0 }
      return .tuple(
        [.array(NDArray(found.values)), .array(found.vectors.array), isReal ? .none : .array(NDArray(found.imaginary))])
    },
    function("qr(a, full)", "Q and R") { context throws(Diagnostic) in
      let (q, r) = try QRFactors.make(try matrix(context), isFull: try context[1]?.isTrue() ?? false)
      return .tuple([.array(q.array), .array(r.array)])
    },
    function("cholesky(a)", "the lower triangular L of L @ L.T") { context throws(Diagnostic) in
      var a = try square(context)
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
    function("slogdet(a)", "the sign and the logarithm of a determinant") { context throws(Diagnostic) in
      let (sign, logarithm) = try (context[0] ?? .none).array("the matrix").signAndLogarithmOfDeterminant()
      return .tuple([.float(sign), .float(logarithm)])
    },
  ]

  /// The argument as one matrix of finite numbers.
  private static func matrix(_ context: CallContext) throws(Diagnostic) -> DenseMatrix {
    let array = try (context[0] ?? .none).array("the matrix")
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
    try Work.require(3 * array.count + array.extents[0] * array.extents[0], of: 8)
    return DenseMatrix(array)
  }

  private static func square(_ context: CallContext) throws(Diagnostic) -> DenseMatrix {
    let found = try matrix(context)
    guard found.rows == found.columns else {
      throw Diagnostic(
        .linearAlgebra, "Last 2 dimensions of the array must be square", hint: "its shape is (\(found.rows), \(found.columns))")
    }
    return found
  }
}
