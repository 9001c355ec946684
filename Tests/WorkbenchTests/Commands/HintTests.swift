import TestSupport
import Testing
import Workbench
import WorkbenchTestSupport

/// What people type who come from a page, a slide, a notebook or another tool: the hint leads to the line that works.
@Suite struct HintTests {
  @Test func linesFromElsewhere() {
    let bench = Bench()
    let text = bench.text(
      "(0.8-1)^2", "np.array([1.0, 2.0])^2", "np.sigmoid(0)", "np.relu(-1)", "math.sigmoid(0)", "σ(0.5)", "W1.shape", "W1", "z1", "yhat",
      "weights", "X", "net 2-4-1", "net [2,4,1]", "net [2, 4, 1]", "net (2, 4, 1)", "fit 100", "epochs 100", "learning_rate 0.5",
      "activation relu", "5!", "n = 4; n!", "!True", "null", "x = null", "nil", "TRUE", "In [1]: x = 1", "Out[1]: 3")
    #expect(Golden.difference(text, "errors-lead-on.txt") == nil)
  }

  @Test func besideANetwork() {
    let bench = Bench()
    _ = bench.text("data xor", "net 2 -> 3 tanh -> 1 sigmoid")
    #expect(Golden.difference(bench.text("weights", "W3", "b0", "dW7"), "errors-lead-on-network.txt") == nil)
  }

  /// What other tools for networks, matrices and files are told by.
  @Test func linesOfOtherTools() {
    let bench = Bench()
    _ = bench.text("data xor", "net 2 -> 3 tanh -> 1 sigmoid", "forward")
    let text = bench.text(
      "model = Sequential()", "model.fit(X, y, epochs=100)", "nn.Linear(2, 4)", "Dense(4, activation='tanh')", "MLPClassifier()",
      "L.backward()", "optimizer.step()", "optimizer.zero_grad()", "net.train()", "net.parameters()", "dropout 0.5", "hidden 8",
      "neurons 3",
      "add layer 4", "gradient W1", "weights 1", "accuracy test", "cd data", "cat people.csv", "pip install numpy", "ls", "head(X)",
      "library(neuralnet)", "data = xor", "W[1]", "ŷ", "net 2 -> 4 -> 1 activation=tanh", "X.shape()", "A .* B", "X'", "X AND y")
    #expect(Golden.difference(text, "errors-other-tools.txt") == nil)
  }

  @Test func aSizeMayBeAVariable() throws {
    let bench = Bench()
    _ = bench.text("hidden = 8; n_out = 1; sigmoid_units = 3")
    _ = bench.text("data xor; net 2 -> hidden tanh -> sigmoid_units relu -> n_out sigmoid")
    let report = try #require(try bench.json("net").last)
    #expect(report["spec"] == .string("2 -> 8 tanh -> 3 relu -> 1 sigmoid"))
    #expect(bench.error("net 2 -> unknown tanh -> 1")?.message == "there is no layer `unknown`")
  }
}
