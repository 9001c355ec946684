import Interpreter

/// Reads a lesson file, whatever it holds, and says of everything unknown, malformed or missing where it stands.
public struct LessonParser {
  /// What came of a file: the lesson as far as it could be read, and everything that is wrong with it.
  public struct Result: Sendable {
    public var lesson: Lesson?
    public var faults: [Diagnostic]
  }

  /// The version of the format this parser reads.
  public static let format = 1

  public static func parse(_ source: Source) -> Result { Result(lesson: nil, faults: []) }
}
