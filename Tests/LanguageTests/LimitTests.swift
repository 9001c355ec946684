import Language
import Testing

/// Texts that would exhaust a careless reader.
@Suite struct LimitTests {
  static let deep: [(String, String)] = [
    (String(repeating: "(", count: 10_000), "brackets are nested too deep"),
    (String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000), "brackets are nested too deep"),
    (String(repeating: "[", count: 300), "brackets are nested too deep"),
    ("forward " + String(repeating: "[", count: 10_000), "brackets are nested too deep"),
    ("f'{" + String(repeating: "f'{", count: 10_000), "brackets are nested too deep"),
    ("f'" + String(repeating: "{x:", count: 10_000), "brackets are nested too deep"),
    ("x = " + String(repeating: "-", count: 20_000) + "1", "this expression is too long"),
    ("x = " + String(repeating: "not ", count: 10_000) + "1", "this expression is too long"),
    ("x = 1" + String(repeating: " + 1", count: 100_000), "this expression is too long"),
    ("x" + String(repeating: ".a", count: 100_000), "this expression is too long"),
    ("x" + String(repeating: "()", count: 100_000), "this expression is too long"),
    ("x = " + String(repeating: "2 ** ", count: 10_000) + "1", "this is nested too deep"),
    ("x = " + String(repeating: "lambda: ", count: 10_000) + "1", "this is nested too deep"),
    ("x = " + String(repeating: "1 if 1 else ", count: 10_000) + "1", "this is nested too deep"),
    ((0..<120).map { String(repeating: " ", count: $0) + "if x:\n" }.joined(), "blocks are nested too deep"),
    ("if x: y\n" + String(repeating: "elif x: y\n", count: 1000), "these are too many branches"),
    (String(repeating: "x", count: (1 << 20) + 1), "this line is longer than 1 MiB, the limit for a line"),
    ("y = 1\ntrain " + String(repeating: "1 ", count: 1 << 19), "this line is longer than 1 MiB, the limit for a line"),
    ("# " + String(repeating: "x", count: 1 << 20) + "\ny = $", "this line is longer than 1 MiB, the limit for a line"),
  ]

  @Test(arguments: deep.indices) func isRefused(_ index: Int) {
    let (text, message) = LimitTests.deep[index]
    #expect(SyntaxErrorTests.diagnostic(of: text)?.message.hasPrefix(message) == true)
    _ = Highlighter.tokens(of: String(text.prefix(5000)), context: context())
  }

  static let allowed: [String] = [
    String(repeating: "(", count: 199) + "1" + String(repeating: ")", count: 199),
    "x = " + String(repeating: "[", count: 199) + String(repeating: "]", count: 199),
    "x = 1" + String(repeating: " + 1", count: 990),
    (0..<99).map { String(repeating: " ", count: $0) + "if x:\n" }.joined() + String(repeating: " ", count: 99) + "y",
    "x = [" + String(repeating: "1, ", count: 20_000) + "]",
    "x = '" + String(repeating: "a", count: (1 << 20) - 6) + "'",
    "train " + String(repeating: "1", count: (1 << 20) - 6),
    "x = 1" + String(repeating: " < 1", count: 10_000),
    "x = " + String(repeating: "'a' ", count: 10_000),
    "x = " + String(repeating: "y = ", count: 10_000) + "1",
    String(repeating: "x = 1; ", count: 10_000),
    String(repeating: "\n", count: 100_000) + "x",
  ]

  @Test(arguments: allowed.indices) func isRead(_ index: Int) throws {
    #expect(try statements(LimitTests.allowed[index]).count >= 1)
  }
}
