import TestSupport
import Testing

@testable import Runtime

/// Long text, made and looked at in pieces, is what it is made at once.
@Suite struct TextPiecesTests {
  /// The pieces are 2^20 bytes: letters of two, three and four bytes, and bytes that are none, stand across where one ends.
  @Test(arguments: ["a", "ä", "…", "😀", "e\u{301}"]) func lettersAcrossPiecesStayWhole(_ letter: String) {
    for before in 0..<5 {
      let text = String(repeating: "x", count: before) + String(repeating: letter, count: (1 << 21) / letter.utf8.count + 3)
      #expect(TextSearch.decoded(Array(text.utf8)) == text)
      #expect(TextSearch.count(of: text) == text.unicodeScalars.count)
      #expect(BytesObject.letters(Array(text.utf8)).unicodeScalars.count == text.utf8.count)
    }
  }

  @Test func bytesThatAreNoTextAreRepairedTheSame() {
    var random = SplitMix(5)
    for _ in 0..<20 {
      var bytes = [UInt8](repeating: 0x61, count: (1 << 20) + 40)
      for place in (1 << 20) - 12..<(1 << 20) + 12 { bytes[place] = [0x80, 0xBF, 0xC3, 0xE2, 0xF0, 0x41, 0xFF][Int(random.next() % 7)] }
      #expect(TextSearch.decoded(bytes) == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func encodingsGoThereAndBack() throws {
    let text = String(repeating: "aä😀", count: 50_000)
    for encoding: TextEncoding in [.utf8, .utf8Marked, .utf16, .utf16LittleEndian, .utf16BigEndian] {
      #expect(try encoding.text(of: encoding.bytes(of: text)) == text)
    }
    let narrow = String(repeating: "aä", count: 200_000)
    #expect(try TextEncoding.latin1.text(of: TextEncoding.latin1.bytes(of: narrow)) == narrow)
  }

  /// By code points, as CPython has it.
  @Test(arguments: [
    #"'e\u0301x'.removeprefix('e') == '\u0301x'"#, #"'xe\u0301'.removesuffix('\u0301') == 'xe'"#,
    #"'a\r\nb'.removeprefix('a\r') == '\nb'"#, #"'e\u0301'.strip('e') == '\u0301'"#, #"'\x1f a\u2003'.strip() == 'a'"#,
    #"' a\u2003b c'.split(None, 1) == ['a', 'b c']"#, "'a,b,c'.rsplit(',', 1) == ['a,b', 'c']", "''.rfind('') == 0",
    "[s.isupper() for s in ['ǅ', 'A1', 'Ⅷ', '1', 'aB']] == [False, True, True, False, False]",
    "[s.islower() for s in ['ǅ', 'aǅ', 'ß', 'ªb', 'ʰ', '1']] == [False, False, True, True, True, False]",
    #"[s.isprintable() for s in ['ab\u00a0 c', '', 'a b', '\n']] == [False, True, True, False]"#,
    #"b'\xff\xfea\x00\x3d\xd8\x00\xde'.decode('utf-16') == 'a😀'"#, "'éa'.capitalize() == 'Éa'", "('ab' * 1500000)[-3:] == 'bab'",
    "len('abc' * 1000001) == 3000003 and ('abc' * 1000001).endswith('abcabc')",
  ]) func asCPythonSays(_ question: String) {
    #expect(evaluated("print(\(question))").output == "True\n")
  }
}
