/// What bytes and characters are to the language.
enum Characters {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let formFeed: UInt8 = 0x0c
  static let backslash = UInt8(ascii: "\\")
  static let hash = UInt8(ascii: "#")
  static let semicolon = UInt8(ascii: ";")
  static let singleQuote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab || byte == formFeed }
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == newline || byte == carriageReturn }
  static func isQuote(_ byte: UInt8) -> Bool { byte == singleQuote || byte == doubleQuote }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") }
  static func isOpening(_ byte: UInt8) -> Bool { closing(byte) != nil }
  static func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") }

  static func closing(_ opening: UInt8) -> UInt8? {
    switch opening {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    default: nil
    }
  }

  /// The value of a hexadecimal digit.
  static func digitValue(_ byte: UInt8) -> Int? {
    if isDigit(byte) { return Int(byte) - 0x30 }
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f") ? Int(lower) - 0x57 : nil
  }

  static func string(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }
}

extension Array where Element == UInt8 {
  /// The Unicode scalar that begins at an offset and its length in bytes; the bytes are valid UTF-8.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    var value = UInt32(first) & (length == 2 ? 0x1f : length == 3 ? 0x0f : 0x07)
    for index in 1..<length {
      guard offset + index < count else { return ("\u{fffd}", count - offset) }
      value = value << 6 | UInt32(self[offset + index] & 0x3f)
    }
    return (Unicode.Scalar(value) ?? "\u{fffd}", length)
  }

  /// Behind the identifier that begins at an offset; the offset itself where none does.
  func endOfIdentifier(at offset: Int, limit: Int) -> Int {
    var index = offset
    while index < limit {
      let byte = self[index]
      if Characters.isLetter(byte) || (index > offset && Characters.isDigit(byte)) {
        index += 1
      } else if byte >= 0x80 {
        let (scalar, length) = scalar(at: index)
        let belongs = index > offset ? scalar.properties.isXIDContinue : scalar.properties.isXIDStart
        guard belongs else { break }
        index += length
      } else {
        break
      }
    }
    return Swift.min(index, limit)
  }

  func text(_ start: Int, _ end: Int) -> String { String(decoding: self[start..<end], as: UTF8.self) }
}
