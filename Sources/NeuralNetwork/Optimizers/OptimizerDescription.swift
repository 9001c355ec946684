extension OptimizerDescription {
  private static let weightDecay = OptionDescription.number("weight_decay", "adds this share of each parameter to its gradient", 0, from: 0)
  private static let epsilon = OptionDescription.number("eps", "keeps the division from 0", 1e-8, above: 0)

  /// Every optimizer, in order of increasing complexity.
  public static let all: [OptimizerDescription] = [
    OptimizerDescription(
      kind: .perceptron, summary: "Rosenblatt's rule for step outputs: move only where the answer was wrong",
      formula: ["w ← w + lr·(y − ŷ)·x", "b ← b + lr·(y − ŷ)"],
      options: [.number("lr", "the learning rate", 1, above: 0)]),
    OptimizerDescription(
      kind: .sgd, summary: "a step down the gradient",
      formula: ["g ← g + weight_decay·w", "v ← momentum·v + g", "w ← w − lr·v   (nesterov: w − lr·(g + momentum·v))"],
      options: [
        .number("lr", "the learning rate", 0.1, above: 0), .number("momentum", "how much of the last step goes on", 0, from: 0),
        .flag("nesterov", "looks ahead along the momentum"), weightDecay,
      ]),
    OptimizerDescription(
      kind: .rmsprop, summary: "divides each gradient by its recent size",
      formula: ["s ← alpha·s + (1 − alpha)·g²", "w ← w − lr·g/(√s + eps)"],
      options: [
        .number("lr", "the learning rate", 0.01, above: 0),
        .number("alpha", "how long the average of g² remembers", 0.99, from: 0, below: 1),
        epsilon, .number("momentum", "how much of the last step goes on", 0, from: 0),
        .flag("centered", "takes the average gradient off before squaring"), weightDecay,
      ]),
    OptimizerDescription(
      kind: .adagrad, summary: "smaller steps for parameters that have moved much",
      formula: ["s ← s + g²", "w ← w − lr·g/(√s + eps)"],
      options: [
        .number("lr", "the learning rate", 0.01, above: 0), .number("eps", "keeps the division from 0", 1e-10, above: 0), weightDecay,
      ]),
    OptimizerDescription(
      kind: .adam, summary: "momentum and RMSProp together, with their early bias taken out (Kingma and Ba 2015)",
      formula: [
        "m ← beta1·m + (1 − beta1)·g", "v ← beta2·v + (1 − beta2)·g²", "w ← w − lr·(m/(1 − beta1ᵗ))/(√(v/(1 − beta2ᵗ)) + eps)",
      ],
      options: adamOptions(weightDecay: 0)),
    OptimizerDescription(
      kind: .adamw, summary: "Adam with the weight decay apart from the gradient (Loshchilov and Hutter 2019)",
      formula: [
        "w ← w − lr·weight_decay·w", "m ← beta1·m + (1 − beta1)·g", "v ← beta2·v + (1 − beta2)·g²",
        "w ← w − lr·(m/(1 − beta1ᵗ))/(√(v/(1 − beta2ᵗ)) + eps)",
      ],
      options: adamOptions(weightDecay: 0.01)),
  ]

  private static func adamOptions(weightDecay: Double) -> [OptionDescription] {
    [
      .number("lr", "the learning rate", 0.001, above: 0),
      .number("beta1", "how long the average of g remembers", 0.9, from: 0, below: 1),
      .number("beta2", "how long the average of g² remembers", 0.999, from: 0, below: 1), epsilon,
      .number("weight_decay", "how much each parameter shrinks", weightDecay, from: 0),
      .flag("amsgrad", "divides by the largest average of g² so far"),
    ]
  }
}
