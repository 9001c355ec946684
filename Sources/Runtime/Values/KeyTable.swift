/// Where each key of a dictionary stands.
///
/// One table as long as it is small; beyond that many, by the keys' hashes, so that none takes long when it grows.
struct KeyTable {
  private static let (largest, partCount) = (1 << 16, 64)
  private var small: [HashKey: Int] = [:]
  /// None as long as the small one holds all.
  private var large: [[HashKey: Int]] = []
  private var largeCount = 0

  var count: Int { large.isEmpty ? small.count : largeCount }

  /// Its tables.
  var parts: [[HashKey: Int]] { large.isEmpty ? [small] : large }

  private static func part(of key: HashKey) -> Int {
    // The low bits of a hash choose places within a part.
    Int(truncatingIfNeeded: UInt(bitPattern: key.hashValue) >> 48) & (partCount - 1)
  }

  subscript(key: HashKey) -> Int? { large.isEmpty ? small[key] : large[KeyTable.part(of: key)][key] }

  /// Gives a key its place.
  mutating func set(_ key: HashKey, to place: Int) {
    if large.isEmpty {
      small[key] = place
      if small.count > KeyTable.largest { split() }
    } else if large[KeyTable.part(of: key)].updateValue(place, forKey: key) == nil {
      largeCount += 1
    }
  }

  mutating func remove(_ key: HashKey) -> Int? {
    if large.isEmpty { return small.removeValue(forKey: key) }
    guard let place = large[KeyTable.part(of: key)].removeValue(forKey: key) else { return nil }
    largeCount -= 1
    return place
  }

  private mutating func split() {
    large = [[HashKey: Int]](repeating: [:], count: KeyTable.partCount)
    for (key, place) in small { large[KeyTable.part(of: key)][key] = place }
    largeCount = small.count
    small = [:]
  }
}
