import Language
import NeuralNetwork
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Runtime
@testable import Workbench

/// What is written into the arrays of data and parameters, in whatever way, reaches the network; where it cannot, that is said.
@Suite struct LiveArrayTests {
  private static let opening = "data xor\nnet 2 -> 2 tanh -> 1 sigmoid seed=3\nf = forward()\n"

  /// The loss by the formula, from the arrays as the learner sees them, beside the engine's.
  private static func losses(after statements: String) throws -> (bench: Bench, formula: Double, engine: Double) {
    let bench = Bench()
    try bench.session.run(Source(text: opening + statements), echo: .json)
    let session = bench.session
    let formula = try session.evaluate("float(bce(1 / (1 + np.exp(-(np.tanh(X @ W1 + b1) @ W2 + b2))), y))")
    let engine = try session.evaluate("evaluate().loss")
    return (bench, try #require(formula.doubleIfNumber), try #require(engine.doubleIfNumber))
  }

  @Test(arguments: [
    "b1[:] = [3, 1]\nb1.sort()", "W1.fill(2)", "W1.flat[0] = 4", "w = W1\nw[0] = 2", "b1[:] = [3, 1]\nb1.partition(1)",
    "np.copyto(W1, np.ones((2, 2)))",
    "np.add(W1, 1, out=W1)", "np.fill_diagonal(W1, 0)", "W1.T[0] = 3", "for p in [W1, W2]:\n  p -= 0.1", "for p in (W1, b1):\n  p[:] = 0.5",
    "params = [W1, b1, W2, b2]\nfor k in range(3):\n  forward()\n  backward()\n  for p, g in zip(params, [dW1, db1, dW2, db2]):\n    p -= 0.5 * g",
    "def halve(w):\n  w *= 0.5\nhalve(W2)", "w = W1\nW1[0, 0] = 3\nw[1, 1] = 4", "d = {'W': W1}\nd['W'][0] += 1",
    "W1 += 1\nW1.clip(0, 1, out=W1)",
    "X.sort()", "np.random.seed(1)\nnp.random.shuffle(X)", "A = X\nA[0] = [5, 5]", "for row in X:\n  row += 1",
    "np.copyto(X, np.ones((4, 2)))",
  ])
  func whatIsWrittenReachesTheNetwork(_ statements: String) throws {
    let before = try Self.losses(after: "")
    let after = try Self.losses(after: statements)
    #expect(abs(after.formula - after.engine) < 1e-12)
    #expect(after.engine != before.engine)
    #expect(after.bench.session.workbench.passes.whyStale != nil || statements.contains("backward"))
  }

  /// An array of before a training is what the parameter was: the network has gone on.
  @Test func anOlderArrayIsNotTheNetworkAnyMore() throws {
    let (bench, formula, engine) = try Self.losses(after: "w = W1\nold = w.copy()\ntrain 5\nw[0] = 9")
    #expect(abs(formula - engine) < 1e-12)
    #expect(try bench.session.evaluate("bool(np.all(W1 < 9)) and bool(np.array_equal(w[1], old[1]))").isTrue())
  }

  /// The same array each time, until the network holds other numbers.
  @Test func aParameterIsOneArray() throws {
    let (bench, _, _) = try Self.losses(after: "w = W1\nsame = w is W1\ntrain 1\nother = w is W1")
    #expect(try bench.session.evaluate("same and not other").isTrue())
  }

  @Test(arguments: ["X = X * 2", "y = [1, 1, 1, 0]", "X = np.zeros((3, 5))"])
  func aVariableThatIsNotTheDataIsTold(_ statement: String) throws {
    let bench = Bench()
    try bench.session.run(Source(text: Self.opening + statement + "\nforward\ntrain 1\nevaluate"), echo: .json)
    let notes = bench.output.reports.compactMap { ($0 as? NoteReport)?.text }.filter { $0.contains("variable of your own") }
    #expect(notes.count == 1, "\(notes)")
  }

  @Test(arguments: ["X = X.copy()", "X = X\nX[0] = 5", "X = X * 2\ndata X y", "X = X * 2\ndel X", "XA = X * 2"])
  func whereItIsTheDataNothingIsSaid(_ statement: String) throws {
    let bench = Bench()
    try bench.session.run(Source(text: Self.opening + statement + "\nforward\ntrain 1"), echo: .json)
    #expect(!bench.output.reports.contains { ($0 as? NoteReport)?.text.contains("variable of your own") == true })
  }
}
