extension NDArray {
  /// A float array whose elements a closure writes, all of them, in row-major order.
  package init(shape: [Int], filling body: (UnsafeMutablePointer<Double>) -> Void) {
    self.init(uninitialized: Extents(shape), count: shape.reduce(1, *), dtype: .float64)
    body(object.fields.pointee.start.assumingMemoryBound(to: Double.self))
  }
}
