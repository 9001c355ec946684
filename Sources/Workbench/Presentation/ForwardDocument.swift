import Markup
import NeuralNetwork

/// The forward pass as a learner would write it: z = a @ W + b with the numbers in it, then a.
extension ForwardReport {
  func document(_ style: PresentationStyle) -> Document {
    if style.isBrief, case .all = part { return Document([.lines([briefLine(style)])]) }
    let whole = wholeDocument(style)
    // What was typed and the prompt stand around it.
    guard !isWhole, !style.isDetailed, Layout.lines(of: whole).count > style.rows - 2 else { return whole }
    return focusedDocument(style)
  }

  private func wholeDocument(_ style: PresentationStyle) -> Document {
    var blocks: [Block] = note.map { [.line(StyledText($0, .muted)), .blank] } ?? []
    for (position, layer) in shownLayers.enumerated() {
      if position > 0 { blocks.append(.blank) }
      blocks.append(.layerHeading(layer.layer))
      blocks.append(.indented(2, body(layer, style)))
    }
    if case .layer = part { return Document(blocks) }
    if !blocks.isEmpty { blocks.append(.blank) }
    blocks += ending(style)
    return Document(blocks)
  }

  /// What was computed, for a set-up: `forward z1 a1 z2 a2 · L = 0.6931`.
  private func briefLine(_ style: PresentationStyle) -> StyledText {
    let names = shownLayers.flatMap { layer in (layer.z == nil ? [] : ["z\(layer.index)"]) + ["a\(layer.index)"] }
    var line = StyledText("forward ", .muted) + StyledText(names.joined(separator: " "))
    if let loss = trace.loss { line += StyledText(" · L = ", .muted) + style.number(loss, .loss) }
    return line
  }

  /// What goes into a layer: `X`, or the activations of the one before.
  func inputName(_ layer: ForwardTrace.Layer) -> String { layer.index == 1 ? (isSingle ? "x" : "X") : "a\(layer.index - 1)" }

  private func body(_ layer: ForwardTrace.Layer, _ style: PresentationStyle) -> [Block] {
    let k = layer.index
    let input = inputName(layer)
    switch layer.layer.specification.kind {
    case .dense: return dense(layer, style)
    case .convolution, .transposedConvolution:
      var blocks: [Block] = [.line(kernelFormula(layer))]
      if let z = layer.z { blocks += [.lines(kernelSums(layer, z, style))] + style.blocks("z\(k)", z, .preactivation) }
      if layer.layer.activation == .identity { return blocks + [.line(activationFormula(layer))] }
      return blocks + style.blocks("a\(k)", layer.a, .activation, caption: activationFormula(layer))
    case .maxPool, .averagePool, .flatten, .dropout:
      var blocks = style.blocks("a\(k)", layer.a, .activation, caption: poolingFormula(layer))
      if let line = poolingExample(layer, style) { blocks.insert(.line(line), at: 0) }
      if case .dropout = layer.layer.specification.kind, layer.a.elements == layer.input.elements {
        blocks.append(.line(StyledText("nothing is dropped outside training", .muted)))
      }
      return blocks
    case .recurrent(let options):
      let formulas = recurrentFormulas(options, k, input).map { StyledText($0) }
      return [.lines(formulas + recurrentSums(layer, style))] + style.blocks("a\(k)", layer.a, .activation)
    }
  }

  func kernelFormula(_ layer: ForwardTrace.Layer) -> StyledText {
    let k = layer.index
    return StyledText("z\(k)", .preactivation) + " = \(layer.layer.kindName)(" + StyledText(inputName(layer), .input) + ", "
      + StyledText("W\(k)", .weight) + ") + " + StyledText("b\(k)", .bias)
  }

  func poolingFormula(_ layer: ForwardTrace.Layer) -> StyledText {
    StyledText("a\(layer.index)", .activation) + " = \(layer.layer.kindName)(" + StyledText(inputName(layer), .input) + ")"
  }

  func activationFormula(_ layer: ForwardTrace.Layer) -> StyledText {
    let k = layer.index
    guard let activation = layer.layer.activation, activation != .identity else {
      return StyledText("a\(k)", .activation) + " = " + StyledText("z\(k)", .preactivation)
    }
    return StyledText("a\(k)", .activation) + " = \(activation.name)(" + StyledText("z\(k)", .preactivation) + ")"
  }

  /// The formula with its shapes, and one sum with its numbers.
  func denseLines(_ layer: ForwardTrace.Layer, _ style: PresentationStyle) -> [StyledText] {
    let k = layer.index
    guard let z = layer.z, let weights = parameters["W\(k)"], let bias = parameters["b\(k)"] else { return [] }
    let formula =
      StyledText("z\(k)", .preactivation) + " = " + StyledText(inputName(layer), .input) + " @ " + StyledText("W\(k)", .weight) + " + "
      + StyledText("b\(k)", .bias)
    let shapes = "    (\(shapeText(layer.input))) @ (\(shapeText(weights))) + (\(shapeText(bias))) → (\(shapeText(z)))"
    return [formula + StyledText(shapes, .muted)] + sums(layer, z, weights, bias, style)
  }

  private func dense(_ layer: ForwardTrace.Layer, _ style: PresentationStyle) -> [Block] {
    let k = layer.index
    guard let z = layer.z else { return [] }
    let lines = denseLines(layer, style)
    var columns = [
      style.blocks("z\(k)", z, .preactivation), style.blocks("a\(k)", layer.a, .activation, caption: activationFormula(layer)),
    ]
    if layer.layer.activation == .identity { columns.removeFirst() }
    return [.lines(lines), .beside(columns, gap: 4)]
  }

  /// One sum with its numbers, or all of them with `set detail=full`.
  private func sums(
    _ layer: ForwardTrace.Layer, _ z: Tensor, _ weights: Tensor, _ bias: Tensor, _ style: PresentationStyle
  ) -> [StyledText] {
    let x = layer.input.matrix
    let (samples, inputs) = (x.shape[0], x.shape[1])
    let units = bias.count
    guard samples > 0, inputs > 0, units > 0, z.count == samples * units, weights.count == inputs * units else { return [] }
    func line(_ sample: Int, _ unit: Int) -> StyledText {
      let terms = (0..<inputs).map { [x[flat: sample * inputs + $0], weights[flat: $0 * units + unit]] }
      let place = isSingle ? "\(unit)" : "\(sample),\(unit)"
      let sum = ShownSum(terms, ending: [bias[flat: unit]], limit: style.isDetailed ? 12 : 5)
      let value = z[flat: sample * units + unit]
      return StyledText("z\(layer.index)[\(place)]", .preactivation)
        + StyledText(" = " + style.lead(sum, to: value)) + style.number(value, .preactivation)
    }
    if style.isDetailed { return detailed(z) { line($0 / units, $0 % units) } }
    return [line(samples == trace.output.rowCount ? tellingSample : ForwardReport.tellingSample(x), 0)]
  }

  /// The sample that is followed through all layers.
  var tellingSample: Int { trace.layers.first.map { ForwardReport.tellingSample($0.input.matrix) } ?? 0 }

  /// The sample whose sums are written out: the first that is not all zeros.
  static func tellingSample(_ x: Tensor) -> Int {
    let (samples, inputs) = (x.shape[0], x.shape[1])
    return (0..<min(samples, 100)).first { row in (0..<inputs).contains { x[flat: row * inputs + $0] != 0 } } ?? 0
  }

  /// A line for each z, or for the largest where there are many.
  func detailed(_ z: Tensor, _ line: (Int) -> StyledText) -> [StyledText] {
    let (places, isCut) = largestPlaces(z.elements, limit: 256)
    return places.map(line) + (isCut ? [StyledText("the \(places.count) largest of \(z.count) z", .muted)] : [])
  }

  func ending(_ style: PresentationStyle) -> [Block] {
    guard let value = trace.loss, let targets else {
      let output = trace.output.elements.prefix(10).map { style.text($0) }.joined(separator: ", ") + (trace.output.count > 10 ? ", …" : "")
      return [.line(StyledText("ŷ", .activation) + " = " + StyledText(output, .activation))]
    }
    var lines = [StyledText(isOfBatch ? "batch loss" : "loss", .heading) + StyledText(" · \(loss.name)", .muted)]
    let stable = saturated(value, targets, style)
    lines.append("  " + StyledText(stable?.formula ?? loss.formula))
    var text = StyledText("  ") + StyledText("L", .loss) + " = " + style.number(value, .loss)
    if trace.penalty != 0 { text += StyledText("  (of which \(style.text(trace.penalty)) is the penalty on large weights)", .muted) }
    if let example = stable?.example ?? lossExample(value, targets, style) { lines.append("  " + example) }
    lines.append(text)
    return [.lines(lines)]
  }

  /// The loss with the numbers in it, for a handful of samples.
  private func lossExample(_ value: Double, _ targets: Tensor, _ style: PresentationStyle) -> StyledText? {
    let output = trace.output
    let n = output.rowCount
    guard n <= 8, trace.penalty == 0 else { return nil }
    let terms: [String]
    switch loss {
    case .bce where output.count == n && targets.count == n:
      terms = (0..<n).map { row in
        let (p, y) = (output[flat: row], targets[flat: row])
        return y == 1 ? "ln \(style.text(p))" : y == 0 ? "ln(1 − \(style.text(p)))" : "…"
      }
      guard !terms.contains("…") else { return nil }
      return StyledText("L", .loss) + StyledText(" = −(\(sumText(terms, limit: 4)))/\(n)")
    case .mse where output.count == n && targets.count == n:
      terms = (0..<n).map { "(\(style.text(output[flat: $0])) − \(style.factor(targets[flat: $0])))²" }
      return StyledText("L", .loss) + StyledText(" = (\(sumText(terms, limit: 4)))/\(n)")
    case .crossEntropy where targets.rank == 1:
      let classes = output.count / max(n, 1)
      let picked = (0..<n).map { row -> Double in
        let index = Int(max(0, min(targets[flat: row], Double(classes - 1))))
        return output[flat: row * classes + index]
      }
      return StyledText("L", .loss) + StyledText(" = −(\(sumText(picked.map { "ln \(style.text($0))" }, limit: 4)))/\(n)")
    default: return nil
    }
  }
}
