/// What an array's elements are.
///
/// Every element takes eight bytes, as a double or as an integer; a narrower dtype is a promise that each element is one of its
/// numbers, kept by rounding or wrapping what an operation gives. For + − · / and √ a double rounded to float32 is what float32
/// arithmetic gives (Figueroa, "When is double rounding innocuous?", 1995).
public enum DType: UInt8, Sendable, CaseIterable {
  case bool, uint8, int8, uint16, int16, uint32, int32, uint64, int64
  case float16, float32, float64

  /// How an element stands in memory.
  public enum Storage: Sendable { case bool, int, float }

  @inline(__always)
  public var storage: Storage { self == .bool ? .bool : isFloat ? .float : .int }

  @inline(__always)
  public var isFloat: Bool { rawValue >= DType.float16.rawValue }

  /// bool counts as none.
  @inline(__always)
  public var isInteger: Bool { !isFloat && self != .bool }

  /// The dtype that stands in memory the same way and needs no rounding.
  @inline(__always)
  public var widest: DType { isFloat ? .float64 : self == .bool ? .bool : .int64 }

  /// Whether elements must be rounded or wrapped.
  @inline(__always)
  public var isNarrow: Bool { self != .float64 && self != .int64 && self != .bool && self != .uint64 }

  /// NumPy's name, as `a.dtype` prints it.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .uint8: "uint8"
    case .int8: "int8"
    case .uint16: "uint16"
    case .int16: "int16"
    case .uint32: "uint32"
    case .int32: "int32"
    case .uint64: "uint64"
    case .int64: "int64"
    case .float16: "float16"
    case .float32: "float32"
    case .float64: "float64"
    }
  }

  /// Bytes an element has in NumPy (`itemsize`).
  public var itemSize: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .uint16, .int16, .float16: 2
    case .uint32, .int32, .float32: 4
    case .uint64, .int64, .float64: 8
    }
  }

  /// NumPy's letter: b bool, u unsigned, i signed, f float.
  public var kind: Character {
    switch self {
    case .bool: "b"
    case .uint8, .uint16, .uint32, .uint64: "u"
    case .int8, .int16, .int32, .int64: "i"
    case .float16, .float32, .float64: "f"
    }
  }

  /// Its one letter in NumPy's older notation (`dtype.char`).
  public var letter: Character {
    switch self {
    case .bool: "?"
    case .uint8: "B"
    case .int8: "b"
    case .uint16: "H"
    case .int16: "h"
    case .uint32: "I"
    case .int32: "i"
    case .uint64: "L"
    case .int64: "l"
    case .float16: "e"
    case .float32: "f"
    case .float64: "d"
    }
  }

  /// As files and `dtype.str` say it: `<f4`.
  public var descriptor: String { (itemSize == 1 ? "|" : "<") + String(kind) + String(itemSize) }

  /// The smallest and the largest number of a dtype of integers; uint64's largest does not fit and is cut off.
  public var integerRange: ClosedRange<Int> {
    switch self {
    case .bool: 0...1
    case .uint8: 0...255
    case .int8: -128...127
    case .uint16: 0...65535
    case .int16: -32768...32767
    case .uint32: 0...4_294_967_295
    case .int32: -2_147_483_648...2_147_483_647
    case .uint64: 0...Int.max
    default: Int.min...Int.max
    }
  }

  /// The dtype that both fit into.
  @inline(__always)
  public static func promoted(_ a: DType, _ b: DType) -> DType { a == b ? a : mixed(a, b) }

  private static func mixed(_ a: DType, _ b: DType) -> DType {
    if a == .bool { return b }
    if b == .bool { return a }
    if a.isFloat && b.isFloat { return a.itemSize >= b.itemSize ? a : b }
    if a.isFloat || b.isFloat {
      let (float, integer) = a.isFloat ? (a, b) : (b, a)
      let needed: DType = integer.itemSize == 1 ? .float16 : integer.itemSize == 2 ? .float32 : .float64
      return float.itemSize >= needed.itemSize ? float : needed
    }
    if a.kind == b.kind { return a.itemSize >= b.itemSize ? a : b }
    let (signed, unsigned) = a.kind == "i" ? (a, b) : (b, a)
    if signed.itemSize > unsigned.itemSize { return signed }
    switch unsigned.itemSize {
    case 1: return .int16
    case 2: return .int32
    case 4: return .int64
    default: return .float64
    }
  }

  /// Whether an update in place may write it into an array of another dtype: NumPy's casting rule 'same_kind'.
  @inline(__always)
  public func fits(into target: DType) -> Bool { self == target || kindRank <= target.kindRank }

  private var kindRank: Int {
    switch kind {
    case "b": 0
    case "u": 1
    case "i": 2
    default: 3
    }
  }

  /// The dtype of floats that functions such as √ compute in.
  var floating: DType { isFloat ? self : itemSize == 1 ? .float16 : itemSize == 2 ? .float32 : .float64 }

  /// The dtype of a sum of elements.
  var accumulating: DType { isFloat ? self : kind == "u" ? .uint64 : .int64 }

  /// The dtype a name stands for ("float", "float32", "f8", "int", "bool" …); nil when there is none like it.
  public init?(named name: String) {
    var name = name
    if let first = name.first, "<=|".contains(first) { name.removeFirst() }
    switch name {
    case "float", "double", "float64", "f8", "d": self = .float64
    case "float32", "single", "f4", "f": self = .float32
    case "float16", "half", "f2", "e": self = .float16
    case "int", "int64", "i8", "intp", "int_", "long", "longlong", "l", "q", "p", "i": self = name == "i" ? .int32 : .int64
    case "int32", "i4", "intc": self = .int32
    case "int16", "i2", "short", "h": self = .int16
    case "int8", "i1", "byte", "b": self = .int8
    case "uint", "uint64", "u8", "uintp", "ulong", "ulonglong", "L", "Q", "P": self = .uint64
    case "uint32", "u4", "uintc", "I": self = .uint32
    case "uint16", "u2", "ushort", "H": self = .uint16
    case "uint8", "u1", "ubyte", "B": self = .uint8
    case "bool", "bool_", "?", "b1": self = .bool
    default: return nil
    }
  }
}

extension DType {
  /// A float as the nearest of the dtype.
  @inline(__always)
  func rounded(_ value: Double) -> Double {
    switch self {
    case .float32: Double(Float(value))
    case .float16: Double(Float16(value))
    default: value
    }
  }

  /// An integer as the dtype holds it: its last bits.
  @inline(__always)
  func wrapped(_ value: Int) -> Int {
    switch self {
    case .bool: value != 0 ? 1 : 0
    case .uint8: value & 0xFF
    case .int8: Int(Int8(truncatingIfNeeded: value))
    case .uint16: value & 0xFFFF
    case .int16: Int(Int16(truncatingIfNeeded: value))
    case .uint32: value & 0xFFFF_FFFF
    case .int32: Int(Int32(truncatingIfNeeded: value))
    default: value
    }
  }

  /// Rounds or wraps a row of numbers in their place.
  func narrow(_ count: Int, _ start: UnsafeMutableRawPointer, _ step: Int) {
    let floats = start.assumingMemoryBound(to: Double.self)
    let ints = start.assumingMemoryBound(to: Int.self)
    switch self {
    case .float32: DType.each(count, floats, step) { Double(Float($0)) }
    case .float16: DType.each(count, floats, step) { Double(Float16($0)) }
    case .bool, .int64, .uint64, .float64: break
    case .uint8: DType.each(count, ints, step) { $0 & 0xFF }
    case .int32: DType.each(count, ints, step) { Int(Int32(truncatingIfNeeded: $0)) }
    default: DType.each(count, ints, step) { wrapped($0) }
    }
  }

  @inline(__always)
  private static func each<Number>(_ count: Int, _ numbers: UnsafeMutablePointer<Number>, _ step: Int, _ change: (Number) -> Number) {
    if step == 1 {
      for index in 0..<count { numbers[index] = change(numbers[index]) }
    } else {
      for index in 0..<count { numbers[index &* step] = change(numbers[index &* step]) }
    }
  }
}
