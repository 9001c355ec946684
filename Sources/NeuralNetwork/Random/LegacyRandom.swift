import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The house's one random generator: bit for bit the stream of NumPy's `RandomState` (`np.random.seed` and what follows).
///
/// A value: a copy goes on from the same point of the stream, which is how rewind and replay get the same numbers.
/// Source: numpy/random/mtrand.pyx and src/legacy/legacy-distributions.c.
public struct LegacyRandom: Sendable {
  private var generator: MersenneTwister
  /// The polar method makes gaussians in pairs; this is the one not given out yet.
  private var spareGaussian: Double?

  /// Starts from a seed; only its lowest 32 bits count (NumPy allows 0 to 2³² − 1).
  public init(seed: Int = 0) {
    generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    spareGaussian = nil
  }

  /// Starts from several seeds, as `np.random.seed([1, 2])` does.
  public init(seeds: [Int]) {
    generator = MersenneTwister(key: seeds.map { UInt32(truncatingIfNeeded: $0) })
    spareGaussian = nil
  }

  /// Goes on from where a stream was.
  /// - Throws: when it is no state of this generator.
  public init(state: RandomStreamState) throws(EngineError) {
    generator = try MersenneTwister(words: state.words, position: state.position)
    spareGaussian = state.spareGaussian
  }

  public var state: RandomStreamState {
    RandomStreamState(words: generator.state, position: generator.position, spareGaussian: spareGaussian)
  }

  /// Starts again from a seed and forgets the spare gaussian.
  public mutating func seed(_ seed: Int) { self = LegacyRandom(seed: seed) }

  /// The next 32 random bits.
  public mutating func nextBits() -> UInt32 { generator.next() }

  /// The next 64 random bits, the earlier word on top.
  private mutating func nextWideBits() -> UInt64 {
    let high = UInt64(generator.next())
    return (high << 32) | UInt64(generator.next())
  }

  /// A number in [0, 1) with 53 random bits: `random_sample`.
  @inline(__always)
  public mutating func uniform() -> Double {
    let high = Double(generator.next() >> 5)
    let low = Double(generator.next() >> 6)
    return (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0
  }

  /// A number in [low, high): low + (high − low)·u.
  public mutating func uniform(from low: Double, to high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// A draw from the standard normal distribution by Marsaglia's polar method: `randn`.
  public mutating func gaussian() -> Double {
    if let spare = spareGaussian {
      spareGaussian = nil
      return spare
    }
    var x: Double = 0
    var y: Double = 0
    var squaredRadius: Double = 0
    repeat {
      x = 2.0 * uniform() - 1.0
      y = 2.0 * uniform() - 1.0
      squaredRadius = x * x + y * y
    } while squaredRadius >= 1.0 || squaredRadius == 0.0
    let factor = (-2.0 * log(squaredRadius) / squaredRadius).squareRoot()
    spareGaussian = factor * x
    return factor * y
  }

  /// A draw from the normal distribution: mean + deviation·gaussian.
  public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    mean + deviation * gaussian()
  }

  /// An integer in 0...maximum by masked rejection.
  public mutating func interval(_ maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
    if maximum <= 0xffff_ffff {
      var value: UInt64
      repeat { value = UInt64(generator.next()) & mask } while value > maximum
      return value
    }
    var value: UInt64
    repeat { value = nextWideBits() & mask } while value > maximum
    return value
  }

  /// An integer in low..<high: `randint`; nil when the range is empty.
  public mutating func integer(from low: Int, to high: Int) -> Int? {
    guard low < high else { return nil }
    let width = UInt64(bitPattern: Int64(high &- 1 &- low))
    return low &+ Int(truncatingIfNeeded: interval(width))
  }
}

extension LegacyRandom {
  /// The given number of draws from [0, 1): `rand`, `random`.
  public mutating func uniforms(_ count: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: max(count, 0)) { buffer, initialized in
      for index in 0..<max(count, 0) { buffer.initializeElement(at: index, to: uniform()) }
      initialized = max(count, 0)
    }
  }

  /// The given number of standard normal draws: `randn`.
  public mutating func gaussians(_ count: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: max(count, 0)) { buffer, initialized in
      for index in 0..<max(count, 0) { buffer.initializeElement(at: index, to: gaussian()) }
      initialized = max(count, 0)
    }
  }

  /// Exchanges positions in the order `np.random.shuffle` does: for i = n−1 … 1 the elements i and j, j drawn from 0...i.
  public mutating func shuffle(count: Int, exchange: (Int, Int) -> Void) {
    var index = count - 1
    while index >= 1 {
      if index & 0x3FFF == 0, Work.shouldStop { return }
      let other = Int(truncatingIfNeeded: interval(UInt64(index)))
      if other != index { exchange(index, other) }
      index -= 1
    }
  }

  /// Shuffles in place: `np.random.shuffle`.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var index = elements.count - 1
    while index >= 1 {
      if index & 0x3FFF == 0, Work.shouldStop { return }
      let other = Int(truncatingIfNeeded: interval(UInt64(index)))
      elements.swapAt(index, other)
      index -= 1
    }
  }

  /// The numbers 0 ..< count in a random order: `np.random.permutation(count)`.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(count, 0))
    shuffle(&order)
    return order
  }
}
