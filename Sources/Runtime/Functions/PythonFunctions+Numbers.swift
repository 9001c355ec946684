import Language
import Limits
import NeuralNetwork

/// Python's own functions of numbers: sums, powers, the smallest and the largest.
extension PythonFunctions {
  static let numbers: [BuiltinFunction] = [
    BuiltinFunction("abs", .value("x").positionalOnly, "the distance from zero, element by element", unary: absolute) {
      x throws(Diagnostic) in
      try absolute(x)
    },
    BuiltinFunction(
      "round", .value("number"), .optional(.value, "ndigits"), "rounded to a number of decimals, halves to the even neighbour",
      tracking: .refuses
    ) { number, ndigits throws(Diagnostic) in
      try Rounding.round(number, ndigits)
    },
    BuiltinFunction("pow", .value("base"), .value("exp"), .optional(.value, "mod"), "base ** exp, or its remainder modulo mod") {
      base, exp, mod throws(Diagnostic) in
      let exponent = exp
      guard let modulus = mod else { return try Operators.apply(.power, base, exponent) }
      for number in [base, exponent, modulus] {
        if case .float = number { throw Diagnostic(.type, "pow() 3rd argument not allowed unless all arguments are integers") }
      }
      var isLong = base.isBig || exponent.isBig || modulus.isBig
      if case .int(let power) = exponent, power < 0 { isLong = true }
      if isLong, let b = base.bigInteger, let e = exponent.bigInteger, let m = modulus.bigInteger {
        return try BigIntegers.power(b, e, modulo: m)
      }
      return .int(try modularPower(base.integer("base"), exponent.integer("exp"), modulus.integer("mod")))
    },
    BuiltinFunction("divmod", .value("a").positionalOnly, .value("b").positionalOnly, "the pair (a // b, a % b)") {
      a, b throws(Diagnostic) in
      if let own = try SpecialMethods.call("__divmod__", of: a, [b]), !own.isNotImplemented { return own }
      if let own = try SpecialMethods.call("__rdivmod__", of: b, [a]), !own.isNotImplemented { return own }
      return .tuple([try Operators.apply(.floorDivide, a, b), try Operators.apply(.remainder, a, b)])
    },
    BuiltinFunction(
      "sum", .evaluator, .value("iterable").positionalOnly, .value("start", default: "0"), "the elements added up; with axis= as np.sum"
    ) { evaluator, iterable, start throws(Diagnostic) in
      try sum(iterable, start: start, evaluator)
    },
    BuiltinFunction(
      "min", .evaluator, .rest("values"), .optional(.value, "key").keywordOnly, .value("default", default: "None").keywordOnly,
      "the smallest of several values or of an iterable's elements",
      binary: { (a, b) throws(Diagnostic) in
        switch (a, b) {
        case (.int(let x), .int(let y)): .int(y < x ? y : x)
        case (.float(let x), .float(let y)): .float(y < x ? y : x)
        default: try extreme([a, b], key: nil, fallback: nil, isMaximum: false, nil)
        }
      }
    ) { evaluator, values, key, fallback throws(Diagnostic) in
      try extreme(values, key: key, fallback: fallback, isMaximum: false, evaluator)
    },
    BuiltinFunction(
      "max", .evaluator, .rest("values"), .optional(.value, "key").keywordOnly, .value("default", default: "None").keywordOnly,
      "the largest of several values or of an iterable's elements",
      binary: { (a, b) throws(Diagnostic) in
        switch (a, b) {
        case (.int(let x), .int(let y)): .int(y > x ? y : x)
        case (.float(let x), .float(let y)): .float(y > x ? y : x)
        default: try extreme([a, b], key: nil, fallback: nil, isMaximum: true, nil)
        }
      }
    ) { evaluator, values, key, fallback throws(Diagnostic) in
      try extreme(values, key: key, fallback: fallback, isMaximum: true, evaluator)
    },
  ]

  private static func modularPower(_ base: Int, _ exponent: Int, _ modulus: Int) throws(Diagnostic) -> Int {
    guard modulus != 0 else { throw Diagnostic(.value, "pow() 3rd argument cannot be 0") }
    var result = modulus.magnitude == 1 ? 0 : 1
    var factor = PythonArithmetic.remainder(base, modulus)
    var rest = exponent
    func product(_ a: Int, _ b: Int) -> Int {
      let wide = a.multipliedFullWidth(by: b)
      let isNegative = wide.high < 0
      let magnitude = a.magnitude.multipliedFullWidth(by: b.magnitude)
      let remainder = Int(bitPattern: modulus.magnitude.dividingFullWidth((magnitude.high % modulus.magnitude, magnitude.low)).remainder)
      return PythonArithmetic.remainder(isNegative ? 0 &- remainder : remainder, modulus)
    }
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, factor) }
      factor = product(factor, factor)
      rest >>= 1
    }
    return PythonArithmetic.remainder(result, modulus)
  }

  @Sendable static func absolute(_ value: Value) throws(Diagnostic) -> Value {
    switch value {
    case .float(let number): return .float(number.magnitude)
    case .int(let number):
      return number == Int.min ? (-BigInteger(number)).value : .int(abs(number))
    case .big(let number): return .big(BigInteger(isNegative: false, number.digits))
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .object:
      if let result = try SpecialMethods.call("__abs__", of: value) { return result }
      throw Diagnostic(.type, "bad operand type for abs(): '\(value.typeName)'")
    case .array(let array): return .array(try array.apply(.absolute))
    case .variable(let variable): return .variable(variable.abs())
    case .list, .tuple:
      throw Diagnostic(.type, "bad operand type for abs(): '\(value.typeName)'", hint: "for every element: `np.abs(…)`")
    default: throw Diagnostic(.type, "bad operand type for abs(): '\(value.typeName)'")
    }
  }

  static func sum(_ values: Value, start: Value?, _ evaluator: Evaluator) throws(Diagnostic) -> Value {
    var total = start ?? .int(0)
    if case .string = total { throw Diagnostic(.type, "sum() can't sum strings [use ''.join(seq) instead]") }
    if case .array(let array) = values, array.ndim == 1, start == nil, array.dtype == .float64 {
      // One after the other, as Python adds, not pairwise as np.sum does.
      var sum = 0.0
      for index in 0..<array.length { sum += array.item(index).firstDouble }
      return .array(NDArray(sum))
    }
    if case .string = values {
      throw Diagnostic(.type, "unsupported operand type(s) for +: 'int' and 'str'", hint: "`\"\".join(…)` joins text")
    }
    if case .range(let range) = values, case .int = total {
      let sum = range.sum.map { .int($0) } ?? range.bigSum
      return try Operators.apply(.add, total, sum)
    }
    func add(_ value: Value) throws(Diagnostic) {
      try evaluator.checkInterrupt()
      if case .float(let x) = total, case .float(let y) = value {
        total = .float(x + y)
      } else {
        total = try Operators.apply(.add, total, value)
      }
    }
    if case .list(let list) = values {
      var index = 0
      // The list may grow or shrink meanwhile.
      while index < list.elements.count {
        try add(list.elements[index])
        index += 1
      }
      return total
    }
    let iterator = try values.iterator()
    while let value = try iterator.next() { try add(value) }
    return total
  }

  private static func extreme(
    _ values: [Value], key: Value?, fallback: Value?, isMaximum: Bool, _ evaluator: Evaluator?
  ) throws(Diagnostic) -> Value {
    let name = isMaximum ? "max" : "min"
    let candidates: [Value]
    switch values.count {
    case 0: throw Diagnostic(.type, "\(name) expected at least 1 argument, got 0")
    case 1:
      if case .array(let array) = values[0], array.ndim == 1, array.count > 0, key == nil {
        return .array(try array.reduced(isMaximum ? .max : .min))
      }
      if case .array(let array) = values[0], array.ndim > 1, array.extents[0] > 1 {
        throw Diagnostic(
          .value, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
          hint: "for the \(isMaximum ? "largest" : "smallest") of all elements: `np.\(name)(…)`")
      }
      if case .range(let range) = values[0], key == nil, let extremes = range.extremes {
        return .int(isMaximum ? extremes.upperBound : extremes.lowerBound)
      }
      candidates = try values[0].elements()
    default:
      for case .array(let array) in values where array.count > 1 {
        throw Diagnostic(
          .value, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
          hint: "element by element: `np.\(isMaximum ? "maximum" : "minimum")(…)`")
      }
      if values.count == 2, values.contains(where: { if case .variable = $0 { true } else { false } }) {
        return try Elementwise.binary(isMaximum ? .maximum : .minimum, values[0], values[1])
      }
      candidates = values
    }
    guard var best = candidates.first else {
      if let fallback { return fallback }
      throw Diagnostic(.value, "\(name)() arg is an empty sequence", hint: "`default=` says what an empty one gives")
    }
    func rank(_ value: Value) throws(Diagnostic) -> Value {
      guard let key, let evaluator else { return value }
      return try evaluator.call(key, with: value)
    }
    var bestRank = try rank(best)
    for index in 1..<max(candidates.count, 1) {
      let candidate = candidates[index]
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      let candidateRank = try rank(candidate)
      let isBetter = try isMaximum ? Comparisons.isLess(bestRank, candidateRank, .greater) : Comparisons.isLess(candidateRank, bestRank)
      if isBetter { (best, bestRank) = (candidate, candidateRank) }
    }
    return best
  }
}
