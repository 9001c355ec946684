import CLibedit
import Glibc
import Markup

extension LibeditLineReader {
  /// The line as it stands, and where the cursor is in it (in bytes).
  var line: (text: String, cursor: Int) {
    guard let info = el_line(editor)?.pointee, let start = info.buffer, let end = info.lastchar, let cursor = info.cursor else {
      return ("", 0)
    }
    let bytes = UnsafeRawBufferPointer(start: start, count: max(end - start, 0))
    return (String(decoding: bytes, as: UTF8.self), min(max(cursor - start, 0), bytes.count))
  }

  /// Replaces the whole line, with the cursor at a byte offset.
  func replaceLine(with text: String, cursor: Int) {
    let current = line
    let count = current.text.unicodeScalars.count
    _ = el_cursor(editor, Int32(count))
    el_deletestr(editor, Int32(count))
    if !text.isEmpty { _ = el_insertstr(editor, text) }
    let behind = String(decoding: Array(text.utf8).dropFirst(cursor), as: UTF8.self).unicodeScalars.count
    if behind > 0 { _ = el_cursor(editor, -Int32(behind)) }
  }

  /// Called when nothing is pending: colours the line, offers what could follow, keeps a state to undo to.
  func paint() {
    let (text, cursor) = line
    undo.note(text, cursor: cursor)
    guard showsGhosts else { return }
    let width = CellWidth.of(text)
    let room = Int(columns) - promptWidth - width - 1
    guard room >= 0, !text.contains("\n") else { return }
    if let highlighted = request.highlighted, !text.isEmpty {
      let styled = highlighted(text)
      let shown = renderer.inline(BracketPair.marked(styled, cursor: cursor))
      if styled.plain == text, shown != painted {
        write("\u{1B}7\r\(promptWidth > 0 ? "\u{1B}[\(promptWidth)C" : "")\(shown)\u{1B}8")
      }
      painted = shown
    } else {
      painted = ""
    }
    suggested = request.script == nil && cursor == text.utf8.count ? suggestion(for: text) : ""
    let free = room - (rightPromptWidth > 0 ? rightPromptWidth + 2 : 0)
    var ghost = ""
    for character in isOffering ? offerRow(cells: free) : suggested {
      guard ghostWidth + CellWidth.of(character) <= free else { break }
      ghost.append(character)
      ghostWidth += CellWidth.of(character)
    }
    if ghostWidth > 0 { write(renderer.inline(StyledText(ghost, .muted)) + "\u{1B}[\(ghostWidth)D") }
  }

  /// What could follow the line: the rest of the offered one, or of the newest entry that begins with it.
  private func suggestion(for text: String) -> String {
    if linesBefore.isEmpty, request.offered.hasPrefix(text), text.isEmpty || !request.offered.contains("\n") {
      return String(request.offered.dropFirst(text.count))
    }
    guard !text.isEmpty, !text.allSatisfy(\.isWhitespace) else { return "" }
    guard let entry = history.entries.last(where: { $0.utf8.count > text.utf8.count && $0.hasPrefix(text) && !$0.contains("\n") }) else {
      return ""
    }
    return String(entry.dropFirst(text.count))
  }

  /// Takes the grey text away, with blanks: erasing to the end of the row could take the right prompt too.
  func hideGhost() {
    guard ghostWidth > 0 else { return }
    write(String(repeating: " ", count: ghostWidth) + "\u{1B}[\(ghostWidth)D")
    ghostWidth = 0
  }

  /// Row and column of a byte offset, from where the prompt begins.
  private func position(of text: some StringProtocol, columns: Int) -> (row: Int, column: Int) {
    var row = promptWidth / columns
    var column = promptWidth % columns
    for character in text {
      if character == "\n" {
        row += 1
        column = 0
        continue
      }
      let width = CellWidth.of(character)
      if column + width > columns {
        row += 1
        column = 0
      }
      column += width
      if column == columns {
        row += 1
        column = 0
      }
    }
    return (row, column)
  }

  func cursorPosition(columns: Int) -> (row: Int, column: Int) {
    let (text, cursor) = line
    return position(of: String(decoding: Array(text.utf8.prefix(cursor)), as: UTF8.self), columns: columns)
  }

  /// Blanks the rows of the input and moves to where its prompt begins; row by row, as clearing all below
  /// would push what was there into some terminals' history.
  func eraseInput() {
    let columns = Int(columns)
    let now = cursorPosition(columns: columns).row
    let end = position(of: line.text, columns: columns).row
    write((now > 0 ? "\u{1B}[\(now)A" : "") + "\r\u{1B}[2K")
    guard end > 0 else { return }
    write(String(repeating: "\u{1B}[B\u{1B}[2K", count: end) + "\u{1B}[\(end)A")
  }

  /// Moves behind the end of the line, so that what follows does not overwrite it.
  func moveToEnd() {
    guard canRedraw else { return }
    let columns = Int(columns)
    let now = cursorPosition(columns: columns)
    let end = position(of: line.text, columns: columns)
    if end.row > now.row { write("\u{1B}[\(end.row - now.row)B") }
    if end.row != now.row || end.column != now.column { write("\r" + (end.column > 0 ? "\u{1B}[\(end.column)C" : "")) }
  }

  /// Shows lines below the input, which then stands under them.
  func show(_ lines: [StyledText]) {
    hideGhost()
    moveToEnd()
    write("\r\n" + lines.map { renderer.inline($0) + "\r\n" }.joined())
    painted = ""
    _ = longhand_el_refresh(editor)
  }
}
