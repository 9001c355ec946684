/// How good a network is on some data.
public struct Evaluation: Sendable {
  public var loss: Double
  /// The share of right answers; nil for regression.
  public var accuracy: Double?
  /// Counts: rows the true class, columns the predicted; nil for regression.
  public var confusion: [[Int]]?
}
