import Language
import Limits
import Markup
import NeuralNetwork
import Runtime

/// `step`, `rewind`, `reset`.
enum StepCommands {
  static var commands: [Command] { [step, rewind, reset] }

  private static var step: Command {
    Command(
      "step", group: .training, summary: "does forward, backward and update on the next batch",
      parameters: [.positional("n", .integer, help: "how many steps", default: "1")],
      examples: [
        Command.Example("data xor", "net 2 -> 4 tanh -> 1 sigmoid", "step", explanation: "one step, its three pieces shown"),
        Command.Example("data xor", "net 2 -> 4 tanh -> 1 sigmoid", "step 3", explanation: "three steps, a line for each"),
      ],
      notes: ["the batch is the one `train` would take next: all samples unless a `train` gave batch="], training: .runs, action: runStep)
  }

  private static var rewind: Command {
    Command(
      "rewind", group: .training, summary: "undoes steps of training exactly",
      parameters: [
        .positional(
          "n", .word, help: "how many steps, or start", default: "1", candidates: .words([("start", "back to the first weights")]))
      ],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 20", "rewind 5",
          explanation: "parameters, optimizer, batches and counters as they were after step 15"),
        Command.Example("data xor", "net 2 -> 4 tanh -> 1 sigmoid", "step 3", "rewind start", explanation: "back to where the run began"),
      ], training: .changes, action: runRewind)
  }

  private static var reset: Command {
    Command(
      "reset", group: .training, summary: "takes the network back to its first weights",
      parameters: [.option("seed", .integer, help: "draws fresh weights from this seed", default: "the same again")],
      examples: [
        Command.Example("net 2 -> 4 tanh -> 1 sigmoid", "reset", explanation: "the same first weights again"),
        Command.Example("net 2 -> 4 tanh -> 1 sigmoid", "reset seed=7", explanation: "other first weights"),
      ],
      notes: ["optimizer state and counters begin anew; data and set-up stay"], training: .changes, action: runReset)
  }

  private static func runStep(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let count = try arguments.integer("n", in: 1...1_000_000) ?? 1
    let (_, data) = try workbench.requireFit()
    let trainer = try workbench.requireTrainer()
    var divergence: Divergence?
    let last = try session.allOrNothing(trainer) { () throws(Diagnostic) in
      try session.training { () throws(Diagnostic) in try run(count, session, trainer, data, &divergence) }
    }
    if let divergence { throw divergence.diagnostic(session.style) }
    return last
  }

  /// - Parameter divergence: where a step's loss was not finite; it was the last.
  private static func run(
    _ count: Int, _ session: Session, _ trainer: Trainer, _ data: Dataset, _ divergence: inout Divergence?
  ) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    var last: (any Report)?
    for index in 0..<count {
      if index > 0, session.shouldStop { break }
      let before = workbench.parameters
      let optimizer = count == 1 ? workbench.network.map { OptimizerStep(trainer, $0) } : nil
      let step = try engine { () throws(EngineError) in try trainer.next(isTraced: true) }
      workbench.passes.keepSteps(of: trainer)
      workbench.record(step)
      let update = UpdateReportParts(step: step, before: before, optimizer: optimizer, workbench: workbench, data: data)
      // The step is done; what is shown of it may have been broken off.
      try Work.checkStopped()
      if count == 1 {
        if let forward = update.forward { session.emit(forward) }
        if let backward = update.backward { session.emit(backward) }
        last = update.update
        // What is watched is shown after the step, its update included.
        if session.silence == 0, !workbench.watches.isEmpty {
          session.emit(update.update)
          try session.showWatches(step: step.step)
          last = nil
        }
      } else {
        if let forward = update.forward { session.emit(BriefReport(full: forward, line: nil)) }
        if let backward = update.backward { session.emit(BriefReport(full: backward, line: nil)) }
        let lossName = workbench.stepLossIsLoss ? "loss" : "batch loss"
        var line = "step \(step.step)  epoch \(step.epoch)  \(lossName) \(session.style.text(step.loss))"
        if step.isSkipped { line += "  overflow: skipped, loss scale \(step.lossScale.shortText) → \(trainer.lossScale.shortText)" }
        session.emit(BriefReport(full: update.update, line: line))
        try session.showWatches(step: step.step)
        last = nil
      }
      if let found = step.divergence {
        divergence = found
        return nil
      }
    }
    return last
  }

  private static func runRewind(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    _ = try workbench.requireNetwork()
    let most = workbench.trainer?.rewindableSteps ?? 0
    guard let trainer = workbench.trainer, trainer.step > 0 else {
      throw Diagnostic(.command, "there is no training to undo", hint: "`rewind` goes back over steps of `train`, `step` and `update`")
    }
    let toStart = arguments.text("n") == "start"
    let wanted = toStart ? trainer.step : try arguments.integer("n", in: 1...Int.max) ?? 1
    guard wanted <= most || (wanted == trainer.step && trainer.canRewindToStart) else {
      throw arguments.error(
        arguments.has("n") ? "n" : nil, "\(counted(wanted, "step")) cannot be undone: rewind reaches back \(counted(most, "step"))",
        hint: most == trainer.step
          ? "`rewind start` goes back to the first weights" : "`rewind \(most)`, or `rewind start` for the first weights")
    }
    do throws(EngineError) {
      try trainer.rewind(toStart ? nil : wanted)
    } catch {
      throw arguments.error(arguments.has("n") ? "n" : nil, error)
    }
    workbench.rewound(to: trainer)
    let (step, epoch, left) = (trainer.step, trainer.epoch, trainer.rewindableSteps)
    return DocumentReport(
      "rewind", [.init("steps", .int(wanted)), .init("step", .int(step)), .init("epoch", .int(epoch)), .init("rewindable", .int(left))]
    ) { _ in
      let place = step == 0 ? "the first weights" : "step \(step), epoch \(epoch)"
      let more =
        left == 0
        ? "nothing is left to undo"
        : left == step ? "all \(step) before can be undone too" : "\(left) of the \(step) before can be undone, or all with `rewind start`"
      return Document([.line(StyledText("undid \(counted(wanted, "step")): back at \(place)") + StyledText("; \(more)", .muted))])
    }
  }

  private static func runReset(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let seed = try arguments.integer("seed")
    try session.workbench.reset(seed: seed)
    let network = try session.workbench.requireNetwork()
    let shown = network.seed
    return DocumentReport("reset", [.init("seed", .int(shown)), .init("spec", .string(network.specification.text))]) { _ in
      Document([
        .line(
          seed == nil
            ? "the first weights again (seed \(shown)); nothing is trained yet" : "fresh weights from seed \(shown); nothing is trained yet"
        )
      ])
    }
  }
}

/// The three reports of one training step.
struct UpdateReportParts {
  var forward: ForwardReport?
  var backward: BackwardReport?
  var update: UpdateReport

  init(step: TrainingStep, before: [String: Tensor], optimizer: OptimizerStep?, workbench: Workbench, data: Dataset) {
    let batch = workbench.trainer.map { $0.lastBatch } ?? []
    let targets = batch.count == data.sampleCount || batch.isEmpty ? data.targets : data.targets.rows(batch)
    // The step's own passes, whose copying may be broken off.
    let gradients = workbench.trainer?.lastBackward
    if let trace = workbench.trainer?.lastForward {
      var report = PassCommands.report(trace, workbench, data)
      report.targets = targets
      report.isOfBatch = targets.rowCount < data.sampleCount
      report.parameters = before
      forward = report
      if let gradients {
        backward = BackwardReport(
          trace: gradients, forward: trace, targets: targets, loss: workbench.loss, isPerceptron: workbench.isPerceptron,
          parameters: before,
          regularization: workbench.setup.regularization)
      }
    }
    update = PassCommands.updateReport(step, before: before, gradients: gradients, optimizer: optimizer, workbench)
  }
}

extension Divergence {
  /// What a single step says of it: step, layer, number, learning rate, and what to try.
  func diagnostic(_ style: PresentationStyle) -> Diagnostic {
    let place = layer.map { "layer \($0): " } ?? ""
    let what = value.isNaN ? "no longer a number (nan)" : "infinite"
    return Diagnostic(
      .command, "training diverged at step \(step): \(place)\(name) is \(what), with lr=\(style.text(learningRate))",
      hint: "`rewind` undoes the step; then try a smaller learning rate, or `clip norm=1`")
  }
}

extension Session {
  /// Shows the watched expressions after a step.
  func showWatches(step: Int) throws(Diagnostic) {
    for watch in workbench.watches { emit(WatchReport(expression: watch.text, value: try watch.value(in: self), step: step)) }
  }
}
