import NeuralNetwork

/// A layer's lines of NumPy, forward and backward.
struct NumPyLayer {
  let layer: ResolvedLayer
  /// Whether dropout drops.
  let isTraining: Bool

  init(_ layer: ResolvedLayer, isTraining: Bool) {
    self.layer = layer
    self.isTraining = isTraining
  }

  private var k: Int { layer.index }
  private var before: String { "a\(layer.index - 1)" }
  private var activation: Activation { layer.specification.activation }

  var forward: [String] {
    switch layer.specification.kind {
    case .dense: return ["z\(k) = \(before) @ W\(k) + b\(k)", "a\(k) = \(activation.numpy("z\(k)"))"]
    case .convolution(let options):
      return ["z\(k) = conv(\(before), W\(k), b\(k)\(options.python))", "a\(k) = \(activation.numpy("z\(k)"))"]
    case .transposedConvolution(let options):
      return ["z\(k) = upconv(\(before), W\(k), b\(k)\(options.python)\(options.pythonExtra))", "a\(k) = \(activation.numpy("z\(k)"))"]
    case .maxPool(let options): return ["a\(k) = max_pool(\(before), \(options.python))"]
    case .averagePool(let options): return ["a\(k) = average_pool(\(before), \(options.python))"]
    case .flatten: return ["a\(k) = \(before).reshape(len(\(before)), -1)"]
    case .dropout(let rate):
      return isTraining
        ? ["mask\(k) = dropout_mask(\(before).shape, \(rate), layer=\(k), step=step)", "a\(k) = \(before) * mask\(k)"]
        : ["mask\(k) = 1  # units drop out in training only", "a\(k) = \(before)"]
    case .recurrent(let options):
      let parameters = layer.parameters.map(\.name).joined(separator: ", ")
      let relu = options.activation == .relu ? ", relu" : options.cell == .rnn ? ", np.tanh" : ""
      let state = options.keepsSequence ? "steps\(k)[0]" : "steps\(k)[0][:, -1]"
      return [
        "steps\(k) = \(options.cell.rawValue)(\(before), \(parameters)\(relu))",
        "a\(k) = \(state)  # the state after \(options.keepsSequence ? "every step" : "the last step")",
      ]
    }
  }

  /// - Parameter hasDz: whether dz is there already. `passesOn`: whether a layer before needs a gradient.
  func backward(hasDz: Bool, passesOn: Bool) -> [String] {
    let previous = "da\(k - 1)"
    var lines: [String] = []
    if layer.specification.kind.hasActivation, !hasDz { lines.append("dz\(k) = \(activation.numpySlope(k))") }
    switch layer.specification.kind {
    case .dense:
      lines += ["dW\(k) = \(before).T @ dz\(k)", "db\(k) = dz\(k).sum(axis=0)"]
      if passesOn { lines.append("\(previous) = dz\(k) @ W\(k).T") }
    case .convolution(let options):
      lines.append("\(passesOn ? previous : "_"), dW\(k), db\(k) = conv_back(dz\(k), \(before), W\(k)\(options.python))")
    case .transposedConvolution(let options):
      lines.append("\(passesOn ? previous : "_"), dW\(k), db\(k) = upconv_back(dz\(k), \(before), W\(k)\(options.python))")
    case .maxPool(let options): lines.append("\(previous) = max_pool_back(da\(k), \(before), \(options.python))")
    case .averagePool(let options): lines.append("\(previous) = average_pool_back(da\(k), \(before), \(options.python))")
    case .flatten: lines.append("\(previous) = da\(k).reshape(\(before).shape)")
    case .dropout: lines.append("\(previous) = da\(k) * mask\(k)")
    case .recurrent(let options):
      if options.keepsSequence {
        lines.append("dh\(k) = da\(k)")
      } else {
        lines += ["dh\(k) = np.zeros_like(steps\(k)[0])", "dh\(k)[:, -1] = da\(k)  # the loss sees the last state alone"]
      }
      let weights = layer.parameters.map { "d\($0.name)" }.joined(separator: ", ")
      let names = layer.parameters.filter(\.isWeight).map(\.name).joined(separator: ", ")
      let isRelu = options.cell == .rnn ? options.activation == .relu ? ", lambda h: h > 0" : ", lambda h: 1 - h**2" : ""
      lines.append(
        "\(passesOn ? previous : "_"), \(weights) = \(options.cell.rawValue)_back(dh\(k), \(before), steps\(k), \(names)\(isRelu))")
    }
    return lines
  }
}

extension Activation {
  /// f(z) in Python.
  func numpy(_ z: String) -> String {
    switch self {
    case .identity: z
    case .tanh: "np.tanh(\(z))"
    case .leakyRelu(let value), .elu(let value): "\(name)(\(z), \(PythonText.number(value)))"
    default: "\(name)(\(z))"
    }
  }

  /// dz from da: the chain rule through the activation of layer k.
  func numpySlope(_ k: Int) -> String {
    switch self {
    case .identity: "da\(k)"
    case .step: "np.zeros_like(da\(k))  # a step has no slope"
    case .sigmoid: "da\(k) * a\(k) * (1 - a\(k))"
    case .tanh: "da\(k) * (1 - a\(k) ** 2)"
    case .relu: "da\(k) * (z\(k) > 0)"
    case .leakyRelu(let slope): "da\(k) * np.where(z\(k) > 0, 1, \(PythonText.number(slope)))"
    case .elu(let alpha): "da\(k) * np.where(z\(k) > 0, 1, \(PythonText.number(alpha)) * np.exp(np.minimum(z\(k), 0)))"
    case .gelu: "da\(k) * gelu_slope(z\(k))"
    case .softplus: "da\(k) * sigmoid(z\(k))"
    case .softmax: "a\(k) * (da\(k) - (da\(k) * a\(k)).sum(axis=1, keepdims=True))"
    }
  }
}

extension Pair {
  /// `(2, 2)`, a Python tuple.
  var python: String { "(\(height), \(width))" }
}

extension LayerSpecification.Convolution {
  /// Further arguments, those that are not the default.
  var python: String {
    (stride == 1 ? "" : ", stride=\(stride.python)") + (padding == 0 ? "" : ", pad=\(padding.python)")
      + (dilation == 1 ? "" : ", dilation=\(dilation.python)")
  }

  /// What upconv takes besides.
  var pythonExtra: String { outputPadding == 0 ? "" : ", extra=\(outputPadding.python)" }
}

extension LayerSpecification.Pooling {
  /// How far the window moves: its own size unless a stride is given.
  var strides: Pair { stride ?? Pair(height, width) }

  var python: String { "size=(\(height), \(width)), stride=\(strides.python)" + (padding == 0 ? "" : ", pad=\(padding.python)") }
}
