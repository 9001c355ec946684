#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Mathematical functions of two elements, shapes broadcast.
extension Primitive {
  public static let hypotenuse = Primitive(Hypotenuse.self)
  public static let angle = Primitive(Angle.self)
  public static let logarithmOfSum = Primitive(LogarithmOfSum.self)
}

private enum Hypotenuse: PairwiseRule {
  static let name = "hypot"
  static let symbol = "hypot"
  static let derivative = "∂√(a² + b²)/∂a = a/√(a² + b²), ∂√(a² + b²)/∂b = b/√(a² + b²)"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { T(hypot(Double(a), Double(b))) }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) { y == 0 ? (0, 0) : (a / y, b / y) }
}

private enum Angle: PairwiseRule {
  static let name = "arctan2"
  static let symbol = "arctan2"
  static let derivative = "∂arctan2(a, b)/∂a = b/(a² + b²), ∂arctan2(a, b)/∂b = −a/(a² + b²)"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { T(atan2(Double(a), Double(b))) }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) {
    let square: T = a * a + b * b
    return (b / square, -a / square)
  }
}

private enum LogarithmOfSum: PairwiseRule {
  static let name = "logaddexp"
  static let symbol = "logaddexp"
  static let derivative = "∂ln(eᵃ + eᵇ)/∂a = σ(a − b), ∂ln(eᵃ + eᵇ)/∂b = σ(b − a)"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T {
    a == b ? a + T(M_LN2) : a > b ? a + T.logarithmOnePlus(T.exponential(b - a)) : b + T.logarithmOnePlus(T.exponential(a - b))
  }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) {
    if a == b { return (0.5, 0.5) }
    // 1/(1 + eˣ) for x above 0, so that nothing overflows.
    let power: T = T.exponential(-abs(a - b))
    let (small, large): (T, T) = (power / (1 + power), 1 / (1 + power))
    return a > b ? (large, small) : (small, large)
  }
}
