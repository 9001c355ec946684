import Markup
import Workbench

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
    let items = step.items.enumerated().dropFirst(state.item)
    let ahead = items.compactMap { shown($0.element, answer: $0.offset == state.item ? state.answer : nil) }
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
  /// - Parameter answer: the right one as it is typed, where it is known.
  private func shown(_ item: LessonItem, answer: String?) -> [Block]? {
    switch item {
    case .prose, .note: return nil
    case .line(let line): return [SpeakerNotes.code(line.text)]
    case .question(let question):
      let prompt = question.prompt.flatMap { MarkdownParser.parse($0.markdown) }
      let right = SpeakerNotes.answer(question, answer).map { [Block.paragraph(StyledText("→ ", .success) + $0)] } ?? []
      return [.paragraph(StyledText("Question", .strong))] + prompt + right
    case .exercise(let exercise):
      let prompt = exercise.prompt.flatMap { MarkdownParser.parse($0.markdown) }
      return [.paragraph(StyledText("Exercise", .strong))] + prompt + exercise.solution.lines.map { SpeakerNotes.code($0.text) }
    }
  }

  /// An input with its prompts.
  private static func code(_ text: String) -> Block {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .code(lines.enumerated().map { ($0 == 0 ? ">>> " : "... ") + $1 }, language: "longhand")
  }

  /// The right choice; of other questions the value, which only the presentation knows, once they are open.
  private static func answer(_ question: Question, _ known: String?) -> StyledText? {
    guard case .choice(let choices) = question.kind else { return known.map { StyledText(sanitised($0), .number) } }
    return choices.firstIndex(where: \.isRight).map { LessonScreen.inline("\(AnswerChecker.letter($0))) \(choices[$0].text)") }
  }

  /// `12:05`, or `1:02:05` beyond the hour.
  static func duration(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
