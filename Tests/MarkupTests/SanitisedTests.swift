import Markup
import Testing

@Suite struct SanitisedTests {
  @Test(arguments: [
    ("plain text\nsecond", "plain text\nsecond"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{7}after", "after"),
    ("\u{1B}]52;c;AAAA\u{1B}\\after", "after"), ("\u{9B}2Jx", "x"), ("a\u{8}b", "ab"), ("a\r\nb\rc", "a\nb\nc"), ("a\tb", "a   b"),
    ("\u{1B}", ""), ("\u{1B}[", ""), ("\u{1B}Pabc", ""), ("\u{1B}(Bx", "x"), ("\u{202E}evil", "evil"), ("\u{7F}\u{85}", ""),
    ("\u{1B}cx", "x"), ("\u{1B}]0;a\nb", "\nb"), ("\u{9D}0;a\nb", "\nb"), ("\u{1B}Pq\nb", "\nb"),
  ])
  func controlCharactersGo(text: String, clean: String) {
    #expect(sanitised(text) == clean)
  }

  @Test func whatIsCleanStaysAsItIs() {
    for text in ["∂L/∂w = δ · x", "日本語 👩‍🔬", "a b  c"] { #expect(sanitised(text) == text) }
  }
}
