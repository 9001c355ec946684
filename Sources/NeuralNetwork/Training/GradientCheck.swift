/// Every gradient against central differences.
public struct GradientCheck: Sendable {
  /// The finite difference it takes, exact to h⁴: L₊ is L(w + h), L₂₊ is L(w + 2h).
  public static let formula = "(8(L₊ − L₋) − (L₂₊ − L₂₋)) / 12h"

  public struct Entry: Sendable {
    /// `W1[0,1]`.
    public var name: String
    public var gradient: Double
    public var numeric: Double
    public var relativeError: Double
  }
  public var maximumRelativeError: Double
  public var worst: Entry?
  /// How many numbers were checked.
  public var parameters: Int
  /// On how many samples.
  public var samples: Int
  /// The worst of each parameter.
  public var worstByParameter: [Entry]
}
