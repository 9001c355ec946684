import Markup
import Terminal
import Tutorial
import Workbench

/// A session's reports for a room: each step on a clean screen under a big heading, prose in a narrow column with air around it.
final class PresentationScreen: OutputSink {
  private let text: TextOutput
  var log = StepLog()

  init(_ text: TextOutput) { self.text = text }

  func emit(_ report: any Report) {
    log.note(report, style: text.style())
    guard report is LessonReport else { return text.emit(report) }
    if StepLog.begins(report) { clear() }
    StandardStreams.output.write(shown(report, text.style()))
    StandardStreams.output.endReport()
  }

  /// The step anew, at the size that the terminal has now.
  func text(rows: Int) -> String {
    text.refreshSize()
    return log.text(rows: rows) { shown($0, $1) }
  }

  private func shown(_ report: any Report, _ style: PresentationStyle) -> String {
    guard let lesson = report as? LessonReport else { return text.text(of: report, style: style) }
    var blocks = lesson.document.blocks[...]
    var result = ""
    if let title = StepLog.heading(of: report) {
      result = text.renderer.text(banner(title))
      blocks = blocks.drop { $0 == .blank }.dropFirst()
    }
    var narrow = text.renderer
    narrow.capabilities.width = min(narrow.capabilities.width, PresentationScreen.measure + margin)
    return result + narrow.text(Document([.indented(margin, Array(blocks))]))
  }

  func progress(_ progress: TrainingProgress?) { text.progress(progress) }

  var showsProgress: Bool { text.showsProgress }

  var reservedRows: Int {
    get { text.reservedRows }
    set { text.reservedRows = newValue }
  }

  /// A word to the speaker.
  func remark(_ words: String) {
    text.show(Document([.indented(margin, [.paragraph(StyledText(words, .muted))]), .blank]))
    StandardStreams.output.endReport()
  }

  /// What `?` shows in the screen's place.
  var keys: String {
    let rows = PresenterKeys.table.map { [StyledText($0.keys, .strong), StyledText($0.does)] }
    let table = Block.table(Table(header: [], rows: rows, alignments: [.left, .left]))
    return text.renderer.text(Document([.blank, .heading(level: 2, "Keys"), .blank, table, .blank]))
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  // MARK: Airing

  /// How many columns of prose a room reads with ease.
  private static let measure = 68

  private var margin: Int { text.renderer.capabilities.width >= 60 ? 4 : 0 }

  /// The heading in big letters, where they fit in two rows.
  private func banner(_ title: StyledText) -> Document {
    let capabilities = text.renderer.capabilities
    let big = Banner.lines(title.plain, width: capabilities.width - 2 * margin, glyphs: capabilities.glyphs)
    let tallest = capabilities.glyphs == .unicode ? 7 : 11
    let heading = big.flatMap { $0.count <= tallest ? Block.lines($0) : nil } ?? .heading(level: 1, title)
    return Document([.blank, .indented(margin, [heading]), .blank])
  }

  private func clear() {
    if text.renderer.capabilities.canRedraw { StandardStreams.output.write("\u{1B}[H\u{1B}[2J") }
  }
}
