extension Lexer {
  /// Skips empty lines up to the next with something on it and compares its indentation; gives the indent or dedent that follows from it.
  mutating func lineStart() throws(Diagnostic) -> Token? {
    let indentation = skipEmptyLines()
    guard offset < limit else { return nil }
    isAtLineStart = false
    guard let current = indentations.last else { return nil }
    let here = Span(offset, offset)
    if indentation.column == current.column {
      try checkTabs(indentation.plainColumn == current.plainColumn)
      return nil
    }
    if indentation.column > current.column {
      try checkTabs(indentation.plainColumn > current.plainColumn)
      guard indentations.count < Lexer.indentationLimit else {
        throw error("blocks are nested too deep (the limit is \(Lexer.indentationLimit))", at: here)
      }
      indentations.append(indentation)
      return Token(.indent, here)
    }
    while let last = indentations.last, last.column > indentation.column {
      indentations.removeLast()
      pendingDedents += 1
    }
    guard let outer = indentations.last, outer.column == indentation.column else {
      throw error(
        "this line's indentation fits no block above it", hint: "begin it exactly below the lines it belongs to",
        at: Span(startOfLine(offset), offset))
    }
    try checkTabs(indentation.plainColumn == outer.plainColumn)
    pendingDedents -= 1
    return Token(.dedent, here)
  }

  /// Moves to the first character of the next line that is neither empty nor a comment alone, and gives its indentation.
  mutating func skipEmptyLines() -> Indentation {
    while true {
      var column = 0
      var plainColumn = 0
      scan: while offset < limit {
        switch bytes[offset] {
        case Characters.space:
          column += 1
          plainColumn += 1
        case Characters.tab:
          column = (column / 8 + 1) * 8
          plainColumn += 1
        case Characters.formFeed:
          column = 0
          plainColumn = 0
        case 0xef where offset == 0 && bytes.starts(with: [0xef, 0xbb, 0xbf]):
          offset += 2  // a byte order mark
        default: break scan
        }
        offset += 1
      }
      if byte(at: offset) == Characters.hash { offset = endOfLine(from: offset) }
      guard offset < limit, Characters.isLineEnd(bytes[offset]) else { return Indentation(column: column, plainColumn: plainColumn) }
      offset = behindLineEnd(offset)
    }
  }

  private func checkTabs(_ agrees: Bool) throws(Diagnostic) {
    guard !agrees else { return }
    throw error(
      "tabs and spaces are mixed in the indentation", hint: "indent with four spaces, in every line of the block",
      at: Span(startOfLine(offset), offset))
  }

  func startOfLine(_ offset: Int) -> Int {
    var start = offset
    while start > 0, !Characters.isLineEnd(bytes[start - 1]) { start -= 1 }
    return start
  }
}
