/// Splits a command line into words, at blanks outside brackets and quotes.
struct CommandScanner {
  let source: Source
  let limit: Int
  var offset: Int
  /// Where the opening brackets stand.
  private var brackets: [Int] = []
  /// The text ended inside a bracket or behind a `\`.
  private(set) var endedEarly = false

  init(_ source: Source, at offset: Int, limit: Int) {
    self.source = source
    self.offset = offset
    self.limit = limit
  }

  /// A word as written, before its key is split off.
  struct RawWord {
    var span: Span
    /// Where a quoted value begins, when the word ends with it and nothing else follows the key.
    var isQuoted: Bool
    var key: Span?
  }

  private func byte(at index: Int) -> UInt8 { index < limit ? source.bytes[index] : 0 }

  private func error(_ message: String, hint: String? = nil, at span: Span) -> Diagnostic {
    Diagnostic(.syntax, message, hint: hint, source: source, span: span)
  }

  /// The words up to the end of the command, which is a `;`, a comment or the end of the line; it stays.
  mutating func words() throws(Diagnostic) -> [CommandLine.Word] {
    var raw: [RawWord] = []
    while try skipBlanks() { raw.append(try word()) }
    return joined(raw).map(finished)
  }

  /// Skips blanks; whether a word follows.
  private mutating func skipBlanks() throws(Diagnostic) -> Bool {
    while offset < limit {
      let byte = source.bytes[offset]
      if Characters.isBlank(byte) {
        offset += 1
      } else if byte == Characters.backslash, offset + 1 >= limit || Characters.isLineEnd(source.bytes[offset + 1]) {
        try continueLine()
      } else {
        return !Characters.isLineEnd(byte) && byte != Characters.semicolon && byte != Characters.hash
      }
    }
    return false
  }

  private mutating func continueLine() throws(Diagnostic) {
    guard offset + 1 < limit else {
      endedEarly = true
      throw error("a '\\' at the end of a line means that it goes on below, and nothing follows", at: Span(offset, offset + 1))
    }
    offset += 1
    skipLineEnd()
  }

  private mutating func skipLineEnd() {
    offset += byte(at: offset) == Characters.carriageReturn && byte(at: offset + 1) == Characters.newline ? 2 : 1
  }

  private mutating func word() throws(Diagnostic) -> RawWord {
    let start = offset
    var key: Span?
    let nameEnd = source.bytes.endOfIdentifier(at: start, limit: limit)
    if nameEnd > start, byte(at: nameEnd) == UInt8(ascii: "="), byte(at: nameEnd + 1) != UInt8(ascii: "=") {
      key = Span(start, nameEnd)
      offset = nameEnd + 1
    }
    let valueStart = offset
    var isQuoted = false
    try checkPastedSign()
    while offset < limit {
      let byte = source.bytes[offset]
      if Characters.isQuote(byte) {
        let quote = offset
        try skipQuoted()
        isQuoted = quote == valueStart
        if isQuoted, !endsWord { isQuoted = false }
      } else if Characters.isOpening(byte) {
        guard brackets.count < Lexer.nestingLimit else {
          throw error("brackets are nested too deep (the limit is \(Lexer.nestingLimit))", at: Span(offset, offset + 1))
        }
        brackets.append(offset)
        offset += 1
      } else if Characters.isClosing(byte) {
        try close(byte)
      } else if byte == Characters.hash || byte == Characters.semicolon {
        break
      } else if Characters.isBlank(byte) {
        guard !brackets.isEmpty else { break }
        offset += 1
      } else if Characters.isLineEnd(byte) {
        guard !brackets.isEmpty else { break }
        skipLineEnd()
      } else if byte == Characters.backslash, brackets.isEmpty, offset + 1 >= limit || Characters.isLineEnd(source.bytes[offset + 1]) {
        break
      } else if byte >= 0x80 || byte < 0x20 || byte == 0x7f {
        try character()
      } else {
        offset += 1
      }
    }
    if let open = brackets.last {
      endedEarly = offset >= limit
      brackets = []
      throw error("'\(Characters.string(source.bytes[open]))' was never closed", at: Span(open, open + 1))
    }
    return RawWord(span: Span(valueStart, offset), isQuoted: isQuoted, key: key)
  }

  private var endsWord: Bool {
    let byte = byte(at: offset)
    return offset >= limit || Characters.isBlank(byte) || Characters.isLineEnd(byte) || byte == Characters.hash
      || byte == Characters.semicolon
  }

  private mutating func close(_ byte: UInt8) throws(Diagnostic) {
    let here = Span(offset, offset + 1)
    let text = Characters.string(byte)
    guard let open = brackets.popLast() else { throw error("there is no opening bracket to this '\(text)'", at: here) }
    let opening = source.bytes[open]
    guard let expected = Characters.closing(opening), expected == byte else {
      throw error(
        "this '\(text)' does not match the '\(Characters.string(opening))'",
        hint: "close that one with '\(Characters.closing(opening).map(Characters.string) ?? "")' first", at: here)
    }
    offset += 1
  }

  private mutating func skipQuoted() throws(Diagnostic) {
    let start = offset
    let quote = source.bytes[start]
    offset += 1
    while offset < limit, !Characters.isLineEnd(source.bytes[offset]) {
      let byte = source.bytes[offset]
      if byte == quote {
        offset += 1
        return
      }
      let next = self.byte(at: offset + 1)
      offset += byte == Characters.backslash && (next == quote || next == Characters.backslash) ? 2 : 1
    }
    let text = Characters.string(quote)
    throw error("this quote was never closed", hint: "put \(text) where the text ends", at: Span(start, start + 1))
  }

  /// A character beyond ASCII, or a control character: names, arrows and signs are text, what only looks like a blank or a quote is not.
  private mutating func character() throws(Diagnostic) {
    let (scalar, length) = source.bytes.scalar(at: offset)
    let isQuote = ["\u{201c}", "\u{201d}", "\u{201e}", "\u{2018}", "\u{201a}"].contains(scalar)
    let isInvisible = scalar.value < 0x20 || (0x7f...0xa0).contains(scalar.value) || scalar.properties.generalCategory == .format
    if isQuote || isInvisible || scalar.properties.isWhitespace {
      throw PastedCharacters.diagnostic(for: scalar, source: source, span: Span(offset, offset + length))
    }
    offset += length
  }

  /// A dash before a number or `>` was meant to be a minus.
  private func checkPastedSign() throws(Diagnostic) {
    guard byte(at: offset) >= 0x80 else { return }
    let (scalar, length) = source.bytes.scalar(at: offset)
    guard ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"].contains(scalar) else { return }
    let next = byte(at: offset + length)
    guard Characters.isDigit(next) || next == UInt8(ascii: ".") || next == UInt8(ascii: ">") else { return }
    throw PastedCharacters.diagnostic(for: scalar, source: source, span: Span(offset, offset + length))
  }

  /// `key = value`, `key= value` and `key =value` are one word too.
  private func joined(_ raw: [RawWord]) -> [RawWord] {
    var words: [RawWord] = []
    var index = 0
    while index < raw.count {
      var word = raw[index]
      index += 1
      if word.key == nil, !word.isQuoted, isIdentifier(word.span), index < raw.count, let value = assigned(raw[index]) {
        word.key = word.span
        word.span = value
        index += 1
      }
      if word.key != nil, word.span.start == word.span.end, index < raw.count, raw[index].key == nil {
        word.span = raw[index].span
        word.isQuoted = raw[index].isQuoted
        index += 1
      }
      words.append(word)
    }
    return words
  }

  /// The value in `=` or `=value`, empty for the first.
  private func assigned(_ word: RawWord) -> Span? {
    guard word.key == nil, source.bytes[word.span.start] == UInt8(ascii: "=") else { return nil }
    guard byte(at: word.span.start + 1) != UInt8(ascii: "=") || word.span.end == word.span.start + 1 else { return nil }
    return Span(word.span.start + 1, word.span.end)
  }

  private func isIdentifier(_ span: Span) -> Bool {
    source.bytes.endOfIdentifier(at: span.start, limit: span.end) == span.end
  }

  private func finished(_ word: RawWord) -> CommandLine.Word {
    var isQuoted = word.isQuoted
    if !isQuoted, word.span.end - word.span.start >= 2, Characters.isQuote(source.bytes[word.span.start]) {
      isQuoted = endOfQuoted(word.span) == word.span.end
    }
    let text: String
    if isQuoted {
      text = unescaped(word.span)
    } else {
      text = source.text(in: word.span)
    }
    return CommandLine.Word(key: word.key.map(source.text), keySpan: word.key, text: text, isQuoted: isQuoted, span: word.span)
  }

  private func endOfQuoted(_ span: Span) -> Int {
    var copy = self
    copy.offset = span.start
    return (try? copy.skipQuoted()) == nil ? span.start : copy.offset
  }

  /// The text between the quotes.
  private func unescaped(_ span: Span) -> String {
    let quote = source.bytes[span.start]
    var result: [UInt8] = []
    var index = span.start + 1
    while index < span.end - 1 {
      let byte = source.bytes[index]
      if byte == Characters.backslash, index + 1 < span.end - 1 {
        let next = source.bytes[index + 1]
        if next == quote || next == Characters.backslash { index += 1 }
      }
      result.append(source.bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
