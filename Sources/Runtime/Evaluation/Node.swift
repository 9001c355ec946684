import Language

/// An expression with its names resolved, ready to be evaluated again and again.
package class Node {
  let span: Span

  init(_ span: Span) { self.span = span }

  func evaluate(_ frame: Frame) throws(Diagnostic) -> Value { .none }

  /// Where the value of a variable or constant stands, to be read without a copy; nil for all else.
  ///
  /// It stands there until something is assigned; a variable without a value has nil there, which `evaluate` explains.
  func place(_ frame: Frame) -> Place? { nil }

  /// The same for an operand of a matrix product, which may be some array's transpose.
  func matrix(_ frame: Frame) -> (place: Place, isTransposed: Bool)? { place(frame).map { ($0, false) } }

  /// Whether evaluating it runs no code of the user's, so that places read before stay as they are.
  var isQuiet: Bool { false }
}

/// A statement with its names resolved.
class StatementNode {
  let span: Span

  init(_ span: Span) { self.span = span }

  func execute(_ frame: Frame) throws(Diagnostic) -> Flow { .next }
}

/// How a statement ended.
enum Flow {
  case next
  case leaveLoop
  case continueLoop
  case returned
}

/// The statements of a body, run in order. A chain, not an array: walking `let` links counts no references.
class StatementSuite {
  var isEmpty: Bool { true }

  /// Runs the statements until one of them ends more than itself.
  func execute(_ frame: Frame) throws(Diagnostic) -> Flow { .next }

  /// What a call of a function with this body gives.
  func result(_ frame: Frame) throws(Diagnostic) -> Value {
    guard try execute(frame) == .returned else { return .none }
    var result = Value.none
    swap(&result, &frame.returnValue)
    return result
  }

  static func of(_ statements: [StatementNode]) -> StatementSuite {
    if statements.count == 1, let only = statements[0] as? ReturnNode { return OnlyReturn(only) }
    return statements.reversed().reduce(StatementSuite()) { Statements(first: $1, rest: $0) }
  }
}

private final class Statements: StatementSuite {
  let first: StatementNode
  let rest: StatementSuite

  init(first: StatementNode, rest: StatementSuite) {
    self.first = first
    self.rest = rest
  }

  override var isEmpty: Bool { false }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    let flow = try first.execute(frame)
    guard flow == .next else { return flow }
    return try rest.execute(frame)
  }
}

/// The body of a function that is one `return`: its value needs no place to wait in.
private final class OnlyReturn: StatementSuite {
  let statement: ReturnNode
  let value: Node

  init(_ statement: ReturnNode) {
    self.statement = statement
    value = statement.value ?? ConstantNode(statement.span, .none)
  }

  override var isEmpty: Bool { false }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow { try statement.execute(frame) }
  override func result(_ frame: Frame) throws(Diagnostic) -> Value { try value.evaluate(frame) }
}
