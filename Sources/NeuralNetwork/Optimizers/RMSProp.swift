extension OptimizerDescription {
  /// Tieleman and Hinton 2012; centered as in Graves 2013.
  static let rmsprop = OptimizerDescription(
    kind: .rmsprop, summary: "divides each gradient by its recent size",
    options: [
      .number("lr", "the learning rate", 0.01, above: 0),
      .number("alpha", "how long the average of g² remembers", 0.99, from: 0, below: 1), .epsilon, .momentum,
      .flag("centered", "takes the average gradient off before squaring"), .weightDecay,
    ],
    rule: { options in
      let s = OptimizerSlot("square_average", "s", torch: "square_avg")
      let c = OptimizerSlot("gradient_average", "c", torch: "grad_avg")
      let isCentered = options["centered"] != 0
      let spread: UpdateTerm = isCentered ? .slot(s) - .squared(.slot(c)) : .slot(s)
      return UpdateFormula(
        options.decayLines + [.remember(s, .option("alpha") * .slot(s) + .remainder("alpha") * .squared(.gradient))]
          + (isCentered ? [.remember(c, .average("alpha", c, .gradient))] : [])
          + options.moveLines(.gradient / (.root(spread) + .option("eps"))))
    },
    kernel: { _ in .rmsprop },
    torch: TorchOptimizer(
      "RMSprop", [.optional("momentum"), .number("alpha"), .number("eps"), .flag("centered"), .optional("weight_decay")]))
}
