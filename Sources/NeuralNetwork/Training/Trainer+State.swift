extension Trainer {
  /// Where the training stands: with the network's parameters enough to go on elsewhere with the same numbers.
  public var state: TrainerState {
    TrainerState(
      step: step, epoch: epoch, batchesDone: batchesDone, batchSize: batchSize, seed: seed,
      optimizer: OptimizerMemory(executor.optimizerSnapshot), lossScale: executor.lossScale)
  }

  /// Goes on from where another training stood; what `rewind` could undo begins here.
  /// - Throws: when the state is not one of such a network, set-up and data.
  public func restore(_ state: TrainerState) throws(EngineError) {
    try Trainer.checkBatchSize(state.batchSize)
    let found = BatchOrder(samples: inputs.rowCount, size: state.batchSize, seed: state.seed)
    try state.validate(batchesPerEpoch: found.batchesPerEpoch)
    let snapshot = try state.optimizer.snapshot(setup.optimizer, layout: network.layout)
    (step, epoch, batchesDone) = (state.step, state.epoch, state.batchesDone)
    (batchSize, seed) = (state.batchSize, state.seed)
    order = found
    history = RewindHistory()
    needsSnapshot = true
    lastPlace = nil
    seenVersion = network.version
    rebuild(keeping: snapshot, scale: state.lossScale)
  }

  // MARK: Rewind

  var snapshot: TrainingSnapshot {
    TrainingSnapshot(
      step: step, epoch: epoch, batchesDone: batchesDone, parameters: network.parameterVector, optimizer: executor.optimizerSnapshot,
      lossScale: executor.lossScale, setup: setup, batchSize: batchSize, seed: seed, frozen: network.frozenLayers, inputs: inputs,
      targets: targets)
  }

  /// The parameters at the steps that are kept, the oldest first, the current ones last.
  public var path: [(step: Int, parameters: [Double])] {
    history.path(before: step) + [(step, network.parameterVector)]
  }

  /// Whether the first weights are kept, however far back the steps between go.
  public var canRewindToStart: Bool { step > 0 && history.snapshot(for: 0) != nil }

  /// How many steps `rewind` can undo now.
  public var rewindableSteps: Int { history.reach(from: step) }

  /// Undoes steps exactly: parameters, optimizer state, batch order, counters. `nil` goes to the start.
  ///
  /// Goes to the last snapshot before the wanted step and repeats the steps between, which gives the same numbers.
  /// - Throws: when that far back is not kept.
  public func rewind(_ steps: Int?) throws(EngineError) {
    if step == 0 { throw EngineError("there is no training to undo yet") }
    if let steps, steps < 1 { throw EngineError("rewind goes back at least 1 step, not \(steps)") }
    let target = steps.map { step - $0 } ?? 0
    guard let found = history.snapshot(for: target) else {
      throw EngineError(
        "rewind reaches back \(rewindableSteps) step\(rewindableSteps == 1 ? "" : "s"), not \(steps ?? step)",
        hint: "rewind start goes back to the first weights")
    }
    let (wantedSetup, wantedSize, wantedSeed, wantedFrozen) = (setup, batchSize, seed, network.frozenLayers)
    let (wantedInputs, wantedTargets) = (inputs, targets)
    let now = snapshot
    do throws(EngineError) {
      try restore(found)
      var record = LossRecord()
      while step < target { _ = try advance(target - step, isTraced: false, into: &record) }
    } catch {
      try restore(now)
      throw error
    }
    history.forget(after: target)
    let isOtherData = wantedInputs != inputs || wantedTargets != targets
    let isOtherOrder = wantedSize != batchSize || wantedSeed != seed || isOtherData
    let optimizer = executor.optimizerSnapshot
    (setup, batchSize, seed, inputs, targets) = (wantedSetup, wantedSize, wantedSeed, wantedInputs, wantedTargets)
    if isOtherOrder {
      order = BatchOrder(samples: inputs.rowCount, size: batchSize, seed: seed)
      batchesDone = 0
    }
    network.setFrozenLayers(wantedFrozen)
    seenVersion = network.version
    rebuild(keeping: optimizer)
    needsSnapshot = true
    lastPlace = nil
  }

  func restore(_ found: TrainingSnapshot) throws(EngineError) {
    (step, epoch, batchesDone) = (found.step, found.epoch, found.batchesDone)
    (setup, batchSize, seed, inputs, targets) = (found.setup, found.batchSize, found.seed, found.inputs, found.targets)
    order = BatchOrder(samples: inputs.rowCount, size: batchSize, seed: seed)
    try network.setParameterVector(found.parameters)
    network.setFrozenLayers(found.frozen)
    seenVersion = network.version
    rebuild(keeping: found.optimizer, scale: found.lossScale)
  }
}
