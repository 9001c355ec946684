import Language
import Limits
import NeuralNetwork

/// f-strings, `str.format`, `format()` and `%`.
enum Format {
  /// A replacement field: `{value!r:spec}`.
  static func field(_ value: Value, conversion: Character?, spec: String) throws(Diagnostic) -> String {
    switch conversion {
    case nil: return try format(value, spec)
    case "r", "a": return try format(.string(value.represented()), spec)
    default: return try format(.string(value.shown()), spec)
    }
  }

  /// `format(value, spec)`
  static func format(_ value: Value, _ spec: String) throws(Diagnostic) -> String {
    if case .object = value, let text = try SpecialMethods.call("__format__", of: value, [.string(spec)]) {
      return try text.text("what `__format__` returns")
    }
    if spec.isEmpty {
      if case .array(let array) = value, array.ndim == 0, array.dtype.isFloat { return floatRepr(array.firstDouble) }
      return try value.shown()
    }
    switch value {
    case .float(let number): return try FormatSpecification(spec, for: "float").format(number)
    case .int(let number): return try FormatSpecification(spec, for: "int").format(number)
    case .big(let number): return try FormatSpecification(spec, for: "int").format(number)
    case .string(let text): return try FormatSpecification(spec, for: "str").format(text)
    case .bool(let flag): return try FormatSpecification(spec, for: "bool").format(flag ? 1 : 0)
    case .array(let array) where array.ndim == 0:
      if array.isScalar, array.dtype == .float64 {
        return try FormatSpecification(spec, for: "numpy.float64").format(array.firstDouble, typeName: "numpy.float64")
      }
      return try format(array.scalarValue, spec)
    case .variable(let variable):
      if let item = variable.value.item { return try format(.float(item), spec) }
      throw unsupported("a tracked array", "format its elements, or round the array: `w.data.round(2)`")
    case .array: throw unsupported("numpy.ndarray", "round the array, `a.round(2)`, or format one element")
    case .none: throw unsupported("NoneType", "the value is None; only the empty format works for it")
    case .object:
      if let native = value.native { return try format(native, spec) }
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
    var output = ""
    var rest = Array(format)[...]
    var count = 0
    while let character = rest.popFirst() {
      count += 1
      if count & 0xFFF == 0 { try Work.checkStop() }
      guard character == "%" else {
        output.append(character)
        let run = rest.prefix { $0 != "%" }
        output.append(contentsOf: run)
        rest = rest[run.endIndex...]
        continue
      }
      var named: Value?
      if rest.first == "(" {
        usesNames = true
        let name = String(rest.dropFirst().prefix { $0 != ")" })
        rest = rest.dropFirst(name.count + 2)
        guard case .dict(let dict) = values else {
          throw Diagnostic(.type, "format requires a mapping", hint: "`%(name)s` takes a dictionary")
        }
        guard let found = dict.value(for: name) else { throw Diagnostic.missingKey(.string(name)) }
        named = found
      }
      var specification = FormatSpecification()
      var isLeft = false
      var isZero = false
      while let flag = rest.first, "-+ #0".contains(flag) {
        rest = rest.dropFirst()
        switch flag {
        case "-": isLeft = true
        case "0": isZero = true
        case "#": specification.isAlternate = true
        case "+": specification.sign = "+"
        default: if specification.sign != "+" { specification.sign = " " }
        }
      }
      func number() throws(Diagnostic) -> Int? {
        if rest.first == "*" {
          rest = rest.dropFirst()
          let value = try take().integer("* in a format")
          guard value.magnitude <= UInt(FormatSpecification.limit) else { throw Diagnostic(.value, "width too big") }
          return value
        }
        var value: Int?
        while let digit = rest.first?.wholeNumberValue {
          rest = rest.dropFirst()
          value = (value ?? 0) * 10 + digit
          guard value ?? 0 <= FormatSpecification.limit else { throw Diagnostic(.value, "width too big") }
        }
        return value
      }
      specification.width = try number() ?? 0
      if rest.first == "." {
        rest = rest.dropFirst()
        specification.precision = try number() ?? 0
      }
      while let letter = rest.first, "hlL".contains(letter) { rest = rest.dropFirst() }
      guard let type = rest.popFirst() else {
        throw Diagnostic(.value, "incomplete format", hint: "for a per cent sign write `%%`")
      }
      if type == "%" {
        output += "%"
        continue
      }
      specification.alignment = isLeft ? .left : isZero ? .afterSign : .right
      if isZero, !isLeft { specification.fill = "0" }
      let value: Value
      if let named { value = named } else { value = try take() }
      output += try percent(specification, type, value)
    }
    if next < arguments.count, !usesNames {
      if case .dict = values { return output }
      throw Diagnostic(
        .type, "not all arguments converted during string formatting", hint: "there are more values than `%` places in the text")
    }
    return output
  }

  private static func percent(_ start: FormatSpecification, _ type: Character, _ value: Value) throws(Diagnostic) -> String {
    var specification = start
    switch type {
    case "s", "r", "a":
      specification.sign = "-"
      specification.fill = " "
      if specification.alignment == .afterSign { specification.alignment = .right }
      return try specification.format(type == "s" ? value.shown() : value.represented())
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
        number = try TypeFunctions.truncated(value)
      default: throw Diagnostic(.type, "%\(type) format: a real number is required, not \(value.typeName)", hint: "for text use %s")
      }
      specification.type = type == "i" || type == "u" ? "d" : type
      if let digits = specification.precision {
        specification.precision = nil
        let text = String(number.magnitude)
        let sign = number < 0 ? "-" : specification.sign == "-" ? "" : String(specification.sign)
        specification.sign = "-"
        return specification.padded(sign + String(repeating: "0", count: max(0, digits - text.count)) + text, default: .right)
      }
      return try specification.format(number)
    case "f", "F", "e", "E", "g", "G":
      guard let number = value.doubleIfNumber else {
        throw Diagnostic(.type, "must be real number, not \(value.typeName)", hint: "%\(type) formats a number; for text use %s")
      }
      specification.type = type
      return try specification.format(number)
    case "c":
      if case .string(let text) = value { return specification.padded(text, default: .right) }
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
  static func braces(_ text: String, _ context: CallContext) throws(Diagnostic) -> String {
    var automatic = 0
    return try braces(text, context, &automatic)
  }

  private static func braces(_ text: String, _ context: CallContext, _ automatic: inout Int) throws(Diagnostic) -> String {
    var output = ""
    var rest = Array(text)[...]
    while let character = rest.popFirst() {
      if character == "{" {
        if rest.first == "{" {
          rest = rest.dropFirst()
          output += "{"
          continue
        }
        var depth = 1
        var inside: [Character] = []
        while let next = rest.popFirst() {
          if next == "{" { depth += 1 }
          if next == "}" { depth -= 1 }
          if depth == 0 { break }
          inside.append(next)
        }
        guard depth == 0 else { throw Diagnostic(.value, "expected '}' before end of string", hint: "for a brace itself write `{{`") }
        output += try replacement(inside, context, &automatic)
      } else if character == "}" {
        guard rest.first == "}" else {
          throw Diagnostic(.value, "Single '}' encountered in format string", hint: "for a brace itself write `}}`")
        }
        rest = rest.dropFirst()
        output += "}"
      } else {
        output.append(character)
      }
    }
    return output
  }

  private static func replacement(_ inside: [Character], _ context: CallContext, _ automatic: inout Int) throws(Diagnostic) -> String {
    let colon = inside.firstIndex(of: ":")
    var name = String(inside[..<(colon ?? inside.endIndex)])
    let rawSpec = colon.map { String(inside[($0 + 1)...]) } ?? ""
    var conversion: Character?
    if let mark = name.lastIndex(of: "!") {
      conversion = name[name.index(after: mark)...].first
      name = String(name[..<mark])
    }
    let value = try lookUp(name, context, &automatic)
    let spec = rawSpec.contains("{") ? try braces(rawSpec, context, &automatic) : rawSpec
    return try field(value, conversion: conversion, spec: spec)
  }

  private static func lookUp(_ name: String, _ context: CallContext, _ automatic: inout Int) throws(Diagnostic) -> Value {
    let first = name.prefix { $0 != "." && $0 != "[" }
    var value: Value
    if first.isEmpty || first.allSatisfy(\.isNumber) {
      let index = first.isEmpty ? automatic : Int(first) ?? Int.max
      if first.isEmpty { automatic += 1 }
      let arguments = context.rest(0)
      guard index < arguments.count else {
        throw Diagnostic(.index, "Replacement index \(index) out of range for positional args tuple", hint: "there are more {} than values")
      }
      value = arguments[index]
    } else {
      guard case .dict(let dict)? = context[1], let found = dict.value(for: String(first)) else {
        throw Diagnostic.missingKey(.string(String(first)))
      }
      value = found
    }
    var rest = name[first.endIndex...]
    while let mark = rest.popFirst() {
      if mark == "." {
        let attribute = rest.prefix { $0 != "." && $0 != "[" }
        rest = rest[attribute.endIndex...]
        value = try Members.get(value, String(attribute), context.evaluator)
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
