/// The last results of one place in a program: when nothing else holds one of them any more, its memory takes the next result.
///
/// Two, because a loop's variable often still holds the last result while the next one is computed.
struct ResultSlots {
  /// Larger results are not kept.
  static let limit = 64

  private var first: ArrayObject?
  private var second: ArrayObject?

  /// A float array of up to two axes for the caller to fill; `rows` counts for a matrix only, `columns` not for a number.
  @inline(__always)
  mutating func array(_ rank: Int, _ rows: Int, _ columns: Int) -> ArrayObject {
    if isKnownUniquelyReferenced(&first), let object = first, ResultSlots.fits(object, rank, rows, columns) { return object }
    if isKnownUniquelyReferenced(&second), let object = second, ResultSlots.fits(object, rank, rows, columns) { return object }
    return newArray(rank, rows, columns)
  }

  private static func fits(_ object: ArrayObject, _ rank: Int, _ rows: Int, _ columns: Int) -> Bool {
    let header = object.fields
    return header.pointee.shape.count == rank && (rank == 0 || header.pointee.shape[rank &- 1] == columns)
      && (rank < 2 || header.pointee.shape[0] == rows)
  }

  private mutating func newArray(_ rank: Int, _ rows: Int, _ columns: Int) -> ArrayObject {
    let shape = rank == 2 ? Extents(rows, columns) : rank == 1 ? Extents(columns) : Extents()
    let array = NDArray(uninitialized: shape, count: shape.product, dtype: .float64, isScalar: rank == 0)
    second = first
    first = array.object
    return array.object
  }
}
