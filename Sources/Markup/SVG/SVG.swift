/// Pictures as self-contained SVG files.
public enum SVG {
  /// The picture as an SVG document, or nil when the block is no plot, heat map or diagram.
  public static func text(of block: Block, width: Int = 720, height: Int = 440) -> String? { nil }
}
