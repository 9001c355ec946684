import NeuralNetwork

extension Value {
  /// A tensor as the learner handles it: a number when it has no axes, else an array.
  public static func plain(_ tensor: Tensor) -> Value {
    tensor.shape.isEmpty ? .float(tensor.elements[0]) : .array(NDArray(tensor.elements, shape: tensor.shape))
  }
}

extension Variable {
  /// `w.grad`: zeros before the first `backward()`.
  var gradientValue: Value {
    if let gradient { return .plain(gradient) }
    return value.shape.isEmpty ? .float(0) : .array(NDArray([Double](repeating: 0, count: value.count), shape: value.shape))
  }
}

extension NDArray {
  /// The one element of an array without axes as a Python number.
  var scalarValue: Value {
    switch dtype {
    case .float64: .float(firstDouble)
    case .int64: .int(firstInt)
    case .bool: .bool(firstInt != 0)
    }
  }
}
