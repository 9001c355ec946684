import Interpreter

/// A piece of a lesson file as its lines show it, before it is known what it belongs to.
struct LessonElement {
  enum Kind {
    case heading(level: Int, title: String)
    /// A fence marked `longhand`, with what stands behind that word.
    case fence(mark: String, lines: [Span])
    case comment(LessonComment)
    /// `<details><summary>…</summary> … </details>`
    case details(summary: String, summarySpan: Span, body: [LessonElement])
    /// `- [ ] …` or `- [x] …`
    case choice(isRight: Bool, text: String)
    /// A line of prose, or of a fence that is prose; `isCode` inside such a fence.
    case text(String, isCode: Bool)
    case blank
  }

  var kind: Kind
  var span: Span

  var isBlank: Bool {
    if case .blank = kind { true } else { false }
  }

  /// A line of text, within or without a fence.
  var isText: Bool {
    if case .text = kind { true } else { false }
  }

  var comment: LessonComment? {
    if case .comment(let comment) = kind { comment } else { nil }
  }
}

/// Cuts a lesson file into elements: lines, fences, comments, choices and `<details>`.
struct LessonScanner {
  let source: Source
  private(set) var faults: [Diagnostic] = []
  private var cursor = 0
  private let bytes: [UInt8]
  /// The line looked at last, so that a long one is measured once.
  private var line = Span(0, -1)
  /// Behind this offset no comment is closed.
  private var lastCommentEnd: Int?

  init(_ source: Source) {
    self.source = source
    bytes = source.bytes
  }

  mutating func scan() -> [LessonElement] { scan(insideDetails: false).elements }

  /// Everything to the end of the file, or of the `<details>` it is inside of.
  private mutating func scan(insideDetails: Bool) -> (elements: [LessonElement], isClosed: Bool) {
    var elements: [LessonElement] = []
    while cursor < bytes.count {
      var segment = Span(cursor, lineEnd(from: cursor))
      let content = trimmed(segment)
      if content.start == content.end {
        elements.append(LessonElement(kind: .blank, span: segment))
        cursor = segment.end + 1
        continue
      }
      if let fence = readFence(content) {
        elements += fence
        continue
      }
      if starts("<!--", at: content.start) {
        if let element = readComment(at: content.start) { elements.append(element) }
        continue
      }
      if starts("<details", at: content.start) {
        if insideDetails {
          fault("<details> cannot stand inside <details>", at: content.start..<content.start + 8)
          cursor = segment.end + 1
        } else if let element = readDetails(at: content.start) {
          elements.append(element)
        }
        continue
      }
      let closing = find("</details>", in: segment)
      if let closing {
        if !insideDetails { fault("this </details> closes nothing", at: closing..<closing + 10) }
        segment.end = closing
      }
      if trimmed(segment).start < trimmed(segment).end { elements += readLine(segment) } else { cursor = segment.end }
      if let closing {
        cursor = closing + 10
        skipLineEnd()
        if insideDetails { return (elements, true) }
      }
    }
    return (elements, false)
  }

  // MARK: Lines

  /// A heading, a choice or a line of prose, and the comments in it.
  private mutating func readLine(_ segment: Span) -> [LessonElement] {
    let content = trimmed(segment)
    let level = headingLevel(content)
    let choice = choiceMark(content)
    var textStart = content.start
    if let level { textStart += level }
    if let choice { textStart = choice.textStart }
    var (text, comments) = readText(from: textStart, to: segment.end)
    let span = Span(content.start, max(content.start + 1, trimmed(Span(content.start, min(cursor, bytes.count))).end))
    skipLineEnd()
    if let level {
      while text.hasSuffix("#") { text.removeLast() }
      return [LessonElement(kind: .heading(level: level, title: text.trimmingBlanks()), span: span)] + comments
    }
    if let choice {
      while let (more, moreComments) = readContinuation() {
        text += "\n" + more.trimmingBlanks()
        comments += moreComments
      }
      return [LessonElement(kind: .choice(isRight: choice.isRight, text: text.trimmingBlanks()), span: span)] + comments
    }
    // The blanks before a line of prose mean something in Markdown.
    let indentation = source.text(in: Span(segment.start, content.start))
    return [LessonElement(kind: .text(indentation + text.trimmingBlanks(atStart: false), isCode: false), span: span)] + comments
  }

  /// The next line if it goes on with a choice: indented, and neither blank nor the start of something else.
  private mutating func readContinuation() -> (String, [LessonElement])? {
    let segment = Span(cursor, lineEnd(from: cursor))
    let content = trimmed(segment)
    guard content.start < content.end, content.start - segment.start >= 2, choiceMark(content) == nil, fenceMark(content) == nil,
      !starts("<details", at: content.start)
    else { return nil }
    let result = readText(from: content.start, to: segment.end)
    skipLineEnd()
    return result
  }

  /// Text without the comments in it, which may reach over line ends; the cursor moves to where the text ends.
  private mutating func readText(from start: Int, to end: Int) -> (String, [LessonElement]) {
    var text = ""
    var comments: [LessonElement] = []
    var position = start
    var end = end
    while let opening = find("<!--", in: Span(position, end)) {
      text += source.text(in: Span(position, opening))
      cursor = opening
      if let element = readComment(at: opening) { comments.append(element) }
      position = cursor
      guard position > end else { continue }
      // The comment reached over the line's end: the text goes on behind it, unless its line ends there too.
      end = bytes[position - 1] == UInt8(ascii: "\n") || position == bytes.count ? position : lineEnd(from: position)
    }
    if position < end { text += source.text(in: Span(position, end)) }
    cursor = max(position, end)
    return (text, comments)
  }

  private func headingLevel(_ content: Span) -> Int? {
    var level = 0
    while content.start + level < content.end, bytes[content.start + level] == UInt8(ascii: "#") { level += 1 }
    guard level == 1 || level == 2 else { return nil }
    let next = content.start + level
    return next == content.end || bytes[next].isBlankByte ? level : nil
  }

  private func choiceMark(_ content: Span) -> (isRight: Bool, textStart: Int)? {
    let start = content.start
    guard content.end - start >= 5, bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "*"),
      bytes[start + 1] == UInt8(ascii: " "), bytes[start + 2] == UInt8(ascii: "["), bytes[start + 4] == UInt8(ascii: "]")
    else { return nil }
    switch bytes[start + 3] {
    case UInt8(ascii: " "): return (false, start + 5)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return (true, start + 5)
    default: return nil
    }
  }

  // MARK: Fences

  private func fenceMark(_ content: Span) -> (byte: UInt8, count: Int)? {
    let byte = bytes[content.start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var count = 0
    while content.start + count < content.end, bytes[content.start + count] == byte { count += 1 }
    guard count >= 3 else { return nil }
    // A backtick fence has no backtick in its mark: that would be a code span.
    if byte == UInt8(ascii: "`"), bytes[(content.start + count)..<content.end].contains(byte) { return nil }
    return (byte, count)
  }

  private mutating func readFence(_ content: Span) -> [LessonElement]? {
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
    }
    let span = Span(opening.start, end)
    if words.first == "longhand" {
      return [LessonElement(kind: .fence(mark: words.dropFirst().joined(separator: " "), lines: lines), span: span)]
    }
    let rest = isClosed ? [Span(end - mark.count, end)] : []
    return ([opening] + lines + rest).map { LessonElement(kind: .text(source.text(in: $0), isCode: true), span: $0) }
  }

  // MARK: Comments and details

  /// The comment that begins here; the cursor moves behind it, and behind the line when nothing else follows.
  private mutating func readComment(at start: Int) -> LessonElement? {
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

  private mutating func readDetails(at start: Int) -> LessonElement? {
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

  // MARK: Bytes

  private mutating func lineEnd(from offset: Int) -> Int {
    if line.start <= offset, offset <= line.end { return line.end }
    var index = offset
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    line = Span(offset, index)
    return index
  }

  /// Where the last `-->` of the file begins.
  private mutating func findLastCommentEnd() -> Int {
    if let lastCommentEnd { return lastCommentEnd }
    var index = bytes.count - 3
    while index >= 0, !starts("-->", at: index) { index -= 1 }
    lastCommentEnd = index
    return index
  }

  private func lineStart(of offset: Int) -> Int {
    var index = offset
    while index > 0, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  /// Moves over blanks and one line end, if nothing else stands there.
  private mutating func skipLineEnd() {
    var index = cursor
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index].isBlankByte { index += 1 }
    if index == bytes.count {
      cursor = index
    } else if bytes[index] == UInt8(ascii: "\n") {
      cursor = index + 1
    }
  }

  private func trimmed(_ span: Span) -> Span {
    var start = span.start
    var end = span.end
    while start < end, bytes[start].isBlankByte { start += 1 }
    while end > start, bytes[end - 1].isBlankByte { end -= 1 }
    return Span(start, end)
  }

  private func starts(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// The first place of a text that does not stand in a code span.
  private func find(_ text: StaticString, in span: Span, throughCode: Bool = false) -> Int? {
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

  private mutating func fault(_ message: String, at range: Range<Int>, hint: String? = nil) {
    let span = Span(range.lowerBound, min(range.upperBound, bytes.count))
    faults.append(Diagnostic(.syntax, message, hint: hint, source: source, span: span))
  }
}

extension String {
  func trimmingBlanks(atStart: Bool = true) -> String {
    var text = Substring(self)
    while atStart, let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
