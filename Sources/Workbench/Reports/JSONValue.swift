import Limits

/// A JSON value whose objects keep the order of their keys.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  /// The digits of a whole number of more than 64 bits.
  case digits(String)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSONValue
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text, on one line: doubles that round-trip, non-finite numbers as "nan", "inf" and "-inf".
  public var text: String {
    var output: [UInt8] = []
    write(to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The value of a key of an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The same for a file, given up when the line is to stop: who asks for it looks at `Work.checkStopped` before it counts.
  package var stoppableBytes: [UInt8] {
    var output: [UInt8] = []
    let room = roomForBytes
    guard Work.mayTake(room) else { return [] }
    output.reserveCapacity(room)
    write(to: &output, isStoppable: true)
    return output
  }

  /// At least as many bytes as the text takes, unless much of it is to be escaped: it is not to be moved as it grows.
  ///
  /// A number takes 24 at most, `-1.2345678901234567e-308`.
  package var roomForBytes: Int {
    switch self {
    case .null, .bool, .int, .double: 25
    case .string(let text), .digits(let text): text.utf8.count + 3
    case .array(let values):
      if case .double? = values.first { 25 * values.count + 2 } else { values.reduce(2) { $0 + $1.roomForBytes } }
    case .object(let members): members.reduce(2) { $0 + $1.key.utf8.count + 5 + $1.value.roomForBytes }
    }
  }

  package func write(to output: inout [UInt8], isStoppable: Bool = false) {
    func put(_ text: String) { output.append(contentsOf: text.utf8) }
    switch self {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .int(let value): put(String(value))
    case .digits(let digits): put(digits)
    case .double(let value):
      if value.isNaN {
        put("\"nan\"")
      } else if value.isInfinite {
        put(value > 0 ? "\"inf\"" : "\"-inf\"")
      } else {
        put(value.description)
      }
    case .string(let value): JSONValue.write(value, to: &output)
    case .array(let values):
      if isStoppable, Work.shouldStop { return }
      put("[")
      for (index, value) in values.enumerated() {
        if index > 0 { put(",") }
        if isStoppable, index & 0xFF == 0xFF, Work.shouldStop { return }
        value.write(to: &output, isStoppable: isStoppable)
      }
      put("]")
    case .object(let members):
      put("{")
      for (index, member) in members.enumerated() {
        if index > 0 { put(",") }
        JSONValue.write(member.key, to: &output)
        put(":")
        member.value.write(to: &output, isStoppable: isStoppable)
      }
      put("}")
    }
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += Array("\\\"".utf8)
      case UInt8(ascii: "\\"): output += Array("\\\\".utf8)
      case UInt8(ascii: "\n"): output += Array("\\n".utf8)
      case UInt8(ascii: "\r"): output += Array("\\r".utf8)
      case UInt8(ascii: "\t"): output += Array("\\t".utf8)
      case _ where byte < 0x20 || byte == 0x7f:
        let digits = String(byte, radix: 16)
        output += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
