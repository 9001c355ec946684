import Language
import Limits

/// What `zip` and `enumerate` go over, without a closure for lists, tuples and ranges.
private final class Cursor {
  private let list: ListObject?
  private let elements: [Value]
  private let iterator: IteratorObject?
  private var index = 0

  /// - Throws: TypeError for values without elements.
  init(_ value: Value) throws(Diagnostic) {
    switch value {
    case .list(let list) where list.viewName == nil: (self.list, elements, iterator) = (list, [], nil)
    case .tuple(let elements): (list, self.elements, iterator) = (nil, elements, nil)
    default: (list, elements, iterator) = (nil, [], try value.iterator())
    }
  }

  @inline(__always)
  func next() throws(Diagnostic) -> Value? {
    if let list {
      guard index < list.elements.count else { return nil }
      index &+= 1
      return list.elements[index &- 1]
    }
    if let iterator { return try iterator.next() }
    guard index < elements.count else { return nil }
    index &+= 1
    return elements[index &- 1]
  }
}

/// `zip(…)`: tuples of the first elements, the second ones, and so on.
final class ZipIterator: IteratorObject {
  private let cursors: [Cursor]
  private let first: Cursor?
  private let second: Cursor?
  private let isStrict: Bool

  init(_ sources: [Value], isStrict: Bool) throws(Diagnostic) {
    var cursors: [Cursor] = []
    for (index, source) in sources.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      cursors.append(try Cursor(source))
    }
    self.cursors = cursors
    self.isStrict = isStrict
    let isPair = cursors.count == 2 && !isStrict
    first = isPair ? cursors[0] : nil
    second = isPair ? cursors[1] : nil
    super.init(typeName: "zip")
  }

  deinit { if cursors.count > Remains.least { Remains.keep(cursors) } }

  override func next() throws(Diagnostic) -> Value? {
    if let first, let second {
      guard let a = try first.next(), let b = try second.next() else { return nil }
      return .tuple([a, b])
    }
    if cursors.isEmpty { return nil }
    var values: [Value] = []
    values.reserveCapacity(cursors.count)
    for (index, cursor) in cursors.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      guard let value = try cursor.next() else {
        guard isStrict else { return nil }
        if index > 0 { throw ZipIterator.uneven(index, "shorter") }
        for (later, other) in cursors.enumerated().dropFirst() where try other.next() != nil { throw ZipIterator.uneven(later, "longer") }
        return nil
      }
      values.append(value)
    }
    return .tuple(values)
  }

  override func next(into names: UnpackTarget, _ frame: Frame) throws(Diagnostic) -> Bool {
    guard let first, let second, let pair = names.pair else { return try super.next(into: names, frame) }
    guard let a = try first.next(), let b = try second.next() else { return false }
    try pair.first.put(a, frame)
    try pair.second.put(b, frame)
    return true
  }

  private static func uneven(_ index: Int, _ comparison: String) -> Diagnostic {
    let earlier = index == 1 ? "argument 1" : "arguments 1-\(index)"
    return Diagnostic(
      .value, "zip() argument \(index + 1) is \(comparison) than \(earlier)", hint: "without strict=True zip stops at the shortest")
  }
}

/// `enumerate(…)`: pairs of a count and an element.
final class EnumerateIterator: IteratorObject {
  private let cursor: Cursor
  private var count: Int

  init(_ source: Value, from start: Int) throws(Diagnostic) {
    cursor = try Cursor(source)
    count = start
    super.init(typeName: "enumerate")
  }

  override func next() throws(Diagnostic) -> Value? {
    guard let value = try cursor.next() else { return nil }
    defer { count &+= 1 }
    return .tuple([.int(count), value])
  }

  override func next(into names: UnpackTarget, _ frame: Frame) throws(Diagnostic) -> Bool {
    guard let pair = names.pair else { return try super.next(into: names, frame) }
    guard let value = try cursor.next() else { return false }
    try pair.first.put(.int(count), frame)
    count &+= 1
    try pair.second.put(value, frame)
    return true
  }
}
