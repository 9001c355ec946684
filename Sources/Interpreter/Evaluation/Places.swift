import Language

/// A place where a value stands, read without counting references.
typealias Place = UnsafePointer<Value?>

extension UnsafePointer<Value?> {
  /// The header of the array that stands here; it stays as long as the array does.
  @inline(__always) var array: UnsafeMutablePointer<ArrayHeader>? {
    if case .array(let array)? = pointee { return array.object.fields }
    return nil
  }

  /// Two numbers of one kind under an operator that cannot fail for them.
  @inline(__always)
  func number(_ operation: BinaryOperator, _ other: Place) -> Value? {
    if case .float(let x)? = pointee, case .float(let y)? = other.pointee {
      switch operation {
      case .add: return .float(x + y)
      case .subtract: return .float(x - y)
      case .multiply: return .float(x * y)
      case .divide where y != 0: return .float(x / y)
      default: return nil
      }
    }
    guard case .int(let x)? = pointee, case .int(let y)? = other.pointee else { return nil }
    let (result, didOverflow): (Int, Bool)
    switch operation {
    case .add: (result, didOverflow) = x.addingReportingOverflow(y)
    case .subtract: (result, didOverflow) = x.subtractingReportingOverflow(y)
    case .multiply: (result, didOverflow) = x.multipliedReportingOverflow(by: y)
    default: return nil
    }
    return didOverflow ? nil : .int(result)
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

extension SmallArrays {
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
    _ a: Place, transposed: Bool = false, _ b: Place, transposed isSecondTransposed: Bool = false, _ results: inout ResultSlots
  ) -> Value? {
    guard let left = a.array, let right = b.array else { return nil }
    return withMemory { first, second in
      guard let x = SmallFactor(left, transposed: transposed, in: first),
        let y = SmallFactor(right, transposed: isSecondTransposed, in: second)
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
    case .binary, .product: nil
    }
  }

  static func perform(
    _ operation: ArrayOperation, _ a: (place: Place, isTransposed: Bool), _ b: (place: Place, isTransposed: Bool),
    _ results: inout ResultSlots
  ) -> Value? {
    switch operation {
    case .product: return product(a.place, transposed: a.isTransposed, b.place, transposed: b.isTransposed, &results)
    case .binary(let function) where !a.isTransposed && !b.isTransposed: return apply(function, a.place, b.place, &results)
    default: return nil
    }
  }
}
