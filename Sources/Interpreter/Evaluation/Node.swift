import Language

/// An expression with its names resolved, ready to be evaluated again and again.
class Node {
  let span: Span

  init(_ span: Span) { self.span = span }

  func evaluate(_ frame: Frame) throws(Diagnostic) -> Value { .none }
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

extension Array where Element == StatementNode {
  @inline(__always)
  func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    for statement in self {
      let flow = try statement.execute(frame)
      if flow != .next { return flow }
    }
    return .next
  }
}
