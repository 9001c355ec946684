import Limits

/// The values of a line that Ctrl-C broke off: to free millions of them takes longer than anybody waits for a prompt.
///
/// They are kept until somebody has time for them (the shell, while it waits for keys), at the latest until the next line runs.
final class Remains {
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

  /// Takes over values that are about to be freed, if the line was broken off and they are many.
  @inline(__always)
  static func take(_ values: inout [Value]) {
    if values.count > least { takeMany(&values) }
  }

  @inline(never)
  private static func takeMany(_ values: inout [Value]) {
    guard let remains = current else { return }
    remains.values.arrays.append(values)
    values = []
  }

  /// The same for what a dictionary is made of.
  static func take(_ keys: inout [Value?], _ values: inout [Value], _ table: inout KeyTable) {
    guard values.count > least, let remains = current else { return }
    takeMany(&values)
    remains.keys.arrays.append(keys)
    remains.hashKeys.arrays.append(table.keys)
    keys = []
    table = KeyTable()
  }

  /// Keeps large memory that is about to be freed, if the line was broken off.
  static func keep(_ buffer: Any) { current?.buffers.append(buffer) }

  /// Those of the line that runs, if it was broken off.
  private static var current: Remains? {
    guard let limits = Work.limits, limits.wasAskedToStop else { return nil }
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
