import Language
import NeuralNetwork

/// Finding, sorting and comparing elements; norms.
enum Searching {
  static let numpy: [BuiltinFunction] = []
  static let linalg: [BuiltinFunction] = []
}
