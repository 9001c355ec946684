import Language

/// `a += b`: lists and arrays change in place, everything else makes a new value.
enum InPlace {
  /// The same for values that stand somewhere; numbers and small arrays go the short way.
  static func combined(_ operation: BinaryOperator, _ old: Value?, _ value: Value?) throws(Diagnostic) -> Value? {
    let short: (isDone: Bool, number: Value?) = withUnsafePointer(to: old) { a in
      withUnsafePointer(to: value) { b in
        if let number = a.number(operation, b) { return (true, number) }
        guard let array = a.array else { return (false, nil) }
        if array.pointee.isReadOnly { return (false, nil) }
        array.willWrite()
        return (SmallArrays.update(operation, a, b), nil)
      }
    }
    if short.isDone { return short.number }
    guard let old, let value else { return nil }
    return try apply(operation, old, value)
  }

  /// The value to store, nil when the old one was changed in place and stays where it is.
  static func apply(_ operation: BinaryOperator, _ old: Value, _ value: Value, isElement: Bool = false) throws(Diagnostic) -> Value? {
    switch old {
    case .object:
      if let result = try SpecialMethods.applyInPlace(operation, old, value) { return result }
      return try Operators.apply(operation, old, value)
    case .array(let array) where !array.isScalar && operation != .matrixMultiply:
      try array.checkWriteable("output array is read-only")
      switch value {
      case .float(let number): try array.applyInPlace(operation.function, number)
      case .int(let number): try array.applyInPlace(operation.function, number)
      case .array(let other): try array.applyInPlace(operation.function, other)
      case .variable: return try Operators.apply(operation, old, value)
      default:
        guard value.isArrayLike else { throw Operators.unsupported(operation, old, value) }
        try array.applyInPlace(operation.function, try value.array("the right operand"))
      }
      return isElement ? old : nil
    case .list(let list) where operation == .add:
      if case .array = value { return try Operators.apply(operation, old, value) }
      let added: [Value]
      do throws(Diagnostic) { added = try value.elements() } catch {
        guard error.kind == .type else { throw error }
        throw Diagnostic(
          .type, "'\(value.typeName)' object is not iterable: `+=` on a list adds the elements of another list",
          hint: "to add one element: `.append(…)`"
        ).asPythonSays("'\(value.typeName)' object is not iterable")
      }
      try list.elements.appendAsking(added)
      return nil
    case .list(let list) where operation == .multiply:
      guard case .int(let count) = value else { return try Operators.apply(operation, old, value) }
      list.elements = try Operators.repeated(list.elements, count)
      return nil
    case .variable(let variable) where variable.isLeaf:
      try Tracked.update(variable, operation, value)
      return nil
    case .set(let set) where !set.isFrozen:
      guard case .set(let other) = value else { return try Operators.apply(operation, old, value) }
      switch operation {
      case .bitOr: try set.merge(value)
      case .bitAnd: if case .set(let both) = try Operators.apply(operation, old, value) { set.become(both) }
      case .subtract, .bitXor:
        if other === set {
          set.removeAll()
        } else if operation == .subtract {
          try set.remove(all: other.elements)
        } else {
          try set.toggle(other.elements)
        }
      default: return try Operators.apply(operation, old, value)
      }
      return nil
    case .dict(let dict) where operation == .bitOr:
      try dict.update(from: value)
      return nil
    default: return try Operators.apply(operation, old, value)
    }
  }
}
