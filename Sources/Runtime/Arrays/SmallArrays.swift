/// An operand of arithmetic on few numbers: a matrix, a vector as its only row, a number as its only element, all as doubles.
struct SmallOperand {
  let start: UnsafeMutablePointer<Double>
  let rank: Int
  let rows: Int
  let columns: Int
  /// Whether it is made of floats; integers have been converted.
  let isFloat: Bool

  @inline(__always) var count: Int { rows &* columns }

  /// A number standing in memory.
  @inline(__always)
  init(_ number: Double, isFloat: Bool, in memory: UnsafeMutablePointer<Double>) {
    memory.pointee = number
    start = memory
    rank = 0
    rows = 1
    columns = 1
    self.isFloat = isFloat
  }

  /// A contiguous array of floats or integers with at most two axes and `ResultSlots.limit` elements, else nil.
  ///
  /// - Parameter memory: Where the doubles go that integers are converted to.
  @inline(__always)
  init?(_ array: UnsafeMutablePointer<ArrayHeader>, in memory: UnsafeMutablePointer<Double>) {
    let count = array.pointee.count
    guard array.pointee.isContiguous, count <= ResultSlots.limit else { return nil }
    switch array.pointee.shape.count {
    case 0: (rank, rows, columns) = (0, 1, 1)
    case 1: (rank, rows, columns) = (1, 1, count)
    case 2: (rank, rows, columns) = (2, array.pointee.shape[0], array.pointee.shape[1])
    default: return nil
    }
    switch array.pointee.dtype {
    case .float64:
      start = array.pointee.start.assumingMemoryBound(to: Double.self)
      isFloat = true
    case .int64:
      let integers = array.pointee.start.assumingMemoryBound(to: Int.self)
      for index in 0..<count { memory[index] = Double(integers[index]) }
      start = memory
      isFloat = false
    default: return nil
    }
  }
}

/// Functions of few numbers, without the preparations that pay for many, and without an allocation where an earlier result is free.
///
/// Each gives what the general operation of `NDArray` gives, bit for bit, or nil where the operands are not of the simple kind.
enum SmallArrays {
  /// f(a, b) element by element, broadcast, where the result is of floats.
  static func apply(_ function: BinaryFunction, _ a: SmallOperand, _ b: SmallOperand, _ results: inout ResultSlots) -> ArrayObject? {
    switch function {
    case .trueDivide: break
    case .add, .subtract, .multiply, .power, .maximum, .minimum, .floorDivide, .remainder:
      guard a.isFloat || b.isFloat else { return nil }
    default: return nil
    }
    guard let rows = stretched(a.rows, b.rows), let columns = stretched(a.columns, b.columns), rows &* columns <= ResultSlots.limit
    else { return nil }
    // A vector against a column is looked at with care.
    if function == .subtract, a.rank != b.rank, a.rank + b.rank == 3, rows == columns, rows > 1, a.columns == 1 || b.columns == 1 {
      return nil
    }
    let result = results.array(max(a.rank, b.rank), rows, columns)
    let out = result.fields.pointee.start
    if a.count == b.count && a.rows == b.rows {
      BinaryKernel.floats(function, a.count, a.start, 1, b.start, 1, out, 1)
    } else if b.count == 1 {
      BinaryKernel.floats(function, a.count, a.start, 1, b.start, 0, out, 1)
    } else if a.count == 1 {
      BinaryKernel.floats(function, b.count, a.start, 0, b.start, 1, out, 1)
    } else {
      let (sa, sb) = (a.columns == 1 ? 0 : 1, b.columns == 1 ? 0 : 1)
      for row in 0..<rows {
        let first = a.start + (a.rows == 1 ? 0 : row &* a.columns)
        let second = b.start + (b.rows == 1 ? 0 : row &* b.columns)
        BinaryKernel.floats(function, columns, first, sa, second, sb, out + row &* columns &* 8, 1)
      }
    }
    // What went astray is looked at by the general operation.
    guard FloatChecks.areFinite(rows &* columns, out) else { return nil }
    return result
  }

  /// The extent both stretch to, nil where they do not fit.
  @inline(__always)
  private static func stretched(_ a: Int, _ b: Int) -> Int? {
    if a == b || b == 1 { return a }
    return a == 1 ? b : nil
  }

  /// a = f(a, b) in a's own memory, where b stretches to a's shape.
  static func update(_ function: BinaryFunction, _ a: SmallOperand, _ b: SmallOperand) -> Bool {
    switch function {
    case .add, .subtract, .multiply, .trueDivide, .power, .floorDivide, .remainder: break
    default: return false
    }
    guard a.isFloat, b.rank <= a.rank, b.count == 1 || a.rows == b.rows && a.columns == b.columns else { return false }
    guard FloatChecks.areFinite(a.count, a.start) else { return false }
    // Numbers that divide by zero are looked at by the general operation.
    if function != .add, function != .subtract, function != .multiply {
      for index in 0..<b.count where b.start[index] == 0 { return false }
    }
    if b.count == 1 {
      BinaryKernel.floats(function, a.count, a.start, 1, b.start, 0, a.start, 1)
    } else {
      BinaryKernel.floats(function, a.count, a.start, 1, b.start, 1, a.start, 1)
    }
    if !FloatChecks.areFinite(a.count, a.start) { function.examine(updated: array(a), by: b.count == 1 ? NDArray(b.start[0]) : array(b)) }
    return true
  }

  private static func array(_ operand: SmallOperand) -> NDArray {
    let shape = operand.rank == 2 ? [operand.rows, operand.columns] : operand.rank == 1 ? [operand.columns] : []
    return NDArray(Array(UnsafeBufferPointer(start: operand.start, count: operand.count)), shape: shape)
  }

  /// f(a) element by element, for floats.
  static func apply(_ function: UnaryFunction, _ a: SmallOperand, _ results: inout ResultSlots) -> ArrayObject? {
    guard a.isFloat, function.givesFloatsOfFloats else { return nil }
    let result = results.array(a.rank, a.rows, a.columns)
    function.floats(a.count, a.start, 1, result.fields.pointee.start)
    guard FloatChecks.areFinite(a.count, result.fields.pointee.start) else { return nil }
    return result
  }

  /// The sum, mean or extreme of all elements of a contiguous array of floats.
  static func reduced(
    _ reduction: Reduction, _ array: UnsafeMutablePointer<ArrayHeader>, _ results: inout ResultSlots
  ) -> ArrayObject? {
    guard array.pointee.dtype == .float64, array.pointee.isContiguous, array.pointee.count > 0 else { return nil }
    let step: Accumulation
    switch reduction {
    case .sum, .mean: step = .sum
    case .max: step = .maximum
    case .min: step = .minimum
    default: return nil
    }
    let words = array.pointee.start.assumingMemoryBound(to: UInt64.self)
    let result = results.array(0, 1, 1)
    let place = result.fields.pointee.start.assumingMemoryBound(to: UInt64.self)
    place.pointee = step.start ?? words[0]
    step.row(array.pointee.count, words, 1, place, 0)
    if reduction == .mean { result.fields.pointee.start.assumingMemoryBound(to: Double.self).pointee /= Double(array.pointee.count) }
    guard FloatChecks.areFinite(1, result.fields.pointee.start) else { return nil }
    return result
  }
}
