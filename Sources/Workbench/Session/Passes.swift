import Limits
import NeuralNetwork

/// What was computed last, from which parameters, data and set-up, and why it no longer holds.
struct Passes {
  /// How often each was changed: what was computed at equal versions is equal.
  struct Versions: Equatable {
    var parameters = 0
    var data = 0
    var setup = 0
  }

  /// What makes a pass no longer hold.
  enum Change {
    case parameter(String, layer: Int)
    case training, update, rewind
    case data(String)
    case loss, precision

    var text: String {
      switch self {
      case .parameter(let name, _): "\(name) has changed"
      case .training: "the parameters have changed"
      case .update: "the parameters have been updated"
      case .rewind: "the training has been rewound"
      case .data(let name): "\(name) has changed"
      case .loss: "the loss has changed"
      case .precision: "the precision has changed"
      }
    }
  }

  /// A forward pass and the backward pass that followed it.
  private struct Recording {
    enum Traces {
      case known(ForwardTrace, BackwardTrace?)
      /// Those of a trainer's last step, read off it when somebody asks.
      case lastStep(Trainer)
    }
    var traces: Traces
    /// What it was computed from; nil for a training step, whose update has changed the parameters since.
    var versions: Versions?
    /// As the update that belongs to it left them.
    var afterUpdate: Versions?
    var hasToldStale = false
    /// Whether gradients of the parameters after its update stand on the screen below it.
    var standsAboveNewer = false

    var forward: ForwardTrace? {
      switch traces {
      case .known(let forward, _): forward
      case .lastStep(let trainer): Passes.whole { trainer.lastForward }
      }
    }

    var backward: BackwardTrace? {
      switch traces {
      case .known(_, let backward): backward
      case .lastStep(let trainer): Passes.whole { trainer.lastBackward }
      }
    }
  }

  /// What is read off a step wholly, whoever asks to stop: not everybody who reads it asks.
  private static func whole<Result>(_ read: () -> Result) -> Result { Work.limits?.undisturbed(read) ?? read() }

  private(set) var now = Versions()
  /// How often training or an update has changed the parameters.
  private(set) var steps = 0
  private(set) var lastChange: Change?
  private var recording: Recording?
  /// What was computed anew because the recording no longer held, for as long as it holds.
  private var fresh: (versions: Versions, forward: ForwardTrace?, backward: BackwardTrace?)?
  /// What `phase` shows next; nil before a step's first piece.
  var phase: Phase?
  /// Why the step that `phase` was in the middle of begins anew.
  var phaseNote: String?

  // MARK: What was recorded

  /// The passes the live names hold.
  var forward: ForwardTrace? { recording?.forward }
  var backward: BackwardTrace? { recording?.backward }

  var isEmpty: Bool { recording == nil }

  /// Whether they are those of a training step.
  var isOfStep: Bool { recording.map { $0.versions == nil } ?? false }

  /// Whether the recorded passes are those of the parameters and data as they are now.
  var isCurrent: Bool { recording?.versions == now }

  /// What has changed since the recorded passes; nil where they hold, or right after the update that belongs to them.
  var whyStale: String? {
    guard let recording, recording.versions != now, recording.afterUpdate != now else { return nil }
    return lastChange?.text
  }

  /// What a live name's reader is told, once for each recording: as of when its value is.
  mutating func takeStaleNote() -> String? {
    guard recording?.hasToldStale == false else { return nil }
    guard let whyStale else {
      guard recording?.standsAboveNewer == true else { return nil }
      recording?.hasToldStale = true
      return "of the last step, before its update"
    }
    recording?.hasToldStale = true
    return "as of the last \(isOfStep ? "step" : "forward"): \(whyStale) since"
  }

  /// A report shows gradients of the parameters as they are now: the recorded step's are to be told apart from them.
  mutating func showedNewer() { if recording != nil, recording?.versions != now { recording?.standsAboveNewer = true } }

  mutating func keep(forward: ForwardTrace) { recording = Recording(traces: .known(forward, nil), versions: now) }

  mutating func keep(backward: BackwardTrace) {
    guard let forward else { return }
    recording?.traces = .known(forward, backward)
  }

  /// A training has begun or a step was done: what its trainer did last is recorded, and belongs to the parameters from before.
  mutating func keepSteps(of trainer: Trainer) {
    change(.training)
    steps += 1
    recording = Recording(traces: .lastStep(trainer), versions: nil, afterUpdate: now)
  }

  /// The recorded gradients have been applied.
  mutating func updated() {
    change(.update)
    steps += 1
    recording?.afterUpdate = now
  }

  /// Reads what the trainer still knows of its last step, before it forgets it.
  mutating func readLastStep() {
    guard case .lastStep? = recording?.traces, let forward else { return }
    let backward = backward
    recording?.traces = .known(forward, backward)
  }

  mutating func forget(_ why: String = "network or data are others now") {
    breakPhase(why)
    recording = nil
    fresh = nil
    now.parameters += 1
  }

  /// Other data is there, of which nothing has been computed.
  mutating func dataReplaced() {
    forget()
    now.data += 1
  }

  // MARK: What holds now

  var currentForward: ForwardTrace? { isCurrent ? forward : fresh?.versions == now ? fresh?.forward : nil }
  var currentBackward: BackwardTrace? { isCurrent && backward != nil ? backward : fresh?.versions == now ? fresh?.backward : nil }

  mutating func keepFresh(forward: ForwardTrace) { fresh = (now, forward, fresh?.versions == now ? fresh?.backward : nil) }
  mutating func keepFresh(backward: BackwardTrace) { fresh = (now, fresh?.versions == now ? fresh?.forward : nil, backward) }

  // MARK: Changes

  mutating func change(_ change: Change) {
    lastChange = change
    switch change {
    case .parameter(_, let layer):
      now.parameters += 1
      returnToForward(of: layer, change.text)
    case .training:
      now.parameters += 1
      breakPhase("the network has been trained since")
    case .update:
      now.parameters += 1
      breakPhase("the update has been done")
    case .rewind:
      now.parameters += 1
      breakPhase(change.text)
    case .data:
      now.data += 1
      breakPhase(change.text)
    case .loss:
      now.setup += 1
      returnToLoss(change.text)
    case .precision:
      now.setup += 1
      breakPhase(change.text)
    }
  }
}
