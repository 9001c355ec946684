/// Layers and the numbers in them.
public final class Network {
  public let specification: NetworkSpecification
  public let layers: [ResolvedLayer]
  /// Nil: by each layer's activation.
  public let initialization: Initialization?
  public private(set) var seed: Int
  /// Layers, counted from 1, that training leaves as they are.
  public private(set) var frozenLayers: Set<Int> = []
  /// Counts assignments from outside, so that a trainer notices.
  private(set) var version = 0
  private var values: [String: Tensor] = [:]

  /// - Throws: when the layers do not chain.
  public init(_ specification: NetworkSpecification, initialization: Initialization? = nil, seed: Int = 0) throws(EngineError) {
    self.specification = specification
    layers = try specification.resolved()
    self.initialization = initialization
    self.seed = seed
    reset()
  }

  public var parameterCount: Int { layers.reduce(0) { $0 + $1.parameterCount } }
  /// Numbers in one sample.
  public var inputCount: Int { layers.first?.input.count ?? specification.input.reduce(1, *) }
  public var outputCount: Int { layers.last?.output.count ?? inputCount }
  /// `W1 b1 W2 b2` …, in order.
  public var parameterNames: [String] { layers.flatMap { $0.parameters.map(\.name) } }
  public var lastActivation: Activation? { layers.last?.activation }

  /// The initial weights of the seed again; with a seed, those of that one.
  public func reset(seed: Int? = nil) {
    self.seed = seed ?? self.seed
  }

  public func parameter(_ name: String) -> Tensor? { values[name] }

  /// - Throws: when there is no such parameter, or the shape is another.
  public func setParameter(_ name: String, to value: Tensor) throws(EngineError) {}

  /// - Throws: when there is no such layer or it has no parameters.
  public func freeze(_ layers: [Int]) throws(EngineError) {}
  public func unfreeze(_ layers: [Int]) throws(EngineError) {}

  /// The outputs for rows of inputs, without recording.
  /// - Throws: when the inputs are not as wide as the network's input.
  public func output(for inputs: Tensor) throws(EngineError) -> Tensor { inputs }

  /// The forward pass for all rows of `inputs`.
  public func forward(_ inputs: Tensor, targets: Tensor? = nil, setup: TrainingSetup = .init()) throws(EngineError) -> ForwardTrace {
    throw EngineError("")
  }

  /// The backward pass; runs the forward pass first.
  public func backward(_ inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()) throws(EngineError) -> (
    forward: ForwardTrace, backward: BackwardTrace
  ) { throw EngineError("") }

  /// Loss, accuracy and confusion matrix.
  public func evaluate(_ inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()) throws(EngineError) -> Evaluation {
    throw EngineError("")
  }

  /// Every gradient against central differences.
  public func checkGradients(_ inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()) throws(EngineError) -> GradientCheck {
    throw EngineError("")
  }

  /// The chain rule for one parameter, sample by sample.
  /// - Parameter index: one number for each axis of the parameter.
  public func explain(
    _ parameter: String, at index: [Int], inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()
  ) throws(EngineError) -> Explanation { throw EngineError("") }
}
