extension ChainReader {
  /// What a learner should know about the unit the parameter belongs to, and about the way the gradient came.
  func warnings(_ entry: ParameterLayout.Entry, _ index: [Int]) -> [FormulaText] {
    unitWarnings(entry, index) + timeWarnings(entry, index) + flowWarnings(entry.layer)
  }

  /// The root mean square over the samples of a layer's δ.
  private func size(_ index: Int) -> Double {
    let gradient = backward(index).dz ?? backward(index).da
    return (gradient.elements.reduce(0) { $0 + $1 * $1 } / Double(max(probe.samples, 1))).squareRoot()
  }

  /// How much of the slope at the output arrives at a layer: nothing, next to nothing, or far too much.
  private func flowWarnings(_ k: Int) -> [FormulaText] {
    let last = network.layers.count
    guard k < last else { return [] }
    let (there, here) = (size(last), size(k))
    guard there > 0, there.isFinite, here.isFinite else { return [] }
    if here == 0 { return stopWarning(k) }
    let share = here / there
    guard share < 1e-3 || share > 1e3 else { return [] }
    // The step between two layers that does most of it.
    var culprit = (layer: k, factor: 1.0)
    for index in k..<last {
      let (below, above) = (size(index), size(index + 1))
      guard below > 0, above > 0 else { continue }
      let factor = below / above
      if share < 1 ? factor < culprit.factor : factor > culprit.factor { culprit = (index, factor) }
    }
    let kind = share < 1 ? "vanishing" : "exploding"
    let cause = share < 1 ? "flat activations and small weights shrink it" : "large weights blow it up"
    return [
      "\(kind) gradient: layer \(k)'s δ is \(share) of the output's; from layer \(culprit.layer + 1) to \(culprit.layer) the factor is \(culprit.factor) (\(cause))"
    ]
  }

  /// No gradient at all: the layer nearest the output where it ends.
  private func stopWarning(_ k: Int) -> [FormulaText] {
    guard let stop = (k..<network.layers.count).last(where: { size($0) == 0 && size($0 + 1) > 0 }) else { return [] }
    let arrives = backward(stop).da.elements.contains { $0 != 0 }
    let cause =
      arrives && layer(stop).activation == .relu
      ? "all its units are off for every sample (dead ReLU)"
      : arrives ? "its activation is flat for every sample" : "the weights of layer \(stop + 1) hand nothing on"
    return ["no gradient gets past layer \(stop): \(cause)"]
  }

  private func unitWarnings(_ entry: ParameterLayout.Entry, _ index: [Int]) -> [FormulaText] {
    let layer = layer(entry.layer)
    guard let trace = forward(entry.layer).z, let activation = layer.activation else { return [] }
    let units = layer.output.dimensions[0]
    let area = layer.output.count / max(units, 1)
    let unit: Int
    switch layer.specification.kind {
    case .convolution: unit = index[0]
    case .transposedConvolution: unit = index.count == 4 ? index[1] : index[0]
    default: unit = index[index.count - 1]
    }
    var z: [Double] = []
    for sample in 0..<probe.samples {
      let start = sample * layer.output.count + unit * area
      z += trace.elements[start..<start + area]
    }
    let name = "unit \(unit) of layer \(layer.index)"
    switch activation {
    case .relu where z.allSatisfy({ $0 <= 0 }):
      return ["\(name) is dead: its z is at or below 0 for every sample, so relu passes no gradient"]
    case .sigmoid, .tanh, .elu, .gelu, .softplus:
      let slopes = activation.slopes(at: z)
      let steepest = activation == .sigmoid ? 0.25 : 1.0
      guard slopes.allSatisfy({ abs($0) < 0.04 * steepest }) else { return [] }
      return ["\(name) is saturated: \(activation.name) is nearly flat at its z for every sample"]
    case .step: return ["step has slope 0 everywhere, so no gradient passes; Rosenblatt's rule (optimizer perceptron) does without"]
    default: return []
    }
  }

  /// A recurrent unit that is off or flat at every step, and a gradient that fades or swells on its way back in time.
  private func timeWarnings(_ entry: ParameterLayout.Entry, _ index: [Int]) -> [FormulaText] {
    guard let trace = backward(entry.layer).time, let gradients = trace.gradients else { return [] }
    let column = index[index.count - 1]
    let (gate, unit) = (column / trace.units, column % trace.units)
    let values = (0..<trace.steps).flatMap { time in
      (0..<trace.samples).map { sample in
        trace.options.cell == .rnn ? trace.state(time, sample: sample, unit: unit) : trace.gate(gate, at: time, sample: sample, unit: unit)
      }
    }
    let name = "unit \(unit) of layer \(entry.layer)"
    var found: [FormulaText] = []
    let isTanh = trace.options.cell == .rnn || (trace.options.cell == .lstm && gate == 2) || (trace.options.cell == .gru && gate == 2)
    if trace.options.cell == .rnn, trace.options.activation == .relu {
      if values.allSatisfy({ $0 == 0 }) {
        found.append("\(name) is dead: its h is 0 at every step of every sample, so relu passes no gradient")
      }
    } else if values.allSatisfy({ isTanh ? 1 - $0 * $0 < 0.04 : $0 * (1 - $0) < 0.01 }) {
      let what = trace.options.cell == .rnn ? name : "gate \(trace.gateNames[gate]) of \(name)"
      found.append("\(what) is saturated: \(isTanh ? "tanh" : "sigmoid") is nearly flat at its sum at every step of every sample")
    }
    func size(_ time: Int) -> Double { gradients.gates[time].elements.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    guard !trace.options.keepsSequence, trace.steps > 1 else { return found }
    let (first, last) = (size(0), size(trace.steps - 1))
    if first > 0, last > 0, first.isFinite, last.isFinite, first / last < 1e-3 || first / last > 1e3 {
      let kind = first < last ? "vanishing" : "exploding"
      found.append(
        "\(kind) gradient through time: from step \(trace.steps - 1) back to step 0 δ goes from \(last) to \(first)")
    }
    return found
  }
}
