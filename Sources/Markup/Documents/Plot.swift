/// A chart with axes: curves, points, and optionally a field of values behind them.
public struct Plot: Sendable, Equatable {
  public enum Mark: Sendable, Equatable { case line, points, bars }
  public struct Series: Sendable, Equatable {
    public var label: String
    public var x: [Double]
    public var y: [Double]
    public var mark: Mark
    public var role: Role
    /// What a point is drawn with where there is no colour (`o`, `x`, `+`, `*`…).
    public var glyph: Character
    public init(label: String, x: [Double], y: [Double], mark: Mark = .line, role: Role = .loss, glyph: Character = "*") {
      self.label = label
      self.x = x
      self.y = y
      self.mark = mark
      self.role = role
      self.glyph = glyph
    }
  }
  /// A decision map: the class (or level) of each cell of a grid over the plot's area, the first row at the top.
  public struct Field: Sendable, Equatable {
    public var classes: [[Int]]
    /// How many levels there are, where the numbers are levels from low to high (a loss surface); nil for classes.
    public var levelCount: Int?
    public init(classes: [[Int]]) { self.classes = classes }
    /// What the lowest and the highest level stand for, and of what; said in the legend.
    public var low: Double?
    public var high: Double?
    public var name = ""
    /// How sure the answer is in each cell, from 0 to 1, where that is known: colours are paler where it is less.
    public var sureness: [[Double]]?
    /// Rows above and below the plot's area, there for a drawing whose rows reach beyond it.
    public var overscan = 0
    public init(levels: [[Int]], count: Int, low: Double? = nil, high: Double? = nil, name: String = "") {
      classes = levels
      levelCount = count
      self.low = low
      self.high = high
      self.name = name
    }
  }
  /// Rows of the drawing area, unless said.
  public static let standardHeight = 13
  public var title: String
  public var xLabel: String
  public var yLabel: String
  public var series: [Series]
  /// Nil: fitted to the series.
  public var xRange: ClosedRange<Double>?
  public var yRange: ClosedRange<Double>?
  public var isYLogarithmic: Bool
  public var field: Field?
  /// Single points with a label, such as the current z on an activation's curve.
  public var markers: [Series]
  /// Height in text rows of the drawing area; the width comes from the terminal.
  public var height: Int
  /// One sentence that says what the picture shows, for `--plain` and screen readers.
  public var alternative: String

  public init(
    title: String, xLabel: String = "", yLabel: String = "", series: [Series], xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, isYLogarithmic: Bool = false, field: Field? = nil, markers: [Series] = [],
    height: Int = Plot.standardHeight, alternative: String
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.series = series
    self.xRange = xRange
    self.yRange = yRange
    self.isYLogarithmic = isYLogarithmic
    self.field = field
    self.markers = markers
    self.height = height
    self.alternative = alternative
  }
}
