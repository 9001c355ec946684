import TestSupport
import Testing

@testable import Terminal

@Suite struct InputHistoryTests {
  @Test func entriesLastAndAreKeptOnceEach() {
    let folder = TemporaryDirectory()
    let history = InputHistory(directory: folder.path + "/state/longhand")
    for entry in ["a = 1", "b = 2", "a = 1", "   ", ""] { history.add(entry) }
    #expect(history.entries == ["b = 2", "a = 1"])
    #expect(InputHistory(directory: folder.path + "/state/longhand").entries == ["b = 2", "a = 1"])
  }

  @Test(arguments: ["def f(x):\n  return x\n", "a\\nb", "\\", "tab\tand é 日本", "x\r\ny"])
  func anyEntryComesBackWhole(entry: String) {
    let folder = TemporaryDirectory()
    InputHistory(directory: folder.path).add(entry)
    #expect(InputHistory(directory: folder.path).entries == [entry])
  }

  @Test func twoShellsLoseNothingOfEachOther() {
    let folder = TemporaryDirectory()
    let first = InputHistory(directory: folder.path)
    let second = InputHistory(directory: folder.path)
    first.add("one")
    second.add("two")
    first.add("three")
    #expect(InputHistory(directory: folder.path).entries == ["one", "two", "three"])
  }

  @Test func theFileIsRewrittenWhenItHoldsManyRepetitions() throws {
    let folder = TemporaryDirectory()
    try folder.write(String(repeating: "a\nb\n", count: 40), to: "history")
    #expect(InputHistory(directory: folder.path, limit: 50).entries == ["a", "b"])
    #expect(folder.read("history") == "a\nb\n")
  }

  @Test func theOldestGoBeyondTheLimit() throws {
    let folder = TemporaryDirectory()
    let history = InputHistory(directory: folder.path, limit: 3)
    for number in 1...5 { history.add("\(number)") }
    #expect(history.entries == ["3", "4", "5"])
    #expect(InputHistory(directory: folder.path, limit: 3).entries == ["3", "4", "5"])
  }

  @Test func anEntryAfterATornLineStartsItsOwn() throws {
    let folder = TemporaryDirectory()
    try folder.write("whole\nto", to: "history")
    InputHistory(directory: folder.path).add("next")
    #expect(InputHistory(directory: folder.path).entries == ["whole", "to", "next"])
  }

  @Test func aFolderThatCannotBeMadeKeepsThemInMemory() {
    let history = InputHistory(directory: "/proc/none/longhand")
    history.add("x")
    #expect(history.entries == ["x"])
  }
}
