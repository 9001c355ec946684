import Language
import Markup
import Workbench

// One question from an earlier lesson before a new one begins, as what is called back to mind stays there.
extension LessonRunner {
  /// A question that can be asked again, and where it stands.
  struct RecallTask {
    var entry: LessonLibrary.Entry
    var lesson: Lesson
    var step: Int
    var item: Int
    var question: Question
  }

  /// The question to ask before a lesson: of those marked `recall` in earlier lessons that she has answered once, one she was wrong
  /// about last time, else the one she has been asked least often, the latest lesson's first.
  func recallTask(before entry: LessonLibrary.Entry) -> RecallTask? {
    guard let place = library.entries.firstIndex(where: { $0.key == entry.key }) else { return nil }
    var best: (task: RecallTask, asked: Int)?
    for earlier in library.entries[..<place].reversed() {
      let state = progress[earlier.key]
      guard !state.answers.isEmpty, let lesson = try? library.lesson(earlier) else { continue }
      for (step, items) in lesson.steps.map(\.items).enumerated() {
        for (item, content) in items.enumerated() {
          guard case .question(let question) = content, question.isRecall, state.answers[question.id] == .done else { continue }
          let asked = state.recalls[question.id] ?? 0
          guard asked < best?.asked ?? .max else { continue }
          best = (RecallTask(entry: earlier, lesson: lesson, step: step, item: item, question: question), asked)
        }
      }
    }
    return best?.task
  }

  /// Asks it in its own lesson's state; the lesson that was asked for comes after it.
  func ask(_ task: RecallTask, before entry: LessonLibrary.Entry) throws(Diagnostic) -> LessonReport {
    var place = Place(entry: task.entry, lesson: task.lesson, step: task.step, item: task.item)
    place.recallBefore = entry
    adopt(try replayed(task.lesson, step: task.step, item: task.item), place)
    isAtList = false
    let from = task.entry.number > 0 ? "lesson \(task.entry.number)" : "an earlier lesson"
    let blocks =
      [.blank] + LessonScreen.note("Before you begin, one question from \(from). Press Enter to pass it.")
      + LessonScreen.question(task.question, showsId: false)
    return LessonReport(
      "recall", [.init("lesson", .string(task.lesson.id)), .init("question", .string(task.question.id))], Document(blocks + [.blank]))
  }

  /// What came of it is kept; then the lesson begins.
  func settleRecall(_ question: Question) throws(Diagnostic) -> LessonReport? {
    guard let place, let next = place.recallBefore else { return nil }
    if !place.isRecallMissed { record(.recall(lesson: place.entry.key, id: question.id, isRight: true)) }
    return try enter(try library.lesson(next), next, at: ResumePoint(progress[next.key], in: try library.lesson(next)))
  }

  /// A wrong answer brings it back before a later lesson.
  func missRecall(_ question: Question) {
    guard let place, place.recallBefore != nil, !place.isRecallMissed else { return }
    self.place?.isRecallMissed = true
    record(.recall(lesson: place.entry.key, id: question.id, isRight: false))
  }

  /// Throws while such a question is open, in which nothing else of its lesson is to be had.
  func requireNoRecall() throws(Diagnostic) {
    guard place?.recallBefore != nil else { return }
    throw Diagnostic(.command, "a question from an earlier lesson is open", hint: "answer it, or press Enter to pass it")
  }
}
