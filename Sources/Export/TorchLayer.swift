import NeuralNetwork

/// A layer's lines of PyTorch: how it is declared and how it is called.
struct TorchLayer {
  let layer: ResolvedLayer

  init(_ layer: ResolvedLayer) { self.layer = layer }

  private var name: String { "self.layer\(layer.index)" }

  var declaration: [String] {
    let channels: Int
    if case .image(let count, _, _) = layer.input { channels = count } else { channels = layer.input.count }
    switch layer.specification.kind {
    case .dense(let units): return ["\(name) = nn.Linear(\(layer.input.count), \(units))"]
    case .convolution(let options): return ["\(name) = nn.Conv2d(\(channels), \(options.torch))"]
    case .transposedConvolution(let options): return ["\(name) = nn.ConvTranspose2d(\(channels), \(options.torch))"]
    case .maxPool(let options): return ["\(name) = nn.MaxPool2d(\(options.torch))"]
    case .averagePool(let options): return ["\(name) = nn.AvgPool2d(\(options.torch))"]
    case .flatten: return ["\(name) = nn.Flatten()"]
    case .dropout(let rate): return ["\(name) = nn.Dropout(\(PythonText.number(rate)))"]
    case .recurrent(let options):
      var features = layer.input.count
      if case .sequence(_, let count) = layer.input { features = count }
      let kind = options.cell.rawValue.uppercased()
      let relu = options.cell == .rnn && options.activation == .relu ? ", nonlinearity=\"relu\"" : ""
      var lines = ["\(name) = nn.\(kind)(\(features), \(options.units)\(relu), batch_first=True)"]
      if options.cell != .gru {
        lines.append("\(name).bias_hh_l0.requires_grad_(False)  # PyTorch adds two biases, and one is enough: this one stays 0")
      }
      return lines
    }
  }

  func forward(leavesActivationOut: Bool) -> [String] {
    if case .recurrent(let options) = layer.specification.kind {
      return ["x, _ = \(name)(x)"] + (options.keepsSequence ? [] : ["x = x[:, -1]  # the state after the last step"])
    }
    let call = "\(name)(x)"
    return ["x = " + (leavesActivationOut ? call : layer.specification.activation.torch(call))]
  }
}

extension Activation {
  /// f(z) in PyTorch.
  func torch(_ z: String) -> String {
    switch self {
    case .identity: z
    case .step: z == "z" ? "(z >= 0).to(z.dtype)" : "Step()(\(z))"
    case .sigmoid: "torch.sigmoid(\(z))"
    case .tanh: "torch.tanh(\(z))"
    case .relu: "torch.relu(\(z))"
    case .leakyRelu(let slope): "F.leaky_relu(\(z), \(PythonText.number(slope)))"
    case .elu(let alpha): "F.elu(\(z), \(PythonText.number(alpha)))"
    case .gelu: "F.gelu(\(z))"
    case .softplus: "F.softplus(\(z), threshold=50)"
    case .softmax: "torch.softmax(\(z), dim=1)"
    }
  }
}

extension Pair {
  /// One number where both are the same.
  fileprivate var torch: String { height == width ? "\(height)" : "(\(height), \(width))" }
}

extension LayerSpecification.Convolution {
  fileprivate var torch: String {
    let kernel = Pair(kernelHeight, kernelWidth)
    var words = ["\(filters)", kernel.torch]
    if stride != 1 { words.append("stride=\(stride.torch)") }
    if padding != 0 { words.append("padding=\(padding.torch)") }
    if outputPadding != 0 { words.append("output_padding=\(outputPadding.torch)") }
    if dilation != 1 { words.append("dilation=\(dilation.torch)") }
    return words.joined(separator: ", ")
  }
}

extension LayerSpecification.Pooling {
  fileprivate var torch: String {
    let window = Pair(height, width)
    return window.torch + (strides == window ? "" : ", stride=\(strides.torch)") + (padding == 0 ? "" : ", padding=\(padding.torch)")
  }
}
