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
    /// Of what was answered or solved, a fingerprint: of the answer as the lesson had it.
    public var fingerprints: [String: String] = [:]
    /// Of what was asked again before a later lesson, how often it was right; −1 where it was wrong the last time.
    public var recalls: [String: Int] = [:]

    public init() {}

    public var isStarted: Bool { step != nil }
  }

  /// One thing that happened.
  public enum Change: Sendable, Equatable {
    case visit(lesson: String, step: String, number: Int, count: Int)
    case step(lesson: String, step: String, Mark)
    case answer(lesson: String, id: String, Mark, of: String? = nil)
    /// A question was asked again before a later lesson.
    case recall(lesson: String, id: String, isRight: Bool)
    /// How often it was right so far, −1 where it was wrong last: as a file says it.
    case recalled(lesson: String, id: String, Int)
    case finish(lesson: String)
    /// From the start again; that it was finished once stays true.
    case restart(lesson: String)
    case forget(lesson: String)
    case forgetAll
    /// A course that is not the built-in one: what its key stands for.
    case course(CourseIdentity)
    /// A course lies in another folder now, or has another id: what was done in the one counts for the other.
    case move(CourseIdentity, to: CourseIdentity)
  }

  public private(set) var lessons: [String: LessonState] = [:]
  /// The ids of the lessons, the one visited last at the end.
  public private(set) var order: [String] = []
  /// The courses that are not the built-in one, by their keys.
  public private(set) var courses: [String: CourseIdentity] = [:]

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
    case .answer(let lesson, let id, let mark, let fingerprint):
      update(lesson) {
        $0.answers[id] = mark.better(than: $0.answers[id])
        if mark == .done { $0.fingerprints[id] = fingerprint }
      }
    case .recall(let lesson, let id, let isRight):
      update(lesson) { $0.recalls[id] = isRight ? max($0.recalls[id] ?? 0, 0) + 1 : -1 }
    case .recalled(let lesson, let id, let count): update(lesson) { $0.recalls[id] = count }
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
    case .course(let course): if let key = course.key { courses[key] = course }
    case .move(let from, let to): move(from, to)
    }
  }

  private mutating func move(_ from: CourseIdentity, _ to: CourseIdentity) {
    guard let old = from.key, let new = to.key, old != new else { return }
    for (key, state) in lessons where key.hasPrefix(old + "/") {
      let moved = new + key.dropFirst(old.count)
      lessons[key] = nil
      // What has been done there since stays, and she is where she was furthest.
      lessons[moved] = lessons[moved]?.joined(with: state) ?? state
    }
    var seen: Set<String> = []
    order = order.map { $0.hasPrefix(old + "/") ? new + $0.dropFirst(old.count) : $0 }.filter { seen.insert($0).inserted }
    courses[old] = nil
    courses[new] = to
  }

  /// The ids of the lessons of a course that have been begun.
  func lessons(of course: CourseIdentity) -> [String] {
    guard let key = course.key else { return lessons.keys.filter { !$0.contains("/") } }
    return lessons.keys.filter { $0.hasPrefix(key + "/") }.map { String($0.dropFirst(key.count + 1)) }
  }

  /// A course that may be this one, before it was moved: it has its id, or its folder is gone and lessons of the same names were begun.
  /// Where its folder is gone, that is so whatever has been done in this one since.
  func moved(_ course: CourseIdentity, lessons ids: [String], exists: (String) -> Bool) -> CourseIdentity? {
    guard course.folder != nil else { return nil }
    let isNew = lessons(of: course).isEmpty
    return courses.values.filter { other in
      guard other != course, let folder = other.folder, !lessons(of: other).isEmpty else { return false }
      let isGone = !exists(folder)
      if course.id != nil || other.id != nil { return course.id == other.id && (isNew || isGone) }
      return isGone && !Set(lessons(of: other)).isDisjoint(with: ids)
    }.min { ($0.folder ?? "") < ($1.folder ?? "") }
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

  /// With what was done in the same lesson elsewhere, before.
  fileprivate func joined(with earlier: Self) -> Self {
    var result = isStarted && number >= earlier.number ? self : earlier
    result.isFinished = isFinished || earlier.isFinished
    result.steps = steps.merging(earlier.steps) { $0.better(than: $1) }
    result.answers = answers.merging(earlier.answers) { $0.better(than: $1) }
    result.fingerprints = fingerprints.merging(earlier.fingerprints) { own, _ in own }
    result.recalls = recalls.merging(earlier.recalls) { own, _ in own }
    return result
  }
}

extension ProgressState.Mark {
  /// What was done stays done.
  fileprivate func better(than other: ProgressState.Mark?) -> ProgressState.Mark { other == .done ? .done : self }
}
