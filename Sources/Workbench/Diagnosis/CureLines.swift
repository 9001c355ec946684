import Markup
import NeuralNetwork

/// Writes the lines that may cure what was found, as a learner would type them.
struct CureLines {
  private let data: Dataset
  private let source: DataSource?
  private let network: Network
  private let setup: TrainingSetup
  private let batchSize: Int?
  /// Epochs that a cure trains.
  let epochs: Int

  /// Multiply-adds that trying one cure may take, counted, not timed.
  static let workLimit = 2_000_000_000
  /// Epochs of a cure, unless the run so far has shown how many are wanted.
  private static let standardEpochs = 300

  init(_ workbench: Workbench, network: Network, data: Dataset) {
    self.data = data
    source = workbench.dataSource
    self.network = network
    setup = workbench.setup
    batchSize = workbench.batchSize.map { min($0, data.sampleCount) }
    let wanted = min(max(workbench.trainer?.epoch ?? 0, CureLines.standardEpochs), 5000)
    let affordable = CureLines.workLimit / max(CureLines.work(network, samples: data.sampleCount, epochs: 1), 1)
    epochs = affordable >= 10 ? min(wanted, affordable) : wanted
  }

  /// Multiply-adds of so many epochs: a forward pass, and twice as many backwards.
  static func work(_ network: Network, samples: Int, epochs: Int) -> Int {
    var work = max(network.work, 1)
    for factor in [samples, 3, epochs] {
      let (product, isBeyond) = work.multipliedReportingOverflow(by: max(factor, 1))
      if isBeyond { return .max }
      work = product
    }
    return work
  }

  private var train: String { "train \(epochs)" + (batchSize.map { " batch=\($0)" } ?? "") }

  /// Changes something, then trains from the first weights again.
  func restart(_ changes: String...) -> Cure {
    let pieces = changes.flatMap { $0.split(separator: ";") }.map { String($0).trimmed }
    let isFresh = pieces.contains { $0.hasPrefix("net ") || $0.hasPrefix("reset") }
    return Cure(kind: .restart, line: (changes + (isFresh ? [] : ["reset"]) + [train]).joined(separator: "; "), epochs: epochs)
  }

  /// Changes something, or nothing, and trains on.
  func goOn(_ changes: String...) -> Cure {
    Cure(kind: .goOn, line: (changes + [train]).joined(separator: "; "), epochs: epochs)
  }

  /// The same cure with a larger learning rate, where the rate is one that others start from.
  func faster(_ cure: Cure) -> Cure? {
    let rate = setup.optimizer.learningRate
    guard cure.kind == .restart, setup.optimizer.kind == .sgd, (0.005...0.3).contains(rate), !cure.line.contains("optimizer ") else {
      return nil
    }
    return Cure(kind: .restart, line: optimizer(lr: rate * 10) + "; " + cure.line, epochs: cure.epochs)
  }

  func look(_ line: String) -> Cure { Cure(kind: .look, line: line, epochs: 0) }

  // MARK: Pieces of lines

  /// The present network with other layers or first weights; what `net` would reset is set again.
  func net(
    _ change: (inout NetworkSpecification) -> Void = { _ in }, initialization: Initialization? = nil, seed: Int? = nil,
    keepsLoss: Bool = true
  ) -> String {
    var specification = network.specification
    change(&specification)
    var words = "net " + specification.text
    if let initialization { words += " init=\(initialization.name)" }
    let seed = seed ?? network.seed
    if seed != 0 { words += " seed=\(seed)" }
    if keepsLoss, let loss = setup.loss, loss != .standard(for: specification.layers.last?.activation) { words += "; loss \(loss.name)" }
    return words
  }

  func optimizer(lr: Double) -> String { optimizer(["lr": lr]) }

  func optimizer(_ options: [String: Double]) -> String {
    let changed = try? OptimizerConfiguration(setup.optimizer.kind, options: setup.optimizer.values.merging(options) { $1 })
    return "optimizer " + (changed ?? setup.optimizer).text
  }

  /// The same data once more, with other options: `data iris test=0.2 scale=standard`.
  func data(
    scale: ScalingMethod? = nil, samples: Int? = nil, targets: String? = nil, inputs: String? = nil, leavingOut: Set<String> = []
  ) -> String {
    var words: [String]
    let isArrays = source == nil || targets != nil || inputs != nil
    if let source, !isArrays {
      words = ["data", CureLines.quoted(source.name)]
      for option in source.options {
        if leavingOut.contains(option.name) || (option.name == "scale" && scale != nil) { continue }
        if option.name == "n", samples != nil { continue }
        if option.name == "seed", option.value == .int(0) { continue }
        words.append("\(option.name)=\(CureLines.text(option.value))")
      }
    } else {
      words = ["data", inputs ?? "X", targets ?? "y"]
      let total = DatasetPart.allCases.reduce(0) { $0 + (data[$1]?.inputs.rowCount ?? 0) }
      for part in [DatasetPart.validation, .test] {
        guard let held = data[part]?.inputs.rowCount else { continue }
        words.append("\(part.rawValue)=\(NumberText.text(Double(held) / Double(total), precision: 2))")
      }
      // Whole numbers from 0 would be taken for classes.
      if data.classCount == nil, targets == nil, data.targets.elements.allSatisfy({ $0 >= 0 && $0 == $0.rounded() }),
        data.targets.elements.contains(0)
      {
        words.append("kind=numbers")
      }
    }
    if let samples { words.append("n=\(samples)") }
    if let scale { words.append("scale=\(scale.rawValue)") }
    return words.joined(separator: " ")
  }

  /// Whether the data come from a generator, so that there can be more of them.
  var canGenerate: Bool {
    source.map { DatasetGenerator.named($0.name) != nil && !["xor", "and", "or", "nand"].contains($0.name) } ?? false
  }

  private static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { return quoted(text) }
    return value.text
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "_./-,".contains($0) }
    return isPlain && !text.isEmpty ? text : "\"\(text)\""
  }
}
