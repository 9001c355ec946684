#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Correctly rounded decimal text of doubles, by the C library.
enum DecimalText {
  /// `%.*f` of a number that is not negative.
  ///
  /// Method: m · 2⁻ᵏ with p decimals is m · 10ᵖ / 2ᵏ, which is whole with a remainder in 128 bits; what is left decides the rounding,
  /// exactly half goes to the even digit.
  static func fixed(_ value: Double, _ precision: Int, _ isAlternate: Bool = false) -> String {
    let shift = 52 - Int(value.exponentBitPattern == 0 ? 0 : value.exponent)
    guard value.isNormal, value < 0x1p53, (0...19).contains(precision), precision > 0 || !isAlternate, shift >= 0 else {
      return c("f", precision, value, isAlternate)
    }
    let scaled = UInt128((UInt64(1) << 52) | value.significandBitPattern) * UInt128(powersOfTen[precision])
    var whole: UInt128 = 0
    if shift < 128 {
      whole = scaled >> UInt128(shift)
      let rest = scaled - whole << UInt128(shift)
      let half = shift == 0 ? 0 : UInt128(1) << UInt128(shift - 1)
      if shift > 0, rest > half || rest == half && whole & 1 == 1 { whole += 1 }
    }
    guard var digits = UInt64(exactly: whole) else { return c("f", precision, value, isAlternate) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
      var start = 24
      var left = precision
      repeat {
        let (quotient, digit) = digits.quotientAndRemainder(dividingBy: 10)
        start -= 1
        buffer[start] = 48 + UInt8(digit)
        digits = quotient
        left -= 1
        if left == 0 {
          start -= 1
          buffer[start] = UInt8(ascii: ".")
        }
      } while digits > 0 || left >= 0
      return String(decoding: buffer[start..<24], as: UTF8.self)
    }
  }

  private static let powersOfTen: [UInt64] = (0...19).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  /// `%.*f`, `%.*e` or `%.*g`.
  static func c(_ conversion: Character, _ precision: Int, _ value: Double, _ isAlternate: Bool = false) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let format = "%" + (isAlternate ? "#" : "") + ".\(precision)" + String(conversion)
    let capacity = precision + 340
    return String(unsafeUninitializedCapacity: capacity) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        let written = withVaList([value]) { vsnprintf(characters.baseAddress, capacity, format, $0) }
        return min(max(0, Int(written)), capacity - 1)
      }
    }
  }

  /// `g`, but with a point in whole numbers, as `format(x, ".3")` writes them.
  static func general(_ value: Double, precision: Int, addsPoint: Bool) -> String {
    guard value.isFinite, addsPoint else { return c("g", precision, value) }
    let scientific = c("e", precision - 1, value)
    let exponent = scientific.split(separator: "e").last.flatMap { Int($0) } ?? 0
    if value != 0, exponent < -4 || exponent >= precision {
      return trimmed(scientific)
    }
    if value != 0, exponent == precision - 1 { return trimmed(scientific) }
    let text = c("g", precision, value)
    return text.contains(".") || text.contains("e") ? text : text + ".0"
  }

  /// Without the zeros at the end of the mantissa.
  private static func trimmed(_ text: String) -> String {
    let parts = text.split(separator: "e", maxSplits: 1)
    guard parts.count == 2, parts[0].contains(".") else { return text }
    var mantissa = parts[0]
    while mantissa.last == "0" { mantissa.removeLast() }
    if mantissa.last == "." { mantissa.removeLast() }
    return mantissa + "e" + parts[1]
  }
}
