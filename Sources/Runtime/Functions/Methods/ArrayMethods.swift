import Language
import NeuralNetwork

/// The methods of arrays.
enum ArrayMethods {
  private static func method(
    _ signature: String, _ summary: String, tracking: Tracking? = nil, unary: BuiltinFunction.Unary? = nil,
    operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (NDArray, inout CallContext) throws(Diagnostic) -> Value
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "numpy.ndarray", summary, tracking: tracking, unary: unary, operation: operation) {
      context throws(Diagnostic) in
      guard case .array(let array) = context.receiver else { return .none }
      return try body(array, &context)
    }
  }

  private static func reduction(_ reduction: Reduction, _ summary: String) -> BuiltinFunction {
    method(
      "\(reduction.name)(axis=None, dtype=None, out=None, keepdims=False)", summary,
      unary: { (value) throws(Diagnostic) in
        guard case .array(let array) = value else { return .none }
        return .array(try array.reduced(reduction))
      },
      operation: .reduction(reduction)
    ) { array, context throws(Diagnostic) in
      let source = try context.source(.array(array), reduction, as: context.given(1))
      let result = try Reductions.apply(reduction, source, axis: context[0], keepsAxes: try context[3]?.isTrue() ?? false)
      return try context.written(try context.cast(result, to: context.given(1)), to: context.given(2))
    }
  }

  private static func spread(_ reduction: Reduction, _ summary: String) -> BuiltinFunction {
    method("\(reduction.name)(axis=None, dtype=None, out=None, ddof=0, keepdims=False)", summary) { array, context throws(Diagnostic) in
      let source = try context.source(.array(array), reduction, as: context.given(1))
      return try Reductions.apply(
        reduction, source, axis: context[0], keepsAxes: try context[4]?.isTrue() ?? false,
        freedom: try context[3]?.number("ddof") ?? 0)
    }
  }

  /// `reshape(2, 3)` or `reshape((2, 3))`.
  static func shape(_ arguments: [Value]) throws(Diagnostic) -> [Int] {
    if arguments.count == 1, let only = arguments.first {
      if only.isNone { return [] }
      return try only.shape("a shape")
    }
    var shape: [Int] = []
    for argument in arguments { shape.append(try argument.integer("a shape's size")) }
    return shape
  }

  /// A method that is a function of the same name with the array first.
  private static func forwarding(_ signature: String, _ summary: String) -> BuiltinFunction {
    let name = String(signature.prefix { $0 != "(" })
    return method(signature, summary) { array, context throws(Diagnostic) in
      guard let function = ArrayFunctions.named[name] else { return .none }
      var arguments = context.arguments
      arguments.insert(.array(array), at: 0)
      while arguments.count < function.parameters.count { arguments.append(nil) }
      var inner = CallContext(
        evaluator: context.evaluator, function: function, receiver: .none, arguments: arguments, span: context.span, source: context.source)
      return try function.implementation(&inner)
    }
  }

  static let all: [BuiltinFunction] = [
    reduction(.sum, "the elements added up"), reduction(.prod, "the elements multiplied"), reduction(.max, "the largest element"),
    reduction(.min, "the smallest element"), reduction(.mean, "the mean"), reduction(.any, "whether any element is true"),
    reduction(.all, "whether all elements are true"), spread(.deviation, "the standard deviation"), spread(.variance, "the variance"),
    forwarding("argmax(axis=None)", "the place of the largest element"),
    forwarding("argmin(axis=None)", "the place of the smallest element"),
    forwarding("argsort(axis=-1, kind=None)", "the places of the elements in order"),
    forwarding("cumsum(axis=None)", "the sums so far"),
    forwarding("cumprod(axis=None)", "the products so far"),
    forwarding("round(decimals=0, out=None)", "rounded to a number of decimals, halves to even"),
    forwarding("clip(min=None, max=None, out=None)", "kept between two limits"),
    forwarding("repeat(repeats, axis=None)", "every element several times"),
    forwarding("take(indices, axis=None)", "the elements at some places"),
    forwarding("put(ind, v)", "sets elements in place, counted row by row"),
    forwarding("nonzero()", "the places of the elements that are not zero"),
    forwarding("diagonal(offset=0)", "the elements on a diagonal"),
    forwarding("trace(offset=0)", "the sum along a diagonal"),
    method("dot(b, /)", "the product with a vector or matrix", tracking: .follows) { array, context throws(Diagnostic) in
      try LinearAlgebra.dot(.array(array), context[0] ?? .none)
    },
    method("reshape(*shape, order='C')", "the same elements in another shape; one size may be -1") { array, context throws(Diagnostic) in
      let target = try shape(context.rest(0))
      return .array(try Shapes.isByColumns(context.given(1)) ? array.reshapedByColumns(target) : array.reshaped(target))
    },
    method("transpose(*axes)", "the axes reversed or reordered") { array, context throws(Diagnostic) in
      let axes = try shape(context.rest(0))
      return .array(try array.transposed(axes.isEmpty ? nil : axes))
    },
    method("swapaxes(axis1, axis2, /)", "two axes exchanged") { array, context throws(Diagnostic) in
      .array(try array.swappingAxes(try (context[0] ?? .none).integer("axis1"), try (context[1] ?? .none).integer("axis2")))
    },
    method("squeeze(axis=None)", "without axes of size 1") { array, context throws(Diagnostic) in
      .array(try array.squeezed(try context.given(0)?.shape("axis")))
    },
    method("flatten(order='C')", "a copy with all elements in one row") { array, context throws(Diagnostic) in
      .array(try Shapes.isByColumns(context.given(0)) ? array.transposed.flattened() : array.flattened())
    },
    method("ravel(order='C')", "all elements in one row") { array, context throws(Diagnostic) in
      .array(try Shapes.isByColumns(context.given(0)) ? array.transposed.raveled() : array.raveled())
    },
    method("copy(order='C')", "a copy with memory of its own") { array, _ throws(Diagnostic) in .array(array.copy()) },
    method("astype(dtype, copy=True)", "a copy with another element type") { array, context throws(Diagnostic) in
      if let kind = Creation.objectKind(context[0]) { return try context.evaluator.objectArray(.array(array), kind, context) }
      let dtype = try (context[0] ?? .none).dtype()
      array.examineCast(to: dtype)
      return .array(array.cast(to: dtype))
    },
    method("tolist()", "nested lists of Python numbers") { array, _ throws(Diagnostic) in array.nested },
    method("item(*args)", "one element as a Python number") { array, context throws(Diagnostic) in
      let places = context.rest(0)
      if places.isEmpty { return try array.item() }
      if places.count == 1, case .int(let place) = places[0] {
        return try array.raveled().subscripted([.integer(place)]).item()
      }
      return try array.subscripted(try Subscripts.indices(places.count == 1 ? places[0] : .tuple(places))).item()
    },
    method("fill(value, /)", "sets every element") { array, context throws(Diagnostic) in
      try array.checkWriteable()
      try array.assign(try (context[0] ?? .none).array("the value"))
      return .none
    },
    method("is_integer()", "whether the number is whole") { array, _ throws(Diagnostic) in
      .bool(array.count == 1 && Value.array(array).exactInteger != nil)
    },
    method("sort(axis=-1, kind=None)", "sorts the array in place") { array, context throws(Diagnostic) in
      guard let function = ArrayFunctions.named["sort"] else { return .none }
      var inner = CallContext(
        evaluator: context.evaluator, function: function, receiver: .none, arguments: [.array(array), context[0], nil], span: nil,
        source: nil)
      try array.assign(try function.implementation(&inner).array("the sorted array"))
      return .none
    },
  ]
}
