/// How the first weights are drawn; biases start at 0.
public enum Initialization: String, Sendable, CaseIterable, Hashable {
  case glorot
  case he
  case normal
  case zeros

  public var name: String { rawValue }

  /// - Throws: for an unknown name, listing the known ones.
  public init(name: String) throws(EngineError) {
    guard let found = Initialization(rawValue: name) else {
      throw EngineError(
        "there is no initialisation `\(name)`", hint: "there are " + Initialization.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self = found
  }

  /// He for the relu family, Glorot for all else.
  public static func standard(for activation: Activation?) -> Initialization {
    switch activation {
    case .relu, .leakyRelu, .elu, .gelu, .softplus: .he
    default: .glorot
    }
  }

  public var formula: String {
    switch self {
    case .glorot: "w uniform in ±√(6/(inputs + outputs))"
    case .he: "w normal with deviation √(2/inputs)"
    case .normal: "w normal with deviation 1"
    case .zeros: "w = 0"
    }
  }

  public var summary: String {
    switch self {
    case .glorot: "keeps the spread of values through sigmoid and tanh layers (Glorot and Bengio 2010)"
    case .he: "makes up for the half that relu cuts off (He et al. 2015)"
    case .normal: "plain standard normal numbers"
    case .zeros: "all the same: shows why weights must differ"
    }
  }
}
