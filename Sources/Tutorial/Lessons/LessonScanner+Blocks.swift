import Language

// Fences, comments and `<details>`.
extension LessonScanner {
  func fenceMark(_ content: Span) -> (byte: UInt8, count: Int)? {
    let byte = bytes[content.start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var count = 0
    while content.start + count < content.end, bytes[content.start + count] == byte { count += 1 }
    guard count >= 3 else { return nil }
    // A backtick fence has no backtick in its mark: that would be a code span.
    if byte == UInt8(ascii: "`"), bytes[(content.start + count)..<content.end].contains(byte) { return nil }
    return (byte, count)
  }

  mutating func readFence(_ content: Span) -> [LessonElement]? {
    guard let mark = fenceMark(content) else { return nil }
    let opening = content
    let indentation = content.start - lineStart(of: content.start)
    let words = source.text(in: Span(content.start + mark.count, content.end)).split(whereSeparator: \.isWhitespace).map(String.init)
    var lines: [Span] = []
    cursor = min(lineEnd(from: content.start) + 1, bytes.count)
    var end = content.end
    var isClosed = false
    while cursor < bytes.count {
      let line = Span(cursor, lineEnd(from: cursor))
      let inner = trimmed(line)
      cursor = min(line.end + 1, bytes.count)
      if inner.start < inner.end, let close = fenceMark(inner), close.byte == mark.byte, close.count >= mark.count,
        inner.end - inner.start == close.count
      {
        end = inner.end
        isClosed = true
        break
      }
      var start = line.start
      while start < line.end, start - line.start < indentation, bytes[start] == UInt8(ascii: " ") { start += 1 }
      var lineEnd = line.end
      if lineEnd > start, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
      lines.append(Span(start, lineEnd))
    }
    if !isClosed {
      fault("this fence is never closed", at: opening.start..<opening.end, hint: "close it with a line of ``` alone")
      end = opening.end
    } else if let stray = lines.first(where: { belongsOutside($0, mark, isRun: words.first == "longhand") }) {
      // It was closed by a later fence's end; what lies between is the lesson's text.
      let line = source.position(of: stray.start).line
      fault(
        "this fence is not closed where it should be: line \(line) does not belong into it", at: opening.start..<opening.end,
        hint: "close it with a line of ``` alone; a fence that holds such a line is written with one ` more")
    }
    let span = Span(opening.start, end)
    if words.first == "longhand" {
      return [LessonElement(kind: .fence(mark: words.dropFirst().joined(separator: " "), lines: lines), span: span)]
    }
    let rest = isClosed ? [Span(end - mark.count, end)] : []
    return ([opening] + lines + rest).map { LessonElement(kind: .text(source.text(in: $0), isCode: true), span: $0) }
  }

  /// Whether a line within a fence can only stand outside: another fence's beginning, a lesson's own comment, a step's heading.
  private func belongsOutside(_ line: Span, _ mark: (byte: UInt8, count: Int), isRun: Bool) -> Bool {
    let inner = trimmed(line)
    guard inner.start < inner.end else { return false }
    if let other = fenceMark(inner), other.byte == mark.byte, other.count >= mark.count { return true }
    guard isRun, mark.count == 3 else { return false }
    if starts("<!--", at: inner.start) {
      let word = source.text(in: Span(inner.start + 4, inner.end)).prefix { $0 != ":" && $0 != "=" }.split(separator: " ").first
      return word.map { LessonComment.Keyword(rawValue: String($0)) != nil } ?? false
    }
    guard starts("## ", at: inner.start) else { return false }
    let text = source.text(in: inner)
    return text.contains("<!-- step") || (line.start >= 2 && isBlankLine(above: line.start))
  }

  private func isBlankLine(above start: Int) -> Bool {
    var position = lineStart(of: start) - 2
    while position >= 0, bytes[position] != UInt8(ascii: "\n") {
      if !bytes[position].isBlankByte { return false }
      position -= 1
    }
    return true
  }

  // MARK: Comments and details

  /// The comment that begins here; the cursor moves behind it, and behind the line when nothing else follows.
  mutating func readComment(at start: Int) -> LessonElement? {
    guard start + 4 <= findLastCommentEnd(), let closing = find("-->", in: Span(start + 4, bytes.count), throughCode: true) else {
      fault("this comment is never closed", at: start..<start + 4, hint: "a comment ends with -->")
      cursor = min(lineEnd(from: start) + 1, bytes.count)
      return nil
    }
    let span = Span(start, closing + 3)
    cursor = span.end
    if trimmed(Span(cursor, lineEnd(from: cursor))).start == lineEnd(from: cursor) { skipLineEnd() }
    var reader = LessonCommentReader(source, span: span)
    let comment = reader.read()
    faults += reader.faults
    return comment.map { LessonElement(kind: .comment($0), span: span) }
  }

  mutating func readDetails(at start: Int) -> LessonElement? {
    let form = "it begins <details><summary>Hint 1</summary> or <details><summary>Solution</summary>"
    var position = start + 8
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      fault("<details> takes nothing more", at: start..<start + 8, hint: form)
      cursor = min(lineEnd(from: start) + 1, bytes.count)
      return nil
    }
    position += 1
    while position < bytes.count, bytes[position].isBlankByte { position += 1 }
    guard starts("<summary>", at: position),
      let close = find("</summary>", in: Span(position + 9, lineEnd(from: position)), throughCode: true)
    else {
      fault("<details> needs a <summary>", at: start..<start + 9, hint: form)
      cursor = min(lineEnd(from: start) + 1, bytes.count)
      return nil
    }
    let summarySpan = trimmed(Span(position + 9, close))
    cursor = close + 10
    skipLineEnd()
    let (body, isClosed) = scan(insideDetails: true)
    if !isClosed {
      fault("this <details> is never closed", at: start..<start + 9, hint: "close it with </details>")
    }
    let span = Span(start, cursor)
    return LessonElement(kind: .details(summary: source.text(in: summarySpan), summarySpan: summarySpan, body: body), span: span)
  }
}
