import Markup

/// What `print` wrote, without its final newline.
public struct TextReport: Report {
  public var text: String
  /// Whether the newline was printed; `print(…, end="")` at a program's end prints none.
  public var endsLine: Bool

  public init(_ text: String, endsLine: Bool = true) {
    self.text = text
    self.endsLine = endsLine
  }

  public var json: JSONValue {
    .object([.init("report", .string("text")), .init("text", .string(text))])
  }

  public func document(_ style: PresentationStyle) -> Document { Document(verbatim: text) }
}
