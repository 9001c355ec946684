import Language
import Limits

extension NDArray {
  /// Writes another array's elements into this one's memory, broadcast and cast to this dtype: `a[...] = b`.
  ///
  /// - Throws: ValueError when the shapes do not fit.
  public func assign(_ other: NDArray) throws(Diagnostic) {
    if other.isWeak { try other.checkFits(into: dtype) }
    var source = other
    var shape = other.extents
    var steps = other.strides
    // NumPy lets leading axes of extent 1 fall away on assignment.
    while shape.count > ndim && shape[0] == 1 {
      shape.remove(at: 0)
      steps.remove(at: 0)
    }
    guard shape.count <= ndim, Self.stretches(shape, to: extents) else {
      throw Diagnostic(
        .value, "could not broadcast input array from shape \(other.extents.compactText) into shape \(extents.compactText)",
        hint: "what is assigned must have the shape of the place it goes to, or stretch to it")
    }
    object.fields.willWrite()
    if source.sharesMemory(with: self) {
      source = source.copy()
      shape = source.extents
      steps = source.strides
      while shape.count > ndim {
        shape.remove(at: 0)
        steps.remove(at: 0)
      }
    }
    if count >= 1 << 20, source.count == count, !(source.isContiguous && source.dtype == dtype) {
      // What takes long is done beside it, where it can be broken off; only the copy cannot.
      try Work.require(count, of: 8)
      let ready = NDArray(uninitialized: shape, count: count, dtype: dtype)
      StridedCopy.run(to: ready, source.object.fields.pointee.start, steps, source.dtype, mayStop: true)
      source = ready
      steps = ready.strides
    }
    // A source that was broken off changes nothing here.
    try Work.checkStopped()
    StridedCopy.run(to: self, source.object.fields.pointee.start, Broadcasting.strides(of: shape, steps, to: extents), source.dtype)
    withExtendedLifetime(source) {}
  }

  /// Throws OverflowError when this Python integer does not fit into a dtype.
  func checkFits(into dtype: DType) throws(Diagnostic) {
    if isWeak, !self.dtype.isFloat, dtype.isNarrow { try dtype.checkHolds(ints[0]) }
  }

  private static func stretches(_ shape: Extents, to target: Extents) -> Bool {
    let missing = target.count - shape.count
    for axis in 0..<shape.count where shape[axis] != 1 && shape[axis] != target[axis + missing] { return false }
    return true
  }

  /// A view with a larger shape that repeats elements without copying them: `np.broadcast_to`.
  public func broadcast(to shape: [Int]) throws(Diagnostic) -> NDArray {
    let target = try Self.viewShape(shape)
    guard extents.count <= target.count, Self.stretches(extents, to: target) else {
      throw Diagnostic(
        .value,
        "operands could not be broadcast together with remapped shapes [original->remapped]: \(extents.compactText) and requested shape \(target.compactText)",
        hint: "each extent, from the right, must be equal to the wanted one or 1")
    }
    return NDArray(viewing: self, offset: 0, shape: target, strides: Broadcasting.strides(of: extents, strides, to: target))
  }

  /// Gives this very array another shape: `a.shape = (2, 3)`.
  ///
  /// - Throws: ValueError when the shape has another number of elements; AttributeError when the elements do not lie in order.
  func setShape(_ shape: [Int]) throws(Diagnostic) {
    let other = try reshaped(shape)
    guard other.sharesMemory(with: self) else {
      throw Diagnostic(
        .attribute, "Incompatible shape for in-place modification: the elements do not lie in memory in this order",
        hint: "make a new array: `a = a.reshape\(Extents.text(shape))`")
    }
    let fields = other.object.fields
    object.fields.pointee.shape = fields.pointee.shape
    object.fields.pointee.strides = fields.pointee.strides
    object.fields.pointee.isContiguous = fields.pointee.isContiguous
  }
}
