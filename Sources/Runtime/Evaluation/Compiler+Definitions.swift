import Language

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

  func decorated(_ value: Node, _ decorators: [Expression]) throws(Diagnostic) -> Node {
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
