/// How far a learner is in every lesson: what the progress file holds.
public struct ProgressState: Sendable, Equatable {
  /// What became of a step, a question or an exercise.
  public enum Mark: String, Sendable {
    case skipped, done
  }

  /// How far she is in one lesson.
  public struct LessonState: Sendable, Equatable {
    /// The step she is at, its number from 1 and how many there are.
    public var step: String?
    public var number = 0
    public var count = 0
    /// Whether she has been through it once.
    public var isFinished = false
    public var steps: [String: Mark] = [:]
    public var answers: [String: Mark] = [:]

    public init() {}

    public var isStarted: Bool { step != nil }
  }

  /// One thing that happened.
  public enum Change: Sendable, Equatable {
    case visit(lesson: String, step: String, number: Int, count: Int)
    case step(lesson: String, step: String, Mark)
    case answer(lesson: String, id: String, Mark)
    case finish(lesson: String)
    /// From the start again; that it was finished once stays true.
    case restart(lesson: String)
    case forget(lesson: String)
    case forgetAll
  }

  public private(set) var lessons: [String: LessonState] = [:]
  /// The ids of the lessons, the one visited last at the end.
  public private(set) var order: [String] = []

  public init() {}

  public subscript(lesson: String) -> LessonState { lessons[lesson] ?? LessonState() }

  public mutating func apply(_ change: Change) {
    switch change {
    case .visit(let lesson, let step, let number, let count):
      update(lesson) {
        $0.step = step; $0.number = number; $0.count = count
      }
      order.removeAll { $0 == lesson }
      order.append(lesson)
    case .step(let lesson, let step, let mark): update(lesson) { $0.steps[step] = mark.better(than: $0.steps[step]) }
    case .answer(let lesson, let id, let mark): update(lesson) { $0.answers[id] = mark.better(than: $0.answers[id]) }
    case .finish(let lesson):
      update(lesson) {
        $0.isFinished = true; $0.step = nil; $0.number = 0
      }
    case .restart(let lesson):
      update(lesson) { $0 = LessonState(isFinished: $0.isFinished) }
    case .forget(let lesson):
      lessons[lesson] = nil
      order.removeAll { $0 == lesson }
    case .forgetAll: self = ProgressState()
    }
  }

  private mutating func update(_ lesson: String, _ change: (inout LessonState) -> Void) {
    if lessons[lesson] == nil { order.append(lesson) }
    change(&lessons[lesson, default: LessonState()])
  }
}

extension ProgressState.LessonState {
  fileprivate init(isFinished: Bool) {
    self.init()
    self.isFinished = isFinished
  }
}

extension ProgressState.Mark {
  /// What was done stays done.
  fileprivate func better(than other: ProgressState.Mark?) -> ProgressState.Mark { other == .done ? .done : self }
}
