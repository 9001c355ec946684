import Testing
import WorkbenchTestSupport

@testable import Workbench

/// The run's numbers as names in expressions: `print(loss)`, `accuracy`, `lr * 2`.
@Suite struct RunNumberTests {
  private let start = ["data moons n=40 test=0.25 validation=0.25", "net 2 -> 4 tanh -> 1 sigmoid", "train 3"]

  /// Each name, with the expression that says the same from a report.
  private let meanings: [(name: String, same: String)] = [
    ("loss", "evaluate().loss"), ("accuracy", "evaluate().accuracy"), ("val_loss", "evaluate(\"validation\").loss"),
    ("val_accuracy", "evaluate(\"validation\").accuracy"), ("test_loss", "evaluate(\"test\").loss"),
    ("test_accuracy", "evaluate(\"test\").accuracy"), ("epoch", "3"), ("lr", "0.1"),
  ]

  @Test func everyNumberOfTheRunIsAName() throws {
    let bench = Bench()
    _ = bench.text(start.joined(separator: "\n"))
    // `step` is the activation function.
    #expect(Set(meanings.map(\.name)).union(["step"]) == Set(Condition.runNames))
    for (name, same) in meanings {
      #expect(try bench.number(name) == bench.number(same), "\(name)")
      #expect(try bench.number("\(name) + 1") == bench.number("\(same) + 1"), "\(name)")
      let printed = try bench.json("print(\(name) == \(same))")
      #expect(printed.last?["text"] == .string("True"), "\(name)")
    }
    #expect(try bench.number("step(0.5)") == 1)
  }

  @Test func helpExplainsEach() throws {
    let bench = Bench()
    _ = bench.text(start.joined(separator: "\n"))
    for (name, meaning) in Condition.runNumbers {
      let text = bench.text("help \(name)")
      #expect(text.contains("\(name): \(meaning)"), "\(text)")
      #expect(name == "step" || text.contains("  now "), "\(text)")
    }
  }

  @Test func variablesGoBeforeThem() throws {
    for (name, _) in meanings {
      let bench = Bench()
      _ = bench.text((start + ["\(name) = 42"]).joined(separator: "\n"))
      #expect(try bench.number(name) == 42)
      _ = bench.text("def f(\(name)):\n    return \(name)\n\n")
      #expect(try bench.number("f(7)") == 7)
    }
  }

  @Test func aCommandOfThatNameIsStillCalledAndTyped() throws {
    let bench = Bench()
    let reports = try bench.json("data xor", "net 2 -> 4 tanh -> 1 sigmoid", "loss", "evaluate()", "loss(\"mse\")", "loss mse", "loss")
    #expect(reports[2]["report"] == .string("loss"))
    #expect(reports[2]["value"] == reports[3]["loss"])
    #expect(reports[4]["name"] == .string("mse"))
    #expect(reports[5]["value"] == nil)
    #expect(reports[6]["value"] != .null)
    let text = bench.text("loss")
    #expect(text.contains("L = 0.25"), "\(text)")
  }

  /// Where there is no number, what is missing is said; names no command has are then like any other.
  @Test func whatIsMissingIsSaid() throws {
    let cases: [(lines: [String], name: String, said: String)] = [
      ([], "loss", "there is no network yet"),
      (["net 2 -> 1 sigmoid"], "loss", "there is no data yet"),
      (["data xor", "net 2 -> 1 sigmoid"], "test_loss", "the data has no test part"),
      (["data xor test=0.25", "net 2 -> 1 sigmoid"], "val_accuracy", "the data has no validation part"),
      (["data line", "net 1 -> 1"], "accuracy", "the network estimates numbers"),
      (["data xor", "net 3 -> 1"], "loss", "2 features, and the network takes 3"),
      ([], "accuracy", "name 'accuracy' is not defined"),
      (["data xor"], "lr", "name 'lr' is not defined"),
    ]
    for entry in cases {
      let bench = Bench()
      _ = bench.text(entry.lines.joined(separator: "\n"))
      let text = bench.text("print(\(entry.name))")
      #expect(text.contains(entry.said), "\(entry.lines) \(entry.name): \(text)")
    }
  }
}
