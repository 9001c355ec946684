import Language
import NeuralNetwork

/// What modules do with classes and objects: copies, named tuples, marks.
enum ObjectNatives {
  /// An exception class that is no name of the language itself.
  static let exceptionClass = BuiltinFunction("exception_class", .text("name", called: "the name"), in: "_native", "an exception class") {
    name throws(Diagnostic) in .type(.exception(name))
  }

  /// `copy.copy` of an object: the same attributes in another object; anything else is itself.
  static let copied = BuiltinFunction("copied", .value("value"), in: "_native", "a copy that shares its parts") {
    value throws(Diagnostic) in
    guard case .object(let instance) = value else {
      if case .variable(let variable) = value, variable.isLeaf { return .variable(Variable(variable.value)) }
      if case .randomState(let object) = value { return .randomState(RandomStateObject(object.stream)) }
      if case .generator(let object) = value { return .generator(GeneratorObject(object.stream)) }
      return value
    }
    let copy = instance.copy()
    switch copy.native {
    case .list(let list)?: copy.native = .list(ListObject(list.elements.copiedInPieces))
    case .dict(let dict)?: copy.native = .dict(try dict.copy())
    case .set(let set)?: copy.native = .set(try set.copy())
    default: break
    }
    return .object(copy)
  }

  /// Puts what a function makes of each part of an object in that part's place.
  static let deepen = BuiltinFunction(
    "deepen", .evaluator, .value("object"), .value("function"), in: "_native", "replaces an object's parts"
  ) { evaluator, object, function throws(Diagnostic) in
    guard case .object(let instance) = object else { return .none }
    for (name, value) in instance.attributes { instance.store(try evaluator.call(function, [value]), name) }
    switch instance.native {
    case .list(let list)?:
      for index in list.elements.indices { list.elements[index] = try evaluator.call(function, [list.elements[index]]) }
    case .dict(let dict)?:
      for item in dict.items { try dict.set(try evaluator.call(function, [item.value]), for: item.key) }
    case .tuple(let elements)?:
      var parts: [Value] = []
      for element in elements { parts.append(try evaluator.call(function, [element])) }
      instance.native = .tuple(parts)
    default: break
    }
    return .none
  }

  static let namedTuple = BuiltinFunction(
    "namedtuple", .evaluator, .text("typename", called: "the type's name"), .value("field_names"),
    .ignored("rename", default: "False").keywordOnly, .optional(.value, "defaults").keywordOnly,
    .ignored("module", default: "None").keywordOnly, in: "collections", "a class of tuples whose elements have names"
  ) { evaluator, name, fieldNames, _, defaults, _ throws(Diagnostic) in
    var names: [String] = []
    if case .string(let text) = fieldNames {
      names = text.split { $0 == "," || $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
    } else {
      for element in try fieldNames.elements() { names.append(try element.text("a field's name")) }
    }
    for (index, field) in names.enumerated() {
      guard !field.hasPrefix("_"), field.first.map({ $0.isLetter }) ?? false, field.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
      else {
        throw Diagnostic(.value, "Type names and field names must be valid identifiers: '\(field)'")
      }
      if names[..<index].contains(field) { throw Diagnostic(.value, "Encountered duplicate field name: '\(field)'") }
    }
    let defaults = try defaults?.elements() ?? []
    guard defaults.count <= names.count else { throw Diagnostic(.type, "Got more default values than field names") }
    let first = names.count - defaults.count
    let fields = names.enumerated().map { DataField(name: $1, fallback: $0 >= first ? defaults[$0 - first] : nil) }
    let type = try NamedTuple.make(name, fields, evaluator)
    type.moduleName = "__main__"
    return .type(type)
  }

  static let all = [copied, deepen, namedTuple, exceptionClass]
}

/// The names of `typing`, which say something to readers and nothing to the program.
enum TypingNames {
  static func members() -> [String: Value] {
    var members: [String: Value] = [:]
    let hints = [
      "Any", "Optional", "Union", "Callable", "Iterable", "Iterator", "Generator", "Sequence", "MutableSequence", "Mapping",
      "MutableMapping",
      "Literal", "Final", "ClassVar", "Annotated", "NoReturn", "Never", "Self", "Type", "Text", "Hashable", "Sized", "Collection",
      "Container",
      "Awaitable", "Coroutine", "AsyncIterator", "SupportsFloat", "SupportsInt", "Concatenate", "ParamSpec", "TypeAlias", "TypeGuard",
      "ContextManager", "AsyncIterable", "AsyncGenerator", "AbstractSet", "MutableSet", "ItemsView", "KeysView", "ValuesView",
      "MappingView", "ByteString", "SupportsIndex", "SupportsAbs", "SupportsRound", "SupportsComplex", "SupportsBytes", "LiteralString",
      "Required", "NotRequired", "ReadOnly", "Unpack", "ChainMap", "ForwardRef", "TypeVarTuple",
      "FrozenSet", "Deque", "DefaultDict", "Counter", "OrderedDict", "IO", "TextIO", "BinaryIO", "Pattern", "Match", "AnyStr", "Reversible",
    ]
    for name in hints { members[name] = .type(TypeObject(name, displayName: "typing.\(name)")) }
    for (name, type) in [("List", TypeObject.list), ("Dict", .dict), ("Tuple", .tuple), ("Set", .set)] {
      members[name] = .type(TypeObject(name, displayName: "typing.\(name)", constructor: type.constructor, inheritance: .possible))
    }
    for name in ["Generic", "Protocol"] { members[name] = .type(TypeObject(name, displayName: "typing.\(name)", inheritance: .ignored)) }
    members["NamedTuple"] = .type(NamedTuple.base)
    // What a class derived from it makes is a plain dictionary.
    members["TypedDict"] = .type(.dict)
    members["TYPE_CHECKING"] = .bool(false)
    for function in functions { members[function.name] = .builtin(function) }
    return members
  }

  /// The types that names of typing stand for.
  private static let origins: [String: TypeObject] = [
    "typing.List": .list, "typing.Dict": .dict, "typing.Tuple": .tuple, "typing.Set": .set, "typing.FrozenSet": .frozenset,
    "typing.Type": .type, "typing.Optional": TypeObject("Union", displayName: "typing.Union"),
    "typing.Union": TypeObject("Union", displayName: "typing.Union"),
    "typing.Callable": TypeObject("Callable", displayName: "collections.abc.Callable"),
    "typing.Iterable": TypeObject("Iterable", displayName: "collections.abc.Iterable"),
    "typing.Sequence": TypeObject("Sequence", displayName: "collections.abc.Sequence"),
  ]

  private static let functions: [BuiltinFunction] = [
    BuiltinFunction(
      "TypeVar", .text("name", called: "the name"), .rest("constraints"), .ignored("bound", default: "None").keywordOnly,
      .ignored("covariant", default: "False").keywordOnly, .ignored("contravariant", default: "False").keywordOnly, in: "typing",
      "a name for any type"
    ) { name, _, _, _, _ throws(Diagnostic) in
      .type(TypeObject(name, displayName: "~" + (name)))
    },
    BuiltinFunction("NewType", .value("name"), .value("tp"), in: "typing", "the type itself under another name") {
      _, tp throws(Diagnostic) in
      tp
    },
    BuiltinFunction("cast", .value("typ"), .value("val"), in: "typing", "the value itself") { _, val throws(Diagnostic) in val },
    BuiltinFunction("overload", .value("func"), in: "typing", "the function itself; a decorator") { function throws(Diagnostic) in function
    },
    BuiltinFunction("final", .value("f"), in: "typing", "the function or class itself; a decorator") { f throws(Diagnostic) in
      f
    },
    BuiltinFunction("override", .value("f"), in: "typing", "the function itself; a decorator") { f throws(Diagnostic) in f },
    BuiltinFunction("runtime_checkable", .value("cls"), in: "typing", "the class itself, which isinstance takes then; a decorator") {
      cls throws(Diagnostic) in
      if case .type(let type as ClassObject) = cls { type.set("_is_runtime_protocol", .bool(true)) }
      return cls
    },
    BuiltinFunction(
      "get_type_hints", .evaluator, .value("obj"), .ignored("globalns", default: "None"), .ignored("localns", default: "None"),
      .ignored("include_extras", default: "False"), in: "typing", "the hints by name, those that are texts worked out"
    ) { evaluator, object, _, _, _ throws(Diagnostic) in
      let found = DictObject()
      let classes: [Value] =
        if case .type(let type as ClassObject) = object { type.resolutionOrder.reversed().map { .type($0) } } else { [] }
      for part in classes.isEmpty ? [object] : classes {
        guard case .dict(let hints) = try Members.get(part, "__annotations__", evaluator) else { continue }
        for (name, hint) in hints.items {
          var hint = hint
          if case .string(let text) = hint { hint = try CodeObject(text, asExpression: true).run(evaluator, .none, .none) }
          try found.set(hint.isNone ? .type(.noneType) : hint, for: name)
        }
      }
      return .dict(found)
    },
    BuiltinFunction("get_origin", .value("tp"), in: "typing", "the type before the brackets of a hint") { hint throws(Diagnostic) in
      guard case .type(let type) = hint else { return .none }
      if type.alternatives != nil { return .type(TypeObject("UnionType", displayName: "types.UnionType")) }
      guard let parts = type.parametrised else { return .none }
      return .type(origins[parts.type.displayName] ?? parts.type)
    },
    BuiltinFunction("get_args", .value("tp"), in: "typing", "what stands between the brackets of a hint") { hint throws(Diagnostic) in
      guard case .type(let type) = hint else { return .tuple([]) }
      if let alternatives = type.alternatives { return .tuple(alternatives.map { $0.isNone ? .type(.noneType) : $0 }) }
      guard let parts = type.parametrised else { return .tuple([]) }
      var arguments = parts.arguments
      if parts.type.displayName == "typing.Optional" { arguments.append(.none) }
      guard parts.type.displayName != "typing.Literal" else { return .tuple(arguments) }
      return .tuple(arguments.map { $0.isNone ? .type(.noneType) : $0 })
    },
  ]
}
