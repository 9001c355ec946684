/// Finds words again by their bytes, without making text of them: open addressing, half full at most.
struct WordTable {
  private struct Entry {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var code: Int32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var used = 0

  /// Longer words are not kept.
  private static let longest = 64

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The code kept for a word; nil where there is none.
  func code(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard used > 0, word.count <= WordTable.longest else { return nil }
    let hash = WordTable.hash(word)
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while entries[place].code != 0 {
      let entry = entries[place]
      if entry.hash == hash, Int(entry.count) == word.count, matches(entry, word) { return Int(entry.code) }
      place = (place + 1) & mask
    }
    return nil
  }

  private func matches(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<word.count where bytes[Int(entry.start) + index] != word[index] { return false }
    return true
  }

  /// Keeps a word that is not there yet; codes begin with 1.
  mutating func keep(_ word: UnsafeBufferPointer<UInt8>, as code: Int) {
    guard word.count <= WordTable.longest, code > 0, used < 1 << 16 else { return }
    if 2 * (used + 1) > entries.count {
      let old = entries
      entries = Array(repeating: Entry(hash: 0, start: 0, count: 0, code: 0), count: max(16, 2 * old.count))
      for entry in old where entry.code != 0 { place(entry) }
    }
    place(Entry(hash: WordTable.hash(word), start: Int32(bytes.count), count: Int32(word.count), code: Int32(code)))
    bytes.append(contentsOf: word)
    used += 1
  }

  private mutating func place(_ entry: Entry) {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: entry.hash) & mask
    while entries[place].code != 0 { place = (place + 1) & mask }
    entries[place] = entry
  }
}
