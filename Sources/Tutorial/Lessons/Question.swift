import Language

/// A question the learner answers by predicting, before she sees.
public struct Question: Sendable {
  public enum Kind: Sendable {
    case choice([Choice])
    /// The answer is an expression that gives a number on the session's state.
    case number(answer: String, tolerance: Tolerance)
    /// The answer is an expression that gives a string, or a list of strings of which each is right.
    case text(answer: String)
  }

  /// One of several answers to choose from.
  public struct Choice: Sendable {
    /// Markdown.
    public var text: String
    public var isRight: Bool
    /// Why it is wrong, or why it is right.
    public var because: String?
    /// Its numbers that say what they are.
    public var values: [StatedValue] = []
    public var span: Span
  }

  /// How near a number has to be.
  public enum Tolerance: Sendable, Equatable {
    /// None was given: whole numbers exactly, others to three significant digits.
    case standard
    /// `tolerance=2%`
    case relative(Double)
    /// `tolerance=0.01`
    case absolute(Double)
    /// `digits=3`: that many decimals.
    case decimals(Int)
  }

  /// An answer that is foreseen, and what to say to it.
  public struct Mistake: Sendable {
    /// An expression for a number, words for a text.
    public var answer: String
    public var because: String
    public var span: Span
  }

  public var id: String
  public var prompt: [Prose]
  public var kind: Kind
  /// Said when the answer is right, and by `solution`.
  public var because: String?
  public var mistakes: [Mistake]
  public var hints: [Hint]
  /// Answers that must be taken, as they are typed.
  public var rights: [Foreseen] = []
  /// Whether it can be asked again without its lesson around it, before a later one.
  public var isRecall = false
  public var span: Span

  /// What works its answer out; nil for a choice.
  var expression: String? {
    switch kind {
    case .choice: nil
    case .number(let answer, _), .text(let answer): answer
    }
  }

  /// Whether its text has a name in it as a word of its own.
  func asks(for name: String) -> Bool {
    prompt.contains { prose in
      prose.markdown.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == name }
    }
  }

  /// Something typed, and where the lesson says so.
  public struct Foreseen: Sendable {
    public var text: String
    public var span: Span
  }
}
