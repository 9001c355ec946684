extension Parser {
  /// A name, a literal, or what stands in brackets.
  mutating func atom() throws(Diagnostic) -> Expression {
    let token = try peek()
    switch token.kind {
    case .name(let name):
      try advance()
      return Expression(.name(name), token.span)
    case .int(let value):
      try advance()
      return Expression(.int(value), token.span)
    case .bigInt(let text):
      try advance()
      return Expression(.bigInt(text), token.span)
    case .float(let value):
      try advance()
      return Expression(.float(value), token.span)
    case .imaginary(let value):
      try advance()
      return Expression(.imaginary(value), token.span)
    case .string, .formattedStart: return try strings()
    case .bytes: return try bytes()
    case .keyword(.none): return try word(.none)
    case .keyword(.true): return try word(.bool(true))
    case .keyword(.false): return try word(.bool(false))
    case .symbol(.ellipsis): return try word(.ellipsis)
    case .symbol(.leftParenthesis): return try parenthesized()
    case .symbol(.leftBracket): return try list()
    case .symbol(.leftBrace): return try braces()
    default: throw missingOperand(token)
    }
  }

  private mutating func word(_ kind: Expression.Kind) throws(Diagnostic) -> Expression {
    Expression(kind, try advance().span)
  }

  /// `(…)`: an expression, a tuple, a generator.
  private mutating func parenthesized() throws(Diagnostic) -> Expression {
    let start = try advance().span.start
    if try accept(.rightParenthesis) { return Expression(.tuple([]), span(from: start)) }
    let first = try peek().isKeyword(.yield) ? try yieldExpression() : try item()
    var kind = first.kind
    let token = try peek()
    if token.isKeyword(.for) || token.isKeyword(.async) {
      kind = try comprehension(.generator, element: first, value: nil, from: start).kind
    } else if token.isSymbol(.comma) {
      kind = .tuple(try items(after: first, until: .rightParenthesis))
    }
    let end = try peek()
    guard try accept(.rightParenthesis) else {
      if end.isSymbol(.assign) {
        throw problem(at: end, "'=' assigns, and stands in no bracket", hint: "to compare, write `==`")
      }
      throw missingComma(end)
    }
    if !token.isSymbol(.comma) { try refuseLooseStar(first) }
    return try make(kind, span(from: start))
  }

  /// `[…]`
  private mutating func list() throws(Diagnostic) -> Expression {
    let start = try advance().span.start
    if try accept(.rightBracket) { return Expression(.list([]), span(from: start)) }
    let first = try item()
    let token = try peek()
    let kind: Expression.Kind
    if token.isKeyword(.for) || token.isKeyword(.async) {
      kind = try comprehension(.list, element: first, value: nil, from: start).kind
    } else {
      kind = .list(try items(after: first, until: .rightBracket))
    }
    let end = try peek()
    guard try accept(.rightBracket) else { throw missingComma(end) }
    return try make(kind, span(from: start))
  }

  /// The items behind the first, each behind its comma; the closing bracket stays.
  private mutating func items(after first: Expression, until end: Symbol) throws(Diagnostic) -> [Expression] {
    var items = [first]
    while try accept(.comma) {
      if try peek().isSymbol(end) { break }
      items.append(try item())
    }
    let token = try peek()
    guard token.isSymbol(end) else { throw missingComma(token) }
    return items
  }

  /// `{…}`: a dictionary or a set.
  private mutating func braces() throws(Diagnostic) -> Expression {
    let start = try advance().span.start
    if try accept(.rightBrace) { return Expression(.dict([]), span(from: start)) }
    let token = try peek()
    let kind: Expression.Kind
    if token.isSymbol(.doubleStar) {
      kind = try dictionary(from: start, first: nil)
    } else {
      let first = try item()
      let next = try peek()
      if next.isSymbol(.colon) {
        try refuseBareNamed(first)
        kind = try dictionary(from: start, first: first)
      } else if next.isKeyword(.for) || next.isKeyword(.async) {
        kind = try comprehension(.set, element: first, value: nil, from: start).kind
      } else {
        kind = .set(try items(after: first, until: .rightBrace))
      }
    }
    let end = try peek()
    guard try accept(.rightBrace) else {
      throw end.isSymbol(.walrus) ? looseWalrus(end) : problem(at: end, "',' or '}' is missing here")
    }
    return try make(kind, span(from: start))
  }

  private mutating func dictionary(from start: Int, first: Expression?) throws(Diagnostic) -> Expression.Kind {
    var items: [DictItem] = []
    var key = first
    while true {
      if key == nil, try accept(.doubleStar) {
        items.append(.unpack(try bits()))
      } else {
        let name = if let key { key } else { try expression() }
        let colon = try peek()
        guard try accept(.colon) else {
          if colon.isSymbol(.walrus) { throw looseWalrus(colon) }
          throw problem(
            at: colon, "':' and a value are missing behind this key", hint: "a dictionary is written `{key: value, …}`", span: name.span)
        }
        let next = try peek()
        if next.isSymbol(.comma) || next.isSymbol(.rightBrace) {
          throw problem(at: next, "the value of this key is missing", span: name.span.joined(colon.span))
        }
        let value = try expression()
        let token = try peek()
        if items.isEmpty, token.isKeyword(.for) || token.isKeyword(.async) {
          return try comprehension(.dict, element: name, value: value, from: start).kind
        }
        items.append(.pair(key: name, value: value))
        if !token.isSymbol(.comma), !token.isSymbol(.rightBrace) { throw missingComma(token) }
      }
      key = nil
      guard try accept(.comma), try !peek().isSymbol(.rightBrace) else { return .dict(items) }
    }
  }

  /// The `for` clauses behind an element.
  mutating func comprehension(
    _ form: Comprehension.Form, element: Expression, value: Expression?, from start: Int
  ) throws(Diagnostic) -> Expression {
    if case .starred = element.kind { throw error("a '*' does not stand in a comprehension", at: element.span) }
    var clauses: [Comprehension.Clause] = []
    while try peek().isKeyword(.for) {
      try advance()
      let target = try forTarget()
      iterableDepth += 1
      let iterable = try disjunction()
      iterableDepth -= 1
      var conditions: [Expression] = []
      while try accept(.if) {
        conditions.append(try disjunction())
        let token = try peek()
        if token.isKeyword(.else) {
          throw error("an 'else' stands before the 'for' here", hint: "write `[a if test else b for x in …]`", at: token.span)
        }
      }
      clauses.append(Comprehension.Clause(target: target, iterable: iterable, conditions: conditions))
    }
    try checkNamed(from: start, clauses.map(\.target))
    let token = try peek()
    if token.isKeyword(.async) { throw refused(token) }
    return try make(.comprehension(Comprehension(form: form, element: element, value: value, clauses: clauses)), span(from: start))
  }
}
