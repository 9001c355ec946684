import Markup
import Runtime

/// What a statement or command came to: numbers, of which JSON and text are two views.
public protocol Report: CommandResult {
  /// One object, its first key `report` (DESIGN's keys; once released they keep their meaning).
  var json: JSONValue { get }
  /// What a person reads.
  func document(_ style: PresentationStyle) -> Document
  /// What the same line reports in a script: without what only the shell's own prompt adds.
  var inScript: any Report { get }
}

extension Report {
  public var inScript: any Report { self }
}

/// How numbers and pictures are shown; passed in, so that the same run prints the same bytes.
public struct PresentationStyle: Sendable, Equatable {
  /// Significant digits of numbers in reports (`set precision=N`).
  public var precision: Int
  /// `set detail=full` writes each sum out.
  public var isDetailed: Bool
  /// Whether what only sets up (`data`, `net`, `optimizer`, …) is said in one line, as in a lesson's set-up.
  public var isBrief = false
  /// The rows of the screen, for reports that are shorter where the whole would not fit.
  public var rows = 24
  public init(precision: Int = 4, isDetailed: Bool = false) {
    self.precision = precision
    self.isDetailed = isDetailed
  }
}
