/// A float as Python's `repr` writes it: the shortest digits that read back as the same number.
///
/// Fixed for 1e-4 ≤ |x| < 1e16, else in scientific notation with at least two exponent digits: `0.1`, `1e-05`, `1e+16`, `inf`, `nan`.
public func floatRepr(_ value: Double, _ dtype: DType = .float64) -> String {
  if let special = FloatText.special(value) { return special }
  let text = FloatText(value, dtype)
  guard dtype != .float64 else { return text.python }
  // A narrow one turns scientific where its digits end.
  let limit = dtype == .float32 ? 1e6 : 1e3
  return text.python(isScientific: value != 0 && (value.magnitude < 1e-4 || value.magnitude >= limit))
}

/// The decimal digits of a finite float and where its point lies.
struct FloatText {
  var isNegative: Bool
  /// Digits without leading or trailing zeros; a single 0 for zero.
  var digits: [UInt8]
  /// The value is 0.d₁d₂d₃… · 10^point.
  var point: Int

  /// `inf`, `-inf` and `nan` as Python writes them.
  static func special(_ value: Double) -> String? {
    if value.isFinite { return nil }
    return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }

  /// The shortest digits that read back as the same float of a dtype.
  init(_ value: Double, _ dtype: DType = .float64) {
    isNegative = value.sign == .minus
    digits = []
    var exponent = 0
    var pointSeen = false
    var afterPoint = 0
    var inExponent = false
    var exponentIsNegative = false
    let text =
      switch dtype {
      case .float32: Float(value.magnitude).description
      case .float16: FloatText.shortestHalf(value.magnitude)
      default: value.magnitude.description
      }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "e"), UInt8(ascii: "E"): inExponent = true
      case UInt8(ascii: "-"): exponentIsNegative = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): pointSeen = true
      default:
        if inExponent {
          exponent = exponent * 10 + Int(byte - 48)
        } else {
          digits.append(byte - 48)
          if pointSeen { afterPoint += 1 }
        }
      }
    }
    point = digits.count - afterPoint + (exponentIsNegative ? -exponent : exponent)
    trim()
  }

  /// Few enough digits that any number near them is another float16; Swift's own are exact for whole numbers.
  private static func shortestHalf(_ value: Double) -> String {
    for digits in 0..<5 {
      let text = printed("%.*e", digits, value)
      if let read = Double(text), Double(Float16(read)) == value { return text }
    }
    return value.description
  }

  /// Drops zeros at both ends.
  private mutating func trim() {
    var leading = 0
    while leading < digits.count && digits[leading] == 0 { leading += 1 }
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      digits = [0]
      point = 1
    }
  }

  var isZero: Bool { digits == [0] }

  /// Python's repr.
  var python: String { python(isScientific: !isZero && (point < -3 || point >= 17)) }

  func python(isScientific: Bool) -> String {
    let sign = isNegative ? "-" : ""
    let exponent = point - 1
    if isScientific {
      let fraction = digits.count > 1 ? "." + Self.text(digits.dropFirst()) : ""
      let size = String(exponent.magnitude)
      return sign + Self.text(digits.prefix(1)) + fraction + "e" + (exponent < 0 ? "-" : "+") + (size.count < 2 ? "0" : "") + size
    }
    let (whole, fraction) = parts
    return sign + whole + "." + (fraction.isEmpty ? "0" : fraction)
  }

  /// The digits before and behind the point; "0" before it when the value is below 1.
  var parts: (whole: String, fraction: String) {
    if point <= 0 { return ("0", isZero ? "" : String(repeating: "0", count: -point) + Self.text(digits[...])) }
    if digits.count <= point {
      return (isZero ? "0" : Self.text(digits[...]) + String(repeating: "0", count: point - digits.count), "")
    }
    return (Self.text(digits[..<point]), Self.text(digits[point...]))
  }

  static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
  }
}
