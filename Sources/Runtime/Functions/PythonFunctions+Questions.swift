import Language
import Limits
import NeuralNetwork

/// Python's own functions that ask about a value: its type, its attributes, whether it can be called.
extension PythonFunctions {
  static let questions: [BuiltinFunction] = [
    BuiltinFunction(
      "isinstance", .value("object").positionalOnly, .value("classinfo").positionalOnly,
      "whether a value is of a type, or of one of several",
      binary: { (value, type) throws(Diagnostic) in .bool(try isInstance(value, type)) }
    ) { object, classinfo throws(Diagnostic) in
      .bool(try isInstance(object, classinfo))
    },
    BuiltinFunction(
      "issubclass", .value("cls").positionalOnly, .value("classinfo").positionalOnly,
      "whether a class derives from another, or from one of several"
    ) { cls, classinfo throws(Diagnostic) in
      .bool(try isSubclass(cls, classinfo))
    },
    BuiltinFunction("hash", .value("object").positionalOnly, "a whole number that equal values share") { object throws(Diagnostic) in
      .int(try PythonHash.hash(object))
    },
    BuiltinFunction("id", .evaluator, .value("object").positionalOnly, "a whole number that stands for the very object") {
      evaluator, object throws(Diagnostic) in
      .int(evaluator.identities.number(of: object))
    },
    BuiltinFunction(
      "getattr", .evaluator, .value("object").positionalOnly, .text("name", called: "an attribute's name").positionalOnly,
      .value("default", default: "None").positionalOnly, "the attribute of a name; where there is none the default"
    ) { evaluator, object, name, fallback throws(Diagnostic) in
      guard let fallback else { return try Members.get(object, name, evaluator) }
      return try Members.find(object, name, evaluator) ?? fallback
    },
    BuiltinFunction(
      "hasattr", .evaluator, .value("object").positionalOnly, .text("name", called: "an attribute's name").positionalOnly,
      "whether there is an attribute of a name"
    ) { evaluator, object, name throws(Diagnostic) in
      .bool(try Members.find(object, name, evaluator) != nil)
    },
    BuiltinFunction(
      "setattr", .value("object").positionalOnly, .text("name", called: "an attribute's name").positionalOnly,
      .value("value").positionalOnly, "sets the attribute of a name"
    ) { object, name, value throws(Diagnostic) in
      try Members.set(object, name, value)
      return .none
    },
    BuiltinFunction(
      "delattr", .value("object").positionalOnly, .text("name", called: "an attribute's name").positionalOnly,
      "takes the attribute of a name away"
    ) { object, name throws(Diagnostic) in
      try Members.delete(object, name)
      return .none
    },
    BuiltinFunction("callable", .value("object").positionalOnly, "whether it can be called") { object throws(Diagnostic) in
      switch object {
      case .function, .builtin, .boundMethod, .method, .type, .command: .bool(true)
      case .descriptor(let descriptor): .bool({ if case .native = descriptor.kind { true } else { false } }())
      case .object(let instance): .bool(instance.type.find("__call__") != nil)
      default: .bool(false)
      }
    },
    BuiltinFunction("zero_grad", .rest("params"), "forgets the gradients of tracked values") { params throws(Diagnostic) in
      for value in params { try VariableMethods.zeroGradients(value) }
      return .none
    },
    BuiltinFunction("grad", .value("loss"), .value("w"), "∂loss/∂w, leaving .grad as it is; for a list of parameters a list") {
      loss, w throws(Diagnostic) in
      try VariableMethods.gradient(of: loss, for: w)
    },
  ]

  /// Whether what an object of a derived class holds is of a type.
  private static func isDerived(_ instance: InstanceObject, _ type: TypeObject) -> Bool {
    instance.type.native === type || (instance.native.map { !instance.type.isException && $0.typeObject === type } ?? false)
  }

  private static func isInstance(_ value: Value, ofAlias type: TypeObject) throws(Diagnostic) -> Bool {
    guard let parts = type.alternatives else {
      throw Diagnostic(
        .type, "isinstance() argument 2 cannot be a parameterized generic", hint: "ask for the type alone: `\(type.name)`")
    }
    for part in parts where try isInstance(value, part) { return true }
    return false
  }

  static func isSubclass(_ value: Value, _ other: Value) throws(Diagnostic) -> Bool {
    guard case .type(let type) = value else {
      throw Diagnostic(.type, "issubclass() arg 1 must be a class, not \(value.describedForMessages)")
    }
    switch other {
    case .tuple(let types):
      for other in types where try isSubclass(value, other) { return true }
      return false
    case .type(let other):
      if let own = type as? ClassObject { return own.isSubclass(of: other) }
      return type.isKind(of: other) || (type.name == "bool" && other.name == "int" && !other.isUsers)
    default: throw Diagnostic(.type, "issubclass() arg 2 must be a class or a tuple of classes")
    }
  }

  /// Whether a class is a protocol that isinstance takes, and a value has all that it names.
  private static func follows(_ type: TypeObject, _ value: Value) throws(Diagnostic) -> Bool {
    guard let type = type as? ClassObject, type.find("_is_runtime_protocol") != nil else { return false }
    let own = ["__init__", "__module__", "__doc__", "__qualname__", "__annotations__", "__dict__", "_is_runtime_protocol"]
    let attributes = type.ownAttributes.map(\.name)
    guard attributes.contains("_is_runtime_protocol") else { return false }
    for name in attributes + type.annotations where !own.contains(name) {
      if try Members.find(value, name, type.evaluator) != nil { continue }
      guard name == "__call__", case .function = value else { return false }
    }
    return true
  }

  static func isInstance(_ value: Value, _ type: Value) throws(Diagnostic) -> Bool {
    switch type {
    case .tuple(let types):
      for type in types where try isInstance(value, type) { return true }
      return false
    case .type(let type):
      if type === value.typeObject { return true }
      if type.name == "object", !type.isUsers { return true }
      if case .object(let instance) = value {
        if type === TypeObject.ndarray {
          return ["ndarray", "matrix"].contains(instance.type.name) && instance.type.find("__array_function__") != nil
        }
        if type.displayName.hasPrefix("typing."), instance.type.resolutionOrder.contains(where: { $0.name == type.name }) { return true }
        if instance.type.isSubclass(of: type) || isDerived(instance, type) { return true }
        return try follows(type, value)
      }
      if type.isUsers { return try follows(type, value) }
      if case .type = value, type === TypeObject.type { return true }
      if type.isAlias { return try isInstance(value, ofAlias: type) }
      if case .exception(let exception) = value, type.caughtKinds != nil { return Evaluator.isSubclass(exception.name, of: type.name) }
      let own = value.typeObject.displayName
      if own == type.displayName { return true }
      if case .array(let array) = value, array.isScalar, let kinds = DTypeFunctions.abstractKinds[type.displayName] {
        return kinds.contains(array.dtype.kind)
      }
      switch (own, type.displayName) {
      case ("bool", "int"), ("numpy.float64", "float"): return true
      default: return false
      }
    case .none: return value.isNone
    case .list(let list) where list.elements.isEmpty: return false
    default:
      throw Diagnostic(
        .type, "isinstance() arg 2 must be a type, a tuple of types, or a union", hint: "for instance `isinstance(x, (int, float))`")
    }
  }
}
