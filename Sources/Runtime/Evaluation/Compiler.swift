import Language

/// Turns parsed statements into nodes whose names are resolved: locals to slots, variables shared
/// with inner functions to cells, everything else to the cells of the global table.
final class Compiler {
  let evaluator: Evaluator
  let source: Source
  let globals: GlobalTable
  var scope: Scope
  private var loopDepth = 0
  /// How many `try` blocks with an `except` what is compiled stands in.
  private var tryDepth = 0
  private var depth = 0

  /// Expressions nested deeper than this are refused.
  static let nestingLimit = 2000

  /// The names of one function (or of the top level) while it is compiled.
  final class Scope {
    let parent: Scope?
    let analysis: NameAnalysis?
    let code: FunctionCode
    /// The class whose body it is, else nil.
    let className: String?
    var storage: [String: FunctionCode.Storage] = [:]
    /// Names taken from enclosing functions, in the order of their cells.
    var captured: [String] = []

    init(parent: Scope?, analysis: NameAnalysis?, code: FunctionCode, className: String? = nil) {
      self.parent = parent
      self.analysis = analysis
      self.code = code
      self.className = className
      guard let analysis else { return }
      if className != nil {
        for name in analysis.boundOrder where analysis.locals.contains(name) {
          storage[name] = .local(code.localCount)
          code.localCount += 1
        }
        code.ownCellCount = analysis.cells.count
        return
      }
      let cells = analysis.cells
      for name in analysis.boundOrder where analysis.locals.contains(name) {
        if cells.contains(name) {
          storage[name] = .cell(code.ownCellCount)
          code.ownCellCount += 1
        } else {
          storage[name] = .local(code.localCount)
          code.localCount += 1
        }
      }
    }

    /// What messages call the function that this is, or that the class stands in; nil at top level.
    var functionName: String? {
      guard analysis != nil else { return nil }
      return className == nil ? code.displayName : parent?.functionName
    }

    /// Whether this function or one around it has a variable of the name that inner functions can share.
    func provides(_ name: String) -> Bool {
      guard let analysis else { return false }
      if className != nil { return name == "__class__" ? analysis.cells.contains(name) : parent?.provides(name) ?? false }
      if analysis.locals.contains(name) { return true }
      if analysis.globals.contains(name) { return false }
      return parent?.provides(name) ?? false
    }

    func resolve(_ name: String, globals: GlobalTable) -> FunctionCode.Storage {
      if let found = storage[name] { return found }
      guard let analysis, !analysis.globals.contains(name) else { return .global(globals.cell(name)) }
      guard let parent, parent.provides(name) else { return .global(globals.cell(name)) }
      let index = code.ownCellCount + captured.count
      captured.append(name)
      storage[name] = .cell(index)
      return .cell(index)
    }

    /// The cell that a function inside shares; a class's own names are not shared.
    func cellIndex(of name: String, globals: GlobalTable) -> Int {
      guard className != nil else { return if case .cell(let index) = resolve(name, globals: globals) { index } else { 0 } }
      if name == "__class__", code.ownCellCount > 0 { return 0 }
      if let index = captured.firstIndex(of: name) { return code.ownCellCount + index }
      captured.append(name)
      if storage[name] == nil { storage[name] = .cell(code.ownCellCount + captured.count - 1) }
      return code.ownCellCount + captured.count - 1
    }
  }

  /// - Parameter globals: where names of the top level stand; a module of the library has a table of its own.
  init(evaluator: Evaluator, source: Source, globals: GlobalTable? = nil) {
    self.evaluator = evaluator
    self.globals = globals ?? evaluator.globals
    self.source = source
    scope = Scope(parent: nil, analysis: nil, code: FunctionCode(name: "<module>", definition: nil, source: source))
  }

  var moduleCode: FunctionCode { scope.code }

  func resolve(_ name: String) -> FunctionCode.Storage { scope.resolve(name, globals: globals) }

  func failure(_ kind: Diagnostic.Kind, _ message: String, hint: String? = nil, _ span: Span) -> Diagnostic {
    Diagnostic(kind, message, hint: hint, source: source, span: span)
  }

  /// Counts nesting, so that no depth of brackets exhausts the stack.
  func nested<Result>(_ span: Span, _ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Compiler.nestingLimit else {
      throw failure(
        .recursion, "this expression is nested more than \(Compiler.nestingLimit) levels deep", hint: "split it into several", span)
    }
    return try body()
  }
}

// MARK: - Functions

extension Compiler {
  /// Compiles a function and gives the node that makes it when the definition runs.
  func compile(_ definition: FunctionDefinition, span: Span) throws(Diagnostic) -> MakeFunctionNode {
    var defaults: [Node?] = []
    for parameter in definition.parameters {
      if let value = parameter.defaultValue { defaults.append(try compile(value)) } else { defaults.append(nil) }
    }
    let code = FunctionCode(name: definition.name, definition: definition, source: source)
    code.className = scope.className
    code.outerName = scope.functionName
    let analysis = NameAnalysis(definition)
    let inner = Scope(parent: scope, analysis: analysis, code: code)
    for name in analysis.nonlocals.sorted() where !scope.provides(name) {
      throw failure(
        .syntax, "`nonlocal \(name)`: no function around `\(definition.name)` has a variable `\(name)`",
        hint: "for a variable at top level write `global \(name)`", definition.nameSpan)
    }
    code.hasOnlyOrdinaryLocals = definition.parameters.allSatisfy { $0.form == .ordinary }
    for parameter in definition.parameters {
      let storage = inner.resolve(parameter.name, globals: globals)
      code.parameters.append(
        FunctionCode.Parameter(
          name: parameter.name, form: parameter.form, storage: storage, hasDefault: parameter.defaultValue != nil,
          isPositionalOnly: parameter.isPositionalOnly))
      guard case .local(let slot) = storage, slot == code.parameters.count - 1 else {
        code.hasOnlyOrdinaryLocals = false
        continue
      }
    }
    try inScope(inner) { () throws(Diagnostic) in code.body = try compile(definition.body) }
    code.variables = (analysis.boundOrder + inner.captured).compactMap { name in inner.storage[name].map { (name, $0) } }
    return MakeFunctionNode(span, code: code, defaults: defaults, captured: captureIndices(of: inner))
  }

  func inScope(_ inner: Scope, _ body: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    let (outer, outerLoops) = (scope, loopDepth)
    scope = inner
    loopDepth = 0
    defer {
      scope = outer
      loopDepth = outerLoops
    }
    try body()
  }

  func captureIndices(of inner: Scope) -> [Int] {
    inner.captured.map { scope.cellIndex(of: $0, globals: globals) }
  }
}

// MARK: - Classes

extension Compiler {
  /// Compiles a class and gives the node that makes it when the statement runs.
  func compile(_ definition: ClassDefinition) throws(Diagnostic) -> MakeClassNode {
    var bases: [Node] = []
    var keywords: [(name: String, node: Node)] = []
    for argument in definition.bases {
      switch argument.form {
      case .positional: bases.append(try compile(argument.value))
      case .keyword("metaclass"):
        if argument.value.namesAbstractMetaclass { continue }
        throw failure(
          .syntax, "metaclasses are not part of this language", hint: "a decorator, `@decorate` above `class`, can change a class as well",
          argument.span)
      case .keyword(let name): keywords.append((name, try compile(argument.value)))
      case .star, .doubleStar:
        throw failure(
          .syntax, "the classes to derive from are named one by one here", hint: "`class \(definition.name)(Base):`", argument.span)
      }
    }
    let code = FunctionCode(name: definition.name, definition: nil, source: source)
    let analysis = NameAnalysis(definition)
    let inner = Scope(parent: scope, analysis: analysis, code: code, className: definition.name)
    try inScope(inner) { () throws(Diagnostic) in code.body = try compile(definition.body) }
    let names = analysis.boundOrder.filter { analysis.locals.contains($0) }
    return MakeClassNode(
      definition, code: code, bases: bases, keywords: keywords, captured: captureIndices(of: inner), names: names)
  }

  /// `super()` with the class and the object it stands for.
  func compileSuper(_ span: Span) throws(Diagnostic) -> Node? {
    guard case .global(let entry) = resolve("super"), entry.value == nil else { return nil }
    guard let analysis = scope.analysis, let definition = scope.code.definition, scope.provides("__class__") else {
      throw failure(
        .runtime, "super() stands in a method of a class", hint: "outside of one name the class and the object: `super(Class, object)`",
        span)
    }
    guard let first = definition.parameters.first, first.form == .ordinary, analysis.isParameter(first.name) else {
      throw failure(.runtime, "super(): no arguments", hint: "the method has no `self`: `def \(definition.name)(self, …):`", span)
    }
    return SuperNode(span, type: nameNode("__class__", span), receiver: nameNode(first.name, span))
  }

  fileprivate func decorated(_ value: Node, _ decorators: [Expression]) throws(Diagnostic) -> Node {
    decorators.isEmpty ? value : DecoratedNode(decorators: try compile(decorators), value: value)
  }
}

extension Expression {
  /// `ABCMeta`, `abc.ABCMeta`: abstract methods need no metaclass here.
  fileprivate var namesAbstractMetaclass: Bool {
    switch kind {
    case .name(let name), .attribute(_, let name, _): name == "ABCMeta" || name == "type"
    default: false
    }
  }
}

// MARK: - Statements

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
