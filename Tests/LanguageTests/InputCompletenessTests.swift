import Language
import Testing

/// When the shell asks for another line.
@Suite struct InputCompletenessTests {
  /// The text typed so far, and the indentation of the line to come, nil when it can run.
  static let cases: [(String, Int?)] = [
    ("", nil), ("   ", nil), ("# comment", nil), ("x = 1", nil), ("train 5", nil), ("train 5;", nil), ("x", nil),
    // Brackets, texts, continued lines.
    ("x = (1,", 4), ("x = [\n    1,", 4), ("x = (1,\n2)", nil), ("x = (1,\n", 4), ("forward [[0, 1],", 4),
    ("forward [[0, 1],\n[1, 0]]", nil),
    ("x = '''abc", 0), ("x = '''abc\n", 0), ("x = '''abc\n'''", nil), ("x = f'''{a}", 0), ("x = f'''{a", 4), ("print(f\"{", 4),
    ("x = 1 + \\", 4),
    ("x = 1 + \\\n2", nil), ("net 2 -> \\", 4), ("if x:\n    y = (1,", 8), ("f(a)(", 4), ("x = {'a': [1, (2,", 4),
    // Blocks.
    ("for i in x:", 4), ("for i in x:  # loop", 4), ("if a:\n  if b:", 4), ("if a:\n    if b:", 8), ("if a:\n  b", 2),
    ("if a:\n  b\n", nil), ("if a:\n  b\n   ", nil),
    ("def f(x):\n    return x", 0), ("def f(x):\n    y = (1,\n       2)", 4), ("for i in x:\n    if i:\n        break", 4),
    ("while a:\n\tb", 1),
    ("for i in x: print(i)", 0), ("for i in x: print(i)\n", nil), ("if a:\n    b\nelse:", 4), ("if a:\n    b\nelse:\n    c", 4),
    ("if a:\n    b\nelse:\n    c\n", nil),
    ("try:\n    a", 4), ("try:\n    a\n", nil), ("try:\n    a\nexcept ValueError:", 4), ("try:\n    a\nexcept ValueError:\n    b", 4),
    ("def f():", 4), ("def f():\n    # what it does", 4),
    ("if a:\n    b\nx = 1", nil), ("if a:\n    b\ntrain 5", nil), ("def f():\n    a\n\n    b", 4), ("def f():\n    a\n\n    b\n", nil),
    ("if a:\n    '''b", 0),
    ("match x:", 4), ("match x:\n    case 1:", 8), ("match x:\n    case 1:\n        y", 8), ("match x:\n    case 1: y\n", nil),
    ("match = 1", nil), ("match[0]", nil),
    // A mistake no further line can mend is shown at once.
    ("x = = 1", nil), ("for i in x", nil), ("for i in x:\n    y = = 2", nil), ("x = (1 2", nil), ("x = 'abc", nil), ("x = (1]", nil),
    ("print 'a'", nil),
    ("for i in x:\ny", nil), ("for i in x:\n", nil), ("show 'a", nil), ("x = (1\ny = 2", nil), ("class A:", 4),
    ("class A:\n    def f(self):", 8),
    ("class A:\n    def f(self):\n        pass", 4), ("@f", 0), ("@f\ndef g():", 4), ("with a as b:", 4), ("@f\nx = 1", nil),
    ("  x = 1", nil), ("else:", nil),
    // Pasted sessions and programs.
    (">>> x = 1", nil), (">>> for i in x:", 4), (">>> for i in x:\n...     y", 4), (">>> for i in x:\n...     y\n... ", nil),
    (">>> f(1,\n...   2)", nil),
    ("import numpy as np\n\ndef f(x):\n    return x\n\nprint(f(1))", nil), ("import numpy as np\n\ndef f(x):\n    return x\n", nil),
  ]

  @Test(arguments: cases) func asksForMore(_ text: String, _ indentation: Int?) {
    let expected: InputCompleteness = indentation.map { .incomplete(indentation: $0) } ?? .complete
    #expect(inputCompleteness(of: text, context: context()) == expected)
  }

  @Test func variablesDecideAsInTheParser() {
    #expect(inputCompleteness(of: "data (1,", context: context()) == .incomplete(indentation: 4))
    #expect(inputCompleteness(of: "data is (1,", context: context(variables: ["data"])) == .incomplete(indentation: 4))
  }
}

/// Prompts in front of pasted lines.
@Suite struct DoctestPromptsTests {
  static let cases: [(String, String)] = [
    ("x = 1", "x = 1"), (">>> x = 1", "x = 1"), (">>> x\n1\n>>> y", "x\ny"),
    (">>> for i in x:\n...     i\n...\n0\n1", "for i in x:\n    i\n"),
    ("...     i", "    i"), ("...", "..."), ("x = 1\n>>> y", "x = 1\n>>> y"), ("  >>> x\n  ... y\n", "x\ny\n"),
    (">>> x\r\n>>> y\r\n", "x\ny\n"), (">>>x", ">>>x"), ("", ""),
  ]

  @Test(arguments: cases) func areTakenAway(_ text: String, _ stripped: String) {
    #expect(strippingDoctestPrompts(text) == stripped)
  }

  @Test func aSourceWithoutPromptsStaysItself() {
    let source = Source(text: "x = 1")
    #expect(source.withoutDoctestPrompts === source)
    #expect(Source(name: "a", text: ">>> x").withoutDoctestPrompts.text == "x")
  }
}
