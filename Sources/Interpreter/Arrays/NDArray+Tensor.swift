import NeuralNetwork

extension NDArray {
  /// The engine's numbers as a float array.
  public init(_ tensor: Tensor) { self.init(tensor.elements, shape: tensor.shape) }

  /// The elements as the engine's numbers.
  public var tensor: Tensor {
    if let tensor = try? Tensor(shape: shape, elements: doubles) { return tensor }
    return Tensor(doubles)
  }
}
