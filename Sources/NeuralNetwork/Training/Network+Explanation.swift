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
    // The list, and its order by size.
    try Work.require(Work.bytes(2 * probe.samples, of: MemoryLayout<Explanation.Sample>.stride), for: wish)
    var samples: [Explanation.Sample] = []
    samples.reserveCapacity(probe.samples)
    // About what a sample's factors take with their words.
    var size = 1 << 12
    for sample in 0..<probe.samples {
      try Work.checkStop()
      if sample & 0x3FF == 0 { try Work.require(Work.bytes(0x400, of: size), for: wish) }
      let factors = reader.factors(entry, index, sample: sample)
      if sample == 0 { size = factors.reduce(256) { $0 + 512 + 256 * $1.terms.count } }
      samples.append(Explanation.Sample(sample: sample, factors: factors, contribution: factors.reduce(1) { $0 * $1.value }))
    }
    if let shown = sample ?? samples.max(by: { abs($0.contribution) < abs($1.contribution) })?.sample, samples.indices.contains(shown) {
      samples[shown].origin = reader.origin(entry, index, sample: shown)
    }
    try Work.checkStopped()
    return Explanation(
      parameter: check.name, value: value, gradient: check.gradient, check: check, samples: samples, penalty: penalty,
      warnings: reader.warnings(entry, index))
  }
}
