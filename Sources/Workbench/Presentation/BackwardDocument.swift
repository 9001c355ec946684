import Markup
import NeuralNetwork

/// The backward pass from the loss down: da, then dz = da ⊙ f′(z), then dW and db, then what goes on to the layer below.
extension BackwardReport {
  func document(_ style: PresentationStyle) -> Document {
    if style.isBrief, part == nil {
      let names = shownLayers.flatMap { layer in layer.parameters.map { "d\($0.role)\(layer.index)" } }
      return Document([.lines([StyledText("backward ", .muted) + StyledText(names.joined(separator: " "))])])
    }
    if isPerceptron { return rosenblatt(style) }
    var blocks: [Block] = [
      .lines([
        StyledText("loss", .heading) + StyledText(" · \(loss.name)  ", .muted) + StyledText("L", .loss) + " = "
          + style.number(trace.loss, .loss), "  " + StyledText(loss.derivative),
      ])
    ]
    if let part, part != lastIndex { blocks = [] }
    for layer in shownLayers.reversed() {
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks.append(.layerHeading(layer.layer))
      blocks.append(.indented(2, body(layer, style)))
    }
    return Document(blocks)
  }

  private var lastIndex: Int { trace.layers.last?.index ?? 0 }

  private func body(_ layer: BackwardTrace.Layer, _ style: PresentationStyle) -> [Block] {
    let k = layer.index
    var blocks: [Block] = []
    var columns: [[Block]] = []
    let daFormula = k == lastIndex ? "da\(k) = ∂L/∂ŷ" : "da\(k) = \(incoming(to: k))"
    if style.isDetailed { blocks += [.lines(flows(to: layer, style))] }
    columns.append(style.blocks("da\(k)", layer.da, .gradient, caption: StyledText(daFormula, .gradient)))
    if let dz = layer.dz, let activation = layer.layer.activation {
      if activation == .softmax {
        blocks.append(.line(softmax(k)))
      } else if activation == .identity {
        blocks.append(.line(StyledText("dz\(k) = da\(k)", .gradient) + StyledText("    (a = z)", .muted)))
      } else {
        let rule = activation.description.derivative
        // Where ŷ is 0 or 1 to the last digit, da and the slope say nothing: their product comes from z.
        if k == lastIndex, activation == .sigmoid, loss == .bce,
          layer.da.losesProducts(dz)
        {
          blocks.append(
            .line(
              StyledText("dz\(k) = (ŷ − y)/(n·m)", .gradient) + StyledText("    sigmoid and bce together, as ŷ is too near 0 or 1", .muted))
          )
          columns.append(style.blocks("dz\(k)", dz, .gradient, caption: StyledText("dz\(k)", .gradient)))
          blocks.append(.beside(columns, gap: 4))
          return blocks + parameters(layer, style)
        }
        blocks.append(.line(StyledText("dz\(k) = da\(k) ⊙ a′\(subscriptDigits(k))", .gradient) + StyledText("    with \(rule)", .muted)))
        blocks.append(.lines(products(layer, dz, style)))
      }
      let isRepeated = activation == .identity && dz.rank > 2
      if !isRepeated { columns.append(style.blocks("dz\(k)", dz, .gradient, caption: StyledText("dz\(k)", .gradient))) }
    }
    blocks.append(.beside(columns, gap: 4))
    if layer.time != nil { blocks.append(.lines(recurrentDeltas(layer, style))) }
    blocks += parameters(layer, style)
    return blocks
  }

  private func softmax(_ k: Int) -> StyledText {
    if k == lastIndex, loss == .crossEntropy {
      return StyledText("dz\(k) = (ŷ − y)/n", .gradient) + StyledText("    softmax and cross_entropy together", .muted)
    }
    return StyledText("dz\(k) = a\(k) ⊙ (da\(k) − Σ da\(k) ⊙ a\(k))", .gradient) + StyledText("    the sum over the row's units", .muted)
  }

  /// The formula by which a layer's da comes from the layer above it.
  private func incoming(to k: Int) -> String {
    guard let above = trace.layers.first(where: { $0.index == k + 1 }) else { return "∂L/∂a\(k)" }
    if case .dense = above.layer.specification.kind { return "dz\(k + 1) @ W\(k + 1)ᵀ" }
    return "∂L/∂a\(k), back through \(above.layer.kindName)"
  }

  /// `dz2[1,0] = 0.12·0.24 = 0.029`: one δ with its factors, or all of them with `set detail=full`.
  private func products(_ layer: BackwardTrace.Layer, _ dz: Tensor, _ style: PresentationStyle) -> [StyledText] {
    guard layer.layer.activation != .softmax, dz.count == layer.da.count else { return [] }
    func line(_ place: Int) -> StyledText? {
      let (da, value) = (layer.da[flat: place], dz[flat: place])
      guard da.isFinite, value.isFinite, da != 0 || value == 0 else { return nil }
      let slope = da == 0 ? 0 : value / da
      let factors = ShownSum([da == 0 ? [0] : [da, slope]])
      return StyledText("dz\(layer.index)\(Shape.indexText(place, dz.shape))", .gradient)
        + StyledText(" = " + style.lead(factors, to: value)) + style.number(value, .gradient)
    }
    guard style.isDetailed else {
      return dz.firstNonZero.flatMap(line).map { [$0] } ?? []
    }
    let (places, isCut) = largestPlaces(dz.elements, limit: 256)
    return places.compactMap(line) + (isCut ? [StyledText("the \(places.count) largest of \(dz.count) dz", .muted)] : [])
  }

  /// `da1[0,2] = 0.12·(-0.4) + …`: what arrives at each unit of a dense layer, over the paths of the layer above.
  private func flows(to layer: BackwardTrace.Layer, _ style: PresentationStyle) -> [StyledText] {
    let k = layer.index
    guard let above = trace.layers.first(where: { $0.index == k + 1 }), case .dense(let units) = above.layer.specification.kind,
      let dz = above.dz, let weights = parameters["W\(k + 1)"], units > 0, weights.count == layer.layer.output.count * units
    else { return [] }
    let width = layer.layer.output.count
    let (places, isCut) = largestPlaces(layer.da.elements, limit: 256)
    let lines = places.map { place -> StyledText in
      let terms = (0..<units).map { [dz[flat: place / width * units + $0], weights[flat: place % width * units + $0]] }
      let sum = ShownSum(terms, limit: 12)
      return StyledText("da\(k)\(Shape.indexText(place, layer.da.shape))", .gradient)
        + StyledText(" = " + style.lead(sum, to: layer.da[flat: place])) + style.number(layer.da[flat: place], .gradient)
    }
    return lines + (isCut ? [StyledText("the \(places.count) largest of \(layer.da.count) da", .muted)] : [])
  }

  private func parameters(_ layer: BackwardTrace.Layer, _ style: PresentationStyle) -> [Block] {
    guard !layer.parameters.isEmpty else { return [] }
    let k = layer.index
    var blocks: [Block] = []
    if case .dense = layer.layer.specification.kind, let dz = layer.dz {
      let input = k == 1 ? "X" : "a\(k - 1)"
      blocks.append(
        .line(
          StyledText("dW\(k) = \(input)ᵀ @ dz\(k)\(penalty(on: "W\(k)"))", .gradient)
            + StyledText("    db\(k) = Σ dz\(k) over the samples", .muted)))
      blocks.append(.lines(weightSums(layer, dz, style)))
    } else {
      blocks += sharedParameters(layer, k == 1 ? "X" : "a\(k - 1)")
      blocks.append(.lines(sharedSums(layer, style)))
    }
    let columns = layer.parameters.map { style.blocks("d\($0.role)\(k)", $0.gradient, .gradient) }
    return blocks + [.beside(columns, gap: 4)]
  }

  /// `dW2[0,0] = 0·0.12 + 0.46·(-0.13) + … = 0.05`
  private func weightSums(_ layer: BackwardTrace.Layer, _ dz: Tensor, _ style: PresentationStyle) -> [StyledText] {
    guard let values = forward.layers.first(where: { $0.index == layer.index })?.input.matrix, let gradient = layer["W"] else { return [] }
    let (samples, inputs) = (values.shape[0], values.shape[1])
    let units = layer.layer.output.count
    guard samples > 0, inputs > 0, dz.count == samples * units, gradient.count == inputs * units else { return [] }
    let (places, isCut) = style.isDetailed ? largestPlaces(gradient.elements, limit: 64) : ([0], false)
    let lines = places.map { place -> StyledText in
      let (input, unit) = (place / units, place % units)
      let sum = ShownSum(
        samples, penalty: penalty(on: "W\(layer.index)", place), limit: style.isDetailed ? 12 : 4,
        largest: { LargestPlaces.products(values, column: input, dz, column: unit, samples: samples, most: $0) },
        product: { [values[flat: $0 * inputs + input], dz[flat: $0 * units + unit]] })
      return StyledText("dW\(layer.index)\(Shape.indexText(place, gradient.shape))", .gradient)
        + StyledText(" = " + style.lead(sum, to: gradient[flat: place])) + style.number(gradient[flat: place], .gradient)
    }
    return lines + (isCut ? [StyledText("the \(places.count) largest of \(gradient.count) dW", .muted)] : [])
  }
}

extension BackwardReport {
  /// What the penalty on large weights adds to a weight's gradient: ` + 2·l2·W1`, ` + l1·sign(W1)`.
  func penalty(on name: String, sign: String = "+") -> String {
    (regularization.l2 == 0 ? "" : " \(sign) 2·l2·\(name)") + (regularization.l1 == 0 ? "" : " \(sign) l1·sign(\(name))")
  }

  /// The same in numbers, for one weight.
  func penalty(on name: String, _ place: Int) -> [[Double]] {
    guard let weights = parameters[name], place < weights.count else { return [] }
    let weight = weights[flat: place]
    let squares = regularization.l2 == 0 ? [] : [[2, regularization.l2, weight]]
    return squares + (regularization.l1 == 0 || weight == 0 ? [] : [[regularization.l1, weight < 0 ? -1 : 1]])
  }
}

/// A number in subscript digits.
func subscriptDigits(_ number: Int) -> String {
  String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value - 48 + 0x2080) }))
}
