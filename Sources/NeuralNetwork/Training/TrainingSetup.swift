/// How a network is trained: everything but the network and the data.
public struct TrainingSetup: Sendable, Hashable {
  /// Nil: by the last activation.
  public var loss: LossFunction?
  public var optimizer: OptimizerConfiguration
  public var schedule: Schedule
  public var clipping: GradientClipping?
  public var regularization: Regularization
  public var precision: Precision
  public var augmentation: Augmentation
  public var lossScaling = LossScaling()

  public init(
    loss: LossFunction? = nil, optimizer: OptimizerConfiguration = .standard, schedule: Schedule = .constant,
    clipping: GradientClipping? = nil, regularization: Regularization = .none, precision: Precision = .float64,
    augmentation: Augmentation = .none
  ) {
    self.loss = loss
    self.optimizer = optimizer
    self.schedule = schedule
    self.clipping = clipping
    self.regularization = regularization
    self.precision = precision
    self.augmentation = augmentation
  }
}

/// Keeps a gradient from being too large.
public enum GradientClipping: Sendable, Hashable {
  /// When the norm over all parameters exceeds this, g ← g·norm/(‖g‖ + 1e-6).
  case norm(Double)
  /// Each element is kept within ±value.
  case value(Double)

  /// - Throws: when the limit is not above 0.
  public func validate() throws(EngineError) {
    switch self {
    case .norm(let limit), .value(let limit):
      guard limit > 0, limit.isFinite else { throw EngineError("a gradient is clipped to something above 0, not \(limit.shortText)") }
    }
  }
}

/// A penalty on large weights (never on biases), part of the loss: l1·Σ|w| + l2·Σw².
public struct Regularization: Sendable, Hashable {
  public var l1: Double
  public var l2: Double
  public static let none = Regularization()

  public init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
  }

  public var isNone: Bool { l1 == 0 && l2 == 0 }

  /// - Throws: when either is negative.
  public func validate() throws(EngineError) {
    for (name, value) in [("l1", l1), ("l2", l2)] where !(value >= 0 && value.isFinite) {
      throw EngineError("\(name) must be at least 0, not \(value.shortText)")
    }
  }
}

/// The numbers a network computes with.
public enum Precision: String, Sendable, CaseIterable, Hashable {
  case float64
  case float32
  /// Weights in float32, passes in float16, the loss scaled up so that small gradients survive.
  case float16Mixed = "float16-mixed"

  public var name: String { rawValue }

  /// - Throws: for an unknown name, listing the known ones.
  public init(name: String) throws(EngineError) {
    guard let found = Precision(rawValue: name) else {
      throw EngineError("there is no precision `\(name)`", hint: "there are " + Precision.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self = found
  }
}

/// How mixed precision scales the loss; the defaults are those of PyTorch's GradScaler (Micikevicius et al. 2018).
public struct LossScaling: Sendable, Hashable {
  /// What the loss is multiplied by at first.
  public var scale: Double
  /// After so many steps in a row without overflow the scale doubles; an overflow halves it.
  public var growth: Int

  public init(scale: Double = 65_536, growth: Int = 2000) {
    self.scale = scale
    self.growth = growth
  }
}

/// Small changes to each training batch, drawn anew each time.
public struct Augmentation: Sendable, Hashable {
  /// Standard deviation of the noise added to every input.
  public var noise: Double
  /// Images are moved by up to this many pixels each way, zeros coming in.
  public var shift: Int
  public static let none = Augmentation()

  public init(noise: Double = 0, shift: Int = 0) {
    self.noise = noise
    self.shift = shift
  }

  public var isNone: Bool { noise == 0 && shift == 0 }

  /// As the command writes it; empty for none.
  public var text: String {
    isNone ? "" : "augment" + (noise > 0 ? " noise=\(noise.shortText)" : "") + (shift > 0 ? " shift=\(shift)" : "")
  }
}

extension TrainingSetup {
  /// - Throws: when parts of the set-up do not go with the network, the targets or each other.
  func validate(for network: Network, targets: Tensor) throws(EngineError) {
    _ = try checkedLoss(for: network)
    try checkTargets(targets, for: network)
    try clipping?.validate()
    try regularization.validate()
    try augmentation.validate(for: network)
    try validateOptimizer(for: network)
  }

  /// - Throws: when the optimizer is Rosenblatt's rule and the network is not one layer of step units.
  public func validateOptimizer(for network: Network) throws(EngineError) {
    guard optimizer.kind == .perceptron else { return }
    guard let last = network.layers.last, case .dense = last.specification.kind, last.activation == .step,
      network.layers.dropLast().allSatisfy({ $0.parameters.isEmpty })
    else {
      throw EngineError(
        "Rosenblatt's rule trains one layer of step units, not \(network.specification.text)",
        hint: "net \(network.inputCount) -> \(network.outputCount) step, or optimizer sgd")
    }
  }
}
