import Limits

/// Trains a network one step at a time: `next()` is one forward pass, backward pass and update on the next batch.
public final class Trainer {
  public let network: Network
  public internal(set) var setup: TrainingSetup { didSet { cachedRate = nil } }
  /// Nil: all samples at once.
  public internal(set) var batchSize: Int?
  public internal(set) var seed: Int
  /// Steps since the network was made or reset.
  public internal(set) var step = 0
  /// Whole epochs since then.
  public internal(set) var epoch = 0
  /// Batches of the current epoch already done.
  public internal(set) var batchesDone = 0
  var inputs: Tensor
  var targets: Tensor
  var order: BatchOrder
  var executor: StepExecution
  var seenVersion: Int
  var history = RewindHistory()
  /// Something other than a step has changed since the last snapshot.
  var needsSnapshot = true
  /// Where the samples of the last step are; nil before the first.
  var lastPlace: (batch: Int, epoch: Int, isAll: Bool)?

  /// The samples of the last step.
  public var lastBatch: [Int] {
    guard let lastPlace else { return [] }
    if lastPlace.isAll { return Array(0..<inputs.rowCount) }
    // An order of its own: the trainer's may already be at the next epoch.
    let order = BatchOrder(samples: order.samples, size: order.size, seed: order.seed)
    return Array(order.batch(lastPlace.batch, epoch: lastPlace.epoch))
  }

  /// - Parameter batchSize: nil for all samples at once.
  /// - Throws: when data and network, loss and last activation, or options do not go together.
  public init(
    network: Network, inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init(), batchSize: Int? = nil, seed: Int = 0
  ) throws(EngineError) {
    let inputs = try network.checkedInputs(inputs)
    let targets = try Targets.prepared(targets, samples: inputs.rowCount, outputs: network.outputCount)
    try setup.validate(for: network, targets: targets)
    try Trainer.checkBatchSize(batchSize)
    try Trainer.requireRoom(network, inputs, targets, setup)
    self.network = network
    self.setup = setup
    self.batchSize = batchSize
    self.seed = seed
    self.inputs = inputs
    self.targets = targets
    order = BatchOrder(samples: inputs.rowCount, size: batchSize, seed: seed)
    executor = StepExecution(network, inputs: inputs, targets: targets, setup: setup)
    seenVersion = network.version
  }

  /// Asks for the memory of the optimizer's state, the parameters of the first snapshot, and samples in another precision.
  static func requireRoom(
    _ network: Network, _ inputs: Tensor, _ targets: Tensor, _ setup: TrainingSetup
  ) throws(EngineError) {
    // Adam keeps two numbers for each parameter, amsgrad three; a snapshot keeps as many and the parameters.
    let numbers = network.parameterCount &* 8 &+ (inputs.count &+ targets.count)
    try Work.require(Work.bytes(numbers, of: MemoryLayout<Double>.stride), for: "training this network")
  }

  static func checkBatchSize(_ size: Int?) throws(EngineError) {
    if let size, size < 1 { throw EngineError("a batch has at least 1 sample, not \(size)") }
  }

  /// Changes the set-up from the next step on; the optimizer's state stays when its kind does.
  /// - Throws: when the new set-up does not go with the network and the data.
  public func configure(_ setup: TrainingSetup) throws(EngineError) {
    guard setup != self.setup else { return }
    try setup.validate(for: network, targets: targets)
    let previous = self.setup
    self.setup = setup
    needsSnapshot = true
    guard previous.precision == setup.precision else {
      rebuild(keeping: executor.optimizerSnapshot, scale: LossScale(setup.lossScaling))
      return
    }
    if previous.lossScaling != setup.lossScaling {
      executor.restore(executor.optimizerSnapshot, LossScale(setup.lossScaling))
    }
    executor.configure(setup, frozen: network.frozenLayers)
  }

  func rebuild(keeping snapshot: OptimizerSnapshot, scale: LossScale? = nil) {
    let scale = scale ?? executor.lossScale
    // Floats trained so far go into the network before another executor takes over.
    _ = network.parameterStore
    executor = StepExecution(network, inputs: inputs, targets: targets, setup: setup)
    executor.restore(snapshot, scale)
    executor.configure(setup, frozen: network.frozenLayers)
  }

  /// Changes batch size or seed; a change of either starts the current epoch anew.
  /// - Throws: when the size is below 1.
  public func setBatch(size: Int?, seed: Int? = nil) throws(EngineError) {
    try Trainer.checkBatchSize(size)
    let seed = seed ?? self.seed
    guard size != batchSize || seed != self.seed else { return }
    batchSize = size
    self.seed = seed
    order = BatchOrder(samples: inputs.rowCount, size: size, seed: seed)
    batchesDone = 0
    needsSnapshot = true
  }

  /// Other data; the same network, optimizer state and counters.
  /// - Throws: when data and network do not go together.
  public func setData(inputs: Tensor, targets: Tensor) throws(EngineError) {
    let inputs = try network.checkedInputs(inputs)
    let targets = try Targets.prepared(targets, samples: inputs.rowCount, outputs: network.outputCount)
    try setup.validate(for: network, targets: targets)
    self.inputs = inputs
    self.targets = targets
    order = BatchOrder(samples: inputs.rowCount, size: batchSize, seed: seed)
    batchesDone = 0
    needsSnapshot = true
    lastPlace = nil
    rebuild(keeping: executor.optimizerSnapshot)
  }

  /// Counters, optimizer state and history as for a new network; its parameters stay as they are (`Network.reset` draws them).
  public func restart() {
    step = 0
    epoch = 0
    batchesDone = 0
    history = RewindHistory()
    needsSnapshot = true
    lastPlace = nil
    _ = network.parameterStore
    executor = StepExecution(network, inputs: inputs, targets: targets, setup: setup)
    seenVersion = network.version
  }

  /// The learning rate of the next step, the schedule applied.
  public var learningRate: Double { setup.optimizer.learningRate * setup.schedule.factor(epoch: epoch) }
  /// The same, looked up once an epoch.
  private var cachedRate: (epoch: Int, rate: Double)?

  private var currentRate: Double {
    if let cachedRate, cachedRate.epoch == epoch || setup.schedule.kind == .constant { return cachedRate.rate }
    let rate = learningRate
    cachedRate = (epoch, rate)
    return rate
  }

  public var batchesPerEpoch: Int { order.batchesPerEpoch }
  public var sampleCount: Int { inputs.rowCount }

  /// One step on the next batch. After a divergence going on is the caller's choice.
  /// - Parameter isTraced: whether `lastBackward` is to have the first layer's `dinput` too.
  /// - Throws: when the batch does not fit into memory's limits.
  public func next(isTraced: Bool = false) throws(EngineError) -> TrainingStep {
    noticeChanges()
    recordIfDue()
    var record = LossRecord()
    return try advance(1, isTraced: isTraced, into: &record)
  }

  /// Up to so many steps, and no more epochs than that; ends early with a step that diverges.
  /// - Parameter record: takes every step's loss before its update.
  /// - Returns: the last of them.
  /// - Throws: as `next`.
  public func next(upTo limit: Int, epochs: Int, into record: inout LossRecord) throws(EngineError) -> TrainingStep {
    noticeChanges()
    let (steps, isBeyond) = max(epochs, 1).multipliedReportingOverflow(by: order.batchesPerEpoch)
    var left = max(isBeyond ? limit : min(limit, steps - batchesDone), 1)
    while true {
      recordIfDue()
      let before = step
      let last = try advance(min(left, history.stepsUntilDue(from: step)), isTraced: false, into: &record)
      left -= step - before
      if left <= 0 || last.divergence != nil { return last }
    }
  }

  private func recordIfDue() {
    guard needsSnapshot || history.stepsUntilDue(from: step) <= 0 else { return }
    history.record(at: step, parameters: network.parameterCount, snapshot)
    needsSnapshot = false
  }

  /// The passes of the next step without its update; `lastForward` and `lastBackward` then show them.
  /// - Throws: as `next`.
  public func preview() throws(EngineError) {
    noticeChanges()
    var request = request(1, isTraced: true)
    request.isPreview = true
    var record = LossRecord()
    _ = try executor.run(request, into: &record)
  }

  /// One step on all samples at once, whatever the batch size; what `update` applies after `backward`.
  /// - Throws: as `next`.
  public func nextOnAllSamples() throws(EngineError) -> TrainingStep {
    if order.isWhole { return try next(isTraced: true) }
    noticeChanges()
    history.record(at: step, parameters: network.parameterCount, snapshot)
    var request = request(1, isTraced: true)
    request.order = BatchOrder(samples: inputs.rowCount, size: nil, seed: seed)
    request.batch = 0
    lastPlace = (0, 0, true)
    var record = LossRecord()
    let outcome = try executor.run(request, into: &record).last
    let result = finish(outcome, batchSize: inputs.rowCount, rate: request.learningRate, endsEpoch: false)
    needsSnapshot = true
    return result
  }

  /// One step by gradients that are already known: what `backward` has shown is what the optimizer gets.
  public func apply(_ gradients: BackwardTrace) -> TrainingStep {
    noticeChanges()
    history.record(at: step, parameters: network.parameterCount, snapshot)
    lastPlace = (0, 0, true)
    let rate = currentRate
    let outcome = executor.apply(gradients, learningRate: rate)
    let endsEpoch = order.isWhole
    let result = finish(outcome, batchSize: inputs.rowCount, rate: rate, endsEpoch: endsEpoch)
    if endsEpoch { epoch += 1 }
    needsSnapshot = true
    return result
  }

  /// The parameters as the optimizer would leave them after a step by these gradients; nothing changes.
  /// - Throws: when a trainer for the same network and data cannot be made.
  public func preview(_ gradients: BackwardTrace) throws(EngineError) -> Network {
    try network.requireRoom(copies: 2, for: "the update to come")
    let probe = network.copy()
    var setup = setup
    setup.precision = .float64
    let trainer = try Trainer(network: probe, inputs: inputs, targets: targets, setup: setup, seed: seed)
    trainer.executor.restore(executor.optimizerSnapshot, executor.lossScale)
    trainer.executor.configure(setup, frozen: network.frozenLayers)
    trainer.epoch = epoch
    _ = trainer.apply(gradients)
    return probe
  }

  private func noticeChanges() {
    guard network.version != seenVersion else { return }
    seenVersion = network.version
    executor.reloadParameters()
    executor.configure(setup, frozen: network.frozenLayers)
    needsSnapshot = true
  }

  private func request(_ count: Int, isTraced: Bool) -> StepRequest {
    StepRequest(
      order: order, batch: batchesDone, epoch: epoch, step: step, count: count, seed: seed, learningRate: currentRate,
      tracksInput: isTraced)
  }

  /// Up to so many steps, all at one learning rate: a schedule that changes it ends the row with the epoch.
  func advance(_ limit: Int, isTraced: Bool, into record: inout LossRecord) throws(EngineError) -> TrainingStep {
    let perEpoch = order.batchesPerEpoch
    let count = max(1, setup.schedule.kind == .constant ? limit : min(limit, perEpoch - batchesDone))
    let request = request(count, isTraced: isTraced)
    let (done, outcome) = try executor.run(request, into: &record)
    // Now to where the last of them began.
    let batches = batchesDone + done - 1
    step += done - 1
    epoch += batches / perEpoch
    batchesDone = batches % perEpoch
    lastPlace = (batchesDone, epoch, order.isWhole)
    let endsEpoch = batchesDone + 1 >= perEpoch
    let size = order.size.map { min($0, order.samples - batchesDone * $0) } ?? order.samples
    let result = finish(outcome, batchSize: size, rate: request.learningRate, endsEpoch: endsEpoch)
    batchesDone = endsEpoch ? 0 : batchesDone + 1
    if endsEpoch { epoch += 1 }
    return result
  }

  private func finish(_ outcome: StepOutcome, batchSize: Int, rate: Double, endsEpoch: Bool) -> TrainingStep {
    step += 1
    return TrainingStep(
      step: step, epoch: epoch + 1, loss: outcome.loss, learningRate: rate, batchSize: batchSize, endsEpoch: endsEpoch,
      divergence: executor.divergence(outcome).map {
        Divergence(step: step, layer: $0.layer, name: $0.name, value: $0.value, learningRate: rate)
      }, isSkipped: outcome.ending == .skipped, lossScale: outcome.lossScale)
  }

  /// The passes of the last step, before its update.
  public var lastForward: ForwardTrace? { executor.forwardTrace }
  /// With the gradients before clipping.
  public var lastBackward: BackwardTrace? { executor.backwardTrace }

  /// The optimizer's memory by parameter (`velocity`, `m`, `v` …), empty before its first step.
  public var optimizerState: [(parameter: String, slots: [(name: String, value: Tensor)])] { executor.optimizerDescription }
  /// Mixed precision: what the loss is multiplied by.
  public var lossScale: Double { setup.precision == .float16Mixed ? executor.lossScale.value : 1 }

  // MARK: State
}
