import Markup

/// A word beside what was asked for: that a value is older than what it was computed from.
public struct NoteReport: Report {
  public var text: String

  public init(text: String) { self.text = text }

  public var json: JSONValue { .object([.init("report", .string("note")), .init("message", .string(text))]) }

  public func document(_ style: PresentationStyle) -> Document {
    Document([.paragraph(StyledText("note: ", .warning) + StyledText(text))])
  }
}
