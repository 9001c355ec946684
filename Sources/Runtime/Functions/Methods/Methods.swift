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
  static let tuple = MethodTable("tuple", ListMethods.tuple)
  static let string = MethodTable("str", StringMethods.all)
  static let array = MethodTable("numpy.ndarray", ArrayMethods.all)
  static let variable = MethodTable("Value", VariableMethods.all)
  static let float = MethodTable("float", NumberMethods.float)
  static let int = MethodTable("int", NumberMethods.int)
  static let walk = MethodTable("nditer", ArrayWalk.methods)
  static let generator = MethodTable("Generator", GeneratorMethods.all)
  static let randomState = MethodTable("RandomState", RandomFunctions.methods)

  /// Every table, for completion and the reference.
  static let all: [MethodTable] = [string, list, tuple, dict, set, array, variable, int, float, generator, randomState, walk]

  @inline(__always)
  package static func table(for value: Value) -> MethodTable? {
    switch value {
    case .list: list
    case .dict: dict
    case .set: set
    case .tuple: tuple
    case .string: string
    case .array: array
    case .variable: variable
    case .float: float
    case .int: int
    case .generator: generator
    case .iterator(let iterator): iterator is ArrayWalk ? walk : nil
    case .randomState: randomState
    default: nil
    }
  }
}
