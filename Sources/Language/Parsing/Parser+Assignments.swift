extension Parser {
  /// An expression alone, or one that something is assigned to.
  mutating func expressionStatement() throws(Diagnostic) -> Statement {
    let start = try peek().span.start
    let first = try valueOrYield()
    let token = try peek()
    guard case .symbol(let symbol) = token.kind else {
      try refuseLooseStar(first)
      return Statement(.expression(first), span(from: start))
    }
    if symbol == .assign { return try assignment(first, start) }
    if let operation = symbol.augmented {
      try checkAugmentable(first, symbol)
      try advance()
      let value = try valueOrYield()
      try refuseLooseStar(value)
      return Statement(.augmentedAssign(target: first, operation, value: value), span(from: start))
    }
    if symbol == .colon, first.isAnnotatable { return try annotated(first, start) }
    try refuseLooseStar(first)
    return Statement(.expression(first), span(from: start))
  }

  private mutating func assignment(_ first: Expression, _ start: Int) throws(Diagnostic) -> Statement {
    var targets: [Expression] = []
    var value = first
    while try peek().isSymbol(.assign) {
      try checkAssignable(value)
      targets.append(value)
      try advance()
      value = try valueOrYield()
    }
    try refuseLooseStar(value)
    return Statement(.assign(targets: targets, value: value), span(from: start))
  }

  /// `x: int = 3`
  private mutating func annotated(_ target: Expression, _ start: Int) throws(Diagnostic) -> Statement {
    let colon = try advance()
    let token = try peek()
    switch token.kind {
    case .newline, .end, .symbol(.semicolon):
      if case .name(let name) = target.kind, let keyword = nearestKeyword(name) {
        throw error("'\(name)' begins no block", hint: "did you mean `\(keyword)`?", at: target.span)
      }
      throw error("this ':' begins no block", hint: "blocks begin with a word such as `if`, `for`, `while` or `def`", at: colon.span)
    default: break
    }
    let annotation = try expression()
    guard try accept(.assign) else {
      return Statement(.annotated(target: target, annotation: annotation, value: nil), span(from: start))
    }
    let value = try valueOrYield()
    if try peek().isSymbol(.assign) {
      throw error("an annotated variable stands alone", hint: "leave out the annotation", at: try peek().span)
    }
    return Statement(.annotated(target: target, annotation: annotation, value: value), span(from: start))
  }

  /// A starred value stands beside others, not alone.
  func refuseLooseStar(_ expression: Expression) throws(Diagnostic) {
    if case .starred = expression.kind {
      throw error(
        "a '*' before a value unpacks it only in a list, a call or an assignment", hint: "write `[\(source.text(in: expression.span))]`",
        at: expression.span)
    }
  }

  private func checkAugmentable(_ target: Expression, _ symbol: Symbol) throws(Diagnostic) {
    switch target.kind {
    case .name, .attribute, .subscript: return
    default:
      throw error("'\(symbol.rawValue)' changes one variable, not \(describe(target))", at: target.span)
    }
  }

  /// Whether something can be assigned to all of a target.
  func checkAssignable(_ target: Expression) throws(Diagnostic) {
    var targets = [target]
    var isNested = false
    while let next = targets.popLast() {
      switch next.kind {
      case .name, .attribute, .subscript: break
      case .starred(let inner):
        guard isNested else {
          throw error("a starred target stands in a list or tuple", hint: "write `\(source.text(in: next.span)), = …`", at: next.span)
        }
        if case .starred = inner.kind { throw error("one '*' is enough", at: next.span) }
        targets.append(inner)
      case .list(let items), .tuple(let items):
        let stars = items.filter { if case .starred = $0.kind { true } else { false } }
        if stars.count > 1 {
          throw error("only one name can be starred in an assignment", at: stars[1].span)
        }
        targets.append(contentsOf: items.reversed())
      default: throw notAssignable(next)
      }
      isNested = true
    }
  }

  private func notAssignable(_ target: Expression) -> Diagnostic {
    let what = describe(target)
    let hint: String?
    switch target.kind {
    case .call(let callee, _): hint = "to define a function write `def \(source.text(in: callee.span))(…):`; to compare write `==`"
    case .comparison: hint = "one '=' assigns, '==' compares"
    case .none, .bool: hint = "to compare write `==`"
    case .string, .bytes, .int, .float, .imaginary:
      hint = "the name stands on the left: `name = \(source.text(in: target.span))`; to compare write `==`"
    case .binary(.subtract, let left, let right) where left.isName && right.isName:
      hint = "a name has no '-' in it; write `\(source.text(in: left.span))_\(source.text(in: right.span))`"
    case .binary: hint = "the name stands on the left of '=', what is computed on the right; to compare write `==`"
    default: hint = "the name stands on the left of '='"
    }
    return error("nothing can be assigned to \(what)", hint: hint, at: target.span)
  }

  func checkDeletable(_ target: Expression) throws(Diagnostic) {
    switch target.kind {
    case .name, .attribute, .subscript: return
    case .tuple(let items), .list(let items): for item in items { try checkDeletable(item) }
    default: throw error("'del' removes variables and items, not \(describe(target))", at: target.span)
    }
  }

  /// What kind of expression it is, as a learner calls it.
  func describe(_ expression: Expression) -> String {
    switch expression.kind {
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .int, .bigInt, .float, .imaginary: "a number"
    case .string: "a text"
    case .bytes: "bytes"
    case .formatted: "an f-string"
    case .ellipsis: "'...'"
    case .name(let name): "'\(name)'"
    case .list: "a list"
    case .tuple: "a tuple"
    case .set: "a set"
    case .dict: "a dictionary"
    case .comprehension: "a comprehension"
    case .unary, .binary, .and, .or: "an expression"
    case .comparison: "a comparison"
    case .named: "an assignment with ':='"
    case .conditional: "a choice with `if`"
    case .lambda: "a function"
    case .call: "the result of a call"
    case .attribute: "an attribute"
    case .subscript: "an item"
    case .slice: "a slice"
    case .starred: "a starred value"
    case .yield, .yieldFrom: "a `yield`"
    }
  }
}

extension Expression {
  var isName: Bool { if case .name = kind { true } else { false } }

  fileprivate var isAnnotatable: Bool {
    switch kind {
    case .name, .attribute, .subscript: true
    default: false
    }
  }
}
