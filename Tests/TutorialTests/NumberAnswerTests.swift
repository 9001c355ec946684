import Export
import Language
import TestSupport
import Testing
import Workbench

@testable import Tutorial

/// Odd right answers, as learners give them.
@Suite struct NumberAnswerTests {
  @Test(
    arguments: [
      ("two", 2), ("Minus three", -3), ("minus three.", -3), ("twenty-one", 21), ("a half", 0.5), ("one hundred and five", 105),
      ("to -3", -3), ("about 0.5", 0.5), ("≈ 0.5", 0.5), ("−1/2", -0.5), ("−0.5", -0.5), ("200/10*20 steps", 400), ("400 steps", 400),
      ("-3 units", -3), ("-ln(0.5)", 0.6931471805599453), ("ln 2", 0.6931471805599453), ("-1 * ln 0.5", 0.6931471805599453),
      ("1 - tanh(0)^2", 1), ("2^3", 8), ("2·3", 6), ("z = -0.5", -0.5),
      ("50%", 0.5), ("0,5", 0.5), ("1,000", 1000),
    ] as [(String, Double)])
  func theNumberIsUnderstood(text: String, number: Double) throws {
    let session = Session(Session.Options(), output: SilentOutput())
    let answer = try #require(session.number(answered: text))
    #expect(abs(answer.value - number) < 1e-12)
  }

  @Test(arguments: ["hint", "forward", "x", "sigmoid(0)", "a dozen", "x == 3", "z = W1", "print(2)", "ln", "xln(2)"])
  func anythingElseRunsAsItIs(text: String) {
    let session = Session(Session.Options(), output: SilentOutput())
    #expect(session.number(answered: text) == nil)
  }

  private static let lesson = """
    <!-- lesson format=1 id=sample -->
    # Sample

    Here.

    ## One <!-- step id=one -->

    <!-- question id=power answer="8" -->
    What is z?
    <!-- right: "2^3" -->
    <!-- right: "eight" -->
    <!-- right: "z = 8" -->
    <!-- right: "np.exp(np.log(8))" -->

    <!-- question id=zero -->
    What is so on the line?
    - [ ] its output is 1 <!-- because: no -->
    - [x] its z is 0
    <!-- right: "z = 0" -->
    <!-- right: "'b'" -->
    <!-- right: "(B)." -->
    """

  @Test func theLessonSaysWhichAnswersAreTaken() throws {
    let folder = TemporaryDirectory()
    func faults(_ text: String) throws -> [String] {
      LessonVerifier(commands: .standard).verify([try folder.write(text, to: "lesson.md")]).faults.map(\.message)
    }
    #expect(try faults(Self.lesson) == [])
    #expect(try faults(Self.lesson.replacing("\"eight\"", with: "\"nine\"")) == ["this right answer is not taken"])
    #expect(try faults(Self.lesson.replacing("\"(B).\"", with: "\"a\"")) == ["this right answer is not taken"])
  }

  @Test func whatWasReadOtherwiseIsSaid() throws {
    let bench = try RunnerBench(["01-sample.md": Self.lesson])
    try bench.runner.open("sample")
    #expect(bench.enter("2^2").contains("Read `^` as `**`.") == false)
    #expect(bench.enter("2^2").contains("Read ^ as **."))
    // A name that the question does not ask for is the learner's own.
    #expect(!bench.enter("k = 8").contains("Right"))
    #expect(bench.enter("z = 7").contains("7 is not it"))
    #expect(bench.enter("z = 8").contains("✓ Right"))
    #expect(bench.enter("z = 0").contains("✓ Right"))
  }
}
