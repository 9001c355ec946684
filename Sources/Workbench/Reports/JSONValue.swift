import Limits

/// A JSON value whose objects keep the order of their keys.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
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
    var output = ""
    write(to: &output)
    return output
  }

  /// The value of a key of an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The same for a file, given up when the line is to stop: who asks for it looks at `Work.checkStopped` before it counts.
  package var stoppableText: String {
    var output = ""
    write(to: &output, isStoppable: true)
    return output
  }

  private func write(to output: inout String, isStoppable: Bool = false) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .int(let value): output += String(value)
    case .double(let value):
      if value.isNaN {
        output += "\"nan\""
      } else if value.isInfinite {
        output += value > 0 ? "\"inf\"" : "\"-inf\""
      } else {
        output += value.description
      }
    case .string(let value): JSONValue.write(value, to: &output)
    case .array(let values):
      if isStoppable, Work.shouldStop { return }
      output += "["
      for (index, value) in values.enumerated() {
        if index > 0 { output += "," }
        if isStoppable, index & 0xFF == 0xFF, Work.shouldStop { return }
        value.write(to: &output, isStoppable: isStoppable)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        JSONValue.write(member.key, to: &output)
        output += ":"
        member.value.write(to: &output, isStoppable: isStoppable)
      }
      output += "}"
    }
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
