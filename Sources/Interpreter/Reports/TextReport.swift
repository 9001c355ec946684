import Markup

/// What `print` wrote, without its final newline.
public struct TextReport: Report {
  public var text: String

  public init(_ text: String) { self.text = text }

  public var json: JSONValue {
    .object([.init("report", .string("text")), .init("text", .string(text))])
  }

  public func document(_ style: PresentationStyle) -> Document {
    Document([.verbatim(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))])
  }
}
