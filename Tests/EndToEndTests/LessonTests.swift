import Foundation
import TestSupport
import Testing

/// A learner's way through a lesson, key by key.
@Suite struct LessonTests {
  private let home = TemporaryDirectory()

  private static let lesson = """
    <!-- lesson format=1 id=first part="Foundations" minutes=2 seed=1 -->
    # A first lesson

    Some prose.

    ## One neuron <!-- step id=one -->

    It computes XOR, or tries to.

    ```longhand
    >>> data xor
    ...
    >>> w = 41
    ```

    ## A sum <!-- step id=two -->

    Add one.

    ```longhand
    >>> w + 1
    42
    >>> for i in range(2):
    ...     print(i + w)
    41
    42
    ```

    """

  private func shell(_ arguments: [String] = [], columns: Int = 80) throws -> PseudoTerminal {
    try home.write(LessonTests.lesson, to: "Lessons/01-first.md")
    return try PseudoTerminal(["--lessons", home.path + "/Lessons"] + arguments, home: home.path, columns: columns)
  }

  private func expectInput(_ text: String, in terminal: PseudoTerminal) throws {
    try terminal.expectScreen("the input line is \(text.debugDescription)") { $0.currentLine == text }
  }

  /// What a lesson prints, reads from its data or has in its names puts no control character on the terminal.
  @Test(arguments: [
    "print('\\x1b]52;c;ZXZpbA==\\x07seen')", "print(chr(27) + ']0;evil' + chr(7) + chr(155) + '2Jseen')",
    "data bad.csv target=seen", "'\\x1b[31mseen' + chr(7)",
  ])
  func aLessonsLinesDoNotSteerTheTerminal(line: String) throws {
    try home.write("\u{1B}]0;evil\u{7}a,seen\n1,0\n2,1\n", to: "bad.csv")
    try home.write("<!-- lesson format=1 id=bad -->\n# Bad\n\n## A <!-- step id=a -->\nA.\n\n```longhand\n>>> \(line)\n```\n", to: "bad.md")
    let terminal = try PseudoTerminal([home.path + "/bad.md"], home: home.path)
    try expectInput("bad 1/1> " + line, in: terminal)
    terminal.enter()
    // The prompt stands alone for a moment before the line runs, too.
    try terminal.expect("Press Enter to end the lesson")
    try expectInput("bad 1/1>", in: terminal)
    let shown = String(decoding: terminal.shown, as: UTF8.self)
    #expect(shown.components(separatedBy: "seen").count > 2)
    for mark in ["\u{7}", "\u{9B}", "\u{1B}]"] { #expect(!shown.contains(mark), "\(mark.debugDescription)") }
  }

  @Test func enterAloneGoesThroughALesson() throws {
    let terminal = try shell()
    try terminal.expect("A first lesson")
    try terminal.expect("longhand> ")
    terminal.enter()
    try terminal.expect("It computes XOR")
    try expectInput("first 1/2> data xor", in: terminal)
    terminal.enter()
    try expectInput("first 1/2> w = 41", in: terminal)
    terminal.enter()
    try expectInput("first 1/2>", in: terminal)
    terminal.enter()
    try terminal.expect("Add one")
    try expectInput("first 2/2> w + 1", in: terminal)
    terminal.enter()
    try terminal.expect("42")
    try expectInput("first 2/2> for i in range(2): … +1 line", in: terminal)
    terminal.enter()
    try terminal.expectScreen("the block as it was run") { $0.text.contains("first 2/2> for i in range(2):\n    print(i + w)\n41") }
  }

  @Test func aKilledShellResumesAtTheStep() throws {
    let first = try shell(["first"])
    for line in ["data xor", "w = 41", ""] {
      try expectInput(("first 1/2> " + line).trimmingEnd, in: first)
      first.enter()
    }
    try expectInput("first 2/2> w + 1", in: first)
    first.signal(9)
    #expect(try first.wait() == 137)
    let second = try shell(["first"])
    try expectInput("first 2/2> w + 1", in: second)
    second.enter()
    try second.expect("42")
  }

  @Test func aLessonThatIsNotThereIsWrongUsage() throws {
    let result = try shell(["no-such-lesson"])
    try result.expect("no-such-lesson")
    #expect(try result.wait() == 2)
  }

  @Test(arguments: [20, 300])
  func everyWidthShowsTheLesson(columns: Int) throws {
    let terminal = try shell(["first"], columns: columns)
    try terminal.expectScreen("the offered line") { $0.text.split(separator: "\n").joined().contains("data xor") }
    terminal.enter()
    try terminal.expectScreen("the next line") { $0.text.split(separator: "\n").joined().contains("w = 41") }
  }
}
