import Files
import Language
import Markup
import NeuralNetwork
import Runtime

/// A running session: the learner's variables, network, data and set-up, to which statements and commands are done.
///
/// Everything outside is passed in: where reports go, how files may be reached, whether to stop.
public final class Session {
  public struct Options {
    /// Columns a written file may take.
    public var width: Int
    public var style: PresentationStyle
    public var fileAccess: FileAccess
    /// Where relative paths begin; empty for the process's folder.
    public var folder: String
    /// Where `iris.csv` and `digits.csv` are; nil when they were not found.
    public var dataDirectory: String?
    public var commands: CommandTable
    /// The seed of every random choice for which none is given.
    public var seed: Int
    /// The bytes of memory that the session may take; nil for all that the machine gives.
    public var memoryLimit: Int?
    /// What the lines of a lesson may take: a stranger's must not take all there is.
    public static let lessonMemory = 1 << 30
    /// Which files are Longhand's own to replace.
    package var written = WrittenFiles(directory: nil)

    public init(
      width: Int = 80, style: PresentationStyle = PresentationStyle(), fileAccess: FileAccess = .unrestricted,
      folder: String = "", dataDirectory: String? = nil, commands: CommandTable = .workbench, seed: Int = 0, memoryLimit: Int? = nil
    ) {
      self.width = width
      self.style = style
      self.fileAccess = fileAccess
      self.folder = folder
      self.dataDirectory = dataDirectory
      self.commands = commands
      self.seed = seed
      self.memoryLimit = memoryLimit
    }
  }

  /// Whether the value of an expression standing as a statement is shown.
  public enum Echo: Sendable {
    /// The shell, lessons and `-c`.
    case all
    /// `--json`: every expression at top level as a value report.
    case json
    /// Scripts and pipes in text: only `print` and commands show something.
    case none
  }

  public private(set) var options: Options
  public var output: any OutputSink
  /// How reports are shown (`set precision=`, `set detail=`).
  public var style: PresentationStyle
  /// What `data` has drawn.
  var shownData = ShownData()
  /// Asked between training steps and in loops, a few times in a millisecond at most; true stops what is running.
  public var interruptCheck: () -> Bool = { false } { didSet { files.isInterrupted = interruptCheck } }
  /// Reads a line behind a prompt, for `input()`; nil at the end of the input.
  public var readInput: (_ prompt: String) -> String? = { _ in nil }
  /// Shows what a command draws at each turn of a knob, in steps of a key, until it is kept (true) or put back; nil where there are no keys.
  public var turning: ((_ draw: () -> Document, _ turn: (_ steps: Int) -> Void) -> Bool)?
  /// What `exit(code)` leaves for the process to end with.
  public private(set) var exitCode: Value?
  /// `sys.argv`: the script's name and what stands behind it.
  public var scriptArguments: [String] = [""]
  /// Whether it was said that lines for notebooks are passed over.
  var hasNotedNotebookLines = false
  /// What `help` says first, in a lesson; nil where it lists the commands.
  public var helpPreface: (() -> [Block])?
  /// The lesson that is open, which need not be pointed to.
  public var lesson: String?
  /// Set by `quit`.
  public var quitRequested = false
  /// Keeps what is entered, where somebody may ask for a transcript.
  public var journal: Journal? { didSet { files.journal = journal } }

  /// The network, the data, the set-up and what was last computed with them.
  package let workbench: Workbench
  package private(set) var files: FileStore
  private(set) lazy var evaluator: Evaluator = {
    hasEvaluator = true
    return Evaluator(host: self, memoryLimit: options.memoryLimit)
  }()
  private var hasEvaluator = false
  var echo: Echo = .all
  /// Which passes the live names stand for, and whether the statement under way has read values that no longer hold.
  var reading = Reading.recorded
  var hasReadStale = false
  /// Which variables named like the data the learner was told to be no data.
  var toldOwnData: Set<LiveData.Part> = []
  /// The exercise that is open.
  var task: OpenTask?
  /// The call that stands as a statement and so shows what it does.
  var shownCall: Span?
  /// Calls under way that are nested or assigned, and so silent.
  var silence = 0
  /// Whether steps of a training are being done.
  var isTraining = false
  /// Whether a training that ends without having learnt says why: at the shell's own prompt.
  public var tellsCauses = false
  /// The line that was found to help, to stand at the next prompt.
  public var offeredLine: String?
  /// Variables that training does not read, of which that has been said, with the value they had.
  var toldIdleWords: [String: String] = [:]
  /// What has been run so far and may be run again beside it: `check` and `diagnose` look at the learner's own program.
  var program: [LearnerProgram.Line] = []
  /// The line run last that ended in numbers Python refuses, with what it said: `math domain error` amid a training.
  var stoppedLine: (line: LearnerProgram.Line, place: Int)?
  /// Files being run by `source`, to stop one that runs itself.
  var sourceDepth = 0

  public init(_ options: Options = Options(), output: any OutputSink) {
    self.options = options
    self.output = output
    style = options.style
    workbench = Workbench(seed: options.seed)
    files = FileStore(access: options.fileAccess, folder: options.folder, written: options.written)
  }

  deinit {
    // Lists within lists are freed by recursion, which may go deep.
    if hasEvaluator { LargeStack.run { self.evaluator.release() } }
  }

  public var commands: CommandTable { options.commands }

  /// Whether the lines of a file are being run, by `source`.
  public var isRunningFile: Bool { sourceDepth > 0 }

  /// Another seed for every random choice for which none is given, from now on.
  func reseed(_ seed: Int) {
    options.seed = seed
    workbench.reseed(seed)
  }

  /// Which files may be reached, for as long as the session lives: what was made inside a fence never gets out of it.
  public var fileAccess: FileAccess { files.access }

  /// Lets nothing more be written from here.
  func closeFiles() { files.isReadOnly = true }

  /// The longest line of source text, in bytes.
  static let lineLimit = 1 << 20

  /// Frees a portion of what lines that Ctrl-C broke off left, for whoever has a few milliseconds.
  /// - Returns: whether some is left.
  public func freeRemains() -> Bool {
    guard hasEvaluator, evaluator.limits.remains != nil else { return false }
    var isLeft = false
    LargeStack.run { isLeft = self.evaluator.freeRemains() }
    return isLeft
  }

  /// Runs the statements of a source in order and stops at the first failure; with `keepGoing` reports it as an
  /// `ErrorReport`, goes on behind it and throws the last one at the end.
  public func run(_ source: Source, echo: Echo, keepGoing: Bool = false) throws(Diagnostic) {
    try evaluator.running { () throws(Diagnostic) in
      let outer = self.echo
      self.echo = echo
      defer { self.echo = outer }
      try self.runStatements(of: self.withoutNotebookLines(source.withoutDoctestPrompts), keepGoing: keepGoing)
    }
  }

  private func runStatements(of source: Source, keepGoing: Bool) throws(Diagnostic) {
    try checkLineLengths(source)
    defer { evaluator.flushOutput(endsLine: echo != .none) }
    var parser = Parser(source, context: parseContext)
    var last: Diagnostic?
    var isBegun = false
    // A training that Ctrl-C stopped has ended well; what was to follow it is stopped too.
    while !quitRequested, !(isBegun && shouldStop) {
      isBegun = true
      let statement: Statement?
      do throws(Diagnostic) {
        statement = try parser.nextStatement()
      } catch {
        guard keepGoing else { throw explaining(error.located(at: Span(0, 0), in: source), in: source) }
        last = error
        emit(ErrorReport(error))
        parser.recover()
        continue
      }
      guard let statement else { break }
      do throws(Diagnostic) {
        try executeJournalled(statement, in: source)
      } catch {
        if error.kind == .exit {
          leave(error)
          break
        }
        let located = explaining(error.located(at: statement.span, in: source), in: source)
        guard keepGoing, error.kind != .interrupted else { throw located }
        last = located
        emit(ErrorReport(located))
      }
    }
    if let last { throw last }
  }

  /// `exit(code)` ends what runs, and the shell.
  private func leave(_ error: Diagnostic) {
    quitRequested = true
    if let exception = error.raised?.object as? ExceptionObject { exitCode = exception.arguments.first }
  }

  /// Adds to the first error of a program all else that the program needs and is not there.
  private func explaining(_ error: Diagnostic, in source: Source) -> Diagnostic {
    guard source.lineCount > 1 else { return error }
    var error = error
    if error.kind == .syntax, let translation = Python2Translation(source), translation.isNeeded,
      translation.helps(with: error, parseContext)
    {
      error.message = "this program is in Python 2: \(translation.summary)"
      error.hint = "`longhand run --python2 FILE` runs it as Python 3; in that `/` divides whole numbers too"
    } else if error.kind == .importing || error.kind == .attribute,
      let others = ProgramNeeds(of: source, context: parseContext).others(than: error)
    {
      error.hint = (error.hint.map { $0 + "; " } ?? "") + "the program also needs \(others)"
    }
    return error
  }

  /// Executes a statement and notes it in the journal, if one is kept.
  private func executeJournalled(_ statement: Statement, in source: Source) throws(Diagnostic) {
    guard let journal else { return try execute(statement, in: source) }
    var command: String?
    if case .command(let line) = statement.kind { command = line.name }
    journal.begin(source.text(in: statement.span), command: command)
    // Scripts do not show what a prompt would.
    if case .expression = statement.kind, echo != .all { journal.forgetOutput() }
    do throws(Diagnostic) {
      defer { evaluator.flushOutput(endsLine: echo != .none) }
      try execute(statement, in: source)
    } catch {
      let located = error.located(at: statement.span, in: source)
      journal.note(ErrorReport(located), style: style)
      journal.end(located)
      throw located
    }
    journal.end(nil)
  }

  private func checkLineLengths(_ source: Source) throws(Diagnostic) {
    guard source.bytes.count > Session.lineLimit else { return }
    var start = 0
    for (offset, byte) in source.bytes.enumerated() where byte == 10 || offset == source.bytes.count - 1 {
      if offset - start > Session.lineLimit {
        throw Diagnostic(.syntax, "this line is longer than 1 MiB, the limit", source: source, span: Span(start, start + 1))
      }
      start = offset + 1
    }
  }

  /// One statement: a command, an expression whose value may be shown, or Python's.
  private func execute(_ statement: Statement, in source: Source) throws(Diagnostic) {
    do throws(Diagnostic) { try perform(statement, in: source) } catch {
      if error.isOfNumbers { stoppedLine = (LearnerProgram.Line(statement: statement, source: source), program.count) }
      throw OtherWords.explained(error, by: statement, in: source)
    }
    if echo == .all, let text = OtherWords.note(on: statement, in: source) { emit(NoteReport(text: text)) }
    guard LearnerProgram.remembers(statement) else { return }
    program.append(LearnerProgram.Line(statement: statement, source: source))
    if statement.isLoop { stoppedLine = nil }
  }

  private func perform(_ statement: Statement, in source: Source) throws(Diagnostic) {
    shownCall = nil
    hasReadStale = false
    // The parts cut from an array of the learner's are what it holds from the next line on.
    defer { if workbench.live?.isSourceWritten == true { _ = workbench.data } }
    guard case .expression(let expression) = statement.kind else {
      if case .command(let line) = statement.kind { return try runCommand(line, source: source) }
      return try evaluator.execute(statement, source: source, echo: echo != .none)
    }
    if isCommandCall(expression) { shownCall = expression.span }
    let value = try evaluator.evaluate(expression, source: source)
    var name: String?
    if case .name(let text) = expression.kind { name = text }
    if case .report = value, shownCall != nil { return try showed(value, name: nil) }
    if echo != .none { try showed(value, name: name) }
  }

  /// Whether an expression is a command called as a function, which no variable or built-in function hides.
  private func isCommandCall(_ expression: Expression) -> Bool {
    guard case .call(let callee, _) = expression.kind, case .name(let name) = callee.kind else { return false }
    return commands[name] != nil && !evaluator.isVariable(name)
  }

  /// The value of an expression, as a lesson's questions ask it; commands called in it are silent.
  ///
  /// Live names hold what is on the screen, as long as nothing has changed since.
  public func evaluate(_ text: String) throws(Diagnostic) -> Value {
    try evaluator.limited { () throws(Diagnostic) -> Value in
      let source = Source(text: text)
      let expression = try Parser.parseExpression(source)
      self.shownCall = nil
      return try self.reading(.shown) { () throws(Diagnostic) in try self.evaluator.evaluate(expression, source: source) }
    }
  }

  /// Whether a condition holds of the network and the data as they are now, in which `loss accuracy val_loss … epoch step lr` are the run's.
  public func holds(_ condition: String) throws(Diagnostic) -> Bool {
    try evaluator.limited { () throws(Diagnostic) -> Bool in
      let source = Source(name: "<condition>", text: condition)
      let condition = Condition(try Parser.parseExpression(source), in: source)
      return try self.reading(.current) { () throws(Diagnostic) in
        try self.judging(condition.expression.names) { () throws(Diagnostic) in try condition.holds(in: self) }
      }
    }
  }

  /// An expression's value, the run's names meaning what they mean in a condition; hints quote numbers by it.
  /// - Parameter asShown: whether live names hold what is on the screen as long as nothing has changed since, as in `evaluate`.
  public func runValue(_ text: String, asShown: Bool = false) throws(Diagnostic) -> Value {
    try evaluator.limited { () throws(Diagnostic) -> Value in
      let source = Source(name: "<condition>", text: text)
      let condition = Condition(try Parser.parseExpression(source), in: source)
      return try self.reading(asShown ? .shown : .current) { () throws(Diagnostic) in
        try self.judging(condition.expression.names) { () throws(Diagnostic) in try condition.value(in: self) }
      }
    }
  }

  /// Whether what is running is to stop.
  var shouldStop: Bool { evaluator.limits.shouldStop }

  func evaluate(_ expression: Expression, in source: Source) throws(Diagnostic) -> Value {
    try evaluator.evaluate(expression, source: source)
  }
}

// MARK: - The input line

extension Session {
  /// What the parser asks of the session.
  public var parseContext: ParseContext {
    var context = ParseContext(
      isCommand: { [unowned self] in commands[$0] != nil }, isVariable: { [unowned self] in evaluator.isVariable($0) },
      commandNames: commands.names)
    context.instead = { [unowned self] word, rest in
      if let instead = Session.otherWords[word] { return instead(rest) }
      if let takers = takers(ofOption: word) { return takers }
      guard case .builtin? = FunctionTable.globals[word] else { return nil }
      let values = rest.split(separator: " ")
      let isList = values.count > 1 && values.allSatisfy { Double($0) != nil }
      return "a function takes its values in brackets: `\(word)(\(isList ? "[" + values.joined(separator: ", ") + "]" : rest))`"
    }
    return context
  }

  /// Which commands take an option, in words; nil when none does.
  func takers(ofOption name: String) -> String? {
    let takers = commands.commands.filter { command in command.options.contains { $0.name == name } }
    guard let first = takers.first else { return nil }
    let example = takers.count > 1 ? nil : first.examples.compactMap(\.lines.last).first { $0.contains(" \(name)=") }
    return "`\(name)=` is an option of " + takers.map { "`\($0.name)`" }.joined(separator: ", ") + (example.map { ", as in \($0)" } ?? "")
  }

  /// Whether what has been typed so far is whole, or how the next line is indented.
  public func completeness(of text: String) -> InputCompleteness { inputCompleteness(of: text, context: parseContext) }

  /// How the word that ends at a byte offset of a line could go on.
  public func completions(for text: String, cursor: Int) -> [Completion] { Completer(self).completions(for: text, cursor: cursor) }

  /// What the prompt may tell of the session.
  public struct PromptState: Sendable, Equatable {
    public var hasNetwork: Bool
    public var epoch: Int
    /// The loss over all training samples as things are now; nil before there is one, or where measuring it would take long.
    public var loss: Double?
    /// Where in a step `phase` is (`forward 1/2`); nil outside one.
    public var phase: String?
  }

  public var promptState: PromptState {
    PromptState(
      hasNetwork: workbench.network != nil, epoch: workbench.trainer?.epoch ?? 0, loss: workbench.promptLoss,
      phase: workbench.passes.phase?.place(of: workbench.network?.layers.count ?? 0))
  }
}
