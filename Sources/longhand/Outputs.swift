import Glibc
import Language
import Limits
import Markup
import Terminal
import Workbench

/// Reports as text: diagnostics to standard error, all else to standard output.
final class TextOutput: OutputSink {
  private(set) var renderer: Renderer
  private var errorRenderer: Renderer
  private let makeCapabilities: (_ descriptor: Int32) -> Capabilities
  private let display: ProgressDisplay?
  /// Lines now and then, for a terminal that cannot redraw one.
  private let lines: ProgressLines?
  /// How numbers are shown, as the session says now.
  var style: () -> PresentationStyle = { PresentationStyle() }
  /// The same, for the height that this terminal has.
  private var fittedStyle: PresentationStyle { fittedStyle(style()) }

  private func fittedStyle(_ style: PresentationStyle) -> PresentationStyle {
    var style = style
    if fitsScreen { style.rows = max(renderer.capabilities.height, style.rows) }
    return style
  }
  /// Whether pictures are as high as the screen allows, as in the shell; elsewhere they have a height of their own.
  var fitsScreen = false
  /// Rows of a program's picture that stands last on the screen and may be drawn over.
  private var redrawnRows = 0
  var reservedRows = TextOutput.standardReserve
  /// The line that was typed, two sentences and the prompt.
  static let standardReserve = 6
  /// Whether the pictures of programs are drawn among what they print, as in the shell.
  var showsPictures = false

  init(color: ColorChoice, isPlain: Bool, showsProgress: Bool) {
    makeCapabilities = { Capabilities.current(descriptor: $0, color: color, isPlain: isPlain) }
    renderer = Renderer(makeCapabilities(1))
    errorRenderer = Renderer(makeCapabilities(2))
    let capabilities = renderer.capabilities
    display = showsProgress && capabilities.canRedraw ? ProgressDisplay() : nil
    lines = showsProgress && capabilities.isTerminal && !capabilities.canRedraw ? ProgressLines() : nil
  }

  /// Looks anew at the terminal's size.
  func refreshSize() {
    redrawnRows = 0
    renderer.capabilities = makeCapabilities(1)
    errorRenderer.capabilities = makeCapabilities(2)
  }

  func emit(_ report: any Report) {
    display?.erase()
    let standing = redrawnRows
    redrawnRows = 0
    if let text = report as? TextReport {
      // What a program prints goes out as it is; only a terminal is spared its control characters.
      show(long: text.text, isClean: !renderer.capabilities.isTerminal)
      if text.endsLine { StandardStreams.output.write("\n") }
    } else if report is ErrorReport || report is NoteReport || report is WarningReport {
      StandardStreams.error.write(errorRenderer.text(report.document(style())))
    } else if let text = report as? ErrorTextReport {
      if text.isNote && !errorRenderer.capabilities.isTerminal { return }
      StandardStreams.error.write(errorRenderer.capabilities.isTerminal ? sanitised(text.text) : text.text)
    } else if !showsPictures, let picture = report as? PictureReport, picture.isPrograms {
      // Standard output stays what CPython prints.
      if errorRenderer.capabilities.isTerminal { StandardStreams.error.write(errorRenderer.text(picture.document(style()))) }
    } else if let text = (report as? ValueReport)?.longText {
      show(long: text)
      StandardStreams.output.write("\n")
    } else if let picture = report as? PictureReport, picture.isRedrawn, renderer.capabilities.canRedraw {
      let text = fitted.text(picture.document(style()))
      // A picture that was broken off is none.
      if Work.hasStopped { return }
      StandardStreams.output.write((standing > 0 ? "\r\u{1B}[\(standing)A\u{1B}[J" : "") + text)
      let rows = text.utf8.count { $0 == 0x0A }
      redrawnRows = rows < renderer.capabilities.height ? rows : 0
    } else {
      show(report.document(fittedStyle))
    }
    StandardStreams.output.endReport()
  }

  /// A report as this terminal would show it.
  func text(of report: any Report, style: PresentationStyle) -> String {
    if let text = report as? TextReport { return sanitised(text.text) + (text.endsLine ? "\n" : "") }
    if let text = report as? ErrorTextReport { return sanitised(text.text) }
    return fitted.textThatFits(report.document(fittedStyle(style)))
  }

  func show(_ document: Document) {
    let text = fitted.textThatFits(document)
    if Work.hasStopped, document.blocks.contains(where: \.hasPicture) { return }
    StandardStreams.output.write(text)
  }

  /// A text of many screens goes out as it is, piece by piece until somebody has seen enough.
  /// - Parameter isClean: whether control characters are left in it.
  private func show(long text: String, isClean: Bool = false) {
    func show(_ part: String) { StandardStreams.output.write(isClean ? part : sanitised(part)) }
    if text.utf8.count <= 1 << 16 { return show(text) }
    var start = text.startIndex
    while start < text.endIndex, !Work.shouldStop {
      var end = text.utf8.index(start, offsetBy: 1 << 16, limitedBy: text.endIndex) ?? text.endIndex
      while end < text.endIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(after: end) }
      // An escape sequence is taken out whole, however long it is.
      if !isClean, mayHaveEscape(text[start..<end]) { end = text.endIndex }
      show(String(text[start..<end]))
      start = end
    }
  }

  private func mayHaveEscape(_ text: Substring) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      [0x1B, 0xC2].contains { memchr(bytes.baseAddress!, $0, bytes.count) != nil }
    } ?? true
  }

  /// The renderer for reports, whose pictures leave free what is reserved.
  private var fitted: Renderer {
    var fitted = renderer
    if fitsScreen { fitted.capabilities.pictureRows = renderer.capabilities.rows(beside: reservedRows) }
    return fitted
  }

  func progress(_ progress: TrainingProgress?) {
    if let progress {
      // The window may have changed its size while it trains.
      if showsProgress { refreshSize() }
      display?.show(progress, renderer: renderer)
      lines?.show(progress, renderer: renderer)
    } else {
      display?.end()
      lines?.end()
    }
  }

  var showsProgress: Bool { display != nil || lines != nil }
}

extension Diagnostic {
  /// For whoever asked by a process option: what a command's last word does, an option does.
  var askingForOption: Diagnostic {
    var copy = self
    copy.hint = hint?.replacing("`force` as the last word", with: "`--force`")
    return copy
  }
}

/// Reports as JSON, one object a line, errors among them, all to standard output.
final class JSONOutput: OutputSink {
  func emit(_ report: any Report) {
    StandardStreams.output.write(report.json.text + "\n")
    StandardStreams.output.endReport()
  }
  func progress(_ progress: TrainingProgress?) {}
  var showsProgress: Bool { false }
}
