import Foundation
import Export
import Language
import Workbench
import TestSupport
import Testing

@testable import Tutorial

/// `verify --fix` writes outputs anew and nothing else: what is not output stays, whatever is wrong with the file.
@Suite struct FixSafetyTests {
  private let folder = TemporaryDirectory()

  private static let whole = """
    <!-- lesson format=1 id=sample part="Samples" minutes=1 -->
    # Sample

    Here.

    ## One <!-- step id=one -->
    ```longhand
    >>> 1 + 1
    3
    ```

    Some prose that matters.

    <!-- question id=q answer="4" -->
    How much?

    ## Two <!-- step id=two -->
    More prose.

    ```longhand
    >>> 2 + 2
    5
    ```

    An end.
    """

  private func fix(_ text: String) throws -> (report: VerifyReport, after: String) {
    try folder.write(text, to: "sample.md")
    let report = LessonVerifier(commands: .standard).verify([folder.path + "/sample.md"], fix: true)
    return (report, try #require(folder.read("sample.md")))
  }

  @Test func aSoundFileIsRewritten() throws {
    let (report, after) = try fix(FixSafetyTests.whole)
    #expect(report.isClean)
    #expect(after == FixSafetyTests.whole.replacing("\n3\n", with: "\n2\n").replacing("\n5\n", with: "\n4\n"))
  }

  @Test func theMarkInFrontOfTheTextIsKept() throws {
    let (report, after) = try fix("\u{FEFF}" + FixSafetyTests.whole)
    #expect(report.isClean)
    #expect(after == "\u{FEFF}" + FixSafetyTests.whole.replacing("\n3\n", with: "\n2\n").replacing("\n5\n", with: "\n4\n"))
  }

  /// Each single line of a fence's frame taken out, and others that make prose look like output.
  static let broken: [(what: String, text: String, line: Int)] = [
    ("the first fence's end", whole.replacing("3\n```\n", with: "3\n"), 7),
    (
      "the first fence's end before prose alone",
      whole.replacing("3\n```\n", with: "3\n").replacing("<!-- question id=q answer=\"4\" -->\n", with: ""), 7
    ),
    ("the last fence's end", whole.replacing("5\n```\n", with: "5\n"), 20),
    ("the last fence's beginning", whole.replacing("prose.\n\n```longhand\n", with: "prose.\n\n"), 0),
    ("a tab before a line", whole.replacing("3\n```", with: "3\n\t>>> 5\n```"), 10),
    ("a fence that is nearly closed", whole.replacing("3\n```\n", with: "3\n``\n"), 7),
    ("a fence with words behind its end", whole.replacing("3\n```\n", with: "3\n``` end\n"), 7),
  ]

  @Test(arguments: broken.map(\.what)) func aBrokenFileStaysAsItIs(_ what: String) throws {
    let (_, text, line) = try #require(FixSafetyTests.broken.first { $0.what == what })
    #expect(text != FixSafetyTests.whole)
    let (report, after) = try fix(text)
    #expect(after == text)
    #expect(!report.isClean, "it says what is wrong")
    if line > 0 { #expect(report.faults.first?.line == line, "\(report.faults)") }
  }

  @Test func outputsThatLookLikeMarkdownAreWrittenWithALongerFence() throws {
    let text = FixSafetyTests.whole.replacing("```longhand\n>>> 1 + 1\n3\n```", with: "````longhand\n>>> print('```text')\n```text\n````")
      .replacing("\n5\n", with: "\n4\n")
    let (report, _) = try fix(text)
    #expect(report.isClean, "\(report.faults)")
  }

  @Test func whatRunsOutOfTimeEndsTheLessonsRun() throws {
    let text = FixSafetyTests.whole.replacing(
      ">>> 1 + 1\n3", with: ">>> while True: pass\n>>> while True: pass\n>>> while True: pass")
    try folder.write(text, to: "sample.md")
    var verifier = LessonVerifier(commands: .standard)
    verifier.secondsPerLine = 0.05
    let report = verifier.verify([folder.path + "/sample.md"])
    #expect(report.faults.map(\.message) == ["this line takes longer than 0.05 s"])
  }

  @Test(arguments: [
    "answer=\"[x for x in range(10**12)][0]\"", "answer=\"'a' if sum(i for i in range(10**12)) else 'b'\"",
  ])
  func anAnswerWithoutEndIsOneFault(_ answer: String) throws {
    try folder.write(FixSafetyTests.whole.replacing("answer=\"4\"", with: answer).replacing("\n3\n", with: "\n2\n"), to: "sample.md")
    var verifier = LessonVerifier(commands: .standard)
    verifier.secondsPerLine = 0.05
    let report = verifier.verify([folder.path + "/sample.md"])
    #expect(report.faults.map(\.message) == ["the answer takes longer than 0.05 s"])
  }

  @Test func aHandoutHasTheSameTime() throws {
    let text = FixSafetyTests.whole.replacing(">>> 1 + 1\n3", with: ">>> while True: pass")
    let path = try folder.write(text, to: "sample.md")
    let lesson = try #require(try LessonParser.parse(path: path).lesson)
    var handout = Handout(commands: .standard)
    handout.secondsPerLine = 0.05
    #expect { try handout.page(of: lesson, as: .html) } throws: { error in
      (error as? Diagnostic)?.message == "this line takes longer than 0.05 s"
    }
  }

  @Test func aHandoutHoldsOnlySoMuchOfALine() throws {
    let text = FixSafetyTests.whole.replacing(">>> 1 + 1\n3", with: ">>> for i in range(20): print('x' * 10**5)")
    let path = try folder.write(text, to: "sample.md")
    let lesson = try #require(try LessonParser.parse(path: path).lesson)
    #expect { try Handout(commands: .standard).page(of: lesson, as: .markdown) } throws: { error in
      (error as? Diagnostic)?.message.contains("it shows more than 1 MiB of text") == true
    }
  }

  @Test func aThousandStepsAreEnough() {
    let head = "<!-- lesson format=1 id=sample part=\"Samples\" minutes=1 -->\n# Sample\n\nHere.\n\n"
    func text(_ count: Int) -> String { head + (0..<count).map { "## S <!-- step id=s\($0) -->\nT.\n" }.joined(separator: "\n") }
    #expect(LessonParser.parse(.init(name: "x.md", text: text(1000))).faults.isEmpty)
    let result = LessonParser.parse(.init(name: "x.md", text: text(100_000)))
    #expect(result.lesson == nil && result.faults.map(\.message) == ["a lesson has at most 1000 steps"])
  }
}
