import Language
import NeuralNetwork

/// Activations and losses, on numbers, arrays and tracked values alike.
enum ActivationFunctions {
  private static func activation(
    _ signature: String, _ summary: String, _ make: @escaping @Sendable (CallContext) throws(Diagnostic) -> Activation
  ) -> BuiltinFunction {
    BuiltinFunction(signature, summary) { context throws(Diagnostic) in try apply(try make(context), context[0] ?? .none) }
  }

  static func apply(_ activation: Activation, _ value: Value) throws(Diagnostic) -> Value {
    if let variable = try Reductions.tracked(value) { return .variable(variable.activated(activation)) }
    switch value {
    case .float, .int, .bool:
      let result = Variable.constant(try value.number("x")).activated(activation).value.elements
      return .float(result[0])
    default:
      let array = try value.array("\(activation.name)'s argument")
      let result = NDArray(Variable.constant(array.tensor).activated(activation).value)
      return .array(result.markedScalar(array.isScalar))
    }
  }

  private static func loss(_ loss: LossFunction, _ summary: String) -> BuiltinFunction {
    BuiltinFunction("\(loss.name)(yhat, y)", summary) { context throws(Diagnostic) in
      let predictions = context[0] ?? .none
      let targets = context[1] ?? .none
      let isTracked = Tracked.containsTracked(predictions, depth: 0) || Tracked.containsTracked(targets, depth: 0)
      let (x, y) = (try Tracked.variable(predictions), try Tracked.variable(targets))
      let result = try Tracked.engine { () throws(EngineError) in try Variable.loss(loss, predictions: x, targets: y) }
      return isTracked ? .variable(result) : .plain(result.value)
    }
  }

  static let all: [BuiltinFunction] =
    [
      activation("sigmoid(x)", "1/(1 + e⁻ˣ), element by element") { _ throws(Diagnostic) in .sigmoid },
      activation("relu(x)", "max(0, x), element by element") { _ throws(Diagnostic) in .relu },
      activation("leaky_relu(x, slope=0.01)", "x above zero, slope·x below") { context throws(Diagnostic) in
        .leakyRelu(slope: try context[1]?.number("slope") ?? 0.01)
      },
      activation("elu(x, alpha=1.0)", "x above zero, alpha·(eˣ − 1) below") { context throws(Diagnostic) in
        .elu(alpha: try context[1]?.number("alpha") ?? 1)
      },
      activation("gelu(x)", "x·Φ(x), Φ being the normal distribution function") { _ throws(Diagnostic) in .gelu },
      activation("softplus(x)", "ln(1 + eˣ), element by element") { _ throws(Diagnostic) in .softplus },
      activation("softmax(x)", "eˣ divided by its sum over the last axis") { _ throws(Diagnostic) in .softmax },
      activation("step(x)", "1 where x ≥ 0, else 0") { _ throws(Diagnostic) in .step },
      activation("identity(x)", "x itself") { _ throws(Diagnostic) in .identity },
    ] + [
      loss(.mse, "the mean of (ŷ − y)² over all elements"),
      loss(.sse, "½ Σ (ŷ − y)² over outputs, mean over samples"),
      loss(.mae, "the mean of |ŷ − y| over all elements"),
      loss(.huber, "½ d² for small differences d, |d| − ½ for large ones; the mean"),
      loss(.bce, "binary cross-entropy: the mean of −(y ln ŷ + (1 − y) ln(1 − ŷ))"),
      loss(.crossEntropy, "cross-entropy of probabilities ŷ for class numbers or one-hot rows y; mean over samples"),
    ]
}
