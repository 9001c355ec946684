import Glibc
import TestSupport
import Testing

/// Ctrl-C and Ctrl-Z while something runs.
@Suite struct InterruptTests {
  private let home = TemporaryDirectory()
  private let prompt = LineEditingTests.prompt

  @Test func controlCStopsAProgramAndKeepsTheSession() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("kept = 41")
    try terminal.expect(prompt)
    terminal.enter("while True: pass")
    try terminal.expect("... ")
    terminal.enter()
    try terminal.expect("\n")
    terminal.send("\u{3}")
    try terminal.expect("interrupt")
    try terminal.expect(prompt)
    terminal.enter("kept + 1")
    try terminal.expect("42")
  }

  /// The key falls before, between and behind the end of the line and the start of its program.
  @Test func controlCRightBehindEnterIsNeverLost() throws {
    let terminal = try LineEditingTests.shell(home: home)
    for _ in 0..<60 {
      terminal.enter("while True: pass")
      try terminal.expect("... ")
      terminal.enter()
      try terminal.expect("\n")
      terminal.send("\u{3}")
      try terminal.expect(prompt)
    }
  }

  @Test func whatIsTypedRightBehindControlCIsTheNextLine() throws {
    let terminal = try LineEditingTests.shell(home: home)
    for number in 0..<40 {
      terminal.send("half\u{3}\(number) + 1000\r")
      try terminal.expect("\n\(number + 1000)\r\n")
      try terminal.expect(prompt)
    }
    terminal.send("half\u{3}\u{4}")
    #expect(try terminal.wait() == 0)
  }

  /// The prompt stands there before anything is typed.
  @Test func controlCEndsInput() throws {
    let terminal = try LineEditingTests.shell(home: home)
    for isInterrupted in [true, false, true] {
      terminal.enter("x = input('your ' + 'name? ')")
      try terminal.expect("your name? ")
      if isInterrupted { terminal.send("\u{3}") } else { terminal.enter("Ada") }
      if isInterrupted { try terminal.expect("interrupted") }
      try terminal.expect(prompt)
    }
    terminal.enter("x + '!'")
    try terminal.expect("'Ada!'")
  }

  @Test func controlCBetweenTwoLinesOfABlockIsNeverLost() throws {
    let terminal = try LineEditingTests.shell(home: home)
    for _ in 0..<60 {
      terminal.enter("def f():")
      try terminal.expect("\n")
      terminal.send("\u{3}")
      try terminal.expect(prompt)
    }
    terminal.enter("6 * 7")
    try terminal.expect("42")
  }

  @Test func controlCStopsATrainingAndKeepsTheSession() throws {
    let terminal = try LineEditingTests.shell(home: home)
    for line in ["data xor", "net 2 -> 4 tanh -> 1 sigmoid"] {
      terminal.enter(line)
      try terminal.expect(prompt)
    }
    let before = terminal.settings
    terminal.enter("train 1000000000")
    try terminal.expect("epoch ")
    terminal.send("\u{3}")
    try terminal.expect("interrupt")
    try terminal.expect(prompt)
    #expect(terminal.settings == before)
    terminal.enter("print(evaluate().loss < 1)")
    try terminal.expect("True")
    // The live line has left nothing behind.
    #expect(!terminal.screen.lines.contains { $0.contains("━") })
  }

  @Test func controlCEndsAScriptWith130() throws {
    let script = try home.write("print('started')\nwhile True: pass\n", to: "loop.py")
    let terminal = try PseudoTerminal(["run", script], home: home.path)
    try terminal.expect("started")
    terminal.send("\u{3}")
    #expect(try terminal.wait() == 130)
  }

  @Test func controlCInATrainingEndsTheScriptToo() throws {
    let script = try home.write("data xor\nnet 2 -> 1 sigmoid\nprint('started')\ntrain 1000000000\nprint('after')\n", to: "long.lh")
    let terminal = try PseudoTerminal(["run", script], home: home.path)
    try terminal.expect("started")
    terminal.send("\u{3}")
    #expect(try terminal.wait() == 130)
    #expect(!terminal.screen.text.contains("after"))
  }

  /// The shell as a job of bash.
  private func job() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["--norc", "--noprofile", "-i"], program: "/bin/bash", home: home.path, environment: ["PS1": "shell$ "])
    try terminal.expect("shell$ ")
    terminal.enter(BuiltBinary.path)
    try terminal.expect(prompt)
    return terminal
  }

  @Test func controlZWhileAProgramRunsStopsItUntilFg() throws {
    let terminal = try job()
    for line in ["data xor", "net 2 -> 1 sigmoid"] {
      terminal.enter(line)
      try terminal.expect(prompt)
    }
    for _ in 0..<10 {
      terminal.enter("train 1000000000")
      try terminal.expect("\n")
      terminal.send("\u{1a}")
      try terminal.expect("Stopped")
      try terminal.expect("shell$ ")
      terminal.enter("fg")
      // The live line is drawn again.
      try terminal.expect("loss ")
      terminal.send("\u{3}")
      try terminal.expect("interrupt")
      try terminal.expect(prompt)
    }
    terminal.send("\u{4}")
    try terminal.expect("shell$ ")
  }

  @Test func aStopFromOutsideIsSeenToWhenItIsContinued() throws {
    let terminal = try PseudoTerminal(home: home.path)
    let before = terminal.settings
    try terminal.expect(prompt)
    terminal.send("half")
    try terminal.expect("half")
    terminal.signal(SIGSTOP)
    terminal.set(before)
    terminal.signal(SIGCONT)
    try terminal.expectScreen("the terminal is raw again") { _ in !terminal.settings.isCooked }
    terminal.send(" way")
    try terminal.expectScreen("the line is there again") { $0.currentLine == prompt + "half way" }
  }

  @Test func aResizeWhileAProgramRunsIsKnownAtTheNextPrompt() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("while True: pass")
    try terminal.expect("... ")
    terminal.enter()
    try terminal.expect("\n")
    terminal.resize(columns: 40, rows: 24)
    terminal.send("\u{3}")
    try terminal.expect("interrupt")
    try terminal.expect(prompt)
    terminal.send(String(repeating: "abcdefghi ", count: 6) + "\u{1}X")
    try terminal.expectScreen("the line is wrapped at the new width") {
      $0.text.contains(prompt + "Xabcdefghi abcdefghi abcdefghi\n abcdefghi abcdefghi abcdefghi")
    }
  }

  @Test func controlZAndFgBehave() throws {
    let terminal = try job()
    terminal.send("half")
    try terminal.expect("half")
    terminal.send("\u{1a}")
    try terminal.expect("Stopped")
    try terminal.expect("shell$ ")
    terminal.enter("fg")
    try terminal.expectScreen("the line is there again") { $0.currentLine == prompt + "half" }
    terminal.send("\u{15}\u{4}")
    try terminal.expect("shell$ ")
    terminal.enter("exit")
    #expect(try terminal.wait() == 0)
  }
}
