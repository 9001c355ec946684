/// The function a layer applies to each weighted sum z: a = f(z).
public enum Activation: Sendable, Hashable {
  case identity
  case step
  case sigmoid
  case tanh
  case relu
  case leakyRelu(slope: Double)
  case elu(alpha: Double)
  case gelu
  case softplus
  case softmax

  /// The word in a network spec: `leaky_relu`.
  public var name: String { description.name }

  /// As written in a network spec, parameter included where it is not the default: `leaky_relu(0.2)`.
  public var text: String {
    switch self {
    case .leakyRelu(let value), .elu(let value): value == description.defaultParameter ? name : "\(name)(\(value.shortText))"
    default: name
    }
  }

  /// - Parameter parameter: the slope of `leaky_relu` (default 0.01) or the α of `elu` (default 1).
  /// - Throws: for an unknown name, or a parameter where there is none.
  public init(name: String, parameter: Double? = nil) throws(EngineError) {
    guard let found = ActivationDescription.all.first(where: { $0.name == name }) else {
      throw EngineError(
        "there is no activation `\(name)`", hint: "there are " + ActivationDescription.all.map(\.name).joined(separator: ", "))
    }
    if parameter != nil, found.defaultParameter == nil { throw EngineError("`\(name)` takes no number in brackets") }
    if let parameter, !parameter.isFinite { throw EngineError("the number in brackets of `\(name)` must be finite, not \(parameter)") }
    switch found.activation {
    case .leakyRelu(let slope): self = .leakyRelu(slope: parameter ?? slope)
    case .elu(let alpha): self = .elu(alpha: parameter ?? alpha)
    default: self = found.activation
    }
  }

  /// The entry of the table this activation belongs to.
  public var description: ActivationDescription {
    for entry in ActivationDescription.all where entry.matches(self) { return entry }
    return ActivationDescription.all[0]
  }
}

/// What help, completion and `plot activation` say about an activation.
public struct ActivationDescription: Sendable {
  public let name: String
  public let formula: String
  public let derivative: String
  public let summary: String
  /// What the number in brackets is when not given; nil when there is none.
  public let defaultParameter: Double?
  public let activation: Activation

  func matches(_ other: Activation) -> Bool {
    switch (activation, other) {
    case (.leakyRelu, .leakyRelu), (.elu, .elu): true
    default: activation == other
    }
  }
}
