import Language
import Limits
import NeuralNetwork

/// f-strings, `str.format`, `format()` and `%`.
enum Format {
  /// A replacement field: `{value!r:spec}`.
  static func field(
    _ value: Value, conversion: Character?, spec: String, _ parsed: FormatSpecification? = nil
  ) throws(Diagnostic) -> String {
    switch conversion {
    case nil: return try format(value, spec, parsed)
    case "r": return try format(.string(value.represented()), spec)
    case "a": return try format(.string(value.representedInASCII()), spec)
    default: return try format(.string(value.shown()), spec)
    }
  }

  /// `format(value, spec)`; `parsed` is the specification if it is known beforehand.
  static func format(_ value: Value, _ spec: String, _ parsed: FormatSpecification? = nil) throws(Diagnostic) -> String {
    if case .object = value, let text = try SpecialMethods.call("__format__", of: value, [.string(spec)]) {
      return try text.text("what `__format__` returns")
    }
    if spec.isEmpty {
      if case .array(let array) = value, array.ndim == 0, array.dtype.isFloat { return floatRepr(array.firstDouble) }
      return try value.shown()
    }
    func specification(for type: String) throws(Diagnostic) -> FormatSpecification {
      if let parsed { parsed } else { try FormatSpecification(spec, for: type) }
    }
    switch value {
    case .float(let number): return try specification(for: "float").format(number)
    case .int(let number): return try specification(for: "int").format(number)
    case .big(let number): return try specification(for: "int").format(number)
    case .string(let text): return try specification(for: "str").format(text)
    case .bool(let flag): return try specification(for: "bool").format(flag ? 1 : 0)
    case .array(let array) where array.ndim == 0:
      if array.isScalar, array.dtype == .float64 {
        return try specification(for: "numpy.float64").format(array.firstDouble, typeName: "numpy.float64")
      }
      return try format(array.scalarValue, spec, parsed)
    case .variable(let variable):
      if let item = variable.value.item { return try format(.float(item), spec, parsed) }
      throw unsupported("a tracked array", "format its elements, or round the array: `w.data.round(2)`")
    case .array: throw unsupported("numpy.ndarray", "round the array, `a.round(2)`, or format one element")
    case .none: throw unsupported("NoneType", "the value is None; only the empty format works for it")
    case .object:
      if let native = value.native { return try format(native, spec, parsed) }
      throw unsupported(value.typeName, "format one of its attributes, or `str(…)` of it")
    default: throw unsupported(value.typeName, "format its elements one by one")
    }
  }

  private static func unsupported(_ type: String, _ hint: String) -> Diagnostic {
    Diagnostic(.type, "unsupported format string passed to \(type).__format__", hint: hint)
  }
}

// MARK: - %

extension Format {
  /// `format % values`
  static func percent(_ format: String, _ values: Value) throws(Diagnostic) -> String {
    var arguments: [Value]
    if case .tuple(let elements) = values { arguments = elements } else { arguments = [values] }
    var next = 0
    var usesNames = false
    func take() throws(Diagnostic) -> Value {
      guard next < arguments.count else {
        throw Diagnostic(.type, "not enough arguments for format string", hint: "each % in the text needs a value behind the `%` operator")
      }
      next += 1
      return arguments[next - 1]
    }
    let bytes = Array(format.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var place = 0
    func number() throws(Diagnostic) -> Int? {
      if place < bytes.count, bytes[place] == UInt8(ascii: "*") {
        place += 1
        let value = try take().integer("* in a format")
        guard value.magnitude <= UInt(FormatSpecification.limit) else { throw Diagnostic(.value, "width too big") }
        return value
      }
      var value: Int?
      while place < bytes.count, 48...57 ~= bytes[place] {
        value = (value ?? 0) * 10 + Int(bytes[place] - 48)
        guard value ?? 0 <= FormatSpecification.limit else { throw Diagnostic(.value, "width too big") }
        place += 1
      }
      return value
    }
    var count = 0
    while place < bytes.count {
      count += 1
      if count & 0xFFF == 0 { try Work.checkStop() }
      let run = bytes[place...].firstIndex(of: UInt8(ascii: "%")) ?? bytes.count
      output += bytes[place..<run]
      guard run < bytes.count else { break }
      place = run + 1
      var named: Value?
      if place < bytes.count, bytes[place] == UInt8(ascii: "(") {
        usesNames = true
        let end = bytes[place...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
        let name = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        place = min(end + 1, bytes.count)
        guard case .dict(let dict) = values else {
          throw Diagnostic(.type, "format requires a mapping", hint: "`%(name)s` takes a dictionary")
        }
        guard let found = dict.value(for: name) else { throw Diagnostic.missingKey(.string(name)) }
        named = found
      }
      var specification = FormatSpecification()
      var isLeft = false
      var isZero = false
      flags: while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "-"): isLeft = true
        case UInt8(ascii: "0"): isZero = true
        case UInt8(ascii: "#"): specification.isAlternate = true
        case UInt8(ascii: "+"): specification.sign = "+"
        case UInt8(ascii: " "): if specification.sign != "+" { specification.sign = " " }
        default: break flags
        }
        place += 1
      }
      specification.width = try number() ?? 0
      if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
        place += 1
        specification.precision = try number() ?? 0
      }
      while place < bytes.count, "hlL".utf8.contains(bytes[place]) { place += 1 }
      guard let type = String(decoding: bytes[place...].prefix(4), as: UTF8.self).unicodeScalars.first else {
        throw Diagnostic(.value, "incomplete format", hint: "for a per cent sign write `%%`")
      }
      place += UTF8.width(type)
      if type == "%" {
        output.append(UInt8(ascii: "%"))
        continue
      }
      specification.alignment = isLeft ? .left : isZero ? .afterSign : .right
      if isZero, !isLeft { specification.fill = "0" }
      let value: Value
      if let named { value = named } else { value = try take() }
      output += try percent(specification, type, value).utf8
    }
    if next < arguments.count, !usesNames {
      switch values {
      case .dict, .list, .array, .range: return String(decoding: output, as: UTF8.self)
      default: break
      }
      throw Diagnostic(
        .type, "not all arguments converted during string formatting", hint: "there are more values than `%` places in the text")
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func percent(_ start: FormatSpecification, _ type: Unicode.Scalar, _ value: Value) throws(Diagnostic) -> String {
    var specification = start
    switch type {
    case "s", "r", "a":
      specification.sign = "-"
      specification.fill = " "
      if specification.alignment == .afterSign { specification.alignment = .right }
      return try specification.format(type == "s" ? value.shown() : type == "r" ? value.represented() : value.representedInASCII())
    case "d", "i", "u", "x", "X", "o":
      let number: Int
      switch value {
      case .int(let value): number = value
      case .big(let value):
        specification.type = type == "i" || type == "u" ? "d" : type
        return try specification.format(value)
      case .bool(let value): number = value ? 1 : 0
      case .float, .array, .variable:
        guard type == "d" || type == "i" || type == "u" || value.exactInteger != nil, value.doubleIfNumber != nil else {
          throw Diagnostic(.type, "%\(type) format: an integer is required, not \(value.typeName)")
        }
        let whole = try TypeFunctions.toInteger(value, base: 10)
        guard case .int(let small) = whole else { return try percent(start, type, whole) }
        number = small
      default: throw Diagnostic(.type, "%\(type) format: a real number is required, not \(value.typeName)", hint: "for text use %s")
      }
      specification.type = type == "i" || type == "u" ? "d" : type
      if let digits = specification.precision {
        specification.precision = nil
        let radix = specification.type == "x" || specification.type == "X" ? 16 : specification.type == "o" ? 8 : 10
        let text = String(number.magnitude, radix: radix, uppercase: specification.type == "X")
        let prefix = specification.isAlternate && radix != 10 ? "0\(specification.type ?? "x")" : ""
        let sign = number < 0 ? "-" : specification.sign == "-" ? "" : String(specification.sign)
        specification.sign = "-"
        let room = specification.alignment == .afterSign ? specification.width - sign.count - prefix.count : 0
        let zeros = String(repeating: "0", count: max(0, digits - text.count, room - text.count))
        return specification.padded(sign + prefix + zeros + text, default: .right)
      }
      return try specification.format(number)
    case "f", "F", "e", "E", "g", "G":
      guard let number = value.doubleIfNumber else {
        throw Diagnostic(.type, "must be real number, not \(value.typeName)", hint: "%\(type) formats a number; for text use %s")
      }
      specification.type = type
      return try specification.format(number)
    case "c":
      if case .string(let text) = value {
        guard text.unicodeScalars.count == 1 else { throw Diagnostic(.type, "%c requires int or char") }
        return specification.padded(text, default: .right)
      }
      specification.type = "c"
      return try specification.format(try value.integer("%c's value"))
    default:
      throw Diagnostic(
        .value, "unsupported format character '\(type)'", hint: "for a per cent sign write `%%`")
    }
  }
}

// MARK: - str.format

extension Format {
  /// `text.format(…)`
  /// What stands for the fields of `.format(…)`.
  struct Fields {
    let arguments: [Value]
    let keywords: DictObject
    let evaluator: Evaluator
  }

  static func braces(_ text: String, _ fields: Fields) throws(Diagnostic) -> String {
    var automatic = 0
    return try braces(text, fields, &automatic)
  }

  private static func braces(_ text: String, _ fields: Fields, _ automatic: inout Int) throws(Diagnostic) -> String {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var place = 0
    while let mark = bytes[place...].firstIndex(where: { $0 == open || $0 == close }) {
      output += bytes[place..<mark]
      place = mark + 1
      if place < bytes.count, bytes[place] == bytes[mark] {
        output.append(bytes[mark])
        place += 1
        continue
      }
      guard bytes[mark] == open else {
        throw Diagnostic(.value, "Single '}' encountered in format string", hint: "for a brace itself write `}}`")
      }
      var depth = 1
      var end = place
      while end < bytes.count {
        if bytes[end] == open { depth += 1 }
        if bytes[end] == close { depth -= 1 }
        if depth == 0 { break }
        end += 1
      }
      guard depth == 0 else { throw Diagnostic(.value, "expected '}' before end of string", hint: "for a brace itself write `{{`") }
      output += try replacement(bytes[place..<end], fields, &automatic).utf8
      place = end + 1
    }
    output += bytes[place...]
    return String(decoding: output, as: UTF8.self)
  }

  private static func replacement(_ inside: ArraySlice<UInt8>, _ fields: Fields, _ automatic: inout Int) throws(Diagnostic) -> String {
    let colon = inside.firstIndex(of: UInt8(ascii: ":"))
    var name = inside[..<(colon ?? inside.endIndex)]
    let rawSpec = colon.map { inside[($0 + 1)...] } ?? []
    var conversion: Character?
    if let mark = name.lastIndex(of: UInt8(ascii: "!")) {
      conversion = String(decoding: name[(mark + 1)...], as: UTF8.self).first
      name = name[..<mark]
    }
    let value = try lookUp(String(decoding: name, as: UTF8.self), fields, &automatic)
    let spec = String(decoding: rawSpec, as: UTF8.self)
    return try field(
      value, conversion: conversion, spec: rawSpec.contains(UInt8(ascii: "{")) ? try braces(spec, fields, &automatic) : spec)
  }

  private static func lookUp(_ name: String, _ fields: Fields, _ automatic: inout Int) throws(Diagnostic) -> Value {
    let first = name[..<(name.utf8.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") } ?? name.endIndex)]
    var value: Value
    if first.utf8.allSatisfy({ 48...57 ~= $0 }) {
      let index = first.isEmpty ? automatic : Int(first) ?? Int.max
      if first.isEmpty { automatic += 1 }
      let arguments = fields.arguments
      guard index < arguments.count else {
        throw Diagnostic(.index, "Replacement index \(index) out of range for positional args tuple", hint: "there are more {} than values")
      }
      value = arguments[index]
    } else {
      guard let found = fields.keywords.value(for: String(first)) else {
        throw Diagnostic.missingKey(.string(String(first)))
      }
      value = found
    }
    var rest = name[first.endIndex...]
    while let mark = rest.popFirst() {
      if mark == "." {
        let attribute = rest.prefix { $0 != "." && $0 != "[" }
        rest = rest[attribute.endIndex...]
        value = try Members.get(value, String(attribute), fields.evaluator)
      } else {
        let key = rest.prefix { $0 != "]" }
        rest = rest[key.endIndex...].dropFirst()
        value = try Subscripts.get(value, Int(key).map { .int($0) } ?? .string(String(key)))
      }
    }
    return value
  }
}

extension Diagnostic {
  static let missingKeyPrefix = "there is no key "

  /// A KeyError.
  static func missingKey(_ key: Value, in dict: DictObject? = nil) -> Diagnostic {
    var hint: String?
    if let dict {
      let names = dict.keys.compactMap { key in if case .string(let name) = key { name } else { nil as String? } }
      if case .string(let name) = key, let nearest = Suggestion.nearest(to: name, in: names) {
        hint = "did you mean \(stringRepr(nearest))?"
      } else if dict.count > 0, dict.count <= 8 {
        hint = "its keys are " + dict.keys.map(\.reprText).joined(separator: ", ")
      }
    }
    return Diagnostic(.key, missingKeyPrefix + key.reprText, hint: hint)
  }
}
