import CLibedit
import Glibc

extension LibeditLineReader {
  /// How long the rest of an escape sequence may take, and the rest of a paste.
  private static let sequencePatience: Int32 = 25
  private static let pastePatience: Int32 = 2000

  /// The next key for libedit: 1 and the key, 0 at the end of input, -1 when the line is given up.
  func nextKey(_ key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    holdCursor()
    while true {
      if outcome != .reading { return -1 }
      if let scalar = opening.popLast() {
        key.pointee = wchar_t(scalar)
        return 1
      }
      if !placed.isEmpty {
        key.pointee = wchar_t(KeyDecoder.Special.place.rawValue)
        return 1
      }
      if let scalar = enter {
        enter = nil
        key.pointee = wchar_t(scalar)
        return 1
      }
      // Looked for before each wait, as any wait may have taken the byte that told of them.
      if LibeditLineReader.take(LONGHAND_INTERRUPT) { return interrupt() }
      handleSignals()
      if let scalar = request.script?.nextScalar() {
        key.pointee = wchar_t(scalar)
        return 1
      }
      if let next = decoder.next(translatesSequences: translatesSequences, isFinal: false) {
        guard let result = deliver(next, to: key) else { continue }
        return result
      }
      var patience: Int32 = 0
      if decoder.hasBytes {
        patience = decoder.isInPaste ? LibeditLineReader.pastePatience : LibeditLineReader.sequencePatience
      } else if longhand_wait(STDIN_FILENO, 0) == 0 {
        hasBeenIdle = true
        paint()
        while request.idle(), longhand_wait(STDIN_FILENO, 0) == 0 {}
        patience = request.script == nil ? -1 : LibeditLineReader.scriptPatience
      }
      switch longhand_wait(STDIN_FILENO, patience) {
      case 0:
        if let next = decoder.next(translatesSequences: translatesSequences, isFinal: decoder.hasBytes) {
          guard let result = deliver(next, to: key) else { continue }
          return result
        }
        if let script = request.script, script.shouldLeave() { return leave(script, .idle) }
      case 1:
        // Ctrl-C has thrown away what was typed before it; what can be read came behind it and is the next line's.
        if InterruptFlag.isSet { continue }
        guard readBytes() else {
          outcome = .ended
          return 0
        }
      default: break
      }
    }
  }

  private var translatesSequences: Bool { isVi || request.script != nil }

  /// In vi mode libedit leaves the cursor before the beginning of an empty line, and now and then behind the end of a line;
  /// what it does there reads and writes beyond its buffer (`s` copies a negative number of letters).
  private func holdCursor() {
    guard isVi, let info = el_wline(editor)?.pointee, let start = info.buffer, let cursor = info.cursor, let end = info.lastchar else {
      return
    }
    if cursor < start { _ = el_cursor(editor, 1) } else if cursor > end { _ = el_cursor(editor, -1) }
  }

  /// Hands a key on; nil when it was none for libedit.
  private func deliver(_ next: KeyDecoder.Key, to key: UnsafeMutablePointer<wchar_t>) -> Int32? {
    hideGhost()
    if next == .character(0x0c), redrawScreen() { return nil }
    hasTyped = true
    if let script = request.script { return follow(script, next, to: key) }
    switch next {
    case .character(let scalar) where (scalar == 0x0a || scalar == 0x0d) && isOffering:
      (placed, enter) = (request.offered, scalar)
      return nil
    case .character(let scalar):
      if scalar < 0x20 || scalar == 0x7f { noteState() }
      // Ctrl-G in the digit's place: the bell, and the count is given up.
      key.pointee = wchar_t(!isVi && count.isTooLong(with: scalar) ? 7 : scalar)
    case .paste(let text):
      noteState()
      pasted = text
      key.pointee = wchar_t(KeyDecoder.Special.paste.rawValue)
    }
    return 1
  }

  /// Keeps the line to undo to, before a key that may change more than a letter; when keys come fast, it has not been painted.
  private func noteState() {
    let (text, cursor) = line
    undo.note(text, cursor: cursor)
  }

  /// Takes in what the terminal has; false when it has gone.
  func readBytes() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = longhand_read_typed(&buffer, buffer.count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return true }
    guard count > 0 else { return false }
    // Ctrl-D typed ahead, before the terminal was made raw, arrives as NUL.
    decoder.append(buffer[..<count].lazy.map { [hasBeenIdle] in $0 == 0 && !hasBeenIdle ? 4 : $0 })
    return true
  }

  /// Takes what has been typed so far without the Enters at its beginning; the rest is typed ahead.
  func dropEarlyEnters() {
    repeat { decoder.dropEnters() } while !decoder.hasBytes && longhand_wait(STDIN_FILENO, 0) == 1 && readBytes()
  }

  func handleSignals() {
    if LibeditLineReader.take(LONGHAND_RESIZE) { resize() }
    if LibeditLineReader.take(LONGHAND_SUSPEND) { suspend() }
    // Stopped from outside: whoever had the terminal meanwhile may have set it as it liked.
    if LibeditLineReader.take(LONGHAND_CONTINUE) {
      write(canRedraw ? "\r\u{1B}[K" : "\r\n")
      ghostWidth = 0
      resume()
    }
  }

  private static func take(_ signal: longhand_signal) -> Bool { longhand_signal_take(Int32(signal.rawValue)) != 0 }

  /// Ctrl-C: the line stays readable above, and is given up.
  private func interrupt() -> Int32 {
    hideGhost()
    moveToEnd()
    write("^C\r\n")
    decoder.removeAll()
    outcome = .interrupted
    return -1
  }

  /// The line is drawn again for the new width, from where its prompt began.
  private func resize() {
    hideGhost()
    if redrawScreen() { return }
    if canRedraw { eraseInput() }
    el_resize(editor)
    painted = ""
    _ = longhand_el_refresh(editor)
  }

  /// Shows anew what stands above the prompt, and the lines of a block that is being typed; false where nobody knows it.
  private func redrawScreen() -> Bool {
    guard canRedraw, let screen = request.screen else { return false }
    eraseInput()
    var text = screen(Int(rows))
    for (index, line) in linesBefore.split(separator: "\n").enumerated() {
      text += (index == 0 ? request.prompt : request.continuationPrompt) + KeyDecoder.cleaned(String(line)) + "\n"
    }
    write("\u{1B}[H\u{1B}[2J" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    el_resize(editor)
    painted = ""
    _ = longhand_el_refresh(editor)
    return true
  }

  /// Ctrl-Z: the terminal as it was found while the process is stopped, then the line again.
  private func suspend() {
    hideGhost()
    moveToEnd()
    if canRedraw { write("\u{1B}[?2004l") }
    write("\r\n")
    _ = longhand_el_set_int(editor, EL_PREP_TERM, 0)
    longhand_terminal_restore()
    longhand_suspend()
    resume()
  }

  private func resume() {
    _ = longhand_el_set_int(editor, EL_PREP_TERM, 0)
    _ = longhand_el_set_int(editor, EL_PREP_TERM, 1)
    if canRedraw { write("\u{1B}[?2004h") }
    el_resize(editor)
    painted = ""
    _ = longhand_el_refresh(editor)
  }
}
