import Language

/// A class that the user wrote.
public final class ClassObject: TypeObject, @unchecked Sendable {
  /// The variable behind a class attribute; accesses remember where it stands.
  final class Attribute {
    let place = UnsafeMutablePointer<Value?>.allocate(capacity: 1)

    init(_ value: Value) { place.initialize(to: value) }

    deinit {
      place.deinitialize(count: 1)
      place.deallocate()
    }

    @inline(__always) var value: Value { place.pointee ?? .none }
  }

  /// It outlives its classes: a session that ends lets go of them first.
  unowned(unsafe) let evaluator: Evaluator
  /// What stands in the brackets behind its name; `object` where nothing does.
  let bases: [TypeObject]
  /// The classes in which attributes are looked for, itself first (C3 linearisation).
  package private(set) var resolutionOrder: [ClassObject] = []
  /// The class of the language's own that it derives from: an exception, `list`, `dict`; `object` else.
  let native: TypeObject
  private let nativeBases: [TypeObject]
  package let documentation: String?
  /// The statement that made it; nil for one made by a call.
  let definition: ClassDefinition?
  /// The module whose text defines it, `__main__` for the program's own.
  var moduleName: String
  private var attributes: [String: Attribute] = [:]
  private(set) var attributeNames: [String] = []
  /// The annotated names of its body in order, `ClassVar` ones aside.
  let annotations: [String]
  /// What the classes made from descriptions (dataclass, NamedTuple, Enum) hold.
  var members: [Value] = []
  /// The flags of such a class that stand for several, or for none.
  var composites: [Value] = []
  var fields: [DataField] = []
  /// Those of the dataclass itself, or of the one that it derives from.
  var dataFields: [DataField] { resolutionOrder.first { !$0.fields.isEmpty }?.fields ?? [] }
  /// Whether `@dataclass` made its methods.
  var isDataClass = false
  let layout = ObjectLayout()
  var expectedSlots = 4

  /// Whether its objects are made of nothing but a new object and a call of `__init__`.
  var isPlain: Bool {
    if knownPlain.epoch != evaluator.classEpoch {
      let isPlain = native === TypeObject.object && find("__new__") == nil && pendingAbstractMethods.isEmpty
      knownPlain = (evaluator.classEpoch, isPlain)
    }
    return knownPlain.isPlain
  }

  private var knownPlain: (epoch: Int, isPlain: Bool) = (-1, false)

  /// Whether its objects are equal to nothing but themselves, as keys of dictionaries.
  var isKeyedByIdentity: Bool {
    if knownIdentity.epoch != evaluator.classEpoch {
      let isSo = native === TypeObject.object && find("__hash__") == nil && find("__eq__") == nil
      knownIdentity = (evaluator.classEpoch, isSo)
    }
    return knownIdentity.isSo
  }

  private var knownIdentity: (epoch: Int, isSo: Bool) = (-1, false)

  /// What calling an object of it calls.
  var callFunction: FunctionObject? { function("__call__", &knownCall) }

  /// Its `__init__` where a function stands there.
  var initFunction: FunctionObject? { function("__init__", &knownInit) }

  private typealias KnownFunction = (epoch: Int, function: FunctionObject?)
  private var knownCall: KnownFunction = (-1, nil)
  private var knownInit: KnownFunction = (-1, nil)

  /// The function of a name, remembered until a class changes.
  private func function(_ name: String, _ known: inout KnownFunction) -> FunctionObject? {
    if known.epoch != evaluator.classEpoch {
      let function: FunctionObject? = if case .function(let function)? = find(name)?.place.pointee { function } else { nil }
      known = (evaluator.classEpoch, function)
    }
    return known.function
  }

  /// The method of an operator, `__add__` or `__radd__`.
  func method(_ operation: BinaryOperator, isReflected: Bool) -> Attribute? {
    if operatorEpoch != evaluator.classEpoch {
      operatorMethods.removeAll(keepingCapacity: true)
      operatorEpoch = evaluator.classEpoch
    }
    for known in operatorMethods where known.operation == operation && known.isReflected == isReflected { return known.method }
    let names = operation.specialNames
    let method = find(isReflected ? names.reflected : names.own)
    operatorMethods.append((operation, isReflected, method))
    return method
  }

  private var operatorMethods: [(operation: BinaryOperator, isReflected: Bool, method: Attribute?)] = []
  private var operatorEpoch = -1
  private var cached: [String: Attribute?] = [:]
  private var cachedEpoch = -1
  private var knownAbstractMethods: (epoch: Int, names: [String]) = (-1, [])
  private var knownSlots: (epoch: Int, names: Set<String>?) = (-1, nil)

  /// - Throws: TypeError where the bases contradict each other.
  init(
    _ name: String, bases: [TypeObject], attributes: [(name: String, value: Value)], annotations: [String] = [],
    documentation: String? = nil, definition: ClassDefinition? = nil, _ evaluator: Evaluator
  ) throws(Diagnostic) {
    self.evaluator = evaluator
    self.bases = bases.isEmpty ? [.object] : bases
    self.documentation = documentation
    self.definition = definition
    let module = evaluator.loadingModule ?? "__main__"
    moduleName = module.hasPrefix("numpy._") ? "numpy" : module
    self.annotations = annotations
    nativeBases = bases.flatMap { ($0 as? ClassObject)?.nativeBases ?? [$0] }.filter { $0 !== TypeObject.object }
    // Of several the one that says most.
    native =
      Enumeration.mixed(nativeBases) ?? nativeBases.first { !["Exception", "BaseException"].contains($0.name) } ?? nativeBases.first
      ?? .object
    super.init(name, isUsers: true)
    for (name, value) in attributes { set(name, value) }
    let users = bases.compactMap { $0 as? ClassObject }
    guard let order = ClassObject.merged(users.map(\.resolutionOrder) + [users]) else {
      throw Diagnostic(
        .type, "Cannot create a consistent method resolution order (MRO) for bases \(bases.map(\.name).joined(separator: ", "))",
        hint: "name a derived class before the class it derives from")
    }
    resolutionOrder = [self] + order
  }

  /// The merge of C3: again and again the first head that stands behind no other's.
  private static func merged(_ lists: [[ClassObject]]) -> [ClassObject]? {
    var lists = lists.filter { !$0.isEmpty }
    var result: [ClassObject] = []
    while !lists.isEmpty {
      guard let next = lists.lazy.map({ $0[0] }).first(where: { head in !lists.contains { $0.dropFirst().contains { $0 === head } } })
      else { return nil }
      result.append(next)
      lists = lists.map { $0[0] === next ? Array($0.dropFirst()) : $0 }.filter { !$0.isEmpty }
    }
    return result
  }

  // MARK: Attributes

  /// A class attribute, its own or inherited.
  func find(_ name: String) -> Attribute? {
    if cachedEpoch != evaluator.classEpoch {
      cached.removeAll()
      cachedEpoch = evaluator.classEpoch
    }
    if let known = cached[name] { return known }
    let found = resolutionOrder.lazy.compactMap { $0.attributes[name] }.first
    cached[name] = .some(found)
    return found
  }

  /// The same in the classes behind another one, for `super`.
  func find(_ name: String, behind type: ClassObject) -> Attribute? {
    guard let place = resolutionOrder.firstIndex(where: { $0 === type }) else { return nil }
    return resolutionOrder[(place + 1)...].lazy.compactMap { $0.attributes[name] }.first
  }

  func own(_ name: String) -> Attribute? { attributes[name] }

  package var ownAttributes: [(name: String, value: Value)] {
    attributeNames.compactMap { name in attributes[name].map { (name, $0.value) } }
  }

  func set(_ name: String, _ value: Value) {
    if let attribute = attributes[name] {
      // Accesses remember what a function or property does, of other values only where they stand.
      if attribute.value.isRememberedByAccesses || value.isRememberedByAccesses { evaluator.classEpoch += 1 }
      attribute.place.pointee = value
      return
    }
    attributes[name] = Attribute(value)
    attributeNames.append(name)
    evaluator.classEpoch += 1
  }

  func remove(_ name: String) -> Bool {
    guard attributes.removeValue(forKey: name) != nil else { return false }
    attributeNames.removeAll { $0 == name }
    evaluator.classEpoch += 1
    return true
  }

  /// Lets go of what it holds, when the session ends.
  func forget() {
    attributes = [:]
    cached = [:]
    members = []
    composites = []
  }

  // MARK: Kinship

  func isSubclass(of other: TypeObject) -> Bool {
    if other === TypeObject.object { return true }
    if let other = other as? ClassObject { return resolutionOrder.contains { $0 === other } }
    return nativeBases.contains { $0.isKind(of: other) }
  }

  /// Whether it is an Enum with text or numbers mixed in, `class Color(str, Enum)`.
  var isMixedEnumeration: Bool { Enumeration.mixed(nativeBases) != nil }

  /// Whether its objects are exceptions.
  var isException: Bool { native.caughtKinds != nil }

  /// The only attributes that its objects may have, where each of its classes names them in `__slots__`; nil for any.
  var slotNames: Set<String>? {
    if knownSlots.epoch == evaluator.classEpoch { return knownSlots.names }
    var names: Set<String>? = native === TypeObject.object ? [] : nil
    for type in resolutionOrder {
      switch type.own("__slots__")?.value {
      case .string(let name)?: names?.insert(name)
      case .some(let several):
        for case .string(let name) in (try? several.elements()) ?? [] { if name == "__dict__" { names = nil } else { names?.insert(name) } }
      case nil: names = nil
      }
    }
    knownSlots = (evaluator.classEpoch, names)
    return names
  }

  /// Methods marked `@abstractmethod` that no class below defines.
  var pendingAbstractMethods: [String] {
    if knownAbstractMethods.epoch == evaluator.classEpoch { return knownAbstractMethods.names }
    var seen: Set<String> = []
    var found: [String] = []
    for type in resolutionOrder {
      for (name, value) in type.ownAttributes where seen.insert(name).inserted && value.isAbstract { found.append(name) }
    }
    knownAbstractMethods = (evaluator.classEpoch, found.sorted())
    return knownAbstractMethods.names
  }
}

extension TypeObject {
  /// Whether one class of the language's own is a kind of another.
  func isKind(of other: TypeObject) -> Bool {
    if self === other || other === TypeObject.object { return true }
    if caughtKinds != nil, other.caughtKinds != nil { return Evaluator.isSubclass(name, of: other.name) }
    return false
  }
}

extension Value {
  fileprivate var isRememberedByAccesses: Bool {
    switch self {
    case .function, .descriptor: true
    default: false
    }
  }

  var isAbstract: Bool {
    switch self {
    case .function(let function): function.isAbstract
    case .descriptor(let descriptor): descriptor.function.isAbstract
    default: false
    }
  }
}
