import Markup

/// Something lines are read from: a terminal with editing, or a pipe.
public protocol LineReader: AnyObject {
  /// Reads one input: a line, or the lines of a block.
  func readLine(_ request: LineRequest) -> LineResult
}

/// What came of reading a line.
public enum LineResult: Sendable, Equatable {
  /// The input without its last newline; the lines of a block are joined by newlines.
  case line(String)
  /// Ctrl-C: the line is thrown away.
  case interrupted
  /// A script has left the line; it says why.
  case left
  /// Ctrl-D on an empty line, the end of a pipe, or a terminal that has gone.
  case endOfInput
}

/// What to ask for and how to help while it is typed.
public struct LineRequest {
  /// Ends in `> `.
  public var prompt: String
  /// Stands in front of the further lines of a block.
  public var continuationPrompt = "... "
  /// Shown at the right edge while it does not disturb the line.
  public var rightPrompt = ""
  /// What Enter runs while nothing is typed: in grey on the empty line, or printed above the prompt where there is no colour or no
  /// redrawing. Right, End and Tab take it for editing; any other key begins a line of one's own.
  public var offered = ""
  /// Whether Enters that came before the prompt was there are dropped: nobody has seen what they would run.
  public var dropsEarlyEnters = false
  /// Whether the text so far needs another line, and how far that one is indented.
  public var completeness: (String) -> Completeness = { _ in .complete }
  /// What could stand at the cursor (a UTF-8 offset).
  public var completions: (_ text: String, _ cursor: Int) -> [CompletionCandidate] = { _, _ in [] }
  /// What a word means, for the second Tab on it.
  public var help: (String) -> Document? = { _ in nil }
  /// The line with roles, for colouring as it is typed; its plain text must be the line.
  public var highlighted: ((String) -> StyledText)?

  /// What stands above the prompt, for as many rows, to be shown anew when the terminal is another size or Ctrl-L is pressed.
  public var screen: ((_ rows: Int) -> String)?

  /// What is left to be done while nobody presses a key, in portions of a few milliseconds; whether there is more of it.
  public var idle: () -> Bool = { false }

  /// What the keys type, where they do not type themselves.
  public var script: LineScript?

  public init(prompt: String) { self.prompt = prompt }

  public enum Completeness: Sendable, Equatable {
    case complete
    case incomplete(indentation: Int)
  }
}

/// One way to complete what is being typed.
public struct CompletionCandidate: Sendable, Equatable {
  /// What is to stand in place of the range.
  public var text: String
  /// UTF-8 offsets in the line.
  public var replacing: Range<Int>
  /// A few words shown beside it in a list.
  public var description: String
  /// Whether a blank belongs behind it when it is the only one.
  public var endsWord: Bool

  public init(text: String, replacing: Range<Int>, description: String = "", endsWord: Bool = false) {
    self.text = text
    self.replacing = replacing
    self.description = description
    self.endsWord = endsWord
  }
}
