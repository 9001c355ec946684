import Markup

/// Where a session's reports go, one at a time, as they happen.
public protocol OutputSink: AnyObject {
  func emit(_ report: any Report)
  /// A running training's state, for live displays; nil when it has ended. Never part of what a script prints.
  func progress(_ progress: TrainingProgress?)
  /// Whether anybody sees that, so that it is worth computing.
  var showsProgress: Bool { get }
}

extension OutputSink {
  public var showsProgress: Bool { false }
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
  /// Since the training began.
  public var seconds: Double
  /// What is redrawn above the line, such as the boundary; nil to leave what is there.
  public var picture: Document?
  public init(
    epoch: Int, epochs: Int, steps: Int, loss: Double, accuracy: Double?, curve: [Double], seconds: Double = 0, picture: Document? = nil
  ) {
    self.seconds = seconds
    self.picture = picture
    self.epoch = epoch
    self.epochs = epochs
    self.steps = steps
    self.loss = loss
    self.accuracy = accuracy
    self.curve = curve
  }
}
