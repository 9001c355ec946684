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

  unowned let evaluator: Evaluator
  /// What stands in the brackets behind its name; `object` where nothing does.
  let bases: [TypeObject]
  /// The classes in which attributes are looked for, itself first (C3 linearisation).
  package private(set) var resolutionOrder: [ClassObject] = []
  /// The class of the language's own that it derives from: an exception, `list`, `dict`; `object` else.
  let native: TypeObject
  private let nativeBases: [TypeObject]
  package let documentation: String?
  /// The module whose text defines it, `__main__` for the program's own.
  var moduleName: String
  private var attributes: [String: Attribute] = [:]
  private(set) var attributeNames: [String] = []
  /// The annotated names of its body in order, `ClassVar` ones aside.
  let annotations: [String]
  /// What the classes made from descriptions (dataclass, NamedTuple, Enum) hold.
  var members: [Value] = []
  var fields: [DataField] = []
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
  private var cached: [String: Attribute?] = [:]
  private var cachedEpoch = -1
  private var knownAbstractMethods: (epoch: Int, names: [String]) = (-1, [])

  /// - Throws: TypeError where the bases contradict each other.
  init(
    _ name: String, bases: [TypeObject], attributes: [(name: String, value: Value)], annotations: [String] = [],
    documentation: String? = nil, _ evaluator: Evaluator
  ) throws(Diagnostic) {
    self.evaluator = evaluator
    self.bases = bases.isEmpty ? [.object] : bases
    self.documentation = documentation
    let module = evaluator.loadingModule ?? "__main__"
    moduleName = module.hasPrefix("numpy._") ? "numpy" : module
    self.annotations = annotations
    nativeBases = bases.flatMap { ($0 as? ClassObject)?.nativeBases ?? [$0] }.filter { $0 !== TypeObject.object }
    // Of several the one that says most.
    native = nativeBases.first { !["Exception", "BaseException"].contains($0.name) } ?? nativeBases.first ?? .object
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
  }

  // MARK: Kinship

  func isSubclass(of other: TypeObject) -> Bool {
    if other === TypeObject.object { return true }
    if let other = other as? ClassObject { return resolutionOrder.contains { $0 === other } }
    return nativeBases.contains { $0.isKind(of: other) }
  }

  /// Whether its objects are exceptions.
  var isException: Bool { native.caughtKinds != nil }

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
