/// Reads the Markdown of lesson prose into blocks; any text is valid.
public enum MarkdownParser {
  public static func parse(_ text: String) -> [Block] { [.paragraph(StyledText(sanitised(text)))] }
  /// Emphasis, code spans, links and entities of one paragraph.
  public static func parseInline(_ text: String) -> StyledText { StyledText(sanitised(text)) }
}
