import NeuralNetwork

/// The network as an ONNX model: input `X` (a sample a row), values `z1 a1 …`, output `yhat`, parameters under their own names.
struct ONNXModel {
  private let network: Network
  private var graph = ONNXGraph()

  private init(_ network: Network) { self.network = network }

  /// The file's bytes.
  static func encode(_ network: Network) -> [UInt8] {
    var model = ONNXModel(network)
    var current = "X"
    if let input = network.layers.first?.input, input.dimensions.count > 1 {
      model.graph.initializer("input_shape", [-1] + input.dimensions)
      model.graph.node("Reshape", ["X", "input_shape"], ["a0"], name: "input")
      current = "a0"
    }
    for layer in network.layers {
      let output = layer.index == network.layers.count ? "yhat" : "a\(layer.index)"
      model.add(layer, input: current, output: output)
      current = output
    }
    let outputSizes = network.layers.last?.output.dimensions ?? []
    let outputShape: [Int?] = [nil] + outputSizes.map { Optional($0) }
    return model.graph.model(
      name: "longhand", documentation: network.specification.text, input: ("X", [nil, network.inputCount]), output: ("yhat", outputShape),
      metadata: [("net", network.specification.text)])
  }

  private func value(_ role: String, _ layer: ResolvedLayer) -> Tensor { network.parameter("\(role)\(layer.index)") ?? Tensor(0) }

  private mutating func add(_ layer: ResolvedLayer, input: String, output: String) {
    let k = layer.index
    let name = "\(layer.kindName)\(k)"
    switch layer.specification.kind {
    case .dense:
      addParameters(layer)
      activated(layer, output) { model, z in model.graph.node("Gemm", [input, "W\(k)", "b\(k)"], [z], name: name) }
    case .convolution(let options):
      addParameters(layer)
      activated(layer, output) { model, z in
        model.graph.node("Conv", [input, "W\(k)", "b\(k)"], [z], name: name, options.onnx)
      }
    case .transposedConvolution(let options):
      addParameters(layer)
      activated(layer, output) { model, z in
        guard let (inner, end) = options.withoutOutputPadding else {
          return model.graph.node("ConvTranspose", [input, "W\(k)", "b\(k)"], [z], name: name, options.onnx)
        }
        model.graph.node("ConvTranspose", [input, "W\(k)"], ["narrow\(k)"], name: name, inner)
        model.graph.initializer("ends\(k)", [0, 0, 0, 0, 0, 0, end.height, end.width])
        model.graph.node("Pad", ["narrow\(k)", "ends\(k)"], ["wide\(k)"], name: "pad\(k)")
        let bias = model.network.parameter("b\(k)")?.elements ?? []
        model.graph.initializer("bias\(k)", shape: [1, bias.count, 1, 1], bias)
        model.graph.node("Add", ["wide\(k)", "bias\(k)"], [z], name: "add\(k)")
      }
    case .maxPool(let options): graph.node("MaxPool", [input], [output], name: name, options.onnx)
    case .averagePool(let options):
      graph.node("AveragePool", [input], [output], name: name, options.onnx + [("count_include_pad", .integer(1))])
    case .flatten: graph.node("Flatten", [input], [output], name: name, [("axis", .integer(1))])
    case .dropout(let rate):
      graph.initializer("rate\(k)", shape: [], [rate])
      graph.node("Dropout", [input, "rate\(k)"], [output], name: name)
    case .recurrent(let options): add(options, layer, input: input, output: output)
    }
  }

  private mutating func addParameters(_ layer: ResolvedLayer) {
    for parameter in layer.parameters {
      if let tensor = network.parameter(parameter.name) { graph.initializer(parameter.name, shape: tensor.shape, tensor.elements) }
    }
  }

  // MARK: Activations

  /// The layer's sum z, then its activation.
  private mutating func activated(_ layer: ResolvedLayer, _ output: String, _ sum: (inout ONNXModel, String) -> Void) {
    let activation = layer.specification.activation
    guard activation != .identity else { return sum(&self, output) }
    let k = layer.index
    let z = "z\(k)"
    sum(&self, z)
    func apply(_ operation: String, _ attributes: [(name: String, value: ONNXGraph.Attribute)] = []) {
      graph.node(operation, [z], [output], name: "\(activation.name)\(k)", attributes)
    }
    switch activation {
    case .identity: break
    case .sigmoid: apply("Sigmoid")
    case .tanh: apply("Tanh")
    case .relu: apply("Relu")
    case .leakyRelu(let slope): apply("LeakyRelu", [("alpha", .float(Float(slope)))])
    case .elu(let alpha): apply("Elu", [("alpha", .float(Float(alpha)))])
    case .softplus: apply("Softplus")
    case .softmax: apply("Softmax", [("axis", .integer(-1))])
    case .step:
      graph.initializer("zero", shape: [], [0])
      graph.node("GreaterOrEqual", [z, "zero"], ["reached\(k)"], name: "compare\(k)")
      graph.node("Cast", ["reached\(k)"], [output], name: "step\(k)", [("to", .integer(1))])
    case .gelu:
      // z (1 + erf(z/√2)) / 2: Gelu itself is an operator of opset 20 only.
      graph.initializer("sqrt2", shape: [], [Double(2).squareRoot()])
      graph.initializer("one", shape: [], [1])
      graph.initializer("half", shape: [], [0.5])
      graph.node("Div", [z, "sqrt2"], ["scaled\(k)"], name: "scale\(k)")
      graph.node("Erf", ["scaled\(k)"], ["erf\(k)"], name: "erf\(k)")
      graph.node("Add", ["erf\(k)", "one"], ["share\(k)"], name: "share\(k)")
      graph.node("Mul", [z, "half"], ["halved\(k)"], name: "halve\(k)")
      graph.node("Mul", ["halved\(k)", "share\(k)"], [output], name: "gelu\(k)")
    }
  }

  // MARK: Recurrent layers

  /// ONNX wants steps first, weights as (1 × gates·units × inputs), both biases end to end, and its own order of gates.
  private mutating func add(_ options: LayerSpecification.Recurrent, _ layer: ResolvedLayer, input: String, output: String) {
    let k = layer.index
    let units = options.units
    var features = layer.input.count
    if case .sequence(_, let count) = layer.input { features = count }
    let order = options.cell.gatesInONNX
    /// Rows are gates by units here.
    func reordered(_ tensor: Tensor) -> [Double] {
      let block = tensor.count / order.count
      return order.flatMap { gate in Array(tensor.elements[gate * block..<(gate + 1) * block]) }
    }
    let gates = order.count * units
    graph.initializer("Wx\(k)", shape: [1, gates, features], reordered(value("Wx", layer).transposed))
    graph.initializer("Wh\(k)", shape: [1, gates, units], reordered(value("Wh", layer).transposed))
    let recurrentBias = options.cell == .gru ? reordered(value("bh", layer)) : [Double](repeating: 0, count: gates)
    graph.initializer("b\(k)", shape: [1, 2 * gates], reordered(value("b", layer)) + recurrentBias)
    var attributes: [(name: String, value: ONNXGraph.Attribute)] = [("hidden_size", .integer(units))]
    if options.cell == .gru { attributes.append(("linear_before_reset", .integer(1))) }
    if options.cell == .rnn { attributes.append(("activations", .strings([options.activation == .relu ? "Relu" : "Tanh"]))) }
    graph.node("Transpose", [input], ["steps\(k)"], name: "steps\(k)", [("perm", .integers([1, 0, 2]))])
    let cell = options.cell.rawValue.uppercased()
    let inputs = ["steps\(k)", "Wx\(k)", "Wh\(k)", "b\(k)"]
    if options.keepsSequence {
      graph.initializer("direction", [1])
      graph.node(cell, inputs, ["states\(k)"], name: "\(options.cell.rawValue)\(k)", attributes)
      graph.node("Squeeze", ["states\(k)", "direction"], ["sequence\(k)"], name: "squeeze\(k)")
      graph.node("Transpose", ["sequence\(k)"], [output], name: "samples\(k)", [("perm", .integers([1, 0, 2]))])
    } else {
      graph.initializer("first", [0])
      graph.node(cell, inputs, ["", "last\(k)"], name: "\(options.cell.rawValue)\(k)", attributes)
      graph.node("Squeeze", ["last\(k)", "first"], [output], name: "squeeze\(k)")
    }
  }
}

extension Pair {
  fileprivate var list: [Int] { [height, width] }
}

extension LayerSpecification.Convolution {
  fileprivate var onnx: [(name: String, value: ONNXGraph.Attribute)] {
    var attributes: [(name: String, value: ONNXGraph.Attribute)] = [
      ("kernel_shape", .integers([kernelHeight, kernelWidth])), ("strides", .integers(stride.list)),
      ("pads", .integers(padding.list + padding.list)), ("dilations", .integers(dilation.list)),
    ]
    if outputPadding != 0 { attributes.append(("output_padding", .integers(outputPadding.list))) }
    return attributes
  }

  /// For an output padding that reaches beyond the stride, which ONNX does not take: the attributes without it, and how many rows and
  /// columns of zeros, the bias still to come, are then missing at the end. Less padding at the end does the rest.
  fileprivate var withoutOutputPadding: (attributes: [(name: String, value: ONNXGraph.Attribute)], end: Pair)? {
    guard outputPadding.height >= stride.height || outputPadding.width >= stride.width else { return nil }
    let less = Pair(min(padding.height, outputPadding.height), min(padding.width, outputPadding.width))
    let ends = [padding.height - less.height, padding.width - less.width]
    return (
      [
        ("kernel_shape", .integers([kernelHeight, kernelWidth])), ("strides", .integers(stride.list)),
        ("pads", .integers(padding.list + ends)), ("dilations", .integers(dilation.list)),
      ], Pair(outputPadding.height - less.height, outputPadding.width - less.width)
    )
  }
}

extension LayerSpecification.Pooling {
  fileprivate var onnx: [(name: String, value: ONNXGraph.Attribute)] {
    [
      ("kernel_shape", .integers([height, width])), ("strides", .integers(strides.list)),
      ("pads", .integers(padding.list + padding.list)),
    ]
  }
}

extension LayerSpecification.Recurrent.Cell {
  /// Which of our gates stand where in ONNX. Ours: i f g o and r z n. ONNX's: i o f c and z r h.
  var gatesInONNX: [Int] {
    switch self {
    case .rnn: [0]
    case .lstm: [0, 3, 1, 2]
    case .gru: [1, 0, 2]
    }
  }
}
