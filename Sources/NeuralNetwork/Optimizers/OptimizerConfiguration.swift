/// An optimizer's name and every option's value.
public struct OptimizerConfiguration: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable, Hashable { case perceptron, sgd, rmsprop, adagrad, adam, adamw }

  public private(set) var kind: Kind
  /// In the table's order: name and value (flags are 0 or 1).
  public private(set) var values: [String: Double]

  /// - Parameter options: values by name; flags are 0 or 1. What is missing has its default.
  /// - Throws: for an unknown name or option (listing the known ones) and for a value out of range.
  public init(name: String, options: [String: Double] = [:]) throws(EngineError) {
    guard let kind = Kind(rawValue: name) else {
      throw EngineError("there is no optimizer `\(name)`", hint: "there are " + Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    try self.init(kind, options: options)
  }

  public init(_ kind: Kind, options: [String: Double] = [:]) throws(EngineError) {
    self.kind = kind
    values = [:]
    for option in description.options { values[option.name] = option.defaultValue }
    try OptionDescription.merge(options, into: &values, of: description.options, owner: kind.rawValue)
    if self["nesterov"] != 0, self["momentum"] <= 0 {
      throw EngineError("nesterov looks ahead along the momentum, and momentum is 0", hint: "optimizer sgd momentum=0.9 nesterov")
    }
  }

  /// `sgd lr=0.1`.
  public static let standard = OptimizerConfiguration(standard: .sgd)

  private init(standard kind: Kind) {
    self.kind = kind
    values = [:]
    for option in description.options { values[option.name] = option.defaultValue }
  }

  /// With these options in use, whatever their values: as a formula shows them.
  init(_ kind: Kind, with used: [String]) {
    self.init(standard: kind)
    for name in used { values[name] = 1 }
  }

  public subscript(_ option: String) -> Double { values[option] ?? 0 }
  public var learningRate: Double { self["lr"] }
  public var name: String { kind.rawValue }

  /// As a command line gives it, only what differs from the default, lr always: `sgd lr=0.1 momentum=0.9 nesterov`.
  public var text: String { OptionDescription.text(name, values, of: description.options, always: ["lr"]) }

  /// The update rule with the options that are set, as data.
  public var updateFormula: UpdateFormula { description.rule(self) }

  /// Line by line: `w ← w − lr·g` where there is no momentum.
  public var formula: [String] { updateFormula.text }

  /// One number's step written out, line by line as `formula` has it, with the numbers in it.
  ///
  /// - Parameters:
  ///   - name: what the number is called, `W1[0,1]`.
  ///   - gradient: as the optimizer gets it, clipped where it is.
  ///   - memory: what the optimizer remembers of this number (`velocity`, `m`, `v` …); 0 where nothing is given.
  ///   - time: the number of this update, the first being 1.
  public func longhand(
    _ name: String, value: Double, gradient: Double, learningRate: Double, memory: [String: Double] = [:], time: Int = 1
  ) -> UpdateFormula.Longhand {
    updateFormula.longhand(
      name, value: value, gradient: gradient, learningRate: learningRate, options: values, memory: memory, time: time)
  }

  public var description: OptimizerDescription { OptimizerDescription.all.first { $0.kind == kind } ?? .sgd }
}

/// A named number or flag of an optimizer, schedule or other part of the training set-up.
public struct OptionDescription: Sendable, Hashable {
  public let name: String
  public let summary: String
  public let defaultValue: Double
  /// Present or absent; `momentum=0.9 nesterov`.
  public let isFlag: Bool
  public let isWhole: Bool
  /// What a value must be: `above 0`.
  public let minimum: Double
  public let maximum: Double
  public let excludesMinimum: Bool
  public let excludesMaximum: Bool

  static func number(
    _ name: String, _ summary: String, _ defaultValue: Double, from minimum: Double = -.infinity, above: Double? = nil,
    to maximum: Double = .infinity, below: Double? = nil
  ) -> OptionDescription {
    OptionDescription(
      name: name, summary: summary, defaultValue: defaultValue, isFlag: false, isWhole: false, minimum: above ?? minimum,
      maximum: below ?? maximum, excludesMinimum: above != nil, excludesMaximum: below != nil)
  }

  static func whole(_ name: String, _ summary: String, _ defaultValue: Double, from minimum: Double) -> OptionDescription {
    OptionDescription(
      name: name, summary: summary, defaultValue: defaultValue, isFlag: false, isWhole: true, minimum: minimum, maximum: 1e15,
      excludesMinimum: false, excludesMaximum: false)
  }

  static func flag(_ name: String, _ summary: String) -> OptionDescription {
    OptionDescription(
      name: name, summary: summary, defaultValue: 0, isFlag: true, isWhole: false, minimum: 0, maximum: 1, excludesMinimum: false,
      excludesMaximum: false)
  }

  /// - Throws: when the value is out of range, saying the range.
  func check(_ value: Double, owner: String) throws(EngineError) {
    if isWhole, value != value.rounded() { throw EngineError("\(name) must be a whole number, not \(value.shortText)") }
    let isLow = excludesMinimum ? !(value > minimum) : !(value >= minimum)
    let isHigh = excludesMaximum ? !(value < maximum) : !(value <= maximum)
    guard value.isFinite, !isLow, !isHigh else {
      throw EngineError("\(name) of \(owner) must be \(range), not \(value.shortText)")
    }
  }

  /// `above 0`, `from 0 to below 1`.
  public var range: String {
    var parts: [String] = []
    if minimum.isFinite { parts.append((excludesMinimum ? "above " : "at least ") + minimum.shortText) }
    if maximum.isFinite, !isWhole { parts.append((excludesMaximum ? "below " : "at most ") + maximum.shortText) }
    return parts.isEmpty ? "a finite number" : parts.joined(separator: " and ")
  }

  static func merge(
    _ given: [String: Double], into values: inout [String: Double], of options: [OptionDescription], owner: String
  ) throws(EngineError) {
    for (name, value) in given.sorted(by: { $0.key < $1.key }) {
      guard let option = options.first(where: { $0.name == name }) else {
        throw EngineError(
          "\(owner) has no option `\(name)`",
          hint: options.isEmpty ? "it has no options" : "it has " + options.map(\.name).joined(separator: ", "))
      }
      try option.check(value, owner: owner)
      values[name] = value
    }
  }

  static func text(_ name: String, _ values: [String: Double], of options: [OptionDescription], always: Set<String> = []) -> String {
    var words = [name]
    for option in options {
      let value = values[option.name] ?? option.defaultValue
      guard value != option.defaultValue || always.contains(option.name) else { continue }
      words.append(option.isFlag ? option.name : "\(option.name)=\(value.shortText)")
    }
    return words.joined(separator: " ")
  }
}
