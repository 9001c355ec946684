import Markup
import Workbench

/// What the speaker's second terminal shows: the clock, her notes for the step, what is typed next and what comes then.
public struct SpeakerNotes {
  public var lesson: Lesson
  public var state: PresentationState
  /// The time of day, as it is to be read.
  public var clock: String
  /// Seconds since the presentation began.
  public var elapsed: Int

  public init(lesson: Lesson, state: PresentationState, clock: String, elapsed: Int) {
    self.lesson = lesson
    self.state = state
    self.clock = clock
    self.elapsed = elapsed
  }

  public var document: Document {
    let number = min(state.step, lesson.steps.count - 1)
    let step = lesson.steps[number]
    var blocks: [Block] = [
      .lines([head]), .blank, .heading(level: 2, LessonScreen.inline(step.title)),
      .lines([StyledText("step \(number + 1) of \(lesson.steps.count) · \(step.id)", .muted)]), .blank,
    ]
    blocks += notes(step)
    if state.isTakenOver {
      blocks += [.lines([StyledText("You are typing your own lines; Enter alone goes back to the script.", .warning)]), .blank]
    }
    let ahead = Array(step.items.dropFirst(state.item)).compactMap(SpeakerNotes.blocks(for:))
    if let next = ahead.first {
      blocks += [.heading(level: 3, "Now")] + [.indented(2, next)] + [.blank]
      for (index, item) in ahead.dropFirst().prefix(2).enumerated() {
        if index == 0 { blocks.append(.heading(level: 3, "Then")) }
        blocks.append(.indented(2, item))
      }
      if ahead.count > 1 { blocks.append(.blank) }
    } else {
      let what = number + 1 < lesson.steps.count ? "Enter goes on to the next step." : "This was the last step; Enter ends."
      blocks += [.heading(level: 3, "Now"), .indented(2, [.paragraph(StyledText(what))]), .blank]
    }
    if number + 1 < lesson.steps.count {
      let title = LessonScreen.inline(lesson.steps[number + 1].title)
      blocks += [.heading(level: 3, "Next step"), .indented(2, [.paragraph(StyledText("\(number + 2)  ", .muted) + title)])]
    }
    return Document(blocks)
  }

  private var head: StyledText {
    let planned = lesson.minutes.map { " of \($0) min" } ?? ""
    let isLate = lesson.minutes.map { elapsed > $0 * 60 } ?? false
    return StyledText(clock, .strong) + StyledText("   ") + StyledText(SpeakerNotes.duration(elapsed), isLate ? .warning : .strong)
      + StyledText(planned + "   ", .muted) + LessonScreen.inline(lesson.title)
  }

  /// The step's notes; those the talk has passed are grey, but for the last of them.
  private func notes(_ step: LessonStep) -> [Block] {
    let notes = step.items.enumerated().compactMap { index, item in
      if case .note(let text) = item { (index: index, text: text) } else { nil }
    }
    guard !notes.isEmpty else { return [.lines([StyledText("No notes for this step.", .muted)]), .blank] }
    let current = notes.lastIndex { $0.index < state.item } ?? 0
    return notes.enumerated().flatMap { index, note -> [Block] in
      let blocks = index < current ? LessonScreen.paragraph(note.text, .muted) : MarkdownParser.parse(note.text)
      return [.quote(blocks), .blank]
    }
  }

  /// What an item has the speaker do; nil where it needs nothing of her.
  private static func blocks(for item: LessonItem) -> [Block]? {
    switch item {
    case .prose, .note: return nil
    case .line(let line): return [code(line.text)]
    case .question(let question):
      let prompt = question.prompt.flatMap { MarkdownParser.parse($0.markdown) }
      return [.paragraph(StyledText("Question", .strong))] + prompt + [.paragraph(StyledText("→ ", .success) + answer(question))]
    case .exercise(let exercise):
      let prompt = exercise.prompt.flatMap { MarkdownParser.parse($0.markdown) }
      return [.paragraph(StyledText("Exercise", .strong))] + prompt + exercise.solution.lines.map { code($0.text) }
    }
  }

  /// An input with its prompts.
  private static func code(_ text: String) -> Block {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .code(lines.enumerated().map { ($0 == 0 ? ">>> " : "... ") + $1 }, language: "longhand")
  }

  private static func answer(_ question: Question) -> StyledText {
    switch question.kind {
    case .choice(let choices):
      guard let index = choices.firstIndex(where: \.isRight) else { return "" }
      return LessonScreen.inline("\(AnswerChecker.letter(index))) \(choices[index].text)")
    case .number(let expression, _), .text(let expression): return StyledText(expression, .code)
    }
  }

  /// `12:05`, or `1:02:05` beyond the hour.
  static func duration(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
