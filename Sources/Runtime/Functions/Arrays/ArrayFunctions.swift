import Language
import NeuralNetwork

/// Everything in `np`.
enum ArrayFunctions {
  static let all: [BuiltinFunction] =
    Elementwise.numpy + Reductions.numpy + Creation.numpy + Shapes.numpy + LinearAlgebra.numpy + Joining.numpy + Searching.numpy
    + Printing.numpy + [EinsteinSum.numpy] + Walking.numpy + Binning.numpy
    + Editing.numpy + Statistics.numpy + DTypeFunctions.numpy

  /// By the name behind `np.`.
  static let named: [String: BuiltinFunction] = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// `np.r_[0, a, 1:4]`: numbers, vectors and ranges one after the other.
  static func rows(_ index: Value) throws(Diagnostic) -> Value {
    let parts: [Value]
    if case .tuple(let several) = index { parts = several } else { parts = [index] }
    var rows: [Value] = []
    for part in parts {
      if case .slice(let slice) = part {
        let (start, stop, step) = (try bound(slice.lower, 0), try bound(slice.upper, nil), try bound(slice.step, 1))
        rows.append(.array(try NDArray.arange(start, stop, step)))
      } else if let variable = try Reductions.tracked(part) {
        rows.append(.variable(variable.shape.isEmpty ? try Shapes.reshape(variable, [1]) : variable))
      } else {
        let array = try part.array("np.r_'s argument")
        rows.append(.array(array.ndim == 0 ? try array.reshaped([1]) : array))
      }
    }
    return try Joining.concatenate(adapted(rows, to: parts), axis: 0)
  }

  /// Python's own numbers take the dtype of the arrays beside them.
  private static func adapted(_ rows: [Value], to parts: [Value]) -> [Value] {
    var common: DType?
    for (row, part) in zip(rows, parts) {
      guard case .array(let array) = row, !part.isPythonNumber else { continue }
      common = common.map { DType.promoted($0, array.dtype) } ?? array.dtype
    }
    guard let common else { return rows }
    return zip(rows, parts).map { row, part in
      guard case .array(let array) = row, part.isPythonNumber, !array.dtype.isFloat || common.isFloat else { return row }
      return .array(array.cast(to: common))
    }
  }

  private static func bound(_ value: Value, _ standard: Int?) throws(Diagnostic) -> NDArray {
    if value.isNone, let standard { return NDArray(standard) }
    let number = try value.array("a range's bound in np.r_")
    guard number.ndim == 0 else { throw Diagnostic(.type, "a range in np.r_ goes from number to number, for instance `np.r_[1:4]`") }
    return number
  }

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
    return try Joining.concatenate(columns, axis: -1)
  }
}
