import Limits

/// The values that a line lets go of: to free millions of them takes longer than anybody waits for a prompt at Ctrl-C.
///
/// They are freed in pieces, and those of a line that is to stop or was broken off are kept.
/// They are kept until somebody has time for them (the shell, while it waits for keys), at the latest until the next line runs.
package final class Remains {
  /// Fewer values are freed where they are.
  static let least = 1 << 12
  private var values = Pile<Value>()
  /// A dictionary's keys.
  private var keys = Pile<Value?>()
  private var hashKeys = Pile<HashKey?>()
  /// Memory that goes back to the system, page by page.
  private var buffers: [Any] = []

  private struct Pile<Element> {
    var arrays: [[Element]] = []

    /// Frees the last elements, of those that are still to be freed.
    mutating func free(_ left: inout Int) {
      while left > 0, let last = arrays.indices.last {
        let here = min(left, arrays[last].count)
        arrays[last].removeLast(here)
        left -= here
        if arrays[last].isEmpty { arrays.removeLast() }
      }
    }
  }

  /// Takes over values that are about to be freed, if they are many.
  @inline(__always)
  static func take(_ values: inout [Value]) {
    if values.count > least { take(&values, \.values) }
  }

  /// The same for what a dictionary is made of.
  @inline(never)
  static func take(_ keys: inout [Value?], _ values: inout [Value], _ table: inout KeyTable) {
    var hashKeys = table.keys
    table = KeyTable()
    take(&values, \.values)
    take(&keys, \.keys)
    take(&hashKeys, \.hashKeys)
  }

  /// So many are freed at a time: each may hold some thousand others.
  private static let piece = 1 << 12

  /// Frees them in pieces; at a wish to stop the rest is kept. The line itself breaks off only where it asks, so that one which was at
  /// its end has come to it.
  @inline(never)
  private static func take<Element>(_ elements: inout [Element], _ pile: ReferenceWritableKeyPath<Remains, Pile<Element>>) {
    // Elements that another array shares are not freed.
    if current == nil, isShared(&elements) { return }
    while current == nil, Work.signal.pointee == 0 {
      guard elements.count > least else { return }
      elements.removeLast(piece)
    }
    guard let limits = Work.limits else { return }
    remains(of: limits)[keyPath: pile].arrays.append(elements)
    elements = []
  }

  /// Whether others hold the same memory: an array is a reference to it and nothing else.
  private static func isShared<Element>(_ elements: inout [Element]) -> Bool {
    withUnsafeMutablePointer(to: &elements) { place in
      place.withMemoryRebound(to: AnyObject.self, capacity: 1) { !isKnownUniquelyReferenced(&$0.pointee) }
    }
  }

  /// Keeps large memory that is about to be freed, if the line was broken off.
  package static func keep(_ buffer: Any) { current?.buffers.append(buffer) }

  /// Those of the line that runs, if it was broken off.
  private static var current: Remains? {
    guard let limits = Work.limits, limits.wasAskedToStop else { return nil }
    return remains(of: limits)
  }

  private static func remains(of limits: WorkLimits) -> Remains {
    if let remains = limits.remains as? Remains { return remains }
    let remains = Remains()
    limits.remains = remains
    return remains
  }

  /// Frees about so many values.
  /// - Returns: whether some are left.
  func free(_ count: Int) -> Bool {
    var left = count
    values.free(&left)
    keys.free(&left)
    hashKeys.free(&left)
    if left > 0 { _ = buffers.popLast() }
    return !(values.arrays.isEmpty && keys.arrays.isEmpty && hashKeys.arrays.isEmpty && buffers.isEmpty)
  }
}

extension Evaluator {
  /// Frees a portion of what lines that were broken off left, which takes a few milliseconds.
  /// - Returns: whether some is left.
  package func freeRemains() -> Bool {
    guard let remains = limits.remains as? Remains else { return false }
    if remains.free(1 << 15) { return true }
    limits.remains = nil
    return false
  }
}
