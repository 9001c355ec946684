import Language

/// Element types as values: `np.dtype`, what promotes to what, bits.
enum DTypeFunctions {
  /// NumPy's names for groups of dtypes, with the kinds of each.
  static let abstractKinds: [String: Set<Character>] = [
    "numpy.generic": ["b", "u", "i", "f"], "numpy.number": ["u", "i", "f"], "numpy.integer": ["u", "i"],
    "numpy.signedinteger": ["i"], "numpy.unsignedinteger": ["u"], "numpy.inexact": ["f"], "numpy.floating": ["f"],
    "numpy.complexfloating": [],
  ]

  /// The groups and scalar types as members of `np`.
  nonisolated(unsafe) static let types: [String: Value] = {
    var types: [String: Value] = [:]
    for name in abstractKinds.keys {
      let short = String(name.dropFirst("numpy.".count))
      types[short] = .type(TypeObject(short, displayName: name))
    }
    for (dtype, type) in TypeObject.narrow { types[dtype.name] = .type(type) }
    for (alias, dtype) in [
      ("single", DType.float32), ("half", .float16), ("ubyte", .uint8), ("byte", .int8), ("ushort", .uint16), ("short", .int16),
      ("uintc", .uint32), ("intc", .int32), ("uint", .uint64), ("intp", .int64), ("longlong", .int64), ("long", .int64),
    ] {
      types[alias] = .type(.scalar(of: dtype))
    }
    return types
  }()

  /// `dtype.kind` and the other attributes of an element type.
  static func attribute(_ name: String, of dtype: DType) -> Value? {
    switch name {
    case "name": .string(dtype.name)
    case "kind": .string(String(dtype.kind))
    case "char": .string(String(dtype.letter))
    case "str": .string(dtype.descriptor)
    case "itemsize", "alignment": .int(dtype.itemSize)
    case "type": .type(.scalar(of: dtype))
    case "byteorder": .string(dtype.itemSize == 1 ? "|" : "=")
    case "shape": .tuple([])
    case "ndim": .int(0)
    case "names", "fields", "subdtype": Value.none
    case "isbuiltin": .int(1)
    default: nil
    }
  }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction("dtype", .evaluator, .value("dtype"), in: "np", "an element type by its name or type") {
      evaluator, dtype throws(Diagnostic) in
      if Creation.isRecord(dtype) { return try evaluator.records("RecordType", [dtype]) }
      return .type(.dtype(try dtype.dtype()))
    },
    BuiltinFunction(
      "issubdtype", .value("arg1"), .value("arg2"), in: "np", "whether an element type belongs to another or to a group of them"
    ) { arg1, arg2 throws(Diagnostic) in
      let dtype = try arg1.dtype()
      if case .type(let type) = arg2, let kinds = abstractKinds[type.displayName] { return .bool(kinds.contains(dtype.kind)) }
      if case .type(let type) = arg2, type === TypeObject.float { return .bool(dtype == .float64) }
      return .bool(dtype == (try arg2.dtype()))
    },
    BuiltinFunction("promote_types", .value("type1"), .value("type2"), in: "np", "the element type that both fit into") {
      type1, type2 throws(Diagnostic) in
      .type(.dtype(DType.promoted(try type1.dtype(), try type2.dtype())))
    },
    BuiltinFunction("result_type", .rest("arrays_and_dtypes"), in: "np", "the element type that an operation on them gives") {
      arraysAndDtypes throws(Diagnostic) in
      var strong: DType?
      var weak: NDArray?
      for value in arraysAndDtypes {
        switch value {
        case .type, .string: strong = DType.promoted(strong ?? .bool, try value.dtype())
        default:
          let array = try value.array("np.result_type's argument")
          if array.isWeak {
            weak = weak.map { $0.dtype.isFloat ? $0 : array } ?? array
          } else {
            strong = DType.promoted(strong ?? array.dtype, array.dtype)
          }
        }
      }
      guard let strong else { return .type(.dtype(weak?.dtype ?? .float64)) }
      guard let weak else { return .type(.dtype(strong)) }
      if weak.dtype.isFloat { return .type(.dtype(strong.isFloat ? strong : .float64)) }
      return .type(.dtype(strong == .bool ? .int64 : strong))
    },
    BuiltinFunction(
      "can_cast", .value("from_"), .value("to"), .text("casting", default: "safe"), in: "np", "whether elements may be cast without loss"
    ) { from, to, casting throws(Diagnostic) in
      let (from, to) = (try from.dtype(), try to.dtype())
      switch casting {
      case "unsafe": return .bool(true)
      case "no", "equiv": return .bool(from == to)
      case "same_kind": return .bool(from.fits(into: to))
      default: return .bool(DType.promoted(from, to) == to)
      }
    },
    BuiltinFunction(
      "unpackbits", .array("a").positionalOnly, .optional(.integer, "axis"), .optional(.integer, "count"),
      .value("bitorder", default: "'big'"), in: "np", "the bits of bytes, each an element of its own"
    ) { given, axis, wanted, bitorder throws(Diagnostic) in
      var array = try checkedBytes(given)
      if axis == nil || array.ndim == 0 { array = try array.reshaped([array.count]) }
      let lane = try NDArray.normalized(axis: axis ?? 0, rank: array.ndim)
      let isBig = try isBigEndian(bitorder)
      var shape = array.shape
      let whole = shape[lane] * 8
      let length = wanted.map { $0 < 0 ? max(0, whole + $0) : $0 } ?? whole
      shape[lane] = length
      let result = try NDArray.zeros(shape, dtype: .uint8)
      array.forEachLane(lane, with: result) { from, to in
        for place in 0..<min(length, whole) {
          let byte = array.ints[from + place / 8 * array.strides[lane]]
          result.ints[to + place * result.strides[lane]] = byte >> (isBig ? 7 - place % 8 : place % 8) & 1
        }
      }
      return .array(result)
    },
    BuiltinFunction(
      "packbits", .array("a").positionalOnly, .optional(.integer, "axis"), .value("bitorder", default: "'big'"), in: "np",
      "eight elements as the bits of one byte"
    ) { a, axis, bitorder throws(Diagnostic) in
      var array = a
      guard !array.dtype.isFloat else {
        throw Diagnostic(
          .type, "Expected an input array of integer or boolean data type", hint: "np.packbits(a.astype(bool)), or a.astype(np.uint8)")
      }
      if axis == nil || array.ndim == 0 { array = try array.reshaped([array.count]) }
      let lane = try NDArray.normalized(axis: axis ?? 0, rank: array.ndim)
      let isBig = try isBigEndian(bitorder)
      var shape = array.shape
      let length = shape[lane]
      shape[lane] = (length + 7) / 8
      let result = try NDArray.zeros(shape, dtype: .uint8)
      array.forEachLane(lane, with: result) { from, to in
        for place in 0..<length where array.ints[from + place * array.strides[lane]] != 0 {
          result.ints[to + place / 8 * result.strides[lane]] |= 1 << (isBig ? 7 - place % 8 : place % 8)
        }
      }
      return .array(result)
    },
  ]

  private static func checkedBytes(_ array: NDArray) throws(Diagnostic) -> NDArray {
    guard array.dtype == .uint8 else {
      throw Diagnostic(
        .type, "Expected an input array of unsigned byte data type, not \(array.dtype.name)", hint: "cast it first: a.astype(np.uint8)")
    }
    return array
  }

  private static func isBigEndian(_ order: Value?) throws(Diagnostic) -> Bool {
    let order = try order?.text("bitorder") ?? "big"
    guard order == "big" || order == "little" else { throw Diagnostic(.value, "'order' must be either 'little' or 'big'") }
    return order == "big"
  }
}

extension Value {
  /// The element type `dtype=` names.
  ///
  /// - Throws: TypeError, naming what would work, for a dtype that there is not: none is taken for another.
  func dtype() throws(Diagnostic) -> DType {
    switch self {
    case .type(let type):
      if let dtype = type.dtype { return dtype }
      if type.displayName == "numpy.floating" || type.displayName == "numpy.inexact" { return .float64 }
    case .string(let name): if let dtype = DType(named: name) { return dtype }
    case .array(let array): return array.dtype
    case .int:
      throw Diagnostic(
        .type, "\(describedForMessages) is no element type of arrays here",
        hint: "several sizes stand in one tuple, `np.zeros((2, 3))`, several values in one list, `np.array([1, 2, 3])`")
    default: break
    }
    let kinds =
      "arrays hold float64 (`float`), float32, float16, int64 (`int`), int32, int16, int8, uint64, uint32, uint16, uint8 or `bool`"
    guard case .string(let name) = self else {
      throw Diagnostic(.type, "\(describedForMessages) is no element type of arrays here", hint: kinds)
    }
    throw Diagnostic(.type, "data type \(stringRepr(name)) not understood", hint: kinds)
  }
}
