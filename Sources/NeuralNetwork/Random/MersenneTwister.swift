/// The 32-bit generator MT19937: 624 words of state, period 2^19937 − 1.
///
/// Source: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), with the 2002 initialisation.
public struct MersenneTwister: Sendable {
  static let size = 624
  private static let middle = 397

  /// The 624 words, and the place of the next one among them.
  private(set) var state: [UInt32]
  private(set) var position: Int

  /// Goes on from a state.
  /// - Throws: when it is no state of this generator.
  init(words: [UInt32], position: Int) throws(EngineError) {
    guard words.count == Self.size, (0...Self.size).contains(position) else {
      throw EngineError("a random state is \(Self.size) words and a place among them, not \(words.count) and \(position)")
    }
    state = words
    self.position = position
  }

  /// Starts from one 32-bit number (`init_genrand`).
  public init(seed: UInt32) {
    state = [UInt32](repeating: 0, count: Self.size)
    state[0] = seed
    for index in 1..<Self.size {
      let previous: UInt32 = state[index - 1]
      state[index] = 1_812_433_253 &* (previous ^ (previous >> 30)) &+ UInt32(index)
    }
    position = Self.size
  }

  /// Starts from a list of 32-bit numbers (`init_by_array`); an empty list counts as [0].
  public init(key: [UInt32]) {
    self.init(seed: 19_650_218)
    let key = key.isEmpty ? [0] : key
    var i = 1
    var j = 0
    for _ in 0..<max(Self.size, key.count) {
      let mixed: UInt32 = (state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525
      state[i] = (state[i] ^ mixed) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      i += 1
      j += 1
      if i >= Self.size {
        state[0] = state[Self.size - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<(Self.size - 1) {
      let mixed: UInt32 = (state[i - 1] ^ (state[i - 1] >> 30)) &* 1_566_083_941
      state[i] = (state[i] ^ mixed) &- UInt32(i)
      i += 1
      if i >= Self.size {
        state[0] = state[Self.size - 1]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  /// The next 32 random bits.
  @inline(__always)
  public mutating func next() -> UInt32 {
    if position >= Self.size { twist() }
    var y = state[position]
    position += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    y ^= y >> 18
    return y
  }

  /// Renews the 624 words at once.
  private mutating func twist() {
    for index in 0..<Self.size {
      let following = index + 1 == Self.size ? 0 : index + 1
      let distant = index + Self.middle < Self.size ? index + Self.middle : index + Self.middle - Self.size
      let y: UInt32 = (state[index] & 0x8000_0000) | (state[following] & 0x7fff_ffff)
      state[index] = state[distant] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
    }
    position = 0
  }
}
