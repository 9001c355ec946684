import Language

/// Changes one expression of a program after the other until a run of it is right.
struct SlipSearch {
  let program: LearnerProgram
  let session: Session
  /// Where to look, the likeliest first.
  let order: [ProgramSite]
  /// Whether the first step is a run's end.
  let followsUpdates: Bool
  /// The event behind which nothing is of interest.
  let end: Int
  let eventLimit: Int
  let edits: (ProgramSite) -> SlipEdits

  /// The most runs of the program, and the most values that they may compute together.
  private static let runLimit = 2500
  static let eventLimit = 1_000_000

  enum Verdict { case wrong, perhaps, right }

  /// The first change that makes a run right, else the first that perhaps does; nil where none does.
  func best(
    where verdict: (ProgramTrace, Session) throws(Diagnostic) -> Verdict
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
    let sites = program.instrumented().sites
    var runs = 0
    var events = 0
    var perhaps: (site: ProgramSite, edit: SlipEdits.Edit)?
    for site in order {
      for edit in edits(site).all {
        runs += 1
        guard runs <= SlipSearch.runLimit, events <= eventLimit else { return perhaps }
        let edits = [site.index: edit.edit]
        let trial = ProgramTrace(sites, followsUpdates: followsUpdates, edits: edits, end: end)
        do throws(Diagnostic) {
          let own = try program.run(trial, edits: edits, beside: session)
          events += trial.events.count
          switch try verdict(trial, own) {
          case .wrong: break
          case .perhaps: perhaps = perhaps ?? (site, edit)
          case .right: return (site, edit)
          }
        } catch {
          if error.kind == .interrupted { throw error }
        }
      }
    }
    return perhaps
  }

  init(
    program: LearnerProgram, session: Session, order: [ProgramSite], followsUpdates: Bool = true, end: Int = Int.max,
    eventLimit: Int = SlipSearch.eventLimit, edits: @escaping (ProgramSite) -> SlipEdits
  ) {
    self.program = program
    self.session = session
    self.order = order
    self.edits = edits
    self.followsUpdates = followsUpdates
    self.end = end
    self.eventLimit = eventLimit
  }
}
