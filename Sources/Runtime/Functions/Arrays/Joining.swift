import Language
import NeuralNetwork

/// Putting arrays together and taking them apart.
enum Joining {
  private static func isTracked(_ parts: [Value]) -> Bool { parts.contains { Tracked.containsTracked($0, depth: 0) } }

  private static func arrays(_ parts: [Value], _ name: String) throws(Diagnostic) -> [NDArray] {
    var result: [NDArray] = []
    for part in parts { result.append(try part.array("np.\(name)'s argument")) }
    return result
  }

  private static func variables(_ parts: [Value]) throws(Diagnostic) -> [Variable] {
    var result: [Variable] = []
    for part in parts { result.append(try Tracked.variable(part)) }
    return result
  }

  /// No axis: all parts flattened first.
  static func concatenate(_ parts: [Value], axis: Int?) throws(Diagnostic) -> Value {
    guard isTracked(parts) else { return .array(try NDArray.concatenate(try arrays(parts, "concatenate"), axis: axis)) }
    var tracked = try variables(parts)
    if axis == nil {
      for index in tracked.indices { tracked[index] = try Shapes.reshape(tracked[index], [-1]) }
    }
    let joined = tracked
    return .variable(try Tracked.engine { () throws(EngineError) in try Variable.concatenate(joined, axis: axis ?? 0) })
  }

  static func stack(_ parts: [Value], axis: Int) throws(Diagnostic) -> Value {
    guard isTracked(parts) else { return .array(try NDArray.stack(try arrays(parts, "stack"), axis: axis)) }
    let tracked = try variables(parts)
    return .variable(try Tracked.engine { () throws(EngineError) in try Variable.stack(tracked, axis: axis) })
  }

  /// The parts with at least so many axes, as `vstack` and `hstack` want them.
  /// One whole number, or several in a list or tuple.
  private static func integers(_ value: Value, _ what: String) throws(Diagnostic) -> [Int] {
    let elements: [Value]
    switch value {
    case .list(let list): elements = list.elements
    case .tuple(let parts): elements = parts
    default: return [try value.integer(what)]
    }
    var result: [Int] = []
    for element in elements { result.append(try element.integer(what)) }
    return result
  }

  private static func lifted(_ parts: [Value], to rank: Int) throws(Diagnostic) -> [Value] {
    var result: [Value] = []
    for part in parts {
      let variable = try Tracked.variable(part)
      let missing = rank - variable.shape.count
      result.append(
        missing > 0 ? .variable(try Shapes.reshape(variable, [Int](repeating: 1, count: missing) + variable.shape)) : .variable(variable))
    }
    return result
  }

  private static func joining(
    _ name: String, isAlsoGlobal: Bool = true, _ summary: String, _ plain: @escaping @Sendable ([NDArray]) throws(Diagnostic) -> NDArray,
    _ tracked: @escaping @Sendable ([Value]) throws(Diagnostic) -> Value
  ) -> BuiltinFunction {
    BuiltinFunction("\(name)(tup)", in: "np", isAlsoGlobal: isAlsoGlobal, summary, tracking: .follows) { context throws(Diagnostic) in
      let parts = try (context[0] ?? .none).elements()
      if isTracked(parts) { return try tracked(parts) }
      return .array(try plain(try arrays(parts, name)))
    }
  }

  private static func rearranging(
    _ signature: String, _ summary: String, _ body: @escaping @Sendable (NDArray, CallContext) throws(Diagnostic) -> NDArray
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "np", summary, tracking: .follows) { context throws(Diagnostic) in
      let arguments = context
      return try Shapes.apply(context[0] ?? .none) { (array) throws(Diagnostic) in try body(array, arguments) }
    }
  }

  /// Rearranges where some places stay zero: counted from 1 they are told from the places of elements.
  private static func sparse(_ value: Value, _ body: (NDArray) throws(Diagnostic) -> NDArray) throws(Diagnostic) -> Value {
    guard let variable = try Reductions.tracked(value) else { return .array(try body(try value.array("the argument"))) }
    return .variable(
      try Shapes.rearranged(variable) { (places) throws(Diagnostic) in
        try NDArray.apply(.subtract, body(NDArray.apply(.add, places, 1)), 1)
      })
  }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "concatenate(arrays, axis=0)", in: "np", isAlsoGlobal: true, "arrays joined along an axis they have", tracking: .follows
    ) {
      context throws(Diagnostic) in
      try refuseSecondArray(context)
      let axis = context[1].map { $0.isNone } == true ? nil : try context[1]?.integer("axis") ?? 0
      return try concatenate(try (context[0] ?? .none).elements(), axis: axis)
    },
    BuiltinFunction("append(arr, values, axis=None)", in: "np", "an array with others joined behind it", tracking: .follows) {
      context throws(Diagnostic) in
      try concatenate([context[0] ?? .none, context[1] ?? .none], axis: try context.given(2)?.integer("axis"))
    },
    BuiltinFunction("stack(arrays, axis=0)", in: "np", isAlsoGlobal: true, "arrays joined along a new axis", tracking: .follows) {
      context throws(Diagnostic) in
      try refuseSecondArray(context)
      return try stack(try (context[0] ?? .none).elements(), axis: try context[1]?.integer("axis") ?? 0)
    },
    joining("vstack", "arrays joined as rows, one below the other") { parts throws(Diagnostic) in
      try NDArray.verticalStack(parts)
    } _: { parts throws(Diagnostic) in
      try concatenate(try lifted(parts, to: 2), axis: 0)
    },
    joining("hstack", "arrays joined side by side") { parts throws(Diagnostic) in
      try NDArray.horizontalStack(parts)
    } _: { parts throws(Diagnostic) in
      let raised = try lifted(parts, to: 1)
      guard case .variable(let first)? = raised.first else { return .none }
      return try concatenate(raised, axis: first.shape.count == 1 ? 0 : 1)
    },
    joining("column_stack", isAlsoGlobal: false, "vectors as the columns of a matrix") { parts throws(Diagnostic) in
      try NDArray.columnStack(parts)
    } _: { parts throws(Diagnostic) in
      try ArrayFunctions.columns(.tuple(parts))
    },
    joining("dstack", isAlsoGlobal: false, "arrays joined along a third axis") { parts throws(Diagnostic) in
      try NDArray.depthStack(parts)
    } _: { parts throws(Diagnostic) in
      var deep: [Value] = []
      for part in parts {
        let variable = try Tracked.variable(part)
        let shape =
          variable.shape.count > 2 ? variable.shape : [Int](repeating: 1, count: max(0, 2 - variable.shape.count)) + variable.shape + [1]
        deep.append(.variable(try Shapes.reshape(variable, shape)))
      }
      return try concatenate(deep, axis: 2)
    },
    BuiltinFunction("split(ary, indices_or_sections, axis=0)", in: "np", "a list of the parts of an array", tracking: .follows) {
      context throws(Diagnostic) in
      try split(context, equally: true)
    },
    BuiltinFunction(
      "array_split(ary, indices_or_sections, axis=0)", in: "np", "a list of the parts of an array, nearly equal", tracking: .follows
    ) {
      context throws(Diagnostic) in
      try split(context, equally: false)
    },
    rearranging("repeat(a, repeats, axis=None)", "every element several times") { array, context throws(Diagnostic) in
      try array.repeated(try (context[1] ?? .none).array("repeats"), axis: try context.given(2)?.integer("axis"))
    },
    rearranging("tile(A, reps)", "the whole array several times") { array, context throws(Diagnostic) in
      try array.tiled(try (context[1] ?? .none).shape("reps"))
    },
    rearranging("roll(a, shift, axis=None)", "the elements moved round in a circle") { array, context throws(Diagnostic) in
      let shifts = try integers(context[1] ?? .none, "shift")
      guard let axis = context.given(2) else {
        return try array.rolled(shifts.reduce(0) { $0 &+ $1 })
      }
      let axes = try integers(axis, "axis")
      guard shifts.count == axes.count || shifts.count == 1 || axes.count == 1 else {
        throw Diagnostic(
          .value, "'shift' and 'axis' should be scalars or 1D sequences of the same length",
          hint: "\(shifts.count) shifts and \(axes.count) axes were given")
      }
      var rolled = array
      for index in 0..<max(shifts.count, axes.count) {
        rolled = try rolled.rolled(shifts[shifts.count == 1 ? 0 : index], axis: axes[axes.count == 1 ? 0 : index])
      }
      return rolled
    },
    rearranging("take(a, indices, axis=None)", "the elements at some places") { array, context throws(Diagnostic) in
      try array.taking(try (context[1] ?? .none).array("indices"), axis: try context.given(2)?.integer("axis"))
    },
    rearranging("diagonal(a, offset=0)", "the elements on a diagonal") { array, context throws(Diagnostic) in
      try array.diagonal(offset: try context[1]?.integer("offset") ?? 0)
    },
    BuiltinFunction("diag(v, k=0)", in: "np", "a matrix's diagonal, or a matrix with a given diagonal", tracking: .follows) {
      context throws(Diagnostic) in
      let offset = try context[1]?.integer("k") ?? 0
      return try sparse(context[0] ?? .none) { (array) throws(Diagnostic) in try array.diagonalOrMatrix(offset: offset) }
    },
    BuiltinFunction(
      "meshgrid(*xi, indexing='xy', sparse=False, copy=True)", in: "np", isAlsoGlobal: true, "coordinate matrices from coordinate vectors",
      tracking: .follows
    ) {
      context throws(Diagnostic) in
      let indexing = try context.given(1)?.text("indexing") ?? "xy"
      if isTracked(context.rest(0)) { return try meshgrid(try variables(context.rest(0)), indexing) }
      let vectors = try arrays(context.rest(0), "meshgrid")
      if try context[2]?.isTrue() ?? false {
        var lines: [Value] = []
        for (place, vector) in vectors.enumerated() {
          var shape = [Int](repeating: 1, count: vectors.count)
          shape[indexing == "xy" && place < 2 && vectors.count > 1 ? 1 - place : place] = vector.count
          lines.append(.array(try vector.raveled().reshaped(shape)))
        }
        return .tuple(lines)
      }
      return .tuple(try NDArray.meshgrid(vectors, indexing: indexing).map { .array($0) })
    },
    BuiltinFunction(
      "pad(array, pad_width, mode='constant', constant_values=0)", in: "np", isAlsoGlobal: true, "the array with a border round it",
      tracking: .follows
    ) { context throws(Diagnostic) in
      try pad(context)
    },
    BuiltinFunction("tril(m, k=0)", in: "np", "the lower triangle of a matrix, zeros elsewhere", tracking: .follows) {
      context throws(Diagnostic) in
      let offset = try context[1]?.integer("k") ?? 0
      return try sparse(context[0] ?? .none) { (array) throws(Diagnostic) in try array.triangle(lower: true, offset: offset) }
    },
    BuiltinFunction("triu(m, k=0)", in: "np", "the upper triangle of a matrix, zeros elsewhere", tracking: .follows) {
      context throws(Diagnostic) in
      let offset = try context[1]?.integer("k") ?? 0
      return try sparse(context[0] ?? .none) { (array) throws(Diagnostic) in try array.triangle(lower: false, offset: offset) }
    },
  ]

  /// `np.concatenate(a, b)`
  private static func refuseSecondArray(_ context: CallContext) throws(Diagnostic) {
    switch context[1] {
    case .array(let array)? where array.ndim > 0: break
    case .list?, .variable?: break
    default: return
    }
    throw Diagnostic(
      .type, "np.\(context.function.name) takes its arrays in one list or tuple", hint: "np.\(context.function.name)([a, b])")
  }

  private static func meshgrid(_ vectors: [Variable], _ indexing: String) throws(Diagnostic) -> Value {
    let places = vectors.map { NDArray(Array(0..<$0.count)) }
    var grids: [Value] = []
    for (vector, grid) in zip(vectors, try NDArray.meshgrid(places, indexing: indexing)) {
      grids.append(.variable(try Tracked.engine { () throws(EngineError) in try vector.gathered(grid.integers, shape: grid.shape) }))
    }
    return .tuple(grids)
  }

  static func split(_ context: CallContext, equally: Bool, axis given: Int? = nil) throws(Diagnostic) -> Value {
    let variable = try Reductions.tracked(context[0] ?? .none)
    let array: NDArray
    if let variable {
      array = NDArray(Array(0..<variable.count), shape: variable.shape)
    } else {
      array = try (context[0] ?? .none).array("np.split's argument")
    }
    let axis = if let given { given } else { try context[2]?.integer("axis") ?? 0 }
    let parts: [NDArray]
    if case .int(let sections)? = context[1] {
      parts = try array.split(into: sections, axis: axis, equally: equally)
    } else {
      parts = try array.split(at: try (context[1] ?? .none).shape("the places to split at"), axis: axis)
    }
    guard let variable else { return .list(ListObject(parts.map { .array($0) })) }
    var tracked: [Value] = []
    for places in parts {
      tracked.append(
        .variable(try Tracked.engine { () throws(EngineError) in try variable.gathered(places.integers, shape: places.shape) }))
    }
    return .list(ListObject(tracked))
  }

  private static func pad(_ context: CallContext) throws(Diagnostic) -> Value {
    let value = context[0] ?? .none
    let rank: Int
    if let variable = try Reductions.tracked(value) {
      rank = variable.shape.count
    } else {
      rank = try value.array("np.pad's argument").ndim
    }
    let widths = try (context[1] ?? .none).array("pad_width")
    let all = try widths.broadcast(to: [rank, 2]).integers
    let pairs = (0..<rank).map { (before: all[2 * $0], after: all[2 * $0 + 1]) }
    let mode = try context.given(2)?.text("mode") ?? "constant"
    let fill = try context.given(3)?.number("constant_values") ?? 0
    let padding: NDArray.Padding
    switch mode {
    case "constant": padding = .constant(fill)
    case "edge": padding = .edge
    case "reflect": padding = .reflect
    case "symmetric": padding = .symmetric
    case "wrap": padding = .wrap
    default:
      throw Diagnostic(.value, "mode '\(mode)' is not supported", hint: "modes are constant, edge, reflect, symmetric and wrap")
    }
    if let variable = try Reductions.tracked(value) {
      let isConstant = mode == "constant"
      return .variable(
        try Shapes.rearranged(variable, fill: fill) { (places) throws(Diagnostic) in
          try places.padded(pairs, isConstant ? .constant(-1) : padding)
        })
    }
    return .array(try value.array("np.pad's argument").padded(pairs, padding))
  }
}
