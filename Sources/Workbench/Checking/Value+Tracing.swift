import NeuralNetwork
import Runtime

/// What tracing a program asks of its values.
extension Value {
  var isArray: Bool {
    switch self {
    case .array(let array): !array.isScalar
    case .variable: true
    default: false
    }
  }

  /// Whether it is, or holds, what has been made of tracked values.
  var holdsTracked: Bool {
    switch self {
    case .variable(let variable): !variable.isLeaf && variable.isTracked
    case .tuple(let elements): elements.contains(where: \.holdsTracked)
    case .list(let list): list.elements.prefix(100).contains(where: \.holdsTracked)
    case .dict(let dict): dict.values.prefix(100).contains(where: \.holdsTracked)
    default: false
    }
  }

  /// What it is on a tape, or what the first of its parts are.
  var variables: [Variable] {
    switch self {
    case .variable(let variable): [variable]
    case .tuple(let parts): parts.prefix(16).flatMap(\.variables)
    case .list(let list): list.elements.prefix(16).compactMap { if case .variable(let variable) = $0 { variable } else { nil } }
    default: []
    }
  }

  /// Whether gradients can flow into it: a float, an array of floats, a list of such.
  var isFloating: Bool { isFloating(depth: 4) }

  /// - Parameter depth: how deep in lists is looked: one may hold itself.
  private func isFloating(depth: Int) -> Bool {
    switch self {
    case .float, .variable: true
    case .array(let array): array.dtype == .float64
    case .list(let list): depth > 0 && list.elements.contains { $0.isFloating(depth: depth - 1) }
    default: false
    }
  }

  /// How many elements a list or dictionary has.
  var size: Int? {
    switch self {
    case .list(let list): list.elements.count
    case .dict(let dict): dict.items.count
    default: nil
    }
  }

  /// Whether a list or dictionary had an element already when it had only so many.
  func held(_ step: ProgramTrace.Step?, when size: Int?) -> Bool {
    guard let step, let size else { return true }
    switch (self, step) {
    case (.list, .element(let index)): return index < size
    case (.dict(let dict), _):
      return dict.items.prefix(size).contains { item in
        switch (item.key, step) {
        case (.string(let key), .key(let wanted)): key == wanted
        case (.int(let key), .element(let wanted)): key == wanted
        default: false
        }
      }
    default: return true
    }
  }

  /// The numbers of a list that holds nothing else, tracked ones too; nil for any other value.
  var listNumbers: Tensor? {
    guard case .list(let list) = self, !list.elements.isEmpty, list.elements.count <= 10_000 else { return nil }
    var numbers: [Double] = []
    for element in list.elements {
      switch element {
      case .float(let number): numbers.append(number)
      case .int(let number): numbers.append(Double(number))
      case .array(let array) where array.isScalar: numbers.append(array.tensor.item ?? .nan)
      case .variable(let variable) where variable.shape.isEmpty: numbers.append(variable.value.item ?? .nan)
      default: return nil
      }
    }
    return try? Tensor(shape: [numbers.count], elements: numbers)
  }

  var isNone: Bool { if case .none = self { true } else { false } }

  /// The operands of a difference of which one is known and the other is None; nil where they are not of its shape.
  func operands(_ a: Value, _ b: Value) -> (a: Value, b: Value)? {
    func variable(_ value: Value) -> Variable? {
      if case .variable(let variable) = value { return variable }
      return (try? value.tensor("an operand")).map { .constant($0) }
    }
    let known = a.isNone ? b : a
    guard case .variable(let difference) = self, let operand = variable(known), operand.shape == difference.shape else { return nil }
    // a − b = d: b is a − d, and a is b + d.
    let other = a.isNone ? try? Variable.add(operand, difference) : try? Variable.subtract(operand, difference)
    guard let other else { return nil }
    return a.isNone ? (.variable(other), b) : (a, .variable(other))
  }

  /// An array of whole numbers, which becomes one of others at its first step.
  var isWholeArray: Bool { if case .array(let array) = self, !array.isScalar { array.dtype == .int64 } else { false } }

  var isWholeNumber: Bool { if case .int = self { true } else { false } }

  /// The same object, or the same number.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.array(let a), .array(let b)) where a === b: true
    case (.array(let a), .array(let b)) where a.isScalar && b.isScalar:
      a.tensor.item.map { a in b.tensor.item.map { $0 == a || $0.isNaN && a.isNaN } ?? false } ?? false
    case (.variable(let a), .variable(let b)): a === b
    case (.list(let a), .list(let b)): a === b
    case (.dict(let a), .dict(let b)): a === b
    case (_, .list), (_, .dict): false
    case (.float, _), (.array, .float):
      // A number has no identity: the same number is the same, not a number too.
      !isArray && !other.isArray
        && (try? tensor("a number").item).map { a in
          (try? other.tensor("a number").item).map { $0 == a || $0.isNaN && a.isNaN } ?? false
        } ?? false
    default: false
    }
  }

  /// Where in this value, or in the containers it is, another stands.
  func path(to value: Value, depth: Int) -> [ProgramTrace.Step]? {
    if isSame(as: value) { return [] }
    guard depth < 4 else { return nil }
    switch self {
    case .list(let list): return Value.path(in: list.elements, to: value, depth)
    case .tuple(let elements): return Value.path(in: elements, to: value, depth)
    case .dict(let dict):
      for item in dict.items {
        guard let path = item.value.path(to: value, depth: depth + 1) else { continue }
        switch item.key {
        case .string(let key): return [.key(key)] + path
        case .int(let key): return [.element(key)] + path
        default: return nil
        }
      }
      return nil
    default: return nil
    }
  }

  private static func path(in elements: [Value], to value: Value, _ depth: Int) -> [ProgramTrace.Step]? {
    guard elements.count <= 10_000 else { return nil }
    for (index, element) in elements.enumerated() {
      if let path = element.path(to: value, depth: depth + 1) { return [.element(index)] + path }
    }
    return nil
  }

  /// The value with another at a place; lists and dictionaries change in place, as they are shared.
  func replacing(_ path: [ProgramTrace.Step], by new: Value) -> Value {
    guard let first = path.first else {
      if case .list(let list) = self, case .array(let array) = new, array.count == list.elements.count {
        list.elements = array.tensor.elements.map { .float($0) }
        return self
      }
      // A list of numbers stays one, of the elements of what is tracked.
      guard case .list(let list) = self, case .variable(let variable) = new, variable.shape == [list.elements.count] else { return new }
      for place in list.elements.indices {
        if let element = try? variable.gathered([place], shape: []) { list.elements[place] = .variable(element) }
      }
      return self
    }
    let rest = Array(path.dropFirst())
    switch (self, first) {
    case (.list(let list), .element(let index)) where list.elements.indices.contains(index):
      list.elements[index] = list.elements[index].replacing(rest, by: new)
    case (.tuple(var elements), .element(let index)) where elements.indices.contains(index):
      elements[index] = elements[index].replacing(rest, by: new)
      return .tuple(elements)
    case (.dict(let dict), _):
      let key: Value =
        if case .key(let text) = first { .string(text) } else if case .element(let index) = first { .int(index) } else { .none }
      if let old = try? dict.value(for: key) { try? dict.set(old.replacing(rest, by: new), for: key) }
    default: break
    }
    return self
  }

  /// The numbers alone.
  var detached: Value {
    switch self {
    case .variable(let variable): .plain(variable.value)
    case .tuple(let elements): .tuple(elements.map(\.detached))
    case .list(let list) where list.elements.contains { if case .variable = $0 { true } else { false } }:
      .list(ListObject(list.elements.map(\.detached)))
    default: self
    }
  }

  /// Every number a little larger or smaller, each by its own part of it; numbers that are whole stay as they are.
  func disturbed(by seed: Int) -> Value {
    switch self {
    case .float(let number): return .plain(Tensor(number).disturbed(by: seed))
    case .array(let array) where array.dtype == .float64:
      return (try? tensor("a value")).map { .plain($0.disturbed(by: seed)) } ?? self
    case .tuple(let parts): return .tuple(parts.enumerated().map { $1.disturbed(by: seed + $0) })
    case .list(let list): return .list(ListObject(list.elements.enumerated().map { $1.disturbed(by: seed + $0) }))
    default: return self
    }
  }

  /// Zeros of the same shape.
  var zeros: Value {
    switch self {
    case .array(let array): .array(NDArray([Double](repeating: 0, count: array.count), shape: array.shape))
    case .variable(let variable): Value.float(0).spread(variable.shape)
    default: .float(0)
    }
  }

  private func spread(_ shape: [Int]) -> Value {
    shape.isEmpty ? self : .array(NDArray([Double](repeating: 0, count: shape.reduce(1, *)), shape: shape))
  }
}

extension Double {
  /// Whether it is a quotient of two whole numbers of which one is small.
  var isSmallQuotient: Bool {
    guard self > 0, isFinite else { return false }
    return (1...12).contains { part in
      [self * Double(part), Double(part) / self].contains { abs($0 - $0.rounded()) <= 1e-6 * $0 && $0.rounded() <= 4096 }
    }
  }
}
