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
  public internal(set) var exitCode: Value?
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
  var hasEvaluator = false
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

  /// Frees a portion of what lines that Ctrl-C broke off left, for whoever has a few milliseconds.
  /// - Returns: whether some is left.
  public func freeRemains() -> Bool {
    guard hasEvaluator, evaluator.limits.remains != nil else { return false }
    var isLeft = false
    LargeStack.run { isLeft = self.evaluator.freeRemains() }
    return isLeft
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
      if let instead = OtherWords.commands[word] { return instead(rest) }
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
