import Language
import NeuralNetwork

/// How values and texts become Python's numbers.
extension TypeFunctions {
  static func truncated(_ value: Value) throws(Diagnostic) -> Int {
    switch value {
    case .int(let value): return value
    case .bool(let value): return value ? 1 : 0
    case .float(let value): return try truncated(value)
    case .array(let array) where array.count == 1:
      return array.dtype.isFloat ? try truncated(array.firstDouble) : array.firstInt
    case .array(let array):
      throw Diagnostic(
        .type, "only an array with one element can be a single number, and this one has \(array.count)",
        hint: "for every element: `a.astype(int)`"
      ).asPythonSays("only 0-dimensional arrays can be converted to Python scalars")
    default: break
    }
    throw Diagnostic(
      .type, "int() argument must be a string, a bytes-like object or a real number, not '\(value.typeName)'",
      hint: "it makes a whole number of a number or of text")
  }

  static func truncated(_ value: Double) throws(Diagnostic) -> Int {
    guard case .int(let result) = try whole(value, .towardZero) else {
      throw Diagnostic(
        .overflow, "\(floatRepr(value)) is too large for 64 bits here", hint: "`int(…)` makes a whole number of any size of it")
    }
    return result
  }

  /// A finite number rounded to a whole one, of whatever size.
  static func whole(_ number: Double, _ rule: FloatingPointRoundingRule) throws(Diagnostic) -> Value {
    if number.isNaN { throw Diagnostic(.value, "cannot convert float NaN to integer") }
    if number.isInfinite { throw Diagnostic(.overflow, "cannot convert float infinity to integer") }
    let rounded = number.rounded(rule)
    return Int(exactly: rounded).map { .int($0) } ?? BigInteger(rounded).value
  }

  static func toFloat(_ value: Value) throws(Diagnostic) -> Double {
    if case .string(let text) = value { return try readFloat(text) }
    if case .big(let number) = value { return try number.finite() }
    if case .object = value {
      for name in ["__float__", "__index__"] { if let number = try SpecialMethods.number(name, value) { return try toFloat(number) } }
      if let native = value.native { return try toFloat(native) }
    }
    if let number = value.doubleIfNumber { return number }
    if case .array(let array) = value {
      throw Diagnostic(
        .type, "only an array with one element can be a single number, and this one has \(array.count)",
        hint: "for every element: `a.astype(float)`"
      ).asPythonSays("only 0-dimensional arrays can be converted to Python scalars")
    }
    throw Diagnostic(.type, "float() argument must be a string or a real number, not '\(value.typeName)'")
  }

  private static func stripped(_ text: String) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, (33...126).contains(first), (33...126).contains(last) { return text }
    var view = text[...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }

  static func readInteger(_ text: String, base: Int) throws(Diagnostic) -> Value {
    guard base == 0 || (2...36).contains(base) else { throw Diagnostic(.value, "int() base must be >= 2 and <= 36, or 0") }
    if base == 10, let value = Int(text) { return .int(value) }
    func failure() -> Diagnostic {
      Diagnostic(
        .value, "invalid literal for int() with base \(base): \(stringRepr(text))",
        hint: Double(stripped(text)) != nil ? "for a number with a point: `float(…)`" : nil)
    }
    var digits = stripped(text).lowercased()
    var sign = ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") { sign = String(digits.removeFirst()) }
    var radix = base == 0 ? 10 : base
    for (prefix, value) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) && (base == value || base == 0) {
      digits.removeFirst(2)
      radix = value
    }
    guard !digits.hasPrefix("_"), !digits.hasSuffix("_"), !digits.contains("__"), !digits.hasPrefix("-"), !digits.hasPrefix("+") else {
      throw failure()
    }
    digits.removeAll { $0 == "_" }
    if let value = Int(sign + digits, radix: radix) { return .int(value) }
    if digits.utf8.count <= BigInteger.digitLimit || [2, 4, 8, 16, 32].contains(radix), digits.utf8.count <= BigInteger.bitLimit / 4,
      let value = BigInteger(sign + digits, radix: radix)
    {
      return value.value
    }
    let alphabet = Set("0123456789abcdefghijklmnopqrstuvwxyz".prefix(radix))
    if !digits.isEmpty, digits.allSatisfy({ alphabet.contains($0) }) {
      throw BigInteger.tooLongForText(reading: digits.utf8.count)
    }
    throw failure()
  }

  static func readFloat(_ text: String) throws(Diagnostic) -> Double {
    let word = stripped(text).lowercased()
    switch word {
    case "nan", "+nan", "-nan": return .nan
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: break
    }
    let isPlain = word.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == 46 || $0 == 43 || $0 == 45 || $0 == 101 || $0 == 95 }
    if isPlain, !word.hasPrefix("_"), !word.hasSuffix("_"), !word.contains("__") {
      var digits = word.filter { $0 != "_" }
      if digits.hasSuffix(".") { digits += "0" }
      if let value = Double(digits.replacingPointBeforeExponent) { return value }
    }
    throw Diagnostic(.value, "could not convert string to float: \(stringRepr(text))")
  }
}

extension String {
  /// `1.e5` as `1e5`, which Swift reads.
  fileprivate var replacingPointBeforeExponent: String {
    guard let point = firstIndex(of: "."), let e = firstIndex(of: "e"), index(after: point) == e else { return self }
    return self[..<point] + String(self[e...])
  }
}
