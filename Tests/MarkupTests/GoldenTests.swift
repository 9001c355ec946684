import Markup
import TestSupport
import Testing

/// How whole documents look, at three widths and in every glyph set; see the files in `Golden/`.
@Suite struct GoldenTests {
  @Test(arguments: [40, 80, 200], GlyphSet.allCases)
  func documentsLookAsTheyDid(width: Int, glyphs: GlyphSet) {
    for (name, document) in [("text", Sample.text), ("numbers", Sample.numbers), ("pictures", Sample.pictures)] {
      let text = document.plainText(width: width, glyphs: glyphs)
      #expect(Golden.difference(text, "\(name)-\(width)-\(glyphs.rawValue).txt") == nil)
    }
  }

  @Test func picturesAsSVGLookAsTheyDid() {
    for (name, block) in [
      ("loss", Block.plot(Sample.lossCurve)), ("diagram", .diagram(Sample.network)), ("heatmap", .heatmap(Sample.signs)),
    ] {
      #expect(Golden.difference(SVG.text(of: block) ?? "", name + ".svg") == nil)
    }
  }
}
