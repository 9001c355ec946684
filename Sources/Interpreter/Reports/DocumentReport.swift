import Markup

/// A report whose text stands ready: help, pictures, settings.
struct DocumentReport: Report {
  var name: String
  var members: [JSONValue.Member]
  var content: (PresentationStyle) -> Document

  init(_ name: String, _ members: [JSONValue.Member] = [], content: @escaping (PresentationStyle) -> Document) {
    self.name = name
    self.members = members
    self.content = content
  }

  var json: JSONValue { .object([.init("report", .string(name))] + members) }
  func document(_ style: PresentationStyle) -> Document { content(style) }
}
