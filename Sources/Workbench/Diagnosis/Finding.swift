import Language
import Markup

/// One thing that keeps a network from learning: what is seen, where, and what cures it.
struct Finding {
  let id: FindingID
  /// What is seen, with its numbers.
  var message: String
  /// Where: `layer 1`, `x2`, `optimizer`; nil for the whole.
  var place: String?
  /// The line of a program, where it is one.
  var site: ProgramSite?
  /// The numbers by name.
  var evidence: [JSONValue.Member]
  /// What may cure it, the likeliest first; after the trials the one that did best.
  var cures: [Cure]
  /// Whether it holds only if a cure is seen to help: it was guessed from what other causes show too.
  var needsProof = false
  /// What the cure came to on a copy, where it helps.
  var tried: CureTrial?
  /// What came lowest on a copy, where nothing that was tried helps.
  var failed: CureTrial?
  /// Whether trying the cure takes more work than is done unasked.
  var isTooMuchToTry = false

  init(
    _ id: FindingID, _ message: String, place: String? = nil, evidence: [JSONValue.Member] = [], cures: [Cure], needsProof: Bool = false
  ) {
    self.id = id
    self.message = message
    self.place = place
    self.evidence = evidence
    self.cures = cures
    self.needsProof = needsProof
  }

  /// The line to run.
  var cure: String { tried?.line ?? failed?.line ?? cures.first?.line ?? "" }

  /// Takes over what came of its cures.
  mutating func note(_ outcome: Trials.Outcome) {
    tried = outcome.best
    failed = outcome.lowest
    isTooMuchToTry = outcome.isTooMuch
  }

  var json: JSONValue {
    .object([
      .init("id", .string(id.rawValue)), .init("message", .string(message)), .init("place", place.map { .string($0) } ?? .null),
      .init("evidence", .object(evidence)), .init("lesson", .string(id.description.lesson)), .init("cure", .string(cure)),
      .init("tried", tried?.json ?? .null), .init("without_effect", failed?.json ?? .null),
    ])
  }
}

/// A line that is to help, and how that can be seen.
struct Cure {
  enum Kind {
    /// Changes something, then trains from the first weights.
    case restart
    /// Trains on from where the network is.
    case goOn
    /// Only shows something: there is nothing to try.
    case look
  }
  var kind: Kind
  /// The whole line.
  var line: String
  /// How many epochs it trains; 0 for one that only looks.
  var epochs: Int
}

/// What a cure came to on a copy.
struct CureTrial {
  /// The line that was run.
  var line: String
  var lossBefore: Double
  var lossAfter: Double
  /// The share of right answers then; nil where the targets are numbers.
  var accuracy: Double?
  /// What was changed in a program, where it was one.
  var patch: ProgramPatch?

  var json: JSONValue { .object([.init("loss_before", .double(lossBefore)), .init("loss_after", .double(lossAfter))]) }
}
