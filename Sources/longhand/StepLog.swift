import Markup
import Tutorial
import Workbench

/// What has been shown and entered since a lesson's step began, to be shown again when the terminal is another size.
struct StepLog {
  private enum Entry {
    case report(any Report, PresentationStyle)
    case input(String)
  }

  private var entries: [Entry] = []
  /// Free play may go on for long; what is older has left the screen long ago.
  private static let limit = 200

  mutating func note(_ report: any Report, style: PresentationStyle) {
    if StepLog.begins(report) { entries = [] }
    append(.report(report, style))
  }

  /// A line as it stands on the screen, its prompt before it.
  mutating func entered(_ line: String, prompt: String, continuation: String) {
    append(.input(prompt + line.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + continuation) + "\n"))
  }

  mutating func clear() { entries = [] }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    if entries.count > StepLog.limit { entries.removeFirst() }
  }

  /// The last rows of it that leave room for the prompt.
  func text(rows: Int, render: (any Report, PresentationStyle) -> String) -> String {
    let whole = entries.map { entry in
      switch entry {
      case .report(let report, let style): render(report, style)
      case .input(let text): sanitised(text)
      }
    }.joined()
    var lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.suffix(max(rows - 2, 1)).map { $0 + "\n" }.joined()
  }

  /// A step begins with its heading; what else a lesson says has none of that level.
  static func begins(_ report: any Report) -> Bool { heading(of: report) != nil }

  static func heading(of report: any Report) -> StyledText? {
    guard let lesson = report as? LessonReport,
      case .heading(let level, let title)? = lesson.document.blocks.first(where: { $0 != .blank }),
      level <= 2
    else { return nil }
    return title
  }
}
