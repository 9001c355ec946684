import TestSupport
import Testing

/// `turn` on a terminal: the arrow keys move the number, Enter keeps it, Esc puts it back.
@Suite struct TurnKeysTests {
  @Test func arrowsTurnEnterKeepsAndEscapePutsBack() throws {
    let home = TemporaryDirectory()
    let terminal = try LineEditingTests.shell(home: home)
    for line in ["data and", "net 2 -> 1 sigmoid", "W1[0,0] = 0.5"] {
      terminal.enter(line)
      try terminal.expect(LineEditingTests.prompt)
    }
    terminal.enter("turn W1[0,0]")
    try terminal.expect("Esc puts back")
    terminal.send("\u{1B}[C")
    try terminal.expectScreen("one step on") { $0.text.contains("W1[0,0] = 0.6 (was 0.5)") }
    terminal.send("\u{1B}[1;2C")
    try terminal.expectScreen("ten steps on") { $0.text.contains("W1[0,0] = 1.6 (was 0.5)") }
    terminal.send("\u{1B}[D")
    try terminal.expectScreen("one step back") { $0.text.contains("W1[0,0] = 1.5 (was 0.5)") }
    terminal.send("\r")
    try terminal.expectScreen("kept") { $0.text.contains("W1[0,0] = 0.5 → 1.5") && !$0.text.contains("Esc puts back") }
    terminal.enter("turn W1[0,0]")
    try terminal.expect("Esc puts back")
    terminal.send("\u{1B}[C")
    try terminal.expectScreen("one step on") { $0.text.contains("W1[0,0] = 1.6 (was 1.5)") }
    terminal.send("\u{1B}")
    try terminal.expectScreen("put back") { !$0.text.contains("Esc puts back") && $0.text.contains("W1[0,0] = 1.5   loss") }
    terminal.enter("W1[0,0]")
    try terminal.expect("1.5")
    terminal.enter("quit")
    #expect(try terminal.wait() == 0)
  }
}
