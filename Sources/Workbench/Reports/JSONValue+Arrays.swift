import Limits
import NeuralNetwork
import Runtime

extension JSONValue {
  /// Nested lists of an array's elements; a bare number for an array without axes.
  package init(_ tensor: Tensor) { self = JSONValue.nested(tensor.shape, tensor.elements.count) { .double(tensor.elements[$0]) } }

  package init(_ array: NDArray) {
    switch array.dtype.storage {
    case .float:
      let elements = array.doubles
      self = JSONValue.nested(array.shape, elements.count) { .double(elements[$0]) }
    case .int:
      let elements = array.integers
      self = JSONValue.nested(array.shape, elements.count) { .int(elements[$0]) }
    case .bool:
      let elements = array.integers
      self = JSONValue.nested(array.shape, elements.count) { .bool(elements[$0] != 0) }
    }
  }

  /// Fewer elements where the line is to stop.
  private static func nested(_ shape: [Int], _ count: Int, _ element: (Int) -> JSONValue) -> JSONValue {
    // The elements, and a list for each row of them.
    let rows = count == 0 ? 0 : shape.dropLast().reduce(1, *)
    guard Work.mayTake(Work.bytes(count + 3 * rows, of: MemoryLayout<JSONValue>.stride)) else { return .null }
    var next = 0
    func list(_ axis: Int) -> JSONValue {
      if axis == shape.count {
        defer { next += 1 }
        return next < count ? element(next) : .null
      }
      return .array(Work.collect(shape[axis], asking: axis == shape.count - 1 ? 0xFFF : 0xFF) { _ in list(axis + 1) })
    }
    return list(0)
  }

  package static func optional(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }
  package static func optional(_ tensor: Tensor?) -> JSONValue { tensor.map { JSONValue($0) } ?? .null }
}
