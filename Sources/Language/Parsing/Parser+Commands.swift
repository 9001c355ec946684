/// Which lines are commands.
///
/// A line is a command when its first word is a command's name and what follows is neither `(`
/// right behind it, nor `.`, `[` or `:` right behind it, nor `=`, `,` or an operator. An operator
/// set off from the word but glued to what follows (`predict -1`, `save ./a`) begins an argument,
/// unless the word is a variable. A bare word that is also a variable shows the variable. The
/// words `and or not in is if` count as operators only behind a variable. A leading `:` always
/// means command; `?WORD`, `WORD?` and `?` ask for help.
extension Parser {
  /// The command that stands where the next statement begins, or nil when Python stands there.
  mutating func commandStatement() throws(Diagnostic) -> Statement? {
    let start = lexer.offset
    let bytes = source.bytes
    let question = UInt8(ascii: "?")
    if bytes[start] == question {
      let end = skip(start) { $0 == question }
      return try command("help", Span(start, end), wordsAt: end)
    }
    if bytes[start] == UInt8(ascii: ":") {
      let nameStart = skip(start + 1, while: Characters.isBlank)
      let nameEnd = bytes.endOfIdentifier(at: nameStart, limit: lexer.limit)
      guard nameEnd > nameStart else {
        throw error("a command's name is missing behind ':'", hint: "`help` lists the commands", at: Span(start, start + 1))
      }
      return try command(bytes.text(nameStart, nameEnd), Span(nameStart, nameEnd), wordsAt: nameEnd)
    }
    let end = bytes.endOfIdentifier(at: start, limit: lexer.limit)
    guard end > start else { return nil }
    if let help = try helpBehindWord(start, end) { return help }
    let name = bytes.text(start, end)
    guard context.isCommand(name), isCommandLine(name, end) else { return nil }
    return try command(name, Span(start, end), wordsAt: end)
  }

  private func skip(_ start: Int, while condition: (UInt8) -> Bool) -> Int {
    var index = start
    while index < lexer.limit, condition(source.bytes[index]) { index += 1 }
    return index
  }

  private mutating func command(_ name: String, _ nameSpan: Span, wordsAt offset: Int) throws(Diagnostic) -> Statement {
    try lexer.checkLineLength(upTo: nameSpan.end)
    var scanner = CommandScanner(source, at: offset, limit: lexer.limit)
    let words: [CommandLine.Word]
    do {
      words = try scanner.words()
    } catch {
      endedEarly = scanner.endedEarly
      throw error
    }
    try lexer.checkLineLength(upTo: scanner.offset)
    return finish(name, nameSpan, words, at: scanner.offset)
  }

  private mutating func finish(_ name: String, _ nameSpan: Span, _ words: [CommandLine.Word], at offset: Int) -> Statement {
    lexer.offset = offset
    isBehindSemicolon = true
    var span = nameSpan
    for word in words { span = span.joined(word.span) }
    return Statement(.command(CommandLine(name: name, nameSpan: nameSpan, words: words, span: span)), span)
  }

  /// `WORD?`, where the word may be a path such as `np.exp`.
  private mutating func helpBehindWord(_ start: Int, _ firstEnd: Int) throws(Diagnostic) -> Statement? {
    var end = firstEnd
    while lexer.byte(at: end) == UInt8(ascii: ".") {
      let next = source.bytes.endOfIdentifier(at: end + 1, limit: lexer.limit)
      guard next > end + 1 else { return nil }
      end = next
    }
    let question = skip(end, while: Characters.isBlank)
    guard lexer.byte(at: question) == UInt8(ascii: "?") else { return nil }
    let behind = skip(question) { $0 == UInt8(ascii: "?") }
    guard endsCommand(skip(behind, while: Characters.isBlank)) else { return nil }
    try lexer.checkLineLength(upTo: behind)
    let span = Span(start, end)
    let word = CommandLine.Word(key: nil, keySpan: nil, text: source.text(in: span), isQuoted: false, span: span)
    return finish("help", Span(question, behind), [word], at: behind)
  }

  private func endsCommand(_ offset: Int) -> Bool {
    guard offset < lexer.limit else { return true }
    let byte = source.bytes[offset]
    return Characters.isLineEnd(byte) || byte == Characters.semicolon || byte == Characters.hash
  }

  /// Whether what stands behind a command's name makes the line a command.
  private func isCommandLine(_ name: String, _ end: Int) -> Bool {
    let place = skip(end, while: Characters.isBlank)
    if endsCommand(place) { return !context.isVariable(name) }
    let isSetOff = place > end
    let next = source.bytes[place]
    if !isSetOff, "([.:".utf8.contains(next) { return false }
    if next == UInt8(ascii: ",") { return false }
    if let length = operatorLength(place) {
      // `=` and whatever ends in it compares or assigns.
      if lexer.byte(at: place + length - 1) == UInt8(ascii: "=") || !isSetOff || context.isVariable(name) { return false }
      let behind = place + length
      return !endsCommand(behind) && !Characters.isBlank(source.bytes[behind]) || next == UInt8(ascii: ".")
    }
    if Characters.isLetter(next), context.isVariable(name) {
      let word = source.bytes.text(place, source.bytes.endOfIdentifier(at: place, limit: lexer.limit))
      return !["and", "or", "not", "in", "is", "if"].contains(word)
    }
    return true
  }

  /// The length of the operator at an offset, nil where none stands; `->` is none.
  private func operatorLength(_ place: Int) -> Int? {
    let (first, second, third) = (lexer.byte(at: place), lexer.byte(at: place + 1), lexer.byte(at: place + 2))
    let equals = UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: "-") where second == UInt8(ascii: ">"): return nil
    case UInt8(ascii: "."): return 1
    case UInt8(ascii: "!"), UInt8(ascii: ":"): return second == equals ? 2 : nil
    case UInt8(ascii: "="), UInt8(ascii: "~"): return second == equals ? 2 : 1
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      let length = second == first ? 2 : 1
      return (length == 2 ? third : second) == equals ? length + 1 : length
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "|"),
      UInt8(ascii: "^"):
      return second == equals ? 2 : 1
    default: return nil
    }
  }
}
