import Glibc
import TestSupport
import Testing

@testable import Files

struct FileStreamTests {
  let folder = TemporaryDirectory()

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func text(_ name: String) -> String? {
    (try? FileReader.bytes(of: path(name), limit: 1 << 20)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func put(_ text: String, _ name: String, appending: Bool = false, isNew: Bool = false) throws {
    let stream = try FileStream(path(name), appending: appending, isNew: isNew)
    try stream.write(text.utf8)
    try stream.close()
  }

  @Test func whatIsWrittenStandsThereAtOnce() throws {
    let stream = try FileStream(path("a.txt"), appending: false)
    try stream.write("one\n".utf8)
    #expect(text("a.txt") == "one\n", "before it is closed")
    try stream.write("two\n".utf8)
    try stream.close()
    #expect(text("a.txt") == "one\ntwo\n")
  }

  @Test func theFileStaysTheSameWithItsModeAndThroughLinks() throws {
    try put("old", "target")
    chmod(path("target"), 0o640)
    symlink("target", path("link"))
    let before = try #require(FileStatus(path("target")))
    try put("new", "link")
    try put("er", "link", appending: true)
    let after = try #require(FileStatus(path("target")))
    #expect(text("target") == "newer")
    #expect(after.mode == 0o640 && after.inode == before.inode)
    var status = stat()
    #expect(lstat(path("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aNewFileMayNotBeThereYet() throws {
    try put("one", "a", isNew: true)
    #expect(throws: FileFault(.write, path("a"), .system(EEXIST))) { try put("two", "a", isNew: true) }
    #expect(text("a") == "one")
  }

  @Test func aFolderAndAMissingFolderAreFaults() {
    mkdir(path("deep"), 0o700)
    #expect(throws: FileFault(.write, path("deep"), .folder)) { try put("x", "deep") }
    #expect(throws: FileFault(.write, path("no/a"), .missing)) { try put("x", "no/a") }
  }

  @Test func aPipeNobodyReadsIsWaitedForUntilInterrupted() {
    mkfifo(path("pipe"), 0o600)
    var asked = 0
    #expect(throws: FileFault(.write, path("pipe"), .interrupted)) {
      _ = try FileStream(path("pipe"), appending: false) {
        asked += 1
        return asked == 3
      }
    }
    #expect(asked == 3)
    var status = stat()
    #expect(lstat(path("pipe"), &status) == 0 && status.st_mode & S_IFMT == S_IFIFO, "it is still a pipe")
  }

  @Test func aFullPipeIsWaitedForUntilInterrupted() throws {
    mkfifo(path("pipe"), 0o600)
    let reader = open(path("pipe"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let stream = try FileStream(path("pipe"), appending: false)
    #expect(throws: FileFault(.write, path("pipe"), .interrupted)) {
      try stream.write([UInt8](repeating: 1, count: 1 << 20)) { true }
    }
  }
}
