import Language

/// The modules whose names make classes: abc, dataclasses, enum, and contextlib.
enum ClassModules {
  static let abstractMethod = BuiltinFunction(
    "abstractmethod", .value("function").positionalOnly, in: "abc", "a method that derived classes have to define; a decorator"
  ) { function throws(Diagnostic) in
    let value = function
    switch value {
    case .function(let function): function.isAbstract = true
    case .descriptor(let descriptor): if case .function(let function) = descriptor.function { function.isAbstract = true }
    default: throw Diagnostic(.type, "`abstractmethod` decorates a method, not \(value.describedForMessages)")
    }
    return value
  }

  static let unique = BuiltinFunction("unique", .value("enumeration").positionalOnly, in: "enum", "the enumeration itself; a decorator") {
    enumeration throws(Diagnostic) in
    enumeration
  }

  nonisolated(unsafe) static let abc = module("abc", [abstractMethod], ["ABC": .type(.abstractBase), "ABCMeta": .type(.type)])
  nonisolated(unsafe) static let dataclasses = module(
    "dataclasses", DataClass.all, ["FrozenInstanceError": .type(.exception("FrozenInstanceError"))])
  nonisolated(unsafe) static let enumeration = module(
    "enum", [Enumeration.auto, unique],
    [
      "Enum": .type(Enumeration.base), "IntEnum": .type(Enumeration.integerBase), "StrEnum": .type(Enumeration.textBase),
      "Flag": .type(Enumeration.flagBase), "IntFlag": .type(Enumeration.integerFlagBase),
    ])
  nonisolated(unsafe) static let contextlib = module("contextlib", [GeneratorContext.context], [:])

  private static func module(_ name: String, _ functions: [BuiltinFunction], _ types: [String: Value]) -> ModuleObject {
    var members = types
    for function in functions { members[function.name] = .builtin(function) }
    return ModuleObject(name: name, shortName: name, members: members)
  }
}
