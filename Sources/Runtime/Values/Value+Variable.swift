import NeuralNetwork

extension Value {
  /// A tensor as the learner handles it: a number when it has no axes, else an array.
  public static func plain(_ tensor: Tensor) -> Value {
    tensor.shape.isEmpty ? .float(tensor.elements[0]) : .array(NDArray(tensor))
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
  var scalarValue: Value { element(0) }
}
