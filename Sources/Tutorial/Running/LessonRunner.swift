import Language
import Markup
import Runtime
import Workbench

/// A learner's way through the lessons: where she is, what is offered on the input line, what a line she enters brings about.
///
/// It knows no terminal. Everything to see goes, in order, to the session's output; the caller
/// asks for the prompt and the offered line, reads an input and submits it. Every step starts from
/// the state its lesson declares: after free play, or when a step is jumped to, the lesson's
/// earlier lines are run again, silently, in a fresh session.
public final class LessonRunner {
  /// What a fresh session must be given.
  public struct SessionRequest {
    public var seed: Int
    public var fileAccess: FileAccess
    /// To be added to the table: `CommandTable.standard.adding(lessonCommands)`.
    public var lessonCommands: [Command]
  }

  public struct Options: Sendable {
    /// False for a class that is to work everything out: `--no-skip`, `--no-solution`.
    public var allowsSkip = true
    public var allowsSolution = true
    public init() {}
  }

  /// A lesson that is open and how far in it.
  struct Place {
    var entry: LessonLibrary.Entry
    var lesson: Lesson
    var step: Int
    /// The item that waits to be run, answered or solved; the number of items when all are done.
    var item = 0 { didSet { judge = nil } }
    var givenHints: Set<Int> = []
    /// Lines of a solution that are offered one after the other, or the answer to a question.
    var solution: [String] = []
    /// The lesson that comes next, while a question from an earlier one is asked; and whether it was answered wrongly.
    var recallBefore: LessonLibrary.Entry?
    var isRecallMissed = false
    /// What was last said to be missing, and after how much training, so as not to say it twice.
    var lastShortfall: String?
    var judgedSteps = 0
    /// A session beside the learner's in the state that the lesson declares here, once it was needed.
    var judge: Session?

    var currentStep: LessonStep { lesson.steps[step] }
    var currentItem: LessonItem? { currentStep.items.indices.contains(item) ? currentStep.items[item] : nil }
  }

  public let library: LessonLibrary
  public let progress: Progress
  public let options: Options
  /// The session lines run in; another one after a step was restored, so ask each time.
  public internal(set) var session: Session
  let makeSession: (SessionRequest) -> Session

  var place: Place?
  /// Whether the session may differ from the state the lesson declares for this place.
  var isDirty = false { didSet { if !isDirty { hasPlayed = false } } }
  /// Whether lines of the learner's own may have made it differ.
  var hasPlayed = false { didSet { if hasPlayed { isDirty = true } } }
  /// Whether the lesson list is what the learner looks at, so that an empty line opens the next lesson.
  var isAtList = false
  /// Whether a question from an earlier lesson is asked when one is opened at its first step: in the shell alone.
  public var asksRecall = false
  /// Whether the learner takes the short way.
  var isExpress = false
  /// Set by the commands of lessons, whose lines are neither answers nor free play.
  var didCommand = false
  /// Whether what runs is the lesson's text, which steers nothing and writes nothing, even where the learner has pressed Enter.
  var isRunningLessonText = false
  /// Told of what is tried, for a class that wants it kept.
  public var classLog: ClassLog?
  /// Whether the line entered last trained, or had a step's lines run again: Enters pressed meanwhile were for nothing that was on
  /// the screen.
  public internal(set) var hasKeptWaiting = false
  /// The line that is being judged.
  var enteredLine = ""
  private var lastLine = ""
  private var hasWarnedOfProgress = false

  public init(
    library: LessonLibrary, progress: Progress, options: Options = Options(), makeSession: @escaping (SessionRequest) -> Session
  ) {
    self.library = library
    self.progress = progress
    self.options = options
    self.makeSession = makeSession
    // The commands need the runner and the runner needs a session: the first one is without them for a moment.
    session = makeSession(SessionRequest(seed: 0, fileAccess: .unrestricted, lessonCommands: []))
    session = makeSession(SessionRequest(seed: 0, fileAccess: .unrestricted, lessonCommands: LessonCommands.commands(for: self)))
  }

  // MARK: What the caller asks

  public var isInLesson: Bool { place != nil }
  public var lesson: Lesson? { place?.lesson }
  /// The place of the step in the lesson, from 0.
  public var stepIndex: Int? { place?.step }

  /// `backpropagation 3/12> ` in a lesson, `longhand> ` else, `longhand forward 1/2> ` in the middle of a step.
  public var prompt: String {
    guard let place else { return session.promptState.phase.map { "longhand \($0)> " } ?? "longhand> " }
    if place.recallBefore != nil { return "recall> " }
    return "\(place.lesson.id) \(place.step + 1)/\(place.lesson.steps.count)> "
  }

  /// What Enter runs on an empty line, and may be taken for editing; nil where there is nothing to run.
  public var offeredLine: String? {
    guard let place else { return session.offeredLine }
    if let line = place.solution.first { return line }
    guard case .line? = place.currentItem else { return nil }
    return place.currentStep.linesTogether(from: place.item).map(\.text).joined(separator: "\n")
  }

  /// Shows the lesson list; an empty line then opens the next lesson.
  public func showLessons() { emit(listLessons()) }

  /// Goes to a lesson by number, id or file, at the step where it was left.
  public func open(_ name: String) throws(Diagnostic) { emit(try openLesson(name)) }

  /// Does what the learner entered: a line of the language, a command, an answer, or nothing at all to go on.
  public func submit(_ line: String) throws(Diagnostic) {
    let steps = (session, session.trainedSteps)
    hasKeptWaiting = false
    defer { hasKeptWaiting = hasKeptWaiting || session === steps.0 && session.trainedSteps != steps.1 }
    let text = line.trimmingBlanks(atStart: false)
    guard !text.allSatisfy(\.isWhitespace) else { return try submitNothing() }
    lastLine = text.trimmingBlanks()
    enteredLine = lastLine
    if isHiddenWord(lastLine) { return try runFreely(":" + lastLine) }
    if place != nil, let offered = offeredLine, LessonRunner.isSame(text, offered) { return try runOffered(text) }
    if let question = openQuestion, try answerDirectly(text, question) { return }
    if let exercise = openExercise, try giveDirectly(text, exercise) { return }
    try runFreely(text)
  }

  /// Does a line of a speaker's own, which never counts as the script's next, whatever it says.
  public func submitOwn(_ line: String) throws(Diagnostic) {
    let text = line.trimmingBlanks(atStart: false)
    lastLine = text.trimmingBlanks()
    enteredLine = lastLine
    place?.solution = []
    if isHiddenWord(lastLine) { return try runFreely(":" + lastLine) }
    if let question = openQuestion, try answerDirectly(text, question) { return }
    try runFreely(text)
  }

  /// Whether a line is a word of the lesson's that a variable of hers would hide: the lesson's it stays.
  private func isHiddenWord(_ line: String) -> Bool {
    place != nil && LessonCommands.names.contains(line) && session.parseContext.isVariable(line)
  }

  // MARK: Lines

  /// An empty line: runs what is offered, else says how to go on, else goes on.
  private func submitNothing() throws(Diagnostic) {
    guard place != nil else {
      if isAtList, let next = LessonList(entries: library.entries, progress: progress.state).next {
        emit(try openLesson(next.id, entry: next))
      } else if let offered = session.offeredLine {
        lastLine = offered
        try runFreely(offered)
      } else if lastLine == "phase" {
        try session.run(Source(text: lastLine), echo: .all)
      }
      return
    }
    if let offeredLine { return try runOffered(offeredLine) }
    emit(try goOn())
  }

  /// A line of the lesson's, of a solution, or a question's answer that `solution` offers.
  private func runOffered(_ text: String) throws(Diagnostic) {
    guard let place else { return }
    enteredLine = text.trimmingBlanks()
    if let question = openQuestion {
      self.place?.solution = []
      if try answerDirectly(text, question) { return }
      return try runFreely(text)
    }
    guard place.solution.isEmpty else {
      try runLessonText { () throws(Diagnostic) in try session.run(Source(text: text), echo: .all) }
      self.place?.solution.removeFirst()
      // A solution runs whole, even where its last line only shows what the others have brought about.
      if self.place?.solution.isEmpty ?? true { judgeExercise() }
      return
    }
    try resumeLesson()
    let lines = place.currentStep.linesTogether(from: place.item)
    for line in lines {
      do throws(Diagnostic) {
        try runLessonText { () throws(Diagnostic) in try session.run(line, echo: .all) }
      } catch {
        guard line.expectsError, error.kind != .interrupted else { throw error }
        session.output.emit(ErrorReport(error))
      }
    }
    self.place?.item += lines.count - 1
    emit(advance())
  }

  /// Runs what the lesson wrote, which steers nothing.
  private func runLessonText(_ run: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    isRunningLessonText = true
    defer { isRunningLessonText = false }
    try run()
    try LessonRunner.refuseToQuit(session)
  }

  /// Anything else: it runs; on an open question its value may be the answer, on an open exercise its state the solution.
  func runFreely(_ text: String) throws(Diagnostic) {
    didCommand = false
    let current = session
    current.offeredLine = nil
    let real = current.output
    let listener = ListeningOutput(real)
    if case .number? = openQuestion?.kind { current.output = listener }
    defer { current.output = real }
    do throws(Diagnostic) {
      try current.run(Source(text: text), echo: .all)
    } catch {
      if didCommand { throw error }
      hasPlayed = true
      guard let question = openQuestion, error.kind == .syntax || error.kind == .name else { throw orLesson(named: text, error) }
      current.output = real
      return try answerAfterFailure(text, question, error)
    }
    current.output = real
    if didCommand || current.quitRequested { return }
    let leavesNoTrace = LessonRunner.leavesNoTrace(text, commands: current.commands, isVariable: current.parseContext.isVariable)
    if !leavesNoTrace { hasPlayed = true }
    isAtList = false
    if let question = openQuestion, case .number = question.kind, listener.count == 1, listener.numbers.count == 1 {
      try answer(question, number: listener.numbers[0])
    } else if openExercise != nil, !leavesNoTrace {
      judgeExercise()
    }
  }

  /// An error that says which line opens the lesson, where its name alone was entered.
  private func orLesson(named text: String, _ error: Diagnostic) -> Diagnostic {
    let word = text.trimmingBlanks()
    guard error.kind == .name, let entry = library.entries.first(where: { $0.id == word }) else { return error }
    var error = error
    error.hint = "`lesson \(word)` opens that lesson: \(entry.title)"
    return error
  }

  // MARK: State
  /// Throws where a line of a lesson's text, or of a file run from a lesson, asks for what only the learner may.
  func requireLearner(_ session: Session, _ command: String) throws(Diagnostic) {
    let isConfined = session.fileAccess != .unrestricted
    guard !isRunningLessonText, !(isConfined && session.isRunningFile) else { throw LessonCommands.notTheLearners(command) }
  }

  func emit(_ report: LessonReport?) {
    if let report, !report.document.blocks.isEmpty { session.output.emit(report) }
  }

  func say(_ blocks: [Block], _ members: [JSONValue.Member] = []) { emit(LessonReport("lesson", members, Document(blocks))) }

  /// Saves what happened; that it cannot be saved is said once.
  func record(_ changes: ProgressState.Change...) {
    do throws(Diagnostic) {
      try progress.record(changes)
    } catch {
      guard !hasWarnedOfProgress else { return }
      hasWarnedOfProgress = true
      say(LessonScreen.notYet("Your progress cannot be saved: \(error.message)"))
    }
  }
}

extension LessonItem {
  /// The lines that bring about the state behind this item.
  var replayedLines: [LessonLine] {
    switch self {
    case .line(let line): [line]
    case .exercise(let exercise): exercise.solution.lines
    case .prose, .question, .note: []
    }
  }
}

extension Session {
  /// Runs a lesson's line; one of a set-up that is run together says in one line what it sets up.
  func run(_ line: LessonLine, echo: Echo) throws(Diagnostic) {
    style.isBrief = line.isTogether
    defer { style.isBrief = false }
    try run(Source(text: line.text), echo: echo)
  }
}

extension LessonLine {
  /// Whether its expected output is an error's.
  var expectsError: Bool { expected.contains { $0.hasPrefix("error: ") } }
}
