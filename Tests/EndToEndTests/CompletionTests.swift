import TestSupport
import Testing

/// The Tab key.
@Suite struct CompletionTests {
  private let home = TemporaryDirectory()
  private let prompt = LineEditingTests.prompt

  @Test func theOnlyWordIsTakenWithABlank() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("optim\t!")
    try terminal.expectScreen("completed") { $0.currentLine == prompt + "optimizer !" }
  }

  @Test func severalAreListedWithWhatTheyDo() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("re\t")
    try terminal.expectScreen("the list, and the line again") {
      $0.currentLine == prompt + "re" && $0.lines.contains { $0.hasPrefix("  rewind  ") }
        && $0.lines.contains { $0.hasPrefix("  reset   ") }
    }
    terminal.send("w\t")
    try terminal.expectScreen("completed") { $0.currentLine == prompt + "rewind" }
  }

  @Test func namesOfTheSessionComplete() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("learning_rates = [0.1, 1]")
    try terminal.expect(prompt)
    terminal.send("print(learning_r\t")
    try terminal.expectScreen("completed") { $0.currentLine.hasPrefix(prompt + "print(learning_rates") }
  }

  @Test func whatNothingFitsStays() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("zzzz\t!")
    try terminal.expectScreen("as it was") { $0.currentLine == prompt + "zzzz!" }
  }
}
