extension OptimizerDescription {
  /// Duchi, Hazan and Singer 2011.
  static let adagrad = OptimizerDescription(
    kind: .adagrad, summary: "smaller steps for parameters that have moved much",
    options: [
      .number("lr", "the learning rate", 0.01, above: 0), .number("eps", "keeps the division from 0", 1e-10, above: 0), .weightDecay,
    ],
    rule: { options in
      let s = OptimizerSlot("square_sum", "s", torch: "sum")
      return UpdateFormula(
        options.decayLines + [
          .remember(s, .slot(s) + .squared(.gradient)), .move(.learningRate * .gradient / (.root(.slot(s)) + .option("eps"))),
        ])
    },
    kernel: { _ in .adagrad },
    torch: TorchOptimizer("Adagrad", [.number("eps"), .optional("weight_decay")]))
}
