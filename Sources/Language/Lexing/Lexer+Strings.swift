extension Lexer {
  static func isStringPrefix(_ word: String) -> Bool {
    ["r", "u", "b", "f", "fr", "rf", "br", "rb"].contains(word.lowercased())
  }

  /// The string literal whose quote stands at the offset; `start` is where its prefix begins.
  mutating func string(prefix: String, from start: Int) throws(Diagnostic) -> Token {
    let quote = bytes[offset]
    let isTriple = byte(at: offset + 1) == quote && byte(at: offset + 2) == quote
    offset += isTriple ? 3 : 1
    let isRaw = prefix.contains("r")
    if prefix.contains("f") {
      try open(.formatted(FormattedString(quote: quote, isTriple: isTriple, isRaw: isRaw, start: start)), at: start)
      return Token(.formattedStart, Span(start, offset))
    }
    let contents = offset
    try skipString(quote: quote, isTriple: isTriple, from: start)
    let end = offset - (isTriple ? 3 : 1)
    if prefix.contains("b") {
      if let place = bytes[contents..<end].firstIndex(where: { $0 >= 0x80 }) {
        throw error(
          "bytes can only contain ASCII literal characters", hint: "write a text and encode it: `'…'.encode()`", at: Span(place, place + 1))
      }
      return Token(.bytes(try decodeBytes(contents, end, isRaw: isRaw, isBytes: true)), Span(start, offset))
    }
    let text = try decode(contents, end, isRaw: isRaw)
    return Token(.string(text), Span(start, offset))
  }

  private mutating func skipString(quote: UInt8, isTriple: Bool, from start: Int) throws(Diagnostic) {
    while offset < limit {
      let byte = bytes[offset]
      if byte == Characters.backslash {
        offset = self.byte(at: offset + 1) == Characters.carriageReturn ? behindLineEnd(offset + 1) : offset + 2
      } else if byte == quote {
        if !isTriple {
          offset += 1
          return
        }
        if self.byte(at: offset + 1) == quote, self.byte(at: offset + 2) == quote {
          offset += 3
          return
        }
        offset += 1
      } else if !isTriple, Characters.isLineEnd(byte) {
        throw unclosedString(quote, from: start)
      } else {
        offset += 1
      }
    }
    let isContinued = offset > limit || (limit > 0 && Characters.isLineEnd(bytes[limit - 1]))
    offset = limit
    if !isTriple {
      endedEarly = isContinued
      throw unclosedString(quote, from: start)
    }
    endedEarly = true
    isTextOpen = true
    throw unclosedTriple(quote, from: start)
  }

  private func unclosedTriple(_ quote: UInt8, from start: Int) -> Diagnostic {
    let quotes = String(repeating: Characters.string(quote), count: 3)
    let contents = bytes[start...].firstIndex(of: quote).map { $0 + 3 } ?? start
    return error("this text was never closed", hint: "put \(quotes) behind it", at: Span(start, contents))
  }

  private func unclosedString(_ quote: UInt8, from start: Int) -> Diagnostic {
    if case .field(let place) = scopes.last, case .formatted(let outer) = scopes.dropLast().last, outer.quote == quote, !outer.isTriple {
      return error(
        "'{' was never closed", hint: "put a '}' behind the value; a brace itself is written '{{'", at: Span(place, place + 1))
    }
    let text = Characters.string(quote)
    let isApostrophe = quote == Characters.singleQuote && start > 0 && Characters.isLetter(bytes[start - 1])
    let hint =
      isApostrophe
      ? "a text with an apostrophe goes between \"…\"; a matrix is transposed by `.T`"
      : "put \(text) at its end; a text over several lines goes between \(text)\(text)\(text)"
    return error("this text was never closed", hint: hint, at: Span(start, min(start + 1, limit)))
  }

  /// The value of a literal's contents.
  private func decode(_ start: Int, _ end: Int, isRaw: Bool) throws(Diagnostic) -> String {
    let hasReturns = bytes[start..<end].contains(Characters.carriageReturn)
    if !hasReturns, isRaw || !bytes[start..<end].contains(Characters.backslash) { return bytes.text(start, end) }
    return String(decoding: try decodeBytes(start, end, isRaw: isRaw), as: UTF8.self)
  }

  private func decodeBytes(_ start: Int, _ end: Int, isRaw: Bool, isBytes: Bool = false) throws(Diagnostic) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == Characters.carriageReturn {
        result.append(Characters.newline)
        index = behindLineEnd(index)
      } else if byte == Characters.backslash, !isRaw, index + 1 < end {
        index = try decodeEscape(at: index, end: end, isBytes: isBytes, into: &result)
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// Appends what the escape at an offset stands for and returns where it ends.
  private func decodeEscape(at start: Int, end: Int, isBytes: Bool, into result: inout [UInt8]) throws(Diagnostic) -> Int {
    let letter = bytes[start + 1]
    // In bytes these three are a backslash and a letter.
    if isBytes, letter == UInt8(ascii: "u") || letter == UInt8(ascii: "U") || letter == UInt8(ascii: "N") {
      result.append(contentsOf: [Characters.backslash, letter])
      return start + 2
    }
    switch letter {
    case Characters.newline, Characters.carriageReturn: return behindLineEnd(start + 1)
    case UInt8(ascii: "n"): result.append(0x0a)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0d)
    case UInt8(ascii: "a"): result.append(0x07)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0c)
    case UInt8(ascii: "v"): result.append(0x0b)
    case Characters.backslash, Characters.singleQuote, Characters.doubleQuote: result.append(letter)
    case UInt8(ascii: "x"): return try decodeCode(at: start, digits: 2, end: end, isBytes: isBytes, into: &result)
    case UInt8(ascii: "u"): return try decodeCode(at: start, digits: 4, end: end, into: &result)
    case UInt8(ascii: "U"): return try decodeCode(at: start, digits: 8, end: end, into: &result)
    case UInt8(ascii: "N"):
      throw error(
        "characters by name, '\\N{…}', are not part of this language", hint: "type the character, or its number: `\\u03b1` is α",
        at: Span(start, start + 2))
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value: UInt32 = 0
      var index = start + 1
      while index < min(start + 4, end), bytes[index] & 0xf8 == 0x30 {
        value = value * 8 + UInt32(bytes[index] - 0x30)
        index += 1
      }
      if isBytes {
        result.append(UInt8(truncatingIfNeeded: value))
      } else if let scalar = Unicode.Scalar(value) {
        result.append(contentsOf: String(scalar).utf8)
      }
      return index
    default: result.append(contentsOf: [Characters.backslash, letter])
    }
    return start + 2
  }

  private func decodeCode(
    at start: Int, digits: Int, end: Int, isBytes: Bool = false, into result: inout [UInt8]
  ) throws(Diagnostic) -> Int {
    var value: UInt32 = 0
    var index = start + 2
    while index < min(start + 2 + digits, end), let digit = Characters.digitValue(bytes[index]) {
      value = value << 4 | UInt32(digit)
      index += 1
    }
    let letter = Characters.string(bytes[start + 1])
    guard index == start + 2 + digits else {
      throw error(
        "behind '\\\(letter)' come \(digits) hexadecimal digits", hint: "for a backslash itself write `\\\\`, or `r'…'` for the whole text",
        at: Span(start, index))
    }
    if isBytes {
      result.append(UInt8(truncatingIfNeeded: value))
      return index
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw error("there is no character with this number", at: Span(start, index))
    }
    result.append(contentsOf: String(scalar).utf8)
    return index
  }
}

// MARK: - f-strings

extension Lexer {
  /// The next piece of an f-string: text up to a brace, a brace, or its end.
  mutating func formattedPiece(_ string: FormattedString) throws(Diagnostic) -> Token {
    let start = offset
    var text: [UInt8] = []
    var run = offset
    func flush(_ end: Int) throws(Diagnostic) {
      if end > run { text.append(contentsOf: try decode(run, end, isRaw: string.isRaw).utf8) }
    }
    while offset < limit {
      let byte = bytes[offset]
      let doubled = self.byte(at: offset + 1) == byte
      if byte == string.quote, !string.isTriple || (doubled && self.byte(at: offset + 2) == byte) {
        if offset > start {
          try flush(offset)
          return Token(.formattedText(String(decoding: text, as: UTF8.self)), Span(start, offset))
        }
        offset += string.isTriple ? 3 : 1
        scopes.removeLast()
        try checkLineLength(upTo: offset)
        return Token(.formattedEnd, Span(start, offset))
      }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
        if doubled {
          try flush(offset + 1)
          offset += 2
          run = offset
          continue
        }
        if offset > start {
          try flush(offset)
          return Token(.formattedText(String(decoding: text, as: UTF8.self)), Span(start, offset))
        }
        offset += 1
        if byte == UInt8(ascii: "}") {
          throw error("a single '}' in an f-string", hint: "a brace itself is written '}}'", at: Span(start, offset))
        }
        try open(.field(start), at: start)
        return Token(.symbol(.leftBrace), Span(start, offset))
      }
      if byte == Characters.backslash {
        // `\{` is a backslash and the beginning of a field.
        let next = self.byte(at: offset + 1)
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "}") {
          offset += 1
        } else {
          offset = next == Characters.carriageReturn ? behindLineEnd(offset + 1) : offset + 2
        }
      } else if !string.isTriple, Characters.isLineEnd(byte) {
        scopes.removeLast()
        throw unclosedString(string.quote, from: string.start)
      } else {
        offset += 1
      }
    }
    let isContinued = offset > limit
    offset = limit
    scopes.removeLast()
    endedEarly = string.isTriple || isContinued
    isTextOpen = string.isTriple
    throw string.isTriple ? unclosedTriple(string.quote, from: string.start) : unclosedString(string.quote, from: string.start)
  }

  /// The next piece of a format spec: text, or a brace.
  mutating func specPiece() throws(Diagnostic) -> Token {
    let start = offset
    var outer: FormattedString?
    for scope in scopes.reversed() {
      if case .formatted(let string) = scope {
        outer = string
        break
      }
    }
    while offset < limit {
      let byte = bytes[offset]
      let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      if isBrace, offset > start { return Token(.formattedText(bytes.text(start, offset)), Span(start, offset)) }
      if byte == UInt8(ascii: "}") {
        offset += 1
        scopes.removeLast(2)
        return Token(.symbol(.rightBrace), Span(start, offset))
      }
      if byte == UInt8(ascii: "{") {
        offset += 1
        try open(.field(start), at: start)
        return Token(.symbol(.leftBrace), Span(start, offset))
      }
      if byte == outer?.quote || (outer?.isTriple == false && Characters.isLineEnd(byte)) { break }
      offset += 1
    }
    endedEarly = offset >= limit && outer?.isTriple == true
    let diagnostic = unclosedBracket ?? error("'{' was never closed", at: Span(start, start))
    // Behind the f-string's own beginning, so that reading can go on.
    while let scope = scopes.popLast() {
      if case .formatted = scope { break }
    }
    if offset < limit, !Characters.isLineEnd(bytes[offset]) { offset += 1 }
    throw diagnostic
  }
}
