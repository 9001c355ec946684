import Language
import NeuralNetwork

extension TypedParameter where Wanted == NDArray {
  /// The array itself, which is written to.
  fileprivate static func target(_ name: String) -> TypedParameter {
    given(name) { (value, call) throws(Diagnostic) in
      guard case .array(let array) = value else {
        throw Diagnostic(
          .type, "np.\(call.function.name) writes into an array, and \(value.describedForMessages) is none",
          hint: "make it one first: `np.array(…)`")
      }
      return array
    }
  }
}

/// Taking elements out of arrays and putting them in.
enum Editing {
  private static func array(_ value: Value?, _ name: String) throws(Diagnostic) -> NDArray { try (value ?? .none).array(name) }

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

  /// What is put in where either is tracked: of both, counted through one behind the other, the number that comes to stand at each place.
  private static func inserting(_ values: Value, in array: Value, at places: ArrayIndex, axis: Int?) throws(Diagnostic) -> Value {
    let (a, b) = (try Tracked.variable(array), try Tracked.variable(values))
    let own = NDArray((0..<a.count).map { Double($0) }, shape: a.shape)
    let new = NDArray((0..<b.count).map { Double($0 + a.count) }, shape: b.shape)
    let order = try own.inserting(new, at: places, axis: axis)
    return .variable(
      try Tracked.engine { () throws(EngineError) in
        try Variable.concatenate([try a.reshaped(to: [a.count]), try b.reshaped(to: [b.count])])
          .gathered(order.tensor.elements.map { Int($0) }, shape: order.shape)
      })
  }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "delete", .value("arr"), .value("obj"), .optional(.integer, "axis"), in: "np", "the array without what is at some places",
      tracking: .follows
    ) { arr, obj, axis throws(Diagnostic) in
      let (places, axis) = (try places(obj), axis)
      return try Shapes.apply(arr) { (array) throws(Diagnostic) in try array.deleting(places, axis: axis) }
    },
    BuiltinFunction(
      "insert", .value("arr"), .value("obj"), .value("values"), .optional(.integer, "axis"), in: "np",
      "the array with values put in before some places", tracking: .follows
    ) { arr, obj, values, axis throws(Diagnostic) in
      if Joining.isTracked([arr, values]) { return try inserting(values, in: arr, at: try places(obj), axis: axis) }
      return .array(
        try array(arr, "np.insert's argument").inserting(
          try array(values, "the values"), at: try places(obj), axis: axis))
    },
    BuiltinFunction(
      "fill_diagonal", .target("a"), .array("val", called: "the value"), .flag("wrap", default: false), in: "np",
      "sets the diagonal of an array in place"
    ) { target, val, wrap throws(Diagnostic) in
      try target.fillDiagonal(val, wraps: wrap)
      return .none
    },
    BuiltinFunction(
      "put", .target("a"), .array("ind", called: "the places"), .array("v", called: "the values"), in: "np",
      "sets elements in place, counted row by row"
    ) { target, places, values throws(Diagnostic) in
      try target.put(values, at: places.integers)
      return .none
    },
    BuiltinFunction(
      "copyto", .target("dst"), .value("src"), .optional(.value, "where", shown: "True"), in: "np",
      "writes one array's elements into another"
    ) { target, src, condition throws(Diagnostic) in
      let source = try array(src, "src")
      guard source.dtype.fits(into: target.dtype) else {
        throw Diagnostic(
          .type,
          "Cannot cast array data from dtype('\(source.dtype.name)') to dtype('\(target.dtype.name)') according to the rule 'same_kind'",
          hint: "`.astype(…)` casts it first")
      }
      if let condition {
        try target.assign(try NDArray.choose(try condition.array("where").broadcast(to: target.shape), source, target))
      } else {
        try target.assign(source)
      }
      return .none
    },
    BuiltinFunction(
      "take_along_axis", .value("arr"), .value("indices"), .value("axis", default: "-1"), in: "np",
      "for each lane along an axis the elements at its own places", tracking: .follows
    ) { arr, indices, axis throws(Diagnostic) in
      let indices = try array(indices, "indices")
      let axis = axis.map(\.isNone) == true ? nil : try axis?.integer("axis") ?? -1
      return try Shapes.apply(arr) { (array) throws(Diagnostic) in
        guard let axis else { return try array.raveled().taking(indices, along: 0) }
        return try array.taking(indices, along: axis)
      }
    },
    BuiltinFunction(
      "put_along_axis", .target("arr"), .array("indices", called: "indices"), .array("values", called: "the values"), .integer("axis"),
      in: "np", "sets elements in place, at each lane's own places"
    ) { target, indices, values, axis throws(Diagnostic) in
      try target.put(values, at: indices, along: axis)
      return .none
    },
    BuiltinFunction(
      "flatnonzero", .value("a"), in: "np", "the places, counted row by row, of the elements that are not zero", tracking: .hasNoSlope
    ) { a throws(Diagnostic) in
      .array(try array(a, "np.flatnonzero's argument").raveled().nonzero()[0])
    },
    BuiltinFunction(
      "unravel_index", .value("indices"), .shape("shape", called: "the shape"), in: "np",
      "the indices that places counted row by row have in a shape"
    ) { indices, shape throws(Diagnostic) in
      let found = try array(indices, "indices").unraveled(in: shape)
      return .tuple(found.map { .array($0) })
    },
    BuiltinFunction("rot90", .value("m"), .integer("k", default: 1), in: "np", "turned by quarters, counter-clockwise", tracking: .follows)
    { m, quarters throws(Diagnostic) in
      return try Shapes.apply(m) { (array) throws(Diagnostic) in try array.turned(quarters) }
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
    BuiltinFunction(name, .value("ar1"), .value("ar2"), in: "np", summary) { ar1, ar2 throws(Diagnostic) in
      .array(try body(try array(ar1, "ar1"), try array(ar2, "ar2")).unique().values)
    }
  }

  private static func split(_ name: String, _ summary: String, _ axis: @escaping @Sendable (NDArray) -> Int) -> BuiltinFunction {
    BuiltinFunction(name, .value("ary"), .value("indices_or_sections"), in: "np", summary, tracking: .follows) {
      ary, sections throws(Diagnostic) in
      let array = try ary.withoutTracking.array("np.\(name)'s argument")
      guard array.ndim > (name == "vsplit" ? 1 : 0) else {
        throw Diagnostic(
          .value, "\(name) only works on arrays of \(name == "vsplit" ? 2 : 1) or more dimensions", hint: "np.split takes any axis")
      }
      return try Joining.split(ary, sections, equally: true, axis: axis(array))
    }
  }
}
