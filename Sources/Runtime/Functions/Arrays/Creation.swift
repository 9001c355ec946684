import Language
import NeuralNetwork

/// Making arrays.
enum Creation {
  private static func array(_ value: Value, _ dtype: Value?, copies: Bool) throws(Diagnostic) -> Value {
    if dtype == nil, Tracked.containsTracked(value, depth: 0), let stacked = try Tracked.stacked(value, depth: 0) {
      return .variable(stacked)
    }
    let target = try dtype.map { (dtype) throws(Diagnostic) in try dtype.dtype() }
    if case .array(let array) = value, !array.isScalar {
      if let target { return .array(copies || array.dtype != target ? array.cast(to: target) : array) }
      return .array(copies ? array.copy() : array)
    }
    if case .string = value {
      throw Diagnostic(.type, "an array holds numbers, not text", hint: "`float(…)` reads a number from text")
    }
    return .array(try NDArray(try value.part("np.array's argument"), dtype: target).markedScalar(false))
  }

  private static func like(_ context: CallContext) throws(Diagnostic) -> (shape: [Int], dtype: DType) {
    let array = try (context[0] ?? .none).array("the argument")
    return (array.shape, array.dtype)
  }

  private static func filled(_ name: String, _ summary: String, _ make: @escaping @Sendable ([Int], DType) throws(Diagnostic) -> NDArray)
    -> [BuiltinFunction]
  {
    [
      BuiltinFunction("\(name)(shape, dtype=float)", in: "np", isAlsoGlobal: name != "empty", "an array of \(summary)") {
        context throws(Diagnostic) in
        .array(try make(try (context[0] ?? .none).shape("a shape"), try context.given(1)?.dtype() ?? .float64))
      },
      BuiltinFunction(
        "\(name)_like(a, dtype=None)", in: "np", isAlsoGlobal: name != "empty", "an array of \(summary), in the shape of another"
      ) {
        context throws(Diagnostic) in
        let (shape, dtype) = try like(context)
        return .array(try make(shape, try context.given(1)?.dtype() ?? dtype))
      },
    ]
  }

  static let numpy: [BuiltinFunction] =
    filled("zeros", "zeros") { shape, dtype throws(Diagnostic) in try NDArray.zeros(shape, dtype: dtype) }
    + filled("ones", "ones") { shape, dtype throws(Diagnostic) in try NDArray.ones(shape, dtype: dtype) }
    + filled("empty", "zeros") { shape, dtype throws(Diagnostic) in try NDArray.zeros(shape, dtype: dtype) } + [
      BuiltinFunction(
        "array(object, dtype=None, copy=True, ndmin=0)", in: "np", isAlsoGlobal: true, "an array of a number or of nested lists"
      ) {
        context throws(Diagnostic) in
        let made = try array(context[0] ?? .none, context.given(1), copies: true)
        guard case .array(let result) = made, let least = try context[3]?.integer("ndmin"), result.ndim < least else { return made }
        return .array(try result.reshaped([Int](repeating: 1, count: min(least, Extents.maximumRank) - result.ndim) + result.shape))
      },
      BuiltinFunction("asarray(a, dtype=None)", in: "np", isAlsoGlobal: true, "the array itself, or one made of nested lists") {
        context throws(Diagnostic) in
        try array(context[0] ?? .none, context.given(1), copies: false)
      },
      BuiltinFunction("copy(a)", in: "np", isAlsoGlobal: true, "a copy with memory of its own") { context throws(Diagnostic) in
        try array(context[0] ?? .none, nil, copies: true)
      },
      BuiltinFunction("full(shape, fill_value, dtype=None)", in: "np", isAlsoGlobal: true, "an array of one value") {
        context throws(Diagnostic) in
        .array(
          try NDArray.full(
            try (context[0] ?? .none).shape("a shape"), try (context[1] ?? .none).array("fill_value"),
            dtype: try context.given(2)?.dtype()))
      },
      BuiltinFunction("full_like(a, fill_value, dtype=None)", in: "np", "an array of one value, in the shape of another") {
        context throws(Diagnostic) in
        let (shape, dtype) = try like(context)
        return .array(
          try NDArray.full(shape, try (context[1] ?? .none).array("fill_value"), dtype: try context.given(2)?.dtype() ?? dtype))
      },
      BuiltinFunction("eye(N, M=None, k=0, dtype=float)", in: "np", isAlsoGlobal: true, "the identity matrix") {
        context throws(Diagnostic) in
        .array(
          try NDArray.eye(
            try (context[0] ?? .none).integer("N"), try context.given(1)?.integer("M"), offset: try context[2]?.integer("k") ?? 0,
            dtype: try context.given(3)?.dtype() ?? .float64))
      },
      BuiltinFunction("identity(n, dtype=float)", in: "np", "the identity matrix") { context throws(Diagnostic) in
        .array(try NDArray.eye(try (context[0] ?? .none).integer("n"), dtype: try context.given(1)?.dtype() ?? .float64))
      },
      BuiltinFunction(
        "arange(start, stop=None, step=1, dtype=None)", in: "np", isAlsoGlobal: true, "start, start + step, … up to but without stop"
      ) {
        context throws(Diagnostic) in
        let first = try (context[0] ?? .none).array("arange's start")
        let second = try context.given(1)?.array("arange's stop")
        let step = try context.given(2)?.array("arange's step") ?? NDArray(1)
        for part in [first, second ?? first, step] where part.count != 1 {
          throw Diagnostic(.type, "arange takes numbers, not arrays of \(part.count)")
        }
        return .array(try NDArray.arange(second == nil ? NDArray(0) : first, second ?? first, step, dtype: try context.given(3)?.dtype()))
      },
      BuiltinFunction(
        "linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None)", in: "np", isAlsoGlobal: true,
        "evenly spaced numbers from start to stop"
      ) { context throws(Diagnostic) in
        let (start, stop) = (try (context[0] ?? .none).number("start"), try (context[1] ?? .none).number("stop"))
        let count = try context[2]?.integer("num") ?? 50
        let endpoint = try context[3]?.isTrue() ?? true
        let result = try NDArray.linspace(start, stop, count: count, endpoint: endpoint, dtype: try context.given(5)?.dtype())
        guard try context[4]?.isTrue() ?? false else { return .array(result) }
        return .tuple([.array(result), .array(NDArray((stop - start) / Double(max(1, endpoint ? count - 1 : count))))])
      },
    ]
}
