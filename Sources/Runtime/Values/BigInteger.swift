import Language
import Limits

/// A whole number of more than 64 bits: its sign and its digits to the base 2³², the lowest first, without zeros at the end.
///
/// What fits into 64 bits is an `Int` everywhere else; `value` gives back the one or the other.
public final class BigInteger: Sendable {
  let isNegative: Bool
  let digits: [UInt32]

  /// Numbers of more bits are refused.
  static let bitLimit = 1 << 20
  /// The most decimal digits that are read or written, as in CPython.
  static let digitLimit = 4300

  /// - Parameter digits: how many a text to be read has.
  static func tooLongForText(reading digits: Int? = nil) -> Diagnostic {
    let how = digits.map { ": value has \($0) digits" } ?? ""
    return Diagnostic(
      .value,
      "Exceeds the limit (\(digitLimit) digits) for integer string conversion\(how); use sys.set_int_max_str_digits() to increase the limit",
      hint: digits == nil
        ? "that limit is fixed here: show the number rounded, `f\"{float(n):.3e}\"`, modulo `10**100`, or as `hex(n)`" : nil)
  }

  /// Whether it has more decimal digits than are written.
  var isTooLongForText: Bool {
    // 10⁴³⁰⁰ has 14,285 bits.
    if bitWidth < 14_284 { return false }
    if bitWidth > 14_285 { return true }
    return text().utf8.count > BigInteger.digitLimit + (isNegative ? 1 : 0)
  }

  /// The lowest 64 bits of the magnitude.
  var lowWord: UInt64 { digits.prefix(2).reversed().reduce(0) { $0 << 32 | UInt64($1) } }

  init(isNegative: Bool, _ digits: [UInt32]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
  }

  convenience init(_ value: Int) {
    let magnitude = UInt64(value.magnitude)
    self.init(isNegative: value < 0, [UInt32(truncatingIfNeeded: magnitude), UInt32(truncatingIfNeeded: magnitude >> 32)])
  }

  /// The whole number that a finite float is, cut off towards zero.
  convenience init(_ value: Double) {
    let whole = value.magnitude.rounded(.towardZero)
    guard whole >= 1 else {
      self.init(0)
      return
    }
    let shift = Int(whole.exponent) - 52
    let significand = BigInteger(Int(whole.significandBitPattern | 1 << 52))
    let digits = shift >= 0 ? BigInteger.shiftedLeft(significand.digits, shift) : BigInteger.shiftedRight(significand.digits, -shift).digits
    self.init(isNegative: value < 0, digits)
  }

  /// Reads digits of a base from 2 to 36; nil where there is another character.
  convenience init?(_ text: String, radix: Int) {
    var digits: [UInt32] = []
    var isNegative = false
    var rest = text[...]
    if let sign = rest.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return nil }
    if radix & (radix - 1) == 0, rest.utf8.count > 64 {
      self.init(isNegative: isNegative, bits: radix.trailingZeroBitCount, of: rest)
      return
    }
    for character in rest {
      guard let digit = character.hexDigitValue ?? BigInteger.letterValue(character), digit < radix else { return nil }
      BigInteger.multiply(&digits, by: UInt32(radix), adding: UInt32(digit))
    }
    self.init(isNegative: isNegative, digits)
  }

  /// Digits of some bits each: nothing has to be multiplied.
  private convenience init?(isNegative: Bool, bits: Int, of text: Substring) {
    var digits: [UInt32] = []
    var (gathered, count): (UInt64, Int) = (0, 0)
    for character in text.reversed() {
      guard let digit = character.hexDigitValue ?? BigInteger.letterValue(character), digit < 1 << bits else { return nil }
      gathered |= UInt64(digit) << UInt64(count)
      count += bits
      guard count >= 32 else { continue }
      digits.append(UInt32(truncatingIfNeeded: gathered))
      gathered >>= 32
      count -= 32
    }
    digits.append(UInt32(truncatingIfNeeded: gathered))
    self.init(isNegative: isNegative, digits)
  }

  private static func letterValue(_ character: Character) -> Int? {
    guard let code = character.lowercased().utf8.first, character.utf8.count == 1, code >= 97, code <= 122 else { return nil }
    return Int(code) - 87
  }

  /// An int where 64 bits are enough.
  var value: Value { int.map { .int($0) } ?? .big(self) }

  var int: Int? {
    guard digits.count <= 2 else { return nil }
    let magnitude = digits.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(32 * $1.offset) }
    if isNegative { return magnitude <= UInt64(Int.max) + 1 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int(exactly: magnitude)
  }

  var bitWidth: Int { digits.last.map { 32 * digits.count - $0.leadingZeroBitCount } ?? 0 }

  /// The nearest float, ties to the even one; infinite where it is too large.
  var double: Double {
    let excess = bitWidth - 64
    guard excess > 0 else {
      return (isNegative ? -1 : 1) * Double(digits.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(32 * $1.offset) })
    }
    let (top, isExact) = BigInteger.shiftedRight(digits, excess)
    var bits = UInt64(top[0]) | UInt64(top.count > 1 ? top[1] : 0) << 32
    if !isExact { bits |= 1 }
    guard excess < 1100 else { return isNegative ? -.infinity : .infinity }
    return (isNegative ? -1 : 1) * Double(sign: .plus, exponent: excess, significand: Double(bits))
  }

  /// As `str()` shows it.
  func text(radix: Int = 10) -> String {
    guard !digits.isEmpty else { return "0" }
    if radix == 2 || radix == 16 {
      let width = radix == 2 ? 32 : 8
      let parts = digits.reversed().enumerated().map { index, digit in
        let part = String(digit, radix: radix)
        return index == 0 ? part : String(repeating: "0", count: width - part.count) + part
      }
      return (isNegative ? "-" : "") + parts.joined()
    }
    var rest = digits
    var parts: [String] = []
    var divisor: UInt32 = UInt32(radix)
    var width = 1
    while let larger = UInt32(exactly: UInt64(divisor) * UInt64(radix)) {
      divisor = larger
      width += 1
    }
    while !rest.isEmpty {
      let remainder = BigInteger.divide(&rest, by: divisor)
      let part = String(remainder, radix: radix)
      parts.append(rest.isEmpty ? part : String(repeating: "0", count: width - part.count) + part)
    }
    return (isNegative ? "-" : "") + parts.reversed().joined()
  }
}

extension BigInteger: Equatable {
  public static func == (a: BigInteger, b: BigInteger) -> Bool { a.isNegative == b.isNegative && a.digits == b.digits }

  static func < (a: BigInteger, b: BigInteger) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? isLess(b.digits, a.digits) : isLess(a.digits, b.digits)
  }
}

// MARK: - Arithmetic

extension BigInteger {
  static prefix func - (a: BigInteger) -> BigInteger { BigInteger(isNegative: !a.isNegative, a.digits) }

  static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative { return BigInteger(isNegative: a.isNegative, sum(a.digits, b.digits)) }
    if isLess(a.digits, b.digits) { return BigInteger(isNegative: b.isNegative, difference(b.digits, a.digits)) }
    return BigInteger(isNegative: a.isNegative, difference(a.digits, b.digits))
  }

  static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + -b }

  static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    BigInteger(isNegative: a.isNegative != b.isNegative, product(a.digits, b.digits))
  }

  /// Quotient and remainder as Python rounds them: the remainder has the divisor's sign.
  func divided(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
    let (digits, rest) = BigInteger.divided(digits, by: divisor.digits)
    let quotient = BigInteger(isNegative: isNegative != divisor.isNegative, digits)
    let remainder = BigInteger(isNegative: isNegative, rest)
    guard !remainder.digits.isEmpty, isNegative != divisor.isNegative else { return (quotient, remainder) }
    return (quotient - BigInteger(1), remainder + divisor)
  }

  func shifted(left count: Int) -> BigInteger { BigInteger(isNegative: isNegative, BigInteger.shiftedLeft(digits, count)) }

  func shifted(right count: Int) -> BigInteger {
    let (rest, isExact) = BigInteger.shiftedRight(digits, count)
    let result = BigInteger(isNegative: isNegative, rest)
    return isNegative && !isExact ? result - BigInteger(1) : result
  }

  /// Bit by bit, negative numbers as if they had ones without end before them.
  func combined(_ other: BigInteger, _ combine: (UInt32, UInt32) -> UInt32) -> BigInteger {
    let count = max(digits.count, other.digits.count) + 1
    let (a, b) = (complement(count), other.complement(count))
    var result = zip(a, b).map { combine($0, $1) }
    guard result[count - 1] >> 31 == 1 else { return BigInteger(isNegative: false, result) }
    BigInteger.negate(&result)
    return BigInteger(isNegative: true, result)
  }

  private func complement(_ count: Int) -> [UInt32] {
    var result = digits + Array(repeating: 0, count: count - digits.count)
    if isNegative { BigInteger.negate(&result) }
    return result
  }

  private static func negate(_ digits: inout [UInt32]) {
    var carry = true
    for index in digits.indices {
      digits[index] = ~digits[index]
      if carry { (digits[index], carry) = digits[index].addingReportingOverflow(1) }
    }
  }
}
