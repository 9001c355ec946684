/// A factor of a matrix product: what stands in memory and the steps through it.
struct SmallFactor {
  let start: UnsafeMutablePointer<Double>
  let rank: Int
  let rows: Int
  let columns: Int
  let rowStep: Int
  let columnStep: Int
  let isFloat: Bool

  /// An array of one or two axes, transposed if wanted; nil for others, and for many integers, which would have to be converted.
  ///
  /// A vector counts as one column: its only extent and step are those of its rows.
  @inline(__always)
  init?(_ array: UnsafeMutablePointer<ArrayHeader>, transposed: Bool, keepsColumns: Bool, in memory: UnsafeMutablePointer<Double>) {
    switch array.pointee.shape.count {
    case 1:
      rank = 1
      rows = array.pointee.shape[0]
      columns = 1
    case 2:
      rank = 2
      rows = array.pointee.shape[transposed ? 1 : 0]
      columns = array.pointee.shape[transposed ? 0 : 1]
    default: return nil
    }
    let step = array.pointee.strides[rank == 2 && transposed ? 1 : 0]
    let otherStep = rank == 2 ? array.pointee.strides[transposed ? 0 : 1] : 0
    switch array.pointee.dtype {
    case .float64:
      isFloat = true
      start = array.pointee.start.assumingMemoryBound(to: Double.self)
      (rowStep, columnStep) = (step, otherStep)
    case .int64:
      guard array.pointee.count <= ResultSlots.limit else { return nil }
      isFloat = false
      let integers = array.pointee.start.assumingMemoryBound(to: Int.self)
      start = memory
      // Row by row, as an array converted as a whole would be, or column by column where columns are to stay together.
      (rowStep, columnStep) = rank == 1 ? (1, 0) : keepsColumns && step < otherStep && rows > 1 ? (1, rows) : (columns, 1)
      for row in 0..<rows {
        for column in 0..<columns {
          memory[row &* rowStep &+ column &* columnStep] = Double(integers[row &* step &+ column &* otherStep])
        }
      }
    default: return nil
    }
  }
}

extension SmallArrays {
  /// a @ b for vectors and matrices of which one is of floats.
  static func product(_ a: SmallFactor, _ b: SmallFactor, _ results: inout ResultSlots) -> ArrayObject? {
    let n = a.rank == 2 ? a.rows : 1
    let k = a.rank == 2 ? a.columns : a.rows
    let m = b.rank == 2 ? b.columns : 1
    guard b.rows == k, a.isFloat || b.isFloat, n <= ResultSlots.limit, m <= ResultSlots.limit, n &* m <= ResultSlots.limit else {
      return nil
    }
    let rank = (a.rank &- 1) &+ (b.rank &- 1)
    // One row alone is a vector's product with a matrix, and its result has the matrix's columns.
    let result = results.array(rank, n, a.rank == 2 && b.rank == 1 ? n : m)
    MatrixKernel.multiply(
      .float64, n, k, m, a.start, a.rank == 2 ? a.rowStep : 0, a.rank == 2 ? a.columnStep : a.rowStep, b.start, b.rowStep,
      b.rank == 2 ? b.columnStep : 0, result.fields.pointee.start)
    guard FloatChecks.areFinite(result.fields.pointee.count, result.fields.pointee.start) else { return nil }
    return result
  }
}
