/// What an array's elements are.
public enum DType: UInt8, Sendable, CaseIterable, Comparable {
  // In the order of promotion: an operation on two dtypes gives the later one.
  case bool, int64, float64

  /// NumPy's name, as `a.dtype` prints it.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float64: "float64"
    }
  }

  /// Bytes an element has in NumPy (`itemsize`).
  public var itemSize: Int { self == .bool ? 1 : 8 }

  /// The dtype that both fit into.
  @inline(__always)
  public static func promoted(_ a: DType, _ b: DType) -> DType { a.rawValue >= b.rawValue ? a : b }

  public static func < (a: DType, b: DType) -> Bool { a.rawValue < b.rawValue }

  /// The dtype a name stands for ("float", "float32", "f8", "int", "bool" …); nil when there is none like it.
  public init?(named name: String) {
    switch name {
    case "float64", "float", "double", "f8", "<f8", "d", "float32", "f4", "float16", "single", "half", "f": self = .float64
    case "int64", "int", "i8", "<i8", "int32", "i4", "int16", "int8", "uint8", "intp", "uint64", "uint32", "l", "q", "i": self = .int64
    case "bool", "bool_", "?": self = .bool
    default: return nil
    }
  }
}
