import Language
import Limits

/// Reads JSON as Python's `json.loads` does, `NaN` and `Infinity` among it.
struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var values = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func parse() throws(Diagnostic) -> Value {
    let value = try value()
    skipBlanks()
    guard index == bytes.count else { throw failure("Extra data") }
    return value
  }

  private func failure(_ message: String, at place: Int? = nil) -> Diagnostic {
    let place = place ?? index
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 10 } + 1
    let column = before.count - (before.lastIndex(of: 10) ?? -1)
    let fault = Diagnostic(
      .value, "\(message): line \(line) column \(column) (char \(place))",
      hint: "JSON has double quotes around all text, and neither a comma at the end nor comments")
    return ExceptionObject(fault, name: "JSONDecodeError").raised
  }

  private mutating func skipBlanks() {
    var pace = Pace()
    while index < bytes.count, bytes[index] == 32 || bytes[index] == 10 || bytes[index] == 9 || bytes[index] == 13, !pace.shouldStop() {
      index += 1
    }
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func value() throws(Diagnostic) -> Value {
    skipBlanks()
    guard index < bytes.count else { throw failure("Expecting value") }
    depth += 1
    defer { depth -= 1 }
    values += 1
    if values & 0xFFF == 0 { try Work.checkStop() }
    guard depth < 500 else { throw Diagnostic(.recursion, "this JSON is nested more than 500 levels deep") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .string(try string())
    default: break
    }
    for (word, value) in JSONParser.words where take(word) { return value }
    return try number()
  }

  nonisolated(unsafe) private static let words: [(String, Value)] = [
    ("null", .none), ("true", .bool(true)), ("false", .bool(false)), ("NaN", .float(.nan)), ("Infinity", .float(.infinity)),
    ("-Infinity", .float(-.infinity)),
  ]

  private mutating func object() throws(Diagnostic) -> Value {
    index += 1
    let dict = DictObject()
    skipBlanks()
    if take("}") { return .dict(dict) }
    while true {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw failure("Expecting property name enclosed in double quotes")
      }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw failure("Expecting ':' delimiter") }
      try dict.set(try value(), for: .string(key))
      skipBlanks()
      if take("}") { return .dict(dict) }
      guard take(",") else { throw failure("Expecting ',' delimiter") }
    }
  }

  private mutating func list() throws(Diagnostic) -> Value {
    index += 1
    var elements: [Value] = []
    skipBlanks()
    if take("]") { return .list(ListObject(elements)) }
    while true {
      elements.append(try value())
      skipBlanks()
      if take("]") { return .list(ListObject(elements)) }
      guard take(",") else { throw failure("Expecting ',' delimiter") }
    }
  }

  private mutating func string() throws(Diagnostic) -> String {
    let start = index
    index += 1
    var units: [UInt8] = []
    var pace = Pace()
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      try pace.checkStop()
      guard bytes[index] == UInt8(ascii: "\\") else {
        guard bytes[index] >= 32 else { throw failure("Invalid control character at") }
        units.append(bytes[index])
        index += 1
        continue
      }
      index += 1
      guard index < bytes.count else { break }
      let letter = bytes[index]
      index += 1
      if letter == UInt8(ascii: "u") {
        units += String(decoding: try escapedUnits(), as: UTF16.self).utf8
        continue
      }
      let forms: [UInt8: UInt8] = [34: 34, 92: 92, 47: 47, 98: 8, 102: 12, 110: 10, 114: 13, 116: 9]
      guard let form = forms[letter] else { throw failure("Invalid \\escape", at: index - 2) }
      units.append(form)
    }
    guard index < bytes.count else { throw failure("Unterminated string starting at", at: start) }
    index += 1
    return TextSearch.decoded(units)
  }

  /// The units behind `\u`, with a second `\u` where the first is half of a pair.
  private mutating func escapedUnits() throws(Diagnostic) -> [UInt16] {
    var units: [UInt16] = []
    repeat {
      guard index + 4 <= bytes.count, let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16) else {
        throw failure("Invalid \\uXXXX escape")
      }
      index += 4
      units.append(unit)
    } while units.count == 1 && units[0] & 0xfc00 == 0xd800 && take("\\u")
    return units
  }

  private mutating func number() throws(Diagnostic) -> Value {
    let start = index
    func isDigit() -> Bool { index < bytes.count && bytes[index] >= 48 && bytes[index] <= 57 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    var pace = Pace()
    while isDigit() {
      try pace.checkStop()
      index += 1
    }
    guard index > first else {
      index = start
      throw failure("Expecting value")
    }
    var isFloat = false
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1] >= 48, bytes[index + 1] <= 57 {
      isFloat = true
      index += 1
      while isDigit() { index += 1 }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      let place = index
      index += 1
      if index < bytes.count, bytes[index] == 43 || bytes[index] == 45 { index += 1 }
      if isDigit() {
        isFloat = true
        while isDigit() { index += 1 }
      } else {
        index = place
      }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if !isFloat { return try TypeFunctions.readInteger(text, base: 10) }
    return .float(Double(text) ?? .nan)
  }
}
