import Language
import Markup

/// What was entered in a session, statement by statement, and what it showed: what a transcript is made of.
public final class Journal {
  /// One statement that ran.
  public struct Entry: Sendable {
    /// The statement as it was entered.
    public var text: String
    /// The command's name, where it is one.
    public var command: String?
    /// What it showed at 80 columns, without colour; nil when it was not kept.
    public var output: String?
    /// Why it failed.
    public var failure: Diagnostic?
    /// Lines that do the same where Ctrl-C stopped a training between two steps.
    public var replacement: [String]?
    /// Whether Ctrl-C stopped it.
    public var isInterrupted = false
    public var writesFile = false
    /// The files it read: as they were named, and their full paths.
    public var filesRead: [(name: String, path: String)] = []
  }

  /// The statements that ran, the oldest first.
  public private(set) var entries: [Entry] = []
  /// What there was before the first line, in words; nil where there was nothing.
  public var origin: String?
  /// Whether outputs are kept; a silent replay has none worth keeping.
  public var keepsOutput = true

  /// Statements under way: more than one where a file is being run.
  private var open: [Entry] = []

  /// Outputs beyond this are not kept.
  private static let outputLimit = 1 << 16

  public init() {}

  func begin(_ text: String, command: String?) {
    open.append(Entry(text: text, command: command, output: keepsOutput ? "" : nil))
  }

  /// The statement that was begun last has ended.
  func end(_ failure: Diagnostic?) {
    guard var entry = open.popLast() else { return }
    entry.failure = failure
    if failure?.kind == .interrupted { entry.isInterrupted = true }
    // A file's lines stand for the command that ran it.
    if entry.command != "source" { entries.append(entry) }
  }

  /// What was entered last and failed was no statement: words that were meant as an answer.
  public func forgetFailure(of text: String) {
    if let last = entries.last, last.failure != nil, last.text == text { entries.removeLast() }
  }

  /// The output of the statement under way is not what it shows at a prompt.
  func forgetOutput() { change { $0.output = nil } }

  func note(_ report: any Report, style: PresentationStyle) {
    if let training = report as? TrainReport, training.stopped == .interrupted { noteInterrupted(training) }
    guard let last = open.last, let output = last.output else { return }
    let isLong = (report as? ValueReport)?.longText != nil || ((report as? TextReport)?.text.utf8.count ?? 0) > Journal.outputLimit
    guard output.utf8.count < Journal.outputLimit, !isLong else { return forgetOutput() }
    let more = (report as? TextReport).map { sanitised($0.text) + "\n" } ?? report.document(style).plainText()
    change { $0.output = output + more }
  }

  /// As many steps, on the same batches, do what was done until Ctrl-C.
  private func noteInterrupted(_ training: TrainReport) {
    change { entry in
      entry.isInterrupted = true
      guard entry.command == "train" else { return }
      let options = entry.text.split(separator: " ").filter { $0.hasPrefix("batch=") || $0.hasPrefix("seed=") }
      entry.replacement =
        [(["train 0"] + options.map(String.init)).joined(separator: " ")] + (training.steps > 0 ? ["step \(training.steps)"] : [])
    }
  }

  func noteWriting() { change { $0.writesFile = true } }
  func noteReading(_ name: String, _ path: String) { change { $0.filesRead.append((name, path)) } }

  private func change(_ body: (inout Entry) -> Void) {
    guard !open.isEmpty else { return }
    body(&open[open.count - 1])
  }
}
