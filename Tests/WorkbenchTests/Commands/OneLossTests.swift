import NeuralNetwork
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// The loss is one number, over all training samples; a batch's is called so.
@Suite struct OneLossTests {
  private static let settings = [
    ["data moons n=60 noise=0.2", "net 2 -> 6 tanh -> 1 sigmoid", "optimizer sgd lr=0.5"],
    ["data moons n=60 noise=0.2 test=0.25", "net 2 -> 6 relu -> dropout 0.3 -> 1 sigmoid"],
    ["data and", "net 2 -> 1 step init=zeros", "optimizer perceptron lr=1"],
    ["data blobs classes=3 n=45", "net 2 -> 3 softmax", "regularize l2=0.01"],
  ]

  @Test(arguments: settings, ["train 7", "train 7 batch=4", "train 7 batch=7 every=3", "step 3", "forward\nbackward\nupdate"])
  func everyScreenGivesTheSameLoss(setting: [String], training: String) throws {
    let bench = Bench()
    for line in setting { try bench.json(line) }
    let before = try bench.number("evaluate().loss")
    let text = bench.text(training)
    let after = try bench.number("evaluate().loss")
    if training.hasPrefix("train") {
      let style = bench.session.style
      let ends = "loss \(style.text(before ?? .nan)) → \(style.text(after ?? .nan))"
      #expect(text.contains(ends), "\(text)\n\(ends)")
      // Whatever else is called the loss is of batches.
      if training.contains("batch"), setting[0] != "data and" { #expect(text.contains("batch loss  ")) }
    }
    #expect(bench.session.promptState.loss == after)
    #expect(try bench.json("runs")[0]["runs"]?.items.first?["loss"] == after.map { .double($0) })
    #expect(try bench.session.runValue("loss").doubleIfNumber == after)
    let reported = try bench.json("r = train(2, every=1)", "train 2 every=1")
    let last = try bench.number("evaluate().loss").map { JSONValue.double($0) }
    #expect(reported.last { $0["report"] == .string("progress") }?["loss"] == last)
  }

  /// With batches `plot loss` draws full passes; from the first weights to the last.
  @Test func theCurveIsOfFullPasses() throws {
    let bench = Bench()
    for line in ["data moons n=60 noise=0.2", "net 2 -> 6 tanh -> 1 sigmoid"] { try bench.json(line) }
    let first = try bench.number("evaluate().loss")
    try bench.json("train 40 batch=6")
    let last = try bench.number("evaluate().loss")
    let picture = try bench.json("plot loss")[0]["pictures"]?.items.first
    let values = picture?["series"]?.items.first?["y"]?.items
    #expect(values?.first == first.map { .double($0) })
    #expect(values?.last == last.map { .double($0) })
    #expect(picture?["title"] == .string("loss"))
    // It is kept when the run is over and the session is saved.
    try bench.json("reset seed=4", "train 3", "save session.json", "load session.json")
    let kept = try bench.json("plot loss 1")[0]["pictures"]?.items.first?["series"]?.items.first?["y"]?.items
    #expect(kept == values)
  }

  @Test func aStepOfABatchSaysSo() throws {
    let bench = Bench()
    for line in ["data moons n=20", "net 2 -> 3 tanh -> 1 sigmoid", "train 1 batch=5"] { try bench.json(line) }
    let reports = try bench.json("step")
    #expect(reports.first { $0["report"] == .string("forward") }?["loss_of"] == .string("batch"))
    #expect(bench.text("step").contains("batch loss · bce"))
    #expect(bench.text("step 2").contains("batch loss 0."))
  }

  @Test func meansOfEpochs() {
    var mean = EpochMean(batches: 3, done: 1)
    #expect(mean.append(4) == nil && mean.last == 4)
    #expect(mean.append(2) == 3 && mean.last == 3)
    #expect(mean.append(9) == nil && mean.last == 3)
    #expect(mean.append(6) == nil)
    #expect(mean.append(0) == 5 && mean.last == 5)
  }

  /// What can never be worked out is refused at once; what only waits for a network is not.
  @Test func conditionsAreTriedAtOnce() throws {
    let bench = Bench()
    #expect(bench.error("stop when nonsense") != nil)
    #expect(bench.error("watch nonsense + 1") != nil)
    for line in ["stop when loss < 0.1", "watch dW1", "watch X[0]", "unwatch", "stop never"] { try bench.json(line) }
    for line in ["data xor", "net 2 -> 2 tanh -> 1 sigmoid"] { try bench.json(line) }
    #expect(bench.error("stop when nonsense")?.message.contains("nonsense") == true)
    #expect(bench.error("stop when W9[0,0] > 1") != nil)
    #expect(bench.error("stop when X") != nil)
    try bench.json("stop when abs(dW1).max() < 1e-9", "watch a1[0,0]", "step")
    #expect(bench.session.workbench.stopCondition != nil)
  }

  @Test func oneSoftmaxUnitIsRefused() {
    let bench = Bench()
    #expect(bench.error("net 2 -> 1 softmax")?.message.contains("softmax over one unit is always 1") == true)
    #expect(bench.error("net 2 -> 2 softmax") == nil)
  }
}
