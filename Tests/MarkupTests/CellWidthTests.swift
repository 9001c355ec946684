import Markup
import Testing

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("ŷ", 1), ("日本", 4), ("ｗ", 2), ("한", 2), ("👍", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤", 1),
    ("❤️", 2),
    ("∂L/∂w", 5), ("⣿", 1), ("█", 1), ("\u{200B}", 0), ("\u{AD}", 0), ("so\u{AD}ft", 4), ("\u{7}", 0), ("…", 1), ("⎡", 1), ("→", 1),
  ])
  func textTakesItsCells(text: String, width: Int) {
    #expect(CellWidth.of(text) == width)
  }
}
