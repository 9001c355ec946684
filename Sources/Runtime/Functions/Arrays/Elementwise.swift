import Language
import NeuralNetwork

/// Elementwise functions on numbers, arrays and tracked values alike.
enum Elementwise {
  /// NumPy's function: a number gives a NumPy scalar.
  static func unary(_ function: UnaryFunction, _ value: Value) throws(Diagnostic) -> Value {
    switch value {
    case .array(let array): return .array(try array.apply(function))
    case .variable(let variable): return try tracked(function, variable)
    case .float(let number): return .array(try NDArray(number).apply(function))
    case .list, .tuple:
      if let stacked = try Tracked.stacked(value, depth: 0) { return try tracked(function, stacked) }
      return .array(try value.array("np.\(function.name)'s argument").apply(function))
    default: return .array(try value.array("np.\(function.name)'s argument").apply(function))
    }
  }

  private static func tracked(_ function: UnaryFunction, _ x: Variable) throws(Diagnostic) -> Value {
    switch function {
    case .negative: return .variable(-x)
    case .positive: return .variable(x)
    case .absolute: return .variable(x.abs())
    case .sign: return .variable(x.sign())
    case .square: return .variable(x.square())
    case .squareRoot: return .variable(x.sqrt())
    case .exp: return .variable(x.exp())
    case .expm1: return .variable(x.applying(.exponentialMinusOne))
    case .exp2: return .variable(x.applying(.powerOfTwo))
    case .log: return .variable(x.log())
    case .log1p: return .variable(x.log1p())
    case .log2: return .variable(x.applying(.binaryLogarithm))
    case .log10: return .variable(x.applying(.decimalLogarithm))
    case .reciprocal: return .variable(x.applying(.reciprocal))
    case .cubeRoot: return .variable(x.applying(.cubeRoot))
    case .sin: return .variable(x.sin())
    case .cos: return .variable(x.cos())
    case .tan: return .variable(x.applying(.tangent))
    case .arcsin: return .variable(x.applying(.arcsine))
    case .arccos: return .variable(x.applying(.arccosine))
    case .arctan: return .variable(x.applying(.arctangent))
    case .sinh: return .variable(x.applying(.hyperbolicSine))
    case .cosh: return .variable(x.applying(.hyperbolicCosine))
    case .arcsinh: return .variable(x.applying(.areaSine))
    case .arccosh: return .variable(x.applying(.areaCosine))
    case .arctanh: return .variable(x.applying(.areaTangent))
    case .degrees: return try Operators.apply(.multiply, .variable(x), .float(180 / Double.pi))
    case .radians: return try Operators.apply(.multiply, .variable(x), .float(Double.pi / 180))
    case .tanh: return .variable(x.tanh())
    case .isNaN, .isInfinite, .isFinite, .signBit, .logicalNot, .floor, .ceiling, .truncate, .roundToEven, .invert:
      throw Tracked.withoutGradient("np.\(function.name)")
    }
  }

  /// Steps have a slope of 0 that teaches nothing, so they refuse rather than stop a training without a word.
  private static func tracking(_ function: UnaryFunction) -> Tracking {
    switch function {
    case .isNaN, .isInfinite, .isFinite, .signBit, .logicalNot: .hasNoSlope
    case .floor, .ceiling, .truncate, .roundToEven, .invert: .refuses
    default: .follows
    }
  }

  private static func tracking(_ function: BinaryFunction) -> Tracking {
    switch function {
    case .add, .subtract, .multiply, .trueDivide, .power, .maximum, .minimum, .fmax, .fmin, .arctan2, .hypot, .logAddExp: .follows
    default: function.isPredicate ? .hasNoSlope : .refuses
    }
  }

  static func binary(_ function: BinaryFunction, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    switch (a, b) {
    case (.array(let x), .array(let y)): return .array(try NDArray.apply(function, x, y))
    case (.array(let x), .float(let y)): return .array(try NDArray.apply(function, x, y))
    case (.float(let x), .array(let y)): return .array(try NDArray.apply(function, x, y))
    case (.array(let x), .int(let y)): return .array(try NDArray.apply(function, x, y))
    case (.int(let x), .array(let y)): return .array(try NDArray.apply(function, x, y))
    default: break
    }
    if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) { return try tracked(function, a, b) }
    let name = "np.\(function.name)'s argument"
    return .array(try NDArray.apply(function, try a.array(name), try b.array(name)))
  }

  private static func tracked(_ function: BinaryFunction, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    let primitive: Primitive
    switch function {
    case .add: primitive = .add
    case .subtract: primitive = .subtract
    case .multiply: primitive = .multiply
    case .trueDivide: primitive = .divide
    case .power: primitive = .power
    case .maximum, .fmax: primitive = .maximum
    case .minimum, .fmin: primitive = .minimum
    case .arctan2: primitive = .angle
    case .hypot: primitive = .hypotenuse
    case .logAddExp: primitive = .logarithmOfSum
    default: throw Tracked.withoutGradient("np.\(function.name)")
    }
    return .variable(try Tracked.binary(primitive, try Tracked.variable(a), try Tracked.variable(b)))
  }

  /// `np.clip(x, low, high)`; a limit may be None.
  static func clip(_ value: Value, _ low: Value?, _ high: Value?) throws(Diagnostic) -> Value {
    let low = low.flatMap { $0.isNone ? nil : $0 }
    let high = high.flatMap { $0.isNone ? nil : $0 }
    guard low != nil || high != nil else { return value }
    if case .variable(let variable) = value, low?.doubleIfNumber != nil || low == nil, high?.doubleIfNumber != nil || high == nil {
      return .variable(variable.clipped(from: low?.doubleIfNumber ?? -.infinity, to: high?.doubleIfNumber ?? .infinity))
    }
    if case .array(let array) = value, let least = low == nil ? -.infinity : low?.plainNumber,
      let most = high == nil ? .infinity : high?.plainNumber, let kept = try array.kept(from: least, to: most)
    {
      return .array(kept)
    }
    var result = value
    if let low { result = try binary(.maximum, result, low) }
    if let high { result = try binary(.minimum, result, high) }
    return result
  }

  /// A NumPy scalar as a Python number where all that went in were Python numbers.
  static func unscaled(_ result: Value, _ arguments: Value...) -> Value {
    guard case .array(let array) = result, array.ndim == 0 else { return result }
    for argument in arguments {
      switch argument {
      case .int, .float, .bool: continue
      default: return result
      }
    }
    return array.scalarValue
  }

  // MARK: The table

  private static let unaries: [(UnaryFunction, String)] = [
    (.negative, "−x"), (.positive, "+x"), (.absolute, "the distance from zero"), (.sign, "-1, 0 or 1 by the sign"), (.square, "x²"),
    (.squareRoot, "the square root"), (.cubeRoot, "the cube root"), (.reciprocal, "1/x"), (.exp, "eˣ"), (.exp2, "2ˣ"), (.expm1, "eˣ − 1"),
    (.log, "the natural logarithm"), (.log2, "the logarithm to base 2"), (.log10, "the logarithm to base 10"), (.log1p, "ln(1 + x)"),
    (.sin, "the sine"), (.cos, "the cosine"), (.tan, "the tangent"), (.arcsin, "the inverse sine"), (.arccos, "the inverse cosine"),
    (.arctan, "the inverse tangent"), (.sinh, "the hyperbolic sine"), (.cosh, "the hyperbolic cosine"), (.tanh, "the hyperbolic tangent"),
    (.arcsinh, "the inverse hyperbolic sine"), (.arccosh, "the inverse hyperbolic cosine"), (.arctanh, "the inverse hyperbolic tangent"),
    (.floor, "rounded down"), (.ceiling, "rounded up"), (.truncate, "cut off towards zero"),
    (.roundToEven, "rounded to the nearest whole number"),
    (.degrees, "radians as degrees"), (.radians, "degrees as radians"), (.isNaN, "whether it is nan"),
    (.isInfinite, "whether it is infinite"),
    (.isFinite, "whether it is neither nan nor infinite"), (.signBit, "whether it is negative"), (.logicalNot, "whether it is false"),
    (.invert, "the bits turned round, for booleans: not"),
  ]

  /// What learners may call without `np.`.
  private static let globalUnaries: Set<UnaryFunction> = [
    .exp, .log, .log1p, .log2, .log10, .expm1, .squareRoot, .square, .sign, .sin, .cos, .tan, .tanh, .isNaN, .isInfinite, .isFinite, .floor,
    .ceiling, .sinh, .cosh, .arctan,
  ]

  private static let aliases: [UnaryFunction: [String]] = [
    .absolute: ["abs"], .degrees: ["rad2deg"], .radians: ["deg2rad"], .invert: ["bitwise_not"], .truncate: ["fix"],
    .arctan: ["atan"], .arcsin: ["asin"], .arccos: ["acos"],
  ]

  private static func named(_ function: UnaryFunction, _ name: String, _ summary: String) -> BuiltinFunction {
    BuiltinFunction(
      name, .call, .value("x").positionalOnly, .optional(.value, "out"), in: "np", summary + ", element by element",
      tracking: tracking(function), unary: { (x) throws(Diagnostic) in try unary(function, x) }, operation: .unary(function)
    ) { call, x, out throws(Diagnostic) in
      try call.written(try unary(function, x), to: out)
    }
  }

  /// `np.exp` and its like.
  static let numpy: [BuiltinFunction] =
    unaries.flatMap { function, summary in
      ([function.name] + (aliases[function] ?? [])).map { named(function, $0, summary) }
    } + binaries + others

  /// The same without prefix, giving Python numbers for Python numbers.
  static let globals: [BuiltinFunction] =
    unaries.filter { globalUnaries.contains($0.0) }.map { function, summary in
      BuiltinFunction(
        function.name, .value("x"), in: "np", isAlsoGlobal: true, summary + ", element by element", tracking: tracking(function),
        unary: { (x) throws(Diagnostic) in
          unscaled(try unary(function, x), x)
        }, operation: .unary(function)
      ) { x throws(Diagnostic) in
        return unscaled(try unary(function, x), x)
      }
    }
    + [("maximum", BinaryFunction.maximum), ("minimum", .minimum), ("power", .power)].map { name, function in
      let both: BuiltinFunction.Binary = { (a, b) throws(Diagnostic) in unscaled(try binary(function, a, b), a, b) }
      return BuiltinFunction(
        name, .value("x1"), .value("x2"), in: "np", isAlsoGlobal: true, binarySummary(function), tracking: .follows, binary: both,
        operation: .binary(function)
      ) { x1, x2 throws(Diagnostic) in
        try both(x1, x2)
      }
    }

  private static func binarySummary(_ function: BinaryFunction) -> String {
    switch function {
    case .maximum: "the larger of two, element by element"
    case .minimum: "the smaller of two, element by element"
    case .fmod: "the remainder with the sign of x1, element by element"
    case .fmax: "the larger of two that is not nan, element by element"
    case .fmin: "the smaller of two that is not nan, element by element"
    case .arctan2: "the angle of the point (x2, x1), element by element"
    case .hypot: "√(x1² + x2²), element by element"
    case .logAddExp: "ln(exp x1 + exp x2), element by element"
    case .copySign: "x1 with the sign of x2, element by element"
    case .logicalAnd: "whether both are true, element by element"
    case .logicalOr: "whether one or both are true, element by element"
    case .logicalXor: "whether just one is true, element by element"
    default: "x1 \(function.symbol ?? function.name) x2, element by element"
    }
  }

  private static let binaries: [BuiltinFunction] = BinaryFunction.allCases.flatMap { function in
    let names = function == .trueDivide ? ["divide", "true_divide"] : function == .remainder ? ["remainder", "mod"] : [function.name]
    return names.map { name in
      BuiltinFunction(
        name, .call, .value("x1").positionalOnly, .value("x2").positionalOnly, .optional(.value, "out"), in: "np", binarySummary(function),
        tracking: tracking(function), binary: { (a, b) throws(Diagnostic) in try binary(function, a, b) }, operation: .binary(function)
      ) { call, x1, x2, out throws(Diagnostic) in
        try call.written(try binary(function, x1, x2), to: out)
      }
    }
  }

  private static let others: [BuiltinFunction] = [
    BuiltinFunction(
      "clip", .call, .value("a"), .value("a_min", default: "None"), .value("a_max", default: "None"), .optional(.value, "out"), in: "np",
      isAlsoGlobal: true, "kept between two limits", tracking: .follows
    ) { call, value, aMin, aMax, out throws(Diagnostic) in
      let source: Value = value.isListLike ? .array(try value.array("np.clip's argument")) : value
      return try call.written(try clip(source, aMin, aMax), to: out)
    },
    BuiltinFunction(
      "round", .array("a"), .integer("decimals", default: 0), .ignored("out", default: "None"), in: "np",
      "rounded to a number of decimals, halves to even"
    ) { a, decimals, _ throws(Diagnostic) in
      .array(try a.rounded(decimals: decimals))
    },
    BuiltinFunction("around", .array("a"), .integer("decimals", default: 0), in: "np", "rounded to a number of decimals, halves to even") {
      a, decimals throws(Diagnostic) in
      .array(try a.rounded(decimals: decimals))
    },
  ]
}

extension Value {
  /// A Python number as a double, whose type yields to that of an array it meets.
  fileprivate var plainNumber: Double? {
    switch self {
    case .float(let number): number
    case .int(let number) where number.magnitude < 1 << 53: Double(number)
    default: nil
    }
  }
}

extension CallContext {
  /// Writes a result into `out=`, where it is given, and gives it.
  func written(_ result: Value, to out: Value?) throws(Diagnostic) -> Value {
    guard let out else { return result }
    guard case .array(let target) = out else {
      throw Diagnostic(.type, "out must be an array, not \(out.describedForMessages)")
    }
    try target.assign(try result.array("the result"))
    return out
  }
}
