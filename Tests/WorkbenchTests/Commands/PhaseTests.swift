import Testing
import WorkbenchTestSupport

@testable import Workbench

/// A step in its pieces, and what a change in the middle does to it.
@Suite struct PhaseTests {
  private func bench(_ lines: String...) throws -> Bench {
    let bench = Bench()
    for line in ["data xor", "net 2 -> 2 tanh -> 1 sigmoid"] + lines { try bench.json(line) }
    return bench
  }

  @Test func thePromptKnowsWhereInTheStepOneIs() throws {
    let bench = try bench()
    #expect(bench.session.promptState.phase == nil)
    for place in ["forward 1/2", "forward 2/2", "loss", "backward 2/2", "backward 1/2", nil, "forward 1/2"] {
      try bench.json("phase")
      #expect(bench.session.promptState.phase == place)
    }
  }

  @Test func otherCommandsWorkInBetween() throws {
    let bench = try bench("phase", "phase", "why W1[0,0]", "predict X", "forward", "evaluate", "plot net")
    #expect(bench.session.promptState.phase == "forward 2/2")
    try bench.json("phase")
    #expect(bench.session.promptState.phase == "loss")
  }

  @Test func aChangedWeightOfTheFirstLayerBeginsTheStepAnewAndSaysSo() throws {
    let bench = try bench("phase", "phase", "phase", "W1[0,0] = 2.0")
    #expect(bench.text("phase").hasPrefix("note: W1 has changed, so the step begins again at layer 1"))
    #expect(!bench.text("phase").contains("note"))
  }

  @Test func aChangedWeightTakesTheStepBackToItsLayer() throws {
    let bench = try bench("phase", "phase", "phase", "phase", "before = z1 + 0", "W2[0,0] = 2.0")
    #expect(bench.session.promptState.phase == "forward 1/2")
    #expect(
      bench.text("phase").split(separator: "layer 2 · dense").first?.split(separator: "\n").joined(separator: " ")
        == "note: W2 has changed, so the step goes back to layer 2; what was shown of the layers before it stands")
    #expect(bench.session.promptState.phase == "forward 2/2")
    #expect(try bench.number("abs(z1 - before).max()") == 0)
    #expect(try bench.number("abs(z2 - (a1 @ W2 + b2)).max()") == 0)
    for _ in 0..<4 { try bench.json("phase") }
    #expect(bench.session.promptState.phase == nil)
  }

  @Test func aWeightStillToComeChangesNothingShown() throws {
    let bench = try bench("phase", "W2[0,0] = 2.0")
    #expect(bench.text("phase").hasPrefix("note: W2 has changed; layer 2 is still to come"))
    #expect(bench.session.promptState.phase == "forward 2/2")
    #expect(try bench.number("abs(z2 - (a1 @ W2 + b2)).max()") == 0)
    // The update at the end goes by the gradients of the new weights.
    for _ in 0..<3 { try bench.json("phase") }
    try bench.json("W = W2 - 0.1 * dW2", "phase")
    #expect(try bench.number("abs(W2 - W).max()") == 0)
  }

  @Test func anotherLossTakesTheStepBackToTheLoss() throws {
    let bench = try bench("phase", "phase", "phase", "phase", "loss mse")
    let text = bench.text("phase")
    #expect(text.hasPrefix("note: the loss has changed, so the step goes back to the loss"))
    #expect(text.contains("loss · mse"))
    #expect(bench.session.promptState.phase == "loss")
    #expect(bench.text("phase").contains("∂L/∂ŷ = 2(ŷ − y)"))
  }

  @Test func anotherOptimizerLeavesTheStepAlone() throws {
    let bench = try bench("phase", "phase", "phase", "phase", "optimizer adam lr=0.01", "phase")
    #expect(bench.text("phase").contains("update 1 · adam lr=0.01"))
  }

  @Test func anUpdateByOldGradientsIsRefused() throws {
    let bench = try bench("forward", "backward", "b1[0] = 0.5")
    #expect(bench.error("update")?.message == "b1 has changed since `backward`, so its gradients are out of date")
    #expect(bench.error("backward")?.message == "b1 has changed since the last forward pass")
  }

  @Test func anUpdateAppliesTheGradientsThatWereShown() throws {
    let bench = Bench()
    for line in ["data xor", "net 2 -> 4 tanh -> dropout 0.5 -> 1 sigmoid", "forward", "backward", "W = W1 - 0.1 * dW1", "update"] {
      try bench.json(line)
    }
    #expect(try bench.number("abs(W1 - W).max()") == 0)
  }

  @Test func aRewoundRunTellsItsLossAnew() throws {
    let bench = try bench("train 50", "rewind 20")
    #expect(bench.session.workbench.runs.last?.finalLoss == (try bench.number("evaluate().loss")))
    try bench.json("rewind start")
    #expect(bench.session.workbench.runs.last?.finalLoss == nil)
  }

  @Test(arguments: ["sgd", "sgd momentum=0.9", "sgd momentum=0.9 nesterov", "rmsprop", "adagrad", "adam", "adamw"])
  func whyTellsTheUpdateToCome(_ optimizer: String) throws {
    let bench = try bench(
      "optimizer \(optimizer)", "clip norm=0.05", "train 3", "after = why(\"W1[0,1]\").after", "forward", "backward", "update")
    #expect(try bench.number("abs(W1[0,1] - after)") == 0)
  }
}
