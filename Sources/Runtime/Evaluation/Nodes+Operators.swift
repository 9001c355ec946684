import Language

extension Node {
  /// The node's value as a condition.
  @inline(__always)
  final func isTrue(_ frame: Frame) throws(Diagnostic) -> Bool {
    let value = try evaluate(frame)
    if case .bool(let truth) = value { return truth }
    do throws(Diagnostic) { return try value.isTrue() } catch { throw error.located(at: span, in: frame.code.source) }
  }
}

final class UnaryNode: Node {
  let operation: UnaryOperator
  let operand: Node
  private var results = ResultSlots()

  init(_ span: Span, _ operation: UnaryOperator, _ operand: Node) {
    self.operation = operation
    self.operand = operand
    super.init(span)
  }

  override var isQuiet: Bool { operand.isQuiet }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if operation == .minus, let place = operand.place(frame), let result = SmallArrays.apply(.negative, place, &results) { return result }
    let value = try operand.evaluate(frame)
    do throws(Diagnostic) {
      let result = try Operators.apply(operation, value)
      try settle(frame, [operand], isOperator: true)
      return result
    } catch { throw error.located(at: span, in: frame.code.source) }
  }
}

final class NotNode: Node {
  let operand: Node
  init(_ span: Span, _ operand: Node) {
    self.operand = operand
    super.init(span)
  }
  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value { .bool(!(try operand.isTrue(frame))) }
}

final class BinaryNode: Node {
  let operation: BinaryOperator
  let left: Node
  let right: Node
  /// Whether the left operand may be read where it stands, after the right one has been evaluated.
  private let readsLeft: Bool
  /// Whether both operands are read where they stand, or neither.
  private let readsBoth: Bool
  private let staysQuiet: Bool
  private var results = ResultSlots()
  /// The class of the objects met last on the left, when it was so, and its method for the operator.
  private var cachedType: ClassObject?
  private var cachedEpoch = -1
  private var cachedFunction: FunctionObject?

  init(_ span: Span, _ operation: BinaryOperator, _ left: Node, _ right: Node) {
    self.operation = operation
    self.left = left
    self.right = right
    readsLeft = (right.isQuiet && !left.placeMayMove) || left is ConstantNode
    readsBoth = left.placeMayMove
    staysQuiet = left.isQuiet && right.isQuiet
    super.init(span)
  }

  override var isQuiet: Bool { staysQuiet }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if readsLeft, let a = left.place(frame), a.pointee != nil {
      if let b = right.place(frame), b.pointee != nil { return try apply(a, b, frame) }
      let b: Value? = try right.evaluate(frame)
      return try withUnsafePointer(to: b) { (b) throws(Diagnostic) in try apply(a, b, frame) }
    }
    if readsBoth, let b = right.place(frame), b.pointee != nil, let a = left.place(frame), a.pointee != nil {
      return try apply(a, b, frame)
    }
    let a: Value? = try left.evaluate(frame)
    return try withUnsafePointer(to: a) { (a) throws(Diagnostic) in
      if let b = right.place(frame), b.pointee != nil { return try apply(a, b, frame) }
      let b: Value? = try right.evaluate(frame)
      return try withUnsafePointer(to: b) { (b) throws(Diagnostic) in try apply(a, b, frame) }
    }
  }

  /// Remembered until a class changes.
  fileprivate func known(_ type: ClassObject) -> FunctionObject? {
    if cachedType === type, cachedEpoch == type.evaluator.classEpoch { return cachedFunction }
    cachedType = type
    cachedEpoch = type.evaluator.classEpoch
    cachedFunction = nil
    if case .function(let function)? = type.method(operation, isReflected: false)?.place.pointee, function.takes(2) {
      cachedFunction = function
    }
    return cachedFunction
  }

  private func apply(_ a: Place, _ b: Place, _ frame: Frame) throws(Diagnostic) -> Value {
    if let number = a.number(operation, b) { return number }
    if a.array != nil || b.array != nil, let array = SmallArrays.apply(operation, a, b, &results) { return array }
    guard let x = a.pointee, let y = b.pointee else { return .none }
    do throws(Diagnostic) {
      if case .object(let instance) = x, let function = method(of: instance.type, y) {
        let result = try frame.evaluator.call(function, x, y)
        return result.isNotImplemented ? try SpecialMethods.applyReflected(operation, x, y) : result
      }
      let result = try Operators.apply(operation, x, y)
      try settle(frame, [left, right], isOperator: true)
      return result
    } catch { throw error.located(at: span, in: frame.code.source) }
  }
}

extension BinaryNode {
  /// The function that the class of the left operand has for the operator, unless the right one's class may come first.
  fileprivate func method(of type: ClassObject, _ right: Value) -> FunctionObject? {
    if case .object(let other) = right, other.type !== type { return nil }
    return known(type)
  }
}

final class AndNode: Node {
  let left: Node
  let right: Node
  init(_ span: Span, _ left: Node, _ right: Node) {
    self.left = left
    self.right = right
    super.init(span)
  }
  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let value = try left.evaluate(frame)
    do throws(Diagnostic) { if !(try value.isTrue()) { return value } } catch { throw error.located(at: left.span, in: frame.code.source) }
    return try right.evaluate(frame)
  }
}

final class OrNode: Node {
  let left: Node
  let right: Node
  init(_ span: Span, _ left: Node, _ right: Node) {
    self.left = left
    self.right = right
    super.init(span)
  }
  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let value = try left.evaluate(frame)
    do throws(Diagnostic) { if try value.isTrue() { return value } } catch { throw error.located(at: left.span, in: frame.code.source) }
    return try right.evaluate(frame)
  }
}

final class ComparisonNode: Node {
  let comparison: ComparisonOperator
  let left: Node
  let right: Node

  init(_ span: Span, _ comparison: ComparisonOperator, _ left: Node, _ right: Node) {
    self.comparison = comparison
    self.left = left
    self.right = right
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if right.isQuiet, let a = left.place(frame), let b = right.place(frame), let truth = holds(a, b) { return .bool(truth) }
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if let truth = withUnsafePointer(to: a as Value?, { a in withUnsafePointer(to: b as Value?) { b in holds(a, b) } }) {
      return .bool(truth)
    }
    do throws(Diagnostic) {
      let result = try Comparisons.apply(comparison, a, b, frame.evaluator)
      try settle(frame, [left, right], isOperator: true)
      return result
    } catch {
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// The comparison of two integers or two floats.
  @inline(__always)
  private func holds(_ a: Place, _ b: Place) -> Bool? {
    if case .int(let x)? = a.pointee, case .int(let y)? = b.pointee { return compare(x, y) }
    if case .float(let x)? = a.pointee, case .float(let y)? = b.pointee { return compare(x, y) }
    return nil
  }

  @inline(__always)
  private func compare<Number: Comparable>(_ x: Number, _ y: Number) -> Bool? {
    switch comparison {
    case .equal: x == y
    case .notEqual: x != y
    case .less: x < y
    case .lessOrEqual: x <= y
    case .greater: x > y
    case .greaterOrEqual: x >= y
    default: nil
    }
  }
}

/// `a < b <= c`: each operand evaluated once, up to the first comparison that fails.
final class ComparisonChainNode: Node {
  let first: Node
  let rest: [(ComparisonOperator, Node)]

  init(_ span: Span, _ first: Node, _ rest: [(ComparisonOperator, Node)]) {
    self.first = first
    self.rest = rest
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    var left = try first.evaluate(frame)
    var result = Value.bool(true)
    for (index, (comparison, node)) in rest.enumerated() {
      let right = try node.evaluate(frame)
      do throws(Diagnostic) {
        result = try Comparisons.apply(comparison, left, right, frame.evaluator)
        try frame.evaluator.checkStopped()
        if index < rest.count - 1, !(try result.isTrue()) { return result }
      } catch { throw error.located(at: span, in: frame.code.source) }
      left = right
    }
    return result
  }
}

final class ConditionalNode: Node {
  let test: Node
  let then: Node
  let otherwise: Node
  init(_ span: Span, _ test: Node, _ then: Node, _ otherwise: Node) {
    self.test = test
    self.then = then
    self.otherwise = otherwise
    super.init(span)
  }
  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    try test.isTrue(frame) ? try then.evaluate(frame) : try otherwise.evaluate(frame)
  }
}

final class MakeFunctionNode: Node {
  let code: FunctionCode
  let defaults: [Node?]
  let captured: [Int]

  init(_ span: Span, code: FunctionCode, defaults: [Node?], captured: [Int]) {
    self.code = code
    self.defaults = defaults
    self.captured = captured
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    var values: [Value?] = []
    values.reserveCapacity(defaults.count)
    for node in defaults { values.append(try node?.evaluate(frame)) }
    if captured.isEmpty { return .function(FunctionObject(code: code, defaults: values, captured: [])) }
    let cells = captured.map { frame.cells[$0] }
    frame.evaluator.capturedCells.note(cells)
    return .function(FunctionObject(code: code, defaults: values, captured: cells))
  }
}
