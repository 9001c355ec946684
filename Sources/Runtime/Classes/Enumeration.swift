import Language

/// `class Color(Enum)`: the names of its body become its members.
enum Enumeration {
  /// `Enum`, and those whose members are also numbers or text.
  static let base = TypeObject("Enum", displayName: "enum.Enum", inheritance: .possible)
  static let integerBase = TypeObject("IntEnum", displayName: "enum.IntEnum", inheritance: .possible)
  static let textBase = TypeObject("StrEnum", displayName: "enum.StrEnum", inheritance: .possible)

  /// `auto()` in the body of an enumeration: the next number.
  static let auto = BuiltinFunction("auto", .evaluator, in: "enum", "the next number, for a member of an Enum") {
    evaluator throws(Diagnostic) in
    // Flags are combined in the body already.
    if let body = evaluator.flagBody { return .int(nextBit(in: body)) }
    return .descriptor(DescriptorObject(.field(DataField(name: "auto"))))
  }

  static func isEnumeration(_ type: TypeObject) -> Bool { (type as? ClassObject).map { isEnumeration($0) } ?? false }

  static func isEnumeration(_ type: ClassObject) -> Bool {
    type.native === base || type.native === integerBase || type.native === textBase || isFlag(type)
  }

  /// What an Enum is whose members are text or numbers by a base beside it, `class Color(str, Enum)`; nil for other bases.
  static func mixed(_ bases: [TypeObject]) -> TypeObject? {
    guard bases.contains(where: { $0 === base }) else { return nil }
    return bases.contains { $0.name == "str" } ? textBase : bases.contains { $0.name == "int" } ? integerBase : nil
  }

  /// Turns the plain attributes of a new enumeration into members.
  static func complete(_ type: ClassObject) throws(Diagnostic) {
    if let parent = type.bases.lazy.compactMap({ $0 as? ClassObject }).first(where: { !$0.members.isEmpty }) {
      throw Diagnostic(
        .type, "<enum '\(type.name)'> cannot extend <enum '\(parent.name)'>", hint: "only an Enum without members can be derived from")
    }
    var last = 0
    for (name, value) in type.ownAttributes where !name.hasPrefix("_") {
      var value = value
      switch value {
      case .function, .type: continue
      case .descriptor(let descriptor):
        guard case .field = descriptor.kind else { continue }
        value = type.native === textBase ? .string(name.lowercased()) : .int(isFlag(type) ? nextBit(after: last) : last + 1)
      default: break
      }
      if case .int(let number) = value { last = isFlag(type) ? max(last, number) : number }
      if let known = (type.members + type.composites).first(where: {
        ((try? Comparisons.areEqual(Enumeration.value(of: $0), value)) ?? false)
      }) {
        type.set(name, known)
        continue
      }
      let member = InstanceObject(type)
      member.store(value, "_value_")
      member.store(.string(name), "_name_")
      if type.native !== base, type.native !== flagBase { member.native = value }
      if let initialiser = type.find("__init__") {
        let arguments = if case .tuple(let parts) = value { parts } else { [value] }
        _ = try type.evaluator.call(try ObjectMembers.bound(initialiser.value, to: .object(member), "__init__"), arguments)
      }
      // What stands for several flags, or for none, is not gone over.
      if isFlag(type), case .int(let number) = value, number.nonzeroBitCount != 1 {
        type.composites.append(.object(member))
      } else {
        type.members.append(.object(member))
      }
      type.set(name, .object(member))
    }
    if isFlag(type) { completeFlags(type) }
    if type.find("name") == nil { type.set("name", .descriptor(DescriptorObject(.property(setter: nil, deleter: nil), .builtin(nameOf)))) }
    if type.find("value") == nil {
      type.set("value", .descriptor(DescriptorObject(.property(setter: nil, deleter: nil), .builtin(valueOf))))
    }
    if type.find("__repr__") == nil { type.set("__repr__", DescriptorObject.native(representation)) }
    if type.find("__str__") == nil { type.set("__str__", DescriptorObject.native(text)) }
  }

  static func name(of member: Value) -> String? {
    guard case .object(let instance) = member, case .string(let name)? = instance["_name_"] else { return nil }
    return name
  }

  static func value(of member: Value) -> Value {
    guard case .object(let instance) = member else { return .none }
    return instance["_value_"] ?? .none
  }

  /// `Color(2)`: the member with a value.
  static func member(of type: ClassObject, _ arguments: [Value]) throws(Diagnostic) -> Value {
    guard arguments.count == 1 else {
      throw Diagnostic(
        .type, "\(type.name)() takes the value of one of its members",
        hint: "for instance `\(type.name).\(type.members.first.flatMap { name(of: $0) } ?? "NAME")`")
    }
    if type.members.contains(where: { Comparisons.isSame($0, arguments[0]) }) { return arguments[0] }
    for member in type.members where try Comparisons.areEqual(value(of: member), arguments[0]) { return member }
    if isFlag(type), type.find("_missing_") == nil { return try flag(of: type, arguments[0]) }
    if type.find("_missing_") != nil {
      let found = try type.evaluator.call(try ObjectMembers.get(type, "_missing_"), [arguments[0]])
      if !found.isNone { return found }
    }
    throw Diagnostic(
      .value, "\(arguments[0].reprText) is not a valid \(type.name)",
      hint: "its values are \(type.members.prefix(12).map { value(of: $0).reprText }.joined(separator: ", "))")
  }

  /// `Color["RED"]`: the member of a name.
  static func member(of type: ClassObject, named index: Value) throws(Diagnostic) -> Value {
    if case .string(let wanted) = index, case .object(let member)? = type.find(wanted)?.value, member.type === type {
      return .object(member)
    }
    throw Diagnostic(
      .key, Diagnostic.missingKeyPrefix + index.reprText,
      hint: "its members are \(type.members.prefix(12).compactMap { name(of: $0) }.joined(separator: ", "))")
  }

  private static let nameOf = BuiltinFunction("name", .value("member").positionalOnly, in: "Enum", "the member's name") {
    member throws(Diagnostic) in
    name(of: member).map { .string($0) } ?? .none
  }
  private static let valueOf = BuiltinFunction("value", .value("member").positionalOnly, in: "Enum", "the member's value") {
    member throws(Diagnostic) in
    value(of: member)
  }
  private static let representation = BuiltinFunction("__repr__", .receiver, in: "Enum", "the member as text") {
    receiver throws(Diagnostic) in
    guard case .object(let instance) = receiver else { return .none }
    return .string("<\(instance.type.name)\(name(of: receiver).map { "." + $0 } ?? ""): \(try value(of: receiver).represented())>")
  }
  private static let text = BuiltinFunction("__str__", .receiver, in: "Enum", "the member's name") { receiver throws(Diagnostic) in
    guard case .object(let instance) = receiver else { return .none }
    // With a base of its own beside Enum, a member is shown as any other.
    if instance.native != nil, !instance.type.isMixedEnumeration { return .string(value(of: receiver).displayText) }
    guard let name = name(of: receiver) else { return .string("\(instance.type.name)(\(try value(of: receiver).represented()))") }
    return .string("\(instance.type.name).\(name)")
  }
}
