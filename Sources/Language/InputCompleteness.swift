/// Whether what was typed so far can run, or goes on on the next line.
public enum InputCompleteness: Sendable, Equatable {
  case complete
  /// More is to come: a bracket, a triple quote or a block is open, or the line ends in `\`.
  /// The indentation is what to suggest for the next line, in blanks.
  case incomplete(indentation: Int)
}

/// Whether `text`, all lines typed since the prompt, can run as it is.
///
/// A block ends with an empty line, or when a line that stands at the margin again is complete
/// itself. A text with a mistake that no further line can mend is complete: running it says what
/// is wrong.
public func inputCompleteness(of text: String, context: ParseContext) -> InputCompleteness {
  .complete
}
