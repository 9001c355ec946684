import Export
import Language
import TestSupport
import Testing
import Workbench

@testable import Tutorial

/// Answers are not to be had for the asking, and training is not to be had by hand.
@Suite struct ClosedExerciseTests {
  private static func lesson(_ comment: String, _ checks: String, solution: String, more: String = "") -> String {
    """
    <!-- lesson format=1 id=sample -->
    # Sample

    Here.

    ## One <!-- step id=one -->

    ```longhand together
    >>> data and
    >>> net 2 -> 2 tanh -> 1 sigmoid
    >>> loss bce
    >>> forward
    ```

    ```longhand
    >>> backward
    ```

    <!-- exercise id=task \(comment) -->
    Work it out.

    ```longhand solution
    \(solution)
    ```
    \(checks)
    \(more)
    """
  }

  private static let closed = lesson(
    "closed=\"dW1 dz1\"",
    "<!-- check says=\"g is the gradient of W1[0,1]. It is {g:.3f} now\": abs(g - dW1[0,1]) < 1e-9 -->",
    solution: ">>> forward\n>>> delta = (yhat - y.reshape(-1, 1)) / 4\n>>> g = (X[:, 0] * (delta @ W2.T * (1 - a1 ** 2))[:, 1]).sum()",
    more: "<!-- wrong: \"g = dW1[0,1]\" -->\n<!-- wrong: \"g = backward().layers\" -->\n<!-- wrong: \"g = 0\" -->")

  private func faults(_ text: String) throws -> [String] {
    let folder = TemporaryDirectory()
    return LessonVerifier(commands: .standard).verify([try folder.write(text, to: "lesson.md")]).faults.map(\.message)
      .filter { !$0.contains("rows") }
  }

  @Test func cheatsAreProvedNotToPass() throws {
    #expect(try faults(Self.closed) == [])
    // Where nothing is closed the same line passes.
    #expect(try faults(Self.closed.replacing(" closed=\"dW1 dz1\"", with: "")).contains("this wrong solution passes"))
    #expect(try faults(Self.closed.replacing("dW1 dz1", with: "W1")) == ["'W1' is no live name"])
    // A solution cannot use what is closed.
    #expect(
      try faults(Self.closed.replacing("closed=\"dW1 dz1\"", with: "closed=\"a1\"")).contains {
        $0.contains("`a1` is what you are working out")
      })
  }

  @Test func theNamesAreClosedUntilItIsSolved() throws {
    let bench = try RunnerBench(["01-sample.md": Self.closed])
    try bench.runner.open("sample")
    bench.enter("", "")
    // Before there is a g its value is not spoken of; afterwards it is.
    #expect(bench.enter("h = 2").contains("Not yet: g is the gradient of W1[0,1].\n"))
    #expect(bench.enter("g = 3").contains("Not yet: g is the gradient of W1[0,1]. It is 3.000 now."))
    for line in [
      "dW1", "dW1[0,1]", "g = dW1[0,1]", "g = dz1.sum()", "why W1[0,1]", "b = backward()", "print(dW1)", "f = lambda: dW1\nf()",
      "backward", "phase", "step 1", "gradcheck", "show grads",
    ] {
      #expect(bench.enter(line).contains("is what you are working out"), "\(line)")
    }
    for line in ["W1", "forward", "X", "yhat", "why W2[0,0]"] {
      #expect(!bench.enter(line).contains("is what you are working out"), "\(line)")
    }
    bench.enter("solution", "", "", "")
    #expect(bench.screen.text.contains("✓ Solved."))
    #expect(!bench.enter("dW1").contains("is what you are working out"))
  }

  /// What the checks name means what it meant when the exercise began.
  @Test(arguments: [
    "abs = lambda x: 0; g = 5", "dW1 = np.zeros((2, 2)); g = 0", "np = 3; g = 0", "class np: pass\ng = 0", "W1 = W1; abs = max; g = 5",
  ])
  func whatJudgesIsNotToBeRedefined(cheat: String) throws {
    let bench = try RunnerBench(["01-sample.md": Self.closed])
    try bench.runner.open("sample")
    bench.enter("", "")
    let shown = bench.enter(cheat)
    #expect(!shown.contains("Solved"), "\(shown)")
    #expect(bench.screen.text.contains("Not yet"))
    // Her own meaning stays hers.
    #expect(bench.enter("abs = lambda x: 7\nabs(-1)").contains("\n7\n"))
  }

  /// An exercise may ask for a function that there is already.
  @Test func whatTheSolutionDefinesIsTheLearners() throws {
    let asked = """
      <!-- lesson format=1 id=sample -->
      # Sample

      Here.

      ## One <!-- step id=one -->

      ```longhand
      >>> def double(x): return 2 * x
      ```

      <!-- exercise id=task -->
      Define a relu twice as steep.

      ```longhand solution
      >>> def relu(x):
      ...     return double(max(x, 0))
      ```
      <!-- check: relu(3) == 6 and relu(-3) == 0 and double(2) == 4 -->
      <!-- wrong: "def relu(x): return 2 * x" -->
      <!-- wrong: "double = lambda x: 4; relu = lambda x: x" -->
      <!-- right: "relu = lambda x: abs(x) + x" -->
      <!-- right: "double = lambda x: 5; relu = lambda x: 2 * x if x > 0 else 0" -->
      """
    #expect(try faults(asked) == [])
  }

  private static let trained = lesson(
    "trained", "<!-- check says=\"{accuracy:.0%} are right\": accuracy == 1 -->", solution: ">>> train 2000",
    more:
      "<!-- wrong: \"W1 = [[4, 0], [4, 0]]; b1 = [-6, 0]; W2 = [[9], [0]]; b2 = [0]\" -->\n<!-- right: \"optimizer adam lr=0.1; train 500\" -->"
  )

  @Test func trainingIsNotDoneByHand() throws {
    #expect(try faults(Self.trained) == [])
    #expect(try faults(Self.trained.replacing("task trained", with: "task")) == ["this wrong solution passes"])
    let bench = try RunnerBench(["01-sample.md": Self.trained])
    try bench.runner.open("sample")
    bench.enter("", "")
    let given = bench.enter("W1 = [[4, 0], [4, 0]]", "b1 = [-6, 0]", "W2 = [[9], [0]]", "b2 = [0]", "train 1")
    #expect(given.contains("accuracy 1 (4 of 4)") && given.contains("Not yet: the weights were given by hand") && !given.contains("Solved"))
    #expect(bench.enter("reset").contains("are right"))
    // What was said already is said again of what has been trained since.
    #expect(bench.enter("train 1").contains("are right") && bench.enter("train 1").contains("are right"))
    #expect(!bench.enter("k = 1").contains("are right"))
    // A step that moves nothing is one too: whoever trains wants to know.
    bench.enter("optimizer sgd lr=1e-300")
    #expect(bench.enter("train 1").contains("are right"))
    bench.enter("optimizer sgd lr=0.1")
    #expect(bench.enter("train 2000").contains("✓ Solved."))
  }

  @Test func aNumberForAParameterThatIsOne() throws {
    let session = Session(Session.Options(), output: SilentOutput())
    try session.run(Source(text: "net 2 -> 1 step\nb1 = -1.9"), echo: .none)
    #expect(try session.evaluate("b1[0]").doubleIfNumber == -1.9)
    #expect(throws: Diagnostic.self) { try session.run(Source(text: "W1 = 3"), echo: .none) }
  }

  private static let kept = lesson(
    "keeps=\"X y given\"", "<!-- check says=\"the mean is {m}\": abs(m - sum(given[0]) / 2) < 1e-9 and y.sum() < 2 -->",
    solution: ">>> m = 1.5"
  ).replacing(">>> loss bce", with: ">>> given = [np.array([1.0, 2.0]), 3]\n>>> loss bce")

  /// What a task starts from is not what it is solved by.
  @Test func theGivenStaysAsItWas() throws {
    #expect(try faults(Self.kept) == [])
    let bench = try RunnerBench(["01-sample.md": Self.kept])
    try bench.runner.open("sample")
    bench.enter("", "")
    let changes = [
      ("given[0][1] = 0", "given[0][1] = 2"), ("given = [np.zeros(2), 3]", "given = [np.array([1, 2]), 3.0]"),
      ("given.append(4)", "given = [np.array([1.0, 2.0]), 3]"), ("X[0] = [5, 5]", "X[0] = 0"), ("data or", "data and"),
      ("del given", "given = [np.array([1.0, 2.0]), 3]"),
    ]
    for (change, back) in changes {
      let name = change.hasPrefix("X") || change.hasPrefix("data") ? "X" : "given"
      bench.enter("m = 0", change)
      let text = bench.enter("m = sum(given[0]) / 2", "next")
      let isRight =
        change == "data or" ? text.contains("`y`") || text.contains("y should stay") : text.contains("\(name) should stay as it was")
      #expect(isRight && !text.contains("Solved"), "\(change): \(text)")
      bench.enter("m = 0", back)
    }
    let text = bench.enter("m = 1.5")
    #expect(text.contains("✓ Solved."), "\(text)")
    #expect(try faults(Self.kept.replacing("keeps=\"X y given\"", with: "keeps=\"2x\"")).contains("'2x' is no name"))
  }

  /// The reason speaks of what the learner has made.
  @Test func aSolvedExerciseSaysWhyItIsRight() throws {
    let lesson = Self.trained.replacing("<!-- check", with: "<!-- because: after {epoch} epochs {accuracy:.0%} are right -->\n<!-- check")
    let bench = try RunnerBench(["01-sample.md": lesson])
    try bench.runner.open("sample")
    let text = bench.enter("", "", "optimizer adam lr=0.1", "train 700")
    #expect(text.contains("✓ Solved: after 700 epochs 100% are right.\n"), "\(text)")
    let shown = bench.enter("again", "solution", "")
    #expect(shown.contains("✓ Solved: after 2000 epochs 100% are right.\n"), "\(shown)")
    // What cannot be worked out leaves the verdict alone.
    let other = try RunnerBench(["01-sample.md": lesson.replacing("{epoch}", with: "{nowhere}")])
    try other.runner.open("sample")
    #expect(other.enter("", "", "train 2000").contains("✓ Solved.\n"))
  }
}
