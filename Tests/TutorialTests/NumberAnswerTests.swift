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

  /// Words and marks around a number, for whole ones, fractions and negative ones.
  @Test func whatStandsAroundANumberIsPassedOver() throws {
    let session = Session(Session.Options(), output: SilentOutput())
    let wordings = [
      "c. #", "c.#", "ca. #", "circa #", "nearly #", "close to #", "near #", "some #", "=#", "≈#", "~ #", "≃ #", "∼ #", "approx: #",
      "about #",
      "I think it is about #", "I guess #", "maybe #", "perhaps #", "probably #", "must be #", "so #", "that makes #", "result: #",
      "equals #",
      "a total of #", "in all #", "just #", "more or less #", "`#`", "**#**", "“#”", "$#$", "[[#]]", "(#)", "# (rounded)", "# (about)",
      "#, I think",
      "# I think", "# or so", "#-ish", "#ish", "# in all", "#;", "#,", "#:", "#…", "… #", "#!", "#?", "# exactly",
    ]
    for wording in wordings {
      for (text, number) in [("17", 17.0), ("0.25", 0.25), ("-0.755", -0.755), ("−0.755", -0.755), ("0,25", 0.25), ("1e-3", 0.001)] {
        if wording == "c.#", text.first?.isNumber != true { continue }
        let answer = session.number(answered: wording.replacing("#", with: text))
        #expect(answer?.value == number, "\(wording) \(text)")
      }
    }
  }

  @Test(
    arguments: [
      ("√0.25", 0.5), ("√(2/8)", 0.5), ("sqrt 0.25", 0.5), ("√¼", 0.5), ("tanh 0", 0), ("exp 0 + 1", 2), ("5÷4", 1.25), ("5 : 4", 1.25),
      ("0.5(1 - 0.5²)", 0.375), ("½(1 − 0.5²)", 0.375), ("4(4+16+4)", 96), ("2x6+6", 18), ("1.5 x 10^-3", 0.0015), ("1 3/5", 1.6),
      ("-1 1/2", -1.5), ("twice 0.6", 1.2), ("four times 24", 96), ("20*4 times", 80), ("20 times", 20), ("3 squared", 9),
      ("two dozen", 24), ("3 hundred", 300), ("7 plus 2", 9), ("9 over 2", 4.5), ("6 divided by 4", 1.5),
      ("0.5 to the tenth", 0.0009765625), ("0.5 to the power of 2", 0.25), ("1,000,000/4000", 250), ("1 000 000 / 4000", 250),
      ("244 141", 244141), ("244'141", 244141), ("244 thousand", 244_000), ("1.5 millionths", 1.5e-6), ("a thousandth", 0.001),
      ("five thirteenths", 5.0 / 13), ("5 thirteenths", 5.0 / 13), ("nothing", 0), ("none", 0), ("nil", 0), ("⌊7/2⌋+1", 4), ("⌈16.2⌉", 17),
      ("ln 2 ≈ 0.693", 0.693), ("17 of the 600", 17), ("two out of three", 2), ("one in a thousand", 0.001), ("two of them", 2),
      ("50 pct", 0.5),
      ("—0.5", -0.5), ("–0.5", -0.5), ("two thousand", 2000), ("a hundred", 100),
    ] as [(String, Double)])
  func mathematiciansAndWordsAreRead(text: String, number: Double) throws {
    let session = Session(Session.Options(), output: SilentOutput())
    let answer = try #require(session.number(answered: text))
    #expect(abs(answer.value - number) <= 1e-12 * max(1, abs(number)))
  }

  /// What could not run is read generously, but never against what it says.
  @Test func whatCouldNotRunMayHoldOneNumber() {
    let session = Session(Session.Options(), output: SilentOutput())
    let read: [(String, Double)] = [
      ("the new c is 1.6", 1.6), ("a spread of 0.5", 0.5), ("width 4", 4), ("they sum to zero", 0), ("p₂ − 1 = −0.755", -0.755),
      ("3 ones, so 1", 1),
      ("class 1", 1),
    ]
    for (text, number) in read { #expect(session.number(looselyAnswered: text)?.value == number, "\(text)") }
    for text in [
      "not 3", "less than 3", "below 3", "between 3 and 4", "3 or 4", "at least 3", "W1[0 1", "train 3", "x", "more than half of 3",
    ] {
      #expect(session.number(looselyAnswered: text) == nil, "\(text)")
    }
  }

  @Test func whatElseAnAnswerMayMean() {
    let session = Session(Session.Options(), output: SilentOutput())
    #expect(session.number(answered: "9 of 10")?.others == [0.9])
    #expect(session.number(answered: "1 in 4")?.others == [1])
    #expect(session.number(answered: "4×4").map { [$0.value] + $0.others } == [16, 4])
    #expect(session.number(answered: "3 by 3")?.value == 3)
    #expect(session.number(answered: "4,605")?.others == [4.605])
    // What sets a variable keeps its name.
    #expect(session.number(answered: "i = 3")?.name == "i")
  }

  @Test(arguments: [
    "x = 3 - 1 if z else 2", "0x10 + x", "log10(x)",
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
