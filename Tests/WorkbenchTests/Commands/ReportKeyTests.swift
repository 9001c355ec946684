import Language
import Testing
import WorkbenchTestSupport

@testable import Workbench

@Suite struct ReportKeyTests {
  /// A whole number is a number, however long.
  @Test func aLongWholeNumberIsABareNumber() throws {
    let reports = try Bench().json("2**70", "[10**25, 1]")
    #expect(reports.first?["data"]?.text == "1180591620717411303424" && reports.first?["shape"]?.text == "[]")
    #expect(reports.last?["data"]?.text == "[10000000000000000000000000,1]")
  }

  @Test func aWholeStepReportsWhatTheDesignSays() throws {
    let reports = try Bench().json(
      "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "forward", "backward", "update", "train 2000", "evaluate", "predict [0, 1]",
      "why W1[0,1]",
      "gradcheck", "show weights")
    #expect(
      reports.compactMap { $0["report"]?.text }
        == ["data", "net", "forward", "backward", "update", "train", "evaluate", "predict", "why", "gradcheck", "weights"].map {
          "\"\($0)\""
        })
    let wanted: [[String]] = [
      ["report", "name", "samples", "features", "targets", "test_samples", "validation_samples"],
      ["report", "spec", "parameters", "layers"],
      ["report", "loss", "layers", "output"], ["report", "loss", "layers"], ["report", "optimizer", "step", "layers"],
      ["report", "epochs", "steps", "loss", "test_loss", "accuracy", "seconds", "stopped"], ["report", "loss", "accuracy", "confusion"],
      ["report", "input", "output", "class"], ["report", "parameter", "gradient", "numeric", "factors"],
      ["report", "max_relative_error", "worst", "parameters"], ["report", "layers"],
    ]
    for (report, keys) in zip(reports, wanted) {
      #expect(Array(report.keys.prefix(keys.count)) == keys)
    }
    #expect(reports[0].text.hasPrefix(#"{"report":"data","name":"xor","samples":4,"features":2,"targets":1,"test_samples":0"#))
    #expect(reports[1]["layers"]?.items[0].text.hasPrefix(#"{"index":1,"kind":"dense","shape":[2,4],"activation":"tanh""#) == true)
    #expect(reports[2]["layers"]?.items[0].keys == ["index", "kind", "activation", "input", "z", "a"])
    #expect(reports[3]["layers"]?.items.map(\.keys) == Array(repeating: ["index", "da", "dz", "dW", "db", "dinput"], count: 2))
    #expect(reports[4]["layers"]?.items[1].keys == ["index", "W", "b"])
    #expect(reports[5]["stopped"] == .string("completed"))
    #expect(reports[5]["epochs"] == .int(2000))
    #expect(reports[5]["test_loss"] == .null)
    #expect(reports[6]["accuracy"]?.number == 1)
    #expect(reports[6]["confusion"]?.text == "[[2,0],[0,2]]")
    #expect(reports[5]["loss"] == reports[6]["loss"])
    #expect(reports[7]["class"] == .int(1))
    #expect(reports[7]["input"]?.text == "[0.0,1.0]")
    #expect(reports[8]["parameter"] == .string("W1[0,1]"))
    #expect(reports[8]["factors"]?.items.first?.keys == ["symbol", "value"])
    #expect(reports[9]["parameters"] == .int(17))
  }

  @Test func factorsMultiplyToTheSamplesPartAndPartsAddToTheGradient() throws {
    let why = try #require(Bench().json("data xor", "net 2 -> 2 sigmoid -> 1 sigmoid", "why W1[0,1]").last)
    let parts = try #require(why["samples"]?.items)
    var total = 0.0
    for part in parts {
      let product = part["factors"]?.items.compactMap { $0["value"]?.number }.reduce(1, *) ?? .nan
      let contribution = try #require(part["contribution"]?.number)
      #expect(abs(product - contribution) < 1e-12)
      total += contribution
    }
    #expect(abs(total - (why["gradient"]?.number ?? .nan)) < 1e-12)
    #expect(abs((why["numeric"]?.number ?? .nan) - total) < 1e-7)
  }

  @Test func valuesAreReportedAsTheDesignSays() throws {
    let reports = try Bench().json(
      "1 + 1", "x = np.array([[1.5, 2], [3, 4]]) if False else 3", "x", "True", "'a'", "[1, [2.5]]", "None", "print('hi')", "{'k': 1}")
    #expect(
      reports.map(\.text) == [
        #"{"report":"value","name":null,"shape":[],"data":2}"#, #"{"report":"value","name":"x","shape":[],"data":3}"#,
        #"{"report":"value","name":null,"shape":[],"data":true}"#, #"{"report":"value","name":null,"shape":null,"data":"a"}"#,
        #"{"report":"value","name":null,"shape":null,"data":[1,[2.5]]}"#, #"{"report":"text","text":"hi"}"#,
        #"{"report":"value","name":null,"shape":null,"data":{"k":1}}"#,
      ])
    let array = try Bench().json("import numpy as np", "z = np.array([[1.5, 2], [3, float('nan')]])", "z", "param(2.0)")
    #expect(
      array.map(\.text) == [
        #"{"report":"value","name":"z","shape":[2,2],"data":[[1.5,2.0],[3.0,"nan"]]}"#,
        #"{"report":"value","name":null,"shape":[],"data":2.0}"#,
      ])
  }

  @Test func textModeScriptsPrintOnlyWhatPrintsAndCommands() throws {
    let bench = Bench()
    #expect(try bench.json("1 + 1", "print(3)", "data xor", echo: .none).compactMap { $0["report"]?.text } == ["\"text\"", "\"data\""])
  }

  @Test func progressComesEveryKEpochsAndStepsReportTheirParts() throws {
    let bench = Bench()
    let reports = try bench.json("data xor", "net 2 -> 2 tanh -> 1 sigmoid", "train 4 every=2", "step", "step 2")
    #expect(
      reports.dropFirst(2).compactMap { $0["report"]?.text.filter { $0 != "\"" } }
        == ["progress", "progress", "train"] + Array(repeating: ["forward", "backward", "update"], count: 3).flatMap { $0 })
    #expect(reports[2].keys.prefix(3) == ["report", "epoch", "loss"])
    #expect(reports[2]["epoch"] == .int(2))
    #expect(reports[3]["loss"] == reports[4]["loss"])
  }

  @Test func errorsHaveTheirPlace() {
    let error = Bench().error("x = 1", "data mons")
    let json = error.map { ErrorReport($0).json }
    #expect(json?.keys == ["report", "message", "line", "column", "hint"])
    #expect(json?["line"] == .int(2))
    #expect(json?["column"] == .int(6))
  }

  @Test func commandsAreFunctionsThatAreSilentInside() throws {
    let bench = Bench()
    let reports = try bench.json(
      "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "r = train(10, every=5)", "r.epochs", "evaluate().loss == r.loss",
      "forward([0, 1]).output.shape",
      "for i in range(3): train(1)", "", "train(2)", "len(forward().layers)", "forward().layers[0].a.shape")
    #expect(reports.count == 8)
    #expect(reports[2]["data"] == .int(10))
    #expect(reports[3]["data"] == .bool(true))
    #expect(reports[5]["report"] == .string("train"))
    #expect(reports[6]["data"] == .int(2))
    #expect(bench.session.promptState.epoch == 15)
  }

  @Test func trainingStopsWhenAConditionHolds() throws {
    let bench = Bench()
    let reports = try bench.json(
      "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "optimizer sgd lr=1", "loss = 100", "train 5000 until=\"loss < 0.1\"",
      "train 5 until=\"epoch >= 1\"",
      "stop when accuracy == 1", "train 10", "loss")
    #expect(reports[3]["stopped"] == .string("until"))
    #expect((reports[3]["loss"]?.number ?? 1) < 0.1)
    #expect(reports[4]["epochs"] == .int(0))
    #expect(reports[6]["stopped"] == .string("stop"))
    #expect(reports[7]["data"] == .int(100))
  }

  @Test func divergenceIsReportedWhereItStarts() throws {
    let bench = Bench()
    let reports = try bench.json("data line", "net 1 -> 1", "optimizer sgd lr=100", "train 1000")
    let last = try #require(reports.last)
    #expect(last["stopped"] == .string("diverged"))
    #expect((last["steps"]?.number ?? 1000) < 1000)
    #expect(last["loss_of"] == .string("last step"))
    #expect(bench.output.reports.last?.document(bench.session.style).plainText().contains("smaller learning rate") == true)
  }

  /// The learning rate it advises is one that works when it is followed.
  @Test(arguments: [
    ["data moons", "net 2 -> 8 relu -> 1", "optimizer sgd lr=50"], ["data line", "net 1 -> 1", "optimizer sgd lr=100"],
    ["data sine", "net 1 -> 8 relu -> 8 relu -> 1", "optimizer sgd lr=3 momentum=0.9"],
  ])
  func theRateAdvisedAfterADivergenceWorks(_ lines: [String]) throws {
    let bench = Bench()
    let failed = try #require(try bench.json((lines + ["train 1000"]).joined(separator: "\n")).last)
    let advice = try #require(failed["divergence"]?["try"])
    let steps = try #require(advice["steps"]?.number)
    guard case .string(let optimizer)? = advice["optimizer"] else { return #expect(Bool(false), "no optimizer in \(advice)") }
    let before = try #require(try bench.json("reset\nevaluate").last?["loss"]?.number)
    let after = try #require(try bench.json("optimizer \(optimizer)\ntrain \(Int(steps))").last)
    #expect(after["stopped"] == .string("completed"))
    #expect(after["loss"] == advice["loss"])
    #expect((after["loss"]?.number ?? .infinity) < before)
  }

  @Test func watchedNumbersStandBehindTheirStep() throws {
    for (line, count) in [("step", 1), ("step 2", 2)] {
      let bench = Bench()
      let reports = try bench.json("data xor", "net 2 -> 4 tanh -> 1 sigmoid", "watch b2[0]", line)
      let kinds = reports.dropFirst(3).compactMap { $0["report"] }
      #expect(kinds == Array(repeating: ["forward", "backward", "update", "watch"].map { .string($0) }, count: count).flatMap { $0 })
    }
  }

  @Test func interruptsStopBetweenSteps() throws {
    let bench = Bench()
    try bench.json("data xor", "net 2 -> 4 tanh -> 1 sigmoid")
    bench.session.interruptCheck = { true }
    let report = try #require(bench.json("train 100000").last)
    #expect(report["stopped"] == .string("interrupted"))
    var short = try #require(bench.output.reports.last as? TrainReport)
    // A thousand samples take one pass: there is always time for that.
    #expect(report["loss_of"] == nil && report["accuracy"] != .null)
    bench.session.interruptCheck = { false }
    #expect(try bench.json("evaluate").last?["loss"] == report["loss"])
    short.isLastStepLoss = true
    #expect(short.json["loss_of"] == .string("last step"))
    #expect(short.document(bench.session.style).plainText().contains("`evaluate` takes all 4 samples"))
  }
}
