import Language

/// An HTML comment of a lesson: `<!-- KEYWORD key=value key="value": text -->`.
struct LessonComment {
  struct Attribute {
    var key: String
    var keySpan: Span
    var value: String
    var valueSpan: Span
  }

  enum Keyword: String, CaseIterable {
    case course, lesson, step, question, exercise, hint, check, wrong, right, because, note, comment
    /// `<!-- = EXPRESSION -->` behind a number in the text: what the number is.
    case value = "="

    /// What may be set in it.
    var attributes: [String] {
      switch self {
      case .course: ["id", "title", "order"]
      case .lesson: ["format", "id", "part", "minutes", "express", "needs", "seed"]
      case .step: ["id", "rows"]
      case .exercise: ["id", "closed", "keeps"]
      case .question: ["id", "answer", "tolerance", "digits"]
      case .hint: ["id", "when"]
      case .check: ["says"]
      case .wrong: ["hint", "because"]
      case .right, .because, .note, .comment, .value: []
      }
    }

    /// Words in it that stand alone.
    var flags: [String] {
      switch self {
      case .step: ["express"]
      case .question: ["recall"]
      case .exercise: ["trained"]
      default: []
      }
    }

    /// Whether text follows behind a colon: always, never, or if the author likes (nil).
    var takesText: Bool? {
      switch self {
      case .course, .lesson, .step, .question, .exercise: false
      case .hint: nil
      case .check, .wrong, .right, .because, .note, .comment, .value: true
      }
    }

    /// How it is written, for hints.
    var form: String {
      switch self {
      case .course: "<!-- course id=ID title=\"TITLE\" order=ID,ID -->"
      case .lesson: "<!-- lesson format=1 id=ID part=\"PART\" minutes=N needs=ID,ID seed=N -->"
      case .step: "## Heading <!-- step id=ID -->"
      case .question: "<!-- question id=ID --> for choices, <!-- question id=ID answer=\"EXPRESSION\" tolerance=2% --> for a number"
      case .exercise: "<!-- exercise id=ID -->"
      case .hint: "<!-- hint when=\"CONDITION\": what to say -->"
      case .check: "<!-- check: EXPRESSION -->"
      case .wrong: "<!-- wrong: \"LINES\" hint=1 -->"
      case .right: "<!-- right: \"LINES\" -->"
      case .because: "<!-- because: why it is wrong -->"
      case .note: "<!-- note: for the speaker -->"
      case .comment: "<!-- comment: for other authors -->"
      case .value: "0.5262 <!-- = L -->"
      }
    }
  }

  var keyword: Keyword
  var attributes: [Attribute]
  /// What stands behind the colon, without blanks around it.
  var text: String
  var textSpan: Span
  /// From `<!--` to `-->`.
  var span: Span

  subscript(key: String) -> Attribute? { attributes.first { $0.key == key } }
}

/// Reads one comment; nil and a fault when it is none of a lesson's.
struct LessonCommentReader {
  private let source: Source
  private let span: Span
  private var cursor: Int
  private let end: Int
  private(set) var faults: [Diagnostic] = []

  /// A comment that stands from `<!--` to `-->`.
  init(_ source: Source, span: Span) {
    self.source = source
    self.span = span
    cursor = span.start + 4
    end = max(span.end - 3, cursor)
  }

  mutating func read() -> LessonComment? {
    skipBlanks()
    if cursor < end, source.bytes[cursor] == UInt8(ascii: "=") {
      cursor += 1
      skipBlanks()
      var comment = LessonComment(keyword: .value, attributes: [], text: "", textSpan: Span(end, end), span: span)
      readText(into: &comment)
      return comment
    }
    let start = cursor
    while cursor < end, source.bytes[cursor].isWordByte { cursor += 1 }
    let word = source.text(in: Span(start, cursor))
    guard let keyword = LessonComment.Keyword(rawValue: word) else {
      let names = LessonComment.Keyword.allCases.filter { $0 != .course && $0 != .value }.map(\.rawValue)
      let near = Suggestion.nearest(to: word, in: names)
      fault(
        word.isEmpty ? "this comment says nothing a lesson knows" : "a lesson knows no comment '\(word)'",
        at: Span(start, max(cursor, start + 1)),
        hint: near.map { "did you mean '\($0)'?" }
          ?? "a lesson's comments are \(names.joined(separator: ", ")); remarks go into <!-- comment: … -->")
      return nil
    }
    var comment = LessonComment(keyword: keyword, attributes: [], text: "", textSpan: Span(end, end), span: span)
    readAttributes(into: &comment)
    if cursor < end, source.bytes[cursor] == UInt8(ascii: ":") {
      cursor += 1
      skipBlanks()
      if keyword == .wrong || keyword == .right {
        readWrong(into: &comment)
      } else {
        readText(into: &comment)
      }
    }
    return comment
  }

  private mutating func readText(into comment: inout LessonComment) {
    var last = end
    while last > cursor, source.bytes[last - 1].isBlankByte { last -= 1 }
    comment.textSpan = Span(cursor, last)
    comment.text = source.text(in: comment.textSpan)
    cursor = end
    switch comment.keyword.takesText {
    case false: fault("'\(comment.keyword.rawValue)' takes no text behind a colon", at: comment.textSpan, hint: comment.keyword.form)
    case _ where comment.text.isEmpty:
      fault(
        "nothing stands behind '\(comment.keyword.rawValue)\(comment.keyword == .value ? "" : ":")'", at: comment.span,
        hint: comment.keyword.form)
    default: break
    }
  }

  /// `"lines" hint=1`: a quoted text, then attributes.
  private mutating func readWrong(into comment: inout LessonComment) {
    let start = cursor
    guard let text = readQuoted() else {
      fault(
        "'\(comment.keyword.rawValue):' is followed by text in quotes", at: Span(start, min(start + 1, end)), hint: comment.keyword.form)
      cursor = end
      return
    }
    comment.text = text
    comment.textSpan = Span(start, cursor)
    readAttributes(into: &comment)
    if cursor < end {
      fault("something is left over behind the attributes", at: Span(cursor, end), hint: comment.keyword.form)
    }
  }

  private mutating func readAttributes(into comment: inout LessonComment) {
    while true {
      skipBlanks()
      guard cursor < end, source.bytes[cursor] != UInt8(ascii: ":") else { break }
      let start = cursor
      while cursor < end, source.bytes[cursor].isWordByte { cursor += 1 }
      let keySpan = Span(start, max(cursor, start + 1))
      let key = source.text(in: Span(start, cursor))
      if comment.keyword.flags.contains(key), cursor >= end || source.bytes[cursor] != UInt8(ascii: "=") {
        if comment[key] != nil { fault("'\(key)' is set twice", at: keySpan) }
        comment.attributes.append(.init(key: key, keySpan: keySpan, value: "", valueSpan: keySpan))
        continue
      }
      guard !key.isEmpty, cursor < end, source.bytes[cursor] == UInt8(ascii: "=") else {
        fault("expected key=value in '\(comment.keyword.rawValue)'", at: keySpan, hint: comment.keyword.form)
        skipWord()
        continue
      }
      cursor += 1
      let valueStart = cursor
      let value: String
      if startsWithTypographicQuote {
        fault("this quote is a printer's", at: Span(cursor, cursor + 1), hint: "values stand in straight quotes: \" or '")
      }
      if let quoted = readQuoted() {
        value = quoted
      } else {
        skipWord()
        value = source.text(in: Span(valueStart, cursor))
      }
      let valueSpan = Span(valueStart, max(cursor, valueStart + 1))
      check(key, keySpan, value, valueSpan, in: comment)
      comment.attributes.append(.init(key: key, keySpan: keySpan, value: value, valueSpan: valueSpan))
    }
    guard comment.keyword.takesText == true, comment.text.isEmpty, cursor >= end else { return }
    fault("'\(comment.keyword.rawValue)' needs a colon and text behind it", at: span, hint: comment.keyword.form)
  }

  private mutating func check(_ key: String, _ keySpan: Span, _ value: String, _ valueSpan: Span, in comment: LessonComment) {
    let known = comment.keyword.attributes
    if comment.keyword.flags.contains(key) {
      fault("'\(key)' stands alone", at: keySpan, hint: "write it without = and what follows")
    } else if !known.contains(key) {
      let near = Suggestion.nearest(to: key, in: known + comment.keyword.flags).map { "did you mean '\($0)'?" }
      let list = known.isEmpty ? comment.keyword.form : "it takes \(known.joined(separator: ", "))"
      fault("'\(comment.keyword.rawValue)' knows no '\(key)'", at: keySpan, hint: near ?? list)
    } else if comment[key] != nil {
      fault("'\(key)' is set twice", at: keySpan)
    } else if value.allSatisfy(\.isWhitespace) {
      fault("'\(key)' is empty", at: valueSpan)
    }
  }

  /// “ ” ‘ or ’, as word processors write quotes.
  private var startsWithTypographicQuote: Bool {
    guard cursor + 3 <= end, source.bytes[cursor] == 0xE2, source.bytes[cursor + 1] == 0x80 else { return false }
    return [0x98, 0x99, 0x9C, 0x9D].contains(source.bytes[cursor + 2])
  }

  /// Text in `"` or `'`, in which a backslash keeps a quote or a backslash from meaning anything else.
  private mutating func readQuoted() -> String? {
    guard cursor < end else { return nil }
    let quote = source.bytes[cursor]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    var bytes: [UInt8] = []
    var index = cursor + 1
    while index < end {
      let byte = source.bytes[index]
      if byte == quote {
        cursor = index + 1
        return String(decoding: bytes, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), index + 1 < end, source.bytes[index + 1] == quote || source.bytes[index + 1] == byte {
        index += 1
      }
      bytes.append(source.bytes[index])
      index += 1
    }
    fault("this quote is never closed", at: Span(cursor, cursor + 1))
    cursor = end
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while cursor < end, source.bytes[cursor].isBlankByte { cursor += 1 }
  }

  /// To the next blank, or to a colon that a blank or the end follows.
  private mutating func skipWord() {
    while cursor < end, !source.bytes[cursor].isBlankByte {
      if source.bytes[cursor] == UInt8(ascii: ":"), cursor + 1 >= end || source.bytes[cursor + 1].isBlankByte { return }
      cursor += 1
    }
  }

  private mutating func fault(_ message: String, at span: Span, hint: String? = nil) {
    faults.append(Diagnostic(.syntax, message, hint: hint, source: source, span: span))
  }
}

extension UInt8 {
  /// A letter, digit, `_` or `-`.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  var isBlankByte: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }
}
