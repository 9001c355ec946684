import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of whole numbers, which are of any size in Python.
extension MathFunctions {
  private static func whole(_ name: String, _ summary: String, _ rule: FloatingPointRoundingRule) -> BuiltinFunction {
    BuiltinFunction(name, .value("x").positionalOnly, in: "math", summary, tracking: .hasNoSlope) { x throws(Diagnostic) in
      let value = x
      if value.bigInteger != nil, value.typeName == "int" { return value }
      return try TypeFunctions.whole(try number(value, "x"), rule)
    }
  }

  /// A whole number of any size.
  private static func wholeNumber(_ value: Value?, _ what: String) throws(Diagnostic) -> BigInteger {
    if case .big(let number)? = value { return number }
    return BigInteger(try (value ?? .none).integer(what))
  }

  /// Refuses a product of so many factors at once whose natural logarithm is too large, or that would take seconds.
  private static func checkSize(_ logarithm: Double, steps: Int) throws(Diagnostic) {
    let bits = logarithm / 0.693147180559945
    try BigIntegers.check(bits < 1e15 ? Int(bits) : .max)
    try BigIntegers.check(Double(steps) * bits < 4e9 ? 0 : .max)
  }

  /// The greatest common divisor, by Euclid.
  private static func divisor(_ a: BigInteger, _ b: BigInteger) throws(Diagnostic) -> BigInteger {
    var (a, b) = (BigInteger(isNegative: false, a.digits), BigInteger(isNegative: false, b.digits))
    var steps = 0
    while !b.digits.isEmpty {
      if let x = a.int, let y = b.int {
        var (x, y) = (x, y)
        while y != 0 { (x, y) = (y, x % y) }
        return BigInteger(x)
      }
      steps += 1
      if steps & 63 == 0 { try Work.checkStop() }
      (a, b) = (b, a.divided(by: b).remainder)
    }
    return a
  }

  /// √n cut off to a whole number, by Newton from above.
  private static func root(_ n: BigInteger) throws(Diagnostic) -> BigInteger {
    if n.digits.isEmpty { return n }
    var root = BigInteger(1).shifted(left: (n.bitWidth + 1) / 2)
    while true {
      try Work.checkStop()
      let next = (root + n.divided(by: root).quotient).shifted(right: 1)
      if !(next < root) { return root }
      root = next
    }
  }

  /// n·(n − 1)·… of so many factors, divided by as many from 1 on where they are to be.
  private static func falling(_ n: BigInteger, _ count: Int, divides: Bool) throws(Diagnostic) -> Value {
    let size = Double(n.bitWidth) * 0.693147180559945 * Double(count)
    try checkSize(
      n.int.map { lgamma(Double($0) + 1) - lgamma(Double($0 - count) + 1) - (divides ? lgamma(Double(count) + 1) : 0) } ?? size,
      steps: count)
    var result = BigInteger(1)
    for step in 0..<count {
      if step & 63 == 63 { try Work.checkStop() }
      result = result * (n - BigInteger(step))
      if divides { result = result.divided(by: BigInteger(step + 1)).quotient }
    }
    return result.value
  }

  static let wholeNumbers: [BuiltinFunction] = [
    whole("floor", "rounded down to a whole number", .down), whole("ceil", "rounded up to a whole number", .up),
    whole("trunc", "cut off towards zero", .towardZero),
    BuiltinFunction("factorial", .integer("n").positionalOnly, in: "math", "1·2·…·n") { n throws(Diagnostic) in
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
    BuiltinFunction("gcd", .rest("integers"), in: "math", "the greatest common divisor") { integers throws(Diagnostic) in
      var result = BigInteger(0)
      for (index, value) in integers.enumerated() {
        if index & 0x3FF == 0x3FF { try Work.checkStop() }
        result = try divisor(result, try wholeNumber(value, "an argument"))
      }
      return result.value
    },
    BuiltinFunction("lcm", .rest("integers"), in: "math", "the least common multiple") { integers throws(Diagnostic) in
      var result = BigInteger(1)
      for value in integers {
        let number = try wholeNumber(value, "an argument")
        if number.digits.isEmpty { return .int(0) }
        try BigIntegers.check(result.bitWidth + number.bitWidth)
        result = result.divided(by: try divisor(result, number)).quotient * BigInteger(isNegative: false, number.digits)
      }
      return result.value
    },
    BuiltinFunction("comb", .value("n").positionalOnly, .value("k").positionalOnly, in: "math", "how many ways there are to choose k of n")
    { n, k throws(Diagnostic) in
      let (n, k) = (try wholeNumber(n, "n"), try wholeNumber(k, "k"))
      guard !n.isNegative, !k.isNegative else { throw Diagnostic(.value, "n and k must be non-negative integers") }
      let rest = n - k
      guard !rest.isNegative else { return .int(0) }
      return try falling(n, (k < rest ? k : rest).int ?? .max, divides: true)
    },
    BuiltinFunction(
      "perm", .value("n").positionalOnly, .optional(.value, "k").positionalOnly, in: "math",
      "how many ways there are to choose k of n in order"
    ) { n, k throws(Diagnostic) in
      let n = try wholeNumber(n, "n")
      let k = try k.map { (value) throws(Diagnostic) in try wholeNumber(value, "k") } ?? n
      guard !n.isNegative, !k.isNegative else { throw Diagnostic(.value, "n and k must be non-negative integers") }
      guard !(n < k) else { return .int(0) }
      return try falling(n, k.int ?? .max, divides: false)
    },
    BuiltinFunction("isqrt", .value("n").positionalOnly, in: "math", "the square root cut off to a whole number") { n throws(Diagnostic) in
      let n = try wholeNumber(n, "n")
      guard !n.isNegative else { throw Diagnostic(.value, "isqrt() argument must be nonnegative") }
      return try root(n).value
    },
    BuiltinFunction("modf", .number("x").positionalOnly, in: "math", "the fraction and the whole part") { x throws(Diagnostic) in
      let whole = x.rounded(.towardZero)
      return .tuple([.float(x.isInfinite ? copysign(0, x) : copysign(x - whole, x)), .float(whole)])
    },
    BuiltinFunction("frexp", .number("x").positionalOnly, in: "math", "m and e for which x is m·2ᵉ and |m| is at least a half") {
      x throws(Diagnostic) in
      guard x != 0, x.isFinite else { return .tuple([.float(x), .int(0)]) }
      return .tuple([.float(copysign(x.significand / 2, x)), .int(Int(x.exponent) + 1)])
    },
    BuiltinFunction("ldexp", .number("x").positionalOnly, .integer("i").positionalOnly, in: "math", "x·2ⁱ") {
      x, exponent throws(Diagnostic) in
      let result = scalbn(x, max(-5000, min(5000, exponent)))
      guard !result.isInfinite || x.isInfinite else { throw Diagnostic(.overflow, "math range error") }
      return .float(result)
    },
    BuiltinFunction("nextafter", .number("x").positionalOnly, .number("y").positionalOnly, in: "math", "the float next to x towards y") {
      x, y throws(Diagnostic) in
      if x.isNaN || y.isNaN { return .float(.nan) }
      return .float(x == y ? y : x < y ? x.nextUp : x.nextDown)
    },
    BuiltinFunction("ulp", .number("x").positionalOnly, in: "math", "the value of the last bit of x") { x throws(Diagnostic) in
      let x = abs(x)
      return .float(x == .greatestFiniteMagnitude ? x - x.nextDown : x.isFinite ? x.nextUp - x : x)
    },
    BuiltinFunction(
      "remainder", .number("x").positionalOnly, .number("y").positionalOnly, in: "math", "x − n·y for the whole number n closest to x / y"
    ) { x, y throws(Diagnostic) in
      guard y != 0, !x.isInfinite else { throw Diagnostic(.value, "math domain error") }
      return .float(x.remainder(dividingBy: y))
    },
    BuiltinFunction(
      "prod", .elements("iterable").positionalOnly, .value("start", default: "1").keywordOnly, in: "math", "the elements multiplied",
      tracking: .follows
    ) { iterable, start throws(Diagnostic) in
      var result = start ?? .int(1)
      for value in iterable { result = try Operators.apply(.multiply, result, value) }
      return result
    },
  ]
}
