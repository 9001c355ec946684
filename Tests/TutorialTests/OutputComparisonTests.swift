import Testing

@testable import Tutorial

@Suite struct OutputComparisonTests {
  static let lines: [(String, String, Bool)] = [
    ("loss 0.2436", "loss 0.2436", true), ("loss 0.2436", "loss 0.2437", true), ("loss 0.2436", "loss 0.2438", false),
    ("loss 0.24", "loss 0.2436", true), ("loss 0.24", "loss 0.2536", false), ("13 numbers", "13 numbers", true),
    ("13 numbers", "14 numbers", false), ("1e-05", "1.2e-05", true), ("1e-05", "3e-05", false), ("1.5e-05", "1.6e-05", true),
    ("W1 0.5", "W2 0.5", false), ("[[0.50 -0.10]", "[[ 0.501 -0.1  ]", true), ("a  b", "a b", false), ("a b ", "a b", true),
    ("z = −0.5", "z = -0.5", true), ("nan", "nan", true), ("0.", "0.", true), ("1.", "2.", false), ("x 0.1", "y 0.1", false),
    ("3/12", "4/12", false), ("0.50 %", "0.51 %", true), ("-0.00", "0.00", true), ("", "", true), ("0.1", "", false),
  ]

  @Test(arguments: lines) func numbersCountToTheirLastDigit(expected: String, actual: String, matches: Bool) {
    #expect(OutputComparison.matches(expected, actual) == matches)
  }

  static let skips: [([String], [String], Bool)] = [
    (["..."], [], true), (["..."], ["a", "b"], true), (["a", "..."], ["a"], true), (["a", "...", "c"], ["a", "b", "b", "c"], true),
    (["a", "...", "c"], ["a", "b"], false), (["...", "c"], ["c", "d", "c"], true), (["a"], ["a", "b"], false), (["a", "b"], ["a"], false),
    (["...", "b", "..."], ["a", "b", "c"], true), (["...", "x", "..."], ["a", "b", "c"], false), (["a", "", "b"], ["a", "", "b"], true),
  ]

  @Test(arguments: skips) func dotsSkipLines(expected: [String], actual: [String], matches: Bool) {
    #expect((OutputComparison.firstDifference(expected: expected, actual: actual) == nil) == matches)
  }

  @Test func theFirstDifferenceIsNamed() throws {
    let place = try #require(OutputComparison.firstDifference(expected: ["a", "b", "c"], actual: ["a", "x", "c"]))
    #expect(place.expected == 1)
    #expect(place.actual == 1)
    let missing = try #require(OutputComparison.firstDifference(expected: ["a"], actual: ["a", "b"]))
    #expect(missing.expected == 1)
    #expect(missing.actual == 1)
  }

  static let rewritings: [([String], [String], [String])] = [
    (["?"], ["a", "b"], ["a", "b"]), (["a", "...", "y"], ["a", "b", "c"], ["a", "...", "c"]),
    (["x", "..."], ["a", "b", "c"], ["a", "..."]), (["...", "x"], ["a", "b", "c"], ["...", "c"]),
    (["x", "...", "b", "...", "y"], ["a", "q", "b", "r", "c"], ["a", "...", "b", "...", "c"]),
    (["a", "b", "...", "c"], ["a"], ["a"]),
  ]

  @Test(arguments: rewritings) func skippedStretchesStaySkipped(expected: [String], actual: [String], result: [String]) {
    let rewritten = OutputComparison.rewritten(expected: expected, actual: actual)
    #expect(rewritten == result)
    #expect(OutputComparison.firstDifference(expected: rewritten, actual: actual) == nil)
  }
}
