import NeuralNetwork

extension Value {
  /// A tensor as the learner handles it: a number when it has no axes, else an array.
  public static func plain(_ tensor: Tensor) -> Value {
    tensor.shape.isEmpty ? .float(tensor.elements[0]) : .array(NDArray(tensor))
  }

  /// A Python value of nested lists.
  static func nested(_ value: NestedValue) -> Value {
    switch value {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .float(let value): .float(value)
    case .list(let values): .list(ListObject(values.map { nested($0) }))
    }
  }
}

extension Variable {
  /// `w.grad`: zeros before the first `backward()`.
  public var gradientValue: Value {
    if let gradient { return .plain(gradient) }
    return shape.isEmpty ? .float(0) : .array(NDArray([Double](repeating: 0, count: count), shape: shape))
  }
}

extension NDArray {
  /// The one element of an array without axes as a Python number.
  var scalarValue: Value {
    switch dtype.storage {
    case .float: .float(firstDouble)
    case .int: dtype == .uint64 && ints[0] < 0 ? BigInteger(String(words[0]), radix: 10)?.value ?? .float(firstDouble) : .int(firstInt)
    case .bool: .bool(firstInt != 0)
    }
  }
}
