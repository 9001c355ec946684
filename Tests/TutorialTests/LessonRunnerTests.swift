import Export
import TestSupport
import Testing

@testable import Tutorial

@Suite struct LessonRunnerTests {
  private func bench(options: LessonRunner.Options = .init()) throws -> RunnerBench {
    try RunnerBench(["01-first.md": RunnerLesson.first, "02-second.md": RunnerLesson.second], options: options)
  }

  private func expectGolden(_ bench: RunnerBench, _ name: String) {
    let text = bench.screen.text.replacing(bench.folder.path, with: "FOLDER")
    #expect(Golden.difference(text, "Runner/\(name).txt") == nil)
  }

  // MARK: Transcripts

  @Test func enterAloneLeadsThroughALesson() throws {
    let bench = try bench()
    bench.runner.showLessons()
    bench.enter("", "", "", "5", "", "b", "bias", "", "", "y = 11", "z = 1", "", "", "", "", "", "")
    expectGolden(bench, "straight-through")
    #expect(bench.runner.progress["first"].isFinished)
    #expect(bench.runner.progress["first"].steps.values.allSatisfy { $0 == .done })
  }

  @Test func wrongAnswersAreToldWhatIsKnown() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "", "2", "-5", "50", "4.9", "x * 100", "undefined_name", "", "next", "hint", "hint", "x + 3")
    bench.enter("next", "", "c", "a", "sevn", "deep blue", "weight", "W1", "the Bias Term")
    expectGolden(bench, "wrong-answers")
  }

  /// `next = 4` is the learner's to write, and `next` goes on all the same.
  @Test func aVariableHidesNoWordOfTheLesson() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "", "hint = 5", "back = 3", "lessons = 1")
    let before = bench.screen.text.count
    bench.enter("hint", "back", "lessons")
    let shown = bench.screen.text.dropFirst(before)
    #expect(shown.contains("Hint: x is 2.") && shown.contains("this is the first step"))
    #expect(shown.contains("Press Enter to go on with lesson 1"), "it is the list")
  }

  @Test func aLessonsNameAloneIsToldHowToOpenIt() throws {
    let bench = try bench()
    bench.runner.showLessons()
    bench.enter("second", "secnd")
    #expect(bench.screen.text.contains("`lesson second` opens that lesson"))
    bench.enter("second = 3", "second + 1")
    #expect(bench.screen.text.hasSuffix("4\n"))
  }

  /// Zero in words, `nil` among them.
  @Test(arguments: ["nil", "nothing", "none", "nought", "zero", "not at all", "it is nil"]) func zeroHasManyNames(_ word: String) throws {
    let one = SampleLesson.around(
      """
      <!-- question id=q answer="5 - 5" -->
      What is left?
      <details><summary>Hint 1</summary> Five from five. </details>
      """)
    let bench = try RunnerBench(["01-one.md": one])
    bench.runner.showLessons()
    bench.enter("", word)
    #expect(bench.screen.text.contains("✓ Right"), "\(bench.screen.text)")
  }

  /// A number alone is taken where an exercise asks for one name, else the learner is told what is asked.
  @Test func aNumberAloneOnAnExercise() throws {
    let one = SampleLesson.around(
      """
      <!-- exercise id=z -->
      Set z to 5.
      <details><summary>Hint 1</summary> z = … </details>
      <details><summary>Solution</summary>

      ```longhand solution
      >>> z = 5
      ```
      </details>
      <!-- check says="z is {z}. 5 is wanted": z == 5 and np.size(z) == 1 -->
      """)
    for answer in ["5", "five", "5.0", "= 5", "it is 5"] {
      let bench = try RunnerBench(["one.md": one])
      bench.enter("lesson sample")
      let wrong = bench.enter("4")
      #expect(wrong.contains("Read as z = 4.") && wrong.contains("Not yet: z is 4. 5 is wanted."), "\(wrong)")
      let right = bench.enter(answer)
      #expect(right.contains("Read as z = 5.") && right.contains("✓ Solved."), "\(answer): \(right)")
      #expect(bench.enter("z").contains("\n5"))
    }
    let two = try RunnerBench(["two.md": one.replacing("z == 5 and", with: "z == 5 and w == 1 and")])
    two.enter("lesson sample")
    let text = two.enter("5")
    #expect(text.contains("Not yet: 5 is wanted.") && text.contains("Type code that makes it so") && !text.contains("Read as"), "\(text)")
    // A name that the solution does not set is not what is asked for.
    let given = try RunnerBench([
      "given.md": one.replacing(">>> z = 5", with: ">>> def f(a):\n...     return a").replacing(
        "z == 5 and np.size(z)", with: "f(z) == z and np.size(z)"
      )
    ])
    given.enter("lesson sample")
    #expect(!given.enter("999").contains("Read as"))
    // A sum is a sum.
    #expect(two.enter("2 + 3").contains("\n5\n"))
  }

  @Test func exercisesSayWhatIsMissing() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("goto doing", "", "", "next", "q = 1", "y = 3", "y = 9", "hint", "hint", "hint", "z = 1", "y = 12")
    expectGolden(bench, "exercise")
  }

  @Test func solutionsAreShownAndPlaced() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "", "solution", "", "next", "solution", "", "solution", "", "")
    #expect(bench.runner.prompt == "first 3/4> ")
    bench.enter("", "x = 100", "y = 0", "solution", "", "", "", "")
    expectGolden(bench, "solutions")
  }

  @Test func theListTellsHowFarOneIs() throws {
    let bench = try bench()
    bench.runner.showLessons()
    bench.enter(
      "", "", "lessons", "progress", "", "lessons", "lesson 2", "", "lessons", "lesson third", "next", "progress reset first", "lessons")
    expectGolden(bench, "list")
  }

  @Test func stepsAreReachedInAnyOrder() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("back", "goto 3", "x", "back", "skip", "goto nowhere", "goto failing", "again", "restart")
    expectGolden(bench, "movement")
  }

  // MARK: Properties

  @Test func thePromptCarriesLessonAndStep() throws {
    let bench = try bench()
    #expect(bench.runner.prompt == "longhand> ")
    try bench.runner.open("1")
    #expect(bench.runner.prompt == "first 1/4> ")
    #expect(bench.runner.offeredLine == "x = 2")
  }

  @Test func freePlayNeverBreaksALesson() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "x = 99", "y = 1")
    #expect(bench.runner.offeredLine == "x + x")
    bench.enter("goto doing")
    #expect(bench.enter("").hasSuffix("x\n2\n\n") || bench.screen.text.contains("first 3/4> x\n2\n"))
  }

  /// Lines and reasons of a step speak of its own state, and that what was tried is put aside is said.
  @Test func theScriptGoesOnFromItsOwnState() throws {
    let said = "The lesson goes on from its own state; what you tried is put aside."
    let bench = try bench()
    try bench.runner.open("first")
    let text = bench.enter("", "x = 99", "")
    #expect(text.contains(said) && text.contains("\n4\n") && !text.contains("198"), "\(text)")
    #expect(!bench.enter("x", "np.round(x / 3, 2)", "5", "").contains(said), "what only looks leaves nothing to put aside")
    bench.enter("restart", "", "", "x += 48")
    #expect(bench.enter("hint").contains("Hint: x is 2."))
    #expect(bench.enter("2").contains("✗ 2 is not it: that is x itself, 2."))
    #expect(bench.enter("x").contains("\n50\n"), "what was tried stays until the lesson goes on")
    let passed = bench.enter("restart", "", "x = 7", "next")
    #expect(passed.contains(said) && bench.enter("x").contains("\n2\n"), "\(passed)")
  }

  /// What is said of a choice or a word is worked out in the lesson's own state, as a number is.
  @Test func reasonsSpeakOfTheLessonsOwnState() throws {
    let bench = try RunnerBench([
      "one.md": SampleLesson.around(
        """
        ```longhand
        >>> w = 3
        ```

        <!-- question id=pick -->
        Which way?
        - [x] up <!-- because: w is {w} -->
        - [ ] down <!-- because: no, w is {w} -->

        <!-- question id=word answer="['up', str(w)]" -->
        In a word?
        <!-- wrong: "down" because="w is still {w}" -->
        <!-- because: w was {w} -->

        ```longhand
        >>> w + 1
        4
        ```
        """)
    ])
    bench.enter("lesson sample", "", "w = 10")
    #expect(bench.enter("down").contains("no, w is 3"))
    #expect(bench.enter("up").contains("✓ Right: w is 3."))
    #expect(bench.enter("down").contains("w is still 3"))
    #expect(bench.enter("3").contains("✓ Right: w was 3."))
    #expect(bench.enter("").contains("\n4\n"))
  }

  @Test func aTypedLineThatIsThePlacedOneCounts() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("x=2")
    #expect(bench.runner.offeredLine == "x + x")
    bench.enter("x +  x")
    #expect(bench.runner.offeredLine == nil)
  }

  static let same: [(String, String, Bool)] = [
    ("net 2->3 tanh->1", "net 2 -> 3 tanh -> 1", true), ("net 2 → 3 tanh → 1", "net 2 -> 3 tanh -> 1", true),
    ("net 2 -> 4 tanh -> 1", "net 2 -> 3 tanh -> 1", false), ("net 23 -> 1", "net 2 3 -> 1", false), ("print('a b')", "print('ab')", false),
    ("f( 1,2 )", "f(1, 2)", true), ("W1 [0, 0]", "W1[0,0]", true), ("for i in x:\n    f(i)", "for i in x:\n    f( i )", true),
  ]

  @Test(arguments: same) func blanksBesideSignsMeanNothing(typed: String, placed: String, isSame: Bool) {
    #expect(LessonRunner.isSame(typed, placed) == isSame)
  }

  static let traces: [(String, Bool)] = [
    ("W1", true), ("W1[0, 1]", true), ("x.T", true), ("3*4 + (2 - 1)", true), ("why W1[0,1]", true), ("plot boundary", true),
    ("?why", true), ("predict [1, 0]", true), ("evaluate", true), ("sigmoid(0.12)", true), ("np.round(X @ W1 + b1, 2)", true),
    ("step(0.5)", true), ("(x + 1) * abs(y)", true), ("math.exp(-1)", true), ("print(W1)", true),
    ("np.random.rand(2)", false), ("x.pop()", false), ("np.fill_diagonal(W, 0)", false), ("f()(2)", false), ("del x", false),
    ("import os", false), ("train(3)", false), ("next(x)", false), ("plot f(x)", false),
    ("x = 1", false), ("f()", false), ("train 10", false), ("plot loss to=a.svg", false), ("W1; x", false), ("x[0] += 1", false),
    ("source file", false), ("quit", false), ("forward", false), ("step", false),
  ]

  @Test(arguments: traces) func linesThatOnlyLookLeaveNoTrace(line: String, isClean: Bool) {
    #expect(LessonRunner.leavesNoTrace(line, commands: .standard) == isClean)
  }

  @Test func aFunctionOfTheLearnersOwnMayLeaveSomething() {
    #expect(!LessonRunner.leavesNoTrace("sigmoid(2)", commands: .standard) { $0 == "sigmoid" })
  }

  @Test func tomorrowItResumesAtTheSameStep() throws {
    let state = TemporaryDirectory()
    let lessons = ["01-first.md": RunnerLesson.first]
    let today = try RunnerBench(lessons, state: state)
    try today.runner.open("first")
    today.enter("goto doing", "x = 77")
    let tomorrow = try RunnerBench(lessons, state: state)
    tomorrow.runner.showLessons()
    tomorrow.enter("")
    #expect(tomorrow.runner.prompt == "first 3/4> ")
    #expect(tomorrow.enter("x").contains("\n2\n"))
  }

  @Test func skippingIsRemembered() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "", "skip")
    #expect(bench.runner.prompt == "first 2/4> ")
    #expect(bench.runner.progress["first"].steps["counting"] == .skipped)
    #expect(bench.runner.progress["first"].answers["sum"] == .skipped)
  }

  @Test func aClassMayForbidSkippingAndSolutions() throws {
    var options = LessonRunner.Options()
    options.allowsSkip = false
    options.allowsSolution = false
    let bench = try bench(options: options)
    try bench.runner.open("first")
    #expect(bench.enter("", "", "skip").contains("in this class nothing is skipped"))
    #expect(bench.enter("solution").contains("in this class solutions stay hidden"))
    #expect(bench.enter("").contains("Answer with a number, or with an expression that gives it; or hint."))
    #expect(bench.runner.prompt == "first 1/4> ")
  }

  @Test func anAnswerIsJudgedInTheLessonsOwnState() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "", "x = 50")
    #expect(bench.enter("5").contains("✓ Right: 2 and 3."))
  }

  /// What works an answer out may change what there is; the lesson goes on from its own state all the same.
  @Test func anAnswerThatCallsSomethingLeavesTheLessonAsItWas() throws {
    let bench = try RunnerBench([
      "calls.md": """
      <!-- lesson format=1 id=calls part="Basics" minutes=1 -->
      # Calls

      ## One <!-- step id=one -->

      ```longhand
      >>> rows = [10, 20]
      ```

      <!-- question id=popped answer="rows.pop()" -->
      What is taken off the end?

      ## Two <!-- step id=two -->

      ```longhand
      >>> rows
      [10, 20]
      ```
      """
    ])
    try bench.runner.open("calls")
    let text = bench.enter("", "20", "", "")
    #expect(text.contains("[10, 20]") && !text.contains("[10]"), "\(text)")
  }

  @Test func wordsThatAreNoAnswerAreToldHowToAnswer() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "")
    for words in ["a dozen", "about right", "d"] {
      let said = bench.enter(words)
      #expect(said.contains("Answer with a number, or with an expression that gives it"), "\(words)")
      #expect(!said.contains("error") && !said.contains("^"), "\(words): \(said)")
    }
    // What resembles a name is a slip of the pen, and what is no word is the language's.
    let slip = bench.enter("forwrd")
    #expect(slip.contains("did you mean `forward`?") && slip.contains("Answer with a number"))
    #expect(bench.enter("no_name").contains("name 'no_name' is not defined"))
    #expect(journal(bench) == ["x = 2", "x + x", "forwrd", "no_name"])
    bench.enter("5", "")
    for words in ["d", "d)", "purple", "none of them", "up", "2", "0.5"] {
      let said = bench.enter(words)
      #expect(said.contains("Answer with a, b or c"), "\(words)")
      #expect(!said.contains("error") && !said.contains("^"), "\(words): \(said)")
    }
    #expect(bench.enter("forwrd").contains("did you mean `forward`?"))
    bench.enter("b", "weight")
    #expect(journal(bench).suffix(2) == ["x + x", "forwrd"])
  }

  private func journal(_ bench: RunnerBench) -> [String] { bench.runner.session.journal?.entries.map(\.text) ?? [] }

  @Test func aChoiceMayHaveAnArticle() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("goto choosing")
    #expect(bench.enter("the deep blue").contains("✓ Right: like the sea."))
  }

  @Test func aSumOfFiguresIsAnAnswerAndNotEchoed() throws {
    let bench = try bench()
    try bench.runner.open("first")
    bench.enter("", "")
    #expect(!bench.enter("9/2").split(separator: "\n").contains("4.5"))
    #expect(bench.screen.text.contains("✗ 4.5 is not it"))
    #expect(bench.enter("1/0").contains("division by zero"))
    // An expression with names looks something up: its value is shown.
    #expect(bench.enter("x + 1").split(separator: "\n").contains("3"))
    let right = bench.enter("(3 + 7) / 2")
    #expect(right.contains("✓ Right") && !right.split(separator: "\n").contains { $0.hasPrefix("5") })
  }

  @Test func aBrokenLessonIsSaidAndLeavesTheLearnerWhereSheIs() throws {
    let bench = try RunnerBench(["01-first.md": RunnerLesson.first, "02-bad.md": "<!-- lesson format=1 id=bad -->\n# Bad\n"])
    try bench.runner.open("first")
    #expect(bench.enter("lesson bad").contains("error: 02-bad.md, line 1: the lesson has no steps"))
    #expect(bench.runner.prompt == "first 1/4> ")
  }

  @Test func lessonsMayNotReachOut() throws {
    let bench = try bench()
    try bench.runner.open("first")
    #expect(bench.enter("data /etc/passwd target=x").contains("a lesson reads only files beside it"))
  }

  @Test func everyExampleOfACommandRunsInALesson() throws {
    let commands = LessonCommands.commands(for: try bench().runner)
    #expect(commands.map(\.name) == LessonCommands.placeholders.map(\.name))
    for command in commands {
      #expect(!command.examples.isEmpty, "\(command.name)")
      for example in command.examples {
        let bench = try bench()
        try bench.runner.open("first")
        bench.enter("", "")
        for line in example.lines {
          let line = line.replacing("mine.txt", with: bench.folder.path + "/mine.txt")
            .replacing("my-session.md", with: bench.folder.path + "/my-session.md")
          let start = command.name == "next" || line == "next" ? bench.enter("5", line) : bench.enter(line)
          #expect(!start.contains("error:"), "\(line): \(start)")
        }
      }
    }
  }

  @Test func lessonsAndStepsAreCompleted() throws {
    let bench = try bench()
    try bench.runner.open("first")
    #expect(bench.runner.session.completions(for: "lesson sec", cursor: 10).map(\.text) == ["second"])
    #expect(bench.runner.session.completions(for: "goto d", cursor: 6).map(\.text) == ["doing"])
  }
}
