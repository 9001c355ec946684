extension ActivationDescription {
  /// Every activation, in the order the course meets them.
  public static let all: [ActivationDescription] = [
    entry(.identity, "a = z", "a′ = 1", "leaves z as it is, for regression"),
    entry(.step, "a = 1 if z ≥ 0 else 0", "a′ = 0", "all or nothing, as in Rosenblatt's perceptron"),
    entry(.sigmoid, "a = 1/(1 + e⁻ᶻ)", "a′ = a(1 − a)", "squeezes z into 0 to 1, for probabilities"),
    entry(.tanh, "a = tanh z", "a′ = 1 − a²", "squeezes z into -1 to 1"),
    entry(.relu, "a = max(0, z)", "a′ = 1 if z > 0 else 0", "cuts off what is below 0"),
    entry(.leakyRelu(slope: 0.01), "a = z if z > 0 else s·z", "a′ = 1 if z > 0 else s", "relu that still slopes below 0", 0.01),
    entry(.elu(alpha: 1), "a = z if z > 0 else α(eᶻ − 1)", "a′ = 1 if z > 0 else a + α", "relu with a smooth floor at −α", 1),
    entry(.gelu, "a = z·Φ(z)", "a′ = Φ(z) + z·φ(z)", "relu weighted by the normal distribution (erf form)"),
    entry(.softplus, "a = ln(1 + eᶻ)", "a′ = 1/(1 + e⁻ᶻ)", "a smooth relu"),
    entry(.softmax, "aᵢ = e^zᵢ / Σⱼ e^zⱼ", "∂aᵢ/∂zⱼ = aᵢ(δᵢⱼ − aⱼ)", "turns a row of z into probabilities that sum to 1"),
  ]

  private static func entry(
    _ activation: Activation, _ formula: String, _ derivative: String, _ summary: String, _ parameter: Double? = nil
  ) -> ActivationDescription {
    ActivationDescription(
      name: activation.word, formula: formula, derivative: derivative, summary: summary, defaultParameter: parameter, activation: activation
    )
  }
}

extension Activation {
  fileprivate var word: String {
    switch self {
    case .identity: "identity"
    case .step: "step"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .relu: "relu"
    case .leakyRelu: "leaky_relu"
    case .elu: "elu"
    case .gelu: "gelu"
    case .softplus: "softplus"
    case .softmax: "softmax"
    }
  }
}
