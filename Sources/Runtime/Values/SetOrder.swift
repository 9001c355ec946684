import Limits

/// The order in which CPython goes over a set of whole numbers, one added after the other: that of its hash table.
///
/// `set([3, 1, 2])` shows as `{1, 2, 3}` there, and programs print such sets.
enum SetOrder {
  private struct Table {
    /// Places of elements; `free` where none stands.
    private(set) var slots: ContiguousArray<Int32>
    static let free: Int32 = -1
    var mask: UInt { UInt(slots.count - 1) }

    init(_ size: Int) { slots = ContiguousArray(repeating: Table.free, count: size) }

    /// Up to ten slots in a row are tried, then another place that more bits of the hash decide.
    mutating func insert(_ hash: UInt, _ element: Int) {
      var perturbation = hash
      var place = hash & mask
      while true {
        let last = place + 9 <= mask ? place + 9 : place
        for slot in place...last where slots[Int(slot)] == Table.free {
          slots[Int(slot)] = Int32(element)
          return
        }
        perturbation >>= 5
        place = (place &* 5 &+ 1 &+ perturbation) & mask
      }
    }
  }

  /// nil where an element is no whole number; in any order when the line is to stop.
  static func ofWholeNumbers(_ elements: [Value]) -> [Value]? {
    guard elements.count > 1, elements.count < Int(Int32.max) else { return elements }
    var table = Table(8)
    var hashes: ContiguousArray<UInt> = []
    for (index, element) in elements.enumerated() {
      if index & 0x3FFF == 0x3FFF, Work.shouldStop { return elements }
      guard let number = element.wholeNumber else { return nil }
      hashes.append(hash(number))
      table.insert(hashes[index], index)
      guard (index + 1) * 5 >= Int(table.mask) * 3 else { continue }
      let wanted = index + 1 > 50000 ? (index + 1) * 2 : (index + 1) * 4
      var size = 8
      while size <= wanted { size *= 2 }
      var larger = Table(size)
      Work.inPieces(table.slots.count, of: 1 << 16) { piece in
        for slot in piece {
          let element = Int(table.slots[slot])
          if element >= 0 { larger.insert(hashes[element], element) }
        }
      }
      table = larger
    }
    var ordered: [Value] = []
    ordered.reserveCapacity(elements.count)
    Work.inPieces(table.slots.count, of: 1 << 16) { piece in
      for slot in piece where table.slots[slot] >= 0 { ordered.append(elements[Int(table.slots[slot])]) }
    }
    return ordered
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
