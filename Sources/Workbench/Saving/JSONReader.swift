import Limits
import Runtime

/// Reads JSON (RFC 8259) strictly: what is wrong is said with its line and column, and a key may stand only once in an object.
///
/// A network's weights are millions of numbers: it breaks off when the line is to stop, and who called it asks before anything else.
package struct JSONReader {
  package struct Failure: Error, Equatable {
    package var message: String
    /// From 1; columns count bytes.
    package var line: Int
    package var column: Int
  }

  /// Deeper nesting than any file of ours has.
  static let depthLimit = 256

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value a text holds.
  package static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.failure("something follows after the end") }
    return value
  }

  private func failure(_ message: String, at place: Int? = nil) -> Failure {
    let place = min(place ?? position, bytes.count)
    var line = 1
    var start = 0
    Work.inPieces(place, of: 1 << 16) { piece in
      for index in piece where bytes[index] == 10 {
        line += 1
        start = index + 1
      }
    }
    return Failure(message: position >= bytes.count ? "the file ends too early" : message, line: line, column: place - start + 1)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 32 || (9...10).contains(byte) || byte == 13 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < JSONReader.depthLimit else { throw failure("brackets are nested deeper than \(JSONReader.depthLimit)") }
    skipBlanks()
    switch next ?? 0 {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw failure("a value is expected here")
    }
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    for byte in text.utf8 where !take(byte) { throw failure("`\(text)` is not spelled so") }
    return value
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array(values) }
    while true {
      if values.count & 0x3FF == 0, !mayGoOn(values.count) {
        Remains.keep(values)
        throw Failure(message: "given up", line: 1, column: 1)
      }
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw failure("`,` or `]` is expected here") }
    }
  }

  /// Whether to read more than so many values of a list: it is copied into twice as much room each time that it is full.
  private func mayGoOn(_ count: Int) -> Bool {
    if Work.shouldStop { return false }
    return count & (count - 1) != 0 || Work.mayTake(Work.bytes(2 * count, of: MemoryLayout<JSONValue>.stride))
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipBlanks()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw failure("a key in quotes is expected here") }
      let key = try string()
      guard keys.insert(key).inserted else { throw failure("the key \"\(key)\" stands twice in one object", at: start) }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw failure("`:` is expected here") }
      members.append(.init(key, try value(depth: depth + 1)))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw failure("`,` or `}` is expected here") }
    }
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    var isWhole = true
    _ = take(UInt8(ascii: "-"))
    let leading = position
    guard digits() else { throw failure("a digit is expected here") }
    guard bytes[leading] != UInt8(ascii: "0") || position == leading + 1 else { throw failure("a number does not begin with 0", at: start) }
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard digits() else { throw failure("a digit is expected here") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard digits() else { throw failure("a digit is expected here") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let whole = Int(text), text != "-0" { return .int(whole) }
    guard let double = Double(text), double.isFinite else { throw failure("this number is too large", at: start) }
    return .double(double)
  }

  private mutating func digits() -> Bool {
    let start = position
    while let byte = next, (48...57).contains(byte) { position += 1 }
    return position > start
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    let start = position
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let result = String(validating: text, as: UTF8.self) else { throw failure("this text is not UTF-8", at: start) }
        return result
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0..<32: throw failure("a control character stands in a text", at: position - 1)
      default: text.append(byte)
      }
    }
    throw failure("the text is not closed")
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    let start = position - 1
    guard let byte = next else { throw failure("the text is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      let high = try fourDigits()
      if (0xd800..<0xdc00).contains(high), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let low = try fourDigits()
        if (0xdc00..<0xe000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00)) { return scalar }
      } else if let scalar = Unicode.Scalar(high) {
        return scalar
      }
      throw failure("half a character stands alone", at: start)
    default: throw failure("`\\` is followed by something that means nothing", at: start)
    }
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits are expected here")
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
