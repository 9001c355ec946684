import Language
import Markup
import Workbench

/// A fresh session in a lesson's state, whose output is kept as the text a learner would see.
final class VerifierSession {
  /// Whatever is asked of it has its own seconds.
  var session: Session {
    deadline.start()
    return running
  }

  /// Whether a line before the place ran out of time, so that this is not the state there.
  private(set) var hasRunOut = false

  private let running: Session
  private let output = CapturedOutput()
  private let deadline: LineDeadline

  /// In the state before an item of a step; at the lesson's beginning unless said.
  init(_ lesson: Lesson, _ verifier: LessonVerifier, step: Int = 0, item: Int = 0) {
    deadline = LineDeadline(seconds: verifier.secondsPerLine)
    let options = Session.Options(
      fileAccess: .confined(folder: lesson.folder), dataDirectory: verifier.dataDirectory,
      commands: verifier.commands.adding(LessonCommands.placeholders), seed: lesson.seed,
      memoryLimit: Session.Options.lessonMemory)
    let session = Session(options, output: output)
    running = session
    output.session = session
    session.lesson = lesson.id
    session.interruptCheck = { [deadline] in deadline.isOver || verifier.interruptCheck() }
    guard step > 0 || item > 0 else { return }
    session.output = SilentOutput()
    for index in 0...step {
      let items = lesson.steps[index].items
      for item in index == step ? items.prefix(item) : items[...] {
        deadline.start()
        try? LessonRunner.replay(item, in: session)
        if deadline.isOver {
          hasRunOut = true
          return
        }
      }
    }
    session.output = output
  }

  /// Whether what was asked last ran out of time.
  var isTimeOver: Bool { deadline.isOver }

  /// What a line prints, an error included.
  func run(_ text: String) -> (output: [String], error: Diagnostic?) {
    running { session throws(Diagnostic) in try session.run(Source(text: text), echo: .all) }
  }

  /// The same of a lesson's line, as the learner's Enter runs it.
  func run(_ line: LessonLine) -> (output: [String], error: Diagnostic?) {
    running { session throws(Diagnostic) in try session.run(line, echo: .all) }
  }

  /// How many rows a terminal of 80 columns needed for what was run last.
  var rows: Int { ScreenRows.count(output.text) }

  private func running(_ work: (Session) throws(Diagnostic) -> Void) -> (output: [String], error: Diagnostic?) {
    output.text = ""
    let session = self.session
    var failure: Diagnostic?
    do throws(Diagnostic) {
      try work(session)
      try LessonRunner.refuseToQuit(session)
    } catch {
      failure = error
      output.emit(ErrorReport(error))
    }
    var lines = output.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmingBlanks(atStart: false) }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return (lines, failure)
  }
}

/// Reports as plain text at 80 columns.
private final class CapturedOutput: OutputSink {
  var text = ""
  weak var session: Session?
  /// More than any lesson shows; what a runaway loop prints beyond is dropped.
  private static let limit = 1 << 20

  func emit(_ report: any Report) {
    guard text.utf8.count < CapturedOutput.limit else { return }
    if let printed = report as? TextReport {
      text += sanitised(printed.text) + (printed.endsLine ? "\n" : "")
    } else {
      text += report.document(session?.style ?? PresentationStyle()).plainText()
    }
  }

  func progress(_ progress: TrainingProgress?) {}
  var showsProgress: Bool { false }
}
