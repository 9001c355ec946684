import Language
import NeuralNetwork

/// Finding, sorting and comparing elements; norms.
enum Searching {
  private static func plain(
    _ signature: String, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking = .hasNoSlope,
    _ body: @escaping @Sendable (NDArray, CallContext) throws(Diagnostic) -> NDArray
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "np", isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking) { context throws(Diagnostic) in
      return .array(try body(try (context[0] ?? .none).array("np.\(context.function.name)'s argument"), context))
    }
  }

  /// None: over all elements.
  private static func axis(_ value: Value?, default fallback: Int?) throws(Diagnostic) -> Int? {
    guard let value else { return fallback }
    return value.isNone ? nil : try value.integer("axis")
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
      "where(condition, x=None, y=None, /)", in: "np", isAlsoGlobal: true, "x where the condition holds, y elsewhere", tracking: .follows
    ) {
      context throws(Diagnostic) in
      guard let x = context[1], let y = context[2] else {
        guard context[1] == nil else { throw Diagnostic(.value, "either both or neither of x and y should be given") }
        return .tuple(try (context[0] ?? .none).withoutTracking.array("the condition").nonzero().map { .array($0) })
      }
      if x.isText || y.isText, let choose = try context.evaluator.module("numpy._objects").members["_where"] {
        return try context.evaluator.call(choose, [context[0] ?? .none, x, y])
      }
      return try choose(context[0] ?? .none, x, y)
    },
    BuiltinFunction("nonzero(a)", in: "np", "the places of the elements that are not zero", tracking: .hasNoSlope) {
      context throws(Diagnostic) in
      .tuple(try (context[0] ?? .none).array("np.nonzero's argument").nonzero().map { .array($0) })
    },
    plain("argwhere(a)", "the places of the elements that are not zero, one a row") { array, _ throws(Diagnostic) in
      try array.nonzeroPositions()
    },
    plain("argmax(a, axis=None, out=None, keepdims=False)", isAlsoGlobal: true, "the place of the largest element") {
      array, context throws(Diagnostic) in
      try array.argument(
        ofLargest: true, axis: try context.given(1)?.integer("axis"), keepdims: try context.arguments.last??.isTrue() ?? false)
    },
    plain("argmin(a, axis=None, out=None, keepdims=False)", isAlsoGlobal: true, "the place of the smallest element") {
      array, context throws(Diagnostic) in
      try array.argument(
        ofLargest: false, axis: try context.given(1)?.integer("axis"), keepdims: try context.arguments.last??.isTrue() ?? false)
    },
    plain("argsort(a, axis=-1, kind=None)", isAlsoGlobal: true, "the places of the elements in order") {
      array, context throws(Diagnostic) in
      try array.sortingOrder(axis: try axis(context[1], default: -1))
    },
    BuiltinFunction("sort(a, axis=-1, kind=None)", in: "np", "a sorted copy", tracking: .follows) { context throws(Diagnostic) in
      let along = try axis(context[1], default: -1)
      if let variable = try Reductions.tracked(context[0] ?? .none) { return .variable(try sorted(variable, axis: along)) }
      return .array(try (context[0] ?? .none).array("np.sort's argument").sorted(axis: along))
    },
    BuiltinFunction("cumsum(a, axis=None)", in: "np", isAlsoGlobal: true, "the sums so far", tracking: .follows) {
      context throws(Diagnostic) in
      let along = try context.given(1)?.integer("axis")
      if let variable = try Reductions.tracked(context[0] ?? .none) {
        return .variable(try Tracked.engine { () throws(EngineError) in try variable.cumulativeSum(axis: along) })
      }
      return .array(try (context[0] ?? .none).array("np.cumsum's argument").cumulative(axis: along))
    },
    BuiltinFunction("cumprod(a, axis=None)", in: "np", "the products so far", tracking: .follows) { context throws(Diagnostic) in
      let along = try context.given(1)?.integer("axis")
      if let variable = try Reductions.tracked(context[0] ?? .none) { return try cumulativeProduct(variable, axis: along) }
      return .array(try (context[0] ?? .none).array("np.cumprod's argument").cumulative(product: true, axis: along))
    },
    BuiltinFunction("diff(a, n=1, axis=-1)", in: "np", "the differences of neighbours", tracking: .follows) { context throws(Diagnostic) in
      let (times, axis) = (try context[1]?.integer("n") ?? 1, try context[2]?.integer("axis") ?? -1)
      guard var variable = try Reductions.tracked(context[0] ?? .none) else {
        return .array(try (context[0] ?? .none).array("np.diff's argument").differences(times, axis: axis))
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
    BuiltinFunction("trace(a, offset=0)", in: "np", "the sum along a diagonal", tracking: .follows) { context throws(Diagnostic) in
      let offset = try context[1]?.integer("offset") ?? 0
      if let variable = try Reductions.tracked(context[0] ?? .none) {
        let diagonal = try Shapes.rearranged(variable) { (places) throws(Diagnostic) in try places.diagonal(offset: offset) }
        return .variable(try Tracked.engine { () throws(EngineError) in try diagonal.sum(axes: [diagonal.shape.count - 1]) })
      }
      return .array(try (context[0] ?? .none).array("np.trace's argument").trace(offset: offset))
    },
    BuiltinFunction("median(a, axis=None, out=None, keepdims=False)", in: "np", "the middle element", tracking: .follows) {
      context throws(Diagnostic) in
      let (along, keeps) = (try context.given(1)?.integer("axis"), try context[3]?.isTrue() ?? false)
      if let variable = try Reductions.tracked(context[0] ?? .none) { return try median(variable, axis: along, keepsAxes: keeps) }
      return .array(try (context[0] ?? .none).array("np.median's argument").median(axis: along, keepdims: keeps))
    },
    plain("percentile(a, q, axis=None)", "the value below which q per cent of the elements lie", tracking: .refuses) {
      array, context throws(Diagnostic) in
      let fractions = try NDArray.apply(.trueDivide, try (context[1] ?? .none).array("q"), 100.0)
      return try array.quantile(fractions, axis: try context.given(2)?.integer("axis"))
    },
    plain("quantile(a, q, axis=None)", "the value below which a fraction q of the elements lies", tracking: .refuses) {
      array, context throws(Diagnostic) in
      try array.quantile(try (context[1] ?? .none).array("q"), axis: try context.given(2)?.integer("axis"))
    },
    BuiltinFunction("average(a, axis=None, weights=None)", in: "np", "the mean, weighted where weights are given", tracking: .follows) {
      context throws(Diagnostic) in
      guard let weights = context.given(2) else {
        return try Reductions.apply(.mean, context[0] ?? .none, axis: context[1], keepsAxes: false)
      }
      if Tracked.containsTracked(context[0] ?? .none, depth: 0) || Tracked.containsTracked(weights, depth: 0) {
        return try average(context[0] ?? .none, weights, axis: try context.given(1)?.integer("axis"))
      }
      let array = try (context[0] ?? .none).array("np.average's argument")
      return .array(try array.average(weights: try weights.array("weights"), axis: try context.given(1)?.integer("axis")))
    },
    BuiltinFunction(
      "searchsorted(a, v, side='left')", in: "np", "where values would go in a sorted vector to keep it sorted", tracking: .hasNoSlope
    ) {
      context throws(Diagnostic) in
      let side = try context.given(2)?.text("side") ?? "left"
      guard side == "left" || side == "right" else {
        throw Diagnostic(.value, "side must be 'left' or 'right', not '\(side)'", hint: "'right' goes behind equal elements")
      }
      let sorted = try (context[0] ?? .none).array("np.searchsorted's argument")
      return .array(try sorted.places(of: try (context[1] ?? .none).array("the values"), behindEquals: side == "right"))
    },
    plain("bincount(x, weights=None, minlength=0)", "how often each whole number comes", tracking: .refuses) {
      array, context throws(Diagnostic) in
      let weights = try context.given(1)?.array("weights")
      return try array.binCounts(weights: weights, minimumLength: try context[2]?.integer("minlength") ?? 0)
    },
    BuiltinFunction(
      "nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)", in: "np", "with numbers for nan and infinities", tracking: .follows
    ) { context throws(Diagnostic) in
      let nan = try context[2]?.number("nan") ?? 0
      let (positive, negative) = (try context.given(3)?.number("posinf"), try context.given(4)?.number("neginf"))
      if let variable = try Reductions.tracked(context[0] ?? .none) {
        return try replacingNonFinite(variable, nan: nan, positive: positive, negative: negative)
      }
      return .array(
        try (context[0] ?? .none).array("np.nan_to_num's argument").replacingNonFinite(nan: nan, positive: positive, negative: negative))
    },
    BuiltinFunction(
      "unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)", in: "np",
      isAlsoGlobal: true,
      "the different elements, sorted"
    ) { context throws(Diagnostic) in
      if let axis = context.given(4), let byLine = try context.evaluator.module("numpy._more").members["_unique_along"] {
        return try context.evaluator.call(
          byLine, [context[0] ?? .none, axis, context[1] ?? .bool(false), context[2] ?? .bool(false), context[3] ?? .bool(false)])
      }
      let found = try (context[0] ?? .none).array("np.unique's argument").unique()
      var results: [Value] = [.array(found.values)]
      if try context[1]?.isTrue() ?? false { results.append(.array(found.firstIndices)) }
      if try context[2]?.isTrue() ?? false { results.append(.array(found.inverse)) }
      if try context[3]?.isTrue() ?? false { results.append(.array(found.counts)) }
      return results.count == 1 ? results[0] : .tuple(results)
    },
    BuiltinFunction(
      "isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", in: "np", "whether elements are nearly equal", tracking: .hasNoSlope
    ) {
      context throws(Diagnostic) in
      .array(try isClose(context))
    },
    BuiltinFunction(
      "allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", in: "np", isAlsoGlobal: true, "whether all elements are nearly equal",
      tracking: .hasNoSlope
    ) { context throws(Diagnostic) in
      .bool(try isClose(context).integers.allSatisfy { $0 != 0 })
    },
    BuiltinFunction(
      "array_equal(a1, a2, equal_nan=False)", in: "np", isAlsoGlobal: true, "whether two arrays have the same shape and elements",
      tracking: .hasNoSlope
    ) {
      context throws(Diagnostic) in
      let (left, right) = (context[0] ?? .none, context[1] ?? .none)
      if left.isListLike, right.isListLike, Creation.holdsOthers(left) || Creation.holdsOthers(right) {
        return .bool(try Comparisons.areEqual(.list(ListObject(try left.elements())), .list(ListObject(try right.elements()))))
      }
      return .bool(
        NDArray.areEqual(
          try left.array("an argument"), try right.array("an argument"), equalNaN: try context[2]?.isTrue() ?? false))
    },
    BuiltinFunction("ndim(a)", in: "np", "the number of axes", tracking: .hasNoSlope) { context throws(Diagnostic) in
      .int(try (context[0] ?? .none).array("an argument").ndim)
    },
    BuiltinFunction("shape(a)", in: "np", "the sizes along the axes", tracking: .hasNoSlope) { context throws(Diagnostic) in
      .tuple(try (context[0] ?? .none).array("an argument").shape.map { .int($0) })
    },
    BuiltinFunction("size(a)", in: "np", "the number of elements", tracking: .hasNoSlope) { context throws(Diagnostic) in
      .int(try (context[0] ?? .none).array("an argument").size)
    },
  ]

  private static func isClose(_ context: CallContext) throws(Diagnostic) -> NDArray {
    try NDArray.isClose(
      try (context[0] ?? .none).array("an argument"), try (context[1] ?? .none).array("an argument"),
      relative: try context[2]?.number("rtol") ?? 1e-5, absolute: try context[3]?.number("atol") ?? 1e-8,
      equalNaN: try context[4]?.isTrue() ?? false)
  }

  /// `np.linalg`
  static let linalg: [BuiltinFunction] = [
    BuiltinFunction("norm(x, ord=None, axis=None, keepdims=False)", in: "np.linalg", "the length of a vector", tracking: .follows) {
      context throws(Diagnostic) in
      let axes = try context.given(2)?.shape("axis")
      let keeps = try context[3]?.isTrue() ?? false
      var order: Double?
      switch context.given(1) {
      case nil: break
      case .string(let name)? where name == "fro": break
      case let given?: order = try given.number("ord")
      }
      if let variable = try Reductions.tracked(context[0] ?? .none) { return try norm(variable, order, axes: axes, keepsAxes: keeps) }
      return .array(try (context[0] ?? .none).array("np.linalg.norm's argument").norm(order, axis: axes, keepdims: keeps))
    },
    BuiltinFunction("inv(a)", in: "np.linalg", "the inverse of a matrix", tracking: .follows) { context throws(Diagnostic) in
      if let variable = try Reductions.tracked(context[0] ?? .none) { return try inverse(variable) }
      return .array(try (context[0] ?? .none).array("np.linalg.inv's argument").inverted())
    },
    BuiltinFunction("solve(a, b)", in: "np.linalg", "the x for which a @ x is b", tracking: .follows) { context throws(Diagnostic) in
      let (a, b) = (context[0] ?? .none, context[1] ?? .none)
      if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) {
        return try solution(try Tracked.variable(a), try Tracked.variable(b))
      }
      return .array(try a.array("a").solved(for: try b.array("b")))
    },
    BuiltinFunction("det(a)", in: "np.linalg", "the determinant of a matrix", tracking: .follows) { context throws(Diagnostic) in
      if let variable = try Reductions.tracked(context[0] ?? .none) { return try determinant(variable) }
      return .array(NDArray(try (context[0] ?? .none).array("np.linalg.det's argument").determinant()))
    },
  ]
}
