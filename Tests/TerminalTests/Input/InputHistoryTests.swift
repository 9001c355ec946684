import Files
import Glibc
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

  /// The oldest goes, in the session and in the next one, and not one too late.
  @Test func noMoreThanTheLimitAreKept() {
    let folder = TemporaryDirectory()
    let history = InputHistory(directory: folder.path, limit: 3)
    for entry in ["a", "b", "c", "d"] { history.add(entry) }
    #expect(history.entries == ["b", "c", "d"])
    #expect(InputHistory(directory: folder.path, limit: 3).entries == ["b", "c", "d"])
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

@Suite struct InputHistoryHazardTests {
  let folder = TemporaryDirectory()

  @Test func aLockThatSomebodyHoldsLosesNoLine() throws {
    let history = InputHistory(directory: folder.path, patience: 0.01)
    FileLock.holding(folder.path + "/history.lock") { _ in
      history.add("one")
      history.add("two")
    }
    history.add("three")
    #expect(InputHistory(directory: folder.path).entries == ["one", "two", "three"])
  }

  @Test(arguments: ["pipe", "device", "folder", "circle"]) func aHistoryThatIsNoPlainFileIsLeftAlone(_ kind: String) {
    let path = folder.path + "/history"
    switch kind {
    case "pipe": mkfifo(path, 0o600)
    case "device": symlink("/dev/zero", path)
    case "folder": mkdir(path, 0o700)
    default: symlink("history", path)
    }
    let history = InputHistory(directory: folder.path)
    history.add("x")
    #expect(history.entries == ["x"])
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG)
  }

  @Test func aLineThatNobodyCanHaveEnteredIsPassedOver() throws {
    try folder.write("one\n" + String(repeating: "x", count: 20 << 20) + "\ntwo\n", to: "history")
    #expect(InputHistory(directory: folder.path).entries == ["one", "two"])
  }

  @Test func aLinkToTheHistoryStaysOne() throws {
    try folder.write(String(repeating: "a\nb\n", count: 40), to: "real")
    symlink("real", folder.path + "/history")
    #expect(InputHistory(directory: folder.path, limit: 50).entries == ["a", "b"])
    #expect(folder.read("real") == "a\nb\n")
  }
}
