import Markup
import Testing

@Suite struct LayoutTests {
  private func lines(_ block: Block, _ width: Int = 20, _ glyphs: GlyphSet = .unicode) -> [String] {
    Layout.lines(of: Document([block]), options: LayoutOptions(width: width, glyphs: glyphs)).map(\.plain)
  }

  @Test func paragraphsBreakAtBlanks() {
    #expect(lines(.paragraph("the gradient of the loss says which way")) == ["the gradient of the", "loss says which way"])
    #expect(lines(.paragraph("a\nb")) == ["a", "b"])
    #expect(lines(.paragraph("")) == [""])
  }

  @Test func wordsWiderThanTheLineAreCut() {
    #expect(lines(.paragraph("see abcdefghijklmnopqrstuvwxyz")) == ["see", "abcdefghijklmnopqrst", "uvwxyz"])
  }

  @Test func wideLettersBreakBetweenThemselves() {
    #expect(lines(.paragraph("日本語の文章はどこでも改行できます")) == ["日本語の文章はどこで", "も改行できます"])
  }

  @Test func codeSpansStayWhole() {
    let text = StyledText("then run ") + StyledText("why W1[0, 1]", .code) + StyledText(" and see")
    #expect(lines(.paragraph(text)) == ["then run", "why W1[0, 1] and see"])
  }

  @Test func longLinesHangUnderTheirStart() {
    #expect(lines(.lines(["  z1 = 0.5·0.1 + 0.25·0.2 + 1"])) == ["  z1 = 0.5·0.1 +", "    0.25·0.2 + 1"])
  }

  @Test func whatAProgramPrintedIsNotTouched() {
    #expect(lines(.verbatim(["a line wider than twenty columns  ", ""])) == ["a line wider than twenty columns  ", ""])
    #expect(lines(.quote([.verbatim(["a line wider than twenty columns"])])) == ["│ a line wider than", "│   twenty columns"])
  }

  @Test func caretsStandUnderWhatTheyMean() {
    #expect(lines(.excerpt("a = foo(1)", start: 4, length: 3)) == ["  a = foo(1)", "      ^^^"])
    #expect(lines(.excerpt("日本 = x", start: 5, length: 1)) == ["  日本 = x", "         ^"])
    #expect(lines(.excerpt("∂y → x", start: 5, length: 1), 40, .ascii) == ["  dy -> x", "        ^"])
    #expect(lines(.excerpt("", start: 3, length: 0)) == ["", "  ^"])
    #expect(lines(.excerpt("0123456789abcdefghijKLMnopqrstuvwxyz", start: 20, length: 3)) == ["  …9abcdefghijKLMno…", "              ^^^"])
  }

  @Test func listsHangUnderTheirText() {
    let list = Block.list(items: [[.paragraph("one and something more")], [.paragraph("two")]], ordered: true)
    #expect(lines(list) == ["1. one and something", "   more", "2. two"])
  }

  @Test func tablesShrinkThenBecomeRecords() {
    let table = Table(header: ["layer", "kind"], rows: [["1", "dense with tanh"]], alignments: [.right, .left])
    #expect(lines(.table(table), 40) == ["layer  kind", "─────  ───────────────", "    1  dense with tanh"])
    #expect(lines(.table(table)) == ["layer  kind", "─────  ─────────────", "    1  dense with", "       tanh"])
    let wide = Table(header: ["first", "second", "third"], rows: [["1", "2", "3"]], alignments: [.right, .right, .right])
    #expect(lines(.table(wide)) == ["first  second  third", "─────  ──────  ─────", "    1       2      3"])
    let wider = Table(header: ["first one", "second", "third"], rows: [["1", "2", "3"]], alignments: [.right, .right, .right])
    #expect(lines(.table(wider)) == ["first one: 1", "second: 2", "third: 3"])
  }

  @Test func columnsOfWordsWrapFirst() {
    let table = Table(rows: [["∂L/∂z1", "= 2", "what comes from above"]], alignments: [.left, .left, .words])
    #expect(lines(.table(table), 24) == ["∂L/∂z1  = 2  what comes", "             from above"])
    let tight = Table(rows: [["one and two", "= 2", "words"]], alignments: [.left, .left, .words])
    #expect(lines(.table(tight)) == ["one and   = 2  words", "two"])
  }

  @Test func decimalColumnsAlignAtThePoint() {
    let table = Table(rows: [["0.25"], ["12"], ["-3.5"], ["n/a"]], alignments: [.decimal])
    #expect(lines(.table(table)) == [" 0.25", "12", "-3.5", "  n/a"])
  }

  @Test func matricesHaveBracketsAndLabels() {
    let matrix = Matrix(caption: "W1 (2×2)", rows: [[0.5, -1], [0.25, 10]], rowLabels: ["x1", "x2"], columnLabels: ["h1", "h2"])
    #expect(lines(.matrix(matrix), 40) == ["W1 (2×2)", "       h1     h2", "x1 ⎡ 0.50  -1.00 ⎤", "x2 ⎣ 0.25  10.00 ⎦"])
    #expect(lines(.matrix(matrix), 40, .ascii) == ["W1 (2x2)", "       h1     h2", "x1 [ 0.50  -1.00 ]", "x2 [ 0.25  10.00 ]"])
  }

  @Test func largeMatricesAreElidedInTheMiddle() {
    let matrix = Matrix(rows: Sample.grid(40, 30))
    let text = lines(.matrix(matrix), 40)
    #expect(text.count == 14)
    #expect(text.last == "(12 of 40 rows, 4 of 30 columns shown)")
    #expect(text[6].contains("⋮"))
  }

  @Test func unlikeColumnsKeepTheirOwnDecimals() {
    let matrix = Matrix(rows: [[0.001, 5000], [0.002, 7000]])
    #expect(lines(.matrix(matrix), 40) == ["⎡ 0.001  5000 ⎤", "⎣ 0.002  7000 ⎦"])
  }

  @Test func columnsStandBesideEachOtherWhereTheyFit() {
    let block = Block.beside([[.lines(["a", "b"])], [.lines(["c"])]], gap: 3)
    #expect(lines(block) == ["a   c", "b"])
    let wide = Block.beside([[.lines(["aaaaaaaaaaaa"])], [.lines(["bbbbbbbbbbbb"])]], gap: 3)
    #expect(lines(wide) == ["aaaaaaaaaaaa", "", "bbbbbbbbbbbb"])
  }

  @Test func withoutPicturesTheirSentenceStands() {
    let plot = Plot(title: "Loss", series: [], alternative: "The loss falls")
    #expect(lines(.plot(plot), 40, .plain) == ["The loss falls"])
    let sparkline = Block.lines(["loss 0.1", "loss " + StyledText("█▅▃▁", .loss)])
    #expect(lines(sparkline, 40, .plain) == ["loss 0.1"])
    #expect(lines(sparkline, 40, .ascii) == ["loss 0.1", "loss #=-_"])
  }

  @Test func seriesDifferWithoutColour() {
    let plot = Plot(
      title: "", series: [.init(label: "train", x: [0, 1], y: [0, 1]), .init(label: "test", x: [0, 1], y: [1, 0])], alternative: "")
    let legend = lines(.plot(plot), 40).last ?? ""
    #expect(legend.contains("⠒⠒⠒⠒ train") && legend.contains("⠒⠒⠂  test"))
    let ascii = lines(.plot(plot), 40, .ascii).last ?? ""
    #expect(ascii.contains("*** train") && ascii.contains("+++ test"))
  }

  @Test func areasAreNamedWhereThereIsNoColour() {
    let text = lines(.plot(Sample.boundary), 80, .ascii)
    #expect(text.contains("      o class 0 in .   x class 1 in :"))
    let tinted = Layout.lines(of: Document([.plot(Sample.boundary)]), options: LayoutOptions(width: 80, hasTints: true))
    #expect(tinted.contains { $0.plain == "      ● class 0   × class 1" })
  }

  @Test func marksStandUnderBarsAndOnWholeEpochs() {
    let bars = Plot(title: "", series: [.init(label: "", x: [1, 2, 3], y: [1, 2, 3], mark: .bars)], height: 3, alternative: "")
    #expect(lines(.plot(bars), 40).last?.split(separator: " ") == ["1", "2", "3"])
    let few = Plot(title: "", series: [.init(label: "", x: [0, 1, 2], y: [1, 2, 3])], height: 3, alternative: "")
    #expect(lines(.plot(few), 80).last?.split(separator: " ") == ["0", "1", "2"])
  }

  @Test func levelsGrowDarker() {
    let surface = Plot(
      title: "", series: [], xRange: 0...1, yRange: 0...1, field: .init(levels: [[0, 1, 2, 3, 4]], count: 5), height: 3, alternative: "")
    let row = lines(.plot(surface), 40)[1]
    for letter in "░▒▓█" { #expect(row.contains(letter)) }
  }

  @Test func severalMarksAreNumberedAndSayWhatTheyAre() throws {
    var plot = Sample.activation
    plot.markers = [(-3.0, "0"), (1, "1"), (4, "2")].map { z, sign in
      .init(label: "z1[0,\(sign)] = \(z)", x: [z], y: [0.5], mark: .points, role: .preactivation, glyph: Character(sign))
    }
    for (width, glyphs) in [(40, GlyphSet.unicode), (80, .unicode), (40, .ascii)] {
      let text = lines(.plot(plot), width, glyphs)
      let row = try #require(text.first { $0.hasPrefix("0.5") || $0.contains("0.5 ") })
      #expect(row.filter(\.isNumber) == "05012", "\(row)")
      for marker in plot.markers { #expect(text.joined(separator: "\n").contains("\(marker.glyph) \(marker.label)")) }
    }
    let picture = try #require(SVG.text(of: .plot(plot)))
    for marker in plot.markers { #expect(picture.contains(">\(marker.glyph)  \(marker.label)<") && picture.contains(">\(marker.glyph)<")) }
  }

  @Test func aMapThatIsShrunkSaysSo() {
    func map(_ rows: Int, _ columns: Int) -> Block {
      .heatmap(Heatmap(title: "W", rows: Sample.grid(rows, columns), isDiverging: true, alternative: ""))
    }
    func text(_ block: Block, _ width: Int, hasTints: Bool) -> String {
      Layout.lines(of: Document([block]), options: LayoutOptions(width: width, hasTints: hasTints)).map(\.plain).joined(separator: " ")
    }
    #expect(text(map(72, 10), 40, hasTints: false).contains("shrunk from 72×10 to 30×10"))
    #expect(text(map(72, 10), 80, hasTints: true).contains("shrunk from 72×10 to 60×10"))
    #expect(text(map(8, 64), 40, hasTints: true).contains("shrunk from 8×64 to"))
    for (rows, columns, width) in [(20, 10, 40), (8, 8, 40), (28, 28, 80)] {
      for hasTints in [true, false] { #expect(!text(map(rows, columns), width, hasTints: hasTints).contains("shrunk")) }
    }
  }

  @Test func asciiSpellsTheSymbols() {
    #expect(lines(.paragraph("∂L/∂w → ŷ ≈ σ(z)²"), 40, .ascii) == ["dL/dw -> yhat ~ sigma(z)^2"])
  }
}
