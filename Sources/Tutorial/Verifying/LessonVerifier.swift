import Interpreter
import Markup

/// Proves lessons: that they parse, that every output is what a fresh run prints, that exercises can be failed and solved.
public struct LessonVerifier {
  /// One thing that is wrong, and where.
  public struct Fault: Sendable, Equatable {
    public var file: String
    public var line: Int
    public var column: Int
    public var message: String
    public var hint: String?
    /// What was expected and what came, line by line.
    public var details: [String]
  }

  /// What `verify` found; a report with a document and JSON.
  public struct VerifyReport: Report, Sendable {
    public var files: Int
    public var faults: [Fault]
    /// The files `--fix` rewrote.
    public var rewritten: [String]

    public var isClean: Bool { faults.isEmpty }
    public var json: JSONValue { .null }
    public func document(_ style: PresentationStyle) -> Document { Document() }
  }

  /// Where `iris.csv` and `digits.csv` lie, for the sessions the lessons run in.
  public var dataDirectory: String?
  /// How long one line may take.
  public var secondsPerLine: Double = 10

  public init(dataDirectory: String? = nil) { self.dataDirectory = dataDirectory }

  /// Proves files, and all lessons of folders; `fix` rewrites outputs that differ, for review.
  public func verify(_ paths: [String], fix: Bool = false) -> VerifyReport {
    VerifyReport(files: 0, faults: [], rewritten: [])
  }
}
