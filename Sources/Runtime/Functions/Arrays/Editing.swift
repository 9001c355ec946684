import Language
import NeuralNetwork

/// Taking elements out of arrays and putting them in.
enum Editing {
  private static func array(_ value: Value?, _ name: String) throws(Diagnostic) -> NDArray { try (value ?? .none).array(name) }

  /// The array itself, which is written to.
  private static func target(_ context: CallContext) throws(Diagnostic) -> NDArray {
    guard case .array(let array)? = context[0] else {
      throw Diagnostic(
        .type, "np.\(context.function.name) writes into an array, and \((context[0] ?? .none).describedForMessages) is none",
        hint: "make it one first: `np.array(…)`")
    }
    return array
  }

  private static func index(_ value: Value?) throws(Diagnostic) -> ArrayIndex {
    try Subscripts.indices(value ?? .none).first ?? .integer(0)
  }

  /// A list of places is one index, also where it is written as a tuple.
  private static func places(_ value: Value?) throws(Diagnostic) -> ArrayIndex {
    if case .tuple(let elements)? = value { return try index(.list(ListObject(elements))) }
    switch try index(value) {
    case .newAxis, .ellipsis:
      throw Diagnostic(
        .index, "\((value ?? .none).describedForMessages) says no places along an axis",
        hint: "give a place, a list of places, a slice or a mask")
    case let index: return index
    }
  }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction("delete(arr, obj, axis=None)", in: "np", "the array without what is at some places", tracking: .follows) {
      context throws(Diagnostic) in
      let (places, axis) = (try places(context[1]), try context.given(2)?.integer("axis"))
      return try Shapes.apply(context[0] ?? .none) { (array) throws(Diagnostic) in try array.deleting(places, axis: axis) }
    },
    BuiltinFunction("insert(arr, obj, values, axis=None)", in: "np", "the array with values put in before some places") {
      context throws(Diagnostic) in
      return .array(
        try array(context[0], "np.insert's argument").inserting(
          try array(context[2], "the values"), at: try places(context[1]), axis: try context.given(3)?.integer("axis")))
    },
    BuiltinFunction("fill_diagonal(a, val, wrap=False)", in: "np", "sets the diagonal of an array in place") {
      context throws(Diagnostic) in
      try target(context).fillDiagonal(try array(context[1], "the value"), wraps: try context[2]?.isTrue() ?? false)
      return .none
    },
    BuiltinFunction("put(a, ind, v)", in: "np", "sets elements in place, counted row by row") { context throws(Diagnostic) in
      try target(context).put(try array(context[2], "the values"), at: try array(context[1], "the places").integers)
      return .none
    },
    BuiltinFunction("copyto(dst, src, where=True)", in: "np", "writes one array's elements into another") { context throws(Diagnostic) in
      let target = try target(context)
      let source = try array(context[1], "src")
      guard source.dtype.fits(into: target.dtype) else {
        throw Diagnostic(
          .type,
          "Cannot cast array data from dtype('\(source.dtype.name)') to dtype('\(target.dtype.name)') according to the rule 'same_kind'",
          hint: "`.astype(…)` casts it first")
      }
      if let condition = context.given(2) {
        try target.assign(try NDArray.choose(try condition.array("where").broadcast(to: target.shape), source, target))
      } else {
        try target.assign(source)
      }
      return .none
    },
    BuiltinFunction(
      "take_along_axis(arr, indices, axis=-1)", in: "np", "for each lane along an axis the elements at its own places", tracking: .follows
    ) {
      context throws(Diagnostic) in
      let indices = try array(context[1], "indices")
      let axis = context[2].map(\.isNone) == true ? nil : try context[2]?.integer("axis") ?? -1
      return try Shapes.apply(context[0] ?? .none) { (array) throws(Diagnostic) in
        guard let axis else { return try array.raveled().taking(indices, along: 0) }
        return try array.taking(indices, along: axis)
      }
    },
    BuiltinFunction("put_along_axis(arr, indices, values, axis)", in: "np", "sets elements in place, at each lane's own places") {
      context throws(Diagnostic) in
      try target(context).put(
        try array(context[2], "the values"), at: try array(context[1], "indices"), along: try (context[3] ?? .none).integer("axis"))
      return .none
    },
    BuiltinFunction("flatnonzero(a)", in: "np", "the places, counted row by row, of the elements that are not zero", tracking: .hasNoSlope)
    {
      context throws(Diagnostic) in
      .array(try array(context[0], "np.flatnonzero's argument").raveled().nonzero()[0])
    },
    BuiltinFunction("unravel_index(indices, shape)", in: "np", "the indices that places counted row by row have in a shape") {
      context throws(Diagnostic) in
      let found = try array(context[0], "indices").unraveled(in: try (context[1] ?? .none).shape("the shape"))
      return .tuple(found.map { .array($0) })
    },
    BuiltinFunction("rot90(m, k=1)", in: "np", "turned by quarters, counter-clockwise", tracking: .follows) { context throws(Diagnostic) in
      let quarters = try context[1]?.integer("k") ?? 1
      return try Shapes.apply(context[0] ?? .none) { (array) throws(Diagnostic) in try array.turned(quarters) }
    },
    split("hsplit", "a list of the parts of an array, side by side") { $0.ndim == 1 ? 0 : 1 },
    split("vsplit", "a list of the parts of an array, one below the other") { _ in 0 },
    set("union1d", "the different elements of two arrays, sorted") { a, b throws(Diagnostic) in
      try NDArray.concatenate([a, b], axis: nil)
    },
    set("intersect1d", "the different elements that both arrays have, sorted") { a, b throws(Diagnostic) in
      try kept(NDArray.concatenate([a, b], axis: nil), a.membership(in: b).raveled(), b.membership(in: a).raveled())
    },
    set("setdiff1d", "the different elements of the first array that the second has not, sorted") { a, b throws(Diagnostic) in
      try kept(a.raveled(), a.membership(in: b, inverted: true).raveled(), nil)
    },
  ]

  private static func kept(_ elements: NDArray, _ first: NDArray, _ second: NDArray?) throws(Diagnostic) -> NDArray {
    guard let second else { return try elements.subscripted([.array(first)]) }
    return try elements.subscripted([.array(try NDArray.concatenate([first, second]))])
  }

  private static func set(
    _ name: String, _ summary: String, _ body: @escaping @Sendable (NDArray, NDArray) throws(Diagnostic) -> NDArray
  ) -> BuiltinFunction {
    BuiltinFunction("\(name)(ar1, ar2)", in: "np", summary) { context throws(Diagnostic) in
      .array(try body(try array(context[0], "ar1"), try array(context[1], "ar2")).unique().values)
    }
  }

  private static func split(_ name: String, _ summary: String, _ axis: @escaping @Sendable (NDArray) -> Int) -> BuiltinFunction {
    BuiltinFunction("\(name)(ary, indices_or_sections)", in: "np", summary, tracking: .follows) { context throws(Diagnostic) in
      let array = try (context[0] ?? .none).withoutTracking.array("np.\(name)'s argument")
      guard array.ndim > (name == "vsplit" ? 1 : 0) else {
        throw Diagnostic(
          .value, "\(name) only works on arrays of \(name == "vsplit" ? 2 : 1) or more dimensions", hint: "np.split takes any axis")
      }
      return try Joining.split(context, equally: true, axis: axis(array))
    }
  }
}
