import Language
import Markup
import TestSupport

@testable import Interpreter

/// Keeps every report.
final class Recorder: OutputSink {
  var reports: [any Report] = []
  var progressCount = 0
  func emit(_ report: any Report) { reports.append(report) }
  func progress(_ progress: TrainingProgress?) { progressCount += progress == nil ? 0 : 1 }
  var showsProgress: Bool { false }
}

/// A session with its output kept.
struct Bench {
  let output = Recorder()
  let session: Session
  /// Where relative paths begin: what examples write goes with it.
  let folder = TemporaryDirectory()

  init(fileAccess: FileAccess = .unrestricted) {
    session = Session(
      Session.Options(fileAccess: fileAccess, folder: folder.path, dataDirectory: PackageFolder.path + "/Lessons/data"), output: output)
  }

  /// Runs lines and gives what they reported as JSON; the first error ends it.
  @discardableResult
  func json(_ lines: String..., echo: Session.Echo = .json) throws -> [JSONValue] {
    output.reports = []
    try session.run(Source(text: lines.joined(separator: "\n") + "\n"), echo: echo)
    return output.reports.map(\.json)
  }

  /// What lines print at 80 columns, errors included, as `run --keep-going` shows them.
  func text(_ lines: String..., echo: Session.Echo = .all) -> String {
    output.reports = []
    try? session.run(Source(text: lines.joined(separator: "\n") + "\n"), echo: echo, keepGoing: true)
    return output.reports.map { $0.document(session.style).plainText(width: 80) }.joined()
  }

  /// The error a line ends in.
  func error(_ lines: String...) -> Diagnostic? {
    output.reports = []
    do {
      try session.run(Source(text: lines.joined(separator: "\n") + "\n"), echo: .all)
      return nil
    } catch { return error }
  }

  func number(_ expression: String) throws -> Double? { try session.evaluate(expression).doubleIfNumber }
}

extension JSONValue {
  var keys: [String] {
    if case .object(let members) = self { return members.map(\.key) }
    return []
  }
  var items: [JSONValue] {
    if case .array(let items) = self { return items }
    return []
  }
  var number: Double? {
    switch self {
    case .double(let value): value
    case .int(let value): Double(value)
    default: nil
    }
  }
}
