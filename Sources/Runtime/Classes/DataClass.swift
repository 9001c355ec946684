import Language

/// `@dataclass`: the methods it gives to a class, from the annotated names of its body.
enum DataClass {
  /// What stands in the brackets behind `@dataclass`.
  struct Options {
    var hasInit = true
    var hasRepr = true
    var isComparable = true
    var isOrdered = false
    var isFrozen = false
    var takesKeywordsOnly = false
  }

  static let dataclass = BuiltinFunction(
    "dataclass", .call, .value("cls", default: "None").positionalOnly, .value("init", default: "True").keywordOnly,
    .value("repr", default: "True").keywordOnly, .value("eq", default: "True").keywordOnly, .value("order", default: "False").keywordOnly,
    .ignored("unsafe_hash", default: "False").keywordOnly, .value("frozen", default: "False").keywordOnly,
    .value("kw_only", default: "False").keywordOnly, .ignored("slots", default: "False").keywordOnly, in: "dataclasses",
    "gives a class the methods that follow from its fields; a decorator"
  ) { call, cls, start, repr, eq, order, _, frozen, kwOnly, _ throws(Diagnostic) in
    var options = Options()
    if let value = start { options.hasInit = try value.isTrue() }
    if let value = repr { options.hasRepr = try value.isTrue() }
    if let value = eq { options.isComparable = try value.isTrue() }
    if let value = order { options.isOrdered = try value.isTrue() }
    if let value = frozen { options.isFrozen = try value.isTrue() }
    if let value = kwOnly { options.takesKeywordsOnly = try value.isTrue() }
    if let given = cls.given { return try completed(given, options) }
    let known = options
    return .builtin(
      BuiltinFunction(
        "dataclass", .value("cls").positionalOnly, in: "dataclasses", "gives a class the methods that follow from its fields"
      ) { cls throws(Diagnostic) in try completed(cls, known) })
  }

  static let field = BuiltinFunction(
    "field", .value("default", default: "None").keywordOnly, .optional(.value, "default_factory").keywordOnly,
    .value("init", default: "True").keywordOnly, .value("repr", default: "True").keywordOnly, .ignored("hash", default: "None").keywordOnly,
    .value("compare", default: "True").keywordOnly, .ignored("metadata", default: "None").keywordOnly,
    .ignored("kw_only", default: "False").keywordOnly, in: "dataclasses",
    "a field of a dataclass whose default is made anew for each object"
  ) { fallback, defaultFactory, start, repr, _, compare, _, _ throws(Diagnostic) in
    var field = DataField(name: "")
    field.fallback = fallback
    field.factory = defaultFactory
    if let value = start { field.isInInit = try value.isTrue() }
    if let value = repr { field.isInRepr = try value.isTrue() }
    if let value = compare { field.isCompared = try value.isTrue() }
    return .descriptor(DescriptorObject(.field(field)))
  }

  static let fields = BuiltinFunction("fields", .value("class_or_instance"), in: "dataclasses", "the fields' names, as objects with .name")
  { classOrInstance throws(Diagnostic) in
    let type = try described(classOrInstance)
    return .tuple(type.fields.map { .descriptor(DescriptorObject(.field($0))) })
  }

  static let asdict = BuiltinFunction("asdict", .value("obj"), in: "dataclasses", "the fields and their values as a dictionary") {
    obj throws(Diagnostic) in
    _ = try described(obj)
    return try plain(obj)
  }

  static let astuple = BuiltinFunction("astuple", .value("obj"), in: "dataclasses", "the fields' values as a tuple") {
    obj throws(Diagnostic) in
    let type = try described(obj)
    guard case .object(let instance) = obj else { return .none }
    return .tuple(type.fields.map { instance[$0.name] ?? .none })
  }

  static let replace = BuiltinFunction(
    "replace", .evaluator, .value("obj").positionalOnly, .keywords("changes"), in: "dataclasses", "a copy with some fields changed"
  ) { evaluator, obj, changes throws(Diagnostic) in
    let type = try described(obj)
    guard case .object(let instance) = obj else { return .none }
    var values: [(name: String, value: Value)] = []
    for field in type.fields where field.isInInit { values.append((field.name, instance[field.name] ?? .none)) }
    for item in changes.items {
      let name = try item.key.text("a field")
      values.removeAll { $0.name == name }
      values.append((name, item.value))
    }
    return try evaluator.instantiate(type, [], values)
  }

  static let isDataclass = BuiltinFunction(
    "is_dataclass", .value("obj"), in: "dataclasses", "whether it is a dataclass or an object of one"
  ) { obj throws(Diagnostic) in
    .bool((try? described(obj)) != nil)
  }

  /// What `from dataclasses import …` finds.
  static let all: [BuiltinFunction] = [dataclass, field, fields, asdict, astuple, replace, isDataclass]

  private static func described(_ value: Value) throws(Diagnostic) -> ClassObject {
    if case .object(let instance) = value, instance.type.isDataClass { return instance.type }
    if case .type(let type) = value, let type = type as? ClassObject, type.isDataClass { return type }
    throw Diagnostic(.type, "this must be a dataclass or an object of one, not \(value.describedForMessages)")
  }

  private static func plain(_ value: Value) throws(Diagnostic) -> Value {
    switch value {
    case .object(let instance) where instance.type.isDataClass:
      let dict = DictObject()
      for field in instance.type.fields { try dict.set(try plain(instance[field.name] ?? .none), for: .string(field.name)) }
      return .dict(dict)
    case .list(let list):
      var elements: [Value] = []
      for element in list.elements { elements.append(try plain(element)) }
      return .list(ListObject(elements))
    case .tuple(let values):
      var elements: [Value] = []
      for element in values { elements.append(try plain(element)) }
      return .tuple(elements)
    case .dict(let dict):
      let copy = DictObject()
      for item in dict.items { try copy.set(try plain(item.value), for: item.key) }
      return .dict(copy)
    default: return value
    }
  }

  // MARK: The methods

  private static func completed(_ value: Value, _ options: Options) throws(Diagnostic) -> Value {
    guard case .type(let type) = value, let type = type as? ClassObject else {
      throw Diagnostic(.type, "`dataclass` decorates a class, not \(value.describedForMessages)")
    }
    type.fields = try fields(of: type, options)
    type.isDataClass = true
    if options.hasInit, type.own("__init__") == nil { type.set("__init__", .native(initialiser(of: type, options))) }
    if options.hasRepr, type.own("__repr__") == nil { type.set("__repr__", .native(representation)) }
    if options.isComparable, type.own("__eq__") == nil {
      type.set("__eq__", .native(equality))
      if !options.isFrozen, type.own("__hash__") == nil { type.set("__hash__", .none) }
    }
    if options.isFrozen {
      if type.own("__hash__") == nil { type.set("__hash__", .native(hash)) }
      type.set("__setattr__", .native(refusal))
      type.set("__delattr__", .native(refusal))
    }
    if options.isOrdered {
      for comparison in [ComparisonOperator.less, .lessOrEqual, .greater, .greaterOrEqual] {
        guard let (name, _) = comparison.specialNames, type.own(name) == nil else { continue }
        type.set(name, .native(ordering(comparison, name)))
      }
    }
    return value
  }

  private static func fields(of type: ClassObject, _ options: Options) throws(Diagnostic) -> [DataField] {
    var fields: [DataField] = []
    for ancestor in type.resolutionOrder.dropFirst().reversed() where ancestor.isDataClass {
      for field in ancestor.fields { fields.replace(field) }
    }
    for name in type.annotations {
      var field = DataField(name: name)
      if let attribute = type.own(name) {
        if case .descriptor(let descriptor) = attribute.value, case .field(let described) = descriptor.kind {
          field = described.named(name)
          if let fallback = field.fallback { type.set(name, fallback) } else { _ = type.remove(name) }
        } else {
          field.fallback = attribute.value
        }
      }
      switch field.fallback {
      case .list?, .dict?, .set?:
        let kind = field.fallback?.typeName ?? ""
        throw Diagnostic(
          .value, "mutable default <class '\(kind)'> for field \(name) is not allowed: use default_factory",
          hint: "all objects would share it: `\(name): \(kind) = field(default_factory=\(kind))`")
      default: break
      }
      fields.replace(field)
    }
    var last: String?
    for field in fields where field.isInInit && !options.takesKeywordsOnly {
      if field.fallback != nil || field.factory != nil {
        last = field.name
      } else if let last {
        throw Diagnostic(
          .type, "non-default argument '\(field.name)' follows default argument",
          hint: "`\(last)` before it has a default: put the fields without defaults first")
      }
    }
    return fields
  }

  private static func initialiser(of type: ClassObject, _ options: Options) -> BuiltinFunction {
    nonisolated(unsafe) let fields = type.fields
    let name = "\(type.name).__init__"
    let takesKeywordsOnly = options.takesKeywordsOnly
    return BuiltinFunction("__init__", .call, .rest("args"), .keywords("kwargs"), in: type.name, "sets the fields") {
      call, arguments, kwargs throws(Diagnostic) in
      guard case .object(let instance) = call.receiver else { return .none }
      let expected = fields.filter(\.isInInit)
      let places = takesKeywordsOnly ? 0 : expected.count
      guard arguments.count <= places else {
        throw Diagnostic(
          .type, "\(name)() takes \(places + 1) positional argument\(places == 0 ? "" : "s") but \(arguments.count + 1) were given",
          hint: "its fields are \(expected.map(\.name).joined(separator: ", "))")
      }
      var given: [String: Value] = [:]
      for (field, value) in zip(expected, arguments) { given[field.name] = value }
      for item in kwargs.items {
        let keyword = try item.key.text("a keyword")
        guard expected.contains(where: { $0.name == keyword }) else {
          throw Diagnostic(
            .type, "\(name)() got an unexpected keyword argument '\(keyword)'",
            hint: Suggestion.nearest(to: keyword, in: expected.map(\.name)).map { "did you mean `\($0)=`?" }
              ?? "its fields are \(expected.map(\.name).joined(separator: ", "))")
        }
        guard given[keyword] == nil else { throw Diagnostic(.type, "\(name)() got multiple values for argument '\(keyword)'") }
        given[keyword] = item.value
      }
      let missing = expected.filter { given[$0.name] == nil && $0.fallback == nil && $0.factory == nil }.map(\.name)
      guard missing.isEmpty else {
        throw Diagnostic(
          .type, "\(name)() missing \(missing.count) required positional argument\(missing.count == 1 ? "" : "s"): \(missing.quotedList)",
          hint: "its fields are \(expected.map(\.name).joined(separator: ", "))")
      }
      for field in fields {
        if let value = given[field.name] {
          instance.store(value, field.name)
        } else if let factory = field.factory {
          instance.store(try call.evaluator.call(factory, []), field.name)
        } else if let fallback = field.fallback {
          instance.store(fallback, field.name)
        }
      }
      if let after = instance.type.find("__post_init__") {
        _ = try call.evaluator.call(try ObjectMembers.bound(after.value, to: call.receiver, "__post_init__"), [])
      }
      return .none
    }
  }

  private static let representation = BuiltinFunction("__repr__", .receiver, in: "dataclass", "the fields as text") {
    receiver throws(Diagnostic) in
    guard case .object(let instance) = receiver else { return .none }
    var parts: [String] = []
    for field in instance.type.dataFields where field.isInRepr {
      parts.append("\(field.name)=\(try (instance[field.name] ?? .none).represented())")
    }
    return .string("\(instance.type.name)(\(parts.joined(separator: ", ")))")
  }

  private static func compared(_ value: Value) -> Value? {
    guard case .object(let instance) = value else { return nil }
    return .tuple(instance.type.dataFields.filter(\.isCompared).map { instance[$0.name] ?? .none })
  }

  private static let equality = BuiltinFunction(
    "__eq__", .receiver, .value("other").positionalOnly, in: "dataclass", "whether all fields are equal"
  ) { receiver, other throws(Diagnostic) in
    guard case .object(let own) = receiver, case .object(let their) = other, own.type === their.type,
      let a = compared(receiver), let b = compared(other)
    else { return .notImplemented }
    return .bool(try Comparisons.areEqual(a, b))
  }

  private static let hash = BuiltinFunction("__hash__", .receiver, in: "dataclass", "a number made of the fields") {
    receiver throws(Diagnostic) in
    .int(try PythonHash.hash(compared(receiver) ?? .none))
  }

  private static let refusal = BuiltinFunction(
    "__setattr__", .value("name").positionalOnly, .ignored("value", default: "None").positionalOnly, in: "dataclass", "refuses"
  ) { name, _ throws(Diagnostic) in
    throw ExceptionObject(
      Diagnostic(
        .attribute, "cannot assign to field '\(name.displayText)'",
        hint: "the dataclass is frozen: `dataclasses.replace(object, field=value)` makes a changed copy"),
      name: "FrozenInstanceError"
    ).raised
  }

  private static func ordering(_ comparison: ComparisonOperator, _ name: String) -> BuiltinFunction {
    BuiltinFunction(name, .receiver, .value("other").positionalOnly, in: "dataclass", "compares the fields one after the other") {
      receiver, other throws(Diagnostic) in
      guard case .object(let own) = receiver, case .object(let their) = other, own.type === their.type,
        let a = compared(receiver), let b = compared(other)
      else { return .notImplemented }
      return try Comparisons.apply(comparison, a, b)
    }
  }
}

extension Value {
  fileprivate static func native(_ function: BuiltinFunction) -> Value { DescriptorObject.native(function) }
}

extension DataField {
  fileprivate func named(_ name: String) -> DataField {
    var field = DataField(name: name)
    (field.fallback, field.factory) = (fallback, factory)
    (field.isInInit, field.isInRepr, field.isCompared) = (isInInit, isInRepr, isCompared)
    return field
  }
}

extension [DataField] {
  /// Puts a field in the place of the one of its name, else behind all.
  fileprivate mutating func replace(_ field: DataField) {
    if let index = firstIndex(where: { $0.name == field.name }) { self[index] = field } else { append(field) }
  }
}

extension [String] {
  /// `'a', 'b' and 'c'`
  var quotedList: String {
    let quoted = map { "'\($0)'" }
    guard quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + (quoted.count > 2 ? "," : "") + " and " + quoted[quoted.count - 1]
  }
}
