/// Every gradient against central differences.
public struct GradientCheck: Sendable {
  /// The central difference it takes: L₊ is L(w + h), L₋ is L(w − h).
  public static let formula = "(L₊ − L₋) / 2h"
  /// The h of a parameter's first difference, times max(1, |w|).
  public static let step = 1e-5
  /// A relative error up to here is agreement; beyond it another h is tried, and a kink looked for.
  public static let limit = 1e-5

  public struct Entry: Sendable {
    /// `W1[0,1]`.
    public var name: String
    public var gradient: Double
    /// What the formula gives with `step` as h.
    public var numeric: Double
    public var step: Double
    /// |gradient − numeric| / max(|gradient|, |numeric|), where both are not next to nothing; 0 at a kink.
    public var relativeError: Double
    /// The slopes to the left and to the right, where the loss bends at this very value, so that it has no single slope.
    public var kink: Kink?
    public var agrees: Bool { relativeError <= GradientCheck.limit }

    package init(name: String, gradient: Double, numeric: Double, step: Double, relativeError: Double, kink: Kink? = nil) {
      self.name = name
      self.gradient = gradient
      self.numeric = numeric
      self.step = step
      self.relativeError = relativeError
      self.kink = kink
    }
  }

  /// (L − L₋)/h and (L₊ − L)/h.
  public struct Kink: Sendable {
    public var left: Double
    public var right: Double

    package init(left: Double, right: Double) {
      self.left = left
      self.right = right
    }
  }

  public var maximumRelativeError: Double
  public var worst: Entry?
  /// How many numbers were checked.
  public var parameters: Int
  /// On how many samples.
  public var samples: Int
  /// How many of them stand at a kink.
  public var kinks: Int
  /// The worst of each parameter, a kink where there is nothing worse.
  public var worstByParameter: [Entry]

  package init(maximumRelativeError: Double, worst: Entry?, parameters: Int, samples: Int, kinks: Int, worstByParameter: [Entry]) {
    self.maximumRelativeError = maximumRelativeError
    self.worst = worst
    self.parameters = parameters
    self.samples = samples
    self.kinks = kinks
    self.worstByParameter = worstByParameter
  }
}
