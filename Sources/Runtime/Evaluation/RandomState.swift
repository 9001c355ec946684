import NeuralNetwork

/// The generators a session's programs draw from: NumPy's global one and Python's own.
public struct RandomState {
  /// `np.random`
  public var numpy = RandomStateObject(LegacyRandom(seed: 0))
  /// `random`
  public var python = PythonRandom(seed: 0)

  public init() {}
}
