extension Parser {
  /// A statement with a block, when a word that begins one is next.
  mutating func blockStatement(_ token: Token) throws(Diagnostic) -> Statement? {
    guard case .keyword(let keyword) = token.kind, keyword.beginsBlock else {
      if case .name("match") = token.kind, !isBehindSemicolon { return try matchStatement(token) }
      return token.isSymbol(.at) ? try decorated() : nil
    }
    try refuseAsName(keyword, token)
    if isBehindSemicolon { throw notBehindSemicolon(keyword, token) }
    switch keyword {
    case .if: return try ifStatement()
    case .while: return try whileStatement()
    case .for: return try forStatement()
    case .def: return try definition()
    case .class: return try classDefinition()
    case .with: return try withStatement()
    case .try: return try tryStatement()
    default: throw refused(token)
    }
  }

  /// The block behind a `:`, on the same line or indented below.
  mutating func block(_ keyword: Token) throws(Diagnostic) -> [Statement] {
    try expectColon(keyword)
    try enter()
    let token = try peek()
    guard case .newline = token.kind else {
      if case .keyword(let inner) = token.kind, inner.beginsBlock {
        throw error("'\(inner.rawValue)' begins a block and stands on a line of its own", at: token.span)
      }
      if case .end = token.kind { throw missingBlock(keyword, token) }
      let statements = try statementLine()
      recursion -= 1
      return statements
    }
    try advance()
    let first = try peek()
    guard case .indent = first.kind else { throw missingBlock(keyword, first) }
    try advance()
    var statements: [Statement] = []
    while true {
      let token = try peek()
      if case .dedent = token.kind { break }
      if case .end = token.kind { break }
      statements.append(contentsOf: try statementLine())
    }
    try advance()
    recursion -= 1
    return statements
  }

  mutating func missingBlock(_ keyword: Token, _ token: Token) -> Diagnostic {
    let word = source.text(in: keyword.span)
    let line = source.position(of: keyword.span.start).line
    if token.span.start >= lexer.limit { lacks = .block }
    let end = lexer.endOfLine(from: token.span.start)
    let span = Span(token.span.start, end > token.span.start ? end : token.span.end)
    return error(
      "an indented block must follow the '\(word)' in line \(line)",
      hint: "indent the lines of the block with four spaces; an empty block is `pass`",
      at: lacks == .block ? keyword.span : span)
  }

  private mutating func expectColon(_ keyword: Token) throws(Diagnostic) {
    let token = try peek()
    if try accept(.colon) { return }
    let word = source.text(in: keyword.span)
    switch token.kind {
    case .symbol(.assign):
      throw problem(at: token, "'=' assigns, it does not compare", hint: "write `==`")
    case .symbol(.leftBrace):
      throw problem(at: token, "':' is missing behind '\(word) …'", hint: "a block is marked by ':' and indentation, not by braces")
    case .newline, .end:
      throw problem(at: token, "':' is missing at the end of this line", hint: "a line that begins a block ends in ':'", span: previous)
    case .name("then"), .name("do"):
      throw problem(at: token, "'\(source.text(in: token.span))' is not needed", hint: "write `:` instead")
    default:
      if word == "else", token.isKeyword(.if) { throw problem(at: token, "'else if' is one word here", hint: "write `elif`") }
      if token.beginsOperand || token.isKeyword(.not), word == "else" || word == "finally" || word == "try" {
        throw problem(
          at: token, "':' is missing behind '\(word)'", hint: word == "else" ? "'else' has no condition; with one, write `elif`" : nil)
      }
      throw unexpected(token, after: nil, expecting: "':'")
    }
  }

  /// A condition, in which a single `=` is a slip.
  mutating func condition() throws(Diagnostic) -> Expression {
    try checkCondition(try named())
  }

  mutating func checkCondition(_ test: Expression) throws(Diagnostic) -> Expression {
    let token = try peek()
    if token.isSymbol(.assign) { throw problem(at: token, "'=' assigns, it does not compare", hint: "write `==`") }
    return test
  }

  private mutating func ifStatement() throws(Diagnostic) -> Statement {
    var branches: [(test: Expression, body: [Statement], start: Int)] = []
    var otherwise: [Statement] = []
    repeat {
      let keyword = try advance()
      guard branches.count < Parser.recursionLimit else {
        throw error("these are too many branches (the limit is \(Parser.recursionLimit))", at: keyword.span)
      }
      let test = try condition()
      branches.append((test, try block(keyword), keyword.span.start))
    } while try followedBy(.elif)
    if try followedBy(.else) { otherwise = try block(try advance()) }
    for branch in branches.dropFirst().reversed() {
      otherwise = [Statement(.if(test: branch.test, then: branch.body, otherwise: otherwise), span(from: branch.start))]
    }
    let first = branches[0]
    return Statement(.if(test: first.test, then: first.body, otherwise: otherwise), span(from: first.start))
  }

  private mutating func whileStatement() throws(Diagnostic) -> Statement {
    let keyword = try advance()
    let test = try condition()
    let body = try loopBody(keyword)
    let otherwise = try elseBlock()
    return Statement(.while(test: test, body: body, otherwise: otherwise), span(from: keyword.span.start))
  }

  private mutating func forStatement() throws(Diagnostic) -> Statement {
    let keyword = try advance()
    if try peek().isSymbol(.leftParenthesis) { try refuseForOfOtherLanguages() }
    let target = try forTarget()
    let iterable = try expressions()
    try refuseLooseStar(iterable)
    let body = try loopBody(keyword)
    let otherwise = try elseBlock()
    return Statement(.for(target: target, iterable: iterable, body: body, otherwise: otherwise), span(from: keyword.span.start))
  }

  /// `for (i = 0; i < 10; i++)`
  private func refuseForOfOtherLanguages() throws(Diagnostic) {
    var rest = self
    _ = try? rest.advance()
    guard (try? rest.expressions()) != nil, let token = try? rest.peek(), token.isSymbol(.assign) else { return }
    throw error("a loop that counts is written differently here", hint: "write `for i in range(10):`", at: token.span)
  }

  /// The targets of a `for` and the `in` behind them.
  mutating func forTarget() throws(Diagnostic) -> Expression {
    let target = try targets()
    let token = try peek()
    guard try accept(.in) else {
      let name = source.text(in: target.span)
      if token.isSymbol(.assign) {
        throw problem(at: token, "a loop that counts is written differently here", hint: "write `for \(name) in range(10):`")
      }
      throw problem(at: token, "'in' is missing behind 'for \(name)'", hint: "write `for \(name) in …`")
    }
    try checkAssignable(target)
    return target
  }

  private mutating func loopBody(_ keyword: Token) throws(Diagnostic) -> [Statement] {
    loopDepth += 1
    let body = try block(keyword)
    loopDepth -= 1
    return body
  }

  private mutating func elseBlock() throws(Diagnostic) -> [Statement] {
    try followedBy(.else) ? try block(try advance()) : []
  }

  /// Whether the line behind a block begins with a word that belongs to it; at the margin nothing
  /// is read for this, as a command may follow.
  mutating func followedBy(_ keyword: Keyword) throws(Diagnostic) -> Bool {
    if let lookahead { return lookahead.isKeyword(keyword) }
    guard lexer.nextLineBegins(with: keyword) else { return false }
    return try peek().isKeyword(keyword)
  }

  private mutating func tryStatement() throws(Diagnostic) -> Statement {
    let keyword = try advance()
    let body = try block(keyword)
    var handlers: [ExceptHandler] = []
    while try followedBy(.except) {
      if let last = handlers.last, last.types.isEmpty {
        throw error("an 'except' without a name catches everything and comes last", at: last.span)
      }
      handlers.append(try exceptHandler())
    }
    let otherwise = handlers.isEmpty ? [] : try elseBlock()
    let hasFinally = try followedBy(.finally)
    let finally = hasFinally ? try block(try advance()) : []
    guard hasFinally || !handlers.isEmpty else {
      if lexer.offset >= lexer.limit { lacks = .handler }
      throw error(
        "this 'try' has neither an 'except' nor a 'finally'", hint: "behind its block comes `except ValueError:` or another error's name",
        at: keyword.span)
    }
    return Statement(.try(body: body, handlers: handlers, otherwise: otherwise, finally: finally), span(from: keyword.span.start))
  }

  private mutating func exceptHandler() throws(Diagnostic) -> ExceptHandler {
    let keyword = try advance()
    var types: [Expression] = []
    var variable: String?
    let token = try peek()
    if token.isSymbol(.star) { throw error("'except*' is not part of this language", hint: "write `except`", at: token.span) }
    if !token.isSymbol(.colon), !(token.kind == .newline) {
      if try accept(.leftParenthesis) {
        repeat {
          if !types.isEmpty, try peek().isSymbol(.rightParenthesis) { break }
          types.append(try errorType())
        } while try accept(.comma)
        guard try accept(.rightParenthesis) else { throw problem(at: try peek(), "')' is missing here") }
      } else {
        types.append(try errorType())
      }
      if try peek().isSymbol(.comma) {
        throw problem(
          at: try peek(), "several errors to catch stand in parentheses", hint: "write `except (A, B):`, and `as e` to name what was caught"
        )
      }
      if try accept(.as) { variable = try expectName("a name").name }
    }
    let body = try block(keyword)
    return ExceptHandler(types: types, variable: variable, body: body, span: keyword.span)
  }

  private mutating func errorType() throws(Diagnostic) -> Expression {
    let (name, span) = try expectName("an error's name")
    var type = Expression(.name(name), span)
    while try accept(.dot) {
      let (part, partSpan) = try expectName("an error's name")
      type = try make(.attribute(type, name: part, nameSpan: partSpan), span.joined(partSpan))
    }
    return type
  }
}

extension Lexer {
  /// Whether the next line belongs to the same block and begins with a word; nothing is consumed.
  func nextLineBegins(with keyword: Keyword) -> Bool {
    guard pendingDedents == 0, scopes.isEmpty else { return false }
    var rest = self
    if rest.isAtLineStart {
      let indentation = rest.skipEmptyLines()
      guard indentation.column == indentations.last?.column else { return false }
    }
    let end = bytes.endOfIdentifier(at: rest.offset, limit: limit)
    return bytes[rest.offset..<end].elementsEqual(keyword.rawValue.utf8)
  }
}
