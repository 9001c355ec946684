/// What a learner probably meant where the text makes no sense.
extension Parser {
  /// A token that cannot follow; `expression` is what stands before it, when that was the whole statement so far.
  mutating func unexpected(_ token: Token, after expression: Expression?, expecting wanted: String? = nil) -> Diagnostic {
    if token.isSymbol(.walrus) { return looseWalrus(token) }
    if let expression, let slip = slip(at: token, after: expression) { return slip }
    if let slip = apostrophe(token) { return slip }
    if let wanted { return problem(at: token, "\(wanted) is missing before \(describe(token))") }
    switch token.kind {
    case .keyword(.if): return problem(at: token, "'if' does not fit here", hint: "a choice is written `a if test else b`")
    case .keyword(let keyword): return problem(at: token, "'\(keyword.rawValue)' does not fit here")
    case .symbol(.colon): return looseColon(token)
    case .symbol(.leftBrace):
      return problem(at: token, "'{' does not fit here", hint: "a block is marked by ':' and indentation, not by braces")
    case .symbol(.arrow): return looseArrow(token)
    case .indent: return error("this line is indented, but belongs to no block", at: token.span)
    default:
      return token.beginsOperand ? sideBySide(token) : problem(at: token, "\(describe(token)) does not fit here", hint: tilde(token))
    }
  }

  /// Between brackets a comma or the closing bracket was expected.
  mutating func missingComma(_ token: Token) -> Diagnostic {
    if token.isSymbol(.walrus) { return looseWalrus(token) }
    if let slip = apostrophe(token) { return slip }
    if token.beginsOperand || token.isKeyword(.not) { return sideBySide(token) }
    switch token.kind {
    case .symbol(.assign):
      return problem(at: token, "'=' assigns, and stands in no bracket", hint: "to compare, write `==`")
    case .symbol(.colon):
      return problem(
        at: token, "':' does not fit here", hint: "a dictionary is written `{key: value, …}`, a slice `a[1:3]`")
    case .symbol(.semicolon):
      let hint = matrixLiteral(around: token.span.start).map { "write `\($0)`" } ?? "write `,` between values"
      return problem(at: token, "';' does not stand in a bracket", hint: hint)
    case .keyword(.if): return problem(at: token, "'if' does not fit here", hint: "a choice is written `a if test else b`")
    default: return problem(at: token, "\(describe(token)) does not fit here", hint: tilde(token))
    }
  }

  /// `a ~= b`
  private func tilde(_ token: Token) -> String? {
    guard token.isSymbol(.tilde), lexer.byte(at: token.span.end) == UInt8(ascii: "=") else { return nil }
    return "to ask whether two values differ write `!=`"
  }

  private mutating func sideBySide(_ token: Token) -> Diagnostic {
    if let literal = matrixLiteral(around: token.span.start) {
      return problem(at: token, "values in brackets are parted by commas", hint: "write `\(literal)`", span: previous.joined(token.span))
    }
    return problem(
      at: token, "two values stand side by side", hint: "put an operator or a comma between them", span: previous.joined(token.span))
  }

  /// `[[1, 2], [3, 4]]` for the matrix `[1 2; 3 4]` of other languages; nil where the brackets around a place hold anything but numbers.
  private func matrixLiteral(around place: Int) -> String? {
    let bytes = source.bytes
    let line = lexer.endOfLine(from: place)
    guard let open = bytes[..<place].lastIndex(of: UInt8(ascii: "[")), let close = bytes[place..<line].firstIndex(of: UInt8(ascii: "]")),
      close - open < 80
    else { return nil }
    let rows = bytes.text(open + 1, close).split(separator: ";").map { row in row.split { $0 == " " || $0 == "," || $0 == "\t" } }
    guard !rows.isEmpty, rows.allSatisfy({ row in !row.isEmpty && row.allSatisfy { Double($0) != nil } }) else { return nil }
    let written = rows.map { "[" + $0.joined(separator: ", ") + "]" }
    return written.count == 1 ? written[0] : "[" + written.joined(separator: ", ") + "]"
  }

  /// `'don't'`: the second quote ended the text.
  private mutating func apostrophe(_ token: Token) -> Diagnostic? {
    guard token.beginsOperand, token.span.start == previous.end, previous.end > previous.start else { return nil }
    let quote = source.bytes[previous.end - 1]
    guard Characters.isQuote(quote) else { return nil }
    let text = Characters.string(quote)
    let other = quote == Characters.singleQuote ? "\"" : "'"
    return problem(
      at: token, "the text ends at this quote", hint: "a text that holds a \(text) goes between \(other)…\(other)",
      span: Span(previous.end - 1, previous.end))
  }

  private mutating func looseColon(_ token: Token) -> Diagnostic {
    let next = source.bytes[min(token.span.end, source.bytes.count)...].first { $0 != 32 }
    if previous.end > previous.start, Int(source.text(in: previous)) != nil, let next, (48...57).contains(next) {
      return problem(
        at: token, "a ':' between numbers makes a slice only in brackets",
        hint: "a range of numbers is `np.arange(1, 6)`: from 1 up to 5")
    }
    return problem(at: token, "this ':' begins no block", hint: "a block begins with a word such as `if`, `for`, `while` or `def`")
  }

  private mutating func looseArrow(_ token: Token) -> Diagnostic {
    problem(at: token, "'->' does not fit here", hint: "layers are given to the command `net`, as in `net 2 -> 1 sigmoid`")
  }

  /// What the first word of the statement tells about a second value behind it.
  private mutating func slip(at token: Token, after expression: Expression) -> Diagnostic? {
    // `W1[0,0] 0.5`
    if case .subscript = expression.kind, expression.span.start == statementStart {
      let rest = restOfStatement(from: token.span.start)
      guard Double(rest) != nil else { return nil }
      let place = source.text(in: expression.span)
      return problem(at: token, "two values stand side by side", hint: "a value is given by `=`: `\(place) = \(rest)`")
    }
    guard case .name(let word) = expression.kind, expression.span.start == statementStart, token.span.start > expression.span.end,
      token.beginsOperand || token.isSymbol(.leftBrace) || token.isSymbol(.arrow)
    else { return nil }
    if let (message, hint) = foreign(word, rest: restOfStatement(from: token.span.start)) {
      return problem(at: token, message, hint: hint, span: expression.span)
    }
    if context.isCommand(word) { return isInBlock ? commandInBlock(word, expression.span) : nil }
    guard !context.isVariable(word) else { return nil }
    if let hint = context.instead(word, restOfStatement(from: token.span.start)) {
      return problem(at: token, "there is no command '\(word)'", hint: hint, span: expression.span)
    }
    if let keyword = nearestKeyword(word), hasColon(token.span.start) || !keyword.beginsBlock {
      return problem(
        at: token, "'\(word)' is no word of the language", hint: "did you mean `\(keyword.rawValue)`?", span: expression.span)
    }
    if let command = Suggestion.nearest(to: word, in: context.commandNames) {
      return problem(at: token, "there is no command '\(word)'", hint: "did you mean `\(command)`?", span: expression.span)
    }
    guard !context.commandNames.isEmpty, !isInBlock, token.beginsOperand else { return nil }
    if case .name(let operation) = token.kind, ["AND", "OR", "NOT", "IS", "IN"].contains(operation) {
      return problem(
        at: token, "'\(operation)' is written small", hint: "write `\(operation.lowercased())`", span: token.span)
    }
    return problem(
      at: token, "there is no command '\(word)', and two values side by side make no sense",
      hint: "`help` lists the commands; between values stands an operator or a comma", span: expression.span.joined(token.span))
  }

  /// `cd ..`: a word of other shells with something behind it that is no value.
  func wordOfOtherTools(before token: Token) -> Diagnostic? {
    var end = statementStart
    while end < token.span.start, lexer.byte(at: end) != UInt8(ascii: " ") { end += 1 }
    guard end < token.span.start else { return nil }
    let word = source.bytes.text(statementStart, end)
    guard !context.isVariable(word), word.allSatisfy(\.isLetter), let hint = context.instead(word, restOfStatement(from: end + 1)) else {
      return nil
    }
    return error("there is no command '\(word)'", hint: hint, at: Span(statementStart, end))
  }

  /// Words that begin a statement in other languages.
  private func foreign(_ word: String, rest: String) -> (message: String, hint: String?)? {
    switch word {
    case "print": ("'print' needs parentheses", "write `print(\(rest))`")
    case "exec": ("'exec' is not part of this language", nil)
    case "let", "var", "const", "int", "float", "double", "auto":
      ("'\(word)' is not needed", "a variable begins with its first value: `\(rest)`")
    case "function", "func", "fn", "fun", "define", "sub": ("a function begins with 'def'", "write `def name(…):`")
    case "elseif", "elsif": ("'\(word)' is spelt elif here", "write `elif`")
    case "match", "case":
      ("'\(word)' does not fit here", "write `match value:`, and below it, indented, `case pattern:` with its lines")
    case "switch": ("'switch' is not part of this language", "write `if`, `elif` and `else`, or `match value:`")
    case "foreach", "until", "unless", "repeat", "do", "loop":
      ("'\(word)' is not part of this language", "loops are `for x in …:` and `while …:`")
    case "new": ("'new' is not needed", "write `\(rest)`")
    case "type": ("'type' statements are not part of this language", nil)
    default: nil
    }
  }

  var isInBlock: Bool { lexer.indentations.count > 1 || functionDepth > 0 || loopDepth > 0 || recursion > 0 }

  private func restOfStatement(from start: Int) -> String {
    var end = lexer.endOfLine(from: start)
    while end > start, Characters.isBlank(source.bytes[end - 1]) { end -= 1 }
    return end - start > 60 ? "…" : source.bytes.text(start, end)
  }

  private func hasColon(_ start: Int) -> Bool { restOfStatement(from: start).utf8.contains(UInt8(ascii: ":")) }

  /// The word of the language that a name was probably meant to be.
  func nearestKeyword(_ word: String) -> Keyword? {
    guard word.utf8.count > 2, !context.isVariable(word) else { return nil }
    return Suggestion.nearest(to: word, in: Keyword.allCases.map(\.rawValue)).flatMap { Keyword(word: $0) }
  }
}

// MARK: - Words of the language

extension Parser {
  /// `lambda = 3`
  func refuseAsName(_ keyword: Keyword, _ token: Token) throws(Diagnostic) {
    var place = token.span.end
    while Characters.isBlank(lexer.byte(at: place)) { place += 1 }
    let equals = UInt8(ascii: "=")
    guard lexer.byte(at: place) == equals, lexer.byte(at: place + 1) != equals, ![.none, .true, .false].contains(keyword) else { return }
    throw error(
      "'\(keyword.rawValue)' is a word of the language and cannot be a name", hint: "write for example `\(keyword.rawValue)_`",
      at: token.span)
  }
}

// MARK: - Missing values

extension Parser {
  /// No value stands where one must.
  mutating func missingOperand(_ token: Token) -> Diagnostic {
    let before = source.bytes.text(max(previous.end - 2, 0), previous.end)
    if before == "++" || before == "--" {
      return problem(
        at: token, "there is no operator '\(before)'", hint: "write `x \(before.prefix(1))= 1`",
        span: Span(previous.end - 2, previous.end))
    }
    let isFirst = token.span.start == statementStart
    switch token.kind {
    case .newline, .end, .symbol(.semicolon), .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
      if isFirst { return problem(at: token, "\(describe(token)) does not fit here") }
      let sign = source.text(in: previous)
      return problem(
        at: token, "a value is missing behind '\(sign)'", hint: sign == "%" ? "ten per cent is `0.1`; `%` is the remainder" : nil,
        span: previous)
    case .symbol(.colon) where !isFirst:
      return problem(at: token, "a value is missing behind '\(source.text(in: previous))'", span: previous)
    case .keyword(let keyword): return misplaced(keyword, token)
    case .symbol(.assign):
      let sign = source.text(in: previous)
      if previous.end > previous.start, Symbol(rawValue: sign + "=")?.augmented != nil, !isFirst {
        return problem(at: token, "'\(sign)=' is written without a blank", span: previous.joined(token.span))
      }
      let rest = restOfStatement(from: token.span.end)
      guard isFirst, rest.first.map({ $0.isNumber || $0.isLetter || "(-+".contains($0) }) == true else {
        return problem(at: token, "a name is missing before '='", hint: "write `name = value`; to compare write `==`")
      }
      // A cell of a table begins so.
      let isCall = rest.first?.isLetter == true && rest.contains("(")
      return problem(
        at: token, "a name is missing before '='",
        hint: isCall
          ? "a formula stands without `=`, and its values in a list: `sum([1, 2])`, `np.mean([1, 2])`"
          : "a formula stands without `=`: `\(rest)`")
    case .symbol(.doubleStar):
      return problem(at: token, "a '**' before a value unpacks it only in a call or a dictionary")
    case .symbol(.star):
      return problem(at: token, "a '*' before a value unpacks it only in a list, a call or an assignment")
    case .symbol(.doubleSlash) where isFirst:
      return problem(at: token, "a value is missing before '//'", hint: "a comment begins with `#`")
    case .symbol(.arrow): return looseArrow(token)
    case .indent: return error("this line is indented, but belongs to no block", at: token.span)
    case .symbol(.percent) where isFirst:
      return problem(at: token, "a value is missing before '%'", hint: "a comment begins with `#`")
    case .symbol(.bar) where isFirst:
      return problem(at: token, "a value is missing before '|'", hint: "an absolute value is written `abs(…)`")
    case .symbol(let symbol): return problem(at: token, "a value is missing before '\(symbol.rawValue)'")
    default: return problem(at: token, "\(describe(token)) does not fit here")
    }
  }

  /// A word of the language that cannot stand where it does.
  mutating func misplaced(_ keyword: Keyword, _ token: Token) -> Diagnostic {
    let word = keyword.rawValue
    let isFirst = token.span.start == statementStart
    switch keyword {
    case .else where isFirst:
      return problem(
        at: token, "this 'else' belongs to no 'if', 'for', 'while' or 'try' before it", hint: "it begins below the word it belongs to")
    case .elif where isFirst: return problem(at: token, "this 'elif' belongs to no 'if' before it", hint: "it begins below its 'if'")
    case .except where isFirst, .finally where isFirst:
      return problem(at: token, "this '\(word)' belongs to no 'try' before it", hint: "it begins below its 'try'")
    case _ where keyword.isRefused: return refused(token)
    case .yield: return problem(at: token, "'yield' stands on a line of its own, right of '=', or in brackets")
    case .in: return problem(at: token, "a value is missing before 'in'", hint: "a loop begins with `for x in …:`")
    case .and, .or, .is, .else: return problem(at: token, "a value is missing before '\(word)'")
    case .if: return problem(at: token, "a value is missing before 'if'", hint: "a choice is written `a if test else b`")
    case .for: return problem(at: token, "a value is missing before 'for'", hint: "a list is built with `[x for x in …]`")
    default: return problem(at: token, "'\(word)' is a word of the language and does not fit here")
    }
  }

  /// A part of Python that this language leaves out.
  func refused(_ token: Token) -> Diagnostic {
    error("'async' and 'await' are not part of this language", hint: "an ordinary function does", at: token.span)
  }

  func describe(_ token: Token) -> String {
    switch token.kind {
    case .newline, .end: return "the end of the line"
    case .indent, .dedent: return "this indentation"
    case .string, .bytes, .formattedStart, .formattedText, .formattedEnd: return "this text"
    default:
      let text = source.text(in: token.span)
      return text.count > 30 ? "this" : "'\(text)'"
    }
  }
}

// MARK: - Commands inside blocks

extension Parser {
  /// A line of a block that holds a command's bare name does nothing.
  func refuseBareCommand(_ statement: Statement) throws(Diagnostic) {
    guard case .expression(let expression) = statement.kind, case .name(let name) = expression.kind, context.isCommand(name),
      !context.isVariable(name)
    else { return }
    throw commandInBlock(name, expression.span)
  }

  /// A command that stands inside a block, and the call that does the same there.
  private func commandInBlock(_ name: String, _ span: Span) -> Diagnostic {
    var scanner = CommandScanner(source, at: span.end, limit: lexer.limit)
    let words = (try? scanner.words()) ?? []
    var call = "\(name)(…)"
    if words.contains(where: { $0.text == "->" || $0.text == "→" }), let first = words.first, let last = words.last {
      call = "\(name)(\"\(source.text(in: first.span.joined(last.span)))\")"
    } else {
      let arguments = words.map { word in
        let isValue = Double(word.text) != nil || word.text.first.map { "[({\"'-".contains($0) } ?? false
        let value = isValue && !word.isQuoted ? word.text : "\"\(word.text)\""
        return word.key.map { "\($0)=\(value)" } ?? value
      }
      call = "\(name)(\(arguments.joined(separator: ", ")))"
    }
    if call.utf8.count > 60 { call = "\(name)(…)" }
    return error("a command stands at the margin, not inside a block", hint: "inside a block call it: `\(call)`", at: span)
  }
}
