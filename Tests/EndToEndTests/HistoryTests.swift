import TestSupport
import Testing

/// What was entered, over several runs of the shell.
@Suite struct HistoryTests {
  private let home = TemporaryDirectory()
  private let prompt = LineEditingTests.prompt

  private func leave(_ terminal: PseudoTerminal) throws {
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
  }

  @Test func entriesAreThereInTheNextRun() throws {
    let first = try LineEditingTests.shell(home: home)
    first.enter("first = 1")
    try first.expect(prompt)
    try leave(first)
    let second = try LineEditingTests.shell(home: home)
    second.send("\u{1B}[A")
    try second.expect("first = 1")
  }

  @Test func aScriptHasNoLinesTypedAndSaysSo() throws {
    let script = try BuiltBinary.run(["-c", "history"])
    #expect(script.status == 1 && script.error.contains("no lines are typed here: this is a script"))
    let help = try BuiltBinary.run(["-c", "help history\nhelp clear"])
    #expect(
      help.status == 0 && help.output.contains("history: shows the lines entered") && help.output.contains("clear: clears the screen"))
  }

  @Test func failingLinesAreKeptToo() throws {
    let first = try LineEditingTests.shell(home: home)
    first.enter("this is (no statement")
    first.send("\u{3}")
    try first.expect(prompt)
    first.enter("bogus )")
    try first.expect(prompt)
    try leave(first)
    #expect(home.read(".local/state/longhand/history")?.contains("bogus )\n") == true)
  }

  @Test func killedShellsLoseNothing() throws {
    let first = try LineEditingTests.shell(home: home)
    first.enter("kept = 1")
    try first.expect(prompt)
    first.signal(9)
    #expect(try first.wait() == 137)
    let second = try LineEditingTests.shell(home: home)
    second.send("\u{10}")
    try second.expect("kept = 1")
  }

  @Test func twoShellsAtOnceKeepBoth() throws {
    let first = try LineEditingTests.shell(home: home)
    let second = try LineEditingTests.shell(home: home)
    first.enter("one = 1")
    try first.expect(prompt)
    second.enter("two = 2")
    try second.expect(prompt)
    try leave(first)
    try leave(second)
    let third = try LineEditingTests.shell(home: home)
    third.send("\u{10}")
    try third.expect("two = 2")
    third.send("\u{10}")
    try third.expect("one = 1")
  }

  @Test func theStateFolderOfTheEnvironmentIsUsed() throws {
    let first = try LineEditingTests.shell(home: home, environment: ["XDG_STATE_HOME": home.path + "/elsewhere"])
    first.enter("here = 1")
    try first.expect(prompt)
    #expect(home.read("elsewhere/longhand/history") == "here = 1\n")
  }

  @Test func repeatedEntriesAppearOnce() throws {
    let terminal = try LineEditingTests.shell(home: home)
    for line in ["a = 1", "b = 2", "b = 2", "a = 1"] {
      terminal.enter(line)
      try terminal.expect(prompt)
    }
    for entry in ["a = 1", "b = 2"] {
      terminal.send("\u{10}")
      try terminal.expectScreen(entry) { $0.currentLine == prompt + entry }
    }
    terminal.send("\u{10}!")
    try terminal.expectScreen("there is no third") { $0.currentLine == prompt + "b = 2!" }
  }

  @Test(arguments: ["", "bind -v\n"])
  func upFindsWhatBeginsAsTheLineDoes(settings: String) throws {
    try home.write(settings, to: ".editrc")
    try home.write("net 2 -> 3\nprint(1)\nnet 2 -> 4\nx = 5\n", to: ".local/state/longhand/history")
    let terminal = try LineEditingTests.shell(home: home)
    let (up, down) = ("\u{1B}[A", "\u{1B}[B")
    for (keys, line) in [
      ("net", "net"), (up, "net 2 -> 4"), (up, "net 2 -> 3"), (up, "net 2 -> 3"), (down, "net 2 -> 4"), (down, "net"), ("\u{15}", ""),
      (up, "x = 5"), (up, "net 2 -> 4"), (up, "print(1)"), ("+1", "print(1)+1"), (up, "print(1)+1"),
    ] {
      terminal.send(keys)
      // Grey text may stand behind the cursor.
      try terminal.expectScreen("\(line.debugDescription) on the line") {
        $0.currentLine.hasPrefix((prompt + line).trimmingEnd) && $0.column == prompt.count + line.count
          && (!line.isEmpty || $0.currentLine == prompt.trimmingEnd)
      }
    }
  }
}
