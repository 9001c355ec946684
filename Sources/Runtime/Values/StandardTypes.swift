import Language

extension TypeObject {
  static let noneType = TypeObject("NoneType")
  static let bool = TypeObject("bool", constructor: TypeFunctions.bool, dtype: .bool)
  static let int = TypeObject("int", constructor: TypeFunctions.int, dtype: .int64, inheritance: .possible)
  static let float = TypeObject("float", constructor: TypeFunctions.float, dtype: .float64, inheritance: .possible)
  static let str = TypeObject("str", constructor: TypeFunctions.str, inheritance: .possible)
  static let list = TypeObject("list", constructor: TypeFunctions.list, inheritance: .possible)
  static let tuple = TypeObject("tuple", constructor: TypeFunctions.tuple, inheritance: .possible)
  static let dict = TypeObject("dict", constructor: TypeFunctions.dict, inheritance: .possible)
  static let set = TypeObject("set", constructor: TypeFunctions.set, inheritance: .possible)
  static let frozenset = TypeObject("frozenset", constructor: TypeFunctions.frozenset)
  static let bytes = TypeObject("bytes", constructor: TypeFunctions.bytes)
  static let range = TypeObject("range", constructor: TypeFunctions.range)
  static let enumerate = TypeObject("enumerate", constructor: TypeFunctions.enumerate)
  static let zip = TypeObject("zip", constructor: TypeFunctions.zip)
  static let map = TypeObject("map", constructor: TypeFunctions.map)
  static let filter = TypeObject("filter", constructor: TypeFunctions.filter)
  static let reversed = TypeObject("reversed", constructor: TypeFunctions.reversed)
  static let slice = TypeObject("slice", constructor: TypeFunctions.slice)
  static let type = TypeObject("type", constructor: TypeFunctions.type)
  static let ndarray = TypeObject("ndarray", displayName: "numpy.ndarray")
  static let float64 = TypeObject("float64", displayName: "numpy.float64", constructor: TypeFunctions.float64, dtype: .float64)
  static let int64 = TypeObject("int64", displayName: "numpy.int64", constructor: TypeFunctions.int64, dtype: .int64)
  static let npBool = TypeObject("bool", displayName: "numpy.bool", constructor: TypeFunctions.npBool, dtype: .bool)
  static let variable = TypeObject("Value", constructor: TypeFunctions.param)
  static let function = TypeObject("function")
  static let builtin = TypeObject("builtin_function_or_method")
  static let method = TypeObject("method")
  static let module = TypeObject("module")
  static let report = TypeObject("report")
  static let command = TypeObject("command")
  static let ellipsis = TypeObject("ellipsis")
  static let generator = TypeObject("generator")
  static let object = TypeObject("object", constructor: TypeFunctions.object, inheritance: .possible)
  static let property = TypeObject("property", constructor: DescriptorFunctions.property)
  static let staticMethod = TypeObject("staticmethod", constructor: DescriptorFunctions.staticMethod)
  static let classMethod = TypeObject("classmethod", constructor: DescriptorFunctions.classMethod)
  static let superType = TypeObject("super", constructor: TypeFunctions.superObject)
  static let notImplementedType = TypeObject("NotImplementedType")
  /// `abc.ABC`: a class that derives from it can have abstract methods, as any class can here.
  static let abstractBase = TypeObject("ABC", displayName: "abc.ABC", inheritance: .ignored)
  static let randomState = TypeObject(
    "RandomState", displayName: "numpy.random.mtrand.RandomState", constructor: RandomFunctions.randomState)
  static let randomGenerator = TypeObject(
    "Generator", displayName: "numpy.random._generator.Generator", constructor: RandomFunctions.generatorOfBits)

  /// The types that are names of the language itself.
  static let builtins: [TypeObject] = [
    bool, int, float, str, list, tuple, dict, set, frozenset, bytes, range, enumerate, zip, map, filter, reversed, slice, type, object,
    property,
    staticMethod, classMethod, superType,
  ]

  private static let elementTypes = DType.allCases.map { TypeObject($0.name, displayName: "numpy.dtype", dtype: $0, isElementType: true) }

  /// What `a.dtype` gives.
  static func dtype(_ dtype: DType) -> TypeObject { elementTypes.first { $0.dtype == dtype } ?? float64 }

  /// `np.float32`, `np.uint8` …: the scalars' types besides float64, int64 and bool.
  static let narrow: [DType: TypeObject] = {
    var types: [DType: TypeObject] = [:]
    for dtype in DType.allCases where dtype != .float64 && dtype != .int64 && dtype != .bool {
      types[dtype] = TypeObject(
        dtype.name, displayName: "numpy.\(dtype.name)", constructor: TypeFunctions.narrow(dtype), dtype: dtype)
    }
    return types
  }()

  static func scalar(of dtype: DType) -> TypeObject {
    switch dtype {
    case .float64: .float64
    case .int64: .int64
    case .bool: .npBool
    default: narrow[dtype] ?? .float64
    }
  }

  static func iterator(_ name: String) -> TypeObject {
    switch name {
    case "enumerate": enumerate
    case "zip": zip
    case "map": map
    case "filter": filter
    case "reversed": reversed
    case "generator": generator
    case "bytes": bytes
    default: TypeObject(String(name.split(separator: ".").last ?? Substring(name)), displayName: name)
    }
  }

  static func exception(_ name: String) -> TypeObject { exceptions[name] ?? TypeObject(name, caughtKinds: []) }

  /// The exception classes that `except` and `raise` know, with the kinds each catches.
  static let exceptions: [String: TypeObject] = {
    typealias Kind = Diagnostic.Kind
    let all = Set(Kind.allCases).subtracting([.interrupted])
    let groups: [String: Set<Kind>] = [
      "BaseException": all,
      "Exception": all.subtracting([.exit]),
      "ArithmeticError": [.zeroDivision, .overflow, .floatingPoint],
      "Warning": [.runtimeWarning, .userWarning, .deprecationWarning, .futureWarning],
      "LookupError": [.index, .key],
      "ValueError": [.value, .linearAlgebra],
      "ModuleNotFoundError": [.importing],
      "NameError": [.name, .unboundLocal],
      "RuntimeError": [.runtime, .recursion, .notImplemented],
      "OSError": [.file, .permission],
      "IOError": [.file, .permission],
      "EnvironmentError": [.file, .permission],
    ]
    var table: [String: TypeObject] = [:]
    for kind in Kind.allCases { table[kind.rawValue] = exceptionType(kind.rawValue, groups[kind.rawValue] ?? [kind]) }
    for (name, kinds) in groups { table[name] = exceptionType(name, kinds) }
    for name in parents.keys { table[name] = exceptionType(name, []) }
    return table
  }()

  /// The exception classes that no diagnostic is of, with the one that each derives from.
  static let parents: [String: String] = [
    "FrozenInstanceError": "AttributeError", "JSONDecodeError": "ValueError", "AxisError": "ValueError", "FileExistsError": "OSError",
    "IsADirectoryError": "OSError",
    "NotADirectoryError": "OSError", "InterruptedError": "OSError", "BlockingIOError": "OSError", "ChildProcessError": "OSError",
    "ProcessLookupError": "OSError", "TimeoutError": "OSError", "ConnectionError": "OSError", "BrokenPipeError": "ConnectionError",
    "ConnectionAbortedError": "ConnectionError", "ConnectionRefusedError": "ConnectionError", "ConnectionResetError": "ConnectionError",
    "UnicodeError": "ValueError", "UnicodeDecodeError": "UnicodeError", "UnicodeEncodeError": "UnicodeError",
    "BufferError": "Exception", "SystemError": "Exception", "ReferenceError": "Exception", "StopAsyncIteration": "Exception",
    "IndentationError": "SyntaxError", "TabError": "IndentationError", "PendingDeprecationWarning": "Warning", "ImportWarning": "Warning",
    "ResourceWarning": "Warning", "SyntaxWarning": "Warning", "UnicodeWarning": "Warning", "BytesWarning": "Warning",
    "EncodingWarning": "Warning", "GeneratorExit": "BaseException",
  ]

  /// The kind of diagnostic that stands for an exception class without one of its own.
  private static let representatives: [String: Diagnostic.Kind] = [
    "ArithmeticError": .zeroDivision, "LookupError": .index, "ModuleNotFoundError": .importing, "OSError": .file, "IOError": .file,
    "EnvironmentError": .file,
  ]

  /// The kind of diagnostic that stands for an exception class.
  var representativeKind: Diagnostic.Kind { TypeObject.representative(name) }

  private static func representative(_ name: String) -> Diagnostic.Kind {
    if let kind = Diagnostic.Kind(rawValue: name) ?? representatives[name] { return kind }
    return parents[name].map(representative) ?? .exception
  }

  private static func exceptionType(_ name: String, _ kinds: Set<Diagnostic.Kind>) -> TypeObject {
    let kind = representative(name)
    let constructor = BuiltinFunction(name, .rest("args"), "an exception to raise") { arguments throws(Diagnostic) in
      let message = arguments.count == 1 ? arguments[0].displayText : arguments.isEmpty ? "" : Value.tuple(arguments).displayText
      return .exception(ExceptionObject(Diagnostic(kind, message), name: name, arguments: arguments))
    }
    return TypeObject(name, constructor: constructor, caughtKinds: kinds)
  }
}
