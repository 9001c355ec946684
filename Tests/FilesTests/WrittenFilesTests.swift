import Glibc
import TestSupport
import Testing

@testable import Files

struct WrittenFilesTests {
  let folder = TemporaryDirectory()

  private var path: String { folder.path + "/a.txt" }

  private func write(_ text: String, _ files: WrittenFiles, force: Bool = false) throws {
    try files.write(Array(text.utf8), to: path, force: force)
  }

  @Test(arguments: [true, false]) func itsOwnBytesAreReplaced(isKept: Bool) throws {
    let first = WrittenFiles(directory: isKept ? folder.path + "/state" : nil)
    try write("one", first)
    try write("two", first)
    let next = WrittenFiles(directory: isKept ? folder.path + "/state" : nil)
    if isKept { try write("three", next) } else { #expect(throws: FileFault.self) { try write("three", next) } }
    #expect(folder.read("a.txt") == (isKept ? "three" : "two"))
  }

  @Test func anotherFileIsTheUsers() throws {
    let files = WrittenFiles(directory: folder.path + "/state")
    try folder.write("mine", to: "a.txt")
    #expect(throws: FileFault(.write, path, .users(hasChanged: false))) { try write("one", files) }
    #expect(folder.read("a.txt") == "mine")
    try write("one", files, force: true)
    try write("two", files)
    #expect(folder.read("a.txt") == "two")
  }

  @Test func anEditedFileIsTheUsers() throws {
    let files = WrittenFiles(directory: folder.path + "/state")
    try write("one", files)
    try folder.write("one, edited", to: "a.txt")
    #expect(throws: FileFault(.write, path, .users(hasChanged: true))) { try write("two", files) }
    try folder.write("one", to: "a.txt")
    try write("two", files)
  }

  @Test func nothingIsLostBySameBytesOrAnEmptyFile() throws {
    let files = WrittenFiles(directory: nil)
    try folder.write("same", to: "a.txt")
    try write("same", files)
    try folder.write("", to: "a.txt")
    try write("one", files)
    #expect(folder.read("a.txt") == "one")
  }

  @Test func oneFileIsKnownByAllItsNames() throws {
    let files = WrittenFiles(directory: folder.path + "/state")
    try write("one", files)
    symlink("a.txt", folder.path + "/link")
    try files.write(Array("two".utf8), to: folder.path + "/./link", force: false)
    #expect(folder.read("a.txt") == "two")
    try write("three", files)
  }

  @Test func pipesAndOwnDescriptorsBelongToNobody() throws {
    mkfifo(folder.path + "/pipe", 0o600)
    let reader = open(folder.path + "/pipe", O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let files = WrittenFiles(directory: folder.path + "/state")
    try files.write([1], to: folder.path + "/pipe", force: false)
    try folder.write("before ", to: "out.txt")
    let descriptor = open(folder.path + "/out.txt", O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    try files.write(Array("after".utf8), to: "/proc/self/fd/\(descriptor)", force: false)
    #expect(folder.read("out.txt") == "before after")
    #expect(folder.read("state/written") == nil)
  }

  @Test func aListThatCannotBeKeptStopsNobody() throws {
    try folder.write("", to: "state")
    let files = WrittenFiles(directory: folder.path + "/state")
    try write("one", files)
    try write("two", files)
    #expect(folder.read("a.txt") == "two")
  }

  @Test func theListStaysShort() throws {
    let lines = (0..<4000).map { "1.1 /nowhere/\($0)\n" }.joined()
    try folder.write(lines, to: "state/written")
    try write("one", WrittenFiles(directory: folder.path + "/state"))
    let kept = try #require(folder.read("state/written")).split(separator: "\n")
    #expect(kept.count == 2001 && kept.last?.hasSuffix(FilePath.identity(path)) == true)
  }
}
