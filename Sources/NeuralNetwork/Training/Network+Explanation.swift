extension Network {
  /// The chain rule for one weight or bias, sample by sample, read off a recorded pass; dropout switched off.
  /// - Parameter index: one number for each axis of the parameter.
  /// - Throws: when there is no such parameter or element, or inputs, targets, loss and network do not go together.
  public func explain(
    _ parameter: String, at index: [Int], inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()
  ) throws(EngineError) -> Explanation {
    guard let entry = layout[parameter] else {
      throw EngineError("the network has no parameter `\(parameter)`", hint: "it has " + parameterNames.joined(separator: ", "))
    }
    let shape = entry.parameter.shape
    guard index.count == shape.count, zip(index, shape).allSatisfy({ $0 >= 0 && $0 < $1 }) else {
      throw EngineError(
        "\(parameter) has shape \(Shape.text(shape)), and [\(index.map(String.init).joined(separator: ","))] is not in it",
        hint: "\(parameter)[\(shape.map { _ in "0" }.joined(separator: ","))] is its first element")
    }
    let probe = try GradientProbe(self, inputs: inputs, targets: targets, setup: setup)
    let flat = zip(index, Shape.strides(shape)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = probe.check(entry, flat)
    probe.restore()
    let value = parameterStore.values.start[entry.offset + flat]
    var penalty = 0.0
    if entry.parameter.isWeight {
      penalty = setup.regularization.l1 * (value > 0 ? 1 : value < 0 ? -1 : 0) + 2 * setup.regularization.l2 * value
    }
    let reader = ChainReader(network: self, probe: probe)
    return Explanation(
      parameter: check.name, value: value, gradient: check.gradient, numeric: check.numeric,
      samples: (0..<probe.samples).map { sample in
        let factors = reader.factors(entry, index, sample: sample)
        return Explanation.Sample(sample: sample, factors: factors, contribution: factors.reduce(1) { $0 * $1.value })
      }, penalty: penalty, warnings: reader.warnings(entry, index))
  }
}

/// Reads the factors of the chain rule off a pass's traces.
struct ChainReader {
  let network: Network
  let probe: GradientProbe

  typealias Factor = Explanation.Factor

  private func layer(_ index: Int) -> ResolvedLayer { network.layers[index - 1] }
  private func forward(_ index: Int) -> ForwardTrace.Layer { probe.forward.layers[index - 1] }
  private func backward(_ index: Int) -> BackwardTrace.Layer { probe.backward.layers[index - 1] }

  /// From the loss to the parameter; their product is what the sample adds to its gradient.
  func factors(_ entry: ParameterLayout.Entry, _ index: [Int], sample: Int) -> [Factor] {
    switch layer(entry.layer).specification.kind {
    case .dense:
      let unit = index[index.count - 1]
      let k = entry.layer
      var factors = factorsToZ(layer: k, unit: unit, sample: sample)
      if entry.parameter.isWeight {
        let source = index[0]
        let input = forward(k).input.elements[sample * layer(k).input.count + source]
        factors.append(
          Factor(symbol: "∂z\(k)[\(unit)]/∂W\(k)[\(source),\(unit)]", value: input, detail: "the input \(inputName(k, source))", terms: []))
      } else {
        factors.append(Factor(symbol: "∂z\(k)[\(unit)]/∂b\(k)[\(unit)]", value: 1, detail: "z = … + b", terms: []))
      }
      return factors
    default:
      let places = PlacesReader(reader: self, entry: entry, index: index, sample: sample)
      let terms = places.terms
      return [Factor(symbol: places.symbol, value: terms.reduce(0) { $0 + $1.value }, detail: places.detail, terms: terms)]
    }
  }

  private func inputName(_ k: Int, _ unit: Int) -> String { k == 1 ? "x[\(unit)]" : "a\(k - 1)[\(unit)]" }

  /// The factors whose product is ∂L/∂z of a dense layer's unit.
  private func factorsToZ(layer k: Int, unit: Int, sample: Int) -> [Factor] {
    let width = layer(k).output.count
    let place = sample * width + unit
    let dz = backward(k).dz?.elements[place] ?? 0
    let activation = layer(k).activation ?? .identity
    if activation == .softmax {
      return [Factor(symbol: "∂L/∂z\(k)[\(unit)]", value: dz, detail: "softmax ties all units together", terms: [])]
    }
    let z = forward(k).z?.elements[place] ?? 0
    let a = forward(k).a.elements[place]
    let slope = activation.slopes(at: [z])[0]
    let da = backward(k).da.elements[place]
    guard da.isFinite, slope.isFinite, abs(da * slope - dz) <= 1e-9 * max(abs(dz), 1e-12) else {
      return [Factor(symbol: "∂L/∂z\(k)[\(unit)]", value: dz, detail: "from z directly: a is at its limit", terms: [])]
    }
    var factors = factorsToA(layer: k, unit: unit, sample: sample, da: da)
    if activation != .identity {
      let detail = "\(activation.description.derivative) with z = \(z.shortText), a = \(a.shortText)"
      factors.append(Factor(symbol: "∂a\(k)[\(unit)]/∂z\(k)[\(unit)]", value: slope, detail: detail, terms: []))
    }
    return factors
  }

  /// The factors whose product is ∂L/∂a: the loss's own for the last layer, through the one path there is, or a sum over paths.
  private func factorsToA(layer k: Int, unit: Int, sample: Int, da: Double) -> [Factor] {
    let isIdentity = layer(k).activation == .identity
    let name = isIdentity ? "z\(k)[\(unit)]" : "a\(k)[\(unit)]"
    guard k < network.layers.count else { return [Factor(symbol: "∂L/∂\(name)", value: da, detail: "the loss's derivative", terms: [])] }
    let next = layer(k + 1)
    guard case .dense(let units) = next.specification.kind, let weights = network.parameter("W\(k + 1)") else {
      return [Factor(symbol: "∂L/∂\(name)", value: da, detail: "through layer \(k + 1) (\(next.specification.text))", terms: [])]
    }
    if units == 1 {
      var factors = factorsToZ(layer: k + 1, unit: 0, sample: sample)
      factors.append(
        Factor(symbol: "∂z\(k + 1)[0]/∂\(name)", value: weights[unit, 0], detail: "the weight W\(k + 1)[\(unit),0]", terms: []))
      return factors
    }
    let terms = (0..<units).map { target -> (symbol: String, value: Double) in
      let flow = backward(k + 1).dz?.elements[sample * units + target] ?? 0
      return ("∂L/∂z\(k + 1)[\(target)]·W\(k + 1)[\(unit),\(target)]", flow * weights[unit, target])
    }
    return [Factor(symbol: "∂L/∂\(name)", value: da, detail: "a sum over layer \(k + 1)'s units", terms: terms)]
  }

  /// What a learner should know about the unit the parameter belongs to, and about the way the gradient came.
  func warnings(_ entry: ParameterLayout.Entry, _ index: [Int]) -> [String] { unitWarnings(entry, index) + flowWarnings(entry.layer) }

  /// How much of the slope at the output arrives at a layer: next to nothing, or far too much.
  private func flowWarnings(_ k: Int) -> [String] {
    let last = network.layers.count
    guard k < last else { return [] }
    func size(_ index: Int) -> Double {
      let gradient = backward(index).dz ?? backward(index).da
      return (gradient.elements.reduce(0) { $0 + $1 * $1 } / Double(max(probe.samples, 1))).squareRoot()
    }
    let (there, here) = (size(last), size(k))
    guard there > 0, here > 0, there.isFinite, here.isFinite else { return [] }
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
      "\(kind) gradient: layer \(k)'s δ is \(share.shortText) of the output's; from layer \(culprit.layer + 1) to \(culprit.layer) the factor is \(culprit.factor.shortText) (\(cause))"
    ]
  }

  private func unitWarnings(_ entry: ParameterLayout.Entry, _ index: [Int]) -> [String] {
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
    switch activation {
    case .relu where z.allSatisfy({ $0 <= 0 }):
      return ["unit \(unit) of layer \(layer.index) is dead: its z is at or below 0 for every sample, so relu passes no gradient"]
    case .sigmoid, .tanh:
      let slopes = activation.slopes(at: z)
      let steepest = activation == .tanh ? 1.0 : 0.25
      guard slopes.allSatisfy({ $0 < 0.04 * steepest }) else { return [] }
      return ["unit \(unit) of layer \(layer.index) is saturated: \(activation.name) is nearly flat at its z for every sample"]
    case .step: return ["step has slope 0 everywhere, so no gradient passes; Rosenblatt's rule (optimizer perceptron) does without"]
    default: return []
    }
  }

  /// Where a parameter is used many times in one sample: kernels at each position, recurrent weights at each time step.
  struct PlacesReader {
    let reader: ChainReader
    let entry: ParameterLayout.Entry
    let index: [Int]
    let sample: Int

    private var k: Int { entry.layer }
    private var source: String { k == 1 ? "x" : "a\(k - 1)" }

    /// The terms in general: `Σ ∂L/∂z1[0,·,·]·x[0,·,·]`.
    var symbol: String {
      switch reader.layer(k).specification.kind {
      case .recurrent(let options):
        let column = index[index.count - 1]
        let gate = "∂L/∂\(options.cell.gateNames[column / options.units])(t)[\(column % options.units)]"
        switch entry.parameter.role {
        case "Wx": return "Σₜ \(gate)·\(source)(t)[\(index[0])]"
        case "Wh": return "Σₜ \(gate)·h(t−1)[\(index[0])]"
        default: return "Σₜ \(gate)"
        }
      case .transposedConvolution where index.count == 4: return "Σ ∂L/∂z\(k)[\(index[1]),·,·]·\(source)[\(index[0]),·,·]"
      case _ where index.count == 4: return "Σ ∂L/∂z\(k)[\(index[0]),·,·]·\(source)[\(index[1]),·,·]"
      default: return "Σ ∂L/∂z\(k)[\(index[0]),·,·]"
      }
    }

    var detail: String {
      switch reader.layer(k).specification.kind {
      case .recurrent: "over the time steps it is used in"
      default: index.count == 4 ? "over the places its kernel lies at" : "over every place of its channel"
      }
    }

    var terms: [(symbol: String, value: Double)] {
      switch reader.layer(k).specification.kind {
      case .convolution(let options): convolution(options, isTransposed: false)
      case .transposedConvolution(let options): convolution(options, isTransposed: true)
      case .recurrent(let options): recurrent(options)
      default: []
      }
    }

    private func convolution(_ options: LayerSpecification.Convolution, isTransposed: Bool) -> [(symbol: String, value: Double)] {
      guard case .image(let channels, let height, let width) = reader.layer(k).input,
        case .image(let filters, let outputHeight, let outputWidth) = reader.layer(k).output, let dz = reader.backward(k).dz
      else { return [] }
      let x = reader.forward(k).input
      func flow(_ filter: Int, _ row: Int, _ column: Int) -> Double {
        dz.elements[((sample * filters + filter) * outputHeight + row) * outputWidth + column]
      }
      var terms: [(symbol: String, value: Double)] = []
      if index.count == 1 {
        for row in 0..<outputHeight {
          for column in 0..<outputWidth { terms.append(("∂L/∂z\(k)[\(index[0]),\(row),\(column)]", flow(index[0], row, column))) }
        }
        return terms
      }
      let filter = isTransposed ? index[1] : index[0]
      let channel = isTransposed ? index[0] : index[1]
      let (stridedHeight, stridedWidth) = isTransposed ? (height, width) : (outputHeight, outputWidth)
      let (otherHeight, otherWidth) = isTransposed ? (outputHeight, outputWidth) : (height, width)
      for row in 0..<stridedHeight {
        for column in 0..<stridedWidth {
          let otherRow = row * options.stride.height + index[2] * options.dilation.height - options.padding.height
          let otherColumn = column * options.stride.width + index[3] * options.dilation.width - options.padding.width
          guard (0..<otherHeight).contains(otherRow), (0..<otherWidth).contains(otherColumn) else { continue }
          let (r, c) = isTransposed ? (row, column) : (otherRow, otherColumn)
          let (y, z) = isTransposed ? (otherRow, otherColumn) : (row, column)
          let input = x.elements[((sample * channels + channel) * height + r) * width + c]
          terms.append(("∂L/∂z\(k)[\(filter),\(y),\(z)]·\(source)[\(channel),\(r),\(c)]", flow(filter, y, z) * input))
        }
      }
      return terms
    }

    private func recurrent(_ options: LayerSpecification.Recurrent) -> [(symbol: String, value: Double)] {
      guard case .sequence(let steps, let features) = reader.layer(k).input, let scratch = reader.probe.scratch(of: k) else { return [] }
      let gates = options.cell.gateNames.count
      let memory = RecurrentMemory(
        samples: reader.probe.samples, steps: steps, features: features, units: options.units, gates: gates, scratch: scratch)
      let width = gates * options.units
      let column = index[index.count - 1]
      let gate = options.cell.gateNames[column / options.units]
      let isRecurrent = options.cell == .gru && (entry.parameter.role == "Wh" || entry.parameter.role == "bh")
      return (0..<steps).map { time in
        let gradients = isRecurrent ? memory.recurrentGradient(time) : memory.gateGradient(time)
        let flow = gradients[sample * width + column]
        let symbol = "∂L/∂\(gate)(t=\(time))[\(column % options.units)]"
        switch entry.parameter.role {
        case "Wx": return ("\(symbol)·\(source)(t=\(time))[\(index[0])]", flow * memory.x(time)[sample * features + index[0]])
        case "Wh": return ("\(symbol)·h(t=\(time - 1))[\(index[0])]", flow * memory.h(time - 1)[sample * options.units + index[0]])
        default: return (symbol, flow)
        }
      }
    }
  }
}
