import CLibedit
import Glibc

extension LibeditLineReader {
  /// How often a script is asked whether to leave the line.
  static let scriptPatience: Int32 = 250

  /// What a key comes to while a script types: 1 and a key for libedit, -1 when the line is left, nil when there is nothing yet.
  func follow(_ script: LineScript, _ next: KeyDecoder.Key, to key: UnsafeMutablePointer<wchar_t>) -> Int32? {
    if next == .character(0x1b), decoder.hasBytes {
      // A key whose sequence nobody knows is no Escape.
      decoder.dropSequence()
      return nil
    }
    switch script.action(for: next) {
    case .type: return nil
    case .pass(let scalar):
      key.pointee = wchar_t(scalar)
      return 1
    case .leave(let exit): return leave(script, exit)
    case .cover(let text):
      cover(with: text)
      return nil
    }
  }

  /// Gives the line up and takes it off the screen.
  func leave(_ script: LineScript, _ exit: LineScript.Exit) -> Int32 {
    script.exit = exit
    outcome = .left
    if canRedraw {
      eraseInput()
    } else {
      moveToEnd()
      write("\r\n")
    }
    return -1
  }

  /// Shows something else, or nothing, in the screen's place until a key is pressed, which does no more than that.
  private func cover(with text: String) {
    if canRedraw {
      write("\u{1B}[?1049h\u{1B}[H\u{1B}[2J" + (text.isEmpty ? "\u{1B}[?25l" : text))
    } else {
      write(text.isEmpty ? String(repeating: "\r\n", count: Int(rows)) : "\r\n" + text)
    }
    awaitKey()
    if canRedraw { write("\u{1B}[?25h\u{1B}[?1049l") } else { _ = longhand_el_refresh(editor) }
    handleSignals()
  }

  private func awaitKey() {
    while outcome == .reading, longhand_signal_is_set(Int32(LONGHAND_INTERRUPT.rawValue)) == 0 {
      let isFinal = decoder.hasBytes && longhand_wait(STDIN_FILENO, 25) == 0
      if let key = decoder.next(translatesSequences: true, isFinal: isFinal) {
        if key == .character(0x1b), decoder.hasBytes { decoder.dropSequence() }
        return
      }
      if longhand_wait(STDIN_FILENO, -1) == 1, !readBytes() { outcome = .ended }
    }
  }
}
