import Language
import NeuralNetwork

/// Activations and losses, on numbers, arrays and tracked values alike.
enum ActivationFunctions {
  private static func activation(_ activation: Activation, _ summary: String) -> BuiltinFunction {
    BuiltinFunction(activation.name, .value("x"), summary) { x throws(Diagnostic) in try apply(activation, x) }
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
    BuiltinFunction(loss.name, .value("yhat"), .value("y"), summary) { predictions, y throws(Diagnostic) in
      let targets = y
      let isTracked = Tracked.containsTracked(predictions, depth: 0) || Tracked.containsTracked(targets, depth: 0)
      let (x, y) = (try Tracked.variable(predictions), try Tracked.variable(targets))
      let result = try Tracked.engine { () throws(EngineError) in try Variable.loss(loss, predictions: x, targets: y) }
      return isTracked ? .variable(result) : .plain(result.value)
    }
  }

  static let all: [BuiltinFunction] =
    [
      activation(.sigmoid, "1/(1 + e⁻ˣ), element by element"),
      activation(.relu, "max(0, x), element by element"),
      BuiltinFunction("leaky_relu", .value("x"), .number("slope", default: 0.01), "x above zero, slope·x below") {
        x, slope throws(Diagnostic) in try apply(.leakyRelu(slope: slope), x)
      },
      BuiltinFunction("elu", .value("x"), .number("alpha", default: 1), "x above zero, alpha·(eˣ − 1) below") {
        x, alpha throws(Diagnostic) in try apply(.elu(alpha: alpha), x)
      },
      activation(.gelu, "x·Φ(x), Φ being the normal distribution function"),
      activation(.softplus, "ln(1 + eˣ), element by element"),
      activation(.softmax, "eˣ divided by its sum over the last axis"),
      activation(.step, "1 where x ≥ 0, else 0"),
      activation(.identity, "x itself"),
    ] + [
      loss(.mse, "the mean of (ŷ − y)² over all elements"),
      loss(.sse, "½ Σ (ŷ − y)² over outputs, mean over samples"),
      loss(.mae, "the mean of |ŷ − y| over all elements"),
      loss(.huber, "½ d² for small differences d, |d| − ½ for large ones; the mean"),
      loss(.bce, "binary cross-entropy: the mean of −(y ln ŷ + (1 − y) ln(1 − ŷ))"),
      loss(.crossEntropy, "cross-entropy of probabilities ŷ for class numbers or one-hot rows y; mean over samples"),
    ]
}
