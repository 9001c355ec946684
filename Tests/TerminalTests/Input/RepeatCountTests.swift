import Testing

@testable import Terminal

/// Counts before commands.
@Suite struct RepeatCountTests {
  /// What gets through: a digit too many becomes `!`.
  private func passed(_ keys: String) -> String {
    var count = RepeatCount()
    return String(keys.unicodeScalars.map { count.isTooLong(with: $0.value) ? "!" : Character($0) })
  }

  @Test(arguments: ["1234567890", "\u{1B}9999a", "\u{1B}[1;5C123456", "\u{1B}b123456", "\u{1B}12a34567"])
  func textAndShortCountsPass(keys: String) { #expect(passed(keys) == keys) }

  @Test(arguments: [
    ("\u{1B}99999a", "\u{1B}9999!a"), ("\u{1B}1\u{1B}2\u{1B}3\u{1B}4\u{1B}5a", "\u{1B}1\u{1B}2\u{1B}3\u{1B}4\u{1B}!a"),
    ("\u{1B}12345678", "\u{1B}1234!678"),
  ])
  func theFifthDigitEndsTheCount(keys: String, wanted: String) { #expect(passed(keys) == wanted) }
}
