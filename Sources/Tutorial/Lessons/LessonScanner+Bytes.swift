import Language

// Looking at bytes and moving over them.
extension LessonScanner {
  mutating func lineEnd(from offset: Int) -> Int {
    if line.start <= offset, offset <= line.end { return line.end }
    var index = offset
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    line = Span(offset, index)
    return index
  }

  /// Where the last `-->` of the file begins.
  mutating func findLastCommentEnd() -> Int {
    if let lastCommentEnd { return lastCommentEnd }
    var index = bytes.count - 3
    while index >= 0, !starts("-->", at: index) { index -= 1 }
    lastCommentEnd = index
    return index
  }

  func lineStart(of offset: Int) -> Int {
    var index = offset
    while index > 0, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  /// Moves over blanks and one line end, if nothing else stands there.
  mutating func skipLineEnd() {
    var index = cursor
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index].isBlankByte { index += 1 }
    if index == bytes.count {
      cursor = index
    } else if bytes[index] == UInt8(ascii: "\n") {
      cursor = index + 1
    }
  }

  func trimmed(_ span: Span) -> Span {
    var start = span.start
    var end = span.end
    while start < end, bytes[start].isBlankByte { start += 1 }
    while end > start, bytes[end - 1].isBlankByte { end -= 1 }
    return Span(start, end)
  }

  func starts(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// The first place of a text that does not stand in a code span.
  func find(_ text: StaticString, in span: Span, throughCode: Bool = false) -> Int? {
    var index = span.start
    var isCode = false
    while index < span.end {
      if !throughCode, bytes[index] == UInt8(ascii: "`") {
        isCode = !isCode && bytes[(index + 1)..<span.end].contains(UInt8(ascii: "`"))
      }
      if !isCode, starts(text, at: index), index + text.utf8CodeUnitCount <= span.end { return index }
      index += 1
    }
    return nil
  }

  mutating func fault(_ message: String, at range: Range<Int>, hint: String? = nil) {
    let span = Span(range.lowerBound, min(range.upperBound, bytes.count))
    faults.append(Diagnostic(.syntax, message, hint: hint, source: source, span: span))
  }
}
