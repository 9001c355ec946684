/// A grid of values as shades: weights, images, kernels, confusion counts.
public struct Heatmap: Sendable, Equatable {
  public var title: String
  public var rows: [[Double]]
  /// Diverging maps show sign (weights); sequential ones go from nothing to full (images).
  public var isDiverging: Bool
  public var alternative: String
  public init(title: String, rows: [[Double]], isDiverging: Bool, alternative: String) {
    self.title = title
    self.rows = rows
    self.isDiverging = isDiverging
    self.alternative = alternative
  }
}
