import Export
import Language
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
    (
      exercise + "<!-- because: {nothing} -->" + solution + "<!-- check: a == 1 -->",
      "7:1 an expression in this text cannot be worked out: "
    ),
    (
      exercise
        + "<!-- because: {b} is it -->\n\n```longhand solution\n>>> b = a = 1\n```\n<!-- check: a == 1 -->\n<!-- right: \"a = 1\" -->",
      "17:13 an expression in this text cannot be worked out: "
    ),
    (
      "<!-- exercise id=e keeps=\"q\" -->\nDo.\n" + solution + "<!-- check: a == 1 -->",
      "7:1 there is no 'q' of numbers to be kept here"
    ),
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
    // A number that is written whole is that number.
    ("```longhand\n>>> 1.9\n1\n```", "9:1 the output of `1.9` is another"),
    ("```longhand\n>>> 0.99\n0\n```", "9:1 the output of `0.99` is another"),
    ("```longhand\n>>> -0.7\n0\n```", "9:1 the output of `-0.7` is another"),
    ("```longhand\n>>> 0.5\n1\n```", "9:1 the output of `0.5` is another"),
    ("```longhand\n>>> 99.5\n100\n```", "9:1 the output of `99.5` is another"),
    // Comments that go on.
    ("<!-- note: ask\n\n## Next <!-- step id=next -->\nText.", "7:1 this comment is never closed: another comment comes before its -->"),
    ("<!-- note: ask\n\n## Next\nText. -->", "7:1 this comment is never closed: a heading comes before its -->"),
    ("<!-- note: ask\n```longhand\n>>> 1\n```\n-->", "7:1 this comment is never closed: a fence comes before its -->"),
    // Fences that nearly run.
    ("```longhnad\n>>> 1 + 1\n3\n```", "7:1 the lines of this fence do not run: its mark is 'longhnad'"),
    ("```Longhand\n>>> 1 + 1\n3\n```", "7:1 the lines of this fence do not run: its mark is 'Longhand'"),
    ("```\n>>> 1 + 1\n3\n```", "8:1 the lines of this fence do not run: it has no mark"),
    ("```python\n>>> 1 + 1\n3\n```", "7:1 the lines of this fence do not run: its mark is 'python'"),
    // Hints that ask for what nobody knows.
    (
      exercise + "<!-- hint id=two when=\"Xx.max() > 10\": Two. -->" + solution + "<!-- check: a == 1 -->",
      "11:1 this condition can nowhere be worked out: "
    ),
    (
      exercise + "<!-- hint id=two when=\"a == 2\": {los:.3f} -->" + solution + "<!-- check: a == 1 -->",
      "11:1 `{los}` can nowhere be worked out: "
    ),
    (
      "<!-- exercise id=e -->\nDo.\n\n<details><summary>Hint 1</summary> {b} </details>\n" + solution + "<!-- check: a == 1 -->",
      "10:1 `{b}` can nowhere be worked out: "
    ),
    (
      exercise + "<details><summary>Hint 3</summary> Three. </details>\n" + solution + "<!-- check: a == 1 -->",
      "11:1 hint 3 stands without a hint 2"
    ),
    (
      exercise + "<details><summary>Hint 3</summary> Three. </details>\n<!-- hint id=two when=\"a == 2\": Two. -->" + solution
        + "<!-- check: a == 1 -->",
      "11:1 hint 3 stands without a hint 2"
    ),
    (
      exercise + "<!-- hint id=two when=\"a == 2\": Two. -->\n<details><summary>Hint 3</summary> Three. </details>\n" + solution
        + "<!-- check: a == 1 -->",
      "12:1 hint 3 stands without a hint 2"
    ),
    // Questions.
    ("<!-- question id=q answer=\"'a'\" tolerance=1% -->\nA?", "7:33 'tolerance' goes with a number, and this answer is words"),
    ("<!-- question id=q answer=\"['a', 2]\" -->\nA?", "7:1 the answer cannot be worked out: "),
    (
      "<!-- question id=q -->\nA?\n- [x] two\n- [ ] Two <!-- because: b -->\n- [ ] one <!-- because: b -->",
      "10:1 another choice has the same words"
    ),
    (
      "<!-- question id=q -->\nA?\n- [x] it grows\n- [ ] it falls <!-- because: b -->\n<!-- right: \"the loss falls\" -->",
      "11:13 this right answer is not taken"
    ),
    (
      "<!-- question id=q -->\nA?\n- [x] it grows\n- [ ] it falls <!-- because: b -->\n<!-- wrong: \"I think it grows\" -->",
      "11:13 this wrong answer is right"
    ),
    ("<!-- question id=q -->\nA?\n- [x] two\n- [ ] one", "10:1 this wrong choice does not say why it is wrong"),
    // Text.
    ("Title\n-----\nMore.", "7:1 this line underlined is a heading, and a lesson's begin with #"),
    ("Text.\n\n## Empty <!-- step id=empty -->\n\n## Last <!-- step id=last -->\nText.", "9:1 there is nothing in this step"),
    ("See [the table](missing.md).", "7:17 there is no file 'missing.md' beside the lesson"),
    ("![a picture](pictures/one.svg)", "7:14 there is no file 'pictures/one.svg' beside the lesson"),
    // Numbers in the text.
    ("```longhand\n>>> a = 80.1 / 3\n```\n\nThat is 25.7 <!-- = a -->.", "11:14 `a` is 26.7 here, and the text says 25.7"),
    ("It is **3** <!-- = 2 + 2 -->.", "7:13 `2 + 2` is 4 here, and the text says 3"),
    ("It is 3 <!-- = nothing -->.", "7:9 `nothing` cannot be worked out here: "),
    ("It is so <!-- = 2 -->.", "7:10 no number stands before this comment"),
    ("It is 4 <!-- = -->.", "7:9 nothing stands behind '='"),
    ("It is 1 <!-- = 0.1 * 3 + 0.7 - 1e-16 -->.", "7:9 `0.1 * 3 + 0.7 - 1e-16` is 0.9999999999999999 here, and the text says 1"),
    (
      exercise.replacing("One.", with: "It is 3 <!-- = 2 -->.") + solution + "<!-- check: a == 1 -->",
      "10:44 a hint's numbers are worked out when it is shown"
    ),
    (
      exercise + "<details><summary>Solution</summary>\n\nOf 3 <!-- = 1 + 1 -->.\n" + solution + "\n</details>\n<!-- check: a == 1 -->",
      "13:6 `1 + 1` is 2 here, and the text says 3"
    ),
    ("<!-- question id=q answer=1 -->\nOf 4 <!-- = 3 --> what?", "8:6 `3` is 3 here, and the text says 4"),
    (
      "<!-- question id=q -->\nA?\n- [x] 0.5 <!-- = 1 / 3 -->\n- [ ] 1 <!-- because: b -->",
      "9:11 `1 / 3` is 0.3333333 here, and the text says 0.5"
    ),
  ]

  @Test(arguments: [
    "```longhand\n>>> 1.0\n1.0\n>>> 2\n2\n>>> 0.26\n0.25\n>>> 100\n100\n```",
    "Of 1,500 <!-- = 3 * 500 --> and 0.33 <!-- = 1 / 3 --> and −2 <!-- = -2 --> and `0.25` <!-- = 0.25 --> and 75 % <!-- = 75 -->\nand 0.3333\n<!-- = 1 / 3 --> it is.",
    "```text\n>>> 1 + 1\n3\n```", "```pycon\n>>> 1 + 1\n3\n```", "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "See [the site](https://example.org), [below](#next) and [this](lesson.md).",
    "<!-- question id=q -->\nIs it 4 <!-- = 2 + 2 -->?\n- [x] 4 <!-- = 4 --> <!-- because: yes -->\n- [ ] 5 <!-- because: no -->",
    exercise + "<!-- hint id=two when=\"a == 2\": {a:.3f} -->" + solution + "<!-- check: a == 1 -->",
  ]) func whatIsRightIsLeftAlone(_ text: String) throws { #expect(faults(try verify(Self.lesson(text))) == []) }

  /// Random lessons hold one number that the engine gives; any other number in its place is found.
  @Test func oneChangedNumberIsFound() throws {
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<60 {
      let (a, b) = (random(90) + 10, random(9) + 1)
      let expression = ["\(a) / \(b * 8)", "\(a) * \(b)", "\(a) - \(b).5", "-\(a) / \(b * 10)", "\(a) ** \(b % 3)"][random(5)]
      func text(_ shown: String) -> String {
        Self.lesson("```longhand\n>>> v = \(expression)\n>>> v\n\(shown)\n```\nThe value is \(shown) <!-- = v -->.")
      }
      let lesson = try #require(LessonParser.parse(Source(text: text("1"))).lesson)
      let run = VerifierSession(lesson, LessonVerifier(commands: .standard))
      let right = try #require(run.run(expression).output.first)
      #expect(faults(try verify(text(right))) == [], "\(expression) = \(right)")
      // Another digit somewhere, by two at least where it is the last behind the point.
      var characters = Array(right)
      let places = characters.indices.filter { characters[$0].isNumber }
      let place = places[random(min(places.count, 4))]
      let digit = characters[place].wholeNumberValue ?? 0
      characters[place] = Character(String((digit + 2 + random(6)) % 10))
      let wrong = String(characters)
      guard Double(wrong) != Double(right) else { continue }
      #expect(faults(try verify(text(wrong))).count == 2, "\(expression): \(wrong) for \(right)")
    }
  }

  @Test func aLineThatNeverEndsIsRunOnce() throws {
    var verifier = LessonVerifier(commands: .standard)
    verifier.secondsPerLine = 0.05
    var lines = "```longhand\n>>> while True: pass\n```\n"
    for index in 0..<20 { lines += "<!-- question id=q\(index) answer=\"len([1])\" -->\nA?\n\n" }
    let report = verifier.verify([try folder.write(Self.lesson(lines), to: "lesson.md")])
    #expect(report.faults.map(\.message) == ["this line takes longer than 0.05 s"])
  }

  @Test func aFoldersReadmeIsNoLesson() throws {
    try folder.write("<!-- course title=\"C\" order=b,a -->\n# C\n", to: "course/README.md")
    try folder.write("<!-- lesson format=1 id=a -->\n# A\n## S <!-- step id=s -->\nText.\n", to: "course/01.md")
    try folder.write("<!-- lesson format=1 id=b needs=a -->\n# A\n## S <!-- step id=s -->\nText.\n", to: "course/02.md")
    let report = LessonVerifier(commands: .standard).verify(["README.md", "01.md", "02.md"].map { folder.path + "/course/" + $0 })
    #expect(report.files == 2)
    #expect(report.faults.map(\.message) == ["the course's order puts 'b' before 'a', which it needs"])
  }

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
