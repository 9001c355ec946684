import TestSupport
import Testing

/// Inputs of several lines: blocks, open brackets, pasted programs.
@Suite struct BlockInputTests {
  private let home = TemporaryDirectory()
  private let prompt = LineEditingTests.prompt

  /// A shell in which a loop of two rows has run.
  private func shellAfterABlock() throws -> PseudoTerminal {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("for i in range(2):")
    try terminal.expect("... ")
    terminal.enter("    print(i + 40)")
    try terminal.expect("... ")
    terminal.enter()
    try terminal.expect("41")
    try terminal.expect(prompt)
    return terminal
  }

  @Test func aBlockGoesOnUntilAnEmptyLine() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("def twice(x):")
    try terminal.expect("... ")
    terminal.enter("    return 2 * x")
    try terminal.expect("... ")
    terminal.enter()
    try terminal.expect(prompt)
    terminal.enter("twice(21)")
    try terminal.expect("42")
  }

  @Test func anOpenBracketGoesOn() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("print([1,")
    try terminal.expect("... ")
    terminal.enter("2][1] * 21)")
    try terminal.expect("42")
    try terminal.expect(prompt)
  }

  @Test func controlCLeavesABlock() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("def f():")
    try terminal.expect("... ")
    terminal.send("\u{3}")
    try terminal.expect(prompt)
    terminal.enter("6 * 7")
    try terminal.expect("42")
  }

  @Test func tabIndentsInABlock() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("for i in range(2):")
    try terminal.expect("... ")
    terminal.send("\tprint(i + 40)\r")
    try terminal.expect("... ")
    terminal.enter()
    try terminal.expect("40")
    try terminal.expect("41")
  }

  @Test func aBlockIsOneEntryOfTheHistory() throws {
    let terminal = try shellAfterABlock()
    terminal.send("\u{10}\r")
    try terminal.expect("40\r\n41")
    try terminal.expect(prompt)
  }

  @Test func aPastedProgramRunsWhole() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("\u{1B}[200~def f(x):\r    y = x + 1\r\r    return y\r\rprint(f(1))\rprint(f(41))\r\u{1B}[201~\r")
    try terminal.expect("\n2\r\n42")
    try terminal.expect(prompt)
  }

  @Test func aProgramPastedIntoATerminalThatDoesNotSayRunsAsTyped() throws {
    let terminal = try LineEditingTests.shell(home: home, environment: ["TERM": "dumb"])
    terminal.send("def f(x):\r    return x + 1\r\rprint(f(1))\rprint(f(41))\r")
    try terminal.expect("\n2\r\n")
    try terminal.expect("\n42\r\n")
    try terminal.expect(prompt)
  }

  @Test func aLongPasteIsTakenWhole() throws {
    let terminal = try LineEditingTests.shell(home: home)
    let program = (0..<400).map { "a\($0) = \($0)\r" }.joined() + "print(a399 + 1)"
    terminal.send("\u{1B}[200~\(program)\u{1B}[201~\r")
    try terminal.expect("\n400\r\n")
    try terminal.expect(prompt)
  }

  @Test func aPastedTranscriptRunsWithoutItsPrompts() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("\u{1B}[200~>>> def f(x):\r...     y = x + 1\r...     return y\r>>> print(f(1))\r>>> print(f(41))\u{1B}[201~\r")
    try terminal.expect("\n2\r\n42\r\n")
    try terminal.expect(prompt)
  }

  @Test func aRecalledBlockIsEditedWhole() throws {
    let terminal = try shellAfterABlock()
    terminal.send("\u{1B}[A")
    try terminal.expectScreen("both rows") { $0.text.hasSuffix(prompt + "for i in range(2):\n    print(i + 40)") }
    terminal.send("\u{7f}\u{7f}\u{7f}70)\u{1}\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{7f}\u{7f}\u{7f}\u{7f}for j, i in enumerate([5, 6]):#")
    terminal.send("\r")
    try terminal.expect("\n75\r\n76\r\n")
    try terminal.expect(prompt)
  }
}
