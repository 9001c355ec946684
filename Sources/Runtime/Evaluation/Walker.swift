import Language

/// What a loop walks over, without a closure for the common cases.
enum Walker {
  case range(RangeValue, next: Int)
  /// The list may grow or shrink meanwhile.
  case list(ListObject, next: Int)
  case iterator(IteratorObject)

  /// - Throws: TypeError for values without elements.
  init(_ value: Value) throws(Diagnostic) {
    switch value {
    case .range(let range): self = .range(range, next: 0)
    case .list(let list) where list.viewName == nil: self = .list(list, next: 0)
    default: self = .iterator(try value.iterator())
    }
  }

  /// The next value, or nil at the end.
  @inline(__always)
  mutating func next() throws(Diagnostic) -> Value? {
    switch self {
    case .range(let range, let index):
      guard index < range.count else { return nil }
      self = .range(range, next: index &+ 1)
      return .int(range[index])
    case .list(let list, let index):
      guard index < list.elements.count else { return nil }
      self = .list(list, next: index &+ 1)
      return list.elements[index]
    case .iterator(let iterator): return try iterator.next()
    }
  }
}
