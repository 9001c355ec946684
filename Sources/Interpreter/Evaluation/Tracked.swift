import Language
import NeuralNetwork

/// Operations on tracked values: each is one of the engine's primitives.
enum Tracked {
  static func item(_ variable: Variable, _ index: Int) throws(Diagnostic) -> Variable { variable }
}
