import Limits

extension Network {
  /// Every gradient against central differences, dropout switched off.
  ///
  /// (8(L(w + h) − L(w − h)) − (L(w + 2h) − L(w − 2h)))/12h with h = 10⁻⁴·max(1, |w|): exact to h⁴, so that rounding is all that is left.
  /// Large networks are checked on the first rows only, so that it takes seconds. At a kink (a relu's z of exactly 0) any
  /// slope between the two sides is right.
  /// - Throws: when inputs, targets, loss and network do not go together, or the line is asked to stop.
  public func checkGradients(
    _ inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()
  ) throws(EngineError) -> GradientCheck {
    let probe = try GradientProbe(self, inputs: inputs, targets: targets, setup: setup, rowLimit: Network.rowLimit(parameterCount))
    var worstByParameter: [GradientCheck.Entry] = []
    var checked = 0
    for entry in layout.entries {
      var worst: GradientCheck.Entry?
      for index in 0..<entry.count {
        try Work.checkStop()
        let found = probe.check(entry, index)
        try Work.checkStopped()
        checked += 1
        if found.relativeError > (worst?.relativeError ?? -1) || !found.relativeError.isFinite { worst = found }
      }
      if let worst { worstByParameter.append(worst) }
    }
    let worst = worstByParameter.max { $0.relativeError < $1.relativeError }
    return GradientCheck(
      maximumRelativeError: worst?.relativeError ?? 0, worst: worst, parameters: checked, samples: probe.samples,
      worstByParameter: worstByParameter)
  }

  /// About 2·10⁷ parameter-rows are a second or so.
  private static func rowLimit(_ parameters: Int) -> Int { max(16, 20_000_000 / max(parameters * parameters, 1)) }
}

/// A network on some data whose parameters can be nudged.
final class GradientProbe {
  let samples: Int
  private let store: ParameterStore<Double>
  private let recorded: RecordedNetwork<Double>
  private let regularization: Regularization
  private let analytic: [Double]
  let forward: ForwardTrace
  let backward: BackwardTrace

  init(_ network: Network, inputs: Tensor, targets: Tensor, setup: TrainingSetup, rowLimit: Int = .max) throws(EngineError) {
    let all = try network.checkedInputs(inputs)
    let prepared = try Targets.prepared(targets, samples: all.rowCount, outputs: network.outputCount)
    try setup.checkTargets(prepared, for: network)
    let loss = try setup.checkedLoss(for: network)
    samples = min(all.rowCount, rowLimit)
    store = ParameterStore(count: network.layout.count)
    store.load(network.parameterStore)
    regularization = setup.regularization
    let recorded = try RecordedNetwork(
      network.layers, layout: network.layout, store: store, samples: samples, loss: loss, isTraining: false, keepsGradients: true,
      tracksInput: true)
    self.recorded = recorded
    all.withElements { recorded.setInputs($0.prefix(recorded.samples * network.inputCount)) }
    prepared.withElements { recorded.setTargets($0.prefix(recorded.samples * network.outputCount)) }
    recorded.forward()
    try Work.checkStopped()
    forward = recorded.forwardTrace(regularization)
    recorded.backward()
    recorded.addPenaltyGradient(regularization)
    try Work.checkStop()
    backward = recorded.backwardTrace(loss: forward.loss ?? 0)
    analytic = Array(UnsafeBufferPointer(start: store.gradients.start, count: store.gradients.count))
  }

  private func loss() -> Double {
    recorded.forward()
    return recorded.lossValue + recorded.penalty(regularization)
  }

  func gradient(_ entry: ParameterLayout.Entry, _ index: Int) -> Double { analytic[entry.offset + index] }

  /// The finite difference, and the check of the gradient against it.
  func check(_ entry: ParameterLayout.Entry, _ index: Int) -> GradientCheck.Entry {
    let place = store.values.start + entry.offset + index
    let value = place.pointee
    let scale = max(1, abs(value))
    func loss(at change: Double) -> Double {
      place.pointee = value + change
      defer { place.pointee = value }
      return self.loss()
    }
    let gradient = gradient(entry, index)
    let step = 1e-4 * scale
    let near = loss(at: step) - loss(at: -step)
    let far = loss(at: 2 * step) - loss(at: -2 * step)
    var numeric = (8 * near - far) / (12 * step)
    var error = GradientProbe.relativeError(gradient, numeric)
    if error > 1e-4 {
      let small = 1e-6 * scale
      let here = loss(at: 0)
      let (right, left) = ((loss(at: small) - here) / small, (here - loss(at: -small)) / small)
      let central = (left + right) / 2
      if GradientProbe.relativeError(gradient, central) < error {
        numeric = central
        error = GradientProbe.relativeError(gradient, central)
      }
      let slack = 1e-4 * max(abs(left), abs(right))
      if error > 1e-4, abs(left - right) > 2 * slack, gradient >= min(left, right) - slack, gradient <= max(left, right) + slack {
        numeric = gradient
        error = 0
      }
    }
    return GradientCheck.Entry(
      name: entry.parameter.name + Shape.indexText(index, entry.parameter.shape), gradient: gradient, numeric: numeric,
      relativeError: error)
  }

  /// |a − n| / max(|a|, |n|), where both are not next to nothing.
  static func relativeError(_ gradient: Double, _ numeric: Double) -> Double {
    abs(gradient - numeric) / max(abs(gradient), abs(numeric), 1e-5)
  }
}
