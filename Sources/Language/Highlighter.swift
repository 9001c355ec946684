/// Splits a text into pieces to be coloured; it never fails, whatever the text holds.
public enum Highlighter {
  public enum Kind: Sendable, CaseIterable {
    case command, option, keyword, function, name, number, string, `operator`, bracket, comment, invalid
  }

  public struct Piece: Sendable, Equatable {
    public var span: Span
    public var kind: Kind

    public init(_ span: Span, _ kind: Kind) {
      self.span = span
      self.kind = kind
    }
  }

  /// The pieces of `text` in order, without the blanks between them; takes linear time.
  public static func tokens(of text: String, context: ParseContext) -> [Piece] {
    var painter = Painter(Source(text: text), context: context)
    return painter.paint()
  }
}

private struct Painter {
  typealias Piece = Highlighter.Piece
  let bytes: [UInt8]
  var parser: Parser
  var pieces: [Piece] = []

  init(_ source: Source, context: ParseContext) {
    bytes = source.bytes
    parser = Parser(source, context: context)
    parser.lexer.longLine = .max
  }

  mutating func paint() -> [Piece] {
    var begins = true
    while parser.lexer.offset < bytes.count {
      if begins, beginStatement() { continue }
      begins = false
      let before = parser.lexer.offset
      do {
        let token = try parser.lexer.next()
        add(token)
        let isTopLevel = parser.lexer.scopes.isEmpty && parser.lexer.indentations.count == 1
        begins = token.kind == .newline || (isTopLevel && token.isSymbol(.semicolon))
        if token.kind == .end { break }
      } catch {
        addInvalid(from: before)
      }
    }
    return withComments()
  }

  /// At the margin: paints a command if one stands there; whether it did.
  private mutating func beginStatement() -> Bool {
    var rest = parser.lexer
    if rest.isAtLineStart {
      let indentation = rest.skipEmptyLines()
      guard indentation.column == 0 || rest.indentations.count == 1 else { return false }
      if indentation.column == 0 {
        rest.indentations.removeLast(rest.indentations.count - 1)
        rest.pendingDedents = 0
      }
      rest.isAtLineStart = indentation.column > 0
    } else {
      while rest.offset < bytes.count, Characters.isBlank(bytes[rest.offset]) { rest.offset += 1 }
    }
    rest.isLineOpen = false
    guard rest.offset < bytes.count, bytes[rest.offset] != Characters.hash else { return false }
    var attempt = parser
    attempt.lexer = rest
    attempt.endedEarly = false
    let start = rest.offset
    var end: Int
    do {
      guard try attempt.commandStatement() != nil else {
        if !rest.isAtLineStart { parser.lexer = rest }
        return false
      }
      end = attempt.lexer.offset
    } catch {
      end = attempt.endedEarly ? bytes.count : rest.endOfLine(from: start)
    }
    paintCommand(from: start, to: end)
    if end < bytes.count, bytes[end] == Characters.hash { end = rest.endOfLine(from: end) }
    if end < bytes.count, bytes[end] == Characters.semicolon {
      pieces.append(Piece(Span(end, end + 1), .operator))
      rest.offset = end + 1
      rest.isAtLineStart = false
    } else {
      rest.offset = end < bytes.count ? rest.behindLineEnd(end) : end
      rest.isAtLineStart = true
    }
    parser.lexer = rest
    return true
  }

  private mutating func add(_ token: Token) {
    guard token.span.end > token.span.start, let kind = kind(of: token) else { return }
    pieces.append(Piece(token.span, kind))
  }

  private func kind(of token: Token) -> Highlighter.Kind? {
    switch token.kind {
    case .name: token.span.end < bytes.count && bytes[token.span.end] == UInt8(ascii: "(") ? .function : .name
    case .keyword: .keyword
    case .int, .bigInt, .float, .imaginary: .number
    case .string, .bytes, .formattedStart, .formattedText, .formattedEnd: .string
    case .symbol(let symbol): Symbol.brackets.contains(symbol) ? .bracket : .operator
    case .newline, .indent, .dedent, .end: nil
    }
  }

  /// What the lexer could not read; a text that is not closed yet is a text all the same.
  private mutating func addInvalid(from before: Int) {
    if parser.lexer.offset <= before { parser.lexer.offset = before + 1 }
    var start = before
    let end = min(parser.lexer.offset, bytes.count)
    while start < end, Characters.isBlank(bytes[start]) || Characters.isLineEnd(bytes[start]) { start += 1 }
    guard start < end else { return }
    let word = bytes.endOfIdentifier(at: start, limit: end)
    let isText = word < end && Characters.isQuote(bytes[word]) && word - start <= 2
    pieces.append(Piece(Span(start, end), isText ? .string : .invalid))
  }

  private mutating func paintCommand(from start: Int, to end: Int) {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "?") || Characters.isBlank(bytes[index]) {
      if !Characters.isBlank(bytes[index]) { pieces.append(Piece(Span(index, index + 1), .operator)) }
      index += 1
    }
    var isFirst = true
    while index < end {
      let begin = index
      let kind = commandPiece(&index, end, isFirst: isFirst)
      if let kind { pieces.append(Piece(Span(begin, index), kind)) }
      isFirst = isFirst && kind == nil
    }
  }

  private func commandPiece(_ index: inout Int, _ end: Int, isFirst: Bool) -> Highlighter.Kind? {
    let begin = index
    let byte = bytes[begin]
    index += 1
    if Characters.isBlank(byte) || Characters.isLineEnd(byte) { return nil }
    if Characters.isQuote(byte) {
      while index < end, bytes[index] != byte, !Characters.isLineEnd(bytes[index]) {
        index += bytes[index] == Characters.backslash ? 2 : 1
      }
      index = min(index < end && bytes[index] == byte ? index + 1 : index, end)
      return .string
    }
    if Characters.isOpening(byte) || Characters.isClosing(byte) { return .bracket }
    if Characters.isDigit(byte) {
      while index < end, Characters.isDigit(bytes[index]) || Characters.isLetter(bytes[index]) || bytes[index] == UInt8(ascii: ".") {
        index += 1
      }
      return .number
    }
    let word = bytes.endOfIdentifier(at: begin, limit: end)
    if word > begin {
      index = word
      if isFirst { return .command }
      let isOption =
        word + 1 <= end && word < end && bytes[word] == UInt8(ascii: "=") && (word + 1 == end || bytes[word + 1] != bytes[word])
      return isOption && Characters.isBlank(bytes[begin - 1]) ? .option : .name
    }
    if byte >= 0x80 { index = min(begin + bytes.scalar(at: begin).length, end) }
    return .operator
  }

  /// The pieces with the comments, which stand between them.
  private func withComments() -> [Piece] {
    var result: [Piece] = []
    result.reserveCapacity(pieces.count)
    var end = 0
    func addComments(upTo limit: Int) {
      var index = end
      while index < limit {
        guard bytes[index] == Characters.hash else {
          index += 1
          continue
        }
        let start = index
        while index < limit, !Characters.isLineEnd(bytes[index]) { index += 1 }
        result.append(Piece(Span(start, index), .comment))
      }
    }
    for piece in pieces {
      addComments(upTo: piece.span.start)
      result.append(piece)
      end = piece.span.end
    }
    addComments(upTo: bytes.count)
    return result
  }
}

extension Symbol {
  fileprivate static let brackets: Set<Symbol> = [
    .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .leftBrace, .rightBrace,
  ]
}
