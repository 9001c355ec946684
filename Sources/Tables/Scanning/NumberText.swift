/// A plain decimal number from its bytes: sign, digits, a point, an exponent.
///
/// Rounded correctly: 53 bits of digits times a power of ten up to 22 is one exact operation on exact numbers
/// (Clinger, "How to read floating point numbers accurately", 1990); up to 19 digits in front of such a power are one
/// exact division of 128 bits, rounded once; longer ones go through the standard library.
package enum NumberText {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  struct Parsed {
    var value: Double
    /// How many digits stand behind the mark; nil where there is no mark.
    var fraction: Int32
    /// A zero in front of further digits, as codes have.
    var hasLeadingZero: Bool
    /// A whole number with more digits than the value can tell apart.
    var isRounded = false
  }

  /// - Parameter mark: what stands before the fraction, `.` or `,`.
  /// - Returns: nil for anything else, `nan` and `inf` included.
  @inline(__always)
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Parsed? {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return nil }
    let end = start + bytes.count
    var place = start
    let isNegative = place.pointee == 45
    if isNegative || place.pointee == 43 { place += 1 }
    var mantissa: UInt64 = 0
    let digits = place
    while place < end, place.pointee &- 48 < 10 {
      mantissa = mantissa &* 10 &+ UInt64(place.pointee &- 48)
      place += 1
    }
    let whole = place - digits
    if place == end {
      guard whole > 0 else { return nil }
      let hasLeadingZero = whole > 1 && digits.pointee == 48
      if whole <= 15 {
        let value = Double(mantissa)
        return Parsed(value: isNegative ? -value : value, fraction: -1, hasLeadingZero: hasLeadingZero)
      }
      guard var found = slow(bytes, mark, -1, hasLeadingZero) else { return nil }
      found.isRounded = abs(found.value) > 0x1p53
      return found
    }
    return parseRest(bytes, mark, digits: digits, place: place, end: end, mantissa: mantissa, isNegative: isNegative)
  }

  @inline(never)
  private static func parseRest(
    _ bytes: UnsafeBufferPointer<UInt8>, _ mark: UInt8, digits: UnsafePointer<UInt8>, place: UnsafePointer<UInt8>,
    end: UnsafePointer<UInt8>, mantissa: UInt64, isNegative: Bool
  ) -> Parsed? {
    var (place, mantissa) = (place, mantissa)
    let whole = place - digits
    let hasLeadingZero = whole > 1 && digits.pointee == 48
    var fraction = -1
    if place < end, place.pointee == mark {
      place += 1
      let first = place
      while place < end, place.pointee &- 48 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(place.pointee &- 48)
        place += 1
      }
      fraction = place - first
    }
    let digitCount = whole + max(fraction, 0)
    guard digitCount > 0 else { return nil }
    var exponent = 0
    if place < end, place.pointee | 32 == 101 {
      place += 1
      let isMinus = place < end && place.pointee == 45
      if place < end, isMinus || place.pointee == 43 { place += 1 }
      let first = place
      while place < end, place.pointee &- 48 < 10 {
        exponent = min(exponent * 10 + Int(place.pointee &- 48), 100_000)
        place += 1
      }
      guard place > first else { return nil }
      if isMinus { exponent = -exponent }
    }
    guard place == end else { return nil }
    let scale = exponent - max(fraction, 0)
    if digitCount <= 19, mantissa < 1 << 53, scale >= -22, scale <= 22 {
      let value = scale < 0 ? Double(mantissa) / powers[-scale] : Double(mantissa) * powers[scale]
      return Parsed(value: isNegative ? -value : value, fraction: Int32(fraction), hasLeadingZero: hasLeadingZero)
    }
    if digitCount <= 19, mantissa > 0, scale >= -19, scale <= 0 {
      let value = scale == 0 ? Double(mantissa) : quotient(mantissa, -scale)
      return Parsed(value: isNegative ? -value : value, fraction: Int32(fraction), hasLeadingZero: hasLeadingZero)
    }
    return slow(bytes, mark, fraction, hasLeadingZero)
  }

  /// digits / 10^power, rounded to nearest, ties to even; for digits above 0 and powers from 1 to 19.
  ///
  /// The quotient has at least 62 bits, so that half a unit of the 53 and what lies below it are told apart.
  static func quotient(_ digits: UInt64, _ power: Int) -> Double {
    let divisor = wholePowers[power]
    let (above, below) = (digits.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let dividend = digits << UInt64(above)
    let (quotient, rest) = (divisor << UInt64(below)).dividingFullWidth((high: dividend >> 1, low: dividend << 63))
    let spare = 11 - quotient.leadingZeroBitCount
    let half: UInt64 = 1 << UInt64(spare - 1)
    let lost = quotient & (half << 1 - 1)
    var kept = quotient >> UInt64(spare)
    if lost > half || lost == half && (rest != 0 || kept & 1 == 1) { kept += 1 }
    return Double(sign: .plus, exponent: spare - 63 - above + below, significand: Double(kept))
  }

  private static let wholePowers: [UInt64] = (0...19).map { power in (0..<power).reduce(1) { power, _ in power * 10 } }

  private static func slow(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: UInt8, _ fraction: Int, _ hasLeadingZero: Bool) -> Parsed? {
    let text = String(decoding: bytes.lazy.map { $0 == mark ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    guard let value = Double(text), value.isFinite else { return nil }
    return Parsed(value: value, fraction: Int32(fraction), hasLeadingZero: hasLeadingZero)
  }

  /// A number as `Double` from plain bytes; nil for anything else.
  package static func value(_ bytes: some Collection<UInt8>) -> Double? {
    let found = bytes.withContiguousStorageIfAvailable { parse($0, mark: UInt8(ascii: "."))?.value }
    if let found { return found }
    return Array(bytes).withUnsafeBufferPointer { parse($0, mark: UInt8(ascii: "."))?.value }
  }

  /// Whether bytes are a number, of whatever size.
  package static func isNumber(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    func takeSign() { if rest.first == 43 || rest.first == 45 { rest = rest.dropFirst() } }
    func takeDigits() -> Int {
      let count = rest.prefix { $0 &- 48 < 10 }.count
      rest = rest.dropFirst(count)
      return count
    }
    takeSign()
    var digits = takeDigits()
    if rest.first == 46 {
      rest = rest.dropFirst()
      digits += takeDigits()
    }
    guard digits > 0 else { return false }
    if let first = rest.first, first | 32 == 101 {
      rest = rest.dropFirst()
      takeSign()
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
