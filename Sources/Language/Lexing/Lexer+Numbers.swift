extension Lexer {
  /// The number at the offset: `12`, `1_000`, `0xff`, `0o17`, `0b101`, `1.5`, `1.`, `.5`, `1e-3`.
  mutating func number() throws(Diagnostic) -> Token {
    let start = offset
    if bytes[start] == UInt8(ascii: "0") {
      switch byte(at: start + 1) | 0x20 {
      case UInt8(ascii: "x"): return try integer(radix: 16, "hexadecimal", "0 to 9 and a to f")
      case UInt8(ascii: "o"): return try integer(radix: 8, "octal", "0 to 7")
      case UInt8(ascii: "b"): return try integer(radix: 2, "binary", "0 and 1")
      default: break
      }
    }
    var isFloat = false
    try digits(from: start)
    if byte(at: offset) == UInt8(ascii: ".") {
      isFloat = true
      offset += 1
      if Characters.isDigit(byte(at: offset)) { try digits(from: start) }
    }
    if byte(at: offset) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(at: offset + 1)
      let digit = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? offset + 2 : offset + 1
      if Characters.isDigit(byte(at: digit)) {
        isFloat = true
        offset = digit
        try digits(from: start)
      }
    }
    if isImaginary {
      let text = String(decoding: bytes[start..<offset].lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
      offset += 1
      return Token(.imaginary(Double(text) ?? Double(text + "0") ?? 0), Span(start, offset))
    }
    try checkNumberEnd(from: start)
    let span = Span(start, offset)
    let text = String(decoding: bytes[start..<offset].lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    if isFloat {
      guard let value = Double(text) ?? Double(text + "0") else { throw error("'\(text)' is no number", at: span) }
      return Token(.float(value), span)
    }
    if bytes[start] == UInt8(ascii: "0"), text.utf8.contains(where: { $0 != UInt8(ascii: "0") }) {
      throw error(
        "a whole number does not begin with 0", hint: "write `\(text.drop { $0 == "0" })`, or `0o…` for an octal number", at: span)
    }
    return Token(Int(text).map { .int($0) } ?? .bigInt(text), span)
  }

  /// Whether the number ends in a `j`.
  private var isImaginary: Bool {
    byte(at: offset) | 0x20 == UInt8(ascii: "j") && bytes.endOfIdentifier(at: offset, limit: limit) == offset + 1
  }

  private mutating func digits(from start: Int) throws(Diagnostic) {
    while true {
      if Characters.isDigit(byte(at: offset)) {
        offset += 1
      } else if byte(at: offset) == UInt8(ascii: "_"), offset > start, Characters.isDigit(bytes[offset - 1]) {
        guard Characters.isDigit(byte(at: offset + 1)) else {
          let place = offset
          offset = max(bytes.endOfIdentifier(at: offset, limit: limit), offset + 1)
          throw error("in a number '_' stands only between two digits", at: Span(start, place + 1))
        }
        offset += 1
      } else {
        return
      }
    }
  }

  private mutating func integer(radix: Int, _ kind: String, _ allowed: String) throws(Diagnostic) -> Token {
    let start = offset
    offset += 2
    var value = 0
    var isTooLarge = false
    var count = 0
    while offset < limit {
      if bytes[offset] == UInt8(ascii: "_"), Characters.digitValue(byte(at: offset + 1)) ?? 99 < radix {
        offset += 1
        continue
      }
      guard let digit = Characters.digitValue(bytes[offset]), digit < radix else { break }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(digit)
      isTooLarge = isTooLarge || overflow || carry
      value = sum
      count += 1
      offset += 1
    }
    let isCut = offset < limit && (Characters.isDigit(bytes[offset]) || Characters.isLetter(bytes[offset]))
    if count == 0 || isCut {
      while offset < limit, Characters.isDigit(bytes[offset]) || Characters.isLetter(bytes[offset]) { offset += 1 }
      throw error("the digits of a \(kind) number are \(allowed)", at: Span(start, offset))
    }
    if isTooLarge {
      let text = String(decoding: bytes[start..<offset].lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
      return Token(.bigInt(text), Span(start, offset))
    }
    return Token(.int(value), Span(start, offset))
  }

  /// A number ends where no letter follows.
  private mutating func checkNumberEnd(from start: Int) throws(Diagnostic) {
    let numberEnd = offset
    let end = bytes.endOfIdentifier(at: numberEnd, limit: limit)
    guard end > numberEnd else { return }
    let number = bytes.text(start, numberEnd)
    let letters = bytes.text(numberEnd, end)
    // `1if x else y` and its like are what CPython reads, if grudgingly.
    if let keyword = Keyword(word: letters), [.if, .else, .and, .or, .in, .is, .for, .not].contains(keyword) { return }
    offset = end
    let span = Span(start, end)
    if letters.first == "e" || letters.first == "E" {
      throw error("the exponent of this number is incomplete", hint: "write for example `\(number)e-3`", at: span)
    }
    if letters == "L" { throw error("a whole number needs no 'L'", hint: "write `\(number)`", at: span) }
    throw error(
      "a name cannot begin with a digit, nor a number hold letters", hint: "to multiply, write `\(number) * \(letters)`", at: span)
  }
}
