extension Lexer {
  /// The operator, bracket or separator at the offset, or nil when it is none.
  mutating func symbol() throws(Diagnostic) -> Token? {
    let start = offset
    let first = bytes[start]
    if let slip = foreignOperator() {
      offset = start + slip.length
      throw error(slip.message, hint: slip.hint, at: Span(start, offset))
    }
    if Characters.isOpening(first) { return try openBracket(first) }
    if Characters.isClosing(first) { return try closeBracket(first) }
    guard let symbol = longestSymbol() else { return nil }
    offset = start + symbol.rawValue.utf8.count
    if case .field = scopes.last, symbol == .colon { scopes.append(.spec(start)) }
    return Token(.symbol(symbol), Span(start, offset))
  }

  private func longestSymbol() -> Symbol? {
    let (first, second, third) = (byte(at: offset), byte(at: offset + 1), byte(at: offset + 2))
    let equals = UInt8(ascii: "=")
    func pick(_ plain: Symbol, _ withEquals: Symbol) -> Symbol { second == equals ? withEquals : plain }
    func pick(_ plain: Symbol, _ doubled: Symbol, _ withEquals: Symbol, _ doubledEquals: Symbol) -> Symbol {
      if second == first { return third == equals ? doubledEquals : doubled }
      return second == equals ? withEquals : plain
    }
    switch first {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: "~"): return .tilde
    case UInt8(ascii: "."): return second == first && third == first ? .ellipsis : .dot
    case UInt8(ascii: ":"):
      if case .field = scopes.last { return .colon }
      return pick(.colon, .walrus)
    case UInt8(ascii: "="): return pick(.assign, .equal)
    case UInt8(ascii: "+"): return pick(.plus, .plusAssign)
    case UInt8(ascii: "-"): return second == UInt8(ascii: ">") ? .arrow : pick(.minus, .minusAssign)
    case UInt8(ascii: "%"): return pick(.percent, .percentAssign)
    case UInt8(ascii: "@"): return pick(.at, .atAssign)
    case UInt8(ascii: "&"): return pick(.ampersand, .ampersandAssign)
    case UInt8(ascii: "|"): return pick(.bar, .barAssign)
    case UInt8(ascii: "^"): return pick(.caret, .caretAssign)
    case UInt8(ascii: "*"): return pick(.star, .doubleStar, .starAssign, .doubleStarAssign)
    case UInt8(ascii: "/"): return pick(.slash, .doubleSlash, .slashAssign, .doubleSlashAssign)
    case UInt8(ascii: "<"): return pick(.less, .leftShift, .lessOrEqual, .leftShiftAssign)
    case UInt8(ascii: ">"): return pick(.greater, .rightShift, .greaterOrEqual, .rightShiftAssign)
    case UInt8(ascii: "!"):
      if second == equals { return .notEqual }
      if case .field = scopes.last { return .exclamation }
      return nil
    default: return nil
    }
  }

  /// An operator of other languages that never occurs in Python.
  private func foreignOperator() -> (message: String, hint: String?, length: Int)? {
    let (first, second, third) = (byte(at: offset), byte(at: offset + 1), byte(at: offset + 2))
    let equals = UInt8(ascii: "=")
    switch (first, second) {
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): return ("there is no operator '&&'", "write `and`", 2)
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): return ("there is no operator '||'", "write `or`", 2)
    case (UInt8(ascii: "="), UInt8(ascii: "=")) where third == equals: return ("there is no operator '==='", "write `==`", 3)
    case (UInt8(ascii: "!"), UInt8(ascii: "=")) where third == equals: return ("there is no operator '!=='", "write `!=`", 3)
    case (UInt8(ascii: "="), UInt8(ascii: ">")):
      return ("there is no operator '=>'", "greater or equal is `>=`; a function without a name is `lambda x: …`", 2)
    case (UInt8(ascii: "="), UInt8(ascii: "<")): return ("there is no operator '=<'", "less or equal is `<=`", 2)
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): return ("there is no operator '<>'", "write `!=`", 2)
    case (UInt8(ascii: "/"), UInt8(ascii: "*")): return ("there is no '/*' comment", "a comment begins with `#`", 2)
    case (UInt8(ascii: "!"), _) where second != equals:
      if case .field = scopes.last { return nil }
      // Behind a value it is a factorial, before one a negation.
      let before = offset > 0 ? byte(at: offset - 1) : 0
      let isBehindValue = Characters.isDigit(before) || before == UInt8(ascii: ")") || Characters.isLetter(before)
      return ("there is no operator '!'", isBehindValue ? "a factorial is `math.factorial(n)`" : "write `not`", 1)
    default: return nil
    }
  }

  mutating func open(_ scope: Scope, at start: Int) throws(Diagnostic) {
    guard scopes.count < Lexer.nestingLimit else {
      offset = limit
      throw error("brackets are nested too deep (the limit is \(Lexer.nestingLimit))", at: Span(start, start + 1))
    }
    scopes.append(scope)
  }

  private mutating func openBracket(_ bracket: UInt8) throws(Diagnostic) -> Token {
    let start = offset
    offset += 1
    try open(.bracket(bracket, start), at: start)
    let symbol: Symbol =
      bracket == UInt8(ascii: "(") ? .leftParenthesis : bracket == UInt8(ascii: "[") ? .leftBracket : .leftBrace
    return Token(.symbol(symbol), Span(start, offset))
  }

  private mutating func closeBracket(_ bracket: UInt8) throws(Diagnostic) -> Token {
    let start = offset
    offset += 1
    let span = Span(start, offset)
    switch scopes.last {
    case .bracket(let opening, let place):
      guard Characters.closing(opening) == bracket else { throw mismatch(bracket, span, opening: opening, place) }
    case .field(let place):
      guard bracket == UInt8(ascii: "}") else { throw mismatch(bracket, span, opening: UInt8(ascii: "{"), place) }
    default: throw error("there is no opening bracket to this '\(Characters.string(bracket))'", at: span)
    }
    scopes.removeLast()
    let symbol: Symbol =
      bracket == UInt8(ascii: ")") ? .rightParenthesis : bracket == UInt8(ascii: "]") ? .rightBracket : .rightBrace
    return Token(.symbol(symbol), span)
  }

  private func mismatch(_ closing: UInt8, _ span: Span, opening: UInt8, _ place: Int) -> Diagnostic {
    let line = source.position(of: place).line
    let there = line == source.position(of: span.start).line ? "" : " in line \(line)"
    let expected = Characters.closing(opening).map(Characters.string) ?? ""
    return error(
      "this '\(Characters.string(closing))' does not match the '\(Characters.string(opening))'\(there)",
      hint: "close that one with '\(expected)' first", at: span)
  }

  /// The innermost open bracket, as a learner is told when the text ends in it.
  var unclosedBracket: Diagnostic? {
    for scope in scopes.reversed() {
      switch scope {
      case .bracket(let bracket, let place):
        return error("'\(Characters.string(bracket))' was never closed", at: Span(place, place + 1))
      case .field(let place):
        return error("'{' was never closed", hint: "put a '}' behind the value; a brace itself is written '{{'", at: Span(place, place + 1))
      default: continue
      }
    }
    return nil
  }
}
