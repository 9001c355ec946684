/// Spreads the bits of a seed over as many words as a generator wants: NumPy's `SeedSequence`.
///
/// Source: O'Neill, "Developing a seed_seq alternative" (2015), as numpy/random/bit_generator.pyx has it.
struct SeedSequence {
  private static let shift: UInt32 = 16
  private var pool: [UInt32]

  /// - Parameter seeds: whole numbers from 0 on; each counts as its 32-bit words, the lowest first.
  init(_ seeds: [Int]) {
    let entropy = seeds.flatMap { Self.words(of: $0) }
    var factor: UInt32 = 0x43b0_d7e5
    func hashed(_ word: UInt32) -> UInt32 {
      var value = word ^ factor
      factor = factor &* 0x931e_8875
      value = value &* factor
      return value ^ (value >> Self.shift)
    }
    func mixed(_ x: UInt32, _ y: UInt32) -> UInt32 {
      let result = 0xca01_f9dd &* x &- 0x4973_f715 &* y
      return result ^ (result >> Self.shift)
    }
    var pool = (0..<4).map { hashed($0 < entropy.count ? entropy[$0] : 0) }
    for source in 0..<4 {
      for target in 0..<4 where source != target { pool[target] = mixed(pool[target], hashed(pool[source])) }
    }
    for word in entropy.dropFirst(4) {
      for target in 0..<4 { pool[target] = mixed(pool[target], hashed(word)) }
    }
    self.pool = pool
  }

  private static func words(of seed: Int) -> [UInt32] {
    let low = UInt32(truncatingIfNeeded: seed)
    let high = UInt32(truncatingIfNeeded: seed >> 32)
    return high == 0 ? [low] : [low, high]
  }

  /// The given number of 64-bit words for a generator's state, each of two 32-bit ones, the lower first.
  func words(_ count: Int) -> [UInt64] {
    var factor: UInt32 = 0x8b51_f9dd
    let halves = (0..<2 * count).map { index -> UInt64 in
      var value = pool[index % pool.count] ^ factor
      factor = factor &* 0x58f3_8ded
      value = value &* factor
      return UInt64(value ^ (value >> Self.shift))
    }
    return (0..<count).map { halves[2 * $0] | halves[2 * $0 + 1] << 32 }
  }
}
