import Language
import Limits

/// A Python set; it keeps the order its elements came.
public final class SetObject {
  private let storage: DictObject
  /// Whether it is a frozenset, which never changes and can be a key.
  public let isFrozen: Bool

  public init(isFrozen: Bool = false) {
    storage = DictObject()
    self.isFrozen = isFrozen
  }
  private init(_ storage: DictObject, isFrozen: Bool) {
    self.storage = storage
    self.isFrozen = isFrozen
  }

  public convenience init(_ elements: [Value], isFrozen: Bool = false) throws(Diagnostic) {
    self.init(isFrozen: isFrozen)
    try insert(all: elements)
  }

  func insert(all elements: [Value]) throws(Diagnostic) {
    for (index, element) in elements.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      try insert(element)
    }
  }

  public var count: Int { storage.count }
  /// In the order in which CPython goes over them where all are whole numbers, else in the order they came in.
  public var elements: [Value] { SetOrder.ofWholeNumbers(storage.keys) ?? storage.keys }
  public func contains(_ element: Value) throws(Diagnostic) -> Bool { try storage.contains(element) }
  public func insert(_ element: Value) throws(Diagnostic) { try storage.set(.none, for: element) }
  public func remove(_ element: Value) throws(Diagnostic) -> Bool { try storage.remove(element) != nil }
  public func removeAll() { storage.removeAll() }
  public func copy() throws(Diagnostic) -> SetObject { SetObject(try storage.copy(), isFrozen: isFrozen) }
}
