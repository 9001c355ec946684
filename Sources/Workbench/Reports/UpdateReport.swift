import NeuralNetwork

/// An optimizer's step: each parameter before and after.
struct UpdateReport: Report {
  struct Parameter {
    var layer: Int
    var role: String
    var name: String
    var before: Tensor
    var after: Tensor
    var gradient: Tensor?
    var isFrozen = false
    /// The step of the first number that has a gradient, written out.
    var example: UpdateFormula.Longhand?
  }
  var optimizer: OptimizerConfiguration
  var step: Int
  var learningRate: Double
  var parameters: [Parameter]
  var layerCount: Int
  /// What `clip` did: the norm before and the limit.
  var clipped: (norm: Double, limit: Double)?
  /// Mixed precision: what the loss was multiplied by in this step, and will be in the next.
  var lossScale: Double?
  var nextLossScale: Double?
  /// The scaled gradients overflowed: nothing but the scale changed.
  var isSkipped = false

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("report", .string("update")), .init("optimizer", .string(optimizer.name)), .init("step", .int(step)),
      .init("layers", parameters.layersJSON { .init($0.after) }), .init("lr", .double(learningRate)),
    ]
    if let lossScale {
      members += [
        .init("loss_scale", .double(lossScale)), .init("next_loss_scale", .optional(nextLossScale)), .init("skipped", .bool(isSkipped)),
      ]
    }
    return .object(members)
  }
}

extension [UpdateReport.Parameter] {
  /// One object a layer, its parameters by role.
  func layersJSON(_ value: (UpdateReport.Parameter) -> JSONValue) -> JSONValue {
    var layers: [JSONValue] = []
    var index = startIndex
    while index < endIndex {
      let layer = self[index].layer
      var members: [JSONValue.Member] = [.init("index", .int(layer))]
      while index < endIndex, self[index].layer == layer {
        members.append(.init(self[index].role, value(self[index])))
        index += 1
      }
      layers.append(.object(members))
    }
    return .array(layers)
  }
}

/// All parameters, or all gradients, as they are now.
struct WeightsReport: Report {
  enum Content: String { case weights, grads }
  var content: Content
  /// In order: layer, role (`W`, `b`) and numbers.
  var parameters: [(layer: Int, role: String, value: Tensor)]
  var layers: [ResolvedLayer]
  /// What has changed since the gradients were computed, `W1 has changed`.
  var change: String?

  var json: JSONValue {
    var objects: [JSONValue] = []
    for layer in layers {
      var members: [JSONValue.Member] = [.init("index", .int(layer.index))]
      for parameter in parameters where parameter.layer == layer.index {
        members.append(.init((content == .grads ? "d" : "") + parameter.role, .init(parameter.value)))
      }
      objects.append(.object(members))
    }
    return .object([.init("report", .string(content.rawValue)), .init("layers", .array(objects))])
  }
}
