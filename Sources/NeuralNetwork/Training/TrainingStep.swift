/// What one training step came to.
public struct TrainingStep: Sendable {
  /// Counted from 1 since the network was made or reset.
  public var step: Int
  /// The epoch it belongs to, from 1.
  public var epoch: Int
  /// The batch's loss before the update.
  public var loss: Double
  public var learningRate: Double
  public var batchSize: Int
  /// Whether the epoch ended with it.
  public var endsEpoch: Bool
  /// Where numbers stopped being finite, if they did.
  public var divergence: Divergence?
  /// Mixed precision: the scaled gradients overflowed, so this step changed nothing but the scale.
  public var isSkipped: Bool
  /// Mixed precision: what the loss was multiplied by in this step; else 1.
  public var lossScale: Double
}

/// The first number that was not finite.
public struct Divergence: Sendable, Equatable {
  public var step: Int
  /// The layer it is in; nil when it is the loss itself.
  public var layer: Int?
  /// `L`, `W1[0,1]`, `z2[3,0]`.
  public var name: String
  public var value: Double
  public var learningRate: Double
}
