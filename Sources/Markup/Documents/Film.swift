/// Plots of one kind, one after another: what a network answers, step by step of its training.
public struct Film: Sendable, Equatable {
  public struct Frame: Sendable, Equatable {
    /// All frames of a film have the same axes.
    public var plot: Plot
    /// What tells this frame from the others: its step, its loss.
    public var caption: String
    public init(plot: Plot, caption: String) {
      self.plot = plot
      self.caption = caption
    }
  }
  public var frames: [Frame]
  /// From the first frame to the last, which then stands a while.
  public var seconds: Double
  public var alternative: String

  public init(frames: [Frame], seconds: Double, alternative: String) {
    self.frames = frames
    self.seconds = seconds
    self.alternative = alternative
  }

  /// How long the last frame stands.
  public static let rest = 1.5

  /// When a frame begins.
  public func start(of index: Int) -> Double { seconds * Double(index) / Double(max(frames.count, 1)) }
}
