import Interpreter

/// Judges answers, and says of a wrong one what is known about the mistake.
public enum AnswerChecker {
  public enum Verdict: Sendable, Equatable {
    case right
    /// What is known about the mistake, as Markdown.
    case wrong(String)
    /// Not an answer to this question.
    case notAnAnswer
  }
}
