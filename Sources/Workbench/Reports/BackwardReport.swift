import NeuralNetwork

/// A backward pass, layer by layer, the last one first as it is computed.
struct BackwardReport: Report {
  var trace: BackwardTrace
  var forward: ForwardTrace
  var targets: Tensor
  var loss: LossFunction
  /// Only this layer is shown, as `phase` does.
  var part: Int?
  /// Rosenblatt's rule: the last dz is ŷ − y, not a derivative.
  var isPerceptron = false
  /// The parameters the passes ran with, for sums written out.
  var parameters: [String: Tensor] = [:]
  /// The penalty on large weights, which is in their gradients.
  var regularization = Regularization.none

  var shownLayers: [BackwardTrace.Layer] { part.map { index in trace.layers.filter { $0.index == index } } ?? trace.layers }

  var json: JSONValue {
    .object([
      .init("report", .string("backward")), .init("loss", .double(trace.loss)),
      .init("layers", .array(shownLayers.map(BackwardReport.layer))),
    ])
  }

  private static func layer(_ layer: BackwardTrace.Layer) -> JSONValue {
    var members: [JSONValue.Member] = [.init("index", .int(layer.index)), .init("da", .init(layer.da))]
    if let dz = layer.dz { members.append(.init("dz", .init(dz))) }
    for parameter in layer.parameters { members.append(.init("d\(parameter.role)", .init(parameter.gradient))) }
    members.append(.init("dinput", .init(layer.dinput)))
    if let gradients = layer.time?.gradients { members.append(.init("dgates", .array(gradients.gates.map { .init($0) }))) }
    return .object(members)
  }
}
