import Language
import Runtime

// A lesson that is shown by a speaker instead of worked through by a learner.
extension LessonRunner {
  /// The step and the item in it that come next, from 0.
  public var position: (step: Int, item: Int)? { place.map { ($0.step, $0.item) } }

  public var isAtLastStep: Bool { place.map { $0.step + 1 == $0.lesson.steps.count } ?? false }

  /// Whether a question or an exercise is open.
  public var waitsForAnswer: Bool { openQuestion != nil || openExercise != nil }

  /// The input a speaker enters next: the line of the lesson, the answer to the open question, the next line of the exercise's
  /// solution; nil where the step has nothing more.
  public func scriptedLine() throws(Diagnostic) -> String? {
    if let offeredLine { return offeredLine }
    if let question = openQuestion {
      if isDirty { try restore() }
      let answer = try judge(of: question.expression).answer(to: question).typed
      place?.solution = [answer]
    } else if let exercise = openExercise {
      if isDirty { try restore() }
      place?.solution = exercise.solution.lines.map(\.text)
    }
    return offeredLine
  }

  /// Goes on with the script in the lesson's own state, whatever was tried in between; whether there was anything to put aside.
  public func resumeScript() throws(Diagnostic) -> Bool {
    guard place != nil, isDirty else { return false }
    try restore()
    place?.solution = []
    return true
  }

  /// Opens a lesson before a class, whatever lessons it builds on: at its first step, or at the one with this number or id.
  public func present(_ name: String, at step: String? = nil) throws(Diagnostic) {
    let entry = try library.entry(name)
    let lesson = try library.lesson(entry)
    let index = try step.map { name throws(Diagnostic) in try stepIndex(name, in: lesson) } ?? 0
    adopt(try replayed(lesson, step: index, item: 0), Place(entry: entry, lesson: lesson, step: index))
    emit(begin(index == 0 ? LessonScreen.opening(lesson, number: entry.number, missing: []) : []))
  }

  /// Shows a step from its beginning, with its questions open.
  public func present(step: Int) throws(Diagnostic) {
    let place = try needLesson()
    record(.restart(lesson: place.lesson.id))
    emit(try move(to: min(max(step, 0), place.lesson.steps.count - 1)))
  }

  /// Reads the lesson's file again and shows the same step of it; with a fault in the file all stays as it is.
  public func reload() throws(Diagnostic) {
    let old = try needLesson()
    let lesson = try library.lesson(old.entry)
    let step = lesson.stepIndex(old.currentStep.id) ?? min(old.step, lesson.steps.count - 1)
    let fresh = try replayed(lesson, step: step, item: 0)
    record(.restart(lesson: old.lesson.id))
    adopt(fresh, Place(entry: old.entry, lesson: lesson, step: step))
    emit(begin(step == 0 ? LessonScreen.opening(lesson, number: old.entry.number, missing: []) : []))
  }
}
