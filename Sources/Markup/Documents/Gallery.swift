/// Maps that are there to be compared, beside each other on one scale: kernels, feature maps.
public struct Gallery: Sendable, Equatable {
  public var title: String
  /// Each with a short title of its own; their own ways to show signs are not asked for.
  public var maps: [Heatmap]
  /// Whether they show signs, as `Heatmap.isDiverging` says it.
  public var isDiverging: Bool
  public var alternative: String

  public init(title: String, maps: [Heatmap], isDiverging: Bool, alternative: String) {
    self.title = title
    self.maps = maps
    self.isDiverging = isDiverging
    self.alternative = alternative
  }

  /// All values as one map: what the common scale is made from.
  var whole: Heatmap { Heatmap(title: "", rows: maps.flatMap(\.rows), isDiverging: isDiverging, alternative: "") }
  var columnCount: Int { maps.flatMap(\.rows).map(\.count).max() ?? 0 }
  var rowCount: Int { maps.map(\.rows.count).max() ?? 0 }
}
