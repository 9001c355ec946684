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

  public var files = 0
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
      .init("rewritten", .array(rewritten.map { .string($0) })),
    ])
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
    let count = files == 1 ? "1 lesson" : "\(files) lessons"
    if isClean {
      lines.append(StyledText("✓ ", .success) + StyledText("\(count) verified"))
    } else {
      lines.append(StyledText("\(faults.count == 1 ? "1 fault" : "\(faults.count) faults")", .error) + StyledText(" in \(count)"))
    }
    return Document([.lines(lines)])
  }
}
