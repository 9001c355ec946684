import Language

extension Compiler {
  func compile(_ statements: [Statement]) throws(Diagnostic) -> StatementSuite {
    if let suite = try resumableSuite(statements) { return suite }
    var nodes: [StatementNode] = []
    nodes.reserveCapacity(statements.count)
    for statement in statements { if let node = try compile(statement) { nodes.append(node) } }
    return StatementSuite.of(nodes)
  }

  func loopBody(_ statements: [Statement]) throws(Diagnostic) -> StatementSuite {
    loopDepth += 1
    defer { loopDepth -= 1 }
    return try compile(statements)
  }

  /// nil for statements that only concern the compiler.
  func compile(_ statement: Statement) throws(Diagnostic) -> StatementNode? {
    try nested(statement.span) { () throws(Diagnostic) in try compileNested(statement) }
  }

  private func compileNested(_ statement: Statement) throws(Diagnostic) -> StatementNode? {
    if let node = try resumableStatement(statement) { return node }
    return try compilePlain(statement)
  }

  /// A statement in which nothing yields, or nothing any more.
  func compilePlain(_ statement: Statement) throws(Diagnostic) -> StatementNode? {
    let span = statement.span
    switch statement.kind {
    case .expression(let expression): return ExpressionStatementNode(span, try compile(expression))
    case .assign(let targets, let value):
      let node = try compile(value)
      var compiled: [Target] = []
      for target in targets { compiled.append(try compileTarget(target)) }
      if targets.count == 1, case .name(let name) = targets[0].kind, case .binary(.add, let left, _) = value.kind,
        case .name(name) = left.kind, let sum = node as? BinaryNode
      {
        return AssignSumNode(span, target: compiled[0], sum: sum)
      }
      if compiled.count == 1, let local = compiled[0] as? LocalTarget { return AssignLocalNode(span, slot: local.slot, value: node) }
      if compiled.count == 1 { return AssignOneNode(span, target: compiled[0], value: node) }
      return AssignNode(span, targets: compiled, value: node)
    case .augmentedAssign(let target, let operation, let value):
      return AugmentedAssignNode(span, target: try compileTarget(target), operation: operation, value: try compile(value))
    case .annotated(let target, _, let value):
      guard let value else { return nil }
      return try compileNested(Statement(.assign(targets: [target], value: value), span))
    case .function(let definition):
      return AssignNode(
        span, targets: [nameTarget(definition.name, definition.nameSpan)],
        value: try decorated(try compile(definition, span: definition.nameSpan), definition.decorators))
    case .class(let definition):
      return AssignNode(
        span, targets: [nameTarget(definition.name, definition.nameSpan)],
        value: try decorated(try compile(definition), definition.decorators))
    case .with(let items, let body):
      var contexts: [(context: Node, target: Target?)] = []
      for item in items {
        let target: Target? = if let target = item.target { try compileTarget(target) } else { nil }
        contexts.append((try compile(item.context), target))
      }
      var suite = try compile(body)
      for item in contexts.dropFirst().reversed() {
        suite = StatementSuite.of([
          resumable(WithNode(item.context.span, context: item.context, target: item.target, body: suite), body)
        ])
      }
      return resumable(WithNode(contexts[0].context.span, context: contexts[0].context, target: contexts[0].target, body: suite), body)
    case .return(let value):
      guard scope.analysis != nil, scope.className == nil else {
        throw failure(.syntax, "'return' outside function", hint: "`return` ends a function; at top level just write the expression", span)
      }
      if let value { return ReturnNode(span, try compile(value)) }
      return ReturnNode(span, nil)
    case .for(let target, let iterable, let body, let otherwise):
      return ForNode(
        span, target: try compileTarget(target), iterable: try compile(iterable), body: try loopBody(body),
        otherwise: try compile(otherwise))
    case .while(let test, let body, let otherwise):
      return WhileNode(span, test: try compile(test), body: try loopBody(body), otherwise: try compile(otherwise))
    case .if(let test, let then, let otherwise):
      return IfNode(span, test: try compile(test), then: try compile(then), otherwise: try compile(otherwise))
    case .break, .continue:
      let isBreak = if case .break = statement.kind { true } else { false }
      guard loopDepth > 0 else {
        throw failure(.syntax, "'\(isBreak ? "break" : "continue")' outside loop", hint: "it belongs inside a `for` or `while`", span)
      }
      return JumpNode(span, isBreak ? .leaveLoop : .continueLoop)
    case .pass: return nil
    case .global(let names):
      if let analysis = scope.analysis {
        for name in names where analysis.isParameter(name) {
          throw failure(
            .syntax, "name '\(name)' is parameter and global", hint: "rename the parameter, or leave out `global \(name)`", span)
        }
      }
      return nil
    case .nonlocal:
      guard scope.analysis != nil else {
        throw failure(.syntax, "'nonlocal' at top level", hint: "it belongs inside a nested function", span)
      }
      return nil
    case .delete(let targets):
      var compiled: [Target] = []
      for target in targets { compiled.append(try compileTarget(target)) }
      return DeleteNode(span, compiled)
    case .import(let names):
      let pairs = names.map { ($0, nameTarget($0.alias ?? String($0.name.prefix { $0 != "." }), $0.span)) }
      return ImportNode(span, pairs, isTried: tryDepth > 0)
    case .fromImport(let module, let names):
      let pairs = names.map { ($0, $0.name == "*" ? nil : nameTarget($0.alias ?? $0.name, $0.span)) }
      return FromImportNode(span, module: module, pairs, globals, isTried: tryDepth > 0)
    case .assert(let test, let message):
      return AssertNode(span, test: try compile(test), message: try compile(optional: message))
    case .raise(let value, let cause): return RaiseNode(span, try compile(optional: value), cause: try compile(optional: cause))
    case .try(let body, let handlers, let otherwise, let finally):
      var compiled: [TryNode.Handler] = []
      for handler in handlers {
        compiled.append(
          TryNode.Handler(
            types: try compile(handler.types), span: handler.span,
            variable: handler.variable.map { nameTarget($0, handler.span) }, body: try compile(handler.body)))
      }
      tryDepth += handlers.isEmpty ? 0 : 1
      defer { tryDepth -= handlers.isEmpty ? 0 : 1 }
      let attempted = try compile(body)
      let attempt = TryNode(
        span, body: attempted, handlers: compiled, otherwise: try compile(otherwise), finally: try compile(finally))
      return scope.code.isGenerator && statement.yields ? ResumableTryNode(attempt, slot: nextPosition()) : attempt
    case .command(let line): return CommandNode(span, line: line, source: source)
    }
  }

  func compile(optional expression: Expression?) throws(Diagnostic) -> Node? {
    guard let expression else { return nil }
    return try compile(expression)
  }
}
