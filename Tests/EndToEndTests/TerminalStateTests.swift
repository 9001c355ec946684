import Glibc
import TestSupport
import Testing

/// The terminal is left as it was found, whatever happens.
@Suite struct TerminalStateTests {
  private let home = TemporaryDirectory()

  @Test func itIsRestoredOnLeaving() throws {
    let terminal = try PseudoTerminal(home: home.path)
    let before = terminal.settings
    try terminal.expect(LineEditingTests.prompt)
    try terminal.expectScreen("the terminal is raw") { _ in !terminal.settings.isCooked }
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
    #expect(terminal.settings == before)
    #expect(String(decoding: terminal.shown, as: UTF8.self).contains("\u{1B}[?2004l"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func itIsRestoredWhenASignalEndsTheShell(signal: Int32) throws {
    let terminal = try PseudoTerminal(home: home.path)
    let before = terminal.settings
    try terminal.expect(LineEditingTests.prompt)
    terminal.send("half")
    try terminal.expect("half")
    terminal.signal(signal)
    #expect(try terminal.wait() == 128 + signal)
    #expect(terminal.settings == before)
  }

  @Test func aTerminalThatHasGoneEndsTheShell() throws {
    let terminal = try PseudoTerminal(home: home.path)
    try terminal.expect(LineEditingTests.prompt)
    terminal.hangUp()
    #expect(try terminal.wait() != 0)
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": ""], ["TERM": "no-such-terminal"], ["LANG": "C"], ["LANG": "xx_YY.UTF-8"], ["LC_ALL": "C"]])
  func poorTerminalsAreUsable(environment: [String: String]) throws {
    let terminal = try LineEditingTests.shell(home: home, environment: environment)
    terminal.enter("print(\"été\")")
    try terminal.expect("été")
    try terminal.expect(LineEditingTests.prompt)
    // An unknown terminal may well be a modern one that this machine has not heard of.
    if let name = environment["TERM"], name != "no-such-terminal" { #expect(!terminal.shown.contains(0x1b)) }
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
  }

  @Test func noTerminalTypeAtAllIsUsable() throws {
    let terminal = try LineEditingTests.shell(home: home, removing: ["TERM", "LANG"])
    terminal.enter("print(6*7)")
    try terminal.expect("42")
    #expect(!terminal.shown.contains(0x1b))
  }

  @Test func colourCanBeTurnedOff() throws {
    let terminal = try LineEditingTests.shell(["--color", "never"], home: home)
    terminal.send("print(\"x\")")
    try terminal.expect("print(\"x\")")
    #expect(!String(decoding: terminal.shown, as: UTF8.self).contains("\u{1B}[38"))
  }

  /// Grey text would be read out, and without grey it could not be told from what was typed.
  @Test(arguments: [(["--plain"], [:]), (["--color", "never"], [:]), ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"])])
  func withoutColourNothingIsSuggested(arguments: [String], environment: [String: String]) throws {
    try home.write("alpha = 12345\n", to: ".local/state/longhand/history")
    let terminal = try LineEditingTests.shell(arguments, home: home, environment: environment)
    terminal.send("alp")
    try terminal.expect("alp")
    // Right, at the end of the line, would take what is suggested.
    for key in ["\u{6}", "\u{5}", "!"] { terminal.send(key) }
    try terminal.expect("!")
    terminal.send("\u{15}")
    terminal.enter("print(6*7)")
    try terminal.expect("42")
    #expect(!String(decoding: terminal.shown, as: UTF8.self).contains("12345"))
  }

  @Test(arguments: [20, 40, 80, 300])
  func everyWidthIsUsable(columns: Int) throws {
    let terminal = try LineEditingTests.shell(home: home, columns: columns)
    let line = "print(\"" + String(repeating: "abcdefghi ", count: 12) + "\")"
    terminal.send(line)
    try terminal.expectScreen("the line is shown") { $0.text.split(separator: "\n").joined().contains("i \")") }
    terminal.send("\r")
    try terminal.expect("abc")
    try terminal.expect(LineEditingTests.prompt)
  }

  @Test func aResizeDrawsTheLineAnew() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("print(\"something\")")
    try terminal.expect("something")
    terminal.resize(columns: 50, rows: 20)
    try terminal.expectScreen("drawn again") { $0.currentLine == LineEditingTests.prompt + "print(\"something\")" }
    terminal.send("\u{7f}x")
    try terminal.expectScreen("editing goes on") { $0.currentLine == LineEditingTests.prompt + "print(\"something\"x" }
    #expect(terminal.screen.lines.filter { $0.contains("something") }.count == 1)
  }
}
