import Language

/// Tuples whose elements have names: `class Point(NamedTuple)`, `namedtuple("Point", "x y")`.
enum NamedTuple {
  static let base = TypeObject("NamedTuple", displayName: "typing.NamedTuple", constructor: constructor, inheritance: .possible)

  /// `NamedTuple("Point", [("x", float), ("y", float)])`
  private static let constructor = BuiltinFunction(
    "NamedTuple", .evaluator, .text("typename", called: "the type's name").positionalOnly, .value("fields", default: "()").positionalOnly,
    .keywords("kwargs"), "a class of tuples whose elements have names"
  ) { evaluator, typename, fields, kwargs throws(Diagnostic) in
    var names: [Value] = []
    for pair in try fields?.elements() ?? [] { names.append(try pair.elements().first ?? .none) }
    names += kwargs.keys
    var fields: [DataField] = []
    for name in names { fields.append(DataField(name: try name.text("a field's name"), fallback: nil)) }
    let type = try make(typename, fields, evaluator)
    type.moduleName = "__main__"
    return .type(type)
  }

  /// A class of named tuples.
  static func make(_ name: String, _ fields: [DataField], _ evaluator: Evaluator) throws(Diagnostic) -> ClassObject {
    let type = try ClassObject(name, bases: [.tuple], attributes: [], annotations: fields.map(\.name), evaluator)
    try complete(type, fields)
    return type
  }

  /// Gives a class derived from `NamedTuple` its fields.
  static func complete(_ type: ClassObject) throws(Diagnostic) {
    try complete(type, type.annotations.map { DataField(name: $0, fallback: type.own($0)?.value) })
  }

  private static func complete(_ type: ClassObject, _ fields: [DataField]) throws(Diagnostic) {
    type.fields = fields
    for (index, field) in fields.enumerated() {
      let getter = BuiltinFunction(field.name, .value("tuple").positionalOnly, in: type.name, "element \(index)") {
        tuple throws(Diagnostic) in
        guard case .tuple(let elements)? = tuple.native, index < elements.count else { return .none }
        return elements[index]
      }
      type.set(field.name, .descriptor(DescriptorObject(.property(setter: nil, deleter: nil), .builtin(getter))))
    }
    type.set("_fields", .tuple(fields.map { .string($0.name) }))
    type.set("__new__", .descriptor(DescriptorObject(.staticMethod, .builtin(maker))))
    type.set("_make", .descriptor(DescriptorObject(.native, .builtin(fromElements(type)))))
    type.set("_asdict", DescriptorObject.native(asDictionary))
    type.set("_replace", DescriptorObject.native(replacing))
    if type.own("__repr__") == nil { type.set("__repr__", DescriptorObject.native(representation)) }
  }

  private static func instance(_ type: ClassObject, _ elements: [Value]) -> Value {
    let instance = InstanceObject(type)
    instance.native = .tuple(elements)
    return .object(instance)
  }

  private static let maker = BuiltinFunction(
    "__new__", .value("cls").positionalOnly, .rest("args"), .keywords("kwargs"), in: "NamedTuple", "a tuple of the given elements"
  ) { cls, arguments, kwargs throws(Diagnostic) in
    guard case .type(let type) = cls, let type = type as? ClassObject,
      let owner = type.resolutionOrder.first(where: { !$0.fields.isEmpty }) ?? type.resolutionOrder.first
    else { return .none }
    let fields = owner.fields
    guard arguments.count <= fields.count else {
      throw Diagnostic(
        .type, "\(type.name).__new__() takes \(fields.count + 1) positional arguments but \(arguments.count + 1) were given",
        hint: "its fields are \(fields.map(\.name).joined(separator: ", "))")
    }
    var elements: [Value?] = arguments.map { $0 } + fields.dropFirst(arguments.count).map { _ in nil }
    for item in kwargs.items {
      let keyword = try item.key.text("a keyword")
      guard let index = fields.firstIndex(where: { $0.name == keyword }) else {
        throw Diagnostic(
          .type, "\(type.name).__new__() got an unexpected keyword argument '\(keyword)'",
          hint: "its fields are \(fields.map(\.name).joined(separator: ", "))")
      }
      elements[index] = item.value
    }
    var missing: [String] = []
    for (index, field) in fields.enumerated() where elements[index] == nil {
      if let fallback = field.fallback { elements[index] = fallback } else { missing.append(field.name) }
    }
    guard missing.isEmpty else {
      throw Diagnostic(
        .type,
        "\(type.name).__new__() missing \(missing.count) required positional argument\(missing.count == 1 ? "" : "s"): \(missing.quotedList)",
        hint: "its fields are \(fields.map(\.name).joined(separator: ", "))")
    }
    return instance(type, elements.map { $0 ?? .none })
  }

  private static func fromElements(_ type: ClassObject) -> BuiltinFunction {
    unowned let owner = type
    return BuiltinFunction("_make", .elements("iterable").positionalOnly, in: type.name, "a tuple of an iterable's elements") {
      iterable throws(Diagnostic) in
      try owner.evaluator.instantiate(owner, iterable, [])
    }
  }

  private static let asDictionary = BuiltinFunction("_asdict", .receiver, in: "NamedTuple", "the fields and their values") {
    receiver throws(Diagnostic) in
    guard case .object(let instance) = receiver, case .tuple(let elements)? = instance.native,
      case .tuple(let names)? = instance.type.find("_fields")?.value
    else { return .none }
    return .dict(DictObject(zip(names, elements).map { (key: $0.displayText, value: $1) }))
  }

  private static let replacing = BuiltinFunction(
    "_replace", .receiver, .keywords("changes"), in: "NamedTuple", "a copy with some fields changed"
  ) { receiver, changes throws(Diagnostic) in
    guard case .object(let instance) = receiver, case .tuple(var elements)? = instance.native,
      case .tuple(let names)? = instance.type.find("_fields")?.value
    else { return .none }
    for item in changes.items {
      guard let index = names.firstIndex(where: { $0.displayText == item.key.displayText }) else {
        throw Diagnostic(
          .value, "Got unexpected field names: [\(item.key.reprText)]",
          hint: "its fields are \(names.map(\.displayText).joined(separator: ", "))")
      }
      elements[index] = item.value
    }
    return NamedTuple.instance(instance.type, elements)
  }

  private static let representation = BuiltinFunction("__repr__", .receiver, in: "NamedTuple", "the fields as text") {
    receiver throws(Diagnostic) in
    guard case .object(let instance) = receiver, case .tuple(let elements)? = instance.native,
      case .tuple(let names)? = instance.type.find("_fields")?.value
    else { return .none }
    var parts: [String] = []
    for (name, element) in zip(names, elements) { parts.append("\(name.displayText)=\(try element.represented())") }
    return .string("\(instance.type.name)(\(parts.joined(separator: ", ")))")
  }
}
