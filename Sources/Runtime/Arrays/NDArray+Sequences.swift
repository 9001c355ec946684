import Language
import Limits
import NeuralNetwork

/// How far two vectors overlap in a convolution.
public enum Overlap: String, CaseIterable, Sendable {
  case full, same, valid
}

extension NDArray {
  /// The sums of products at each shift of one vector along another: `np.correlate`.
  ///
  /// - Throws: ValueError for an empty vector or a matrix.
  public static func correlate(_ a: NDArray, _ v: NDArray, _ overlap: Overlap) throws(Diagnostic) -> NDArray {
    for (name, vector) in [("a", a), ("v", v)] {
      guard vector.ndim <= 1 else { throw Diagnostic(.value, "object too deep for desired array", hint: "`\(name)` must be a vector") }
      guard vector.count > 0 else { throw Diagnostic(.value, "\(name) cannot be empty", hint: "give it at least one element") }
    }
    guard a.count >= v.count else {
      return try correlate(v, a, overlap).subscripted([.slice(start: nil, stop: nil, step: -1)]).copy()
    }
    let dtype = DType.promoted(a.dtype, v.dtype)
    let long = try a.reshaped([a.count]).converted(to: dtype).rowMajor()
    let short = try v.reshaped([v.count]).converted(to: dtype).rowMajor()
    let left =
      switch overlap {
      case .full: short.count - 1
      case .same: short.count / 2
      case .valid: 0
      }
    let length =
      switch overlap {
      case .full: long.count + short.count - 1
      case .same: long.count
      case .valid: long.count - short.count + 1
      }
    let result = NDArray(uninitialized: Extents(length), count: try checkedCount(Extents(length)), dtype: dtype)
    var sinceAsked = 0
    for place in 0..<length {
      sinceAsked &+= short.count
      if sinceAsked > 1 << 22 {
        try Work.checkStop()
        sinceAsked = 0
      }
      // The short vector lies behind `shift` elements of the long one, or before its beginning.
      let shift = place - left
      let from = Swift.max(0, -shift)
      let count = Swift.min(short.count, long.count - shift) - from
      if dtype.isFloat {
        let (x, y) = (long.floats + (shift + from), short.floats + from)
        if count == short.count, count <= 11 {
          // NumPy has a loop of its own for short ones, which does not fuse.
          var sum = 0.0
          for index in 0..<count { sum += x[index] * y[index] }
          result.floats[place] = sum
        } else {
          MatrixProduct.multiply(
            x, rowStride: 0, innerStride: 1, y, rowStride: 1, into: result.floats + place, rows: 1, inner: count, columns: 1)
        }
      } else {
        var sum = 0
        for index in 0..<count { sum = sum &+ long.ints[shift + from + index] &* short.ints[from + index] }
        result.ints[place] = dtype == .bool ? (sum == 0 ? 0 : 1) : sum
      }
    }
    return result.narrowed()
  }

  /// The coefficients of the product of two polynomials, and all other convolutions: `np.convolve`.
  public static func convolve(_ a: NDArray, _ v: NDArray, _ overlap: Overlap) throws(Diagnostic) -> NDArray {
    if v.count > a.count, v.ndim <= 1, a.count > 0 { return try convolve(v, a, overlap) }
    guard v.ndim == 1, v.count > 0 else { return try correlate(a, v, overlap) }
    return try correlate(a, try v.flipped(), overlap)
  }

  /// The covariances of variables, which are the rows (or the columns): `np.cov`.
  ///
  /// (X − mean) (X − mean)ᵀ / (n − ddof)
  public static func covariance(_ m: NDArray, _ y: NDArray? = nil, byRows: Bool = true, ddof: Int = 1) throws(Diagnostic) -> NDArray {
    guard m.ndim <= 2, y.map({ $0.ndim <= 2 }) ?? true else {
      throw Diagnostic(.value, "m has more than 2 dimensions", hint: "its rows are the variables, its columns the observations")
    }
    func rows(_ array: NDArray, _ turns: Bool) throws(Diagnostic) -> NDArray {
      let matrix = try array.converted(to: .float64).atLeast(dimensions: 2)
      return turns ? try matrix.transposed() : matrix
    }
    var x = try rows(m, !byRows && m.ndim != 1)
    if let y { x = try concatenate([x, try rows(y, !byRows && !(y.ndim < 2 || y.extents[0] == 1))], axis: 0) }
    let factor = Swift.max(0, Double(x.extents[1]) - Double(ddof))
    x = try apply(.subtract, x, try x.reduced(.mean, axis: [1], keepdims: true))
    return try apply(.multiply, try dot(x, try x.transposed()), 1 / factor).squeezed().markedScalar(false)
  }

  /// The correlation coefficients: covariances over the product of both standard deviations: `np.corrcoef`.
  public static func correlation(_ x: NDArray, _ y: NDArray? = nil, byRows: Bool = true) throws(Diagnostic) -> NDArray {
    let covariances = try covariance(x, y, byRows: byRows)
    guard covariances.ndim == 2 else { return try apply(.trueDivide, covariances, covariances) }
    let deviations = try covariances.diagonal().apply(.squareRoot)
    let half = try apply(.trueDivide, covariances, try deviations.expandingDims([1]))
    return try apply(.trueDivide, half, try deviations.expandingDims([0])).clipped(NDArray(-1.0), NDArray(1.0))
  }

  /// The value of a polynomial, the highest power's coefficient first, by Horner's rule: `np.polyval`.
  public func polynomial(at x: NDArray) throws(Diagnostic) -> NDArray {
    var value = try Self.apply(.multiply, x, 0)
    for index in 0..<count {
      if index & 1023 == 0 { try Work.checkStop() }
      value = try Self.apply(.add, try Self.apply(.multiply, value, x), item(index))
    }
    return value
  }

  /// The indices that positions counted row by row have in a shape: `np.unravel_index`.
  public func unraveled(in shape: [Int]) throws(Diagnostic) -> [NDArray] {
    let target = try Self.viewShape(shape)
    let total = target.product
    let steps = target.rowMajorStrides.array
    let places = integers
    for place in places where place < 0 || place >= total {
      throw Diagnostic(
        .value, "index \(place) is out of bounds for array with size \(total)", hint: "it counts the elements row by row from 0")
    }
    return shape.indices.map { axis -> NDArray in
      let result = NDArray(uninitialized: extents, count: count, dtype: .int64)
      Work.forEach(places.count) { result.ints[$0] = places[$0] / steps[axis] % shape[axis] }
      return result.markedScalar()
    }
  }

  /// The array turned by quarters, counter-clockwise, in its first two axes: `np.rot90`.
  public func turned(_ quarters: Int = 1) throws(Diagnostic) -> NDArray {
    guard ndim >= 2 else { throw Diagnostic(.value, "only arrays of two axes or more can be turned", hint: "its shape is \(extents.text)") }
    switch PythonArithmetic.remainder(quarters, 4) {
    case 0: return self
    case 1: return try flipped([1]).swappingAxes(0, 1)
    case 2: return try flipped([0, 1])
    default: return try swappingAxes(0, 1).flipped([1])
    }
  }

  /// The products summed over axes of both, the others of a before those of b: `np.tensordot`.
  public static func tensorDot(_ a: NDArray, _ b: NDArray, _ first: [Int], _ second: [Int]) throws(Diagnostic) -> NDArray {
    let (from, to) = (try normalized(axes: first, rank: a.ndim), try normalized(axes: second, rank: b.ndim))
    guard from.count == to.count, zip(from, to).allSatisfy({ a.extents[$0] == b.extents[$1] }) else {
      throw Diagnostic(
        .value, "shape-mismatch for sum", hint: "shapes are \(a.extents.text) and \(b.extents.text), the axes \(from) and \(to)")
    }
    let (keptOfA, keptOfB) = ((0..<a.ndim).filter { !from.contains($0) }, (0..<b.ndim).filter { !to.contains($0) })
    let inner = from.reduce(1) { $0 * a.extents[$1] }
    let (rows, columns) = (keptOfA.map { a.extents[$0] }, keptOfB.map { b.extents[$0] })
    let left = try a.transposed(keptOfA + from).reshaped([rows.reduce(1, *), inner])
    let right = try b.transposed(to + keptOfB).reshaped([inner, columns.reduce(1, *)])
    return try dot(left, right).reshaped(rows + columns).markedScalar(false)
  }
}

extension NDArray {
  /// A reduction that leaves nan out: `np.nansum`, `np.nanmean` and their like.
  public func reducedWithoutNaN(
    _ reduction: Reduction, axis: [Int]? = nil, keepdims: Bool = false, ddof: Double = 0
  ) throws(Diagnostic) -> NDArray {
    guard dtype.isFloat else { return try reduced(reduction, axis: axis, keepdims: keepdims, ddof: ddof) }
    let known = try Self.apply(.equal, self, self)
    func filled(_ value: Double) throws(Diagnostic) -> NDArray { try Self.choose(known, self, NDArray(value).cast(to: dtype)) }
    func counts(_ keepdims: Bool) throws(Diagnostic) -> NDArray {
      try known.reduced(.countNonzero, axis: axis, keepdims: keepdims).cast(to: .float64)
    }
    switch reduction {
    case .max, .min:
      let found = try filled(reduction == .max ? -.infinity : .infinity).reduced(reduction, axis: axis, keepdims: keepdims)
      let any = try known.reduced(.any, axis: axis, keepdims: keepdims)
      return try Self.choose(any, found, NDArray(Double.nan).cast(to: dtype)).markedScalar(found.isScalar)
    case .mean:
      return try Self.apply(.trueDivide, try filled(0).sum(axis: axis, keepdims: keepdims), try counts(keepdims)).cast(to: dtype)
    case .variance:
      let mean = try Self.apply(.trueDivide, try filled(0).sum(axis: axis, keepdims: true), try counts(true)).cast(to: dtype)
      let deviations = try Self.choose(known, try Self.apply(.subtract, self, mean), NDArray(0.0).cast(to: dtype))
      let squares = try Self.apply(.multiply, deviations, deviations).sum(axis: axis, keepdims: keepdims)
      let freedom = try Self.apply(.subtract, try counts(keepdims), ddof)
      return try Self.apply(.trueDivide, squares, freedom).cast(to: dtype)
    case .deviation: return try reducedWithoutNaN(.variance, axis: axis, keepdims: keepdims, ddof: ddof).apply(.squareRoot)
    default: return try filled(reduction == .prod ? 1 : 0).reduced(reduction, axis: axis, keepdims: keepdims)
    }
  }
}
