import Foundation
import Language
import TestSupport
import Testing

@testable import Tutorial

/// Files that are no lessons, or mean harm: each gets diagnostics, none stops the program.
@Suite struct HostileLessonTests {
  @Test func bytesThatAreNotUTF8HaveAPlace() {
    let contents = LessonFile.contents(of: Array("a\nb".utf8) + [0xFF, 0xFE] + Array("c".utf8), path: "x.md")
    #expect(contents.faults.map(\.message) == ["the file is not UTF-8 from here on"])
    #expect(contents.faults.first?.position == Position(line: 2, column: 2))
  }

  @Test func controlCharactersAreFoundAndTakenOut() {
    let contents = LessonFile.contents(of: Array("ab\u{1B}[31mc\u{9B}d\u{202E}\u{0}".utf8), path: "x.md")
    #expect(contents.faults.map(\.message) == ["a control character (U+001B) has no place in a lesson"])
    #expect(contents.faults.first?.position == Position(line: 1, column: 3))
    #expect(contents.source.text == "ab[31mcd")
  }

  @Test func foldersDevicesAndMissingFilesAreDiagnosed() {
    for path in ["/dev/null", "/dev/zero", "/", "/nowhere/x.md"] {
      #expect(throws: Diagnostic.self) { try LessonFile.read(path) }
    }
  }

  @Test func aHugeFileIsRefused() throws {
    let folder = TemporaryDirectory()
    let path = folder.path + "/huge.md"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 5 << 20)
    #expect(throws: Diagnostic.self) { try LessonFile.read(path) }
  }

  /// Long runs of everything the format knows, each a way to make a careless parser slow or deep.
  static let runs = [
    "<!-- ", "<details>", "<details><summary>Hint</summary>", "</details>", "`", "```\n", "```longhand\n", ">>> ", "...\n", "... x\n",
    "- [x] a\n", "> ", "#", "{", "\"", "<!-- question id=q -->", "<!-- wrong: \"", "\\", "  ", "\r", "é", "<!-- note: a -->x",
  ]

  @Test(arguments: runs) func longRunsEnd(piece: String) {
    let count = 40_000 / piece.utf8.count
    for text in [
      String(repeating: piece, count: count), SampleLesson.around("```longhand\n>>> 1\n" + String(repeating: piece, count: count)),
    ] {
      _ = LessonParser.parse(Source(name: "x.md", text: text))
    }
  }

  /// Every beginning of a whole lesson, and every lesson that lacks one line.
  @Test func cutLessonsNeverTrap() {
    let bytes = Array(SampleLesson.everything.utf8)
    for count in stride(from: 0, to: bytes.count, by: 3) {
      _ = LessonParser.parse(LessonFile.contents(of: Array(bytes[..<count]), path: "x.md").source)
    }
    let lines = SampleLesson.everything.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var fewer = lines
      fewer.remove(at: index)
      _ = LessonParser.parse(Source(name: "x.md", text: fewer.joined(separator: "\n")))
    }
  }
}
