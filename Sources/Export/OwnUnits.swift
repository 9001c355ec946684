import NeuralNetwork

/// What an exported program needs to take samples as they stand in the table and to answer in the target's own unit.
struct OwnUnits {
  private let inputs: FeatureScaling?
  private let targets: FeatureScaling?

  /// Nil where nothing was scaled.
  init?(_ data: Dataset?) {
    guard let data, data.scaling != nil || data.targetScaling != nil else { return nil }
    (inputs, targets) = (data.scaling, data.targetScaling)
  }

  var summary: String {
    let parts = [inputs == nil ? nil : "x is scaled as the data were", targets == nil ? nil : "the outputs are in the target's own unit"]
    return "The outputs for rows of inputs: \(parts.compactMap { $0 }.joined(separator: ", "))."
  }

  func writeNumbers(into code: inout PythonText) {
    if let inputs {
      code.array("X_OFFSET", Tensor(inputs.offsets))
      code.array("X_DIVISOR", Tensor(inputs.divisors))
    }
    if let targets {
      code.array("Y_OFFSET", Tensor(targets.offsets))
      code.array("Y_DIVISOR", Tensor(targets.divisors))
    }
  }

  func scaled(_ x: String) -> String { inputs == nil ? x : "(\(x) - X_OFFSET) / X_DIVISOR" }
  func unscaled(_ output: String) -> String { targets == nil ? output : "\(output) * Y_DIVISOR + Y_OFFSET" }
}
