import Language

extension Evaluator {
  /// `Class(…)`: a new object, initialised.
  func instantiate(
    _ type: ClassObject, _ arguments: [Value], _ keywords: [(name: String, value: Value)], _ span: Span? = nil, _ source: Source? = nil
  ) throws(Diagnostic) -> Value {
    if Enumeration.isEnumeration(type) { return try Enumeration.member(of: type, arguments) }
    try refuseAbstract(type)
    if let maker = type.find("__new__") {
      var function = maker.value
      if case .descriptor(let descriptor) = function { function = descriptor.function }
      let made = try call(function, [.type(type)] + arguments, keywords, span, source)
      guard case .object(let instance) = made, instance.type.isSubclass(of: type) else { return made }
      try initialise(instance, arguments, keywords, span, source, isMade: true)
      return made
    }
    let instance = type.newInstance()
    if type.native.isImmutable, let constructor = type.native.constructor {
      instance.native = try call(.builtin(constructor), arguments, keywords, span, source)
    }
    try initialise(instance, arguments, keywords, span, source, isMade: false)
    return .object(instance)
  }

  private func initialise(
    _ instance: InstanceObject, _ arguments: [Value], _ keywords: [(name: String, value: Value)], _ span: Span?, _ source: Source?,
    isMade: Bool
  ) throws(Diagnostic) {
    let type = instance.type
    if type.isException { instance.native = .tuple(arguments) }
    if let initialiser = type.find("__init__") {
      let result: Value
      if case .function = initialiser.value {
        result = try call(initialiser.value, [.object(instance)] + arguments, keywords, span, source)
      } else {
        result = try call(try ObjectMembers.bound(initialiser.value, to: .object(instance), "__init__"), arguments, keywords, span, source)
      }
      try type.checkInitialised(result)
      return
    }
    if type.isException || isMade { return }
    if type.native.isImmutable { return }
    if let constructor = type.native.constructor, instance.native != nil {
      instance.native = try call(.builtin(constructor), arguments, keywords, span, source)
      return
    }
    guard arguments.isEmpty, keywords.isEmpty else { throw type.takesNoArguments }
  }

  func refuseAbstract(_ type: ClassObject) throws(Diagnostic) {
    let methods = type.pendingAbstractMethods
    guard !methods.isEmpty else { return }
    throw Diagnostic(
      .type,
      "Can't instantiate abstract class \(type.name) with abstract method\(methods.count == 1 ? "" : "s") \(methods.joined(separator: ", "))",
      hint: "make an object of a class derived from `\(type.name)` that defines \(methods.count == 1 ? "it" : "them")")
  }
}

extension ClassObject {
  /// Gives a class what follows from the names of its body, where it derives from Enum or NamedTuple.
  func completeAsDescribed() throws(Diagnostic) {
    if Enumeration.isEnumeration(self) { return try Enumeration.complete(self) }
    if native === NamedTuple.base, bases.contains(where: { $0 === NamedTuple.base }) { try NamedTuple.complete(self) }
  }

  /// An object without attributes yet.
  func newInstance() -> InstanceObject {
    let instance = InstanceObject(self)
    switch native.name {
    case "list": instance.native = .list(ListObject())
    case "dict": instance.native = .dict(DictObject())
    case "set": instance.native = .set(SetObject())
    case "tuple", "NamedTuple": instance.native = .tuple([])
    default: if isException { instance.native = .tuple([]) }
    }
    return instance
  }

  func checkInitialised(_ result: Value) throws(Diagnostic) {
    guard result.isNone else {
      throw Diagnostic(
        .type, "__init__() should return None, not '\(result.typeName)'",
        hint: "`__init__` sets attributes, `self.x = …`, and returns nothing")
    }
  }

  var takesNoArguments: Diagnostic {
    Diagnostic(
      .type, "\(name)() takes no arguments",
      hint: initSlip.map { "`\($0)` is not called by itself: the method is spelt `__init__`, with two underscores on each side" }
        ?? "a class takes arguments where it has a method `__init__(self, …)`")
  }
}
