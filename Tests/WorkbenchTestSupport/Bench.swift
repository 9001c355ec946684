import Export
import Language
import Markup
import TestSupport
import Workbench

/// Keeps every report.
package final class Recorder: OutputSink {
  package init() {}
  package var reports: [any Report] = []
  package var progressCount = 0
  package func emit(_ report: any Report) { reports.append(report) }
  package func progress(_ progress: TrainingProgress?) { progressCount += progress == nil ? 0 : 1 }
}

/// A session with its output kept.
package struct Bench {
  package let output = Recorder()
  package let session: Session
  /// Where relative paths begin: what examples write goes with it.
  package let folder = TemporaryDirectory()

  package init(fileAccess: FileAccess = .unrestricted) {
    session = Session(
      Session.Options(
        fileAccess: fileAccess, folder: folder.path, dataDirectory: PackageFolder.path + "/Lessons/data", commands: .standard),
      output: output)
  }

  /// Runs lines and gives what they reported as JSON; the first error ends it.
  @discardableResult
  package func json(_ lines: String..., echo: Session.Echo = .json) throws -> [JSONValue] {
    output.reports = []
    try session.run(Source(text: lines.joined(separator: "\n") + "\n"), echo: echo)
    return output.reports.map(\.json)
  }

  /// What lines print at 80 columns, errors included, as `run --keep-going` shows them.
  package func text(_ lines: String..., echo: Session.Echo = .all) -> String {
    output.reports = []
    try? session.run(Source(text: lines.joined(separator: "\n") + "\n"), echo: echo, keepGoing: true)
    return output.reports.map { $0.document(session.style).plainText(width: 80) }.joined()
  }

  /// The error a line ends in.
  package func error(_ lines: String...) -> Diagnostic? {
    output.reports = []
    do {
      try session.run(Source(text: lines.joined(separator: "\n") + "\n"), echo: .all)
      return nil
    } catch { return error }
  }

  package func number(_ expression: String) throws -> Double? { try session.evaluate(expression).doubleIfNumber }
}

extension JSONValue {
  package var keys: [String] {
    if case .object(let members) = self { return members.map(\.key) }
    return []
  }
  package var items: [JSONValue] {
    if case .array(let items) = self { return items }
    return []
  }
}
