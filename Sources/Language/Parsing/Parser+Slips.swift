/// What a learner probably meant where the text makes no sense.
extension Parser {
  /// A token that cannot follow; `expression` is what stands before it, when that was a whole statement so far.
  mutating func unexpected(_ token: Token, after expression: Expression?, expecting wanted: String? = nil) -> Diagnostic {
    if let slip = slip(at: token, after: expression) { return slip }
    let text = describe(token)
    if let wanted { return problem(at: token, "\(wanted) is missing before \(text)") }
    switch token.kind {
    case .keyword(let keyword):
      if keyword == .if { return problem(at: token, "a choice stands inside a larger expression, as `a if test else b`") }
      return problem(at: token, "'\(keyword.rawValue)' does not fit here")
    case .symbol(.colon):
      return problem(at: token, "this ':' begins no block", hint: "blocks begin with a word such as `if`, `for`, `while` or `def`")
    case .symbol(.leftBrace):
      return problem(at: token, "'{' does not fit here", hint: "a block is marked by ':' and indentation, not by braces")
    case .symbol(.arrow):
      return problem(at: token, "'->' does not fit here", hint: "layers are given to the command `net`, as in `net 2 -> 1 sigmoid`")
    case .indent: return error("this line is indented, but belongs to no block", at: token.span)
    default: break
    }
    if token.beginsOperand { return problem(at: token, "something is missing before \(text)", hint: "an operator or a comma") }
    return problem(at: token, "\(text) does not fit here")
  }

  private mutating func slip(at token: Token, after expression: Expression?) -> Diagnostic? {
    guard let expression, let word = firstWord(), token.beginsOperand || isOpening(token) else { return nil }
    guard expression.span.start == statementStart, expression.isName else {
      return token.beginsOperand ? missingComma(token, behind: expression, in: "") : nil
    }
    let rest = restOfStatement(from: token.span.start)
    let span = Span(expression.span.start, max(token.span.end, expression.span.end))
    switch word {
    case "print":
      return problem(at: token, "'print' needs parentheses", hint: "write print(\(rest))", span: span)
    case "exec": return problem(at: token, "'exec' is not part of this language", span: span)
    case "let", "var", "const", "int", "float", "double", "auto":
      return problem(at: token, "'\(word)' is not needed", hint: "a variable begins with its first value: \(rest)", span: expression.span)
    case "function", "func", "fn", "fun", "define", "sub":
      return problem(at: token, "a function begins with 'def'", hint: "write `def name(…):`", span: expression.span)
    case "elseif", "elsif", "elif": return problem(at: token, "'\(word)' is spelt elif here", hint: "write elif", span: expression.span)
    case "match", "switch", "case":
      return problem(at: token, "'\(word)' is not part of this language", hint: "write if, elif and else", span: expression.span)
    case "foreach", "until", "unless", "repeat", "do", "loop":
      return problem(
        at: token, "'\(word)' is not part of this language", hint: "loops are `for x in …:` and `while …:`", span: expression.span)
    case "new": return problem(at: token, "'new' is not needed", hint: "write \(rest)", span: expression.span)
    case "type": return problem(at: token, "'type' statements are not part of this language", span: span)
    default: break
    }
    if context.isCommand(word) {
      if lexer.isInsideBrackets || isInBlock {
        return problem(
          at: token, "a command stands at the margin, not inside a block", hint: "inside a block call it: \(word)(…)", span: span)
      }
      return nil
    }
    if let keyword = nearestKeyword(word), endsInColon(token.span.start) || !keyword.beginsBlock {
      return problem(at: token, "'\(word)' is no word of the language", hint: "did you mean `\(keyword.rawValue)`?", span: expression.span)
    }
    guard !context.isVariable(word), token.beginsOperand || token.span.start > expression.span.end else { return nil }
    if let command = Suggestion.nearest(to: word, in: context.commandNames) {
      return problem(at: token, "there is no command '\(word)'", hint: "did you mean `\(command)`?", span: expression.span)
    }
    if !context.commandNames.isEmpty, !isInBlock {
      return problem(
        at: token, "'\(word)' is no command, and two values side by side make no sense",
        hint: "`help` lists the commands; an operator or a comma stands between values", span: span)
    }
    return nil
  }

  private func isOpening(_ token: Token) -> Bool { token.isSymbol(.leftBrace) || token.isSymbol(.arrow) }

  var isInBlock: Bool { lexer.indentations.count > 1 || functionDepth > 0 || loopDepth > 0 }

  private func firstWord() -> String? {
    let end = source.bytes.endOfIdentifier(at: statementStart, limit: lexer.limit)
    return end > statementStart ? source.bytes.text(statementStart, end) : nil
  }

  private func restOfStatement(from start: Int) -> String {
    var end = lexer.endOfLine(from: start)
    while end > start, Characters.isBlank(source.bytes[end - 1]) { end -= 1 }
    return end - start > 40 ? "…" : source.bytes.text(start, end)
  }

  private func endsInColon(_ start: Int) -> Bool { restOfStatement(from: start).hasSuffix(":") }

  /// The word of the language that a name was probably meant to be.
  func nearestKeyword(_ word: String) -> Keyword? {
    guard word.utf8.count > 2, !context.isVariable(word) else { return nil }
    return Suggestion.nearest(to: word, in: Keyword.allCases.map(\.rawValue)).flatMap { Keyword(word: $0) }
  }

  /// Two values stand side by side in a bracket.
  mutating func missingComma(_ token: Token, behind value: Expression, in unclosed: String) -> Diagnostic {
    if token.beginsOperand || token.isKeyword(.not) {
      let span = Span(value.span.start, max(token.span.end, value.span.end))
      let isText = if case .string = value.kind { true } else { false }
      let hint = isText ? "a quote inside a text is written \\' or \\\"" : "put a comma or an operator between them"
      return problem(at: token, "two values stand side by side", hint: hint, span: span)
    }
    switch token.kind {
    case .symbol(.assign):
      return problem(at: token, "'=' assigns, and stands in no bracket", hint: "to compare, write ==")
    case .symbol(.colon):
      return problem(at: token, "':' does not fit here", hint: "a dictionary stands in braces: {key: value}; a slice behind a name: a[1:3]")
    case .symbol(.semicolon):
      return problem(at: token, "';' does not stand in a bracket", hint: "values are separated by ','")
    default: return problem(at: token, "\(describe(token)) does not fit here")
    }
  }

  /// No value stands where one must.
  mutating func missingOperand(_ token: Token) -> Diagnostic {
    let before = source.bytes.text(max(previousEnd - 2, 0), previousEnd)
    if before == "++" || before == "--" {
      let sign = before.prefix(1)
      return problem(at: token, "there is no operator '\(before)'", hint: "write `x \(sign)= 1`", span: Span(previousEnd - 2, previousEnd))
    }
    switch token.kind {
    case .newline, .end, .symbol(.semicolon), .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace), .symbol(.comma),
      .symbol(.colon):
      return missingValue(token)
    case .keyword(let keyword): return misplaced(keyword, token)
    case .symbol(.assign):
      return problem(at: token, "a name is missing before '='", hint: "write name = value; to compare write ==")
    case .symbol(.doubleStar):
      return problem(at: token, "a '**' before a value unpacks it only in a call or a dictionary")
    case .symbol(.star):
      return problem(at: token, "a '*' before a value unpacks it only in a list, a call or an assignment")
    case .symbol(.arrow):
      return problem(at: token, "'->' does not fit here", hint: "layers are given to the command `net`, as in `net 2 -> 1 sigmoid`")
    case .indent: return error("this line is indented, but belongs to no block", at: token.span)
    case .symbol(let symbol): return problem(at: token, "a value is missing before '\(symbol.rawValue)'")
    default: return problem(at: token, "\(describe(token)) does not fit here")
    }
  }

  private mutating func missingValue(_ token: Token) -> Diagnostic {
    let place = Span(max(previousEnd - 1, 0), previousEnd)
    let previous = previousWord()
    guard !previous.isEmpty, previousEnd > statementStart else {
      return problem(at: token, "\(describe(token)) does not fit here")
    }
    return problem(at: token, "a value is missing behind '\(previous)'", span: Span(place.end - previous.utf8.count, place.end))
  }

  /// The word or operator consumed last.
  private func previousWord() -> String {
    var start = previousEnd
    let bytes = source.bytes
    func isWord(_ byte: UInt8) -> Bool { Characters.isLetter(byte) || Characters.isDigit(byte) || byte >= 0x80 }
    guard start > 0 else { return "" }
    if isWord(bytes[start - 1]) {
      while start > 0, isWord(bytes[start - 1]) { start -= 1 }
    } else {
      let symbols = Set(Symbol.allCases.map(\.rawValue))
      start -= 1
      while start > 0, symbols.contains(bytes.text(start - 1, previousEnd)) { start -= 1 }
    }
    return bytes.text(start, previousEnd)
  }

  /// A word of the language that cannot stand where it does.
  mutating func misplaced(_ keyword: Keyword, _ token: Token) -> Diagnostic {
    switch keyword {
    case .else:
      return problem(
        at: token, "this 'else' belongs to no 'if', 'for', 'while' or 'try' before it", hint: "it begins below the word it belongs to")
    case .elif: return problem(at: token, "this 'elif' belongs to no 'if' before it", hint: "it begins below its 'if'")
    case .except, .finally:
      return problem(at: token, "this '\(keyword.rawValue)' belongs to no 'try' before it", hint: "it begins below its 'try'")
    case .class, .with, .yield, .async, .await: return refused(keyword, token)
    case .in: return problem(at: token, "a value is missing before 'in'", hint: "a loop begins with `for x in …:`")
    case .and, .or, .is: return problem(at: token, "a value is missing before '\(keyword.rawValue)'")
    case .for, .while, .if, .def, .try, .return, .import, .from, .pass, .break, .continue, .del, .global, .nonlocal, .assert, .raise:
      let hint = keyword == .if ? "a choice is written `a if test else b`" : nil
      return problem(at: token, "'\(keyword.rawValue)' begins a statement and does not fit here", hint: hint)
    default: return problem(at: token, "'\(keyword.rawValue)' is a word of the language and does not fit here")
    }
  }

  /// A part of Python that this language leaves out.
  func refused(_ keyword: Keyword, _ token: Token) -> Diagnostic {
    let (what, hint): (String, String) =
      switch keyword {
      case .class: ("classes are", "write functions, and keep what belongs together in a dictionary")
      case .with: ("'with' blocks are", "files are read by commands such as `data FILE.csv` and `source FILE`")
      case .yield: ("generators with 'yield' are", "collect the values in a list and return it")
      default: ("'async' and 'await' are", "an ordinary function does")
      }
    return error("\(what) not part of this language", hint: hint, at: token.span)
  }

  /// A line of a block that holds a command's bare name does nothing.
  func refuseBareCommand(_ statement: Statement) throws(Diagnostic) {
    guard case .expression(let expression) = statement.kind, case .name(let name) = expression.kind, context.isCommand(name),
      !context.isVariable(name)
    else { return }
    throw error("a command stands at the margin, not inside a block", hint: "inside a block call it: \(name)()", at: expression.span)
  }

  func describe(_ token: Token) -> String {
    switch token.kind {
    case .newline, .end: return "the end of the line"
    case .indent, .dedent: return "this indentation"
    case .string, .formattedStart, .formattedText, .formattedEnd: return "this text"
    default:
      let text = source.text(in: token.span)
      return text.count > 30 ? "this" : "'\(text)'"
    }
  }
}
