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

  /// The whole document, its pictures lower where what stands around them would push it off the screen.
  ///
  /// Only where the room for pictures is known (`Capabilities.pictureRows`); a picture keeps seven rows at least.
  public func textThatFits(_ document: Document) -> String {
    var result = text(document)
    guard let room = capabilities.pictureRows, document.blocks.contains(where: \.hasPicture) else { return result }
    var lower = self
    var height = Renderer.height(result)
    var given = room
    while height > room, given > 7 {
      given -= 1
      lower.capabilities.pictureRows = given
      let text = lower.text(document)
      guard Renderer.height(text) <= height else { break }
      (result, height) = (text, Renderer.height(text))
    }
    return result
  }

  private static func height(_ text: String) -> Int { text.utf8.count { $0 == 0x0A } }

  /// One piece of styled text as it stands, neither wrapped nor ended: a prompt, a progress line.
  public func inline(_ text: StyledText) -> String {
    ANSIEncoder(theme: theme, level: capabilities.colors).encode(
      Layout.transliterated(text, for: capabilities.isASCII ? .ascii : capabilities.glyphs))
  }
}
