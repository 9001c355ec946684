import Interpreter
import Markup

/// A learner's way through the lessons: where she is, what stands on the input line, what a line she enters brings about.
///
/// It knows no terminal. Everything to see goes, in order, to the session's output; the caller
/// asks for the prompt and the placed line, reads an input and submits it.
public final class LessonRunner {
  /// What a fresh session must be given.
  public struct SessionRequest {
    public var seed: Int
    public var fileAccess: FileAccess
    /// To be added to the table: `CommandTable.standard.adding(lessonCommands)`.
    public var lessonCommands: [Command]
  }

  public struct Options: Sendable {
    /// False for a class that is to work everything out: `--no-skip`, `--no-solution`.
    public var allowsSkip = true
    public var allowsSolution = true
    public init() {}
  }

  public let library: LessonLibrary
  public let progress: Progress
  public let options: Options
  /// The session lines run in; another one after a step was restored, so ask each time.
  public private(set) var session: Session
  private let makeSession: (SessionRequest) -> Session

  public init(library: LessonLibrary, progress: Progress, options: Options = Options(), makeSession: @escaping (SessionRequest) -> Session)
  {
    self.library = library
    self.progress = progress
    self.options = options
    self.makeSession = makeSession
    self.session = makeSession(SessionRequest(seed: 0, fileAccess: .unrestricted, lessonCommands: []))
  }

  public var isInLesson: Bool { false }
  /// `backpropagation 3/12> ` in a lesson, `longhand> ` else.
  public var prompt: String { "longhand> " }
  /// What to place on the input line, to be edited or entered; nil for an empty line.
  public var placedLine: String? { nil }

  /// Shows the lesson list; an empty line then opens the next lesson.
  public func showLessons() {}
  /// Goes to a lesson by number, id or file, at the step where it was left.
  public func open(_ name: String) throws(Diagnostic) {}
  /// Does what the learner entered: a line of the language, a command, an answer, or nothing at all to go on.
  public func submit(_ line: String) throws(Diagnostic) {}
}
