import Markup
import TestSupport
import Testing

@Suite struct MarkdownParserTests {
  private func inline(_ text: String) -> [String] {
    MarkdownParser.parseInline(text).runs.map { $0.role == .plain ? $0.text : "\($0.role.rawValue)(\($0.text))" }
  }

  @Test(arguments: [
    ("plain", ["plain"]), ("*a* b", ["emphasis(a)", " b"]), ("**a**", ["strong(a)"]), ("_a_ __b__", ["emphasis(a)", " ", "strong(b)"]),
    ("snake_case_name", ["snake_case_name"]), ("2 * 3 * 4", ["2 * 3 * 4"]), ("`a * b`", ["code(a * b)"]), ("`` a`b ``", ["code(a`b)"]),
    ("[text](http://x)", ["link(text)"]), ("![alt](x.png)", ["image(alt)"]), ("[x]", ["[x]"]), ("W1[0,1]", ["W1[0,1]"]),
    ("a\\*b\\*", ["a*b*"]), ("&lt;&amp;&rarr;&#65;&bogus;", ["<&→A&bogus;"]), ("**a *b* c**", ["strong(a b c)"]), ("*open", ["*open"]),
    ("`open", ["`open"]), ("a < b > c", ["a < b > c"]), ("x<br>y", ["x\ny"]), ("a  \nb", ["a\nb"]), ("a\nb", ["a b"]),
    ("***a***", ["strong(a)"]),
    ("\u{1B}[31mred", ["red"]), ("&#27;[31m", ["[31m"]), ("a*b*c", ["a", "emphasis(b)", "c"]), ("(*a*)", ["(", "emphasis(a)", ")"]),
    ("<https://a.b/c>", ["link(https://a.b/c)"]), ("∂L/∂*w*", ["∂L/∂", "emphasis(w)"]),
  ])
  func inlineMarks(text: String, runs: [String]) {
    #expect(inline(text) == runs)
  }

  @Test func anImageKnowsWhereItLies() {
    let runs = MarkdownParser.parseInline("see ![a *fine* plot](plots/a.png \"title\") and [![b](b.png)](http://x)").runs
    #expect(runs.map(\.text) == ["see ", "a fine plot", " and ", "b"])
    #expect(runs.map(\.target) == [nil, "plots/a.png", nil, "b.png"])
    #expect(MarkdownParser.parse("one  \ntwo  ") == [.paragraph("one\ntwo")])
  }

  @Test func headingsParagraphsAndRules() {
    #expect(
      MarkdownParser.parse("# Title #\n\ntext\ngoes on\n\n---\n\nUnder\n===\n") == [
        .heading(level: 1, StyledText([.init("Title")])), .blank, .paragraph("text goes on"), .blank, .rule, .blank,
        .heading(level: 1, "Under"),
      ])
    #expect(MarkdownParser.parse("#hash and 1986. not a list") == [.paragraph("#hash and 1986. not a list")])
    #expect(MarkdownParser.parse("") == [])
  }

  @Test func listsNestAndNumber() {
    #expect(
      MarkdownParser.parse("- a\n  - b\n- c\n  d\n\n1. x\n2. y") == [
        .list(items: [[.paragraph("a"), .list(items: [[.paragraph("b")]], ordered: false)], [.paragraph("c d")]], ordered: false), .blank,
        .list(items: [[.paragraph("x")], [.paragraph("y")]], ordered: true),
      ])
    #expect(
      MarkdownParser.parse("- a\n\n  b\n- c") == [
        .list(items: [[.paragraph("a"), .blank, .paragraph("b")], [.paragraph("c")]], ordered: false)
      ])
  }

  @Test func quotesAndFences() {
    #expect(MarkdownParser.parse("> a\n> b\nlazy\n\nc") == [.quote([.paragraph("a b lazy")]), .blank, .paragraph("c")])
    #expect(
      MarkdownParser.parse("```longhand\n>>> net 2\n\n  <!-- kept -->\n```") == [
        .code([">>> net 2", "", "  <!-- kept -->"], language: "longhand")
      ])
    #expect(MarkdownParser.parse("~~~\nopen") == [.code(["open"], language: "")])
    #expect(MarkdownParser.parse("    indented\n") == [.code(["indented"], language: "")])
  }

  @Test func tablesAlign() {
    #expect(
      MarkdownParser.parse("| a | b |\n|---|--:|\n| 1 | `x|y` |\n| 2 |") == [
        .table(
          Table(
            header: ["a", "b"], rows: [["1", StyledText("x|y", .code)], ["2"]], alignments: [.left, .right]))
      ])
    #expect(MarkdownParser.parse("a | b") == [.paragraph("a | b")])
  }

  @Test func commentsAreNotShown() {
    #expect(MarkdownParser.parse("a <!-- b --> c") == [.paragraph("a  c")])
    #expect(
      MarkdownParser.parse("## Step <!-- step id=x -->\ntext\n<!-- note:\nmany\nlines -->\nmore") == [
        .heading(level: 2, "Step"), .blank, .paragraph("text more"),
      ])
    #expect(MarkdownParser.parse("`<!-- code -->`") == [.paragraph(StyledText("<!-- code -->", .code))])
    #expect(MarkdownParser.parse("a <!-- never closed") == [.paragraph("a")])
  }

  @Test func anyTextIsRead() {
    var random = SplitMix(3)
    let pieces = [
      "*", "**", "_", "`", "```", "\n", "\n\n", "> ", "- ", "1. ", "# ", "|", "|--|", "[", "](", ")", "<!--", "-->", "\\", "&", "&#x;", "<",
      ">", " ", "    ", "a", "日", "\u{1B}[", "\r", "~~~", "===",
    ]
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let document = Document(MarkdownParser.parse(text))
      let lines = Layout.lines(of: document, options: LayoutOptions(width: 30))
      #expect(lines.allSatisfy { $0.cellWidth <= 30 })
      #expect(!document.plainText().contains("\u{1B}"))
    }
    _ = MarkdownParser.parse(String(repeating: "> - ", count: 5000))
    _ = MarkdownParser.parse(String(repeating: "[", count: 20_000))
    _ = MarkdownParser.parse(String(repeating: "*a ", count: 5000))
  }
}
