import Language
import Limits
import NeuralNetwork

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Python's `math` module.
enum MathFunctions {
  private static func unary(
    _ name: String, _ summary: String, _ domain: (@Sendable (Double) -> Bool)? = nil, isLogarithm: Bool = false, tracked: Primitive? = nil,
    _ function: @escaping @Sendable (Double) -> Double
  ) -> BuiltinFunction {
    let body: BuiltinFunction.Unary = { (value) throws(Diagnostic) in
      if case .variable(let variable) = value, let tracked { return .variable(variable.applying(tracked)) }
      if case .variable = value, let tracked = numpys(name)?.unary { return try tracked(value) }
      if isLogarithm, let large = largeLogarithm(value, function) { return .float(large) }
      let x = try number(value, "math.\(name)'s argument")
      if let domain, !domain(x) {
        throw Diagnostic(.value, "math domain error", hint: "math.\(name) is not defined for \(floatRepr(x))")
      }
      let result = function(x)
      if result.isInfinite, x.isFinite {
        throw Diagnostic(.overflow, "math range error", hint: "math.\(name)(\(floatRepr(x))) is too large for a float")
      }
      return .float(result)
    }
    let tracking: Tracking = tracked != nil || numpys(name)?.tracking == .follows ? .follows : .refuses
    return BuiltinFunction(name, .value("x").positionalOnly, in: "math", summary, tracking: tracking, unary: body) {
      x throws(Diagnostic) in try body(x)
    }
  }

  /// f(m) + e·f(2) of m·2ᵉ, a whole number beyond the largest float; nil for others.
  private static func largeLogarithm(_ value: Value, _ function: (Double) -> Double) -> Double? {
    guard case .big(let number) = value, !number.isNegative, number.double.isInfinite else { return nil }
    let shift = number.bitWidth - 1000
    let top = number.shifted(right: shift).double
    return function(top.significand / 2) + function(2) * Double(Int(top.exponent) + 1 + shift)
  }

  /// NumPy's function of the same name, which tracks where math's own would not.
  private static func numpys(_ name: String) -> BuiltinFunction? {
    switch name {
    case "fabs": ArrayFunctions.named["absolute"]
    case "asin", "acos", "atan", "asinh", "acosh", "atanh": ArrayFunctions.named["arc" + name.dropFirst()]
    default: ArrayFunctions.named[name]
    }
  }

  static func number(_ value: Value, _ what: String) throws(Diagnostic) -> Double {
    if case .array(let array) = value, array.ndim > 0, array.count != 1 {
      throw Diagnostic(
        .type, "only an array with one element can be a single number, and this one has \(array.count)",
        hint: "the functions of `np` work on whole arrays: `np.exp(…)`")
    }
    if case .string = value { throw Diagnostic(.type, "must be real number, not str", hint: "`float(…)` reads a number from text") }
    // Beyond the largest float there is none to compute with.
    if case .big(let number) = value { return try number.finite() }
    return try value.number(what)
  }

  private static func binary(
    _ name: String, _ summary: String, tracked: BinaryFunction? = nil,
    _ function: @escaping @Sendable (Double, Double) throws(Diagnostic) -> Double
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, .value("x").positionalOnly, .value("y").positionalOnly, in: "math", summary, tracking: tracked == nil ? .refuses : .follows
    ) { x, y throws(Diagnostic) in
      if let tracked, Tracked.containsTracked(x, depth: 0) || Tracked.containsTracked(y, depth: 0) {
        return try Elementwise.binary(tracked, x, y)
      }
      return .float(try function(try number(x, "x"), try number(y, "y")))
    }
  }

  private static func test(_ name: String, _ summary: String, _ holds: @escaping @Sendable (Double) -> Bool) -> BuiltinFunction {
    BuiltinFunction(name, .value("x").positionalOnly, in: "math", summary, tracking: .hasNoSlope) { x throws(Diagnostic) in
      .bool(holds(try number(x, "x")))
    }
  }

  nonisolated(unsafe) static let constants: [String: Value] = [
    "pi": .float(Double.pi), "e": .float(M_E), "tau": .float(2 * Double.pi), "inf": .float(.infinity), "nan": .float(.nan),
  ]

  static let all: [BuiltinFunction] = floats + wholeNumbers

  private static let floats: [BuiltinFunction] = [
    unary("sqrt", "the square root", { $0 >= 0 || $0.isNaN }) { $0.squareRoot() },
    unary("cbrt", "the cube root") { Libm.cbrt($0) },
    unary("exp", "eˣ") { Libm.exp($0) },
    unary("exp2", "2ˣ") { Libm.exp2($0) },
    unary("expm1", "eˣ − 1") { Libm.expm1($0) },
    unary("log2", "the logarithm to base 2", { $0 > 0 || $0.isNaN }, isLogarithm: true) { Libm.log2($0) },
    unary("log10", "the logarithm to base 10", { $0 > 0 || $0.isNaN }, isLogarithm: true) { Libm.log10($0) },
    unary("log1p", "ln(1 + x)", { $0 > -1 || $0.isNaN }) { Libm.log1p($0) },
    unary("sin", "the sine", { !$0.isInfinite }) { Libm.sin($0) },
    unary("cos", "the cosine", { !$0.isInfinite }) { Libm.cos($0) },
    unary("tan", "the tangent", { !$0.isInfinite }) { Libm.tan($0) },
    unary("asin", "the inverse sine", { $0.magnitude <= 1 || $0.isNaN }) { Libm.asin($0) },
    unary("acos", "the inverse cosine", { $0.magnitude <= 1 || $0.isNaN }) { Libm.acos($0) },
    unary("atan", "the inverse tangent") { Libm.atan($0) },
    unary("sinh", "the hyperbolic sine") { Libm.sinh($0) },
    unary("cosh", "the hyperbolic cosine") { Libm.cosh($0) },
    unary("tanh", "the hyperbolic tangent") { Libm.tanh($0) },
    unary("asinh", "the inverse hyperbolic sine") { Libm.asinh($0) },
    unary("acosh", "the inverse hyperbolic cosine", { $0 >= 1 || $0.isNaN }) { Libm.acosh($0) },
    unary("atanh", "the inverse hyperbolic tangent", { $0.magnitude < 1 || $0.isNaN }) { Libm.atanh($0) },
    unary("erf", "the error function", tracked: .errorFunction) { erf($0) },
    unary("erfc", "1 − erf(x)", tracked: .complementaryErrorFunction) { erfc($0) },
    unary("gamma", "the gamma function", { !($0 <= 0 && $0 == $0.rounded()) }) { tgamma($0) },
    unary("lgamma", "ln |Γ(x)|", { !($0 <= 0 && $0 == $0.rounded()) }) { lgamma($0) },
    unary("fabs", "the distance from zero") { $0.magnitude },
    unary("degrees", "radians as degrees") { $0 * (180 / Double.pi) },
    unary("radians", "degrees as radians") { $0 * (Double.pi / 180) },
    BuiltinFunction(
      "log", .value("x").positionalOnly, .value("base", default: "None").positionalOnly, in: "math",
      "the logarithm, natural unless a base is given", tracking: .follows
    ) { x, base throws(Diagnostic) in
      if Tracked.containsTracked(x, depth: 0) || Tracked.containsTracked(base ?? .none, depth: 0) {
        let numerator = try Elementwise.unary(.log, x)
        guard let base = base.given else { return numerator }
        return try Operators.apply(.divide, numerator, try Elementwise.unary(.log, base))
      }
      func natural(_ value: Value?) throws(Diagnostic) -> Double {
        if let value, let large = largeLogarithm(value, Libm.log) { return large }
        let x = try number(value ?? .none, "x")
        guard x > 0 || x.isNaN else {
          throw Diagnostic(.value, "math domain error", hint: "a logarithm needs a number above zero, not \(floatRepr(x))")
        }
        return Libm.log(x)
      }
      let numerator = try natural(x)
      guard let base = base.given else { return .float(numerator) }
      let denominator = try natural(base)
      guard denominator != 0 else { throw Diagnostic(.zeroDivision, "division by zero") }
      return .float(numerator / denominator)
    },
    binary("pow", "x to the power y", tracked: .power) { x, y throws(Diagnostic) in
      let result = pow(x, y)
      if result.isInfinite, x.isFinite, y.isFinite {
        throw x == 0 ? Diagnostic(.value, "math domain error") : Diagnostic(.overflow, "math range error")
      }
      if result.isNaN, !x.isNaN, !y.isNaN { throw Diagnostic(.value, "math domain error") }
      return result
    },
    binary("atan2", "the angle of the point (y, x)", tracked: .arctan2) { x, y throws(Diagnostic) in atan2(x, y) },
    binary("copysign", "x with the sign of y") { x, y throws(Diagnostic) in copysign(x, y) },
    binary("fmod", "the remainder with the sign of x") { x, y throws(Diagnostic) in
      guard y != 0 else { throw Diagnostic(.value, "math domain error") }
      return fmod(x, y)
    },
    BuiltinFunction("hypot", .rest("coordinates"), in: "math", "√(x² + y² + …)", tracking: .follows) { coordinates throws(Diagnostic) in
      if Tracked.containsTracked(.tuple(coordinates), depth: 0) {
        var length = Value.float(0)
        for value in coordinates { length = try Elementwise.binary(.hypot, length, value) }
        return length
      }
      var numbers: [Double] = []
      for (index, value) in coordinates.enumerated() {
        if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
        numbers.append(try number(value, "a coordinate"))
      }
      if numbers.count == 2 { return .float(hypot(numbers[0], numbers[1])) }
      return .float(length(numbers))
    },
    BuiltinFunction("dist", .elements("p").positionalOnly, .elements("q").positionalOnly, in: "math", "the distance between two points") {
      p, q throws(Diagnostic) in
      guard p.count == q.count else { throw Diagnostic(.value, "both points must have the same number of dimensions") }
      var differences: [Double] = []
      for (index, (a, b)) in zip(p, q).enumerated() {
        if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
        differences.append(try number(a, "a coordinate") - number(b, "a coordinate"))
      }
      return .float(length(differences))
    },
    BuiltinFunction("fsum", .elements("iterable").positionalOnly, in: "math", "the floats added up without rounding in between") {
      iterable throws(Diagnostic) in
      .float(try exactSum(iterable))
    },
    test("isnan", "whether it is nan") { $0.isNaN },
    test("isinf", "whether it is infinite") { $0.isInfinite },
    test("isfinite", "whether it is neither nan nor infinite") { $0.isFinite },
    BuiltinFunction(
      "isclose", .value("a"), .value("b"), .value("rel_tol", default: "1e-09").keywordOnly, .number("abs_tol", default: 0).keywordOnly,
      in: "math", "whether two numbers are nearly equal", tracking: .hasNoSlope
    ) { a, b, relTol, absTol throws(Diagnostic) in
      let (a, b) = (try number(a, "a"), try number(b, "b"))
      if a == b { return .bool(true) }
      if a.isInfinite || b.isInfinite { return .bool(false) }
      let relative = try relTol?.number("rel_tol") ?? 1e-9
      return .bool(abs(a - b) <= max(relative * max(abs(a), abs(b)), absTol))
    },
  ]

  /// √Σx², scaled so that nothing overflows, summed with its rounding errors and corrected once, as CPython does.
  private static func length(_ numbers: [Double]) -> Double {
    if numbers.contains(where: \.isInfinite) { return .infinity }
    if numbers.contains(where: \.isNaN) { return .nan }
    let largest = numbers.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0, numbers.count > 1 else { return largest }
    if largest < Double.leastNormalMagnitude {
      return Double.leastNormalMagnitude * length(numbers.map { $0 / Double.leastNormalMagnitude })
    }
    let exponent = Int(largest.exponent) + 1
    var (sum, products, sums) = (1.0, 0.0, 0.0)
    func add(_ x: Double, _ y: Double) {
      let product = x * y
      products += (-product).addingProduct(x, y)
      let next = sum + product
      sums += (sum - next) + product
      sum = next
    }
    for number in numbers {
      let scaled = scalbn(number, -exponent)
      add(scaled, scaled)
    }
    let root = (sum - 1 + (products + sums)).squareRoot()
    add(-root, root)
    return scalbn(root + (sum - 1 + (products + sums)) / (2 * root), exponent)
  }

  /// Shewchuk's partial sums.
  private static func exactSum(_ values: [Value]) throws(Diagnostic) -> Double {
    var partials: [Double] = []
    for (index, value) in values.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      var x = try number(value, "an element")
      var kept: [Double] = []
      for partial in partials {
        var y = partial
        if abs(x) < abs(y) { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 { kept.append(low) }
        x = high
      }
      kept.append(x)
      partials = kept
    }
    guard var high = partials.popLast() else { return 0 }
    var low = 0.0
    while let y = partials.popLast() {
      let x = high
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    if let next = partials.last, (low < 0 && next < 0) || (low > 0 && next > 0) {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}
