import Export
import Language
import Testing

@testable import Tutorial

@Suite struct AnswerCheckerTests {
  private static func choice(_ text: String) -> Question.Choice {
    Question.Choice(text: text, isRight: false, because: nil, span: Span(0, 0))
  }

  private static let choices = [choice("how large the weight is"), choice("which way the *loss* grows"), choice("`W1`"), choice("0.5")]

  static let meant: [(String, Int?)] = [
    ("a", 0), ("B", 1), ("c)", 2), ("(b)", 1), ("b.", 1), (" d ", 3), ("e", nil), ("1", nil), ("", nil),
    ("how large the weight is", 0), ("Which way the loss grows.", 1), ("the loss grows", 1), ("large the weight", 0),
    ("loss", nil), ("w1", 2), ("W1", 2), ("0.5", 3), ("the", nil), ("the the", nil), ("which way the weight is", nil),
  ]

  @Test(arguments: meant) func aChoiceIsMeantByLetterOrWords(answer: String, index: Int?) {
    #expect(AnswerChecker.choice(answer, among: Self.choices) == index)
  }

  @Test func aChoiceIsMeantWithOrWithoutItsArticle() {
    let choices = ["the weight", "a blue sky", "sky", "an a"].map(Self.choice)
    let meant = [
      "weight": 0, "A weight": 0, "the weight.": 0, "blue sky": 1, "the blue sky": 1, "an blue sky": 1, "sky": 2, "the sky": 2, "a": 0,
    ]
    for (answer, index) in meant { #expect(AnswerChecker.choice(answer, among: choices) == index, "\(answer)") }
    for answer in ["the", "blue", "the blue weight", "the the sky"] {
      #expect(AnswerChecker.choice(answer, among: choices) == nil, "\(answer)")
    }
  }

  @Test func aSentenceIsMeantByWhatItSays() {
    let ways = ["down, as each step does", "to 0", "far up"].map(Self.choice)
    let meant = ["it goes up": 2, "goes up": 2, "It will go down.": 0, "the loss goes down": 0, "because it is far up": 2]
    for (answer, index) in meant { #expect(AnswerChecker.choice(answer, among: ways) == index, "\(answer)") }
    for answer in ["it does not go up", "it goes", "the loss", "up and down", "it is never up"] {
      #expect(AnswerChecker.choice(answer, among: ways) == nil, "\(answer)")
    }
    let ends = ["what they make of any first weights", "the loss explodes", "nothing at all, and the loss stays at ln 2"].map(Self.choice)
    #expect(AnswerChecker.choice("it stays", among: ends) == 2)
    #expect(AnswerChecker.choice("the loss", among: ends) == nil)
  }

  @Test func oneThingIsSaidInManyForms() {
    let cases: [([String], [String: Int?])] = [
      (["up", "down", "it stays"], ["it goes downwards": 1, "upwards, I think": 0, "the loss moves up": 0, "up or down": nil]),
      (["about 15, a third", "over 60 %", "over 90 %"], ["more than 60%": 1, "above 60 %": 1, "60%": 1, "90 % at least": nil]),
      (["(3, 5)", "(10, 5)", "(10, 2)"], ["10x5": 1, "10 × 5": 1, "10, 5": 1, "5, 10": nil, "(5, 10)": nil]),
      (["h₁", "h₂", "both have the same"], ["h2": 1, "both": 2, "the same": 2]),
      (["yes, it has four units", "no", "yes, with more epochs"], ["it cannot": 1, "they don't": 1, "with more epochs": 2, "yes": nil]),
      (["none", "W3 and b3", "W1, b1, W2 and b2"], ["b3 and W3": 1, "W3, b3": 1, "w1": nil]),
      (["larger", "smaller", "0"], ["it is larger": 0, "less than before": nil, "less": 1]),
    ]
    for (texts, answers) in cases {
      let choices = texts.map(Self.choice)
      for (answer, index) in answers { #expect(AnswerChecker.choice(typed: answer, among: choices) == index, "\(answer): \(texts)") }
    }
  }

  @Test func aChoiceIsMeantInPassing() {
    let meant = ["option b": 1, "answer (b)": 1, "it's b": 1, "b) which way the loss grows": 1, "d: 0.5": 3, "it is a.": 0]
    for (answer, index) in meant { #expect(AnswerChecker.choice(answer, among: Self.choices) == index, "\(answer)") }
    for answer in ["option", "option x", "b or c", "bb"] { #expect(AnswerChecker.choice(answer, among: Self.choices) == nil, "\(answer)") }
    // One word that only one has is an answer where it is no name.
    #expect(AnswerChecker.choice("grows", among: Self.choices, byOneWord: true) == 1)
    for said in ["b, because it does", "b because", "I think b", "its b", "answer: B", "b) since"] {
      #expect(AnswerChecker.choice(said, among: Self.choices) == 1, "\(said)")
    }
    #expect(AnswerChecker.choice("b, c", among: Self.choices) == nil)
    #expect(AnswerChecker.choice("the", among: Self.choices, byOneWord: true) == nil)
  }

  @Test func yesAndNoAreAnswers() {
    let choices = ["yes: it never returned", "no"].map(Self.choice)
    #expect(AnswerChecker.choice("Yes", among: choices) == 0)
    #expect(AnswerChecker.choice("no.", among: choices) == 1)
    #expect(AnswerChecker.choice("no, it changed", among: choices) == 1)
    // Two begin so: which is meant?
    #expect(AnswerChecker.choice("yes", among: ["yes, with more", "no", "yes, at once"].map(Self.choice)) == nil)
  }

  @Test func anAnswerInWordsIsToldFromAnExpression() {
    for text in ["c", "c)", "twelve", "it grows.", "that's it", "größer"] { #expect(AnswerChecker.isWords(text), "\(text)") }
    for text in ["", "12", "W1", "a_b", "x + 3", "f(x)", "x = 1", "...", "yhat[0]"] { #expect(!AnswerChecker.isWords(text), "\(text)") }
  }

  static let numbers: [(String, Double?)] = [
    ("0.57", 0.57), ("-3", -3), ("−3", -3), ("+2", 2), (".5", 0.5), ("57%", 0.57), ("57 %", 0.57), ("1e-3", 0.001), ("1,000", 1000),
    ("1,234,567.5", 1_234_567.5), ("1_000", 1000), ("1,5", 1.5), ("1,2345", 1.2345), ("0,570", 0.57), ("-0,125", -0.125), ("1,2,3", nil),
    ("1,5.2", nil),
    ("x", nil), ("1/2", nil), ("", nil), ("inf", nil), ("nan", nil),
    ("0x10", nil), ("1 2", nil), ("12 + 1", nil), ("-", nil), ("12 parameters", 12), ("0.5 per sample", 0.5), ("3 x", nil), ("3 if 4", nil),
  ]

  @Test(arguments: numbers) func numbersAreReadAsPeopleWriteThem(text: String, number: Double?) throws {
    let read = AnswerChecker.number(text)
    if let number { #expect(abs(try #require(read) - number) < 1e-12) } else { #expect(read == nil) }
  }

  static let near: [(Double, Double, Question.Tolerance, Bool)] = [
    (13, 13, .standard, true), (13.01, 13, .standard, false), (0, 0, .standard, true), (1e-6, 0, .standard, false),
    (0.574, 0.57444, .standard, true), (0.57, 0.57444, .standard, false), (0.575, 0.57444, .standard, true),
    (0.576, 0.57444, .standard, false), (98, 100, .relative(0.02), true), (97.9, 100, .relative(0.02), false),
    (-98, -100, .relative(0.02), true), (0.51, 0.5, .absolute(0.01), true), (0.52, 0.5, .absolute(0.01), false),
    (0.69, 0.6931, .decimals(2), true), (0.7, 0.6931, .decimals(2), false), (0.693, 0.6931, .decimals(3), true),
    (0.5, 0.5, .relative(0), true), (1e300, 1e300, .standard, true),
  ]

  @Test(arguments: near) func nearEnoughIsRight(given: Double, expected: Double, tolerance: Question.Tolerance, isNear: Bool) {
    #expect(AnswerChecker.isNear(given, expected, tolerance) == isNear)
  }

  static let mistakes: [(Double, Double, Question.Tolerance, String)] = [
    (-0.5, 0.5, .standard, "The size is right; look at the sign."),
    (5, 0.5, .standard, "The digits are right, but the answer is 10 times smaller: look at the decimal point."),
    (1, 0.0009766, .relative(0.05), "That is far too large: more than ten times the answer."),
    (0.01, 0.0009766, .relative(0.05), "The digits are right, but the answer is 10 times smaller: look at the decimal point."),
    (1, 0.001, .relative(0.05), "The digits are right, but the answer is 1000 times smaller: look at the decimal point."),
    (0.26, 26, .standard, "The digits are right, but the answer is 100 times larger: look at the decimal point."),
    (13, 26, .standard, "That is half of it: a factor of 2 is missing."),
    (52, 26, .standard, "That is twice as much: a factor of 2 is too many."),
    (0.25, 4, .standard, "That is one over the answer: it stands upside down."),
    (0.3, 0.7, .standard, "That is what is missing to 1: the answer is the other part."),
    (0, 26, .standard, "It is not zero."),
    (25, 26, .standard, "Close, a little too small: the answer is a whole number."),
    (0.59, 0.57444, .standard, "Close, a little too large: three digits have to be right."),
    (103, 100, .relative(0.02), "Close, a little too large: it should be within 2 %."),
    (0.52, 0.5, .absolute(0.01), "Close, a little too large: it should be within 0.01."),
    (0.7, 0.6931, .decimals(2), "Close, a little too large: 2 decimals have to be right."),
    (300, 26, .standard, "That is far too large: more than ten times the answer."),
    (1.5, 26, .standard, "That is far too small: less than a tenth of the answer."),
    (40, 26, .standard, "That is too large."), (-3, 26, .standard, "The answer is positive."),
    (3, -26, .standard, "The answer is negative."),
    (.infinity, 26, .standard, "That is not a finite number, and the answer is one."),
    (4, 0, .standard, "That is too large."), (-0.01, 0, .standard, "That is too small."),
    (95, 96, .absolute(0), "Close, a little too small, and this one has to be exact."),
  ]

  @Test(arguments: mistakes) func aWrongNumberIsToldWhatIsKnown(
    given: Double, expected: Double, tolerance: Question.Tolerance, message: String
  ) {
    #expect(AnswerChecker.judge(given, expected: expected, tolerance: tolerance) == .wrong(message))
  }

  @Test func wordsAreAcceptedWhateverTheirCaseAndArticle() {
    for answer in ["bias", "Bias", "the bias", "'bias'", "\"bias\"", " bias. "] {
      #expect(AnswerChecker.isText(answer, among: ["bias", "bias term"]), "\(answer)")
    }
    #expect(AnswerChecker.isText("a bias term", among: ["bias", "bias term"]))
    for answer in ["weight", "", "bias bias", "the"] { #expect(!AnswerChecker.isText(answer, among: ["bias"]), "\(answer)") }
  }
}
