import Language
import Markup
import NeuralNetwork

/// What a diagnosis looks at: copies of network, data and set-up, and what is measured on them, each thing once.
///
/// Nothing in it reaches the learner's session.
final class Examination {
  private let workbench: Workbench
  /// The network as it is.
  let network: Network
  let data: Dataset
  let setup: TrainingSetup
  let loss: LossFunction
  let batchSize: Int?
  /// Steps and epochs since the first weights.
  let steps: Int
  let epochs: Int
  let run: RunRecord?
  /// The parameters at the steps that are kept, the first weights first where they are known, the present ones last.
  let path: [(step: Int, parameters: [Double])]
  /// Whether the optimizer was set before this network was built.
  let hasOldOptimizer: Bool
  /// Steps of the run that float16 could not hold.
  let lossScale: Double
  let lines: CureLines

  /// Samples that the passes over layers look at, at most.
  private static let probeLimit = 512

  /// Asks for the memory of what is looked at: the network, its first weights, gradients, and the copy that a cure is tried on.
  static func requireRoom(for network: Network) throws(Diagnostic) {
    try engine { () throws(EngineError) in try network.requireRoom(copies: 10, for: "the examination") }
  }

  init(_ workbench: Workbench, network: Network, data: Dataset) {
    self.workbench = workbench
    self.network = network.copy()
    self.data = data
    setup = workbench.setup
    loss = workbench.loss
    batchSize = workbench.batchSize.map { min($0, data.sampleCount) }
    steps = workbench.trainer?.step ?? 0
    epochs = workbench.trainer?.epoch ?? 0
    run = workbench.hasRun ? workbench.runs.last : nil
    path = workbench.trainer.map(\.path) ?? [(0, network.parameterVector)]
    hasOldOptimizer = workbench.hasOldOptimizer
    lossScale = workbench.trainer?.lossScale ?? 1
    lines = CureLines(workbench, network: network, data: data)
  }

  // MARK: How good it is

  /// Loss and accuracy on the training part; nil where loss, last activation and targets do not go together.
  private(set) lazy var now: Evaluation? = try? workbench.evaluation(of: .training)

  var hasLoss: Bool { now != nil }

  /// The part that is held back to see what was learnt: the one to choose by, else the one to judge by.
  private(set) lazy var heldPart: DatasetPart? = [.validation, .test].first { data[$0] != nil }

  /// The same on it.
  private(set) lazy var held: Evaluation? = heldPart.flatMap { try? workbench.evaluation(of: $0) }

  /// Where on the training's way the loss on that part was least; nil where there is no such part.
  private(set) lazy var bestHeld: (step: Int, loss: Double)? = {
    guard isTrained, let part = heldPart, let (inputs, targets) = data[part] else { return nil }
    let copy = network.copy()
    let work = max(network.work * inputs.rowCount, 1)
    let count = min(path.count, 24, max(2, 200_000_000 / work))
    var best: (step: Int, loss: Double)?
    for place in 0..<count {
      let point = path[place * (path.count - 1) / max(count - 1, 1)]
      guard (try? copy.setParameterVector(point.parameters)) != nil,
        let found = try? copy.evaluate(inputs, targets: targets, setup: setup)
      else { continue }
      let loss = found.loss - found.penalty
      if loss < best?.loss ?? .infinity { best = (point.step, loss) }
    }
    return best
  }()

  /// The loss without its penalty.
  var dataLoss: Double? { now.map { $0.loss - $0.penalty } }

  /// The targets as the network is compared with them, samples × outputs.
  private(set) lazy var targets: Tensor? = try? Targets.prepared(
    data.targets, samples: data.sampleCount, outputs: network.outputCount)

  /// What always giving the same answer comes to.
  private(set) lazy var base: BaseRate? = targets.map { BaseRate($0, loss: loss) }

  /// How much of the base rate's loss is gone: 0 for nothing learnt, 1 for everything.
  private(set) lazy var gain: Double? = {
    guard let base, let dataLoss, dataLoss.isFinite, base.loss > 0 else { return nil }
    return (base.loss - dataLoss) / base.loss
  }()

  /// How much of what always giving the largest class leaves to be won has been won.
  private(set) lazy var accuracyGain: Double? = {
    guard let accuracy = now?.accuracy, let majority = base?.majority, majority < 1 else { return nil }
    return (accuracy - majority) / (1 - majority)
  }()

  var isTrained: Bool { steps > 0 }
  var isFinite: Bool { now.map { $0.loss.isFinite } ?? true }

  /// A training that has done what it was for.
  private(set) lazy var hasLearntWell: Bool = {
    guard isTrained, let gain, let now, let firstLoss else { return false }
    // Weights that happened to begin well have learnt nothing yet.
    guard gain >= 0.95 || !(now.loss > 0.8 * firstLoss) else { return false }
    return gain >= 0.6 || (gain > 0.2 && (accuracyGain ?? 0) >= 0.85)
  }()

  /// The same to the last bit, so that not even a grave fault in the weights keeps it from anything.
  var hasLearntAll: Bool { hasLearntWell && (gain ?? 0) >= 0.95 }

  /// A training that has ended without having learnt: no better than the base rate, or not finite.
  private(set) lazy var hasLearntNothing: Bool = {
    guard isTrained, hasLoss else { return false }
    guard isFinite, let gain else { return true }
    if let accuracy = now?.accuracy, let majority = base?.majority, accuracy <= majority { return gain < 0.2 }
    return gain < 0.01
  }()

  // MARK: The first weights

  /// The network with the weights that its training began with.
  private(set) lazy var first: Network = {
    let copy = network.copy()
    guard isTrained else { return copy }
    if let kept = path.first, kept.step == 0 {
      try? copy.setParameterVector(kept.parameters)
    } else {
      try? copy.reset()
    }
    return copy
  }()

  /// The loss with them.
  private(set) lazy var firstLoss: Double? = try? first.evaluate(data.inputs, targets: data.targets, setup: setup).loss

  // MARK: Passes

  /// The samples that the passes look at: all, or as many as take a moment, evenly spread.
  private(set) lazy var probe: [Int] = {
    let affordable = max(8, 40_000_000 / max(network.work, 1))
    let count = min(data.sampleCount, Examination.probeLimit, affordable)
    return (0..<count).map { $0 * data.sampleCount / count }
  }()

  private(set) lazy var probeInputs: Tensor = data.inputs.rows(probe)
  private(set) lazy var probeTargets: Tensor = data.targets.rows(probe)

  /// In float64, whatever the precision: what would overflow is to be seen.
  private func passes(of network: Network) -> Passes? {
    var exact = setup
    exact.precision = .float64
    // Rosenblatt's rule has no loss to be differentiated.
    guard setup.optimizer.kind != .perceptron else { return nil }
    guard let found = try? network.backward(probeInputs, targets: probeTargets, setup: exact) else {
      return (try? network.forward(probeInputs)).map { Passes(forward: $0, backward: nil) }
    }
    return Passes(forward: found.forward, backward: found.backward)
  }

  struct Passes {
    var forward: ForwardTrace
    /// Nil where there is no loss to start from.
    var backward: BackwardTrace?
  }

  private(set) lazy var firstPasses: Passes? = passes(of: first)
  /// The network with the weights that `reset` gives it; nil where those are the first ones.
  private(set) lazy var drawn: Network? = {
    let copy = network.copy()
    guard (try? copy.reset()) != nil, copy.parameterVector != first.parameterVector else { return nil }
    return copy
  }()
  private(set) lazy var drawnPasses: Passes? = drawn.flatMap { passes(of: $0) }
  private(set) lazy var nowPasses: Passes? = isTrained ? passes(of: network) : firstPasses

  /// Layers that have weights.
  var weightLayers: [ResolvedLayer] { network.layers.filter { !$0.parameters.isEmpty } }

  /// Layers that have weights and something behind them that has some too.
  var hiddenLayers: [ResolvedLayer] { weightLayers.dropLast() }
}

extension Workbench {
  /// Network and data as far as they go together, copied for a diagnosis.
  func examination() throws(Diagnostic) -> Examination {
    let (network, data) = try requireFit()
    try Examination.requireRoom(for: network)
    return Examination(self, network: network, data: data)
  }
}
