import NeuralNetwork

/// A parameter on its way into or out of a file.
package struct NamedTensor {
  package var name: String
  package var value: Tensor

  package init(name: String, value: Tensor) {
    self.name = name
    self.value = value
  }
}

extension Network {
  /// Every parameter under its own name.
  package var namedParameters: [NamedTensor] {
    parameterNames.compactMap { name in parameter(name).map { NamedTensor(name: name, value: $0) } }
  }
}
