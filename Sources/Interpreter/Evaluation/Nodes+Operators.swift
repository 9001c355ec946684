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

  init(_ span: Span, _ operation: UnaryOperator, _ operand: Node) {
    self.operation = operation
    self.operand = operand
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let value = try operand.evaluate(frame)
    do throws(Diagnostic) { return try Operators.apply(operation, value) } catch { throw error.located(at: span, in: frame.code.source) }
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

  init(_ span: Span, _ operation: BinaryOperator, _ left: Node, _ right: Node) {
    self.operation = operation
    self.left = left
    self.right = right
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if case .float(let x) = a, case .float(let y) = b {
      switch operation {
      case .add: return .float(x + y)
      case .subtract: return .float(x - y)
      case .multiply: return .float(x * y)
      case .divide where y != 0: return .float(x / y)
      default: break
      }
    } else if case .int(let x) = a, case .int(let y) = b {
      switch operation {
      case .add:
        let (sum, overflow) = x.addingReportingOverflow(y)
        if !overflow { return .int(sum) }
      case .subtract:
        let (difference, overflow) = x.subtractingReportingOverflow(y)
        if !overflow { return .int(difference) }
      case .multiply:
        let (product, overflow) = x.multipliedReportingOverflow(by: y)
        if !overflow { return .int(product) }
      default: break
      }
    }
    do throws(Diagnostic) { return try Operators.apply(operation, a, b) } catch { throw error.located(at: span, in: frame.code.source) }
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
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if case .int(let x) = a, case .int(let y) = b {
      switch comparison {
      case .equal: return .bool(x == y)
      case .notEqual: return .bool(x != y)
      case .less: return .bool(x < y)
      case .lessOrEqual: return .bool(x <= y)
      case .greater: return .bool(x > y)
      case .greaterOrEqual: return .bool(x >= y)
      default: break
      }
    }
    do throws(Diagnostic) { return try Comparisons.apply(comparison, a, b) } catch { throw error.located(at: span, in: frame.code.source) }
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
        result = try Comparisons.apply(comparison, left, right)
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
    let cells = captured.map { frame.cells[$0] }
    if !cells.isEmpty { frame.evaluator.capturedCells.note(cells) }
    return .function(FunctionObject(code: code, defaults: values, captured: cells))
  }
}
