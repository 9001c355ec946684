import Interpreter
import Markup

/// The commands of the lessons, to be added to the table of a session.
public enum LessonCommands {
  /// lessons, lesson, next, back, goto, again, hint, solution, skip, restart, progress.
  public static func commands(for runner: LessonRunner) -> [Command] {
    [
      command("lessons", "lists the lessons and how far you are", runner) { runner, _ throws(Diagnostic) in runner.listLessons() },
      command("lesson", "opens a lesson at the step where you left it", runner, parameters: [lessonParameter(runner)]) {
        runner, arguments throws(Diagnostic) in
        guard let name = arguments.text("lesson") else { return try runner.again() }
        return try runner.openLesson(name)
      },
      command("next", "goes on to the next step", runner) { runner, _ throws(Diagnostic) in try runner.goOn() },
      command("back", "goes back to the step before", runner) { runner, _ throws(Diagnostic) in try runner.goBack() },
      command("goto", "goes to a step of the lesson", runner, parameters: [stepParameter(runner)]) { runner, arguments throws(Diagnostic) in
        try runner.go(to: arguments.text("step") ?? "")
      },
      command("again", "shows the step once more, with its id", runner) { runner, _ throws(Diagnostic) in try runner.again() },
      command("hint", "gives the next hint", runner) { runner, _ throws(Diagnostic) in try runner.hint() },
      command("solution", "shows the solution and puts it on the line", runner) { runner, _ throws(Diagnostic) in try runner.solution() },
      command("skip", "goes on and marks the step skipped", runner) { runner, _ throws(Diagnostic) in try runner.skip() },
      command("restart", "begins the lesson anew", runner) { runner, _ throws(Diagnostic) in try runner.restart() },
      command("progress", "shows, resets, exports or imports your progress", runner, parameters: progressParameters(runner)) {
        runner, arguments throws(Diagnostic) in
        try runner.progress(arguments.text("action"), arguments.text("name"))
      },
    ]
  }

  /// The same names for a session without a learner, such as the verifier's: a lesson's own lines do not steer it.
  static var placeholders: [Command] {
    ["lessons", "lesson", "next", "back", "goto", "again", "hint", "solution", "skip", "restart", "progress"].map { name in
      Command(name, group: .lessons, summary: "is typed by the learner", isCallable: false) { _, _ throws(Diagnostic) in
        throw Diagnostic(.command, "`\(name)` is typed by the learner, not by a lesson")
      }
    }
  }

  private typealias Action = (LessonRunner, Arguments) throws(Diagnostic) -> LessonReport

  private static func command(
    _ name: String, _ summary: String, _ runner: LessonRunner, parameters: [Parameter] = [], action: @escaping Action
  ) -> Command {
    Command(name, group: .lessons, summary: summary, parameters: parameters, isCallable: false) {
      [weak runner] _, arguments throws(Diagnostic) in
      guard let runner else { return nil }
      runner.didCommand = true
      return try action(runner, arguments)
    }
  }

  private static func lessonParameter(_ runner: LessonRunner) -> Parameter {
    .positional(
      "lesson", .word, help: "its number, its id, or a file",
      candidates: .custom { [weak runner] _ in runner?.library.entries.map { Completion($0.id, description: $0.title) } ?? [] })
  }

  private static func stepParameter(_ runner: LessonRunner) -> Parameter {
    .positional(
      "step", .word, isRequired: true, help: "its number or its id",
      candidates: .custom { [weak runner] _ in runner?.lesson?.steps.map { Completion($0.id, description: $0.title) } ?? [] })
  }

  private static func progressParameters(_ runner: LessonRunner) -> [Parameter] {
    [
      .positional("action", .choice(["reset", "export", "import"]), help: "what to do with it; it is shown when left out"),
      .positional(
        "name", .word, help: "the lesson to reset (all when left out), or the file to export to or import from",
        candidates: .custom { [weak runner] _ in runner?.library.entries.map { Completion($0.id, description: $0.title) } ?? [] }),
    ]
  }
}

extension LessonRunner {
  func progress(_ action: String?, _ name: String?) throws(Diagnostic) -> LessonReport {
    switch action {
    case nil: return progressReport()
    case "reset": return try resetProgress(name)
    case "export":
      guard let name else { throw Diagnostic(.command, "export into which file?", hint: "`progress export my-progress.txt`") }
      try progress.export(to: FilePath.expanded(name))
      return said("Your progress is in \(name).")
    case "import":
      guard let name else { throw Diagnostic(.command, "import from which file?", hint: "`progress import my-progress.txt`") }
      let count = try progress.importing(from: FilePath.expanded(name))
      return said("Progress in \(count) \(count == 1 ? "lesson" : "lessons") taken over.")
    default:
      throw Diagnostic(
        .command, "progress knows no '\(action ?? "")'",
        hint: "`progress`, `progress reset [ID]`, `progress export FILE`, `progress import FILE`")
    }
  }

  private func resetProgress(_ name: String?) throws(Diagnostic) -> LessonReport {
    guard let name else {
      try progress.record([.forgetAll])
      return said("All progress is forgotten.")
    }
    let isKnown = progress.state.lessons[name] != nil
    let id = isKnown ? name : try library.entry(name).id
    try progress.record([.forget(lesson: id)])
    return said("Progress in the lesson `\(id)` is forgotten.")
  }

  private func said(_ text: String) -> LessonReport {
    LessonReport("progress", [.init("text", .string(text))], Document([.paragraph(LessonScreen.inline(text))]))
  }

  /// One row for each lesson that has been begun.
  private func progressReport() -> LessonReport {
    let state = progress.state
    let entries = library.entries
    let finished = entries.filter { state[$0.id].isFinished }.count
    var rows: [[StyledText]] = []
    for entry in entries where state.lessons[entry.id] != nil {
      let lesson = state[entry.id]
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
