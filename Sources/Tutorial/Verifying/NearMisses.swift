import Language

/// What in a lesson file nearly is a choice, comment, fence, heading or `<details>`, and so would only be shown.
///
/// A learner's screen takes such lines as prose; only the verifier asks whether they were meant as that.
struct NearMisses {
  private let source: Source
  private let bytes: [UInt8]
  private var faults: [Diagnostic] = []

  private init(_ source: Source) {
    self.source = source
    bytes = source.bytes
  }

  /// All of them, with what is wrong with fences and comments beside; nothing where there is none.
  static func faults(in source: Source) -> [Diagnostic] {
    var scanner = LessonScanner(source)
    var search = NearMisses(source)
    search.visit(scanner.scan())
    for fault in scanner.faults where fault.message.hasPrefix("this fence is") {
      if let opening = fault.span { search.lookForEnd(of: opening) }
    }
    guard !search.faults.isEmpty else { return [] }
    return (search.faults + scanner.faults).sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
  }

  private mutating func visit(_ elements: [LessonElement]) {
    for element in elements {
      switch element.kind {
      case .text(_, let isCode): if !isCode { check(prose: element.span) }
      case .heading:
        checkIndentation(element.span, "heading")
        let line = source.text(in: Span(element.span.start, lineEnd(element.span.start)))
        if let hint = NearMisses.comment(NearMisses.withoutCode(line).trimmingBlanks()) {
          fault("this is nearly a comment", element.span.firstLine(in: bytes), hint: hint)
        }
      case .fence:
        checkIndentation(element.span, "fence")
        checkEnd(element.span)
      case .comment(let comment):
        checkIndentation(element.span, "comment")
        checkPlace(comment)
      case .details(_, _, let body):
        checkIndentation(element.span, "<details>")
        visit(body)
      case .choice, .blank: break
      }
    }
  }

  private mutating func fault(_ message: String, _ span: Span, hint: String) {
    faults.append(Diagnostic(.syntax, message, hint: hint, source: source, span: span))
  }

  // MARK: What runs, and would not on a page

  private static let pageHint = "begin it at the left, or inside of a list item"

  /// Four blanks before something make it code in Markdown, except in a list.
  private mutating func checkIndentation(_ span: Span, _ what: String) {
    let start = lineStart(span.start)
    guard indentation(start, span.start) >= 4, bytes[start..<span.start].allSatisfy(\.isBlankByte), !isInList(above: start) else { return }
    fault("a page shows this \(what) as code: four blanks stand before it", span.firstLine(in: bytes), hint: NearMisses.pageHint)
  }

  /// On a page, a fence that begins at the left is not closed by what stands four blanks further right.
  private mutating func checkEnd(_ span: Span) {
    let (opening, closing) = (lineStart(span.start), lineStart(max(span.end - 1, span.start)))
    guard closing > opening, indentation(opening, span.start) < 4 else { return }
    let mark = closing + source.text(in: Span(closing, span.end)).utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    guard mark < span.end, indentation(closing, mark) - indentation(opening, span.start) >= 4 else { return }
    fault("on a page this does not close the fence: four blanks stand before it", Span(mark, span.end), hint: NearMisses.pageHint)
  }

  /// Where the columns of a line's blanks end; a tab goes on to the next fourth one. -1 where something else stands among them.
  private func indentation(_ start: Int, _ end: Int) -> Int {
    var columns = 0
    for byte in bytes[start..<end] {
      guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else { return -1 }
      columns = byte == UInt8(ascii: "\t") ? columns / 4 * 4 + 4 : columns + 1
    }
    return columns
  }

  private func isInList(above start: Int) -> Bool {
    var line = start
    while line > 0 {
      line = lineStart(line - 1)
      let text = source.text(in: Span(line, lineEnd(line)))
      let words = text.trimmingBlanks()
      if words.isEmpty || text.prefix(2).allSatisfy(\.isWhitespace) { continue }
      let mark = words.prefix { $0.isNumber }
      return ["- ", "* ", "+ "].contains { words.hasPrefix($0) }
        || (!mark.isEmpty && (words.dropFirst(mark.count).hasPrefix(". ") || words.dropFirst(mark.count).hasPrefix(") ")))
    }
    return false
  }

  /// What tells the lesson how to run has its line for itself, and a backslash makes a comment text.
  private mutating func checkPlace(_ comment: LessonComment) {
    let start = lineStart(comment.span.start)
    let before = source.text(in: Span(start, comment.span.start)).trimmingBlanks()
    if before.hasSuffix("\\") {
      return fault(
        "a page shows this comment: a backslash stands before it", comment.span.firstLine(in: bytes), hint: "take the backslash away")
    }
    switch comment.keyword {
    case .lesson, .course, .question, .exercise, .check, .wrong, .right:
      guard !before.isEmpty, !before.hasSuffix("-->"), !before.hasSuffix("</details>") else { return }
      fault(
        "this '\(comment.keyword.rawValue)' stands behind other text", comment.span.firstLine(in: bytes),
        hint: "give the comment a line of its own")
    case .step, .hint, .because, .note, .comment, .value: return
    }
  }

  /// In a fence that is not closed: the line that was to close it.
  private mutating func lookForEnd(of opening: Span) {
    var start = lineEnd(opening.start) + 1
    while start < bytes.count {
      let end = lineEnd(start)
      let span = Span(start, end)
      let text = source.text(in: span).trimmingBlanks()
      if text.hasPrefix("## ") || text.hasPrefix("<!--") { return }
      let marks = text.filter { "`~'´‘’".contains($0) }
      if marks.count >= 2, text.count - marks.count <= 1 || (text.hasSuffix("```") && !text.contains(" ```longhand")) {
        return fault("this line nearly closes the fence above it", span, hint: "close it with a line of ``` alone")
      }
      start = end + 1
    }
  }

  // MARK: Lines of prose

  private mutating func check(prose span: Span) {
    let line = Span(span.start, min(span.end, lineEnd(span.start)))
    let text = NearMisses.withoutCode(source.text(in: line))
    let words = text.trimmingBlanks()
    func found(_ message: String, _ hint: String) { fault(message, span.firstLine(in: bytes), hint: hint) }
    if let hint = NearMisses.fence(words) { return found("this is nearly a fence", hint) }
    if let hint = NearMisses.comment(words) { return found("this is nearly a comment", hint) }
    if let hint = NearMisses.tag(words) { return found("this is nearly a <details>", hint) }
    if NearMisses.isChoice(words) { return found("this is nearly a choice", "a choice begins - [ ] or, if it is right, - [x]") }
    if let hint = NearMisses.heading(words) { return found("this is nearly a heading", hint) }
    if source.text(in: line).trimmingBlanks().hasPrefix("`<!-- "), words.allSatisfy({ " `".contains($0) }) {
      found("this comment is shown: it stands in backquotes", "take the backquotes away")
    }
  }

  /// A line with its code spans and comments blanked out.
  static func withoutCode(_ line: String) -> String {
    var result = ""
    var rest = Substring(line)
    while let first = rest.first {
      if first == "`" {
        let mark = rest.prefix { $0 == "`" }
        let inside = rest.dropFirst(mark.count)
        if let end = closing(mark.count, in: inside) {
          result += " "
          rest = inside[end...]
          continue
        }
        result += mark
        rest = inside
      } else if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return result }
        result += " "
        rest = rest[end.upperBound...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Behind the run of as many backquotes as opened a code span.
  private static func closing(_ count: Int, in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let run = text[index...].prefix { $0 == "`" }
      if run.count == count { return run.endIndex }
      index = run.isEmpty ? text.index(after: index) : run.endIndex
    }
    return nil
  }

  private static func fence(_ line: String) -> String? {
    let hint = "a fence begins with ```longhand, at the start of its line"
    if line.hasPrefix(">>> ") { return "lines that run stand in a fence: ```longhand" }
    if line.contains("```longhand") { return hint }
    let mark = line.drop { "> -*.".contains($0) }
    let run = mark.prefix { "`~'´‘’".contains($0) }
    guard !run.isEmpty else { return nil }
    let rest = mark.dropFirst(run.count)
    if rest.allSatisfy(\.isWhitespace), run.count >= 2, mark.count == line.count { return "a fence is closed by a line of ``` alone" }
    let word = rest.drop { $0 == " " }.prefix { $0.isLetter }.lowercased()
    guard run.first == "`" || run.count >= 2, word.count > 4 else { return nil }
    return word == "longhand" || Suggestion.nearest(to: word, in: ["longhand"]) != nil ? hint : nil
  }

  private static func comment(_ line: String) -> String? {
    let hint = "a comment begins with <!-- and ends with -->"
    if line.hasSuffix("-->") || line.hasSuffix("--!>") || line.hasPrefix("!--") || line.contains("&lt;!--") { return hint }
    var rest = Substring(line)
    while let place = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: place)...]
      let mark = rest.drop { $0 == " " }
      if mark.hasPrefix("!") { return hint }
      guard mark.hasPrefix("--") else { continue }
      let word = mark.drop { $0 == "-" || $0 == " " }.prefix { $0.isLetter }
      if LessonComment.Keyword(rawValue: String(word)) != nil { return hint }
    }
    return nil
  }

  private static func tag(_ line: String) -> String? {
    var rest = Substring(line)
    while let place = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: place)...]
      let word = rest.drop { $0 == " " || $0 == "/" }.prefix { $0.isLetter }
      guard word.count >= 5 else { continue }
      let name = word.lowercased()
      if ["details", "summary"].contains(name) || Suggestion.nearest(to: name, in: ["details", "summary"]) != nil {
        return "on a line of its own: <details><summary>Hint 1</summary> … </details>"
      }
    }
    return nil
  }

  /// `- [] c`, `+ [x] c`, `- ( ) c`, `1. [ ] c`: a mark of a list, then a box that is none; or `[x] c`, `☑ c`, without the mark.
  private static func isChoice(_ line: String) -> Bool {
    var rest = line.drop { $0 == ">" || $0 == " " }
    if let first = rest.first, boxes.contains(first) { return true }
    if ["[ ]", "[x]", "[X]", "( )"].contains(where: { rest == $0 || rest.hasPrefix($0 + " ") }) { return true }
    let number = rest.prefix { $0.isNumber }
    if number.isEmpty {
      guard let mark = rest.first, "-*+•–—".contains(mark) else { return false }
      rest = rest.dropFirst()
    } else {
      rest = rest.dropFirst(number.count)
      guard let dot = rest.first, dot == "." || dot == ")" else { return false }
      rest = rest.dropFirst()
    }
    rest = rest.drop { $0 == " " || $0 == "\\" }
    guard let open = rest.first, "[({".contains(open) else { return boxes.contains(rest.first ?? " ") }
    rest = rest.dropFirst()
    if open == "[", !rest.contains("]"), rest.first == " " || isTick(rest.prefix { !" ])}".contains($0) }) { return true }
    guard let end = rest.firstIndex(where: { "])}".contains($0) }) else { return false }
    let inside = rest[..<end].filter { $0 != "\\" && $0 != " " }
    let behind = rest[rest.index(after: end)...].first
    guard behind != "(", behind != "[" else { return false }
    // Another letter in the box is a slip of the pen; a figure is a sample or a note.
    return inside.isEmpty || isTick(inside) || inside.count == 1 && number.isEmpty && inside.allSatisfy(\.isLetter)
  }

  private static let boxes: Set<Character> = ["☐", "☑", "☒", "□", "■", "✅"]

  /// What people put into a box.
  private static func isTick(_ text: some StringProtocol) -> Bool {
    ["x", "X", "v", "V", "y", "o", "O", "✓", "✔", "✗", "✘", "✅", "√", "-", "*", "_"].contains(String(text))
  }

  private static func heading(_ line: String) -> String? {
    let marks = line.prefix { $0 == "#" || $0 == "＃" }
    guard marks.count >= 2 else { return nil }
    if marks.contains("＃") { return "a step begins with ## and a blank" }
    guard let next = line.dropFirst(marks.count).first, next != " " || marks.count > 6 else { return nil }
    return "a step begins with ## and a blank"
  }

  // MARK: Lines

  private func lineStart(_ offset: Int) -> Int {
    var index = min(offset, bytes.count)
    while index > 0, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  private func lineEnd(_ offset: Int) -> Int { bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count }
}

extension Span {
  /// What of it stands on its first line.
  fileprivate func firstLine(in bytes: [UInt8]) -> Span {
    let end = bytes[min(start, bytes.count)..<min(self.end, bytes.count)].firstIndex(of: UInt8(ascii: "\n")) ?? self.end
    return Span(start, max(end, start + 1))
  }
}
