import Files
import Language
import Workbench

/// Something a learner tried in a lesson.
public struct LessonAttempt: Sendable, Equatable {
  public enum Event: String, Sendable {
    /// An answer to a question.
    case answer
    /// A line on an open exercise.
    case attempt
    case hint, solution, skip
    /// The lesson's end.
    case finish
  }

  public var event: Event
  public var lesson: String
  public var step: String
  /// The question or exercise, if it was on one.
  public var id: String?
  /// What was entered.
  public var text: String?
  /// Whether the answer was right, or the exercise solved.
  public var isRight: Bool?
}

/// A class's attempts in a file of its own choosing, one JSON object a line; kept on this machine, and only where it is asked for.
public final class ClassLog {
  private let path: String
  private let clock: () -> String

  /// - Parameter clock: the time as it is to be written.
  public init(path: String, clock: @escaping () -> String) {
    self.path = path
    self.clock = clock
  }

  public func append(_ attempt: LessonAttempt) throws(Diagnostic) {
    let line = JSONValue.object([
      .init("time", .string(clock())), .init("event", .string(attempt.event.rawValue)), .init("lesson", .string(attempt.lesson)),
      .init("step", .string(attempt.step)), .init("id", attempt.id.map { .string($0) } ?? .null),
      .init("text", attempt.text.map { .string($0) } ?? .null), .init("right", attempt.isRight.map { .bool($0) } ?? .null),
    ])
    try diagnosing { () throws(FileFault) in try FileWriter.append(line: line.text, to: path) }
  }
}

extension LessonRunner {
  /// Tells the class log, if there is one.
  func note(_ event: LessonAttempt.Event, id: String? = nil, text: String? = nil, isRight: Bool? = nil) {
    guard let classLog, let place else { return }
    do throws(Diagnostic) {
      try classLog.append(
        LessonAttempt(event: event, lesson: place.lesson.id, step: place.currentStep.id, id: id, text: text, isRight: isRight))
    } catch {
      // Said once; the lesson goes on without it.
      self.classLog = nil
      say(LessonScreen.notYet("The class log cannot be written: \(error.message)"))
    }
  }
}
