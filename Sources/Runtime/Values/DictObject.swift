import Language

/// A Python dictionary, in the order its keys came.
public final class DictObject {
  private var positions: [HashKey: Int] = [:]
  /// Keys and values by position; nil where a key was taken out.
  private var keysInOrder: [Value?] = []
  private var valuesInOrder: [Value] = []

  public init() {}

  public convenience init(_ items: [(key: String, value: Value)]) {
    self.init()
    for (key, value) in items { set(HashKey(string: key), key: .string(key), value) }
  }

  public var count: Int { positions.count }
  public var items: [(key: Value, value: Value)] {
    zip(keysInOrder, valuesInOrder).compactMap { key, value in key.map { (key: $0, value: value) } }
  }
  public var keys: [Value] { keysInOrder.compactMap { $0 } }
  public var values: [Value] {
    if keysInOrder.count == positions.count { return valuesInOrder }
    return items.map(\.value)
  }

  public func value(for key: Value) throws(Diagnostic) -> Value? { try position(of: key).map { valuesInOrder[$0] } }

  public func value(for key: String) -> Value? { positions[HashKey(string: key)].map { valuesInOrder[$0] } }

  public func contains(_ key: Value) throws(Diagnostic) -> Bool { try position(of: key) != nil }

  public func set(_ value: Value, for key: Value) throws(Diagnostic) { set(try HashKey(key), key: key, value) }

  /// Where a key's value stands, until keys are taken out.
  func position(of key: Value) throws(Diagnostic) -> Int? { positions[try HashKey(key)] }

  func value(at position: Int) -> Value { valuesInOrder[position] }

  func replaceValue(at position: Int, by value: Value) { valuesInOrder[position] = value }

  @discardableResult
  public func remove(_ key: Value) throws(Diagnostic) -> Value? {
    guard let position = positions.removeValue(forKey: try HashKey(key)) else { return nil }
    let value = valuesInOrder[position]
    keysInOrder[position] = nil
    valuesInOrder[position] = .none
    if keysInOrder.count > 32, keysInOrder.count > 2 * positions.count { compact() }
    return value
  }

  public func removeAll() {
    positions = [:]
    keysInOrder = []
    valuesInOrder = []
  }

  public func copy() -> DictObject {
    let copy = DictObject()
    copy.positions = positions
    copy.keysInOrder = keysInOrder
    copy.valuesInOrder = valuesInOrder
    return copy
  }

  private func set(_ hash: HashKey, key: Value, _ value: Value) {
    if let position = positions[hash] {
      valuesInOrder[position] = value
    } else {
      positions[hash] = keysInOrder.count
      keysInOrder.append(key)
      valuesInOrder.append(value)
    }
  }

  private func compact() {
    let items = items
    keysInOrder = items.map(\.key)
    valuesInOrder = items.map(\.value)
    for (position, item) in items.enumerated() { if let hash = try? HashKey(item.key) { positions[hash] = position } }
  }
}

/// A Python set; it keeps the order its elements came.
public final class SetObject {
  private let storage: DictObject

  public init() { storage = DictObject() }
  private init(_ storage: DictObject) { self.storage = storage }

  public convenience init(_ elements: [Value]) throws(Diagnostic) {
    self.init()
    for element in elements { try insert(element) }
  }

  public var count: Int { storage.count }
  /// In the order in which CPython goes over them where all are whole numbers, else in the order they came in.
  public var elements: [Value] { SetOrder.ofWholeNumbers(storage.keys) ?? storage.keys }
  public func contains(_ element: Value) throws(Diagnostic) -> Bool { try storage.contains(element) }
  public func insert(_ element: Value) throws(Diagnostic) {
    if !(try storage.contains(element)) { try storage.set(.none, for: element) }
  }
  public func remove(_ element: Value) throws(Diagnostic) -> Bool { try storage.remove(element) != nil }
  public func removeAll() { storage.removeAll() }
  public func copy() -> SetObject { SetObject(storage.copy()) }
}

/// A value as a dictionary's key: 1, 1.0 and True are the same one.
public struct HashKey: Hashable {
  private enum Content: Hashable {
    case none
    case int(Int)
    case float(Double)
    case string(String)
    case tuple([HashKey])
    case object(ObjectIdentifier)
    case name(String)

    /// Only what it is made of: keys of different kinds with one hash are told apart by `==`.
    func hash(into hasher: inout Hasher) {
      switch self {
      case .int(let value): hasher.combine(value)
      case .string(let text): hasher.combine(text)
      case .none: hasher.combine(0)
      case .float(let value): hasher.combine(value)
      case .tuple(let keys): hasher.combine(keys)
      case .object(let identifier): hasher.combine(identifier)
      case .name(let name): hasher.combine(name)
      }
    }
  }
  private let content: Content

  init(string: String) { content = .string(string) }

  /// Throws for lists, dictionaries, sets and arrays, which can change and so cannot be keys.
  public init(_ value: Value) throws(Diagnostic) {
    switch value {
    case .none: content = .none
    case .bool(let value): content = .int(value ? 1 : 0)
    case .int(let value): content = .int(value)
    case .float(let value): content = Int(exactly: value).map { .int($0) } ?? .float(value)
    case .string(let value): content = .string(value)
    case .tuple(let values):
      var keys: [HashKey] = []
      for value in values { keys.append(try HashKey(value)) }
      content = .tuple(keys)
    case .array(let array):
      guard array.ndim == 0 else { throw HashKey.unhashable(value) }
      self = try HashKey(array.scalarValue)
    case .list, .dict, .set, .slice: throw HashKey.unhashable(value)
    case .range(let object): content = .object(ObjectIdentifier(object))
    case .variable(let object): content = .object(ObjectIdentifier(object))
    case .function(let object): content = .object(ObjectIdentifier(object))
    case .builtin(let object): content = .object(ObjectIdentifier(object))
    case .boundMethod(let object): content = .object(ObjectIdentifier(object))
    case .module(let object): content = .object(ObjectIdentifier(object))
    case .report(let object): content = .object(ObjectIdentifier(object))
    case .exception(let object): content = .object(ObjectIdentifier(object))
    case .iterator(let object): content = .object(ObjectIdentifier(object))
    case .randomState(let object): content = .object(ObjectIdentifier(object))
    case .generator(let object): content = .object(ObjectIdentifier(object))
    case .type(let type): content = .name(type.displayName)
    case .command(let name): content = .name(name)
    case .ellipsis: content = .name("...")
    }
  }

  private static func unhashable(_ value: Value) -> Diagnostic {
    Diagnostic(
      .type, "a \(value.typeName) cannot be a dictionary key or a set's element, because it can change (unhashable type)",
      hint: "use a tuple, a string or a number")
  }
}

extension DictObject {
  /// Takes over the entries of another dictionary or of an iterable of pairs.
  func update(from other: Value) throws(Diagnostic) {
    if case .dict(let dict) = other {
      for item in dict.items { try set(item.value, for: item.key) }
      return
    }
    for (index, pair) in try other.elements().enumerated() {
      let parts = try pair.elements()
      guard parts.count == 2 else {
        throw Diagnostic(
          .value, "dictionary update sequence element #\(index) has length \(parts.count); 2 is required",
          hint: "a dictionary is made of (key, value) pairs")
      }
      try set(parts[1], for: parts[0])
    }
  }
}
