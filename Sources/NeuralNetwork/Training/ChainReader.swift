/// Reads the factors of the chain rule off a pass's traces.
struct ChainReader {
  let network: Network
  let probe: GradientProbe
  let loss: LossFunction
  /// As the loss takes them: samples × outputs.
  let targets: Tensor

  typealias Factor = Explanation.Factor
  typealias Term = Explanation.Term

  func layer(_ index: Int) -> ResolvedLayer { network.layers[index - 1] }
  func forward(_ index: Int) -> ForwardTrace.Layer { probe.forward.layers[index - 1] }
  func backward(_ index: Int) -> BackwardTrace.Layer { probe.backward.layers[index - 1] }

  /// From the loss to the parameter; their product is what the sample adds to its gradient.
  func factors(_ entry: ParameterLayout.Entry, _ index: [Int], sample: Int) -> [Factor] {
    let k = entry.layer
    guard case .dense = layer(k).specification.kind else {
      return [SharedParameter(reader: self, entry: entry, index: index, sample: sample).factor]
    }
    let unit = index[index.count - 1]
    var factors = factorsToZ(layer: k, unit: unit, sample: sample)
    if entry.parameter.isWeight {
      let source = index[0]
      let input = forward(k).input[flat: sample * layer(k).input.count + source]
      factors.append(
        Factor(symbol: "∂z\(k)[\(unit)]/∂W\(k)[\(source),\(unit)]", value: input, detail: "the input \(inputName(k, source))"))
    } else {
      factors.append(Factor(symbol: "∂z\(k)[\(unit)]/∂b\(k)[\(unit)]", value: 1, detail: "z = … + b"))
    }
    return factors
  }

  /// Where the δ in the largest term of a sum over places or time steps comes from.
  func origin(_ entry: ParameterLayout.Entry, _ index: [Int], sample: Int) -> [Factor] {
    if case .dense = layer(entry.layer).specification.kind { return [] }
    return SharedParameter(reader: self, entry: entry, index: index, sample: sample).origin
  }

  private func inputName(_ k: Int, _ unit: Int) -> String { k == 1 ? "x[\(unit)]" : "a\(k - 1)[\(unit)]" }

  /// The factors whose product is ∂L/∂z of a dense layer's unit.
  private func factorsToZ(layer k: Int, unit: Int, sample: Int) -> [Factor] {
    let width = layer(k).output.count
    let place = sample * width + unit
    let dz = backward(k).dz?[flat: place] ?? 0
    let activation = layer(k).activation ?? .identity
    let symbol = "∂L/∂z\(k)[\(unit)]"
    if activation == .softmax { return [softmax(layer: k, unit: unit, sample: sample, symbol: symbol, dz: dz)] }
    let z = forward(k).z?[flat: place] ?? 0
    let a = forward(k).a[flat: place]
    let slope = activation.slopes(at: [z])[0]
    let da = backward(k).da[flat: place]
    guard da.isFinite, slope.isFinite, abs(da * slope - dz) <= 1e-9 * max(abs(dz), 1e-12) else {
      return [Factor(symbol: symbol, value: dz, detail: straight(place) ?? "from z directly: a is at its limit")]
    }
    var factors = factorsToA(layer: k, unit: unit, sample: sample, da: da)
    if activation != .identity {
      let detail: FormulaText = "\(activation.description.derivative) with z = \(z), a = \(a)"
      factors.append(Factor(symbol: "∂a\(k)[\(unit)]/∂z\(k)[\(unit)]", value: slope, detail: detail))
    }
    return factors
  }

  /// ∂L/∂z where softmax ties a row's units together.
  private func softmax(layer k: Int, unit: Int, sample: Int, symbol: String, dz: Double) -> Factor {
    let width = layer(k).output.count
    if k == network.layers.count, loss == .crossEntropy, let detail = straight(sample * width + unit) {
      return Factor(symbol: symbol, value: dz, detail: detail)
    }
    let row = sample * width
    let a = forward(k).a.elements
    let terms = (0..<width).map { other -> Term in
      let slope = a[row + other] * ((other == unit ? 1 : 0) - a[row + unit])
      return Term(
        symbol: "∂L/∂a\(k)[\(other)]·∂a\(k)[\(other)]/∂z\(k)[\(unit)]", factors: [backward(k).da[flat: row + other], slope])
    }
    return Factor(symbol: symbol, value: dz, detail: "a sum over the row's units, which softmax ties together", terms: terms)
  }

  /// The last layer's δ where activation and loss cancel: (ŷ − y)/n with its numbers.
  private func straight(_ place: Int) -> FormulaText? {
    guard place < targets.count, place < probe.forward.output.count else { return nil }
    let (output, target) = (probe.forward.output[flat: place], targets[flat: place])
    switch loss {
    case .crossEntropy: return "(ŷ − y)/n = (\(output) − \(target))/\(probe.samples)"
    case .bce where network.outputCount == 1: return "(ŷ − y)/n = (\(output) − \(target))/\(probe.samples)"
    case .bce: return "(ŷ − y)/(n·m) = (\(output) − \(target))/(\(probe.samples)·\(network.outputCount))"
    default: return nil
    }
  }

  /// The factors whose product is ∂L/∂a: the loss's own for the last layer, through the one path there is, or a sum over paths.
  private func factorsToA(layer k: Int, unit: Int, sample: Int, da: Double) -> [Factor] {
    let isIdentity = layer(k).activation == .identity
    let name = isIdentity ? "z\(k)[\(unit)]" : "a\(k)[\(unit)]"
    guard k < network.layers.count else {
      let place = sample * network.outputCount + unit
      let detail = loss.derivativeText(
        output: probe.forward.output[flat: place], target: targets[flat: place], samples: probe.samples, outputs: network.outputCount)
      return [Factor(symbol: "∂L/∂\(name)", value: da, detail: detail)]
    }
    let next = layer(k + 1)
    guard case .dense(let units) = next.specification.kind, let weights = network.parameter("W\(k + 1)") else {
      return [Factor(symbol: "∂L/∂\(name)", value: da, detail: "through layer \(k + 1) (\(next.specification.text))")]
    }
    if units == 1 {
      var factors = factorsToZ(layer: k + 1, unit: 0, sample: sample)
      factors.append(
        Factor(symbol: "∂z\(k + 1)[0]/∂\(name)", value: weights[unit, 0], detail: "the weight W\(k + 1)[\(unit),0]"))
      return factors
    }
    let terms = (0..<units).map { target in
      Term(
        symbol: "∂L/∂z\(k + 1)[\(target)]·W\(k + 1)[\(unit),\(target)]",
        factors: [backward(k + 1).dz?[flat: sample * units + target] ?? 0, weights[unit, target]])
    }
    return [
      Factor(
        symbol: "∂L/∂\(name)", value: da, detail: "a sum over layer \(k + 1)'s units; `why b\(k + 1)[…]` writes each ∂L/∂z\(k + 1) out",
        terms: terms)
    ]
  }
}

extension LossFunction {
  /// ∂L/∂ŷ for one output, the formula and its numbers: `2(ŷ − y)/n = 2(0.8 − 1)/4`.
  func derivativeText(output: Double, target: Double, samples: Int, outputs: Int) -> FormulaText {
    let (y, t): (FormulaText, FormulaText) = ("\(output)", "\(factor: target)")
    let isOne = outputs == 1
    let (count, symbol) = (isOne ? "\(samples)" : "(\(samples)·\(outputs))", isOne ? "n" : "(n·m)")
    switch self {
    case .mse: return "2(ŷ − y)/\(symbol) = 2(\(y) − \(t))/\(count)"
    case .sse: return "(ŷ − y)/n = (\(y) − \(t))/\(samples)"
    case .mae: return "sign(ŷ − y)/\(symbol) = sign(\(y) − \(t))/\(count)"
    case .huber: return "clip(ŷ − y, −1, 1)/\(symbol) = clip(\(y) − \(t), −1, 1)/\(count)"
    case .bce: return "(ŷ − y)/(ŷ(1 − ŷ))/\(symbol) = (\(y) − \(t))/(\(y)·\(1 - output))/\(count)"
    case .crossEntropy: return "−y/(ŷ·n) = −\(t)/(\(y)·\(samples))"
    }
  }
}
