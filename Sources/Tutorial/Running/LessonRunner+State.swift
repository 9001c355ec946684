import Language
import Markup
import Runtime
import Workbench

extension LessonRunner {
  /// A fresh session in the state the lesson declares before an item of a step.
  func replayed(_ lesson: Lesson, step: Int, item: Int) throws(Diagnostic) -> Session {
    let fresh = makeSession(
      SessionRequest(seed: lesson.seed, fileAccess: .confined(folder: lesson.folder), lessonCommands: LessonCommands.commands(for: self)))
    hasKeptWaiting = true
    fresh.helpPreface = { LessonHelp.blocks }
    fresh.lesson = lesson.id
    // A knob that a lesson's own line offers may have been turned: what follows is then not the declared state.
    if let turning = fresh.turning {
      fresh.turning = { [unowned self] draw, turn in
        let isKept = turning(draw, turn)
        if isKept { hasPlayed = true }
        return isKept
      }
    }
    let restore = beSilent(fresh)
    defer { restore() }
    for index in 0...step {
      let items = lesson.steps[index].items
      for item in index == step ? items.prefix(item) : items[...] { try LessonRunner.replay(item, in: fresh) }
    }
    return fresh
  }

  /// Runs what an item leaves behind in the session: its line, or an exercise's solution.
  static func replay(_ item: LessonItem, in session: Session) throws(Diagnostic) {
    for line in item.replayedLines {
      do throws(Diagnostic) {
        try session.run(line, echo: .none)
        try refuseToQuit(session)
      } catch {
        // A line that is meant to fail leaves what it left when it was run.
        if error.kind == .interrupted { throw error }
      }
    }
  }

  /// A lesson's own line has asked to leave: that is the learner's to do.
  static func refuseToQuit(_ session: Session) throws(Diagnostic) {
    guard session.quitRequested else { return }
    session.quitRequested = false
    throw LessonCommands.notTheLearners("quit")
  }

  /// Takes a session for the one lines run in, and a place for the one the learner is at.
  func adopt(_ fresh: Session, _ place: Place) {
    session = fresh
    self.place = place
    isDirty = false
  }

  /// Takes a session of the learner's own for the one lines run in.
  func begin(_ own: Session) {
    session = own
    isDirty = false
  }

  /// The session in which an open question's answers and reasons are worked out: this one, or where the learner has tried something in
  /// it, one in the state that the lesson declares here; and one that is thrown away for an expression that may change things.
  func judge(of expression: String? = nil) throws(Diagnostic) -> Session {
    let isKept = expression.map { LessonRunner.leavesNoTrace($0, commands: session.commands) } ?? true
    guard isDirty || !isKept, let place else { return session }
    if let judge = place.judge { return judge }
    let judge = try replayed(place.lesson, step: place.step, item: place.item)
    if isKept { self.place?.judge = judge }
    return judge
  }

  /// Before a line of the lesson's own: what the learner has tried in between is put aside, and she is told.
  func resumeLesson() throws(Diagnostic) {
    guard hasPlayed else { return }
    try restore()
    say(LessonScreen.note("The lesson goes on from its own state; what you tried is put aside."))
  }

  /// Puts the session into the state declared for the present place.
  func restore() throws(Diagnostic) {
    guard let place else { return }
    session = try replayed(place.lesson, step: place.step, item: place.item)
    isDirty = false
    beginTask()
  }

  /// Runs an item without showing anything.
  func runSilently(_ item: LessonItem) throws(Diagnostic) {
    let restore = beSilent(session)
    defer { restore() }
    try LessonRunner.replay(item, in: session)
  }

  /// Lets a session show nothing while the lesson's lines run in it; to be undone with what is returned.
  func beSilent(_ session: Session) -> () -> Void {
    let (real, turning) = (session.output, session.turning)
    session.output = SilentOutput(showingProgressIn: real)
    session.turning = nil
    session.journal?.keepsOutput = false
    isRunningLessonText = true
    return { [self] in
      session.output = real
      session.turning = turning
      session.journal?.keepsOutput = true
      isRunningLessonText = false
    }
  }
}
