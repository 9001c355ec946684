/// The chain rule for one weight or bias: how each sample contributes to its gradient.
public struct Explanation: Sendable {
  /// `W1[0,1]`.
  public var parameter: String
  public var value: Double
  /// The sum of the samples' contributions and the penalty's.
  public var gradient: Double
  /// The gradient beside central differences.
  public var check: GradientCheck.Entry
  public var samples: [Sample]
  /// Of very many samples those that contribute most are kept; how many are not, and what they come to together.
  public var others: (count: Int, contribution: Double) = (0, 0)
  /// What regularisation adds to the gradient.
  public var penalty: Double
  /// `layer 1's unit 2 is off for every sample (dead ReLU)`, `unit 1 is saturated`.
  public var warnings: [FormulaText]

  /// So many samples are kept.
  static let mostSamples = 2048

  public struct Sample: Sendable {
    public var sample: Int
    /// From the loss to the parameter; their product is the contribution.
    public var factors: [Factor]
    public var contribution: Double
    /// Where the δ in the largest of a factor's terms comes from: `∂L/∂z1[0,1,1] = ∂L/∂a1[0,1,1] · ∂a/∂z = 0.4·0.25`.
    public var origin: [Factor] = []
  }

  public struct Factor: Sendable {
    /// `∂L/∂a2[0]`
    public var symbol: String
    public var value: Double
    /// How it was computed, with its numbers: `a′ = a(1 − a) with z = 0.5, a = 0.62`.
    public var detail: FormulaText
    /// Where the factor is a sum over paths (units of the next layer, positions of a kernel, time steps): its terms.
    public var terms: [Term] = []
  }

  /// One path of a sum over paths.
  public struct Term: Sendable {
    /// `∂L/∂z2[1]·W2[0,1]`
    public var symbol: String
    /// The numbers of which it is the product.
    public var factors: [Double]
    public var value: Double { factors.reduce(1, *) }
  }
}
