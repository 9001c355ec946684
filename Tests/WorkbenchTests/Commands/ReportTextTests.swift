import Foundation
import Language
import TestSupport
import Testing
import WorkbenchTestSupport

/// Reports as a learner reads them, at 80 columns.
@Suite struct ReportTextTests {
  /// What is said to be numbers has no accuracy, though it be 0 and 1; of −1 and 1 the classes are called so.
  @Test func numbersAreNoClasses() throws {
    let bench = Bench()
    try bench.json("data [[1.0,2],[3,4],[5,6]] [0,1,1] kind=numbers", "net 2 -> 1")
    #expect(try bench.json("evaluate").last?["accuracy"] == .null)
    #expect(!bench.text("train 2").contains("accuracy"))
    _ = bench.text("data [[1.0],[2],[3]] [-1, 1, 1]\nnet 1 -> 1 tanh")
    let table = bench.text("evaluate")
    #expect(table.contains("-1") && !table.contains("\n              0"), "\(table)")
  }

  /// Both slopes stand there where the loss bends, though their mean is the gradient.
  @Test func aBendWhoseSlopesAreOppositeIsTold() {
    let bench = Bench()
    let text = bench.text("data [[1.0],[2.0]] [[0.0],[0.0]]\nnet 1 -> 1 init=zeros\nloss mae\nwhy W1[0,0]")
    #expect(text.contains("kink") && text.contains("-1.5") && text.contains("1.5 to the right"), "\(text)")
    #expect(bench.text("gradcheck").contains("at a kink"))
    #expect(!bench.text("data xor\nnet 2 -> 4 tanh -> 1 sigmoid\nloss bce\ngradcheck").contains("kink"))
  }

  /// An object that cannot be shown is an error, not a blank.
  @Test func whatFailsInAnObjectsTextIsTold() {
    let lines = "class C:\n    def __repr__(self): return str(1 / 0)\n\nc = C()\n"
    #expect(Bench().error(lines + "c")?.kind == .zeroDivision)
    #expect(Bench().error(lines + "[c]")?.kind == .zeroDivision)
    #expect(Bench().text("exit").contains("leaves"))
  }

  private let xor = "data xor\nnet 2 -> 2 tanh -> 1 sigmoid"

  @Test func aStepInLonghand() {
    #expect(Golden.difference(Bench().text(xor, "forward", "backward", "update"), "step.txt") == nil)
  }

  @Test func everySumInDetail() {
    #expect(Golden.difference(Bench().text(xor, "set detail=full", "forward"), "forward-full.txt") == nil)
  }

  @Test func training() {
    let text = Bench().text(
      xor, "train 200 every=100", "train 3 batch=2", "evaluate", "predict X", "rewind 2", "rewind start", "step 2", "reset", "train 10",
      "runs")
    #expect(Golden.difference(text, "training.txt") == nil)
  }

  @Test func aPenalisedLossSaysSo() {
    // Two weights of 3 and −4 with l2=0.01: the penalty is 0.01·(9 + 16).
    let text = Bench().text(
      "data and", "net 2 -> 1 sigmoid", "W1 = [[3], [-4]]", "regularize l2=0.01", "evaluate", "regularize none", "evaluate")
    #expect(text.contains("(bce, with a penalty of 0.25 on large weights)"))
    #expect(text.contains("(bce)\n"))
  }

  /// The session in the README is what the program shows.
  @Test func theReadmesSession() throws {
    let readme = try String(contentsOfFile: PackageFolder.path + "/README.md", encoding: .utf8)
    let session = try #require(readme.components(separatedBy: "```text\n").dropFirst().first?.components(separatedBy: "```").first)
    let bench = Bench()
    _ = bench.text("data xor", "optimizer sgd lr=0.5")
    let turns = session.components(separatedBy: "longhand> ").dropFirst()
    #expect(turns.count == 4)
    for turn in turns {
      let lines = turn.split(separator: "\n", maxSplits: 1).map(String.init)
      let shown = lines[1].trimmingCharacters(in: .newlines)
      #expect(bench.text(lines[0]).trimmingCharacters(in: .newlines) == shown, "\(lines[0])")
    }
  }

  @Test func why() { #expect(Golden.difference(whyText, "why.txt") == nil) }

  /// The gradient of a weight is what `why` of the weight explains.
  @Test func whyTakesTheGradientsName() {
    #expect(Bench().text(xor, "why dW1[0,1]") == Bench().text(xor, "why W1[0,1]"))
    #expect(Bench().text(xor, "why db2[0]") == Bench().text(xor, "why b2[0]"))
    #expect(Bench().text(xor, "why dz1").contains("why explains weights and biases, and `dz1` is none"))
    #expect(Bench().text(xor, "why dW7[0,0]").contains("and `dW7` is none"))
  }

  /// A mean over two samples of two outputs each divides by four.
  private var whyText: String {
    Bench().text(xor, "why W1[0,1]", "why b2[0] sample=1", "gradcheck")
      + Bench().text("data [[1, 2], [3, 4]] [[1, 0.5], [0, 2]] kind=numbers", "net 2 -> 2 seed=1", "why W1[0,1]")
  }

  @Test func setUp() {
    let text = Bench().text(
      xor, "loss", "optimizer", "optimizer sgd lr=0.5 momentum=0.9 nesterov", "optimizer lr=0.2", "schedule cosine epochs=50",
      "clip norm=1", "clip",
      "regularize l2=0.01", "precision float32", "augment noise=0.1", "freeze 1", "unfreeze all", "set precision=6 detail=full", "set",
      "show optimizer")
    #expect(Golden.difference(text, "setup.txt") == nil)
  }

  @Test func dataSets() {
    #expect(Golden.difference(Bench().text("data iris test=0.2 scale=standard", "data sine n=30", "data digits"), "data.txt") == nil)
  }

  @Test func pictures() {
    let text = Bench().text(
      xor, "train 100", "plot loss", "plot boundary", "plot activation relu", "plot weights", "plot surface W1[0,0] W1[1,0]", "plot net")
    #expect(Golden.difference(text, "plots.txt") == nil)
  }

  @Test func help() {
    #expect(
      Golden.difference(Bench().text("help", "help train", "?sigmoid", "help moons", "help adam", "help matmul", "help conv"), "help.txt")
        == nil)
  }

  @Test func graph() {
    #expect(
      Golden.difference(Bench().text("w = param(2.0)", "b = param(-1.0)", "L = (w * 3 + b) ** 2", "L.backward()", "graph L"), "graph.txt")
        == nil)
  }

  @Test func otherLayers() {
    let text = Bench().text(
      "net 4x4 -> conv 2 3x3 relu -> maxpool 2 -> flatten -> 1 sigmoid", "forward [[1, 0, 0, 1], [0, 1, 1, 0], [0, 1, 1, 0], [1, 0, 0, 1]]",
      "net 3x2 -> rnn 2 -> 1", "forward [[1, 0], [0, 1], [1, 1]]", "show weights")
    #expect(Golden.difference(text, "layers.txt") == nil)
  }

  /// A pass that is shown in part follows one sample: what a layer is computed from is what the one before it has shown.
  @Test(arguments: ["2 -> 4 tanh -> 1 sigmoid", "2 -> 3 relu -> 3 tanh -> 2 softmax"], ["xor", "moons n=9"])
  func oneSampleIsFollowed(net: String, data: String) throws {
    // Trained, so that the first sample, whose inputs are 0, gives other numbers than 0 in the layers.
    let text = Bench().text("data \(data)", "net \(net)", "train 5", "forward")
    let shown = text.matches(of: /([za])([1-9])\[([0-9]+)/).map { String($0.output.3) }
    #expect(shown.count >= 4)
    #expect(Set(shown).count == 1, "\(text)")
  }
}
