import Language
import Markup

/// A statement that failed.
public struct ErrorReport: Report {
  public var diagnostic: Diagnostic

  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  public var json: JSONValue {
    let position = diagnostic.position
    return .object([
      .init("report", .string("error")),
      .init("message", .string(diagnostic.message)),
      .init("line", position.map { .int($0.line) } ?? .null),
      .init("column", position.map { .int($0.column) } ?? .null),
      .init("hint", diagnostic.hint.map { .string($0) } ?? .null),
    ])
  }

  public func document(_ style: PresentationStyle) -> Document { diagnosticDocument(diagnostic) }
}
