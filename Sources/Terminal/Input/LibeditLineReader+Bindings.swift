import CLibedit
import Glibc
import Markup

extension LibeditLineReader {
  /// Our functions, then our keys, then the user's `~/.editrc`, then what that may have wiped.
  func bindKeys() {
    _ = longhand_el_set_string(editor, EL_EDITOR, "emacs")
    addFunctions()
    bindEmacs()
    // Errors in the file are the user's to see nowhere: libedit stops at the first line it does not know.
    _ = el_source(editor, nil)
    isVi = longhand_el_editor(editor).map { String(cString: $0) == "vi" } ?? false
    if isVi { bindVi() }
    bindAlways()
  }

  private func addFunctions() {
    _ = longhand_el_add_function(editor, "longhand-complete", "complete the word") { editor, _ in
      LibeditLineReader.of(editor).complete()
    }
    _ = longhand_el_add_function(editor, "longhand-paste", "insert pasted text") { editor, _ in
      LibeditLineReader.of(editor).insertPasted()
    }
    _ = longhand_el_add_function(editor, "longhand-place", "place a line") { editor, _ in
      LibeditLineReader.of(editor).insertPlaced()
    }
    _ = longhand_el_add_function(editor, "longhand-right", "forward, or take the suggestion") { editor, _ in
      LibeditLineReader.of(editor).moveRight(toEnd: false)
    }
    _ = longhand_el_add_function(editor, "longhand-end", "to the end, or take the suggestion") { editor, _ in
      LibeditLineReader.of(editor).moveRight(toEnd: true)
    }
    _ = longhand_el_add_function(editor, "longhand-undo", "undo the last change") { editor, _ in
      LibeditLineReader.of(editor).undoChange()
    }
    _ = longhand_el_add_function(editor, "longhand-leave", "delete the next character, or leave") { editor, _ in
      LibeditLineReader.of(editor).deleteOrLeave()
    }
    _ = longhand_el_add_function(editor, "longhand-older", "the older entry that begins as the line does") { editor, _ in
      LibeditLineReader.of(editor).recallOlder()
    }
    _ = longhand_el_add_function(editor, "longhand-newer", "the newer entry that begins as the line does") { editor, _ in
      LibeditLineReader.of(editor).recallNewer()
    }
    _ = longhand_el_add_function(editor, "longhand-typed", "a command of vi that only a typed key gives") { editor, key in
      LibeditLineReader.of(editor).handOnTyped(key)
    }
  }

  private func bindEmacs() {
    // libedit would type the end of a sequence that it does not know.
    for key in LibeditLineReader.idleSequences { _ = longhand_el_bind(editor, key, "ed-ignore") }
    _ = longhand_el_bind(editor, "\\e[5~", "longhand-older")
    _ = longhand_el_bind(editor, "\\e[6~", "longhand-newer")
    for key in ["\\e[C", "\\eOC", "^F"] { _ = longhand_el_bind(editor, key, "longhand-right") }
    for key in ["\\e[A", "\\eOA", "^P"] { _ = longhand_el_bind(editor, key, "longhand-older") }
    for key in ["\\e[B", "\\eOB", "^N"] { _ = longhand_el_bind(editor, key, "longhand-newer") }
    for key in ["\\e[F", "\\eOF", "\\e[4~", "\\e[8~", "^E"] { _ = longhand_el_bind(editor, key, "longhand-end") }
    for key in ["\\e[H", "\\eOH", "\\e[1~", "\\e[7~"] { _ = longhand_el_bind(editor, key, "ed-move-to-beg") }
    for key in ["\\e[1;5D", "\\e[1;3D"] { _ = longhand_el_bind(editor, key, "ed-prev-word") }
    for key in ["\\e[1;5C", "\\e[1;3C"] { _ = longhand_el_bind(editor, key, "em-next-word") }
    _ = longhand_el_bind(editor, "\\e[3~", "ed-delete-next-char")
    _ = longhand_el_bind(editor, "^W", "ed-delete-prev-word")
    _ = longhand_el_bind(editor, "^D", "longhand-leave")
    // libedit's own command line crashes on a quote that is not closed.
    for key in ["\\ex", "\\eX"] { _ = longhand_el_bind(editor, key, "ed-unassigned") }
  }

  /// What terminals send for function keys, and for arrows and the like with Shift, Alt or Ctrl.
  private static let idleSequences: [String] =
    ["A", "B", "C", "D", "F", "H"].flatMap { letter in (2...8).map { "\\e[1;\($0)\(letter)" } }
    + ["P", "Q", "R", "S"].map { "\\eO\($0)" } + ["\\e[Z"]
    + [2, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map { "\\e[\($0)~" }
    + [2, 3, 5, 6].flatMap { key in (2...8).map { "\\e[\(key);\($0)~" } }

  /// In vi mode sequences arrive as single keys; in both of its modes they mean the same.
  private func bindVi() {
    let functions: [(KeyDecoder.Special, String)] = [
      (.up, "longhand-older"), (.down, "longhand-newer"), (.right, "longhand-right"), (.left, "ed-prev-char"),
      (.home, "ed-move-to-beg"), (.end, "longhand-end"), (.delete, "ed-delete-next-char"), (.wordRight, "vi-next-word"),
      (.wordLeft, "vi-prev-word"), (.pageUp, "longhand-older"), (.pageDown, "longhand-newer"),
    ]
    for (key, function) in functions {
      _ = longhand_el_bind(editor, LibeditLineReader.octal(key), function)
      _ = longhand_el_bind_alternative(editor, LibeditLineReader.octal(key), function)
    }
    _ = longhand_el_bind(editor, "^R", "em-inc-search-prev")
    _ = longhand_el_bind(editor, "^D", "longhand-leave")
    _ = longhand_el_bind_alternative(editor, ":", "ed-unassigned")
    // A second Escape would take the next command with it, as a sequence that nobody knows.
    _ = longhand_el_bind_alternative(editor, "^[", "ed-ignore")
    for (key, special, function) in LibeditLineReader.typedCommands {
      _ = longhand_el_bind_alternative(editor, key, "longhand-typed")
      _ = longhand_el_bind_alternative(editor, LibeditLineReader.octal(special), function)
      _ = longhand_el_bind(editor, LibeditLineReader.octal(special), "ed-unassigned")
    }
  }

  /// When the command that `.` repeats fails, libedit runs the text that was typed behind it as commands. A `.` in it
  /// would push the text again, for ever; the others read and write beyond the line where the text left the cursor.
  private static let typedCommands: [(key: String, special: KeyDecoder.Special, function: String)] = [
    (".", .redo, "vi-redo"), ("$", .lineEnd, "ed-move-to-end"), ("s", .substitute, "vi-substitute-char"),
    ("C", .changeToEnd, "vi-change-to-eol"),
  ]

  /// Hands a command on under its own key if a key has been typed since the last one; count and operator stay.
  private func handOnTyped(_ key: Int32) -> UInt8 {
    let command = LibeditLineReader.typedCommands.first { $0.key.unicodeScalars.first?.value == UInt32(bitPattern: key) }
    guard hasTyped, let command, let scalar = Unicode.Scalar(command.special.rawValue) else { return UInt8(CC_ERROR) }
    hasTyped = false
    el_push(editor, String(Character(scalar)))
    return UInt8(CC_ARGHACK)
  }

  private func bindAlways() {
    for (key, function) in [(KeyDecoder.Special.paste, "longhand-paste"), (.place, "longhand-place")] {
      _ = longhand_el_bind(editor, LibeditLineReader.octal(key), function)
      if isVi { _ = longhand_el_bind_alternative(editor, LibeditLineReader.octal(key), function) }
    }
    _ = longhand_el_bind(editor, "^I", "longhand-complete")
    _ = longhand_el_bind(editor, "^_", "longhand-undo")
  }

  private static func octal(_ key: KeyDecoder.Special) -> String { "\\" + String(key.rawValue, radix: 8) }

  /// Right, or End: takes the suggestion when the cursor is at the end of the line.
  private func moveRight(toEnd: Bool) -> UInt8 {
    let (text, cursor) = line
    let behind = String(decoding: Array(text.utf8).dropFirst(cursor), as: UTF8.self).unicodeScalars.count
    if behind == 0 {
      if takeOffer() { return UInt8(CC_REFRESH) }
      guard !suggested.isEmpty else { return UInt8(CC_NORM) }
      _ = el_insertstr(editor, suggested)
      suggested = ""
      return UInt8(CC_REFRESH)
    }
    _ = el_cursor(editor, toEnd ? Int32(behind) : 1)
    return UInt8(CC_REFRESH)
  }

  /// Ctrl-D: an empty line is left.
  private func deleteOrLeave() -> UInt8 {
    let (text, cursor) = line
    let isAtEnd = cursor == text.utf8.count
    if text.isEmpty { return UInt8(CC_EOF) }
    if isAtEnd { return UInt8(CC_ERROR) }
    _ = el_cursor(editor, 1)
    el_deletestr(editor, 1)
    return UInt8(CC_REFRESH)
  }

  private func insertPasted() -> UInt8 {
    if !pasted.isEmpty { _ = el_insertstr(editor, pasted) }
    pasted = ""
    return UInt8(CC_REFRESH)
  }

  private func insertPlaced() -> UInt8 {
    _ = el_insertstr(editor, placed)
    placed = ""
    return UInt8(CC_REFRESH)
  }

  private func recallOlder() -> UInt8 {
    let (text, cursor) = line
    var search = search?.shown == text ? self.search : nil
    if search == nil { search = HistorySearch(text: text, cursor: cursor, entries: history.entries) }
    guard let entry = search?.older(in: history.entries) else { return UInt8(CC_ERROR) }
    self.search = search
    replaceLine(with: entry, cursor: entry.utf8.count)
    return UInt8(CC_REFRESH)
  }

  private func recallNewer() -> UInt8 {
    guard let started = search, started.shown == line.text else { return UInt8(CC_ERROR) }
    if let entry = search?.newer(in: history.entries) {
      replaceLine(with: entry, cursor: entry.utf8.count)
    } else {
      search = nil
      replaceLine(with: started.text, cursor: started.cursor)
    }
    return UInt8(CC_REFRESH)
  }

  private func undoChange() -> UInt8 {
    let (text, _) = line
    guard let earlier = undo.back(from: text) else { return UInt8(CC_ERROR) }
    replaceLine(with: earlier.text, cursor: earlier.cursor)
    return UInt8(CC_REFRESH)
  }

  /// Tab: takes what is offered on an empty line, else completes; another Tab, when nothing has changed, shows more of a list that was cut, or the word's help.
  private func complete() -> UInt8 {
    if takeOffer() { return UInt8(CC_REFRESH) }
    let (text, cursor) = line
    let isAgain = tabbed.map { $0.text == text && $0.cursor == cursor } ?? false
    let first = isAgain ? tabbed?.next : nil
    if isAgain, first == nil, explain(String(decoding: Array(text.utf8.prefix(cursor)), as: UTF8.self)) { return UInt8(CC_NORM) }
    var next: Int?
    let result = complete(from: first ?? 0, next: &next)
    let now = line
    tabbed = isAgain && next == nil ? nil : (now.text, now.cursor, next)
    return result
  }

  /// Shows the help on the word that ends before the cursor; false when there is none.
  private func explain(_ before: String) -> Bool {
    var rest = before[...]
    while rest.last == " " { rest.removeLast() }
    let dotted = rest.reversed().prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }.reversed()
    let name = dotted.reversed().prefix { $0 != "." }.reversed()
    for word in [String(dotted), String(name)] where !word.isEmpty {
      guard let document = request.help(word) else { continue }
      tabbed = nil
      hideGhost()
      moveToEnd()
      let text = renderer.text(document)
      write("\r\n" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
      painted = ""
      _ = longhand_el_refresh(editor)
      return true
    }
    return false
  }

  /// Indents at the beginning of a line of a block, else completes: what is common first, then a list, from one of its entries on.
  /// - Parameter next: the entry that is to be shown next, where there is one.
  private func complete(from start: Int, next: inout Int?) -> UInt8 {
    let (text, cursor) = line
    let before = String(decoding: Array(text.utf8.prefix(cursor)), as: UTF8.self)
    if !linesBefore.isEmpty && before.allSatisfy({ $0 == " " }) {
      let missing = indentation > before.count ? indentation - before.count : 4 - before.count % 4
      _ = el_insertstr(editor, String(repeating: " ", count: missing))
      return UInt8(CC_REFRESH)
    }
    let offset = linesBefore.utf8.count
    var candidates = request.completions(linesBefore + text, offset + cursor)
    for index in candidates.indices {
      let range = candidates[index].replacing
      candidates[index].replacing = max(range.lowerBound - offset, 0)..<max(range.upperBound - offset, 0)
    }
    guard let first = candidates.first, first.replacing.upperBound == cursor else { return UInt8(CC_ERROR) }
    let typed = String(decoding: Array(text.utf8)[first.replacing], as: UTF8.self)
    var common = CompletionList.commonPrefix(candidates.map(\.text))
    if candidates.count == 1, first.endsWord, cursor == text.utf8.count { common += " " }
    if common != typed && common.utf8.count >= typed.utf8.count {
      el_deletestr(editor, Int32(typed.unicodeScalars.count))
      _ = el_insertstr(editor, common)
      return UInt8(CC_REFRESH)
    }
    guard candidates.count > 1 else { return UInt8(CC_NORM) }
    let list = CompletionList.lines(candidates, from: min(start, candidates.count - 1), columns: Int(columns), rows: Int(rows))
    next = list.next
    show(list.lines)
    return UInt8(CC_NORM)
  }
}
