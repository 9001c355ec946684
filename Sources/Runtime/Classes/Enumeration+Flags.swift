import Language

/// `class Access(Flag)`: members whose values are single bits, and what `|` makes of several.
extension Enumeration {
  static let flagBase = TypeObject("Flag", displayName: "enum.Flag", inheritance: .possible)
  static let integerFlagBase = TypeObject("IntFlag", displayName: "enum.IntFlag", inheritance: .possible)

  static func isFlag(_ type: ClassObject) -> Bool { type.native === flagBase || type.native === integerFlagBase }

  /// The number that `auto()` stands for: the next bit.
  static func nextBit(after last: Int) -> Int { last <= 0 ? 1 : 1 << (Int.bitWidth - last.leadingZeroBitCount) }

  /// The same while the body of a class of flags is run.
  static func nextBit(in body: Frame) -> Int {
    var last = 0
    for slot in 0..<body.code.localCount { if case .int(let number)? = body.locals[slot] { last = max(last, number) } }
    return nextBit(after: last)
  }

  /// Whether a class with these bases is one of flags.
  static func isFlag(_ bases: [TypeObject]) -> Bool {
    bases.contains { $0 === flagBase || $0 === integerFlagBase || ($0 as? ClassObject).map { isFlag($0) } ?? false }
  }

  /// Gives a class of flags its operators.
  static func completeFlags(_ type: ClassObject) {
    for function in flagMethods where type.find(function.name) == nil { type.set(function.name, DescriptorObject.native(function)) }
  }

  /// `Access(3)`: the flag of a value, made when it is first asked for.
  static func flag(of type: ClassObject, _ value: Value) throws(Diagnostic) -> Value {
    guard case .int(var bits) = value else {
      throw Diagnostic(.value, "\(value.reprText) is not a valid \(type.name)", hint: "the value of a flag is a whole number")
    }
    let all = type.members.reduce(0) { $0 | number(of: $1) }
    if bits < 0 {
      let bit = max(all + 1, 1 << (Int.bitWidth - bits.magnitude.leadingZeroBitCount))
      bits += bit
    }
    if let known = (type.members + type.composites).first(where: { number(of: $0) == bits }) { return known }
    let parts = type.members.filter { bits & number(of: $0) != 0 }
    let rest = bits & ~all
    guard rest == 0 || type.native === integerFlagBase else {
      throw Diagnostic(
        .value, "<flag '\(type.name)'> invalid value \(bits)",
        hint: "its values are \(type.members.prefix(12).map { Enumeration.value(of: $0).reprText }.joined(separator: ", ")), and their sums"
      )
    }
    let member = InstanceObject(type)
    member.store(.int(bits), "_value_")
    let names = parts.compactMap { name(of: $0) } + (rest != 0 && !parts.isEmpty ? [String(rest)] : [])
    member.store(names.isEmpty ? .none : .string(names.joined(separator: "|")), "_name_")
    if type.native === integerFlagBase { member.native = .int(bits) }
    type.composites.append(.object(member))
    return .object(member)
  }

  private static func number(of member: Value) -> Int { if case .int(let number) = value(of: member) { number } else { 0 } }

  /// The bits of an operand; nil for what is no flag of the class, nor a number beside an IntFlag.
  private static func bits(_ operand: Value, beside type: ClassObject) -> Int? {
    if case .object(let instance) = operand, instance.type === type { return number(of: operand) }
    guard type.native === integerFlagBase else { return nil }
    return if case .int(let number) = operand { number } else { nil }
  }

  private static func combining(_ name: String, _ combine: @escaping @Sendable (Int, Int) -> Int) -> BuiltinFunction {
    BuiltinFunction(name, .receiver, .value("other").positionalOnly, in: "Flag", "the flags of both, combined") {
      receiver, other throws(Diagnostic) in
      guard case .object(let instance) = receiver, let others = bits(other, beside: instance.type) else { return .notImplemented }
      return try flag(of: instance.type, .int(combine(number(of: receiver), others)))
    }
  }

  private static func members(in receiver: Value) -> [Value] {
    guard case .object(let instance) = receiver else { return [] }
    return instance.type.members.filter { number(of: receiver) & number(of: $0) != 0 }
  }

  private static let flagMethods: [BuiltinFunction] = [
    combining("__or__") { $0 | $1 }, combining("__ror__") { $0 | $1 }, combining("__and__") { $0 & $1 }, combining("__rand__") { $0 & $1 },
    combining("__xor__") { $0 ^ $1 }, combining("__rxor__") { $0 ^ $1 },
    BuiltinFunction("__invert__", .receiver, in: "Flag", "the flags that are not among these") { receiver throws(Diagnostic) in
      guard case .object(let instance) = receiver else { return .none }
      let all = instance.type.members.reduce(0) { $0 | number(of: $1) }
      let inverted = ~number(of: receiver)
      return try flag(of: instance.type, .int(instance.type.native === integerFlagBase ? inverted : all & inverted))
    },
    BuiltinFunction("__contains__", .receiver, .value("other").positionalOnly, in: "Flag", "whether all flags of another are among these") {
      receiver, other throws(Diagnostic) in
      guard case .object(let instance) = receiver, let others = bits(other, beside: instance.type) else {
        throw Diagnostic(.type, "unsupported operand type(s) for 'in': \(other.describedForMessages) is no flag of this class")
      }
      return .bool(number(of: receiver) & others == others)
    },
    BuiltinFunction("__iter__", .receiver, in: "Flag", "the single flags among these") { receiver throws(Diagnostic) in
      .iterator(Value.iterator(over: members(in: receiver), "generator"))
    },
    BuiltinFunction("__len__", .receiver, in: "Flag", "how many single flags are among these") { receiver throws(Diagnostic) in
      .int(members(in: receiver).count)
    },
    BuiltinFunction("__bool__", .receiver, in: "Flag", "whether there is a flag among these") { receiver throws(Diagnostic) in
      .bool(number(of: receiver) != 0)
    },
  ]
}
