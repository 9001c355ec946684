/// How the columns of the inputs are brought to a common size.
public enum ScalingMethod: String, Sendable, CaseIterable {
  case standard, minmax

  public var summary: String {
    switch self {
    case .standard: "each feature to mean 0 and standard deviation 1"
    case .minmax: "each feature to the range 0 to 1"
    }
  }

  public var formula: String { formula(of: "x") }

  public func formula(of name: String) -> String {
    switch self {
    case .standard: "(\(name) − mean) / std"
    case .minmax: "(\(name) − min) / (max − min)"
    }
  }
}

/// A scaling fitted on some samples: x' = (x − offset) / divisor, feature by feature.
///
/// A feature that never varies keeps the divisor 1.
public struct FeatureScaling: Sendable, Equatable {
  public let method: ScalingMethod
  public let offsets: [Double]
  public let divisors: [Double]

  /// A scaling fitted earlier.
  public init(_ method: ScalingMethod, offsets: [Double], divisors: [Double]) {
    self.method = method
    self.offsets = offsets
    self.divisors = divisors
  }

  /// Fits the scaling to samples × features.
  public init(_ method: ScalingMethod, fittedOn inputs: Tensor) {
    self.method = method
    let rows = inputs.rowCount
    let columns = rows == 0 ? 0 : inputs.count / rows
    var offsets = [Double](repeating: 0, count: columns)
    var divisors = [Double](repeating: 1, count: columns)
    for column in 0..<columns {
      let values = stride(from: column, to: inputs.count, by: columns).map { inputs[flat: $0] }
      let divisor: Double
      switch method {
      case .standard:
        let mean = values.reduce(0, +) / Double(rows)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rows)
        offsets[column] = mean
        divisor = variance.squareRoot()
      case .minmax:
        let low = values.min() ?? 0
        offsets[column] = low
        divisor = (values.max() ?? 0) - low
      }
      divisors[column] = divisor > 0 && divisor.isFinite ? divisor : 1
    }
    self.offsets = offsets
    self.divisors = divisors
  }

  /// The scaled samples, in the same shape.
  ///
  /// - Throws: when the samples do not have the features the scaling was fitted on.
  public func apply(to inputs: Tensor) throws(EngineError) -> Tensor {
    try eachColumn(of: inputs) { ($0 - $1) / $2 }
  }

  /// Scaled values in their own unit again: x = x'·divisor + offset.
  ///
  /// - Throws: when there are not as many in a row as the scaling was fitted on.
  public func undo(on scaled: Tensor) throws(EngineError) -> Tensor {
    try eachColumn(of: scaled) { $0 * $2 + $1 }
  }

  private func eachColumn(
    of tensor: Tensor, _ body: (_ value: Double, _ offset: Double, _ divisor: Double) -> Double
  ) throws(EngineError) -> Tensor {
    let columns = offsets.count
    guard columns > 0, tensor.count % columns == 0 else {
      throw EngineError("the scaling knows \(columns) features, and the samples have another number of them")
    }
    let result = tensor.withElements { elements in
      elements.indices.map { body(elements[$0], offsets[$0 % columns], divisors[$0 % columns]) }
    }
    return try Tensor(shape: tensor.shape, elements: result)
  }
}
