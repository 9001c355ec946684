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
