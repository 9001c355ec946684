extension OptimizerDescription {
  /// Rosenblatt 1958: w ← w + lr·(y − ŷ)·x.
  static let perceptron = OptimizerDescription(
    kind: .perceptron, summary: "Rosenblatt's rule for step outputs: move only where the answer was wrong",
    options: [.number("lr", "the learning rate", 1, above: 0)],
    rule: { _ in UpdateFormula([.correct]) },
    // Plain descent whose gradient is (ŷ − y)·x.
    kernel: { _ in .descent },
    torch: TorchOptimizer("SGD", [], countsUpdates: false))
}
