import Testing
import WorkbenchTestSupport

@Suite struct LiveNameTests {
  private let net = "net 2 -> 4 tanh -> 1 sigmoid"

  /// What a name means, by what there is.
  @Test func precedence() throws {
    let cases: [(lines: [String], expression: String, value: Double)] = [
      (["W1 = 5"], "W1", 5),
      (["W1 = 5", net], "W1.size", 8),
      (["W1 = 5", net, "net none"], "W1", 5),
      (["data xor", net, "forward", "z1 = 7"], "z1", 7),
      (["data xor", net, "forward", "z1 = 7", "del z1"], "z1.size", 16),
      (["data xor", net, "forward", "L = 3", "forward"], "L", 3),
      (["X = 9", "data xor"], "X.size", 8),
      (["data xor", "X = 9"], "X", 9),
      (["data xor", "X = 9", "data and"], "X.size", 8),
      ([net, "W1 = np_zeros", ""], "W1.size", 8),
      ([net, "b1[0] = 2"], "b1[0]", 2),
      ([net, "b1 += 1"], "b1.sum()", 4),
      (["data xor", net, "forward", "backward", "W1 -= W1"], "abs(W1).sum()", 0),
      ([net, "def f():", "    global b1", "    b1 += 2", "f()"], "b1.sum()", 8),
      (["X_test = 3", "data moons n=20 test=0.25"], "X_test", 3),
      ([net, "def f(W1):", "    return W1", ""], "f(3)", 3),
      ([net, "def f():", "    W1 = 4", "    return W1", ""], "f()", 4),
      (["data xor", net, "forward"], "yhat.size", 4),
      (["data xor", net, "step"], "dW1.size + dz2.size + da1.size", 8 + 4 + 16),
      (["data moons n=20 test=0.25 validation=4", net], "X_val.shape[0] + y_val.shape[0]", 8),
      (["data moons n=20 validation=4", net, "y_val[0] = 5"], "y_val[0, 0]", 5),
      (["data moons n=20 test=0.25", net], "X_test.shape[0] + y_test.shape[0]", 10),
    ]
    for entry in cases {
      let bench = Bench()
      _ = bench.text(entry.lines.joined(separator: "\n"))
      #expect(try bench.number(entry.expression) == entry.value, "\(entry.lines) \(entry.expression)")
    }
  }

  @Test func predictAndEvaluateLeaveTheLastForward() throws {
    let bench = Bench()
    try bench.json("data xor", net, "forward")
    let before = try bench.number("a1.sum() + L")
    try bench.json("predict [1, 1]", "evaluate", "forward [0, 1]")
    #expect(try bench.number("a1.sum() + L") == before)
    try bench.json("train 1")
    #expect(try bench.number("L") != before)
  }

  @Test func parametersAreCheckedByShape() throws {
    let bench = Bench()
    try bench.json(net)
    #expect(bench.error("W1 = [1, 2]")?.message.contains("shape (2, 4)") == true)
    #expect(bench.error("b1[9] = 1") != nil)
    #expect(try bench.number("b1.sum()") == 0)
  }

  @Test func namesNotComputedYetSayWhatToRun() throws {
    let bench = Bench()
    try bench.json("data xor", net)
    #expect(bench.error("z1")?.hint == "run `forward` first")
    try bench.json("forward")
    #expect(bench.error("dW1")?.hint == "run `backward` first")
    try bench.json("backward")
    #expect(try bench.number("dW1.size") == 8)
  }

  @Test func netSaysWhatItsParametersHide() throws {
    let bench = Bench()
    try bench.json("W1 = 1")
    #expect(bench.text(net).contains("hides your variable"))
  }
}
