import NeuralNetwork

/// A smaller learning rate to go on with after a divergence, tried on a copy of the network.
struct DivergenceAdvice {
  /// The optimizer as it is set, with the smaller learning rate.
  var optimizer: OptimizerConfiguration
  /// What the copy came to from the first weights; nil where trying would take too long.
  var trial: Trial?

  struct Trial {
    var steps: Int
    /// Over all samples: with the first weights, and after the steps.
    var lossBefore: Double
    var loss: Double
    var helps: Bool { loss.isFinite && loss < lossBefore }
  }

  /// Multiplications a trial may cost, the passes of a step counted as one: some tenths of a second.
  private static let workLimit = 30_000_000
  private static let rates = [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100]

  /// The largest power of ten, a tenth of the present rate at most, with which the loss falls where the training diverged;
  /// the smallest of those tried where none does.
  init(_ divergence: Divergence, _ workbench: Workbench) {
    let present = workbench.setup.optimizer
    let smaller = DivergenceAdvice.rates.filter { $0 <= present.learningRate / 9.99 }.suffix(4).reversed()
    let candidates = (smaller.isEmpty ? [present.learningRate / 10] : Array(smaller)).compactMap { rate in
      try? OptimizerConfiguration(present.kind, options: present.values.merging(["lr": rate]) { $1 })
    }
    optimizer = candidates.first ?? present
    for candidate in candidates {
      guard let found = DivergenceAdvice.trial(candidate, steps: divergence.step, workbench) else { return }
      (optimizer, trial) = (candidate, found)
      if found.helps { return }
    }
  }

  /// Twice as many steps as it took to diverge, as far as that is cheap; nil where it is not, or cannot be done.
  private static func trial(_ optimizer: OptimizerConfiguration, steps: Int, _ workbench: Workbench) -> Trial? {
    guard let network = workbench.network?.copy(), let data = workbench.data else { return nil }
    let samples = min(workbench.batchSize ?? data.sampleCount, data.sampleCount)
    let affordable = workLimit / max(1, work(of: network).multipliedReportingOverflow(by: samples).partialValue)
    let steps = min(max(2 * steps, 50), 1000, affordable)
    guard steps >= 20 else { return nil }
    var setup = workbench.setup
    setup.optimizer = optimizer
    network.reset()
    do throws(EngineError) {
      let before = try network.evaluate(data.inputs, targets: data.targets, setup: setup).loss
      let trainer = try Trainer(
        network: network, inputs: data.inputs, targets: data.targets, setup: setup, batchSize: workbench.batchSize,
        seed: workbench.batchSeed)
      for _ in 0..<steps where try trainer.next().divergence != nil { return Trial(steps: steps, lossBefore: before, loss: .infinity) }
      let after = try network.evaluate(data.inputs, targets: data.targets, setup: setup).loss
      return Trial(steps: steps, lossBefore: before, loss: after)
    } catch {
      return nil
    }
  }

  /// Multiplications of one sample's forward pass, about.
  private static func work(of network: Network) -> Int {
    network.layers.reduce(0) { sum, layer in
      let places =
        switch (layer.input, layer.output) {
        case (_, .image(_, let height, let width)): height * width
        case (.sequence(let steps, _), _): steps
        default: 1
        }
      return sum + layer.parameterCount * places
    }
  }

  var json: JSONValue {
    .object([
      .init("optimizer", .string(optimizer.text)), .init("lr", .double(optimizer.learningRate)),
      .init("steps", trial.map { .int($0.steps) } ?? .null), .init("loss", .optional(trial?.loss)),
    ])
  }
}
