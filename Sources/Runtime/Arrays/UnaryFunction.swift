import Language
import NeuralNetwork

/// An elementwise function of one array, named as in NumPy.
public enum UnaryFunction: String, Sendable, CaseIterable {
  case negative, positive, absolute, sign, square
  case squareRoot = "sqrt"
  case cubeRoot = "cbrt"
  case reciprocal
  case exp, exp2, expm1
  case log, log2, log10, log1p
  case sin, cos, tan, arcsin, arccos, arctan
  case sinh, cosh, tanh, arcsinh, arccosh, arctanh
  case floor
  case ceiling = "ceil"
  case truncate = "trunc"
  case roundToEven = "rint"
  case degrees, radians
  case isNaN = "isnan"
  case isInfinite = "isinf"
  case isFinite = "isfinite"
  case signBit = "signbit"
  case logicalNot = "logical_not"
  case invert

  /// NumPy's name for it.
  public var name: String { rawValue }

  /// What the result is made of.
  private enum Kind { case float, sameDType, predicate }

  private var kind: Kind {
    switch self {
    case .negative, .positive, .absolute, .sign, .square, .reciprocal, .floor, .ceiling, .truncate, .invert: .sameDType
    case .isNaN, .isInfinite, .isFinite, .signBit, .logicalNot: .predicate
    default: .float
    }
  }

  /// Whether it makes floats of floats.
  @inline(__always)
  var givesFloatsOfFloats: Bool {
    switch self {
    case .isNaN, .isInfinite, .isFinite, .signBit, .logicalNot, .invert: false
    default: true
    }
  }

  /// The dtypes computed in and resulting for an operand's.
  func dtypes(_ dtype: DType) throws(Diagnostic) -> (computing: DType, result: DType) {
    switch kind {
    case .float: return (.float64, dtype.floating)
    case .predicate: return (dtype.widest, .bool)
    case .sameDType: break
    }
    switch self {
    case .invert where dtype.isFloat:
      throw Diagnostic(
        .type, "ufunc 'invert' not supported for the input type float64",
        hint: "`~` works on integers and booleans; np.logical_not(a) takes floats too")
    case .negative where dtype == .bool:
      throw Diagnostic(
        .type, "The numpy boolean negative, the `-` operator, is not supported", hint: "use `~` or np.logical_not")
    case .positive where dtype == .bool:
      throw Diagnostic(.type, "ufunc 'positive' did not contain a loop for booleans", hint: "turn them into numbers first: a.astype(int)")
    case .sign where dtype == .bool:
      throw Diagnostic(.type, "ufunc 'sign' did not contain a loop for booleans", hint: "turn them into numbers first: a.astype(int)")
    case .square where dtype == .bool, .reciprocal where dtype == .bool: return (.int64, .int8)
    case .absolute where dtype == .uint64, .positive where dtype == .uint64: return (.uint64, .uint64)
    default: return (dtype.widest, dtype)
    }
  }

  /// out[i] = f(a[i·step]) for floats.
  func floats(_ count: Int, _ source: UnsafeMutableRawPointer, _ step: Int, _ result: UnsafeMutableRawPointer) {
    switch self {
    case .negative: loop(count, source, step, result) { (x: Double) in -x }
    case .positive: loop(count, source, step, result) { (x: Double) in x }
    case .absolute: loop(count, source, step, result) { (x: Double) in x.magnitude }
    case .sign: loop(count, source, step, result) { (x: Double) in x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x }
    case .square: loop(count, source, step, result) { (x: Double) in x * x }
    case .squareRoot: loop(count, source, step, result) { (x: Double) in x.squareRoot() }
    case .cubeRoot: loop(count, source, step, result) { (x: Double) in Libm.cbrt(x) }
    case .reciprocal: loop(count, source, step, result) { (x: Double) in 1 / x }
    case .exp: apply(.exponential, count, source, step, result)
    case .exp2: loop(count, source, step, result) { (x: Double) in Libm.exp2(x) }
    case .expm1: loop(count, source, step, result) { (x: Double) in Libm.expm1(x) }
    case .log: loop(count, source, step, result) { (x: Double) in Libm.log(x) }
    case .log2: loop(count, source, step, result) { (x: Double) in Libm.log2(x) }
    case .log10: loop(count, source, step, result) { (x: Double) in Libm.log10(x) }
    case .log1p: loop(count, source, step, result) { (x: Double) in Libm.log1p(x) }
    case .tanh: apply(.hyperbolicTangent, count, source, step, result)
    case .floor: loop(count, source, step, result) { (x: Double) in WholeNumbers.below(x) }
    case .ceiling: loop(count, source, step, result) { (x: Double) in WholeNumbers.above(x) }
    case .truncate: loop(count, source, step, result) { (x: Double) in WholeNumbers.towardsZero(x) }
    case .roundToEven: loop(count, source, step, result) { (x: Double) in WholeNumbers.nearest(x) }
    case .degrees: loop(count, source, step, result) { (x: Double) in x * (180.0 / Double.pi) }
    case .radians: loop(count, source, step, result) { (x: Double) in x * (Double.pi / 180.0) }
    default: rare(count, source, step, result)
    }
  }

  /// By the engine's kernel, which wants numbers side by side.
  private func apply(
    _ function: ElementMath.Function, _ count: Int, _ source: UnsafeMutableRawPointer, _ step: Int, _ result: UnsafeMutableRawPointer
  ) {
    let out = result.assumingMemoryBound(to: Double.self)
    guard step != 1 else {
      return ElementMath.apply(function, source.assumingMemoryBound(to: Double.self), into: out, count: count)
    }
    loop(count, source, step, result) { (x: Double) in x }
    ElementMath.apply(function, out, into: out, count: count)
  }

  private func rare(_ count: Int, _ source: UnsafeMutableRawPointer, _ step: Int, _ result: UnsafeMutableRawPointer) {
    let function: (Double) -> Double
    switch self {
    case .sin: function = { Libm.sin($0) }
    case .cos: function = { Libm.cos($0) }
    case .tan: function = { Libm.tan($0) }
    case .arcsin: function = { Libm.asin($0) }
    case .arccos: function = { Libm.acos($0) }
    case .arctan: function = { Libm.atan($0) }
    case .sinh: function = { Libm.sinh($0) }
    case .cosh: function = { Libm.cosh($0) }
    case .arcsinh: function = { Libm.asinh($0) }
    case .arccosh: function = { Libm.acosh($0) }
    case .arctanh: function = { Libm.atanh($0) }
    default: function = { $0 }
    }
    loop(count, source, step, result, function)
  }

  /// out[i] = f(a[i·step]) for integers and booleans.
  func integers(_ count: Int, _ source: UnsafeMutableRawPointer, _ step: Int, _ dtype: DType, _ result: UnsafeMutableRawPointer) {
    switch self {
    case .negative: loop(count, source, step, result) { (x: Int) in 0 &- x }
    case .absolute where dtype != .uint64: loop(count, source, step, result) { (x: Int) in x < 0 ? 0 &- x : x }
    case .sign: loop(count, source, step, result) { (x: Int) in x.signum() }
    case .square: loop(count, source, step, result) { (x: Int) in x &* x }
    case .reciprocal: loop(count, source, step, result) { (x: Int) in x == 1 ? 1 : x == -1 ? -1 : x == 0 ? Int.min : 0 }
    case .invert where dtype == .bool: loop(count, source, step, result) { (x: Int) in x ^ 1 }
    case .invert: loop(count, source, step, result) { (x: Int) in ~x }
    case .logicalNot where dtype == .bool: loop(count, source, step, result) { (x: Int) in x ^ 1 }
    case .logicalNot: loop(count, source, step, result) { (x: Int) in x == 0 ? 1 : 0 }
    case .isFinite: loop(count, source, step, result) { (_: Int) in 1 }
    case .isNaN, .isInfinite: loop(count, source, step, result) { (_: Int) in 0 }
    case .signBit: loop(count, source, step, result) { (x: Int) in x < 0 ? 1 : 0 }
    default: loop(count, source, step, result) { (x: Int) in x }
    }
  }

  /// out[i] = whether the float a[i·step] has the property.
  func predicate(_ count: Int, _ source: UnsafeMutableRawPointer, _ step: Int, _ result: UnsafeMutableRawPointer) {
    switch self {
    case .isNaN: loop(count, source, step, result) { (x: Double) in x != x ? 1 : 0 }
    case .isInfinite: loop(count, source, step, result) { (x: Double) in x.magnitude == .infinity ? 1 : 0 }
    case .isFinite: loop(count, source, step, result) { (x: Double) in x.magnitude < .infinity ? 1 : 0 }
    case .signBit: loop(count, source, step, result) { (x: Double) in Int(truncatingIfNeeded: x.bitPattern >> 63) }
    default: loop(count, source, step, result) { (x: Double) in x == 0 ? 1 : 0 }
    }
  }

  @inline(__always)
  private func loop<Input, Output>(
    _ count: Int, _ source: UnsafeMutableRawPointer, _ step: Int, _ result: UnsafeMutableRawPointer, _ function: (Input) -> Output
  ) {
    let a = source.assumingMemoryBound(to: Input.self)
    let out = result.assumingMemoryBound(to: Output.self)
    if step == 1 {
      for index in 0..<count { out[index] = function(a[index]) }
    } else {
      for index in 0..<count { out[index] = function(a[index &* step]) }
    }
  }
}
