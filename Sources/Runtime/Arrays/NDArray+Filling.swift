extension NDArray {
  /// A float array whose elements a closure writes, all of them, in row-major order.
  package init(shape: [Int], filling body: (UnsafeMutablePointer<Double>) -> Void) {
    self.init(uninitialized: Extents(shape), count: shape.reduce(1, *), dtype: .float64)
    body(object.fields.pointee.start.assumingMemoryBound(to: Double.self))
  }

  /// Whether both look at the memory of one array.
  package func sharesMemory(with other: NDArray) -> Bool {
    (object.fields.pointee.base ?? object) === (other.object.fields.pointee.base ?? other.object)
  }
}
