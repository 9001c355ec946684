import Markup
import NeuralNetwork

/// A forward pass that is too long for the screen: of each layer its formula and one sum, and the values of one sample.
extension ForwardReport {
  func focusedDocument(_ style: PresentationStyle) -> Document {
    let sample = tellingSample
    var blocks: [Block] = note.map { [.line(StyledText($0, .muted)), .blank] } ?? []
    for layer in shownLayers {
      blocks += [.layerHeading(layer.layer), .indented(2, [.lines(lines(layer, sample, style))])]
    }
    blocks += ending(style)
    let count = trace.output.rowCount
    let which = count > 1 ? "sample \(sample) of \(count), one unit of each layer" : "one unit of each layer"
    return Document(blocks + [.line(StyledText("\(which); `show forward` shows all", .muted))])
  }

  private func lines(_ layer: ForwardTrace.Layer, _ sample: Int, _ style: PresentationStyle) -> [StyledText] {
    let k = layer.index
    switch layer.layer.specification.kind {
    case .dense: return denseLines(layer, style) + [values(layer, sample, style)].compactMap { $0 }
    case .convolution, .transposedConvolution:
      return [kernelFormula(layer)] + (layer.z.map { kernelSums(layer, $0, style) } ?? []) + [sized(activationFormula(layer), layer.a)]
    case .maxPool, .averagePool, .flatten, .dropout:
      return [poolingExample(layer, style)].compactMap { $0 } + [sized(poolingFormula(layer), layer.a)]
    case .recurrent(let options):
      return recurrentFormulas(options, k, inputName(layer)).map { StyledText($0) } + recurrentSums(layer, style)
    }
  }

  private func sized(_ formula: StyledText, _ tensor: Tensor) -> StyledText {
    formula + StyledText("  " + Shape.text(tensor.shape), .muted)
  }

  /// `a1[1] = tanh(z1[1]) = [ 0.2465  0.1095 ]`: what the units of a layer give for one sample.
  private func values(_ layer: ForwardTrace.Layer, _ sample: Int, _ style: PresentationStyle) -> StyledText? {
    let a = layer.a.matrix
    let width = a.shape[1]
    guard sample < a.shape[0], width > 0 else { return nil }
    let shown = (0..<min(width, 8)).map { style.text(a[flat: sample * width + $0]) } + (width > 8 ? ["…"] : [])
    let name = "[\(sample)]"
    var text = StyledText("a\(layer.index)\(name)", .activation) + " = "
    if let activation = layer.layer.activation, activation != .identity {
      text += StyledText("\(activation.name)(") + StyledText("z\(layer.index)\(name)", .preactivation) + ") = "
    }
    return text + StyledText("[ \(shown.joined(separator: "  ")) ]", .activation)
  }
}
