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
    // A key that falls between the line and the program belongs to neither: pressed again, as a person would.
    var isStopped = false
    for _ in 0..<20 where !isStopped {
      terminal.pump(milliseconds: 50)
      terminal.send("\u{3}")
      isStopped = (try? terminal.expect(prompt, seconds: 0.5)) != nil
    }
    #expect(isStopped)
    terminal.enter("kept + 1")
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
    terminal.pump(milliseconds: 20)
    terminal.send("\u{3}")
    #expect(try terminal.wait() == 130)
    #expect(!terminal.screen.text.contains("after"))
  }

  @Test func controlZAndFgBehave() throws {
    let terminal = try PseudoTerminal(
      ["--norc", "--noprofile", "-i"], program: "/bin/bash", home: home.path, environment: ["PS1": "shell$ "])
    try terminal.expect("shell$ ")
    terminal.enter(BuiltBinary.path)
    try terminal.expect(prompt)
    terminal.send("half")
    try terminal.expect("half")
    var isStopped = false
    for _ in 0..<20 where !isStopped {
      terminal.send("\u{1a}")
      isStopped = (try? terminal.expect("Stopped", seconds: 0.5)) != nil
    }
    #expect(isStopped)
    try terminal.expect("shell$ ")
    terminal.enter("fg")
    try terminal.expectScreen("the line is there again") { $0.currentLine == prompt + "half" }
    terminal.send("\u{15}\u{4}")
    try terminal.expect("shell$ ")
    terminal.enter("exit")
    #expect(try terminal.wait() == 0)
  }
}
