import Limits

extension Network {
  /// Every gradient against central differences, dropout switched off.
  ///
  /// (L(w + h) − L(w − h))/2h with h = 10⁻⁵·max(1, |w|); where that does not agree, a smaller and a larger h are tried.
  /// Large networks are checked on the first rows only, so that it takes seconds. At a kink (a relu's z of exactly 0) the
  /// slopes on both sides are told, and the gradient has to be right just beside it.
  /// - Throws: when inputs, targets, loss and network do not go together, or the line is asked to stop.
  public func checkGradients(
    _ inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()
  ) throws(EngineError) -> GradientCheck {
    let probe = try GradientProbe(self, inputs: inputs, targets: targets, setup: setup, rowLimit: Network.rowLimit(parameterCount))
    var worstByParameter: [GradientCheck.Entry] = []
    var (checked, kinks) = (0, 0)
    for entry in layout.entries {
      var worst: GradientCheck.Entry?
      for index in 0..<entry.count {
        try Work.checkStop()
        let found = probe.check(entry, index)
        try Work.checkStopped()
        checked += 1
        if found.kink != nil { kinks += 1 }
        if found.isWorse(than: worst) { worst = found }
      }
      if let worst { worstByParameter.append(worst) }
    }
    let worst = worstByParameter.reduce(nil) { (worst: GradientCheck.Entry?, entry) in entry.isWorse(than: worst) ? entry : worst }
    return GradientCheck(
      maximumRelativeError: worst?.relativeError ?? 0, worst: worst, parameters: checked, samples: probe.samples, kinks: kinks,
      worstByParameter: worstByParameter)
  }

  /// About 2·10⁷ parameter-rows are a second or so.
  private static func rowLimit(_ parameters: Int) -> Int { max(16, 20_000_000 / max(parameters * parameters, 1)) }
}

extension GradientCheck.Entry {
  /// By the error; among equals a kink is worth telling.
  fileprivate func isWorse(than other: GradientCheck.Entry?) -> Bool {
    guard let other else { return true }
    if !relativeError.isFinite { return other.relativeError.isFinite }
    if relativeError != other.relativeError { return relativeError > other.relativeError }
    return kink != nil && other.kink == nil
  }
}

/// A network on some data whose parameters can be nudged.
final class GradientProbe {
  let samples: Int
  private let store: ParameterStore<Double>
  private let recorded: RecordedNetwork<Double>
  private let regularization: Regularization
  private var analytic: [Double] = []
  /// What a test does to the gradients of a backward pass, so that they are wrong.
  private let sabotage: (UnsafeMutableBufferPointer<Double>) -> Void
  let forward: ForwardTrace
  let backward: BackwardTrace

  init(
    _ network: Network, inputs: Tensor, targets: Tensor, setup: TrainingSetup, rowLimit: Int = .max,
    sabotage: @escaping (UnsafeMutableBufferPointer<Double>) -> Void = { _ in }
  ) throws(EngineError) {
    self.sabotage = sabotage
    let all = try network.checkedInputs(inputs)
    let prepared = try Targets.prepared(targets, samples: all.rowCount, outputs: network.outputCount)
    try setup.checkTargets(prepared, for: network)
    let loss = try setup.checkedLoss(for: network)
    samples = min(all.rowCount, rowLimit)
    // As the backward pass, and the gradients to compare with.
    try network.requireRoom(copies: 7, for: "checking the gradients")
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
    try recorded.requireTraces(2)
    forward = recorded.forwardTrace(regularization)
    recorded.backward()
    recorded.addPenaltyGradient(regularization)
    try Work.checkStop()
    backward = recorded.backwardTrace(loss: forward.loss ?? 0)
    analytic = computedGradients()
  }

  private func computedGradients() -> [Double] {
    sabotage(UnsafeMutableBufferPointer(start: store.gradients.start, count: store.gradients.count))
    return Array(UnsafeBufferPointer(start: store.gradients.start, count: store.gradients.count))
  }

  private func loss() -> Double {
    recorded.forward()
    return recorded.lossValue + recorded.penalty(regularization)
  }

  func gradient(_ entry: ParameterLayout.Entry, _ index: Int) -> Double { analytic[entry.offset + index] }

  /// The finite difference, and the check of the gradient against it.
  func check(_ entry: ParameterLayout.Entry, _ index: Int) -> GradientCheck.Entry {
    let gradient = gradient(entry, index)
    let line = Line(probe: self, place: entry.offset + index)
    var found = GradientCheck.Entry(
      name: entry.parameter.name + Shape.indexText(index, entry.parameter.shape), gradient: gradient, numeric: 0, step: 0,
      relativeError: .infinity)
    for step in [GradientCheck.step, GradientCheck.step / 10, GradientCheck.step * 10, GradientCheck.step / 100] {
      let (low, high) = line.losses(step)
      let h = step * line.scale
      let numeric = (high - low) / (2 * h)
      let error = relativeError(gradient, numeric)
      if found.step == 0 || error < found.relativeError {
        (found.numeric, found.step, found.relativeError) = (numeric, step * line.scale, error)
      }
      // At a bend whose two slopes have the gradient in their middle the central difference agrees.
      if found.agrees, step == GradientCheck.step, let here = forward.loss,
        relativeError((here - low) / h, (high - here) / h) > 0.01
      {
        found.kink = line.kink(gradient)
      }
      if found.agrees || !numeric.isFinite { return found }
    }
    if let kink = line.kink(gradient) {
      (found.numeric, found.step) = (line.central(GradientCheck.step), GradientCheck.step * line.scale)
      (found.relativeError, found.kink) = (0, kink)
    }
    return found
  }

  /// |a − n| / max(|a|, |n|), where both are not next to nothing beside the loss.
  func relativeError(_ gradient: Double, _ numeric: Double) -> Double {
    abs(gradient - numeric) / max(abs(gradient), abs(numeric), 1e-4 * max(1, abs(forward.loss ?? 0)))
  }

  /// The loss along one parameter.
  private struct Line {
    let probe: GradientProbe
    let place: Int
    let value: Double
    var scale: Double { max(1, abs(value)) }

    init(probe: GradientProbe, place: Int) {
      self.probe = probe
      self.place = place
      value = probe.store.values.start[place]
    }

    func loss(at change: Double) -> Double {
      probe.store.values.start[place] = value + change
      defer { probe.store.values.start[place] = value }
      return probe.loss()
    }

    /// The losses at w − h and w + h with h = step·max(1, |w|), here or somewhat to the side.
    func losses(_ step: Double, beside shift: Double = 0) -> (low: Double, high: Double) {
      let high = loss(at: shift + step * scale)
      return (loss(at: shift - step * scale), high)
    }

    /// The central difference.
    func central(_ step: Double, beside shift: Double = 0) -> Double {
      let (low, high) = losses(step, beside: shift)
      return (high - low) / (2 * step * scale)
    }

    private func slopes(_ step: Double) -> GradientCheck.Kink {
      let (h, here) = (step * scale, loss(at: 0))
      return GradientCheck.Kink(left: (here - loss(at: -h)) / h, right: (loss(at: h) - here) / h)
    }

    /// Whether the gradient, computed just beside the value, is the slope there.
    private func agrees(beside shift: Double) -> Bool {
      probe.store.values.start[place] = value + shift
      probe.recorded.forward()
      probe.store.gradients.fill(0)
      probe.recorded.backward()
      probe.recorded.addPenaltyGradient(probe.regularization)
      let gradient = probe.computedGradients()[place]
      probe.store.values.start[place] = value
      return probe.relativeError(gradient, central(GradientCheck.step / 10, beside: shift)) <= GradientCheck.limit
    }

    /// Both slopes where the loss bends at this value: they differ, go on differing as h shrinks, and the gradient is right
    /// on either side and no further from them than they are from each other.
    func kink(_ gradient: Double) -> GradientCheck.Kink? {
      let slopes = slopes(GradientCheck.step)
      let (low, high) = (min(slopes.left, slopes.right), max(slopes.left, slopes.right))
      let near = self.slopes(GradientCheck.step / 10)
      guard probe.relativeError(low, high) > 1e-4, abs(near.right - near.left) > (high - low) / 2 else { return nil }
      let jump = high - low
      guard gradient >= low - jump, gradient <= high + jump else { return nil }
      let beside = 4 * GradientCheck.step * scale
      return agrees(beside: beside) && agrees(beside: -beside) ? slopes : nil
    }
  }
}
