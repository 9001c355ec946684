import Language
import Limits
import NeuralNetwork

/// Convolutions and pooling on images, samples × channels × height × width, with PyTorch's arguments; tracked where an operand is.
enum ConvolutionFunctions {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "conv2d(x, w, b=None, stride=1, padding=0, dilation=1)",
      "slides kernels w (out × in × height × width) over images x (samples × channels × height × width) and adds b"
    ) { context throws(Diagnostic) in
      let attributes = Attributes.convolution(
        stride: try pair(context, 3, least: 1) ?? 1, padding: try pair(context, 4, least: 0) ?? 0,
        dilation: try pair(context, 5, least: 1) ?? 1)
      return try apply(.convolution, context, operands: 3, attributes)
    },
    BuiltinFunction(
      "conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0, dilation=1)",
      "the way back of conv2d: each pixel of x stamps its kernels w (in × out × height × width) onto a larger image"
    ) { context throws(Diagnostic) in
      let attributes = Attributes.convolution(
        stride: try pair(context, 3, least: 1) ?? 1, padding: try pair(context, 4, least: 0) ?? 0,
        dilation: try pair(context, 6, least: 1) ?? 1, outputPadding: try pair(context, 5, least: 0) ?? 0)
      return try apply(.transposedConvolution, context, operands: 3, attributes)
    },
    BuiltinFunction(
      "max_pool2d(x, k, stride=None, padding=0)", "the largest value of each k × k window; windows lie side by side by default"
    ) { context throws(Diagnostic) in try apply(.maxPool, context, operands: 1, try pooling(context)) },
    BuiltinFunction("avg_pool2d(x, k, stride=None, padding=0)", "the mean of each k × k window, zeros of the padding counted") {
      context throws(Diagnostic) in try apply(.averagePool, context, operands: 1, try pooling(context))
    },
  ]

  private static func pooling(_ context: CallContext) throws(Diagnostic) -> Attributes {
    .pooling(
      window: try pair(context, 1, least: 1) ?? 1, stride: try pair(context, 2, least: 1), padding: try pair(context, 3, least: 0) ?? 0)
  }

  /// A number for both directions, or two for rows and columns; nil when left out or None.
  private static func pair(_ context: CallContext, _ index: Int, least: Int) throws(Diagnostic) -> Pair? {
    guard let value = context.given(index) else { return nil }
    let (function, name) = (context.function.name, context.function.parameters[index].name)
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

  /// The operation on the first arguments; a single image of three axes stands for a batch of one, as in PyTorch.
  private static func apply(
    _ primitive: Primitive, _ context: CallContext, operands count: Int, _ attributes: Attributes
  ) throws(Diagnostic) -> Value {
    var operands: [Variable] = []
    var isTracked = false
    for index in 0..<count {
      guard let value = context.given(index) else { continue }
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
      throw Diagnostic(error, .value, prefix: "\(context.function.name): ")
    }
  }
}
