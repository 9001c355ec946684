import Interpreter

/// The lessons of a folder, in the order of their file names; a file is read whole only when its lesson is opened.
public final class LessonLibrary {
  /// What the lesson list needs to know of a file.
  public struct Entry: Sendable, Equatable {
    public var number: Int
    public var path: String
    public var id: String
    public var title: String
    public var part: String
    public var minutes: Int?
  }

  public let directory: String?
  public private(set) lazy var entries: [Entry] = []

  /// Lessons in a folder, or none where there is no folder.
  public init(directory: String?) { self.directory = directory }

  /// The entry for a number, an id, a unique beginning of an id, or a file.
  public func entry(_ name: String) throws(Diagnostic) -> Entry {
    throw Diagnostic(.file, "there is no lesson '\(name)'")
  }

  /// The lesson itself; throws the first thing that is wrong with its file.
  public func lesson(_ entry: Entry) throws(Diagnostic) -> Lesson {
    throw Diagnostic(.file, "there is no lesson '\(entry.id)'")
  }
}
