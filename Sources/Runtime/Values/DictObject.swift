import Language
import Limits

/// A Python dictionary, in the order its keys came.
public final class DictObject {
  private var table = KeyTable()
  /// Keys and values by position; nil where a key was taken out.
  private var keysInOrder: [Value?] = []
  private var valuesInOrder: [Value] = []
  /// What `keys()`, `values()` and `items()` gave and somebody still holds.
  private var views: [View] = []

  /// What a view shows.
  enum ViewKind: String {
    case keys = "dict_keys"
    case values = "dict_values"
    case items = "dict_items"
  }

  /// Told of every entry that is set: an object's `__dict__` sets the attribute too.
  var mirror: ((Value, Value) throws(Diagnostic) -> Void)?
  /// The names that it stands for: those of the top level, or those of texts that were run in it.
  var standsFor: GlobalTable?

  private struct View {
    let kind: ViewKind
    weak var list: ListObject?
  }

  public init() {}

  deinit { letGo() }

  private func letGo() {
    if valuesInOrder.count > Remains.least { Remains.take(&keysInOrder, &valuesInOrder, &table) }
  }

  public convenience init(_ items: [(key: String, value: Value)]) {
    self.init()
    for (key, value) in items { enter(HashKey(string: key), key: .string(key), value) }
  }

  public var count: Int { table.count }
  /// The entries in order; fewer when the line is to stop.
  public var items: [(key: Value, value: Value)] { gathered { (key: $0, value: $1) } }

  /// What is made of each entry in order; fewer when the line is to stop, unless all are needed.
  private func gathered<Element>(isWhole: Bool = false, _ make: (Value, Value) -> Element) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(table.count)
    func gather(_ piece: Range<Int>) {
      for position in piece { if let key = keysInOrder[position] { result.append(make(key, valuesInOrder[position])) } }
    }
    if isWhole { gather(0..<keysInOrder.count) } else { Work.inPieces(keysInOrder.count, of: 1 << 14, gather) }
    return result
  }

  /// Goes over the entries that are there at the beginning, in order.
  /// - Throws: when the line is to stop.
  func forEach(_ body: (Value, Value) throws(Diagnostic) -> Void) throws(Diagnostic) {
    let (keys, values) = (keysInOrder, valuesInOrder)
    for position in keys.indices {
      if position & 0x3FFF == 0x3FFF { try Work.checkStop() }
      if let key = keys[position] { try body(key, values[position]) }
    }
  }
  /// The same while the body says so; nothing stops it but that.
  func forEachWhile(_ body: (Value, Value) -> Bool) {
    let (keys, values) = (keysInOrder, valuesInOrder)
    for position in keys.indices { if let key = keys[position], !body(key, values[position]) { return } }
  }
  /// The entry that came last.
  var last: (key: Value, value: Value)? {
    // Removed keys leave no gap at the end.
    guard let key = keysInOrder.last ?? nil, let value = valuesInOrder.last else { return nil }
    return (key, value)
  }
  public var keys: [Value] { gathered { key, _ in key } }
  public var values: [Value] {
    if keysInOrder.count == table.count { return valuesInOrder.copiedInPieces }
    return gathered { _, value in value }
  }

  public func value(for key: Value) throws(Diagnostic) -> Value? { try position(of: key).map { valuesInOrder[$0] } }

  public func value(for key: String) -> Value? { table.position(of: HashKey(string: key)).map { valuesInOrder[$0] } }

  func value(for known: KnownKey) -> Value? { table.position(of: known).map { valuesInOrder[$0] } }

  public func contains(_ key: Value) throws(Diagnostic) -> Bool { try position(of: key) != nil }

  public func set(_ value: Value, for key: Value) throws(Diagnostic) {
    // The tables double where the count passes a power of two; asked for a little before.
    let count = keysInOrder.count
    if count & 0xFFF == 0 {
      try Work.checkStop()
      if count >= KeyTable.limit - 0x1000 { try Work.require(.max) }
      if count & (count - 1) == 0, count > 0 { try Work.require(count, of: DictObject.entrySize) }
      if count >= 1 << 18, count == keysInOrder.capacity || count == valuesInOrder.capacity { try grow() }
    }
    let hash = try HashKey(key)
    try table.reserve()
    try set(hash, key: key, value)
    if let mirror { try mirror(key, value) }
  }

  /// Makes room for as many entries again, one array after the other.
  /// - Throws: when the line is to stop; then nothing has changed.
  private func grow() throws(Diagnostic) {
    keysInOrder.reserveCapacity(2 * keysInOrder.count)
    try Work.checkStop()
    valuesInOrder.reserveCapacity(2 * valuesInOrder.count)
    try Work.checkStop()
  }

  /// The bytes of an entry, in tables half empty, before and after they grow.
  private static let entrySize = 6 * (MemoryLayout<HashKey>.stride + 2 * MemoryLayout<Value>.stride)

  /// Where a key's value stands, until keys are taken out.
  func position(of key: Value) throws(Diagnostic) -> Int? { try position(of: try HashKey(key)) }

  private func position(of key: HashKey) throws(Diagnostic) -> Int? {
    guard key.asksItsClass else { return table.position(of: key) }
    // What its class does may change this dictionary; then it is looked for anew, as in CPython, but not for ever.
    for _ in 0..<100 {
      let seen = table
      let found = try seen.searched(key)
      if table.version == seen.version { return found }
    }
    return nil
  }

  func value(at position: Int) -> Value { valuesInOrder[position] }

  func replaceValue(at position: Int, by value: Value) {
    valuesInOrder[position] = value
    if !views.isEmpty { refreshViews(at: position) }
  }

  // MARK: Views

  /// A view, which goes on showing what the dictionary holds.
  func view(_ kind: ViewKind) -> ListObject {
    let list = ListObject(elements(of: kind), viewName: kind.rawValue)
    views.removeAll { $0.list == nil }
    views.append(View(kind: kind, list: list))
    return list
  }

  private func elements(of kind: ViewKind, isWhole: Bool = false) -> [Value] {
    switch kind {
    case .keys: gathered(isWhole: isWhole) { key, _ in key }
    case .values: gathered(isWhole: isWhole) { _, value in value }
    case .items: gathered(isWhole: isWhole) { .tuple([$0, $1]) }
    }
  }

  private func refreshViews() {
    for view in views { view.list?.elements = elements(of: view.kind, isWhole: true) }
  }

  /// After a value was replaced.
  private func refreshViews(at position: Int) {
    guard keysInOrder.count == table.count, let key = keysInOrder[position] else { return refreshViews() }
    for view in views where view.kind != .keys {
      view.list?.elements[position] = view.kind == .values ? valuesInOrder[position] : .tuple([key, valuesInOrder[position]])
    }
  }

  @discardableResult
  public func remove(_ key: Value) throws(Diagnostic) -> Value? {
    guard let position = try position(of: key) else { return nil }
    table.remove(at: position)
    let value = valuesInOrder[position]
    keysInOrder[position] = nil
    valuesInOrder[position] = .none
    let unused = keysInOrder.count - table.positions
    keysInOrder.removeLast(unused)
    valuesInOrder.removeLast(unused)
    if keysInOrder.count > 32, keysInOrder.count > 2 * table.count { compact() }
    if !views.isEmpty { refreshViews() }
    return value
  }

  public func removeAll() {
    letGo()
    table.removeAll()
    keysInOrder = []
    valuesInOrder = []
    if !views.isEmpty { refreshViews() }
  }

  /// A dictionary of the same entries.
  /// - Throws: when the line is to stop, or where there is no memory for it.
  public func copy() throws(Diagnostic) -> DictObject {
    try Work.require(keysInOrder.count, of: DictObject.entrySize / 3)
    let copy = DictObject()
    copy.table = table.copiedInPieces
    copy.keysInOrder = keysInOrder.copiedInPieces
    copy.valuesInOrder = valuesInOrder.copiedInPieces
    try Work.checkStopped()
    return copy
  }

  private func set(_ hash: HashKey, key: Value, _ value: Value) throws(Diagnostic) {
    guard hash.asksItsClass else { return enter(hash, key: key, value) }
    if let position = try position(of: hash) { return replaceValue(at: position, by: value) }
    table.append(hash)
    append(key, value)
  }

  /// With a key whose class has no say in which it equals.
  private func enter(_ hash: HashKey, key: Value, _ value: Value) {
    let (position, isNew) = table.place(hash)
    guard isNew else { return replaceValue(at: position, by: value) }
    append(key, value)
  }

  private func append(_ key: Value, _ value: Value) {
    keysInOrder.append(key)
    valuesInOrder.append(value)
    if !views.isEmpty { refreshViews() }
  }

  private func goBack(to before: DictObject) {
    letGo()
    (table, keysInOrder, valuesInOrder) = (before.table, before.keysInOrder, before.valuesInOrder)
    if !views.isEmpty { refreshViews() }
  }

  private func compact() {
    let (keys, values) = (gathered(isWhole: true) { key, _ in key }, gathered(isWhole: true) { _, value in value })
    (keysInOrder, valuesInOrder) = (keys, values)
    table.compact()
  }
}

extension DictObject {
  /// Whether taking in so many entries takes so long that the wish to stop may come amid them, and longer than a copy to go back to.
  static func isMuch(_ more: Int, beside count: Int) -> Bool { more >= 1 << 16 && more >= count / 16 }

  /// Takes over the entries of another dictionary or of an iterable of pairs; of another dictionary all or, when the line is to stop, none.
  func update(from other: Value) throws(Diagnostic) {
    if case .dict(let dict) = other {
      guard DictObject.isMuch(dict.count, beside: count), mirror == nil, standsFor == nil else {
        return try dict.forEach { (key, value) throws(Diagnostic) in try set(value, for: key) }
      }
      let before = try copy()
      do throws(Diagnostic) {
        return try dict.forEach { (key, value) throws(Diagnostic) in try set(value, for: key) }
      } catch {
        if error.kind == .interrupted { goBack(to: before) }
        throw error
      }
    }
    if case .object(let instance) = other, instance.native == nil, let keys = try ObjectMembers.find(instance, "keys") {
      for key in try instance.type.evaluator.call(keys, []).elements() { try set(try Subscripts.get(other, key), for: key) }
      return
    }
    var index = 0
    func add(_ pair: Value) throws(Diagnostic) {
      let parts = try pair.elements()
      guard parts.count == 2 else {
        throw Diagnostic(
          .value, "dictionary update sequence element #\(index) has length \(parts.count); 2 is required",
          hint: "a dictionary is made of (key, value) pairs")
      }
      try set(parts[1], for: parts[0])
      index += 1
    }
    guard case .iterator(let pairs) = other else {
      for pair in try other.elements() { try add(pair) }
      return
    }
    // Each pair of an iterator lives as long as it takes.
    while let pair = try pairs.next() { try add(pair) }
  }
}
