import Markup
import Terminal

/// Pictures that follow the arrow keys, drawn over each other: the screen of `turn`.
struct KnobScreen {
  let output: TextOutput

  /// Draws at each key until Enter, which keeps what stands, or Esc, Ctrl-C and the terminal's end, which do not.
  func follow(_ draw: () -> Document, _ turn: (Int) -> Void) -> Bool {
    StandardStreams.output.flush()
    let reader = KeyReader()
    var height = 0
    defer { show(Document([]), over: &height) }
    show(draw(), over: &height)
    while true {
      var event = reader.wait(milliseconds: 1000)
      var isChanged = false
      // Keys that came while it was drawing are done at once.
      while event != .nothing {
        switch event {
        case .key(KeyReader.left): turn(-1)
        case .key(KeyReader.right): turn(1)
        case .key(KeyReader.shiftLeft): turn(-10)
        case .key(KeyReader.shiftRight): turn(10)
        case .key("\r"), .key("\n"): return true
        case .key("\u{1B}"), .key("q"), .ended: return false
        case .key, .nothing, .resized: break
        }
        isChanged = true
        event = reader.wait(milliseconds: 0)
      }
      if isChanged { show(draw(), over: &height) }
    }
  }

  private func show(_ document: Document, over height: inout Int) {
    output.refreshSize()
    var renderer = output.renderer
    let rows = renderer.capabilities.height
    renderer.capabilities.pictureRows = rows - 1
    // What does not fit the screen could not be drawn over.
    let lines = renderer.text(document).split(separator: "\n", omittingEmptySubsequences: false).dropLast().prefix(rows - 1)
    let back = height > 0 ? "\r\u{1B}[\(height)A" : "\r"
    StandardStreams.output.write(back + lines.map { $0 + "\u{1B}[K\r\n" }.joined() + "\u{1B}[J")
    StandardStreams.output.flush()
    height = lines.count
  }
}
