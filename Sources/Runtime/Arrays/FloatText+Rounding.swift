#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FloatText {
  /// In positional notation with at most so many digits behind the point: the shortest digits, or the exact value rounded where
  /// they are too many. Always with a point, without trailing zeros unless they are kept.
  static func positional(
    _ value: Double, precision: Int?, isUnique: Bool = true, keepsZeros: Bool = false, _ dtype: DType = .float64
  ) -> String {
    let (whole, fraction) = positionalParts(value, precision: precision, isUnique: isUnique, dtype)
    let padding = keepsZeros ? max(0, (precision ?? 0) - fraction.utf8.count) : 0
    return (value.sign == .minus ? "-" : "") + whole + "." + fraction + String(repeating: "0", count: padding)
  }

  private static func positionalParts(_ value: Double, precision: Int?, isUnique: Bool, _ dtype: DType) -> (String, String) {
    if isUnique {
      let parts = FloatText(value, dtype).parts
      guard let precision, parts.fraction.utf8.count > precision else { return parts }
    }
    let exact = printed("%.*f", precision ?? 0, value.magnitude)
    guard let point = exact.firstIndex(of: ".") else { return (exact, "") }
    return (String(exact[..<point]), trimmed(exact[exact.index(after: point)...]))
  }

  /// In scientific notation with at most so many digits behind the point, as `positional`: sign, first digit, fraction, exponent.
  static func scientific(
    _ value: Double, precision: Int?, isUnique: Bool = true, _ dtype: DType = .float64
  ) -> (whole: String, fraction: String, exponent: Int) {
    let sign = value.sign == .minus ? "-" : ""
    if isUnique {
      let shortest = FloatText(value, dtype)
      if precision.map({ shortest.digits.count - 1 <= $0 }) ?? true {
        return (
          sign + text(shortest.digits.prefix(1)), text(shortest.digits.dropFirst()), shortest.isZero ? 0 : shortest.point - 1
        )
      }
    }
    let exact = printed("%.*e", precision ?? 0, value.magnitude)
    let halves = exact.split(separator: "e")
    let mantissa = halves[0].split(separator: ".")
    return (sign + mantissa[0], mantissa.count > 1 ? trimmed(mantissa[1]) : "", Int(halves[1]) ?? 0)
  }

  private static func trimmed(_ digits: Substring) -> String {
    var rest = digits
    while rest.last == "0" { rest.removeLast() }
    return String(rest)
  }

  /// What C prints: the exact value correctly rounded, halves to even.
  static func printed(_ format: String, _ precision: Int, _ value: Double) -> String {
    let precision = min(max(precision, 0), 1100)
    var buffer = [CChar](repeating: 0, count: precision + 330)
    let capacity = buffer.count
    let length = withVaList([CInt(precision), value]) { vsnprintf(&buffer, capacity, format, $0) }
    return String(decoding: buffer.prefix(Int(max(length, 0))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
