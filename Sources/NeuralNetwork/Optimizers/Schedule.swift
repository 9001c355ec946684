#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the learning rate changes from epoch to epoch.
public struct Schedule: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable, Hashable { case constant, step, exponential, cosine, warmup }

  public private(set) var kind: Kind
  public private(set) var values: [String: Double]

  public static let constant = Schedule()

  private init() {
    kind = .constant
    values = [:]
  }

  /// - Throws: for an unknown name or option (listing the known ones) and for a value out of range.
  public init(name: String, options: [String: Double] = [:]) throws(EngineError) {
    guard let kind = Kind(rawValue: name) else {
      throw EngineError("there is no schedule `\(name)`", hint: "there are " + Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self.kind = kind
    values = [:]
    for option in description.options { values[option.name] = option.defaultValue }
    try OptionDescription.merge(options, into: &values, of: description.options, owner: name)
  }

  public subscript(_ option: String) -> Double { values[option] ?? 0 }
  public var name: String { kind.rawValue }
  public var text: String { OptionDescription.text(name, values, of: description.options, always: Set(values.keys)) }
  public var description: ScheduleDescription { ScheduleDescription.all.first { $0.kind == kind } ?? ScheduleDescription.all[0] }

  /// What the optimizer's lr is multiplied by in an epoch, counted from 0 (PyTorch's closed forms).
  public func factor(epoch: Int) -> Double {
    let epoch = Double(epoch)
    switch kind {
    case .constant: return 1
    case .step: return pow(self["gamma"], (epoch / self["every"]).rounded(.down))
    case .exponential: return pow(self["gamma"], epoch)
    case .cosine:
      let end = self["end"]
      let progress = min(epoch / self["epochs"], 1)
      return end + (1 - end) * (1 + cos(Double.pi * progress)) / 2
    case .warmup: return self["start"] + (1 - self["start"]) * min(epoch / self["epochs"], 1)
    }
  }
}

/// What help, completion and usage errors say about a schedule.
public struct ScheduleDescription: Sendable {
  public let kind: Schedule.Kind
  public let summary: String
  public let formula: String
  public let options: [OptionDescription]
  public var name: String { kind.rawValue }

  public static let all: [ScheduleDescription] = [
    ScheduleDescription(kind: .constant, summary: "the same learning rate throughout", formula: "lr", options: []),
    ScheduleDescription(
      kind: .step, summary: "falls by a factor every so many epochs", formula: "lr · gamma^⌊epoch/every⌋",
      options: [.whole("every", "epochs between two falls", 30, from: 1), .number("gamma", "the factor", 0.1, above: 0)]),
    ScheduleDescription(
      kind: .exponential, summary: "falls by a factor each epoch", formula: "lr · gammaᵉᵖᵒᶜʰ",
      options: [.number("gamma", "the factor", 0.95, above: 0)]),
    ScheduleDescription(
      kind: .cosine, summary: "falls along half a cosine and stays at the end",
      formula: "lr · (end + (1 − end)·(1 + cos(π·epoch/epochs))/2)",
      options: [
        .whole("epochs", "how long the fall takes", 100, from: 1), .number("end", "the factor at the end", 0, from: 0, to: 1),
      ]),
    ScheduleDescription(
      kind: .warmup, summary: "rises in a straight line and stays", formula: "lr · (start + (1 − start)·min(epoch/epochs, 1))",
      options: [
        .whole("epochs", "how long the rise takes", 10, from: 1), .number("start", "the factor at the start", 0.1, above: 0, to: 1),
      ]),
  ]
}
