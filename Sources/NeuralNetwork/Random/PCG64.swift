import Limits

/// The generator behind `np.random.default_rng(seed)`, bit for bit: a linear congruential one of 128 bits, its output permuted.
///
/// A value: a copy goes on from the same point of the stream.
/// Source: O'Neill, "PCG" (2014), XSL-RR 128/64; the distributions as numpy/random/src/distributions has them.
public struct PCG64: Sendable, Equatable {
  private static let multiplier: UInt128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645

  private var state: UInt128
  private let increment: UInt128
  /// 32-bit draws take the halves of a 64-bit one in turn; this is the upper half not given out yet.
  private var spareHalf: UInt32?

  /// - Parameter seeds: whole numbers from 0 on, one as a rule.
  public init(seeds: [Int]) {
    let words = SeedSequence(seeds).words(4).map { UInt128($0) }
    increment = (words[2] << 64 | words[3]) << 1 | 1
    state = increment &+ (words[0] << 64 | words[1])
    state = state &* Self.multiplier &+ increment
  }

  /// Goes on from where a stream was: state, increment and the spare half, as `words` gives them.
  /// - Throws: when they are no state of this generator.
  public init(words: [UInt64]) throws(EngineError) {
    guard words.count == 4 || words.count == 5, words[3] & 1 == 1, words.count == 4 || words[4] <= UInt64(UInt32.max) else {
      throw EngineError("a PCG64 state is two words, an odd number of two words, and at most half a word left over")
    }
    state = UInt128(words[0]) << 64 | UInt128(words[1])
    increment = UInt128(words[2]) << 64 | UInt128(words[3])
    spareHalf = words.count == 5 ? UInt32(words[4]) : nil
  }

  /// Enough to go on with the same numbers elsewhere.
  public var words: [UInt64] {
    [state >> 64, state, increment >> 64, increment].map { UInt64(truncatingIfNeeded: $0) } + (spareHalf.map { [UInt64($0)] } ?? [])
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state = state &* Self.multiplier &+ increment
    let folded = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
    let turn = UInt64(truncatingIfNeeded: state >> 122)
    return folded >> turn | folded << ((64 &- turn) & 63)
  }

  /// The next 32 random bits.
  public mutating func nextHalf() -> UInt32 {
    if let spare = spareHalf {
      spareHalf = nil
      return spare
    }
    let word = next()
    spareHalf = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  /// A number in [0, 1) with 53 random bits: `rng.random()`.
  public mutating func uniform() -> Double { Double(next() >> 11) * (1.0 / 9_007_199_254_740_992.0) }

  /// A draw from the standard normal distribution by Marsaglia and Tsang's ziggurat: `rng.standard_normal()`.
  public mutating func gaussian() -> Double {
    let ziggurat = Ziggurat.normal
    while true {
      let bits = next()
      let layer = Int(bits & 0xff)
      let isNegative = bits >> 8 & 1 == 1
      let place = bits >> 9 & 0x000f_ffff_ffff_ffff
      let distance = Double(place) * ziggurat.width[layer]
      if place < ziggurat.inside[layer] { return isNegative ? -distance : distance }
      if layer == 0 {
        let tail = ziggurat.tail { uniform() }
        return place >> 8 & 1 == 1 ? -tail : tail
      }
      if ziggurat.accepts(distance, layer, uniform()) { return isNegative ? -distance : distance }
    }
  }

  /// An integer in 0...maximum by Lemire's multiplication, as `rng.integers` draws it.
  mutating func bounded(_ maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    if maximum == UInt64.max { return next() }
    if maximum == UInt64(UInt32.max) { return UInt64(nextHalf()) }
    if maximum < UInt64(UInt32.max) {
      let count = UInt32(maximum) + 1
      var product = UInt64(nextHalf()) * UInt64(count)
      if UInt32(truncatingIfNeeded: product) < count {
        let threshold = (UInt32.max - UInt32(maximum)) % count
        while UInt32(truncatingIfNeeded: product) < threshold { product = UInt64(nextHalf()) * UInt64(count) }
      }
      return product >> 32
    }
    let count = maximum + 1
    var product = next().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (UInt64.max - maximum) % count
      while product.low < threshold { product = next().multipliedFullWidth(by: count) }
    }
    return product.high
  }

  /// An integer in low...high, both included; nil when there is none.
  public mutating func integer(from low: Int, through high: Int) -> Int? {
    guard low <= high else { return nil }
    return low &+ Int(truncatingIfNeeded: bounded(UInt64(bitPattern: Int64(high &- low))))
  }

  /// An integer in 0...maximum by masked rejection, as shuffling draws it.
  private mutating func masked(_ maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
    while true {
      let value = (maximum <= 0xffff_ffff ? UInt64(nextHalf()) : next()) & mask
      if value <= maximum { return value }
    }
  }

  /// Shuffles in place: `rng.shuffle`, `rng.permutation`.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var index = elements.count - 1
    while index >= 1 {
      if index & 0x3FFF == 0, Work.shouldStop { return }
      elements.swapAt(index, Int(truncatingIfNeeded: masked(UInt64(index))))
      index -= 1
    }
  }
}
