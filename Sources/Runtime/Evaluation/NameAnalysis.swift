import Language

/// Which names a function's body binds, uses and leaves to the functions around it.
struct NameAnalysis {
  /// Where and how a name is first bound.
  struct Binding {
    let span: Span
    /// The operator where an augmented assignment binds it: `-=`.
    let augmentedOperator: String?
  }

  private(set) var bound: [String: Binding] = [:]
  private(set) var boundOrder: [String] = []
  private(set) var globals: Set<String> = []
  private(set) var nonlocals: Set<String> = []
  private var used: Set<String> = []
  private var nestedFree: Set<String> = []

  private var parameterNames: Set<String> = []
  /// What `:=` assigns inside a comprehension: variables of the function around it.
  private var passedOn: [(name: String, span: Span)] = []
  private let isComprehension: Bool
  private var isClass = false

  func isParameter(_ name: String) -> Bool { parameterNames.contains(name) }

  /// Names the scope leaves to those around it. What a class's methods leave is not looked for among the class's own names.
  var free: Set<String> {
    if isClass { return used.union(nonlocals).subtracting(locals).subtracting(globals).union(nestedFree).subtracting(["__class__"]) }
    return used.union(nestedFree).union(nonlocals).subtracting(locals).subtracting(globals)
  }
  /// Names that functions inside share with this one.
  var cells: Set<String> { isClass ? nestedFree.intersection(["__class__"]) : nestedFree.intersection(locals) }
  var locals: Set<String> { Set(boundOrder).subtracting(globals).subtracting(nonlocals) }

  init(_ definition: FunctionDefinition) {
    isComprehension = false
    for parameter in definition.parameters {
      bind(parameter.name, parameter.span)
      parameterNames.insert(parameter.name)
    }
    visit(definition.body)
  }

  /// A text that is run by itself.
  init(_ statements: [Statement]) {
    isComprehension = false
    visit(statements)
  }

  /// The body of a class.
  init(_ definition: ClassDefinition) {
    isComprehension = false
    isClass = true
    visit(definition.body)
  }

  init(_ comprehension: Comprehension) {
    isComprehension = true
    for (index, clause) in comprehension.clauses.enumerated() {
      bindTarget(clause.target)
      if index > 0 { visit(clause.iterable) }
      clause.conditions.forEach { visit($0) }
    }
    visit(comprehension.element)
    if let value = comprehension.value { visit(value) }
  }

  private mutating func bind(_ name: String, _ span: Span, augmentedOperator: String? = nil) {
    if bound[name] == nil {
      bound[name] = Binding(span: span, augmentedOperator: augmentedOperator)
      boundOrder.append(name)
    }
  }

  private mutating func bindNamed(_ name: String, _ span: Span) {
    if isComprehension {
      used.insert(name)
      passedOn.append((name, span))
    } else {
      bind(name, span)
    }
  }

  private mutating func bindTarget(_ target: Expression, augmentedOperator: String? = nil) {
    switch target.kind {
    case .name(let name): bind(name, target.span, augmentedOperator: augmentedOperator)
    case .tuple(let items), .list(let items): items.forEach { bindTarget($0) }
    case .starred(let inner): bindTarget(inner)
    default: visit(target)
    }
  }

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .expression(let expression): visit(expression)
    case .assign(let targets, let value):
      visit(value)
      targets.forEach { bindTarget($0) }
    case .augmentedAssign(let target, let operation, let value):
      visit(value)
      if case .name(let name) = target.kind { used.insert(name) }
      bindTarget(target, augmentedOperator: operation.rawValue + "=")
    case .annotated(let target, _, let value):
      if let value { visit(value) }
      // In a function a name that is only annotated is local all the same; in a class it is no attribute.
      if value == nil, isClass { break }
      bindTarget(target)
    case .function(let definition):
      definition.decorators.forEach { visit($0) }
      bind(definition.name, definition.nameSpan)
      visit(definition)
    case .class(let definition):
      definition.decorators.forEach { visit($0) }
      definition.bases.forEach { visit($0.value) }
      bind(definition.name, definition.nameSpan)
      nestedFree.formUnion(NameAnalysis(definition).free)
    case .with(let items, let body):
      for item in items {
        visit(item.context)
        if let target = item.target { bindTarget(target) }
      }
      visit(body)
    case .return(let value): if let value { visit(value) }
    case .for(let target, let iterable, let body, let otherwise):
      visit(iterable)
      bindTarget(target)
      visit(body)
      visit(otherwise)
    case .while(let test, let body, let otherwise), .if(let test, let body, let otherwise):
      visit(test)
      visit(body)
      visit(otherwise)
    case .break, .continue, .pass, .command: break
    case .global(let names): globals.formUnion(names)
    case .nonlocal(let names): nonlocals.formUnion(names)
    case .delete(let targets): targets.forEach { bindTarget($0) }
    case .import(let names):
      for name in names { bind(name.alias ?? String(name.name.prefix { $0 != "." }), name.span) }
    case .fromImport(_, let names):
      for name in names { bind(name.alias ?? name.name, name.span) }
    case .assert(let test, let message):
      visit(test)
      if let message { visit(message) }
    case .raise(let value, let cause):
      if let value { visit(value) }
      if let cause { visit(cause) }
    case .try(let body, let handlers, let otherwise, let finally):
      visit(body)
      for handler in handlers {
        if let variable = handler.variable { bind(variable, handler.span) }
        handler.types.forEach { visit($0) }
        visit(handler.body)
      }
      visit(otherwise)
      visit(finally)
    }
  }

  private mutating func visit(_ definition: FunctionDefinition) {
    for parameter in definition.parameters { if let value = parameter.defaultValue { visit(value) } }
    nestedFree.formUnion(NameAnalysis(definition).free)
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .none, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes, .ellipsis: break
    case .formatted(let parts): visit(parts)
    case .name(let name): used.insert(name)
    case .list(let items), .tuple(let items), .set(let items): items.forEach { visit($0) }
    case .dict(let items):
      for item in items {
        switch item {
        case .pair(let key, let value):
          visit(key)
          visit(value)
        case .unpack(let value): visit(value)
        }
      }
    case .comprehension(let comprehension): visit(comprehension, isConsumed: false)
    case .named(let name, let nameSpan, let value):
      visit(value)
      bindNamed(name, nameSpan)
    case .unary(_, let operand), .starred(let operand), .yieldFrom(let operand): visit(operand)
    case .yield(let value): if let value { visit(value) }
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right):
      visit(left)
      visit(right)
    case .comparison(let first, let parts):
      visit(first)
      parts.forEach { visit($0.operand) }
    case .conditional(let test, let then, let otherwise):
      visit(test)
      visit(then)
      visit(otherwise)
    case .lambda(let definition): visit(definition)
    case .call(let callee, let arguments):
      visit(callee)
      // `super()` stands for `super(__class__, self)`.
      if case .name("super") = callee.kind, arguments.isEmpty { used.insert("__class__") }
      for (index, argument) in arguments.enumerated() {
        if index == 0, let comprehension = Comprehension.consumed(by: callee, arguments) {
          visit(comprehension, isConsumed: true)
        } else {
          visit(argument.value)
        }
      }
    case .attribute(let object, _, _): visit(object)
    case .subscript(let object, let index):
      visit(object)
      visit(index)
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] { if let part { visit(part) } }
    }
  }

  /// - Parameter isConsumed: whether all its elements are taken at once, though it is a generator.
  private mutating func visit(_ comprehension: Comprehension, isConsumed: Bool) {
    if let first = comprehension.clauses.first { visit(first.iterable) }
    let inner = NameAnalysis(comprehension)
    if !isClass, inner.canStandIn(comprehension, isConsumed: isConsumed) {
      used.formUnion(inner.used.subtracting(inner.locals))
      nestedFree.formUnion(inner.nestedFree)
    } else {
      nestedFree.formUnion(inner.free)
    }
    for (name, span) in inner.passedOn { bindNamed(name, span) }
  }

  /// Whether a comprehension needs no frame of its own: its names are variables of the function around it that nobody else sees.
  func canStandIn(_ comprehension: Comprehension, isConsumed: Bool) -> Bool {
    (comprehension.form != .generator || isConsumed) && cells.isEmpty
  }

  private mutating func visit(_ parts: [FormattedPart]) {
    for case .field(let value, _, _, let spec) in parts {
      visit(value)
      visit(spec)
    }
  }
}

extension Comprehension {
  /// The generator that is all a call takes, where the function of that name asks for all its elements at once: `sum(x * x for x in xs)`.
  static func consumed(by callee: Expression, _ arguments: [Argument]) -> Comprehension? {
    guard case .name(let name) = callee.kind, let first = arguments.first, case .positional = first.form,
      case .comprehension(let comprehension) = first.value.kind, comprehension.form == .generator
    else { return nil }
    switch name {
    case "sum":
      return arguments.count <= 2 && arguments.allSatisfy { if case .positional = $0.form { true } else { false } } ? comprehension : nil
    case "any", "all", "list", "tuple", "set", "max", "min", "sorted": return arguments.count == 1 ? comprehension : nil
    default: return nil
    }
  }
}
