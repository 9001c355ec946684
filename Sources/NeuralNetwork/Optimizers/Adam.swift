extension OptimizerDescription {
  /// Kingma and Ba 2015; AMSGrad by Reddi, Kale and Kumar 2018.
  static let adam = OptimizerDescription(
    kind: .adam, summary: "momentum and RMSProp together, with their early bias taken out (Kingma and Ba 2015)",
    options: options(weightDecay: 0),
    rule: { options in UpdateFormula(options.decayLines + lines(options)) },
    kernel: { _ in .adam },
    torch: torch("Adam", decay: .optional("weight_decay")))

  /// Adam whose decay shrinks the weights themselves: w ← w − lr·weight_decay·w.
  static let adamw = OptimizerDescription(
    kind: .adamw, summary: "Adam with the weight decay apart from the gradient (Loshchilov and Hutter 2019)",
    options: options(weightDecay: 0.01),
    rule: { options in
      let shrink: UpdateTerm = .learningRate * .option("weight_decay") * .weight
      return UpdateFormula((options["weight_decay"] > 0 ? [.move(shrink)] : []) + lines(options))
    },
    kernel: { _ in .adam },
    torch: torch("AdamW", decay: .number("weight_decay")))

  private static func options(weightDecay: Double) -> [OptionDescription] {
    [
      .number("lr", "the learning rate", 0.001, above: 0),
      .number("beta1", "how long the average of g remembers", 0.9, from: 0, below: 1),
      .number("beta2", "how long the average of g² remembers", 0.999, from: 0, below: 1), .epsilon,
      .number("weight_decay", "how much each parameter shrinks", weightDecay, from: 0),
      .flag("amsgrad", "divides by the largest average of g² so far"),
    ]
  }

  private static func torch(_ name: String, decay: TorchOptimizer.Option) -> TorchOptimizer {
    TorchOptimizer(name, [.tuple("betas", ["beta1", "beta2"]), .number("eps"), .flag("amsgrad"), decay])
  }

  private static func lines(_ options: OptimizerConfiguration) -> [UpdateLine] {
    let m = OptimizerSlot("m", "m", torch: "exp_avg")
    let v = OptimizerSlot("v", "v", torch: "exp_avg_sq")
    let u = OptimizerSlot("largest_v", "u", torch: "max_exp_avg_sq")
    let isLargest = options["amsgrad"] != 0
    let mean: UpdateTerm = .slot(m) / .bias("beta1")
    let size: UpdateTerm = .slot(isLargest ? u : v) / .bias("beta2")
    return [
      .remember(m, .average("beta1", m, .gradient)),
      .remember(v, .option("beta2") * .slot(v) + .remainder("beta2") * .squared(.gradient)),
    ] + (isLargest ? [.remember(u, .larger(.slot(u), .slot(v)))] : []) + [
      .work("m_hat", mean, why: "the averages began at 0, which this makes up for"), .work("v_hat", size, why: ""),
      .move(.learningRate * .worked("m_hat", mean) / (.root(.worked("v_hat", size)) + .option("eps"))),
    ]
  }
}
