import Language
import Markup
import NeuralNetwork

/// Pulls steps from a trainer until the epochs are done, a condition holds, Ctrl-C comes, or the loss is not finite.
struct TrainingLoop {
  let session: Session
  let trainer: Trainer
  let epochs: Int
  let every: Int?
  let until: Condition?
  /// Draws what is shown above the progress line; nil for nothing.
  var picture: (() -> Document?)?
  /// Holds the training back to a speed that an eye can follow.
  var pace: Pace?

  private(set) var epochsDone = 0
  var stepsDone: Int { record.steps }
  /// The last step's loss, before its update.
  private(set) var lastLoss: Double?
  private(set) var divergence: Divergence?
  private(set) var seconds = 0.0
  private(set) var record = LossRecord()

  init(session: Session, trainer: Trainer, epochs: Int, every: Int?, until: Condition?) {
    self.session = session
    self.trainer = trainer
    self.epochs = epochs
    self.every = every
    self.until = until
  }

  mutating func run() throws(Diagnostic) -> TrainReport.Stop {
    let workbench = session.workbench
    let conditions = [(until, TrainReport.Stop.until), (workbench.stopCondition, .stop)].compactMap { pair in pair.0.map { ($0, pair.1) } }
    for (condition, stop) in conditions where try condition.holdsNow(in: session) { return stop }
    guard epochs > 0 else { return .completed }
    let run = workbench.currentRun()
    workbench.passes.keepSteps(of: trainer)
    if !workbench.stepLossIsLoss { workbench.runs[run].stepLossesAreLosses = false }
    record = LossRecord(run: workbench.runs[run].curve, batches: trainer.batchesPerEpoch, done: trainer.batchesDone)
    var display = LiveDisplay(session, picture: picture)
    defer {
      session.output.progress(nil)
      seconds = display.secondsOfTraining
      workbench.passes.keepSteps(of: trainer)
      workbench.runs[run].curve = record.run
      workbench.runs[run].steps = trainer.step
      workbench.runs[run].epochs = trainer.epoch
    }
    return try pull(until: conditions, &display)
  }

  private mutating func pull(
    until conditions: [(condition: Condition, stop: TrainReport.Stop)], _ display: inout LiveDisplay
  ) throws(Diagnostic) -> TrainReport.Stop {
    let everyStep = conditions.map { $0.condition.needsEveryStep(in: session) }
    let hasWatches = !session.workbench.watches.isEmpty
    let looksEveryStep = hasWatches || everyStep.contains(true)
    var stride = ClockStride(start: display.start)

    while epochsDone < epochs {
      // As many steps at once as nobody wants to look between.
      let paced = pace.flatMap { $0.stepsAtOnce(done: stepsDone, elapsed: Double(MonotonicClock.now() - display.start) / 1e9) }
      let limit = looksEveryStep ? 1 : paced ?? stride.left
      let epochLimit = conditions.isEmpty ? every.map { $0 - epochsDone % $0 } ?? epochs : 1
      let before = (steps: record.steps, epoch: trainer.epoch)
      let step: TrainingStep
      do throws(EngineError) {
        step = try trainer.next(upTo: limit, epochs: min(epochLimit, epochs - epochsDone), into: &record)
      } catch {
        if error.kind == .interrupted, stepsDone > 0 { return .interrupted }
        throw Diagnostic(error)
      }
      stride.take(record.steps - before.steps)
      lastLoss = step.loss
      epochsDone += trainer.epoch - before.epoch
      if let found = step.divergence {
        divergence = found
        return .diverged
      }
      do throws(Diagnostic) {
        let isDue = every.map { step.endsEpoch && epochsDone % $0 == 0 } ?? false
        let asked = conditions.indices.filter { step.endsEpoch || everyStep[$0] }
        if isDue || hasWatches || !asked.isEmpty {
          let met = try display.aside { () throws(Diagnostic) -> TrainReport.Stop? in
            if isDue { try report() }
            if hasWatches { try session.showWatches(step: trainer.step) }
            for index in asked where try conditions[index].condition.holds(in: session) { return conditions[index].stop }
            return nil
          }
          if let met { return met }
        }
      } catch {
        guard error.kind == .interrupted else { throw error }
        return .interrupted
      }
      if let pace, paced != nil {
        let start = display.start
        try display.aside { () throws(Diagnostic) in pace.hold(since: start, done: stepsDone) { session.shouldStop } }
      }
      guard stride.isOver || paced != nil else { continue }
      if session.shouldStop { return .interrupted }
      let time = MonotonicClock.now()
      stride.begin(at: time, isPaced: paced != nil)
      display.show(
        LiveDisplay.State(
          epochs: epochs, epochsDone: epochsDone, batchesPerEpoch: trainer.batchesPerEpoch, lastLoss: step.loss, record: record, pace: pace),
        at: time)
    }
    return .completed
  }

  /// `every=K`: the loss over all samples now.
  private func report() throws(Diagnostic) {
    let evaluation = try session.evaluation(of: .training)
    let data = session.workbench.data
    let validation = data?[.validation] == nil ? nil : try session.evaluation(of: .validation)
    let test = data?[.test] == nil ? nil : try session.evaluation(of: .test)
    session.emit(
      ProgressReport(
        epoch: trainer.epoch, loss: evaluation.loss, accuracy: evaluation.accuracy, validationLoss: validation?.loss, testLoss: test?.loss))
  }
}
