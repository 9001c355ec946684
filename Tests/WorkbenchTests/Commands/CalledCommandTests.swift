import Language
import Testing
import WorkbenchTestSupport

/// Commands called as functions, as loops and scripts need them.
@Suite struct CalledCommandTests {
  @Test(arguments: [
    ("net 2 -> 3 tanh -> 1 sigmoid seed=3", "net(\"2 -> 3 tanh -> 1 sigmoid\", seed=3)"), ("data xor", "data(\"xor\")"),
    ("optimizer adam lr=0.5", "optimizer(\"adam\", lr=0.5)"), ("loss mse", "loss(\"mse\")"), ("train 5 seed=2", "train(5, seed=2)"),
    ("predict [0, 1]", "predict([0, 1])"),
    ("show weights", "show(\"weights\")"), ("freeze 1", "freeze(1)"),
  ])
  func theCallDoesWhatTheLineDoes(line: String, call: String) throws {
    let setting = ["data and", "net 2 -> 1 sigmoid seed=1"]
    let (typed, called) = (Bench(), Bench())
    for bench in [typed, called] { try bench.json(setting.joined(separator: "\n")) }
    #expect(typed.text(line) == called.text(call))
  }

  @Test func aLoopBuildsOneNetworkAfterTheOther() throws {
    let bench = Bench()
    let text = bench.text(
      "sizes = []", "for h in [2, 4]:\n    net(\"2 -> \" + str(h) + \" tanh -> 1 sigmoid\")\n    sizes.append(W1.shape)\n", "sizes")
    #expect(text.contains("[(2, 2), (2, 4)]"))
  }
}
