import Language
import Limits
import NeuralNetwork

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `+`, `*`, `@`, unary minus … do to each kind of values.
enum Operators {
  static func apply(_ operation: UnaryOperator, _ value: Value) throws(Diagnostic) -> Value {
    switch (operation, value) {
    case (.not, _): return .bool(!(try value.isTrue()))
    case (.minus, .float(let x)): return .float(-x)
    case (.minus, .int(let x)):
      if x == Int.min { return (-BigInteger(x)).value }
      return .int(-x)
    case (.minus, .bool(let x)): return .int(x ? -1 : 0)
    case (.minus, .array(let array)): return .array(try array.apply(.negative))
    case (.minus, .variable(let x)): return .variable(try Tracked.unary(.negate, x))
    case (.plus, .float), (.plus, .int), (.plus, .variable): return value
    case (.plus, .bool(let x)): return .int(x ? 1 : 0)
    case (.plus, .array(let array)): return .array(try array.apply(.positive))
    case (.invert, .int(let x)): return .int(~x)
    case (.invert, .bool(let x)): return .int(x ? -2 : -1)
    case (.invert, .array(let array)): return .array(try array.apply(.invert))
    case (.minus, .big(let x)): return (-x).value
    case (.plus, .big): return value
    case (.invert, .big(let x)): return (-x - BigInteger(1)).value
    case (_, .object):
      if let result = try SpecialMethods.apply(operation, value) { return result }
      if let native = value.native { return try apply(operation, native) }
      fallthrough
    default:
      throw Diagnostic(
        .type, "bad operand type for unary \(operation.rawValue): '\(value.typeName)'",
        hint: value.isListLike ? "make it an array first: `np.array(…)`" : nil)
    }
  }

  static func apply(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    switch (a, b) {
    case (.array(let x), .array(let y)):
      if operation == .matrixMultiply {
        if x.isScalar, y.isScalar { throw unsupported(operation, a, b) }
        return .array(try NDArray.matmul(x, y))
      }
      return .array(try NDArray.apply(operation.function, x, y))
    case (.array(let x), .float(let y)) where operation != .matrixMultiply: return .array(try NDArray.apply(operation.function, x, y))
    case (.float(let x), .array(let y)) where operation != .matrixMultiply: return .array(try NDArray.apply(operation.function, x, y))
    case (.array(let x), .int(let y)) where operation != .matrixMultiply: return .array(try NDArray.apply(operation.function, x, y))
    case (.int(let x), .array(let y)) where operation != .matrixMultiply: return .array(try NDArray.apply(operation.function, x, y))
    case (.float(let x), .float(let y)): return try floats(operation, x, y)
    case (.int(let x), .int(let y)): return try integers(operation, x, y)
    case (.object, _), (_, .object): return try objects(operation, a, b)
    case (.float(let x), .int(let y)) where !bitwise.contains(operation): return try floats(operation, x, Double(y))
    case (.int(let x), .float(let y)) where !bitwise.contains(operation): return try floats(operation, Double(x), y)
    case (.big, _), (_, .big): return try bigs(operation, a, b)
    case (.bool(let x), .bool(let y)):
      switch operation {
      case .bitAnd: return .bool(x && y)
      case .bitOr: return .bool(x || y)
      case .bitXor: return .bool(x != y)
      default: return try integers(operation, x ? 1 : 0, y ? 1 : 0)
      }
    case (.bool(let x), .int), (.bool(let x), .float): return try apply(operation, .int(x ? 1 : 0), b)
    case (.int, .bool(let y)), (.float, .bool(let y)): return try apply(operation, a, .int(y ? 1 : 0))
    case (.variable, _), (_, .variable): return try tracked(operation, a, b)
    case (.string(let format), _) where operation == .remainder: return .string(try Format.percent(format, b))
    case (.array(let x), _) where b.isArrayLike: return try apply(operation, .array(x), .array(try b.array("the right operand")))
    case (_, .array(let y)) where a.isArrayLike: return try apply(operation, .array(try a.array("the left operand")), .array(y))
    default:
      if let (x, y) = try viewsAsSets(operation, a, b) { return try collections(operation, x, y) }
      return try collections(operation, a, b)
    }
  }

  /// `d.keys() & other`: a dictionary's keys and items count as sets there.
  private static func viewsAsSets(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> (Value, Value)? {
    guard [.bitAnd, .bitOr, .bitXor, .subtract].contains(operation) else { return nil }
    func isView(_ value: Value) -> Bool {
      if case .list(let list) = value { list.viewName == "dict_keys" || list.viewName == "dict_items" } else { false }
    }
    guard isView(a) || isView(b) else { return nil }
    return (.set(try SetObject(try a.elements())), .set(try SetObject(try b.elements())))
  }

  private static func bigs(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    if let x = a.bigInteger, let y = b.bigInteger { return try BigIntegers.apply(operation, x, y) }
    switch (a, b) {
    case (.big(let x), .float(let y)): return try floats(operation, try x.finite(), y)
    case (.float(let x), .big(let y)): return try floats(operation, x, try y.finite())
    case (.big(let x), .array), (.big(let x), .variable): return try apply(operation, .float(try x.finite()), b)
    case (.array, .big(let y)), (.variable, .big(let y)): return try apply(operation, a, .float(try y.finite()))
    case (.string(let format), _) where operation == .remainder: return .string(try Format.percent(format, b))
    default: throw unsupported(operation, a, b)
    }
  }

  private static func objects(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    if case .string(let format) = a, operation == .remainder { return .string(try Format.percent(format, b)) }
    return try SpecialMethods.apply(operation, a, b)
  }

  // MARK: Numbers

  private static func floats(_ operation: BinaryOperator, _ x: Double, _ y: Double) throws(Diagnostic) -> Value {
    switch operation {
    case .add: return noted(x + y, operation, x, y)
    case .subtract: return noted(x - y, operation, x, y)
    case .multiply: return noted(x * y, operation, x, y)
    case .divide:
      guard y != 0 else { throw divisionByZero("float division by zero") }
      return noted(x / y, operation, x, y)
    case .floorDivide:
      guard y != 0 else { throw divisionByZero("float floor division by zero") }
      return .float(PythonArithmetic.floorDivide(x, y))
    case .remainder:
      guard y != 0 else { throw divisionByZero("float modulo") }
      return .float(PythonArithmetic.remainder(x, y))
    case .power: return .float(try power(x, y))
    default: throw unsupported(operation, .float(x), .float(y))
    }
  }

  private static let bitwise: Set<BinaryOperator> = [.bitAnd, .bitOr, .bitXor, .leftShift, .rightShift]

  /// Python says nothing where a nan comes from numbers; a note does, for all that follows is nan.
  private static func noted(_ result: Double, _ operation: BinaryOperator, _ x: Double, _ y: Double) -> Value {
    if result.isNaN, !x.isNaN, !y.isNaN {
      ArrayRemark(
        kind: .firstNaN, message: "nan comes from here: \(floatRepr(x)) \(operation.rawValue) \(floatRepr(y)) has no value",
        hint: "a number grew past 1.8e308 before: a smaller learning rate, or inputs scaled down, keep numbers finite"
      ).note()
    }
    return .float(result)
  }

  static func power(_ x: Double, _ y: Double) throws(Diagnostic) -> Double {
    if x == 0, y < 0 { throw Diagnostic(.zeroDivision, "0.0 cannot be raised to a negative power") }
    let result = pow(x, y)
    if result.isInfinite, x.isFinite, y.isFinite {
      throw Diagnostic(.overflow, "\(floatRepr(x)) ** \(floatRepr(y)) is too large for a float", hint: "floats end near 1.8e308")
    }
    if result.isNaN, !x.isNaN, !y.isNaN {
      throw Diagnostic(
        .value, "a negative number to a power that is not whole is a complex number",
        hint: "`complex(\(floatRepr(x))) ** \(floatRepr(y))` gives it; for a real one take the power of `abs(…)`")
    }
    return result
  }

  private static func integers(_ operation: BinaryOperator, _ x: Int, _ y: Int) throws(Diagnostic) -> Value {
    let (result, didOverflow): (Int, Bool)
    switch operation {
    case .add: (result, didOverflow) = x.addingReportingOverflow(y)
    case .subtract: (result, didOverflow) = x.subtractingReportingOverflow(y)
    case .multiply: (result, didOverflow) = x.multipliedReportingOverflow(by: y)
    case .divide:
      guard y != 0 else { throw divisionByZero("division by zero") }
      return .float(Double(x) / Double(y))
    case .floorDivide:
      guard y != 0 else { throw divisionByZero("integer division or modulo by zero") }
      guard x != Int.min || y != -1 else { return try BigIntegers.apply(.floorDivide, BigInteger(x), BigInteger(y)) }
      return .int(PythonArithmetic.floorDivide(x, y))
    case .remainder:
      guard y != 0 else { throw divisionByZero("integer modulo by zero") }
      return .int(PythonArithmetic.remainder(x, y))
    case .power:
      if y < 0 {
        guard x != 0 else { throw Diagnostic(.zeroDivision, "0.0 cannot be raised to a negative power") }
        return .float(pow(Double(x), Double(y)))
      }
      return try power(x, y)
    case .bitAnd: return .int(x & y)
    case .bitOr: return .int(x | y)
    case .bitXor: return .int(x ^ y)
    case .leftShift:
      guard y >= 0 else { throw Diagnostic(.value, "negative shift count") }
      if x == 0 { return .int(0) }
      guard y < 64, (x << y) >> y == x else { return try BigIntegers.apply(.leftShift, BigInteger(x), BigInteger(y)) }
      return .int(x << y)
    case .rightShift:
      guard y >= 0 else { throw Diagnostic(.value, "negative shift count") }
      return .int(x >> min(y, 63))
    case .matrixMultiply: throw unsupported(operation, .int(x), .int(y))
    }
    guard !didOverflow else { return try BigIntegers.apply(operation, BigInteger(x), BigInteger(y)) }
    return .int(result)
  }

  /// x ** y for y ≥ 0.
  static func power(_ x: Int, _ y: Int) throws(Diagnostic) -> Value {
    if x == 1 || y == 0 { return .int(1) }
    if x == 0 { return .int(0) }
    if x == -1 { return .int(y & 1 == 0 ? 1 : -1) }
    var result = 1
    var factor = x
    var exponent = y
    while true {
      if exponent & 1 == 1 {
        let (product, didOverflow) = result.multipliedReportingOverflow(by: factor)
        guard !didOverflow else { return try BigIntegers.apply(.power, BigInteger(x), BigInteger(y)) }
        result = product
      }
      exponent >>= 1
      if exponent == 0 { return .int(result) }
      let (square, didOverflow) = factor.multipliedReportingOverflow(by: factor)
      guard !didOverflow else { return try BigIntegers.apply(.power, BigInteger(x), BigInteger(y)) }
      factor = square
    }
  }

  static func divisionByZero(_ message: String) -> Diagnostic {
    Diagnostic(.zeroDivision, message, hint: "check the divisor first; arrays give inf or nan instead")
  }

  static func unsupported(_ operation: BinaryOperator, _ a: Value, _ b: Value) -> Diagnostic {
    let symbol = operation == .power ? "** or pow()" : operation.rawValue
    var hint: String?
    switch (operation, a, b) {
    case (.add, .string, _):
      return Diagnostic(
        .type, "can only concatenate str (not \"\(b.typeName)\") to str", hint: "make text of it with `str(…)`, or write f\"…{value}\"")
    case (.add, .list, _) where !b.isNone:
      return Diagnostic(
        .type, "can only concatenate list (not \"\(b.typeName)\") to list",
        hint: "to add to every element make an array: `np.array(…)`; to add one element: `.append(…)`")
    case (.add, .tuple, _) where !b.isNone:
      return Diagnostic(
        .type, "can only concatenate tuple (not \"\(b.typeName)\") to tuple",
        hint: "to add to every element make an array: `np.array(…)`; to add one element: `(…) + (x,)`")
    case (.add, _, .string): hint = "make text of it with `str(…)`, or write f\"…{value}\""
    case (.bitXor, _, _) where (a.isNumber || a.isArrayLike) && (b.isNumber || b.isArrayLike):
      hint = "a power is written `**`; `^` joins whole numbers bit by bit"
    case (.matrixMultiply, _, _): hint = "`@` multiplies arrays; for numbers write `*`"
    case (_, .none, _), (_, _, .none): hint = "one side is None: a function without `return` gives None"
    case (_, .report, _), (_, _, .report): hint = "a report's numbers are its attributes, such as `.loss`"
    case (.multiply, _, _) where a.isSequence || b.isSequence:
      return Diagnostic(
        .type, "can't multiply sequence by non-int of type '\((a.isSequence ? b : a).typeName)'",
        hint: a.isSequence && b.isSequence
          ? "for element-wise arithmetic make arrays: `np.array(…)`" : "to multiply every element make an array: `np.array(…)`")
    default:
      if a.isListLike || b.isListLike { hint = "for element-wise arithmetic make an array: `np.array(…)`" }
    }
    return Diagnostic(
      .type, "unsupported operand type(s) for \(symbol): '\(a.typeName)' and '\(b.typeName)'", hint: hint)
  }

  // MARK: Tracked values

  private static func tracked(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    if case .string(let format) = a, operation == .remainder { return .string(try Format.percent(format, b)) }
    guard a.isTrackable, b.isTrackable else { throw unsupported(operation, a, b) }
    let x = try Tracked.variable(a)
    let y = try Tracked.variable(b)
    switch operation {
    case .add: return .variable(try Tracked.binary(.add, x, y))
    case .subtract: return .variable(try Tracked.binary(.subtract, x, y))
    case .multiply: return .variable(try Tracked.binary(.multiply, x, y))
    case .divide: return .variable(try Tracked.binary(.divide, x, y))
    case .power: return .variable(try Tracked.binary(.power, x, y))
    case .matrixMultiply: return .variable(try Tracked.matmul(x, y))
    default:
      throw Diagnostic(
        .type, "`\(operation.rawValue)` has no gradient, so it does not work on tracked values",
        hint: "use the plain value: `.data`")
    }
  }
}

extension BinaryOperator {
  /// The elementwise function of arrays it stands for; `@` is no such function.
  var function: BinaryFunction {
    switch self {
    case .add, .matrixMultiply: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .trueDivide
    case .floorDivide: .floorDivide
    case .remainder: .remainder
    case .power: .power
    case .bitAnd: .bitwiseAnd
    case .bitOr: .bitwiseOr
    case .bitXor: .bitwiseXor
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    }
  }
}
