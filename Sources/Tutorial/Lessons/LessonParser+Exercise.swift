import Language

extension LessonParser {
  /// What may follow the text of a question or an exercise.
  struct Parts {
    var hints: [Hint] = []
    var solutions: [Solution] = []
    var checks: [Exercise.Check] = []
    var wrongs: [Exercise.Wrong] = []
    var rights: [Question.Foreseen] = []
    var mistakes: [Question.Mistake] = []
    var because: String?
  }

  /// The exercise behind its comment: its text, its hints, its solution, its checks and what must not pass.
  mutating func readExercise(_ comment: LessonComment) -> Exercise? {
    let id = identifier(comment, what: "exercise")
    skipBlanks()
    var prompt: [LessonElement] = []
    while index < elements.count, elements[index].isText || elements[index].isBlank {
      prompt.append(elements[index])
      index += 1
    }
    let text = proseText(prompt)
    if text == nil { fault("the exercise asks nothing", at: comment.span, hint: "write it below its comment") }
    if index < elements.count, case .fence(let mark, _) = elements[index].kind, mark != "solution" {
      fault("lines to run cannot stand inside an exercise", at: elements[index].span, hint: "put them before its comment")
      index += 1
    }
    let parts = readParts(of: "exercise")
    for mistake in parts.mistakes {
      fault("in an exercise 'wrong' names its hint", at: mistake.span, hint: LessonComment.Keyword.wrong.form)
    }
    if parts.checks.isEmpty {
      fault("the exercise has no check", at: comment.span, hint: "<!-- check: EXPRESSION --> says what must be true in the end")
    }
    if parts.solutions.count > 1 { fault("an exercise has one solution; this is a second", at: parts.solutions[1].span) }
    guard let solution = parts.solutions.first else {
      fault("the exercise has no solution", at: comment.span, hint: "put one into <details><summary>Solution</summary> … </details>")
      return nil
    }
    for wrong in parts.wrongs {
      guard let name = wrong.hint, !parts.hints.contains(where: { $0.answers(to: name) }) else { continue }
      fault("there is no hint '\(name)' in this exercise", at: wrong.span)
    }
    guard !parts.checks.isEmpty else { return nil }
    return Exercise(
      id: id, prompt: text.map { [$0] } ?? [], checks: parts.checks, hints: parts.hints, solution: solution,
      because: parts.because, wrongs: parts.wrongs, rights: parts.rights, closed: closedNames(comment),
      kept: keptNames(comment), isTrained: comment["trained"] != nil, span: comment.span)
  }

  /// `closed="dW1 dz1"`
  private mutating func closedNames(_ comment: LessonComment) -> [String] {
    guard let attribute = comment["closed"] else { return [] }
    let names = attribute.value.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    for name in names where !LessonParser.isLiveName(name) {
      fault("'\(name)' is no live name", at: attribute.valueSpan, hint: "such as dW1, dz1, a1, yhat or L")
    }
    return names
  }

  /// `keeps="X y"`
  private mutating func keptNames(_ comment: LessonComment) -> [String] {
    guard let attribute = comment["keeps"] else { return [] }
    let names = attribute.value.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    for name in names where name.first?.isNumber == true || !name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
      fault("'\(name)' is no name", at: attribute.valueSpan, hint: "such as X, y or a variable that the lesson has set")
    }
    return names
  }

  /// `yhat`, `L`, or what is computed in a layer: `a1`, `dW2`.
  private static func isLiveName(_ name: String) -> Bool {
    if name == "yhat" || name == "L" { return true }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    return digits > 0 && ["z", "a", "dz", "da", "dW", "db", "dWx", "dWh", "dbh"].contains(String(name.dropLast(digits)))
  }

  /// The hints, solutions and comments that stand here, blank lines between them.
  mutating func readParts(of owner: String) -> Parts {
    var parts = Parts()
    while true {
      let start = index
      skipBlanks()
      guard index < elements.count, readPart(elements[index], into: &parts, of: owner) else {
        index = start
        break
      }
    }
    numberHints(&parts.hints)
    checkLadder(parts.hints)
    return parts
  }

  /// Takes one element if it is a part; the index moves behind it.
  private mutating func readPart(_ element: LessonElement, into parts: inout Parts, of owner: String) -> Bool {
    switch element.kind {
    case .details(let summary, let span, let body):
      index += 1
      readDetails(summary, span, body, of: element, into: &parts)
    case .fence(let mark, let lines) where mark == "solution" && owner == "exercise":
      index += 1
      parts.solutions.append(Solution(lines: readLines(lines, of: element), prose: [], span: element.span))
    case .comment(let comment):
      switch comment.keyword {
      case .hint: readConditionalHint(comment, into: &parts)
      case .check:
        parts.checks.append(Exercise.Check(expression: comment.text, says: comment["says"]?.value, span: comment.textSpan))
        index += 1
      case .wrong:
        readWrong(comment, into: &parts, of: owner)
        index += 1
      case .right:
        parts.rights.append(Question.Foreseen(text: comment.text, span: comment.textSpan))
        index += 1
      case .because:
        if parts.because != nil { fault("'because' stands here twice", at: comment.span) }
        parts.because = comment.text
        index += 1
      case .comment: index += 1
      default: return false
      }
    default: return false
    }
    return true
  }

  private mutating func readWrong(_ comment: LessonComment, into parts: inout Parts, of owner: String) {
    if owner != "exercise" {
      guard let because = comment["because"]?.value ?? (owner == "choice" ? "" : nil) else {
        return fault(
          "what is to be said to this answer?", at: comment.span, hint: "<!-- wrong: \"9\" because=\"the biases are missing\" -->")
      }
      parts.mistakes.append(Question.Mistake(answer: comment.text, because: because, span: comment.textSpan))
    } else {
      if let because = comment["because"] {
        fault("an exercise's 'wrong' draws a hint", at: because.keySpan, hint: LessonComment.Keyword.wrong.form)
      }
      parts.wrongs.append(Exercise.Wrong(code: comment.text, hint: comment["hint"]?.value, span: comment.textSpan))
    }
  }

  // MARK: Hints

  private mutating func readDetails(
    _ summary: String, _ summarySpan: Span, _ body: [LessonElement], of element: LessonElement, into parts: inout Parts
  ) {
    let words = summary.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    switch words.first {
    case "solution" where words.count == 1: readSolution(body, of: element, into: &parts)
    case "hint" where words.count == 1: readHint(body, number: nil, of: element, into: &parts)
    case "hint" where words.count == 2 && Int(words[1]).map { (1...99).contains($0) } == true:
      readHint(body, number: Int(words[1]), of: element, into: &parts)
    default:
      fault("'\(summary)' is neither a hint nor a solution", at: summarySpan, hint: "write Hint 1, Hint 2, … or Solution")
    }
  }

  private mutating func readHint(_ body: [LessonElement], number: Int?, of element: LessonElement, into parts: inout Parts) {
    var condition: LessonComment?
    var text: [LessonElement] = []
    for inner in body {
      if let comment = inner.comment, comment.keyword == .hint {
        condition = comment
      } else if inner.isText || inner.isBlank {
        text.append(inner)
      } else if inner.comment?.keyword != .comment {
        fault("a hint is text alone", at: inner.span)
      }
    }
    if let condition, !condition.text.isEmpty { fault("the hint's text stands below its comment", at: condition.textSpan) }
    addHint(proseText(text), number: number, comment: condition, at: element.span, to: &parts)
  }

  /// A hint comment: its text inside it, in the `<details>` behind it, or in the paragraph behind it; with none of these it belongs
  /// to the hint above.
  private mutating func readConditionalHint(_ comment: LessonComment, into parts: inout Parts) {
    index += 1
    if !comment.text.isEmpty {
      return addHint(Prose(markdown: comment.text, span: comment.textSpan), number: nil, comment: comment, at: comment.span, to: &parts)
    }
    let start = index
    skipBlanks()
    if index < elements.count, case .details(let summary, let span, let body) = elements[index].kind, summary.lowercased().hasPrefix("hint")
    {
      let count = parts.hints.count
      let element = elements[index]
      index += 1
      readDetails(summary, span, body, of: element, into: &parts)
      if parts.hints.count > count { setCondition(comment, of: &parts.hints[count]) }
      return
    }
    var text: [LessonElement] = []
    while index < elements.count, elements[index].isText {
      text.append(elements[index])
      index += 1
    }
    if text.isEmpty {
      index = start
      // Behind a hint that has no condition yet, it is that hint's.
      if let last = parts.hints.indices.last, parts.hints[last].condition == nil { return setCondition(comment, of: &parts.hints[last]) }
    }
    addHint(proseText(text), number: nil, comment: comment, at: comment.span, to: &parts)
  }

  private mutating func addHint(_ text: Prose?, number: Int?, comment: LessonComment?, at span: Span, to parts: inout Parts) {
    guard let text else { return fault("the hint is empty", at: span) }
    if let value = text.values.first {
      fault("a hint's numbers are worked out when it is shown", at: value.span, hint: "write {\(value.expression)} in place of the number")
    }
    do throws(Diagnostic) {
      _ = try InterpolatedText(text.markdown)
    } catch {
      fault(error.message, at: text.span, hint: error.hint)
    }
    var hint = Hint(number: number, id: nil, condition: nil, text: text, span: span)
    if let comment { setCondition(comment, of: &hint) }
    parts.hints.append(hint)
  }

  private mutating func setCondition(_ comment: LessonComment, of hint: inout Hint) {
    if let attribute = comment["id"] {
      if LessonHeader.isIdentifier(attribute.value) {
        hint.id = attribute.value
      } else {
        fault("'\(attribute.value)' is no id", at: attribute.valueSpan, hint: LessonHeader.identifierRule)
      }
    }
    guard let condition = comment["when"] else {
      return fault("a hint comment says when it holds", at: comment.span, hint: LessonComment.Keyword.hint.form)
    }
    hint.condition = condition.value
  }

  /// Gives unnumbered rungs of the ladder the next numbers, and finds numbers and ids given twice.
  private mutating func numberHints(_ hints: inout [Hint]) {
    var seen: Set<String> = []
    for index in hints.indices {
      if hints[index].number == nil, hints[index].condition == nil {
        hints[index].number = 1 + hints.filter { $0.condition == nil }.compactMap(\.number).filter { $0 > 0 }.count
      }
      for name in [hints[index].number.map(String.init), hints[index].id].compactMap(\.self) where !seen.insert(name).inserted {
        fault("there is a hint '\(name)' already", at: hints[index].span)
      }
    }
  }

  /// The ladder's rungs are numbered from 1 without a gap, but for hints above them that a page shows without a number.
  private mutating func checkLadder(_ hints: [Hint]) {
    let rungs = hints.filter { $0.number != nil }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    // What stands inside of a comment no page shows.
    let others = hints.filter { hint in
      hint.number == nil && (hint.text.span.start >= hint.span.end || !source.text(in: hint.span).hasPrefix("<!--"))
    }
    for (index, hint) in rungs.enumerated() {
      let above = others.count { $0.span.start < hint.span.start }
      guard (hint.number ?? 0) > index + 1 + above else { continue }
      return fault("hint \(hint.number ?? 0) stands without a hint \(index + 1)", at: hint.span, hint: "hints are numbered 1, 2, 3, …")
    }
  }

  private mutating func readSolution(_ body: [LessonElement], of element: LessonElement, into parts: inout Parts) {
    var lines: [LessonLine] = []
    var prose: [Prose] = []
    var text: [LessonElement] = []
    for inner in body {
      switch inner.kind {
      case .text, .blank: text.append(inner)
      case .comment where inner.isValue: text.append(inner)
      case .fence(let mark, let spans):
        if mark != "solution" { fault("the fence of a solution is marked ```longhand solution", at: inner.span) }
        if let before = proseText(text) { prose.append(before) }
        text = []
        lines += readLines(spans, of: inner)
      case .comment(let comment) where comment.keyword == .note || comment.keyword == .comment: break
      default: fault("a solution is text and a fence ```longhand solution", at: inner.span)
      }
    }
    if let after = proseText(text) { prose.append(after) }
    if lines.isEmpty { fault("the solution has no lines", at: element.span, hint: "put them into a fence ```longhand solution") }
    parts.solutions.append(Solution(lines: lines, prose: prose, span: element.span))
  }
}

extension Hint {
  /// Whether a `wrong:` that names this number or id means this hint.
  func answers(to name: String) -> Bool { id == name || number.map(String.init) == name }
}
