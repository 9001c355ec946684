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

  /// Where a network does not fit one row, an arrow leads on to the next.
  @Test(arguments: [240, 400, 720]) func everyBoxButTheFirstHasItsArrow(width: Int) throws {
    let picture = try #require(SVG.text(of: .diagram(Sample.convolution), width: width))
    let boxes = picture.split(separator: "\n").filter { $0.contains("rx=\"8\"") }
    #expect(boxes.count == 4)
    #expect(picture.split(separator: "\n").filter { $0.hasPrefix("<path") && $0.contains("Z\"") }.count == 3)
    for box in boxes {
      func number(_ name: String) -> Double {
        guard let start = box.firstRange(of: " \(name)=\"")?.upperBound else { return .nan }
        return Double(box[start...].prefix { $0 != "\"" }) ?? .nan
      }
      #expect(number("x") + number("width") <= Double(width) - 16)
    }
  }

  @Test func aMapOfManyRowsStaysOnOneScreen() throws {
    let map = Heatmap(
      title: "W4", rows: (0..<72).map { row in (0..<10).map { Double(row - $0) } }, isDiverging: true, alternative: "Weights")
    let picture = try #require(SVG.text(of: .heatmap(map), width: 480))
    let start = try #require(picture.firstRange(of: "height=\"")).upperBound
    #expect(try #require(Double(picture[start...].prefix { $0 != "\"" })) < 600)
  }
}
