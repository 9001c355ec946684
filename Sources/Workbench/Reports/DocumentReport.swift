import Markup

/// A report whose text stands ready: help, pictures, settings.
package struct DocumentReport: Report {
  var name: String
  var members: [JSONValue.Member]
  var content: (PresentationStyle) -> Document

  package init(_ name: String, _ members: [JSONValue.Member] = [], content: @escaping (PresentationStyle) -> Document) {
    self.name = name
    self.members = members
    self.content = content
  }

  package var json: JSONValue { .object([.init("report", .string(name))] + members) }
  package func document(_ style: PresentationStyle) -> Document { content(style) }
}
