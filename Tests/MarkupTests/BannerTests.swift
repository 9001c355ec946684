import Testing

@testable import Markup

@Suite struct BannerTests {
  private func text(_ title: String, width: Int = 80, _ glyphs: GlyphSet = .unicode) -> [String]? {
    Banner.lines(title, width: width, glyphs: glyphs)?.map(\.plain)
  }

  @Test func lettersAreDrawn() {
    #expect(text("Hi 1") == ["█ █ ▀█▀   ▄█", "█▀█  █     █", "▀ ▀ ▀▀▀   ▀▀▀"])
    #expect(text("Hi", .ascii) == ["# # ###", "# #  #", "###  #", "# #  #", "# # ###"])
  }

  @Test func wordsWrapAndNeverExceedTheWidth() {
    let lines = text("Which way is down, how far?", width: 50)
    #expect(lines.map { $0.count % 4 } == 3)
    #expect(lines?.allSatisfy { $0.count <= 50 } == true)
  }

  @Test func whatCannotBeDrawnIsLeftToOthers() {
    #expect(text("σ(z)") == nil)
    #expect(text("Backpropagation", width: 30) == nil)
    #expect(text("Hi", .plain) == nil)
    #expect(text("") == nil)
  }
}
