import Language
import NeuralNetwork

/// Everything in `np`.
enum ArrayFunctions {
  static let all: [BuiltinFunction] =
    Elementwise.numpy + Reductions.numpy + Creation.numpy + Shapes.numpy + LinearAlgebra.numpy + Joining.numpy + Searching.numpy

  /// By the name behind `np.`.
  static let named: [String: BuiltinFunction] = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// `np.c_[a, b]`: vectors as columns side by side.
  static func columns(_ index: Value) throws(Diagnostic) -> Value {
    let parts: [Value]
    if case .tuple(let several) = index { parts = several } else { parts = [index] }
    var columns: [Value] = []
    for part in parts {
      if let variable = try Reductions.tracked(part) {
        columns.append(.variable(variable.shape.count < 2 ? try Shapes.reshape(variable, [-1, 1]) : variable))
      } else {
        let array = try part.array("np.c_'s argument")
        columns.append(.array(array.ndim < 2 ? try array.reshaped([-1, 1]) : array))
      }
    }
    return try Joining.concatenate(columns, axis: 1)
  }
}
