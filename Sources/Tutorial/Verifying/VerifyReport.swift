import Markup
import Workbench

/// What `verify` found, as a document and as JSON.
public struct VerifyReport: Report, Sendable {
  /// One thing that is wrong, and where.
  public struct Fault: Sendable, Equatable {
    public var file: String
    public var line: Int
    public var column: Int
    public var message: String
    public var hint: String?
    /// What was expected and what came.
    public var details: [String] = []
  }

  /// A lesson that was run, and what it asks of a learner.
  public struct Verified: Sendable {
    public var file: String
    public var pace: LessonPace
    /// Of the express steps; nil where none are marked.
    public var express: LessonPace?

    init(_ file: String, _ lesson: Lesson, _ paces: [LessonPace]) {
      self.file = file
      pace = paces.reduce(LessonPace(), +)
      if lesson.hasExpress { express = zip(lesson.steps, paces).filter(\.0.isExpress).map(\.1).reduce(LessonPace(), +) }
    }

    var json: JSONValue {
      .object([
        .init("file", .string(file)), .init("minutes", .int(pace.minutes)), .init("express", express.map { .int($0.minutes) } ?? .null),
        .init("words", .int(pace.words)), .init("enters", .int(pace.enters)), .init("questions", .int(pace.questions)),
        .init("exercises", .int(pace.exercises)), .init("rows", .int(pace.rows)),
      ])
    }
  }

  public var files = 0
  public var lessons: [Verified] = []
  public var faults: [Fault] = []
  /// The files `--fix` rewrote.
  public var rewritten: [String] = []

  public var isClean: Bool { faults.isEmpty }

  public var json: JSONValue {
    .object([
      .init("report", .string("verify")), .init("files", .int(files)),
      .init(
        "faults",
        .array(
          faults.map { fault in
            .object([
              .init("file", .string(fault.file)), .init("line", .int(fault.line)), .init("column", .int(fault.column)),
              .init("message", .string(fault.message)), .init("details", .array(fault.details.map { .string($0) })),
              .init("hint", fault.hint.map { .string($0) } ?? .null),
            ])
          })),
      .init("lessons", .array(lessons.map(\.json))), .init("rewritten", .array(rewritten.map { .string($0) })),
    ])
  }

  /// What each lesson asks of a learner: `9 min (express 5) · 620 words · 21 Enters · 6 questions · 1 exercise · up to 22 rows`.
  private var paceLines: [StyledText] {
    lessons.map { lesson in
      let pace = lesson.pace
      let short = lesson.express.map { " (express \($0.minutes))" } ?? ""
      let parts = [
        "\(pace.minutes) min\(short)", counted(pace.words, "word"), counted(pace.enters, "Enter"), counted(pace.questions, "question"),
        counted(pace.exercises, "exercise"), "up to \(counted(pace.rows, "row"))",
      ]
      return StyledText(sanitised(lesson.file) + ": " + parts.joined(separator: " · "), .muted)
    }
  }

  public func document(_ style: PresentationStyle) -> Document {
    var lines: [StyledText] = []
    for fault in faults {
      let place = "\(sanitised(fault.file)):\(fault.line):\(fault.column): "
      lines.append(StyledText(place, .strong) + StyledText(sanitised(fault.message), .error))
      for detail in fault.details { lines.append(StyledText("    " + sanitised(detail), .code)) }
      if let hint = fault.hint { lines.append(StyledText("    hint: ", .hint) + StyledText(sanitised(hint))) }
    }
    for path in rewritten {
      lines.append(StyledText("rewrote ", .warning) + StyledText(sanitised(path)) + StyledText("; review the difference"))
    }
    lines += paceLines
    let count = files == 1 ? "1 lesson" : "\(files) lessons"
    if isClean {
      lines.append(StyledText("✓ ", .success) + StyledText("\(count) verified"))
    } else {
      lines.append(StyledText("\(faults.count == 1 ? "1 fault" : "\(faults.count) faults")", .error) + StyledText(" in \(count)"))
    }
    return Document([.lines(lines)])
  }
}
