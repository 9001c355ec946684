import Language
import Limits
import NeuralNetwork

extension Array {
  /// Appends an element; where that makes the array move, asks for the memory first.
  /// - Throws: MemoryError when it cannot be had.
  @inline(__always)
  mutating func appendAsking(_ element: Element) throws(Diagnostic) {
    if count == capacity { try Work.require(count, of: 2 * MemoryLayout<Element>.stride) }
    append(element)
  }

  /// The same for many.
  /// - Throws: also when the line is to stop; then nothing has been appended.
  mutating func appendAsking(_ elements: [Element]) throws(Diagnostic) {
    let total = count + elements.count
    if total > capacity { try Work.require(total, of: 2 * MemoryLayout<Element>.stride) }
    guard total > Array.piece else { return append(contentsOf: elements) }
    guard total > capacity else {
      let before = count
      Work.inPieces(elements.count, of: Array.piece) { append(contentsOf: elements[$0]) }
      if Work.hasStopped { removeLast(count - before) }
      return try Work.checkStopped()
    }
    // Moved by hand: where the memory is shared, as in `l += l`, moving it is copying it, element by element.
    var moved: [Element] = []
    moved.reserveCapacity(Swift.max(total, count + count / 2))
    for part in [self, elements] { Work.inPieces(part.count, of: Array.piece) { moved.append(contentsOf: part[$0]) } }
    try Work.checkStopped()
    self = moved
  }

  /// So many elements are copied without a question whether to stop.
  private static var piece: Int { 1 << 16 }

  /// The same elements in memory of their own, copied in pieces, so that the first change need not copy them all at once; fewer when
  /// the line is to stop.
  var copiedInPieces: [Element] { count > Array.piece ? Work.joined(self[...]) : self }
}

extension Value {
  /// What a `for` loop walks over; throws for values that have no elements.
  func iterator() throws(Diagnostic) -> IteratorObject {
    switch self {
    case .list(let list):
      var index = 0
      let size = list.viewName == nil ? nil : list.elements.count
      let typeName = list.viewName.map {
        $0 == "dict_keys" ? "dict_keyiterator" : $0 == "dict_items" ? "dict_itemiterator" : "dict_valueiterator"
      }
      return ClosureIterator(typeName: typeName ?? "list_iterator") { () throws(Diagnostic) in
        if let size, list.elements.count != size { throw Value.dictionaryChangedSize }
        guard index < list.elements.count else { return nil }
        defer { index += 1 }
        return list.elements[index]
      }
    case .tuple(let elements): return Value.iterator(over: elements, "tuple_iterator")
    case .string(let text):
      // One at a time: a list of all letters would take many times the text's room.
      var letters = text.unicodeScalars.makeIterator()
      return ClosureIterator(typeName: "str_iterator") { () throws(Diagnostic) in letters.next().map { .string(String($0)) } }
    case .dict(let dict):
      let count = dict.count
      let keys = dict.keys
      var index = 0
      return ClosureIterator(typeName: "dict_keyiterator") { () throws(Diagnostic) in
        guard dict.count == count else { throw Value.dictionaryChangedSize }
        guard index < keys.count else { return nil }
        defer { index += 1 }
        return keys[index]
      }
    case .set(let set):
      let elements = set.elements
      var index = 0
      return ClosureIterator(typeName: "set_iterator") { () throws(Diagnostic) in
        guard set.count == elements.count else {
          throw Diagnostic(.runtime, "Set changed size during iteration", hint: "loop over a copy of it: `for x in list(s):`")
        }
        guard index < elements.count else { return nil }
        defer { index += 1 }
        return elements[index]
      }
    case .range(let range):
      var index = 0
      return ClosureIterator(typeName: "range_iterator") { () throws(Diagnostic) in
        guard index < range.count else { return nil }
        defer { index += 1 }
        return .int(range[index])
      }
    case .array(let array):
      guard array.ndim > 0 else {
        throw Diagnostic(.type, "a single number of type \(typeName) has no elements to go through (not iterable)")
      }
      var index = 0
      return ClosureIterator(typeName: "array_iterator") { () throws(Diagnostic) in
        guard index < array.length else { return nil }
        defer { index += 1 }
        return .array(array.item(index))
      }
    case .variable(let variable):
      guard let count = variable.value.shape.first else {
        throw Diagnostic(.type, "a tracked value that is a single number has no elements to go through (not iterable)")
      }
      var index = 0
      return ClosureIterator(typeName: "iterator") { () throws(Diagnostic) in
        guard index < count else { return nil }
        defer { index += 1 }
        return .variable(try Tracked.item(variable, index))
      }
    case .iterator(let bytes as BytesObject): return bytes.iterator
    case .iterator(let iterator): return iterator
    case .object(let instance): return try SpecialMethods.iterator(instance)
    case .type(let type) where type.isUsers:
      if let members = (type as? ClassObject)?.members, !members.isEmpty { return Value.iterator(over: members, "iterator") }
      throw Diagnostic(
        .type, "'type' object is not iterable: `\(type.name)` is the class itself", hint: "make an object of it first: `\(type.name)(…)`"
      ).asPythonSays("'type' object is not iterable")
    case .none:
      throw Diagnostic(
        .type, "None has no elements to go through ('NoneType' object is not iterable)",
        hint: "a function without `return` gives None; so does `list.sort()`"
      ).asPythonSays("'NoneType' object is not iterable")
    case .int, .float, .bool:
      throw Diagnostic(
        .type, "a single number has no elements to go through ('\(typeName)' object is not iterable)",
        hint: "to count, write `range(\(reprText))`"
      ).asPythonSays("'\(typeName)' object is not iterable")
    default:
      throw Diagnostic(.type, "'\(typeName)' object is not iterable: it has no elements to go through")
        .asPythonSays("'\(typeName)' object is not iterable")
    }
  }

  /// A list made of an iterable has at most so many elements.
  public static let elementLimit = 1 << 24

  static var tooManyElements: Diagnostic {
    Diagnostic(.memory, "more than 2^24 elements are too many for a list", hint: "an array holds up to 2^27 numbers")
  }

  static var dictionaryChangedSize: Diagnostic {
    Diagnostic(.runtime, "dictionary changed size during iteration", hint: "loop over a copy of its keys: `for key in list(d):`")
  }

  static func iterator(over elements: [Value], _ typeName: String) -> IteratorObject {
    var index = 0
    return ClosureIterator(typeName: typeName) { () throws(Diagnostic) in
      guard index < elements.count else { return nil }
      defer { index += 1 }
      return elements[index]
    }
  }

  /// How many elements its iterator gives at the most, where that is at hand.
  private var expectedCount: Int? {
    switch self {
    case .string(let text): text.utf8.count
    case .range(let range): range.count
    case .array(let array) where array.ndim > 0: array.length
    case .iterator(let bytes as BytesObject): bytes.bytes.count
    default: nil
    }
  }

  /// All elements of a list, range, array …, in order.
  public func elements() throws(Diagnostic) -> [Value] {
    switch self {
    case .list(let list): return list.elements
    case .tuple(let elements): return elements
    case .set(let set): return set.elements
    case .dict(let dict): return dict.keys
    case .object(let instance):
      if let native, instance.type.find("__iter__") == nil { return try native.elements() }
    default: break
    }
    if case .range(let range) = self, range.count > Value.elementLimit {
      throw Diagnostic(.memory, "this range has \(range.count) numbers, more than fit into memory", hint: "loop over the range itself")
    }
    let iterator = try iterator()
    var result: [Value] = []
    // A long list that grows moves all it has.
    if let count = expectedCount, count > 1 << 16, count <= Value.elementLimit {
      try Work.require(count, of: MemoryLayout<Value>.stride)
      result.reserveCapacity(count)
    }
    // What the elements hold that are made on the way: columns of a table, choices out of many.
    var untold = 0
    // About what an array of one number, or a view of a row, takes in values.
    let arraySize = 14
    do throws(Diagnostic) {
      while let value = try iterator.next() {
        switch value {
        case .tuple(let parts): untold += parts.count
        case .array: untold += arraySize
        default: break
        }
        if untold > 1 << 16 {
          try Work.require(untold, of: MemoryLayout<Value>.stride)
          try Work.checkStop()
          untold = 0
        }
        if result.count & 0x3FFF == 0 { try Work.checkStop() }
        try result.appendAsking(value)
        if result.count > Value.elementLimit {
          throw Value.tooManyElements
        }
      }
    } catch {
      Remains.take(&result)
      throw error
    }
    return result
  }
}
