import Markup

/// Where a session's reports go, one at a time, as they happen.
public protocol OutputSink: AnyObject {
  func emit(_ report: any Report)
  /// A running training's state, for live displays; nil when it has ended. Never part of what a script prints.
  func progress(_ progress: TrainingProgress?)
  /// Whether anybody sees that, so that it is worth computing.
  var showsProgress: Bool { get }
  /// Rows of the screen that a report's pictures leave free: for what stands above them and is read with them, and for the prompt.
  var reservedRows: Int { get set }
}

extension OutputSink {
  /// Where there is no screen nothing is kept free.
  public var reservedRows: Int {
    get { 0 }
    set {}
  }
}

/// A running training, seen from outside.
public struct TrainingProgress: Sendable {
  public var epoch: Int
  public var epochs: Int
  public var steps: Int
  public var loss: Double
  /// Whether that and the curve's are means of the batches' losses in an epoch, not losses over all training samples.
  public var isBatchLoss: Bool
  public var accuracy: Double?
  /// Losses so far, thinned to at most a few hundred, for a sparkline.
  public var curve: [Double]
  /// Since the training began.
  public var seconds: Double
  /// What is left where a training keeps a pace; nil where only its speed so far tells.
  public var secondsLeft: Double?
  /// What is redrawn above the line, such as the boundary; nil to leave what is there.
  public var picture: Document?
  public init(
    epoch: Int, epochs: Int, steps: Int, loss: Double, isBatchLoss: Bool = false, accuracy: Double?, curve: [Double], seconds: Double = 0,
    secondsLeft: Double? = nil, picture: Document? = nil
  ) {
    self.secondsLeft = secondsLeft
    self.seconds = seconds
    self.picture = picture
    self.epoch = epoch
    self.epochs = epochs
    self.steps = steps
    self.loss = loss
    self.isBatchLoss = isBatchLoss
    self.accuracy = accuracy
    self.curve = curve
  }
}
