import Export
import Language
import TestSupport
import Testing
import Workbench

@testable import Tutorial

/// What one Enter brings, and how long a lesson takes.
@Suite struct LessonScreenTests {
  private let folder = TemporaryDirectory()

  private func verify(_ text: String, fix: Bool = false) throws -> VerifyReport {
    LessonVerifier(commands: .standard).verify([try folder.write(text, to: "lesson.md")], fix: fix)
  }

  private func messages(_ text: String) throws -> [String] { try verify(text).faults.map(\.message) }

  private static func lesson(_ body: String, head: String = "", step: String = "") -> String {
    "<!-- lesson format=1 id=sample\(head) -->\n# Sample\n\nHere.\n\n## One <!-- step id=one\(step) -->\n\n\(body)\n"
  }

  private static let together = """
    ```longhand together
    >>> data and
    data and: 4 samples, 2 features, 2 classes  (0: 3, 1: 1)
    >>> net 2 -> 1 step init=zeros
    network 2 -> 1 step · 3 parameters
    >>> loss mse
    loss mse
    >>> optimizer perceptron lr=1
    optimizer perceptron lr=1
    >>> schedule step every=5
    schedule step every=5 gamma=0.1
    >>> x = 3
    ```

    All is set up.
    """

  @Test func aSetUpIsOneEnterAndSaysOneLineEach() throws {
    #expect(try messages(Self.lesson(Self.together)) == [])
    let bench = try RunnerBench(["01-sample.md": Self.lesson(Self.together)])
    try bench.runner.open("sample")
    #expect(bench.runner.offeredLine?.split(separator: "\n").count == 6)
    let shown = bench.enter("")
    #expect(shown.contains("data and: 4 samples"))
    #expect(shown.contains("\nnetwork 2 -> 1 step · 3 parameters\n"))
    #expect(!shown.contains("(x₁)") && shown.contains("All is set up."))
    #expect(bench.runner.offeredLine == nil && bench.runner.session.style.isBrief == false)
    // By themselves the same lines show everything.
    #expect(bench.enter("data and").contains("x1  x2  y"))
  }

  @Test func moreThanAScreenIsAFaultUnlessTheStepSaysSo() throws {
    let long = "```longhand\n>>> for k in range(30):\n...     print(k)\n```"
    #expect(try messages(Self.lesson(long)) == ["this Enter brings 33 rows, with the text behind it and the prompt, and a screen has 24"])
    #expect(try messages(Self.lesson(long, step: " rows=33")) == [])
    #expect(try messages(Self.lesson(long, step: " rows=32")).count == 1)
    #expect(try messages(Self.lesson(long, step: " rows=7")) == ["rows is a whole number from 25, where a step needs more than a screen"])
    // Eighteen rows and what is said of them fit; another paragraph does not.
    let short = "```longhand\n>>> for k in range(18):\n...     print(k)\n```\n\nOne line."
    #expect(try messages(Self.lesson(short)) == [])
    #expect(try messages(Self.lesson(short + "\n\nAnother.")).count == 1)
    // A step's opening counts too, and so does the reason of a right answer.
    #expect(try messages(Self.lesson((1...12).map { "Line \($0)." }.joined(separator: "\n\n"))).count == 1)
  }

  @Test func theRowsCountedAreThoseThatAppear() throws {
    let text = Self.lesson("Look.\n\n```longhand\n>>> data and\n>>> show data\n```\n\nThat is all of it.", step: " rows=60")
    let report = try verify(text)
    let bench = try RunnerBench(["01-sample.md": text])
    try bench.runner.open("sample")
    var most = 0
    for _ in 0..<2 {
      // The prompt's own row and the next prompt's stand for each other.
      most = max(most, bench.enter("").split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    }
    #expect(report.lessons[0].pace.rows == most)
  }

  @Test func minutesAreWorkedOutAndWritten() throws {
    let body = (1...400).map { "word\($0)" }.joined(separator: " ")
    #expect(try messages(Self.lesson(body, head: " minutes=2", step: " rows=70")) == [])
    #expect(
      try messages(Self.lesson(body, head: " minutes=5", step: " rows=70"))
        == ["the lesson takes 2 minutes, and minutes=5 says another number"])
    #expect(try verify(Self.lesson(body, head: " minutes=5 seed=1", step: " rows=70"), fix: true).isClean)
    #expect(try String(contentsOfFile: folder.path + "/lesson.md", encoding: .utf8).contains("id=sample minutes=2 seed=1"))
  }

  @Test func thePaceFollowsTheModel() {
    var pace = LessonPace(questions: 2, exercises: 1)
    pace.read("Two words — and a dash: 3 = 3.")
    #expect(pace.words == 7)
    pace.enter(showing: 3)
    pace.enter(showing: 40)
    // 7 words, 2 Enters, 3 and 8 rows to look at, 2 questions, 1 exercise.
    let seconds: Double = 2.1 + 6 + 11 + 40 + 120
    #expect(pace.seconds == seconds)
    #expect(pace.minutes == 3 && LessonPace().minutes == 1)
  }

  @Test func expressStepsHaveTheirMinutes() throws {
    let text = Self.lesson("Text.", head: " express=1", step: " express") + "\n## Two <!-- step id=two -->\n\nMore.\n"
    #expect(try messages(text) == [])
    #expect(
      try messages(text.replacing("express=1", with: "express=3")) == ["the lesson takes 1 minute, and express=3 says another number"])
    #expect(try messages(text.replacing(" express=1", with: "")) == ["the lesson has express steps and does not say how long they take"])
    #expect(try messages(Self.lesson("Text.", head: " express=1")) == ["no step is marked express"])
    #expect(try messages(Self.lesson("Text.", step: " express=1")) == ["'express' stands alone"])
  }
}
