/// A half-open range of UTF-8 byte offsets in a source.
public struct Span: Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The smallest span that covers both.
  public func joined(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }
}
