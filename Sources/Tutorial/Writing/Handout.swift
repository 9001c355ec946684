import Files
import Language
import Markup
import Workbench

/// A lesson as a page to hand out: its text, its lines with what they really show, its tasks, and the answers at the end.
public struct Handout {
  public enum Form: Sendable {
    case markdown
    /// One page that needs nothing from elsewhere, its pictures as SVG.
    case html
  }

  /// What a lesson's lines may command.
  public var commands: CommandTable
  /// Whether the answers stand at the end.
  public var showsAnswers = true
  /// Where `iris.csv` and `digits.csv` lie.
  public var dataDirectory: String?
  /// Asked all the while; true stops the run, Ctrl-C for one.
  public var interruptCheck: () -> Bool = { false }
  /// How long one line may take.
  public var secondsPerLine = LineDeadline.seconds

  /// Which files are Longhand's own to replace, and whether others are replaced too.
  package var written = WrittenFiles(directory: nil)
  public var force = false

  public init(commands: CommandTable) { self.commands = commands }

  /// The page of a lesson, which is run for it from top to bottom.
  /// - Throws: the first line that fails without being meant to, at its place in the lesson's file.
  public func page(of lesson: Lesson, as form: Form) throws(Diagnostic) -> String {
    let content = try content(of: lesson)
    switch form {
    case .markdown: return HandoutMarkdown(content).text
    case .html: return HandoutHTML(content).text
    }
  }

  func content(of lesson: Lesson) throws(Diagnostic) -> HandoutContent {
    var run = HandoutRun(lesson, self)
    return try run.content()
  }

  /// The same, written to a file.
  public func write(_ lesson: Lesson, as form: Form, to path: String) throws(Diagnostic) {
    try requireReplaceable(path)
    try write(try page(of: lesson, as: form), to: path)
  }

  /// - Throws: where a file stands there that is the user's.
  func requireReplaceable(_ path: String) throws(Diagnostic) {
    try diagnosing { () throws(FileFault) in if !force { try written.check(path) } }
  }

  func write(_ text: String, to path: String) throws(Diagnostic) {
    try diagnosing { () throws(FileFault) in try written.write(Array(text.utf8), to: path, force: force) }
  }
}

/// What stands on a handout, in order.
struct HandoutContent {
  enum Piece {
    case heading(String, id: String)
    /// Markdown.
    case prose(String)
    case line(LessonLine, output: [Block])
    /// Hints as Markdown, in the order of the ladder.
    case question(Question, hints: [String], number: Int)
    case exercise(Exercise, hints: [String], number: Int)
  }

  enum Answer {
    /// Markdown.
    case question(String, number: Int)
    case exercise(prose: [String], lines: [(line: LessonLine, output: [Block])], because: String?, number: Int)

    var number: Int {
      switch self {
      case .question(_, let number), .exercise(_, _, _, let number): number
      }
    }
  }

  var title: String
  /// Images beside the lesson, by what its text calls them, as addresses that hold them whole.
  var images: [String: String] = [:]
  var pieces: [Piece] = []
  var answers: [Answer] = []
}

/// Runs a lesson for its handout.
private struct HandoutRun {
  private let lesson: Lesson
  private let handout: Handout
  private let output = HandoutOutput()
  private let session: Session
  private let deadline: LineDeadline
  private var taskCount = 0

  init(_ lesson: Lesson, _ handout: Handout) {
    self.lesson = lesson
    self.handout = handout
    deadline = LineDeadline(seconds: handout.secondsPerLine)
    session = HandoutRun.session(lesson, handout, output, deadline)
    output.session = session
  }

  private static func session(_ lesson: Lesson, _ handout: Handout, _ output: any OutputSink, _ deadline: LineDeadline) -> Session {
    let options = Session.Options(
      fileAccess: .confined(folder: lesson.folder), dataDirectory: handout.dataDirectory,
      commands: handout.commands.adding(LessonCommands.placeholders), seed: lesson.seed,
      memoryLimit: Session.Options.lessonMemory)
    let session = Session(options, output: output)
    session.interruptCheck = { deadline.isOver || handout.interruptCheck() }
    session.lesson = lesson.id
    return session
  }

  mutating func content() throws(Diagnostic) -> HandoutContent {
    var content = HandoutContent(title: lesson.title)
    content.images = images()
    content.pieces = lesson.introduction.map { .prose($0.markdown) }
    for (stepIndex, step) in lesson.steps.enumerated() {
      content.pieces.append(.heading(step.title, id: step.id))
      for (itemIndex, item) in step.items.enumerated() {
        switch item {
        case .note: break
        case .prose(let prose): content.pieces.append(.prose(prose.markdown))
        case .line(let line): content.pieces.append(.line(line, output: try run(line)))
        case .question(let question):
          taskCount += 1
          content.pieces.append(.question(question, hints: hints(question.hints), number: taskCount))
          guard handout.showsAnswers else { continue }
          let text = try answer(to: question, step: stepIndex, item: itemIndex)
          content.answers.append(.question(text, number: taskCount))
        case .exercise(let exercise):
          taskCount += 1
          content.pieces.append(.exercise(exercise, hints: hints(exercise.hints), number: taskCount))
          var lines: [(LessonLine, [Block])] = []
          for line in exercise.solution.lines { lines.append((line, try run(line))) }
          guard handout.showsAnswers else { continue }
          let because = exercise.because.map { LessonScreen.sentence("*Why:* " + (session.interpolated($0) ?? $0)) }
          content.answers.append(
            .exercise(prose: exercise.solution.prose.map(\.markdown), lines: lines, because: because, number: taskCount))
        }
      }
    }
    return content
  }

  /// Larger images would make a page that nobody sends on.
  private static let imageLimit = 4 << 20
  private static let imageTypes = [
    ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".webp": "webp", ".svg": "svg+xml",
  ]

  private func images() -> [String: String] {
    var images: [String: String] = [:]
    for name in LessonLinks.files(in: lesson) {
      guard let type = HandoutRun.imageTypes[FilePath.ending(of: name).lowercased()],
        let bytes = try? session.files.readBytes(name), bytes.count <= HandoutRun.imageLimit
      else { continue }
      images[name] = "data:image/\(type);base64," + String(decoding: Base64.encode(bytes), as: UTF8.self)
    }
    return images
  }

  /// The ladder of hints, with the numbers of this place; what comes of itself speaks of a learner's state, and there is none.
  private func hints(_ hints: [Hint]) -> [String] {
    deadline.start()
    return hints.filter { $0.condition == nil }.sorted { $0.number ?? .max < $1.number ?? .max }.map {
      session.hintText($0.text.markdown, asShown: true)
    }
  }

  /// What a line shows; its error, where it is meant to fail.
  private func run(_ line: LessonLine) throws(Diagnostic) -> [Block] {
    output.clear()
    deadline.start()
    do throws(Diagnostic) {
      try session.run(line, echo: .all)
      try LessonRunner.refuseToQuit(session)
    } catch {
      if deadline.isOver { throw tooLong("this line", at: line.span) }
      guard line.expectsError, error.kind != .interrupted else { throw failure(error, at: line.span) }
      output.emit(ErrorReport(error))
    }
    if handout.interruptCheck() { throw Diagnostic(.interrupted, "interrupted") }
    if deadline.isOver { throw tooLong("this line", at: line.span) }
    guard !output.isOverflowing else {
      throw failure(Diagnostic(.memory, "it shows more than \(HandoutOutput.limit >> 20) MiB of text"), at: line.span)
    }
    return output.blocks
  }

  /// The answer in the lesson's state; an expression that may change it is worked out in a session of its own.
  private func answer(to question: Question, step: Int, item: Int) throws(Diagnostic) -> String {
    deadline.start()
    do throws(Diagnostic) {
      guard case .number(let expression, _) = question.kind, expression.contains("(") else {
        return try session.answer(to: question).sentence
      }
      let other = HandoutRun.session(lesson, handout, SilentOutput(), deadline)
      for index in 0...step {
        let items = lesson.steps[index].items
        for item in index == step ? items.prefix(item) : items[...] {
          deadline.start()
          try LessonRunner.replay(item, in: other)
        }
      }
      deadline.start()
      return try other.answer(to: question).sentence
    } catch {
      throw deadline.isOver ? tooLong("the answer", at: question.span) : failure(error, at: question.span)
    }
  }

  private func tooLong(_ what: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .value, "\(what) takes longer than \(NumberText.text(handout.secondsPerLine)) s", hint: "`longhand verify` says the same",
      source: lesson.source, span: span)
  }

  private func failure(_ error: Diagnostic, at span: Span) -> Diagnostic {
    if error.kind == .interrupted { return error }
    return Diagnostic(
      error.kind, "this fails in the lesson: \(error.message)", hint: "`longhand verify` says what else is wrong in it",
      source: lesson.source,
      span: span)
  }
}

/// Collects what a session shows, as blocks.
private final class HandoutOutput: OutputSink {
  private(set) var blocks: [Block] = []
  weak var session: Session?
  private var count = 0

  /// More text than this nobody hands out for one line.
  static let limit = 1 << 20
  var isOverflowing: Bool { count > HandoutOutput.limit }

  func clear() { (blocks, count) = ([], 0) }

  func emit(_ report: any Report) {
    if let text = report as? TextReport { count += text.text.utf8.count }
    if !isOverflowing { blocks += report.document(session?.style ?? PresentationStyle()).blocks }
  }

  func progress(_ progress: TrainingProgress?) {}
  var showsProgress: Bool { false }
}
