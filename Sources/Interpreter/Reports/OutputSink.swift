/// Where a session's reports go, one at a time, as they happen.
public protocol OutputSink: AnyObject {
  func emit(_ report: any Report)
  /// A running training's state, for live displays; nil when it has ended. Never part of what a script prints.
  func progress(_ progress: TrainingProgress?)
}

/// A running training, seen from outside.
public struct TrainingProgress: Sendable {
  public var epoch: Int
  public var epochs: Int
  public var steps: Int
  public var loss: Double
  public var accuracy: Double?
  /// Losses so far, thinned to at most a few hundred, for a sparkline.
  public var curve: [Double]
  public init(epoch: Int, epochs: Int, steps: Int, loss: Double, accuracy: Double?, curve: [Double]) {
    self.epoch = epoch
    self.epochs = epochs
    self.steps = steps
    self.loss = loss
    self.accuracy = accuracy
    self.curve = curve
  }
}
