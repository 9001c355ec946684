import Glibc

/// Numbers as people read them: few significant digits, no `-0`, powers of ten only for the tiny and the huge.
public enum NumberText {
  /// One number with up to `precision` significant digits and no trailing zeros: `0.5`, `-1.235`, `12346`, `1.235e-05`.
  public static func text(_ value: Double, precision: Int = 4) -> String {
    if let special = special(value) { return special }
    let digits = min(max(precision, 1), 17)
    let exponent = decimalExponent(value, digits: digits)
    if exponent < -4 || exponent >= max(digits, 7) {
      if value == value.rounded(), abs(value) < 1e15 { return fixed(value, decimals: 0) }
      return scientific(value, decimals: digits - 1, trimmed: true)
    }
    let decimals = max(0, digits - 1 - exponent)
    return withoutNegativeZero(trimmed(fixed(value, decimals: decimals)))
  }

  /// Several numbers with one number of decimals, so that their points align when set flush right.
  ///
  /// The largest gets `precision` significant digits (one more above 1); a number too small to show beside it
  /// is written with a power of ten rather than as zero.
  public static func column(_ values: [Double], precision: Int = 4) -> [String] {
    let digits = min(max(precision, 1), 17)
    let sizes = values.filter { $0.isFinite && $0 != 0 }.map { decimalExponent($0, digits: digits) }
    guard let largest = sizes.max(), let smallest = sizes.min() else { return values.map { text($0, precision: digits) } }
    if largest < -4 || (largest >= max(digits, 7) && !values.allSatisfy(isShortInteger)) {
      return values.map { special($0) ?? ($0 == 0 ? "0" : scientific($0, decimals: digits - 1, trimmed: false)) }
    }
    let cap = largest >= 0 ? digits - largest : digits - 1 - largest
    let decimals = max(0, min(cap, digits - 1 - smallest))
    let texts = values.map { special($0) ?? fixed($0, decimals: decimals) }
    let spare = texts.filter { $0.contains(".") }.map { $0.reversed().prefix { $0 == "0" }.count }.min() ?? 0
    let kept = max(decimals - spare, 0)
    return values.map { value in
      if let special = special(value) { return special }
      let text = withoutNegativeZero(fixed(value, decimals: kept))
      guard value != 0, !text.contains(where: { $0 >= "1" && $0 <= "9" }) else { return text }
      return scientific(value, decimals: min(1, digits - 1), trimmed: false)
    }
  }

  /// With exactly this many decimals: `0.500`.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    special(value) ?? withoutNegativeZero(formatted("%.*f", min(max(decimals, 0), 340), value))
  }

  /// With a power of ten: `1.235e-05`.
  public static func scientific(_ value: Double, decimals: Int, trimmed isTrimmed: Bool = false) -> String {
    if let special = special(value) { return special }
    let text = formatted("%.*e", min(max(decimals, 0), 340), value)
    guard isTrimmed, let mark = text.firstIndex(of: "e") else { return text }
    return trimmed(String(text[..<mark])) + text[mark...]
  }

  private static func special(_ value: Double) -> String? {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return nil
  }

  private static func isShortInteger(_ value: Double) -> Bool { value == value.rounded() && abs(value) < 1e15 }

  /// The power of ten of the first digit, after rounding to `digits` digits.
  static func decimalExponent(_ value: Double, digits: Int) -> Int {
    if value == 0 || !value.isFinite { return 0 }
    let text = formatted("%.*e", digits - 1, value)
    guard let mark = text.firstIndex(of: "e") else { return 0 }
    return Int(text[text.index(after: mark)...]) ?? 0
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var result = Substring(text)
    while result.hasSuffix("0") { result.removeLast() }
    if result.hasSuffix(".") { result.removeLast() }
    return String(result)
  }

  private static func withoutNegativeZero(_ text: String) -> String {
    guard text.hasPrefix("-"), text.allSatisfy({ $0 == "-" || $0 == "0" || $0 == "." }) else { return text }
    return String(text.dropFirst())
  }

  /// C's conversion, with a point whatever the locale says.
  private static func formatted(_ format: String, _ decimals: Int, _ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 720) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      let count = withVaList([Int32(decimals), value]) { vsnprintf(start, buffer.count, format, $0) }
      let text = UnsafeRawBufferPointer(start: start, count: max(0, min(Int(count), buffer.count - 1)))
      return String(decoding: text.lazy.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    }
  }
}
