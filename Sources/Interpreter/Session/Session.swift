import Language
import Markup
import NeuralNetwork

/// A running session: the learner's variables, network, data and set-up, to which statements and commands are done.
///
/// Everything outside is passed in: where reports go, the width, how files may be reached, whether to stop.
public final class Session {
  public struct Options {
    /// Columns a report may take.
    public var width: Int
    public var style: PresentationStyle
    public var fileAccess: FileAccess
    /// Where `iris.csv` and `digits.csv` are; nil when they were not found.
    public var dataDirectory: String?
    public var commands: CommandTable
    /// The seed of every random choice for which none is given.
    public var seed: Int

    public init(
      width: Int = 80, style: PresentationStyle = PresentationStyle(), fileAccess: FileAccess = .unrestricted,
      dataDirectory: String? = nil, commands: CommandTable = .standard, seed: Int = 0
    ) {
      self.width = width
      self.style = style
      self.fileAccess = fileAccess
      self.dataDirectory = dataDirectory
      self.commands = commands
      self.seed = seed
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

  /// What the prompt may tell of the session.
  public struct PromptState: Sendable, Equatable {
    public var hasNetwork: Bool
    public var epoch: Int
    /// The last loss computed, nil before there is one.
    public var loss: Double?
  }

  public private(set) var options: Options
  public var output: any OutputSink
  public var style: PresentationStyle
  /// Asked between training steps and in loops; true stops what is running.
  public var interruptCheck: () -> Bool = { false }
  /// Set by `quit`.
  public var quitRequested = false

  public init(_ options: Options = Options(), output: any OutputSink) {
    self.options = options
    self.output = output
    self.style = options.style
  }

  public var commands: CommandTable { options.commands }

  /// Runs the statements of a source in order and stops at the first failure, or with `keepGoing` reports it
  /// as an `ErrorReport`, goes on behind it and throws the last one at the end.
  public func run(_ source: Source, echo: Echo, keepGoing: Bool = false) throws(Diagnostic) {
  }

  /// Whether what has been typed so far is whole, or how the next line is indented.
  public func completeness(of text: String) -> InputCompleteness { .complete }

  /// How the word that ends at a byte offset of a line could go on.
  public func completions(for text: String, cursor: Int) -> [Completion] { [] }

  public var promptState: PromptState { PromptState(hasNetwork: false, epoch: 0, loss: nil) }
}
