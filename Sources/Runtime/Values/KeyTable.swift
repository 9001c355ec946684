import Language
import Limits

/// Which keys a dictionary holds, and each one's position in the order they came.
///
/// Method: open addressing with linear probing in a table of positions, at most half full, over hashes kept in order, as in CPython's
/// compact dictionaries; up to eight keys are looked through one by one.
struct KeyTable {
  /// By position; nil where a key was taken out.
  private(set) var keys: [HashKey?] = []
  private var hashes: ContiguousArray<UInt64> = []
  /// Positions by hash; empty while the keys are few.
  private var slots: ContiguousArray<Int32> = []
  /// The keys that are held.
  private(set) var count = 0
  /// The slots that are not free: those of removed keys among them.
  private var used = 0

  private static let few = 8
  private static let free: Int32 = -1
  private static let removed: Int32 = -2
  /// More than a table's positions can tell apart.
  static let limit = Int(Int32.max)

  /// The positions given so far, those of removed keys among them.
  var positions: Int { keys.count }

  /// How often keys have come and gone; where it is the same, all positions are.
  private(set) var version = 0

  /// Where a key stands.
  func position(of key: HashKey) -> Int? { find(key, key.bits) }

  /// The same for a key whose hash is known.
  func position(of known: KnownKey) -> Int? { find(known.key, known.bits) }

  /// Where a key stands, with a new position if it was not held.
  mutating func place(_ key: HashKey) -> (position: Int, isNew: Bool) {
    let hash = key.bits
    if let position = find(key, hash) { return (position, false) }
    return (append(key, hash), true)
  }

  /// Gives a key that is not held a position, without a look at the others.
  mutating func append(_ key: HashKey) { _ = append(key, key.bits) }

  private mutating func append(_ key: HashKey, _ hash: UInt64) -> Int {
    let position = keys.count
    keys.append(key)
    hashes.append(hash)
    count += 1
    version += 1
    if 2 * max(keys.count, used + 1) > slots.count {
      if keys.count > KeyTable.few || !slots.isEmpty {
        slots = rebuilt { false } ?? slots
        used = count
      }
    } else {
      used += KeyTable.enter(position, hash, into: &slots)
    }
    return position
  }

  /// Makes room for one more key, where that takes a while.
  /// - Throws: when the line is to stop; then nothing has changed.
  mutating func reserve() throws(Diagnostic) {
    guard keys.count >= 1 << 16 else { return }
    if keys.count == keys.capacity {
      keys.reserveCapacity(2 * keys.count)
      try Work.checkStop()
    }
    guard 2 * max(keys.count, used) + 2 > slots.count else { return }
    guard let larger = rebuilt({ Work.shouldStop }) else { throw Work.failure }
    slots = larger
    used = count
  }

  /// Takes out the key at a position.
  mutating func remove(at position: Int) {
    if !slots.isEmpty {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hashes[position]) & mask
      while slots[slot] != position { slot = (slot + 1) & mask }
      slots[slot] = KeyTable.removed
    }
    keys[position] = nil
    count -= 1
    version += 1
    // Positions at the end that nobody has any more are given anew.
    while let last = keys.last, last == nil {
      keys.removeLast()
      hashes.removeLast()
    }
  }

  /// The same with the keys in memory of their own, copied in pieces; of use only if the line need not stop.
  var copiedInPieces: KeyTable {
    var copy = self
    copy.keys = keys.copiedInPieces
    return copy
  }

  mutating func removeAll() {
    let version = version + 1
    self = KeyTable()
    self.version = version
  }

  /// Gives the keys that are held positions without gaps.
  mutating func compact() {
    var next = 0
    for position in keys.indices where keys[position] != nil {
      keys[next] = keys[position]
      hashes[next] = hashes[position]
      next += 1
    }
    keys.removeLast(keys.count - next)
    hashes.removeLast(hashes.count - next)
    slots = []
    version += 1
    if next > KeyTable.few { slots = rebuilt { false } ?? [] }
    used = count
  }

  @inline(__always)
  private func find(_ key: HashKey, _ hash: UInt64) -> Int? {
    if slots.isEmpty {
      for position in hashes.indices where hashes[position] == hash && keys[position] == key { return position }
      return nil
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let position = slots[slot]
      if position == KeyTable.free { return nil }
      if position >= 0, hashes[Int(position)] == hash, keys[Int(position)] == key { return Int(position) }
      slot = (slot + 1) & mask
    }
  }

  /// Where a key stands that decides by its class's own code which it equals.
  /// - Throws: what that code raises.
  func searched(_ key: HashKey) throws(Diagnostic) -> Int? {
    let hash = key.bits
    if slots.isEmpty {
      for position in hashes.indices where hashes[position] == hash {
        if let other = keys[position], try other.equals(key) { return position }
      }
      return nil
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != KeyTable.free {
      let position = Int(slots[slot])
      if position >= 0, hashes[position] == hash, let other = keys[position], try other.equals(key) { return position }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// - Returns: how many free slots it took.
  @discardableResult
  private static func enter(_ position: Int, _ hash: UInt64, into slots: inout ContiguousArray<Int32>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    let wasFree = slots[slot] == free
    slots[slot] = Int32(position)
    return wasFree ? 1 : 0
  }

  /// Slots with room for as many keys again; nil if it was to stop.
  private func rebuilt(_ shouldStop: () -> Bool) -> ContiguousArray<Int32>? {
    var size = 32
    while size < 4 * count || size < 2 * keys.count + 2 { size *= 2 }
    var larger = ContiguousArray(repeating: KeyTable.free, count: size)
    for position in keys.indices where keys[position] != nil {
      if position & 0xFFFF == 0xFFFF, shouldStop() { return nil }
      KeyTable.enter(position, hashes[position], into: &larger)
    }
    return larger
  }
}

extension HashKey {
  /// Spreads a number's bits over a word: the two halves of a product by 2⁶⁴ / φ, as one.
  static func mixed(_ bits: UInt64) -> UInt64 {
    let product = bits.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// Of a text's bytes, eight at a time.
  static func mixed(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var hash = UInt64(bytes.count) &+ 0xA076_1D64_78BD_642F
      var place = 0
      while place + 8 <= bytes.count {
        hash = mixed(hash ^ UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: place, as: UInt64.self)) &+ hash
        place += 8
      }
      var rest: UInt64 = 0
      while place < bytes.count {
        rest = rest << 8 | UInt64(bytes[place])
        place += 1
      }
      return mixed(hash ^ rest) &+ hash
    }
  }
}
