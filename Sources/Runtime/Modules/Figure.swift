import Language
import Limits

/// A picture that a program made with `matplotlib.pyplot`: panels in a grid, each with what is drawn in it.
public struct Figure: Sendable {
  public struct Mark: Sendable {
    public enum Form: String, Sendable { case line, points, bars, text }
    public var form: Form
    public var x: [Double]
    public var y: [Double]
    public var label: String
    /// Which of ten colours.
    public var color: Int
    /// The sign of a point, where the program chose one.
    public var glyph: Character?
  }

  /// A map of values over the panel's area.
  public struct Map: Sendable {
    /// Row 0 at the top.
    public var rows: [[Double]]
    /// Left, right, bottom and top.
    public var extent: [Double]
    /// Whether each value is a pixel of its own (`imshow`), not a level of a surface.
    public var isImage: Bool
    /// Whether values stand on both sides of a middle, as in `cmap="RdBu"`.
    public var isDiverging: Bool
  }

  public struct Panel: Sendable {
    public var title: String
    public var xLabel: String
    public var yLabel: String
    public var xRange: ClosedRange<Double>?
    public var yRange: ClosedRange<Double>?
    public var isXLogarithmic: Bool
    public var isYLogarithmic: Bool
    public var marks: [Mark]
    public var map: Map?
    public var row: Int
    /// Bars by name, as `barh` and `pie` draw them.
    public var bars: [Bar]
    /// What the columns and rows of an image are called.
    public var columnNames: [String]
    public var rowNames: [String]
  }

  public struct Bar: Sendable {
    public var label: String
    public var value: Double
    public var color: Int
  }

  public var title: String
  public var panels: [Panel]
  /// Whether it takes the place of the one before, as `plt.pause` draws it.
  public var isRedrawn: Bool
}

extension Figure {
  /// From the dictionary that the library's text keeps.
  init(_ value: Value) throws(Diagnostic) {
    let fields = Fields(value)
    title = fields.text("title")
    isRedrawn = try fields["redrawn"]?.isTrue() ?? false
    panels = []
    for item in try fields.elements("panels") { panels.append(try Panel(Fields(item))) }
  }
}

extension Figure.Panel {
  fileprivate init(_ fields: Fields) throws(Diagnostic) {
    title = fields.text("title")
    xLabel = fields.text("xlabel")
    yLabel = fields.text("ylabel")
    xRange = try fields.range("xlim")
    yRange = try fields.range("ylim")
    isXLogarithmic = fields.text("xscale") == "log"
    isYLogarithmic = fields.text("yscale") == "log"
    row = try fields["row"]?.integer("a row") ?? 0
    columnNames = try fields.elements("columns").map(\.displayText)
    rowNames = try fields.elements("rows").map(\.displayText)
    bars = []
    for item in try fields.elements("bars") {
      let inner = Fields(item)
      bars.append(
        Figure.Bar(
          label: inner.text("label"), value: try inner["value"]?.number("a bar") ?? 0, color: try inner["color"]?.integer("a colour") ?? 0))
    }
    marks = []
    for item in try fields.elements("marks") { marks.append(try Figure.Mark(Fields(item))) }
    if let found = fields["map"], !found.isNone {
      let inner = Fields(found)
      var rows: [[Double]] = []
      for row in try inner.elements("rows") {
        let numbers = try row.array("a row of a picture")
        try Work.require(numbers.count, of: MemoryLayout<Double>.stride)
        try Work.checkStop()
        rows.append(numbers.doubles)
      }
      map = Figure.Map(
        rows: rows, extent: try inner["extent"]?.array("extent").doubles ?? [], isImage: try inner["image"]?.isTrue() ?? false,
        isDiverging: try inner["diverging"]?.isTrue() ?? false)
    }
  }
}

extension Figure.Mark {
  fileprivate init(_ fields: Fields) throws(Diagnostic) {
    form = Form(rawValue: fields.text("kind")) ?? .line
    x = try fields.numbers("x")
    y = try fields.numbers("y")
    label = fields.text("label")
    color = try fields["color"]?.integer("a colour") ?? 0
    glyph = fields.text("glyph").first
  }
}

/// The entries of a dictionary whose keys are text.
private struct Fields {
  private let dict: DictObject?
  init(_ value: Value) { dict = if case .dict(let dict) = value { dict } else { nil } }

  subscript(name: String) -> Value? { dict?.value(for: name) }
  func text(_ name: String) -> String { if let value = self[name], !value.isNone { value.displayText } else { "" } }
  func elements(_ name: String) throws(Diagnostic) -> [Value] { try self[name]?.elements() ?? [] }
  func numbers(_ name: String) throws(Diagnostic) -> [Double] {
    guard let array = try self[name]?.array(name) else { return [] }
    try Work.require(array.count, of: 2 * MemoryLayout<Double>.stride)
    let numbers = array.raveled().doubles
    try Work.checkStopped()
    return numbers
  }
  func range(_ name: String) throws(Diagnostic) -> ClosedRange<Double>? {
    guard let value = self[name], !value.isNone else { return nil }
    let ends = try value.array(name).raveled().doubles
    guard ends.count == 2, ends[0].isFinite, ends[1].isFinite, ends[0] != ends[1] else { return nil }
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}
