import Language

/// Functions with `yield`: each statement around a `yield` is compiled so that it can go on where it stood.
extension Compiler {
  /// The block of a generator in which something yields; nil for all other blocks.
  func resumableSuite(_ statements: [Statement]) throws(Diagnostic) -> StatementSuite? {
    guard scope.code.isGenerator, statements.contains(where: \.yields) else { return nil }
    var nodes: [StatementNode] = []
    for statement in statements { if let node = try compile(statement) { nodes.append(node) } }
    return ResumableSuite(nodes, slot: nextPosition())
  }

  /// A statement of a generator that yields or in which something does; nil for all others.
  func resumableStatement(_ statement: Statement) throws(Diagnostic) -> StatementNode? {
    guard scope.code.isGenerator, statement.yields else { return nil }
    let span = statement.span
    switch statement.kind {
    case .expression(let value): return try yieldNode(value, .nothing)
    case .assign(let targets, let value):
      var compiled: [Target] = []
      for target in targets { compiled.append(try compileTarget(target)) }
      return try yieldNode(value, .assign(compiled))
    case .annotated(let target, _, let value?): return try yieldNode(value, .assign([try compileTarget(target)]))
    case .augmentedAssign(let target, let operation, let value): return try yieldNode(value, .augment(try compileTarget(target), operation))
    case .return(let value?): return try yieldNode(value, .result)
    case .if(let test, let then, let otherwise):
      return ResumableIfNode(
        span, test: try compile(test), then: try compile(then), otherwise: try compile(otherwise), slot: nextPosition())
    case .while(let test, let body, let otherwise):
      return ResumableWhileNode(
        span, test: try compile(test), body: try loopBody(body), otherwise: try compile(otherwise), slot: nextPosition())
    case .for(let target, let iterable, let body, let otherwise):
      return ResumableForNode(
        span, target: try compileTarget(target), iterable: try compile(iterable), body: try loopBody(body),
        otherwise: try compile(otherwise), slot: nextPosition())
    default: return nil
    }
  }

  private func yieldNode(_ expression: Expression, _ use: YieldNode.Use) throws(Diagnostic) -> StatementNode {
    if case .yieldFrom(let iterable) = expression.kind {
      return YieldFromNode(expression.span, try compile(iterable), use: use, slot: nextPosition())
    }
    guard case .yield(let value) = expression.kind else { return StatementNode(expression.span) }
    return YieldNode(expression.span, try compile(optional: value), use: use, slot: nextPosition())
  }

  func resumable(_ block: WithNode, _ body: [Statement]) -> StatementNode {
    scope.code.isGenerator && body.contains(where: \.yields) ? ResumableWithNode(block, slot: nextPosition()) : block
  }

  func nextPosition() -> Int {
    scope.code.positionCount += 1
    return scope.code.positionCount - 1
  }
}

extension Statement {
  /// Whether a `yield` stands in it, functions inside aside.
  var yields: Bool {
    switch kind {
    case .expression(let value), .assign(_, let value), .augmentedAssign(_, _, let value), .annotated(_, _, let value?),
      .return(let value?):
      value.isYield
    case .if(_, let body, let otherwise), .while(_, let body, let otherwise), .for(_, _, let body, let otherwise):
      body.contains(where: \.yields) || otherwise.contains(where: \.yields)
    case .with(_, let body): body.contains(where: \.yields)
    case .try(let body, let handlers, let otherwise, let finally):
      ([body, otherwise, finally] + handlers.map(\.body)).contains { $0.contains(where: \.yields) }
    default: false
    }
  }
}

extension Expression {
  fileprivate var isYield: Bool {
    switch kind {
    case .yield, .yieldFrom: true
    default: false
    }
  }
}
