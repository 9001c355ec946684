/// One operand of an elementwise function, already of the dtype it computes in: an array, or a Python number standing in memory.
struct Operand {
  let start: UnsafeMutableRawPointer
  /// The array's header; nil for a number. The array must outlive the operand.
  private let fields: UnsafeMutablePointer<ArrayHeader>?

  @inline(__always)
  init(_ array: NDArray) {
    fields = array.object.fields
    start = array.object.fields.pointee.start
  }

  @inline(__always)
  init(scalarAt start: UnsafeMutableRawPointer) {
    self.start = start
    fields = nil
  }

  @inline(__always) var count: Int { fields?.pointee.count ?? 1 }
  @inline(__always) var isContiguous: Bool { fields?.pointee.isContiguous ?? true }
  @inline(__always) var rank: Int { fields?.pointee.shape.count ?? 0 }
  @inline(__always) var shape: Extents { fields?.pointee.shape ?? Extents() }
  @inline(__always) var strides: Extents { fields?.pointee.strides ?? Extents() }

  @inline(__always)
  func hasShape(of other: Operand) -> Bool {
    guard rank == other.rank, count == other.count else { return false }
    guard let mine = fields, let theirs = other.fields else { return true }
    for axis in 0..<rank where mine.pointee.shape[axis] != theirs.pointee.shape[axis] { return false }
    return true
  }
}
