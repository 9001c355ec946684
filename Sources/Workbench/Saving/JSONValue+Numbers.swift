import NeuralNetwork

extension JSONValue {
  /// A number, or "nan", "inf", "-inf".
  package var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }

  /// Nested lists of numbers, all of one length on each level.
  package var tensor: Tensor? {
    var shape: [Int] = []
    var elements: [Double] = []
    func read(_ value: JSONValue, axis: Int, isFirst: Bool) -> Bool {
      guard case .array(let items) = value else {
        guard axis == shape.count, let number = value.number else { return false }
        elements.append(number)
        return true
      }
      if isFirst {
        guard axis < 16 else { return false }
        shape.append(items.count)
      }
      guard axis < shape.count, shape[axis] == items.count else { return false }
      for (index, item) in items.enumerated() where !read(item, axis: axis + 1, isFirst: isFirst && index == 0) { return false }
      return true
    }
    guard read(self, axis: 0, isFirst: true) else { return nil }
    return try? Tensor(shape: shape, elements: elements)
  }
}
