import Limits

/// How it is noticed that whole numbers went past their bits: NumPy warns of scalars, of arrays we say it in a note.
extension BinaryFunction {
  /// Larger arrays of whole numbers are not looked through.
  private static let mostElements = 1 << 12

  private var canOverflow: Bool { self == .add || self == .subtract || self == .multiply || self == .power }

  /// Looks for a whole number that is not what the operands give, and leaves word of it.
  @inline(__always)
  func examineOverflow(_ result: NDArray, _ a: NDArray, _ b: NDArray) {
    guard canOverflow, result.count <= BinaryFunction.mostElements, overflows(result, a, b) else { return }
    noteOverflow(result, a, b)
  }

  /// The same with a Python integer on the right.
  @inline(__always)
  func examineOverflow(_ result: NDArray, _ a: NDArray, _ b: Int) {
    guard canOverflow, result.count <= BinaryFunction.mostElements, a.isContiguous else { return }
    var scalar = b
    if overflows(result, a.integerMemory, 1, &scalar, 0) { noteOverflow(result, a, NDArray(b)) }
  }

  /// The same with a Python integer on the left.
  @inline(__always)
  func examineOverflow(_ result: NDArray, _ a: Int, _ b: NDArray) {
    guard canOverflow, result.count <= BinaryFunction.mostElements, b.isContiguous else { return }
    var scalar = a
    if overflows(result, &scalar, 0, b.integerMemory, 1) { noteOverflow(result, NDArray(a), b) }
  }

  @inline(never)
  private func noteOverflow(_ result: NDArray, _ a: NDArray, _ b: NDArray) {
    let isScalar = result.ndim == 0
    let shape = result.shape
    guard let x = try? a.broadcast(to: shape).integers, let y = try? b.broadcast(to: shape).integers else { return }
    let numbers = result.integers
    guard let index = numbers.indices.first(where: { isOverflow(x[$0], y[$0], numbers[$0], result.dtype) }) else { return }
    let (left, right) = (x[index], y[index])
    let isUnsigned = result.dtype == .uint64
    func text(_ number: Int) -> String { isUnsigned ? String(UInt(bitPattern: number)) : String(number) }
    let name = result.dtype.name
    let sum = "\(text(left)) \(symbol ?? self.name) \(text(right))"
    let left64 = "past the \(8 * result.dtype.itemSize) bits of \(name), and \(text(result.integers[index])) is what is left"
    var remark: ArrayRemark
    // NumPy says nothing of powers.
    if isScalar, self != .power {
      remark = ArrayRemark(kind: .overflow, message: "overflow encountered in scalar \(self.name)")
      remark.meaning = "\(sum) goes \(left64)"
    } else {
      remark = ArrayRemark(kind: .wrapped, message: "\(sum) goes \(left64)")
      remark.place = ArrayRemark.place(index, shape)
    }
    remark.hint = "floats go further, $0.astype(float); Python's own int, int(…), has no end"
    remark.note()
  }

  private func overflows(_ result: NDArray, _ a: NDArray, _ b: NDArray) -> Bool {
    guard a.isContiguous, b.isContiguous, a.count == 1 || a.count == result.count, b.count == 1 || b.count == result.count else {
      // Broadcast further: noteOverflow looks again.
      return result.dtype == .int64
    }
    return overflows(result, a.integerMemory, a.count == 1 ? 0 : 1, b.integerMemory, b.count == 1 ? 0 : 1)
  }

  private func overflows(
    _ result: NDArray, _ a: UnsafePointer<Int>, _ sa: Int, _ b: UnsafePointer<Int>, _ sb: Int
  ) -> Bool {
    guard result.dtype.isInteger, result.ndim == 0 || result.dtype == .int64 else { return false }
    let numbers = result.integerMemory
    for index in 0..<result.count where isOverflow(a[index &* sa], b[index &* sb], numbers[index], result.dtype) { return true }
    return false
  }

  /// x to a whole power; nil where that goes past the bits.
  private static func power<Number: FixedWidthInteger>(_ x: Number, _ exponent: UInt) -> Number? {
    var (result, base, rest) = (Number(1), x, exponent)
    while true {
      if rest & 1 == 1 {
        let (product, isOver) = result.multipliedReportingOverflow(by: base)
        if isOver { return nil }
        result = product
      }
      rest >>= 1
      if rest == 0 { return result }
      let (square, isOver) = base.multipliedReportingOverflow(by: base)
      if isOver { return nil }
      base = square
    }
  }

  @inline(__always)
  private func isOverflow(_ x: Int, _ y: Int, _ result: Int, _ dtype: DType) -> Bool {
    if dtype == .uint64 {
      let (a, b) = (UInt(bitPattern: x), UInt(bitPattern: y))
      switch self {
      case .add: return a.addingReportingOverflow(b).overflow
      case .subtract: return b > a
      case .multiply: return a.multipliedReportingOverflow(by: b).overflow
      default: return Self.power(a, b) == nil
      }
    }
    switch self {
    case .add:
      let (sum, isOver) = x.addingReportingOverflow(y)
      return isOver || sum != result
    case .subtract:
      let (difference, isOver) = x.subtractingReportingOverflow(y)
      return isOver || difference != result
    case .multiply:
      let (product, isOver) = x.multipliedReportingOverflow(by: y)
      return isOver || product != result
    default:
      return y >= 0 && Self.power(x, UInt(y)) != result
    }
  }
}

extension UnaryFunction {
  /// The least whole number has no opposite.
  func examineOverflow(_ result: NDArray, _ a: NDArray) {
    guard self == .negative || self == .absolute, result.ndim == 0, result.dtype.isInteger,
      a.firstInt == result.dtype.integerRange.lowerBound,
      a.firstInt < 0
    else { return }
    var remark = ArrayRemark(kind: .overflow, message: "overflow encountered in scalar \(name)")
    remark.meaning = "\(result.dtype.name) goes from \(result.dtype.integerRange.lowerBound) to \(result.dtype.integerRange.upperBound)"
    remark.hint = "floats go further, and Python's own int, int(…), has no end"
    remark.note()
  }
}

extension NDArray {
  /// The elements of an array of whole numbers that lie side by side.
  fileprivate var integerMemory: UnsafePointer<Int> { UnsafePointer(object.fields.pointee.start.assumingMemoryBound(to: Int.self)) }
}
