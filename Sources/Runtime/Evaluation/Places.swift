import Language
import Limits

/// A place where a value stands, read without counting references.
typealias Place = UnsafePointer<Value?>

extension UnsafePointer<Value?> {
  /// The header of the array that stands here; it stays as long as the array does.
  @inline(__always) var array: UnsafeMutablePointer<ArrayHeader>? {
    if case .array(let array)? = pointee { return array.object.fields }
    return nil
  }

  @inline(__always) var int: Int? {
    if case .int(let value)? = pointee { return value }
    return nil
  }

  /// What `a ∘ b` is for two Python numbers, where it does not fail.
  @inline(__always)
  func number(_ operation: BinaryOperator, _ other: Place) -> Value? {
    switch (pointee, other.pointee) {
    case (.float(let x)?, .float(let y)?): Place.number(operation, x, y)
    case (.int(let x)?, .int(let y)?): Place.number(operation, x, y)
    case (.float(let x)?, .int(let y)?): Place.number(operation, x, Double(y))
    case (.int(let x)?, .float(let y)?): Place.number(operation, Double(x), y)
    default: nil
    }
  }

  /// A nan is left to the operator, which says where one comes from.
  @inline(__always)
  private static func number(_ operation: BinaryOperator, _ x: Double, _ y: Double) -> Value? {
    let result: Double
    switch operation {
    case .add: result = x + y
    case .subtract: result = x - y
    case .multiply: result = x * y
    case .divide where y != 0: result = x / y
    default: return nil
    }
    return result.isNaN ? nil : .float(result)
  }

  @inline(__always)
  private static func number(_ operation: BinaryOperator, _ x: Int, _ y: Int) -> Value? {
    let (result, didOverflow): (Int, Bool)
    switch operation {
    case .add: (result, didOverflow) = x.addingReportingOverflow(y)
    case .subtract: (result, didOverflow) = x.subtractingReportingOverflow(y)
    case .multiply: (result, didOverflow) = x.multipliedReportingOverflow(by: y)
    case .divide where y != 0: return .float(Double(x) / Double(y))
    case .remainder where y > 0: return .int(PythonArithmetic.remainder(x, y))
    case .floorDivide where y > 0: return .int(PythonArithmetic.floorDivide(x, y))
    default: return nil
    }
    return didOverflow ? nil : .int(result)
  }

  /// Adds text to text that stands here; in its own memory where no other place holds it.
  static func append(_ text: Place, to target: UnsafeMutablePointer<Value?>) -> Bool {
    guard case .string(let addition)? = text.pointee, case .string(var whole)? = target.pointee else { return false }
    // Where it may have to move, the sum in a place of its own asks for the memory.
    if whole.utf8.count + addition.utf8.count >= 1 << 16, whole.utf8.count &* 2 < addition.utf8.count &* 3 { return false }
    if whole.utf8.count >= 1 << 22, !Work.hasRoom(forTemporary: 2 * (whole.utf8.count + addition.utf8.count)) { return false }
    target.pointee = nil
    whole += addition
    target.pointee = .string(whole)
    return true
  }

  /// What stands here as an operand of arithmetic on few numbers.
  @inline(__always)
  func smallOperand(in memory: UnsafeMutablePointer<Double>) -> SmallOperand? {
    switch pointee {
    case .array(let array)?: SmallOperand(array.object.fields, in: memory)
    case .float(let number)?: SmallOperand(number, isFloat: true, in: memory)
    case .int(let number)?: SmallOperand(Double(number), isFloat: false, in: memory)
    default: nil
    }
  }
}

extension UnsafeMutablePointer<ArrayHeader> {
  /// The place of an element of a float vector, nil where there is none or the array is another.
  @inline(__always)
  func element(_ index: Int) -> UnsafeMutablePointer<Double>? {
    guard pointee.dtype == .float64, pointee.shape.count == 1 else { return nil }
    let position = index < 0 ? index &+ pointee.shape[0] : index
    guard position >= 0, position < pointee.shape[0] else { return nil }
    return pointee.start.assumingMemoryBound(to: Double.self) + position &* pointee.strides[0]
  }

  /// The same for a float matrix.
  @inline(__always)
  func element(_ row: Int, _ column: Int) -> UnsafeMutablePointer<Double>? {
    guard pointee.dtype == .float64, pointee.shape.count == 2 else { return nil }
    let i = row < 0 ? row &+ pointee.shape[0] : row
    let j = column < 0 ? column &+ pointee.shape[1] : column
    guard i >= 0, i < pointee.shape[0], j >= 0, j < pointee.shape[1] else { return nil }
    return pointee.start.assumingMemoryBound(to: Double.self) + (i &* pointee.strides[0] &+ j &* pointee.strides[1])
  }
}

/// What stands between an array's brackets when it is one number or two, each in a place.
final class ElementIndex {
  private let row: Node
  private let column: Node
  private let isPair: Bool

  init(_ index: Node) {
    if let tuple = index as? TupleNode, tuple.items.count == 2 {
      (row, column, isPair) = (tuple.items[0], tuple.items[1], true)
    } else {
      (row, column, isPair) = (index, index, false)
    }
  }

  /// The element's place in a float array; nil where the general way has to be taken.
  @inline(__always)
  func element(_ array: UnsafeMutablePointer<ArrayHeader>, _ frame: Frame) -> UnsafeMutablePointer<Double>? {
    guard let i = row.place(frame)?.int else { return nil }
    guard isPair else { return array.element(i) }
    guard let j = column.place(frame)?.int else { return nil }
    return array.element(i, j)
  }
}

extension SmallArrays {
  /// An element as a NumPy scalar.
  static func scalar(_ number: Double, _ results: inout ResultSlots) -> Value {
    let result = results.array(0, 1, 1)
    result.fields.pointee.start.assumingMemoryBound(to: Double.self).pointee = number
    return .array(NDArray(object: result))
  }

  /// Memory for two operands that have to be converted.
  @inline(__always)
  private static func withMemory<Result>(
    _ body: (UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 &* ResultSlots.limit) { memory in
      // The capacity is a constant, so the memory is the stack's and there.
      let first = memory.baseAddress.unsafelyUnwrapped
      return body(first, first + ResultSlots.limit)
    }
  }

  /// `a ∘ b` where one of them is a small array; nil where the general way has to be taken.
  static func apply(_ operation: BinaryOperator, _ a: Place, _ b: Place, _ results: inout ResultSlots) -> Value? {
    operation == .matrixMultiply ? product(a, b, &results) : apply(operation.function, a, b, &results)
  }

  /// f(a, b) where one of them is a small array.
  static func apply(_ function: BinaryFunction, _ a: Place, _ b: Place, _ results: inout ResultSlots) -> Value? {
    guard a.array != nil || b.array != nil else { return nil }
    return withMemory { first, second in
      guard let x = a.smallOperand(in: first), let y = b.smallOperand(in: second) else { return nil }
      return apply(function, x, y, &results).map { .array(NDArray(object: $0)) }
    }
  }

  /// f(a) of a small array.
  static func apply(_ function: UnaryFunction, _ a: Place, _ results: inout ResultSlots) -> Value? {
    guard let array = a.array else { return nil }
    return withMemory { memory, _ in
      guard let operand = SmallOperand(array, in: memory) else { return nil }
      return apply(function, operand, &results).map { .array(NDArray(object: $0)) }
    }
  }

  /// The sum, mean or extreme of an array.
  static func reduced(_ reduction: Reduction, _ a: Place, _ results: inout ResultSlots) -> Value? {
    guard let array = a.array else { return nil }
    return reduced(reduction, array, &results).map { .array(NDArray(object: $0)) }
  }

  /// `a @ b`, either transposed if wanted.
  static func product(
    _ a: Place, transposed: Bool = false, _ b: Place, transposed isSecondTransposed: Bool = false, keepsColumns: Bool = false,
    _ results: inout ResultSlots
  ) -> Value? {
    guard let left = a.array, let right = b.array else { return nil }
    return withMemory { first, second in
      guard let x = SmallFactor(left, transposed: transposed, keepsColumns: keepsColumns, in: first),
        let y = SmallFactor(right, transposed: isSecondTransposed, keepsColumns: keepsColumns, in: second)
      else { return nil }
      return product(x, y, &results).map { .array(NDArray(object: $0)) }
    }
  }

  /// `a ∘= b`; false where the general way has to be taken.
  static func update(_ operation: BinaryOperator, _ a: Place, _ b: Place) -> Bool {
    guard operation != .matrixMultiply, let target = a.array, target.pointee.base == nil, !target.pointee.isScalar else { return false }
    if let operand = b.array, operand.pointee.base != nil { return false }
    return withMemory { first, second in
      guard let x = SmallOperand(target, in: first), let y = b.smallOperand(in: second) else { return false }
      return update(operation.function, x, y)
    }
  }

  static func perform(_ operation: ArrayOperation, _ a: Place, _ results: inout ResultSlots) -> Value? {
    switch operation {
    case .unary(let function): apply(function, a, &results)
    case .reduction(let reduction): reduced(reduction, a, &results)
    case .binary, .product, .dot: nil
    }
  }

  static func perform(
    _ operation: ArrayOperation, _ a: (place: Place, isTransposed: Bool), _ b: (place: Place, isTransposed: Bool),
    _ results: inout ResultSlots
  ) -> Value? {
    switch operation {
    case .product: return product(a.place, transposed: a.isTransposed, b.place, transposed: b.isTransposed, &results)
    case .dot: return product(a.place, transposed: a.isTransposed, b.place, transposed: b.isTransposed, keepsColumns: true, &results)
    case .binary(let function) where !a.isTransposed && !b.isTransposed: return apply(function, a.place, b.place, &results)
    default: return nil
    }
  }
}
