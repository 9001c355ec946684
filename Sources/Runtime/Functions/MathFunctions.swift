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
    _ name: String, _ summary: String, _ domain: (@Sendable (Double) -> Bool)? = nil, _ function: @escaping @Sendable (Double) -> Double
  ) -> BuiltinFunction {
    let body: BuiltinFunction.Unary = { (value) throws(Diagnostic) in
      if case .variable = value, let tracked = numpys(name)?.unary { return try tracked(value) }
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
    return BuiltinFunction("\(name)(x, /)", in: "math", summary, tracking: tracks(name) ? .follows : .refuses, unary: body) {
      context throws(Diagnostic) in try body(context[0] ?? .none)
    }
  }

  /// NumPy's function of the same name, which tracks where math's own would not.
  private static func numpys(_ name: String) -> BuiltinFunction? {
    switch name {
    case "fabs": ArrayFunctions.named["absolute"]
    case "asin", "acos", "atan", "asinh", "acosh", "atanh": ArrayFunctions.named["arc" + name.dropFirst()]
    default: ArrayFunctions.named[name]
    }
  }

  private static func tracks(_ name: String) -> Bool { numpys(name)?.tracking == .follows }

  private static func number(_ value: Value, _ what: String) throws(Diagnostic) -> Double {
    if case .array(let array) = value, array.ndim > 0, array.count != 1 {
      throw Diagnostic(
        .type, "only an array with one element can be a single number, and this one has \(array.count)",
        hint: "the functions of `np` work on whole arrays: `np.exp(…)`")
    }
    if case .string = value { throw Diagnostic(.type, "must be real number, not str", hint: "`float(…)` reads a number from text") }
    return try value.number(what)
  }

  private static func binary(
    _ name: String, _ summary: String, tracked: BinaryFunction? = nil,
    _ function: @escaping @Sendable (Double, Double) throws(Diagnostic) -> Double
  ) -> BuiltinFunction {
    BuiltinFunction("\(name)(x, y, /)", in: "math", summary, tracking: tracked == nil ? .refuses : .follows) {
      context throws(Diagnostic) in
      let (x, y) = (context[0] ?? .none, context[1] ?? .none)
      if let tracked, Tracked.containsTracked(x, depth: 0) || Tracked.containsTracked(y, depth: 0) {
        return try Elementwise.binary(tracked, x, y)
      }
      return .float(try function(try number(context[0] ?? .none, "x"), try number(context[1] ?? .none, "y")))
    }
  }

  private static func whole(_ name: String, _ summary: String, _ rule: FloatingPointRoundingRule) -> BuiltinFunction {
    BuiltinFunction("\(name)(x, /)", in: "math", summary, tracking: .hasNoSlope) { context throws(Diagnostic) in
      let value = context[0] ?? .none
      switch value {
      case .int, .big: return value
      default: return try TypeFunctions.whole(try number(value, "x"), rule)
      }
    }
  }

  private static func test(_ name: String, _ summary: String, _ holds: @escaping @Sendable (Double) -> Bool) -> BuiltinFunction {
    BuiltinFunction("\(name)(x, /)", in: "math", summary, tracking: .hasNoSlope) { context throws(Diagnostic) in
      .bool(holds(try number(context[0] ?? .none, "x")))
    }
  }

  nonisolated(unsafe) static let constants: [String: Value] = [
    "pi": .float(Double.pi), "e": .float(M_E), "tau": .float(2 * Double.pi), "inf": .float(.infinity), "nan": .float(.nan),
  ]

  /// Refuses a product of so many factors at once whose natural logarithm is too large, or that would take seconds.
  private static func checkSize(_ logarithm: Double, steps: Int) throws(Diagnostic) {
    let bits = logarithm / 0.693147180559945
    try BigIntegers.check(bits < 1e15 ? Int(bits) : .max)
    try BigIntegers.check(Double(steps) * bits < 4e9 ? 0 : .max)
  }

  static let all: [BuiltinFunction] = floats + integers

  private static let floats: [BuiltinFunction] = [
    unary("sqrt", "the square root", { $0 >= 0 || $0.isNaN }) { $0.squareRoot() },
    unary("cbrt", "the cube root") { Libm.cbrt($0) },
    unary("exp", "eˣ") { Libm.exp($0) },
    unary("exp2", "2ˣ") { Libm.exp2($0) },
    unary("expm1", "eˣ − 1") { Libm.expm1($0) },
    unary("log2", "the logarithm to base 2", { $0 > 0 || $0.isNaN }) { Libm.log2($0) },
    unary("log10", "the logarithm to base 10", { $0 > 0 || $0.isNaN }) { Libm.log10($0) },
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
    unary("erf", "the error function") { erf($0) },
    unary("erfc", "1 − erf(x)") { erfc($0) },
    unary("gamma", "the gamma function", { !($0 <= 0 && $0 == $0.rounded()) }) { tgamma($0) },
    unary("lgamma", "ln |Γ(x)|", { !($0 <= 0 && $0 == $0.rounded()) }) { lgamma($0) },
    unary("fabs", "the distance from zero") { $0.magnitude },
    unary("degrees", "radians as degrees") { $0 * (180 / Double.pi) },
    unary("radians", "degrees as radians") { $0 * (Double.pi / 180) },
    BuiltinFunction("log(x, base=None, /)", in: "math", "the logarithm, natural unless a base is given", tracking: .follows) {
      context throws(Diagnostic) in
      if Tracked.containsTracked(context[0] ?? .none, depth: 0) || Tracked.containsTracked(context[1] ?? .none, depth: 0) {
        let numerator = try Elementwise.unary(.log, context[0] ?? .none)
        guard let base = context.given(1) else { return numerator }
        return try Operators.apply(.divide, numerator, try Elementwise.unary(.log, base))
      }
      func natural(_ value: Value?) throws(Diagnostic) -> Double {
        let x = try number(value ?? .none, "x")
        guard x > 0 || x.isNaN else {
          throw Diagnostic(.value, "math domain error", hint: "a logarithm needs a number above zero, not \(floatRepr(x))")
        }
        return Libm.log(x)
      }
      let numerator = try natural(context[0])
      guard let base = context.given(1) else { return .float(numerator) }
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
    BuiltinFunction("hypot(*coordinates)", in: "math", "√(x² + y² + …)", tracking: .follows) { context throws(Diagnostic) in
      if Tracked.containsTracked(.tuple(context.rest(0)), depth: 0) {
        var length = Value.float(0)
        for value in context.rest(0) { length = try Elementwise.binary(.hypot, length, value) }
        return length
      }
      var numbers: [Double] = []
      for value in context.rest(0) { numbers.append(try number(value, "a coordinate")) }
      if numbers.count == 2 { return .float(hypot(numbers[0], numbers[1])) }
      return .float(length(numbers))
    },
    BuiltinFunction("dist(p, q, /)", in: "math", "the distance between two points") { context throws(Diagnostic) in
      let (p, q) = (try (context[0] ?? .none).elements(), try (context[1] ?? .none).elements())
      guard p.count == q.count else { throw Diagnostic(.value, "both points must have the same number of dimensions") }
      var differences: [Double] = []
      for (a, b) in zip(p, q) { differences.append(try number(a, "a coordinate") - number(b, "a coordinate")) }
      return .float(length(differences))
    },
    BuiltinFunction("fsum(iterable, /)", in: "math", "the floats added up without rounding in between") { context throws(Diagnostic) in
      .float(try exactSum(try (context[0] ?? .none).elements()))
    },
    test("isnan", "whether it is nan") { $0.isNaN },
    test("isinf", "whether it is infinite") { $0.isInfinite },
    test("isfinite", "whether it is neither nan nor infinite") { $0.isFinite },
    BuiltinFunction(
      "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", in: "math", "whether two numbers are nearly equal", tracking: .hasNoSlope
    ) {
      context throws(Diagnostic) in
      let (a, b) = (try number(context[0] ?? .none, "a"), try number(context[1] ?? .none, "b"))
      if a == b { return .bool(true) }
      if a.isInfinite || b.isInfinite { return .bool(false) }
      let relative = try context[2]?.number("rel_tol") ?? 1e-9
      return .bool(abs(a - b) <= max(relative * max(abs(a), abs(b)), try context[3]?.number("abs_tol") ?? 0))
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
    for value in values {
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

  private static let integers: [BuiltinFunction] = [
    whole("floor", "rounded down to a whole number", .down), whole("ceil", "rounded up to a whole number", .up),
    whole("trunc", "cut off towards zero", .towardZero),
    BuiltinFunction("factorial(n, /)", in: "math", "1·2·…·n") { context throws(Diagnostic) in
      let n = try (context[0] ?? .none).integer("n")
      guard n >= 0 else { throw Diagnostic(.value, "factorial() not defined for negative values") }
      if n <= 20 { return .int((1...max(n, 1)).reduce(1, *)) }
      try checkSize(lgamma(Double(n) + 1), steps: n)
      var result = BigInteger(1)
      for factor in 2...n {
        if factor & 63 == 0 { try Work.checkStop() }
        try BigIntegers.check(result.bitWidth)
        result = result * BigInteger(factor)
      }
      return result.value
    },
    BuiltinFunction("gcd(*integers)", in: "math", "the greatest common divisor") { context throws(Diagnostic) in
      var result = 0
      for value in context.rest(0) {
        var (a, b) = (result.magnitude, try value.integer("an argument").magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        result = Int(clamping: a)
      }
      return .int(result)
    },
    BuiltinFunction("lcm(*integers)", in: "math", "the least common multiple") { context throws(Diagnostic) in
      var result = 1
      for value in context.rest(0) {
        let number = try value.integer("an argument")
        if number == 0 { return .int(0) }
        var (a, b) = (result.magnitude, number.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let (product, didOverflow) = (result / Int(a)).multipliedReportingOverflow(by: Int(clamping: number.magnitude))
        if didOverflow { throw Diagnostic(.overflow, "the least common multiple does not fit into 64 bits") }
        result = product
      }
      return .int(result)
    },
    BuiltinFunction("comb(n, k, /)", in: "math", "how many ways there are to choose k of n") { context throws(Diagnostic) in
      let (n, k) = (try (context[0] ?? .none).integer("n"), try (context[1] ?? .none).integer("k"))
      guard n >= 0, k >= 0 else { throw Diagnostic(.value, "n and k must be non-negative integers") }
      guard k <= n else { return .int(0) }
      let whole = Double(n)
      try checkSize(lgamma(whole + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1), steps: min(k, n - k))
      var result = BigInteger(1)
      for step in 0..<min(k, n - k) {
        if step & 63 == 63 { try Work.checkStop() }
        result = (result * BigInteger(n - step)).divided(by: BigInteger(step + 1)).quotient
      }
      return result.value
    },
    BuiltinFunction("perm(n, k=None, /)", in: "math", "how many ways there are to choose k of n in order") { context throws(Diagnostic) in
      let n = try (context[0] ?? .none).integer("n")
      let k = try context.given(1)?.integer("k") ?? n
      guard n >= 0, k >= 0 else { throw Diagnostic(.value, "n and k must be non-negative integers") }
      guard k <= n else { return .int(0) }
      try checkSize(lgamma(Double(n) + 1) - lgamma(Double(n - k) + 1), steps: k)
      var result = BigInteger(1)
      for step in 0..<k {
        if step & 63 == 63 { try Work.checkStop() }
        result = result * BigInteger(n - step)
      }
      return result.value
    },
    BuiltinFunction("modf(x, /)", in: "math", "the fraction and the whole part") { context throws(Diagnostic) in
      let x = try (context[0] ?? .none).number("x")
      let whole = x.rounded(.towardZero)
      return .tuple([.float(x.isInfinite ? copysign(0, x) : copysign(x - whole, x)), .float(whole)])
    },
    BuiltinFunction("frexp(x, /)", in: "math", "m and e for which x is m·2ᵉ and |m| is at least a half") { context throws(Diagnostic) in
      let x = try (context[0] ?? .none).number("x")
      guard x != 0, x.isFinite else { return .tuple([.float(x), .int(0)]) }
      return .tuple([.float(copysign(x.significand / 2, x)), .int(Int(x.exponent) + 1)])
    },
    BuiltinFunction("ldexp(x, i, /)", in: "math", "x·2ⁱ") { context throws(Diagnostic) in
      let (x, exponent) = (try (context[0] ?? .none).number("x"), try (context[1] ?? .none).integer("i"))
      let result = scalbn(x, max(-5000, min(5000, exponent)))
      guard !result.isInfinite || x.isInfinite else { throw Diagnostic(.overflow, "math range error") }
      return .float(result)
    },
    BuiltinFunction("nextafter(x, y, /)", in: "math", "the float next to x towards y") { context throws(Diagnostic) in
      let (x, y) = (try (context[0] ?? .none).number("x"), try (context[1] ?? .none).number("y"))
      if x.isNaN || y.isNaN { return .float(.nan) }
      return .float(x == y ? y : x < y ? x.nextUp : x.nextDown)
    },
    BuiltinFunction("ulp(x, /)", in: "math", "the value of the last bit of x") { context throws(Diagnostic) in
      let x = abs(try (context[0] ?? .none).number("x"))
      return .float(x == .greatestFiniteMagnitude ? x - x.nextDown : x.isFinite ? x.nextUp - x : x)
    },
    BuiltinFunction("remainder(x, y, /)", in: "math", "x − n·y for the whole number n closest to x / y") { context throws(Diagnostic) in
      let (x, y) = (try (context[0] ?? .none).number("x"), try (context[1] ?? .none).number("y"))
      guard y != 0, !x.isInfinite else { throw Diagnostic(.value, "math domain error") }
      return .float(x.remainder(dividingBy: y))
    },
    BuiltinFunction("isqrt(n, /)", in: "math", "the square root cut off to a whole number") { context throws(Diagnostic) in
      let n = try (context[0] ?? .none).integer("n")
      guard n >= 0 else { throw Diagnostic(.value, "isqrt() argument must be nonnegative") }
      var root = Int(Double(n).squareRoot())
      while root.multipliedReportingOverflow(by: root).overflow || root * root > n { root -= 1 }
      while !(root + 1).multipliedReportingOverflow(by: root + 1).overflow, (root + 1) * (root + 1) <= n { root += 1 }
      return .int(root)
    },
    BuiltinFunction("prod(iterable, /, *, start=1)", in: "math", "the elements multiplied", tracking: .follows) {
      context throws(Diagnostic) in
      var result = context[1] ?? .int(1)
      for value in try (context[0] ?? .none).elements() { result = try Operators.apply(.multiply, result, value) }
      return result
    },
  ]
}
