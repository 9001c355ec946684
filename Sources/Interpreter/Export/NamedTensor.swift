import Language
import NeuralNetwork

/// A parameter on its way into or out of a file.
struct NamedTensor {
  var name: String
  var value: Tensor
}

extension Network {
  /// Every parameter under its own name.
  var namedParameters: [NamedTensor] {
    parameterNames.compactMap { name in parameter(name).map { NamedTensor(name: name, value: $0) } }
  }
}

/// What is wrong with a file that was read.
extension Diagnostic {
  static func file(_ path: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.value, "\(path): \(message)", hint: hint)
  }
}
