/// What a screen shows, by meaning: blocks of text, tables, matrices and pictures, without colours.
public struct Document: Sendable, Equatable {
  public var blocks: [Block]

  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// Text as a program printed it, line by line.
  public init(verbatim text: String) {
    self.init([.verbatim(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))])
  }

  public static func + (left: Document, right: Document) -> Document { Document(left.blocks + right.blocks) }
}
