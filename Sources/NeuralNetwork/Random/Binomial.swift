#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UniformDraws {
  /// How many of `count` trials succeed, each with the given probability, by inverting the distribution: `np.random.binomial`.
  ///
  /// Nil where NumPy draws another way: when count·min(p, 1 − p) is above 30.
  mutating func invertedBinomial(_ count: Int, _ probability: Double) -> Int? {
    if count == 0 || probability == 0 { return 0 }
    let isRare = probability <= 0.5
    let p = isRare ? probability : 1 - probability
    let n = Double(count)
    guard p * n <= 30 else { return nil }
    let q = 1 - p
    let none = exp(n * log(q))
    let mean = n * p
    let bound = min(n, mean + 10 * (mean * q + 1).squareRoot())
    var successes = 0.0
    var mass = none
    var draw = uniform()
    while draw > mass {
      successes += 1
      if successes > bound {
        successes = 0
        mass = none
        draw = uniform()
      } else {
        draw -= mass
        mass = (n - successes + 1) * p * mass / (successes * q)
      }
    }
    return isRare ? Int(successes) : count - Int(successes)
  }
}

extension LegacyRandom {
  /// `np.random.binomial(count, probability)`; nil where count·min(p, 1 − p) is above 30.
  public mutating func binomial(_ count: Int, _ probability: Double) -> Int? { invertedBinomial(count, probability) }

  /// A draw from the exponential distribution with mean 1: −ln(1 − u).
  public mutating func exponential() -> Double { -log(1 - uniform()) }
}

extension PCG64 {
  /// `rng.binomial(count, probability)`; nil where count·min(p, 1 − p) is above 30.
  public mutating func binomial(_ count: Int, _ probability: Double) -> Int? { invertedBinomial(count, probability) }
}
