import Language

/// Attributes of objects, classes and `super()`.
enum ObjectMembers {
  // MARK: Objects

  /// `object.name`: a property, an attribute of its own, one of its class, what `__getattr__` gives.
  static func get(_ instance: InstanceObject, _ name: String) throws(Diagnostic) -> Value {
    if let found = try find(instance, name) { return found }
    if let fallback = instance.type.find("__getattr__") {
      return try instance.type.evaluator.call(try bound(fallback.value, to: .object(instance), name), [.string(name)])
    }
    throw missing(name, instance)
  }

  /// The same without `__getattr__`; nil where there is none.
  static func find(_ instance: InstanceObject, _ name: String) throws(Diagnostic) -> Value? {
    let attribute = instance.type.find(name)
    if case .descriptor(let descriptor)? = attribute?.place.pointee, case .property = descriptor.kind {
      return try instance.type.evaluator.call(descriptor.function, [.object(instance)])
    }
    if let descriptor = attribute?.place.pointee, descriptor.isDataDescriptor {
      if let found = try taken(descriptor, from: .object(instance), of: instance.type) { return found }
    }
    if let own = instance[name] { return own }
    if let attribute { return try bound(attribute.value, to: .object(instance), name) }
    return try special(instance, name)
  }

  private static func special(_ instance: InstanceObject, _ name: String) throws(Diagnostic) -> Value? {
    switch name {
    case "__class__": return .type(instance.type)
    case "__dict__" where instance.type.slotNames != nil: return nil
    case "__dict__":
      let attributes = DictObject(instance.attributes.map { (key: $0.name, value: $0.value) })
      attributes.mirror = { (key: Value, value: Value) throws(Diagnostic) in
        if case .string(let name) = key { instance.store(value, name) }
      }
      return .dict(attributes)
    case "__doc__": return instance.type.documentation.map { .string($0) } ?? Value.none
    case "__module__": return .string(instance.type.moduleName)
    default: break
    }
    if let native = instance.native, !instance.type.isException, let method = nativeMethod(name, instance, native) { return method }
    if let method = ObjectFunctions.methods[name] {
      return .boundMethod(BoundMethod(receiver: .object(instance), function: method))
    }
    if let native = instance.native, instance.type.isException {
      switch name {
      case "args": return native
      case "__cause__", "__context__", "__traceback__": return Value.none
      case "__suppress_context__": return .bool(false)
      default: break
      }
      if let method = ObjectFunctions.exceptionMethods[name] {
        return .boundMethod(BoundMethod(receiver: .object(instance), function: method))
      }
    }
    return nil
  }

  /// A method of the built-in value that an object holds.
  private static func nativeMethod(_ name: String, _ instance: InstanceObject, _ native: Value) -> Value? {
    if let method = BuiltinSpecialMethods.function(name, of: BuiltinKind(of: native)) {
      return .boundMethod(BoundMethod(receiver: .object(instance), function: method))
    }
    guard let method = Methods.table(for: native)?.functions[name] else { return nil }
    return .boundMethod(BoundMethod(receiver: native, function: method))
  }

  /// What the `__get__` of an attribute's class makes of it; nil where it has none.
  private static func taken(_ attribute: Value, from receiver: Value, of type: ClassObject) throws(Diagnostic) -> Value? {
    guard case .object(let descriptor) = attribute, descriptor.type.find("__get__") != nil else { return nil }
    return try SpecialMethods.call("__get__", of: attribute, [receiver, .type(type)])
  }

  /// What a class attribute is when taken from an object of the class.
  static func bound(_ value: Value, to receiver: Value, _ name: String) throws(Diagnostic) -> Value {
    switch value {
    case .function(let function): return .method(MethodObject(receiver: receiver, function: function))
    case .descriptor(let descriptor):
      switch descriptor.kind {
      case .staticMethod: return descriptor.function
      case .classMethod: return try ofClass(descriptor.function, receiver)
      case .native:
        guard case .builtin(let function) = descriptor.function else { return descriptor.function }
        return .boundMethod(BoundMethod(receiver: receiver, function: function))
      case .property:
        guard case .object(let instance) = receiver else { return value }
        return try instance.type.evaluator.call(descriptor.function, [receiver])
      case .field: return value
      }
    case .object:
      guard case .object(let instance) = receiver, let found = try taken(value, from: receiver, of: instance.type) else { return value }
      return found
    default: return value
    }
  }

  private static func ofClass(_ function: Value, _ receiver: Value) throws(Diagnostic) -> Value {
    var type = receiver
    if case .object(let instance) = receiver { type = .type(instance.type) }
    if case .function(let function) = function { return .method(MethodObject(receiver: type, function: function)) }
    return function
  }

  static func set(_ instance: InstanceObject, _ name: String, _ value: Value) throws(Diagnostic) {
    let type = instance.type
    if case .descriptor(let descriptor)? = type.find(name)?.place.pointee, case .property(let setter, _) = descriptor.kind {
      guard let setter else {
        throw Diagnostic(
          .attribute, "property '\(name)' of '\(type.name)' object has no setter",
          hint: "a method decorated `@\(name).setter` says what assigning does")
      }
      _ = try type.evaluator.call(setter, [.object(instance), value])
      return
    }
    if let descriptor = type.find(name)?.place.pointee, descriptor.isDataDescriptor {
      _ = try SpecialMethods.call("__set__", of: descriptor, [.object(instance), value])
      return
    }
    if let setter = type.find("__setattr__") {
      _ = try type.evaluator.call(try bound(setter.value, to: .object(instance), name), [.string(name), value])
      return
    }
    if name == "__class__" {
      throw Diagnostic(.attribute, "the class of an object cannot be changed here", hint: "make an object of the other class")
    }
    if name == "__dict__" {
      throw Diagnostic(.attribute, "`__dict__` cannot be assigned here", hint: "`setattr(object, name, value)` sets one attribute")
    }
    try checkSlots(instance, name)
    instance.store(value, name)
  }

  /// - Throws: AttributeError where the class's `__slots__` has no such attribute.
  static func checkSlots(_ instance: InstanceObject, _ name: String) throws(Diagnostic) {
    guard let names = instance.type.slotNames, !names.contains(name) else { return }
    throw Diagnostic(
      .attribute, "'\(instance.type.name)' object has no attribute '\(name)'",
      hint: Suggestion.nearest(to: name, in: Array(names)).map { "did you mean `\($0)`?" }
        ?? "`__slots__` names all attributes there may be")
  }

  static func delete(_ instance: InstanceObject, _ name: String) throws(Diagnostic) {
    if case .descriptor(let descriptor)? = instance.type.find(name)?.place.pointee, case .property(_, let deleter) = descriptor.kind {
      guard let deleter else { throw Diagnostic(.attribute, "property '\(name)' of '\(instance.type.name)' object has no deleter") }
      _ = try instance.type.evaluator.call(deleter, [.object(instance)])
      return
    }
    if let deleter = instance.type.find("__delattr__") {
      _ = try instance.type.evaluator.call(try bound(deleter.value, to: .object(instance), name), [.string(name)])
      return
    }
    guard instance.remove(name) else { throw missing(name, instance) }
  }

  // MARK: Classes

  static func get(_ type: ClassObject, _ name: String) throws(Diagnostic) -> Value {
    if let attribute = type.find(name) {
      guard case .descriptor(let descriptor) = attribute.value else {
        return try taken(attribute.value, from: .none, of: type) ?? attribute.value
      }
      switch descriptor.kind {
      case .staticMethod, .native: return descriptor.function
      case .classMethod: return try ofClass(descriptor.function, .type(type))
      case .property, .field: return attribute.value
      }
    }
    switch name {
    case "__name__", "__qualname__": return .string(type.name)
    case "__doc__": return type.documentation.map { .string($0) } ?? Value.none
    case "__module__": return .string(type.moduleName)
    case "__class__": return .type(.type)
    case "__bases__": return .tuple(type.bases.map { .type($0) })
    case "__base__": return .type(type.bases[0])
    case "__mro__":
      return .tuple(
        type.resolutionOrder.map { .type($0) } + (type.native === TypeObject.object ? [] : [.type(type.native)]) + [.type(.object)])
    case "__dict__": return .dict(DictObject(type.ownAttributes.map { (key: $0.name, value: $0.value) }))
    case "__annotations__":
      let hints = type.definition.map { definition in
        definition.body.compactMap { statement -> (key: String, value: Value)? in
          guard case .annotated(let target, let annotation, _) = statement.kind, case .name(let name) = target.kind else { return nil }
          return (key: name, value: type.evaluator.annotation(at: annotation.span, in: definition.source))
        }
      }
      return .dict(DictObject(hints ?? type.annotations.map { (key: $0, value: Value.none) }))
    case "mro":
      return .boundMethod(BoundMethod(receiver: .type(type), function: ObjectFunctions.resolutionOrder))
    case "__members__" where !type.members.isEmpty:
      return .dict(
        DictObject(
          type.ownAttributes.filter { if case .object(let member) = $0.value { member.type === type } else { false } }
            .map { (key: $0.name, value: $0.value) })
      )
    default: break
    }
    if let method = ObjectFunctions.methods[name] { return .builtin(method) }
    if type.isException, let method = ObjectFunctions.exceptionMethods[name] { return .builtin(method) }
    throw Members.unknown(name, type.resolutionOrder.flatMap(\.attributeNames), "type object '\(type.name)'", "has")
  }

  static func set(_ type: ClassObject, _ name: String, _ value: Value) throws(Diagnostic) { type.set(name, value) }

  // MARK: super()

  static func get(_ object: SuperObject, _ name: String) throws(Diagnostic) -> Value {
    guard let start = object.start else { return .none }
    if let attribute = start.find(name, behind: object.type) { return try bound(attribute.value, to: object.receiver, name) }
    if start.isException, let method = ObjectFunctions.exceptionMethods[name] {
      return .boundMethod(BoundMethod(receiver: object.receiver, function: method))
    }
    if case .object(let instance) = object.receiver, let native = instance.native, !start.isException,
      let method = nativeMethod(name, instance, native)
    {
      return method
    }
    if let method = ObjectFunctions.methods[name] { return .boundMethod(BoundMethod(receiver: object.receiver, function: method)) }
    let known = start.resolutionOrder.drop { $0 !== object.type }.dropFirst().flatMap(\.attributeNames)
    throw Members.unknown(name, known, "'super' object", "has")
  }

  // MARK: Misses

  /// Why an object has no such attribute, and what was probably meant.
  static func missing(_ name: String, _ instance: InstanceObject) -> Diagnostic {
    let type = instance.type
    let message = "'\(type.name)' object has no attribute '\(name)'"
    let known = instance.attributes.map(\.name) + type.resolutionOrder.flatMap(\.attributeNames).filter { !$0.hasPrefix("__") }
    if let nearest = Suggestion.nearest(to: name, in: known) {
      return Diagnostic(.attribute, message, hint: "did you mean `\(nearest)`?")
    }
    if let setter = type.resolutionOrder.lazy.compactMap({ setter(of: name, in: $0) }).first {
      let isInit = setter.function == "__init__"
      let hint =
        isInit && setter.type !== type && type.own("__init__") != nil
        ? "`\(setter.type.name).__init__` sets it, and was not called: write `super().__init__(…)` in `\(type.name).__init__`"
        : "`\(setter.function)` sets it, and has not been called for this object\(isInit ? " to its end" : "")"
      return Diagnostic(.attribute, message, hint: hint)
    }
    if let slip = type.initSlip {
      return Diagnostic(
        .attribute, message, hint: "`\(slip)` is not called by itself: the method is spelt `__init__`, with two underscores on each side")
    }
    guard !known.isEmpty, known.count <= 24 else { return Diagnostic(.attribute, message) }
    return Diagnostic(.attribute, message, hint: "it has " + known.joined(separator: ", "))
  }

  /// The method of a class that assigns `self.name`.
  private static func setter(of name: String, in type: ClassObject) -> (type: ClassObject, function: String)? {
    for (function, value) in type.ownAttributes {
      guard case .function(let object) = value, let definition = object.definition, let first = definition.parameters.first else {
        continue
      }
      if definition.body.assigns(name, of: first.name) { return (type, function) }
    }
    return nil
  }
}

extension ClassObject {
  /// A method that was probably meant to be `__init__`.
  var initSlip: String? {
    guard find("__init__") == nil else { return nil }
    let slips: Set<String> = [
      "_init_", "__init", "_init__", "__init_", "init", "__int__", "__inti__", "__initi__", "__inint__", "__Init__",
    ]
    return resolutionOrder.lazy.flatMap(\.attributeNames).first { slips.contains($0) }
  }
}

extension [Statement] {
  /// Whether one of the statements assigns `object.name`.
  fileprivate func assigns(_ name: String, of object: String) -> Bool {
    func isTarget(_ target: Expression) -> Bool {
      switch target.kind {
      case .attribute(let owner, name, _): if case .name(object) = owner.kind { true } else { false }
      case .tuple(let items), .list(let items): items.contains { isTarget($0) }
      case .starred(let inner): isTarget(inner)
      default: false
      }
    }
    return contains { statement in
      switch statement.kind {
      case .assign(let targets, _): targets.contains { isTarget($0) }
      case .annotated(let target, _, .some), .augmentedAssign(let target, _, _): isTarget(target)
      case .for(let target, _, let body, let otherwise):
        isTarget(target) || body.assigns(name, of: object) || otherwise.assigns(name, of: object)
      case .while(_, let body, let otherwise), .if(_, let body, let otherwise):
        body.assigns(name, of: object) || otherwise.assigns(name, of: object)
      case .with(let items, let body): items.contains { $0.target.map { isTarget($0) } ?? false } || body.assigns(name, of: object)
      case .try(let body, let handlers, let otherwise, let finally):
        ([body, otherwise, finally] + handlers.map(\.body)).contains { $0.assigns(name, of: object) }
      default: false
      }
    }
  }
}
