import NeuralNetwork

/// The network there is.
struct NetReport: Report {
  var specification: String
  var layers: [ResolvedLayer]
  var parameterCount: Int
  var loss: LossFunction
  var initialization: Initialization?
  var seed: Int
  var frozenLayers: Set<Int>
  /// Parameters by name, for the weights in the diagram.
  var parameters: [String: Tensor]
  /// The user's variables that the network's parameters hide.
  var hiddenVariables: [String]
  /// The activations of one sample, shown beside the units (`plot net`).
  var unitValues: [[Double]] = []
  /// That sample's δ, after `backward`.
  var unitGradients: [[Double]] = []

  init(_ network: Network, loss: LossFunction, hiddenVariables: [String]) {
    specification = network.specification.text
    layers = network.layers
    parameterCount = network.parameterCount
    self.loss = loss
    initialization = network.initialization
    seed = network.seed
    frozenLayers = network.frozenLayers
    var parameters: [String: Tensor] = [:]
    for name in network.parameterNames where parameters.count < 64 { parameters[name] = network.parameter(name) }
    self.parameters = parameters
    self.hiddenVariables = hiddenVariables
  }

  var json: JSONValue {
    .object([
      .init("report", .string("net")), .init("spec", .string(specification)), .init("parameters", .int(parameterCount)),
      .init("layers", .array(layers.map(NetReport.json))), .init("loss", .string(loss.name)), .init("seed", .int(seed)),
    ])
  }

  private static func json(_ layer: ResolvedLayer) -> JSONValue {
    var members: [JSONValue.Member] = [.init("index", .int(layer.index)), .init("kind", .string(layer.kindName))]
    if let weight = layer.parameters.first { members.append(.init("shape", .array(weight.shape.map { .int($0) }))) }
    members.append(.init("activation", layer.activation.map { .string($0.text) } ?? .null))
    members.append(.init("output", .array(layer.output.dimensions.map { .int($0) })))
    members.append(.init("parameters", .int(layer.parameterCount)))
    return .object(members)
  }
}

/// `net none`, or `net` where there is no network.
struct NoNetReport: Report {
  var removed: Bool
  var json: JSONValue {
    .object([.init("report", .string("net")), .init("spec", .null), .init("parameters", .int(0)), .init("layers", .array([]))])
  }
}
