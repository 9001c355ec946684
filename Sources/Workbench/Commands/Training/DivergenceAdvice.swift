import NeuralNetwork

/// What to do after a divergence: scaled data where theirs are the large numbers, else a smaller learning rate; tried on a copy of
/// the network, and advised where the copy was seen to learn.
struct DivergenceAdvice {
  /// The line that scales the data; nil where they are not to blame.
  var data: String?
  /// The optimizer as it is set, with the learning rate to go on with.
  var optimizer: OptimizerConfiguration
  /// Whether that is another than the present one.
  var changesOptimizer = true
  /// What the copy came to from the first weights; nil where trying would take too long.
  var trial: Trial?

  struct Trial {
    var steps: Int
    /// Over all samples: with the first weights, and after the steps.
    var lossBefore: Double
    var loss: Double
    /// What always giving the same answer comes to.
    var baseLoss: Double
    /// Better than with the first weights, and than knowing nothing.
    var learns: Bool { loss.isFinite && loss < 0.98 * lossBefore && loss < 0.98 * baseLoss }
    /// Better than with the first weights at least.
    var falls: Bool { loss.isFinite && loss < lossBefore }
  }

  /// Multiplications a trial may cost, the passes of a step counted as one: some tenths of a second.
  private static let workLimit = 30_000_000
  private static let rates = [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100]

  /// Scaled data with the largest rate that learns, where features or targets are large; else the largest power of ten, a tenth of the
  /// present rate at most, with which it learns; where none does, the one that lowers the loss furthest.
  init(_ divergence: Divergence, _ workbench: Workbench) {
    let present = workbench.setup.optimizer
    func with(_ rate: Double) -> OptimizerConfiguration? {
      try? OptimizerConfiguration(present.kind, options: present.values.merging(["lr": rate]) { $1 })
    }
    let smaller = DivergenceAdvice.rates.filter { $0 <= present.learningRate / 9.99 }.suffix(4).reversed()
    let candidates = (smaller.isEmpty ? [present.learningRate / 10] : Array(smaller)).compactMap(with)
    optimizer = candidates.first ?? present
    guard let network = workbench.network, let data = workbench.data else { return }
    if let scaled = ScaledData(data, network: network, workbench) {
      // A rate that was lowered for large numbers is too low for small ones.
      let usual = present.kind == .sgd ? [0.1, 0.01] : []
      let rates = [present] + (present.learningRate < 0.05 ? usual.compactMap(with) : candidates)
      for candidate in rates {
        guard let found = DivergenceAdvice.trial(candidate, steps: divergence.step, scaled.dataset, workbench) else { break }
        guard found.learns else { continue }
        if let trial, found.loss > 0.7 * trial.loss { continue }
        (self.data, optimizer, changesOptimizer, trial) = (scaled.line, candidate, candidate != present, found)
      }
      if trial != nil { return }
    }
    var best: (OptimizerConfiguration, Trial)?
    for candidate in candidates {
      guard let found = DivergenceAdvice.trial(candidate, steps: divergence.step, data, workbench) else { return }
      if found.learns {
        (optimizer, trial) = (candidate, found)
        return
      }
      if found.loss.isFinite, best.map({ found.loss < $0.1.loss }) ?? true { best = (candidate, found) }
      if trial == nil { trial = found }
    }
    if let best { (optimizer, trial) = best }
  }

  /// Twice as many steps as it took to diverge, as far as that is cheap; nil where it is not, or cannot be done.
  private static func trial(_ optimizer: OptimizerConfiguration, steps: Int, _ data: Dataset, _ workbench: Workbench) -> Trial? {
    guard let own = workbench.network, (try? own.requireRoom(copies: 2, for: "a trial")) != nil else { return nil }
    let network = own.copy()
    let samples = min(workbench.batchSize ?? data.sampleCount, data.sampleCount)
    let affordable = workLimit / max(1, network.work.multipliedReportingOverflow(by: samples).partialValue)
    let steps = min(max(2 * steps, 50), 1000, affordable)
    guard steps >= 20 else { return nil }
    var setup = workbench.setup
    setup.optimizer = optimizer
    do throws(EngineError) {
      try network.reset()
      let targets = try Targets.prepared(data.targets, samples: data.sampleCount, outputs: network.outputCount)
      let base = BaseRate(targets, loss: workbench.loss).loss
      let before = try network.evaluate(data.inputs, targets: data.targets, setup: setup).loss
      let trainer = try Trainer(
        network: network, inputs: data.inputs, targets: data.targets, setup: setup, batchSize: workbench.batchSize,
        seed: workbench.batchSeed)
      for _ in 0..<steps where try trainer.next().divergence != nil {
        return Trial(steps: steps, lossBefore: before, loss: .infinity, baseLoss: base)
      }
      let after = try network.evaluate(data.inputs, targets: data.targets, setup: setup).loss
      return Trial(steps: steps, lossBefore: before, loss: after, baseLoss: base)
    } catch {
      return nil
    }
  }

  /// What to type, the training itself left out: `data iris scale=standard; optimizer sgd lr=0.1; reset`.
  var line: String {
    ([data, changesOptimizer ? "optimizer \(optimizer.text)" : nil].compactMap { $0 } + ["reset"]).joined(separator: "; ")
  }

  var json: JSONValue {
    .object([
      .init("optimizer", .string(optimizer.text)), .init("lr", .double(optimizer.learningRate)),
      .init("steps", trial.map { .int($0.steps) } ?? .null), .init("loss", .optional(trial?.loss)),
      .init("data", data.map { .string($0) } ?? .null),
    ])
  }
}

/// The data with features, and targets where those are numbers, of mean 0 and deviation 1, and the line that makes them so.
struct ScaledData {
  let dataset: Dataset
  let line: String

  /// Nil where neither is far from the size of 1.
  init?(_ data: Dataset, network: Network, _ workbench: Workbench) {
    let hasFeatures = !FeatureChecks.unscaled(data).isEmpty
    let targets = try? Targets.prepared(data.targets, samples: data.sampleCount, outputs: network.outputCount)
    let hasTargets = targets.map { TargetChecks.isUnscaled(data, $0) } ?? false
    guard hasFeatures || hasTargets, var scaled = hasFeatures ? try? data.scaled(.standard) : data else { return nil }
    let lines = CureLines(workbench, network: network, data: data)
    if hasTargets {
      let column = Column(data.targets.elements)
      guard
        let changed = try? Tensor(shape: data.targets.shape, elements: data.targets.elements.map { ($0 - column.mean) / column.deviation })
      else { return nil }
      scaled.targets = changed
    }
    dataset = scaled
    line = lines.data(scale: hasFeatures ? .standard : nil, targets: hasTargets ? "(y - y.mean())/y.std()" : nil)
  }
}
