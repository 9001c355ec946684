/// What one step is to run on.
struct StepRequest {
  var samples: ArraySlice<Int>
  /// All samples in their order: nothing to gather.
  var isWhole: Bool
  var epoch: Int
  /// Steps done before this one.
  var step: Int
  var seed: Int
  var learningRate: Double
  /// Whether the first layer's input gradient is wanted too.
  var tracksInput: Bool
  /// Passes alone, nothing changes.
  var isPreview = false
}

struct StepOutcome {
  var loss: Double
  var divergence: (layer: Int?, name: String, value: Double)?
  var isSkipped = false
  /// What the loss was multiplied by for the way back.
  var lossScale = 1.0
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

  func run(_ request: StepRequest) throws(EngineError) -> StepOutcome {
    switch self {
    case .double(let executor): try executor.run(request)
    case .float(let executor): try executor.run(request)
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

/// Runs training steps with numbers of type `T`: everything it needs is allocated once.
final class StepExecutor<T: KernelScalar> {
  private let network: Network
  private let store: ParameterStore<T>
  private let inputs: Block<T>
  private let targets: Block<T>
  private let inputWidth: Int
  private let outputWidth: Int
  private var setup: TrainingSetup
  private let optimizer: OptimizerState<T>
  private var recordings: [Recording] = []
  private var current: RecordedNetwork<T>?
  private var currentLoss = 0.0
  private var currentSeed: T = 1
  private var holdsWholeData: RecordedNetwork<T>?
  private var isAheadOfNetwork = false
  private var currentTracksInput = false
  private var isReconfigured = false
  var lossScale: LossScale

  private struct Recording {
    let tracksInput: Bool
    let loss: LossFunction
    let network: RecordedNetwork<T>
  }

  init(_ network: Network, inputs: Tensor, targets: Tensor, setup: TrainingSetup) {
    self.network = network
    self.setup = setup
    lossScale = LossScale(setup.lossScaling)
    inputWidth = network.inputCount
    outputWidth = network.outputCount
    if T.self == Double.self, let own = network.parameterStore as? ParameterStore<T> {
      store = own
    } else {
      store = ParameterStore(count: network.layout.count, hasRoundedCopy: setup.precision == .float16Mixed)
    }
    self.inputs = Block(inputs.count, 0)
    self.targets = Block(targets.count, 0)
    for (index, value) in inputs.elements.enumerated() { self.inputs.start[index] = T(value) }
    for (index, value) in targets.elements.enumerated() { self.targets.start[index] = T(value) }
    if setup.precision == .float16Mixed { Graph<T>.roundToFloat16(self.inputs.start, inputs.count) }
    optimizer = OptimizerState(setup.optimizer, layout: network.layout)
    optimizer.freeze(network.frozenLayers)
    if !sharesStore {
      store.load(network.parameterStore)
      network.willRead = { [weak self] in self?.bringNetworkUpToDate() }
    } else {
      network.willRead = nil
    }
  }

  private var sharesStore: Bool { T.self == Double.self }

  private func bringNetworkUpToDate() {
    guard isAheadOfNetwork else { return }
    isAheadOfNetwork = false
    store.store(into: network.parameterStore)
  }

  func reloadParameters() {
    guard !sharesStore else { return }
    isAheadOfNetwork = false
    store.load(network.parameterStore)
  }

  func configure(_ setup: TrainingSetup, frozen: Set<Int>) {
    self.setup = setup
    isReconfigured = true
    optimizer.configure(setup.optimizer)
    optimizer.freeze(frozen)
  }

  private func recording(samples: Int, tracksInput: Bool) throws(EngineError) -> RecordedNetwork<T> {
    if let current, current.samples == samples, currentTracksInput == tracksInput, !isReconfigured { return current }
    isReconfigured = false
    currentTracksInput = tracksInput
    let loss = setup.resolvedLoss(for: network)
    for index in recordings.indices {
      let found = recordings[index].network.samples == samples && recordings[index].tracksInput == tracksInput
      if found, recordings[index].loss == loss { return recordings[index].network }
    }
    let recorded = try RecordedNetwork<T>(
      network.layers, layout: network.layout, store: store, samples: samples, loss: loss, isTraining: true, keepsGradients: true,
      tracksInput: tracksInput, rounding: setup.precision == .float16Mixed ? .float16 : .none)
    if recordings.count >= 4 { recordings.removeFirst() }
    recordings.append(Recording(tracksInput: tracksInput, loss: loss, network: recorded))
    return recorded
  }

  /// Copies the batch in, augmented, and draws the dropout masks.
  private func prepare(_ recorded: RecordedNetwork<T>, _ request: StepRequest) {
    if !(request.isWhole && holdsWholeData === recorded && setup.augmentation.isNone) {
      let x = recorded.graph.slots[recorded.x].value
      let width = inputWidth
      let outputs = outputWidth
      let y = recorded.y.map { recorded.graph.slots[$0].value } ?? x
      var row = 0
      for sample in request.samples {
        (x + row * width).update(from: inputs.start + sample * width, count: width)
        (y + row * outputs).update(from: targets.start + sample * outputs, count: outputs)
        row += 1
      }
      if request.isWhole && setup.augmentation.isNone {
        holdsWholeData = recorded
      } else if holdsWholeData === recorded {
        holdsWholeData = nil
      }
      if !setup.augmentation.isNone, let shape = network.layers.first?.input {
        var random = LegacyRandom(seeds: [request.seed, request.step, 1])
        setup.augmentation.apply(to: x, samples: request.samples.count, shape: shape, &random)
      }
    }
    guard recorded.hasDropout else { return }
    for (position, layer) in recorded.layers.enumerated() {
      guard let mask = layer.mask, case .dropout(let rate) = layer.layer.specification.kind else { continue }
      var random = LegacyRandom(seeds: [request.seed, request.step, 2 + position])
      let slot = recorded.graph.slots[mask]
      let kept = T(1 / (1 - rate))
      for index in 0..<slot.count { slot.value[index] = random.uniform() < rate ? 0 : kept }
    }
  }

  func run(_ request: StepRequest) throws(EngineError) -> StepOutcome {
    let recorded = try recording(samples: request.samples.count, tracksInput: request.tracksInput)
    prepare(recorded, request)
    store.refreshReadValues()
    recorded.forward()
    let loss = Double(recorded.lossValue + recorded.penalty(setup.regularization))
    current = recorded
    currentLoss = loss
    guard loss.isFinite else { return StepOutcome(loss: loss, divergence: recorded.firstNonFiniteValue ?? (nil, "L", loss)) }
    let isMixed = setup.precision == .float16Mixed
    let seed: T = isMixed ? T(lossScale.value) : 1
    currentSeed = seed
    store.gradients.fill(0)
    if setup.optimizer.kind == .perceptron {
      recorded.backwardByPerceptronRule()
    } else {
      recorded.backward(seed: seed)
      recorded.addPenaltyGradient(setup.regularization, seed: seed)
    }
    if request.isPreview { return StepOutcome(loss: loss) }
    if isMixed {
      Graph<T>.roundToFloat16(store.gradients.start, store.gradients.count)
      let isFinite = store.gradients.isFinite
      lossScale.record(isFinite: isFinite)
      guard isFinite else { return StepOutcome(loss: loss, isSkipped: true, lossScale: Double(seed)) }
    }
    optimizer.update(store, learningRate: T(request.learningRate), scale: 1 / seed, clipping: setup.clipping)
    isAheadOfNetwork = true
    guard store.values.isFinite else {
      return StepOutcome(loss: loss, divergence: firstNonFiniteParameter, lossScale: Double(seed))
    }
    return StepOutcome(loss: loss, lossScale: Double(seed))
  }

  /// The optimizer's update by gradients computed before, no pass of its own.
  func apply(_ gradients: BackwardTrace, learningRate: Double) -> StepOutcome {
    store.gradients.fill(0)
    for entry in network.layout.entries {
      let layer = gradients.layers.first { $0.index == entry.layer }
      guard let gradient = layer?[entry.parameter.role], gradient.count == entry.count else { continue }
      for (index, value) in gradient.elements.enumerated() { store.gradients.start[entry.offset + index] = T(value) }
    }
    if setup.precision == .float16Mixed, !store.gradients.isFinite { return StepOutcome(loss: gradients.loss, isSkipped: true) }
    optimizer.update(store, learningRate: T(learningRate), scale: 1, clipping: setup.clipping)
    isAheadOfNetwork = true
    guard store.values.isFinite else { return StepOutcome(loss: gradients.loss, divergence: firstNonFiniteParameter) }
    return StepOutcome(loss: gradients.loss)
  }

  private var firstNonFiniteParameter: (layer: Int?, name: String, value: Double)? {
    for entry in network.layout.entries {
      for index in 0..<entry.count where !store.values.start[entry.offset + index].isFinite {
        let place = Shape.indexText(index, entry.parameter.shape)
        return (entry.layer, "\(entry.parameter.name)\(place)", Double(store.values.start[entry.offset + index]))
      }
    }
    return nil
  }

  var forwardTrace: ForwardTrace? {
    guard var trace = current?.forwardTrace(setup.regularization) else { return nil }
    if trace.loss != nil {
      trace.loss = currentLoss
      trace.penalty = currentLoss - Double(current?.lossValue ?? 0)
    }
    return trace
  }

  var backwardTrace: BackwardTrace? {
    guard let current, currentLoss.isFinite else { return nil }
    return current.backwardTrace(loss: currentLoss, seed: currentSeed)
  }

  var optimizerDescription: [(parameter: String, slots: [(name: String, value: Tensor)])] { optimizer.described }
  var optimizerSnapshot: OptimizerSnapshot { optimizer.snapshot }
  func restore(_ snapshot: OptimizerSnapshot) { optimizer.restore(snapshot) }
}

extension Block where Element: BinaryFloatingPoint {
  /// Whether no element is infinite or not a number.
  var isFinite: Bool {
    var probe: Element = 0
    for index in 0..<count { probe += start[index] * 0 }
    return probe == 0
  }
}

extension Shape {
  /// `[0,1]` for a place in row-major order.
  public static func indexText(_ index: Int, _ shape: [Int]) -> String {
    var rest = index
    var parts: [String] = []
    for size in shape.reversed() {
      parts.insert(String(rest % Swift.max(size, 1)), at: 0)
      rest /= Swift.max(size, 1)
    }
    return "[" + parts.joined(separator: ",") + "]"
  }
}

extension RecordedNetwork {
  /// The first z or a that is not finite, and where.
  var firstNonFiniteValue: (layer: Int?, name: String, value: Double)? {
    for slots in layers {
      for (letter, slot) in [("z", slots.z), ("a", slots.a as Int?)] {
        guard let slot else { continue }
        let place = graph.slots[slot]
        for index in 0..<place.count where !place.value[index].isFinite {
          let shape = [samples, place.count / max(samples, 1)]
          return (slots.layer.index, "\(letter)\(slots.layer.index)\(Shape.indexText(index, shape))", Double(place.value[index]))
        }
      }
    }
    return nil
  }
}
