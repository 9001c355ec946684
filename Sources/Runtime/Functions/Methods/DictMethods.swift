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

  /// `dict.fromkeys`: the same value for each key.
  static let fromKeys = BuiltinFunction("fromkeys(iterable, value=None, /)", in: "dict", "a dictionary with the same value for each key") {
    context throws(Diagnostic) in
    let made = DictObject()
    for key in try (context[0] ?? .none).elements() { try made.set(context[1] ?? .none, for: key) }
    return .dict(made)
  }

  private static func value(of receiver: Value, for key: Value) throws(Diagnostic) -> Value? {
    guard case .dict(let dict) = receiver else { return nil }
    return try dict.value(for: key)
  }

  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "get(key, default=None, /)", in: "dict", "the key's value, or the default where there is none",
      binary: { (dict, key) throws(Diagnostic) in try value(of: dict, for: key) ?? .none }
    ) { context throws(Diagnostic) in try value(of: context.receiver, for: context[0] ?? .none) ?? context[1] ?? .none },
    method("keys()", "the keys, in the order they came") { dict, _ throws(Diagnostic) in
      .list(dict.view(.keys))
    },
    method("values()", "the values, in the order of their keys") { dict, _ throws(Diagnostic) in
      .list(dict.view(.values))
    },
    method("items()", "pairs of key and value") { dict, _ throws(Diagnostic) in
      .list(dict.view(.items))
    },
    method("pop(key, default=None, /)", "takes a key out and gives its value") { dict, context throws(Diagnostic) in
      let key = context[0] ?? .none
      if let value = try dict.remove(key) { return value }
      if let fallback = context[1] { return fallback }
      throw Diagnostic.missingKey(key, in: dict)
    },
    method("popitem()", "takes the last pair out and gives it") { dict, _ throws(Diagnostic) in
      guard let item = dict.last else { throw Diagnostic(.key, "popitem(): dictionary is empty") }
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

  private static func changing(
    _ name: String, _ summary: String, _ change: @escaping @Sendable (SetObject, SetObject) throws(Diagnostic) -> Void
  ) -> BuiltinFunction {
    method("\(name)(other, /)", summary) { set, context throws(Diagnostic) in
      try change(set, try SetObject(try (context[0] ?? .none).elements()))
      return .none
    }
  }

  /// Those that leave the set as it is, which a frozenset has too.
  static let unchanging: [BuiltinFunction] =
    all.filter {
      ["union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "copy"].contains($0.name)
    }
    .map { BuiltinFunction($0.signature, in: "frozenset", $0.summary, $0.implementation) }

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
      for other in context.rest(0) { try set.insert(all: try other.elements()) }
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
    changing("intersection_update", "keeps the elements that are in the other too") { set, other throws(Diagnostic) in
      for element in set.elements where try !other.contains(element) { _ = try set.remove(element) }
    },
    changing("difference_update", "takes out the elements of the other") { set, other throws(Diagnostic) in
      for element in other.elements { _ = try set.remove(element) }
    },
    changing("symmetric_difference_update", "keeps the elements in just one of the two") { set, other throws(Diagnostic) in
      for element in other.elements { if try set.contains(element) { _ = try set.remove(element) } else { try set.insert(element) } }
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
  /// `float.fromhex`: the number that `hex` has written.
  static let fromHex = BuiltinFunction("fromhex(string, /)", in: "float", "the number that hexadecimal digits name") {
    context throws(Diagnostic) in
    var text = try (context[0] ?? .none).text("the digits").lowercased().filter { !$0.isWhitespace }
    if let number = Double(text), ["inf", "nan", "infinity"].contains(text.filter { $0.isLetter }) { return .float(number) }
    let isNegative = text.hasPrefix("-")
    if isNegative || text.hasPrefix("+") { text.removeFirst() }
    if !text.hasPrefix("0x") { text = "0x" + text }
    if !text.contains("p") { text += "p0" }
    guard let number = Double(text) else {
      throw Diagnostic(.value, "invalid hexadecimal floating-point string", hint: "such as '0x1.8p1'")
    }
    return .float(isNegative ? -number : number)
  }

  static let float: [BuiltinFunction] = [
    BuiltinFunction("is_integer()", in: "float", "whether it is a whole number") { context throws(Diagnostic) in
      .bool(context.receiver.exactInteger != nil)
    },
    BuiltinFunction("hex()", in: "float", "the number in hexadecimal digits, exactly") { context throws(Diagnostic) in
      let x = try context.receiver.number("the number")
      guard x.isFinite else { return .string(x.isNaN ? "nan" : x < 0 ? "-inf" : "inf") }
      let sign = x.sign == .minus ? "-" : ""
      guard x != 0 else { return .string(sign + "0x0.0p+0") }
      let digits = String(x.significandBitPattern, radix: 16)
      let exponent = x.isNormal ? Int(x.exponent) : -1022
      let fraction = String(repeating: "0", count: 13 - digits.count) + digits
      return .string("\(sign)0x\(x.isNormal ? 1 : 0).\(fraction)p\(exponent < 0 ? "" : "+")\(exponent)")
    },
    BuiltinFunction("conjugate()", in: "float", "the number itself") { context throws(Diagnostic) in context.receiver },
    BuiltinFunction("as_integer_ratio()", in: "float", "two whole numbers whose ratio it is") { context throws(Diagnostic) in
      let x = try context.receiver.number("the number")
      guard x.isFinite else {
        throw Diagnostic(x.isNaN ? .value : .overflow, "cannot convert \(x.isNaN ? "NaN" : "Infinity") to integer ratio")
      }
      var (top, halvings) = (x, 0)
      while top != top.rounded() {
        top *= 2
        halvings += 1
      }
      return .tuple([BigInteger(top).value, BigInteger(1).shifted(left: halvings).value])
    },
  ]
  static let int: [BuiltinFunction] = [
    BuiltinFunction("bit_length()", in: "int", "the number of binary digits") { context throws(Diagnostic) in
      .int(context.receiver.bigInteger?.bitWidth ?? 0)
    },
    BuiltinFunction("bit_count()", in: "int", "how many binary digits are 1") { context throws(Diagnostic) in
      .int(context.receiver.bigInteger?.digits.reduce(0) { $0 + $1.nonzeroBitCount } ?? 0)
    },
    IntegerBytes.to,
    BuiltinFunction("conjugate()", in: "int", "the number itself") { context throws(Diagnostic) in context.receiver },
    BuiltinFunction("as_integer_ratio()", in: "int", "the number and 1") { context throws(Diagnostic) in
      .tuple([context.receiver, .int(1)])
    },
  ]
}
