import Glibc
import TestSupport
import Testing

@testable import Files

struct FileReaderTests {
  let folder = TemporaryDirectory()

  private func path(_ name: String, holding text: String? = nil) throws -> String {
    let path = folder.path + "/" + name
    if let text { try FileWriter.create(text.utf8, at: path) }
    return path
  }

  @Test func aFileIsReadToItsLimit() throws {
    let path = try path("a", holding: "12345")
    #expect(try FileReader.bytes(of: path, limit: 5) == Array("12345".utf8))
    #expect(throws: FileFault(.read, path, .tooLarge(limit: 4))) { try FileReader.bytes(of: path, limit: 4) }
  }

  @Test func itsEndsAreReadAlone() throws {
    let path = try path("a", holding: "12345")
    #expect(try FileReader.first(2, of: path) == Array("12".utf8))
    #expect(try FileReader.last(2, of: path) == Array("45".utf8))
    #expect(try FileReader.first(9, of: path) == Array("12345".utf8))
    #expect(try FileReader.last(9, of: path) == Array("12345".utf8))
  }

  @Test func whatHasNoEndIsReadToTheLimit() {
    #expect(throws: FileFault(.read, "/dev/zero", .tooLarge(limit: 1000))) {
      try FileReader.bytes(of: "/dev/zero", limit: 1000, accepting: .anything)
    }
  }

  @Test func onlyPlainFilesKeepState() throws {
    let pipe = try path("pipe")
    mkfifo(pipe, 0o600)
    #expect(throws: FileFault(.read, pipe, .notOrdinary)) { try FileReader.bytes(of: pipe, limit: 10) }
    #expect(throws: FileFault(.read, pipe, .notOrdinary)) { try FileReader.last(1, of: pipe) }
    #expect(throws: FileFault(.read, "/dev/zero", .notOrdinary)) { try FileReader.first(1, of: "/dev/zero") }
    #expect(throws: FileFault(.read, folder.path, .folder)) { try FileReader.bytes(of: folder.path, limit: 1, accepting: .anything) }
    #expect(throws: FileFault(.read, folder.path + "/none", .missing)) { try FileReader.bytes(of: folder.path + "/none", limit: 1) }
  }

  @Test func aPipeIsWaitedForUntilAnInterrupt() throws {
    let pipe = try path("pipe")
    mkfifo(pipe, 0o600)
    var asked = 0
    #expect(throws: FileFault(.read, pipe, .interrupted)) {
      try FileReader.bytes(of: pipe, limit: 10, accepting: .anything) {
        asked += 1
        return asked == 2
      }
    }
  }

  @Test func aPipeIsReadToItsEnd() throws {
    let pipe = try path("pipe")
    mkfifo(pipe, 0o600)
    let both = open(pipe, O_RDWR | O_NONBLOCK)
    Glibc.write(both, "abc", 3)
    var asked = 0
    // The writer goes while the reader waits for more.
    let bytes = try FileReader.bytes(of: pipe, limit: 10, accepting: .anything) {
      if asked == 0 { close(both) }
      asked += 1
      return asked > 50
    }
    #expect(bytes == Array("abc".utf8))
  }

  @Test func aLockIsHeldByOne() throws {
    let path = try path("lock")
    FileLock.holding(path) { first in
      FileLock.holding(path, patience: 0.01) { second in #expect(first && !second) }
    }
    FileLock.holding(path, patience: 0) { #expect($0) }
    FileLock.holding(folder.path + "/none/lock") { #expect(!$0) }
  }

  @Test func aFolderIsMadeWithThoseAboveIt() throws {
    let path = folder.path + "/a/b/c"
    try Folder.make(path)
    try Folder.make(path)
    #expect(FileStatus(path)?.mode == 0o700)
    _ = try self.path("file", holding: "")
    #expect(throws: FileFault.self) { try Folder.make(folder.path + "/file/x") }
  }

  @Test func standardFoldersFollowTheEnvironment() {
    #expect(StandardFolders(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"]).state == "/s/longhand")
    #expect(StandardFolders(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"]).state == "/h/.local/state/longhand")
    #expect(StandardFolders(environment: ["HOME": "/h"]).configuration == "/h/.config/longhand")
    #expect(StandardFolders(environment: [:]).state == nil)
  }

  @Test func oneFileHasOneIdentity() throws {
    let path = try path("a", holding: "")
    symlink("a", folder.path + "/b")
    #expect(FilePath.identity(folder.path + "/b") == FilePath.identity(path))
    #expect(FilePath.identity(folder.path + "/./new") == FilePath.identity(folder.path + "/new"))
  }
}
