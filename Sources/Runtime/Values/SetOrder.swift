/// The order in which CPython goes over a set of whole numbers, one added after the other: that of its hash table.
///
/// `set([3, 1, 2])` shows as `{1, 2, 3}` there, and programs print such sets.
enum SetOrder {
  private struct Table {
    var slots: [(hash: UInt, element: Int)?]
    var mask: UInt { UInt(slots.count - 1) }

    init(_ size: Int) { slots = Array(repeating: nil, count: size) }

    /// Up to ten slots in a row are tried, then another place that more bits of the hash decide.
    mutating func insert(_ hash: UInt, _ element: Int) {
      var perturbation = hash
      var place = hash & mask
      while true {
        let last = place + 9 <= mask ? place + 9 : place
        for slot in place...last where slots[Int(slot)] == nil {
          slots[Int(slot)] = (hash, element)
          return
        }
        perturbation >>= 5
        place = (place &* 5 &+ 1 &+ perturbation) & mask
      }
    }
  }

  /// nil where an element is no whole number.
  static func ofWholeNumbers(_ elements: [Value]) -> [Value]? {
    guard elements.count > 1 else { return elements }
    var table = Table(8)
    for (index, element) in elements.enumerated() {
      guard let number = element.wholeNumber else { return nil }
      table.insert(hash(number), index)
      guard (index + 1) * 5 >= Int(table.mask) * 3 else { continue }
      let wanted = index + 1 > 50000 ? (index + 1) * 2 : (index + 1) * 4
      var size = 8
      while size <= wanted { size *= 2 }
      var larger = Table(size)
      for case let slot? in table.slots { larger.insert(slot.hash, slot.element) }
      table = larger
    }
    return table.slots.compactMap { $0.map { elements[$0.element] } }
  }

  /// The number modulo 2⁶¹ − 1 with its sign; −1 is kept for errors.
  private static func hash(_ number: Int) -> UInt {
    let prime: UInt = (1 << 61) - 1
    let remainder = Int(number.magnitude % prime)
    let signed = number < 0 ? -remainder : remainder
    return UInt(bitPattern: signed == -1 ? -2 : signed)
  }
}

extension Value {
  /// What equals an int, as a set's element.
  fileprivate var wholeNumber: Int? {
    switch self {
    case .int(let value): value
    case .bool(let value): value ? 1 : 0
    case .float(let value): Int(exactly: value)
    case .array(let array) where array.ndim == 0: array.scalarValue.wholeNumberOfScalar
    default: nil
    }
  }

  private var wholeNumberOfScalar: Int? {
    switch self {
    case .int(let value): value
    case .bool(let value): value ? 1 : 0
    case .float(let value): Int(exactly: value)
    default: nil
    }
  }
}
