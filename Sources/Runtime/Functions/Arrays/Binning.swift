import Language
import NeuralNetwork

/// Bins, sets of values and lines through points.
enum Binning {
  private static func array(_ value: Value?, _ name: String) throws(Diagnostic) -> NDArray { try (value ?? .none).array(name) }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "isin", .value("element"), .value("test_elements"), .flag("invert", default: false).keywordOnly, in: "np",
      "whether each element is one of the others", tracking: .hasNoSlope
    ) { element, testElements, invert throws(Diagnostic) in
      .array(
        try array(element, "np.isin's argument").membership(
          in: try array(testElements, "test_elements"), inverted: invert))
    },
    BuiltinFunction(
      "digitize", .value("x"), .value("bins"), .flag("right", default: false), in: "np", "the number of the bin that each element lies in",
      tracking: .hasNoSlope
    ) { x, bins, right throws(Diagnostic) in
      .array(
        try array(x, "np.digitize's argument").binNumbers(try array(bins, "bins"), right: right))
    },
    BuiltinFunction(
      "histogram", .value("a"), .optional(.array, "bins", shown: "10"), .optional(.value, "range"), .flag("density", default: false),
      in: "np", "how many elements lie in each bin, and the bins' edges"
    ) { a, bins, range, density throws(Diagnostic) in
      var bounds: (Double, Double)?
      if let given = range {
        let pair = try given.array("range")
        guard pair.count == 2 else { throw Diagnostic(.value, "range must be two numbers", hint: "range=(low, high)") }
        bounds = (pair.doubles[0], pair.doubles[1])
      }
      let values = try array(a, "np.histogram's argument")
      let (counts, edges) = try values.histogram(bins ?? NDArray(10), bounds: bounds)
      guard density else { return .tuple([.array(NDArray(counts)), .array(edges)]) }
      let widths = try edges.differences(1, axis: -1)
      let density = try NDArray.apply(.trueDivide, NDArray.apply(.trueDivide, NDArray(counts), widths), NDArray(counts.reduce(0, +)))
      return .tuple([.array(density), .array(edges)])
    },
    BuiltinFunction(
      "interp", .value("x"), .value("xp"), .value("fp"), .optional(.number, "left"), .optional(.number, "right"), in: "np",
      "the values at x of the line through points (xp, fp)"
    ) { x, xp, fp, left, right throws(Diagnostic) in
      return .array(
        try array(x, "np.interp's argument").interpolated(
          try array(xp, "xp"), try array(fp, "fp"), left: left,
          right: right))
    },
    BuiltinFunction(
      "logspace", .number("start"), .number("stop"), .integer("num", default: 50), .flag("endpoint", default: true),
      .number("base", default: 10), in: "np", "powers from base ** start to base ** stop"
    ) { start, stop, num, endpoint, base throws(Diagnostic) in
      let exponents = try NDArray.linspace(
        start, stop, count: num,
        endpoint: endpoint, dtype: nil)
      return .array(try NDArray.apply(.power, NDArray(base), exponents))
    },
  ]
}
