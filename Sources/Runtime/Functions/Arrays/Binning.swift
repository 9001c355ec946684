import Language
import NeuralNetwork

/// Bins, sets of values and lines through points.
enum Binning {
  private static func array(_ value: Value?, _ name: String) throws(Diagnostic) -> NDArray { try (value ?? .none).array(name) }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction("isin(element, test_elements, *, invert=False)", in: "np", "whether each element is one of the others") {
      context throws(Diagnostic) in
      .array(
        try array(context[0], "np.isin's argument").membership(
          in: try array(context[1], "test_elements"), inverted: try context[2]?.isTrue() ?? false))
    },
    BuiltinFunction("digitize(x, bins, right=False)", in: "np", "the number of the bin that each element lies in") {
      context throws(Diagnostic) in
      .array(
        try array(context[0], "np.digitize's argument").binNumbers(try array(context[1], "bins"), right: try context[2]?.isTrue() ?? false))
    },
    BuiltinFunction(
      "histogram(a, bins=10, range=None, density=False)", in: "np", "how many elements lie in each bin, and the bins' edges"
    ) { context throws(Diagnostic) in
      var bounds: (Double, Double)?
      if let given = context.given(2) {
        let pair = try given.array("range")
        guard pair.count == 2 else { throw Diagnostic(.value, "range must be two numbers", hint: "range=(low, high)") }
        bounds = (pair.doubles[0], pair.doubles[1])
      }
      let values = try array(context[0], "np.histogram's argument")
      let (counts, edges) = try values.histogram(try context.given(1)?.array("bins") ?? NDArray(10), bounds: bounds)
      guard try context[3]?.isTrue() ?? false else { return .tuple([.array(NDArray(counts)), .array(edges)]) }
      let widths = try edges.differences(1, axis: -1)
      let density = try NDArray.apply(.trueDivide, NDArray.apply(.trueDivide, NDArray(counts), widths), NDArray(counts.reduce(0, +)))
      return .tuple([.array(density), .array(edges)])
    },
    BuiltinFunction("interp(x, xp, fp, left=None, right=None)", in: "np", "the values at x of the line through points (xp, fp)") {
      context throws(Diagnostic) in
      try Tracked.refuse([context[0], context[2]], "np.interp")
      return .array(
        try array(context[0], "np.interp's argument").interpolated(
          try array(context[1], "xp"), try array(context[2], "fp"), left: try context.given(3)?.number("left"),
          right: try context.given(4)?.number("right")))
    },
    BuiltinFunction("logspace(start, stop, num=50, endpoint=True, base=10.0)", in: "np", "powers from base ** start to base ** stop") {
      context throws(Diagnostic) in
      let exponents = try NDArray.linspace(
        try (context[0] ?? .none).number("start"), try (context[1] ?? .none).number("stop"), count: try context[2]?.integer("num") ?? 50,
        endpoint: try context[3]?.isTrue() ?? true, dtype: nil)
      return .array(try NDArray.apply(.power, NDArray(try context[4]?.number("base") ?? 10), exponents))
    },
  ]
}
