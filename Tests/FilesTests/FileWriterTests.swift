import Glibc
import TestSupport
import Testing

@testable import Files

struct FileWriterTests {
  let folder = TemporaryDirectory()

  private func text(_ name: String) -> String? {
    (try? FileReader.bytes(of: folder.path + "/" + name, limit: 1 << 20)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func write(_ text: String, _ name: String) throws { try FileWriter.write(text.utf8, to: folder.path + "/" + name) }

  /// What `lstat` says stands there.
  private func kind(_ name: String) -> mode_t {
    var status = stat()
    return lstat(folder.path + "/" + name, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  @Test func aNewFileIsWhole() throws {
    try write("one\n", "a.txt")
    #expect(text("a.txt") == "one\n")
    #expect(Folder.names(in: folder.path) == ["a.txt"], "nothing temporary is left")
  }

  @Test func anotherFileTakesItsPlaceWithItsMode() throws {
    try write("one", "a.txt")
    chmod(folder.path + "/a.txt", 0o640)
    let before = try #require(FileStatus(folder.path + "/a.txt"))
    try write("two", "a.txt")
    let after = try #require(FileStatus(folder.path + "/a.txt"))
    #expect(text("a.txt") == "two")
    #expect(after.mode == 0o640)
    #expect(after.inode != before.inode, "it was replaced, not written over")
  }

  @Test func aLinkStaysAndItsTargetIsWritten() throws {
    mkdir(folder.path + "/deep", 0o700)
    try write("one", "deep/target")
    symlink("deep/target", folder.path + "/first")
    symlink("first", folder.path + "/second")
    try write("two", "second")
    #expect(kind("first") == S_IFLNK && kind("second") == S_IFLNK)
    #expect(text("deep/target") == "two")
    #expect(Folder.names(in: folder.path + "/deep") == ["target"])
  }

  @Test func aLinkToNothingMakesItsTarget() throws {
    symlink("later", folder.path + "/link")
    try write("one", "link")
    #expect(kind("link") == S_IFLNK && text("later") == "one")
  }

  @Test func aCircleOfLinksIsAFault() {
    symlink("b", folder.path + "/a")
    symlink("a", folder.path + "/b")
    #expect(throws: FileFault(.write, folder.path + "/a", .system(ELOOP))) { try write("x", "a") }
    #expect(kind("a") == S_IFLNK)
  }

  @Test func aPipeIsWrittenThrough() throws {
    mkfifo(folder.path + "/pipe", 0o600)
    let reader = open(folder.path + "/pipe", O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try write("through", "pipe")
    var buffer = [UInt8](repeating: 0, count: 100)
    #expect(read(reader, &buffer, 100) == 7)
    #expect(kind("pipe") == S_IFIFO)
  }

  @Test func aPipeThatNobodyReadsIsAFaultAtOnce() {
    mkfifo(folder.path + "/pipe", 0o600)
    #expect(throws: FileFault(.write, folder.path + "/pipe", .noReader)) { try write("x", "pipe") }
    #expect(kind("pipe") == S_IFIFO)
  }

  @Test func aFullPipeStopsWithAnInterrupt() {
    mkfifo(folder.path + "/pipe", 0o600)
    let reader = open(folder.path + "/pipe", O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    var asked = 0
    #expect(throws: FileFault(.write, folder.path + "/pipe", .interrupted)) {
      try FileWriter.write([UInt8](repeating: 1, count: 1 << 20), to: folder.path + "/pipe") {
        asked += 1
        return asked == 2
      }
    }
  }

  /// A file with room for four bytes more: what a line has written of itself goes again.
  @Test func aLineThatFindsNoRoomLeavesNothingOfItself() throws {
    let path = folder.path + "/history"
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    var (fits, breaks) = (0, Int.max)
    while breaks - fits > 1 {
      let size = fits + (breaks - fits) / 2
      if ftruncate(descriptor, size) == 0 { fits = size } else { breaks = size }
    }
    try #require(ftruncate(descriptor, fits - 4) == 0)
    #expect(throws: FileFault.self) { try FileWriter.append(line: "0123456789", to: path) }
    var status = stat()
    #expect(fstat(descriptor, &status) == 0 && status.st_size == fits - 4)
  }

  /// Only root can make devices.
  @Test func aDeviceStaysADevice() throws {
    guard mknod(folder.path + "/null", S_IFCHR | 0o666, 1 << 8 | 3) == 0, access(folder.path + "/null", W_OK) == 0 else { return }
    guard case let descriptor = open(folder.path + "/null", O_WRONLY), descriptor >= 0 else { return }
    close(descriptor)
    try write("x", "null")
    #expect(kind("null") == S_IFCHR)
    guard mknod(folder.path + "/full", S_IFCHR | 0o666, 1 << 8 | 7) == 0 else { return }
    #expect(throws: FileFault(.write, folder.path + "/full", .noRoom)) { try write("x", "full") }
  }

  @Test func anOwnDescriptorIsWrittenWhereItStands() throws {
    let descriptor = open(folder.path + "/out.txt", O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    Glibc.write(descriptor, "before ", 7)
    symlink("/proc/self/fd/\(descriptor)", folder.path + "/link")
    try write("after", "link")
    #expect(text("out.txt") == "before after")
    #expect(kind("link") == S_IFLNK)
  }

  @Test func aFolderIsAFault() {
    #expect(throws: FileFault(.write, folder.path, .folder)) { try FileWriter.write([], to: folder.path) }
    #expect(throws: FileFault(.write, folder.path + "/no/file", .missing)) { try write("x", "no/file") }
  }

  @Test func aLongNameHasRoomForItsTemporary() throws {
    let name = String(repeating: "n", count: 250)
    try write("x", name)
    #expect(text(name) == "x")
  }

  @Test func whatDeadProcessesLeftGoes() throws {
    let dead = deadProcess()
    for name in [".a.txt.\(dead).longhand-tmp", ".b.\(getpid()).longhand-tmp", ".mine.\(dead).tmp", "a.\(dead).tmp"] {
      try FileWriter.create("x".utf8, at: folder.path + "/" + name)
    }
    try write("one", "c.txt")
    #expect(
      Folder.names(in: folder.path) == [".b.\(getpid()).longhand-tmp", ".mine.\(dead).tmp", "a.\(dead).tmp", "c.txt"].sorted(),
      "only what carries Longhand's ending and a dead process's number")
  }

  @Test func aTemporaryThatSomebodyHoldsStays() throws {
    let path = folder.path + "/.a.\(deadProcess()).longhand-tmp"
    try FileWriter.create("x".utf8, at: path)
    let held = open(path, O_RDONLY)
    defer { close(held) }
    flock(held, LOCK_EX)
    try write("one", "c.txt")
    #expect(FileStatus(path) != nil)
  }

  @Test func olderLeftoversOfStateGo() throws {
    let dead = deadProcess()
    for name in ["progress", "progress.\(dead).tmp", "history.\(dead)", "progress.damaged", "other.\(dead).tmp"] {
      try FileWriter.create("x".utf8, at: folder.path + "/" + name)
    }
    TemporaryFile.removeLeftovers(ofState: folder.path)
    #expect(Folder.names(in: folder.path) == ["other.\(dead).tmp", "progress", "progress.damaged"].sorted())
  }

  /// The number of a process that has just ended.
  private func deadProcess() -> pid_t {
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    defer { free(arguments[0]) }
    guard posix_spawnp(&process, "true", nil, nil, &arguments, nil) == 0 else { return 0 }
    waitpid(process, nil, 0)
    return process
  }

  @Test func whatIsDiscardedChangesNothing() throws {
    try write("one", "a.txt")
    do {
      let output = try FileOutput(replacing: folder.path + "/a.txt")
      try output.write("two".utf8)
      #expect(text("a.txt") == "one")
    }
    #expect(text("a.txt") == "one")
    #expect(Folder.names(in: folder.path) == ["a.txt"])
  }

  @Test func aLineIsAddedBehindOneThatWasCutOff() throws {
    let path = folder.path + "/log"
    try FileWriter.append(line: "one", to: path)
    try FileWriter.append(line: "two", to: path)
    let file = open(path, O_WRONLY | O_APPEND)
    Glibc.write(file, "cut", 3)
    close(file)
    try FileWriter.append(line: "three", to: path)
    #expect(text("log") == "one\ntwo\ncut\nthree\n")
  }

  @Test(arguments: ["pipe", "folder"]) func aLineGoesOnlyIntoAPlainFile(_ name: String) {
    mkfifo(folder.path + "/pipe", 0o600)
    mkdir(folder.path + "/folder", 0o700)
    let cause: FileFault.Cause = name == "pipe" ? .notOrdinary : .folder
    #expect(throws: FileFault(.write, folder.path + "/" + name, cause)) {
      try FileWriter.append(line: "x", to: folder.path + "/" + name)
    }
  }

  @Test func aFileThatIsThereIsNotMadeAnew() throws {
    try write("one", "a.txt")
    #expect(throws: FileFault(.write, folder.path + "/a.txt", .system(EEXIST))) {
      try FileWriter.create("two".utf8, at: folder.path + "/a.txt")
    }
    #expect(text("a.txt") == "one")
  }
}
