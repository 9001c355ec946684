import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8], isVi: Bool = false, pieces: Int = 1) -> [KeyDecoder.Key] {
    var decoder = KeyDecoder()
    var keys: [KeyDecoder.Key] = []
    let size = max(1, (bytes.count + pieces - 1) / pieces)
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.append(bytes[start..<min(start + size, bytes.count)])
      while let key = decoder.next(translatesSequences: isVi, isFinal: false) { keys.append(key) }
    }
    while decoder.hasBytes, let key = decoder.next(translatesSequences: isVi, isFinal: true) { keys.append(key) }
    return keys
  }

  private func characters(_ text: String) -> [KeyDecoder.Key] { text.unicodeScalars.map { .character($0.value) } }

  @Test(arguments: ["abc", "été", "日本", "🧠 ∂L/∂W", "\r\u{4}\u{1f}"])
  func textBecomesItsCharacters(text: String) {
    for pieces in 1...6 { #expect(keys(Array(text.utf8), pieces: pieces) == characters(text)) }
  }

  @Test func bytesThatAreNoTextBecomeTheReplacementCharacter() {
    #expect(keys([0xff, 0x61]) == [.character(0xfffd), .character(0x61)])
    #expect(keys([0xe6, 0x97]) == [.character(0xfffd), .character(0xfffd)])
    #expect(keys([0xc3, 0x28]) == [.character(0xfffd), .character(0x28)])
    #expect(keys([0xed, 0xa0, 0x80]).first == .character(0xfffd))
  }

  @Test(arguments: 1...12)
  func pastedTextIsOneKeyHoweverItArrives(pieces: Int) {
    let bytes = Array("x\u{1B}[200~a = 1\r\nb\t= 2\n\n\u{1B}[201~y".utf8)
    #expect(keys(bytes, pieces: pieces) == characters("x") + [.paste("a = 1\nb    = 2")] + characters("y"))
  }

  @Test func pastedControlCharactersAreDropped() {
    #expect(KeyDecoder.cleaned("a\u{7}\u{1B}[31mb\u{9B}c\rd") == "a[31mbc\nd")
  }

  @Test func aPasteThatNeverEndsIsWhatCame() {
    #expect(keys(Array("\u{1B}[200~half".utf8)) == [.paste("half")])
  }

  @Test func sequencesBecomeSingleKeysInViAlone() {
    let up = Array("\u{1B}[A".utf8)
    #expect(keys(up) == characters("\u{1B}[A"))
    #expect(keys(up, isVi: true) == [.character(KeyDecoder.Special.up.rawValue)])
    #expect(keys(Array("\u{1B}[1;5Cx".utf8), isVi: true) == [.character(KeyDecoder.Special.wordRight.rawValue)] + characters("x"))
  }

  @Test func entersAtTheBeginningCanBeDropped() {
    for (typed, left) in [("\r\r\n", ""), ("\rab\r", "ab\r"), ("a\r", "a\r"), ("", "")] {
      var decoder = KeyDecoder()
      decoder.append(Array(typed.utf8))
      decoder.dropEnters()
      var keys: [KeyDecoder.Key] = []
      while let key = decoder.next(translatesSequences: false, isFinal: true) { keys.append(key) }
      #expect(keys == characters(left), "\(typed)")
    }
  }

  @Test func escapeAloneIsEscape() {
    #expect(keys([0x1b], isVi: true) == [.character(0x1b)])
    #expect(keys([0x1b, 0x6a], isVi: true) == characters("\u{1B}j"))
  }

  @Test func aLongPasteTakesLinearTime() {
    let body = String(repeating: "x = x + 1\n", count: 20_000)
    let bytes = Array("\u{1B}[200~\(body)\u{1B}[201~".utf8)
    #expect(keys(bytes, pieces: 60) == [.paste(String(body.dropLast()))])
  }
}
