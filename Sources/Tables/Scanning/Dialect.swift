/// How cells stand in a text.
package struct Dialect: Sendable, Equatable {
  /// What stands between two cells; nil for runs of blanks and tabs.
  package var separator: UInt8?
  /// What a cell may be wrapped in; inside, it stands doubled.
  package var quote: UInt8?
  /// What may stand in front of a quote inside a cell, or of itself.
  package var escape: UInt8?
  /// A line that begins with it is passed over.
  package var comment: UInt8?

  package init(separator: UInt8?, quote: UInt8? = UInt8(ascii: "\""), escape: UInt8? = nil, comment: UInt8? = UInt8(ascii: "#")) {
    self.separator = separator
    self.quote = quote
    self.escape = escape
    self.comment = comment
  }

  /// The separators that are found out, in the order in which they win a draw.
  package static let separators: [(name: String, byte: UInt8?)] = [
    ("tab", UInt8(ascii: "\t")), (";", UInt8(ascii: ";")), ("|", UInt8(ascii: "|")), (",", UInt8(ascii: ",")), ("blanks", nil),
  ]

  /// Those that are looked for where none of the usual ones is found.
  static let rareSeparators: [(name: String, byte: UInt8?)] = [
    ("^A", 1), ("^_", LongSeparator.replacement), ("^", UInt8(ascii: "^")), ("~", UInt8(ascii: "~")),
  ]

  package var separatorName: String {
    (Dialect.separators + Dialect.rareSeparators).first { $0.byte == separator }?.name ?? separator.map { String(UnicodeScalar($0)) } ?? ""
  }
}
