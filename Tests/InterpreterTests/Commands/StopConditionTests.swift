import Testing

@testable import Interpreter

/// A training ends at the first step at which its condition holds, whichever way its steps are run.
@Suite struct StopConditionTests {
  private static let setup = "data moons n=40\nnet 2 -> 4 tanh -> 1 sigmoid\noptimizer sgd lr=0.5"

  @Test(
    arguments: ["float64", "float32", "float16-mixed"],
    ["W1[0,0] > LIMIT", "epoch > 50 or W1[0,0] > LIMIT", "W1[0,0] > LIMIT and lr > 0", "step > 1000 or W1[0,0] > LIMIT"])
  func itStopsAtTheVeryStep(precision: String, condition: String) throws {
    let single = Bench()
    try single.json(Self.setup, "precision \(precision)", "train 1 batch=7", "rewind start")
    var values = [try #require(try single.number("W1[0,0]"))]
    for _ in 0..<40 {
      try single.json("step")
      values.append(try #require(try single.number("W1[0,0]")))
    }
    // A limit first passed within an epoch of six steps.
    let expected = try #require((1...40).first { step in step % 6 == 3 && values[..<step].allSatisfy { $0 < values[step] } })
    let limit = (values[..<expected].max() ?? 0) / 2 + values[expected] / 2
    let text = condition.replacing("LIMIT", with: "\(limit)")
    for words in ["stop when \(text)\ntrain 100 batch=7", "train 100 batch=7 until=\"\(text)\""] {
      let bench = Bench()
      let reports = try bench.json(Self.setup, "precision \(precision)", words)
      #expect(reports.last?["steps"] == .int(expected), "\(words)")
      #expect(try bench.number("W1[0,0]") == values[expected])
    }
  }
}
