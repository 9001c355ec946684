import Markup

/// What the pieces of a lesson look like, each as blocks that a blank line parts from what stands above.
enum LessonScreen {
  static func title(_ lesson: Lesson, number: Int) -> [Block] {
    [.blank, .heading(level: 1, inline(number > 0 ? "Lesson \(number): \(lesson.title)" : lesson.title))]
  }

  /// The lesson's name and introduction, above its first step.
  static func opening(_ lesson: Lesson, number: Int, missing: [String]) -> [Block] {
    var blocks = title(lesson, number: number)
    if let minutes = lesson.minutes {
      let short = lesson.express.map { "; `express` takes the short way, \($0 == 1 ? "1 minute" : "\($0) minutes")" } ?? ""
      blocks += paragraph("About \(minutes == 1 ? "1 minute" : "\(minutes) minutes")\(short).", .muted)
    }
    if !missing.isEmpty {
      let names = missing.map { "`\($0)`" }.joined(separator: ", ")
      blocks += paragraph("It builds on \(names), which you have not finished yet.", .muted)
    }
    for prose in lesson.introduction { blocks += [.blank] + MarkdownParser.parse(prose.markdown) }
    return blocks
  }

  static func heading(_ step: LessonStep) -> [Block] { [.blank, .heading(level: 2, inline(step.title))] }

  static func prose(_ prose: Prose) -> [Block] { [.blank] + MarkdownParser.parse(prose.markdown) }

  static func question(_ question: Question, showsId: Bool) -> [Block] {
    var blocks: [Block] = [.blank]
    for prose in question.prompt { blocks += marked("?", MarkdownParser.parse(prose.markdown), .strong) }
    if case .choice(let choices) = question.kind {
      blocks.append(.blank)
      for (index, choice) in choices.enumerated() {
        let text = StyledText("\(AnswerChecker.letter(index))) ", .strong) + inline(choice.text)
        blocks.append(.indented(4, [.lines([text])]))
      }
    }
    if showsId { blocks.append(.indented(4, [.paragraph(StyledText("(question \(question.id))", .muted))])) }
    return blocks
  }

  static func exercise(_ exercise: Exercise, showsId: Bool) -> [Block] {
    var blocks: [Block] = [.blank]
    for prose in exercise.prompt { blocks += marked("▸", MarkdownParser.parse(prose.markdown), .strong) }
    if showsId { blocks.append(.indented(4, [.paragraph(StyledText("(exercise \(exercise.id))", .muted))])) }
    return blocks
  }

  /// Below a step's last item.
  static func ending(isLast: Bool) -> [Block] { [.blank] + note(isLast ? "Press Enter to end the lesson." : "Press Enter to go on.") }

  /// What is shown of a step from an item on, to the next that waits for the learner.
  static func following(_ step: LessonStep, from start: Int, isLast: Bool) -> [Block] {
    var blocks: [Block] = []
    for item in step.items.dropFirst(start) {
      switch item {
      case .prose(let prose): blocks += self.prose(prose)
      case .note: break
      case .line: return blocks
      case .question(let question): return blocks + self.question(question, showsId: false)
      case .exercise(let exercise): return blocks + self.exercise(exercise, showsId: false)
      }
    }
    return blocks + ending(isLast: isLast)
  }

  /// A mark in the margin of the first paragraph, everything moved in behind it.
  private static func marked(_ mark: String, _ blocks: [Block], _ role: Role) -> [Block] {
    var blocks = blocks
    if case .paragraph(let text)? = blocks.first { blocks[0] = .paragraph(StyledText("\(mark) ", role) + text) }
    return [.indented(2, blocks)]
  }

  // MARK: What is said in between

  static func right(_ because: String?) -> [Block] { verdict("Right", because) }

  /// An exercise is solved.
  static func solved(_ because: String?) -> [Block] { verdict("Solved", because) }

  private static func verdict(_ word: String, _ because: String?) -> [Block] {
    let text = StyledText("✓ ", .success) + StyledText(because == nil ? "\(word)." : "\(word): ", .success)
    return [.paragraph(because.map { text + inline(sentence($0)) } ?? text)]
  }

  static func wrong(_ what: String) -> [Block] { [.paragraph(StyledText("✗ ", .error) + inline(sentence(what)))] }

  static func notYet(_ what: String) -> [Block] { [.paragraph(StyledText("○ ", .warning) + inline(what))] }

  /// What an exercise lacks, as a sentence.
  static func shortfall(_ text: String) -> String { text.isEmpty ? "Not yet." : sentence("Not yet: \(text)") }

  static func note(_ text: String) -> [Block] { paragraph(text, .muted) }

  static func hint(_ text: String, title: String) -> [Block] {
    var blocks = MarkdownParser.parse(sentence(text))
    let head = StyledText("\(title): ", .hint)
    if case .paragraph(let first)? = blocks.first { blocks[0] = .paragraph(head + first) } else { blocks.insert(.paragraph(head), at: 0) }
    return blocks
  }

  static func solution(_ solution: Solution) -> [Block] {
    var blocks: [Block] = [.blank]
    for prose in solution.prose { blocks += MarkdownParser.parse(prose.markdown) + [.blank] }
    let lines = solution.lines.flatMap { $0.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    blocks.append(.code(lines, language: "longhand"))
    return blocks
  }

  /// A text with a full stop, if it ends without any.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".?!…:".contains(last) else { return text }
    return text + "."
  }

  static func inline(_ markdown: String) -> StyledText { MarkdownParser.parseInline(markdown) }

  /// A paragraph whose plain text has a role.
  static func paragraph(_ markdown: String, _ role: Role) -> [Block] {
    let text = inline(markdown)
    return [.paragraph(StyledText(text.runs.map { $0.role == .plain ? StyledText.Run($0.text, role) : $0 }))]
  }
}
