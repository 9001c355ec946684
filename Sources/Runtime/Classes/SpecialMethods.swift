import Language

/// The methods with two underscores on each side by which a class takes part in the language.
enum SpecialMethods {
  /// Calls a special method of an object's class; nil where the class has none. (The object's own attributes are not asked, as in Python.)
  static func call(_ name: String, of value: Value, _ arguments: [Value] = []) throws(Diagnostic) -> Value? {
    guard case .object(let instance) = value, let method = instance.type.find(name) else { return nil }
    if case .function(let function)? = method.place.pointee {
      return try instance.type.evaluator.call(.function(function), [value] + arguments)
    }
    if method.value.isNone { return nil }
    return try instance.type.evaluator.call(try ObjectMembers.bound(method.value, to: value, name), arguments)
  }

  // MARK: Operators

  static func apply(_ operation: UnaryOperator, _ value: Value) throws(Diagnostic) -> Value? {
    switch operation {
    case .minus: try call("__neg__", of: value)
    case .plus: try call("__pos__", of: value)
    case .invert: try call("__invert__", of: value)
    case .not: nil
    }
  }

  /// `a ∘ b` where one of them is an object: its method, else the other's reflected one.
  static func apply(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    // A class derived from the left one's that says otherwise comes first.
    if case .object(let left) = a, case .object(let right) = b, left.type !== right.type, right.type.isSubclass(of: left.type),
      right.type.method(operation, isReflected: true) !== left.type.method(operation, isReflected: true),
      let result = try call(operation, isReflected: true, of: b, a), !result.isNotImplemented
    {
      return result
    }
    if let result = try call(operation, isReflected: false, of: a, b), !result.isNotImplemented { return result }
    return try applyReflected(operation, a, b)
  }

  /// The same where the left one has no method for it, or one that does not know the right one.
  static func applyReflected(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    if let result = try call(operation, isReflected: true, of: b, a), !result.isNotImplemented { return result }
    if a.native != nil || b.native != nil { return try Operators.apply(operation, a.native ?? a, b.native ?? b) }
    throw unsupported(operation, a, b)
  }

  private static func call(
    _ operation: BinaryOperator, isReflected: Bool, of value: Value, _ other: Value
  ) throws(Diagnostic) -> Value? {
    guard case .object(let instance) = value, let method = instance.type.method(operation, isReflected: isReflected) else { return nil }
    let evaluator = instance.type.evaluator
    switch method.place.pointee {
    case .function(let function)? where function.takes(2): return try evaluator.call(function, value, other)
    case .function(let function)?: return try evaluator.call(.function(function), [value, other])
    case Value.none?, nil: return nil
    case .some(let attribute):
      let names = operation.specialNames
      return try evaluator.call(try ObjectMembers.bound(attribute, to: value, isReflected ? names.reflected : names.own), [other])
    }
  }

  /// `a ∘= b`; nil where the class of `a` has no method of its own for it.
  static func applyInPlace(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value? {
    guard let result = try call(operation.specialNames.inPlace, of: a, [b]), !result.isNotImplemented else { return nil }
    return result
  }

  private static func unsupported(_ operation: BinaryOperator, _ a: Value, _ b: Value) -> Diagnostic {
    var error = Operators.unsupported(operation, a, b)
    let name = operation.specialName
    if case .object(let instance) = a {
      error.hint = "`\(instance.type.name)` needs a method `__\(name)__(self, other)` for this"
    } else if case .object(let instance) = b {
      error.hint = "`\(instance.type.name)` needs a method `__r\(name)__(self, other)` for this"
    }
    return error
  }

  // MARK: Comparisons

  /// `a < b` and its like where one of them is an object.
  static func compare(_ comparison: ComparisonOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    guard let (name, reflected) = comparison.specialNames else { return .bool(false) }
    if let result = try call(name, of: a, [b]), !result.isNotImplemented { return result }
    if let result = try call(reflected, of: b, [a]), !result.isNotImplemented { return result }
    if comparison == .notEqual {
      if let result = try call("__eq__", of: a, [b]), !result.isNotImplemented { return .bool(!(try result.isTrue())) }
      if let result = try call("__eq__", of: b, [a]), !result.isNotImplemented { return .bool(!(try result.isTrue())) }
    }
    if a.native != nil || b.native != nil, !a.isExceptionObject, !b.isExceptionObject {
      return try Comparisons.apply(comparison, a.native ?? a, b.native ?? b)
    }
    switch comparison {
    case .equal: return .bool(Comparisons.isSame(a, b))
    case .notEqual: return .bool(!Comparisons.isSame(a, b))
    default:
      let owner =
        if case .object(let instance) = a { instance } else if case .object(let instance) = b { instance } else { nil as InstanceObject? }
      throw Diagnostic(
        .type, "'\(comparison.rawValue)' not supported between instances of '\(a.typeName)' and '\(b.typeName)'",
        hint: owner.map { "`\($0.type.name)` needs a method `\(name)(self, other)` for this" })
    }
  }

  // MARK: Questions

  static func isTrue(_ instance: InstanceObject) throws(Diagnostic) -> Bool {
    let value = Value.object(instance)
    if let result = try call("__bool__", of: value) {
      guard case .bool(let truth) = result else {
        throw Diagnostic(.type, "__bool__ should return bool, returned \(result.typeName)")
      }
      return truth
    }
    if let length = try call("__len__", of: value) { return try length.integer("what `__len__` returns") != 0 }
    if let native = instance.native, !instance.type.isException { return try native.isTrue() }
    return true
  }

  static func length(_ instance: InstanceObject) throws(Diagnostic) -> Int {
    if let result = try call("__len__", of: .object(instance)) {
      let length = try result.integer("what `__len__` returns")
      guard length >= 0 else { throw Diagnostic(.value, "__len__() should return >= 0") }
      return length
    }
    if let native = instance.native, !instance.type.isException, case .int(let length) = try PythonFunctions.length(native) {
      return length
    }
    throw Diagnostic(
      .type, "object of type '\(instance.type.name)' has no len()", hint: "`\(instance.type.name)` needs a method `__len__(self)` for this")
  }

  static func contains(_ instance: InstanceObject, _ element: Value) throws(Diagnostic) -> Bool {
    if let result = try call("__contains__", of: .object(instance), [element]) { return try result.isTrue() }
    if let native = instance.native, instance.type.find("__iter__") == nil { return try Comparisons.contains(native, element) }
    let iterator = try iterator(instance)
    while let candidate = try iterator.next() {
      try instance.type.evaluator.checkInterrupt()
      if Comparisons.isSame(candidate, element) { return true }
      if try Comparisons.areEqual(candidate, element) { return true }
    }
    return false
  }

  /// What a `for` loop over an object walks through: what its `__iter__` gives, else its items 0, 1, 2 … up to the IndexError.
  static func iterator(_ instance: InstanceObject) throws(Diagnostic) -> IteratorObject {
    let value = Value.object(instance)
    if let result = try call("__iter__", of: value) {
      if case .iterator(let iterator) = result { return iterator }
      guard case .object(let walker) = result, walker.type.find("__next__") != nil else {
        throw Diagnostic(
          .type, "iter() returned non-iterator of type '\(result.typeName)'",
          hint: "`__iter__` returns an object with a method `__next__`, or `iter(self.items)`")
      }
      return ClosureIterator(typeName: walker.type.name) { () throws(Diagnostic) in
        do throws(Diagnostic) { return try call("__next__", of: result) } catch {
          if error.kind == .stopIteration { return nil }
          throw error
        }
      }
    }
    if let native = instance.native, !instance.type.isException { return try native.iterator() }
    if instance.type.find("__getitem__") != nil {
      var index = 0
      return ClosureIterator(typeName: "iterator") { () throws(Diagnostic) in
        defer { index += 1 }
        do throws(Diagnostic) { return try call("__getitem__", of: value, [.int(index)]) } catch {
          if error.kind == .index { return nil }
          throw error
        }
      }
    }
    throw Diagnostic(
      .type, "'\(instance.type.name)' object is not iterable: it has no elements to go through",
      hint: "`\(instance.type.name)` needs a method `__iter__(self)`, for instance `return iter(self.items)`"
    ).asPythonSays("'\(instance.type.name)' object is not iterable")
  }

  // MARK: Items

  static func item(_ instance: InstanceObject, _ index: Value) throws(Diagnostic) -> Value {
    if let result = try call("__getitem__", of: .object(instance), [index]) { return result }
    if let native = instance.native, !instance.type.isException {
      if case .dict(let dict) = native, try dict.value(for: index) == nil,
        let result = try call("__missing__", of: .object(instance), [index])
      {
        return result
      }
      return try Subscripts.get(native, index)
    }
    throw Diagnostic(
      .type, "'\(instance.type.name)' object is not subscriptable",
      hint: "`\(instance.type.name)` needs a method `__getitem__(self, index)` for this")
  }

  static func setItem(_ instance: InstanceObject, _ index: Value, _ new: Value) throws(Diagnostic) {
    if try call("__setitem__", of: .object(instance), [index, new]) != nil { return }
    if let native = instance.native, !instance.type.isException { return try Subscripts.set(native, index, new) }
    throw Diagnostic(
      .type, "'\(instance.type.name)' object does not support item assignment",
      hint: "`\(instance.type.name)` needs a method `__setitem__(self, index, value)` for this")
  }

  static func deleteItem(_ instance: InstanceObject, _ index: Value) throws(Diagnostic) {
    if try call("__delitem__", of: .object(instance), [index]) != nil { return }
    if let native = instance.native, !instance.type.isException { return try Subscripts.delete(native, index) }
    throw Diagnostic(
      .type, "'\(instance.type.name)' object doesn't support item deletion",
      hint: "`\(instance.type.name)` needs a method `__delitem__(self, index)` for this")
  }

  // MARK: Text and numbers

  /// What `repr()` gives.
  static func representation(_ instance: InstanceObject) throws(Diagnostic) -> String {
    if let result = try call("__repr__", of: .object(instance)) { return try text(result, "__repr__") }
    if instance.type.isException {
      let arguments = instance.native.map { (try? $0.elements()) ?? [] } ?? []
      return "\(instance.type.name)(" + arguments.map(\.reprText).joined(separator: ", ") + ")"
    }
    if let native = instance.native { return try native.represented() }
    return Value.object(instance).plainObjectText
  }

  /// What `str()` gives.
  static func display(_ instance: InstanceObject) throws(Diagnostic) -> String {
    if let result = try call("__str__", of: .object(instance)) { return try text(result, "__str__") }
    // Text shows itself, however a derived class writes it as code.
    if case .string(let text)? = instance.native { return text }
    if instance.type.isException, instance.type.find("__repr__") == nil { return instance.exceptionText }
    return try representation(instance)
  }

  private static func text(_ result: Value, _ name: String) throws(Diagnostic) -> String {
    if case .string(let text) = result { return text }
    throw Diagnostic(
      .type, "\(name) returned non-string (type \(result.typeName))",
      hint: result.isNone ? "`\(name)` returns the text; it does not print it" : "`return f\"…\"` makes text of it")
  }

  /// What `float()`, `int()` and where an index is needed make of an object; nil where its class has no such method.
  static func number(_ name: String, _ value: Value) throws(Diagnostic) -> Value? {
    guard let result = try call(name, of: value) else { return nil }
    switch result {
    case .int, .float, .bool: return result
    case .array(let array) where array.ndim == 0: return array.scalarValue
    default: throw Diagnostic(.type, "\(name) returned non-number (type \(result.typeName))")
    }
  }

  /// The number `hash()` gives.
  static func hash(_ instance: InstanceObject) throws(Diagnostic) -> Int? {
    guard let result = try call("__hash__", of: .object(instance)) else { return nil }
    guard case .int(let number) = result else { throw Diagnostic(.type, "__hash__ method should return an integer") }
    return number
  }
}

extension BinaryOperator {
  /// `add` of `__add__` and `__radd__`.
  var specialName: String {
    switch self {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .remainder: "mod"
    case .power: "pow"
    case .matrixMultiply: "matmul"
    case .bitAnd: "and"
    case .bitOr: "or"
    case .bitXor: "xor"
    case .leftShift: "lshift"
    case .rightShift: "rshift"
    }
  }
}

extension BinaryOperator {
  /// `__add__`, `__radd__`, `__iadd__`
  var specialNames: (own: String, reflected: String, inPlace: String) { BinaryOperator.specialNames[self] ?? ("", "", "") }

  private static let specialNames: [BinaryOperator: (own: String, reflected: String, inPlace: String)] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, ("__\($0.specialName)__", "__r\($0.specialName)__", "__i\($0.specialName)__")) })
}

extension ComparisonOperator {
  /// The method of the left operand, and the right one's that answers the question turned round.
  var specialNames: (name: String, reflected: String)? {
    switch self {
    case .equal: ("__eq__", "__eq__")
    case .notEqual: ("__ne__", "__ne__")
    case .less: ("__lt__", "__gt__")
    case .lessOrEqual: ("__le__", "__ge__")
    case .greater: ("__gt__", "__lt__")
    case .greaterOrEqual: ("__ge__", "__le__")
    default: nil
    }
  }
}

extension Value {
  /// What an object of a class derived from list, dict or tuple holds.
  var native: Value? {
    if case .object(let instance) = self, !instance.type.isException { return instance.native }
    return nil
  }

  var isNotImplemented: Bool { if case .notImplemented = self { true } else { false } }

  fileprivate var isExceptionObject: Bool { if case .object(let instance) = self { instance.type.isException } else { false } }
}
