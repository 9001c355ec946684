/// A block of a document.
public indirect enum Block: Sendable, Equatable {
  case heading(level: Int, StyledText)
  /// Text that is wrapped to the width.
  case paragraph(StyledText)
  /// Lines shown as they are; one too long is wrapped with a hanging indent.
  case lines([StyledText])
  /// What a program printed: never wrapped, so that it stays what it printed; inside another block it is wrapped like lines.
  case verbatim([String])
  /// A line of source with carets under a part of it (characters counted from 0); a window of it where it is too long.
  case excerpt(String, start: Int, length: Int)
  case list(items: [[Block]], ordered: Bool)
  case quote([Block])
  case code([String], language: String)
  case table(Table)
  case matrix(Matrix)
  case plot(Plot)
  case heatmap(Heatmap)
  case gallery(Gallery)
  case bars(BarChart)
  case diagram(Diagram)
  /// Blocks moved in by a number of columns.
  case indented(Int, [Block])
  /// Blocks side by side where they fit, else below each other.
  case beside([[Block]], gap: Int)
  case rule
  case blank
}

extension Block {
  /// Whether the block is drawn, and so fits the room it gets.
  public var isPicture: Bool { alternative != nil }

  /// The sentence that says what a picture shows; nil for what is none.
  public var alternative: String? {
    switch self {
    case .plot(let plot): plot.alternative
    case .heatmap(let map): map.alternative
    case .gallery(let gallery): gallery.alternative
    case .bars(let chart): chart.alternative
    case .diagram(let diagram): diagram.alternative
    default: nil
    }
  }
}
