import Limits

/// The hash table of a set as CPython fills it, which decides the order in which its elements are gone over.
///
/// `set([3, 1, 2])` shows as `{1, 2, 3}` there, and programs print such sets. Elements whose hash is another in every run there
/// (text, objects) have no place in one.
struct SetTable {
  /// The places of a table when nothing has been added.
  static let smallest = 8
  private static let free: Int32 = -1
  /// Where an element has been taken out: the last one on an element's way takes it.
  private static let gap: Int32 = -2

  /// For each place the number of its element, `free` or `gap`.
  private var places: ContiguousArray<Int32>
  private var hashes: ContiguousArray<UInt> = []
  private var elements: [Value]
  /// Elements and gaps.
  private var fill = 0
  private var count = 0
  /// Where `pop` goes on.
  private var finger = 0

  /// False where the line was to stop while it was made larger: then it is not to be used.
  private(set) var isWhole = true

  var size: Int { places.count }
  var hasGaps: Bool { fill > count }

  /// The table that has grown from one of `size` places as the elements came; nil where one has no hash that is always the same,
  /// where there is no room, and when the line is to stop.
  init?(_ elements: [Value], from size: Int) {
    guard elements.count < 1 << 16 || (elements.count < Int(Int32.max) && Work.hasRoom(forTemporary: elements.count * 40)) else {
      return nil
    }
    places = ContiguousArray(repeating: SetTable.free, count: size)
    self.elements = elements
    hashes.reserveCapacity(elements.count)
    for index in elements.indices {
      guard let hash = SetTable.hash(elements[index]) else { return nil }
      hashes.append(hash)
      if index & 0x3FFF == 0x3FFF, Work.shouldStop { return nil }
      settle(index)
    }
  }

  /// Puts an element in that is not there; false where it has no place.
  mutating func add(_ element: Value) -> Bool {
    guard let hash = SetTable.hash(element) else { return false }
    hashes.append(hash)
    elements.append(element)
    settle(elements.count - 1)
    return true
  }

  private mutating func settle(_ index: Int) {
    count += 1
    guard SetTable.put(index, hashes[index], &places) else { return }
    fill += 1
    if SetTable.isFull(fill, size) { resize(SetTable.grown(count)) }
  }

  /// Up to ten places in a row are tried, then another one that more bits of the hash decide; false where it went into a gap.
  private static func put(_ index: Int, _ hash: UInt, _ places: inout ContiguousArray<Int32>) -> Bool {
    var lastGap: Int?
    let mask = UInt(places.count - 1)
    var (perturbation, place) = (hash, hash & mask)
    while true {
      let last = place + 9 <= mask ? place + 9 : place
      for slot in place...last where places[Int(slot)] < 0 {
        if places[Int(slot)] == gap {
          lastGap = Int(slot)
        } else {
          places[lastGap ?? Int(slot)] = Int32(index)
          return lastGap == nil
        }
      }
      perturbation >>= 5
      place = (place &* 5 &+ 1 &+ perturbation) & mask
    }
  }

  /// The elements in their order, in a table of so many places without gaps.
  mutating func resize(_ size: Int) {
    var larger = ContiguousArray(repeating: SetTable.free, count: size)
    let (places, hashes) = (places, hashes)
    Work.inPieces(places.count, of: 1 << 16) { piece in
      for slot in piece where places[slot] >= 0 { _ = SetTable.put(Int(places[slot]), hashes[Int(places[slot])], &larger) }
    }
    (self.places, fill) = (larger, count)
    if Work.hasStopped { isWhole = false }
  }

  /// Makes room for so many more at once, as CPython does where another set is merged in.
  mutating func makeRoom(_ more: Int) {
    if SetTable.isFull(fill + more, size) { resize(SetTable.size(above: (count + more) * 2)) }
  }

  /// Takes out an element that is there.
  mutating func remove(_ element: Value) {
    guard let hash = SetTable.hash(element), let key = try? HashKey(element) else { return }
    let mask = UInt(size - 1)
    var (perturbation, place) = (hash, hash & mask)
    while true {
      let last = place + 9 <= mask ? place + 9 : place
      for slot in place...last {
        let index = Int(places[Int(slot)])
        if index == SetTable.free { return }
        if index >= 0, hashes[index] == hash, (try? HashKey(elements[index])) == key { return clear(Int(slot)) }
      }
      perturbation >>= 5
      place = (place &* 5 &+ 1 &+ perturbation) & mask
    }
  }

  private mutating func clear(_ slot: Int) {
    elements[Int(places[slot])] = .none
    places[slot] = SetTable.gap
    count -= 1
  }

  /// Makes the table anew where more than a quarter of it are gaps.
  mutating func tidy() { if fill - count > (size - 1) / 4 { resize(SetTable.grown(count)) } }

  /// Takes out the element that `pop` gives; nil where there is none.
  mutating func pop() -> Value? {
    guard count > 0 else { return nil }
    var slot = finger & (size - 1)
    while places[slot] < 0 { slot = slot + 1 < size ? slot + 1 : 0 }
    let element = elements[Int(places[slot])]
    clear(slot)
    finger = slot + 1
    return element
  }

  var ordered: [Value] {
    var ordered: [Value] = []
    ordered.reserveCapacity(count)
    Work.inPieces(places.count, of: 1 << 16) { piece in
      for slot in piece where places[slot] >= 0 { ordered.append(elements[Int(places[slot])]) }
    }
    return ordered
  }

  /// How large the table is that has grown from one of `size` places as so many elements came.
  static func size(after count: Int, from size: Int) -> Int {
    var size = size
    while count > 0, isFull(count, size) { size = grown(((size - 1) * 3 + 4) / 5) }
    return size
  }

  /// Whether a table of so many places is made larger with so much in it.
  static func isFull(_ count: Int, _ size: Int) -> Bool { count * 5 >= (size - 1) * 3 }

  /// The places of the table that a full one of so many elements becomes.
  private static func grown(_ count: Int) -> Int { size(above: count > 50000 ? count * 2 : count * 4) }

  static func size(above wanted: Int) -> Int {
    var size = smallest
    while size <= wanted { size *= 2 }
    return size
  }

  /// The hash of what has the same in every run: numbers, and tuples of them.
  private static func hash(_ element: Value) -> UInt? {
    switch element {
    case .int(let value): return UInt(bitPattern: PythonHash.hash(value))
    case .bool, .big: break
    case .float(let value): if value.isNaN { return nil }
    case .array(let array): if array.ndim > 0 { return nil }
    case .tuple(let elements): if elements.contains(where: { hash($0) == nil }) { return nil }
    default: return nil
    }
    return try? UInt(bitPattern: PythonHash.hash(element))
  }
}
