import Markup
import Testing

@testable import Terminal

/// Matching brackets at the cursor.
@Suite struct BracketPairTests {
  /// The line with `<` and `>` around what is marked; `|` in the line is the cursor.
  private func marked(_ line: String, _ role: Role = .plain) -> String {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return BracketPair.marked(StyledText(parts.joined(), role), cursor: parts[0].utf8.count).runs
      .map { $0.role == .strong ? "<\($0.text)>" : $0.text }.joined()
  }

  @Test(arguments: [
    ("f(x)|", "f<(>x<)>"), ("f(|x)", "f<(>x<)>"), ("f|(x)", "f<(>x<)>"), ("((a)|)", "(<(>a<)>)"), ("((a))|", "<(>(a)<)>"),
    ("[é(1)]|", "<[>é(1)<]>"), ("(a|b)", "(ab)"), ("(a]|)", "(a])"), ("f(x|", "f(x"), ("|", ""), (")|", ")"), ("{a: [1]|}", "{a: <[>1<]>}"),
  ])
  func theBracketAtTheCursorAndItsPartnerAreStrong(line: String, wanted: String) { #expect(marked(line) == wanted) }

  @Test func bracketsInStringsAreNone() {
    #expect(marked("(x)|", .string) == "(x)")
    let line = StyledText("f(") + StyledText("')'", .string) + StyledText(")")
    let strong = BracketPair.marked(line, cursor: 6).runs.filter { $0.role == .strong }.map(\.text)
    #expect(strong == ["(", ")"])
    #expect(BracketPair.marked(line, cursor: 4) == line)
  }
}
