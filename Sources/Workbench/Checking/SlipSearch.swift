import Language
import NeuralNetwork

/// Changes one expression of a program after the other until a run of it is right.
struct SlipSearch {
  let program: LearnerProgram
  let session: Session
  let table: SiteTable
  /// Where to look, the likeliest first.
  let order: [ProgramSite]
  /// How many of these come to what they should not, as far as that is known: they are gone through before anything else.
  let doubtful: Int
  /// Whether the first step is a run's end.
  let followsUpdates: Bool
  /// Other first values of parameters than the program gives them.
  let starts: [ProgramTrace.Start]
  /// How many steps are passed over.
  let passedOver: ProgramTrace.Passing
  /// The event behind which nothing is of interest.
  let end: Int
  let eventLimit: Int
  /// The gradients that the tape has, by how many numbers they are: an expression that comes to one of them is likely to be meant so.
  let known: [Int: [Tensor]]
  /// The changes that are tried, of all there are.
  let isWanted: (SlipEdits.Edit) -> Bool
  let edits: (ProgramSite) -> SlipEdits

  /// The most runs of the program, and the most values that they may compute together.
  private static let runLimit = 2500
  static let eventLimit = 150_000
  /// As many numbers are worked out in the time that an event takes.
  private static let elementsPerEvent = 256
  /// Sites at which forms that come to a known gradient are looked for before anything else is tried.
  private static let siteLimit = 16
  /// Such forms that are tried at a site before the next one is looked at.
  private static let matchLimit = 8

  enum Verdict {
    case wrong
    /// Wrong still, but more of it is right than was: so many gradients.
    case better(Int)
    case perhaps
    case right
  }

  typealias Found = (site: ProgramSite, edit: SlipEdits.Edit)

  struct Outcome {
    /// The first change that makes a run right, else the first that perhaps does; nil where none does.
    var found: Found?
    /// The change that makes the most right, where there is more than one thing wrong.
    var part: Found?
  }

  /// Tries the likeliest changes first: those by which an expression comes to a gradient that the tape has.
  func best(
    where verdict: (ProgramTrace, Session) throws(Diagnostic) -> Verdict
  ) throws(Diagnostic) -> Outcome {
    let pure = program.pureFunctions
    var runs = 0
    var events = 0
    var perhaps: Found?
    var part: (rightCount: Int, found: Found)?
    func isRight(_ site: ProgramSite, _ edit: SlipEdits.Edit) throws(Diagnostic) -> Bool {
      runs += 1
      let edits = [site.index: edit.edit]
      let trial = ProgramTrace(table, followsUpdates: followsUpdates, edits: edits, starts: starts, passedOver: passedOver, end: end)
      do throws(Diagnostic) {
        let own = try program.run(trial, edits: edits, beside: session)
        events += trial.events.count + trial.elementCount / SlipSearch.elementsPerEvent
        switch try verdict(trial, own) {
        case .wrong: break
        case .better(let count):
          if count > part?.rightCount ?? 0, order.prefix(doubtful).contains(where: { $0.index == site.index }) {
            part = (count, (site, edit))
          }
        case .perhaps: perhaps = perhaps ?? (site, edit)
        case .right:
          if !edit.isUnlikely { return true }
          perhaps = perhaps ?? (site, edit)
        }
      } catch {
        if error.kind == .interrupted { throw error }
      }
      return false
    }
    func isOver() -> Bool { runs > SlipSearch.runLimit || events > eventLimit }
    func outcome(_ found: Found?) -> Outcome { Outcome(found: found ?? perhaps, part: part?.found) }

    var left: [(site: ProgramSite, edits: [SlipEdits.Edit])] = []
    for site in order.prefix(min(doubtful, SlipSearch.siteLimit)) {
      let (matching, rest) = try screened(site, pure, &events)
      for edit in matching.prefix(SlipSearch.matchLimit) where !isOver() {
        if try isRight(site, edit) { return outcome((site, edit)) }
      }
      // Of a single number there is nothing to match; a sign is soon tried, and so is what can be transposed at all.
      let soon =
        rest.filter(\.isLikely) + rest.filter { $0.slip == .sign && !$0.isWhole && !$0.isLikely }.prefix(2)
        + rest.filter { $0.slip == .transposed && !$0.isLikely }.prefix(4)
      for edit in soon where !isOver() {
        if try isRight(site, edit) { return outcome((site, edit)) }
      }
      left.append((site, Array(matching.dropFirst(SlipSearch.matchLimit)) + rest))
    }
    for (site, edits) in left {
      for edit in edits where edit.isWhole {
        guard !isOver() else { return outcome(nil) }
        if try isRight(site, edit) { return outcome((site, edit)) }
      }
    }
    for (site, edits) in left {
      for edit in edits where !edit.isWhole {
        guard !isOver() else { return outcome(nil) }
        if try isRight(site, edit) { return outcome((site, edit)) }
      }
    }
    for site in order.dropFirst(left.count) {
      guard !isOver() else { break }
      let (matching, rest) = try screened(site, pure, &events)
      for edit in matching + rest {
        guard !isOver() else { return outcome(nil) }
        if try isRight(site, edit) { return outcome((site, edit)) }
      }
    }
    return outcome(nil)
  }

  /// The changes at a site that are worth a run: first those that come to a known gradient.
  private func screened(
    _ site: ProgramSite, _ pure: Set<String>, _ events: inout Int
  ) throws(Diagnostic) -> (matching: [SlipEdits.Edit], rest: [SlipEdits.Edit]) {
    let all = edits(site).all.filter(isWanted)
    let places = all.indices.filter {
      all[$0].edit.operation == nil && all[$0].edit.target == nil && all[$0].edit.value.isPure(calling: pure)
    }
    guard !places.isEmpty, site.value.isPure(calling: pure) else { return ([], all) }
    let screen = VariantScreen(ProgramVariants(site: site.index, values: places.map { all[$0].edit.value }), starts: starts, end: end)
    do throws(Diagnostic) { try program.run(screen, beside: session) } catch {
      if error.kind == .interrupted { throw error }
      return ([], all)
    }
    events += screen.eventCount + screen.elementCount / SlipSearch.elementsPerEvent
    guard screen.count > 0 else { return ([], all) }
    let isPlain = matches(screen.original, orTurned: false).isAny
    // What goes along with the tape longer than the line as it is mends where it first departs.
    let along = agreeingTimes(screen.original)
    var better: [(times: Int, edit: SlipEdits.Edit)] = []
    var seen: Set<Int> = screen.original.isKnown ? [screen.original.fingerprint] : []
    var strong: [SlipEdits.Edit] = []
    var weak: [SlipEdits.Edit] = []
    var rest: [SlipEdits.Edit] = []
    var outcomes: [Int: VariantScreen.Outcome] = [:]
    for (place, outcome) in zip(places, screen.outcomes) { outcomes[place] = outcome }
    for (place, edit) in all.enumerated() {
      guard let outcome = outcomes[place] else {
        rest.append(edit)
        continue
      }
      if outcome.hasFailed { continue }
      if outcome.isKnown, !seen.insert(outcome.fingerprint).inserted { continue }
      let match = matches(outcome)
      let times = along < screen.original.times.count ? agreeingTimes(outcome) : 0
      if times > along {
        better.append((times, edit))
      } else if match.isExact {
        strong.append(edit)
      } else if match.isAny, !isPlain {
        weak.append(edit)
      } else {
        rest.append(edit)
      }
    }
    return (
      better.enumerated().sorted { ($1.element.times, $0.offset) < ($0.element.times, $1.offset) }.map(\.element.edit) + strong + weak, rest
    )
  }

  /// How often in a row, from the first time on, an expression came to a gradient of the tape's.
  private func agreeingTimes(_ outcome: VariantScreen.Outcome) -> Int {
    outcome.times.prefix { tensor in
      (known[tensor.count] ?? []).contains { gradient in
        guard tensor.mayBeMultiple(of: gradient) else { return false }
        let (factor, error) = tensor.ratio(to: gradient)
        return error <= Agreement.limit && factor != 0
      }
    }.count
  }

  /// Whether what an expression came to, the first time or all together, is a gradient of the tape's, itself or but for a factor.
  private func matches(_ outcome: VariantScreen.Outcome, orTurned takesTurned: Bool = true) -> (isAny: Bool, isExact: Bool) {
    var isAny = false
    for tensor in [outcome.first, outcome.sum] {
      guard let tensor else { continue }
      for gradient in known[tensor.count] ?? [] where tensor.mayBeMultiple(of: gradient) {
        let (factor, error) = tensor.ratio(to: gradient)
        guard error <= Agreement.limit, factor != 0 else { continue }
        if abs(factor - 1) <= 1e-5 { return (true, true) }
        // Programs that begin with target − answer have all gradients turned.
        if factor > 0 || takesTurned { isAny = true }
      }
    }
    return (isAny, false)
  }

  init(
    program: LearnerProgram, session: Session, table: SiteTable, order: [ProgramSite], doubtful: Int = 0, followsUpdates: Bool = true,
    starts: [ProgramTrace.Start] = [], passedOver: ProgramTrace.Passing = .none, end: Int = Int.max,
    eventLimit: Int = SlipSearch.eventLimit, known: [Int: [Tensor]] = [:],
    isWanted: @escaping (SlipEdits.Edit) -> Bool = { _ in true }, edits: @escaping (ProgramSite) -> SlipEdits
  ) {
    self.program = program
    self.session = session
    self.table = table
    self.order = order
    self.doubtful = doubtful
    self.edits = edits
    self.followsUpdates = followsUpdates
    self.starts = starts
    self.passedOver = passedOver
    self.end = end
    self.eventLimit = eventLimit
    self.known = known
    self.isWanted = isWanted
  }
}
