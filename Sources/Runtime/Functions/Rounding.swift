import Language
import NeuralNetwork

/// Python's `round`.
enum Rounding {
  static func round(_ value: Value, _ digits: Value?) throws(Diagnostic) -> Value {
    switch value {
    case .int, .bool:
      let number = try value.integer("round's argument")
      guard let digits = try digits?.integer("ndigits") else { return .int(number) }
      return round(number, digits)
    case .float(let number):
      guard let digits = try digits?.integer("ndigits") else { return try TypeFunctions.whole(number, .toNearestOrEven) }
      return .float(round(number, digits))
    case .big(let number):
      guard let digits = try digits?.integer("ndigits"), digits < 0 else { return value }
      return round(number, digits == .min ? .max : -digits)
    case .object:
      if let result = try SpecialMethods.call("__round__", of: value, digits.map { [$0] } ?? []) { return result }
      throw Diagnostic(.type, "type \(value.typeName) doesn't define __round__ method")
    case .array(let array):
      if array.ndim == 0, digits == nil { return try TypeFunctions.whole(array.firstDouble, .toNearestOrEven) }
      return .array(try array.rounded(decimals: try digits?.integer("decimals") ?? 0))
    default:
      throw Diagnostic(
        .type, "type \(value.typeName) doesn't define __round__ method", hint: value.isListLike ? "for every element: `np.round(…)`" : nil)
    }
  }

  /// To a multiple of a power of ten, from the middle to the even one.
  private static func round(_ number: BigInteger, _ zeros: Int) -> Value {
    // A tenth has three bits and a third.
    guard zeros < number.bitWidth / 3 + 2 else { return .int(0) }
    var unit = BigInteger(1)
    for _ in 0..<zeros { unit = unit * BigInteger(10) }
    let (quotient, remainder) = number.divided(by: unit)
    let twice = remainder + remainder
    let isUp = unit < twice || (twice == unit && (quotient.digits.first ?? 0) & 1 == 1)
    return ((isUp ? quotient + BigInteger(1) : quotient) * unit).value
  }

  /// Correctly rounded: the double nearest to the decimal nearest to the number.
  static func round(_ number: Double, _ digits: Int) -> Double {
    guard number.isFinite, number != 0 else { return number }
    if digits > 330 { return number }
    if digits < -310 { return number < 0 ? -0.0 : 0.0 }
    if digits >= 0 {
      let magnitude = Double(DecimalText.fixed(number.magnitude, digits)) ?? number.magnitude
      return number < 0 ? -magnitude : magnitude
    }
    let scale = Double("1e\(-digits)") ?? 1
    return (number / scale).rounded(.toNearestOrEven) * scale
  }

  private static func round(_ number: Int, _ digits: Int) -> Value {
    guard digits < 0 else { return .int(number) }
    guard digits >= -18 else { return round(BigInteger(number), digits == .min ? .max : -digits) }
    let scale = PythonArithmetic.wrappingPower(10, -digits)
    let quotient = PythonArithmetic.floorDivide(number, scale)
    let rest = PythonArithmetic.remainder(number, scale)
    let up = rest > scale / 2 || (rest == scale / 2 && quotient & 1 == 1)
    let (result, didOverflow) = (quotient &+ (up ? 1 : 0)).multipliedReportingOverflow(by: scale)
    if didOverflow { return (BigInteger(quotient &+ (up ? 1 : 0)) * BigInteger(scale)).value }
    return .int(result)
  }
}
