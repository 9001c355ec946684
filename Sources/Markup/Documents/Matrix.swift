/// A labelled matrix of numbers: `W1 (2×4)` above, rows aligned at the decimal point, elided in the middle when large.
public struct Matrix: Sendable, Equatable {
  /// Shown above: name and shape, or a formula.
  public var caption: StyledText
  /// All rows, or the first and last of them, as many as are shown.
  public var rows: [[Double]]
  /// How many rows there are.
  public var rowCount: Int
  public var rowLabels: [String]
  public var columnLabels: [String]
  public var role: Role
  /// Significant digits.
  public var precision: Int

  public init(
    caption: StyledText = "", rows: [[Double]], rowCount: Int? = nil, rowLabels: [String] = [], columnLabels: [String] = [],
    role: Role = .number, precision: Int = 4
  ) {
    self.caption = caption
    self.rows = rows
    self.rowCount = rowCount ?? rows.count
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.role = role
    self.precision = precision
  }

  /// More rows than this are elided in the middle.
  public static let mostRows = 12

  /// The rows of so many that are shown, by their places: all, or the first and the last.
  public static func shownRows(of count: Int) -> [Int] {
    count <= mostRows ? Array(0..<count) : Array(0..<(mostRows / 2)) + Array((count - mostRows / 2)..<count)
  }

  /// One of the rows that are shown, by its place among all.
  func row(_ place: Int) -> [Double] {
    rows[place < rows.count - Matrix.mostRows / 2 || rowCount == rows.count ? place : place - rowCount + rows.count]
  }
}
