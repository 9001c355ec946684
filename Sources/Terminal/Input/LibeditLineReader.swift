import CLibedit
import Glibc
import Markup

/// Reads lines from a terminal, edited with libedit.
///
/// libedit asks for each key through a function of ours (`nextKey`), after it has shown the line. There
/// the reader waits for keys and signals, colours the line when nothing is pending, and decodes UTF-8.
/// One reader at a time, used from one thread.
public final class LibeditLineReader: LineReader {
  let editor: OpaquePointer
  private let events: OpaquePointer
  public let history: InputHistory
  private var eventNumbers: [String: Int32] = [:]
  /// How lines are coloured; the width is asked anew for each line.
  public var renderer: Renderer

  // The line being read.
  var request = LineRequest(prompt: "")
  /// The finished lines of the block, each with its newline.
  var linesBefore = ""
  var indentation = 0
  var decoder = KeyDecoder()
  var count = RepeatCount()
  var outcome = Outcome.reading
  var hasBeenIdle = false
  var pasted = ""
  /// Keys libedit is given before any other, the last one first: in vi mode what is typed first is then an insertion to repeat.
  var opening: [UInt32] = []
  /// What is still to be placed on the line, and the Enter that is to follow it.
  var placed = ""
  var enter: UInt32?
  /// Cells of grey text behind the line, and what Right makes of it.
  var ghostWidth = 0
  var suggested = ""
  /// The coloured line as it was last written; empty when it must be written again.
  var painted = ""
  /// The line as the last Tab left it, and the first candidate that its list had no room for.
  var tabbed: (text: String, cursor: Int, next: Int?)?
  var undo = UndoStack()
  /// Where Up and Down are in the history.
  var search: HistorySearch?
  /// Whether `~/.editrc` chose vi.
  var isVi = false
  /// Whether a key has been typed since one of vi's `typedCommands` was given.
  var hasTyped = false
  private(set) var prompt: UnsafeMutablePointer<CChar>
  private(set) var rightPrompt: UnsafeMutablePointer<CChar>
  private(set) var promptWidth = 0
  private(set) var rightPromptWidth = 0

  enum Outcome { case reading, interrupted, ended, left }

  /// Nil when libedit cannot work on this terminal.
  public init?(history: InputHistory, renderer: Renderer, program: String = "longhand") {
    longhand_use_utf8()
    InterruptFlag.install()
    guard let editor = longhand_el_init(program), let events = history_init() else { return nil }
    guard let prompt = strdup(""), let rightPrompt = strdup("") else { return nil }
    self.editor = editor
    self.events = events
    self.history = history
    self.renderer = renderer
    self.prompt = prompt
    self.rightPrompt = rightPrompt
    _ = longhand_el_set_int(editor, EL_SIGNAL, 0)
    _ = longhand_el_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = longhand_history_set_size(events, Int32(history.limit))
    for entry in history.entries { eventNumbers[entry] = longhand_history_enter(events, entry) }
    _ = longhand_el_set_history(editor, events)
    _ = longhand_el_set_prompt(editor, EL_PROMPT_ESC, { LibeditLineReader.of($0).prompt }, 1)
    _ = longhand_el_set_prompt(editor, EL_RPROMPT_ESC, { LibeditLineReader.of($0).rightPrompt }, 1)
    _ = longhand_el_set_getc(editor) { LibeditLineReader.of($0).nextKey($1) }
    bindKeys()
  }

  deinit {
    el_end(editor)
    history_end(events)
    free(prompt)
    free(rightPrompt)
    longhand_terminal_restore()
  }

  /// The reader a callback of libedit is for.
  static func of(_ editor: OpaquePointer) -> LibeditLineReader {
    guard let data = longhand_el_client_data(editor) else { preconditionFailure("libedit called back without its reader") }
    return Unmanaged<LibeditLineReader>.fromOpaque(data).takeUnretainedValue()
  }

  public func readLine(_ request: LineRequest) -> LineResult {
    self.request = request
    linesBefore = ""
    indentation = 0
    self.request.offered = KeyDecoder.cleaned(request.offered)
    var prompt = request.prompt
    var right = roomForOffer(beside: request.rightPrompt)
    while true {
      let result = readOne(prompt: prompt, rightPrompt: right)
      guard case .line(let line) = result else {
        // Ctrl-D in a block ends the block as an empty line would.
        guard result == .endOfInput, !linesBefore.isEmpty, outcome == .reading else { return result }
        return .line(remember(String(linesBefore.dropLast())))
      }
      let text = linesBefore + line
      // Several rows at once, pasted, placed or recalled: Enter ends their last block too.
      let whole = line.contains("\n") ? text + "\n" : text
      guard case .incomplete(let indentation) = request.completeness(whole) else { return .line(remember(text)) }
      linesBefore = text + "\n"
      self.indentation = indentation
      prompt = request.continuationPrompt
      right = ""
    }
  }

  /// One line, without its newline.
  private func readOne(prompt text: String, rightPrompt right: String) -> LineResult {
    begin(prompt: text, rightPrompt: right)
    var count: Int32 = 0
    var error: Int32 = 0
    let line = longhand_el_gets(editor, &count, &error).map { String(cString: $0) }
    let isInterrupted = outcome == .interrupted
    end()
    if isInterrupted { return .interrupted }
    if outcome == .left { return .left }
    guard var line else {
      if outcome == .reading { write("\r\n") }
      return .endOfInput
    }
    if line.hasSuffix("\n") { line.removeLast() }
    return .line(line)
  }

  private func begin(prompt text: String, rightPrompt right: String) {
    renderer.capabilities.width = min(max(Int(columns), 20), 300)
    setPrompts(text, right)
    outcome = .reading
    hasBeenIdle = false
    ghostWidth = 0
    suggested = ""
    painted = ""
    tabbed = nil
    undo = UndoStack()
    search = nil
    count = RepeatCount()
    longhand_editing_begin(canRedraw ? 1 : 0)
    if canRedraw { write("\u{1B}[?2004h") }
    _ = longhand_el_set_int(editor, EL_PREP_TERM, 1)
    // While a program ran nobody looked; the signal does not come at all to a stopped process.
    longhand_signal_clear(Int32(LONGHAND_RESIZE.rawValue))
    el_resize(editor)
    if request.dropsEarlyEnters, linesBefore.isEmpty { dropEarlyEnters() }
    opening = isVi ? [UInt32(UInt8(ascii: "i")), 0x1b] : []
    placed = ""
    enter = nil
  }

  private func end() {
    _ = longhand_el_set_int(editor, EL_PREP_TERM, 0)
    if canRedraw { write("\u{1B}[?2004l") }
    longhand_terminal_restore()
    longhand_editing_end()
  }

  private func setPrompts(_ text: String, _ right: String) {
    free(prompt)
    free(rightPrompt)
    promptWidth = CellWidth.of(text)
    let showsRight = canRedraw && !right.isEmpty && Int(columns) >= promptWidth + CellWidth.of(right) + 40
    rightPromptWidth = showsRight ? CellWidth.of(right) : 0
    prompt = strdup(text)
    let styled = renderer.inline(StyledText(right, .muted))
    // A literal at the very end is dropped, so a blank, which shows nothing, follows the last sequence.
    rightPrompt = strdup(showsRight ? LibeditLineReader.marked(styled) + (renderer.capabilities.colors > .none ? " " : "") : "")
  }

  /// Escape sequences between literal marks, as libedit wants them in prompts.
  private static func marked(_ text: String) -> String {
    var result = ""
    var isInSequence = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        result += "\u{1}"
        isInSequence = true
      }
      result.unicodeScalars.append(scalar)
      if isInSequence && scalar == "m" {
        result += "\u{1}"
        isInSequence = false
      }
    }
    return result
  }

  /// Puts an entry into the history, once.
  private func remember(_ text: String) -> String {
    guard !text.allSatisfy(\.isWhitespace) else { return text }
    var entry = text
    while entry.hasSuffix("\n") { entry.removeLast() }
    if let number = eventNumbers[entry] { _ = longhand_history_delete(events, number) }
    eventNumbers[entry] = longhand_history_enter(events, entry)
    history.add(entry)
    return text
  }

  var columns: Int32 {
    let columns = longhand_terminal_columns(1)
    return columns > 0 ? columns : 80
  }
  var rows: Int32 {
    let rows = longhand_terminal_rows(1)
    return rows > 0 ? rows : 24
  }
  var canRedraw: Bool { renderer.capabilities.canRedraw }

  /// Writes to the terminal behind libedit's back; what it has in its buffer was written before it asked for a key.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(1, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        guard count > 0 || errno == EINTR || errno == EAGAIN else { return }
        written += max(count, 0)
      }
    }
  }
}
