import Language

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
    case bytes([UInt8])
    case set(Set<HashKey>)
    case user(UserKey)

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
      case .bytes(let bytes): hasher.combine(bytes)
      case .set(let keys): hasher.combine(keys)
      case .user(let key): hasher.combine(key.hash)
      }
    }
  }
  private let content: Content

  /// An object whose class says itself which are equal, and what their hash is.
  private struct UserKey: Equatable {
    let object: InstanceObject
    let hash: Int

    static func == (a: UserKey, b: UserKey) -> Bool {
      if a.object === b.object { return true }
      guard a.hash == b.hash else { return false }
      return (try? Comparisons.areEqual(.object(a.object), .object(b.object))) ?? false
    }
  }

  /// - Throws: TypeError for objects whose class has `__eq__` and no `__hash__`.
  private static func content(of instance: InstanceObject) throws(Diagnostic) -> Content {
    if instance.type.isKeyedByIdentity { return .object(ObjectIdentifier(instance)) }
    if let hash = try SpecialMethods.hash(instance) { return .user(UserKey(object: instance, hash: hash)) }
    let type = instance.type
    guard type.find("__eq__") == nil else {
      throw Diagnostic(
        .type, "unhashable type: '\(type.name)'",
        hint: "a class with `__eq__` needs `__hash__` too: `def __hash__(self): return hash((self.a, self.b))`")
    }
    if let native = Value.object(instance).native { return try HashKey(native).content }
    return .object(ObjectIdentifier(instance))
  }

  init(string: String) { content = .string(string) }

  /// Whether both are one key, with what a class's own code raises when it is asked.
  func equals(_ other: HashKey) throws(Diagnostic) -> Bool {
    switch (content, other.content) {
    case (.user(let a), .user(let b)):
      if a.object === b.object { return true }
      return a.hash == b.hash ? try Comparisons.areEqual(.object(a.object), .object(b.object)) : false
    case (.tuple(let a), .tuple(let b)):
      guard a.count == b.count else { return false }
      for (x, y) in zip(a, b) {
        guard try x.equals(y) else { return false }
      }
      return true
    default: return self == other
    }
  }

  /// Whether its class's own code decides which keys it equals.
  var asksItsClass: Bool {
    switch content {
    case .user: true
    case .tuple(let keys): keys.contains { $0.asksItsClass }
    case .set(let keys): keys.contains { $0.asksItsClass }
    default: false
    }
  }

  /// The hash that `KeyTable` sorts by: equal for equal keys.
  var bits: UInt64 {
    switch content {
    case .int(let value): return HashKey.mixed(UInt64(bitPattern: Int64(value)))
    case .string(let text): return HashKey.mixed(text)
    case .float(let value): return HashKey.mixed(value.bitPattern)
    case .object(let identifier): return HashKey.mixed(UInt64(UInt(bitPattern: identifier)))
    case .tuple(let keys): return keys.reduce(0x2545_F491_4F6C_DD1D) { HashKey.mixed($0 ^ $1.bits) &+ $0 }
    case .none, .name, .bytes, .set, .user:
      var hasher = Hasher()
      content.hash(into: &hasher)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
  }

  /// Throws for lists, dictionaries, sets and arrays, which can change and so cannot be keys.
  public init(_ value: Value) throws(Diagnostic) {
    switch value {
    case .none: content = .none
    case .bool(let value): content = .int(value ? 1 : 0)
    case .int(let value): content = .int(value)
    case .big(let value): content = .name("int " + value.text(radix: 32))
    case .float(let value): content = Int(exactly: value).map { .int($0) } ?? .float(value)
    case .string(let value): content = .string(value)
    case .tuple(let values):
      var keys: [HashKey] = []
      for value in values { keys.append(try HashKey(value)) }
      content = .tuple(keys)
    case .array(let array):
      guard array.ndim == 0 else { throw HashKey.unhashable(value) }
      self = try HashKey(array.scalarValue)
    case .set(let set) where set.isFrozen:
      var keys: Set<HashKey> = []
      for element in set.elements { keys.insert(try HashKey(element)) }
      content = .set(keys)
    case .list, .dict, .set, .slice: throw HashKey.unhashable(value)
    case .iterator(let bytes as BytesObject): content = .bytes(bytes.bytes)
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
    case .type(let type): content = type.isUsers ? .object(ObjectIdentifier(type)) : .name(type.displayName)
    case .command(let name): content = .name(name)
    case .ellipsis: content = .name("...")
    case .object(let instance): content = try HashKey.content(of: instance)
    case .method(let method): content = .tuple([try HashKey(method.receiver), try HashKey(.function(method.function))])
    case .descriptor(let object): content = .object(ObjectIdentifier(object))
    case .superObject(let object): content = .object(ObjectIdentifier(object))
    case .notImplemented: content = .name("NotImplemented")
    }
  }

  private static func unhashable(_ value: Value) -> Diagnostic {
    Diagnostic(
      .type, "a \(value.typeName) cannot be a dictionary key or a set's element, because it can change (unhashable type)",
      hint: "use a tuple, a string or a number"
    ).asPythonSays("unhashable type: '\(value.typeName)'")
  }
}

/// A text that stands in the program as a key, hashed once: `params["W1"]`.
struct KnownKey {
  let key: HashKey
  let bits: UInt64

  init(_ text: String) {
    key = HashKey(string: text)
    bits = key.bits
  }
}
