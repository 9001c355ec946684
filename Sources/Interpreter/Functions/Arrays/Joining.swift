import Language
import NeuralNetwork

/// Putting arrays together.
enum Joining {
  static func concatenate(_ parts: [Value], axis: Int?) throws(Diagnostic) -> Value {
    if parts.contains(where: { Tracked.containsTracked($0, depth: 0) }) {
      var variables: [Variable] = []
      for part in parts {
        let variable = try Tracked.variable(part)
        variables.append(axis == nil ? try Shapes.reshape(variable, [-1]) : variable)
      }
      return .variable(try Tracked.engine { () throws(EngineError) in try Variable.concatenate(variables, axis: axis ?? 0) })
    }
    return .none
  }

  static let numpy: [BuiltinFunction] = []
}
