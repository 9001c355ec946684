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

  /// The dtype the operands are brought to, and that of the result.
  ///
  /// - Throws: TypeError when NumPy has no loop for the operands.
  func dtypes(_ a: DType, _ b: DType) throws(Diagnostic) -> (computing: DType, result: DType) {
    let common = DType.promoted(a, b)
    if isPredicate { return (common, .bool) }
    switch self {
    case .trueDivide, .arctan2, .hypot, .logAddExp, .copySign:
      return (.float64, .float64)
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor:
      if common == .float64 { throw unsupported(a, b) }
      return (common, common)
    case .leftShift, .rightShift:
      if common == .float64 { throw unsupported(a, b) }
      return (.int64, .int64)
    case .subtract:
      if common == .bool {
        throw Diagnostic(
          .type, "numpy boolean subtract, the `-` operator, is not supported",
          hint: "use `^` (or np.logical_xor), or turn them into numbers first: a.astype(int)")
      }
      return (common, common)
    case .floorDivide, .remainder, .power, .fmod:
      let dtype = common == .bool ? DType.int64 : common
      return (dtype, dtype)
    default:
      return (common, common)
    }
  }

  private func unsupported(_ a: DType, _ b: DType) -> Diagnostic {
    Diagnostic(
      .type, "ufunc '\(name)' not supported for the input types \(a.name) and \(b.name)",
      hint: "`\(symbol ?? name)` works on integers and booleans; for conditions put brackets around each comparison: (a > 0) & (b < 1)")
  }
}
