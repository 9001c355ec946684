extension Parser {
  /// One expression, or a tuple where a comma follows; starred values are allowed.
  mutating func expressions() throws(Diagnostic) -> Expression {
    let first = try starred()
    guard try peek().isSymbol(.comma) else { return first }
    var items = [first]
    while try accept(.comma) {
      guard try beginsExpression() else { break }
      items.append(try starred())
    }
    return try make(.tuple(items), span(from: first.span.start))
  }

  mutating func starred() throws(Diagnostic) -> Expression {
    let token = try peek()
    guard token.isSymbol(.star) else { return try expression() }
    try advance()
    let value = try bits()
    return try make(.starred(value), token.span.joined(value.span))
  }

  /// Whether an expression can begin here.
  private mutating func beginsExpression() throws(Diagnostic) -> Bool {
    let token = try peek()
    if token.beginsOperand { return true }
    switch token.kind {
    case .keyword(.not): return true
    case .symbol(let symbol):
      return [.leftParenthesis, .leftBracket, .leftBrace, .minus, .plus, .tilde, .star, .ellipsis].contains(symbol)
    default: return false
    }
  }

  /// `then if test else otherwise`, a lambda, or anything that binds tighter.
  mutating func expression() throws(Diagnostic) -> Expression {
    if try peek().isKeyword(.lambda) { return try lambda() }
    try enter()
    let then = try disjunction()
    guard try accept(.if) else {
      recursion -= 1
      return then
    }
    let test = try disjunction()
    let token = try peek()
    guard try accept(.else) else {
      if token.isSymbol(.walrus) { throw looseWalrus(token) }
      throw problem(
        at: token, "a choice needs an 'else'", hint: "write `\(source.text(in: then.span)) if … else …`",
        span: then.span.joined(test.span))
    }
    let otherwise = try expression()
    recursion -= 1
    return try make(.conditional(test: test, then: then, otherwise: otherwise), then.span.joined(otherwise.span))
  }

  mutating func disjunction() throws(Diagnostic) -> Expression {
    var left = try conjunction()
    while try accept(.or) {
      let right = try conjunction()
      left = try make(.or(left, right), left.span.joined(right.span))
    }
    return left
  }

  private mutating func conjunction() throws(Diagnostic) -> Expression {
    var left = try inversion()
    while try accept(.and) {
      let right = try inversion()
      left = try make(.and(left, right), left.span.joined(right.span))
    }
    return left
  }

  private mutating func inversion() throws(Diagnostic) -> Expression {
    var starts: [Int] = []
    while try peek().isKeyword(.not) { starts.append(try advance().span.start) }
    var value = try comparison()
    for start in starts.reversed() { value = try make(.unary(.not, value), Span(start, value.span.end)) }
    return value
  }

  private mutating func comparison() throws(Diagnostic) -> Expression {
    let first = try bits()
    var parts: [ComparisonPart] = []
    while let comparison = try comparisonOperator() {
      parts.append(ComparisonPart(comparison, try bits()))
    }
    guard let last = parts.last else { return first }
    return try make(.comparison(first, parts), first.span.joined(last.operand.span))
  }

  private mutating func comparisonOperator() throws(Diagnostic) -> ComparisonOperator? {
    let token = try peek()
    switch token.kind {
    case .symbol(let symbol):
      guard let comparison = symbol.comparison else { return nil }
      try advance()
      return comparison
    case .keyword(.in):
      try advance()
      return .in
    case .keyword(.is):
      try advance()
      return try accept(.not) ? .isNot : .is
    case .keyword(.not):
      try advance()
      guard try accept(.in) else {
        throw problem(
          at: try peek(), "'not' stands before a value, or as 'not in' between two", hint: "write `not in`, or `!=`", span: token.span)
      }
      return .notIn
    default: return nil
    }
  }

  /// Operators from `|` to `*`, by precedence climbing.
  mutating func bits(_ lowest: Int = 1) throws(Diagnostic) -> Expression {
    var left = try factor()
    while case .symbol(let symbol) = try peek().kind, let (operation, precedence) = symbol.binary, precedence >= lowest {
      try advance()
      let right = try bits(precedence + 1)
      left = try make(.binary(operation, left, right), left.span.joined(right.span))
    }
    return left
  }

  /// Signs before a power: `-x**2` is `-(x**2)`, `2**-1` is allowed.
  mutating func factor() throws(Diagnostic) -> Expression {
    var signs: [(sign: UnaryOperator, start: Int)] = []
    scan: while true {
      let token = try peek()
      switch token.kind {
      case .symbol(.minus): signs.append((.minus, token.span.start))
      case .symbol(.plus): signs.append((.plus, token.span.start))
      case .symbol(.tilde): signs.append((.invert, token.span.start))
      default: break scan
      }
      try advance()
    }
    var value = try primary()
    if try accept(.doubleStar) {
      try enter()
      let exponent = try factor()
      recursion -= 1
      value = try make(.binary(.power, value, exponent), value.span.joined(exponent.span))
    }
    for (sign, start) in signs.reversed() { value = try make(.unary(sign, value), Span(start, value.span.end)) }
    return value
  }

  /// An atom with the attributes, calls and subscripts behind it.
  mutating func primary() throws(Diagnostic) -> Expression {
    var value = try atom()
    while case .symbol(let symbol) = try peek().kind {
      switch symbol {
      case .dot:
        try advance()
        let (name, nameSpan) = try expectName("a name")
        value = try make(.attribute(value, name: name, nameSpan: nameSpan), value.span.joined(nameSpan))
      case .leftParenthesis:
        let arguments = try arguments(of: value)
        value = try make(.call(value, arguments), span(from: value.span.start))
      case .leftBracket:
        let index = try subscriptIndex()
        value = try make(.subscript(value, index: index), span(from: value.span.start))
      default: return value
      }
    }
    return value
  }

  /// The targets of a `for`: names, items, or several of them.
  mutating func targets() throws(Diagnostic) -> Expression {
    let first = try target()
    guard try peek().isSymbol(.comma) else { return first }
    var items = [first]
    while try accept(.comma) {
      if try peek().isKeyword(.in) { break }
      items.append(try target())
    }
    return try make(.tuple(items), span(from: first.span.start))
  }

  private mutating func target() throws(Diagnostic) -> Expression {
    let token = try peek()
    guard token.isSymbol(.star) else { return try bits() }
    try advance()
    let value = try bits()
    return try make(.starred(value), token.span.joined(value.span))
  }
}
