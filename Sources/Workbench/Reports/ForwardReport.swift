import NeuralNetwork

/// A forward pass, layer by layer.
struct ForwardReport: Report {
  var trace: ForwardTrace
  /// The targets the loss compares with, where there are some.
  var targets: Tensor?
  var loss: LossFunction
  var parameters: [String: Tensor]
  /// A single sample given without brackets around it: results have its shape, without the axis of samples.
  var isSingle = false
  var featureNames: [String] = []
  /// It is a batch's, whose loss is not the loss over all training samples.
  var isOfBatch = false
  /// How the inputs were scaled, where the data are.
  var note: String?
  /// Only a piece of it is shown, as `phase` does.
  var part = Part.all
  /// Every sample and unit is shown, however many rows that takes.
  var isWhole = true

  enum Part: Equatable {
    case all
    case layer(Int)
    case loss
  }

  /// The layers that are shown.
  var shownLayers: [ForwardTrace.Layer] {
    switch part {
    case .all: trace.layers
    case .layer(let index): trace.layers.filter { $0.index == index }
    case .loss: []
    }
  }

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("report", .string("forward")), .init("loss", .optional(trace.loss)),
      .init("layers", .array(shownLayers.map(layer))), .init("output", .init(shaped(trace.output))),
    ]
    if isOfBatch { members.append(.init("loss_of", .string("batch"))) }
    return .object(members)
  }

  private func layer(_ layer: ForwardTrace.Layer) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("index", .int(layer.index)), .init("kind", .string(layer.layer.kindName)),
      .init("activation", layer.layer.activation.map { .string($0.text) } ?? .null), .init("input", .init(shaped(layer.input))),
    ]
    if let z = layer.z { members.append(.init("z", .init(shaped(z)))) }
    members.append(.init("a", .init(shaped(layer.a))))
    if let time = layer.time { members += time.json }
    return .object(members)
  }

  /// Without the axis of samples where one sample was given alone.
  private func shaped(_ tensor: Tensor) -> Tensor { isSingle && tensor.rank > 1 && tensor.rowCount == 1 ? tensor.row(0) : tensor }
}

extension RecurrentTrace {
  /// Step by step, each samples × width: the gates side by side, the state, and the lstm's cell.
  var json: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if options.cell != .rnn {
      members += [
        .init("gate_names", .array(gateNames.map { .string($0) })), .init("gates", .array(gates.map { .init($0) })),
      ]
    }
    members.append(.init("h", .array(h.map { .init($0) })))
    if !c.isEmpty { members.append(.init("c", .array(c.map { .init($0) }))) }
    return members
  }
}
