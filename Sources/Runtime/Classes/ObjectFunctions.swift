import Language

/// The methods every object has, and those of exceptions.
enum ObjectFunctions {
  /// What `object` itself defines, called with the object as receiver or, taken from a class, as first argument.
  static let methods: [String: BuiltinFunction] = table([
    BuiltinFunction("__init__", .rest("args"), .keywords("kwargs"), in: "object", "does nothing") { _, _ throws(Diagnostic) in .none },
    BuiltinFunction("__new__", .call, .rest("args"), .keywords("kwargs"), in: "object", "a new object of a class") {
      call, args, _ throws(Diagnostic) in
      let type: Value? = if case .type(let type)? = args.first { .type(type) } else { nil }
      guard case .type(let wanted)? = type ?? call.receiver.asType, let object = wanted as? ClassObject else {
        if case .type(let own)? = type, own.constructor != nil { return try call.evaluator.call(.type(own), Array(args.dropFirst())) }
        throw Diagnostic(.type, "object.__new__() needs a class", hint: "write `super().__new__(cls)`")
      }
      let made = object.newInstance()
      if object.native.isImmutable, let constructor = object.native.constructor {
        let arguments = type == nil ? args : Array(args.dropFirst())
        made.native = try object.evaluator.call(.builtin(constructor), arguments, [], call.span, call.source)
      }
      return .object(made)
    },
    BuiltinFunction("__setattr__", .call, .rest("args"), in: "object", "sets an attribute") { call, _ throws(Diagnostic) in
      let arguments = call.withReceiver
      guard arguments.count == 3, case .object(let instance) = arguments[0] else {
        throw Diagnostic(.type, "expected 2 arguments, got \(max(0, arguments.count - 1))")
      }
      let name = try arguments[1].text("an attribute's name")
      try ObjectMembers.checkSlots(instance, name)
      instance.store(arguments[2], name)
      return .none
    },
    BuiltinFunction("__getattribute__", .call, .rest("args"), in: "object", "an attribute's value") { call, _ throws(Diagnostic) in
      let arguments = call.withReceiver
      guard arguments.count == 2, case .object(let instance) = arguments[0] else {
        throw Diagnostic(.type, "expected 1 argument, got \(max(0, arguments.count - 1))")
      }
      let name = try arguments[1].text("an attribute's name")
      if let found = try ObjectMembers.find(instance, name) { return found }
      throw ObjectMembers.missing(name, instance)
    },
    BuiltinFunction("__repr__", .call, .rest("args"), in: "object", "the object as text") { call, _ throws(Diagnostic) in
      .string((call.withReceiver.first ?? .none).plainObjectText)
    },
    BuiltinFunction("__str__", .call, .rest("args"), in: "object", "the object as text") { call, _ throws(Diagnostic) in
      .string(try (call.withReceiver.first ?? .none).represented())
    },
    BuiltinFunction("__eq__", .call, .rest("args"), in: "object", "whether it is the same object") { call, _ throws(Diagnostic) in
      let arguments = call.withReceiver
      return .bool(arguments.count == 2 && Comparisons.isSame(arguments[0], arguments[1]))
    },
    BuiltinFunction("__hash__", .call, .rest("args"), in: "object", "a number that stands for the object") { call, _ throws(Diagnostic) in
      guard case .object(let instance)? = call.withReceiver.first else { return .int(0) }
      return .int(ObjectIdentifier(instance).hashValue)
    },
    BuiltinFunction("__init_subclass__", .rest("args"), .keywords("kwargs"), in: "object", "does nothing") { _, _ throws(Diagnostic) in
      .none
    },
  ])

  static let exceptionMethods: [String: BuiltinFunction] = table([
    BuiltinFunction("__init__", .call, .rest("args"), in: "Exception", "keeps the arguments") { call, _ throws(Diagnostic) in
      let arguments = call.withReceiver
      guard case .object(let instance)? = arguments.first else { return .none }
      instance.native = .tuple(Array(arguments.dropFirst()))
      return .none
    },
    BuiltinFunction("__str__", .call, .rest("args"), in: "Exception", "the message") { call, _ throws(Diagnostic) in
      guard case .object(let instance)? = call.withReceiver.first else { return .string("") }
      return .string(instance.exceptionText)
    },
    BuiltinFunction("with_traceback", .call, .rest("args"), in: "Exception", "the exception itself") { call, _ throws(Diagnostic) in
      call.withReceiver.first ?? .none
    },
  ])

  static let resolutionOrder = BuiltinFunction("mro", .receiver, in: "type", "the classes in which attributes are looked for") {
    receiver throws(Diagnostic) in
    guard case .type(let type) = receiver, let type = type as? ClassObject else { return .none }
    return .list(ListObject(try ObjectMembers.get(type, "__mro__").elements()))
  }

  private static func table(_ functions: [BuiltinFunction]) -> [String: BuiltinFunction] {
    Dictionary(uniqueKeysWithValues: functions.map { ($0.name, $0) })
  }
}

extension CallContext {
  /// The arguments of a `*args` method with its receiver, if it has one, before them.
  fileprivate var withReceiver: [Value] { receiver.isNone ? rest(0) : [receiver] + rest(0) }
}

extension Value {
  /// The class of an object, or the class itself.
  fileprivate var asType: Value? {
    switch self {
    case .object(let instance): .type(instance.type)
    case .type: self
    default: nil
    }
  }

  /// `<__main__.Network object>`; CPython adds where it stands in memory.
  var plainObjectText: String {
    if case .object(let instance) = self { return "<\(instance.type.moduleName).\(instance.type.name) object>" }
    if case .type = self { return reprText }
    return "<\(typeName) object>"
  }
}

extension InstanceObject {
  /// What `str()` of an exception gives.
  var exceptionText: String {
    guard case .tuple(let arguments)? = native else { return "" }
    switch arguments.count {
    case 0: return ""
    case 1: return type.native.name == "KeyError" ? arguments[0].reprText : arguments[0].displayText
    default: return Value.tuple(arguments).reprText
    }
  }
}
