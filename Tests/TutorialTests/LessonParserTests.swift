import Language
import Testing

@testable import Tutorial

@Suite struct LessonParserTests {
  private func parse(_ text: String) -> LessonParser.Result { LessonParser.parse(Source(name: "sample.md", text: text)) }

  /// Each fault as `line:column message`.
  private func faults(_ text: String) -> [String] {
    parse(text).faults.map { fault in
      let place = fault.position ?? Position(line: 0, column: 0)
      return "\(place.line):\(place.column) \(fault.message)"
    }
  }

  @Test func everythingIsRead() throws {
    let result = parse(SampleLesson.everything)
    #expect(faults(SampleLesson.everything) == [])
    let lesson = try #require(result.lesson)
    #expect(lesson.id == "sample")
    #expect(lesson.title == "Sample & example")
    #expect(lesson.part == "Samples")
    #expect(lesson.minutes == 4)
    #expect(lesson.needs == ["network", "loss"])
    #expect(lesson.seed == 1)
    #expect(lesson.introduction.map(\.markdown) == ["An introduction\nof two lines."])
    #expect(lesson.steps.map(\.id) == ["arithmetic", "questions", "turn"])
    #expect(lesson.steps.map(\.title) == ["Arithmetic", "Questions", "Your turn"])
    #expect(lesson.steps[0].notes == ["ask the room first,\nthen wait"])
    #expect(lesson.stepIndex("turn") == 2)
    #expect(lesson.stepIndex("2") == 1)
    #expect(lesson.stepIndex("0") == nil)
  }

  @Test func linesHaveTheirInputAndOutput() throws {
    let lesson = try #require(parse(SampleLesson.everything).lesson)
    let lines = lesson.steps[0].lines
    #expect(lines.map(\.text) == ["1 + 1", "for i in range(2):\n    print(i)", "x = 3"])
    #expect(lines.map(\.expected) == [["2"], ["0", "...", "1"], []])
    #expect(lesson.source.text(in: lines[1].expectedSpan) == "0\n...\n1")
    #expect(lesson.source.text(in: lines[1].span) == ">>> for i in range(2):\n...     print(i)")
  }

  @Test func foreignFencesAreProse() throws {
    let lesson = try #require(parse(SampleLesson.everything).lesson)
    guard case .prose(let prose)? = lesson.steps[0].items.last else { return #expect(Bool(false)) }
    #expect(prose.markdown == "Python is not run:\n\n```pycon\n>>> 1 / 0\n<!-- not a comment -->\n```")
  }

  @Test func questionsOfThreeKinds() throws {
    let lesson = try #require(parse(SampleLesson.everything).lesson)
    let questions = lesson.steps[1].items.compactMap { item in
      if case .question(let question) = item { question } else { nil }
    }
    try #require(questions.count == 3)
    guard case .choice(let choices) = questions[0].kind else { return #expect(Bool(false)) }
    #expect(questions[0].prompt.map(\.markdown) == ["Which one\nis a colour?"])
    #expect(choices.map(\.text) == ["seven", "blue\nas the sky"])
    #expect(choices.map(\.isRight) == [false, true])
    #expect(choices.map(\.because) == ["it is a number", "it is one"])
    guard case .number(let answer, let tolerance) = questions[1].kind else { return #expect(Bool(false)) }
    #expect(answer == "x + 1")
    #expect(tolerance == .relative(0.02))
    #expect(questions[1].mistakes.map(\.answer) == ["2"])
    #expect(questions[1].mistakes.map(\.because) == ["x is {x}"])
    #expect(questions[1].because == "3 + 1 = 4")
    #expect(questions[1].hints.map(\.text.markdown) == ["Count on."])
    guard case .text(let accepted) = questions[2].kind else { return #expect(Bool(false)) }
    #expect(accepted == "['bias', 'the bias']")
  }

  @Test func exercisesHaveAllTheirParts() throws {
    let lesson = try #require(parse(SampleLesson.everything).lesson)
    guard case .exercise(let exercise)? = lesson.steps[2].items.last else { return #expect(Bool(false)) }
    #expect(exercise.prompt.map(\.markdown) == ["Make `y` larger than 10."])
    #expect(exercise.hints.map(\.number) == [1, 2, nil])
    #expect(exercise.hints.map(\.id) == [nil, nil, "small"])
    #expect(exercise.hints.map(\.condition) == [nil, nil, "y < 5"])
    #expect(exercise.hints.map(\.text.markdown) == ["Assign with `y = …`.", "Try 11.", "y is {y}, which is far below 10"])
    #expect(exercise.solution.lines.map(\.text) == ["y = 11"])
    #expect(exercise.solution.prose.map(\.markdown) == ["Anything above will do:"])
    #expect(exercise.checks.map(\.expression) == ["y > 10"])
    #expect(exercise.checks.map(\.says) == ["y is above 10"])
    #expect(exercise.wrongs.map(\.code) == ["y = 3", "y = 9"])
    #expect(exercise.wrongs.map(\.hint) == ["small", "1"])
  }

  @Test func theHintOfAConditionMayStandInDetailsOrBelow() throws {
    let exercise = """
      <!-- exercise id=e -->
      Do it.
      <!-- hint when="a == 1" -->
      <details><summary>Hint 1</summary> First. </details>
      <details><summary>Hint 2</summary>
      <!-- hint when="a == 2" -->
      Second.
      </details>
      <!-- hint when="a == 3" -->
      Third.

      <details><summary>Hint 4</summary> Fourth. </details> <!-- hint when="a == 5" -->
      ```longhand solution
      >>> a = 4
      ```
      <!-- check: a == 4 -->
      """
    #expect(faults(SampleLesson.around(exercise)) == [])
    let lesson = try #require(parse(SampleLesson.around(exercise)).lesson)
    guard case .exercise(let read)? = lesson.steps[0].items.last else { return #expect(Bool(false)) }
    #expect(read.hints.map(\.condition) == ["a == 1", "a == 2", "a == 3", "a == 5"])
    #expect(read.hints.map(\.number) == [1, 2, nil, 4])
    #expect(read.hints.map(\.text.markdown) == ["First.", "Second.", "Third.", "Fourth."])
  }

  static let solved = "\n```longhand solution\n>>> a = 1\n```\n<!-- check: a == 1 -->"

  /// What stands in a step, and what is wrong with it; line 7 is the step's first.
  static let faultyLines: [(String, String)] = [
    ("```longhand\n1 + 1\n```", "8:1 a longhand fence begins with a line to run"),
    ("```longhand\n>>>1\n```", "8:1 a blank belongs behind >>>"),
    ("```longhand\n>>>\n```", "8:1 nothing stands behind >>>"),
    ("```longhand\n\n```", "7:1 the fence is empty"),
    ("```longhand\n>>> 1", "7:1 this fence is never closed"),
    ("```longhand solution\n>>> 1\n```", "7:1 a fence 'solution' cannot stand here"),
    ("```longhand solutoin\n>>> 1\n```", "7:1 a fence 'solutoin' cannot stand here"),
    ("<!-- qestion id=a -->", "7:6 a lesson knows no comment 'qestion'"),
    ("<!-- -->", "7:6 this comment says nothing a lesson knows"),
    ("Text <!-- note: a", "7:6 this comment is never closed"),
    ("Text <!-- step id=a -->", "7:6 a step comment stands behind a ## heading"),
    ("<!-- note -->", "7:1 'note' needs a colon and text behind it"),
    ("<!-- note: -->", "7:1 nothing stands behind 'note:'"),
    ("<!-- check: 1 -->", "7:1 'check' belongs to an exercise"),
    ("<!-- hint when=\"1\": a -->", "7:1 'hint' belongs to a question or an exercise"),
    ("<!-- lesson format=1 id=b -->", "7:1 a lesson has one lesson comment, in its first line"),
    ("- [ ] a choice", "7:1 a choice outside a question"),
    ("<details><summary>Hint 1</summary> a </details>", "7:1 hints and solutions belong to a question or an exercise"),
    ("Text </details>", "7:6 this </details> closes nothing"),
    ("# Another", "7:1 a lesson has one title; this is a second"),
    ("## Another", "7:1 the step has no id"),
    ("## Another <!-- step id=one -->", "7:25 there is a step 'one' already"),
    ("## <!-- step id=two -->", "7:1 the step has no heading"),
    ("## Two <!-- step id=2 -->", "7:21 '2' is no id"),
    ("## Two <!-- step -->", "7:8 the step has no id"),
    ("## Two <!-- step id=two ttle=x -->", "7:25 'step' knows no 'ttle'"),
    ("## Two <!-- step id=two id=three -->", "7:25 'id' is set twice"),
    ("## Two <!-- step id=\"\" -->", "7:21 'id' is empty"),
    ("## Two <!-- step two -->", "7:18 expected key=value in 'step'"),
    ("## Two <!-- step id=\"two -->", "7:21 this quote is never closed"),
  ]

  @Test(arguments: faultyLines) func faultsInStepsHaveAPlace(text: String, fault: String) {
    #expect(faults(SampleLesson.around(text)).contains(fault), "\(faults(SampleLesson.around(text)))")
  }

  static let faultyQuestions: [(String, String)] = [
    ("<!-- question -->\nA?\n- [ ] a\n- [x] b", "7:1 the question has no id"),
    ("<!-- question id=q -->", "7:1 the question asks nothing"),
    ("<!-- question id=q -->\nA?", "7:1 the question has neither choices nor answer="),
    ("<!-- question id=q answer=1 -->\nA?\n- [ ] a\n- [x] b", "7:20 a question has either choices or answer="),
    ("<!-- question id=q -->\nA?\n- [ ] a\n- [ ] b", "7:1 no choice is right"),
    ("<!-- question id=q -->\nA?\n- [x] a\n- [x] b", "10:1 a question has one right choice; this is a second"),
    ("<!-- question id=q -->\nA?\n- [x] a", "9:1 one choice is none"),
    ("<!-- question id=q -->\nA?\n- [x]\n- [ ] b", "9:1 the choice says nothing"),
    ("<!-- question id=q answer=1 tolerance=x -->\nA?", "7:39 'x' is no tolerance"),
    ("<!-- question id=q answer=1 tolerance=-1 -->\nA?", "7:39 '-1' is no tolerance"),
    ("<!-- question id=q answer=1 tolerance=1 digits=1 -->\nA?", "7:29 either tolerance= or digits=, not both"),
    ("<!-- question id=q answer=1 digits=99 -->\nA?", "7:36 digits is the number of decimals, from 0 to 15"),
    ("<!-- question id=q tolerance=1 -->\nA?\n- [x] a\n- [ ] b", "7:20 'tolerance' goes with answer="),
    ("<!-- question id=q answer=1 -->\nA?\n<!-- check: 1 -->", "9:13 'check' belongs to an exercise"),
    ("<!-- question id=q answer=1 -->\nA?\n<!-- wrong: \"2\" -->", "9:1 what is to be said to this answer?"),
    ("<!-- question id=q -->\nA?\n- [x] a\n- [ ] b\n<!-- wrong: \"c\" because=\"d\" -->", "11:13 a choice says itself why it is wrong"),
    ("<!-- question id=q answer=1 -->\nA?\n\n<!-- question id=q answer=1 -->\nB?", "10:1 there is a question or exercise 'q' already"),
    ("<!-- question id=q answer=1 -->\nA?\n<details><summary>Hint 1</summary></details>", "9:1 the hint is empty"),
    (
      "<!-- question id=q answer=1 -->\nA?\n<details><summary>Hilfe</summary> a </details>", "9:19 'Hilfe' is neither a hint nor a solution"
    ),
    ("<!-- question id=q answer=1 -->\nA?\n<details><summary>Hint 1</summary> a", "9:1 this <details> is never closed"),
    ("<!-- question id=q answer=1 -->\nA?\n<details>a</details>", "9:1 <details> needs a <summary>"),
    (
      "<!-- question id=q answer=1 -->\nA?\n<details><summary>Hint 1</summary>\n<details>\na\n</details>",
      "10:1 <details> cannot stand inside <details>"
    ),
  ]

  @Test(arguments: faultyQuestions) func faultsInQuestionsHaveAPlace(text: String, fault: String) {
    #expect(faults(SampleLesson.around(text)).contains(fault), "\(faults(SampleLesson.around(text)))")
  }

  static let faultyExercises: [(String, String)] = [
    ("<!-- exercise id=e -->\nDo." + solved, ""),
    ("<!-- exercise id=e -->" + solved, "7:1 the exercise asks nothing"),
    ("<!-- exercise id=e -->\nDo.\n<!-- check: 1 -->", "7:1 the exercise has no solution"),
    ("<!-- exercise id=e -->\nDo.\n```longhand solution\n>>> a = 1\n```", "7:1 the exercise has no check"),
    ("<!-- exercise id=e -->\nDo.\n```longhand\n>>> a\n```" + solved, "9:1 lines to run cannot stand inside an exercise"),
    ("<!-- exercise id=e -->\nDo." + solved + solved, "13:1 an exercise has one solution; this is a second"),
    ("<!-- exercise id=e -->\nDo." + solved + "\n<!-- wrong: \"a = 2\" hint=1 -->", "13:13 there is no hint '1' in this exercise"),
    ("<!-- exercise id=e -->\nDo." + solved + "\n<!-- wrong: a = 2 -->", "13:13 'wrong:' is followed by text in quotes"),
    ("<!-- exercise id=e -->\nDo." + solved + "\n<!-- hint when=\"a > 1\" -->", "13:1 the hint is empty"),
    ("<!-- exercise id=e -->\nDo." + solved + "\n<!-- hint: a -->", "13:1 a hint comment says when it holds"),
    ("<!-- exercise id=e -->\nDo." + solved + "\n<!-- hint when=\"a\": {a -->", "13:21 a '{' is never closed"),
    ("<!-- exercise id=e -->\nDo." + solved + "\n<!-- hint when=\"a\": {} -->", "13:21 nothing stands between { and }"),
    ("<!-- exercise id=e -->\nDo." + solved + "\n<!-- hint when=\"a\": a} -->", "13:21 a '}' without its '{'"),
    ("<!-- exercise id=e -->\nDo.\n<details><summary>Solution</summary> a </details>\n<!-- check: 1 -->", "9:1 the solution has no lines"),
    (
      "<!-- exercise id=e -->\nDo.\n<details><summary>Solution</summary>\n```longhand\n>>> a = 1\n```\n</details>\n<!-- check: 1 -->",
      "10:1 the fence of a solution is marked ```longhand solution"
    ),
    (
      "<!-- exercise id=e -->\nDo." + solved
        + "\n<details><summary>Hint 1</summary> a </details>\n<details><summary>Hint 1</summary> a </details>",
      "14:1 there is a hint '1' already"
    ),
  ]

  @Test(arguments: faultyExercises) func faultsInExercisesHaveAPlace(text: String, fault: String) {
    let found = faults(SampleLesson.around(text))
    #expect(fault.isEmpty ? found.isEmpty : found.contains(fault), "\(found)")
  }

  static let faultyHeads: [(String, String)] = [
    ("", "1:1 a lesson begins with its lesson comment"),
    ("# A\n## B <!-- step id=b -->", "1:1 a lesson begins with its lesson comment"),
    ("<!-- lesson format=1 -->", "1:1 the lesson has no id"),
    ("<!-- lesson id=a -->", "1:1 the lesson comment does not say its format"),
    ("<!-- lesson format=2 id=a -->", "1:20 this lesson is written in format 2, and this Longhand reads format 1"),
    ("<!-- lesson format=x id=a -->", "1:20 format is a whole number"),
    ("<!-- lesson format=1 id=7 -->", "1:25 '7' is no id"),
    ("<!-- lesson format=1 id=a minutes=0 -->", "1:35 minutes is a whole number from 1"),
    ("<!-- lesson format=1 id=a seed=-1 -->", "1:32 seed is a whole number from 0 to 4294967295"),
    ("<!-- lesson format=1 id=a needs=b,,c -->", "1:33 '' is no id of a lesson"),
    ("<!-- lesson format=1 id=a needs=a -->", "1:33 a lesson cannot need itself"),
    ("<!-- lesson format=1 id=a sed=1 -->", "1:27 'lesson' knows no 'sed'"),
    ("<!-- lesson format=1 id=a -->\n## B <!-- step id=b -->", "1:1 the lesson has no title"),
    ("<!-- lesson format=1 id=a -->\n# A", "1:1 the lesson has no steps"),
    ("<!-- lesson format=1 id=a -->\n# A\n```longhand\n>>> 1\n```", "4:1 this stands before the first step"),
  ]

  @Test(arguments: faultyHeads) func faultsInTheHeadHaveAPlace(text: String, fault: String) {
    #expect(faults(text).contains(fault), "\(faults(text))")
  }

  @Test func aMistypedWordGetsASuggestion() {
    #expect(parse(SampleLesson.around("<!-- qestion id=a -->")).faults.first?.hint == "did you mean 'question'?")
  }

  @Test func aNoteAboveTheFirstStepBelongsToIt() {
    let text = "<!-- lesson format=1 id=a -->\n# A\n<!-- note: begin slowly -->\n## B <!-- step id=b -->\nText.\n"
    #expect(parse(text).lesson?.steps[0].notes == ["begin slowly"])
  }

  @Test func carriageReturnsAndAByteOrderMarkDoNoHarm() throws {
    let text = "\u{FEFF}" + SampleLesson.everything.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let contents = LessonFile.contents(of: Array(text.utf8), path: "sample.md")
    #expect(contents.faults.isEmpty)
    let result = LessonParser.parse(contents.source)
    #expect(result.faults.isEmpty, "\(result.faults.map(\.message))")
    #expect(result.lesson?.steps[0].lines.map(\.text) == ["1 + 1", "for i in range(2):\n    print(i)", "x = 3"])
  }
}
