/// Where a learner goes on in a lesson, and what to tell her when it is not as she left it.
struct ResumePoint {
  /// The step's index.
  var step = 0
  /// Nil where nothing has changed.
  var remark: String?

  /// A step that was renamed or taken out is found by its place.
  init(_ state: ProgressState.LessonState, in lesson: Lesson) {
    guard let id = state.step else { return }
    let count = lesson.steps.count
    if let index = lesson.steps.firstIndex(where: { $0.id == id }) {
      step = index
      guard index + 1 != state.number || count != state.count else { return }
      remark = "This lesson has changed since you were here: the step is now number \(index + 1) of \(count)."
    } else {
      step = min(max(state.number - 1, 0), count - 1)
      remark = "This lesson has changed since you were here: it has no step `\(id)` any more, so you go on at its place."
    }
  }
}
