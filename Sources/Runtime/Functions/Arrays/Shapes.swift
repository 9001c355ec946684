import Language
import NeuralNetwork

/// Functions that move elements around without computing with them.
enum Shapes {
  /// Does to a tracked value what is done to arrays, by doing it to an array of its elements' places.
  static func rearranged(
    _ variable: Variable, fill: Double = 0, _ body: (NDArray) throws(Diagnostic) -> NDArray
  ) throws(Diagnostic) -> Variable {
    let places = try body(NDArray(Array(0..<variable.count), shape: variable.shape))
    return try Tracked.engine { () throws(EngineError) in try variable.gathered(places.integers, shape: places.shape, fill: fill) }
  }

  /// Rearranges an array, or a tracked value so that gradients flow back.
  static func apply(_ value: Value, _ body: (NDArray) throws(Diagnostic) -> NDArray) throws(Diagnostic) -> Value {
    if let variable = try Reductions.tracked(value) { return .variable(try rearranged(variable, body)) }
    return .array(try body(try value.array("the argument")))
  }

  static func reshape(_ variable: Variable, _ shape: [Int]) throws(Diagnostic) -> Variable {
    let target = try NDArray(Array(0..<variable.count), shape: variable.shape).reshaped(shape).shape
    return try Tracked.engine { () throws(EngineError) in try variable.reshaped(to: target) }
  }

  static func reshape(_ value: Value, _ shape: [Int]) throws(Diagnostic) -> Value {
    if let variable = try Reductions.tracked(value) { return .variable(try reshape(variable, shape)) }
    return .array(try value.array("the argument").reshaped(shape))
  }

  static func transpose(_ value: Value, _ axes: [Int]?) throws(Diagnostic) -> Value {
    if let variable = try Reductions.tracked(value) {
      if let axes, axes.count != variable.shape.count { throw Diagnostic(.value, "axes don't match array") }
      return .variable(try Tracked.engine { () throws(EngineError) in try variable.transposed(axes ?? []) })
    }
    return .array(try value.array("the argument").transposed(axes))
  }

  /// Whether elements are counted column by column: `order='F'`.
  static func isByColumns(_ order: Value?) throws(Diagnostic) -> Bool {
    guard let order else { return false }
    switch try order.text("order").uppercased() {
    case "C", "K", "A": return false
    case "F": return true
    default: throw Diagnostic(.value, "order must be one of 'C', 'F', 'A', or 'K' (got \(order.reprText))")
    }
  }

  private static func rearranging(
    _ signature: String, isAlsoGlobal: Bool = false, _ summary: String,
    _ body: @escaping @Sendable (NDArray, CallContext) throws(Diagnostic) -> NDArray
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "np", isAlsoGlobal: isAlsoGlobal, summary, tracking: .follows) { context throws(Diagnostic) in
      let arguments = context
      return try apply(context[0] ?? .none) { (array) throws(Diagnostic) in try body(array, arguments) }
    }
  }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "reshape(a, shape, order='C')", in: "np", isAlsoGlobal: true, "the same elements in another shape; one size may be -1",
      tracking: .follows
    ) {
      context throws(Diagnostic) in
      let shape = try (context[1] ?? .none).shape("the shape")
      guard try isByColumns(context.given(2)) else { return try reshape(context[0] ?? .none, shape) }
      return try apply(context[0] ?? .none) { (array) throws(Diagnostic) in try array.reshapedByColumns(shape) }
    },
    BuiltinFunction("transpose(a, axes=None)", in: "np", isAlsoGlobal: true, "the axes reversed or reordered", tracking: .follows) {
      context throws(Diagnostic) in
      try transpose(context[0] ?? .none, try context.given(1)?.shape("axes"))
    },
    rearranging("squeeze(a, axis=None)", isAlsoGlobal: true, "without axes of size 1") { array, context throws(Diagnostic) in
      try array.squeezed(try context.given(1)?.shape("axis"))
    },
    rearranging("expand_dims(a, axis)", isAlsoGlobal: true, "with a new axis of size 1") { array, context throws(Diagnostic) in
      try array.expandingDims(try (context[1] ?? .none).shape("axis"))
    },
    rearranging("ravel(a, order='C')", "all elements in one row") { array, context throws(Diagnostic) in
      try isByColumns(context.given(1)) ? array.transposed.raveled() : array.raveled()
    },
    rearranging("flip(m, axis=None)", "the elements in reverse order") { array, context throws(Diagnostic) in
      array.ndim == 0 ? array.markedScalar() : try array.flipped(try context.given(1)?.shape("axis"))
    },
    rearranging("flipud(m)", "the rows from last to first") { array, _ throws(Diagnostic) in try array.flipped([0]) },
    rearranging("fliplr(m)", "the columns from last to first") { array, _ throws(Diagnostic) in try array.flipped([1]) },
    rearranging("swapaxes(a, axis1, axis2)", "two axes exchanged") { array, context throws(Diagnostic) in
      try array.swappingAxes(try (context[1] ?? .none).integer("axis1"), try (context[2] ?? .none).integer("axis2"))
    },
    rearranging("moveaxis(a, source, destination)", "an axis moved to another place") { array, context throws(Diagnostic) in
      let (sources, goals) = (try (context[1] ?? .none).shape("source"), try (context[2] ?? .none).shape("destination"))
      guard sources.count == goals.count else {
        throw Diagnostic(.value, "`source` and `destination` arguments must have the same number of elements")
      }
      if sources.count == 1 { return try array.movingAxis(sources[0], to: goals[0]) }
      var (from, to): ([Int], [Int]) = ([], [])
      for axis in sources { from.append(try NDArray.normalized(axis: axis, rank: array.ndim)) }
      for axis in goals { to.append(try NDArray.normalized(axis: axis, rank: array.ndim)) }
      var order = (0..<array.ndim).filter { !from.contains($0) }
      for (goal, source) in zip(to, from).sorted(by: { $0.0 < $1.0 }) { order.insert(source, at: min(goal, order.count)) }
      return try array.transposed(order)
    },
    rearranging("broadcast_to(array, shape)", "stretched to a shape") { array, context throws(Diagnostic) in
      try array.broadcast(to: try (context[1] ?? .none).shape("the shape"))
    },
    rearranging("atleast_1d(a)", "at least one axis") { array, _ throws(Diagnostic) in array.ndim >= 1 ? array : try array.reshaped([1]) },
    rearranging("atleast_2d(a)", "at least two axes") { array, _ throws(Diagnostic) in
      array.ndim >= 2 ? array : try array.reshaped([1, array.count])
    },
  ]
}

extension NDArray {
  /// The same elements, counted column by column, in another shape.
  func reshapedByColumns(_ shape: [Int]) throws(Diagnostic) -> NDArray {
    try transposed.flattened().reshaped(shape.reversed()).transposed
  }
}
