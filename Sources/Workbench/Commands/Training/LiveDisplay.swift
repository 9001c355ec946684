import Language
import Markup
import NeuralNetwork

/// What is shown while a training runs: a line with its progress twenty times a second, and what costs passes over the data (the
/// accuracy, a picture) as often as a hundredth of the time so far allows.
struct LiveDisplay {
  /// Where the training stands when it is shown.
  struct State {
    var epochs: Int
    var epochsDone: Int
    var batchesPerEpoch: Int
    var lastLoss: Double
    var record: LossRecord
    var pace: Pace?
  }

  private let session: Session
  private let picture: (() -> Document?)?
  /// When the training began.
  let start = MonotonicClock.now()
  /// Time that was not training: displays, conditions, watches, waiting.
  private var asideTime: UInt64 = 0
  /// Time that the display itself took, the accuracy's aside.
  private var displayTime: UInt64 = 0
  private var lastShown: UInt64
  private var accuracy: Double?
  /// What the last accuracy and the last picture cost.
  private var accuracyCost: UInt64?
  /// What all of them cost so far.
  private var accuracyTime: UInt64 = 0
  private var pictureCost: UInt64 = 0

  /// From one line to the next, in nanoseconds.
  private static let interval: UInt64 = 50_000_000

  init(_ session: Session, picture: (() -> Document?)?) {
    self.session = session
    self.picture = picture
    lastShown = start
  }

  var secondsOfTraining: Double { Double(MonotonicClock.now() - start - asideTime) / 1e9 }

  /// Does something that is no training.
  mutating func aside<Result>(_ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    let before = MonotonicClock.now()
    defer { asideTime += MonotonicClock.now() - before }
    return try work()
  }

  /// Shows how far the training is, where it is time for that.
  mutating func show(_ state: State, at time: UInt64) {
    guard time - lastShown >= LiveDisplay.interval else { return }
    lastShown = time
    let passed = time - start
    let accuracyBefore = accuracyTime
    let hasTime = state.pace != nil || displayTime * 100 <= passed
    if session.output.showsProgress {
      // A pass over all samples goes forward only, a third of an epoch's work.
      let trained = Double(passed - min(asideTime, passed))
      let epochTime = trained / Double(max(state.record.steps, 1)) * Double(state.batchesPerEpoch)
      let cost = accuracyCost ?? UInt64(epochTime / 3)
      // With a picture, which takes all the time there is, the accuracy comes along where it costs less.
      if cost <= pictureCost ? hasTime : (accuracyTime + cost) * 100 <= passed {
        if let found = try? session.evaluation(of: .training).accuracy { accuracy = found }
        let taken = MonotonicClock.now() - time
        (accuracyCost, accuracyTime) = (taken, accuracyTime + taken)
      }
    }
    let drawingStart = MonotonicClock.now()
    let drawn = hasTime && session.output.showsProgress ? picture?() : nil
    if drawn != nil { pictureCost = MonotonicClock.now() - drawingStart }
    session.output.progress(
      TrainingProgress(
        epoch: state.epochsDone, epochs: state.epochs, steps: state.record.steps, loss: state.record.epochMean.last ?? state.lastLoss,
        isBatchLoss: !session.workbench.stepLossIsLoss, accuracy: accuracy, curve: state.record.epochs.losses,
        seconds: Double(passed) / 1e9, secondsLeft: state.pace.map { max(0, $0.seconds - Double(passed) / 1e9) }, picture: drawn))
    let taken = MonotonicClock.now() - time
    displayTime += taken - min(taken, accuracyTime - accuracyBefore)
    asideTime += taken
  }
}
