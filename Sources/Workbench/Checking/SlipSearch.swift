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
  let edits: (ProgramSite) -> SlipEdits

  /// The most runs of the program.
  private static let limit = 2500

  /// The first change that makes a run right; nil where none does.
  func first(
    where isRight: (ProgramTrace, Session) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
    let sites = program.instrumented().sites
    var runs = 0
    for site in order {
      for edit in edits(site).all {
        runs += 1
        guard runs <= SlipSearch.limit else { return nil }
        let edits = [site.index: edit.edit]
        let trial = ProgramTrace(sites, followsUpdates: followsUpdates, edits: edits, end: end)
        do throws(Diagnostic) {
          let own = try program.run(trial, edits: edits, beside: session)
          if try isRight(trial, own) { return (site, edit) }
        } catch {
          if error.kind == .interrupted { throw error }
        }
      }
    }
    return nil
  }

  init(
    program: LearnerProgram, session: Session, order: [ProgramSite], followsUpdates: Bool = true, end: Int = Int.max,
    edits: @escaping (ProgramSite) -> SlipEdits
  ) {
    self.program = program
    self.session = session
    self.order = order
    self.edits = edits
    self.followsUpdates = followsUpdates
    self.end = end
  }
}
