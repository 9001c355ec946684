import Testing

@testable import Terminal

@Suite struct LineScriptTests {
  /// What a script makes of keys, as the letters that reach the line.
  private func typed(_ script: LineScript, _ keys: String) -> String {
    var result = ""
    for key in keys.unicodeScalars {
      guard script.action(for: .character(key.value)) == .type else {
        result += "|"
        continue
      }
      while let scalar = script.nextScalar().flatMap(Unicode.Scalar.init) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  @Test func keysTypeLetters() {
    #expect(typed(LineScript("σ = é"), "asdfghjk") == "σ = é")
    #expect(typed(LineScript("abc"), "x\r") == "abc\n")
    #expect(typed(LineScript(""), "xyz\r") == "\n")
    #expect(typed(LineScript("ab"), "xx\u{7f}y") == "ab\u{7f}b")
  }

  @Test func aLetterIsNotTakenBackBeyondItsLine() {
    #expect(typed(LineScript("a\nb"), "xx\u{7f}x") == "a\nb")
    #expect(typed(LineScript("a"), "\u{7f}x") == "a")
  }

  @Test func someKeysDoSomethingElse() {
    let script = LineScript("abc")
    script.help = "keys"
    #expect(script.action(for: .character(0x1b)) == .leave(.takeOver))
    #expect(script.action(for: .character(KeyDecoder.Special.pageDown.rawValue)) == .leave(.forward))
    #expect(script.action(for: .character(KeyDecoder.Special.left.rawValue)) == .leave(.back))
    #expect(script.action(for: .character(0x62)) == .cover(""))
    #expect(script.action(for: .character(0x3f)) == .cover("keys"))
    #expect(script.action(for: .character(4)) == .pass(4))
    #expect(script.action(for: .paste("x")) == .type)
    #expect(script.nextScalar() == 0x61)
    #expect(script.nextScalar() == nil)
    // In the middle of a line every letter types.
    #expect(script.action(for: .character(0x62)) == .type)
    #expect(script.action(for: .character(0x3f)) == .type)
    #expect(script.nextScalar() == 0x62)
  }
}
