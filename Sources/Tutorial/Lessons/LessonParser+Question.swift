import Language

extension LessonParser {
  /// The question behind its comment: its text, its choices, and the hints and comments that follow directly.
  mutating func readQuestion(_ comment: LessonComment) -> Question? {
    let id = identifier(comment, what: "question")
    skipBlanks()
    let isChoice = hasChoicesAhead
    var prompt: [LessonElement] = []
    while index < elements.count, elements[index].isText || (isChoice && elements[index].isBlank) {
      prompt.append(elements[index])
      index += 1
    }
    let text = proseText(prompt)
    if text == nil { fault("the question asks nothing", at: comment.span, hint: "write it below its comment") }
    let choices = isChoice ? readChoices() : []
    let kind = questionKind(comment, choices: choices)
    let parts = readParts(of: isChoice ? "choice" : "question")
    for mistake in parts.mistakes where isChoice && !mistake.because.isEmpty {
      fault("a choice says itself why it is wrong", at: mistake.span, hint: "- [ ] … <!-- because: … -->")
    }
    for check in parts.checks { fault("'check' belongs to an exercise", at: check.span) }
    if let solution = parts.solutions.first { fault("a question has no solution but its answer", at: solution.span) }
    guard let kind else { return nil }
    return Question(
      id: id, prompt: text.map { [$0] } ?? [], kind: kind, because: parts.because, mistakes: parts.mistakes, hints: parts.hints,
      rights: parts.rights, isRecall: comment["recall"] != nil, span: comment.span)
  }

  /// Whether a list of choices comes before anything that ends the question.
  private var hasChoicesAhead: Bool {
    for element in elements[index...] {
      switch element.kind {
      case .choice: return true
      case .text, .blank: continue
      case .comment where element.isValue: continue
      default: return false
      }
    }
    return false
  }

  private mutating func readChoices() -> [Question.Choice] {
    var choices: [Question.Choice] = []
    while index < elements.count {
      let element = elements[index]
      if case .choice(let isRight, let text) = element.kind {
        if text.isEmpty { fault("the choice says nothing", at: element.span) }
        choices.append(Question.Choice(text: text, isRight: isRight, because: nil, span: element.span))
      } else if let comment = element.comment, comment.keyword == .because, elements[index - 1].isChoice || elements[index - 1].isValue {
        choices[choices.count - 1].because = comment.text
      } else if element.isValue {
        if let value = statedValue(element) { choices[choices.count - 1].values.append(value) }
      } else if !(element.isBlank && elements[(index + 1)...].first(where: { !$0.isBlank })?.isChoice == true) {
        break
      }
      index += 1
    }
    return choices
  }

  private mutating func questionKind(_ comment: LessonComment, choices: [Question.Choice]) -> Question.Kind? {
    let tolerance = readTolerance(comment)
    guard let answer = comment["answer"] else {
      if let extra = comment["tolerance"] ?? comment["digits"] {
        fault("'\(extra.key)' goes with answer=", at: extra.keySpan, hint: LessonComment.Keyword.question.form)
      }
      guard !choices.isEmpty else {
        fault("the question has neither choices nor answer=", at: comment.span, hint: LessonComment.Keyword.question.form)
        return nil
      }
      let right = choices.filter(\.isRight)
      if right.isEmpty {
        fault("no choice is right", at: comment.span, hint: "mark the right one: - [x]")
      } else if right.count > 1 {
        fault("a question has one right choice; this is a second", at: right[1].span)
      }
      for (index, choice) in choices.enumerated() {
        let words = choice.text.lowercased().split(whereSeparator: \.isWhitespace)
        if choices[..<index].contains(where: { $0.text.lowercased().split(whereSeparator: \.isWhitespace) == words }) {
          fault("another choice has the same words", at: choice.span)
        }
        if !choice.isRight, choice.because == nil {
          fault("this wrong choice does not say why it is wrong", at: choice.span, hint: "- [ ] … <!-- because: … -->")
        }
      }
      if choices.count == 1 { fault("one choice is none", at: choices[0].span, hint: "give at least two") }
      return .choice(choices)
    }
    if !choices.isEmpty {
      fault("a question has either choices or answer=", at: answer.keySpan)
      return .choice(choices)
    }
    // A string, or a list of strings, can be told by how it begins.
    let start = answer.value.drop { $0 == "[" || $0 == "(" || $0.isWhitespace }.first
    guard start == "'" || start == "\"" else { return .number(answer: answer.value, tolerance: tolerance) }
    if let extra = comment["tolerance"] ?? comment["digits"] {
      fault("'\(extra.key)' goes with a number, and this answer is words", at: extra.keySpan)
    }
    return .text(answer: answer.value)
  }

  private mutating func readTolerance(_ comment: LessonComment) -> Question.Tolerance {
    if let digits = comment["digits"] {
      if let both = comment["tolerance"] { fault("either tolerance= or digits=, not both", at: both.keySpan) }
      if let count = Int(digits.value), (0...15).contains(count) { return .decimals(count) }
      fault("digits is the number of decimals, from 0 to 15", at: digits.valueSpan)
      return .standard
    }
    guard let attribute = comment["tolerance"] else { return .standard }
    let isPercent = attribute.value.hasSuffix("%")
    let number = Double(isPercent ? String(attribute.value.dropLast()) : attribute.value)
    guard let number, number.isFinite, number >= 0, !isPercent || number <= 100 else {
      fault("'\(attribute.value)' is no tolerance", at: attribute.valueSpan, hint: "write tolerance=2% or tolerance=0.01")
      return .standard
    }
    return isPercent ? .relative(number / 100) : .absolute(number)
  }

  mutating func skipBlanks() {
    while index < elements.count, elements[index].isBlank { index += 1 }
  }
}

extension LessonElement {
  fileprivate var isChoice: Bool {
    if case .choice = kind { true } else { false }
  }
}
