import Language

/// Something to bring about in the session, judged by the state that is reached, never by what was typed.
public struct Exercise: Sendable {
  /// A condition that has to hold.
  public struct Check: Sendable {
    public var expression: String
    /// The condition in words, where the author gave some.
    public var says: String?
    public var span: Span
  }

  /// Lines that must not pass, and the hint they must draw.
  public struct Wrong: Sendable {
    public var code: String
    /// The number or id of the hint, if one is asked for.
    public var hint: String?
    public var span: Span
  }

  public var id: String
  public var prompt: [Prose]
  public var checks: [Check]
  public var hints: [Hint]
  public var solution: Solution
  /// Why what was asked for is right, as Markdown: said when it is solved.
  public var because: String?
  public var wrongs: [Wrong]
  /// Lines that must pass, one set for each other way to solve it.
  public var rights: [Question.Foreseen] = []
  /// Live names that are to be worked out: nobody reads them off while the exercise is open.
  public var closed: [String] = []
  /// Names that stay as they are when it begins: what the task starts from is not what it is solved by.
  public var kept: [String] = []
  /// Whether the network's parameters have to come from training that the exercise began.
  public var isTrained = false
  public var span: Span
}
