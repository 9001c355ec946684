import Language
import Limits

extension NDArray {
  /// The diagonal of a matrix (a read-only view in NumPy, here a copy), or a matrix with a vector on its diagonal: `np.diag`.
  public func diagonalOrMatrix(offset: Int = 0) throws(Diagnostic) -> NDArray {
    if ndim == 1 {
      let (size, isBeyond) = count.addingReportingOverflow(Int(clamping: offset.magnitude))
      guard !isBeyond, offset != .min else {
        throw Diagnostic(.value, "the diagonal lies too far out: offset \(offset)", hint: "np.diag(v, 1) is one above the main diagonal")
      }
      let result = try Self.zeros([size, size], dtype: dtype)
      StridedCopy.run(to: result.diagonalView(offset), from: self)
      return result
    }
    guard ndim == 2 else {
      throw Diagnostic(.value, "diag requires an array of one or two dimensions, not \(ndim)", hint: "its shape is \(extents.text)")
    }
    return try diagonal(offset: offset)
  }

  /// The elements on a diagonal of the first two axes; where there are more, it is the last axis of the result.
  ///
  /// - Throws: ValueError for fewer than two axes.
  public func diagonal(offset: Int = 0) throws(Diagnostic) -> NDArray {
    guard ndim >= 2 else {
      throw Diagnostic(.value, "diag requires an array of at least two dimensions", hint: "its shape is \(extents.text)")
    }
    return diagonalView(offset).copy()
  }

  /// The sum along that diagonal.
  public func trace(offset: Int = 0) throws(Diagnostic) -> NDArray { try diagonal(offset: offset).sum(axis: [-1]) }

  /// The matrix with zeros above (or below) a diagonal: `np.tril`, `np.triu`.
  public func triangle(lower: Bool, offset: Int = 0) throws(Diagnostic) -> NDArray {
    guard ndim >= 1 else { throw Diagnostic(.value, "a triangle needs a matrix, not a single number", hint: "np.tril(a)") }
    let source = ndim == 1 ? try broadcast(to: [count, count]) : self
    let result = source.copy()
    let (rows, columns) = (result.extents[result.ndim - 2], result.extents[result.ndim - 1])
    guard columns > 0 else { return result }
    Work.forEach(result.count) { index in
      let row = index / columns % Swift.max(rows, 1)
      let column = index % columns
      let above = column - row > offset
      let below = column - row < offset
      if lower ? above : below { result.words[index] = 0 }
    }
    return result
  }

  /// Coordinate matrices from coordinate vectors: `np.meshgrid`; `xy` puts the first along columns, `ij` along rows.
  public static func meshgrid(_ vectors: [NDArray], indexing: String = "xy") throws(Diagnostic) -> [NDArray] {
    guard indexing == "xy" || indexing == "ij" else {
      throw Diagnostic(.value, "Valid values for `indexing` are 'xy' and 'ij'", hint: "np.meshgrid(x, y, indexing=\"ij\")")
    }
    let swaps = indexing == "xy" && vectors.count > 1
    var shape = vectors.map(\.count)
    if swaps { shape.swapAt(0, 1) }
    var result: [NDArray] = []
    for (position, vector) in vectors.enumerated() {
      var place = [Int](repeating: 1, count: vectors.count)
      place[swaps && position < 2 ? 1 - position : position] = vector.count
      _ = try checkedShape(shape)
      result.append(try vector.reshaped(place).broadcast(to: shape).copy())
    }
    return result
  }

  /// What fills the border that `np.pad` adds.
  public enum Padding: Sendable {
    case constant(Double)
    case edge, reflect, symmetric, wrap
  }

  /// The array with a border; widths before and behind, one pair an axis.
  public func padded(_ widths: [(before: Int, after: Int)], _ padding: Padding = .constant(0)) throws(Diagnostic) -> NDArray {
    guard widths.count == ndim, widths.allSatisfy({ $0.before >= 0 && $0.after >= 0 }) else {
      throw Diagnostic(
        .value, "index can't contain negative values, and a pair of widths is needed for each of the \(ndim) axes",
        hint: "np.pad(a, 1) or np.pad(a, ((1, 1), (0, 2)))")
    }
    var shape = extents
    for axis in 0..<ndim {
      let (wide, overflow) = widths[axis].before.addingReportingOverflow(widths[axis].after)
      shape[axis] = overflow || wide > Self.maximumCount ? Self.maximumCount + 1 : shape[axis] + wide
    }
    let total = try Self.checkedCount(shape)
    if case .constant(let value) = padding {
      let result = NDArray(uninitialized: shape, count: total, dtype: dtype)
      try result.assign(NDArray(value))
      var offset = 0
      for axis in 0..<ndim { offset += widths[axis].before * result.strides[axis] }
      StridedCopy.run(to: NDArray(viewing: result, offset: offset, shape: extents, strides: result.strides), from: self, mayStop: true)
      return result
    }
    var result = self
    for axis in 0..<ndim {
      let extent = extents[axis]
      guard extent > 0 || shape[axis] == 0 else {
        throw Diagnostic(
          .value, "can't extend empty axis \(axis) using modes other than 'constant'", hint: "the axis has no elements to repeat")
      }
      try Work.require(shape[axis], of: 2 * MemoryLayout<Int>.stride)
      let places = (0..<shape[axis]).map { padding.source($0 - widths[axis].before, extent) }
      result = try result.taking(NDArray(places), axis: axis)
    }
    return result
  }

  /// The length of a vector, or of vectors along an axis: `np.linalg.norm`.
  ///
  /// - Parameter order: 2 and nil √Σx², 1 Σ|x|, ±inf the largest or smallest |x|, 0 how many are not 0, p (Σ|x|ᵖ)^(1/p).
  ///   Of matrices nil and "fro" √Σx², 1 the largest column sum, inf the largest row sum.
  public func norm(_ order: Double? = nil, axis: [Int]? = nil, keepdims: Bool = false) throws(Diagnostic) -> NDArray {
    let source = dtype.isFloat ? self : cast(to: .float64)
    guard let axis else {
      if order == nil || (ndim == 1 && order == 2) {
        let flat = source.raveled()
        let result = try Self.dot(flat, flat).apply(.squareRoot)
        return keepdims ? try result.reshaped([Int](repeating: 1, count: ndim)) : result
      }
      return try source.norm(order, axis: Array(0..<ndim), keepdims: keepdims)
    }
    let axes = try Self.normalized(axes: axis, rank: ndim)
    if axes.count == 2, let order {
      if order.magnitude == 2, ndim == 2 {
        let values = try SingularValues(DenseMatrix(source), isFull: false).values
        let result = NDArray((order > 0 ? values.first : values.last) ?? 0)
        return keepdims ? try result.reshaped([1, 1]) : result
      }
      let inner = order == 1 || order == -1 ? axes[0] : axes[1]
      guard order.magnitude == 1 || order.isInfinite else {
        throw Diagnostic(.value, "Invalid norm order \(floatRepr(order)) for matrices", hint: "use 'fro', 1, 2, -1, -2, np.inf or -np.inf")
      }
      let sums = try source.apply(.absolute).sum(axis: [inner], keepdims: true)
      return try sums.reduced(order > 0 ? .max : .min, axis: axes, keepdims: keepdims)
    }
    guard axes.count <= 2 else { throw Diagnostic(.value, "Improper number of dimensions to norm", hint: "give one axis or two") }
    switch order {
    case nil, 2: return try source.apply(.square).sum(axis: axes, keepdims: keepdims).apply(.squareRoot)
    case 1: return try source.apply(.absolute).sum(axis: axes, keepdims: keepdims)
    case 0: return try source.cast(to: .bool).cast(to: .float64).sum(axis: axes, keepdims: keepdims)
    case .some(let order) where order.isInfinite:
      return try source.apply(.absolute).reduced(order > 0 ? .max : .min, axis: axes, keepdims: keepdims)
    case .some(let order):
      let sums = try Self.apply(.power, source.apply(.absolute), order).sum(axis: axes, keepdims: keepdims)
      return try Self.apply(.power, sums, 1 / order)
    }
  }

  /// The mean weighted by weights of the array's shape, or of the axis' length.
  public func average(weights: NDArray, axis: Int? = nil) throws(Diagnostic) -> NDArray {
    var weights = weights.converted(to: .float64)
    if let axis, weights.ndim == 1, ndim > 1 {
      let lane = try Self.normalized(axis: axis, rank: ndim)
      guard weights.count == extents[lane] else {
        throw Diagnostic(.value, "Length of weights not compatible with specified axis", hint: "axis \(axis) has \(extents[lane]) elements")
      }
      var place = [Int](repeating: 1, count: ndim)
      place[lane] = weights.count
      weights = try weights.reshaped(place)
    } else if weights.extents != extents {
      throw Diagnostic(.type, "Axis must be specified when shapes of a and weights differ", hint: "give one weight an element")
    }
    let axes = axis.map { [$0] }
    let total = try weights.broadcast(to: shape).sum(axis: axes)
    return try Self.apply(.trueDivide, Self.apply(.multiply, self, weights).sum(axis: axes), total)
  }
}

extension NDArray.Padding {
  /// Which element of an axis stands at a place that may lie outside it.
  func source(_ place: Int, _ extent: Int) -> Int {
    switch self {
    case .constant, .edge: return min(max(place, 0), extent - 1)
    case .wrap: return PythonArithmetic.remainder(place, extent)
    case .symmetric:
      let period = PythonArithmetic.remainder(place, 2 * extent)
      return period < extent ? period : 2 * extent - 1 - period
    case .reflect:
      if extent == 1 { return 0 }
      let period = PythonArithmetic.remainder(place, 2 * (extent - 1))
      return period < extent ? period : 2 * (extent - 1) - period
    }
  }
}
