import Language
import Markup
import Workbench

extension LessonItem {
  /// Whether the learner has something to do with it.
  fileprivate var waits: Bool {
    switch self {
    case .line, .question, .exercise: true
    case .prose, .note: false
    }
  }
}

// What each Enter brings onto the screen, and how long the lesson takes.
extension VerifierRun {
  /// A step begins: its heading, on the first step below the lesson's opening, and what stands before the first thing to do.
  mutating func beginStep(_ index: Int) {
    let step = lesson.steps[index]
    var blocks = index == 0 ? LessonScreen.opening(lesson, number: 1, missing: []) : []
    if index == 0 { for prose in lesson.introduction { paces[0].read(prose.markdown) } }
    paces[index].read(step.title)
    blocks += LessonScreen.heading(step)
    // The Enter that leads here.
    paces[index].enters += 1
    screen(blocks, index, after: -1, at: step.span)
    for item in step.items {
      switch item {
      case .prose(let prose): paces[index].read(prose.markdown)
      case .question(let question):
        paces[index].questions += 1
        for prose in question.prompt { paces[index].read(prose.markdown) }
        if let because = question.because { paces[index].read(because) }
        guard case .choice(let choices) = question.kind else { continue }
        for choice in choices {
          paces[index].read(choice.text)
          if choice.isRight, let because = choice.because { paces[index].read(because) }
        }
      case .exercise(let exercise):
        paces[index].exercises += 1
        for prose in exercise.prompt { paces[index].read(prose.markdown) }
        if let because = exercise.because { paces[index].read(because) }
      case .line, .note: break
      }
    }
  }

  /// Lines have shown something, and the step goes on behind an item.
  mutating func ranLine(_ step: Int, _ item: Int, rows: Int, at span: Span) {
    paces[step].enter(showing: rows)
    screen([], step, after: item, above: rows, at: span)
  }

  /// A verdict stands above what follows an item.
  mutating func settled(_ verdict: [Block], _ step: Int, _ item: Int, above rows: Int = 0, at span: Span) {
    screen(verdict, step, after: item, above: rows, at: span)
  }

  /// Counts the rows from an Enter to the next prompt, that row included.
  private mutating func screen(_ blocks: [Block], _ index: Int, after item: Int, above: Int = 0, at span: Span) {
    let step = lesson.steps[index]
    let text = blocks + LessonScreen.following(step, from: item + 1, isLast: index + 1 == lesson.steps.count)
    let isAtEnd = !step.items.dropFirst(item + 1).contains { $0.waits }
    let rows = above + (text.isEmpty ? 0 : ScreenRows.count(text + (isAtEnd ? [] : [.blank]))) + promptRows(index, item + 1)
    paces[index].rows = max(paces[index].rows, rows)
    guard rows > step.rows ?? ScreenRows.limit else { return }
    fault(
      "this Enter brings \(rows) rows, with the text behind it and the prompt, and a screen has \(ScreenRows.limit)", at: span,
      hint: "show less, write less, or set up in a fence ```longhand together; a step that needs them says so: rows=\(rows)")
  }

  /// The rows of the prompt with the line that is offered there.
  private func promptRows(_ index: Int, _ item: Int) -> Int {
    let step = lesson.steps[index]
    var offered = ""
    var start = item
    while start < step.items.count {
      switch step.items[start] {
      case .prose, .note:
        start += 1
        continue
      case .line: offered = step.linesTogether(from: start).map(\.text).joined(separator: "\n").firstLine
      case .question, .exercise: break
      }
      break
    }
    return ScreenRows.count("\(lesson.id) \(index + 1)/\(lesson.steps.count)> \(offered)")
  }

  /// The minutes that the lesson comment gives are those of the model.
  mutating func checkMinutes() {
    let whole = paces.reduce(LessonPace(), +)
    check(lesson.statedMinutes, "minutes", whole.minutes)
    guard lesson.hasExpress else {
      if let stated = lesson.statedExpress { fault("no step is marked express", at: stated.span, hint: "<!-- step id=ID express -->") }
      return
    }
    let short = zip(lesson.steps, paces).filter(\.0.isExpress).map(\.1).reduce(LessonPace(), +).minutes
    if lesson.statedExpress == nil {
      fault("the lesson has express steps and does not say how long they take", at: Span(0, 4), hint: "write express=\(short)")
    }
    check(lesson.statedExpress, "express", short)
  }

  private mutating func check(_ stated: StatedMinutes?, _ key: String, _ minutes: Int) {
    guard let stated, stated.count != minutes else { return }
    if isFixing { return edits.append((stated.span, [String(minutes)])) }
    fault(
      "the lesson takes \(counted(minutes, "minute")), and \(key)=\(stated.count) says another number", at: stated.span,
      hint: "`longhand verify --fix` writes it anew")
  }
}
