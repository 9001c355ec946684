import Foundation
import Language
import Markup
import NeuralNetwork
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Workbench

@Suite struct DiagnosisTests {
  private func diagnosis(_ lines: [String]) throws -> JSONValue {
    try #require(try Bench().json((lines + ["diagnose"]).joined(separator: "\n")).last)
  }

  // MARK: The table

  @Test(arguments: FindingID.allCases)
  func everyFindingsExampleShowsIt(_ id: FindingID) throws {
    let bench = Bench()
    bench.output.reports = []
    // A line of an example may be refused: what diagnosis is there for.
    try? bench.session.run(Source(text: (id.description.example + ["diagnose"]).joined(separator: "\n")), echo: .json, keepGoing: true)
    let report = try #require(bench.output.reports.last?.json)
    #expect(report["findings"]?.items.first?["id"] == .string(id.rawValue), "\(id.exampleLines): \(report.text)")
    // As help shows it, too.
    let shown = Bench()
    shown.output.reports = []
    try? shown.session.run(Source(text: id.exampleLines.joined(separator: "\n")), echo: .json, keepGoing: true)
    #expect(shown.output.reports.last?.json.text == report.text)
  }

  /// What no training on the same samples mends: which class numbers or samples there are, what the test part is, or where to stop.
  private static let untried: Set<FindingID> = [
    .sameBatch, .orderedBatches, .contradictingSamples, .shuffledLabels, .classImbalance, .shiftedTest, .overfitting,
    .swappedParts,
  ]

  /// Every other finding's example shows a cure that was tried, and the line that is offered comes to what was said.
  @Test(arguments: FindingID.allCases)
  func everyFindingsCureLowersTheLoss(_ id: FindingID) throws {
    let bench = Bench()
    bench.output.reports = []
    try? bench.session.run(Source(text: (id.description.example + ["diagnose"]).joined(separator: "\n")), echo: .json, keepGoing: true)
    let finding = try #require(bench.output.reports.last?.json["findings"]?.items.first)
    guard !Self.untried.contains(id) else { return #expect(finding["tried"] == .null, "\(id): \(finding.text)") }
    let after = try #require(finding["tried"]?["loss_after"]?.number, "\(id): \(finding.text)")
    if let before = finding["tried"]?["loss_before"]?.number, before.isFinite { #expect(after < before) }
    // What mends a program is offered as the lines that train anew, in another test.
    guard case .string(let cure)? = finding["cure"], cure.contains("train ") else { return }
    guard let trained = try bench.json(cure).last(where: { $0["report"] == .string("train") }) else { return }
    #expect(trained["loss"]?.number == after, "\(id): \(cure)")
  }

  /// The step that is named is one of that lesson, and speaks of the matter.
  @Test func everyFindingIsExplainedInAStepThatThereIs() throws {
    let folder = PackageFolder.path + "/Lessons"
    var steps: [String: [String: String]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".md") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      guard let id = text.firstMatch(of: /<!-- lesson .*id=([a-z-]+)/).map({ String($0.1) }) else { continue }
      for step in text.components(separatedBy: "\n## ").dropFirst() {
        if let place = step.firstMatch(of: /<!-- step id=([a-z0-9-]+)/) { steps[id, default: [:]][String(place.1)] = step.lowercased() }
      }
    }
    for finding in FindingID.allCases {
      let entry = finding.description
      let step = try #require(steps[entry.lesson]?[entry.step], "\(finding.rawValue): \(entry.lesson) \(entry.step)")
      let words = try #require(Self.subjects[finding], "\(finding.rawValue)")
      #expect(words.contains { step.contains($0) }, "\(finding.rawValue): \(entry.lesson) \(entry.step)")
      #expect(
        entry.meaning.hasSuffix(".") && entry.meaning.split(separator: ".").count == 2 || entry.meaning.contains(": "),
        "\(finding.rawValue)")
      #expect(!entry.summary.isEmpty && !entry.summary.hasSuffix("."), "\(finding.rawValue)")
    }
  }

  /// What a step that explains a finding speaks of.
  private static let subjects: [FindingID: [String]] = [
    .weightsReset: ["made once, above the loop"], .lostUpdate: ["local to it"], .targetShape: ["one-hot"], .allFrozen: ["freeze"],
    .unreachableTargets: ["between 0 and 1"], .zeroWeights: ["zeros"], .symmetricUnits: ["alike", "equal"], .noActivation: ["identity"],
    .staleOutput: ["forward pass"], .accumulatedGradients: ["+="], .overwrittenGradient: ["inner loop"], .repeatedUpdate: ["taken twice"],
    .missingUpdate: ["a parameter without"], .wrongSign: ["against its gradient"], .missingSlope: ["slope"], .wrongGradient: ["gradcheck"],
    .wrongAxis: ["row by row"], .sameBatch: ["anew for each epoch"], .missingMean: ["quarter"], .float16Overflow: ["float16"],
    .unscaledFeatures: ["features of very different size"], .unscaledTargets: ["steeper the slope"], .orderedBatches: ["one class alone"],
    .contradictingSamples: ["contradicting samples"], .shuffledLabels: ["mixed up"], .constantFeature: ["constant feature"],
    .duplicateFeature: ["duplicate feature"], .tooMuchRegularization: ["decay"], .tooMuchDropout: ["dropout"], .alwaysClipped: ["clip"],
    .endedSchedule: ["to 0 after 40"],
    .explodingGradients: ["grow", "explod"], .rateTooHigh: ["diverged"], .lossMismatch: ["squared error"], .notFinite: ["infinite"],
    .deadUnits: ["dead"], .saturatedUnits: ["slope"], .vanishingGradients: ["gradient"], .needsHiddenLayer: ["hidden"],
    .bottleneck: ["units"], .classImbalance: ["class imbalance"], .shiftedTest: ["from elsewhere"], .swappedParts: ["training"],
    .tooFewSamples: ["fifty"], .overfitting: ["validation"], .rateTooLow: ["it crawls"], .stillFalling: ["train 200"],
    .plateau: ["plateau"],
  ]

  @Test func helpListsEveryFindingWithItsExample() {
    let text = Bench().text("help diagnose")
    for finding in FindingID.allCases {
      #expect(text.contains(finding.rawValue + ":"), "\(finding.rawValue)")
      #expect(text.replacing("\n", with: " ").contains("(lesson"), "\(finding.rawValue)")
    }
    #expect(Bench().text("help dead-units").contains("leaky_relu"))
  }

  // MARK: Reports

  @Test func reportsHaveTheKeysOfTheDesign() throws {
    let report = try diagnosis(["data xor", "net 2 -> 4 relu -> 1 sigmoid", "b1 = [-50, -50, -50, -50]", "train 100"])
    #expect(report.keys == ["report", "findings", "health"])
    let finding = try #require(report["findings"]?.items.first)
    #expect(finding.keys == ["id", "message", "place", "evidence", "lesson", "cure", "tried", "without_effect"])
    #expect(finding["id"] == .string("dead-units"))
    #expect(finding["place"] == .string("layer 1"))
    #expect(finding["lesson"] == .string("activations"))
    #expect(finding["evidence"]?["dead"] == .int(4))
    #expect(finding["tried"]?.keys == ["loss_before", "loss_after"])
  }

  /// `health` has no key that is not declared, and every declared one is in use.
  @Test func healthHasDeclaredKeys() throws {
    let start = "x = np.array([1.0, 2.0, 3.0, 4.0]); y = 2 * x + 1; w = np.array([0.5])"
    let program = start + "\nfor step in range(40):\n    e = w * x - y\n    loss = np.mean(e ** 2)\n    w -= 0.02 * 2 * np.mean(e * x)\n"
    let loss = start + "\ndef loss(w): return np.mean((w * x - y) ** 2)\n\ndw = np.array([2 * np.mean((w * x - y) * x)])"
    var seen: Set<String> = []
    for lines in [
      "data xor\noptimizer sgd lr=1\nnet 2 -> 4 tanh -> 1 sigmoid\ntrain 500\ndiagnose", program + "\ndiagnose",
      loss + "\ndiagnose grad=dw of=loss(w)",
    ] {
      let health = try #require(try Bench().json(lines).last?["health"])
      #expect(!health.keys.isEmpty, "\(lines)")
      seen.formUnion(health.keys)
    }
    #expect(seen == Set(HealthKey.allCases.map(\.rawValue)))
  }

  @Test func theLessonOneIsInIsNotPointedTo() {
    let lines = ["data xor", "net 2 -> 1 sigmoid", "train 100", "diagnose"]
    #expect(Bench().text(lines.joined(separator: "\n")).contains("lesson xor explains it, at goto four"))
    let inside = Bench()
    inside.session.lesson = "xor"
    #expect(!inside.text(lines.joined(separator: "\n")).contains("explains it"))
    let elsewhere = Bench()
    elsewhere.session.lesson = "loss"
    #expect(elsewhere.text(lines.joined(separator: "\n")).contains("lesson xor explains it"))
  }

  @Test func screensAreGolden() throws {
    var text = ""
    for lines in [
      ["data xor", "net 2 -> 1 sigmoid", "train 500"],
      ["data [[0,900],[1,1500],[0,2100],[1,3000]] [0,0,1,1]", "net 2 -> 4 tanh -> 1 sigmoid", "train 100"],
      ["data xor", "optimizer sgd lr=100", "net 2 -> 4 relu -> 1 sigmoid", "train 100"],
      ["data xor", "optimizer sgd lr=1", "net 2 -> 4 tanh -> 1 sigmoid", "train 500"],
      ["data [[0,0],[0,1],[1,0],[1,1],[0,0],[1,1]] [0,1,1,0,1,0]", "net 2 -> 4 tanh -> 1 sigmoid"],
    ] {
      let bench = Bench()
      _ = try bench.json(lines.joined(separator: "\n"))
      text += "> " + lines.joined(separator: "; ") + "\n" + bench.text("diagnose") + (try bench.json("diagnose").last?.text ?? "") + "\n\n"
    }
    #expect(Golden.difference(text, "diagnose.txt") == nil)
  }

  @Test func aNetworkThatDoesNotGoWithItsDataIsAFinding() throws {
    let report = try diagnosis(["data iris", "net 4 -> 8 tanh -> 1 sigmoid"])
    #expect(report["findings"]?.items.first?["id"] == .string("target-shape"))
    #expect(report["findings"]?.items.first?["cure"]?.text.contains("3 softmax") == true)
    #expect(Bench().error("diagnose")?.message.contains("no network") == true)
  }

  /// A cure that does not lower the loss does not look as if it did, nor as if nobody had tried.
  @Test func aCureThatDoesNotHelpSaysSo() throws {
    let lines = [
      "data blobs n=60 classes=3 seed=1", "np.random.seed(3)", "y[:] = np.random.permutation(y)", "net 2 -> 6 relu -> 3 softmax",
      "b1 = np.full(6, -60.0)", "W2[:] = 0", "train 20",
    ]
    let bench = Bench()
    _ = try bench.json(lines.joined(separator: "\n"))
    let findings = try #require(try bench.json("diagnose").last?["findings"]?.items)
    for finding in findings {
      guard let failed = finding["without_effect"], failed != .null else { continue }
      #expect(finding["tried"] == .null)
      #expect((failed["loss_after"]?.number ?? 0) > 0)
    }
    // One column of two goes, and the loss is as it was.
    let twice = Bench()
    _ = try twice.json(
      "np.random.seed(6); A = np.random.randn(60, 1)", "X = np.concatenate([A, 2 * A], axis=1); y = (A[:, 0] > 0) * 1", "data X y",
      "optimizer adam lr=0.05", "net 2 -> 4 tanh -> 1 sigmoid", "train 300")
    let text = twice.text("diagnose")
    #expect(text.contains("duplicate-feature") && text.contains("tried on a copy"), "\(text)")
  }

  // MARK: Nothing changes

  @Test func nothingOfTheLearnersChanges() throws {
    let bench = Bench()
    _ = try bench.json("data moons n=60 noise=0.1 test=0.25", "optimizer adam lr=5", "net 2 -> 8 tanh -> 1 sigmoid", "train 60 batch=16")
    func state() throws -> String {
      try bench.json("W1", "b1", "W2", "X", "y", "runs", "optimizer", "loss", "rewind").map(\.text).joined()
    }
    let plain = Bench()
    _ = try plain.json("data moons n=60 noise=0.1 test=0.25", "optimizer adam lr=5", "net 2 -> 8 tanh -> 1 sigmoid", "train 60 batch=16")
    let before = try plain.json("W1", "b1", "W2", "X", "y", "runs", "optimizer", "loss", "rewind", "train 20").map(\.text)
    let first = try bench.json("diagnose")
    let second = try bench.json("diagnose")
    #expect(first.map(\.text) == second.map(\.text))
    let after = try bench.json("W1", "b1", "W2", "X", "y", "runs", "optimizer", "loss", "rewind", "train 20").map(\.text)
    #expect(before.dropLast() == after.dropLast())
    #expect(try plain.json("W1").map(\.text) == bench.json("W1").map(\.text))
  }

  @Test func anInterruptLeavesTheTrialsOut() throws {
    let bench = Bench()
    _ = try bench.json("data xor", "net 2 -> 1 sigmoid", "train 100")
    bench.session.interruptCheck = { true }
    bench.output.reports = []
    try? bench.session.run(Source(text: "diagnose\n"), echo: .json)
    let report = bench.output.reports.first { $0 is DiagnoseReport }?.json
    #expect(report?["findings"]?.items.allSatisfy { $0["tried"] == .null } == true)
  }

  @Test func theCureStandsAtThePrompt() throws {
    let bench = Bench()
    _ = try bench.json("data xor", "net 2 -> 1 sigmoid", "train 100", "diagnose")
    let line = try #require(bench.session.offeredLine)
    #expect(line.contains("net 2 ->") && line.contains("train"))
    let trained = try #require(try bench.json(line).last)
    #expect((trained["loss"]?.number ?? 1) < 0.2)
  }

  // MARK: By itself

  @Test func aTrainingThatLearnsNothingSaysWhyOnce() throws {
    let bench = Bench()
    bench.session.tellsCauses = true
    let text = bench.text("data xor", "net 2 -> 4 relu -> 1 sigmoid", "b1 = [-50, -50, -50, -50]", "train 50")
    #expect(text.contains("nothing learnt: all 4 relu units of layer 1"))
    #expect(!bench.text("train 50").contains("nothing learnt"))
    #expect(try bench.json("train 10").last?.text.contains("nothing learnt") == false)
    // Another network is told anew.
    #expect(bench.text("net 2 -> 1 sigmoid", "train 200").contains("needs-hidden-layer"))
  }

  @Test func nobodyElseIsTold() {
    #expect(!Bench().text("data xor", "net 2 -> 1 sigmoid", "train 200").contains("nothing learnt"))
    let bench = Bench()
    bench.session.tellsCauses = true
    #expect(!bench.text("data xor", "optimizer sgd lr=1", "net 2 -> 4 tanh -> 1 sigmoid", "train 500").contains("nothing learnt"))
  }

  // MARK: Words that do nothing

  @Test(arguments: [
    ("lr = 5", "optimizer lr=5"), ("loss = 'mse'", "loss mse"), ("optimizer = 'adam'", "optimizer adam"), ("batch_size = 2", "batch=2"),
    ("momentum = 0.9", "optimizer momentum=0.9"), ("learning_rate = 0.3", "optimizer lr=0.3"),
  ])
  func variablesThatTrainingDoesNotReadAreTold(_ line: String, _ cure: String) throws {
    let bench = Bench()
    let text = bench.text("data xor", "net 2 -> 4 tanh -> 1 sigmoid", line, "train 10")
    #expect(text.contains("note:") && text.contains(cure), "\(text)")
    #expect(!bench.text("train 10").contains("note:"))
  }

  @Test func aVariableThatSaysWhatIsSetIsNoMatter() {
    let text = Bench().text("data xor", "lr = 0.5", "optimizer sgd lr=lr", "net 2 -> 4 tanh -> 1 sigmoid", "loss = 0.3", "train 10")
    #expect(!text.contains("note:"), "\(text)")
  }

  @Test func aRateThatNetHasKeptIsNamed() throws {
    let report = try diagnosis(["optimizer sgd lr=100", "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 100"])
    #expect(report["findings"]?.items.first?["message"]?.text.contains("`net` has kept it") == true)
  }

  // MARK: Advice

  @Test(arguments: [
    "data [[1000],[2000],[3000]] [[1],[2],[3]]", "data [[100],[200],[300]] [[10000],[20000],[30000]]",
    "data [[1000],[2000],[3000]] [[500],[900],[1400]]",
  ])
  func adviceAfterADivergenceLearns(_ data: String) throws {
    let bench = Bench()
    let failed = try #require(try bench.json(data, "net 1 -> 1", "train 100").last)
    let advice = try #require(failed["divergence"]?["try"])
    #expect(advice.keys == ["optimizer", "lr", "steps", "loss", "data"])
    guard case .string(let line)? = advice["data"], case .string(let optimizer)? = advice["optimizer"] else {
      return #expect(Bool(false), "\(advice.text)")
    }
    let steps = Int(advice["steps"]?.number ?? 0)
    let trained = try #require(try bench.json(line, "optimizer \(optimizer)", "reset", "train \(steps)").last)
    #expect((trained["loss"]?.number ?? 1) < 0.1)
  }

  /// The cure of targets in another form is a line that runs, and was run.
  @Test func aNetworkThatDoesNotFitItsDataGetsOneThatDoes() throws {
    let bench = Bench()
    let report = try #require(try bench.json("data iris scale=standard", "net 4 -> 8 tanh -> 1 sigmoid", "diagnose").last)
    let finding = try #require(report["findings"]?.items.first)
    #expect(finding["cure"] == .string("net 4 -> 8 tanh -> 3 softmax; train 300"))
    let trained = try #require(try bench.json("net 4 -> 8 tanh -> 3 softmax; train 300").last { $0["report"] == .string("train") })
    #expect(trained["loss"]?.number == finding["tried"]?["loss_after"]?.number)
  }

  /// Where a program has run that moves nothing, it is not only a network that is missed.
  @Test func aProgramWithoutATrainingIsToldSo() {
    let bench = Bench()
    _ = bench.text("x = 0\nfor i in range(5):\n    x = x + i\n")
    #expect(bench.error("diagnose")?.message == "no training was found in what has been run here, and there is no network")
  }

  // MARK: Where a finding begins

  @Test func whatTheBestConstantComesTo() throws {
    let targets = try Tensor(shape: [4, 2], elements: [0, 1, 0, 1, 1, 1, 1, 3])
    // The columns' variances are 1/4 and 3/4.
    #expect(abs(BaseRate(targets, loss: .mse).loss - 0.5) < 1e-12)
    #expect(abs(BaseRate(targets, loss: .sse).loss - 0.5) < 1e-12)
    let plain = try Tensor(shape: [2, 1], elements: [0, 1])
    #expect(abs(BaseRate(plain, loss: .sse).loss - 0.125) < 1e-12)
  }

  @Test(arguments: [
    ("too-much-dropout", "data xor; net 2 -> 40 tanh -> dropout 0.8 -> 1 sigmoid seed=0"),
    ("too-much-regularization", "data moons n=60 seed=0; net 2 -> 8 tanh -> 1 sigmoid seed=0; regularize l2=2"),
  ])
  func itIsSeenBeforeATraining(_ id: String, _ lines: String) throws {
    let report = try diagnosis(lines.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) })
    let found = report["findings"]?.items.compactMap { $0["id"] } ?? []
    #expect(found.contains(.string(id)), "\(report.text)")
  }
}
