/// Trains a network one step at a time: `next()` is one forward pass, backward pass and update on the next batch.
public final class Trainer {
  public let network: Network
  /// Takes effect with the next step; the optimizer's state stays when its kind does.
  public private(set) var setup: TrainingSetup
  public private(set) var batchSize: Int?
  public private(set) var seed: Int
  /// Steps since the network was made or reset.
  public private(set) var step = 0
  /// Whole epochs since then.
  public private(set) var epoch = 0

  /// - Parameter batchSize: nil for all samples at once.
  /// - Throws: when data and network, loss and last activation, or options do not go together.
  public init(
    network: Network, inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init(), batchSize: Int? = nil, seed: Int = 0
  ) throws(EngineError) {
    self.network = network
    self.setup = setup
    self.batchSize = batchSize
    self.seed = seed
  }

  /// Changes the set-up from the next step on.
  public func configure(_ setup: TrainingSetup) throws(EngineError) {}
  /// Changes batch size or seed; a new size starts the current epoch anew.
  public func setBatch(size: Int?, seed: Int? = nil) throws(EngineError) {}
  /// Other data, the same network, optimizer state and counters.
  public func setData(inputs: Tensor, targets: Tensor) throws(EngineError) {}

  /// One step on the next batch. After a divergence further steps are the caller's choice.
  public func next() throws(EngineError) -> TrainingStep { throw EngineError("") }

  /// The gradients of the last `backward`-like pass applied by the optimizer: one step counted.
  public func update(_ gradients: BackwardTrace) throws(EngineError) -> TrainingStep { throw EngineError("") }

  /// The passes of the last step, before its update.
  public var lastForward: ForwardTrace? { nil }
  public var lastBackward: BackwardTrace? { nil }
  /// The samples of the last step's batch.
  public var lastBatch: [Int] { [] }

  /// The optimizer's memory by parameter (`m`, `v`, `momentum` …), empty before its first step.
  public var optimizerState: [(parameter: String, slots: [(name: String, value: Tensor)])] { [] }
  /// The learning rate of the next step.
  public var learningRate: Double { 0 }
  /// Mixed precision: what the loss is multiplied by.
  public var lossScale: Double { 1 }

  /// How many steps `rewind` can undo now.
  public var rewindableSteps: Int { 0 }
  /// Undoes steps exactly: parameters, optimizer state, batch order, counters. `nil` goes to the start.
  /// - Throws: when that far back is not kept.
  public func rewind(_ steps: Int?) throws(EngineError) {}
}
