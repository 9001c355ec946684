/// What a screen shows, by meaning: blocks of text, tables, matrices and pictures, without colours.
public struct Document: Sendable, Equatable {
  public var blocks: [Block]

  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  public static func + (left: Document, right: Document) -> Document { Document(left.blocks + right.blocks) }
}

/// A block of a document.
public indirect enum Block: Sendable, Equatable {
  case heading(level: Int, StyledText)
  /// Text that is wrapped to the width.
  case paragraph(StyledText)
  /// Lines shown as they are; one too long is wrapped with a hanging indent.
  case lines([StyledText])
  case list(items: [[Block]], ordered: Bool)
  case quote([Block])
  case code([String], language: String)
  case table(Table)
  case matrix(Matrix)
  case plot(Plot)
  case heatmap(Heatmap)
  case diagram(Diagram)
  /// Blocks moved in by a number of columns.
  case indented(Int, [Block])
  /// Blocks side by side where they fit, else below each other.
  case beside([[Block]], gap: Int)
  case rule
  case blank
}

/// Rows of cells under an optional header, columns aligned.
public struct Table: Sendable, Equatable {
  public enum Alignment: Sendable, Equatable { case left, right, decimal }
  public var header: [StyledText]
  public var rows: [[StyledText]]
  public var alignments: [Alignment]

  public init(header: [StyledText] = [], rows: [[StyledText]], alignments: [Alignment] = []) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
  }
}

/// A labelled matrix of numbers: `W1 (2×4)` above, rows aligned at the decimal point, elided in the middle when large.
public struct Matrix: Sendable, Equatable {
  /// Shown above: name and shape, or a formula.
  public var caption: StyledText
  public var rows: [[Double]]
  public var rowLabels: [String]
  public var columnLabels: [String]
  public var role: Role
  /// Significant digits.
  public var precision: Int

  public init(
    caption: StyledText = "", rows: [[Double]], rowLabels: [String] = [], columnLabels: [String] = [],
    role: Role = .number, precision: Int = 4
  ) {
    self.caption = caption
    self.rows = rows
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.role = role
    self.precision = precision
  }
}

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
  /// A decision map: the class (or level) of each cell of a grid over the plot's area, row 0 at the top.
  public struct Field: Sendable, Equatable {
    public var classes: [[Int]]
    public init(classes: [[Int]]) { self.classes = classes }
  }
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
    height: Int = 12, alternative: String
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

/// A network drawn as layers of units with edges between them.
public struct Diagram: Sendable, Equatable {
  public struct Layer: Sendable, Equatable {
    /// `input`, `layer 1 · tanh`, …
    public var title: String
    public var unitCount: Int
    /// What each unit is called (`x1`, `h1`, `ŷ`), for as many as are drawn.
    public var unitLabels: [String]
    /// A value beside each unit (its activation or gradient), if known.
    public var unitValues: [Double]
    /// Incoming weights, inputs × units, for dense layers small enough to draw.
    public var weights: [[Double]]?
    public init(title: String, unitCount: Int, unitLabels: [String] = [], unitValues: [Double] = [], weights: [[Double]]? = nil) {
      self.title = title
      self.unitCount = unitCount
      self.unitLabels = unitLabels
      self.unitValues = unitValues
      self.weights = weights
    }
  }
  public var layers: [Layer]
  public var alternative: String
  public init(layers: [Layer], alternative: String) {
    self.layers = layers
    self.alternative = alternative
  }
}
