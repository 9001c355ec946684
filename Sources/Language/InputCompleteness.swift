/// Whether what was typed so far can run, or goes on on the next line.
public enum InputCompleteness: Sendable, Equatable {
  case complete
  /// More is to come: a bracket, a triple quote or a block is open, or the line ends in `\`.
  /// The indentation is what to suggest for the next line, in blanks.
  case incomplete(indentation: Int)
}

/// Whether `text`, the lines typed since the prompt joined by newlines, can run as it is.
///
/// A block ends with an empty line, that is when the text's last line is blank, or when a line
/// that stands at the margin again is complete itself. A text with a mistake that no further line
/// can mend is complete: running it says what is wrong.
public func inputCompleteness(of text: String, context: ParseContext) -> InputCompleteness {
  let source = Source(text: text).withoutDoctestPrompts
  var parser = Parser(source, context: context)
  let endsBlank = source.line(source.lineCount).utf8.allSatisfy(Characters.isBlank)
  var last: Statement?
  do {
    while let statement = try parser.nextStatement() { last = statement }
  } catch {
    let indentation = NextIndentation(source: source, statementStart: parser.statementStart)
    if parser.endedEarly { return .incomplete(indentation: indentation.inside(error)) }
    guard let lack = parser.lacks, !endsBlank else { return .complete }
    return .incomplete(indentation: lack == .block ? indentation.ofNewBlock : indentation.inBlock)
  }
  guard let last, last.hasBlock, !endsBlank else { return .complete }
  return .incomplete(indentation: NextIndentation(source: source, statementStart: parser.statementStart).inBlock)
}

extension Statement {
  fileprivate var hasBlock: Bool {
    switch kind {
    case .function, .class, .with, .for, .while, .if, .try: true
    default: false
    }
  }
}

/// How deep the next line of an unfinished text probably stands.
private struct NextIndentation {
  let source: Source
  /// Where the last statement or block line that was begun stands.
  let statementStart: Int

  /// Below an open bracket, behind a `\`, or in an open text.
  func inside(_ diagnostic: Diagnostic) -> Int {
    guard let span = diagnostic.span else { return 0 }
    if source.text(in: span).utf8.last.map(Characters.isQuote) == true { return 0 }
    return indentation(ofLineAt: span.start) + unit
  }

  /// In a block whose first line is to come.
  var ofNewBlock: Int { indentation(ofLineAt: lastLineStart) + unit }

  /// As the line above, or as the block around it when that line leaves its block.
  var inBlock: Int {
    let line = indentation(ofLineAt: statementStart)
    let bytes = source.bytes
    let word = bytes.text(statementStart, bytes.endOfIdentifier(at: statementStart, limit: bytes.count))
    guard ["return", "break", "continue", "pass", "raise"].contains(word) else { return line }
    var start = startOfLine(statementStart)
    while start > 0 {
      start = startOfLine(start - 1)
      let outer = indentation(ofLineAt: start)
      if outer < line, !isEmpty(start) { return outer }
    }
    return line
  }

  /// The blanks a block is indented by in this text.
  private var unit: Int {
    for number in 1...source.lineCount {
      let line = source.line(number).utf8
      let blanks = line.prefix(while: Characters.isBlank).count
      if blanks > 0, blanks < line.count { return min(blanks, 8) }
    }
    return 4
  }

  private var lastLineStart: Int {
    var start = startOfLine(source.bytes.count)
    while start > 0, isEmpty(start) { start = startOfLine(start - 1) }
    return start
  }

  private func isEmpty(_ start: Int) -> Bool {
    var index = start
    while index < source.bytes.count, Characters.isBlank(source.bytes[index]) { index += 1 }
    guard index < source.bytes.count else { return true }
    return Characters.isLineEnd(source.bytes[index]) || source.bytes[index] == Characters.hash
  }

  private func startOfLine(_ offset: Int) -> Int {
    var start = min(offset, source.bytes.count)
    while start > 0, !Characters.isLineEnd(source.bytes[start - 1]) { start -= 1 }
    return start
  }

  private func indentation(ofLineAt offset: Int) -> Int {
    source.bytes[startOfLine(offset)...].prefix(while: Characters.isBlank).count
  }
}
