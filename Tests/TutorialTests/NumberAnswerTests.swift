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
      ("50%", 0.5), ("0,5", 0.5), ("1,000", 1000), ("50 percent", 0.5), ("50 per cent", 0.5), ("-.5", -0.5), ("0.5.", 0.5), ("-3!", -3),
      ("5e-1", 0.5), ("½", 0.5), ("-¼", -0.25), ("−½", -0.5), ("[0.5]", 0.5), ("[ -1/2 ]", -0.5), ("(0.5)", 0.5), ("minus 0.5", -0.5),
      ("minus 1/2", -0.5), ("it's 4", 4), ("the answer is about 0.5", 0.5), ("~0.5", 0.5), ("approximately 0.5", 0.5), ("= 0.5", 0.5),
      ("ln2", 0.6931471805599453), ("σ(0)", 0.5), ("σ(0)·(1−σ(0))", 0.25), ("0.2²", 0.04), ("4.5·10⁻⁵", 4.5e-5), ("2·3 + 3·1 = 9", 9),
      ("0.4 − 0.9 = −0.5", -0.5), ("z = 0.4 - 0.9", -0.5), ("a quarter", 0.25), ("three quarters", 0.75), ("minus one eighth", -0.125),
      ("a tenth", 0.1), ("two thirds", 2.0 / 3), ("zero point five", 0.5), ("minus zero point one two five", -0.125), ("point five", 0.5),
      ("minus a half", -0.5), ("twenty-six parameters", 26), ("nine.", 9), ("−ln 0.5 = 0.693", 0.693), ("-ln(½)", 0.6931471805599453),
      ("1 − ½", 0.5), ("1/4 = 0.25 = 25%", 0.25), ("I get 9", 9), ("I think it is 9", 9), ("approx. 9", 9), ("approx 9", 9),
      ("answer: 9", 9),
      ("\"9\"", 9), ("'-0.5'", -0.5), ("I'd say about 2", 2),
    ] as [(String, Double)])
  func theNumberIsUnderstood(text: String, number: Double) throws {
    let session = Session(Session.Options(), output: SilentOutput())
    let answer = try #require(session.number(answered: text))
    #expect(abs(answer.value - number) < 1e-12)
  }

  @Test(arguments: [
    "hint", "forward", "x", "sigmoid(0)", "a dozen", "x == 3", "z = W1", "print(2)", "ln", "xln(2)", "a", "point", "zero point x",
    "[1, 2]", "[]", "W1 @ x = 3", "1 != 2", "1 >= 0", "= ", "1 =", "x = y = 3", "1 == 1", "minus", "one moment please", "σ", "2 <= 3",
    "half a loaf",
  ])
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

    <!-- question id=price answer="4.605" -->
    What does it cost?
    <!-- right: "4,605" -->
    <!-- right: "about 4,605." -->
    <!-- right: "p = 4,605" -->

    <!-- question id=many answer="4605" -->
    How many?
    <!-- right: "4,605" -->
    <!-- right: "4,605 steps" -->

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
    #expect(bench.enter("2·3 + 1 = 7").contains("7 is not it"))
    #expect(bench.enter("z = 8").contains("✓ Right"))
    #expect(bench.enter("4,9").contains("4.9 is not it"))
    #expect(bench.enter("4,605").contains("✓ Right"))
    #expect(bench.enter("4.605").contains("4.605 is not it"))
    #expect(bench.enter("4,605").contains("✓ Right"))
    #expect(bench.enter("z = 0").contains("✓ Right"))
  }
}
