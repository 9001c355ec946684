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
    if stride != 1 { words.append("stride=\(stride)") }
    if padding != 0 { words.append("pad=\(padding)") }
    if dilation != 1 { words.append("dilation=\(dilation)") }
    return words.joined(separator: " ")
  }
}

extension LayerSpecification.Pooling {
  var text: String {
    var words = [height == width ? "\(height)" : "\(height)x\(width)"]
    if let stride, stride != height || height != width { words.append("stride=\(stride)") }
    if padding != 0 { words.append("pad=\(padding)") }
    return words.joined(separator: " ")
  }

  var strideHeight: Int { stride ?? height }
  var strideWidth: Int { stride ?? width }
}

extension LayerSpecification.Recurrent {
  var text: String {
    var words = [cell.rawValue, "\(units)"]
    if cell == .rnn, activation != .tanh { words.append(activation.text) }
    if keepsSequence { words.append("all") }
    return words.joined(separator: " ")
  }
}
