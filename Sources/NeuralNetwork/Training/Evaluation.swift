/// How good a network is on some data.
public struct Evaluation: Sendable {
  /// With the penalty on large weights.
  public var loss: Double
  /// The penalty's share of the loss; 0 without regularization.
  public var penalty: Double = 0
  /// The share of right answers; nil for regression.
  public var accuracy: Double?
  /// Counts: rows the true class, columns the predicted; nil for regression.
  public var confusion: [[Int]]?
}
