import Language
import NeuralNetwork

/// Convolutions, covariances, polynomials, products over axes, and reductions that leave nan out.
enum Statistics {
  private static func array(_ value: Value?, _ name: String) throws(Diagnostic) -> NDArray { try (value ?? .none).array(name) }

  private static func sliding(
    _ name: String, mode: Overlap, _ summary: String, _ body: @escaping @Sendable (NDArray, NDArray, Overlap) throws(Diagnostic) -> NDArray
  ) -> BuiltinFunction {
    BuiltinFunction("\(name)(a, v, mode='\(mode.rawValue)')", in: "np", summary) { context throws(Diagnostic) in
      try Tracked.refuse([context[0], context[1]], "np.\(name)")
      let given = try context.given(2)?.text("mode") ?? mode.rawValue
      guard let overlap = Overlap(rawValue: given) else {
        throw Diagnostic(.value, "mode '\(given)' is not supported", hint: "modes are full, same and valid")
      }
      return .array(try body(try array(context[0], "a"), try array(context[1], "v"), overlap))
    }
  }

  private static func reduction(_ reduction: Reduction, _ summary: String) -> BuiltinFunction {
    let isSpread = reduction == .variance || reduction == .deviation
    return BuiltinFunction(
      "nan\(reduction.name)(a, axis=None, dtype=None, out=None, \(isSpread ? "ddof=0, " : "")keepdims=False)", in: "np",
      summary + ", nan left out"
    ) { context throws(Diagnostic) in
      try Tracked.refuse([context[0]], "np.nan\(reduction.name)")
      let result = try array(context[0], "np.nan\(reduction.name)'s argument").reducedWithoutNaN(
        reduction, axis: try context.given(1)?.shape("axis"), keepdims: try context.arguments.last??.isTrue() ?? false,
        ddof: isSpread ? try context[4]?.number("ddof") ?? 0 : 0)
      return try context.written(try context.cast(.array(result), to: context.given(2)), to: context.given(3))
    }
  }

  static let numpy: [BuiltinFunction] = [
    sliding("convolve", mode: .full, "the convolution of two vectors") { a, v, overlap throws(Diagnostic) in
      try NDArray.convolve(a, v, overlap)
    },
    sliding("correlate", mode: .valid, "the sums of products at each shift of one vector along another") {
      a, v, overlap throws(Diagnostic) in try NDArray.correlate(a, v, overlap)
    },
    BuiltinFunction("cov(m, y=None, rowvar=True, bias=False, ddof=None)", in: "np", "the covariances of variables, which are the rows") {
      context throws(Diagnostic) in
      try Tracked.refuse([context[0], context[1]], "np.cov")
      let isBiased = try context[3]?.isTrue() ?? false
      return .array(
        try NDArray.covariance(
          try array(context[0], "m"), try context.given(1)?.array("y"), byRows: try context[2]?.isTrue() ?? true,
          ddof: try context.given(4)?.integer("ddof") ?? (isBiased ? 0 : 1)))
    },
    BuiltinFunction("corrcoef(x, y=None, rowvar=True)", in: "np", "the correlation coefficients of variables, which are the rows") {
      context throws(Diagnostic) in
      try Tracked.refuse([context[0], context[1]], "np.corrcoef")
      return .array(
        try NDArray.correlation(
          try array(context[0], "x"), try context.given(1)?.array("y"), byRows: try context[2]?.isTrue() ?? true))
    },
    BuiltinFunction("polyval(p, x)", in: "np", "the value of a polynomial, the highest power's coefficient first") {
      context throws(Diagnostic) in
      try Tracked.refuse([context[0], context[1]], "np.polyval")
      return .array(try array(context[0], "p").raveled().polynomial(at: try array(context[1], "x")))
    },
    BuiltinFunction("tensordot(a, b, axes=2)", in: "np", "the products summed over axes of both arrays") { context throws(Diagnostic) in
      try Tracked.refuse([context[0], context[1]], "np.tensordot")
      let (a, b) = (try array(context[0], "a"), try array(context[1], "b"))
      if case .int(let count) = context[2] ?? .int(2) {
        guard count >= 0, count <= min(a.ndim, b.ndim) else {
          throw Diagnostic(.value, "there are no \(count) axes to sum over", hint: "the arrays have \(a.ndim) and \(b.ndim)")
        }
        return .array(try NDArray.tensorDot(a, b, Array((a.ndim - count)..<a.ndim), Array(0..<count)))
      }
      let axes = try (context[2] ?? .none).elements()
      guard axes.count == 2 else {
        throw Diagnostic(
          .value, "`axes` is a number of axes, or a pair: those of a and those of b", hint: "np.tensordot(a, b, axes=([1], [0]))")
      }
      return .array(try NDArray.tensorDot(a, b, try axes[0].shape("axes"), try axes[1].shape("axes")))
    },
    BuiltinFunction("ptp(a, axis=None, out=None, keepdims=False)", in: "np", "the largest element less the smallest") {
      context throws(Diagnostic) in
      try Tracked.refuse([context[0]], "np.ptp")
      let (axes, keeps) = (try context.given(1)?.shape("axis"), try context[3]?.isTrue() ?? false)
      let values = try array(context[0], "np.ptp's argument")
      let largest = try values.reduced(.max, axis: axes, keepdims: keeps)
      let result = try NDArray.apply(.subtract, largest, try values.reduced(.min, axis: axes, keepdims: keeps))
      return try context.written(.array(result), to: context.given(2))
    },
    reduction(.sum, "the elements added up"), reduction(.prod, "the elements multiplied"), reduction(.max, "the largest element"),
    reduction(.min, "the smallest element"), reduction(.mean, "the mean"), reduction(.variance, "the variance"),
    reduction(.deviation, "the standard deviation"),
  ]
}
