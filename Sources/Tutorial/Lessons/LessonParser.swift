import Language

/// Reads a lesson file, whatever it holds, and says of everything unknown, malformed or missing where it stands.
///
/// `Lessons/README.md` states the format. The scanner cuts the file into elements; this parser
/// walks over them once: the lesson comment, the title, then step by step, a question or an
/// exercise taking the elements that belong to it.
public struct LessonParser {
  /// What came of a file: the lesson as far as it could be read, and everything that is wrong with it, in the file's order.
  public struct Result: Sendable {
    public var lesson: Lesson?
    public var faults: [Diagnostic]
    public var source: Source
  }

  /// The version of the format this parser reads.
  public static let format = 1
  /// A file with more faults than this is no lesson, and nobody reads more.
  static let faultLimit = 100

  let source: Source
  var faults: [Diagnostic]
  var elements: [LessonElement] = []
  var index = 0
  var lesson: Lesson
  private var title: String?
  private var prose: [LessonElement] = []

  private init(_ source: Source) {
    self.source = source
    faults = []
    lesson = Lesson(source: source, id: "", title: "", part: "Lessons", needs: [], seed: 0, introduction: [], steps: [])
  }

  public static func parse(_ source: Source) -> Result {
    var parser = LessonParser(source)
    if let fault = tooManySteps(source) { return Result(lesson: nil, faults: [fault], source: source) }
    return parser.parse()
  }

  /// More steps than this nobody goes through, and reading them would keep the learner waiting.
  static let stepLimit = 1000

  private static func tooManySteps(_ source: Source) -> Diagnostic? {
    let bytes = source.bytes
    let mark = Array("## ".utf8)
    var count = 0
    var start = 0
    while start < bytes.count {
      if bytes[start...].starts(with: mark) { count += 1 }
      if count > stepLimit {
        return Diagnostic(
          .value, "a lesson has at most \(stepLimit) steps", hint: "make several lessons of it", source: source,
          span: Span(start, start + 2))
      }
      start = (bytes[start...].firstIndex(of: 0x0a) ?? bytes.count) + 1
    }
    return nil
  }

  /// A file's lesson; throws only where the file cannot be read at all.
  public static func parse(path: String) throws(Diagnostic) -> Result {
    let contents = try LessonFile.read(path)
    var result = parse(contents.source)
    result.faults = contents.faults + result.faults
    return result
  }

  private mutating func parse() -> Result {
    var scanner = LessonScanner(source)
    elements = scanner.scan()
    faults += scanner.faults
    readHeader()
    while index < elements.count { readElement() }
    flushProse()
    finish()
    faults.sort { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
    if faults.count > LessonParser.faultLimit { faults.removeSubrange(LessonParser.faultLimit...) }
    return Result(lesson: lesson.id.isEmpty || lesson.steps.isEmpty ? nil : lesson, faults: faults, source: source)
  }

  // MARK: Elements

  private mutating func readElement() {
    let element = elements[index]
    index += 1
    switch element.kind {
    case .blank, .text: prose.append(element)
    case .comment where element.isValue: prose.append(element)
    case .heading(1, let text):
      flushProse()
      if title != nil {
        fault("a lesson has one title; this is a second", at: element.span, hint: "a step begins with ##")
      } else if text.isEmpty {
        fault("the title is empty", at: element.span)
      }
      title = title ?? text
    case .heading(_, let text):
      flushProse()
      readStep(element, title: text)
    case .fence(let mark, let lines):
      flushProse()
      guard mark.isEmpty || mark == "together" else {
        let hint =
          mark == "solution"
          ? "a solution belongs to an exercise"
          : "the fences are ```longhand, ```longhand together and, in an exercise, ```longhand solution"
        return fault("a fence '\(mark)' cannot stand here", at: element.span, hint: hint)
      }
      var read = readLines(lines, of: element)
      if mark == "together" {
        for index in read.indices {
          read[index].isTogether = true
          read[index].joinsNext = index + 1 < read.count
        }
      }
      for line in read { append(.line(line), at: line.span) }
    case .choice: fault("a choice outside a question", at: element.span, hint: LessonComment.Keyword.question.form)
    case .details:
      fault("hints and solutions belong to a question or an exercise", at: element.span, hint: "put <!-- exercise id=ID --> before them")
    case .comment(let comment): readComment(comment)
    }
  }

  private mutating func readComment(_ comment: LessonComment) {
    switch comment.keyword {
    case .comment: break
    case .note:
      flushProse()
      append(.note(comment.text), at: comment.span)
    case .question:
      flushProse()
      if let question = readQuestion(comment) { append(.question(question), at: comment.span) }
    case .exercise:
      flushProse()
      if let exercise = readExercise(comment) { append(.exercise(exercise), at: comment.span) }
    case .course:
      fault("a course comment stands in the first line of README.md, beside the lessons", at: comment.span, hint: comment.keyword.form)
    case .lesson: fault("a lesson has one lesson comment, in its first line", at: comment.span)
    case .step: fault("a step comment stands behind a ## heading", at: comment.span, hint: comment.keyword.form)
    case .because:
      fault("'because' belongs to a question or an exercise", at: comment.span, hint: "- [ ] an answer <!-- because: why it is wrong -->")
    case .hint, .wrong, .right: fault("'\(comment.keyword.rawValue)' belongs to a question or an exercise", at: comment.span)
    case .check: fault("'check' belongs to an exercise", at: comment.span, hint: "put <!-- exercise id=ID --> before it")
    case .value: fault("no number stands before this comment", at: comment.span, hint: comment.keyword.form)
    }
  }

  /// Puts an item into the step that is being read.
  private mutating func append(_ item: LessonItem, at span: Span) {
    if !lesson.steps.isEmpty {
      lesson.steps[lesson.steps.count - 1].items.append(item)
    } else if case .note = item {
      notesBefore.append(item)
    } else {
      fault("this stands before the first step", at: span, hint: "a step begins with a heading: ## Heading <!-- step id=ID -->")
    }
  }

  /// Notes above the first step are part of it.
  private var notesBefore: [LessonItem] = []

  private mutating func flushProse() {
    let text = proseText(prose)
    prose = []
    guard let text else { return }
    if lesson.steps.isEmpty { lesson.introduction.append(text) } else { append(.prose(text), at: text.span) }
  }

  /// Lines of text as Markdown, without blank ones at either end; nil when nothing is left.
  mutating func proseText(_ elements: [LessonElement]) -> Prose? {
    let values = elements.compactMap { statedValue($0) }
    var elements = elements.filter { !$0.isValue }[...]
    while elements.first?.isBlank == true { elements.removeFirst() }
    while elements.last?.isBlank == true { elements.removeLast() }
    guard let first = elements.first, let last = elements.last else { return nil }
    var lines = elements.map { element in
      if case .text(let text, _) = element.kind { text } else { "" }
    }
    // Blanks behind `</summary>` are none of the text's.
    if case .text(let text, isCode: false) = first.kind, !text.hasPrefix("    ") { lines[0] = text.trimmingBlanks() }
    return Prose(markdown: lines.joined(separator: "\n"), span: first.span.joined(last.span), values: values)
  }

  /// The number that a comment `= EXPRESSION` stands behind, on its line or the one above.
  mutating func statedValue(_ element: LessonElement) -> StatedValue? {
    guard let comment = element.comment, comment.keyword == .value, !comment.text.isEmpty else { return nil }
    var start = comment.span.start
    var lines = 0
    while start > 0 {
      if source.bytes[start - 1] == UInt8(ascii: "\n") {
        lines += 1
        if lines > 1 || !source.bytes[start..<comment.span.start].allSatisfy(\.isBlankByte) { break }
      }
      if start >= 3, source.bytes[(start - 3)..<start].elementsEqual("-->".utf8) { break }
      start -= 1
    }
    guard let found = OutputComparison.lastNumber(in: source.text(in: Span(start, comment.span.start))) else {
      fault(
        "no number stands before this comment", at: comment.span,
        hint: "it stands right behind the number that it gives: \(comment.keyword.form)")
      return nil
    }
    return StatedValue(text: found.text, number: found.number, expression: comment.text, span: comment.span)
  }

  // MARK: Header and steps

  private mutating func readHeader() {
    while index < elements.count, elements[index].isBlank { index += 1 }
    guard index < elements.count, let comment = elements[index].comment, comment.keyword == .lesson else {
      let place = index < elements.count ? elements[index].span : Span(0, 0)
      return fault(
        "a lesson begins with its lesson comment", at: Span(place.start, min(place.start + 1, place.end)),
        hint: LessonComment.Keyword.lesson.form)
    }
    index += 1
    var header = LessonHeader(comment, source: source)
    header.read()
    faults += header.faults
    lesson.id = header.id
    lesson.part = header.part
    lesson.statedMinutes = header.minutes
    lesson.statedExpress = header.express
    lesson.needs = header.needs
    lesson.seed = header.seed
  }

  private mutating func readStep(_ element: LessonElement, title: String) {
    if title.isEmpty { fault("the step has no heading", at: element.span, hint: LessonComment.Keyword.step.form) }
    var id = ""
    var isExpress = false
    var rows: Int?
    if index < elements.count, let comment = elements[index].comment, comment.keyword == .step {
      index += 1
      id = identifier(comment, what: "step")
      isExpress = comment["express"] != nil
      if let attribute = comment["rows"] {
        rows = Int(attribute.value).flatMap { (25...999).contains($0) ? $0 : nil }
        if rows == nil { fault("rows is a whole number from 25, where a step needs more than a screen", at: attribute.valueSpan) }
      }
      if !id.isEmpty, let attribute = comment["id"], lesson.steps.contains(where: { $0.id == id }) {
        fault("there is a step '\(id)' already", at: attribute.valueSpan)
      }
    } else {
      fault("the step has no id", at: element.span, hint: LessonComment.Keyword.step.form)
    }
    lesson.steps.append(LessonStep(id: id, title: title, items: notesBefore, span: element.span, isExpress: isExpress, rows: rows))
    notesBefore = []
  }

  private mutating func finish() {
    lesson.title = title ?? ""
    let start = Span(0, min(1, source.bytes.count))
    if title == nil { fault("the lesson has no title", at: start, hint: "write one under the lesson comment: # Title") }
    if lesson.steps.isEmpty { fault("the lesson has no steps", at: start, hint: LessonComment.Keyword.step.form) }
    for step in lesson.steps where step.items.isEmpty && faults.isEmpty {
      fault("there is nothing in this step", at: step.span, hint: "a step has text, lines to run, a question or an exercise")
    }
    checkHeadings()
    var seen: Set<String> = []
    for item in lesson.steps.flatMap(\.items) {
      guard let (id, span) = item.identity else { continue }
      if !id.isEmpty, !seen.insert(id).inserted {
        fault("there is a question or exercise '\(id)' already", at: span, hint: "each has an id of its own in its lesson")
      }
    }
  }

  /// A line of text underlined with `---` or `===` is a heading in Markdown and none of a lesson's.
  private mutating func checkHeadings() {
    for (line, below) in zip(elements, elements.dropFirst()) {
      guard case .text(let text, isCode: false) = line.kind, case .text(let mark, isCode: false) = below.kind else { continue }
      let rule = mark.trimmingBlanks()
      guard let first = rule.first, first == "-" || first == "=", rule.allSatisfy({ $0 == first }), !text.contains("|") else { continue }
      fault(
        "this line underlined is a heading, and a lesson's begin with #", at: line.span,
        hint: "## \(text.trimmingBlanks()) <!-- step id=ID -->")
    }
  }

  // MARK: Shared

  /// The `id=` of a comment, or nothing and a fault.
  mutating func identifier(_ comment: LessonComment, what: String) -> String {
    guard let attribute = comment["id"] else {
      fault("the \(what) has no id", at: comment.span, hint: comment.keyword.form)
      return ""
    }
    guard LessonHeader.isIdentifier(attribute.value) else {
      fault("'\(attribute.value)' is no id", at: attribute.valueSpan, hint: LessonHeader.identifierRule)
      return ""
    }
    return attribute.value
  }

  mutating func fault(_ message: String, at span: Span, hint: String? = nil) {
    faults.append(Diagnostic(.syntax, message, hint: hint, source: source, span: span))
  }
}

extension LessonItem {
  /// The id of a question or exercise, and where it stands.
  var identity: (id: String, span: Span)? {
    switch self {
    case .question(let question): (question.id, question.span)
    case .exercise(let exercise): (exercise.id, exercise.span)
    default: nil
    }
  }
}
