import Language
import Markup
import Runtime
import Workbench

// From lesson to lesson and from step to step. Each movement returns what is to be seen of it.
extension LessonRunner {
  // MARK: Lessons

  func listLessons() -> LessonReport {
    let kept = leaveLesson()
    isAtList = true
    let list = LessonList(entries: library.entries, progress: progress.state, title: library.course?.title)
    var blocks = list.document.blocks
    // In the place of the blank row above, so that the list still fits the screen.
    if !kept.isEmpty, blocks.first == .blank { blocks.replaceSubrange(0..<1, with: kept) }
    blocks += noteOfMove(to: library.identity)
    return LessonReport("lessons", list.json, Document(blocks))
  }

  /// Out of the lesson's session, whose fence goes with what the lesson made, into a new one of the learner's own.
  /// - Returns: what was kept, as a line to be shown.
  private func leaveLesson() -> [Block] {
    place = nil
    guard session.fileAccess != .unrestricted else { return [] }
    let own = makeSession(SessionRequest(seed: 0, fileAccess: .unrestricted, lessonCommands: LessonCommands.commands(for: self)))
    let kept = own.inherit(from: session)
    begin(own)
    guard !kept.isEmpty || kept.leftSomething else { return [] }
    let text = kept.sentence
    own.journal?.origin = text
    return LessonScreen.note(text)
  }

  func openLesson(_ name: String, entry known: LessonLibrary.Entry? = nil) throws(Diagnostic) -> LessonReport {
    let entry: LessonLibrary.Entry
    if let known { entry = known } else { entry = try library.entry(name) }
    let lesson = try library.lesson(entry)
    let point = ResumePoint(progress[entry.key], in: lesson)
    if asksRecall, point.step == 0, let task = recallTask(before: entry) { return try ask(task, before: entry) }
    return try enter(lesson, entry, at: point)
  }

  /// Enters a step of a lesson in its declared state.
  func enter(_ lesson: Lesson, _ entry: LessonLibrary.Entry, at point: ResumePoint) throws(Diagnostic) -> LessonReport {
    let step = point.step
    let fresh = try replayed(lesson, step: step, item: 0)
    adopt(fresh, Place(entry: entry, lesson: lesson, step: step))
    let isFirst = progress.state.lessons.isEmpty
    // Once: before anything is noted of it here.
    var blocks = progress.state.lessons(of: entry.course).isEmpty ? noteOfMove(to: entry.course, lesson: entry.id) : []
    if step == 0 {
      if isExpress, !lesson.hasExpress { blocks += LessonScreen.note("This lesson has no short way; all its steps come.") }
      let missing = lesson.needs.filter { !progress[entry.course.key(ofLesson: $0)].isFinished && !progress[$0].isFinished }
      blocks += LessonScreen.opening(lesson, number: entry.number, missing: missing)
    } else {
      blocks +=
        LessonScreen.title(lesson, number: entry.number) + LessonScreen.note("Going on at step \(step + 1) of \(lesson.steps.count).")
    }
    if let remark = point.remark { blocks += LessonScreen.note(remark) }
    return begin(blocks, isFirst: isFirst)
  }

  /// Shows the step that has been entered, as far as its first activity; whoever is here for the first time is told of the offered line.
  func begin(_ above: [Block], isFirst: Bool = false) -> LessonReport {
    guard let place else { return LessonReport("lesson", [], Document()) }
    isAtList = false
    if place.entry.course.key != nil { record(.course(place.entry.course)) }
    record(
      .visit(lesson: place.entry.key, step: place.currentStep.id, number: place.step + 1, count: place.lesson.steps.count))
    var blocks = above + LessonScreen.heading(place.currentStep)
    reveal(&blocks)
    if isFirst, offeredLine != nil {
      blocks +=
        [.blank]
        + LessonScreen.note(
          "The next line is offered at the prompt: Enter runs it, Tab takes it for editing, and whatever you type instead is your own.")
    }
    return report(blocks)
  }

  private func report(_ blocks: [Block]) -> LessonReport {
    guard let place else { return LessonReport("lesson", [], Document(blocks + [.blank])) }
    // “Press Enter …” stands right above the prompt.
    let document = Document(blocks + (place.item < place.currentStep.items.count ? [.blank] : []))
    return LessonReport(
      "lesson",
      [
        .init("lesson", .string(place.lesson.id)), .init("step", .string(place.currentStep.id)), .init("number", .int(place.step + 1)),
        .init("steps", .int(place.lesson.steps.count)),
      ], document)
  }

  // MARK: Within a step

  /// The item is done: shows what follows, to the next activity or the end of the step.
  func advance() -> LessonReport? {
    place?.item += 1
    place?.givenHints = []
    place?.solution = []
    place?.lastShortfall = nil
    var blocks: [Block] = []
    reveal(&blocks)
    return blocks.isEmpty ? nil : report(blocks)
  }

  /// Everything from the present item to the next that waits for the learner.
  private func reveal(_ blocks: inout [Block]) {
    defer { beginTask() }
    while let place, let item = place.currentItem {
      switch item {
      case .prose(let prose): blocks += LessonScreen.prose(prose)
      case .note: break
      case .line: return
      case .question(let question):
        blocks += LessonScreen.question(question, showsId: false)
        guard isSettled(question.id, question.fingerprint, &blocks) else { return }
        blocks += LessonScreen.note("You have answered this one.")
      case .exercise(let exercise):
        blocks += LessonScreen.exercise(exercise, showsId: false)
        guard isSettled(exercise.id, exercise.fingerprint, &blocks) else { return }
        blocks += LessonScreen.note("You have solved this one; the lesson goes on from its own solution.")
        if (try? runSilently(item)) == nil { isDirty = true }
      }
      self.place?.item += 1
    }
    guard let place else { return }
    blocks += LessonScreen.ending(isLast: place.step + 1 == place.lesson.steps.count)
  }

  /// The session is told which exercise is open, or that none is.
  func beginTask() {
    if let exercise = openExercise { session.begin(exercise) } else { session.endTask() }
  }

  /// Whether it is done; what has another answer now is open again, and the learner is told.
  private func isSettled(_ id: String, _ fingerprint: String, _ blocks: inout [Block]) -> Bool {
    guard let place, progress[place.entry.key].answers[id] == .done else { return false }
    if let known = progress[place.entry.key].fingerprints[id], known != fingerprint {
      blocks += LessonScreen.note("The lesson has changed since you did this one, so it is open again.")
      return false
    }
    return true
  }

  var openQuestion: Question? {
    if case .question(let question)? = place?.currentItem { question } else { nil }
  }

  var openExercise: Exercise? {
    if case .exercise(let exercise)? = place?.currentItem { exercise } else { nil }
  }

  // MARK: From step to step

  /// `next`, or an empty line with nothing offered: on an open question or exercise it says what to do, else it goes on.
  func goOn() throws(Diagnostic) -> LessonReport {
    try needLesson()
    if let next = place?.recallBefore {
      return try enter(try library.lesson(next), next, at: ResumePoint(progress[next.key], in: try library.lesson(next)))
    }
    // Lines that were not run are run now, unseen, as far as something waits for an answer.
    var blocks: [Block] = []
    if case .line? = place?.currentItem { try resumeLesson() }
    while case .line? = place?.currentItem, let item = place?.currentItem {
      try runSilently(item)
      place?.item += 1
      reveal(&blocks)
    }
    guard let place else { return LessonReport("next", [], Document()) }
    if let question = openQuestion {
      return report(blocks + LessonScreen.notYet(howToAnswer(question)))
    }
    if let exercise = openExercise {
      self.place?.lastShortfall = LessonRunner.shortfall(exercise, in: session)
      self.place?.judgedSteps = session.trainedSteps
      return report(blocks + stateOf(exercise))
    }
    record(.step(lesson: place.entry.key, step: place.currentStep.id, .done))
    return try leaveStep()
  }

  /// To the step behind this one, or to the lesson's end.
  private func leaveStep() throws(Diagnostic) -> LessonReport {
    guard let place else { return LessonReport("next", [], Document()) }
    let next = step(after: place.step, in: place.lesson)
    guard next < place.lesson.steps.count else { return finish(place) }
    if next > place.step + 1 || isDirty || place.item < place.currentStep.items.count {
      adopt(try replayed(place.lesson, step: next, item: 0), Place(entry: place.entry, lesson: place.lesson, step: next))
    } else {
      self.place = Place(entry: place.entry, lesson: place.lesson, step: next)
    }
    return begin([])
  }

  private func finish(_ finished: Place) -> LessonReport {
    record(.finish(lesson: finished.entry.key))
    note(.finish)
    let skipped = finished.lesson.steps.filter { progress[finished.entry.key].steps[$0.id] == .skipped }
    let passed = finished.lesson.steps.filter { progress[finished.entry.key].steps[$0.id] == nil }
    let kept = leaveLesson()
    isAtList = true
    let name = finished.entry.number > 0 ? "Lesson \(finished.entry.number)" : "The lesson"
    var blocks: [Block] = [
      .blank, .paragraph(StyledText("✓ ", .success) + LessonScreen.inline("\(name) is done: \(finished.lesson.title)")),
    ]
    blocks += kept
    if !skipped.isEmpty {
      let names = skipped.map { "`\($0.id)`" }.joined(separator: ", ")
      blocks += LessonScreen.note("You skipped \(names); `lesson \(finished.lesson.id)` and `goto` lead back to it.")
    }
    if isExpress, !passed.isEmpty {
      let count = passed.count == 1 ? "1 step" : "\(passed.count) steps"
      blocks += LessonScreen.note("The short way led over \(count); `lesson \(finished.lesson.id)` and `goto` lead back.")
    }
    if let next = LessonList(entries: library.entries, progress: progress.state).next {
      // A lesson of one's own is none of the list's.
      let which = finished.entry.number > 0 ? "lesson \(next.number)" : "lesson \(next.number) of the list, \(next.title)"
      blocks += LessonScreen.note("Press Enter for \(which), or go on trying things here; `lessons` shows the list.")
    } else {
      blocks += LessonScreen.note("That was the last one. Go on trying things here; `lessons` shows the list.")
    }
    return LessonReport(
      "lesson", [.init("lesson", .string(finished.lesson.id)), .init("finished", .bool(true))], Document(blocks + [.blank]))
  }

  func goBack() throws(Diagnostic) -> LessonReport {
    let place = try needLesson()
    try requireNoRecall()
    guard place.step > 0 else { throw Diagnostic(.command, "this is the first step", hint: "`again` shows it once more") }
    return try move(to: place.step - 1)
  }

  func go(to name: String) throws(Diagnostic) -> LessonReport {
    let place = try needLesson()
    try requireNoRecall()
    let step = try stepIndex(name, in: place.lesson)
    if !options.allowsSkip, step > place.step {
      let open = place.lesson.steps[place.step..<step].first { progress[place.entry.key].steps[$0.id] != .done }
      if let open { throw Diagnostic(.command, "in this class nothing is skipped", hint: "the step `\(open.id)` is still to be done") }
    }
    return try move(to: step)
  }

  /// The place of the step with a number or id.
  func stepIndex(_ name: String, in lesson: Lesson) throws(Diagnostic) -> Int {
    if let step = lesson.stepIndex(name) { return step }
    let ids = lesson.steps.map(\.id)
    let near = Suggestion.nearest(to: name, in: ids).map { "did you mean `\($0)`?" }
    throw Diagnostic(
      .command, "this lesson has no step '\(name)'", hint: near ?? "its steps are 1 to \(ids.count), or \(ids.joined(separator: ", "))")
  }

  func move(to step: Int) throws(Diagnostic) -> LessonReport {
    let place = try needLesson()
    adopt(try replayed(place.lesson, step: step, item: 0), Place(entry: place.entry, lesson: place.lesson, step: step))
    return begin(step == 0 ? LessonScreen.opening(place.lesson, number: place.entry.number, missing: []) : [])
  }

  /// The step once more, as far as it has been seen, with its ids; what was settled last in it is open again, to be tried anew.
  func again() throws(Diagnostic) -> LessonReport {
    try needLesson()
    try requireNoRecall()
    self.place?.solution = []
    if let place, let settled = settledTask {
      let fresh = try replayed(place.lesson, step: place.step, item: settled.index)
      adopt(fresh, Place(entry: place.entry, lesson: place.lesson, step: place.step, item: settled.index))
      beginTask()
    }
    let place = try needLesson()
    var blocks = place.step == 0 ? LessonScreen.opening(place.lesson, number: place.entry.number, missing: []) : []
    blocks += LessonScreen.heading(place.currentStep)
    blocks += LessonScreen.note("(lesson \(place.lesson.id), step \(place.currentStep.id))")
    for item in place.currentStep.items.prefix(place.item + 1) {
      switch item {
      case .prose(let prose): blocks += LessonScreen.prose(prose)
      case .question(let question): blocks += LessonScreen.question(question, showsId: true)
      case .exercise(let exercise): blocks += LessonScreen.exercise(exercise, showsId: true)
      case .line(let line): blocks += [.blank, .code(line.text.split(separator: "\n").map(String.init), language: "longhand")]
      case .note: break
      }
    }
    return report(blocks)
  }

  func skip() throws(Diagnostic) -> LessonReport {
    let place = try needLesson()
    if place.recallBefore != nil { return try goOn() }
    guard options.allowsSkip else { throw Diagnostic(.command, "in this class nothing is skipped", hint: "`hint` helps") }
    note(.skip, id: place.currentItem?.identity?.id)
    switch place.currentItem {
    case .question(let question): record(.answer(lesson: place.entry.key, id: question.id, .skipped))
    case .exercise(let exercise): record(.answer(lesson: place.entry.key, id: exercise.id, .skipped))
    default: break
    }
    record(.step(lesson: place.entry.key, step: place.currentStep.id, place.currentItem == nil ? .done : .skipped))
    return try leaveStep()
  }

  func restart() throws(Diagnostic) -> LessonReport {
    let place = try needLesson()
    try requireNoRecall()
    record(.restart(lesson: place.entry.key))
    return try move(to: 0)
  }

  // MARK: Shared

  @discardableResult
  func needLesson() throws(Diagnostic) -> Place {
    if let place { return place }
    throw Diagnostic(.command, "you are in no lesson", hint: "`lessons` lists them, `lesson 1` opens the first")
  }
}
