/// Which letters a screen can draw with.
public enum GlyphSet: String, Sendable, CaseIterable {
  /// Box drawing, braille, blocks, arrows.
  case unicode
  /// The 95 printable characters of ASCII.
  case ascii
  /// For screen readers: pictures as a sentence, no drawing.
  case plain
}

/// What a layout must know of the screen.
public struct LayoutOptions: Sendable, Equatable {
  /// Columns, held to 20…300.
  public var width: Int { didSet { width = LayoutOptions.clamped(width) } }
  public var glyphs: GlyphSet
  /// Whether pictures may say things by colour alone (a screen of 256 colours or more).
  public var hasTints: Bool

  /// Whether the words of plain pictures and text are written in ASCII too, as a screen without UTF-8 needs it.
  public var isASCII: Bool

  /// Rows that a document may take, for its pictures to be as high as the room that is left; nil for pictures of their own height.
  public var rows: Int?

  public init(width: Int = 80, glyphs: GlyphSet = .unicode, hasTints: Bool = false, isASCII: Bool = false, rows: Int? = nil) {
    self.rows = rows
    self.isASCII = isASCII || glyphs == .ascii
    self.width = LayoutOptions.clamped(width)
    self.glyphs = glyphs
    self.hasTints = hasTints && glyphs == .unicode
  }

  private static func clamped(_ width: Int) -> Int { min(max(width, 20), 300) }
}
