import Language

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

  /// A line of text, within or without a fence, or what a number in it is.
  var isText: Bool {
    if case .text = kind { true } else { isValue }
  }

  var isValue: Bool { comment?.keyword == .value }

  var comment: LessonComment? {
    if case .comment(let comment) = kind { comment } else { nil }
  }
}

/// Cuts a lesson file into elements: lines, fences, comments, choices and `<details>`.
struct LessonScanner {
  let source: Source
  var faults: [Diagnostic] = []
  var cursor = 0
  let bytes: [UInt8]
  /// The line looked at last, so that a long one is measured once.
  var line = Span(0, -1)
  /// Behind this offset no comment is closed.
  var lastCommentEnd: Int?

  init(_ source: Source) {
    self.source = source
    bytes = source.bytes
  }

  mutating func scan() -> [LessonElement] { scan(insideDetails: false).elements }

  /// Everything to the end of the file, or of the `<details>` it is inside of.
  mutating func scan(insideDetails: Bool) -> (elements: [LessonElement], isClosed: Bool) {
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
    // The blanks before a line of prose mean something in Markdown, and two behind it are a break.
    let indentation = source.text(in: Span(segment.start, content.start))
    let ending = comments.isEmpty && source.text(in: Span(content.end, segment.end)).filter { $0 == " " }.count >= 2 ? "  " : ""
    return [LessonElement(kind: .text(indentation + text.trimmingBlanks(atStart: false) + ending, isCode: false), span: span)] + comments
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
}

extension String {
  func trimmingBlanks(atStart: Bool = true) -> String {
    var text = Substring(self)
    while atStart, let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
