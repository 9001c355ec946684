import Language
import Limits
import NeuralNetwork

extension Value {
  /// The value as an array: numbers, lists of numbers, nested lists.
  ///
  /// - Throws: TypeError for all else; a tracked value is refused, so that no gradient is lost where nobody sees it.
  public func array(_ what: String) throws(Diagnostic) -> NDArray {
    switch self {
    case .array(let array): return array
    case .float(let value): return NDArray(value).markedScalar(false).markedWeak()
    case .int(let value): return NDArray(value).markedScalar(false).markedWeak()
    case .bool(let value): return NDArray(value).markedScalar(false)
    case .variable(let variable) where !variable.isTracked: return NDArray(variable.value).markedScalar(false)
    case .variable: throw Tracked.losingGradient(what)
    case .list, .tuple, .range: return try NDArray(try part(what, depth: 0))
    default:
      if let array = try ownArray() { return array }
      if let inner = builtInValue { return try inner.array(what) }
      throw Diagnostic(.type, "\(what) must be a number, a list of numbers or an array, not \(describedForMessages)")
    }
  }

  /// The sequence or number that an object is besides, as named tuples are; nil for all else.
  var builtInValue: Value? {
    guard case .object(let instance) = self else { return nil }
    switch instance.native {
    case .list, .tuple, .int, .big, .float: return instance.native
    default: return nil
    }
  }

  /// What an object's method `__array__` makes of it; nil where its class has none.
  private func ownArray() throws(Diagnostic) -> NDArray? {
    guard case .array(let array)? = try SpecialMethods.call("__array__", of: self) else { return nil }
    return array
  }

  /// What an array is made from.
  func part(_ what: String, depth: Int = 0) throws(Diagnostic) -> NDArray.Part {
    switch self {
    case .float(let value): return .float(value)
    case .int(let value): return .int(value)
    case .bool(let value): return .bool(value)
    case .big(let number) where !number.isNegative && number.bitWidth <= 64: return .word(number.lowWord)
    case .array(let array): return .array(array)
    case .variable(let variable) where !variable.isTracked: return .array(NDArray(variable.value))
    case .variable: throw Tracked.losingGradient(what)
    case .list, .tuple, .range:
      guard depth <= Extents.maximumRank else {
        throw Diagnostic(.value, "\(what) is nested deeper than the \(Extents.maximumRank) axes an array may have")
      }
      var parts: [NDArray.Part] = []
      let elements = try elements()
      parts.reserveCapacity(elements.count)
      for element in elements {
        if parts.count & 0x3FFF == 0x3FFF { try Work.checkStop() }
        parts.append(try element.part(what, depth: depth + 1))
      }
      return .list(parts)
    case .iterator(let iterator) where depth == 0:
      throw Diagnostic(.type, "\(what) is a \(iterator.typeName)", hint: "make a list of it first: `list(…)`")
    default:
      if let array = try ownArray() { return .array(array) }
      if let inner = builtInValue { return try inner.part(what, depth: depth) }
      let prefix = depth == 0 ? "\(what) is" : "\(what) holds"
      throw Diagnostic(
        .type, "\(prefix) \(describedForMessages), and an array can hold only numbers", hint: "a list can hold anything")
    }
  }

  /// The value as a tensor of doubles.
  public func tensor(_ what: String) throws(Diagnostic) -> Tensor {
    if case .float(let value) = self { return Tensor(value) }
    let array = try array(what)
    try Work.require(array.count, of: MemoryLayout<Double>.stride)
    return array.tensor
  }
}
