import Language
import Limits
import NeuralNetwork

extension TypedParameter where Wanted == Pair {
  /// A number for both directions, or two for rows and columns.
  fileprivate static func pair(_ name: String, least: Int) -> TypedParameter {
    given(name) { (value, call) throws(Diagnostic) in
      try ConvolutionFunctions.pair(value, name, least: least, call.function.name)
    }
  }

  fileprivate static func pair(_ name: String, default fallback: Int, least: Int) -> TypedParameter {
    TypedParameter(together: [.ordinary(name, default: String(fallback))]) { (values, call) throws(Diagnostic) in
      guard let value = values.first?.given else { return Pair(fallback, fallback) }
      return try ConvolutionFunctions.pair(value, name, least: least, call.function.name)
    }
  }
}

extension TypedParameter where Wanted == Pair? {
  fileprivate static func optionalPair(_ name: String, least: Int) -> TypedParameter {
    TypedParameter(together: [.ordinary(name, default: "None")]) { (values, call) throws(Diagnostic) in
      guard let value = values.first?.given else { return nil }
      return try ConvolutionFunctions.pair(value, name, least: least, call.function.name)
    }
  }
}

/// Convolutions and pooling on images, samples × channels × height × width, with PyTorch's arguments; tracked where an operand is.
enum ConvolutionFunctions {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "conv2d", .value("x"), .value("w"), .optional(.value, "b"), .pair("stride", default: 1, least: 1),
      .pair("padding", default: 0, least: 0), .pair("dilation", default: 1, least: 1),
      "slides kernels w (out × in × height × width) over images x (samples × channels × height × width) and adds b"
    ) { x, w, b, stride, padding, dilation throws(Diagnostic) in
      let attributes = Attributes.convolution(stride: stride, padding: padding, dilation: dilation)
      return try apply(.convolution, [x, w] + (b.map { [$0] } ?? []), attributes, "conv2d")
    },
    BuiltinFunction(
      "conv_transpose2d", .value("x"), .value("w"), .optional(.value, "b"), .pair("stride", default: 1, least: 1),
      .pair("padding", default: 0, least: 0), .pair("output_padding", default: 0, least: 0), .pair("dilation", default: 1, least: 1),
      "the way back of conv2d: each pixel of x stamps its kernels w (in × out × height × width) onto a larger image"
    ) { x, w, b, stride, padding, outputPadding, dilation throws(Diagnostic) in
      let attributes = Attributes.convolution(stride: stride, padding: padding, dilation: dilation, outputPadding: outputPadding)
      return try apply(.transposedConvolution, [x, w] + (b.map { [$0] } ?? []), attributes, "conv_transpose2d")
    },
    pooling("max_pool2d", .maxPool, "the largest value of each k × k window; windows lie side by side by default"),
    pooling("avg_pool2d", .averagePool, "the mean of each k × k window, zeros of the padding counted"),
  ]

  private static func pooling(_ name: String, _ primitive: Primitive, _ summary: String) -> BuiltinFunction {
    BuiltinFunction(
      name, .value("x"), .pair("k", least: 1), .optionalPair("stride", least: 1), .pair("padding", default: 0, least: 0), summary
    ) { x, window, stride, padding throws(Diagnostic) in
      try apply(primitive, [x], .pooling(window: window, stride: stride, padding: padding), name)
    }
  }

  /// A number for both directions, or two for rows and columns.
  fileprivate static func pair(_ value: Value, _ name: String, least: Int, _ function: String) throws(Diagnostic) -> Pair {
    let numbers: [Int]
    switch value {
    case .list, .tuple: numbers = try value.elements().map { (element: Value) throws(Diagnostic) in try element.integer(name) }
    case .array(let array) where !array.shape.isEmpty:
      numbers = try value.elements().map { (element: Value) throws(Diagnostic) in try element.integer(name) }
    default: numbers = [try value.integer(name)]
    }
    guard (1...2).contains(numbers.count) else {
      throw Diagnostic(
        .value, "\(function): \(name) is a number, or two of them for rows and columns, not \(numbers.count)",
        hint: "\(name)=2, or \(name)=(2, 1)")
    }
    if let small = numbers.first(where: { $0 < least }) {
      throw Diagnostic(.value, "\(function): \(name) must be at least \(least), not \(small)")
    }
    return Pair(numbers[0], numbers[numbers.count - 1])
  }

  /// The operation; a single image of three axes stands for a batch of one, as in PyTorch.
  private static func apply(
    _ primitive: Primitive, _ values: [Value], _ attributes: Attributes, _ function: String
  ) throws(Diagnostic) -> Value {
    var operands: [Variable] = []
    var isTracked = false
    for value in values {
      try Work.checkStop()
      isTracked = isTracked || Tracked.containsTracked(value, depth: 0)
      operands.append(try Tracked.variable(value))
    }
    let isSingle = operands[0].shape.count == 3
    do throws(EngineError) {
      if isSingle { operands[0] = try operands[0].reshaped(to: [1] + operands[0].shape) }
      var result = try Variable.apply(primitive, to: operands, attributes)
      if isSingle { result = try result.reshaped(to: Array(result.shape.dropFirst())) }
      if Work.hasStopped { return .none }
      return isTracked ? .variable(result) : .array(NDArray(result.value))
    } catch {
      throw Diagnostic(error, .value, prefix: "\(function): ")
    }
  }
}
