import Language
import NeuralNetwork
import Runtime

/// What lies on the learner's desk: network, data, training set-up, and what was last computed with them.
package final class Workbench {
  private(set) var seed: Int
  /// The network as it was built; who asks for `network` gets what was written into its arrays too.
  private var built: Network? {
    didSet { if built !== oldValue { liveParameters = built.map(LiveParameters.init) } }
  }
  /// The arrays that show its parameters.
  private var liveParameters: LiveParameters?
  /// The data and the arrays that show it.
  private(set) var live: LiveData?
  /// Whether a command has worked with the data since this was last set to false.
  var wasDataAsked = false
  /// How the data can be had again; nil for arrays.
  private(set) var dataSource: DataSource?
  package private(set) var setup = TrainingSetup()
  package private(set) var trainer: Trainer?
  /// Loads the data again with its target as numbers, where it was only guessed that it is classes.
  var readAsNumbers: ((Session) throws(Diagnostic) -> Void)?
  /// Which version of the data the trainer has.
  private var trainerData = 0
  /// What the trainer's batches are drawn with.
  var batchSize: Int?
  var batchSeed: Int
  /// What the learner was told to be wrong with this network, by itself.
  var toldCauses: Set<String> = []
  /// Whether the optimizer was set before this network was built, for another.
  private(set) var hasOldOptimizer = false

  /// What was computed last, and whether it holds.
  var passes = Passes()
  /// How the parameters came to be what they are, since the first weights or since a task was set.
  var origin = ParameterOrigin()
  /// Loss and accuracy on the parts of the data, and when they were measured.
  var measured: (at: Moment, parts: [DatasetPart: Evaluation])?

  /// The runs so far, the one under way last.
  var runs: [RunRecord] = []
  private var isRunFresh = true
  /// Expressions shown after every step, and the condition that ends a training.
  var watches: [Condition] = []
  var stopCondition: Condition?

  init(seed: Int) {
    self.seed = seed
    batchSeed = seed
  }

  func reseed(_ seed: Int) {
    self.seed = seed
    batchSeed = seed
  }

  // MARK: What there is

  /// The network as it is now, with what was written into the arrays of `W1` and `b1` since.
  package var network: Network? {
    if let changes = liveParameters?.takeChanges() {
      for change in changes { try? setParameter(change.name, to: change.value) }
    }
    return built
  }

  /// The array in which the learner sees and changes a parameter, the same one as long as it holds.
  func parameterArray(_ name: String) -> NDArray? { network == nil ? nil : liveParameters?.array(name) }

  /// The data as it is now, with what was written into `X` and `y` since.
  package var data: Dataset? {
    guard let live else { return nil }
    let changed = live.update()
    if !changed.isEmpty {
      dataSource = nil
      passes.change(.data(changed.joined(separator: " and ")))
    }
    return live.dataset
  }

  /// - Throws: when there is no network, saying how to make one.
  package func requireNetwork() throws(Diagnostic) -> Network {
    if let network { return network }
    throw Diagnostic(.command, "there is no network yet", hint: "build one: " + (data?.suggestedNetwork ?? "net 2 -> 4 tanh -> 1 sigmoid"))
  }

  /// - Throws: when there is no data, saying how to load some.
  package func requireData() throws(Diagnostic) -> Dataset {
    if let data {
      wasDataAsked = true
      guard let fault = live?.fault else { return data }
      throw Diagnostic(
        .value, "`\(fault.name)` holds \(floatRepr(fault.value)) at \(fault.place)",
        hint: "every number must be finite; put one in its place")
    }
    throw Diagnostic(.command, "there is no data yet", hint: "load a data set: data xor")
  }

  /// The network and data, made for each other.
  /// - Throws: when one is missing or their sizes differ, saying both and how to mend it.
  package func requireFit() throws(Diagnostic) -> (network: Network, data: Dataset) {
    let network = try requireNetwork()
    let data = try requireData()
    guard network.inputCount == data.featureCount else {
      var spec = network.specification
      spec.input = [data.featureCount]
      let isRow = network.specification.input.count == 1
      throw Diagnostic(
        .command,
        "the data `\(data.name)` has \(counted(data.featureCount, "feature")), and the network takes \(counted(network.inputCount, "input"))",
        hint: isRow ? "fit the network to the data: net \(spec.text)" : "fit the network to the data: \(data.suggestedNetwork)")
    }
    guard Workbench.fits(network.outputCount, data) else {
      let wanted = data.isClassification && data.outputCount > 1 ? "\(data.outputCount) classes" : counted(data.outputCount, "target")
      var spec = network.specification
      var hint = "fit the network to the data: \(data.suggestedNetwork)"
      if let last = spec.layers.last, case .dense = last.kind {
        let isClassifier = data.isClassification && data.outputCount > 1
        spec.layers[spec.layers.count - 1] = .dense(
          data.outputCount, isClassifier ? .softmax : last.activation == .softmax ? .sigmoid : last.activation)
        hint = "fit the network to the data: net \(spec.text)"
      }
      if let kind = data.otherKind { hint += "; or at `data`, \(kind)" }
      throw Diagnostic(
        .command, "the data `\(data.name)` has \(wanted), and the network gives \(counted(network.outputCount, "output"))", hint: hint)
    }
    return (network, data)
  }

  /// Whether as many outputs serve the targets; class numbers go with one output for each class too.
  private static func fits(_ outputs: Int, _ data: Dataset) -> Bool {
    if outputs == data.outputCount { return true }
    guard let classes = data.classCount, !data.isOneHot else { return false }
    return outputs > 1 && outputs >= classes
  }

  /// The trainer, made when it is first needed.
  package func requireTrainer() throws(Diagnostic) -> Trainer {
    let (network, data) = try requireFit()
    if let trainer {
      if trainerData != passes.now.data {
        passes.readLastStep()
        try engine { () throws(EngineError) in try trainer.setData(inputs: data.inputs, targets: data.targets) }
        trainerData = passes.now.data
      }
      return trainer
    }
    let made = try engine { () throws(EngineError) in
      try Trainer(
        network: network, inputs: data.inputs, targets: data.targets, setup: self.setup, batchSize: self.batchSize, seed: self.batchSeed)
    }
    trainer = made
    trainerData = passes.now.data
    return made
  }

  var loss: LossFunction { setup.loss ?? LossFunction.standard(for: network?.lastActivation) }

  /// Whether Rosenblatt's rule trains, which takes ŷ − y where other optimizers take a gradient.
  var isPerceptron: Bool { setup.optimizer.kind == .perceptron }

  // MARK: Changing it

  /// A new network: the loss falls back to its default, counters and optimizer state begin anew.
  package func setNetwork(_ network: Network?) {
    settleRun()
    built = network
    origin = ParameterOrigin(steps: passes.steps)
    setup.loss = nil
    hasOldOptimizer = setup.optimizer != .standard
    toldCauses = []
    forgetProgress()
  }

  /// - Parameter source: how the data can be had again; nil for arrays.
  func setData(_ data: Dataset, source: DataSource? = nil) {
    settleRun()
    live = LiveData(data)
    dataSource = source
    readAsNumbers = nil
    passes.dataReplaced()
    guard let trainer else { return }
    let fits = network.map { $0.inputCount == data.featureCount && Workbench.fits($0.outputCount, data) } ?? false
    if fits, (try? trainer.setData(inputs: data.inputs, targets: data.targets)) != nil {
      trainerData = passes.now.data
      return
    }
    self.trainer = nil
    isRunFresh = true
  }

  /// Another training set-up, from the next step on.
  func configure(_ change: (inout TrainingSetup) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var changed = setup
    try change(&changed)
    passes.readLastStep()
    if let trainer { try engine { () throws(EngineError) in try trainer.configure(changed) } }
    if changed.optimizer != setup.optimizer { hasOldOptimizer = false }
    let hasOtherPrecision = changed.precision != setup.precision
    let hasOtherLoss = changed.loss != setup.loss || changed.regularization != setup.regularization
    setup = changed
    if hasOtherPrecision { passes.change(.precision) } else if hasOtherLoss { passes.change(.loss) }
  }

  /// The initial weights again, or those of another seed; counters and optimizer state begin anew.
  func reset(seed: Int?) throws(Diagnostic) {
    let network = try requireNetwork()
    settleRun()
    try engine { () throws(EngineError) in try network.reset(seed: seed) }
    origin = ParameterOrigin(steps: passes.steps)
    forgetProgress()
  }

  package func setParameter(_ name: String, to value: Tensor) throws(Diagnostic) {
    guard let network = built else { return }
    // What was written into the array that shows it may be there already.
    if let old = network.parameter(name), NDArray(value).holds(old) {
      origin.isSetByHand = true
      return
    }
    try engine { () throws(EngineError) in try network.setParameter(name, to: value) }
    origin.isSetByHand = true
    passes.change(.parameter(name, layer: network.layers.first { $0.parameters.contains { $0.name == name } }?.index ?? 1))
  }

  private func forgetProgress() {
    trainer = nil
    isRunFresh = true
    passes.forget()
  }

  /// Another workbench's things in place of all there is here.
  func adopt(_ other: Workbench) {
    (built, live, dataSource, setup, trainer) = (other.network, other.live, other.dataSource, other.setup, other.trainer)
    (batchSize, batchSeed) = (other.batchSize, other.batchSeed)
    (runs, isRunFresh) = (other.runs, other.isRunFresh)
    (watches, stopCondition) = (other.watches, other.stopCondition)
    let trainerIsUpToDate = other.trainerData == other.passes.now.data
    origin = ParameterOrigin(steps: passes.steps, isSetByHand: true)
    readAsNumbers = nil
    passes.forget()
    measured = nil
    trainerData = trainerIsUpToDate ? passes.now.data : passes.now.data - 1
  }

  func restoreRuns(_ runs: [RunRecord], isFresh: Bool) {
    self.runs = runs
    isRunFresh = isFresh || runs.isEmpty
  }

  // MARK: Runs

  /// The record of the run under way; a new one where the weights are fresh.
  func currentRun() -> Int {
    if isRunFresh || runs.isEmpty {
      isRunFresh = false
      runs.append(
        RunRecord(
          number: (runs.last?.number ?? 0) + 1, network: network?.specification.text ?? "", data: data?.name ?? "", setup: setupText))
      if runs.count > 100 { runs.removeFirst() }
    }
    runs[runs.count - 1].goOn(with: data?.name ?? "", setupText, augmentation: setup.augmentation.text)
    return runs.count - 1
  }

  var hasRun: Bool { !isRunFresh && !runs.isEmpty }

  /// Loss, optimizer and whatever else is not the default, as commands write it.
  var setupText: String {
    var parts = [loss.name, setup.optimizer.text]
    if setup.schedule.kind != .constant { parts.append(setup.schedule.text) }
    switch setup.clipping {
    case .norm(let limit): parts.append("clip norm=\(limit.shortText)")
    case .value(let limit): parts.append("clip value=\(limit.shortText)")
    case nil: break
    }
    if setup.regularization.l1 > 0 { parts.append("l1=\(setup.regularization.l1.shortText)") }
    if setup.regularization.l2 > 0 { parts.append("l2=\(setup.regularization.l2.shortText)") }
    if setup.precision != .float64 { parts.append(setup.precision.name) }
    if let batchSize { parts.append("batch=\(batchSize)") }
    if let network {
      if let start = network.initialization { parts.append("init=\(start.name)") }
      if network.seed != seed { parts.append("seed=\(network.seed)") }
    }
    return parts.joined(separator: ", ")
  }
}

/// Runs engine work and turns its error into a diagnostic.
package func engine<Result>(_ work: () throws(EngineError) -> Result) throws(Diagnostic) -> Result {
  do throws(EngineError) {
    return try work()
  } catch {
    throw Diagnostic(error)
  }
}

/// `1 feature`, `3 features`.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}
