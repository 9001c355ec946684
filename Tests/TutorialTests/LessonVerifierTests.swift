import Export
import Markup
import TestSupport
import Testing
import Workbench

@testable import Tutorial

@Suite struct LessonVerifierTests {
  private let folder = TemporaryDirectory()

  private func verify(_ text: String, fix: Bool = false) throws -> VerifyReport {
    LessonVerifier(commands: .standard).verify([try folder.write(text, to: "lesson.md")], fix: fix)
  }

  private func faults(_ report: VerifyReport) -> [String] { report.faults.map { "\($0.line):\($0.column) \($0.message)" } }

  private static func lesson(_ text: String) -> String { SampleLesson.around(text) }

  @Test func goodLessonsAreClean() throws {
    #expect(faults(try verify(RunnerLesson.first)) == [])
    #expect(faults(try verify(RunnerLesson.second)) == [])
    #expect(faults(try verify(SampleLesson.everything)) == [])
    #expect(faults(try verify(LessonTemplate.text(id: "my-first"))) == [])
  }

  static let exercise = "<!-- exercise id=e -->\nDo.\n\n<details><summary>Hint 1</summary> One. </details>\n"
  static let solution = "\n```longhand solution\n>>> a = 1\n```\n"

  static let faulty: [(String, String)] = [
    ("```longhand\n>>> 1 + 1\n3\n```", "9:1 the output of `1 + 1` is another"),
    ("```longhand\n>>> print('a\\nb\\nc')\na\nx\nc\n```", "10:1 the output of `print('a\\nb\\nc')` is another"),
    ("```longhand\n>>> 1 / 0\n```", "8:1 this line fails: division by zero"),
    ("```longhand\n>>> 1\n1\n>>> 1 / 0\n5\n```", "11:1 this line fails: division by zero"),
    ("```longhand\n>>> 1 / 0\n...\n```", "8:1 this line fails: division by zero"),
    ("```longhand\n>>> while True: pass\n```", "8:1 this line takes longer than 0.05 s"),
    ("```longhand\n>>> next\n```", "8:1 this line fails: `next` is typed by the learner, not by a lesson"),
    ("<!-- question id=q answer=undefined -->\nA?", "7:1 the answer `undefined` cannot be worked out: "),
    ("<!-- question id=q answer=\"[1, 2]\" -->\nA?", "7:1 the answer `[1, 2]` cannot be worked out: "),
    ("<!-- question id=q answer=1 -->\nA?\n<!-- wrong: \"2 - 1\" because=\"b\" -->", "9:13 this wrong answer is right"),
    ("<!-- question id=q answer=1 -->\nA?\n<!-- wrong: \"nothing\" because=\"b\" -->", "9:13 this answer cannot be worked out: "),
    ("<!-- question id=q answer=\"'a'\" -->\nA?\n<!-- wrong: \"A\" because=\"b\" -->", "9:13 this wrong answer is right"),
    ("<!-- question id=q answer=\"''\" -->\nA?", "7:1 an accepted answer is empty"),
    ("<!-- question id=q answer=1 -->\nA?\n<!-- because: {nothing} -->", "7:1 an expression in this text cannot be worked out: "),
    (
      "```longhand\n>>> a = 1\n```\n" + exercise + solution + "<!-- check: a == 1 -->",
      "10:1 the exercise is solved before anything is done"
    ),
    (exercise + solution + "<!-- check: a == 2 -->", "15:13 the solution does not pass: `a == 2` is not true yet: `a` is 1"),
    (exercise + "\n```longhand solution\n>>> 1 / 0\n```\n<!-- check: a == 2 -->", "13:1 this line fails: division by zero"),
    (exercise + solution + "<!-- check: a == 1 -->\n<!-- wrong: \"a = 2 - 1\" -->", "16:13 this wrong solution passes"),
    (exercise + solution + "<!-- check: a == 1 -->\n<!-- wrong: \"1 / 0\" -->", "16:13 these lines fail: division by zero"),
    (exercise + solution + "<!-- check: a == -->", "15:13 this check cannot be read: "),
    (
      exercise + "<!-- hint id=two when=\"a == 2\": Two. -->" + solution + "<!-- check: a == 1 -->\n<!-- wrong: \"a = 3\" hint=two -->",
      "16:13 it does not draw the hint 'two', whose condition does not hold"
    ),
    (
      exercise + "<!-- hint id=two when=\"a == 2\": Two. -->" + solution + "<!-- check: a == 1 -->\n<!-- wrong: \"a = 2\" hint=1 -->",
      "16:13 it draws the hint 'two', not 1"
    ),
  ]

  @Test(arguments: faulty) func everyFaultIsFoundInItsPlace(text: String, fault: String) throws {
    var verifier = LessonVerifier(commands: .standard)
    verifier.secondsPerLine = 0.05
    let found = faults(verifier.verify([try folder.write(Self.lesson(text), to: "lesson.md")]))
    #expect(found.contains { fault.hasSuffix(": ") ? $0.hasPrefix(fault) : $0 == fault }, "\(found)")
  }

  @Test func outputsAreRewrittenAndNothingElse() throws {
    let text = Self.lesson("Prose.\n```longhand\n>>> 1 + 1\n?\n>>> x = 3\n>>> print('a\\nb\\nc')\nz\n...\nc\n\n>>> x\n4\n```\nMore.")
    let report = try verify(text, fix: true)
    #expect(faults(report) == [])
    #expect(report.rewritten.count == 1)
    let expected = Self.lesson("Prose.\n```longhand\n>>> 1 + 1\n2\n>>> x = 3\n>>> print('a\\nb\\nc')\na\n...\nc\n\n>>> x\n3\n```\nMore.")
    #expect(folder.read("lesson.md") == expected)
    #expect(faults(try verify(expected)) == [])
  }

  @Test func anErrorIsWrittenOnlyWhereOneIsExpected() throws {
    let text = Self.lesson("```longhand\n>>> 1 / 0\n5\n```")
    #expect(faults(try verify(text, fix: true)) == ["9:1 this line fails: division by zero"])
    #expect(folder.read("lesson.md") == text)
    #expect(faults(try verify(Self.lesson("```longhand\n>>> 1 / 0\nerror: ?\n```"), fix: true)) == [])
    #expect(folder.read("lesson.md")?.contains("\nerror: division by zero\n") == true)
  }

  @Test func aCleanFileIsNotTouchedByFixing() throws {
    let report = try verify(RunnerLesson.first, fix: true)
    #expect(report.rewritten == [])
    #expect(folder.read("lesson.md") == RunnerLesson.first)
  }

  @Test func idsAreUniqueAndNeedsExist() throws {
    try folder.write("<!-- lesson format=1 id=a needs=b -->\n# A\n## S <!-- step id=s -->\nText.\n", to: "course/01.md")
    try folder.write("<!-- lesson format=1 id=a -->\n# A\n## S <!-- step id=s -->\nText.\n", to: "course/02.md")
    try folder.write("<!-- lesson format=1 id=c -->\n# A\n## S <!-- step id=s -->\nText.\n", to: "course/03.md")
    let report = LessonVerifier(commands: .standard).verify([folder.path + "/course"])
    #expect(report.files == 3)
    #expect(
      report.faults.map(\.message) == [
        "the id 'a' is also that of \(folder.path)/course/01.md", "it needs the lesson 'b', which there is not",
      ])
  }

  @Test func missingFilesAndEmptyFoldersAreFaults() throws {
    try folder.write("x", to: "empty/README.md")
    #expect(!LessonVerifier(commands: .standard).verify([folder.path + "/empty"]).isClean)
    #expect(!LessonVerifier(commands: .standard).verify([folder.path + "/nowhere.md"]).isClean)
  }

  @Test func theReportIsTextAndJSON() throws {
    let report = try verify(Self.lesson("```longhand\n>>> 1 + 1\n3\n```"))
    let path = folder.path + "/lesson.md"
    let text = report.document(PresentationStyle()).plainText(width: 300)
    #expect(text.hasPrefix("\(path):9:1: the output of `1 + 1` is another\n    expected: 3\n         got: 2\n"), "\(text)")
    #expect(text.hasSuffix("1 fault in 1 lesson\n"))
    #expect(report.json["report"] == .string("verify"))
    #expect(report.json["files"] == .int(1))
    guard case .array(let faults)? = report.json["faults"] else { return #expect(Bool(false)) }
    #expect(faults[0]["file"] == .string(path))
    #expect(faults[0]["line"] == .int(9))
    #expect(faults[0]["column"] == .int(1))
    #expect(faults[0]["details"] == .array([.string("expected: 3"), .string("     got: 2")]))
  }

  @Test func faultsComeInTheOrderOfTheFile() throws {
    let text = Self.lesson(
      """
      <!-- exercise id=e -->
      Do.
      <details><summary>Hint 1</summary> One. </details>
      ```longhand solution
      >>> a = 2
      ```
      <!-- wrong: "a = 1" -->
      <!-- check: a == 1 -->

      ```longhand
      >>> 1 + 1
      3
      ```
      """)
    let places = faults(try verify(text)).map { $0.prefix { $0 != " " } }
    #expect(places == ["13:13", "14:13", "18:1"])
  }
}
