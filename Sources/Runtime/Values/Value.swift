import NeuralNetwork

/// A value of the language.
///
/// A NumPy scalar (`np.float64(0.5)`) is an array without dimensions and behaves like a number.
public enum Value {
  case none
  case bool(Bool)
  case int(Int)
  /// An int of more than 64 bits.
  case big(BigInteger)
  case float(Double)
  case string(String)
  case list(ListObject)
  case tuple([Value])
  case dict(DictObject)
  case set(SetObject)
  case range(RangeValue)
  case slice(SliceValue)
  case array(NDArray)
  /// A tracked value: `param(…)` and all that is computed from one.
  case variable(Variable)
  case function(FunctionObject)
  case builtin(BuiltinFunction)
  /// A method taken from a value without calling it.
  case boundMethod(BoundMethod)
  case module(ModuleObject)
  /// What a command called as a function gives: its numbers as attributes.
  case report(ReportObject)
  /// A network command named without calling it (`f = train`).
  case command(String)
  /// An exception (`except ValueError as e`).
  case exception(ExceptionObject)
  /// A type such as `int`, `np.float64`: callable, comparable, usable in isinstance and dtype=.
  case type(TypeObject)
  /// An iterator: a generator expression's, enumerate's, zip's, reversed's, map's.
  case iterator(IteratorObject)
  /// `np.random.RandomState(seed)`
  case randomState(RandomStateObject)
  /// `np.random.default_rng(seed)`
  case generator(GeneratorObject)
  case ellipsis
  /// An object of a class that the user wrote.
  case object(InstanceObject)
  /// A user's function taken from an object: `net.forward`.
  case method(MethodObject)
  /// A property, a static or class method, as it stands in a class.
  case descriptor(DescriptorObject)
  /// `super()`
  case superObject(SuperObject)
  /// What an operator's method returns for operands it does not know.
  case notImplemented
}

extension Value {
  /// What `type(value)` calls it: `int`, `numpy.ndarray`.
  public var typeName: String { typeObject.displayName }

  /// The value's type as a value of the language.
  public var typeObject: TypeObject {
    switch self {
    case .none: .noneType
    case .bool: .bool
    case .int, .big: .int
    case .float: .float
    case .string: .str
    case .list(let list): list.viewName.map { TypeObject($0) } ?? .list
    case .tuple: .tuple
    case .dict: .dict
    case .set(let set): set.isFrozen ? .frozenset : .set
    case .range: .range
    case .slice: .slice
    case .array(let array): array.isScalar ? .scalar(of: array.dtype) : .ndarray
    case .variable: .variable
    case .function: .function
    case .builtin: .builtin
    case .boundMethod: .method
    case .module: .module
    case .report: .report
    case .command: .command
    case .exception(let exception): .exception(exception.name)
    case .type: .type
    case .iterator(let iterator): .iterator(iterator.typeName)
    case .randomState: .randomState
    case .generator: .randomGenerator
    case .ellipsis: .ellipsis
    case .object(let instance): instance.type
    case .method: .method
    case .descriptor(let descriptor): TypeObject(descriptor.typeName)
    case .superObject: .superType
    case .notImplemented: .notImplementedType
    }
  }
}
