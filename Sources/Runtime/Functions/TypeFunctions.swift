import Language
import Limits
import NeuralNetwork

/// The functions that calling a type calls: `int("3")`, `list(range(3))`.
enum TypeFunctions {
  static let bool = BuiltinFunction(
    "bool", .flag("x", default: false).positionalOnly, "whether x counts as true", tracking: .hasNoSlope,
    unary: { (value) throws(Diagnostic) in .bool(try value.isTrue()) }
  ) { x throws(Diagnostic) in .bool(x) }

  static let int = BuiltinFunction(
    "int", .value("x", default: "0").positionalOnly, .integer("base", default: 10),
    "a whole number: x cut off towards zero, or read from text", tracking: .hasNoSlope,
    unary: { (value) throws(Diagnostic) in try toInteger(value, base: 10) }
  ) { x, base throws(Diagnostic) in
    guard let value = x else { return .int(0) }
    if base != 10, !value.isText { throw Diagnostic(.type, "int() can't convert non-string with explicit base") }
    return try toInteger(value, base: base)
  }

  static func toInteger(_ value: Value, base: Int) throws(Diagnostic) -> Value {
    if case .string(let text) = value { return try readInteger(text, base: base) }
    switch value {
    case .big: return value
    case .float(let number): return try whole(number, .towardZero)
    case .array(let array) where array.count == 1 && array.dtype.isFloat: return try whole(array.firstDouble, .towardZero)
    case .object:
      for name in ["__int__", "__index__", "__trunc__"] { if let number = try SpecialMethods.number(name, value) { return number } }
      if let native = value.native { return try toInteger(native, base: base) }
    default: break
    }
    return .int(try truncated(value))
  }

  static let float = BuiltinFunction(
    "float", .value("x", default: "0.0").positionalOnly, "a floating-point number, of a number or of text", tracking: .refuses,
    unary: { (value) throws(Diagnostic) in .float(try toFloat(value)) }
  ) { x throws(Diagnostic) in
    guard let value = x else { return .float(0) }
    return .float(try toFloat(value))
  }

  static let str = BuiltinFunction(
    "str", .value("object", default: "''").positionalOnly, "the value as text, as print shows it",
    unary: { (value) throws(Diagnostic) in .string(try value.shown()) }
  ) { object throws(Diagnostic) in
    .string(try object?.shown() ?? "")
  }

  static let list = BuiltinFunction(
    "list", .value("iterable", default: "()").positionalOnly, "a list of an iterable's elements",
    unary: { (value) throws(Diagnostic) in try listed(value) }
  ) { iterable throws(Diagnostic) in try iterable.map { (value) throws(Diagnostic) in try listed(value) } ?? .list(ListObject([])) }

  /// What others hold too is copied; what was gathered for this list is its own.
  private static func listed(_ value: Value) throws(Diagnostic) -> Value {
    let elements = try value.elements()
    switch value {
    case .list, .tuple, .object:
      try Work.require(elements.count, of: MemoryLayout<Value>.stride)
      return .list(ListObject(elements.copiedInPieces))
    default: return .list(ListObject(elements))
    }
  }

  static let tuple = BuiltinFunction(
    "tuple", .value("iterable", default: "()").positionalOnly, "a tuple of an iterable's elements",
    unary: { (value) throws(Diagnostic) in .tuple(try value.elements()) }
  ) { iterable throws(Diagnostic) in
    .tuple(try iterable?.elements() ?? [])
  }

  static let set = BuiltinFunction(
    "set", .value("iterable", default: "()").positionalOnly, "the distinct elements of an iterable",
    unary: { (value) throws(Diagnostic) in .set(try SetObject(of: value)) }
  ) { iterable throws(Diagnostic) in
    .set(try iterable.map { (iterable) throws(Diagnostic) in try SetObject(of: iterable) } ?? SetObject())
  }

  static let frozenset = BuiltinFunction(
    "frozenset", .value("iterable", default: "()").positionalOnly,
    "the distinct elements of an iterable as a set that never changes, so that it can be a key"
  ) { iterable throws(Diagnostic) in
    if case .set(let set)? = iterable, set.isFrozen { return .set(set) }
    return .set(
      try iterable.map { (iterable) throws(Diagnostic) in try SetObject(of: iterable, isFrozen: true) } ?? SetObject(isFrozen: true))
  }

  static let bytes = BuiltinFunction(
    "bytes", .value("source", default: "b''"), .optional(.value, "encoding"), "bytes: of whole numbers, of a text, or so many zeros"
  ) { source, encoding throws(Diagnostic) in
    guard let value = source else { return .iterator(BytesObject([])) }
    if let bytes = value.bytes { return .iterator(BytesObject(bytes)) }
    if case .string(let text) = value {
      guard let encoding else {
        throw Diagnostic(.type, "string argument without an encoding", hint: "`text.encode()` makes bytes of a text")
      }
      return .iterator(BytesObject(try TextEncoding(try encoding.text("encoding")).bytes(of: text)))
    }
    if case .int(let count) = value {
      guard count >= 0 else { throw Diagnostic(.value, "negative count") }
      return .iterator(BytesObject(try Operators.repeated([0], count)))
    }
    if case .array(let array) = value, array.dtype == .uint8 {
      return .iterator(BytesObject(array.integers.map { UInt8(truncatingIfNeeded: $0) }))
    }
    var bytes: [UInt8] = []
    for element in try value.elements() {
      guard let byte = UInt8(exactly: try element.integer("a byte")) else { throw Diagnostic(.value, "bytes must be in range(0, 256)") }
      bytes.append(byte)
    }
    return .iterator(BytesObject(bytes))
  }

  static let dict = BuiltinFunction(
    "dict", .value("items", default: "()").positionalOnly, .keywords("entries"),
    "a dictionary of pairs, of another dictionary, or of keywords"
  ) { items, entries throws(Diagnostic) in
    let result = DictObject()
    if let items { try result.update(from: items.native ?? items) }
    try result.update(from: .dict(entries))
    return .dict(result)
  }

  static let range = BuiltinFunction(
    "range", .value("start").positionalOnly, .value("stop", default: "None").positionalOnly,
    .integer("step", default: 1, called: "range's step").positionalOnly, "the whole numbers from start up to, but without, stop",
    unary: { (stop) throws(Diagnostic) in .range(RangeValue(start: 0, stop: try stop.integer("range's argument"), step: 1)) },
    binary: { (start, stop) throws(Diagnostic) in
      .range(RangeValue(start: try start.integer("range's argument"), stop: try stop.integer("range's argument"), step: 1))
    }
  ) { start, stop, step throws(Diagnostic) in
    let first = try start.integer("range's argument")
    guard let second = stop else { return .range(RangeValue(start: 0, stop: first, step: 1)) }
    guard step != 0 else {
      throw Diagnostic(.value, "range() arg 3 must not be zero", hint: "the step says how far each number is from the one before")
    }
    return .range(RangeValue(start: first, stop: try second.integer("range's argument"), step: step))
  }

  static let enumerate = BuiltinFunction(
    "enumerate", .value("iterable"), .integer("start", default: 0), "pairs of a count and an element",
    unary: { (value) throws(Diagnostic) in .iterator(try EnumerateIterator(value, from: 0)) }
  ) { iterable, start throws(Diagnostic) in
    .iterator(try EnumerateIterator(iterable, from: start))
  }

  static let zip = BuiltinFunction(
    "zip", .rest("iterables"), .flag("strict", default: false).keywordOnly, "tuples of the first elements, the second ones, and so on",
    binary: { (first, second) throws(Diagnostic) in .iterator(try ZipIterator([first, second], isStrict: false)) }
  ) { iterables, strict throws(Diagnostic) in
    .iterator(try ZipIterator(iterables, isStrict: strict))
  }

  static let map = BuiltinFunction(
    "map", .evaluator, .value("function"), .rest("iterables"), "the function's values for each element, one at a time"
  ) { evaluator, function, iterables throws(Diagnostic) in
    guard !iterables.isEmpty else { throw Diagnostic(.type, "map() must have at least two arguments.") }
    var iterators: [IteratorObject] = []
    for source in iterables { iterators.append(try source.iterator()) }
    return .iterator(
      ClosureIterator(typeName: "map") { () throws(Diagnostic) in
        if iterators.count == 1 {
          return try iterators[0].next().map { (value) throws(Diagnostic) in try evaluator.call(function, with: value) }
        }
        var values: [Value] = []
        for iterator in iterators {
          guard let value = try iterator.next() else { return nil }
          values.append(value)
        }
        return try evaluator.call(function, values)
      })
  }

  static let filter = BuiltinFunction(
    "filter", .evaluator, .value("function").positionalOnly, .value("iterable").positionalOnly,
    "the elements for which the function is true"
  ) { evaluator, function, iterable throws(Diagnostic) in
    let iterator = try iterable.iterator()
    return .iterator(
      ClosureIterator(typeName: "filter") { () throws(Diagnostic) in
        while let value = try iterator.next() {
          try evaluator.checkInterrupt()
          let verdict = function.isNone ? value : try evaluator.call(function, with: value)
          if try verdict.isTrue() { return value }
        }
        return nil
      })
  }

  static let reversed = BuiltinFunction("reversed", .value("sequence").positionalOnly, "the elements from the last to the first") {
    value throws(Diagnostic) in
    if case .range(let range) = value {
      var index = range.count
      return .iterator(
        ClosureIterator(typeName: "range_iterator") { () throws(Diagnostic) in
          guard index > 0 else { return nil }
          index -= 1
          return .int(range[index])
        })
    }
    if case .set = value { throw Diagnostic(.type, "'set' object is not reversible", hint: "a set has no order; `sorted(…)` gives one") }
    if case .iterator(let iterator) = value, !(iterator is BytesObject) {
      throw Diagnostic(.type, "'\(value.typeName)' object is not reversible", hint: "make a list of it first: `reversed(list(…))`")
    }
    let elements: [Value]
    do throws(Diagnostic) { elements = try value.elements() } catch {
      throw error.kind == .type && error.message.contains("is not iterable")
        ? Diagnostic(.type, "'\(value.typeName)' object is not reversible") : error
    }
    var left = elements.count
    return .iterator(
      ClosureIterator(typeName: "reversed") { () throws(Diagnostic) in
        guard left > 0 else { return nil }
        left -= 1
        return elements[left]
      })
  }

  static let slice = BuiltinFunction(
    "slice", .value("start").positionalOnly, .value("stop", default: "None").positionalOnly, .value("step", default: "None").positionalOnly,
    "the indices start:stop:step as a value"
  ) { start, stop, step throws(Diagnostic) in
    guard let second = stop else {
      return .slice(SliceValue(lower: .none, upper: start, step: .none))
    }
    return .slice(SliceValue(lower: start, upper: second, step: step ?? .none))
  }

  static let type = BuiltinFunction(
    "type", .evaluator, .value("object").positionalOnly, .optional(.value, "bases").positionalOnly,
    .optional(.value, "dict").positionalOnly, "the value's type; with bases and a dict a new class"
  ) { evaluator, object, bases, dict throws(Diagnostic) in
    guard let bases else { return .type(object.typeObject) }
    var types: [TypeObject] = []
    for base in try bases.elements() { if case .type(let type) = base { types.append(type) } }
    guard case .dict(let dict)? = dict else { throw Diagnostic(.type, "type.__new__() argument 3 must be dict") }
    var attributes: [(name: String, value: Value)] = []
    for item in dict.items { attributes.append((try item.key.text("an attribute's name"), item.value)) }
    let type = try ClassObject(
      try object.text("a class's name"), bases: types, attributes: attributes, evaluator)
    evaluator.classes.note(type)
    return .type(type)
  }

  static let object = BuiltinFunction("object", .evaluator, "an object without attributes") { evaluator throws(Diagnostic) in
    .object(InstanceObject(try ClassObject("object", bases: [], attributes: [], evaluator)))
  }

  static let superObject = BuiltinFunction(
    "super", .value("type").positionalOnly, .value("object_or_type").positionalOnly,
    "the attributes that a class inherits, for an object of it"
  ) { type, objectOrType throws(Diagnostic) in
    guard case .type(let type) = type, let type = type as? ClassObject else {
      throw Diagnostic(
        .type, "super() argument 1 must be a type, not \(type.typeName)", hint: "in a method write `super()` alone")
    }
    let object = SuperObject(type, objectOrType)
    guard let start = object.start, start.isSubclass(of: type) else {
      throw Diagnostic(
        .type, "super(type, obj): obj must be an instance or subtype of type",
        hint: "write `super()` alone, or the class itself: `super(\(type.name), self)`")
    }
    return .superObject(object)
  }

  static let float64 = BuiltinFunction("float64", .value("x", default: "0").positionalOnly, in: "np", "a NumPy float") {
    x throws(Diagnostic) in
    try cast(x ?? .int(0), to: .float64)
  }

  static let int64 = BuiltinFunction("int64", .value("x", default: "0").positionalOnly, in: "np", "a NumPy integer") {
    x throws(Diagnostic) in
    try cast(x ?? .int(0), to: .int64)
  }

  static func narrow(_ dtype: DType) -> BuiltinFunction {
    BuiltinFunction(dtype.name, .value("x", default: "0").positionalOnly, in: "np", "a NumPy number of dtype \(dtype.name)") {
      x throws(Diagnostic) in
      let value = x ?? .int(0)
      if case .int(let number) = value { try dtype.checkHolds(number) }
      if case .big(let number) = value, dtype.isInteger {
        // Those of 64 bits whose first one is set.
        guard dtype == .uint64, !number.isNegative, number.bitWidth <= 64 else {
          throw Diagnostic(.overflow, "Python integer \(value.reprText) out of bounds for \(dtype.name)")
        }
        let word = number.digits.reversed().reduce(0 as UInt64) { $0 << 32 | UInt64($1) }
        return .array(NDArray(Int(bitPattern: UInt(word))).relabelled(.uint64).markedScalar())
      }
      return try cast(value, to: dtype)
    }
  }

  static let npBool = BuiltinFunction("bool", .value("x", default: "False").positionalOnly, in: "np", "a NumPy truth value") {
    x throws(Diagnostic) in
    try cast(x ?? .bool(false), to: .bool)
  }

  static let param = BuiltinFunction(
    "param", .value("x"), isAlsoGlobal: true, "a tracked value: `.backward()` of what is computed from it fills its `.grad`",
    tracking: .refuses
  ) { x throws(Diagnostic) in
    .variable(Variable(try x.tensor("param's argument")))
  }

  private static func cast(_ value: Value, to dtype: DType) throws(Diagnostic) -> Value {
    if case .string = value { return .array(NDArray(try toFloat(value)).cast(to: dtype).markedScalar()) }
    return .array(try value.array("the argument").cast(to: dtype).markedScalar())
  }
}
