import NeuralNetwork

/// What is kept of a run while it is trained.
extension Workbench {
  /// Whether a step's loss is the loss: of all training samples, with nothing dropped and nothing shifted.
  var stepLossIsLoss: Bool {
    guard let network, let data else { return false }
    let isWhole = batchSize.map { $0 >= data.sampleCount } ?? true
    let drops = network.layers.contains { if case .dropout = $0.specification.kind { true } else { false } }
    return isWhole && !drops && setup.augmentation == Augmentation()
  }

  /// Notes a step in the run's record.
  func record(_ step: TrainingStep) {
    let run = currentRun()
    runs[run].append(step.loss, isLoss: stepLossIsLoss)
    runs[run].steps = step.step
    runs[run].epochs = trainer?.epoch ?? 0
    (runs[run].finalLoss, runs[run].accuracy) = (nil, nil)
  }

  /// Measures the loss and accuracy that the run's last step has left, where that has not been done: before data or network change.
  func measureRun() {
    guard hasRun, let run = runs.last, run.finalLoss == nil, run.steps > 0, let found = try? evaluation(of: .training) else { return }
    runs[runs.count - 1].finalLoss = found.loss
    runs[runs.count - 1].accuracy = found.accuracy
  }

  /// The run is back at an earlier step.
  func rewound(to trainer: Trainer) {
    passes.forget("the training has been rewound")
    guard hasRun else { return }
    let run = runs.count - 1
    runs[run].curve.truncate(to: trainer.step)
    runs[run].losses.removeAll { $0.step > trainer.step }
    runs[run].steps = trainer.step
    runs[run].epochs = trainer.epoch
    (runs[run].finalLoss, runs[run].accuracy) = (nil, nil)
    // What it is measured with now may be another loss than it was trained with.
    runs[run].goOn(with: data?.name ?? "", setupText, augmentation: setup.augmentation.text)
    measureRun()
  }

  /// Multiplications that a run's curve may cost when somebody wants to see it, and when it is only put by.
  static let curveLimit = 1_000_000_000
  private static let settlingLimit = 100_000_000
  /// Points of a curve that were measured, at most.
  private static let pointLimit = 64

  /// The run under way is about to end, or its data to change: what its curve needs is measured while it can be.
  func settleRun() {
    guard hasRun, let network, let data else { return }
    let (work, isBeyond) = network.work.multipliedReportingOverflow(by: data.sampleCount)
    if !isBeyond, work <= Workbench.settlingLimit { measureRun() }
    measureCurve(limit: Workbench.settlingLimit)
  }

  /// Measures the loss over all training samples at steps whose parameters are kept, where the steps' own losses were of batches.
  func measureCurve(limit: Int = Workbench.curveLimit) {
    guard hasRun, let trainer, let network, let data, trainer.step > 0, !runs[runs.count - 1].stepLossesAreLosses else { return }
    let run = runs.count - 1
    let known = runs[run].losses.last?.step ?? -1
    var kept = trainer.path.filter { $0.step > known }
    let (work, isBeyond) = max(network.work, 1).multipliedReportingOverflow(by: data.sampleCount)
    let affordable = isBeyond ? 0 : min(limit / max(work, 1), Workbench.pointLimit)
    guard affordable >= 2 else { return }
    if kept.count > affordable {
      kept = (0..<affordable).map { kept[$0 * (kept.count - 1) / (affordable - 1)] }
    }
    guard (try? network.requireRoom(copies: 2, for: "the curve")) != nil else { return }
    let copy = network.copy()
    for (step, parameters) in kept {
      guard (try? copy.setParameterVector(parameters)) != nil,
        let found = try? copy.evaluate(data.inputs, targets: data.targets, setup: setup)
      else { return }
      runs[run].losses.append((step, found.loss))
    }
    while runs[run].losses.count > 2 * Workbench.pointLimit {
      runs[run].losses = runs[run].losses.enumerated().filter { $0.offset % 2 == 0 || $0.offset == runs[run].losses.count - 1 }.map(
        \.element)
    }
  }
}
