import NeuralNetwork

/// What the optimizer remembers just before a step, for writing the step of one number out.
struct OptimizerStep {
  let configuration: OptimizerConfiguration
  let learningRate: Double
  private let memory: OptimizerMemory
  /// Where each parameter stands among the network's numbers, and which one it is.
  private let places: [String: (order: Int, offset: Int, shape: [Int])]

  init(_ trainer: Trainer, _ network: Network) {
    configuration = trainer.setup.optimizer
    learningRate = trainer.learningRate
    memory = trainer.state.optimizer
    var places: [String: (order: Int, offset: Int, shape: [Int])] = [:]
    var offset = 0
    for (order, parameter) in network.layers.flatMap(\.parameters).enumerated() {
      places[parameter.name] = (order, offset, parameter.shape)
      offset += parameter.count
    }
    self.places = places
  }

  /// - Parameters:
  ///   - flat: which number of the parameter, counted row by row.
  ///   - gradient: as the optimizer gets it.
  func longhand(_ name: String, _ flat: Int, value: Double, gradient: Double) -> UpdateFormula.Longhand? {
    guard let place = places[name] else { return nil }
    let offset = place.offset + flat
    let kept = memory.slots.filter { offset < $0.values.count }.map { ($0.name, $0.values[offset]) }
    return configuration.longhand(
      name + Shape.indexText(flat, place.shape), value: value, gradient: gradient, learningRate: learningRate,
      memory: Dictionary(uniqueKeysWithValues: kept), time: (place.order < memory.times.count ? memory.times[place.order] : 0) + 1)
  }
}

/// What `clip` makes of the gradients of a backward pass.
struct Clipping {
  let clipping: GradientClipping
  /// Over all gradients that will be applied.
  let norm: Double

  /// Nil where nothing is clipped.
  init?(_ clipping: GradientClipping?, _ trace: BackwardTrace, frozen: Set<Int>) {
    guard let clipping else { return nil }
    self.clipping = clipping
    let applied = trace.layers.filter { !frozen.contains($0.index) }.flatMap(\.parameters)
    norm = applied.reduce(0) { sum, parameter in sum + parameter.gradient.elements.reduce(0) { $0 + $1 * $1 } }.squareRoot()
  }

  /// Whether the gradients' norm is over the limit.
  var isOverNorm: Bool {
    if case .norm(let limit) = clipping { return norm > limit }
    return false
  }

  /// One gradient as the optimizer gets it, and why; nil where it stays as it is.
  func text(_ gradient: Double) -> (gradient: Double, text: FormulaText)? {
    switch clipping {
    case .norm(let limit):
      guard norm > limit else { return nil }
      let scaled: Double = gradient * (limit / (norm + 1e-6))
      return (scaled, "clip norm=\(limit), and the norm of all gradients is \(norm)")
    case .value(let limit):
      guard abs(gradient) > limit else { return nil }
      return (max(-limit, min(gradient, limit)), "clip value=\(limit)")
    }
  }
}
