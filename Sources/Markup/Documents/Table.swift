/// Rows of cells under an optional header, columns aligned.
public struct Table: Sendable, Equatable {
  public enum Alignment: Sendable, Equatable {
    case left, right, decimal
    /// Flush left, and wrapped before any other column is.
    case words

    var isLeft: Bool { self == .left || self == .words }
  }
  public var header: [StyledText]
  public var rows: [[StyledText]]
  public var alignments: [Alignment]

  public init(header: [StyledText] = [], rows: [[StyledText]], alignments: [Alignment] = []) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
  }
}
