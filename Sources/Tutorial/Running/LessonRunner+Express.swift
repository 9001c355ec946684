import Language
import Markup

// The short way through a lesson: the steps that carry its thread.
extension LessonRunner {
  /// `express`: from here on only those steps, or all of them again.
  func toggleExpress() throws(Diagnostic) -> LessonReport {
    guard options.allowsSkip else { throw Diagnostic(.command, "in this class nothing is skipped", hint: "`next` goes on") }
    isExpress.toggle()
    var text =
      isExpress ? "The short way: you are led over the steps beyond the thread. `express` again takes them all." : "All steps again."
    if isExpress, let lesson, !lesson.hasExpress {
      text = "The short way, in lessons that have one. This lesson has none; all its steps come."
    }
    return LessonReport("express", [.init("on", .bool(isExpress))], Document(LessonScreen.note(text)))
  }

  /// The step that comes after one; as many as there are where the lesson ends.
  func step(after step: Int, in lesson: Lesson) -> Int {
    var next = step + 1
    guard isExpress, lesson.hasExpress else { return next }
    while next < lesson.steps.count, !lesson.steps[next].isExpress { next += 1 }
    return next
  }
}
