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

  /// A draw from the Poisson distribution: `np.random.poisson`.
  ///
  /// Method: a product of uniform draws for few, transformed rejection (Hörmann 1993, PTRS) for many.
  /// Source: numpy/random/src/distributions/distributions.c.
  mutating func poissonCount(_ mean: Double) -> Int {
    if mean == 0 { return 0 }
    if mean < 10 {
      let least = exp(-mean)
      var (count, product) = (0, uniform())
      while product > least {
        count += 1
        product *= uniform()
      }
      return count
    }
    let (root, logarithm) = (mean.squareRoot(), log(mean))
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverse = 1.1239 + 1.1328 / (b - 3.4)
    let bound = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let distance = 0.5 - abs(u)
      let count = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      if distance >= 0.07, v <= bound { return Int(count) }
      if count < 0 || (distance < 0.013 && v > distance) { continue }
      if log(v) + log(inverse) - log(a / (distance * distance) + b) <= -mean + count * logarithm - lgamma(count + 1) { return Int(count) }
    }
  }
}

extension LegacyRandom {
  /// `np.random.poisson(mean)`, for means up to 2⁵³.
  public mutating func poisson(_ mean: Double) -> Int { poissonCount(mean) }

  /// `np.random.binomial(count, probability)`; nil where count·min(p, 1 − p) is above 30.
  public mutating func binomial(_ count: Int, _ probability: Double) -> Int? { invertedBinomial(count, probability) }

  /// A draw from the exponential distribution with mean 1: −ln(1 − u).
  public mutating func exponential() -> Double { -log(1 - uniform()) }
}

extension PCG64 {
  /// `rng.binomial(count, probability)`; nil where count·min(p, 1 − p) is above 30.
  public mutating func binomial(_ count: Int, _ probability: Double) -> Int? { invertedBinomial(count, probability) }

  /// `rng.poisson(mean)`, for means up to 2⁵³.
  public mutating func poisson(_ mean: Double) -> Int { poissonCount(mean) }
}
