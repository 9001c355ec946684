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

  /// Names that losses, activations and settings have elsewhere, and signs of other languages.
  @Test func namesFromElsewhere() {
    let bench = Bench()
    let text = bench.text(
      "loss binary_crossentropy", "loss CrossEntropyLoss", "loss cross entropy", "loss l2", "net 2 -> 4 logistic -> 1",
      "net 2 -> 4 swish -> 1",
      "net 2 -> 4 sigmoid() -> 1", "net 2 4 tanh 1", "net 2 > 4 > 1", "net 2 => 4 tanh => 1", "net(2, 4, 1)", "network 2 4 1",
      "optimizer adam 0.01", "data moons 100", "data mnist", "learn 100 epochs", "man net", "echo 5", "score", "summary", "F.relu(3)",
      "disp(5)",
      "π * 2", "x = 1:5", "|3|", "10%", "np.array(1, 2, 3)", "w1")
    #expect(Golden.difference(text, "errors-lead-on-names.txt") == nil)
  }

  private static let xor = "data xor; net 2 -> 4 tanh -> 1 sigmoid; x = np.array([1.0, 2.0])"

  /// What is typed by habit, and the line that it is answered with, which runs.
  @Test(arguments: [
    ("loss cross entropy", "loss cross_entropy"), ("data iris.csv", "data iris"), ("[1 2; 3 4]", "[[1, 2], [3, 4]]"),
    ("A = [1 2 3]", "[1, 2, 3]"), ("B = [1, 2; 3, 4]", "[[1, 2], [3, 4]]"), ("1,5 + 2", "1.5 + 2"), ("2,5 + 1,5", "2.5 + 1.5"),
    ("2^3", "2**3"), ("relu -1", "relu(-1)"), ("softmax 1 2 3", "softmax([1, 2, 3])"), ("=1+1", "1+1"), ("q <- 5", "q = 5"),
    ("optimizer Adam(0.01)", "optimizer adam lr=0.01"), ("optimizer adam learning_rate=0.01", "optimizer adam lr=0.01"),
    ("train 5 batch_size=2", "train 5 batch=2"), ("train 5 batch 2", "train 5 batch=2"), ("train 5 epochs", "train 5"),
    ("train the network 5", "train 5"), ("show me the weights", "show weights"), ("plot the boundary", "plot boundary"),
    ("set W1[0,0] 0.5", "W1[0,0] = 0.5"), ("W1[0,0] 0.5", "W1[0,0] = 0.5"), ("why is the loss so high", "diagnose"),
    ("show loss", "evaluate"), ("net 2 => 4 => 1", "net 2 -> 4 -> 1"), ("use xor", "data xor"), ("how do i train", "help train"),
    ("make a network", "net 2 -> 4 tanh -> 1 sigmoid"), ("net(X)", "forward(X).output"), ("load_iris()", "data iris"),
    ("rand(2, 3)", "np.random.rand(2, 3)"), ("3 ~= 4", "!="), ("cd ..", "data folder/table.csv"), ("% a comment", "#"),
  ])
  func habitsAreAnsweredWithALineThatRuns(_ typed: String, _ line: String) {
    let bench = Bench()
    _ = bench.text(Self.xor)
    let answer = bench.text(typed).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(answer.contains(line), "\(typed): \(answer)")
    guard !["!=", "#", "data folder/table.csv"].contains(line) else { return }
    if line == "loss cross_entropy" { _ = bench.text("net 2 -> 4 tanh -> 2 softmax") }
    #expect(bench.error(line) == nil, "\(line)")
  }

  /// A tuple that is meant, and whole numbers joined bit by bit, are said nothing of in a program.
  @Test func whatIsMeantIsNotNoted() {
    let bench = Bench()
    for line in ["1, 5", "(1,5)", "1,2,3", "np.zeros((2,3))", "x = 1, 5", "5 ^ n if False else 1", "a, b = 1,2"] {
      _ = bench.text("n = 3")
      #expect(!bench.text(line).contains("note:"), "\(line)")
    }
  }

  /// Variables that look like settings are told once, when a training begins that does not read them.
  @Test func wordsThatDoNothing() {
    let bench = Bench()
    _ = bench.text("data xor", "net 2 -> 3 tanh -> 1 sigmoid")
    func notes(_ lines: String...) -> String {
      _ = bench.text(lines.joined(separator: "; "))
      return bench.text("train 1").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(notes("epochs = 50").contains("it goes on with the number behind `train`; `train 50` sets it"))
    #expect(!notes("epochs = 50").contains("does not read"))
    #expect(!notes("epochs = 1").contains("does not read"))
    #expect(notes("loss_fn = 'mean_squared_error'").contains("the loss bce; `loss mse` sets it"))
    #expect(!notes("criterion = 'binary_crossentropy'").contains("does not read"))
    #expect(notes("opt = 'Adam'").contains("`optimizer adam` sets it"))
    #expect(notes("weight_decay = 0.01").contains("`optimizer weight_decay=0.01` sets it"))
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
