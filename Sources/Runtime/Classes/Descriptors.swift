import Language

/// What a class attribute becomes when it is taken from an object: a property's value, a static method, a class method.
public final class DescriptorObject {
  enum Kind {
    /// `@property`, with what assigns and what deletes it.
    case property(setter: Value?, deleter: Value?)
    case staticMethod
    case classMethod
    /// A method that Longhand itself gives to a class, such as a dataclass's `__init__`.
    case native
    /// `field(…)` in the body of a dataclass, `auto()` in that of an Enum.
    case field(DataField)
  }

  let kind: Kind
  let function: Value

  init(_ kind: Kind, _ function: Value = .none) {
    self.kind = kind
    self.function = function
  }

  var typeName: String {
    switch kind {
    case .property: "property"
    case .staticMethod: "staticmethod"
    case .classMethod: "classmethod"
    case .native: "method_descriptor"
    case .field: "Field"
    }
  }

  static func native(_ function: BuiltinFunction) -> Value { .descriptor(DescriptorObject(.native, .builtin(function))) }
}

/// A user's function together with the object (or class) that a call passes first.
public final class MethodObject {
  public let receiver: Value
  public let function: FunctionObject

  init(receiver: Value, function: FunctionObject) {
    self.receiver = receiver
    self.function = function
  }
}

/// What `super()` gives: an object whose attributes are looked for behind a class.
public final class SuperObject {
  let type: ClassObject
  /// The object, or for a class method the class.
  let receiver: Value

  init(_ type: ClassObject, _ receiver: Value) {
    self.type = type
    self.receiver = receiver
  }

  /// The class whose resolution order is gone through.
  var start: ClassObject? {
    switch receiver {
    case .object(let instance): instance.type
    case .type(let type): type as? ClassObject
    default: nil
    }
  }
}

/// The decorators that make descriptors.
enum DescriptorFunctions {
  static let property = BuiltinFunction(
    "property", .value("fget", default: "None"), .optional(.value, "fset"), .optional(.value, "fdel"), .ignored("doc", default: "None"),
    "an attribute whose value a method gives; a decorator"
  ) { fget, fset, fdel, _ throws(Diagnostic) in
    .descriptor(DescriptorObject(.property(setter: fset, deleter: fdel), fget ?? .none))
  }
  static let staticMethod = BuiltinFunction("staticmethod", .value("function").positionalOnly, "a method without `self`; a decorator") {
    function throws(Diagnostic) in
    .descriptor(DescriptorObject(.staticMethod, function))
  }
  static let classMethod = BuiltinFunction(
    "classmethod", .value("function").positionalOnly, "a method that gets its class as `cls`; a decorator"
  ) { function throws(Diagnostic) in
    .descriptor(DescriptorObject(.classMethod, function))
  }

  /// The methods of a property: decorators that add what assigns or deletes it.
  static let methods: [BuiltinFunction] = [
    BuiltinFunction(
      "setter", .receiver, .value("function").positionalOnly, in: "property", "the property with a method that assigns it; a decorator"
    ) { receiver, function throws(Diagnostic) in
      guard case .descriptor(let own) = receiver, case .property(_, let deleter) = own.kind else { return .none }
      return .descriptor(DescriptorObject(.property(setter: function, deleter: deleter), own.function))
    },
    BuiltinFunction(
      "deleter", .receiver, .value("function").positionalOnly, in: "property", "the property with a method that deletes it; a decorator"
    ) { receiver, function throws(Diagnostic) in
      guard case .descriptor(let own) = receiver, case .property(let setter, _) = own.kind else { return .none }
      return .descriptor(DescriptorObject(.property(setter: setter, deleter: function), own.function))
    },
    BuiltinFunction(
      "getter", .receiver, .value("function").positionalOnly, in: "property", "the property with another method that reads it; a decorator"
    ) { receiver, function throws(Diagnostic) in
      guard case .descriptor(let own) = receiver else { return .none }
      return .descriptor(DescriptorObject(own.kind, function))
    },
  ]
}
