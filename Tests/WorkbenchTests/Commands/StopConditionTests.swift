import Language
import Testing
import WorkbenchTestSupport

@testable import Workbench

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

  private static let slow = "def slow():\n  total = 0\n  for i in range(1000):\n    total += i\n  return total"

  /// Ctrl-C inside a condition, a watched expression or a pass over all samples ends the training as it does between steps.
  @Test(arguments: [
    ["data moons n=40", slow, "train 100 until=\"slow() < 0\""], ["data moons n=40", slow, "watch slow()", "train 100"],
    ["data moons n=3000", "train 100 until=\"loss < 0\""], ["data moons n=3000", "train 100 every=1"],
  ])
  func anInterruptWhileItLooksIsOneBetweenSteps(lines: [String]) throws {
    let bench = Bench()
    try bench.json("net 2 -> 4 tanh -> 1 sigmoid", lines.dropLast().joined(separator: "\n"))
    let workbench = bench.session.workbench
    bench.session.interruptCheck = { workbench.trainer.map { $0.step >= 3 } ?? false }
    let reports = try bench.json(lines[lines.count - 1])
    #expect(reports.last?["report"] == .string("train") && reports.last?["stopped"] == .string("interrupted"))
    #expect(reports.last?["steps"] == .int(3))
    #expect(reports.filter { $0["report"] == .string("progress") }.count == (lines.last?.contains("every") == true ? 2 : 0))
  }

  /// What fails between two steps undoes the training: parameters, optimizer state, batch order, counters and curve are as before it.
  @Test(
    arguments: [
      "train 100 until=\"late() > 1\"", "watch late()\ntrain 100", "stop when late() > 1\ntrain 9", "watch late()\nstep 100",
      "watch late()\ntrain 5 batch=7 seed=3",
    ],
    ["", "train 2 batch=16\nstep"])
  func whatFailsBetweenStepsUndoesTheTraining(failing: String, before: String) throws {
    let late = "calls = []\ndef late():\n  calls.append(0)\n  return 1 / (6 - len(calls))"
    func state(_ lines: [String]) throws -> [String] {
      let bench = Bench()
      try bench.json("data moons n=40\nnet 2 -> 4 tanh -> 1 sigmoid\noptimizer adam lr=0.1", late)
      for line in lines where !line.isEmpty {
        do { try bench.json(line) } catch let error as Diagnostic {
          #expect(error.kind == .zeroDivision)
          #expect(error.hint?.contains("undone") == true, "\(error.hint ?? "")")
          try bench.json("unwatch", "stop never")
        }
      }
      try bench.json("train 1\nstep")
      let workbench = bench.session.workbench
      return [
        "\(workbench.parameters.sorted { $0.key < $1.key })", "\(workbench.trainer?.step ?? -1)", "\(workbench.trainer?.epoch ?? -1)",
        "\(workbench.runs.map { $0.curve })",
      ]
    }
    let (undone, plain) = (try state([before, failing]), try state([before]))
    for (undone, plain) in zip(undone, plain) { #expect(undone == plain) }
  }
}
