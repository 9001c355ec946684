/// The chain rule for one weight or bias: how each sample contributes to its gradient.
public struct Explanation: Sendable {
  /// `W1[0,1]`.
  public var parameter: String
  public var value: Double
  /// The sum of the samples' contributions and the penalty's.
  public var gradient: Double
  /// By central differences.
  public var numeric: Double
  public var samples: [Sample]
  /// What regularisation adds to the gradient.
  public var penalty: Double
  /// `layer 1's unit 2 is off for every sample (dead ReLU)`, `unit 1 is saturated`.
  public var warnings: [String]

  public struct Sample: Sendable {
    public var sample: Int
    /// From the loss to the parameter; their product is the contribution.
    public var factors: [Factor]
    public var contribution: Double
  }

  public struct Factor: Sendable {
    /// `∂L/∂a2[0]`
    public var symbol: String
    public var value: Double
    /// How it was computed, with its numbers: `a(1 − a) = 0.62·0.38`.
    public var detail: String
    /// Where the factor is a sum over paths (units of the next layer, positions of a kernel, time steps): its terms.
    public var terms: [(symbol: String, value: Double)]
  }
}
