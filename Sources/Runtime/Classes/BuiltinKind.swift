/// Which of the language's own kinds a value belongs to, as far as its special methods differ.
struct BuiltinKind: OptionSet {
  let rawValue: UInt16

  static let integer = BuiltinKind(rawValue: 1)
  static let float = BuiltinKind(rawValue: 2)
  static let text = BuiltinKind(rawValue: 4)
  static let bytes = BuiltinKind(rawValue: 8)
  static let list = BuiltinKind(rawValue: 16)
  static let tuple = BuiltinKind(rawValue: 32)
  static let range = BuiltinKind(rawValue: 64)
  static let set = BuiltinKind(rawValue: 128)
  static let frozenset = BuiltinKind(rawValue: 256)
  static let dict = BuiltinKind(rawValue: 512)
  static let array = BuiltinKind(rawValue: 1024)
  /// A number of NumPy's.
  static let scalar = BuiltinKind(rawValue: 2048)

  static let numbers: BuiltinKind = [.integer, .float, .array, .scalar]
  static let sets: BuiltinKind = [.set, .frozenset]
  static let sequences: BuiltinKind = [.text, .bytes, .list, .tuple, .range, .array]
  static let containers: BuiltinKind = [.sequences, .sets, .dict]
  static let all: BuiltinKind = [.numbers, .containers]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// That of a value; none of these for others.
  init(of value: Value) {
    self =
      switch value {
      case .int, .bool, .big: .integer
      case .float: .float
      case .string: .text
      case .list: .list
      case .tuple: .tuple
      case .range: .range
      case .set(let set): set.isFrozen ? .frozenset : .set
      case .dict: .dict
      case .array(let array): array.isScalar ? .scalar : .array
      case .iterator(let iterator) where iterator is BytesObject: .bytes
      default: []
      }
  }

  /// That of a type's values.
  init(of type: TypeObject) {
    self = BuiltinKind.named[type.displayName] ?? (type.dtype != nil && !type.isElementType ? .scalar : [])
  }

  private static let named: [String: BuiltinKind] = [
    "int": .integer, "bool": .integer, "float": .float, "str": .text, "bytes": .bytes, "list": .list, "tuple": .tuple, "range": .range,
    "set": .set, "frozenset": .frozenset, "dict": .dict, "numpy.ndarray": .array,
  ]
}
