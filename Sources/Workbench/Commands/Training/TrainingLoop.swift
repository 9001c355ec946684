import Glibc
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

  /// How often live displays are told, and at least how often an interrupt is looked for, in nanoseconds.
  private static let displayInterval: UInt64 = 50_000_000

  init(session: Session, trainer: Trainer, epochs: Int, every: Int?, until: Condition?) {
    self.session = session
    self.trainer = trainer
    self.epochs = epochs
    self.every = every
    self.until = until
  }

  mutating func run() throws(Diagnostic) -> TrainReport.Stop {
    defer { session.output.progress(nil) }
    let workbench = session.workbench
    let conditions = [(until, TrainReport.Stop.until), (workbench.stopCondition, .stop)].compactMap { pair in pair.0.map { ($0, pair.1) } }
    for (condition, stop) in conditions where try condition.holdsNow(in: session) { return stop }
    guard epochs > 0 else { return .completed }
    let everyStep = conditions.map { $0.0.needsEveryStep(in: session) }
    let looksEveryStep = everyStep.contains(true)
    let hasWatches = !workbench.watches.isEmpty
    let run = workbench.currentRun()
    workbench.passes.keepSteps(of: trainer)
    let isLoss = workbench.stepLossIsLoss
    if !isLoss { workbench.runs[run].stepLossesAreLosses = false }
    record = LossRecord(run: workbench.runs[run].curve, batches: trainer.batchesPerEpoch, done: trainer.batchesDone)
    defer {
      workbench.passes.keepSteps(of: trainer)
      workbench.runs[run].curve = record.run
      workbench.runs[run].steps = trainer.step
      workbench.runs[run].epochs = trainer.epoch
    }

    let start = TrainingLoop.now()
    var ownTime: UInt64 = 0
    var lookTime: UInt64 = 0
    var accuracy: Double?
    /// What the last accuracy cost.
    var accuracyTime: UInt64?
    /// What the last picture cost.
    var pictureTime: UInt64 = 0
    var lastShown = start
    var lastChecked = start
    /// Steps until the clock is looked at again.
    var untilCheck = 1
    var checkInterval = 1
    defer { seconds = Double(TrainingLoop.now() - start - ownTime) / 1e9 }

    while epochsDone < epochs {
      let step: TrainingStep
      var isPaced = false
      let epochBefore = trainer.epoch
      do throws(EngineError) {
        // As many steps at once as nobody wants to look between.
        let paced = pace.flatMap { $0.stepsAtOnce(done: stepsDone, elapsed: Double(TrainingLoop.now() - start) / 1e9) }
        isPaced = paced != nil
        let limit = looksEveryStep || hasWatches ? 1 : paced ?? untilCheck
        let epochLimit = conditions.isEmpty ? every.map { $0 - epochsDone % $0 } ?? epochs : 1
        let before = record.steps
        defer { untilCheck -= record.steps - before }
        step = try trainer.next(upTo: limit, epochs: min(epochLimit, epochs - epochsDone), into: &record)
      } catch {
        if error.kind == .interrupted, stepsDone > 0 { return .interrupted }
        throw Diagnostic(error)
      }
      lastLoss = step.loss
      epochsDone += trainer.epoch - epochBefore
      if let found = step.divergence {
        divergence = found
        return .diverged
      }
      if step.endsEpoch || looksEveryStep || hasWatches {
        let isDue = every.map { step.endsEpoch && epochsDone % $0 == 0 } ?? false
        if isDue || hasWatches || !conditions.isEmpty {
          let before = TrainingLoop.now()
          defer { ownTime += TrainingLoop.now() - before }
          do throws(Diagnostic) {
            if isDue { try report() }
            if hasWatches { try session.showWatches(step: trainer.step) }
            for ((condition, stop), isDue) in zip(conditions, everyStep) where step.endsEpoch || isDue {
              if try condition.holds(in: session) { return stop }
            }
          } catch {
            guard error.kind == .interrupted else { throw error }
            return .interrupted
          }
        }
      }
      if let pace, isPaced {
        let wait = TrainingLoop.now()
        pace.hold(since: start, done: stepsDone) { session.shouldStop }
        ownTime += TrainingLoop.now() - wait
        untilCheck = 0
      }
      if untilCheck <= 0 {
        let time = TrainingLoop.now()
        if session.shouldStop { return .interrupted }
        // The clock is asked about every five milliseconds, however long a step takes; what passes while a pace is kept is mostly waiting.
        let passed = time - lastChecked
        if !isPaced, passed < 2_500_000 {
          checkInterval = min(checkInterval * 2, 1 << 20)
        } else if !isPaced, passed > 10_000_000 {
          checkInterval = max(checkInterval / 4, 1)
        }
        lastChecked = time
        untilCheck = checkInterval
        if time - lastShown >= TrainingLoop.displayInterval {
          lastShown = time
          // Accuracy and picture cost passes over the data: they get what two in a hundred of the time so far allow.
          let hasTime = pace != nil || lookTime * 100 <= time - start
          // A pass over all samples goes forward only, a third of an epoch's work.
          let epochTime = Double(time - start - min(ownTime, time - start)) / Double(stepsDone) * Double(trainer.batchesPerEpoch)
          let cost = accuracyTime ?? UInt64(epochTime / 3)
          // With a picture, which takes all the time there is, the accuracy comes along where it costs less.
          if session.output.showsProgress, cost <= pictureTime ? hasTime : (lookTime + cost) * 100 <= time - start {
            if let found = try? session.evaluation(of: .training).accuracy { accuracy = found }
            accuracyTime = TrainingLoop.now() - time
          }
          let drawingStart = TrainingLoop.now()
          let drawn = hasTime && session.output.showsProgress ? picture?() : nil
          if drawn != nil { pictureTime = TrainingLoop.now() - drawingStart }
          session.output.progress(
            TrainingProgress(
              epoch: epochsDone, epochs: epochs, steps: stepsDone, loss: record.epochMean.last ?? step.loss, isBatchLoss: !isLoss,
              accuracy: accuracy,
              curve: record.epochs.losses,
              seconds: Double(time - start) / 1e9, secondsLeft: pace.map { max(0, $0.seconds - Double(time - start) / 1e9) }, picture: drawn
            ))
          lookTime += TrainingLoop.now() - time
          ownTime += TrainingLoop.now() - time
        }
      }
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

  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
