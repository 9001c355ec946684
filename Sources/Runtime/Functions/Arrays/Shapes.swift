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

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "reshape", .value("a"), .shape("shape", called: "the shape"), .optional(.value, "order", shown: "'C'"), in: "np", isAlsoGlobal: true,
      "the same elements in another shape; one size may be -1", tracking: .follows
    ) { a, shape, order throws(Diagnostic) in
      guard try isByColumns(order) else { return try reshape(a, shape) }
      return try apply(a) { (array) throws(Diagnostic) in try array.reshapedByColumns(shape) }
    },
    BuiltinFunction(
      "transpose", .value("a"), .optional(.shape, "axes"), in: "np", isAlsoGlobal: true, "the axes reversed or reordered",
      tracking: .follows
    ) { a, axes throws(Diagnostic) in
      try transpose(a, axes)
    },
    BuiltinFunction(
      "squeeze", .value("a"), .optional(.shape, "axis"), in: "np", isAlsoGlobal: true, "without axes of size 1", tracking: .follows
    ) { a, axis throws(Diagnostic) in
      try apply(a) { (array) throws(Diagnostic) in
        try array.squeezed(axis)
      }
    },
    BuiltinFunction(
      "expand_dims", .value("a"), .shape("axis"), in: "np", isAlsoGlobal: true, "with a new axis of size 1", tracking: .follows
    ) { a, axis throws(Diagnostic) in
      try apply(a) { (array) throws(Diagnostic) in
        try array.expandingDims(axis)
      }
    },
    BuiltinFunction("ravel", .value("a"), .optional(.value, "order", shown: "'C'"), in: "np", "all elements in one row", tracking: .follows)
    { a, order throws(Diagnostic) in
      try apply(a) { (array) throws(Diagnostic) in
        try isByColumns(order) ? array.transposed.raveled() : array.raveled()
      }
    },
    BuiltinFunction("flip", .value("m"), .optional(.shape, "axis"), in: "np", "the elements in reverse order", tracking: .follows) {
      m, axis throws(Diagnostic) in
      try apply(m) { (array) throws(Diagnostic) in
        array.ndim == 0 ? array.markedScalar() : try array.flipped(axis)
      }
    },
    BuiltinFunction("flipud", .value("m"), in: "np", "the rows from last to first", tracking: .follows) { m throws(Diagnostic) in
      try apply(m) { (array) throws(Diagnostic) in try array.flipped([0]) }
    },
    BuiltinFunction("fliplr", .value("m"), in: "np", "the columns from last to first", tracking: .follows) { m throws(Diagnostic) in
      try apply(m) { (array) throws(Diagnostic) in try array.flipped([1]) }
    },
    BuiltinFunction("swapaxes", .value("a"), .integer("axis1"), .integer("axis2"), in: "np", "two axes exchanged", tracking: .follows) {
      a, axis1, axis2 throws(Diagnostic) in
      try apply(a) { (array) throws(Diagnostic) in
        try array.swappingAxes(axis1, axis2)
      }
    },
    BuiltinFunction(
      "moveaxis", .value("a"), .shape("source"), .shape("destination"), in: "np", "an axis moved to another place", tracking: .follows
    ) { a, source, destination throws(Diagnostic) in
      try apply(a) { (array) throws(Diagnostic) in
        let (sources, goals) = (source, destination)
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
      }
    },
    BuiltinFunction(
      "broadcast_to", .value("array"), .shape("shape", called: "the shape"), in: "np", "stretched to a shape", tracking: .follows
    ) { array, shape throws(Diagnostic) in
      try apply(array) { (array) throws(Diagnostic) in
        try array.broadcast(to: shape)
      }
    },
    BuiltinFunction("atleast_1d", .value("a"), in: "np", "at least one axis", tracking: .follows) { a throws(Diagnostic) in
      try apply(a) { (array) throws(Diagnostic) in array.ndim >= 1 ? array : try array.reshaped([1]) }
    },
    BuiltinFunction("atleast_2d", .value("a"), in: "np", "at least two axes", tracking: .follows) { a throws(Diagnostic) in
      try apply(a) { (array) throws(Diagnostic) in
        array.ndim >= 2 ? array : try array.reshaped([1, array.count])
      }
    },
  ]
}

extension NDArray {
  /// The same elements, counted column by column, in another shape.
  func reshapedByColumns(_ shape: [Int]) throws(Diagnostic) -> NDArray {
    try transposed.flattened().reshaped(shape.reversed()).transposed
  }
}
