import Language
import NeuralNetwork

/// Sums, means, extremes over all elements or along axes.
enum Reductions {
  static func apply(
    _ reduction: Reduction, _ value: Value, axis: Value?, keepsAxes: Bool, freedom: Double = 0
  ) throws(Diagnostic) -> Value {
    let axes = try axis.flatMap { (axis) throws(Diagnostic) in axis.isNone ? nil : try axis.shape("axis") }
    if let variable = try tracked(value) {
      return .variable(try apply(reduction, variable, axes, keepsAxes, freedom))
    }
    let array = try value.array("np.\(reduction.name)'s argument")
    return .array(try array.reduced(reduction, axis: axes, keepdims: keepsAxes, ddof: freedom))
  }

  static func tracked(_ value: Value) throws(Diagnostic) -> Variable? {
    switch value {
    case .variable(let variable): variable
    case .list, .tuple: try Tracked.stacked(value, depth: 0)
    default: nil
    }
  }

  private static func apply(
    _ reduction: Reduction, _ variable: Variable, _ axes: [Int]?, _ keeps: Bool, _ freedom: Double
  ) throws(Diagnostic) -> Variable {
    let axes = axes ?? []
    switch reduction {
    case .sum: return try Tracked.engine { () throws(EngineError) in try variable.sum(axes: axes, keepsAxes: keeps) }
    case .mean: return try Tracked.engine { () throws(EngineError) in try variable.mean(axes: axes, keepsAxes: keeps) }
    case .max: return try Tracked.engine { () throws(EngineError) in try variable.max(axes: axes, keepsAxes: keeps) }
    case .min: return try Tracked.engine { () throws(EngineError) in try variable.min(axes: axes, keepsAxes: keeps) }
    case .variance:
      return try Tracked.engine { () throws(EngineError) in try variable.variance(axes: axes, keepsAxes: keeps, freedom: freedom) }
    case .deviation:
      return try Tracked.engine { () throws(EngineError) in try variable.standardDeviation(axes: axes, keepsAxes: keeps, freedom: freedom) }
    case .prod: return try Tracked.engine { () throws(EngineError) in try variable.product(axes: axes, keepsAxes: keeps) }
    case .any, .all, .countNonzero: throw Tracked.withoutGradient("np.\(reduction.name)")
    }
  }

  private static func tracking(_ reduction: Reduction) -> Tracking {
    switch reduction {
    case .any, .all, .countNonzero: .hasNoSlope
    default: .follows
    }
  }

  private static let summaries: [(Reduction, [String], String, Bool)] = [
    (.sum, ["sum"], "the elements added up", false), (.prod, ["prod"], "the elements multiplied", true),
    (.max, ["max", "amax"], "the largest element", false), (.min, ["min", "amin"], "the smallest element", false),
    (.mean, ["mean"], "the mean", true), (.any, ["any"], "whether any element is true", false),
    (.all, ["all"], "whether all elements are true", false), (.countNonzero, ["count_nonzero"], "how many elements are not zero", false),
  ]

  /// `np.sum` and its like.
  static let numpy: [BuiltinFunction] =
    summaries.flatMap { reduction, names, summary, isGlobal in
      names.map { name in
        BuiltinFunction(
          name, .call, .value("a"), .value("axis", default: "None"), .optional(.value, "dtype"), .optional(.value, "out"),
          .flag("keepdims", default: false), in: "np", isAlsoGlobal: isGlobal, summary + ", over all elements or along an axis",
          tracking: tracking(reduction),
          unary: { (x) throws(Diagnostic) in
            if case .array(let array) = x { return .array(try array.reduced(reduction)) }
            return try apply(reduction, x, axis: nil, keepsAxes: false)
          }, operation: .reduction(reduction)
        ) { call, a, axis, dtype, out, keepdims throws(Diagnostic) in
          let source = try call.source(a, reduction, as: dtype)
          let result = try apply(reduction, source, axis: axis, keepsAxes: keepdims)
          return try call.written(try call.cast(result, to: dtype), to: out)
        }
      }
    }
    + [(Reduction.variance, "variance"), (.deviation, "standard deviation")].map { reduction, words in
      BuiltinFunction(
        reduction.name, .call, .value("a"), .value("axis", default: "None"), .optional(.value, "dtype"), .ignored("out", default: "None"),
        .number("ddof", default: 0, shown: "0"), .flag("keepdims", default: false), in: "np", isAlsoGlobal: true,
        "the \(words), over all elements or along an axis", tracking: .follows
      ) { call, a, axis, dtype, _, ddof, keepdims throws(Diagnostic) in
        let source = try call.source(a, reduction, as: dtype)
        return try apply(
          reduction, source, axis: axis, keepsAxes: keepdims,
          freedom: ddof)
      }
    }
}

extension CallContext {
  /// What a sum or mean with `dtype=` works on: numbers of that dtype.
  func source(_ value: Value, _ reduction: Reduction, as dtype: Value?) throws(Diagnostic) -> Value {
    guard let dtype, case .array(let array) = value, reduction != .any, reduction != .all, reduction != .countNonzero else { return value }
    return .array(array.converted(to: try dtype.dtype()))
  }

  func cast(_ result: Value, to dtype: Value?) throws(Diagnostic) -> Value {
    guard let dtype, !dtype.isNone else { return result }
    switch result {
    case .array(let array): return .array(array.cast(to: try dtype.dtype()))
    case .variable(let variable): return .variable(try variable.cast(to: try dtype.dtype(), copies: false))
    default: return result
    }
  }
}
