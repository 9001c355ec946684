import Markup
import Terminal
import Testing

@Suite struct RendererTests {
  private let document = Document([
    .heading(level: 2, "σ(z)"), .matrix(Matrix(caption: "W1 (1×2)", rows: [[0.5, -0.25]], role: .weight)),
  ])

  private func text(_ colors: ColorLevel, _ glyphs: GlyphSet) -> String {
    Renderer(Capabilities(isTerminal: true, colors: colors, glyphs: glyphs, width: 40)).text(document)
  }

  @Test func withoutColourItIsThePlainText() {
    #expect(text(.none, .unicode) == document.plainText(width: 40))
    #expect(text(.none, .ascii) == "sigma(z)\n--------\nW1 (1x2)\n[ 0.50  -0.25 ]\n")
    #expect(text(.none, .plain) == "σ(z)\nW1 (1×2)\n0.50  -0.25\n")
  }

  @Test func coloursChangeNothingButColour() {
    for level in ColorLevel.allCases {
      var visible = ""
      var isEscape = false
      for character in text(level, .unicode) {
        if character == "\u{1B}" { isEscape = true }
        if !isEscape { visible.append(character) }
        if isEscape, character == "m" { isEscape = false }
      }
      #expect(visible == document.plainText(width: 40))
    }
  }

  @Test func aPictureInColoursHasNoEscapeLeftOpen() {
    let map = Document([.heatmap(Heatmap(title: "m", rows: [[1, -1], [0, .nan]], isDiverging: true, alternative: "a map"))])
    let text = Renderer(Capabilities(isTerminal: true, colors: .full, glyphs: .unicode)).text(map)
    for line in text.split(separator: "\n") where line.contains("\u{1B}") { #expect(line.contains("\u{1B}[0m")) }
  }

  @Test func everyRoleHasADifferentLookWhereItMatters() {
    let theme = Theme.standard
    #expect(theme.style(of: .positive) != theme.style(of: .negative))
    let classes = Set(Role.classes.map { "\(theme.style(of: $0))" })
    #expect(classes.count == 10)
  }
}
