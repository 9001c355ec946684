import Markup
import Runtime

/// A warning about a program's numbers, with its place, what it means and what to do.
public struct WarningReport: Report {
  public var warning: ProgramWarning

  public init(_ warning: ProgramWarning) { self.warning = warning }

  public var json: JSONValue {
    let position = warning.diagnostic.position
    return .object([
      .init("report", .string("warning")),
      .init("message", .string(warning.diagnostic.message)),
      .init("line", position.map { .int($0.line) } ?? .null),
      .init("column", position.map { .int($0.column) } ?? .null),
      .init("place", warning.place.map { .ints($0) } ?? .null),
      .init("hint", warning.diagnostic.hint.map { .string($0) } ?? .null),
    ])
  }

  public func document(_ style: PresentationStyle) -> Document {
    diagnosticDocument(warning.diagnostic, label: StyledText(warning.category == nil ? "note: " : "warning: ", .warning))
  }
}
