import Language

/// The special methods of the language's own types, for programs that call them by name: `a.__add__(b)`, `list.__len__`,
/// `super().__setitem__(key, value)` in a class that derives from dict.
///
/// A value, its type and an object of a derived class (which is its receiver and holds the value) find the same function.
enum BuiltinSpecialMethods {
  typealias Entry = (kinds: BuiltinKind, function: BuiltinFunction)

  private static let table: [String: Entry] = Dictionary(
    uniqueKeysWithValues: (items + operators + questions).map { ($0.function.name, $0) })

  static func contains(_ name: String) -> Bool { table[name] != nil }

  static func function(_ name: String, of kind: BuiltinKind) -> BuiltinFunction? {
    guard let entry = table[name], !entry.kinds.isDisjoint(with: kind) else { return nil }
    return entry.function
  }

  /// What a method works on: the receiver itself, or what an object of a derived class holds.
  ///
  /// - Throws: TypeError for a receiver of a type that has no such method: `list.__len__(3)`.
  private static func value(_ receiver: Value, _ name: String, _ kinds: BuiltinKind) throws(Diagnostic) -> Value {
    let value = receiver.native ?? receiver
    guard kinds.isDisjoint(with: BuiltinKind(of: value)) else { return value }
    throw Diagnostic(
      .type, "descriptor '\(name)' doesn't apply to a '\(receiver.typeName)' object",
      hint: "called by its type's name, a method takes the value it works on first")
  }

  private static func entry(
    _ name: String, _ kinds: BuiltinKind, _ summary: String, _ body: @escaping @Sendable (Value) throws(Diagnostic) -> Value
  ) -> Entry {
    let function = BuiltinFunction(name, .receiver, in: "object", summary) { receiver throws(Diagnostic) in
      try body(try value(receiver, name, kinds))
    }
    return (kinds, function)
  }

  private static func entry(
    _ name: String, _ kinds: BuiltinKind, with other: String, _ summary: String,
    _ body: @escaping @Sendable (Value, Value) throws(Diagnostic) -> Value
  ) -> Entry {
    let function = BuiltinFunction(name, .receiver, .value(other).positionalOnly, in: "object", summary) {
      receiver, other throws(Diagnostic) in
      try body(try value(receiver, name, kinds), other)
    }
    return (kinds, function)
  }

  // MARK: Items

  private static let items: [Entry] = [
    (
      [.list, .dict, .set],
      BuiltinFunction("__init__", .receiver, .rest("args"), .keywords("kwargs"), in: "object", "fills it") {
        receiver, args, kwargs throws(Diagnostic) in
        switch receiver.native ?? receiver {
        case .list(let list): list.elements = try args.first?.elements() ?? []
        case .dict(let dict):
          if let items = args.first { try dict.update(from: items.native ?? items) }
          try dict.update(from: .dict(kwargs))
        case .set(let set):
          let elements = try args.first?.elements() ?? []
          set.removeAll()
          for element in elements { try set.insert(element) }
        default: break
        }
        return .none
      }
    ),
    (
      [.list, .dict, .array],
      BuiltinFunction(
        "__setitem__", .receiver, .value("key").positionalOnly, .value("value").positionalOnly, in: "object", "sets an item"
      ) { receiver, key, new throws(Diagnostic) in
        try Subscripts.set(try value(receiver, "__setitem__", [.list, .dict, .array]), key, new)
        return .none
      }
    ),
    (
      [.dict, .sequences],
      BuiltinFunction("__getitem__", .receiver, .value("key").positionalOnly, in: "object", "an item") { receiver, key throws(Diagnostic) in
        let held = try value(receiver, "__getitem__", [.dict, .sequences])
        if case .dict(let dict) = held, case .object = receiver, try dict.value(for: key) == nil,
          let missing = try SpecialMethods.call("__missing__", of: receiver, [key])
        {
          return missing
        }
        return try Subscripts.get(held, key)
      }
    ),
    entry("__delitem__", [.list, .dict], with: "key", "deletes an item") { value, key throws(Diagnostic) in
      try Subscripts.delete(value, key)
      return .none
    },
    entry("__len__", .containers, "how many items there are") { value throws(Diagnostic) in try PythonFunctions.length(value) },
    entry("__contains__", .containers, with: "item", "whether an item is there") { value, item throws(Diagnostic) in
      .bool(try Comparisons.contains(value, item))
    },
    entry("__iter__", .containers, "an iterator over the items") { value throws(Diagnostic) in .iterator(try value.iterator()) },
    calling("__reversed__", "reversed", [.list, .dict, .range], "the items from the last to the first"),
  ]

  // MARK: Operators

  private static let operators: [Entry] =
    BinaryOperator.allCases.flatMap(entries) + comparisons + [
      entry("__neg__", .numbers, "the value of `-self`") { value throws(Diagnostic) in try Operators.apply(.minus, value) },
      entry("__pos__", .numbers, "the value of `+self`") { value throws(Diagnostic) in try Operators.apply(.plus, value) },
      entry("__invert__", [.integer, .array, .scalar], "the value of `~self`") { value throws(Diagnostic) in
        try Operators.apply(.invert, value)
      },
      calling("__abs__", "abs", .numbers, "the distance from zero"),
      calling("__divmod__", "divmod", .numbers, "the pair (self // other, self % other)"),
    ]

  /// Which kinds have `∘`, and which of them change in place by `∘=`.
  private static func kinds(of operation: BinaryOperator) -> (own: BuiltinKind, reflected: BuiltinKind, inPlace: BuiltinKind) {
    switch operation {
    case .add: ([.numbers, .text, .bytes, .list, .tuple], .numbers, [.list, .array])
    case .multiply: ([.numbers, .text, .bytes, .list, .tuple], [.numbers, .text, .bytes, .list, .tuple], [.list, .array])
    case .subtract: ([.numbers, .sets], [.numbers, .sets], [.set, .array])
    case .divide, .floorDivide, .power: (.numbers, .numbers, .array)
    case .remainder: ([.numbers, .text, .bytes], [.numbers, .text], .array)
    case .matrixMultiply: (.array, .array, [])
    case .bitAnd, .bitXor: ([.integer, .array, .scalar, .sets], [.integer, .array, .scalar, .sets], [.set, .array])
    case .bitOr: ([.integer, .array, .scalar, .sets, .dict], [.integer, .array, .scalar, .sets, .dict], [.set, .dict, .array])
    case .leftShift, .rightShift: ([.integer, .array, .scalar], [.integer, .array, .scalar], .array)
    }
  }

  private static func entries(_ operation: BinaryOperator) -> [Entry] {
    let names = operation.specialNames
    let kinds = kinds(of: operation)
    let sign = operation.rawValue
    var entries: [Entry] = [
      entry(names.own, kinds.own, with: "other", "the value of `self \(sign) other`") { value, other throws(Diagnostic) in
        guard knows(value, other) else { return .notImplemented }
        return try Operators.apply(operation, value, other.native ?? other)
      }
    ]
    if !kinds.reflected.isEmpty {
      entries.append(
        entry(names.reflected, kinds.reflected, with: "other", "the value of `other \(sign) self`") { value, other throws(Diagnostic) in
          guard knows(value, other) else { return .notImplemented }
          return try Operators.apply(operation, other.native ?? other, value)
        })
    }
    if !kinds.inPlace.isEmpty {
      let inPlace = kinds.inPlace
      let function = BuiltinFunction(
        names.inPlace, .receiver, .value("other").positionalOnly, in: "object", "the value itself, after `self \(sign)= other`"
      ) { receiver, other throws(Diagnostic) in
        let held = try value(receiver, names.inPlace, inPlace)
        return try InPlace.apply(operation, held, other.native ?? other) ?? receiver
      }
      entries.append((inPlace, function))
    }
    return entries
  }

  /// Whether a value's method takes the other one; where not, the other one is asked.
  private static func knows(_ value: Value, _ other: Value) -> Bool {
    let other = BuiltinKind(of: other.native ?? other)
    switch BuiltinKind(of: value) {
    case .integer: return other == .integer
    case .float: return !other.isDisjoint(with: [.integer, .float])
    case .set, .frozenset: return !other.isDisjoint(with: .sets)
    case .dict: return other == .dict
    default: return true
    }
  }

  private static let comparisons: [Entry] = [
    ComparisonOperator.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ].compactMap { comparison in
    guard let names = comparison.specialNames else { return nil }
    let isOrder = comparison != .equal && comparison != .notEqual
    let kinds: BuiltinKind = isOrder ? BuiltinKind.all.subtracting([.range, .dict]) : .all
    return entry(names.name, kinds, with: "other", "whether `self \(comparison.rawValue) other`") { value, other throws(Diagnostic) in
      let other = other.native ?? other
      let kind = BuiltinKind(of: value)
      let otherKind = BuiltinKind(of: other)
      let isKnown =
        switch kind {
        case .array, .scalar: true
        case .float: !otherKind.isDisjoint(with: [.integer, .float])
        case .set, .frozenset: !otherKind.isDisjoint(with: .sets)
        default: kind == otherKind
        }
      return isKnown ? try Comparisons.apply(comparison, value, other) : .notImplemented
    }
  }

  // MARK: Questions

  private static let questions: [Entry] =
    MathFunctions.wholeNumbers.filter { ["floor", "ceil", "trunc"].contains($0.name) }.map { function in
      calling("__\(function.name)__", { .builtin(function) }, [.integer, .float, .scalar], function.summary)
    } + others

  private static let others: [Entry] = [
    entry("__bool__", [.numbers, .range], "whether it counts as true") { value throws(Diagnostic) in .bool(try value.isTrue()) },
    entry("__repr__", .all, "the value as code") { value throws(Diagnostic) in .string(try value.represented()) },
    (
      .all,
      BuiltinFunction("__str__", .receiver, in: "object", "the value as text") { receiver throws(Diagnostic) in
        let held = try value(receiver, "__str__", .all)
        // Only text and arrays have one of their own; the others show their class's `__repr__`.
        if case .object = receiver, BuiltinKind(of: held).isDisjoint(with: [.text, .array]) { return .string(try receiver.represented()) }
        return .string(held.displayText)
      }
    ),
    calling("__format__", "format", .all, "the value as text, in a given form"),
    calling("__hash__", "hash", BuiltinKind.all.subtracting([.list, .dict, .set, .array]), "a whole number that equal values share"),
    calling("__int__", "int", .numbers, "as a whole number"),
    calling("__float__", "float", .numbers, "as a float"),
    calling("__round__", "round", [.integer, .float, .scalar], "rounded to a number of decimals"),
    entry("__index__", [.integer, .array, .scalar], "as a whole number that counts") { value throws(Diagnostic) in
      .int(try value.integer("the number"))
    },
    entry("__array__", [.array, .scalar], "the array itself") { value throws(Diagnostic) in value },
  ]

  /// What a function of the language gives for the value.
  private static func calling(_ name: String, _ function: String, _ kinds: BuiltinKind, _ summary: String) -> Entry {
    calling(name, { FunctionTable.globals[function] ?? .none }, kinds, summary)
  }

  private static func calling(_ name: String, _ function: @escaping @Sendable () -> Value, _ kinds: BuiltinKind, _ summary: String) -> Entry
  {
    let method = BuiltinFunction(name, .evaluator, .receiver, .rest("args"), in: "object", summary) {
      evaluator, receiver, args throws(Diagnostic) in
      try evaluator.call(function(), [try value(receiver, name, kinds)] + args)
    }
    return (kinds, method)
  }
}
