/// How wrong the outputs ŷ are for the targets y: one number to make small.
public enum LossFunction: String, Sendable, CaseIterable, Hashable {
  case mse
  case sse
  case mae
  case huber
  case bce
  case crossEntropy = "cross_entropy"

  /// The word of the `loss` command.
  public var name: String { rawValue }

  /// - Throws: for an unknown name, listing the known ones.
  public init(name: String) throws(EngineError) {
    guard let loss = LossFunction(rawValue: name) else {
      throw EngineError(
        "there is no loss `\(name)`", hint: "there are " + LossFunction.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self = loss
  }

  /// The loss that goes with the last activation: sigmoid → bce, softmax → cross_entropy, else mse.
  public static func standard(for activation: Activation?) -> LossFunction {
    switch activation {
    case .sigmoid: .bce
    case .softmax: .crossEntropy
    default: .mse
    }
  }

  public var formula: String {
    switch self {
    case .mse: "L = mean (ŷ − y)²"
    case .sse: "L = ½ Σ (ŷ − y)², mean over samples"
    case .mae: "L = mean |ŷ − y|"
    case .huber: "L = mean of ½d² where |d| ≤ 1, else |d| − ½, with d = ŷ − y"
    case .bce: "L = −mean (y ln ŷ + (1 − y) ln(1 − ŷ))"
    case .crossEntropy: "L = −ln ŷ[class], mean over samples"
    }
  }

  /// ∂L/∂ŷ as a learner reads it, n the number of samples and m of outputs.
  public var derivative: String {
    switch self {
    case .mse: "∂L/∂ŷ = 2(ŷ − y)/(n·m)"
    case .sse: "∂L/∂ŷ = (ŷ − y)/n"
    case .mae: "∂L/∂ŷ = sign(ŷ − y)/(n·m)"
    case .huber: "∂L/∂ŷ = clip(ŷ − y, −1, 1)/(n·m)"
    case .bce: "∂L/∂ŷ = (ŷ − y)/(ŷ(1 − ŷ)·n·m)"
    case .crossEntropy: "∂L/∂ŷ = −y/(ŷ·n)"
    }
  }

  public var summary: String {
    switch self {
    case .mse: "mean squared error, for regression"
    case .sse: "half the squared error, as in Mazur's worked example"
    case .mae: "mean absolute error, forgiving of outliers"
    case .huber: "squared near 0, absolute beyond 1"
    case .bce: "binary cross-entropy, for sigmoid outputs"
    case .crossEntropy: "cross-entropy over classes, for softmax outputs"
    }
  }
}
