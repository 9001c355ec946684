#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Division with Python's signs: the quotient is rounded down and the remainder has the divisor's sign.
public enum PythonArithmetic {
  /// ⌊x / y⌋ of integers; 0 when y is 0, as in NumPy.
  @inline(__always)
  public static func floorDivide(_ x: Int, _ y: Int) -> Int {
    if y == 0 { return 0 }
    if y == -1 { return 0 &- x }
    let quotient = x / y
    return x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient
  }

  /// x − ⌊x / y⌋·y of integers; 0 when y is 0, as in NumPy.
  @inline(__always)
  public static func remainder(_ x: Int, _ y: Int) -> Int {
    if y == 0 || y == -1 { return 0 }
    let rest = x % y
    return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
  }

  /// ⌊x / y⌋ of floats, computed from the remainder so that both agree.
  public static func floorDivide(_ x: Double, _ y: Double) -> Double {
    if y == 0 { return x / y }
    var rest = fmod(x, y)
    var quotient = (x - rest) / y
    if rest != 0 {
      if (y < 0) != (rest < 0) {
        rest += y
        quotient -= 1
      }
    }
    if quotient == 0 { return copysign(0, x / y) }
    let floored = quotient.rounded(.down)
    return quotient - floored > 0.5 ? floored + 1 : floored
  }

  /// The remainder of floats with the divisor's sign; nan when y is 0.
  public static func remainder(_ x: Double, _ y: Double) -> Double {
    let rest = fmod(x, y)
    if y == 0 { return rest }
    if rest == 0 { return copysign(0, y) }
    return (y < 0) != (rest < 0) ? rest + y : rest
  }

  /// xʸ of integers modulo 2⁶⁴ for y ≥ 0, by repeated squaring.
  public static func wrappingPower(_ x: Int, _ y: Int) -> Int {
    var result = 1
    var factor = x
    var exponent = y
    while exponent > 0 {
      if exponent & 1 == 1 { result = result &* factor }
      factor = factor &* factor
      exponent >>= 1
    }
    return result
  }
}
