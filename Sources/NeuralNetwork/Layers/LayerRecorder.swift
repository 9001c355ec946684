/// Records one layer: which operations it is made of.
struct LayerRecorder {
  let layer: ResolvedLayer
  let samples: Int
  let isTraining: Bool
  let layout: ParameterLayout

  struct Slots {
    var z: Int?
    var a: Int
    var parameters: [Int] = []
    var node: Int?
    var activationNode: Int?
    var mask: Int?
  }

  func record(_ recorder: inout GraphRecorder, input: Int) throws(EngineError) -> Slots {
    do {
      return try recordChecked(&recorder, input: input)
    } catch {
      throw EngineError("layer \(layer.index) (\(layer.specification.text)): \(error.message)", hint: error.hint)
    }
  }

  private func recordChecked(_ recorder: inout GraphRecorder, input: Int) throws(EngineError) -> Slots {
    _ = try Shape.count([samples] + layer.output.dimensions)
    let parameters = layer.parameters.map { parameter in
      recorder.input(parameter.shape, needsGradient: true, parameterOffset: layout[parameter.name]?.offset)
    }
    switch layer.specification.kind {
    case .dense:
      let z = try recorder.apply(.linear, to: [input] + parameters)
      return try activated(&recorder, Slots(z: z, a: z, parameters: parameters, node: recorder.lastNode))
    case .flatten:
      return Slots(z: nil, a: input)
    case .dropout:
      guard isTraining else { return Slots(z: nil, a: input) }
      let mask = recorder.input(recorder.shape(input), needsGradient: false)
      let a = try recorder.apply(.multiply, to: [input, mask])
      return Slots(z: nil, a: a, node: recorder.lastNode, mask: mask)
    case .convolution(let options):
      let z = try recorder.apply(.convolution, to: [input] + parameters, options.attributes)
      return try activated(&recorder, Slots(z: z, a: z, parameters: parameters, node: recorder.lastNode))
    case .transposedConvolution(let options):
      let z = try recorder.apply(.transposedConvolution, to: [input] + parameters, options.attributes)
      return try activated(&recorder, Slots(z: z, a: z, parameters: parameters, node: recorder.lastNode))
    case .maxPool(let options):
      return Slots(z: nil, a: try recorder.apply(.maxPool, to: [input], options.attributes), node: recorder.lastNode)
    case .averagePool(let options):
      return Slots(z: nil, a: try recorder.apply(.averagePool, to: [input], options.attributes), node: recorder.lastNode)
    case .recurrent(let options):
      let a = try recorder.apply(options.cell.primitive, to: [input] + parameters, options.attributes)
      return Slots(z: nil, a: a, parameters: parameters, node: recorder.lastNode)
    }
  }

  private func activated(_ recorder: inout GraphRecorder, _ slots: Slots) throws(EngineError) -> Slots {
    let activation = layer.specification.activation
    guard activation != .identity else { return slots }
    var slots = slots
    slots.a = try recorder.apply(activation.primitive, to: [slots.a], activation.attributes)
    slots.activationNode = recorder.lastNode
    return slots
  }
}

extension GraphRecorder {
  var lastNode: Int { steps.count - 1 }
  func shape(_ slot: Int) -> [Int] { entries[slot].shape }
}

extension LayerSpecification.Convolution {
  fileprivate var attributes: Attributes {
    .convolution(stride: stride, padding: padding, dilation: dilation, outputPadding: outputPadding)
  }
}

extension LayerSpecification.Pooling {
  fileprivate var attributes: Attributes { .pooling(window: window, stride: stride, padding: padding) }
}

extension LayerSpecification.Recurrent {
  fileprivate var attributes: Attributes { Attributes(integers: [activation == .relu ? 1 : 0], flag: keepsSequence) }
}

extension LayerSpecification.Recurrent.Cell {
  /// The operation over a whole sequence.
  public var primitive: Primitive {
    switch self {
    case .rnn: .rnn
    case .lstm: .lstm
    case .gru: .gru
    }
  }

  /// Gates side by side in Wx, Wh and b.
  public var gateNames: [String] {
    switch self {
    case .rnn: ["h"]
    case .lstm: ["i", "f", "g", "o"]
    case .gru: ["r", "z", "n"]
    }
  }
}
