import Language

/// The methods of dictionaries.
enum DictMethods {
  /// `dict.fromkeys`: the same value for each key.
  static let fromKeys = BuiltinFunction(
    "fromkeys", .elements("iterable").positionalOnly, .value("value", default: "None").positionalOnly, in: "dict",
    "a dictionary with the same value for each key"
  ) { iterable, value throws(Diagnostic) in
    let made = DictObject()
    for key in iterable { try made.set(value ?? .none, for: key) }
    return .dict(made)
  }

  private static func value(of receiver: Value, for key: Value) throws(Diagnostic) -> Value? {
    guard case .dict(let dict) = receiver else { return nil }
    return try dict.value(for: key)
  }

  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "get", .receiver, .value("key").positionalOnly, .value("default", default: "None").positionalOnly, in: "dict",
      "the key's value, or the default where there is none",
      binary: { (dict, key) throws(Diagnostic) in try value(of: dict, for: key) ?? .none }
    ) { receiver, key, fallback throws(Diagnostic) in try value(of: receiver, for: key) ?? fallback ?? .none },
    BuiltinFunction("keys", .dict, in: "dict", "the keys, in the order they came") { dict throws(Diagnostic) in
      .list(dict.view(.keys))
    },
    BuiltinFunction("values", .dict, in: "dict", "the values, in the order of their keys") { dict throws(Diagnostic) in
      .list(dict.view(.values))
    },
    BuiltinFunction("items", .dict, in: "dict", "pairs of key and value") { dict throws(Diagnostic) in
      .list(dict.view(.items))
    },
    BuiltinFunction(
      "pop", .dict, .value("key").positionalOnly, .value("default", default: "None").positionalOnly, in: "dict",
      "takes a key out and gives its value"
    ) { dict, key, fallback throws(Diagnostic) in
      if let value = try dict.remove(key) { return value }
      if let fallback { return fallback }
      throw Diagnostic.missingKey(key, in: dict)
    },
    BuiltinFunction("popitem", .dict, in: "dict", "takes the last pair out and gives it") { dict throws(Diagnostic) in
      guard let item = dict.last else { throw Diagnostic(.key, "popitem(): dictionary is empty") }
      _ = try dict.remove(item.key)
      return .tuple([item.key, item.value])
    },
    BuiltinFunction(
      "update", .dict, .value("other", default: "()").positionalOnly, .keywords("entries"), in: "dict",
      "takes over the entries of another dictionary"
    ) { dict, other, entries throws(Diagnostic) in
      if let other { try dict.update(from: other) }
      try dict.update(from: .dict(entries))
      return .none
    },
    BuiltinFunction(
      "setdefault", .dict, .value("key").positionalOnly, .value("default", default: "None").positionalOnly, in: "dict",
      "the key's value, set to the default first where there is none"
    ) { dict, key, fallback throws(Diagnostic) in
      if let value = try dict.value(for: key) { return value }
      try dict.set(fallback ?? .none, for: key)
      return fallback ?? .none
    },
    BuiltinFunction("copy", .dict, in: "dict", "a new dictionary of the same entries") { dict throws(Diagnostic) in .dict(try dict.copy())
    },
    BuiltinFunction("clear", .dict, in: "dict", "takes all entries out") { dict throws(Diagnostic) in
      dict.removeAll()
      return .none
    },
  ]
}

/// The methods of sets.
enum SetMethods {
  private static func combining(
    _ name: String, _ summary: String, _ combine: @escaping @Sendable (SetObject, Value) throws(Diagnostic) -> SetObject
  ) -> BuiltinFunction {
    BuiltinFunction(name, .set, .rest("others"), in: "set", summary) { set, others throws(Diagnostic) in
      var result = set
      for other in others { result = try combine(result, other) }
      return .set(others.isEmpty ? try set.copy() : result)
    }
  }

  /// What `a ∘ b` is of two sets.
  private static func applied(_ operation: BinaryOperator, _ a: SetObject, _ b: SetObject) throws(Diagnostic) -> SetObject {
    guard case .set(let result) = try Operators.apply(operation, .set(a), .set(b)) else { return a }
    return result
  }

  private static func changing(
    _ name: String, _ summary: String, _ change: @escaping @Sendable (SetObject, SetObject) throws(Diagnostic) -> Void
  ) -> BuiltinFunction {
    BuiltinFunction(name, .set, .value("other").positionalOnly, in: "set", summary) { set, other throws(Diagnostic) in
      if case .set(let other) = other { try change(set, other) } else { try change(set, try SetObject(of: other)) }
      return .none
    }
  }

  /// Those that leave the set as it is, which a frozenset has too.
  static let unchanging: [BuiltinFunction] =
    all.filter {
      ["union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "copy"].contains($0.name)
    }
    .map { BuiltinFunction($0.name, $0.parameters, in: "frozenset", $0.summary, $0.implementation) }

  static let all: [BuiltinFunction] = [
    BuiltinFunction("add", .set, .value("element").positionalOnly, in: "set", "puts an element in") { set, element throws(Diagnostic) in
      try set.insert(element)
      return .none
    },
    BuiltinFunction("remove", .set, .value("element").positionalOnly, in: "set", "takes an element out, which must be there") {
      set, element throws(Diagnostic) in
      guard try set.remove(element) else { throw Diagnostic.missingKey(element) }
      return .none
    },
    BuiltinFunction("discard", .set, .value("element").positionalOnly, in: "set", "takes an element out if it is there") {
      set, element throws(Diagnostic) in
      _ = try set.remove(element)
      return .none
    },
    BuiltinFunction("pop", .set, in: "set", "takes some element out and gives it") { set throws(Diagnostic) in
      guard let element = try set.pop() else { throw Diagnostic(.key, "pop from an empty set") }
      return element
    },
    BuiltinFunction("update", .set, .rest("others"), in: "set", "puts in all elements of other collections") {
      set, others throws(Diagnostic) in
      for other in others { try set.merge(other) }
      return .none
    },
    BuiltinFunction("union", .set, .rest("others"), in: "set", "the elements of either") { set, others throws(Diagnostic) in
      let result = try set.copy()
      for other in others {
        if case .set(let other) = other, other === set { continue }
        try result.merge(other)
      }
      return .set(result)
    },
    combining("intersection", "the elements of both") { set, other throws(Diagnostic) in
      if case .set(let other) = other { return try applied(.bitAnd, set, other) }
      let result = SetObject(isFrozen: set.isFrozen)
      for element in try other.elements() where try set.contains(element) { try result.insert(element) }
      return result
    },
    combining("difference", "the elements that are not in the other") { set, other throws(Diagnostic) in
      if case .set(let other) = other { return try applied(.subtract, set, other) }
      let result = try set.copy()
      try result.remove(all: try other.elements())
      return result
    },
    combining("symmetric_difference", "the elements in just one of the two") { set, other throws(Diagnostic) in
      let result = try SetObject(of: other, isFrozen: set.isFrozen)
      try result.toggle(set.elements)
      return result
    },
    BuiltinFunction("issubset", .set, .elements("other").positionalOnly, in: "set", "whether all its elements are in the other") {
      set, other throws(Diagnostic) in
      try Comparisons.apply(.lessOrEqual, .set(set), .set(try SetObject(other)))
    },
    BuiltinFunction("issuperset", .set, .elements("other").positionalOnly, in: "set", "whether all the other's elements are in it") {
      set, other throws(Diagnostic) in
      try Comparisons.apply(.greaterOrEqual, .set(set), .set(try SetObject(other)))
    },
    BuiltinFunction("isdisjoint", .set, .elements("other").positionalOnly, in: "set", "whether the two have no element in common") {
      set, other throws(Diagnostic) in
      for element in other where try set.contains(element) { return .bool(false) }
      return .bool(true)
    },
    changing("intersection_update", "keeps the elements that are in the other too") { set, other throws(Diagnostic) in
      if case .set(let both) = try Operators.apply(.bitAnd, .set(set), .set(other)) { set.become(both) }
    },
    changing("difference_update", "takes out the elements of the other") { set, other throws(Diagnostic) in
      try set.remove(all: other.elements)
    },
    changing("symmetric_difference_update", "keeps the elements in just one of the two") { set, other throws(Diagnostic) in
      try set.toggle(other.elements)
    },
    BuiltinFunction("copy", .set, in: "set", "a new set of the same elements") { set throws(Diagnostic) in .set(try set.copy()) },
    BuiltinFunction("clear", .set, in: "set", "takes all elements out") { set throws(Diagnostic) in
      set.removeAll()
      return .none
    },
  ]
}

/// The methods of plain numbers.
enum NumberMethods {
  /// `float.fromhex`: the number that `hex` has written.
  static let fromHex = BuiltinFunction(
    "fromhex", .text("string", called: "the digits").positionalOnly, in: "float", "the number that hexadecimal digits name"
  ) { string throws(Diagnostic) in
    var text = string.lowercased().filter { !$0.isWhitespace }
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
    BuiltinFunction("is_integer", .receiver, in: "float", "whether it is a whole number") { receiver throws(Diagnostic) in
      .bool(receiver.exactInteger != nil)
    },
    BuiltinFunction("hex", .receiver, in: "float", "the number in hexadecimal digits, exactly") { receiver throws(Diagnostic) in
      let x = try receiver.number("the number")
      guard x.isFinite else { return .string(x.isNaN ? "nan" : x < 0 ? "-inf" : "inf") }
      let sign = x.sign == .minus ? "-" : ""
      guard x != 0 else { return .string(sign + "0x0.0p+0") }
      let digits = String(x.significandBitPattern, radix: 16)
      let exponent = x.isNormal ? Int(x.exponent) : -1022
      let fraction = String(repeating: "0", count: 13 - digits.count) + digits
      return .string("\(sign)0x\(x.isNormal ? 1 : 0).\(fraction)p\(exponent < 0 ? "" : "+")\(exponent)")
    },
    BuiltinFunction("conjugate", .receiver, in: "float", "the number itself") { receiver throws(Diagnostic) in receiver },
    BuiltinFunction("as_integer_ratio", .receiver, in: "float", "two whole numbers whose ratio it is") { receiver throws(Diagnostic) in
      let x = try receiver.number("the number")
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
    BuiltinFunction("bit_length", .receiver, in: "int", "the number of binary digits") { receiver throws(Diagnostic) in
      .int(receiver.bigInteger?.bitWidth ?? 0)
    },
    BuiltinFunction("bit_count", .receiver, in: "int", "how many binary digits are 1") { receiver throws(Diagnostic) in
      .int(receiver.bigInteger?.digits.reduce(0) { $0 + $1.nonzeroBitCount } ?? 0)
    },
    IntegerBytes.to,
    BuiltinFunction("conjugate", .receiver, in: "int", "the number itself") { receiver throws(Diagnostic) in receiver },
    BuiltinFunction("as_integer_ratio", .receiver, in: "int", "the number and 1") { receiver throws(Diagnostic) in
      .tuple([receiver, .int(1)])
    },
  ]
}

extension TypedParameter where Wanted == DictObject {
  /// The dict that a method is called on.
  fileprivate static var dict: TypedParameter {
    this { if case .dict(let dict) = $0 { dict } else { nil } }
  }
}

extension TypedParameter where Wanted == SetObject {
  /// The set that a method is called on.
  fileprivate static var set: TypedParameter {
    this { if case .set(let set) = $0 { set } else { nil } }
  }
}
