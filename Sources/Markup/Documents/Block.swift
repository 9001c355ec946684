/// A block of a document.
public indirect enum Block: Sendable, Equatable {
  case heading(level: Int, StyledText)
  /// Text that is wrapped to the width.
  case paragraph(StyledText)
  /// Lines shown as they are; one too long is wrapped with a hanging indent.
  case lines([StyledText])
  /// What a program printed: never wrapped, so that it stays what it printed.
  case verbatim([String])
  case list(items: [[Block]], ordered: Bool)
  case quote([Block])
  case code([String], language: String)
  case table(Table)
  case matrix(Matrix)
  case plot(Plot)
  case heatmap(Heatmap)
  case diagram(Diagram)
  /// Blocks moved in by a number of columns.
  case indented(Int, [Block])
  /// Blocks side by side where they fit, else below each other.
  case beside([[Block]], gap: Int)
  case rule
  case blank
}
