import Language
import NeuralNetwork

/// The methods of arrays.
enum ArrayMethods {
  private static func reduction(_ reduction: Reduction, _ summary: String) -> BuiltinFunction {
    BuiltinFunction(
      reduction.name, .this, .call, .value("axis", default: "None"), .optional(.value, "dtype"), .optional(.value, "out"),
      .flag("keepdims", default: false), in: "numpy.ndarray", summary,
      unary: { (value) throws(Diagnostic) in
        guard case .array(let array) = value else { return .none }
        return .array(try array.reduced(reduction))
      }, operation: .reduction(reduction)
    ) { array, call, axis, dtype, out, keepdims throws(Diagnostic) in
      let source = try call.source(.array(array), reduction, as: dtype)
      let result = try Reductions.apply(reduction, source, axis: axis, keepsAxes: keepdims)
      return try call.written(try call.cast(result, to: dtype), to: out)
    }
  }

  private static func spread(_ reduction: Reduction, _ summary: String) -> BuiltinFunction {
    BuiltinFunction(
      reduction.name, .this, .call, .value("axis", default: "None"), .optional(.value, "dtype"), .ignored("out", default: "None"),
      .number("ddof", default: 0, shown: "0"), .flag("keepdims", default: false), in: "numpy.ndarray", summary
    ) { array, call, axis, dtype, _, ddof, keepdims throws(Diagnostic) in
      let source = try call.source(.array(array), reduction, as: dtype)
      return try Reductions.apply(
        reduction, source, axis: axis, keepsAxes: keepdims,
        freedom: ddof)
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

  /// A method called without arguments, the direct way.
  private static func direct(_ method: @escaping @Sendable (NDArray) -> NDArray) -> BuiltinFunction.Unary {
    { (value) throws(Diagnostic) in
      guard case .array(let array) = value else { return .none }
      return .array(method(array))
    }
  }

  /// A method that is a function of the same name with the array first.
  private static func forwarding(_ name: String, _ parameters: [BuiltinFunction.Parameter], _ summary: String) -> BuiltinFunction {
    BuiltinFunction(name, parameters, in: "numpy.ndarray", summary) { context throws(Diagnostic) in
      guard let function = ArrayFunctions.named[name] else { return .none }
      var arguments = context.arguments
      arguments.insert(context.receiver, at: 0)
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
    forwarding("argmax", [.ordinary("axis", default: "None")], "the place of the largest element"),
    forwarding("argmin", [.ordinary("axis", default: "None")], "the place of the smallest element"),
    forwarding("argsort", [.ordinary("axis", default: "-1"), .ordinary("kind", default: "None")], "the places of the elements in order"),
    forwarding("cumsum", [.ordinary("axis", default: "None")], "the sums so far"),
    forwarding("cumprod", [.ordinary("axis", default: "None")], "the products so far"),
    forwarding(
      "round", [.ordinary("decimals", default: "0"), .ordinary("out", default: "None")], "rounded to a number of decimals, halves to even"),
    forwarding(
      "clip", [.ordinary("min", default: "None"), .ordinary("max", default: "None"), .ordinary("out", default: "None")],
      "kept between two limits"),
    forwarding("repeat", [.ordinary("repeats"), .ordinary("axis", default: "None")], "every element several times"),
    forwarding("take", [.ordinary("indices"), .ordinary("axis", default: "None")], "the elements at some places"),
    forwarding("put", [.ordinary("ind"), .ordinary("v")], "sets elements in place, counted row by row"),
    forwarding("nonzero", [], "the places of the elements that are not zero"),
    forwarding("diagonal", [.ordinary("offset", default: "0")], "the elements on a diagonal"),
    forwarding("trace", [.ordinary("offset", default: "0")], "the sum along a diagonal"),
    BuiltinFunction(
      "dot", .this, .value("b").positionalOnly, in: "numpy.ndarray", "the product with a vector or matrix", tracking: .follows
    ) { array, b throws(Diagnostic) in
      try LinearAlgebra.dot(.array(array), b)
    },
    BuiltinFunction(
      "reshape", .this, .rest("shape"), .optional(.value, "order", shown: "'C'").keywordOnly, in: "numpy.ndarray",
      "the same elements in another shape; one size may be -1",
      binary: { (value, shape) throws(Diagnostic) in
        guard case .array(let array) = value else { return .none }
        return .array(try array.reshaped(try ArrayMethods.shape([shape])))
      }
    ) { array, shape, order throws(Diagnostic) in
      let target = try ArrayMethods.shape(shape)
      return .array(try Shapes.isByColumns(order) ? array.reshapedByColumns(target) : array.reshaped(target))
    },
    BuiltinFunction("transpose", .this, .rest("axes"), in: "numpy.ndarray", "the axes reversed or reordered") {
      array, axes throws(Diagnostic) in
      let axes = try shape(axes)
      return .array(try array.transposed(axes.isEmpty ? nil : axes))
    },
    BuiltinFunction(
      "swapaxes", .this, .integer("axis1").positionalOnly, .integer("axis2").positionalOnly, in: "numpy.ndarray", "two axes exchanged"
    ) { array, axis1, axis2 throws(Diagnostic) in
      .array(try array.swappingAxes(axis1, axis2))
    },
    BuiltinFunction("squeeze", .this, .optional(.shape, "axis"), in: "numpy.ndarray", "without axes of size 1") {
      array, axis throws(Diagnostic) in
      .array(try array.squeezed(axis))
    },
    BuiltinFunction(
      "flatten", .this, .optional(.value, "order", shown: "'C'"), in: "numpy.ndarray", "a copy with all elements in one row",
      unary: direct { $0.flattened() }
    ) { array, order throws(Diagnostic) in
      .array(try Shapes.isByColumns(order) ? array.transposed.flattened() : array.flattened())
    },
    BuiltinFunction(
      "ravel", .this, .optional(.value, "order", shown: "'C'"), in: "numpy.ndarray", "all elements in one row",
      unary: direct { $0.raveled() }
    ) { array, order throws(Diagnostic) in
      .array(try Shapes.isByColumns(order) ? array.transposed.raveled() : array.raveled())
    },
    BuiltinFunction(
      "copy", .this, .ignored("order", default: "'C'"), in: "numpy.ndarray", "a copy with memory of its own", unary: direct { $0.copy() }
    ) { array, _ throws(Diagnostic) in .array(array.copy()) },
    BuiltinFunction(
      "astype", .this, .call, .value("dtype"), .ignored("copy", default: "True"), in: "numpy.ndarray", "a copy with another element type"
    ) { array, call, dtype, _ throws(Diagnostic) in
      if let kind = Creation.objectKind(dtype) { return try call.evaluator.objectArray(.array(array), kind, call) }
      let dtype = try dtype.dtype()
      array.examineCast(to: dtype)
      return .array(array.cast(to: dtype))
    },
    BuiltinFunction("tolist", .this, in: "numpy.ndarray", "nested lists of Python numbers") { array throws(Diagnostic) in array.nested },
    BuiltinFunction("item", .this, .rest("args"), in: "numpy.ndarray", "one element as a Python number") {
      array, places throws(Diagnostic) in
      if places.isEmpty { return try array.item() }
      if places.count == 1, case .int(let place) = places[0] {
        return try array.raveled().subscripted([.integer(place)]).item()
      }
      return try array.subscripted(try Subscripts.indices(places.count == 1 ? places[0] : .tuple(places))).item()
    },
    BuiltinFunction("fill", .this, .array("value", called: "the value").positionalOnly, in: "numpy.ndarray", "sets every element") {
      array, value throws(Diagnostic) in
      try array.checkWriteable()
      try array.assign(value)
      return .none
    },
    BuiltinFunction("is_integer", .this, in: "numpy.ndarray", "whether the number is whole") { array throws(Diagnostic) in
      .bool(array.count == 1 && Value.array(array).exactInteger != nil)
    },
    BuiltinFunction(
      "sort", .this, .evaluator, .value("axis", default: "-1"), .ignored("kind", default: "None"), in: "numpy.ndarray",
      "sorts the array in place"
    ) { array, evaluator, axis, _ throws(Diagnostic) in
      guard let function = ArrayFunctions.named["sort"] else { return .none }
      var inner = CallContext(
        evaluator: evaluator, function: function, receiver: .none, arguments: [.array(array), axis, nil], span: nil,
        source: nil)
      try array.assign(try function.implementation(&inner).array("the sorted array"))
      return .none
    },
  ]
}

extension TypedParameter where Wanted == NDArray {
  /// The array that a method is called on.
  fileprivate static var this: TypedParameter {
    this { if case .array(let array) = $0 { array } else { nil } }
  }
}
