import Markup
import Workbench

/// Something the lessons say: a step's text, a verdict, a hint, the lesson list.
public struct LessonReport: Report, Sendable {
  /// The command it answers to, `lesson` for what comes of itself.
  public var name: String
  public var members: [JSONValue.Member]
  public var document: Document

  public init(_ name: String, _ members: [JSONValue.Member] = [], _ document: Document) {
    self.name = name
    self.members = members
    self.document = document
  }

  public var json: JSONValue { .object([JSONValue.Member("report", .string(name))] + members) }

  public func document(_ style: PresentationStyle) -> Document { document }
}
