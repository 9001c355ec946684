/// Reads statements and command lines from a source, one at a time.
public struct Parser {
  public let source: Source
  public let context: ParseContext

  public init(_ source: Source, context: ParseContext) {
    self.source = source
    self.context = context
  }

  /// The next top-level statement, or nil at the end.
  ///
  /// A line `a = 1; b = 2` gives two, one at a time, so that the context is asked about a name
  /// when the statements before it have run.
  public mutating func nextStatement() throws(Diagnostic) -> Statement? { nil }

  /// After an error: goes on behind the faulty line or block.
  public mutating func recover() {}

  /// The expression that the source, or a part of it, holds.
  public static func parseExpression(_ source: Source, in span: Span? = nil) throws(Diagnostic) -> Expression {
    throw Diagnostic(.syntax, "an expression is missing", source: source, span: span ?? Span(0, 0))
  }
}
