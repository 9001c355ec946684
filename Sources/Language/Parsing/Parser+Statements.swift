extension Parser {
  /// The next statement or command that stands at the margin or behind a `;`.
  mutating func topLevelStatement() throws(Diagnostic) -> Statement? {
    guard let column = beginStatement() else { return nil }
    statementStart = lexer.offset
    if let command = try commandStatement() { return command }
    guard column == 0 else {
      try lexer.checkLineLength(upTo: lexer.offset + 1)
      throw error(
        "this line is indented, but belongs to no block", hint: "begin it at the margin",
        at: Span(lexer.startOfLine(lexer.offset), lexer.offset))
    }
    lexer.isAtLineStart = false
    let token = try peek()
    if let block = try blockStatement(token) { return block }
    let statement = try simpleStatement()
    isBehindSemicolon = try endSimpleStatement(statement)
    return statement
  }

  /// Moves to where the next statement begins and gives its column, 0 behind a `;`; nil at the end.
  private mutating func beginStatement() -> Int? {
    lookahead = nil
    if isBehindSemicolon {
      while lexer.offset < lexer.limit {
        let byte = source.bytes[lexer.offset]
        guard Characters.isBlank(byte) || byte == Characters.semicolon else { break }
        lexer.offset += 1
      }
      if lexer.byte(at: lexer.offset) == Characters.hash { lexer.offset = lexer.endOfLine(from: lexer.offset) }
      guard lexer.offset >= lexer.limit || Characters.isLineEnd(source.bytes[lexer.offset]) else { return 0 }
      if lexer.offset < lexer.limit { lexer.offset = lexer.behindLineEnd(lexer.offset) }
      isBehindSemicolon = false
      lexer.isAtLineStart = true
    }
    lexer.isLineOpen = false
    let column = lexer.isAtLineStart ? lexer.skipEmptyLines().column : 0
    return lexer.offset < lexer.limit ? column : nil
  }

  /// Consumes the `;` or the end of the line behind a simple statement; whether it was a `;`.
  mutating func endSimpleStatement(_ statement: Statement) throws(Diagnostic) -> Bool {
    let token = try peek()
    switch token.kind {
    case .symbol(.semicolon):
      try advance()
      return true
    case .newline:
      try advance()
      return false
    case .end:
      return false
    default:
      if case .expression(let value) = statement.kind { throw unexpected(token, after: value) }
      throw unexpected(token, after: nil)
    }
  }

  /// The statements of a line inside a block.
  mutating func statementLine() throws(Diagnostic) -> [Statement] {
    let token = try peek()
    if case .indent = token.kind {
      throw error(
        "this line is indented deeper than the one above it", hint: "lines of one block begin below each other", at: lineIndentation)
    }
    statementStart = token.span.start
    if let statement = try blockStatement(token) { return [statement] }
    var statements: [Statement] = []
    while true {
      let statement = try simpleStatement()
      try refuseBareCommand(statement)
      statements.append(statement)
      guard try endSimpleStatement(statement) else { return statements }
      let token = try peek()
      if case .newline = token.kind {
        try advance()
        return statements
      }
      if case .keyword(let keyword) = token.kind, keyword.beginsBlock { throw notBehindSemicolon(keyword, token) }
    }
  }

  var lineIndentation: Span { Span(lexer.startOfLine(lexer.offset), lexer.offset) }

  func notBehindSemicolon(_ keyword: Keyword, _ token: Token) -> Diagnostic {
    error("'\(keyword.rawValue)' begins a block and stands on a line of its own", at: token.span)
  }

  mutating func simpleStatement() throws(Diagnostic) -> Statement {
    let token = try peek()
    let start = token.span.start
    guard case .keyword(let keyword) = token.kind else { return try expressionStatement() }
    try refuseAsName(keyword, token)
    switch keyword {
    case .pass:
      try advance()
      return Statement(.pass, token.span)
    case .break, .continue:
      guard loopDepth > 0 else { throw error("'\(keyword.rawValue)' stands only inside a loop", at: token.span) }
      try advance()
      return Statement(keyword == .break ? .break : .continue, token.span)
    case .return:
      guard functionDepth > 0 else {
        throw error("'return' stands only inside a function", hint: "a function begins with `def name(…):`", at: token.span)
      }
      try advance()
      let value = try endsStatement() ? nil : try valueOrYield()
      if let value { try refuseLooseStar(value) }
      return Statement(.return(value), span(from: start))
    case .global, .nonlocal: return try scopeStatement(keyword)
    case .del:
      try advance()
      let targets = try expressions()
      try checkDeletable(targets)
      if case .tuple(let items) = targets.kind { return Statement(.delete(items), span(from: start)) }
      return Statement(.delete([targets]), span(from: start))
    case .assert:
      try advance()
      let test = try checkCondition(try expression())
      let message = try accept(.comma) ? try expression() : nil
      return Statement(.assert(test: test, message: message), span(from: start))
    case .raise: return try raiseStatement()
    case .import: return try importStatement()
    case .from: return try fromImportStatement()
    case .none, .true, .false, .not, .lambda, .yield: return try expressionStatement()
    default: throw misplaced(keyword, token)
    }
  }

  /// Whether nothing more follows in the statement.
  mutating func endsStatement() throws(Diagnostic) -> Bool { isEndOfLine(try peek()) }

  private mutating func scopeStatement(_ keyword: Keyword) throws(Diagnostic) -> Statement {
    let start = try advance()
    if keyword == .nonlocal, functionDepth == 0 {
      throw error("'nonlocal' stands only inside a function", at: start.span)
    }
    var names: [String] = []
    repeat {
      let (name, nameSpan) = try expectName("a name")
      names.append(name)
      try checkUnused(name, nameSpan, before: start.span.start, keyword)
      let token = try peek()
      if token.isSymbol(.assign) {
        throw error(
          "'\(keyword.rawValue)' only names variables", hint: "assign on the next line: `\(name) = …`", at: token.span)
      }
    } while try accept(.comma)
    return Statement(keyword == .global ? .global(names) : .nonlocal(names), span(from: start.span.start))
  }

  /// Inside a function a name is declared before it is used.
  private func checkUnused(_ name: String, _ span: Span, before end: Int, _ keyword: Keyword) throws(Diagnostic) {
    guard let start = functionStarts.last else { return }
    var rest = Lexer(source, in: Span(start, end))
    rest.ignoresNewlines = true
    var last = Token(.newline, span)
    while let token = try? rest.next(), token.kind != .end {
      if case .name(name) = last.kind, !(token.isSymbol(.assign) && !rest.scopes.isEmpty) {
        throw error(
          "'\(name)' is used above, before this '\(keyword.rawValue) \(name)'",
          hint: "put `\(keyword.rawValue) \(name)` at the beginning of the function", at: span)
      }
      // An attribute of this name is something else.
      last = last.isSymbol(.dot) ? Token(.newline, token.span) : token
    }
  }

  private mutating func raiseStatement() throws(Diagnostic) -> Statement {
    let start = try advance().span.start
    guard try !endsStatement() else { return Statement(.raise(nil, from: nil), span(from: start)) }
    let value = try expression()
    let token = try peek()
    if token.isSymbol(.comma) {
      throw error("this is how Python 2 raises an error", hint: "write `raise \(source.text(in: value.span))(…)`", at: token.span)
    }
    let cause = try accept(.from) ? try expression() : nil
    return Statement(.raise(value, from: cause), span(from: start))
  }
}

// MARK: - Imports

extension Parser {
  private mutating func importStatement() throws(Diagnostic) -> Statement {
    let start = try advance().span.start
    var names: [ImportedName] = []
    repeat {
      let (path, pathSpan) = try modulePath()
      let alias = try accept(.as) ? try expectName("a name").name : nil
      names.append(ImportedName(name: path, alias: alias, span: pathSpan))
    } while try accept(.comma)
    if try peek().isKeyword(.from) {
      throw error("'from' comes first", hint: "write `from module import name`", at: try peek().span)
    }
    return Statement(.import(names), span(from: start))
  }

  private mutating func fromImportStatement() throws(Diagnostic) -> Statement {
    let start = try advance().span.start
    // Dots in front mean the package that the module itself is in.
    var module = ""
    while true {
      if try accept(.dot) { module += "." } else if try accept(.ellipsis) { module += "..." } else { break }
    }
    let isNamed = try !peek().isKeyword(.import)
    if module.isEmpty || isNamed { module += try modulePath().0 }
    guard try accept(.import) else {
      throw problem(at: try peek(), "'import' is missing here", hint: "write `from \(module) import name`")
    }
    let token = try peek()
    if try accept(.star) {
      return Statement(.fromImport(module: module, [ImportedName(name: "*", alias: nil, span: token.span)]), span(from: start))
    }
    let isInParentheses = try accept(.leftParenthesis)
    var names: [ImportedName] = []
    repeat {
      if isInParentheses, !names.isEmpty, try peek().isSymbol(.rightParenthesis) { break }
      let (name, nameSpan) = try expectName("a name")
      let alias = try accept(.as) ? try expectName("a name").name : nil
      names.append(ImportedName(name: name, alias: alias, span: nameSpan))
    } while try accept(.comma)
    if isInParentheses, try !accept(.rightParenthesis) { throw problem(at: try peek(), "')' is missing here") }
    return Statement(.fromImport(module: module, names), span(from: start))
  }

  private mutating func modulePath() throws(Diagnostic) -> (String, Span) {
    var (path, span) = try expectName("a module's name")
    while try accept(.dot) {
      let (part, partSpan) = try expectName("a module's name")
      path += "." + part
      span = span.joined(partSpan)
    }
    return (path, span)
  }
}
