import Language

/// Arithmetic of whole numbers where 64 bits are not enough.
enum BigIntegers {
  /// `a ∘ b` for ints of any size.
  static func apply(_ operation: BinaryOperator, _ a: BigInteger, _ b: BigInteger) throws(Diagnostic) -> Value {
    switch operation {
    case .add: return (a + b).value
    case .subtract: return (a - b).value
    case .multiply:
      try check(a.bitWidth + b.bitWidth)
      return (a * b).value
    case .divide:
      guard !b.digits.isEmpty else { throw Operators.divisionByZero("division by zero") }
      return .float(try quotient(a, b))
    case .floorDivide:
      guard !b.digits.isEmpty else { throw Operators.divisionByZero("integer division or modulo by zero") }
      return a.divided(by: b).quotient.value
    case .remainder:
      guard !b.digits.isEmpty else { throw Operators.divisionByZero("integer modulo by zero") }
      return a.divided(by: b).remainder.value
    case .power: return try power(a, b)
    case .bitAnd: return a.combined(b, &).value
    case .bitOr: return a.combined(b, |).value
    case .bitXor: return a.combined(b, ^).value
    case .leftShift, .rightShift:
      guard !b.isNegative else { throw Diagnostic(.value, "negative shift count") }
      if operation == .rightShift {
        guard let count = b.int else { return .int(a.isNegative ? -1 : 0) }
        return a.shifted(right: count).value
      }
      guard let count = b.int, count <= BigInteger.bitLimit else { throw tooLarge }
      try check(a.bitWidth + count)
      return a.shifted(left: count).value
    case .matrixMultiply: throw Operators.unsupported(operation, a.value, b.value)
    }
  }

  /// The float nearest to a fraction, worked out with 66 bits of it.
  private static func quotient(_ a: BigInteger, _ b: BigInteger) throws(Diagnostic) -> Double {
    let magnitude = BigInteger(isNegative: false, a.digits)
    let divisor = BigInteger(isNegative: false, b.digits)
    let shift = max(0, 66 - (a.bitWidth - b.bitWidth))
    let (whole, rest) = magnitude.shifted(left: shift).divided(by: divisor)
    let sticky = rest.digits.isEmpty ? whole : whole.combined(BigInteger(1), |)
    let result = Double(sign: .plus, exponent: -shift, significand: sticky.double)
    guard result.isFinite else {
      throw Diagnostic(.overflow, "integer division result too large for a float", hint: "`//` gives the whole quotient")
    }
    return a.isNegative != b.isNegative ? -result : result
  }

  private static func power(_ base: BigInteger, _ exponent: BigInteger) throws(Diagnostic) -> Value {
    guard let count = exponent.int else {
      if exponent.isNegative { return .float(0) }
      guard base.bitWidth <= 1 else { throw tooLarge }
      return base.isNegative && exponent.digits[0] & 1 == 0 ? .int(1) : base.value
    }
    guard count >= 0 else { return .float(try Operators.power(base.double, Double(count))) }
    let (bits, didOverflow) = max(1, base.bitWidth - 1).multipliedReportingOverflow(by: count)
    if base.bitWidth > 1, didOverflow || bits > BigInteger.bitLimit { throw tooLarge }
    var result = BigInteger(1)
    var factor = base
    var rest = count
    while rest > 0 {
      if rest & 1 == 1 { result = result * factor }
      rest >>= 1
      if rest > 0 { factor = factor * factor }
    }
    return result.value
  }

  /// What the number is multiplied by to give 1, by Euclid's extended algorithm.
  private static func inverse(_ number: BigInteger, modulo modulus: BigInteger) throws(Diagnostic) -> BigInteger {
    var (rest, next) = (modulus, number.divided(by: modulus).remainder)
    var (factor, nextFactor) = (BigInteger(0), BigInteger(1))
    while !next.digits.isEmpty {
      let quotient = rest.divided(by: next).quotient
      (rest, next) = (next, rest - quotient * next)
      (factor, nextFactor) = (nextFactor, factor - quotient * nextFactor)
    }
    guard rest.digits == [1] else { throw Diagnostic(.value, "base is not invertible for the given modulus") }
    return rest.isNegative ? BigInteger(0) - factor : factor
  }

  /// `pow(base, exponent, modulus)`
  static func power(_ base: BigInteger, _ exponent: BigInteger, modulo modulus: BigInteger) throws(Diagnostic) -> Value {
    guard !modulus.digits.isEmpty else { throw Diagnostic(.value, "pow() 3rd argument cannot be 0") }
    if exponent.isNegative {
      let positive = BigInteger(isNegative: false, exponent.digits)
      return try power(try inverse(base, modulo: modulus), positive, modulo: modulus)
    }
    guard exponent.bitWidth <= 1 << 14 else { throw tooLarge }
    var result = BigInteger(1).divided(by: modulus).remainder
    var factor = base.divided(by: modulus).remainder
    for digit in exponent.digits {
      for bit in 0..<32 {
        if digit >> UInt32(bit) & 1 == 1 { result = (result * factor).divided(by: modulus).remainder }
        factor = (factor * factor).divided(by: modulus).remainder
      }
    }
    return result.value
  }

  static func check(_ bits: Int) throws(Diagnostic) { if bits > BigInteger.bitLimit + 64 { throw tooLarge } }

  private static var tooLarge: Diagnostic {
    Diagnostic(.memory, "whole numbers here have at most 2^20 bits, about 315,000 digits", hint: "a float reaches up to 1.8e308")
  }
}

extension Value {
  /// An int of any size or a bool as a big integer; nil for all else.
  var bigInteger: BigInteger? {
    switch self {
    case .int(let value): BigInteger(value)
    case .bool(let value): BigInteger(value ? 1 : 0)
    case .big(let value): value
    default: nil
    }
  }

  var isBig: Bool { if case .big = self { true } else { false } }
}

extension BigInteger {
  /// The float it is nearest to.
  func finite() throws(Diagnostic) -> Double {
    let double = double
    guard double.isFinite else { throw Diagnostic(.overflow, "int too large to convert to float", hint: "floats end near 1.8e308") }
    return double
  }
}
