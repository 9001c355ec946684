import Language
import NeuralNetwork

/// What lies on the learner's desk: network, data, training set-up, and what was last computed with them.
package final class Workbench {
  private(set) var seed: Int
  package private(set) var network: Network?
  package private(set) var data: Dataset?
  /// How the data can be had again; nil for arrays.
  private(set) var dataSource: DataSource?
  package private(set) var setup = TrainingSetup()
  package private(set) var trainer: Trainer?
  /// What the trainer's batches are drawn with.
  var batchSize: Int?
  var batchSeed: Int

  /// The last bare `forward`, and the `backward` that followed it.
  private var ownForward: ForwardTrace?
  private var ownBackward: BackwardTrace?
  /// Whether the last thing computed was a training step, whose traces the live names then hold.
  private var followsTrainer = false
  /// Whether a parameter has changed since `ownForward`.
  var isStale: Bool { staleBecause != nil }
  /// What has changed since `ownForward`, in a few words.
  private(set) var staleBecause: String?

  /// The runs so far, the one under way last.
  var runs: [RunRecord] = []
  private var isRunFresh = true
  /// Expressions shown after every step, and the condition that ends a training.
  var watches: [Condition] = []
  var stopCondition: Condition?
  /// What `phase` shows next; nil before a step's first piece.
  var phase: Phase?
  /// Why the step `phase` was in the middle of begins anew.
  private var phaseNote: String?

  init(seed: Int) {
    self.seed = seed
    batchSeed = seed
  }

  func reseed(_ seed: Int) {
    self.seed = seed
    batchSeed = seed
  }

  // MARK: What there is

  /// - Throws: when there is no network, saying how to make one.
  package func requireNetwork() throws(Diagnostic) -> Network {
    if let network { return network }
    throw Diagnostic(.command, "there is no network yet", hint: "build one: " + (data?.suggestedNetwork ?? "net 2 -> 4 tanh -> 1 sigmoid"))
  }

  /// - Throws: when there is no data, saying how to load some.
  func requireData() throws(Diagnostic) -> Dataset {
    if let data { return data }
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
    if let trainer { return trainer }
    let made = try engine { () throws(EngineError) in
      try Trainer(
        network: network, inputs: data.inputs, targets: data.targets, setup: self.setup, batchSize: self.batchSize, seed: self.batchSeed)
    }
    trainer = made
    return made
  }

  var loss: LossFunction { setup.loss ?? LossFunction.standard(for: network?.lastActivation) }

  /// Whether Rosenblatt's rule trains, which takes ŷ − y where other optimizers take a gradient.
  var isPerceptron: Bool { setup.optimizer.kind == .perceptron }

  // MARK: Changing it

  /// A new network: the loss falls back to its default, counters and optimizer state begin anew.
  func setNetwork(_ network: Network?) {
    self.network = network
    setup.loss = nil
    forgetProgress()
  }

  /// - Parameter source: how the data can be had again; nil for arrays.
  func setData(_ data: Dataset, source: DataSource? = nil) {
    self.data = data
    dataSource = source
    forgetTraces()
    guard let trainer else { return }
    let fits = network.map { $0.inputCount == data.featureCount && Workbench.fits($0.outputCount, data) } ?? false
    if fits, (try? trainer.setData(inputs: data.inputs, targets: data.targets)) != nil { return }
    self.trainer = nil
    isRunFresh = true
  }

  /// Another training set-up, from the next step on.
  func configure(_ change: (inout TrainingSetup) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var changed = setup
    try change(&changed)
    if let trainer { try engine { () throws(EngineError) in try trainer.configure(changed) } }
    let hasOtherPrecision = changed.precision != setup.precision
    let hasOtherLoss = changed.loss != setup.loss || changed.regularization != setup.regularization
    setup = changed
    guard hasOtherLoss || hasOtherPrecision, ownForward != nil else { return }
    staleBecause = hasOtherPrecision ? "the precision has changed" : "the loss has changed"
    hasOtherPrecision ? breakPhase("the precision has changed") : returnToLoss("the loss has changed")
  }

  /// The initial weights again, or those of another seed; counters and optimizer state begin anew.
  func reset(seed: Int?) throws(Diagnostic) {
    try requireNetwork().reset(seed: seed)
    forgetProgress()
  }

  package func setParameter(_ name: String, to value: Tensor) throws(Diagnostic) {
    guard let network else { return }
    try engine { () throws(EngineError) in try network.setParameter(name, to: value) }
    parametersChanged(name)
  }

  private func forgetProgress() {
    trainer = nil
    isRunFresh = true
    forgetTraces()
  }

  func forgetTraces(_ why: String = "network or data are others now") {
    breakPhase(why)
    ownForward = nil
    ownBackward = nil
    followsTrainer = false
    staleBecause = nil
  }

  func parametersChanged(_ name: String) {
    staleBecause = "\(name) has changed"
    let layer = network?.layers.first { $0.parameters.contains { $0.name == name } }?.index
    returnToForward(of: layer ?? 1, "\(name) has changed")
  }

  /// A step that `phase` is in the middle of cannot go on.
  private func breakPhase(_ why: String) {
    if phase != nil { phaseNote = "\(why), so the step begins again at layer 1" }
    phase = nil
  }

  /// What the step has shown of a layer and of all that comes behind it is void; the layers before it stand.
  private func returnToForward(of layer: Int, _ why: String) {
    guard let phase else { return }
    if case .forward(let next) = phase, next <= layer {
      phaseNote = "\(why); layer \(layer) is still to come, so all that was shown of this step stands"
      return
    }
    if layer == 1 { return breakPhase(why) }
    self.phase = .forward(layer: layer)
    phaseNote = "\(why), so the step goes back to layer \(layer); what was shown of the layers before it stands"
  }

  /// The loss and what followed from it is void; the layers' forward pass stands.
  private func returnToLoss(_ why: String) {
    switch phase {
    case .backward, .update:
      phase = .loss
      phaseNote = "\(why), so the step goes back to the loss; the forward pass stands"
    case nil, .forward, .loss: break
    }
  }

  /// Why the step begins anew, told once.
  func takePhaseNote() -> String? {
    defer { phaseNote = nil }
    return phaseNote
  }

  /// Another workbench's things in place of all there is here.
  func adopt(_ other: Workbench) {
    (network, data, dataSource, setup, trainer) = (other.network, other.data, other.dataSource, other.setup, other.trainer)
    (batchSize, batchSeed) = (other.batchSize, other.batchSeed)
    (runs, isRunFresh) = (other.runs, other.isRunFresh)
    (watches, stopCondition) = (other.watches, other.stopCondition)
    forgetTraces()
  }

  func restoreRuns(_ runs: [RunRecord], isFresh: Bool) {
    self.runs = runs
    isRunFresh = isFresh || runs.isEmpty
  }

  // MARK: What was computed

  /// The traces the live names hold.
  var forward: ForwardTrace? { followsTrainer ? trainer?.lastForward : ownForward }
  var backward: BackwardTrace? { followsTrainer ? trainer?.lastBackward : ownBackward }
  /// The gradients `update` applies.
  var pendingGradients: BackwardTrace? { followsTrainer ? nil : ownBackward }

  var lastLoss: Double? { forward?.loss ?? runs.last?.finalLoss }

  func keep(forward: ForwardTrace) {
    // A step in the middle of its phases goes on: a change that would not let it has moved it back already.
    let kept = phase
    phase = nil
    forgetTraces()
    ownForward = forward
    phase = kept
  }

  func keep(backward: BackwardTrace) { ownBackward = backward }

  /// A training step was done: the live names hold its passes.
  func trained() {
    forgetTraces("the network has been trained since")
    followsTrainer = true
    staleBecause = "the parameters have changed"
  }

  /// The own traces stay, and the parameters are others now.
  func updated() {
    staleBecause = "the parameters have been updated"
    breakPhase("the update has been done")
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
    runs[runs.count - 1].setup = setupText
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
    throw Diagnostic(.command, error.message, hint: error.hint)
  }
}

/// `1 feature`, `3 features`.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}
