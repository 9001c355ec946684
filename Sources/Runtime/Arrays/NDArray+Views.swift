import Language

extension NDArray {
  /// A view of the same memory with another shape and other strides (in elements); nil where it would look outside of that memory.
  func strided(_ shape: [Int], _ strides: [Int]) throws(Diagnostic) -> NDArray? {
    let extents = try Self.viewShape(shape)
    guard extents.product > 0 else { return NDArray(viewing: self, offset: 0, shape: extents, strides: Extents(strides)) }
    let owner = self.owner ?? self
    let start = object.fields.pointee.start
    let place = (start - owner.object.fields.pointee.start) / 8
    var (low, high) = (place, place)
    for (extent, stride) in zip(shape, strides) {
      let (reach, didOverflow) = (extent - 1).multipliedReportingOverflow(by: stride)
      guard !didOverflow, abs(reach) <= Self.maximumCount else { return nil }
      if reach < 0 { low += reach } else { high += reach }
    }
    guard low >= 0, high < owner.count else { return nil }
    return NDArray(viewing: self, offset: 0, shape: extents, strides: Extents(strides))
  }

  /// The array whose memory a view looks at; nil for one with memory of its own.
  var owner: NDArray? { object.fields.pointee.base.map { NDArray(object: $0) } }

  /// An axis counted from the front; negative ones count from the end.
  ///
  /// - Throws: AxisError (a ValueError) when there is no such axis.
  static func normalized(axis: Int, rank: Int) throws(Diagnostic) -> Int {
    guard axis >= -rank, axis < rank else {
      let fault = Diagnostic(
        .value, "axis \(axis) is out of bounds for array of dimension \(rank)",
        hint: rank == 0
          ? "a single number has no axes" : "axes go from 0 to \(rank - 1), or from -\(rank) to -1 counted from the end")
      throw ExceptionObject(fault, name: "AxisError").raised
    }
    return axis < 0 ? axis + rank : axis
  }

  /// A single number lets its axis be called 0 or −1, as if it were a vector; nil then stands for all elements.
  func axisUnlessSingle(_ axis: Int?) -> Int? { ndim == 0 && (axis == 0 || axis == -1) ? nil : axis }

  /// Several axes, counted from the front, in the order given.
  static func normalized(axes: [Int], rank: Int) throws(Diagnostic) -> [Int] {
    var result: [Int] = []
    for axis in axes {
      let normalized = try normalized(axis: axis, rank: rank)
      if result.contains(normalized) {
        throw Diagnostic(.value, "duplicate value in 'axis': \(axis)", hint: "name each axis once")
      }
      result.append(normalized)
    }
    return result
  }

  /// The same elements in another shape, a view when the memory allows it; one extent may be −1.
  ///
  /// - Throws: ValueError when the number of elements differs.
  public func reshaped(_ shape: [Int]) throws(Diagnostic) -> NDArray {
    let target = try Self.viewShape(try resolved(shape))
    if isContiguous {
      return NDArray(viewing: self, offset: 0, shape: target, strides: target.rowMajorStrides)
    }
    if let strides = viewStrides(for: target) {
      return NDArray(viewing: self, offset: 0, shape: target, strides: strides)
    }
    let copy = copy()
    return NDArray(viewing: copy, offset: 0, shape: target, strides: target.rowMajorStrides)
  }

  /// The shape with −1 replaced by what is left over.
  private func resolved(_ shape: [Int]) throws(Diagnostic) -> [Int] {
    func failure() -> Diagnostic {
      let product = shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
      let text = Extents.text(shape)
      return Diagnostic(
        .value, "cannot reshape array of size \(count) into shape \(text.replacing(", ", with: ","))",
        hint: shape.contains { $0 < 0 }
          ? "\(count) is not a multiple of the other extents' product"
          : "\(text) has \(product) elements; the product of the extents must be \(count) (one may be -1)")
    }
    guard shape.count <= Extents.maximumRank else {
      throw Diagnostic(.value, "an array has at most \(Extents.maximumRank) dimensions, not \(shape.count)", hint: "use fewer dimensions")
    }
    guard shape.count(where: { $0 < 0 }) <= 1 else {
      throw Diagnostic(.value, "can only specify one unknown dimension", hint: "only one extent may be -1")
    }
    var known = 1
    for extent in shape where extent >= 0 {
      let (product, overflow) = known.multipliedReportingOverflow(by: extent)
      if overflow { throw failure() }
      known = product
    }
    guard let unknown = shape.firstIndex(where: { $0 < 0 }) else {
      if known != count { throw failure() }
      return shape
    }
    guard known > 0, count % known == 0 else { throw failure() }
    var result = shape
    result[unknown] = count / known
    return result
  }

  /// Strides that give the target shape without copying, as numpy's _attempt_nocopy_reshape finds them; nil when none do.
  private func viewStrides(for target: Extents) -> Extents? {
    if count == 0 { return target.rowMajorStrides }
    var oldShape = Extents()
    var oldStrides = Extents()
    for axis in 0..<ndim where extents[axis] != 1 {
      oldShape.append(extents[axis])
      oldStrides.append(strides[axis])
    }
    var result = Extents(repeating: 0, count: target.count)
    var oldStart = 0
    var oldEnd = 1
    var newStart = 0
    var newEnd = 1
    while newStart < target.count && oldStart < oldShape.count {
      var newProduct = target[newStart]
      var oldProduct = oldShape[oldStart]
      while newProduct != oldProduct {
        if newProduct < oldProduct {
          newProduct *= target[newEnd]
          newEnd += 1
        } else {
          oldProduct *= oldShape[oldEnd]
          oldEnd += 1
        }
      }
      for axis in oldStart..<(oldEnd - 1) where oldStrides[axis] != oldShape[axis + 1] * oldStrides[axis + 1] { return nil }
      result[newEnd - 1] = oldStrides[oldEnd - 1]
      var axis = newEnd - 1
      while axis > newStart {
        result[axis - 1] = result[axis] * target[axis]
        axis -= 1
      }
      newStart = newEnd
      newEnd += 1
      oldStart = oldEnd
      oldEnd += 1
    }
    let last = newStart >= 1 ? result[newStart - 1] : 1
    for axis in newStart..<max(newStart, target.count) { result[axis] = last }
    return result
  }

  /// A view with the axes in another order, reversed when none is given: `a.T`, `np.transpose`.
  public func transposed(_ axes: [Int]? = nil) throws(Diagnostic) -> NDArray {
    guard let axes else { return transposed }
    guard axes.count == ndim else {
      throw Diagnostic(.value, "axes don't match array: \(axes.count) given for \(ndim) dimensions", hint: "name every axis once")
        .asPythonSays("axes don't match array")
    }
    var order = Extents()
    for axis in try Self.normalized(axes: axes, rank: ndim) { order.append(axis) }
    return NDArray(viewing: self, offset: 0, shape: extents.reordered(order), strides: strides.reordered(order)).markedScalar(isScalar)
  }

  /// A view with the axes reversed: `a.T`.
  public var transposed: NDArray {
    if ndim < 2 { return self }
    var shape = extents
    var steps = strides
    for axis in 0..<ndim {
      shape[axis] = extents[ndim - 1 - axis]
      steps[axis] = strides[ndim - 1 - axis]
    }
    return NDArray(viewing: self, offset: 0, shape: shape, strides: steps)
  }

  /// A view with two axes exchanged.
  public func swappingAxes(_ first: Int, _ second: Int) throws(Diagnostic) -> NDArray {
    let a = try Self.normalized(axis: first, rank: ndim)
    let b = try Self.normalized(axis: second, rank: ndim)
    var order = Array(0..<ndim)
    order.swapAt(a, b)
    return try transposed(order)
  }

  /// A view with an axis moved to another place.
  public func movingAxis(_ source: Int, to destination: Int) throws(Diagnostic) -> NDArray {
    var order = Array(0..<ndim)
    let from = try Self.normalized(axis: source, rank: ndim)
    let to = try Self.normalized(axis: destination, rank: ndim)
    order.insert(order.remove(at: from), at: to)
    return try transposed(order)
  }

  /// A view without the axes of extent 1 (all of them, or those named).
  ///
  /// - Throws: ValueError when a named axis has another extent.
  public func squeezed(_ axes: [Int]? = nil) throws(Diagnostic) -> NDArray {
    let chosen = try axes.map { (axes) throws(Diagnostic) in try Self.normalized(axes: axes, rank: ndim) }
    var shape = Extents()
    var steps = Extents()
    for axis in 0..<ndim {
      let drops = chosen?.contains(axis) ?? (extents[axis] == 1)
      if drops && extents[axis] != 1 {
        throw Diagnostic(
          .value, "cannot select an axis to squeeze out which has size not equal to one: axis \(axis) has size \(extents[axis])",
          hint: "leave `axis` away to drop every axis of size 1"
        ).asPythonSays("cannot select an axis to squeeze out which has size not equal to one")
      }
      if !drops {
        shape.append(extents[axis])
        steps.append(strides[axis])
      }
    }
    return NDArray(viewing: self, offset: 0, shape: shape, strides: steps).markedScalar(isScalar)
  }

  /// A view with new axes of extent 1 at the given places of the result.
  public func expandingDims(_ axes: [Int]) throws(Diagnostic) -> NDArray {
    guard ndim + axes.count <= Extents.maximumRank else {
      throw Diagnostic(.value, "an array has at most \(Extents.maximumRank) dimensions", hint: "use fewer dimensions")
    }
    let places = try Self.normalized(axes: axes, rank: ndim + axes.count)
    var shape = Extents()
    var steps = Extents()
    var source = 0
    for axis in 0..<(ndim + axes.count) {
      if places.contains(axis) {
        shape.append(1)
        steps.append(0)
      } else {
        shape.append(extents[source])
        steps.append(strides[source])
        source += 1
      }
    }
    return NDArray(viewing: self, offset: 0, shape: shape, strides: steps)
  }

  /// One axis of all elements row by row; a view when they lie so in memory.
  public func raveled() -> NDArray {
    if isContiguous { return NDArray(viewing: self, offset: 0, shape: Extents(count), strides: Extents(1)) }
    return flattened()
  }

  /// One axis of all elements row by row, always a copy.
  public func flattened() -> NDArray {
    let result = NDArray(uninitialized: Extents(count), count: count, dtype: dtype)
    let shaped = NDArray(viewing: result, offset: 0, shape: extents, strides: extents.rowMajorStrides)
    StridedCopy.run(to: shaped, from: self, mayStop: true)
    return result
  }

  /// A view with elements in reverse order along axes, all of them by default.
  public func flipped(_ axes: [Int]? = nil) throws(Diagnostic) -> NDArray {
    let chosen = try axes.map { (axes) throws(Diagnostic) in try Self.normalized(axes: axes, rank: ndim) } ?? Array(0..<ndim)
    var steps = strides
    var offset = 0
    for axis in chosen where extents[axis] > 0 {
      offset += (extents[axis] - 1) * strides[axis]
      steps[axis] = -strides[axis]
    }
    return NDArray(viewing: self, offset: offset, shape: extents, strides: steps)
  }

  /// A view of the elements on a diagonal of the first two axes, which becomes the last one.
  func diagonalView(_ offset: Int) -> NDArray {
    let rows = extents[0]
    let columns = extents[1]
    let row = offset < 0 ? min(rows, offset == .min ? rows : -offset) : 0
    let column = offset > 0 ? min(columns, offset) : 0
    let length = max(0, min(rows - row, columns - column))
    let start = length == 0 ? 0 : row * strides[0] + column * strides[1]
    let (rest, steps) = (extents.array.dropFirst(2), strides.array.dropFirst(2))
    return NDArray(
      viewing: self, offset: start, shape: Extents(rest + [length]), strides: Extents(steps + [strides[0] + strides[1]]))
  }
}
