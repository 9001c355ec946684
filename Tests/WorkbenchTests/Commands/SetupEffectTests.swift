import Testing
import WorkbenchTestSupport

/// What the training set-up does, seen from the commands.
@Suite struct SetupEffectTests {
  @Test func aLossScaleOverflowsAndRecovers() throws {
    let reports = try Bench().json(
      "data xor", "net 2 -> 3 tanh -> 1 sigmoid", "precision float16-mixed scale=1e7 growth=3", "step", "train 20", "precision")
    let update = try #require(reports.first { $0["report"] == .string("update") })
    #expect(update["skipped"] == .bool(true))
    #expect(update["loss_scale"]?.number == 1e7 && update["next_loss_scale"]?.number == 5e6)
    let train = try #require(reports.first { $0["report"] == .string("train") })
    #expect((train["skipped"]?.number ?? 0) > 0 && (train["skipped"]?.number ?? 20) < 20)
    #expect(try #require(reports.last)["loss_scale"] == train["loss_scale"])
    let text = Bench().text("data xor", "net 2 -> 3 tanh -> 1 sigmoid", "precision float16-mixed scale=1e7", "step")
    #expect(text.contains("loss scale 10000000 → 5000000"))
    #expect(Bench().error("precision float32 scale=2")?.message == "float32 scales no loss, so it has no `scale`")
  }

  @Test func rosenblattsRuleInItsOwnWords() throws {
    let bench = Bench()
    let text = bench.text("data or", "net 2 -> 1 step", "optimizer perceptron", "forward", "backward", "why W1[0,0]")
    #expect(text.contains("mistakes · Rosenblatt's rule"))
    #expect(text.contains("by Rosenblatt's rule"))
    #expect(!text.contains("so the update leaves it"))
    // A step, a phase and a backward pass speak of mistakes, not of backpropagation.
    for lines in [["step"], ["forward", "backward", "update"], ["phase", "phase", "phase", "phase"]] {
      let bench = Bench()
      _ = bench.text("data and", "net 2 -> 1 step init=zeros", "optimizer perceptron lr=0.5")
      let text = lines.map { bench.text($0) }.joined()
      #expect(text.contains("y − ŷ  4×1    Σ (y − ŷ)·x  2×1    Σ (y − ŷ)  1"), "\(text)")
      #expect(text.contains("W1[0,0] ← 0 + 0.5·(-1) = -0.5") && text.contains("b1[0] ← 0 + 0.5·(-3) = -1.5"), "\(text)")
      for word in ["dz1", "da1", "dW1", "a′", "⊙"] { #expect(!text.contains(word), "\(lines): \(word)") }
    }
    let stepped = try Bench().json("data or", "net 2 -> 1 step", "optimizer perceptron", "forward", "backward", "dz1", "yhat - y")
    #expect(stepped[stepped.count - 2]["data"] == stepped[stepped.count - 1]["data"])
  }

  @Test func pairsInSpecs() throws {
    let spec = "6x5 -> conv 2 3x2 stride=2x1 pad=1x0 dilation=1x2 relu -> upconv 2 2x2 stride=2 outpad=1 -> maxpool 2x1 stride=1x2"
    let report = try #require(try Bench().json("net " + spec).first)
    #expect(report["spec"] == .string(spec))
    #expect(report["layers"]?.items.map { $0["output"]?.text ?? "" } == ["[2,3,3]", "[2,7,7]", "[2,6,4]"])
    #expect(Bench().error("net 6x5 -> conv 2 3 stride=2x1x1")?.message.contains("two of them as in 2x1") == true)
    #expect(Bench().error("net 6x5 -> conv 2 3 outpad=1")?.message == "conv has no option `outpad`")
    #expect(Bench().error("net 6x5 -> upconv 2 3 outpad=2")?.message.contains("outpad=2 must be smaller than stride=1") == true)
    #expect(Bench().error("net 6x5 -> conv 2 3 strid=2")?.hint == "did you mean `stride=`?")
  }

  @Test func numbersThatAreNoneAreNamed() {
    let error = Bench().error("X = np.array([[1, 2], [np.nan, 0]])", "y = np.array([0, 1])", "data X y")
    #expect(error?.message == "the inputs hold nan at [1,0]")
  }
}
