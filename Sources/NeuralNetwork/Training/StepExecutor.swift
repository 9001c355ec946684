import Limits

/// Runs training steps with numbers of type `T`: everything it needs is allocated once.
final class StepExecutor<T: KernelScalar> {
  private let network: Network
  let store: ParameterStore<T>
  private let inputs: SampleRows<T>
  private let targets: SampleRows<T>
  var setup: TrainingSetup { didSet { traits = Traits(setup) } }
  var traits: Traits
  let optimizer: OptimizerState<T>
  private var recordings: [Recording] = []
  var current: RecordedNetwork<T>?
  var currentLoss = 0.0
  var currentSeed: T = 1
  private var holdsWholeData: RecordedNetwork<T>?
  var isAheadOfNetwork = false
  private var currentTracksInput = false
  private var isReconfigured = false
  var lossScale: LossScale
  /// The parameters and the kernel that looks through them, taken out once: a step counts no references.
  private let values: UnsafePointer<T>
  private let valueCount: Int
  private let finiteKernel = T.kernels.finiteKernel
  /// The losses of steps made in a row, until they are written down.
  let rowLosses = Block<T>(zeros: StepExecutor<T>.longestRow)

  /// What a step asks of its set-up, asked once.
  struct Traits {
    let isMixed, isPerceptron, hasPenalty, isAugmented: Bool
    /// Whether a step is a pass and an update and nothing else.
    var isPlain: Bool { !(isMixed || isPerceptron || hasPenalty || isAugmented) }

    init(_ setup: TrainingSetup) {
      isMixed = setup.precision == .float16Mixed
      isPerceptron = setup.optimizer.kind == .perceptron
      hasPenalty = !setup.regularization.isNone
      isAugmented = !setup.augmentation.isNone
    }
  }

  private struct Recording {
    let tracksInput: Bool
    let loss: LossFunction
    let network: RecordedNetwork<T>
  }

  init(_ network: Network, inputs: Tensor, targets: Tensor, setup: TrainingSetup) {
    self.network = network
    self.setup = setup
    traits = Traits(setup)
    lossScale = LossScale(setup.lossScaling)
    if T.self == Double.self, let own = network.parameterStore as? ParameterStore<T> {
      store = own
    } else {
      store = ParameterStore(count: network.layout.count, hasRoundedCopy: setup.precision == .float16Mixed)
    }
    (values, valueCount) = (UnsafePointer(store.values.start), store.values.count)
    self.inputs = SampleRows(inputs, width: network.inputCount, isRounded: setup.precision == .float16Mixed)
    self.targets = SampleRows(targets, width: network.outputCount)
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
  private func prepare(_ recorded: RecordedNetwork<T>, _ samples: UnsafeBufferPointer<Int>, isWhole: Bool, seed: Int, step: Int) {
    if !(isWhole && holdsWholeData === recorded && !traits.isAugmented) {
      let x = recorded.graph.slots[recorded.x].value
      inputs.copy(samples, to: x)
      if let y = recorded.y { targets.copy(samples, to: recorded.graph.slots[y].value) }
      if isWhole && !traits.isAugmented {
        holdsWholeData = recorded
      } else if holdsWholeData === recorded {
        holdsWholeData = nil
      }
      if traits.isAugmented, let shape = network.layers.first?.input {
        var random = LegacyRandom(seeds: [seed, step, 1])
        setup.augmentation.apply(to: x, samples: samples.count, shape: shape, &random)
      }
    }
    guard recorded.hasDropout else { return }
    for (position, layer) in recorded.layers.enumerated() {
      guard let mask = layer.mask, case .dropout(let rate) = layer.layer.specification.kind else { continue }
      var random = LegacyRandom(seeds: [seed, step, 2 + position])
      let slot = recorded.graph.slots[mask]
      let kept = T(1 / (1 - rate))
      for index in 0..<slot.count { slot.value[index] = random.uniform() < rate ? 0 : kept }
    }
  }

  /// A step in whose passes the line is asked to stop changes nothing, and the row of steps ends before it.
  func run(_ request: StepRequest, into record: inout LossRecord) throws(EngineError) -> (count: Int, last: StepOutcome) {
    let limits = Work.limits
    var outcome = StepOutcome(loss: .nan)
    var (batch, epoch, step) = (request.batch, request.epoch, request.step)
    let order = request.order
    let learningRate = T(request.learningRate)
    var size = min(order.size ?? order.samples, order.samples)
    var recorded = try recording(samples: size, tracksInput: request.tracksInput)
    var done = 0
    while done < request.count {
      let samples = order.batch(batch, epoch: epoch)
      if samples.count != size {
        size = samples.count
        recorded = try recording(samples: size, tracksInput: request.tracksInput)
      }
      if request.tracksInput { try recorded.requireTraces(2) }
      prepare(recorded, samples, isWhole: order.isWhole, seed: request.seed, step: step)
      if order.isWhole, limits?.hasStopped != true, let (made, last) = runInARow(recorded, request, done, into: &record) {
        done += made
        outcome = last
        if outcome.isDivergence { return (done, outcome) }
        (epoch, step) = (epoch + made, step + made)
        continue
      }
      let next = run(recorded, learningRate: learningRate, isPreview: request.isPreview, limits)
      if next.ending == .stopped {
        // The buffers hold no step's passes now.
        current = nil
        if done == 0 { try Work.checkStopped() }
        return (done, outcome)
      }
      outcome = next
      record.append(outcome.loss, isSkipped: outcome.ending == .skipped)
      done += 1
      if outcome.isDivergence { return (done, outcome) }
      step += 1
      batch += 1
      if batch == order.batchesPerEpoch { (batch, epoch) = (0, epoch + 1) }
    }
    return (request.count, outcome)
  }

  private func run(_ recorded: RecordedNetwork<T>, learningRate: T, isPreview: Bool, _ limits: WorkLimits?) -> StepOutcome {
    store.refreshReadValues()
    var isBackwardDone = false
    if traits.isPerceptron { recorded.forward() } else { isBackwardDone = recorded.pass() }
    if let limits, limits.hasStopped { return StepOutcome(loss: .nan, ending: .stopped) }
    let penalty: T = traits.hasPenalty ? recorded.penalty(setup.regularization) : 0
    let loss = Double(recorded.lossValue + penalty)
    if current !== recorded { current = recorded }
    currentLoss = loss
    guard loss.isFinite else { return StepOutcome(loss: loss, ending: .lossNotFinite) }
    let seed: T = traits.isMixed ? T(lossScale.value) : 1
    currentSeed = seed
    if !isBackwardDone { store.gradients.fill(0) }
    if traits.isPerceptron {
      recorded.backwardByPerceptronRule()
    } else {
      if !isBackwardDone { recorded.backward(seed: seed) }
      if traits.hasPenalty { recorded.addPenaltyGradient(setup.regularization, seed: seed) }
    }
    if !isBackwardDone, let limits, limits.hasStopped { return StepOutcome(loss: .nan, ending: .stopped) }
    if isPreview { return StepOutcome(loss: loss) }
    if traits.isMixed {
      Graph<T>.roundToFloat16(store.gradients.start, store.gradients.count)
      let isFinite = store.gradients.isFinite
      lossScale.record(isFinite: isFinite)
      guard isFinite else { return StepOutcome(loss: loss, ending: .skipped, lossScale: Double(seed)) }
    }
    optimizer.update(store, learningRate: learningRate, scale: 1 / seed, clipping: setup.clipping)
    isAheadOfNetwork = true
    return StepOutcome(loss: loss, ending: finiteKernel(values, valueCount) ? .done : .parametersNotFinite, lossScale: Double(seed))
  }

  func divergence(_ outcome: StepOutcome) -> (layer: Int?, name: String, value: Double)? {
    switch outcome.ending {
    case .done, .skipped, .stopped: nil
    case .lossNotFinite: current?.firstNonFiniteValue ?? (nil, "L", outcome.loss)
    case .parametersNotFinite: firstNonFiniteParameter
    }
  }

  /// The optimizer's update by gradients computed before, no pass of its own.
  func apply(_ gradients: BackwardTrace, learningRate: Double) -> StepOutcome {
    store.gradients.fill(0)
    for entry in network.layout.entries {
      let layer = gradients.layers.first { $0.index == entry.layer }
      guard let gradient = layer?[entry.parameter.role], gradient.count == entry.count else { continue }
      for (index, value) in gradient.elements.enumerated() { store.gradients.start[entry.offset + index] = T(value) }
    }
    if traits.isMixed, !store.gradients.isFinite { return StepOutcome(loss: gradients.loss, ending: .skipped) }
    optimizer.update(store, learningRate: T(learningRate), scale: 1, clipping: setup.clipping)
    isAheadOfNetwork = true
    return StepOutcome(loss: gradients.loss, ending: store.values.isFinite ? .done : .parametersNotFinite)
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

extension Block where Element: KernelScalar {
  /// Whether no element is infinite or not a number.
  var isFinite: Bool { Element.kernels.isFinite(UnsafePointer(start), count) }
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
