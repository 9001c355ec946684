import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The stream of Python's own `random` module: the same generator as NumPy's, seeded and drawn from differently.
///
/// Source: CPython's Lib/random.py and Modules/_randommodule.c.
public struct PythonRandom: Sendable {
  private var generator: MersenneTwister
  private var spareGaussian: Double?

  /// Starts as `random.seed(seed)` does: from the magnitude's 32-bit words, lowest first.
  public init(seed: Int = 0) {
    let magnitude = seed.magnitude
    var key = [UInt32(truncatingIfNeeded: magnitude)]
    if magnitude >> 32 != 0 { key.append(UInt32(truncatingIfNeeded: magnitude >> 32)) }
    generator = MersenneTwister(key: key)
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

  /// Starts again from a seed.
  public mutating func seed(_ seed: Int) { self = PythonRandom(seed: seed) }

  /// The next 32 random bits.
  public mutating func nextBits() -> UInt32 { generator.next() }

  /// A number in [0, 1): `random.random()`.
  public mutating func random() -> Double {
    let high = Double(generator.next() >> 5)
    let low = Double(generator.next() >> 6)
    return (high * 67_108_864.0 + low) * (1.0 / 9_007_199_254_740_992.0)
  }

  /// A number between the two: a + (b − a)·u.
  public mutating func uniform(_ a: Double, _ b: Double) -> Double { a + (b - a) * random() }

  /// An integer of the given number of random bits, 1 to 64: `random.getrandbits`.
  public mutating func bits(_ count: Int) -> UInt64 {
    let count = min(max(count, 0), 64)
    if count == 0 { return 0 }
    if count <= 32 { return UInt64(generator.next() >> UInt32(32 - count)) }
    let low = UInt64(generator.next())
    return low | UInt64(generator.next() >> UInt32(64 - count)) << 32
  }

  /// An integer in 0 ..< bound; 0 when the bound is not positive.
  public mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    let width = Int.bitWidth - bound.leadingZeroBitCount
    var value = bits(width)
    while value >= UInt64(bound) { value = bits(width) }
    return Int(truncatingIfNeeded: value)
  }

  /// An integer in low ... high, both included: `random.randint`; nil when there is none.
  public mutating func integer(_ low: Int, _ high: Int) -> Int? {
    let (width, overflow) = high.subtractingReportingOverflow(low)
    guard !overflow, width >= 0, width < Int.max else { return nil }
    return low + below(width + 1)
  }

  /// A draw from the normal distribution: `random.gauss`.
  public mutating func gauss(_ mean: Double = 0, _ deviation: Double = 1) -> Double {
    if let spare = spareGaussian {
      spareGaussian = nil
      return mean + spare * deviation
    }
    let angle = random() * 2.0 * Double.pi
    let radius = (-2.0 * log(1.0 - random())).squareRoot()
    spareGaussian = sin(angle) * radius
    return mean + cos(angle) * radius * deviation
  }

  /// A draw from the normal distribution by Kinderman and Monahan's method: `random.normalvariate`.
  public mutating func normal(_ mean: Double = 0, _ deviation: Double = 1) -> Double {
    let magic = 4 * exp(-0.5) / 2.0.squareRoot()
    while true {
      let first = random()
      let second = 1.0 - random()
      let z = magic * (first - 0.5) / second
      if z * z / 4.0 <= -log(second) { return mean + z * deviation }
    }
  }

  /// Shuffles in place: `random.shuffle`.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var index = elements.count - 1
    while index >= 1 {
      if index & 0x3FFF == 0, Work.shouldStop { return }
      elements.swapAt(index, below(index + 1))
      index -= 1
    }
  }

  /// Different indices of 0 ..< population: `random.sample`; nil when there are not so many.
  public mutating func sample(_ population: Int, count: Int) -> [Int]? {
    guard count >= 0, count <= population else { return nil }
    var setSize = 21
    if count > 5 {
      let exponent = (log(Double(count) * 3) / log(4.0)).rounded(.up)
      setSize += exponent < 30 ? Int(pow(4.0, exponent)) : Int.max / 2
    }
    if population <= setSize {
      var pool = Array(0..<population)
      var result: [Int] = []
      for index in 0..<count {
        if index & 0x3FFF == 0, Work.shouldStop { return result }
        let chosen = below(population - index)
        result.append(pool[chosen])
        pool[chosen] = pool[population - index - 1]
      }
      return result
    }
    var selected = Set<Int>()
    var result: [Int] = []
    for _ in 0..<count {
      var chosen = below(population)
      while !selected.insert(chosen).inserted { chosen = below(population) }
      result.append(chosen)
    }
    return result
  }

  /// Indices with replacement, weighted when weights are given: `random.choices`; nil when the weights do not fit.
  public mutating func choices(_ population: Int, count: Int, weights: [Double]? = nil) -> [Int]? {
    guard population > 0, count >= 0 else { return nil }
    guard let weights else {
      return Work.collect(count) { _ in Int((random() * Double(population)).rounded(.down)) }
    }
    guard weights.count == population else { return nil }
    var sum = 0.0
    let cumulative = weights.map { weight -> Double in
      sum += weight
      return sum
    }
    guard sum > 0, sum.isFinite else { return nil }
    return Work.collect(count) { _ in
      let draw = random() * sum
      return cumulative.dropLast().firstIndex { draw < $0 } ?? population - 1
    }
  }
}
