/// Splits Python text into tokens, one at a time, in linear time.
///
/// It keeps the indentation and the open brackets, so it also finds what no grammar can: blocks
/// that do not line up, brackets that do not match, strings that never end. F-strings come as
/// their pieces: start, texts, the tokens of the fields between braces, end.
struct Lexer {
  /// How deep brackets and f-strings nest, as in CPython.
  static let nestingLimit = 200
  /// How many blocks stand inside each other, as in CPython.
  static let indentationLimit = 100
  /// The longest line in bytes.
  static let lineLimit = 1 << 20

  /// What is open where the lexer stands.
  enum Scope {
    case bracket(UInt8, Int)
    case formatted(FormattedString)
    /// A `{` in an f-string.
    case field(Int)
    /// Behind the `:` of a field.
    case spec(Int)
  }

  struct FormattedString {
    var quote: UInt8
    var isTriple: Bool
    var isRaw: Bool
    var start: Int
  }

  struct Indentation {
    var column: Int
    /// The column when a tab counts as one blank: both must agree on what is deeper.
    var plainColumn: Int
  }

  let source: Source
  let bytes: [UInt8]
  /// The end of the text to read.
  let limit: Int
  var offset: Int
  var scopes: [Scope] = []
  var indentations = [Indentation(column: 0, plainColumn: 0)]
  var pendingDedents = 0
  /// The next token begins a line, whose indentation counts.
  var isAtLineStart = true
  /// A token of the current line has been read, so that its end counts.
  var isLineOpen = false
  /// A newline is a blank, as inside brackets.
  var ignoresNewlines = false
  /// The text ended where more had to come.
  var endedEarly = false
  /// Whether a text in triple quotes reaches to the end of the source.
  var isTextOpen = false
  /// Where the first line beyond the limit begins.
  var longLine = Int.max

  init(_ source: Source, in span: Span? = nil) {
    self.source = source
    bytes = source.bytes
    limit = min(max(span?.end ?? bytes.count, 0), bytes.count)
    offset = min(max(span?.start ?? 0, 0), limit)
    findLongLine(from: 0)
  }

  /// Notes the first line beyond the limit that begins at an offset or behind it.
  mutating func findLongLine(from start: Int) {
    longLine = source.firstLine(longerThan: Lexer.lineLimit, from: start) ?? .max
  }

  func checkLineLength(upTo end: Int) throws(Diagnostic) {
    guard end > longLine else { return }
    throw error(
      "this line is longer than 1 MiB, the limit for a line", hint: "break it into several lines", at: Span(longLine, longLine + 1))
  }

  func error(_ message: String, hint: String? = nil, at span: Span) -> Diagnostic {
    Diagnostic(.syntax, message, hint: hint, source: source, span: span)
  }

  func byte(at index: Int) -> UInt8 { index < limit ? bytes[index] : 0 }

  var isInsideBrackets: Bool { !scopes.isEmpty || ignoresNewlines }

  /// The next token; behind the end, `end` again and again.
  ///
  /// After an error it stands behind what was wrong, so that reading can go on.
  mutating func next() throws(Diagnostic) -> Token {
    switch scopes.last {
    case .formatted(let string): return try formattedPiece(string)
    case .spec: return try specPiece()
    default: break
    }
    if pendingDedents > 0 {
      pendingDedents -= 1
      return Token(.dedent, Span(offset, offset))
    }
    if isAtLineStart, !isInsideBrackets, let token = try lineStart() { return token }
    isAtLineStart = false
    if let newline = try skipBlanks() { return newline }
    guard offset < limit else { return endOfText() }
    isLineOpen = true
    let start = offset
    let token = try piece()
    try checkLineLength(upTo: max(token.span.end, start + 1))
    return token
  }

  private mutating func endOfText() -> Token {
    let here = Span(limit, limit)
    if isInsideBrackets { return Token(.end, here) }
    if isLineOpen {
      isLineOpen = false
      isAtLineStart = true
      return Token(.newline, here)
    }
    if indentations.count > 1 {
      indentations.removeLast()
      return Token(.dedent, here)
    }
    return Token(.end, here)
  }

  /// Skips blanks, comments and continued lines up to the next token; gives the newline where the line ends.
  private mutating func skipBlanks() throws(Diagnostic) -> Token? {
    while offset < limit {
      let byte = bytes[offset]
      if Characters.isBlank(byte) {
        offset += 1
      } else if byte == Characters.hash {
        offset = endOfLine(from: offset)
      } else if byte == Characters.backslash {
        try continueLine()
      } else if Characters.isLineEnd(byte) {
        let start = offset
        offset = behindLineEnd(start)
        if !isInsideBrackets {
          isAtLineStart = true
          isLineOpen = false
          return Token(.newline, Span(start, offset))
        }
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func continueLine() throws(Diagnostic) {
    let start = offset
    offset += 1
    if offset >= limit {
      endedEarly = true
      throw error("a '\\' at the end of a line means that it goes on below, and nothing follows", at: Span(start, start + 1))
    }
    if Characters.isLineEnd(bytes[offset]) {
      offset = behindLineEnd(offset)
      return
    }
    var end = offset
    while end < limit, Characters.isBlank(bytes[end]) { end += 1 }
    let isTrailing = end >= limit || Characters.isLineEnd(bytes[end])
    throw error(
      "a '\\' outside of quotes stands only at the end of a line",
      hint: isTrailing ? "remove the blanks behind it" : "A x = b is solved by `np.linalg.solve(A, b)`", at: Span(start, start + 1))
  }

  /// Where the line of an offset ends, before its line end.
  func endOfLine(from start: Int) -> Int {
    var end = start
    while end < limit, !Characters.isLineEnd(bytes[end]) { end += 1 }
    return end
  }

  /// Behind a `\n`, `\r\n` or `\r`.
  func behindLineEnd(_ start: Int) -> Int {
    byte(at: start) == Characters.carriageReturn && byte(at: start + 1) == Characters.newline ? start + 2 : start + 1
  }

  /// The token that begins at the offset, which is neither blank nor at a line's end.
  private mutating func piece() throws(Diagnostic) -> Token {
    let start = offset
    let first = bytes[start]
    if Characters.isDigit(first) || (first == UInt8(ascii: ".") && Characters.isDigit(byte(at: start + 1))) { return try number() }
    if Characters.isQuote(first) { return try string(prefix: "", from: start) }
    if Characters.isLetter(first) || first >= 0x80 {
      let end = bytes.endOfIdentifier(at: start, limit: limit)
      if end > start {
        offset = end
        let word = bytes.text(start, end)
        if Characters.isQuote(byte(at: end)), word.utf8.count <= 2, Lexer.isStringPrefix(word) {
          return try string(prefix: word.lowercased(), from: start)
        }
        let keyword = first < 0x80 && end - start <= 8 ? Keyword(word: word) : nil
        return Token(keyword.map { .keyword($0) } ?? .name(word), Span(start, end))
      }
    } else if let symbol = try symbol() {
      return symbol
    }
    let (scalar, length) = bytes.scalar(at: start)
    offset = start + length
    throw PastedCharacters.diagnostic(for: scalar, source: source, span: Span(start, offset))
  }
}
