import Language
import NeuralNetwork

/// The methods of tracked values.
enum VariableMethods {
  private static func mapped(_ name: String, _ summary: String, _ body: @escaping @Sendable (Variable) -> Variable) -> BuiltinFunction {
    BuiltinFunction(name, .variable, in: "Value", summary) { variable throws(Diagnostic) in .variable(body(variable)) }
  }

  private static func reduced(_ name: String, _ reduction: Reduction, _ summary: String) -> BuiltinFunction {
    BuiltinFunction(
      name, .variable, .call, .value("axis", default: "None"), .flag("keepdims", default: false), .optional(.value, "dtype").keywordOnly,
      .number("ddof", default: 0, shown: "0").keywordOnly, in: "Value", summary
    ) { variable, call, axis, keepdims, dtype, ddof throws(Diagnostic) in
      try call.cast(try Reductions.apply(reduction, .variable(variable), axis: axis, keepsAxes: keepdims, freedom: ddof), to: dtype)
    }
  }

  private static let own: [BuiltinFunction] = [
    BuiltinFunction("backward", .variable, in: "Value", "fills .grad of everything this number was computed from") {
      variable throws(Diagnostic) in
      try Tracked.backward(variable)
      return .none
    },
    BuiltinFunction("zero_grad", .variable, in: "Value", "forgets the gradient") { variable throws(Diagnostic) in
      variable.clearGradient()
      return .none
    },
    BuiltinFunction("detach", .variable, in: "Value", "the plain value, no longer tracked") { variable throws(Diagnostic) in
      .plain(variable.value)
    },
    BuiltinFunction("numpy", .variable, in: "Value", "the data as an array") { variable throws(Diagnostic) in
      .array(NDArray(variable.value).markedScalar(false))
    },
    BuiltinFunction("item", .variable, in: "Value", "the only element as a plain number") { variable throws(Diagnostic) in
      guard let item = variable.value.item else {
        throw Diagnostic(.value, "only a value with one element can be a plain number, and this one has \(variable.count)")
      }
      return .float(item)
    },
    BuiltinFunction("tolist", .variable, in: "Value", "the data as nested lists") { variable throws(Diagnostic) in
      NDArray(variable.value).nested
    },
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
    BuiltinFunction("dot", .variable, .value("other").positionalOnly, in: "Value", "the matrix product") {
      variable, other throws(Diagnostic) in
      let other = try Tracked.variable(other)
      return .variable(try Tracked.engine { () throws(EngineError) in try Variable.dot(variable, other) })
    },
    BuiltinFunction("reshape", .variable, .rest("shape"), in: "Value", "the same elements in another shape") {
      variable, shape throws(Diagnostic) in
      let shape = try ArrayMethods.shape(shape)
      return .variable(try Shapes.reshape(variable, shape))
    },
    BuiltinFunction("transpose", .variable, .rest("axes"), in: "Value", "the axes reversed or reordered") {
      variable, axes throws(Diagnostic) in
      let axes = try ArrayMethods.shape(axes)
      return .variable(try Tracked.engine { () throws(EngineError) in try variable.transposed(axes) })
    },
    BuiltinFunction("flatten", .variable, in: "Value", "all elements in one row") { variable throws(Diagnostic) in
      .variable(try Shapes.reshape(variable, [-1]))
    },
    BuiltinFunction(
      "astype", .variable, .value("dtype"), .ignored("copy", default: "True"), in: "Value",
      "the same as floats; whole numbers and truth values are plain"
    ) { variable, dtype, _ throws(Diagnostic) in
      let dtype = try dtype.dtype()
      if dtype.isFloat { return .variable(try variable.cast(to: dtype, copies: true)) }
      return .array(NDArray(variable.value).markedScalar(false).cast(to: dtype))
    },
  ]

  /// Own methods, and the array's that are functions of `np`, which say there whether they track.
  static let all: [BuiltinFunction] = own + inPlace + ArrayMethods.all.compactMap(forwarding)

  private static func forwarding(_ method: BuiltinFunction) -> BuiltinFunction? {
    guard !(own + inPlace).contains(where: { $0.name == method.name }), let function = ArrayFunctions.named[method.name] else { return nil }
    return BuiltinFunction(method.name, method.parameters, in: "Value", method.summary) { context throws(Diagnostic) in
      let arguments = ([context.receiver] + context.arguments).prefix(function.parameters.count)
      var inner = CallContext(
        evaluator: context.evaluator, function: function, receiver: .none,
        arguments: arguments + [Value?](repeating: nil, count: function.parameters.count - arguments.count), span: context.span,
        source: context.source)
      return try function.implementation(&inner)
    }
  }

  private static let inPlace = ArrayMethods.all.filter { ["fill", "put", "sort"].contains($0.name) }.map { method in
    BuiltinFunction(
      method.name, method.parameters, in: "Value", "not for tracked values, whose elements are not changed in place"
    ) { context throws(Diagnostic) in
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

extension TypedParameter where Wanted == Variable {
  /// The variable that a method is called on.
  fileprivate static var variable: TypedParameter {
    this { if case .variable(let variable) = $0 { variable } else { nil } }
  }
}
