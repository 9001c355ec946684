extension NetworkSpecification {
  /// The layers with their shapes and parameters.
  /// - Throws: naming the layer and both shapes, when they do not chain or are too large.
  public func resolved() throws(EngineError) -> [ResolvedLayer] {
    guard (1...3).contains(input.count), input.allSatisfy({ $0 > 0 }) else {
      throw EngineError("the input must be one to three sizes above 0, not \(Shape.text(input))", hint: "2, or 8x8, or 8x8x3")
    }
    guard !layers.isEmpty else { throw EngineError("a network needs a layer after its input", hint: "net 2 -> 1 sigmoid") }
    _ = try Shape.count(input)
    var shape = inputShape
    var result: [ResolvedLayer] = []
    var total = 0
    for (position, layer) in layers.enumerated() {
      let chaining = LayerChaining(index: position + 1, layer: layer, input: shape)
      let resolved = try chaining.resolved()
      total += resolved.parameterCount
      guard total <= Shape.elementLimit else {
        throw EngineError("layer \(position + 1) (\(layer.text)) takes the network beyond 2^27 parameters")
      }
      result.append(resolved)
      shape = resolved.output
    }
    return result
  }

  /// The input as the first layer reads it.
  private var inputShape: SampleShape {
    switch input.count {
    case 1: return .row(input[0])
    case 2:
      for layer in layers {
        switch layer.kind {
        case .recurrent: return .sequence(steps: input[0], features: input[1])
        case .dropout: continue
        default: return .image(channels: 1, height: input[0], width: input[1])
        }
      }
      return .image(channels: 1, height: input[0], width: input[1])
    default: return .image(channels: input[2], height: input[0], width: input[1])
    }
  }
}

/// Whether a layer can follow a shape, and what comes out.
private struct LayerChaining {
  let index: Int
  let layer: LayerSpecification
  let input: SampleShape

  private var place: String { "layer \(index) (\(layer.text))" }

  func resolved() throws(EngineError) -> ResolvedLayer {
    try checkActivation()
    switch layer.kind {
    case .dense(let units): return try dense(units)
    case .convolution(let options): return try convolution(options)
    case .transposedConvolution(let options): return try transposedConvolution(options)
    case .maxPool(let options), .averagePool(let options): return try pooling(options)
    case .flatten: return try finish(.row(input.count))
    case .dropout(let rate):
      guard rate >= 0, rate < 1 else {
        throw EngineError("\(place): a dropout rate is at least 0 and below 1, not \(rate.shortText)", hint: "dropout 0.5")
      }
      return try finish(input)
    case .recurrent(let options): return try recurrent(options)
    }
  }

  private func checkActivation() throws(EngineError) {
    if layer.kind.hasActivation {
      if layer.activation == .softmax, !isDense {
        throw EngineError("\(place): softmax is over the units of a dense layer", hint: "… -> flatten -> 10 softmax")
      }
      if layer.activation == .softmax, case .dense(1) = layer.kind {
        throw EngineError("\(place): softmax over one unit is always 1, whatever goes in", hint: "for two classes: 1 sigmoid, or 2 softmax")
      }
    } else if layer.activation != .identity {
      throw EngineError("\(place): \(layer.kindName) has no activation", hint: "give the activation to the layer before it")
    }
  }

  private var isDense: Bool {
    if case .dense = layer.kind { return true }
    return false
  }

  private func dense(_ units: Int) throws(EngineError) -> ResolvedLayer {
    try positive(units, "units")
    guard case .row(let count) = input else {
      throw EngineError(
        "\(place) takes a row of numbers, and what reaches it is \(described)", hint: "put flatten before it: -> flatten -> \(layer.text)")
    }
    let output = SampleShape.row(units)
    return try finish(
      output,
      [
        try parameter("W", [count, units], isWeight: true, fanIn: count, fanOut: units),
        try parameter("b", [units], isWeight: false, fanIn: count, fanOut: units),
      ])
  }

  private func image() throws(EngineError) -> (channels: Int, height: Int, width: Int) {
    guard case .image(let channels, let height, let width) = input else {
      throw EngineError(
        "\(place) takes an image, and what reaches it is \(described)",
        hint: index == 1 ? "write the input as height x width, such as 8x8" : "keep flatten and dense layers behind it")
    }
    return (channels, height, width)
  }

  private func checkOptions(_ options: LayerSpecification.Convolution) throws(EngineError) {
    try positive(options.filters, "filters")
    try positive(options.kernelHeight, "kernel rows")
    try positive(options.kernelWidth, "kernel columns")
    try positive(options.stride, "stride")
    try positive(options.dilation, "dilation")
    guard options.padding.allSatisfy({ $0 >= 0 && $0 <= Shape.elementLimit }) else {
      throw EngineError("\(place): pad must be at least 0, not \(options.padding.text)")
    }
  }

  /// Rows and columns a kernel spans, its dilation's gaps included.
  private func reach(_ options: LayerSpecification.Convolution) -> Pair {
    Pair(options.dilation.height * (options.kernelHeight - 1) + 1, options.dilation.width * (options.kernelWidth - 1) + 1)
  }

  private func convolution(_ options: LayerSpecification.Convolution) throws(EngineError) -> ResolvedLayer {
    try checkOptions(options)
    guard options.outputPadding == 0 else {
      throw EngineError("\(place): outpad is for upconv", hint: "conv takes stride=, pad= and dilation=")
    }
    let (channels, height, width) = try image()
    let reach = reach(options)
    let padded = Pair(height + 2 * options.padding.height, width + 2 * options.padding.width)
    guard reach.height <= padded.height, reach.width <= padded.width else {
      let gaps = options.dilation == 1 ? "" : " (\(reach.height)×\(reach.width) with its dilation)"
      let missing = max(reach.height - height, reach.width - width, 1)
      throw EngineError(
        "\(place): a kernel of \(options.kernelHeight)×\(options.kernelWidth)\(gaps) is larger than its image of \(padded.height)×\(padded.width)",
        hint: "a smaller kernel, or pad=\(missing / 2 + missing % 2)")
    }
    let output = SampleShape.image(
      channels: options.filters, height: (padded.height - reach.height) / options.stride.height + 1,
      width: (padded.width - reach.width) / options.stride.width + 1)
    return try convolved(output, options, kernels: [options.filters, channels], channels: channels)
  }

  private func transposedConvolution(_ options: LayerSpecification.Convolution) throws(EngineError) -> ResolvedLayer {
    try checkOptions(options)
    let extra = options.outputPadding
    guard extra.height >= 0, extra.width >= 0, extra.height < max(options.stride.height, options.dilation.height),
      extra.width < max(options.stride.width, options.dilation.width)
    else {
      throw EngineError(
        "\(place): outpad=\(extra.text) must be smaller than stride=\(options.stride.text) or dilation=\(options.dilation.text)",
        hint: "outpad settles which of the sizes a stride could have come from; 0 is the smallest")
    }
    let (channels, height, width) = try image()
    let reach = reach(options)
    let outputHeight = (height - 1) * options.stride.height - 2 * options.padding.height + reach.height + extra.height
    let outputWidth = (width - 1) * options.stride.width - 2 * options.padding.width + reach.width + extra.width
    guard outputHeight > 0, outputWidth > 0 else {
      throw EngineError(
        "\(place): pad=\(options.padding.text) leaves nothing of an image of \(height)×\(width)", hint: "a smaller pad or a larger kernel")
    }
    let output = SampleShape.image(channels: options.filters, height: outputHeight, width: outputWidth)
    return try convolved(output, options, kernels: [channels, options.filters], channels: channels)
  }

  private func convolved(
    _ output: SampleShape, _ options: LayerSpecification.Convolution, kernels: [Int], channels: Int
  ) throws(EngineError) -> ResolvedLayer {
    let area = options.kernelHeight &* options.kernelWidth
    let shape = kernels + [options.kernelHeight, options.kernelWidth]
    return try finish(
      output,
      [
        try parameter("W", shape, isWeight: true, fanIn: channels &* area, fanOut: options.filters &* area),
        try parameter("b", [options.filters], isWeight: false, fanIn: channels &* area, fanOut: options.filters &* area),
      ])
  }

  private func pooling(_ options: LayerSpecification.Pooling) throws(EngineError) -> ResolvedLayer {
    let (channels, height, width) = try image()
    try positive(options.height, "rows")
    try positive(options.width, "columns")
    try positive(options.step, "stride")
    let pad = options.padding
    guard pad.height >= 0, pad.width >= 0, 2 * pad.height <= options.height, 2 * pad.width <= options.width else {
      throw EngineError("\(place): pad is at most half the window of \(options.height)×\(options.width), not \(pad.text)")
    }
    let padded = Pair(height + 2 * pad.height, width + 2 * pad.width)
    guard options.height <= padded.height, options.width <= padded.width else {
      throw EngineError(
        "\(place): a window of \(options.height)×\(options.width) is larger than its image of \(padded.height)×\(padded.width)",
        hint: "a smaller window")
    }
    return try finish(
      .image(
        channels: channels, height: (padded.height - options.height) / options.step.height + 1,
        width: (padded.width - options.width) / options.step.width + 1))
  }

  private func recurrent(_ options: LayerSpecification.Recurrent) throws(EngineError) -> ResolvedLayer {
    try positive(options.units, "units")
    guard options.activation == .tanh || (options.cell == .rnn && options.activation == .relu) else {
      throw EngineError("\(place): a recurrent layer has tanh\(options.cell == .rnn ? " or relu" : ""), not \(options.activation.text)")
    }
    guard case .sequence(let steps, let features) = input else {
      let previous =
        index == 1 ? "write the input as steps x features, such as 5x3" : "a recurrent layer before it keeps its sequence with `all`"
      throw EngineError("\(place) reads a sequence, and what reaches it is \(described)", hint: previous)
    }
    let gates: Int
    switch options.cell {
    case .rnn: gates = 1
    case .lstm: gates = 4
    case .gru: gates = 3
    }
    let units = options.units
    var parameters = [
      try parameter("Wx", [features, gates * units], isWeight: true, fanIn: features, fanOut: units),
      try parameter("Wh", [units, gates * units], isWeight: true, fanIn: units, fanOut: units),
      try parameter("b", [gates * units], isWeight: false, fanIn: features, fanOut: units),
    ]
    if options.cell == .gru { parameters.append(try parameter("bh", [gates * units], isWeight: false, fanIn: units, fanOut: units)) }
    return try finish(options.keepsSequence ? .sequence(steps: steps, features: units) : .row(units), parameters)
  }

  private var described: String {
    switch input {
    case .row(let count): "a row of \(count)"
    case .image(let channels, let height, let width): "an image of \(channels)×\(height)×\(width) (channels × height × width)"
    case .sequence(let steps, let features): "a sequence of \(steps)×\(features) (steps × features)"
    }
  }

  private func positive(_ value: Int, _ what: String) throws(EngineError) {
    guard value > 0, value <= Shape.elementLimit else { throw EngineError("\(place): \(what) must be from 1 to 2^27, not \(value)") }
  }

  private func positive(_ pair: Pair, _ what: String) throws(EngineError) {
    try positive(pair.height, what)
    try positive(pair.width, what)
  }

  private func parameter(_ role: String, _ shape: [Int], isWeight: Bool, fanIn: Int, fanOut: Int) throws(EngineError)
    -> ResolvedLayer.Parameter
  {
    do { _ = try Shape.count(shape) } catch {
      throw EngineError("\(place): \(role) of \(Shape.text(shape)) has more than 2^27 elements")
    }
    return ResolvedLayer.Parameter(role: role, name: "\(role)\(index)", shape: shape, isWeight: isWeight, fanIn: fanIn, fanOut: fanOut)
  }

  private func finish(
    _ output: SampleShape, _ parameters: [ResolvedLayer.Parameter] = []
  ) throws(EngineError) -> ResolvedLayer {
    do { _ = try Shape.count(output.dimensions) } catch {
      throw EngineError("\(place): its output of \(output.text) has more than 2^27 elements")
    }
    return ResolvedLayer(index: index, specification: layer, input: input, output: output, parameters: parameters)
  }
}
