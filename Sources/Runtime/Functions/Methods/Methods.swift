import Language

/// The methods of one type.
package final class MethodTable: Sendable {
  package let typeName: String
  package let functions: [String: BuiltinFunction]

  init(_ typeName: String, _ functions: [BuiltinFunction]) {
    self.typeName = typeName
    self.functions = Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }
}

/// Which methods a value has.
package enum Methods {
  static let list = MethodTable("list", ListMethods.all)
  static let dict = MethodTable("dict", DictMethods.all)
  static let set = MethodTable("set", SetMethods.all)
  static let frozenset = MethodTable("frozenset", SetMethods.unchanging)
  static let tuple = MethodTable("tuple", ListMethods.tuple)
  static let string = MethodTable("str", StringMethods.all)
  static let array = MethodTable("numpy.ndarray", ArrayMethods.all)
  static let variable = MethodTable("Value", VariableMethods.all)
  static let float = MethodTable("float", NumberMethods.float)
  static let int = MethodTable("int", NumberMethods.int)
  static let walk = MethodTable("nditer", ArrayWalk.methods)
  static let generator = MethodTable("Generator", GeneratorMethods.all)
  static let randomState = MethodTable("RandomState", RandomFunctions.methods)
  static let stream = MethodTable("file", StreamFunctions.methods)
  static let bytes = MethodTable("bytes", BytesMethods.all)
  static let range = MethodTable("range", RangeMethods.all)
  static let slice = MethodTable("slice", RangeMethods.slice)
  static let yielding = MethodTable("generator", GeneratorIterator.methods)
  static let contextManager = MethodTable("contextmanager", GeneratorContext.methods)
  static let descriptor = MethodTable("property", DescriptorFunctions.methods)

  /// A method of one of the language's own types, taken from the type: `str.upper`, `dict.__getitem__`.
  static func function(_ name: String, ofType type: TypeObject) -> BuiltinFunction? {
    if let found = all.first(where: { $0.typeName == type.displayName })?.functions[name] { return found }
    if let found = BuiltinSpecialMethods.function(name, of: BuiltinKind(of: type)) { return found }
    return type === TypeObject.object ? ObjectFunctions.methods[name] : nil
  }

  /// Whether a method, taken from its type, works on a value.
  static func apply(_ method: BuiltinFunction, to value: Value) -> Bool {
    table(for: value)?.functions[method.name] === method || !all.contains { $0.functions[method.name] === method }
  }

  static func wrongReceiver(_ method: BuiltinFunction, _ value: Value) -> Diagnostic {
    let type = method.module ?? "object"
    return Diagnostic(
      .type, "descriptor '\(method.name)' for '\(type)' objects doesn't apply to a '\(value.typeName)' object",
      hint: "called by its type's name, a method takes the value it works on first: `\(type).\(method.name)(value, …)`")
  }

  private static func table(for iterator: IteratorObject) -> MethodTable? {
    switch iterator {
    case is GeneratorIterator: yielding
    case is ArrayWalk: walk
    case is StreamObject: stream
    case is BytesObject: bytes
    case is GeneratorContext: contextManager
    default: nil
    }
  }

  /// Every table, for completion and the reference.
  static let all: [MethodTable] = [
    string, list, tuple, dict, set, frozenset, array, variable, int, float, generator, randomState, walk, yielding, contextManager,
    descriptor, range, slice,
    stream, bytes,
  ]

  @inline(__always)
  package static func table(for value: Value) -> MethodTable? {
    switch value {
    case .list: list
    case .dict: dict
    case .set(let object): object.isFrozen ? frozenset : set
    case .tuple: tuple
    case .string: string
    case .array: array
    case .variable: variable
    case .float: float
    case .int, .big, .bool: int
    case .generator: generator
    case .iterator(let iterator): table(for: iterator)
    case .randomState: randomState
    case .range: range
    case .slice: slice
    case .descriptor: descriptor
    default: nil
    }
  }
}
