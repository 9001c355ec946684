/// Where a training stands between two steps, the network's parameters and the set-up apart.
public struct TrainerState: Sendable {
  public var step: Int
  public var epoch: Int
  /// Batches of the current epoch already done.
  public var batchesDone: Int
  /// Nil: all samples at once.
  public var batchSize: Int?
  public var seed: Int
  public var optimizer: OptimizerMemory
  public var lossScale: LossScale

  public init(
    step: Int, epoch: Int, batchesDone: Int, batchSize: Int?, seed: Int, optimizer: OptimizerMemory, lossScale: LossScale
  ) {
    self.step = step
    self.epoch = epoch
    self.batchesDone = batchesDone
    self.batchSize = batchSize
    self.seed = seed
    self.optimizer = optimizer
    self.lossScale = lossScale
  }

  func validate(batchesPerEpoch: Int) throws(EngineError) {
    for (name, value) in [("steps", step), ("epochs", epoch), ("batches", batchesDone)] where !(0...(1 << 53)).contains(value) {
      throw EngineError("a training cannot have done \(value) \(name)")
    }
    guard batchesDone < batchesPerEpoch else {
      throw EngineError("\(batchesDone) batches of an epoch are done, and an epoch has \(batchesPerEpoch)")
    }
  }
}

/// What an optimizer remembers between steps.
public struct OptimizerMemory: Sendable {
  /// Updates so far of each parameter, in the network's order: one that was frozen has had fewer.
  public var times: [Int]
  /// `velocity`, `m`, `v` …: a number for each of the network's, in the order of its parameters.
  public var slots: [(name: String, values: [Double])]

  public init(times: [Int], slots: [(name: String, values: [Double])]) {
    self.times = times
    self.slots = slots
  }

  init(_ snapshot: OptimizerSnapshot) {
    times = snapshot.times
    slots = snapshot.slots
  }

  /// - Throws: when it is not the memory of such an optimizer for such a network.
  func snapshot(_ configuration: OptimizerConfiguration, layout: ParameterLayout) throws(EngineError) -> OptimizerSnapshot {
    guard times.count == layout.entries.count, times.allSatisfy({ $0 >= 0 }) else {
      throw EngineError("the optimizer counts the updates of \(times.count) parameters, and the network has \(layout.entries.count)")
    }
    let names = configuration.updateFormula.slots.map(\.name)
    guard slots.map(\.name).sorted() == names.sorted() else {
      throw EngineError(
        "the optimizer \(configuration.name) remembers \(names.isEmpty ? "nothing" : names.joined(separator: ", ")), not \(slots.map(\.name).joined(separator: ", "))"
      )
    }
    for slot in slots where slot.values.count != layout.count {
      throw EngineError("\(slot.name) has \(slot.values.count) numbers, and the network \(layout.count)")
    }
    return OptimizerSnapshot(configuration: configuration, times: times, slots: slots)
  }
}
