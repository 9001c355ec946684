import TestSupport
import Testing

/// A lesson's step is drawn anew when the window has another size, or when Ctrl-L asks for it.
@Suite struct StepRedrawTests {
  private let home = TemporaryDirectory()

  private static let lesson = """
    <!-- lesson format=1 id=talk seed=1 -->
    # A talk

    Why count?

    ## First <!-- step id=first -->

    Here is a sentence that is long enough to be broken over two rows of a window that is not as wide as it was.

    ```longhand together
    >>> w = 41
    >>> u = w + 1
    >>> u
    42
    ```
    Forty-two it is.

    ## Second <!-- step id=second -->

    Text of the second.
    """

  private func start(_ arguments: [String]) throws -> PseudoTerminal {
    try home.write(StepRedrawTests.lesson, to: "talk.md")
    return try PseudoTerminal(arguments + [home.path + "/talk.md"], home: home.path, columns: 100, rows: 30)
  }

  /// An Enter pressed while a step's lines run again runs nothing: what it would run had not been offered yet. Words are typed ahead.
  @Test func entersPressedDuringAReplayRunNothing() throws {
    let terminal = try start([])
    try terminal.expectScreen("the offer") { $0.currentLine == "talk 1/2> w = 41 … +2 lines" }
    terminal.enter()
    try terminal.expectScreen("the end of the step") { $0.text.contains("Forty-two it is.") && $0.currentLine == "talk 1/2>" }
    terminal.send("goto first\r\r\r")
    try terminal.expectScreen("the step's beginning") { $0.currentLine == "talk 1/2> w = 41 … +2 lines" }
    terminal.send("goto first\r\r6 * 7\r")
    try terminal.expectScreen("the line typed ahead") { screen in
      screen.lines.contains { $0.hasSuffix("> 6 * 7") } && screen.currentLine == "talk 1/2> w = 41 … +2 lines"
    }
    terminal.send("quit\r")
    #expect(try terminal.wait() == 0)
  }

  @Test func inTheShell() throws {
    let terminal = try start([])
    try terminal.expectScreen("the offer") { $0.currentLine == "talk 1/2> w = 41 … +2 lines" }
    terminal.enter()
    try terminal.expectScreen("the end of the step") { $0.text.contains("Forty-two it is.") && $0.currentLine == "talk 1/2>" }
    terminal.send("1 +")
    terminal.resize(columns: 50, rows: 24)
    try terminal.expectScreen("the step, wrapped anew, and what is being typed") { screen in
      screen.lines.contains("Here is a sentence that is long enough to be") && screen.lines.contains("Forty-two it is.")
        && screen.lines.contains("42") && screen.currentLine == "talk 1/2> 1 +"
    }
    // No row is torn in the middle of a word, and the step stands there once.
    #expect(terminal.screen.lines.count { $0.contains("Forty-two") } == 1)
    terminal.send("\u{15}\u{C}")
    try terminal.expectScreen("the same after Ctrl-L") { screen in
      screen.lines.contains("Forty-two it is.") && screen.currentLine == "talk 1/2>"
    }
    terminal.enter()
    try terminal.expectScreen("the next step") { $0.text.contains("Text of the second.") && $0.currentLine == "talk 2/2>" }
    terminal.resize(columns: 70, rows: 24)
    try terminal.expectScreen("the next step alone") { screen in
      screen.text.contains("Text of the second.") && !screen.text.contains("Forty-two") && screen.currentLine == "talk 2/2>"
    }
    terminal.send("quit\r")
    #expect(try terminal.wait() == 0)
    #expect(terminal.settings.isCooked)
  }

  @Test func beforeAClass() throws {
    let terminal = try start(["present"])
    try terminal.expectScreen("the step") { $0.text.contains("Here is a sentence") && $0.currentLine == "talk 1/2>" }
    // One Enter types and runs the lines that belong together.
    terminal.enter()
    try terminal.expectScreen("its lines have run") { $0.text.contains("Forty-two it is.") && $0.currentLine == "talk 1/2>" }
    terminal.resize(columns: 56, rows: 40)
    try terminal.expectScreen("the step, wrapped anew") { screen in
      screen.text.contains("Forty-two it is.") && screen.text.contains("42") && screen.currentLine == "talk 1/2>"
        && screen.lines.contains { $0.hasPrefix("Here is a sentence") || $0.hasPrefix("    Here is a sentence") }
    }
    for row in terminal.screen.lines { #expect(row.count <= 56) }
    terminal.send("\u{C}")
    try terminal.expectScreen("the same after Ctrl-L") { $0.text.contains("Forty-two it is.") && $0.currentLine == "talk 1/2>" }
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
  }
}
