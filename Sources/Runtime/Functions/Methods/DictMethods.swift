import Language

/// The methods of dictionaries.
enum DictMethods {
  private static func method(
    _ signature: String, _ summary: String, _ body: @escaping @Sendable (DictObject, inout CallContext) throws(Diagnostic) -> Value
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "dict", summary) { context throws(Diagnostic) in
      guard case .dict(let dict) = context.receiver else { return .none }
      return try body(dict, &context)
    }
  }

  static let all: [BuiltinFunction] = [
    method("get(key, default=None, /)", "the key's value, or the default where there is none") { dict, context throws(Diagnostic) in
      try dict.value(for: context[0] ?? .none) ?? context[1] ?? .none
    },
    method("keys()", "the keys, in the order they came") { dict, _ throws(Diagnostic) in
      .list(ListObject(dict.keys, viewName: "dict_keys"))
    },
    method("values()", "the values, in the order of their keys") { dict, _ throws(Diagnostic) in
      .list(ListObject(dict.values, viewName: "dict_values"))
    },
    method("items()", "pairs of key and value") { dict, _ throws(Diagnostic) in
      .list(ListObject(dict.items.map { .tuple([$0.key, $0.value]) }, viewName: "dict_items"))
    },
    method("pop(key, default=None, /)", "takes a key out and gives its value") { dict, context throws(Diagnostic) in
      let key = context[0] ?? .none
      if let value = try dict.remove(key) { return value }
      if let fallback = context[1] { return fallback }
      throw Diagnostic.missingKey(key, in: dict)
    },
    method("popitem()", "takes the last pair out and gives it") { dict, _ throws(Diagnostic) in
      guard let item = dict.items.last else { throw Diagnostic(.key, "popitem(): dictionary is empty") }
      _ = try dict.remove(item.key)
      return .tuple([item.key, item.value])
    },
    method("update(other=(), /, **entries)", "takes over the entries of another dictionary") { dict, context throws(Diagnostic) in
      if let other = context[0] { try dict.update(from: other) }
      if let entries = context[1] { try dict.update(from: entries) }
      return .none
    },
    method("setdefault(key, default=None, /)", "the key's value, set to the default first where there is none") {
      dict, context throws(Diagnostic) in
      let key = context[0] ?? .none
      if let value = try dict.value(for: key) { return value }
      try dict.set(context[1] ?? .none, for: key)
      return context[1] ?? .none
    },
    method("copy()", "a new dictionary of the same entries") { dict, _ throws(Diagnostic) in .dict(dict.copy()) },
    method("clear()", "takes all entries out") { dict, _ throws(Diagnostic) in
      dict.removeAll()
      return .none
    },
  ]
}

/// The methods of sets.
enum SetMethods {
  private static func method(
    _ signature: String, _ summary: String, _ body: @escaping @Sendable (SetObject, inout CallContext) throws(Diagnostic) -> Value
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "set", summary) { context throws(Diagnostic) in
      guard case .set(let set) = context.receiver else { return .none }
      return try body(set, &context)
    }
  }

  private static func combining(_ name: String, _ operation: BinaryOperator, _ summary: String) -> BuiltinFunction {
    method("\(name)(*others)", summary) { set, context throws(Diagnostic) in
      var result = Value.set(set.copy())
      for other in context.rest(0) { result = try Operators.apply(operation, result, .set(try SetObject(try other.elements()))) }
      return result
    }
  }

  static let all: [BuiltinFunction] = [
    method("add(element, /)", "puts an element in") { set, context throws(Diagnostic) in
      try set.insert(context[0] ?? .none)
      return .none
    },
    method("remove(element, /)", "takes an element out, which must be there") { set, context throws(Diagnostic) in
      let element = context[0] ?? .none
      guard try set.remove(element) else { throw Diagnostic.missingKey(element) }
      return .none
    },
    method("discard(element, /)", "takes an element out if it is there") { set, context throws(Diagnostic) in
      _ = try set.remove(context[0] ?? .none)
      return .none
    },
    method("pop()", "takes some element out and gives it") { set, _ throws(Diagnostic) in
      guard let element = set.elements.first else { throw Diagnostic(.key, "pop from an empty set") }
      _ = try set.remove(element)
      return element
    },
    method("update(*others)", "puts in all elements of other collections") { set, context throws(Diagnostic) in
      for other in context.rest(0) { for element in try other.elements() { try set.insert(element) } }
      return .none
    },
    combining("union", .bitOr, "the elements of either"),
    combining("intersection", .bitAnd, "the elements of both"),
    combining("difference", .subtract, "the elements that are not in the other"),
    combining("symmetric_difference", .bitXor, "the elements in just one of the two"),
    method("issubset(other, /)", "whether all its elements are in the other") { set, context throws(Diagnostic) in
      try Comparisons.apply(.lessOrEqual, .set(set), .set(try SetObject(try (context[0] ?? .none).elements())))
    },
    method("issuperset(other, /)", "whether all the other's elements are in it") { set, context throws(Diagnostic) in
      try Comparisons.apply(.greaterOrEqual, .set(set), .set(try SetObject(try (context[0] ?? .none).elements())))
    },
    method("isdisjoint(other, /)", "whether the two have no element in common") { set, context throws(Diagnostic) in
      for element in try (context[0] ?? .none).elements() where try set.contains(element) { return .bool(false) }
      return .bool(true)
    },
    method("copy()", "a new set of the same elements") { set, _ throws(Diagnostic) in .set(set.copy()) },
    method("clear()", "takes all elements out") { set, _ throws(Diagnostic) in
      set.removeAll()
      return .none
    },
  ]
}

/// The methods of plain numbers.
enum NumberMethods {
  static let float: [BuiltinFunction] = [
    BuiltinFunction("is_integer()", in: "float", "whether it is a whole number") { context throws(Diagnostic) in
      .bool(context.receiver.exactInteger != nil)
    }
  ]
  static let int: [BuiltinFunction] = [
    BuiltinFunction("bit_length()", in: "int", "the number of binary digits") { context throws(Diagnostic) in
      guard case .int(let value) = context.receiver else { return .none }
      return .int(64 - value.magnitude.leadingZeroBitCount)
    }
  ]
}
