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
    if let value = statement.value, !value.isYield { return try hoisting(statement, value) }
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

  /// A statement in whose expression something yields: that is done first, and its values wait in variables without names.
  private func hoisting(_ statement: Statement, _ value: Expression) throws(Diagnostic) -> StatementNode? {
    let yields = value.outermostYields
    guard !yields.isEmpty else { return nil }
    var nodes: [StatementNode] = []
    for expression in yields {
      let slot = scope.code.localCount
      scope.code.localCount += 1
      let node = LocalNode(expression.span, slot: slot, name: "yield", binding: nil)
      nodes.append(try yieldNode(expression, .assign([LocalTarget(expression.span, slot: slot, node: node, name: "yield")])))
      hoisted[expression.span.start] = node
    }
    if let node = try compilePlain(statement) { nodes.append(node) }
    return BlockNode(statement.span, ResumableSuite(nodes, slot: nextPosition()))
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

  /// The value of a `yield` that was done before the statement it stands in.
  func hoistedNode(_ expression: Expression) -> Node? { hoisted[expression.span.start] }

  func nextPosition() -> Int {
    scope.code.positionCount += 1
    return scope.code.positionCount - 1
  }
}

extension Statement {
  /// The expression of a simple statement in which a `yield` may stand.
  fileprivate var value: Expression? {
    switch kind {
    case .expression(let value), .assign(_, let value), .augmentedAssign(_, _, let value), .annotated(_, _, let value?),
      .return(let value?):
      value
    default: nil
    }
  }

  /// Whether a `yield` stands in it, functions inside aside.
  var yields: Bool {
    switch kind {
    case .expression(let value), .assign(_, let value), .augmentedAssign(_, _, let value), .annotated(_, _, let value?),
      .return(let value?):
      value.isYield || !value.outermostYields.isEmpty
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
  /// The `yield`s that are worked out whatever the rest of the expression comes to, from left to right.
  fileprivate var outermostYields: [Expression] {
    switch kind {
    case .yield, .yieldFrom: [self]
    case .list(let items), .tuple(let items), .set(let items): items.flatMap(\.outermostYields)
    case .unary(_, let value), .starred(let value), .attribute(let value, _, _), .named(_, _, let value): value.outermostYields
    case .binary(_, let left, let right), .subscript(let left, let right): left.outermostYields + right.outermostYields
    case .and(let left, _), .or(let left, _): left.outermostYields
    case .comparison(let first, let parts): first.outermostYields + (parts.first?.operand.outermostYields ?? [])
    case .conditional(let test, _, _): test.outermostYields
    case .call(let callee, let arguments): callee.outermostYields + arguments.flatMap(\.value.outermostYields)
    case .formatted(let parts):
      parts.flatMap { (part) -> [Expression] in if case .field(let value, _, _, _) = part { value.outermostYields } else { [] } }
    default: []
    }
  }

  fileprivate var isYield: Bool {
    switch kind {
    case .yield, .yieldFrom: true
    default: false
    }
  }
}
