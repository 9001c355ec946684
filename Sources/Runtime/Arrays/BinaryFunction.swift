import Language

/// An elementwise function of two arrays, named as in NumPy.
public enum BinaryFunction: String, Sendable, CaseIterable {
  case add, subtract, multiply
  case trueDivide = "divide"
  case floorDivide = "floor_divide"
  case remainder
  case power
  case fmod
  case maximum, minimum, fmax, fmin
  case arctan2, hypot
  case logAddExp = "logaddexp"
  case copySign = "copysign"
  case less
  case lessEqual = "less_equal"
  case greater
  case greaterEqual = "greater_equal"
  case equal
  case notEqual = "not_equal"
  case logicalAnd = "logical_and"
  case logicalOr = "logical_or"
  case logicalXor = "logical_xor"
  case bitwiseAnd = "bitwise_and"
  case bitwiseOr = "bitwise_or"
  case bitwiseXor = "bitwise_xor"
  case leftShift = "left_shift"
  case rightShift = "right_shift"

  /// NumPy's name for it.
  public var name: String { rawValue }

  /// The operator that stands for it, if one does.
  public var symbol: String? {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .trueDivide: "/"
    case .floorDivide: "//"
    case .remainder: "%"
    case .power: "**"
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .equal: "=="
    case .notEqual: "!="
    case .bitwiseAnd: "&"
    case .bitwiseOr: "|"
    case .bitwiseXor: "^"
    case .leftShift: "<<"
    case .rightShift: ">>"
    default: nil
    }
  }

  /// The result is a boolean whatever the operands are.
  @inline(__always)
  var isPredicate: Bool {
    switch self {
    case .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual, .logicalAnd, .logicalOr, .logicalXor: true
    default: false
    }
  }

  private var isBitwise: Bool {
    switch self {
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift: true
    default: false
    }
  }

  /// How the operands are brought to stand in memory, and the dtype of the result.
  ///
  /// - Throws: TypeError when NumPy has no loop for the operands.
  func dtypes(_ a: DType, _ b: DType) throws(Diagnostic) -> (computing: DType, result: DType) {
    if a == .float64 && b == .float64 && !isBitwise { return (.float64, isPredicate ? .bool : .float64) }
    let common = DType.promoted(a, b)
    let computing = common == .uint64 ? .uint64 : common.widest
    if isPredicate { return (computing, .bool) }
    switch self {
    case .trueDivide: return (.float64, common.isFloat ? common : .float64)
    case .arctan2, .hypot, .logAddExp, .copySign: return (.float64, common.floating)
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor:
      if common.isFloat { throw unsupported(a, b) }
      return (computing, common)
    case .leftShift, .rightShift:
      if common.isFloat { throw unsupported(a, b) }
      return common == .bool ? (.int64, .int8) : (computing, common)
    case .subtract:
      if common == .bool {
        throw Diagnostic(
          .type, "numpy boolean subtract, the `-` operator, is not supported",
          hint: "use `^` (or np.logical_xor), or turn them into numbers first: a.astype(int)")
      }
      return (computing, common)
    case .floorDivide, .remainder, .power, .fmod: return common == .bool ? (.int64, .int8) : (computing, common)
    default: return (computing, common)
    }
  }

  private func unsupported(_ a: DType, _ b: DType) -> Diagnostic {
    Diagnostic(
      .type, "ufunc '\(name)' not supported for the input types \(a.name) and \(b.name)",
      hint: "`\(symbol ?? name)` works on integers and booleans; for conditions put brackets around each comparison: (a > 0) & (b < 1)")
  }
}
