extension OptimizerDescription {
  /// Stochastic gradient descent, with momentum (Polyak 1964) and Nesterov's look ahead (Sutskever et al. 2013).
  static let sgd = OptimizerDescription(
    kind: .sgd, summary: "a step down the gradient",
    options: [
      .number("lr", "the learning rate", 0.1, above: 0), .momentum, .flag("nesterov", "looks ahead along the momentum"), .weightDecay,
    ],
    rule: { options in
      let move = options.moveLines(.gradient)
      let ahead: UpdateTerm = .learningRate * (.gradient + .option("momentum") * .slot(.velocity))
      return UpdateFormula(options.decayLines + (options["nesterov"] != 0 ? move.dropLast() + [.move(ahead)] : move))
    },
    kernel: { $0["momentum"] > 0 ? .momentum : .descent },
    torch: TorchOptimizer("SGD", [.optional("momentum"), .flag("nesterov"), .optional("weight_decay")], countsUpdates: false))
}
