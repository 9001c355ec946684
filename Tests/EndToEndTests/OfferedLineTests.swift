import TestSupport
import Testing

/// The next line of a lesson stands in grey, or above the prompt: Enter runs it, Tab takes it, anything else is the learner's own.
@Suite struct OfferedLineTests {
  private let home = TemporaryDirectory()

  private static let lesson = """
    <!-- lesson format=1 id=first part="Foundations" minutes=2 seed=1 -->
    # A first lesson

    ## One <!-- step id=one -->

    ```longhand
    >>> w = 41
    >>> for i in range(2):
    ...     print(i + w)
    41
    42
    ```

    <!-- question id=sum answer="w + 2" -->
    What is w + 2?

    """

  private func shell(
    _ arguments: [String] = [], columns: Int = 80, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try home.write(OfferedLineTests.lesson, to: "Lessons/01-first.md")
    return try PseudoTerminal(
      ["--lessons", home.path + "/Lessons", "first"] + arguments, home: home.path, environment: environment, columns: columns)
  }

  private func expectInput(_ text: String, in terminal: PseudoTerminal) throws {
    try terminal.expectScreen("the input line is \(text.debugDescription)") { $0.currentLine == text }
  }

  private static let prompt = "first 1/1> "

  /// What was typed in nine lessons twenty times onto the line that was already there.
  @Test(arguments: [
    ("40 + 2", "42"), ("hint", "there is nothing to solve here"), ("plot nothing", "error: "), ("w = 7", "w = 7\r\n"),
  ])
  func whatIsTypedIsTheLearnersOwn(line: String, answer: String) throws {
    let terminal = try shell()
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.enter(line)
    try terminal.expect(answer)
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
  }

  @Test(arguments: ["\t", "\u{1B}[C", "\u{6}", "\u{1B}[F", "\u{5}"])
  func tabRightAndEndTakeItForEditing(key: String) throws {
    let terminal = try shell()
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.send(key + "+1")
    try expectInput(OfferedLineTests.prompt + "w = 41+1", in: terminal)
    terminal.enter()
    terminal.enter("w")
    try terminal.expect("42")
  }

  @Test func whatIsEmptiedBringsItBack() throws {
    let terminal = try shell()
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.send("abc\u{7f}\u{7f}\u{7f}")
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.send("x\u{15}")
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.send("\u{3}")
    try terminal.expect("^C")
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.enter()
    try expectInput(OfferedLineTests.prompt + "for i in range(2): … +1 line", in: terminal)
  }

  @Test func severalLinesAreTakenAndRunWhole() throws {
    let terminal = try shell()
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.enter()
    try expectInput(OfferedLineTests.prompt + "for i in range(2): … +1 line", in: terminal)
    terminal.send("\t")
    try terminal.expectScreen("both lines") { $0.text.hasSuffix("for i in range(2):\n    print(i + w)") }
    terminal.send("\u{15}")
    terminal.enter()
    try terminal.expect("41\r\n42\r\n")
    try expectInput(OfferedLineTests.prompt.trimmingEnd, in: terminal)
  }

  @Test func onAnOpenQuestionNothingIsOffered() throws {
    let terminal = try shell()
    for line in ["w = 41", "for i in range(2): … +1 line"] {
      try expectInput(OfferedLineTests.prompt + line, in: terminal)
      terminal.enter()
    }
    try terminal.expect("What is w + 2?")
    try expectInput(OfferedLineTests.prompt.trimmingEnd, in: terminal)
    terminal.enter()
    terminal.enter("43")
    try terminal.expect("Right")
  }

  @Test func controlDLeavesAnEmptyLineWhateverIsOffered() throws {
    let terminal = try shell()
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
  }

  @Test func viHasItToo() throws {
    try home.write("bind -v\n", to: ".editrc")
    let terminal = try shell()
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.enter()
    try expectInput(OfferedLineTests.prompt + "for i in range(2): … +1 line", in: terminal)
    terminal.enter("w + 1")
    try terminal.expect("42")
    terminal.enter()
    try terminal.expect("41\r\n42\r\n")
  }

  /// Where grey cannot be told from what was typed, or nothing can be drawn over, it is printed.
  @Test(arguments: [(["--plain"], [:]), (["--color", "never"], [:]), ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"])])
  func withoutColourItIsPrintedAbove(arguments: [String], environment: [String: String]) throws {
    let terminal = try shell(arguments, environment: environment)
    try terminal.expect("next: w = 41")
    try terminal.expect(OfferedLineTests.prompt)
    terminal.enter()
    try terminal.expect("next: for i in range(2):\r\n          print(i + w)\r\n")
    try terminal.expect(OfferedLineTests.prompt)
    terminal.enter("w + 1")
    try terminal.expect("42")
    try terminal.expect("next: for")
    terminal.enter()
    try terminal.expect("41\r\n42\r\n")
  }

  /// Where the first of several lines does not fit, it is cut, and how many more there are stays in view.
  @Test(arguments: [80, 60, 120]) func theCountOfLinesStaysInView(columns: Int) throws {
    let line = "values = [" + (0..<30).map(String.init).joined(separator: ", ") + "]"
    let lesson = """
      <!-- lesson format=1 id=first part="Foundations" minutes=2 seed=1 -->
      # A first lesson

      ## One <!-- step id=one -->

      ```longhand together
      >>> \(line)
      >>> total = sum(values)
      >>> total
      435
      ```

      """
    try home.write(lesson, to: "Lessons/01-first.md")
    let terminal = try PseudoTerminal(["--lessons", home.path + "/Lessons", "first"], home: home.path, columns: columns)
    let count = "… +2 lines"
    let kept = String(line.prefix(columns - OfferedLineTests.prompt.count - 1 - count.count))
    let row = OfferedLineTests.prompt + (columns > 150 ? line + " " : kept) + count
    try expectInput(row, in: terminal)
    #expect(!terminal.screen.text.contains("next: "))
    terminal.send("\t")
    try terminal.expectScreen("all of it") { $0.text.hasSuffix("total = sum(values)\ntotal") }
    terminal.send("\u{15}")
    try expectInput(row, in: terminal)
    terminal.enter()
    try terminal.expect("435")
  }

  /// What does not fit behind the prompt in grey is printed whole.
  @Test func twentyColumnsShowIt() throws {
    let terminal = try shell(columns: 20)
    try expectInput(OfferedLineTests.prompt + "w = 41", in: terminal)
    terminal.enter()
    try terminal.expect("next: for i in range(2):")
    terminal.enter()
    try terminal.expect("41\r\n42\r\n")
  }
}
