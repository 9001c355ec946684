#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Mathematical functions of each element that networks seldom need and formulas do.
extension Primitive {
  public static let tangent = Primitive(Tangent.self)
  public static let arcsine = Primitive(Arcsine.self)
  public static let arccosine = Primitive(Arccosine.self)
  public static let arctangent = Primitive(Arctangent.self)
  public static let hyperbolicSine = Primitive(HyperbolicSine.self)
  public static let hyperbolicCosine = Primitive(HyperbolicCosine.self)
  public static let areaSine = Primitive(AreaSine.self)
  public static let areaCosine = Primitive(AreaCosine.self)
  public static let areaTangent = Primitive(AreaTangent.self)
  public static let cubeRoot = Primitive(CubeRoot.self)
  public static let powerOfTwo = Primitive(PowerOfTwo.self)
  public static let exponentialMinusOne = Primitive(ExponentialMinusOne.self)
  public static let binaryLogarithm = Primitive(BinaryLogarithm.self)
  public static let decimalLogarithm = Primitive(DecimalLogarithm.self)
  public static let reciprocal = Primitive(Reciprocal.self)
  public static let errorFunction = Primitive(ErrorFunction.self)
  public static let complementaryErrorFunction = Primitive(ComplementaryErrorFunction.self)
}

private enum Tangent: ElementwiseRule {
  static let name = "tan"
  static let symbol = "tan"
  static let derivative = "∂(tan a)/∂a = 1 + tan² a"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(tan(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 + y * y }
}

private enum Arcsine: ElementwiseRule {
  static let name = "arcsin"
  static let symbol = "arcsin"
  static let derivative = "∂(arcsin a)/∂a = 1/√(1 − a²)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(asin(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    1 / (1 - x * x).squareRoot()
  }
}

private enum Arccosine: ElementwiseRule {
  static let name = "arccos"
  static let symbol = "arccos"
  static let derivative = "∂(arccos a)/∂a = −1/√(1 − a²)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(acos(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    -1 / (1 - x * x).squareRoot()
  }
}

private enum Arctangent: ElementwiseRule {
  static let name = "arctan"
  static let symbol = "arctan"
  static let derivative = "∂(arctan a)/∂a = 1/(1 + a²)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(atan(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 / (1 + x * x) }
}

private enum HyperbolicSine: ElementwiseRule {
  static let name = "sinh"
  static let symbol = "sinh"
  static let derivative = "∂(sinh a)/∂a = cosh a"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(sinh(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { T(cosh(Double(x))) }
}

private enum HyperbolicCosine: ElementwiseRule {
  static let name = "cosh"
  static let symbol = "cosh"
  static let derivative = "∂(cosh a)/∂a = sinh a"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(cosh(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { T(sinh(Double(x))) }
}

private enum AreaSine: ElementwiseRule {
  static let name = "arcsinh"
  static let symbol = "arcsinh"
  static let derivative = "∂(arcsinh a)/∂a = 1/√(a² + 1)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(asinh(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    1 / (x * x + 1).squareRoot()
  }
}

private enum AreaCosine: ElementwiseRule {
  static let name = "arccosh"
  static let symbol = "arccosh"
  static let derivative = "∂(arccosh a)/∂a = 1/√(a² − 1)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(acosh(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    1 / (x * x - 1).squareRoot()
  }
}

private enum AreaTangent: ElementwiseRule {
  static let name = "arctanh"
  static let symbol = "arctanh"
  static let derivative = "∂(arctanh a)/∂a = 1/(1 − a²)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(atanh(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 / (1 - x * x) }
}

private enum CubeRoot: ElementwiseRule {
  static let name = "cbrt"
  static let symbol = "∛"
  static let derivative = "∂∛a/∂a = 1/(3·∛a²)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(cbrt(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 / (3 * y * y) }
}

private enum PowerOfTwo: ElementwiseRule {
  static let name = "exp2"
  static let symbol = "exp2"
  static let derivative = "∂2ᵃ/∂a = 2ᵃ·ln 2"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(exp2(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { y * T(M_LN2) }
}

private enum ExponentialMinusOne: ElementwiseRule {
  static let name = "expm1"
  static let symbol = "expm1"
  static let derivative = "∂(eᵃ − 1)/∂a = eᵃ"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T.exponentialMinusOne(x) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { y + 1 }
}

private enum BinaryLogarithm: ElementwiseRule {
  static let name = "log2"
  static let symbol = "log2"
  static let derivative = "∂(log₂ a)/∂a = 1/(a·ln 2)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(log2(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 / (x * T(M_LN2)) }
}

private enum DecimalLogarithm: ElementwiseRule {
  static let name = "log10"
  static let symbol = "log10"
  static let derivative = "∂(log₁₀ a)/∂a = 1/(a·ln 10)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(log10(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 / (x * T(M_LN10)) }
}

private enum Reciprocal: ElementwiseRule {
  static let name = "reciprocal"
  static let symbol = "1/"
  static let derivative = "∂(1/a)/∂a = −1/a²"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { 1 / x }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { -y * y }
}

private enum ErrorFunction: ElementwiseRule {
  static let name = "erf"
  static let symbol = "erf"
  static let derivative = "∂(erf a)/∂a = 2/√π·e^(−a²)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T.errorFunction(x) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    T(M_2_SQRTPI) * T(exp(Double(-x * x)))
  }
}

private enum ComplementaryErrorFunction: ElementwiseRule {
  static let name = "erfc"
  static let symbol = "erfc"
  static let derivative = "∂(erfc a)/∂a = −2/√π·e^(−a²)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T(erfc(Double(x))) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    -T(M_2_SQRTPI) * T(exp(Double(-x * x)))
  }
}
