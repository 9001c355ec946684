#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Correctly rounded decimal text of doubles, by the C library.
enum DecimalText {
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
