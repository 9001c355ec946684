import Markup

/// Documents as the text to write to one screen.
public struct Renderer: Sendable {
  public var capabilities: Capabilities
  public var theme: Theme

  public init(_ capabilities: Capabilities, theme: Theme = .standard) {
    self.capabilities = capabilities
    self.theme = theme
  }

  /// The whole document, each line with its end.
  public func text(_ document: Document) -> String {
    let encoder = ANSIEncoder(theme: theme, level: capabilities.colors)
    return Layout.lines(of: document, options: capabilities.layoutOptions).map { encoder.encode($0) + "\n" }.joined()
  }

  /// One piece of styled text as it stands, neither wrapped nor ended: a prompt, a progress line.
  public func inline(_ text: StyledText) -> String {
    ANSIEncoder(theme: theme, level: capabilities.colors).encode(
      Layout.transliterated(text, for: capabilities.isASCII ? .ascii : capabilities.glyphs))
  }
}
