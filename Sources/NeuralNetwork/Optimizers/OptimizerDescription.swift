import Kernels

/// An optimizer as it is declared: what help, completion and usage errors say of it, and its rule as data.
public struct OptimizerDescription: Sendable {
  public let kind: OptimizerConfiguration.Kind
  public let summary: String
  public let options: [OptionDescription]
  /// The rule with the options that are set.
  let rule: @Sendable (OptimizerConfiguration) -> UpdateFormula
  /// What computes it for whole networks.
  let kernel: @Sendable (OptimizerConfiguration) -> UpdateRule
  public let torch: TorchOptimizer
  public var name: String { kind.rawValue }

  /// Every optimizer, in order of increasing complexity.
  public static let all: [OptimizerDescription] = [.perceptron, .sgd, .rmsprop, .adagrad, .adam, .adamw]

  /// The rule with every number in use, line by line, and behind a flag's name what it changes.
  public var formula: [String] {
    let numbers = options.filter { !$0.isFlag && $0.minimum == 0 && $0.defaultValue == 0 }.map(\.name)
    let plain = OptimizerConfiguration(kind, with: numbers)
    var lines = plain.formula
    for flag in options where flag.isFlag {
      let changed = OptimizerConfiguration(kind, with: numbers + [flag.name]).formula
      lines += changed.filter { !plain.formula.contains($0) }.map { "\(flag.name): \($0)" }
    }
    return lines
  }
}

/// How PyTorch calls an optimizer and its options.
public struct TorchOptimizer: Sendable {
  public struct Option: Sendable {
    /// `betas`
    public let name: String
    /// The options whose values it takes, more than one as a tuple.
    public let values: [String]
    /// Whether it is left out where the value is 0.
    public let isOptional: Bool
    public let isFlag: Bool

    static func number(_ name: String) -> Option { Option(name: name, values: [name], isOptional: false, isFlag: false) }
    static func optional(_ name: String) -> Option { Option(name: name, values: [name], isOptional: true, isFlag: false) }
    static func tuple(_ name: String, _ values: [String]) -> Option { Option(name: name, values: values, isOptional: false, isFlag: false) }
    static func flag(_ name: String) -> Option { Option(name: name, values: [name], isOptional: true, isFlag: true) }
  }

  /// `RMSprop`
  public let className: String
  public let options: [Option]
  /// Whether what it remembers of a parameter holds the number of updates.
  public let countsUpdates: Bool

  init(_ className: String, _ options: [Option], countsUpdates: Bool = true) {
    self.className = className
    self.options = [.number("lr")] + options
    self.countsUpdates = countsUpdates
  }
}

extension OptionDescription {
  static let weightDecay = number("weight_decay", "adds this share of each parameter to its gradient", 0, from: 0)
  static let epsilon = number("eps", "keeps the division from 0", 1e-8, above: 0)
  static let momentum = number("momentum", "how much of the last step goes on", 0, from: 0)
}

extension OptimizerConfiguration {
  /// g ← g + weight_decay·w, where there is decay.
  var decayLines: [UpdateLine] {
    self["weight_decay"] > 0 ? [.gradient(.gradient + .option("weight_decay") * .weight)] : []
  }

  /// w ← w − lr·direction, by way of v ← momentum·v + direction where there is momentum.
  func moveLines(_ direction: UpdateTerm) -> [UpdateLine] {
    guard self["momentum"] > 0 else { return [.move(.learningRate * direction)] }
    return [
      .remember(.velocity, .option("momentum") * .slot(.velocity) + direction), .move(.learningRate * .slot(.velocity)),
    ]
  }
}

extension OptimizerSlot {
  static let velocity = OptimizerSlot("velocity", "v", torch: "momentum_buffer")
}
