import TestSupport
import Testing

@testable import Tables

@Suite struct NumberTextTests {
  /// Every way in: short, long, with exponents of either sign, at the edges of the exact path.
  @Test func agreesWithTheStandardLibrary() {
    var random = SplitMix(11)
    for _ in 0..<20_000 {
      let digits = Int(random.next() % 21)
      var text = random.next() % 3 == 0 ? "-" : ""
      for _ in 0...digits { text += String(random.next() % 10) }
      if random.next() % 2 == 0 {
        text += "."
        for _ in 0..<random.next() % 20 { text += String(random.next() % 10) }
      }
      if random.next() % 3 == 0 { text += "e" + String(Int(random.next() % 80) - 40) }
      let value = NumberText.value(Array(text.utf8))
      #expect(value?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  /// Halfway between two doubles the even one is taken, whatever is behind the point.
  @Test func halvesGoToTheEvenOne() {
    var random = SplitMix(12)
    for _ in 0..<2_000 {
      let whole = (1 << 53) + (random.next() >> 11) | 1
      for behind in ["", ".0", ".00", ".01"] {
        let text = "\(whole)\(behind)"
        #expect(NumberText.value(Array(text.utf8)) == Double(text), "\(text)")
      }
    }
  }

  @Test(arguments: ["", "-", ".", "e5", "1e", "1.2.3", "0x10", "nan", "inf", "1e999", "1 2", "--1", "1,5", "१"])
  func refusesWhatIsNone(_ text: String) { #expect(NumberText.value(Array(text.utf8)) == nil) }

  @Test func peoplesNumbers() {
    let cases: [(String, Bool, Double?, WrittenNumber.Forms)] = [
      ("1,99", true, 1.99, .decimalComma), ("1,234", true, 1.234, .eitherComma), ("1,234", false, 1234, .eitherComma),
      ("1,234,567", true, 1_234_567, .thousandsComma), ("1.234,5", false, 1234.5, [.thousandsPoint, .decimalComma]),
      ("1,234.5", true, 1234.5, .thousandsComma), ("1.234.567", true, 1_234_567, .thousandsPoint), ("0,123", false, 0.123, .decimalComma),
      ("$1,234.50", false, 1234.5, [.currency, .thousandsComma]), ("-$5", false, -5, .currency), ("$-5", false, -5, .currency),
      ("12 %", false, 12, .percent), ("12.5%", false, 12.5, .percent), ("1 234 567", false, 1_234_567, .thousandsGap),
      ("1\u{A0}234,5", true, 1234.5, [.thousandsGap, .decimalComma]), ("1'234", false, 1234, .thousandsGap), ("−3", false, -3, .sign),
      ("1,5e3", false, 1500, .decimalComma), ("1,5e3", true, 1500, .decimalComma),
      ("(1,234)", false, -1234, [.brackets, .eitherComma]),
      ("12-", false, -12, .minusBehind), ("($5)", false, -5, [.brackets, .currency]), ("(-5)", false, nil, []),
      ("-5-", false, nil, []),
      ("1,23,456", true, 123_456, .thousandsComma), ("12,34,567.5", false, 1_234_567.5, .thousandsComma), ("1.5D+02", false, 150, []),
      ("12d4", false, nil, []), ("(abc)", false, nil, []), ("-", false, nil, []),
      ("12 34", false, nil, []), ("1,2,3", false, nil, []), ("abc", false, nil, []), ("1.5.2024", false, nil, []), ("12-3", false, nil, []),
      ("3 apples", false, nil, []), ("1 2", false, nil, []),
    ]
    for (text, isDecimal, value, forms) in cases {
      let found = WrittenNumber.parse(text, commaIsDecimal: isDecimal)
      #expect(found?.value == value, "\(text)")
      if value != nil { #expect(found?.forms == forms, "\(text)") }
    }
  }

  /// Where a column's commas are its decimal marks, a point before three digits stands between thousands.
  @Test func pointsBetweenThousands() {
    let cases: [(String, Double?)] = [
      ("1.234", 1234), ("12.500", 12_500), ("1.234.567", 1_234_567), ("0.123", 0.123), ("1.5", 1.5), ("-1.234", -1234), ("1.5e3", 1500),
      ("1.234,5", 1234.5), ("1234.567", 1234.567),
    ]
    for (text, value) in cases {
      #expect(WrittenNumber.parse(text, commaIsDecimal: true, pointIsThousands: true)?.value == value, "\(text)")
    }
  }
}
