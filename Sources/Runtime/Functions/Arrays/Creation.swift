import Language
import Limits
import NeuralNetwork

/// Making arrays.
enum Creation {
  private static func array(_ value: Value, _ dtype: Value?, copies: Bool) throws(Diagnostic) -> Value {
    if Tracked.containsTracked(value, depth: 0), let stacked = try Tracked.stacked(value, depth: 0) {
      return .variable(try stacked.cast(to: try dtype?.dtype(), copies: copies && !value.isListLike))
    }
    let target = try dtype.map { (dtype) throws(Diagnostic) in try dtype.dtype() }
    if case .array(let array) = value, !array.isScalar {
      if let target { return .array(copies || array.dtype != target ? array.cast(to: target) : array) }
      return .array(copies ? array.copy() : array)
    }
    return .array(try NDArray(try value.part("np.array's argument"), dtype: target).markedScalar(false))
  }

  /// `U` for a dtype of text, `O` for that of any values; nil for those of numbers.
  static func objectKind(_ dtype: Value?) -> String? {
    switch dtype {
    case .type(let type)? where type === TypeObject.object || type.displayName == "numpy.object_": "O"
    case .type(let type)? where type === TypeObject.str || type.name == "str_": "U"
    case .string("object")?, .string("O")?: "O"
    case .string("str")?, .string("U")?: "U"
    case .string(let name)? where name.hasPrefix("<U"): "U"
    case .string(let name)? where name.hasPrefix("U") && Int(name.dropFirst()) != nil: "U"
    case .object(let instance)? where instance.type.name == "_DType": (instance["kind"] ?? .none).displayText
    default: nil
    }
  }

  /// An array of text or of any values, where that is asked for or text is given; nil where it is one of numbers.
  private static func objects(_ value: Value, _ dtype: Value?, _ context: CallContext) throws(Diagnostic) -> Value? {
    if let dtype, isRecord(dtype) { return try context.evaluator.records("make", [value, dtype]) }
    var kind = objectKind(dtype)
    switch dtype {
    case .some where kind != nil: break
    case .object?: kind = "O"
    case nil where holdsText(value): kind = nil
    case nil where holdsOthers(value): kind = "O"
    case .some where holdsText(value):
      // Text that is read as numbers.
      let text = try context.evaluator.objectArray(value, "U", context)
      let asType = try Members.get(text, "astype", context.evaluator)
      return try context.evaluator.call(asType, [dtype ?? .none], [], context.span, context.source)
    default: return nil
    }
    return try context.evaluator.objectArray(value, kind, context, dtype)
  }

  /// Whether a dtype is that of records: `[("x", float), ("n", int)]`.
  static func isRecord(_ dtype: Value) -> Bool {
    switch dtype {
    case .list(let list): if case .tuple? = list.elements.first { true } else { false }
    case .dict(let dict): (try? dict.value(for: .string("names"))) != nil
    case .string(let text): text.contains(",")
    case .object(let instance): instance.type.name == "RecordType"
    default: false
    }
  }

  /// Whether a dtype is that of any values: `object`.
  private static func isAnything(_ dtype: Value) -> Bool {
    switch dtype {
    case .type(let type): type === TypeObject.object || type.displayName == "numpy.object_"
    case .string(let name): name == "object" || name == "O"
    default: false
    }
  }

  /// Whether text stands among nested lists' elements; an array of numbers is not gone through.
  static func holdsText(_ value: Value, depth: Int = 0) -> Bool {
    switch value {
    case .string, .object: value.isText
    case .list(let list): depth < 8 && list.elements.contains { holdsText($0, depth: depth + 1) }
    case .tuple(let elements): depth < 8 && elements.contains { holdsText($0, depth: depth + 1) }
    default: false
    }
  }

  /// Whether values stand among nested lists' elements of which no array of numbers can be made: None, dictionaries, a program's objects.
  static func holdsOthers(_ value: Value, depth: Int = 0) -> Bool {
    func holds(_ element: Value) -> Bool {
      switch element {
      case .none, .dict, .set, .function, .method, .type, .builtin: true
      case .big(let number): number.isNegative || number.bitWidth > 64
      case .object(let instance):
        instance.native == nil
          && ["__array_function__", "__array__", "__len__", "__getitem__", "__float__", "__int__"].allSatisfy {
            instance.type.find($0) == nil
          }
      default: depth < 8 && holdsOthers(element, depth: depth + 1)
      }
    }
    return switch value {
    case .list(let list): list.elements.contains(where: holds)
    case .tuple(let elements): elements.contains(where: holds)
    default: false
    }
  }

  private static func filled(_ name: String, _ summary: String, _ make: @escaping @Sendable ([Int], DType) throws(Diagnostic) -> NDArray)
    -> [BuiltinFunction]
  {
    [
      BuiltinFunction(
        name, .call, .value("shape"), .optional(.value, "dtype", shown: "float"), in: "np", isAlsoGlobal: name != "empty",
        "an array of \(summary)", unary: { (shape) throws(Diagnostic) in .array(try make(try shape.shape("a shape"), .float64)) }
      ) { call, shape, dtype throws(Diagnostic) in
        if let dtype, isRecord(dtype) {
          return try call.evaluator.records("filled", [shape, dtype, .int(name == "ones" ? 1 : 0)])
        }
        if let kind = dtype, isAnything(kind) {
          let shape = try shape.shape("a shape")
          let value: Value = name == "zeros" ? .int(0) : name == "ones" ? .int(1) : .none
          return try call.evaluator.filledObjects(shape, value, call)
        }
        return .array(try make(try shape.shape("a shape"), try dtype?.dtype() ?? .float64))
      },
      BuiltinFunction(
        "\(name)_like", .untracked("a"), .optional(.value, "dtype"), in: "np", isAlsoGlobal: name != "empty",
        "an array of \(summary), in the shape of another", tracking: .hasNoSlope
      ) { a, dtype throws(Diagnostic) in .array(try make(a.shape, try dtype?.dtype() ?? a.dtype))
      },
    ]
  }

  static let numpy: [BuiltinFunction] =
    filled("zeros", "zeros") { shape, dtype throws(Diagnostic) in try NDArray.zeros(shape, dtype: dtype) }
    + filled("ones", "ones") { shape, dtype throws(Diagnostic) in try NDArray.ones(shape, dtype: dtype) }
    + filled("empty", "zeros") { shape, dtype throws(Diagnostic) in try NDArray.zeros(shape, dtype: dtype) } + [
      BuiltinFunction(
        "array", .call, .value("object"), .optional(.value, "dtype"), .ignored("copy", default: "True"), .integer("ndmin", default: 0),
        in: "np", isAlsoGlobal: true, "an array of a number or of nested lists", tracking: .follows
      ) { call, object, dtype, _, least throws(Diagnostic) in
        if let made = try objects(object, dtype, call) { return made }
        let made = try array(object, dtype, copies: true)
        if case .variable(let variable) = made, variable.shape.count < least {
          return .variable(
            try Shapes.reshape(
              variable, [Int](repeating: 1, count: min(least, Extents.maximumRank) - variable.shape.count) + variable.shape))
        }
        guard case .array(let result) = made, result.ndim < least else { return made }
        return .array(try result.reshaped([Int](repeating: 1, count: min(least, Extents.maximumRank) - result.ndim) + result.shape))
      },
      BuiltinFunction(
        "asarray", .call, .value("a"), .optional(.value, "dtype"), in: "np", isAlsoGlobal: true,
        "the array itself, or one made of nested lists", tracking: .follows
      ) { call, a, dtype throws(Diagnostic) in
        if let made = try objects(a, dtype, call) { return made }
        return try array(a, dtype, copies: false)
      },
      BuiltinFunction("copy", .value("a"), in: "np", isAlsoGlobal: true, "a copy with memory of its own", tracking: .follows) {
        a throws(Diagnostic) in
        try array(a, nil, copies: true)
      },
      BuiltinFunction(
        "full", .call, .shape("shape", called: "a shape"), .value("fill_value"), .optional(.value, "dtype"), in: "np", isAlsoGlobal: true,
        "an array of one value", tracking: .follows
      ) { call, shape, fillValue, dtype throws(Diagnostic) in
        if let kind = dtype, isAnything(kind) {
          return try call.evaluator.filledObjects(shape, fillValue, call)
        }
        if let value = try Reductions.tracked(fillValue) {
          return .variable(try value.broadcast(to: shape, dtype: try dtype?.dtype()))
        }
        return .array(
          try NDArray.full(
            shape, try fillValue.array("fill_value"),
            dtype: try dtype?.dtype()))
      },
      BuiltinFunction(
        "full_like", .untracked("a"), .value("fill_value"), .optional(.value, "dtype"), in: "np",
        "an array of one value, in the shape of another", tracking: .follows
      ) { a, fillValue, dtype throws(Diagnostic) in
        let (shape, given) = (a.shape, try dtype?.dtype() ?? a.dtype)
        if let value = try Reductions.tracked(fillValue) { return .variable(try value.broadcast(to: shape, dtype: given)) }
        return .array(try NDArray.full(shape, try fillValue.array("fill_value"), dtype: given))
      },
      BuiltinFunction(
        "eye", .integer("N"), .optional(.integer, "M"), .integer("k", default: 0), .optional(.value, "dtype", shown: "float"), in: "np",
        isAlsoGlobal: true, "the identity matrix"
      ) { N, M, k, dtype throws(Diagnostic) in
        .array(
          try NDArray.eye(
            N, M, offset: k,
            dtype: try dtype?.dtype() ?? .float64))
      },
      BuiltinFunction("identity", .integer("n"), .optional(.value, "dtype", shown: "float"), in: "np", "the identity matrix") {
        n, dtype throws(Diagnostic) in
        .array(try NDArray.eye(n, dtype: try dtype?.dtype() ?? .float64))
      },
      BuiltinFunction(
        "arange", .array("start", called: "arange's start"), .optional(.array, "stop", called: "arange's stop"),
        .optional(.array, "step", shown: "1", called: "arange's step"), .optional(.value, "dtype"), in: "np", isAlsoGlobal: true,
        "start, start + step, … up to but without stop"
      ) { first, second, step, dtype throws(Diagnostic) in
        let step = step ?? NDArray(1)
        for part in [first, second ?? first, step] where part.count != 1 {
          throw Diagnostic(.type, "arange takes numbers, not arrays of \(part.count)")
        }
        return .array(try NDArray.arange(second == nil ? NDArray(0) : first, second ?? first, step, dtype: try dtype?.dtype()))
      },
      BuiltinFunction(
        "linspace", .number("start"), .number("stop"), .integer("num", default: 50), .flag("endpoint", default: true),
        .flag("retstep", default: false), .optional(.value, "dtype"), in: "np", isAlsoGlobal: true,
        "evenly spaced numbers from start to stop"
      ) { start, stop, count, endpoint, retstep, dtype throws(Diagnostic) in
        let result = try NDArray.linspace(start, stop, count: count, endpoint: endpoint, dtype: try dtype?.dtype())
        guard retstep else { return .array(result) }
        return .tuple([.array(result), .array(NDArray((stop - start) / Double(max(1, endpoint ? count - 1 : count))))])
      },
    ]
}

extension Evaluator {
  /// An array of text (`U`) or of any values (`O`).
  func objectArray(_ value: Value, _ kind: String?, _ context: CallContext, _ dtype: Value? = nil) throws(Diagnostic) -> Value {
    guard let make = try module("numpy._objects").members["make"] else { return .none }
    return try call(make, [value, kind.map { .string($0) } ?? .none, dtype ?? .none], [], context.span, context.source)
  }

  /// An array of records, by one of the functions that make them.
  func records(_ function: String, _ arguments: [Value]) throws(Diagnostic) -> Value {
    guard let make = try module("numpy._records").members[function] else { return .none }
    return try call(make, arguments)
  }

  /// How an array lies in memory, and whether it can be changed.
  func flags(of array: NDArray) throws(Diagnostic) -> Value {
    guard let make = try module("numpy._methods").members["flags"] else { return .none }
    return try call(make, [.array(array)])
  }

  /// An array of any values that holds one value everywhere.
  func filledObjects(_ shape: [Int], _ value: Value, _ context: CallContext) throws(Diagnostic) -> Value {
    let (_, count) = try NDArray.checkedShape(shape)
    try Work.require(count, of: 2 * MemoryLayout<Value>.stride)
    let flat = try objectArray(.list(ListObject([Value](repeating: value, count: count))), "O", context)
    let reshape = try Members.get(flat, "reshape", self)
    return try call(reshape, [.tuple(shape.map { .int($0) })], [], context.span, context.source)
  }

  /// An array of chosen texts.
  func textArray(_ texts: [Value], _ shape: [Int], _ context: CallContext) throws(Diagnostic) -> Value {
    let flat = try objectArray(.list(ListObject(texts)), nil, context)
    let reshape = try Members.get(flat, "reshape", self)
    return try call(reshape, [.tuple(shape.map { .int($0) })], [], context.span, context.source)
  }
}
