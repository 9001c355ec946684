extension Parser {
  /// The arguments of a call with their parentheses.
  mutating func arguments(of callee: Expression) throws(Diagnostic) -> [Argument] {
    try advance()
    var arguments: [Argument] = []
    var keywords: Set<String> = []
    var hasDoubleStar = false
    while try !peek().isSymbol(.rightParenthesis) {
      let argument = try argument(isFirst: arguments.isEmpty)
      switch argument.form {
      case .keyword(let name):
        guard keywords.insert(name).inserted else { throw error("'\(name)' is given twice", at: argument.span) }
      case .positional:
        if hasDoubleStar || !keywords.isEmpty {
          throw error(
            "an argument without a name stands behind one with a name", hint: "put the arguments without names first", at: argument.span)
        }
      case .doubleStar: hasDoubleStar = true
      case .star: if hasDoubleStar { throw error("'*…' stands before '**…'", at: argument.span) }
      }
      arguments.append(argument)
      let token = try peek()
      guard try accept(.comma) else {
        if token.isSymbol(.rightParenthesis) { break }
        throw missingComma(token)
      }
    }
    try advance()
    return arguments
  }

  private mutating func argument(isFirst: Bool) throws(Diagnostic) -> Argument {
    let token = try peek()
    let start = token.span.start
    if try accept(.star) { return Argument(.star, try expression(), span(from: start)) }
    if try accept(.doubleStar) { return Argument(.doubleStar, try expression(), span(from: start)) }
    let value = try named()
    let next = try peek()
    switch next.kind {
    case .symbol(.assign):
      guard case .name(let name) = value.kind, source.bytes[start..<value.span.end].elementsEqual(name.utf8) else {
        throw problem(
          at: next, "only a name stands before '=' in a call", hint: "to compare, write `==`", span: value.span.joined(next.span))
      }
      try advance()
      let after = try peek()
      if after.isSymbol(.comma) || after.isSymbol(.rightParenthesis) {
        throw problem(at: after, "the value of '\(name)' is missing", span: Span(start, next.span.end))
      }
      return Argument(.keyword(name), try expression(), span(from: start))
    case .keyword(.for), .keyword(.async):
      let comprehension = try comprehension(.generator, element: value, value: nil, from: start)
      let end = try peek()
      if end.isSymbol(.comma), !isFirst || lexerIsBeforeAnotherArgument() {
        throw error("a generator beside other arguments stands in parentheses of its own", at: comprehension.span)
      }
      if !isFirst { throw error("a generator beside other arguments stands in parentheses of its own", at: comprehension.span) }
      return Argument(.positional, comprehension, comprehension.span)
    default: return Argument(.positional, value, value.span)
    }
  }

  /// Whether behind the comma that is next something else than `)` follows.
  private func lexerIsBeforeAnotherArgument() -> Bool {
    var rest = self
    _ = try? rest.advance()
    guard let token = try? rest.peek() else { return false }
    return !token.isSymbol(.rightParenthesis)
  }

  /// The index between brackets, which are consumed; a tuple where commas stand.
  mutating func subscriptIndex() throws(Diagnostic) -> Expression {
    let open = try advance()
    if try peek().isSymbol(.rightBracket) {
      throw error("the index between '[' and ']' is missing", at: open.span.joined(try peek().span))
    }
    let first = try subscriptItem()
    var items = [first]
    var isTuple = false
    while try accept(.comma) {
      isTuple = true
      if try peek().isSymbol(.rightBracket) { break }
      items.append(try subscriptItem())
    }
    let indexSpan = span(from: first.span.start)
    let token = try peek()
    guard try accept(.rightBracket) else { throw missingComma(token) }
    if case .starred = first.kind { isTuple = true }
    return isTuple ? try make(.tuple(items), indexSpan) : first
  }

  private mutating func subscriptItem() throws(Diagnostic) -> Expression {
    let start = try peek().span.start
    func isEnd(_ token: Token) -> Bool { token.isSymbol(.colon) || token.isSymbol(.comma) || token.isSymbol(.rightBracket) }
    var lower: Expression?
    if try !peek().isSymbol(.colon) {
      let value = try item()
      guard try peek().isSymbol(.colon) else { return value }
      try refuseBareNamed(value)
      lower = value
    }
    try advance()
    let upper = isEnd(try peek()) ? nil : try expression()
    var step: Expression?
    if try accept(.colon) { step = isEnd(try peek()) ? nil : try expression() }
    return try make(.slice(lower: lower, upper: upper, step: step), span(from: start))
  }
}
