import Limits

extension Network {
  /// Inputs as rows of this network: (n, inputs), or one sample alone.
  /// - Throws: when they are not as wide as the network's input, or not finite.
  public func checkedInputs(_ inputs: Tensor) throws(EngineError) -> Tensor {
    let inputs = try shapedInputs(inputs)
    try checkFinite(inputs, rows: 0..<inputs.rowCount)
    return inputs
  }

  /// The same without a look at the numbers, which may be many.
  /// - Throws: when they are not as wide as the network's input.
  func shapedInputs(_ inputs: Tensor) throws(EngineError) -> Tensor {
    let isOneSample = inputs.count == inputCount && (inputs.rank <= 1 || inputs.shape == (layers.first?.input.dimensions ?? []))
    let rows = isOneSample ? 1 : inputs.rank == 0 ? 1 : inputs.shape[0]
    guard rows > 0, inputs.count == rows * inputCount else {
      let width = rows > 0 ? inputs.count / rows : 0
      throw EngineError(
        rows == 0 ? "there are no inputs" : "the network takes \(inputCount) number\(inputCount == 1 ? "" : "s") a sample, not \(width)",
        hint: "the inputs have shape \(Shape.text(inputs.shape)); rows are samples")
    }
    return inputs.shaped([rows, inputCount])
  }

  private func checkFinite(_ inputs: Tensor, rows: Range<Int>) throws(EngineError) {
    if let bad = inputs.firstNonFinite(in: rows.lowerBound * inputCount..<rows.upperBound * inputCount) {
      throw EngineError("the inputs contain \(inputs[flat: bad]) in row \(bad / inputCount)", hint: "every input must be a finite number")
    }
  }

  /// The outputs for rows of inputs.
  /// - Throws: when the inputs are not as wide as the network's input.
  public func output(for inputs: Tensor) throws(EngineError) -> Tensor {
    let inputs = try shapedInputs(inputs)
    var outputs: [Double] = []
    outputs.reserveCapacity(inputs.rowCount * outputCount)
    try inChunks(inputs, targets: nil, loss: nil) { recorded, rows in
      outputs.append(contentsOf: recorded.tensor(recorded.output, [rows * outputCount]).elements)
      return true
    }
    return Tensor(unchecked: [inputs.rowCount, outputCount], outputs)
  }

  /// Runs the network over rows a thousand at a time, so that memory stays small, until the body says false; a large network gets
  /// fewer at once, so that the body is asked every few milliseconds.
  /// - Throws: at rows that are not finite.
  func inChunks(
    _ inputs: Tensor, targets: Tensor?, loss: LossFunction?, _ body: (RecordedNetwork<Double>, Int) -> Bool
  ) throws(EngineError) {
    let chunk = min(max(20_000_000 / max(parameterCount, 1), 64), 1024)
    let store = parameterStore
    var recorded: RecordedNetwork<Double>?
    var start = 0
    while start < inputs.rowCount {
      let rows = min(chunk, inputs.rowCount - start)
      try checkFinite(inputs, rows: start..<start + rows)
      if recorded?.samples != rows {
        recorded = try RecordedNetwork(
          layers, layout: layout, store: store, samples: rows, loss: loss, isTraining: false, keepsGradients: false, tracksInput: false)
      }
      guard let recorded else { return }
      inputs.withElements { recorded.setInputs($0[start * inputCount..<(start + rows) * inputCount]) }
      targets?.withElements { recorded.setTargets($0[start * outputCount..<(start + rows) * outputCount]) }
      recorded.forward()
      guard body(recorded, rows), !Work.shouldStop else { return }
      start += rows
    }
  }

  /// The forward pass for all rows of `inputs`, dropout switched off; with targets, the loss.
  /// - Throws: when inputs, targets, loss and network do not go together.
  public func forward(_ inputs: Tensor, targets: Tensor? = nil, setup: TrainingSetup = .init()) throws(EngineError) -> ForwardTrace {
    try passes(inputs, targets: targets, setup: setup, isBackward: false).forward
  }

  /// The forward and the backward pass for all rows of `inputs`, dropout switched off.
  /// - Throws: when inputs, targets, loss and network do not go together.
  public func backward(
    _ inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()
  ) throws(EngineError) -> (forward: ForwardTrace, backward: BackwardTrace) {
    let result = try passes(inputs, targets: targets, setup: setup, isBackward: true)
    guard let backward = result.backward else { throw EngineError("the backward pass starts from a loss, and there are no targets") }
    return (result.forward, backward)
  }

  private func passes(
    _ inputs: Tensor, targets: Tensor?, setup: TrainingSetup, isBackward: Bool
  ) throws(EngineError) -> (forward: ForwardTrace, backward: BackwardTrace?) {
    switch setup.precision {
    case .float64: return try passes(Double.self, inputs, targets: targets, setup: setup, isBackward: isBackward)
    case .float32, .float16Mixed: return try passes(Float.self, inputs, targets: targets, setup: setup, isBackward: isBackward)
    }
  }

  private func passes<T: KernelScalar>(
    _ type: T.Type, _ inputs: Tensor, targets: Tensor?, setup: TrainingSetup, isBackward: Bool
  ) throws(EngineError) -> (forward: ForwardTrace, backward: BackwardTrace?) {
    let inputs = try checkedInputs(inputs)
    let loss = targets == nil ? nil : try setup.checkedLoss(for: self)
    let isMixed = setup.precision == .float16Mixed
    // Values and gradients; on the way back their transposes, and what the trace shows of them.
    try requireRoom(copies: isBackward ? 6 : 3, for: isBackward ? "the backward pass" : "the forward pass")
    let store = ParameterStore<T>(count: layout.count, hasRoundedCopy: isMixed)
    store.load(parameterStore)
    let recorded = try RecordedNetwork<T>(
      layers, layout: layout, store: store, samples: inputs.rowCount, loss: loss, isTraining: false, keepsGradients: isBackward,
      tracksInput: true, rounding: isMixed ? .float16 : .none)
    inputs.withElements { recorded.setInputs($0[...]) }
    if let targets {
      let prepared = try Targets.prepared(targets, samples: inputs.rowCount, outputs: outputCount)
      try setup.checkTargets(prepared, for: self)
      prepared.withElements { recorded.setTargets($0[...]) }
    }
    recorded.forward()
    try Work.checkStopped()
    try recorded.requireTraces(isBackward ? 2 : 1)
    let forward = recorded.forwardTrace(setup.regularization)
    try Work.checkStopped()
    guard isBackward else { return (forward, nil) }
    if setup.optimizer.kind == .perceptron {
      try setup.validateOptimizer(for: self)
      recorded.backwardByPerceptronRule()
    } else {
      recorded.backward()
      recorded.addPenaltyGradient(setup.regularization)
    }
    try Work.checkStopped()
    let backward = recorded.backwardTrace(loss: forward.loss ?? 0)
    try Work.checkStopped()
    return (forward, backward)
  }
}

extension TrainingSetup {
  /// The loss in use, given or by the last activation.
  public func resolvedLoss(for network: Network) -> LossFunction { loss ?? .standard(for: network.lastActivation) }

  /// - Throws: when the loss and the last activation do not go together.
  public func checkedLoss(for network: Network) throws(EngineError) -> LossFunction {
    let loss = resolvedLoss(for: network)
    let last = network.lastActivation
    let place = network.layers.last.map { "layer \($0.index) (\($0.specification.text))" } ?? "the network"
    switch loss {
    case .bce where last != .sigmoid:
      throw EngineError(
        "bce takes probabilities of yes, and \(place) ends in \(last?.text ?? "no activation")",
        hint: last == .softmax ? "loss cross_entropy goes with softmax" : "end the network with sigmoid, or loss mse")
    case .crossEntropy where last != .softmax:
      throw EngineError(
        "cross_entropy takes probabilities of classes, and \(place) ends in \(last?.text ?? "no activation")",
        hint: last == .sigmoid ? "loss bce goes with sigmoid" : "end the network with softmax, or loss mse")
    default: return loss
    }
  }

  /// - Throws: when the loss cannot take such targets.
  func checkTargets(_ targets: Tensor, for network: Network) throws(EngineError) {
    let loss = resolvedLoss(for: network)
    guard loss == .bce || loss == .crossEntropy else { return }
    if let bad = targets.elements.first(where: { $0 < 0 || $0 > 1 }) {
      throw EngineError("\(loss.name) takes targets from 0 to 1, and there is \(bad.shortText)", hint: "loss mse takes any number")
    }
  }
}
