import Files
import Language
import Markup
import Workbench

/// The commands of the lessons, to be added to the table of a session.
public enum LessonCommands {
  /// lessons, lesson, next, back, goto, again, hint, solution, skip, express, restart, progress, transcript.
  public static func commands(for runner: LessonRunner) -> [Command] {
    let commands = declarations.map { declaration in
      declaration.command { [weak runner] in
        runner
      } action: { [weak runner] session, arguments throws(Diagnostic) in
        guard let runner else { return nil }
        try runner.requireLearner(session, declaration.name)
        runner.didCommand = true
        return try declaration.action(runner, arguments)
      }
    }
    return commands + [
      TranscriptCommand.command { [weak runner] session throws(Diagnostic) in
        try runner?.requireLearner(session, "transcript")
        runner?.didCommand = true
      }
    ]
  }

  /// The words that steer a lesson.
  static let names = Set(declarations.map(\.name))

  /// The same commands for a session without a learner, such as the verifier's: a lesson's own lines do not steer it.
  static var placeholders: [Command] {
    let commands = declarations.map { declaration in
      declaration.command {
        nil
      } action: { _, _ throws(Diagnostic) in
        throw notTheLearners(declaration.name)
      }
    }
    return commands + [TranscriptCommand.command { _ throws(Diagnostic) in throw notTheLearners("transcript") }]
  }

  static func notTheLearners(_ name: String) -> Diagnostic {
    Diagnostic(.permission, "`\(name)` is typed by the learner, not by a lesson")
  }

  /// A command but for the runner it acts on.
  private struct Declaration {
    var name: String
    var summary: String
    var parameters: (@escaping () -> LessonRunner?) -> [Parameter] = { _ in [] }
    var examples: [Command.Example]
    var action: (LessonRunner, Arguments) throws(Diagnostic) -> LessonReport

    func command(
      _ runner: @escaping () -> LessonRunner?, action: @escaping (Session, Arguments) throws(Diagnostic) -> LessonReport?
    ) -> Command {
      Command(name, group: .lessons, summary: summary, parameters: parameters(runner), examples: examples, isCallable: false) {
        session, arguments throws(Diagnostic) in
        try action(session, arguments)
      }
    }
  }

  private static var declarations: [Declaration] {
    [
      Declaration(
        name: "lessons", summary: "lists the lessons and how far you are",
        examples: [.init("lessons", explanation: "the list; Enter then opens the next lesson")]
      ) { runner, _ throws(Diagnostic) in runner.listLessons() },
      Declaration(
        name: "lesson", summary: "opens a lesson at the step where you left it", parameters: lessonParameters,
        examples: [.init("lesson 1", explanation: "the first lesson"), .init("lesson", explanation: "the present step once more")]
      ) { runner, arguments throws(Diagnostic) in
        guard let name = arguments.text("lesson") else { return try runner.again() }
        return try runner.openLesson(name)
      },
      Declaration(
        name: "next", summary: "goes on to the next step",
        examples: [.init("next", explanation: "as an empty line does; lines not yet run are run unseen")]
      ) { runner, _ throws(Diagnostic) in try runner.goOn() },
      Declaration(
        name: "back", summary: "goes back to the step before", examples: [.init("next", "back", explanation: "there and back")]
      ) { runner, _ throws(Diagnostic) in try runner.goBack() },
      Declaration(
        name: "goto", summary: "goes to a step of the lesson", parameters: stepParameters,
        examples: [.init("goto 2", explanation: "by its number; `again` shows the id of a step")]
      ) { runner, arguments throws(Diagnostic) in try runner.go(to: arguments.text("step") ?? "") },
      Declaration(
        name: "again", summary: "shows the step once more, and opens what is solved in it to be tried anew",
        examples: [.init("again", explanation: "the step as far as you have seen it, with its ids")]
      ) { runner, _ throws(Diagnostic) in try runner.again() },
      Declaration(
        name: "hint", summary: "gives the next hint", examples: [.init("hint", explanation: "on an open question or exercise")]
      ) { runner, _ throws(Diagnostic) in try runner.hint() },
      Declaration(
        name: "solution", summary: "shows the solution and offers its lines",
        examples: [.init("solution", explanation: "on an open question or exercise; Enter then runs it")]
      ) { runner, _ throws(Diagnostic) in try runner.solution() },
      Declaration(
        name: "skip", summary: "goes on and marks the step skipped", examples: [.init("skip", explanation: "`goto` leads back to it")]
      ) { runner, _ throws(Diagnostic) in try runner.skip() },
      Declaration(
        name: "express", summary: "takes the short way, the steps that carry the thread; once more, all of them",
        examples: [.init("express", explanation: "from here on the steps beyond the thread are passed over")]
      ) { runner, _ throws(Diagnostic) in try runner.toggleExpress() },
      Declaration(
        name: "restart", summary: "begins the lesson anew", examples: [.init("restart", explanation: "its questions are asked again")]
      ) { runner, _ throws(Diagnostic) in try runner.restart() },
      Declaration(
        name: "progress", summary: "shows, resets, exports or imports your progress, or takes over that of a course that was moved",
        parameters: progressParameters,
        examples: [
          .init("progress", explanation: "what you have done"), .init("progress reset", explanation: "forget all of it"),
          .init("progress export mine.txt", "progress import mine.txt", explanation: "take it to another machine"),
        ]
      ) { runner, arguments throws(Diagnostic) in
        try runner.progress(arguments.text("action"), arguments.text("target"), force: arguments.flag("force"))
      },
    ]
  }

  private static func lessonParameters(_ runner: @escaping () -> LessonRunner?) -> [Parameter] {
    [.positional("lesson", .word, help: "its number, its id, or a file", candidates: .custom { _ in lessonIds(runner()) })]
  }

  private static func stepParameters(_ runner: @escaping () -> LessonRunner?) -> [Parameter] {
    [
      .positional(
        "step", .word, isRequired: true, help: "its number or its id",
        candidates: .custom { _ in runner()?.lesson?.steps.map { Completion($0.id, description: $0.title) } ?? [] })
    ]
  }

  private static func progressParameters(_ runner: @escaping () -> LessonRunner?) -> [Parameter] {
    [
      .positional("action", .choice(["reset", "export", "import", "adopt"]), help: "what to do with it; it is shown when left out"),
      .positional(
        "target", .file, help: "the lesson to reset (all when left out), or the file to export to or import from",
        candidates: .custom { _ in lessonIds(runner()) }),
      .force,
    ]
  }

  private static func lessonIds(_ runner: LessonRunner?) -> [Completion] {
    runner?.library.entries.map { Completion($0.id, description: $0.title) } ?? []
  }
}

extension LessonRunner {
  func progress(_ action: String?, _ name: String?, force: Bool = false) throws(Diagnostic) -> LessonReport {
    switch action {
    case nil: return progressReport()
    case "reset": return try resetProgress(name)
    case "export":
      guard let name else { throw Diagnostic(.command, "export into which file?", hint: "`progress export my-progress.txt`") }
      try progress.export(to: FilePath.expanded(name), session.options.written, force: force)
      return said("Your progress is in \(name).")
    case "import":
      guard let name else { throw Diagnostic(.command, "import from which file?", hint: "`progress import my-progress.txt`") }
      let count = try progress.importing(from: FilePath.expanded(name))
      return said("Progress in \(count) \(count == 1 ? "lesson" : "lessons") taken over.")
    case "adopt": return try adoptProgress()
    default:
      throw Diagnostic(
        .command, "progress knows no '\(action ?? "")'",
        hint: "`progress`, `progress reset [ID]`, `progress export FILE`, `progress import FILE`, `progress adopt`")
    }
  }

  /// The course one is in: that of the lesson, else the listed one.
  private var course: CourseIdentity { place?.entry.course ?? library.identity }

  /// The course that may have been this one before it was moved.
  private var movedCourse: CourseIdentity? { movedCourse(to: course, lesson: place?.entry.id) }

  private func movedCourse(to course: CourseIdentity, lesson id: String?) -> CourseIdentity? {
    let ids = course == library.identity ? library.entries.map(\.id) : []
    return progress.state.moved(course, lessons: ids + (id.map { [$0] } ?? [])) { FileStatus.isFolder($0) }
  }

  /// What is said where a course may be one that was moved; nothing elsewhere.
  func noteOfMove(to course: CourseIdentity, lesson id: String? = nil) -> [Block] {
    guard let folder = movedCourse(to: course, lesson: id)?.folder else { return [] }
    return LessonScreen.note(
      "You have been in a course like this one in the folder \(sanitised(folder)). If it is the same, `progress adopt` takes over "
        + "what you did there.")
  }

  private func adoptProgress() throws(Diagnostic) -> LessonReport {
    guard let moved = movedCourse else {
      throw Diagnostic(.command, "there is no progress in a course that could have been this one")
    }
    let count = progress.state.lessons(of: moved).count
    try progress.record([.move(moved, to: course)])
    return said("Your progress in \(count) \(count == 1 ? "lesson" : "lessons") counts for this course now.")
  }

  private func resetProgress(_ name: String?) throws(Diagnostic) -> LessonReport {
    guard let name else {
      try progress.record([.forgetAll])
      return said("All progress is forgotten.")
    }
    // One that is no more can be forgotten too.
    let gone = library.identity.key(ofLesson: name)
    guard progress.state.lessons[gone] == nil else {
      try progress.record([.forget(lesson: gone)])
      return said("Progress in the lesson `\(name)` is forgotten.")
    }
    let entry = try library.entry(name)
    try progress.record([.forget(lesson: entry.key)])
    return said("Progress in the lesson `\(entry.id)` is forgotten.")
  }

  private func said(_ text: String) -> LessonReport {
    LessonReport("progress", [.init("text", .string(text))], Document([.paragraph(LessonScreen.inline(text))]))
  }

  /// One row for each lesson that has been begun.
  private func progressReport() -> LessonReport {
    let state = progress.state
    let entries = library.entries
    let finished = entries.filter { state[$0.key].isFinished }.count
    var rows: [[StyledText]] = []
    for entry in entries where state.lessons[entry.key] != nil {
      let lesson = state[entry.key]
      let answered = lesson.answers.values.filter { $0 == .done }.count
      let skipped = lesson.steps.values.filter { $0 == .skipped }.count
      let status = lesson.isStarted ? "step \(lesson.number) of \(lesson.count)" : lesson.isFinished ? "done" : "begun"
      rows.append([
        StyledText("\(entry.number)"), LessonScreen.inline(entry.title), StyledText(status), StyledText("\(answered)"),
        StyledText("\(skipped)"),
      ])
    }
    var blocks: [Block] = []
    if !rows.isEmpty {
      blocks.append(
        .table(
          Table(
            header: ["", "lesson", "", "answered", "skipped"], rows: rows, alignments: [.right, .left, .left, .right, .right])))
      blocks.append(.blank)
    }
    blocks += LessonScreen.note("\(finished) of \(entries.count) lessons done; your progress is kept in")
    blocks.append(.lines([StyledText(sanitised(progress.directory.map { $0 + "/progress" } ?? "memory alone"), .muted)]))
    return LessonReport("progress", LessonList(entries: entries, progress: state).json, Document(blocks))
  }
}
