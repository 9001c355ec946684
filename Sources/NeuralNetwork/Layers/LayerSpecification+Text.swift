extension LayerSpecification {
  /// As written in a network spec, options that have their default left out: `conv 4 3x3 pad=1 relu`.
  public var text: String {
    let word = activation == .identity ? "" : " " + activation.text
    switch kind {
    case .dense(let units): return "\(units)\(word)"
    case .convolution(let options), .transposedConvolution(let options): return "\(kindName) \(options.text)\(word)"
    case .maxPool(let options), .averagePool(let options): return "\(kindName) \(options.text)"
    case .flatten: return "flatten"
    case .dropout(let rate): return "dropout \(rate.shortText)"
    case .recurrent(let options): return options.text
    }
  }
}

extension LayerSpecification.Convolution {
  var text: String {
    var words = ["\(filters)", "\(kernelHeight)x\(kernelWidth)"]
    if stride != 1 { words.append("stride=\(stride.text)") }
    if padding != 0 { words.append("pad=\(padding.text)") }
    if dilation != 1 { words.append("dilation=\(dilation.text)") }
    if outputPadding != 0 { words.append("outpad=\(outputPadding.text)") }
    return words.joined(separator: " ")
  }
}

extension LayerSpecification.Pooling {
  var text: String {
    var words = [height == width ? "\(height)" : "\(height)x\(width)"]
    if let stride, stride != window { words.append("stride=\(stride.text)") }
    if padding != 0 { words.append("pad=\(padding.text)") }
    return words.joined(separator: " ")
  }

  var window: Pair { Pair(height, width) }
  /// How far the window moves: its own size unless a stride is given.
  var step: Pair { stride ?? window }
}

extension LayerSpecification.Recurrent {
  var text: String {
    var words = [cell.rawValue, "\(units)"]
    if cell == .rnn, activation != .tanh { words.append(activation.text) }
    if keepsSequence { words.append("all") }
    return words.joined(separator: " ")
  }
}
