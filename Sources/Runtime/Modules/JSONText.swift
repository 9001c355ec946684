import Language
import Limits

/// `json.dumps` and `json.loads`.
enum JSONText {
  struct Style {
    var indent: String?
    var itemSeparator = ", "
    var keySeparator = ": "
    var isSorted = false
    var isASCII = true
    /// What makes a value of one that JSON has no form for.
    var convert: Value?
  }

  static func write(
    _ value: Value, _ style: Style, _ evaluator: Evaluator, level: Int = 0, conversions: Int = 0, to output: inout String
  ) throws(Diagnostic) {
    guard level + conversions < 200 else {
      throw Diagnostic(.value, "Circular reference detected", hint: "a list or dictionary that holds itself has no end")
    }
    switch value {
    case .object(let instance) where instance.native != nil && !instance.type.isException:
      // What a class derived from `dict`, `str` and their like holds.
      try write(instance.native ?? .none, style, evaluator, level: level, to: &output)
    case .none: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .int(let number): output += String(number)
    case .big: output += try value.represented()
    case .string(let text): try quote(text, style, to: &output)
    case .list(let list): try write(list.elements, style, evaluator, level, to: &output)
    case .tuple(let elements): try write(elements, style, evaluator, level, to: &output)
    case .float(let number):
      output += number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : floatRepr(number)
    case .dict(let dict): try write(dict, style, evaluator, level, to: &output)
    case .array(let array) where array.isScalar && array.dtype == .float64:
      try write(.float(array.firstDouble), style, evaluator, to: &output)
    default:
      if let convert = style.convert, !convert.isNone {
        return try write(try evaluator.call(convert, [value]), style, evaluator, level: level, conversions: conversions + 1, to: &output)
      }
      let hint: String? =
        if case .array(let array) = value {
          array.ndim == 0 ? "`int(…)` makes a plain number of it" : "`.tolist()` makes a list of it"
        } else { nil }
      throw Diagnostic(.type, "Object of type \(value.typeObject.name) is not JSON serializable", hint: hint)
    }
  }

  private static func breakLine(_ style: Style, _ level: Int, _ output: inout String) {
    if let indent = style.indent { output += "\n" + String(repeating: indent, count: level) }
  }

  private static func write(_ elements: [Value], _ style: Style, _ evaluator: Evaluator, _ level: Int, to output: inout String)
    throws(Diagnostic)
  {
    if elements.isEmpty {
      output += "[]"
      return
    }
    output += "["
    for (index, element) in elements.enumerated() {
      if index & 0xFFF == 0xFFF { try askForMore(output) }
      if index > 0 { output += style.itemSeparator }
      breakLine(style, level + 1, &output)
      try write(element, style, evaluator, level: level + 1, to: &output)
    }
    breakLine(style, level, &output)
    output += "]"
  }

  private static func write(_ dict: DictObject, _ style: Style, _ evaluator: Evaluator, _ level: Int, to output: inout String)
    throws(Diagnostic)
  {
    if dict.count == 0 {
      output += "{}"
      return
    }
    var items: [(key: String, value: Value)] = []
    for (key, value) in dict.items {
      switch key.native ?? key {
      case .string(let text): items.append((text, value))
      case .none: items.append(("null", value))
      case .bool(let flag): items.append((flag ? "true" : "false", value))
      case .int, .big, .float: items.append((try key.represented(), value))
      default:
        throw Diagnostic(
          .type, "keys must be str, int, float, bool or None, not \(key.typeObject.name)", hint: "`str(key)` makes text of it")
      }
    }
    if style.isSorted { items.sort { $0.key < $1.key } }
    output += "{"
    for (index, item) in items.enumerated() {
      if index & 0xFFF == 0xFFF { try askForMore(output) }
      if index > 0 { output += style.itemSeparator }
      breakLine(style, level + 1, &output)
      try quote(item.key, style, to: &output)
      output += style.keySeparator
      try write(item.value, style, evaluator, level: level + 1, to: &output)
    }
    breakLine(style, level, &output)
    output += "}"
  }

  /// To be asked now and then: text that grows moves into twice the room.
  /// - Throws: MemoryError where that cannot be had; also when the line is to stop.
  private static func askForMore(_ output: String) throws(Diagnostic) {
    try Work.checkStop()
    if output.utf8.count > 1 << 20 { try Work.requireTemporarily(3 * output.utf8.count) }
  }

  private static func quote(_ text: String, _ style: Style, to output: inout String) throws(Diagnostic) {
    if text.utf8.count > 1 << 20 { try Work.requireTemporarily(3 * (output.utf8.count + text.utf8.count)) }
    output += "\""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index & 0xFFFF == 0xFFFF { try askForMore(output) }
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{8}": output += "\\b"
      case "\u{c}": output += "\\f"
      default:
        if scalar.value < 32 || (style.isASCII && scalar.value > 126) {
          for unit in String(scalar).utf16 { output += "\\u" + hex(unit) }
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    output += "\""
  }

  private static func hex(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
