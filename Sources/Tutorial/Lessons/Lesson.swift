import Files
import Language

/// One lesson: a Markdown file that is a web page, a course of steps at the prompt, a demo with notes, and a test.
public struct Lesson: Sendable {
  /// The file it came from, into which its places point.
  public let source: Source
  public var id: String
  public var title: String
  /// The part of the course it belongs to, under which the lesson list shows it.
  public var part: String
  /// How long it takes, if its author said.
  public var statedMinutes: StatedMinutes?
  /// How long its express steps take.
  public var statedExpress: StatedMinutes?
  /// The ids of the lessons to have done before.
  public var needs: [String]
  /// The seed of every random choice for which the lesson's lines give none.
  public var seed: Int
  /// What stands between the title and the first step.
  public var introduction: [Prose]
  public var steps: [LessonStep]

  public var minutes: Int? { statedMinutes?.count }
  public var express: Int? { statedExpress?.count }
  /// Whether a short way through it is marked.
  public var hasExpress: Bool { steps.contains(where: \.isExpress) }

  /// The folder the file lies in, the only one its lines may read from.
  public var folder: String { FilePath.folder(of: source.name) }

  /// The place of a step, by its id or by its number from 1.
  public func stepIndex(_ name: String) -> Int? {
    if let index = steps.firstIndex(where: { $0.id == name }) { return index }
    guard let number = Int(name), steps.indices.contains(number - 1) else { return nil }
    return number - 1
  }
}

/// A number of minutes that the lesson comment gives, and where.
public struct StatedMinutes: Sendable, Equatable {
  public var count: Int
  public var span: Span
}
