import Limits

extension Network {
  /// The chain rule for one weight or bias, sample by sample, read off a recorded pass; dropout switched off.
  /// - Parameters:
  ///   - index: one number for each axis of the parameter.
  ///   - sample: the sample whose largest term is traced further; nil: the one that counts most.
  /// - Throws: when there is no such parameter or element, or inputs, targets, loss and network do not go together.
  public func explain(
    _ parameter: String, at index: [Int], inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init(), sample: Int? = nil
  ) throws(EngineError) -> Explanation {
    guard let entry = layout[parameter] else {
      throw EngineError("the network has no parameter `\(parameter)`", hint: "it has " + parameterNames.joined(separator: ", "))
    }
    let shape = entry.parameter.shape
    guard index.count == shape.count, zip(index, shape).allSatisfy({ $0 >= 0 && $0 < $1 }) else {
      throw EngineError(
        "\(parameter) has shape \(Shape.text(shape)), and [\(index.map(String.init).joined(separator: ","))] is not in it",
        hint: "\(parameter)[\(shape.map { _ in "0" }.joined(separator: ","))] is its first element")
    }
    let probe = try GradientProbe(self, inputs: inputs, targets: targets, setup: setup)
    let prepared = try Targets.prepared(targets, samples: probe.samples, outputs: outputCount)
    let flat = zip(index, Shape.strides(shape)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = probe.check(entry, flat)
    try Work.checkStopped()
    let value = parameterStore.values.start[entry.offset + flat]
    var penalty = 0.0
    if entry.parameter.isWeight {
      penalty = setup.regularization.l1 * (value > 0 ? 1 : value < 0 ? -1 : 0) + 2 * setup.regularization.l2 * value
    }
    let reader = ChainReader(network: self, probe: probe, loss: try setup.checkedLoss(for: self), targets: prepared)
    let wish = "the chain rule of \(probe.samples) samples"
    var kept = KeptSamples(wanted: sample)
    // What a sample's factors take with their words, about, and the samples for which it was asked for.
    var size = 1 << 12
    var asked = 0
    for sample in 0..<probe.samples {
      try Work.checkStop()
      if sample == asked, sample < 2 * Explanation.mostSamples {
        let count = sample == 0 ? 16 : max(1, min(0x400, (1 << 22) / size))
        try Work.require(Work.bytes(count, of: size), for: wish)
        asked += sample == 0 ? 1 : count
      }
      let factors = reader.factors(entry, index, sample: sample)
      if sample == 0 { size = factors.reduce(256) { $0 + 512 + 256 * $1.terms.count } }
      kept.add(Explanation.Sample(sample: sample, factors: factors, contribution: factors.reduce(1) { $0 * $1.value }))
    }
    kept.finish()
    var samples = kept.samples
    let most = sample ?? samples.max(by: { abs($0.contribution) < abs($1.contribution) })?.sample
    if let place = samples.firstIndex(where: { $0.sample == most }) {
      samples[place].origin = reader.origin(entry, index, sample: samples[place].sample)
    }
    try Work.checkStopped()
    var explanation = Explanation(
      parameter: check.name, value: value, gradient: check.gradient, check: check, samples: samples, penalty: penalty,
      warnings: reader.warnings(entry, index))
    explanation.others = kept.others
    return explanation
  }
}

/// The samples that contribute most, in their order, and the one that is asked for.
private struct KeptSamples {
  let wanted: Int?
  private(set) var samples: [Explanation.Sample] = []
  private(set) var others = (count: 0, contribution: 0.0)

  init(wanted: Int?) { self.wanted = wanted }

  mutating func add(_ sample: Explanation.Sample) {
    samples.append(sample)
    if samples.count >= 2 * Explanation.mostSamples { finish() }
  }

  /// Lets go of those that are too many.
  mutating func finish() {
    guard samples.count > Explanation.mostSamples else { return }
    let order = samples.indices.sorted { abs(samples[$0].contribution) > abs(samples[$1].contribution) }
    let left = order[Explanation.mostSamples...].filter { samples[$0].sample != wanted }
    others.count += left.count
    others.contribution += left.reduce(0) { $0 + samples[$1].contribution }
    let gone = Set(left)
    samples = samples.indices.filter { !gone.contains($0) }.map { samples[$0] }
  }
}
