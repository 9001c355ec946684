import Language
import NeuralNetwork

/// Convolutions, covariances, polynomials, products over axes, and reductions that leave nan out.
enum Statistics {
  private static func array(_ value: Value?, _ name: String) throws(Diagnostic) -> NDArray { try (value ?? .none).array(name) }

  private static func sliding(
    _ name: String, mode: Overlap, _ summary: String, _ body: @escaping @Sendable (NDArray, NDArray, Overlap) throws(Diagnostic) -> NDArray
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, .array("a", called: "a"), .array("v", called: "v"), .optional(.text, "mode", shown: "'\(mode.rawValue)'"), in: "np", summary
    ) { a, v, given throws(Diagnostic) in
      guard let overlap = given.map(Overlap.init(rawValue:)) ?? mode else {
        throw Diagnostic(.value, "mode '\(given ?? "")' is not supported", hint: "modes are full, same and valid")
      }
      return .array(try body(a, v, overlap))
    }
  }

  private static func reduction(_ reduction: Reduction, _ summary: String) -> BuiltinFunction {
    let isSpread = reduction == .variance || reduction == .deviation
    let freedom = isSpread ? TypedParameter.number("ddof", default: 0, shown: "0") : .constant(0)
    return BuiltinFunction(
      "nan" + reduction.name, .call, .value("a"), .value("axis", default: "None"), .optional(.value, "dtype"), .optional(.value, "out"),
      freedom, .flag("keepdims", default: false), in: "np", summary + ", nan left out", tracking: reduction == .sum ? .follows : .refuses
    ) { call, a, axis, dtype, out, freedom, keepdims throws(Diagnostic) in
      if reduction == .sum, let variable = try Reductions.tracked(a) {
        return try Reductions.apply(
          .sum, try Searching.replacingNonFinite(variable, nan: 0, positive: .infinity, negative: -.infinity), axis: axis,
          keepsAxes: keepdims)
      }
      let result = try a.array("np.nan\(reduction.name)'s argument").reducedWithoutNaN(
        reduction, axis: try axis.given?.shape("axis"), keepdims: keepdims, ddof: freedom)
      return try call.written(try call.cast(.array(result), to: dtype), to: out)
    }
  }

  /// Horner's rule where a coefficient or the place is tracked.
  private static func trackedPolynomial(_ coefficients: Value, at x: Value) throws(Diagnostic) -> Value? {
    guard Tracked.containsTracked(coefficients, depth: 0) || Tracked.containsTracked(x, depth: 0) else { return nil }
    let (coefficients, x) = (try Tracked.variable(coefficients), Value.variable(try Tracked.variable(x)))
    var value = Value.float(0)
    for index in 0..<coefficients.count {
      value = try Operators.apply(.add, try Operators.apply(.multiply, value, x), .variable(try Tracked.item(coefficients, index)))
    }
    return value
  }

  static let numpy: [BuiltinFunction] = [
    sliding("convolve", mode: .full, "the convolution of two vectors") { a, v, overlap throws(Diagnostic) in
      try NDArray.convolve(a, v, overlap)
    },
    sliding("correlate", mode: .valid, "the sums of products at each shift of one vector along another") {
      a, v, overlap throws(Diagnostic) in try NDArray.correlate(a, v, overlap)
    },
    BuiltinFunction(
      "cov", .value("m"), .optional(.array, "y"), .flag("rowvar", default: true), .flag("bias", default: false),
      .optional(.integer, "ddof"), in: "np", "the covariances of variables, which are the rows"
    ) { m, y, rowvar, isBiased, ddof throws(Diagnostic) in
      return .array(
        try NDArray.covariance(
          try array(m, "m"), y, byRows: rowvar,
          ddof: ddof ?? (isBiased ? 0 : 1)))
    },
    BuiltinFunction(
      "corrcoef", .value("x"), .optional(.array, "y"), .flag("rowvar", default: true), in: "np",
      "the correlation coefficients of variables, which are the rows"
    ) { x, y, rowvar throws(Diagnostic) in
      return .array(
        try NDArray.correlation(
          try array(x, "x"), y, byRows: rowvar))
    },
    BuiltinFunction(
      "polyval", .value("p"), .value("x"), in: "np", "the value of a polynomial, the highest power's coefficient first", tracking: .follows
    ) { p, x throws(Diagnostic) in
      if let value = try trackedPolynomial(p, at: x) { return value }
      return .array(try array(p, "p").raveled().polynomial(at: try array(x, "x")))
    },
    BuiltinFunction(
      "ptp", .call, .value("a"), .value("axis", default: "None"), .optional(.value, "out"), .flag("keepdims", default: false), in: "np",
      "the largest element less the smallest", tracking: .follows
    ) { call, a, axis, out, keepdims throws(Diagnostic) in
      if let variable = try Reductions.tracked(a) {
        let keeps = keepdims
        let largest = try Reductions.apply(.max, .variable(variable), axis: axis, keepsAxes: keeps)
        return try Operators.apply(
          .subtract, largest, try Reductions.apply(.min, .variable(variable), axis: axis, keepsAxes: keeps))
      }
      let (axes, keeps) = (try axis.given?.shape("axis"), keepdims)
      let values = try array(a, "np.ptp's argument")
      let largest = try values.reduced(.max, axis: axes, keepdims: keeps)
      let result = try NDArray.apply(.subtract, largest, try values.reduced(.min, axis: axes, keepdims: keeps))
      return try call.written(.array(result), to: out)
    },
    reduction(.sum, "the elements added up"), reduction(.prod, "the elements multiplied"), reduction(.max, "the largest element"),
    reduction(.min, "the smallest element"), reduction(.mean, "the mean"), reduction(.variance, "the variance"),
    reduction(.deviation, "the standard deviation"),
  ]
}
