/// Steps to run one after the other at one learning rate.
struct StepRequest {
  var order: BatchOrder
  /// The first step's batch and epoch.
  var batch: Int
  var epoch: Int
  /// Steps done before.
  var step: Int
  var count: Int
  var seed: Int
  var learningRate: Double
  /// Whether the first layer's input gradient is wanted too.
  var tracksInput: Bool
  /// Passes alone, nothing changes.
  var isPreview = false
}

/// What a step came to.
struct StepOutcome {
  enum Ending { case done, skipped, lossNotFinite, parametersNotFinite, stopped }

  var loss: Double
  var ending = Ending.done
  /// What the loss was multiplied by for the way back.
  var lossScale = 1.0

  var isDivergence: Bool { ending == .lossNotFinite || ending == .parametersNotFinite }
}

/// Training steps in one precision or the other: the switch gives each call a concrete type, so that nothing generic runs in a step.
enum StepExecution {
  case double(StepExecutor<Double>)
  case float(StepExecutor<Float>)

  init(_ network: Network, inputs: Tensor, targets: Tensor, setup: TrainingSetup) {
    switch setup.precision {
    case .float64: self = .double(StepExecutor(network, inputs: inputs, targets: targets, setup: setup))
    case .float32, .float16Mixed: self = .float(StepExecutor(network, inputs: inputs, targets: targets, setup: setup))
    }
  }

  /// Runs steps until all are done or one diverges.
  /// - Parameter record: takes every step's loss.
  /// - Returns: how many were run, and what the last came to.
  func run(_ request: StepRequest, into record: inout LossRecord) throws(EngineError) -> (count: Int, last: StepOutcome) {
    switch self {
    case .double(let executor): try executor.run(request, into: &record)
    case .float(let executor): try executor.run(request, into: &record)
    }
  }

  /// Where the last step's numbers stopped being finite.
  func divergence(_ outcome: StepOutcome) -> (layer: Int?, name: String, value: Double)? {
    switch self {
    case .double(let executor): executor.divergence(outcome)
    case .float(let executor): executor.divergence(outcome)
    }
  }

  func apply(_ gradients: BackwardTrace, learningRate: Double) -> StepOutcome {
    switch self {
    case .double(let executor): executor.apply(gradients, learningRate: learningRate)
    case .float(let executor): executor.apply(gradients, learningRate: learningRate)
    }
  }

  func configure(_ setup: TrainingSetup, frozen: Set<Int>) {
    switch self {
    case .double(let executor): executor.configure(setup, frozen: frozen)
    case .float(let executor): executor.configure(setup, frozen: frozen)
    }
  }

  func reloadParameters() {
    if case .float(let executor) = self { executor.reloadParameters() }
  }

  func restore(_ snapshot: OptimizerSnapshot, _ scale: LossScale) {
    switch self {
    case .double(let executor):
      executor.restore(snapshot)
      executor.lossScale = scale
    case .float(let executor):
      executor.restore(snapshot)
      executor.lossScale = scale
    }
  }

  var forwardTrace: ForwardTrace? {
    switch self {
    case .double(let executor): executor.forwardTrace
    case .float(let executor): executor.forwardTrace
    }
  }

  var backwardTrace: BackwardTrace? {
    switch self {
    case .double(let executor): executor.backwardTrace
    case .float(let executor): executor.backwardTrace
    }
  }

  var optimizerDescription: [(parameter: String, slots: [(name: String, value: Tensor)])] {
    switch self {
    case .double(let executor): executor.optimizerDescription
    case .float(let executor): executor.optimizerDescription
    }
  }

  var optimizerSnapshot: OptimizerSnapshot {
    switch self {
    case .double(let executor): executor.optimizerSnapshot
    case .float(let executor): executor.optimizerSnapshot
    }
  }

  var lossScale: LossScale {
    switch self {
    case .double(let executor): executor.lossScale
    case .float(let executor): executor.lossScale
    }
  }
}
