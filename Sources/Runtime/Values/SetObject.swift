import Language
import Limits

/// A Python set; it keeps the order its elements came, and knows the one in which CPython goes over them.
public final class SetObject {
  private var storage = DictObject()
  /// Whether it is a frozenset, which never changes and can be a key.
  public let isFrozen: Bool
  /// How many places CPython's table had when the first of the elements came into it.
  private var size = SetTable.smallest
  /// CPython's table, kept from the first element on that is taken out; before, it is made where the order is asked for.
  private var table: SetTable?
  /// Whether an element that was met has no place in a table.
  private var isUnordered = false

  public init(isFrozen: Bool = false) { self.isFrozen = isFrozen }

  public convenience init(_ elements: [Value], isFrozen: Bool = false) throws(Diagnostic) {
    self.init(isFrozen: isFrozen)
    try insert(all: elements)
  }

  /// Of a collection as `set(…)` takes it.
  convenience init(of collection: Value, isFrozen: Bool = false) throws(Diagnostic) {
    self.init(isFrozen: isFrozen)
    try merge(collection)
  }

  func insert(all elements: [Value]) throws(Diagnostic) {
    for (index, element) in elements.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      try insert(element)
    }
  }

  /// Takes in the elements of a collection; for another set or a dictionary CPython makes room for all at once.
  func merge(_ collection: Value) throws(Diagnostic) {
    switch collection {
    case .set(let other):
      if other === self || other.count == 0 { return }
      if count == 0, table == nil, other.table?.hasGaps != true {
        let wanted = SetTable.isFull(other.count, SetTable.smallest) ? SetTable.size(above: other.count * 2) : SetTable.smallest
        // A table of the same size is taken over as it is.
        if wanted == other.tableSize { return try take(other) }
      }
      let elements = other.elements
      try wholly(elements.count) { () throws(Diagnostic) in
        try makeRoom(elements.count)
        try insert(all: elements)
      }
    case .dict(let dict):
      try wholly(dict.count) { () throws(Diagnostic) in
        try makeRoom(dict.count)
        try insert(all: dict.keys)
      }
    default:
      let elements = try collection.elements()
      try wholly(elements.count) { () throws(Diagnostic) in try insert(all: elements) }
    }
  }

  /// Takes in so many elements: where they are very many, all of them or, when the line is to stop amid them, none.
  private func wholly(_ more: Int, _ change: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    guard DictObject.isMuch(more, beside: count) else { return try change() }
    let before = (try storage.copy(), size, table, isUnordered)
    do throws(Diagnostic) { try change() } catch {
      if error.kind == .interrupted { (storage, size, table, isUnordered) = before }
      throw error
    }
  }

  private func take(_ other: SetObject) throws(Diagnostic) {
    storage = try other.storage.copy()
    (size, table, isUnordered) = (other.size, other.table, other.isUnordered)
  }

  private var tableSize: Int { table?.size ?? SetTable.size(after: count, from: size) }

  private func makeRoom(_ more: Int) throws(Diagnostic) {
    if table != nil {
      table?.makeRoom(more)
    } else if SetTable.isFull(count + more, tableSize) {
      if count == 0 {
        size = SetTable.size(above: more * 2)
      } else {
        table = made()
        table?.makeRoom(more)
      }
      if table?.isWhole == false { table = nil }
    }
  }

  private func made() -> SetTable? {
    if isUnordered { return nil }
    let keys = storage.keys
    // Text is met most.
    if case .string? = keys.first {
      isUnordered = true
      return nil
    }
    let made = SetTable(keys, from: size)
    isUnordered = made == nil && !Work.hasStopped
    return made?.isWhole == true ? made : nil
  }

  public var count: Int { storage.count }
  /// In the order in which CPython goes over them where that is the same in every run, else in the order they came in.
  public var elements: [Value] { (table ?? (count > 1 ? made() : nil))?.ordered ?? storage.keys }
  public func contains(_ element: Value) throws(Diagnostic) -> Bool { try storage.contains(element) }

  public func insert(_ element: Value) throws(Diagnostic) {
    guard table != nil else { return try storage.set(.none, for: element) }
    let before = count
    try storage.set(.none, for: element)
    guard count > before else { return }
    if table?.add(element) == false { (table, isUnordered) = (nil, true) }
    if table?.isWhole == false { table = nil }
  }

  public func remove(_ element: Value) throws(Diagnostic) -> Bool {
    guard try storage.contains(element) else { return false }
    if table == nil { table = made() }
    table?.remove(element)
    return try storage.remove(element) != nil
  }

  /// Takes out the elements of a collection.
  func remove(all elements: [Value]) throws(Diagnostic) {
    for (index, element) in elements.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      _ = try remove(element)
    }
    table?.tidy()
    if table?.isWhole == false { table = nil }
  }

  /// Takes out those of some elements that are in it, and puts in the others.
  func toggle(_ elements: [Value]) throws(Diagnostic) {
    for (index, element) in elements.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      if try !remove(element) { try insert(element) }
    }
  }

  /// Takes out an element; nil where there is none.
  func pop() throws(Diagnostic) -> Value? {
    if table == nil { table = made() }
    guard let element = table?.pop() ?? storage.last?.key else { return nil }
    _ = try storage.remove(element)
    return element
  }

  public func removeAll() {
    storage.removeAll()
    (size, table, isUnordered) = (SetTable.smallest, nil, false)
  }

  /// Has from now on what another set has, which nobody else holds.
  func become(_ other: SetObject) {
    (storage, size, table, isUnordered) = (other.storage, other.size, other.table, other.isUnordered)
  }

  public func copy() throws(Diagnostic) -> SetObject { try SetObject(of: .set(self), isFrozen: isFrozen) }
}
