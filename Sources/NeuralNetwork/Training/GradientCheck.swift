/// Every gradient against central differences.
public struct GradientCheck: Sendable {
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
