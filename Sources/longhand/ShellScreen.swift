import Markup
import Workbench

/// The shell's output, which remembers a lesson's step as it was shown.
final class ShellScreen: OutputSink {
  private let text: TextOutput
  var log = StepLog()

  init(_ text: TextOutput) { self.text = text }

  func emit(_ report: any Report) {
    log.note(report, style: text.style())
    text.emit(report)
  }

  func progress(_ progress: TrainingProgress?) { text.progress(progress) }

  var showsProgress: Bool { text.showsProgress }

  /// The step anew, at the size that the terminal has now.
  func text(rows: Int) -> String {
    text.refreshSize()
    return log.text(rows: rows) { text.text(of: $0, style: $1) }
  }
}
