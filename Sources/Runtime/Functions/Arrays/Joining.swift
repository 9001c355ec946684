import Language
import NeuralNetwork

/// Putting arrays together and taking them apart.
enum Joining {
  static func isTracked(_ parts: [Value]) -> Bool { parts.contains { Tracked.containsTracked($0, depth: 0) } }

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
    BuiltinFunction(name, .elements("tup"), in: "np", isAlsoGlobal: isAlsoGlobal, summary, tracking: .follows) { parts throws(Diagnostic) in
      if isTracked(parts) { return try tracked(parts) }
      return .array(try plain(try arrays(parts, name)))
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
      "concatenate", .elements("arrays"), .value("axis", default: "0"), in: "np", isAlsoGlobal: true,
      "arrays joined along an axis they have", tracking: .follows
    ) { arrays, axis throws(Diagnostic) in
      try refuseSecondArray(axis, "concatenate")
      let axis = axis.map { $0.isNone } == true ? nil : try axis?.integer("axis") ?? 0
      return try concatenate(arrays, axis: axis)
    },
    BuiltinFunction(
      "append", .value("arr"), .value("values"), .optional(.integer, "axis"), in: "np", "an array with others joined behind it",
      tracking: .follows
    ) { arr, values, axis throws(Diagnostic) in
      try concatenate([arr, values], axis: axis)
    },
    BuiltinFunction(
      "stack", .elements("arrays"), .value("axis", default: "0"), in: "np", isAlsoGlobal: true, "arrays joined along a new axis",
      tracking: .follows
    ) { arrays, axis throws(Diagnostic) in
      try refuseSecondArray(axis, "stack")
      return try stack(arrays, axis: try axis?.integer("axis") ?? 0)
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
    BuiltinFunction(
      "split", .value("ary"), .value("indices_or_sections"), .integer("axis", default: 0), in: "np", "a list of the parts of an array",
      tracking: .follows
    ) { ary, sections, axis throws(Diagnostic) in
      try split(ary, sections, equally: true, axis: axis)
    },
    BuiltinFunction(
      "array_split", .value("ary"), .value("indices_or_sections"), .integer("axis", default: 0), in: "np",
      "a list of the parts of an array, nearly equal", tracking: .follows
    ) { ary, sections, axis throws(Diagnostic) in
      try split(ary, sections, equally: false, axis: axis)
    },
    BuiltinFunction(
      "repeat", .value("a"), .array("repeats", called: "repeats"), .optional(.integer, "axis"), in: "np", "every element several times",
      tracking: .follows
    ) { a, repeats, axis throws(Diagnostic) in
      try Shapes.apply(a) { (array) throws(Diagnostic) in
        try array.repeated(repeats, axis: axis)
      }
    },
    BuiltinFunction("tile", .value("A"), .shape("reps"), in: "np", "the whole array several times", tracking: .follows) {
      A, reps throws(Diagnostic) in
      try Shapes.apply(A) { (array) throws(Diagnostic) in
        try array.tiled(reps)
      }
    },
    BuiltinFunction(
      "roll", .value("a"), .value("shift"), .optional(.value, "axis"), in: "np", "the elements moved round in a circle", tracking: .follows
    ) { a, shift, axis throws(Diagnostic) in
      try Shapes.apply(a) { (array) throws(Diagnostic) in
        let shifts = try integers(shift, "shift")
        guard let axis else {
          return try array.rolled(shifts.reduce(0) { $0 &+ $1 })
        }
        let axes = try integers(axis, "axis")
        guard shifts.count == axes.count || shifts.count == 1 || axes.count == 1 else {
          throw Diagnostic(
            .value, "'shift' and 'axis' should be scalars or 1D sequences of the same length",
            hint: "\(shifts.count) shifts and \(axes.count) axes were given")
        }
        for axis in axes { _ = try NDArray.normalized(axis: axis, rank: array.ndim) }
        guard !shifts.isEmpty, !axes.isEmpty else { return array.copy() }
        var rolled = array
        for index in 0..<max(shifts.count, axes.count) {
          rolled = try rolled.rolled(shifts[shifts.count == 1 ? 0 : index], axis: axes[axes.count == 1 ? 0 : index])
        }
        return rolled
      }
    },
    BuiltinFunction(
      "take", .value("a"), .array("indices", called: "indices"), .optional(.integer, "axis"), in: "np", "the elements at some places",
      tracking: .follows
    ) { a, indices, axis throws(Diagnostic) in
      try Shapes.apply(a) { (array) throws(Diagnostic) in
        try array.taking(indices, axis: axis)
      }
    },
    BuiltinFunction("diagonal", .value("a"), .integer("offset", default: 0), in: "np", "the elements on a diagonal", tracking: .follows) {
      a, offset throws(Diagnostic) in
      try Shapes.apply(a) { (array) throws(Diagnostic) in
        try array.diagonal(offset: offset)
      }
    },
    BuiltinFunction(
      "diag", .value("v"), .integer("k", default: 0), in: "np", "a matrix's diagonal, or a matrix with a given diagonal", tracking: .follows
    ) { v, offset throws(Diagnostic) in
      return try sparse(v) { (array) throws(Diagnostic) in try array.diagonalOrMatrix(offset: offset) }
    },
    BuiltinFunction(
      "meshgrid", .rest("xi"), .optional(.text, "indexing", shown: "'xy'").keywordOnly, .flag("sparse", default: false).keywordOnly,
      .ignored("copy", default: "True").keywordOnly, in: "np", isAlsoGlobal: true, "coordinate matrices from coordinate vectors",
      tracking: .follows
    ) { xi, indexing, sparse, _ throws(Diagnostic) in
      let indexing = indexing ?? "xy"
      if isTracked(xi) { return try meshgrid(try variables(xi), indexing) }
      let vectors = try arrays(xi, "meshgrid")
      if sparse {
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
      "pad", .value("array"), .array("pad_width", called: "pad_width"), .optional(.text, "mode", shown: "'constant'"),
      .optional(.number, "constant_values", shown: "0"), in: "np", isAlsoGlobal: true, "the array with a border round it",
      tracking: .follows
    ) { array, widths, mode, fill throws(Diagnostic) in
      try pad(array, widths, mode ?? "constant", fill: fill ?? 0)
    },
    BuiltinFunction(
      "tril", .value("m"), .integer("k", default: 0), in: "np", "the lower triangle of a matrix, zeros elsewhere", tracking: .follows
    ) { m, offset throws(Diagnostic) in
      return try sparse(m) { (array) throws(Diagnostic) in try array.triangle(lower: true, offset: offset) }
    },
    BuiltinFunction(
      "triu", .value("m"), .integer("k", default: 0), in: "np", "the upper triangle of a matrix, zeros elsewhere", tracking: .follows
    ) { m, offset throws(Diagnostic) in
      return try sparse(m) { (array) throws(Diagnostic) in try array.triangle(lower: false, offset: offset) }
    },
  ]

  /// `np.concatenate(a, b)`
  private static func refuseSecondArray(_ axis: Value?, _ name: String) throws(Diagnostic) {
    switch axis {
    case .array(let array)? where array.ndim > 0: break
    case .list?, .variable?: break
    default: return
    }
    throw Diagnostic(
      .type, "np.\(name) takes its arrays in one list or tuple", hint: "np.\(name)([a, b])")
  }

  private static func meshgrid(_ vectors: [Variable], _ indexing: String) throws(Diagnostic) -> Value {
    let places = vectors.map { NDArray(Array(0..<$0.count)) }
    var grids: [Value] = []
    for (vector, grid) in zip(vectors, try NDArray.meshgrid(places, indexing: indexing)) {
      grids.append(.variable(try Tracked.engine { () throws(EngineError) in try vector.gathered(grid.integers, shape: grid.shape) }))
    }
    return .tuple(grids)
  }

  /// - Parameter sections: how many parts, or the places to split at.
  static func split(_ value: Value, _ sections: Value, equally: Bool, axis: Int) throws(Diagnostic) -> Value {
    let variable = try Reductions.tracked(value)
    let array: NDArray
    if let variable {
      array = NDArray(Array(0..<variable.count), shape: variable.shape)
    } else {
      array = try value.array("np.split's argument")
    }
    let parts: [NDArray]
    if case .int(let count) = sections {
      parts = try array.split(into: count, axis: axis, equally: equally)
    } else {
      parts = try array.split(at: try sections.shape("the places to split at"), axis: axis)
    }
    guard let variable else { return .list(ListObject(parts.map { .array($0) })) }
    var tracked: [Value] = []
    for places in parts {
      tracked.append(
        .variable(try Tracked.engine { () throws(EngineError) in try variable.gathered(places.integers, shape: places.shape) }))
    }
    return .list(ListObject(tracked))
  }

  private static func pad(_ value: Value, _ widths: NDArray, _ mode: String, fill: Double) throws(Diagnostic) -> Value {
    let rank: Int
    if let variable = try Reductions.tracked(value) {
      rank = variable.shape.count
    } else {
      rank = try value.array("np.pad's argument").ndim
    }
    let all = try widths.broadcast(to: [rank, 2]).integers
    let pairs = (0..<rank).map { (before: all[2 * $0], after: all[2 * $0 + 1]) }
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
