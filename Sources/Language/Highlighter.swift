/// Splits a line into pieces to be coloured; it never fails, whatever the line holds.
public enum Highlighter {
  public enum Kind: Sendable, CaseIterable {
    case command, option, keyword, function, name, number, string, `operator`, bracket, comment, invalid
  }

  public struct Piece: Sendable, Equatable {
    public var span: Span
    public var kind: Kind
  }

  /// The pieces of `text` in order, without the blanks between them; takes linear time.
  public static func tokens(of text: String, context: ParseContext) -> [Piece] { [] }
}
