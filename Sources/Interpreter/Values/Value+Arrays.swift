import Language
import NeuralNetwork

extension Value {
  /// The value as an array: numbers, lists of numbers, nested lists; a tracked value gives its data.
  public func array(_ what: String) throws(Diagnostic) -> NDArray {
    switch self {
    case .array(let array): return array
    case .float(let value): return NDArray(value).markedScalar(false)
    case .int(let value): return NDArray(value).markedScalar(false)
    case .bool(let value): return NDArray(value).markedScalar(false)
    case .variable(let variable): return NDArray(variable.value.elements, shape: variable.value.shape)
    case .list, .tuple, .range:
      var builder = NestedNumbers()
      try builder.read(self, axis: 0, what)
      return try builder.array(what)
    default:
      throw Diagnostic(.type, "\(what) must be a number, a list of numbers or an array, not \(describedForMessages)")
    }
  }

  /// The value as a tensor of doubles.
  public func tensor(_ what: String) throws(Diagnostic) -> Tensor {
    if case .float(let value) = self { return Tensor(value) }
    let array = try array(what)
    do { return try Tensor(shape: array.shape, elements: array.doubles) } catch {
      throw Diagnostic(.value, error.message, hint: error.hint)
    }
  }
}

/// Collects the numbers of nested lists and checks that all lists of one depth are equally long.
private struct NestedNumbers {
  private var numbers: [Double] = []
  private var integers: [Int] = []
  private var dtype: DType = .bool
  private var shape: [Int] = []
  private var isShapeKnown = false

  mutating func read(_ value: Value, axis: Int, _ what: String) throws(Diagnostic) {
    switch value {
    case .list, .tuple, .range:
      let elements = try value.elements()
      try enter(elements.count, axis, what)
      for element in elements { try read(element, axis: axis + 1, what) }
      if elements.isEmpty {
        isShapeKnown = true
        dtype = max(dtype, .float64)
      }
    case .array(let array):
      for (offset, size) in array.shape.enumerated() { try enter(size, axis + offset, what) }
      try finish(axis + array.ndim, what)
      dtype = max(dtype, array.dtype)
      numbers += array.doubles
      integers += array.integers
    case .variable(let variable):
      for (offset, size) in variable.value.shape.enumerated() { try enter(size, axis + offset, what) }
      try finish(axis + variable.value.shape.count, what)
      dtype = .float64
      numbers += variable.value.elements
      integers += variable.value.elements.map { NDArray.truncated($0) }
    case .float(let value): try append(value, NDArray.truncated(value), .float64, axis, what)
    case .int(let value): try append(Double(value), value, .int64, axis, what)
    case .bool(let value): try append(value ? 1 : 0, value ? 1 : 0, .bool, axis, what)
    default:
      throw Diagnostic(
        .type, "\(what) holds \(value.describedForMessages), and an array can hold only numbers",
        hint: "arrays of \(value.typeName) are not supported; a list can hold anything")
    }
  }

  private mutating func append(_ number: Double, _ integer: Int, _ type: DType, _ axis: Int, _ what: String) throws(Diagnostic) {
    try finish(axis, what)
    dtype = max(dtype, type)
    numbers.append(number)
    integers.append(integer)
    guard numbers.count <= NDArray.maximumCount else { throw Diagnostic(.memory, "an array has at most 2^27 elements") }
  }

  private mutating func enter(_ count: Int, _ axis: Int, _ what: String) throws(Diagnostic) {
    if axis < shape.count {
      guard shape[axis] == count else { throw inhomogeneous(what) }
    } else {
      guard !isShapeKnown else { throw inhomogeneous(what) }
      guard axis < Extents.maximumRank else { throw Diagnostic(.value, "an array has at most \(Extents.maximumRank) axes") }
      shape.append(count)
    }
  }

  private mutating func finish(_ axis: Int, _ what: String) throws(Diagnostic) {
    guard axis == shape.count else { throw inhomogeneous(what) }
    isShapeKnown = true
  }

  private func inhomogeneous(_ what: String) -> Diagnostic {
    Diagnostic(
      .value, "\(what) is ragged: its lists are not all equally long (inhomogeneous shape)",
      hint: "every row of an array needs the same number of elements")
  }

  func array(_ what: String) throws(Diagnostic) -> NDArray {
    guard shape.reduce(1, &*) == numbers.count else { throw inhomogeneous(what) }
    switch dtype {
    case .float64: return NDArray(numbers, shape: shape)
    case .int64: return NDArray(integers, shape: shape)
    case .bool: return NDArray(integers.map { $0 != 0 }, shape: shape)
    }
  }
}
