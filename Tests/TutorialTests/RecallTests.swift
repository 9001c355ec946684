import Export
import Language
import TestSupport
import Testing
import Workbench

@testable import Tutorial

/// A question from an earlier lesson before a new one, the short way, and what can be had of what is solved.
@Suite struct RecallTests {
  private static let first = """
    <!-- lesson format=1 id=first minutes=3 express=1 -->
    # First

    Here.

    ## One <!-- step id=one express -->

    ```longhand
    >>> w = 3
    ```

    <!-- question id=product answer="w * 2" recall -->
    With w = 3, what is w · 2?
    <!-- wrong: "5" because="that is the sum" -->
    <!-- because: 3 · 2 is 6 -->
    <details><summary>Hint 1</summary>

    Three and three.
    </details>

    ```longhand
    >>> w * 2
    6
    ```

    ## Two <!-- step id=two -->

    <!-- exercise id=make -->
    Make k 7.
    <details><summary>Hint 1</summary> A name, a sign, a number. </details>
    ```longhand solution
    >>> k = 7
    ```
    <!-- check says="k is {k}. 7 is wanted": k == 7 -->

    ## Three <!-- step id=three express -->

    <!-- question id=open -->
    Which?
    - [x] this <!-- because: it is -->
    - [ ] that <!-- because: it is not -->
    """

  private static let second =
    "<!-- lesson format=1 id=second -->\n# Second\n\nHere.\n\n## One <!-- step id=one -->\n\nText of the second.\n"
  private static let third = second.replacing("second", with: "third").replacing("Second", with: "Third")

  private func bench(asksRecall: Bool = true) throws -> RunnerBench {
    let bench = try RunnerBench(["01-first.md": Self.first, "02-second.md": Self.second, "03-third.md": Self.third])
    bench.runner.asksRecall = asksRecall
    return bench
  }

  /// Through the first lesson.
  private func learn(_ bench: RunnerBench) throws {
    try bench.runner.open("first")
    bench.enter("", "6", "", "", "k = 7", "", "a", "")
  }

  @Test func theLessonsAreSound() throws {
    let folder = TemporaryDirectory()
    let report = LessonVerifier(commands: .standard).verify([try folder.write(Self.first, to: "first.md")])
    #expect(report.faults.map(\.message) == [])
  }

  @Test func oneIsAskedBeforeALessonBegins() throws {
    let bench = try bench()
    try learn(bench)
    let asked = bench.enter("lesson second")
    #expect(asked.contains("Before you begin, one question from lesson 1") && asked.contains("what is w · 2?"))
    #expect(!asked.contains("Text of the second."))
    #expect(bench.runner.prompt == "recall> ")
    #expect(bench.enter("hint").contains("Three and three."))
    #expect(bench.enter("back").contains("a question from an earlier lesson is open"))
    let answered = bench.enter("6")
    #expect(answered.contains("✓ Right: 3 · 2 is 6.") && answered.contains("Text of the second."))
    #expect(bench.runner.prompt == "second 1/1> ")
    // Once begun it is resumed without one.
    bench.enter("lessons")
    #expect(bench.runner.progress["first"].recalls == ["product": 1])
  }

  @Test func anEmptyEnterPassesIt() throws {
    let bench = try bench()
    try learn(bench)
    bench.enter("lesson second")
    #expect(bench.enter("").contains("Text of the second."))
    #expect(bench.runner.progress["first"].recalls == [:])
  }

  @Test func aWrongOneComesBack() throws {
    let bench = try bench()
    try learn(bench)
    bench.enter("lesson second")
    #expect(bench.enter("5").contains("that is the sum"))
    #expect(bench.enter("6").contains("✓ Right"))
    #expect(bench.runner.progress["first"].recalls == ["product": -1])
    #expect(bench.enter("lesson third").contains("what is w · 2?"))
    bench.enter("6")
    #expect(bench.runner.progress["first"].recalls == ["product": 1])
    // The file says the same.
    let again = Progress(directory: bench.folder.path + "/state")
    #expect(again["first"].recalls == ["product": 1])
  }

  /// Of two that have been asked equally often it is the lesson's first.
  @Test func theFirstOfALessonComesFirst() throws {
    let both = Self.first.replacing("<!-- question id=open -->", with: "<!-- question id=open recall -->")
    let bench = try RunnerBench(["01-first.md": both, "02-second.md": Self.second])
    bench.runner.asksRecall = true
    try learn(bench)
    #expect(bench.enter("lesson second").contains("what is w · 2?"))
  }

  @Test func nobodyElseIsAsked() throws {
    let bench = try bench(asksRecall: false)
    try learn(bench)
    #expect(bench.enter("lesson second").contains("Text of the second."))
    // Nor is what was never answered.
    let fresh = try self.bench()
    #expect(fresh.enter("lesson second").contains("Text of the second."))
  }

  @Test func theShortWayLeadsOverTheRest() throws {
    let bench = try bench()
    try bench.runner.open("first")
    #expect(bench.screen.text.contains("About 3 minutes; express takes the short way, 1 minute."))
    #expect(bench.enter("express").contains("The short way"))
    bench.enter("", "6", "")
    #expect(bench.enter("").contains("Three") && bench.runner.prompt == "first 3/3> ")
    // Its state is what the step passed over has left behind.
    #expect(bench.enter("k").contains("7"))
    #expect(bench.enter("a", "").contains("The short way led over 1 step"))
    bench.enter("lesson first", "express")
    bench.enter("", "6", "")
    #expect(bench.enter("").contains("Make k 7."))
  }

  @Test func whatIsSolvedStillHasItsHintAndSolution() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "6")
    #expect(bench.enter("hint").contains("Three and three."))
    #expect(bench.enter("solution").contains("The answer is 6: 3 · 2 is 6."))
    #expect(bench.runner.offeredLine == "w * 2", "the solution of what is solved is shown, not offered")
    #expect(bench.enter("again").contains("what is w · 2?"))
    #expect(bench.enter("5").contains("that is the sum"))
    #expect(bench.enter("6").contains("✓ Right"))
    bench.enter("", "", "k = 7")
    #expect(bench.enter("solution").contains("k = 7"))
    #expect(bench.enter("again").contains("Make k 7."))
    #expect(bench.enter("k = 8").contains("Not yet: k is 8. 7 is wanted."))
    #expect(bench.enter("k = 7").contains("✓ Solved."))
  }

  @Test func helpBeginsWithTheKeys() throws {
    let bench = try bench()
    try bench.runner.open("first")
    let help = bench.enter("help")
    #expect(help.split(separator: "\n").count <= 22)
    for word in LessonHelp.words { #expect(help.contains(word.word)) }
    #expect(help.contains("Ctrl-D") && !help.contains("gradcheck"))
    #expect(bench.enter("help all").contains("gradcheck"))
    bench.enter("lessons")
    #expect(bench.enter("help").contains("gradcheck"))
  }

  @Test func liveNamesAndTheLessonsWordsComeFirst() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "net 2 -> 1")
    let names = bench.runner.session.completions(for: "", cursor: 0).map(\.text)
    let live = try #require(names.firstIndex(of: "W1"))
    let hint = try #require(names.firstIndex(of: "hint"))
    let train = try #require(names.firstIndex(of: "train"))
    #expect(live < hint && hint < train)
    #expect(names.firstIndex(of: "ArithmeticError").map { $0 > train } ?? true)
  }
}
