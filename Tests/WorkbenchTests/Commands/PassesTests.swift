import Language
import Runtime
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// Nothing that grades, hints, answers, explains or draws uses values older than the parameters or the data.
@Suite struct PassesTests {
  private static let setting = ["data xor", "net 2 -> 2 tanh -> 1 sigmoid seed=3", "forward", "backward"]

  /// Everything that changes parameters, data or what is computed from them.
  static let changes = [
    "W1[0,0] = 2.5", "W2 = [[1.5], [-2]]", "b1[1] += 0.75", "b2 -= 1", "X[1] = [0.5, 4]", "X[:,0] = [1, 2, 3, 4]", "X *= 2",
    "row = X[3]\nrow[0] = 9",
    "X.fill(0.25)", "np.random.shuffle(y)", "y[0] = 1", "y[:] = 1 - y", "update", "step", "step 3", "train 5", "train 3 batch=2",
    "train 4\nrewind 2",
    "reset seed=9", "loss mse", "regularize l2=0.5", "data nand", "data X 1-y", "phase\nphase\nphase\nphase\nphase\nphase",
    "load_weights()",
  ]

  /// What reads them, as a lesson's checks and hints do.
  static let readers = ["L", "yhat", "a1", "z1", "z2", "da1", "dz2", "dW1", "db2", "loss"]

  private static func bench(_ change: String) throws -> Bench {
    let bench = Bench()
    try bench.json("def load_weights():\n    global W1\n    W1 = W1 * 3")
    for line in setting { try bench.json(line) }
    try bench.json(change)
    return bench
  }

  private static func elements(_ value: Value) throws -> [Double] { try value.tensor("it").elements }

  @Test(arguments: changes) func checksReadThePassesOfNow(change: String) throws {
    let bench = try Self.bench(change)
    let found = try Self.readers.map { try Self.elements(bench.session.runValue($0)) }
    let drawn = try bench.json("plot net")[0]["pictures"]
    // Before anything is trained the prompt shows no loss.
    if let loss = bench.session.promptState.loss { #expect(loss == found[9][0]) }
    #expect(try bench.json("evaluate")[0]["loss"] == .double(found[9][0]))
    // The same once the learner has made the passes.
    try bench.json("forward", "backward")
    for (reader, values) in zip(Self.readers, found) {
      let now = try Self.elements(bench.session.runValue(reader))
      #expect(values == now, "\(reader) after \(change)")
    }
    // A picture that showed values shows those.
    if bench.text("plot net").isEmpty == false, change != "reset seed=9", change != "data nand", change != "data X 1-y" {
      let again = try bench.json("plot net")[0]["pictures"]
      let hadGradients = (drawn?.text ?? "").contains("\"gradients\":[-") || (drawn?.text ?? "").contains("\"gradients\":[0")
      if hadGradients { #expect(drawn == again, "\(change)") }
    }
  }

  /// A change of the learner's own is told, once; what a step shows belongs to that step.
  /// A forward pass that is too long for the screen shows one sample; `show forward` all of them.
  @Test func aLongPassShowsOneSample() throws {
    let lines = ["data moons n=60 noise=0.1", "net 2 -> 9 tanh -> 3 relu -> 1 sigmoid"]
    let bench = Bench()
    _ = bench.text(lines[0], lines[1])
    let short = bench.text("forward")
    #expect(short.split(separator: "\n").count <= 24, "\(short)")
    #expect(short.contains("z2[0,0] = ") && short.contains("a1[0] = tanh(z1[0]) = [ ") && short.contains("L = "))
    #expect(short.contains("sample 0 of 60, one unit of each layer; `show forward` shows all"))
    let whole = bench.text("show forward")
    #expect(whole.contains("z1  60×9") && whole.contains("a3 = sigmoid(z3)  60×1") && whole.split(separator: "\n").count > 40)
    // Of the network as it is, whatever was recorded.
    #expect(bench.text("W1[0,0] = 3", "show forward").contains("z1[0,0]"))
    #expect(Bench().text("data xor", "net 2 -> 2 tanh -> 1 sigmoid", "forward").contains("z1  4×2"))
    #expect(Bench().error("show forward")?.hint != nil)
    let images = Bench()
    _ = images.text("data digits", "net 8x8 -> conv 4 3x3 relu -> maxpool 2 -> flatten -> 10 softmax")
    let text = images.text("forward")
    #expect(text.split(separator: "\n").count <= 24, "\(text)")
    #expect(text.contains("z1 = conv(X, W1) + b1") && text.contains("a2 = maxpool(a1)"), "\(text)")
    let states = Bench()
    _ = states.text("X = np.arange(60.0).reshape(12, 5) / 60", "y = np.ones((12, 1))", "data X y", "net 5x1 -> lstm 4 -> 1 sigmoid")
    #expect(states.text("forward").contains("`show forward` shows all"))
  }

  @Test func aStaleNameSaysSoOnce() throws {
    let bench = try Self.bench("W1[0,0] = 2")
    let first = try bench.json("L")
    #expect(first.count == 2)
    #expect(first[0]["message"] == .string("as of the last forward: W1 has changed since"))
    #expect(first[1]["stale"] == .bool(true))
    let second = try bench.json("L + a1.sum()")
    #expect(second.count == 1 && second[0]["stale"] == .bool(true))
    try bench.json("forward")
    #expect(try bench.json("L")[0]["stale"] == nil)
    try bench.json("X[0,0] = 3")
    #expect(try bench.json("yhat")[0]["message"] == .string("as of the last forward: X has changed since"))
    for own in ["step", "train 3", "forward\nbackward\nupdate", "phase\nphase\nphase\nphase\nphase\nphase"] {
      try bench.json(own)
      #expect(try bench.json("dW1").allSatisfy { $0["stale"] == nil }, "\(own)")
    }
    try bench.json("step", "b2[0] = 4")
    #expect(try bench.json("dW1")[0]["message"] == .string("as of the last step: b2 has changed since"))
    // Below a report of the gradients after the update, the step's own are told apart, once.
    try bench.json("step", "why W1[0,0]")
    #expect(try bench.json("dW1[0,0]")[0]["message"] == .string("of the last step, before its update"))
    #expect(try bench.json("dW1[0,0]").count == 1)
    try bench.json("forward", "backward", "why W1[0,0]")
    #expect(try bench.json("dW1[0,0]").count == 1)
  }

  /// A question asks about what is on the screen, as long as that holds.
  @Test func anAnswerIsOfWhatIsShown() throws {
    let bench = try Self.bench("step")
    let shown = try bench.number("L")
    #expect(try bench.json("L")[0]["data"] == shown.map { .double($0) })
    #expect(try bench.session.runValue("L").doubleIfNumber != shown)
    try bench.json("W1[0,0] = 5")
    let anew = try bench.number("L")
    try bench.json("forward")
    #expect(try bench.number("L") == anew)
    #expect(anew != shown)
  }

  /// What is written into the data trains the network, is measured and is kept.
  @Test func theNetworkSeesWhatIsWrittenIntoTheData() throws {
    let cases: [(lines: [String], changed: [String])] = [
      (["data xor", "X[1] = [5.0, 5.0]"], ["data [[0,0],[5,5],[1,0],[1,1]] [[0],[1],[1],[0]]"]),
      (["data xor", "y[0] = 1"], ["data [[0,0],[0,1],[1,0],[1,1]] [[1],[1],[1],[0]]"]),
      (
        ["A = np.array([[0,0],[0,1],[1,0],[1,1]])", "b = [[0],[1],[1],[0]]", "data A b", "A[2] = [7, 3]"],
        ["data [[0,0],[0,1],[7,3],[1,1]] [[0],[1],[1],[0]]"]
      ),
      (
        ["A = np.array([[0,0],[0,1.0],[1,0],[1,1]])", "b = np.array([0,1,1,0])", "data A b", "A[2,0] = 7", "b[0] = 1"],
        ["data [[0,0],[0,1],[7,0],[1,1]] [[1],[1],[1],[0]]"]
      ),
      (
        ["X = np.array([[0,0],[0,1],[1,0],[1,1]])", "y = np.array([0,1,1,0])", "data X y", "X[0] = [2, 2]", "y[3] = 1"],
        ["data [[2,2],[0,1],[1,0],[1,1]] [[0],[1],[1],[1]]"]
      ),
    ]
    let then = ["net 2 -> 3 tanh -> 1 sigmoid", "forward", "train 20", "train 5 batch=2"]
    for entry in cases {
      let (one, other) = (Bench(), Bench())
      for line in entry.lines + then { try one.json(line) }
      for line in entry.changed + then { try other.json(line) }
      #expect(try one.json("evaluate")[0] == other.json("evaluate")[0], "\(entry.lines)")
      try one.json("save session.json", "forget = 1", "load session.json")
      #expect(try one.json("evaluate")[0] == other.json("evaluate")[0], "\(entry.lines)")
      // And still after it was loaded.
      try one.json("X[0,0] = 4", "train 3")
      try other.json("X[0,0] = 4", "train 3")
      #expect(try one.json("evaluate")[0] == other.json("evaluate")[0], "\(entry.lines)")
    }
  }

  /// Lesson 2's own question: with this corner no line divides the classes.
  @Test func aCornerOfAndThatNoLineCutsOff() throws {
    let bench = Bench()
    for line in ["data and", "X[3] = [0.5, 0.4]", "net 2 -> 1 step init=zeros", "optimizer perceptron lr=1", "train 500 batch=1"] {
      try bench.json(line)
    }
    #expect(try bench.number("evaluate().accuracy") != 1)
  }

  @Test func recordedValuesAreNoPlaceToWriteTo() throws {
    let bench = try Self.bench("")
    let error = bench.error("z1[0,0] = 5")
    #expect(error?.message == "`z1` is what the last pass computed, and no place to write to")
    try bench.json("z1 *= 2")
    #expect(try bench.number("abs(z1 - 2 * (X @ W1 + b1)).max()") == 0)
    let nan = try Self.bench("X[1,0] = nan")
    #expect(nan.error("forward")?.message == "`X` holds nan at [1,0]")
  }
}
