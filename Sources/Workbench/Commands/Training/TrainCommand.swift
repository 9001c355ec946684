import Language
import Limits
import Markup
import NeuralNetwork

/// `train N`: epochs, one step at a time.
enum TrainCommand {
  static var command: Command {
    Command(
      "train", group: .training, summary: "trains for a number of epochs",
      parameters: [
        .positional("epochs", .integer, isRequired: true, help: "the number of epochs"),
        .option("batch", .integer, help: "samples in a step; shuffled anew each epoch", default: "all at once"),
        .option("until", .condition, help: "stops when this holds, for instance \"loss < 0.05\""),
        .option("every", .integer, help: "reports the loss every so many epochs"),
        .option("seed", .integer, help: "the seed of the batches' order", default: "0"),
        .option("show", .choice(["boundary"]), help: "draws the boundary while it trains, and at the end"),
        .option("seconds", .number, help: "takes its time on a screen, the first epochs slowest, for the eye to follow"),
      ],
      examples: [
        Command.Example("data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 100", explanation: "100 epochs, all four samples in each step"),
        Command.Example(
          "data moons", "net 2 -> 8 tanh -> 1 sigmoid", "train 5 batch=16 every=1",
          explanation: "in batches of 16, the loss after every epoch"),
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "optimizer sgd lr=1", "train 500 until=\"loss < 0.1\"",
          explanation: "until the loss is small, 500 epochs at most"),
        Command.Example(
          "data moons", "net 2 -> 8 tanh -> 1 sigmoid", "optimizer adam lr=0.05", "train 100 show=boundary seconds=3",
          explanation: "the boundary as it bends, for three seconds; the numbers are the same"),
      ],
      notes: [
        "the loss it reports is over all training samples, before the first update and after the last, as `evaluate` gives it",
        "with batch= the curve below it is of each epoch's mean batch loss; `plot loss` and every= measure all samples",
        "in until=, \(Condition.listedNames) are the run's",
        "Ctrl-C stops between two steps; a loss that is not finite stops at once",
      ], training: .runs, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let epochs = try arguments.integer("epochs", in: 0...1_000_000_000) ?? 1
    let batch = try arguments.integer("batch", in: 1...Int.max)
    let every = try arguments.integer("every", in: 1...Int.max)
    let seed = try arguments.integer("seed")
    let until = try arguments.expression("until").map { Condition($0.expression, in: $0.source) }
    let (_, data) = try workbench.requireFit()
    let trainer = try workbench.requireTrainer()
    // Whatever cannot work is found out before anything has changed.
    try session.training { () throws(Diagnostic) in
      for condition in [until, workbench.stopCondition] { if let condition { _ = try condition.holdsNow(in: session) } }
    }
    _ = try workbench.evaluation(of: .training, while: { false })
    let seconds = try arguments.number("seconds", "a number above 0 and at most 600") { $0 > 0 && $0 <= 600 }
    session.noteIdleWords(epochs: epochs)
    let showsBoundary = try arguments.choice("show", called: "picture") == "boundary"
    if showsBoundary { _ = try Pictures.boundary(workbench, session.style) }

    let before = epochs > 0 ? try session.evaluation(of: .training).loss : nil
    var loop = TrainingLoop(session: session, trainer: trainer, epochs: epochs, every: every, until: until)
    let style = session.style
    if showsBoundary { loop.picture = { (try? Pictures.boundary(workbench, style)).map { Document([.plot($0)]) } } }
    let size = batch.map { min($0, data.sampleCount) }.flatMap { $0 == data.sampleCount && seed == nil ? nil : $0 }
    let outcome = try session.allOrNothing(trainer) { () throws(Diagnostic) in
      if size != workbench.batchSize || seed != nil {
        try engine { () throws(EngineError) in try trainer.setBatch(size: size, seed: seed) }
        workbench.batchSize = size
        if let seed { workbench.batchSeed = seed }
      }
      // Where nobody watches there is nothing to wait for.
      if let seconds, session.output.showsProgress { loop.pace = Pace(seconds: seconds, steps: epochs * trainer.batchesPerEpoch) }
      return try session.training { () throws(Diagnostic) in try loop.run() }
    }
    return try session.evaluator.limits.undisturbed { () throws(Diagnostic) in
      var result = try report(outcome, before, loop, session, data)
      if showsBoundary, loop.divergence == nil { result.picture = try Pictures.boundary(workbench, style) }
      if outcome != .interrupted, loop.stepsDone > 0 { result.cause = session.causeOfNothingLearnt() }
      return result
    }
  }

  private static func report(
    _ stop: TrainReport.Stop, _ before: Double?, _ loop: TrainingLoop, _ session: Session, _ data: Dataset
  ) throws(Diagnostic) -> TrainReport {
    let workbench = session.workbench
    // Who presses Ctrl-C wants the prompt: passes over much data are given up then, after 20 ms.
    let end = MonotonicClock.now() + 20_000_000
    let patience = WorkLimits { stop == .interrupted && MonotonicClock.now() >= end }
    func evaluate(_ part: DatasetPart) -> Evaluation? {
      Work.run(within: patience) { (try? workbench.evaluation(of: part, while: { !patience.shouldStop })).flatMap { $0 } }
    }
    let evaluation = loop.divergence == nil ? evaluate(.training) : nil
    let validation = evaluation != nil && data[.validation] != nil ? evaluate(.validation) : nil
    let test = evaluation != nil && data[.test] != nil ? evaluate(.test) : nil
    let loss = evaluation?.loss ?? loop.lastLoss ?? .nan
    if workbench.hasRun {
      workbench.runs[workbench.runs.count - 1].finalLoss = evaluation?.loss
      workbench.runs[workbench.runs.count - 1].accuracy = evaluation?.accuracy
    }
    return TrainReport(
      epochs: loop.epochsDone, steps: loop.stepsDone, lossBefore: before, loss: loss, isLastStepLoss: evaluation == nil,
      accuracy: evaluation?.accuracy, validation: validation, test: test, sampleCount: data.sampleCount, seconds: loop.seconds,
      stopped: stop,
      divergence: loop.divergence, advice: loop.divergence.map { DivergenceAdvice($0, workbench) },
      condition: stop == .until ? loop.until?.text : workbench.stopCondition?.text, curve: loop.record.epochs.losses,
      isBatchCurve: !workbench.stepLossIsLoss,
      totalEpochs: loop.trainer.epoch, optimizer: workbench.setup.optimizer,
      lossScale: workbench.setup.precision == .float16Mixed ? loop.trainer.lossScale : nil, skippedSteps: loop.record.skipped)
  }
}
