import Language
import NeuralNetwork

/// The methods of tracked values.
enum VariableMethods {
  private static func method(
    _ signature: String, _ summary: String, _ body: @escaping @Sendable (Variable, inout CallContext) throws(Diagnostic) -> Value
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "Value", summary) { context throws(Diagnostic) in
      guard case .variable(let variable) = context.receiver else { return .none }
      return try body(variable, &context)
    }
  }

  private static func mapped(_ name: String, _ summary: String, _ body: @escaping @Sendable (Variable) -> Variable) -> BuiltinFunction {
    method("\(name)()", summary) { variable, _ throws(Diagnostic) in .variable(body(variable)) }
  }

  private static func reduced(_ name: String, _ reduction: Reduction, _ summary: String) -> BuiltinFunction {
    method("\(name)(axis=None, keepdims=False)", summary) { variable, context throws(Diagnostic) in
      try Reductions.apply(reduction, .variable(variable), axis: context[0], keepsAxes: try context[1]?.isTrue() ?? false)
    }
  }

  private static let own: [BuiltinFunction] = [
    method("backward()", "fills .grad of everything this number was computed from") { variable, _ throws(Diagnostic) in
      try Tracked.backward(variable)
      return .none
    },
    method("zero_grad()", "forgets the gradient") { variable, _ throws(Diagnostic) in
      variable.clearGradient()
      return .none
    },
    method("detach()", "the plain value, no longer tracked") { variable, _ throws(Diagnostic) in .plain(variable.value) },
    method("numpy()", "the data as an array") { variable, _ throws(Diagnostic) in .array(NDArray(variable.value).markedScalar(false)) },
    method("item()", "the only element as a plain number") { variable, _ throws(Diagnostic) in
      guard let item = variable.value.item else {
        throw Diagnostic(.value, "only a value with one element can be a plain number, and this one has \(variable.count)")
      }
      return .float(item)
    },
    method("tolist()", "the data as nested lists") { variable, _ throws(Diagnostic) in NDArray(variable.value).nested },
    mapped("relu", "max(0, x), element by element") { $0.activated(.relu) },
    mapped("sigmoid", "1/(1 + e⁻ˣ), element by element") { $0.activated(.sigmoid) },
    mapped("tanh", "the hyperbolic tangent, element by element") { $0.tanh() },
    mapped("softmax", "eˣ divided by its sum over the last axis") { $0.activated(.softmax) },
    mapped("softplus", "ln(1 + eˣ), element by element") { $0.activated(.softplus) },
    mapped("gelu", "x·Φ(x), element by element") { $0.activated(.gelu) },
    mapped("exp", "eˣ, element by element") { $0.exp() },
    mapped("log", "the natural logarithm, element by element") { $0.log() },
    mapped("sqrt", "the square root, element by element") { $0.sqrt() },
    mapped("square", "x², element by element") { $0.square() },
    mapped("abs", "the distance from zero, element by element") { $0.abs() },
    mapped("sin", "the sine, element by element") { $0.sin() },
    mapped("cos", "the cosine, element by element") { $0.cos() },
    reduced("sum", .sum, "the elements added up"),
    reduced("mean", .mean, "the mean of the elements"),
    reduced("max", .max, "the largest element"),
    reduced("min", .min, "the smallest element"),
    reduced("std", .deviation, "the standard deviation"),
    reduced("var", .variance, "the variance"),
    method("dot(other, /)", "the matrix product") { variable, context throws(Diagnostic) in
      let other = try Tracked.variable(context[0] ?? .none)
      return .variable(try Tracked.engine { () throws(EngineError) in try Variable.dot(variable, other) })
    },
    method("reshape(*shape)", "the same elements in another shape") { variable, context throws(Diagnostic) in
      let shape = try ArrayMethods.shape(context.rest(0))
      return .variable(try Shapes.reshape(variable, shape))
    },
    method("transpose(*axes)", "the axes reversed or reordered") { variable, context throws(Diagnostic) in
      let axes = try ArrayMethods.shape(context.rest(0))
      return .variable(try Tracked.engine { () throws(EngineError) in try variable.transposed(axes) })
    },
    method("flatten()", "all elements in one row") { variable, _ throws(Diagnostic) in .variable(try Shapes.reshape(variable, [-1])) },
    method("astype(dtype, copy=True)", "the same as floats; whole numbers and truth values are plain") {
      variable, context throws(Diagnostic) in
      let dtype = try (context[0] ?? .none).dtype()
      if dtype.isFloat { return .variable(try variable.cast(to: dtype, copies: true)) }
      return .array(NDArray(variable.value).markedScalar(false).cast(to: dtype))
    },
  ]

  /// Own methods, and the array's that are functions of `np`, which say there whether they track.
  static let all: [BuiltinFunction] = own + inPlace + ArrayMethods.all.compactMap(forwarding)

  private static func forwarding(_ method: BuiltinFunction) -> BuiltinFunction? {
    guard !(own + inPlace).contains(where: { $0.name == method.name }), let function = ArrayFunctions.named[method.name] else { return nil }
    return BuiltinFunction(method.signature, in: "Value", method.summary) { context throws(Diagnostic) in
      let arguments = ([context.receiver] + context.arguments).prefix(function.parameters.count)
      var inner = CallContext(
        evaluator: context.evaluator, function: function, receiver: .none,
        arguments: arguments + [Value?](repeating: nil, count: function.parameters.count - arguments.count), span: context.span,
        source: context.source)
      return try function.implementation(&inner)
    }
  }

  private static let inPlace = ["fill(value, /)", "put(ind, v)", "sort(axis=-1, kind=None)"].map { signature in
    method(signature, "not for tracked values, whose elements are not changed in place") { _, context throws(Diagnostic) in
      throw Diagnostic(
        .type, "\(context.function.name) changes elements in place, and the gradient of a tracked value would be wrong",
        hint: context.function.name == "sort" ? "`np.sort(…)` makes a sorted copy" : "`np.where(…)` makes a new value")
    }
  }

  static func zeroGradients(_ value: Value) throws(Diagnostic) {
    switch value {
    case .variable(let variable): variable.clearGradient()
    case .list, .tuple, .dict, .set, .iterator:
      let elements: [Value]
      if case .dict(let dict) = value { elements = dict.values } else { elements = try value.elements() }
      for element in elements { try zeroGradients(element) }
    default:
      throw Diagnostic(.type, "zero_grad takes tracked values, not \(value.describedForMessages)", hint: "`param(…)` makes one")
    }
  }

  static func gradient(of loss: Value, for parameters: Value) throws(Diagnostic) -> Value {
    guard case .variable(let loss) = loss else {
      throw Diagnostic(
        .type, "the loss is \(loss.describedForMessages), and not computed from tracked values", hint: "make the parameters with `param(…)`"
      )
    }
    if case .variable(let parameter) = parameters {
      let gradients = try Tracked.engine { () throws(EngineError) in try loss.gradients(for: [parameter]) }
      return .plain(gradients[0])
    }
    var variables: [Variable] = []
    guard parameters.isListLike else {
      throw Diagnostic(
        .type, "grad needs a tracked value, not \(parameters.describedForMessages)", hint: "`grad(loss, w)`, where w is a `param(…)`")
    }
    for element in try parameters.elements() {
      guard case .variable(let variable) = element else {
        throw Diagnostic(.type, "grad needs tracked values, not \(element.describedForMessages)", hint: "`param(…)` makes one")
      }
      variables.append(variable)
    }
    let gradients = try Tracked.engine { () throws(EngineError) in try loss.gradients(for: variables) }
    let values = gradients.map { Value.plain($0) }
    if case .tuple = parameters { return .tuple(values) }
    return .list(ListObject(values))
  }
}
