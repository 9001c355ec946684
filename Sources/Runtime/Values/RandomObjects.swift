import NeuralNetwork

/// A stream of NumPy's legacy generator: what `np.random.RandomState(seed)` gives, and what `np.random` itself draws from.
public final class RandomStateObject {
  public var stream: LegacyRandom

  public init(_ stream: LegacyRandom) { self.stream = stream }
}

/// A stream of NumPy's newer generator: what `np.random.default_rng(seed)` gives.
public final class GeneratorObject {
  public var stream: PCG64

  public init(_ stream: PCG64) { self.stream = stream }
}
