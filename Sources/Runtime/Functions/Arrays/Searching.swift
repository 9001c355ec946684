import Language
import NeuralNetwork

/// Finding, sorting and comparing elements; norms.
enum Searching {
  /// The axis to sort along, the last one unless another is given; None: all elements in one row.
  private static func lane(_ axis: Value?) throws(Diagnostic) -> Int? {
    guard let axis else { return -1 }
    return axis.isNone ? nil : try axis.integer("axis")
  }

  static func choose(_ condition: Value, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) {
      let test = Variable.constant(try condition.withoutTracking.tensor("the condition"))
      let (x, y) = (try Tracked.variable(a), try Tracked.variable(b))
      return .variable(try Tracked.engine { () throws(EngineError) in try Variable.choose(test, x, y) })
    }
    return .array(
      try NDArray.choose(
        try condition.withoutTracking.array("the condition"), try a.array("np.where's argument"), try b.array("np.where's argument")))
  }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "where", .evaluator, .value("condition").positionalOnly, .value("x", default: "None").positionalOnly,
      .value("y", default: "None").positionalOnly, in: "np", isAlsoGlobal: true, "x where the condition holds, y elsewhere",
      tracking: .follows
    ) { evaluator, condition, x, y throws(Diagnostic) in
      guard let x, let y else {
        guard x == nil else { throw Diagnostic(.value, "either both or neither of x and y should be given") }
        return .tuple(try condition.withoutTracking.array("the condition").nonzero().map { .array($0) })
      }
      if x.isText || y.isText, let choose = try evaluator.module("numpy._objects").members["_where"] {
        return try evaluator.call(choose, [condition, x, y])
      }
      return try choose(condition, x, y)
    },
    BuiltinFunction("nonzero", .array("a"), in: "np", "the places of the elements that are not zero", tracking: .hasNoSlope) {
      a throws(Diagnostic) in
      .tuple(a.nonzero().map { .array($0) })
    },
    BuiltinFunction("argwhere", .array("a"), in: "np", "the places of the elements that are not zero, one a row", tracking: .hasNoSlope) {
      array throws(Diagnostic) in .array(try array.nonzeroPositions())
    },
    BuiltinFunction(
      "argmax", .array("a"), .optional(.integer, "axis"), .ignored("out", default: "None"), .flag("keepdims", default: false), in: "np",
      isAlsoGlobal: true, "the place of the largest element", tracking: .hasNoSlope
    ) { array, axis, _, keepdims throws(Diagnostic) in
      .array(try array.argument(ofLargest: true, axis: axis, keepdims: keepdims))
    },
    BuiltinFunction(
      "argmin", .array("a"), .optional(.integer, "axis"), .ignored("out", default: "None"), .flag("keepdims", default: false), in: "np",
      isAlsoGlobal: true, "the place of the smallest element", tracking: .hasNoSlope
    ) { array, axis, _, keepdims throws(Diagnostic) in
      .array(try array.argument(ofLargest: false, axis: axis, keepdims: keepdims))
    },
    BuiltinFunction(
      "argsort", .array("a"), .value("axis", default: "-1"), .ignored("kind", default: "None"), in: "np", isAlsoGlobal: true,
      "the places of the elements in order", tracking: .hasNoSlope
    ) { array, axis, _ throws(Diagnostic) in .array(try array.sortingOrder(axis: try lane(axis))) },
    BuiltinFunction(
      "sort", .value("a"), .value("axis", default: "-1"), .ignored("kind", default: "None"), in: "np", "a sorted copy", tracking: .follows
    ) { a, axis, _ throws(Diagnostic) in
      let along = try lane(axis)
      if let variable = try Reductions.tracked(a) { return .variable(try sorted(variable, axis: along)) }
      return .array(try a.array("np.sort's argument").sorted(axis: along))
    },
    BuiltinFunction("cumsum", .value("a"), .optional(.integer, "axis"), in: "np", isAlsoGlobal: true, "the sums so far", tracking: .follows)
    { a, along throws(Diagnostic) in
      if let variable = try Reductions.tracked(a) {
        return .variable(try Tracked.engine { () throws(EngineError) in try variable.cumulativeSum(axis: along) })
      }
      return .array(try a.array("np.cumsum's argument").cumulative(axis: along))
    },
    BuiltinFunction("cumprod", .value("a"), .optional(.integer, "axis"), in: "np", "the products so far", tracking: .follows) {
      a, along throws(Diagnostic) in
      if let variable = try Reductions.tracked(a) { return try cumulativeProduct(variable, axis: along) }
      return .array(try a.array("np.cumprod's argument").cumulative(product: true, axis: along))
    },
    BuiltinFunction(
      "diff", .value("a"), .integer("n", default: 1), .integer("axis", default: -1), in: "np", "the differences of neighbours",
      tracking: .follows
    ) { a, n, axis throws(Diagnostic) in
      let (times, axis) = (n, axis)
      guard var variable = try Reductions.tracked(a) else {
        return .array(try a.array("np.diff's argument").differences(times, axis: axis))
      }
      guard times >= 0 else { throw Diagnostic(.value, "order must be non-negative but got \(times)", hint: "np.diff(a, n=1)") }
      let lane = try NDArray.normalized(axis: axis, rank: variable.shape.count)
      var indices = [ArrayIndex](repeating: .slice(start: nil, stop: nil, step: nil), count: lane + 1)
      for _ in 0..<min(times, variable.shape[lane]) {
        indices[lane] = .slice(start: 1, stop: nil, step: nil)
        let later = try Tracked.subscripted(variable, indices)
        indices[lane] = .slice(start: nil, stop: -1, step: nil)
        variable = try Tracked.binary(.subtract, later, try Tracked.subscripted(variable, indices))
      }
      return .variable(variable)
    },
    BuiltinFunction("trace", .value("a"), .integer("offset", default: 0), in: "np", "the sum along a diagonal", tracking: .follows) {
      a, offset throws(Diagnostic) in
      if let variable = try Reductions.tracked(a) {
        let diagonal = try Shapes.rearranged(variable) { (places) throws(Diagnostic) in try places.diagonal(offset: offset) }
        return .variable(try Tracked.engine { () throws(EngineError) in try diagonal.sum(axes: [diagonal.shape.count - 1]) })
      }
      return .array(try a.array("np.trace's argument").trace(offset: offset))
    },
    BuiltinFunction(
      "median", .value("a"), .optional(.value, "axis"), .ignored("out", default: "None"), .flag("keepdims", default: false), in: "np",
      "the middle element", tracking: .follows
    ) { a, along, _, keeps throws(Diagnostic) in
      let axes = try along?.shape("axis") ?? []
      if axes.count > 1, !Tracked.containsTracked(a, depth: 0) {
        let (joined, kept) = try a.array("np.median's argument").joining(axes)
        let found = try joined.median(axis: -1)
        return .array(keeps ? try found.reshaped(kept) : found)
      }
      let axis = axes.count > 1 ? try along?.integer("axis") : axes.first
      if let variable = try Reductions.tracked(a) { return try median(variable, axis: axis, keepsAxes: keeps) }
      return .array(try a.array("np.median's argument").median(axis: axis, keepdims: keeps))
    },
    BuiltinFunction(
      "percentile", .array("a"), .array("q", called: "q"), .optional(.value, "axis"), in: "np",
      "the value below which q per cent of the elements lie", tracking: .refuses
    ) { array, q, axis throws(Diagnostic) in
      let fractions = try NDArray.apply(.trueDivide, q, 100.0)
      return .array(try quantile(array, fractions, axis: axis))
    },
    BuiltinFunction(
      "quantile", .array("a"), .array("q", called: "q"), .optional(.value, "axis"), in: "np",
      "the value below which a fraction q of the elements lies", tracking: .refuses
    ) { array, q, axis throws(Diagnostic) in .array(try quantile(array, q, axis: axis)) },
    BuiltinFunction(
      "average", .value("a"), .value("axis", default: "None"), .optional(.value, "weights"), in: "np",
      "the mean, weighted where weights are given", tracking: .follows
    ) { a, axis, weights throws(Diagnostic) in
      guard let weights else {
        return try Reductions.apply(.mean, a, axis: axis, keepsAxes: false)
      }
      if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(weights, depth: 0) {
        return try average(a, weights, axis: try axis.given?.integer("axis"))
      }
      let array = try a.array("np.average's argument")
      return .array(try array.average(weights: try weights.array("weights"), axis: try axis.given?.integer("axis")))
    },
    BuiltinFunction(
      "searchsorted", .array("a"), .array("v", called: "the values"), .optional(.text, "side", shown: "'left'"), in: "np",
      "where values would go in a sorted vector to keep it sorted", tracking: .hasNoSlope
    ) { sorted, v, side throws(Diagnostic) in
      let side = side ?? "left"
      guard side == "left" || side == "right" else {
        throw Diagnostic(.value, "side must be 'left' or 'right', not '\(side)'", hint: "'right' goes behind equal elements")
      }
      return .array(try sorted.places(of: v, behindEquals: side == "right"))
    },
    BuiltinFunction(
      "bincount", .array("x"), .optional(.array, "weights"), .integer("minlength", default: 0), in: "np",
      "how often each whole number comes", tracking: .refuses
    ) { array, weights, minlength throws(Diagnostic) in
      return .array(try array.binCounts(weights: weights, minimumLength: minlength))
    },
    BuiltinFunction(
      "nan_to_num", .value("x"), .ignored("copy", default: "True"), .number("nan", default: 0), .optional(.number, "posinf"),
      .optional(.number, "neginf"), in: "np", "with numbers for nan and infinities", tracking: .follows
    ) { x, _, nan, positive, negative throws(Diagnostic) in
      if let variable = try Reductions.tracked(x) {
        return try replacingNonFinite(variable, nan: nan, positive: positive, negative: negative)
      }
      return .array(
        try x.array("np.nan_to_num's argument").replacingNonFinite(nan: nan, positive: positive, negative: negative))
    },
    BuiltinFunction(
      "unique", .evaluator, .value("ar"), .value("return_index", default: "False"), .value("return_inverse", default: "False"),
      .value("return_counts", default: "False"), .optional(.value, "axis"), .ignored("equal_nan", default: "True").keywordOnly,
      .ignored("sorted", default: "True").keywordOnly, in: "np", isAlsoGlobal: true, "the different elements, sorted"
    ) { evaluator, ar, returnIndex, returnInverse, returnCounts, axis, _, _ throws(Diagnostic) in
      if let axis, let byLine = try evaluator.module("numpy._more").members["_unique_along"] {
        return try evaluator.call(
          byLine, [ar, axis, returnIndex ?? .bool(false), returnInverse ?? .bool(false), returnCounts ?? .bool(false)])
      }
      let found = try ar.array("np.unique's argument").unique()
      var results: [Value] = [.array(found.values)]
      if try returnIndex?.isTrue() ?? false { results.append(.array(found.firstIndices)) }
      if try returnInverse?.isTrue() ?? false { results.append(.array(found.inverse)) }
      if try returnCounts?.isTrue() ?? false { results.append(.array(found.counts)) }
      return results.count == 1 ? results[0] : .tuple(results)
    },
    BuiltinFunction(
      "isclose", .array("a", called: "an argument"), .array("b", called: "an argument"), .number("rtol", default: 1e-5),
      .number("atol", default: 1e-8), .flag("equal_nan", default: false), in: "np", "whether elements are nearly equal",
      tracking: .hasNoSlope
    ) { a, b, relative, absolute, equalNaN throws(Diagnostic) in
      .array(try NDArray.isClose(a, b, relative: relative, absolute: absolute, equalNaN: equalNaN))
    },
    BuiltinFunction(
      "allclose", .array("a", called: "an argument"), .array("b", called: "an argument"), .number("rtol", default: 1e-5),
      .number("atol", default: 1e-8), .flag("equal_nan", default: false), in: "np", isAlsoGlobal: true,
      "whether all elements are nearly equal", tracking: .hasNoSlope
    ) { a, b, relative, absolute, equalNaN throws(Diagnostic) in
      let isClose = try NDArray.isClose(a, b, relative: relative, absolute: absolute, equalNaN: equalNaN)
      return .bool(isClose.integers.allSatisfy { $0 != 0 })
    },
    BuiltinFunction(
      "array_equal", .value("a1"), .value("a2"), .flag("equal_nan", default: false), in: "np", isAlsoGlobal: true,
      "whether two arrays have the same shape and elements", tracking: .hasNoSlope
    ) { left, right, equalNan throws(Diagnostic) in
      if left.isListLike, right.isListLike, Creation.holdsOthers(left) || Creation.holdsOthers(right) {
        return .bool(try Comparisons.areEqual(.list(ListObject(try left.elements())), .list(ListObject(try right.elements()))))
      }
      return .bool(
        NDArray.areEqual(
          try left.array("an argument"), try right.array("an argument"), equalNaN: equalNan))
    },
    BuiltinFunction("ndim", .array("a", called: "an argument"), in: "np", "the number of axes", tracking: .hasNoSlope) {
      a throws(Diagnostic) in
      .int(a.ndim)
    },
    BuiltinFunction("shape", .array("a", called: "an argument"), in: "np", "the sizes along the axes", tracking: .hasNoSlope) {
      a throws(Diagnostic) in
      .tuple(a.shape.map { .int($0) })
    },
    BuiltinFunction("size", .array("a", called: "an argument"), in: "np", "the number of elements", tracking: .hasNoSlope) {
      a throws(Diagnostic) in
      .int(a.size)
    },
  ]

  /// `np.linalg`
  static let linalg: [BuiltinFunction] = [
    BuiltinFunction(
      "norm", .value("x"), .optional(.value, "ord"), .optional(.shape, "axis"), .flag("keepdims", default: false), in: "np.linalg",
      "the length of a vector", tracking: .follows
    ) { x, ord, axes, keeps throws(Diagnostic) in
      var order: Double?
      switch ord {
      case nil: break
      case .string(let name)? where name == "fro": break
      case let given?: order = try given.number("ord")
      }
      if let variable = try Reductions.tracked(x) { return try norm(variable, order, axes: axes, keepsAxes: keeps) }
      return .array(try x.array("np.linalg.norm's argument").norm(order, axis: axes, keepdims: keeps))
    },
    BuiltinFunction("inv", .value("a"), in: "np.linalg", "the inverse of a matrix", tracking: .follows) { a throws(Diagnostic) in
      if let variable = try Reductions.tracked(a) { return try inverse(variable) }
      return .array(try a.array("np.linalg.inv's argument").inverted())
    },
    BuiltinFunction("solve", .value("a"), .value("b"), in: "np.linalg", "the x for which a @ x is b", tracking: .follows) {
      a, b throws(Diagnostic) in
      if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) {
        return try solution(try Tracked.variable(a), try Tracked.variable(b))
      }
      return .array(try a.array("a").solved(for: try b.array("b")))
    },
    BuiltinFunction("det", .value("a"), in: "np.linalg", "the determinant of a matrix", tracking: .follows) { a throws(Diagnostic) in
      if let variable = try Reductions.tracked(a) { return try determinant(variable) }
      return .array(NDArray(try a.array("np.linalg.det's argument").determinant()))
    },
  ]
}

extension Searching {
  /// Along one axis, several, or all.
  fileprivate static func quantile(_ array: NDArray, _ fractions: NDArray, axis: Value?) throws(Diagnostic) -> NDArray {
    let axes = try axis?.shape("axis") ?? []
    guard axes.count > 1 else { return try array.quantile(fractions, axis: axes.first) }
    return try array.joining(axes).array.quantile(fractions, axis: -1)
  }
}
