import Language
import NeuralNetwork

extension Tracked {
  /// `receiver[position] = value` as a new tracked value; nil where neither is tracked, or the receiver is no array.
  static func storing(_ value: Value, at position: Value, in receiver: Value) throws(Diagnostic) -> Variable? {
    let base: Variable
    switch receiver {
    case .array(let array):
      guard containsTracked(value, depth: 0) else { return nil }
      base = .constant(array.tensor)
    case .variable(let variable): base = variable
    default: return nil
    }
    let places = NDArray(Array(0..<base.count), shape: base.shape)
    let stored = try places.subscripted(try Subscripts.indices(position))
    let source = try variable(value)
    // Parameters come with the numbers that their first lines gave them already: `b[0] = 1` right behind `b = np.zeros(n)`.
    if base.isLeaf, base.isTracked, !source.isTracked, let spread = source.value.spread(to: stored.shape),
      zip(stored.integers, spread.elements).allSatisfy({ base.value.elements[$0] == $1 })
    {
      return base
    }
    return try engine { () throws(EngineError) in
      let spread = source.shape == stored.shape ? source : try fitted(source, to: stored.shape)
      // Old elements first, then new ones: each place says which of them it takes.
      var picked = Array(0..<base.count)
      for (offset, place) in stored.integers.enumerated() { picked[place] = base.count + offset }
      let joined = try Variable.concatenate([try base.reshaped(to: [base.count]), try spread.reshaped(to: [spread.count])])
      return try joined.gathered(picked, shape: base.shape)
    }
  }

  /// NumPy drops leading axes of length 1 of what is assigned.
  private static func fitted(_ source: Variable, to shape: [Int]) throws(EngineError) -> Variable {
    let trimmed = Array(source.shape.drop { $0 == 1 })
    let plain = source.shape.count > shape.count ? try source.reshaped(to: trimmed) : source
    return try plain.broadcast(to: shape)
  }
}

extension Node {
  /// Gives the variable, attribute or element that this reads another value.
  func assign(_ value: Value, _ frame: Frame) throws(Diagnostic) {
    switch self {
    case let node as LocalNode: frame.locals[node.slot] = value
    case let node as CellNode: frame.cells[node.index].value = value
    case let node as GlobalNode: node.entry.value = value
    case let node as AttributeNode: try Members.set(try node.object.evaluate(frame), node.name, value)
    case let node as SubscriptNode:
      let (container, position) = (try node.object.evaluate(frame), try node.index.evaluate(frame))
      if let followed = try Tracked.storing(value, at: position, in: container) {
        return try node.object.assign(.variable(followed), frame)
      }
      try Subscripts.set(container, position, value)
    default:
      throw Diagnostic(.type, "what is stored here is tracked, and the array that it goes into has no name")
    }
  }
}
