import Markup

// The line that Enter runs while nothing is typed.
extension LibeditLineReader {
  /// Whether the offer stands: nothing has been typed yet, or all of it was taken back.
  var isOffering: Bool { !request.offered.isEmpty && linesBefore.isEmpty && request.script == nil && line.text.isEmpty }

  /// Whether grey text can be drawn behind the cursor and taken away again.
  var showsGhosts: Bool { canRedraw && renderer.capabilities.colors > .none }

  /// The offer as one row: its first line, and how many more there are.
  var offerRow: String {
    let lines = request.offered.split(separator: "\n", omittingEmptySubsequences: false)
    let first = String(lines.first ?? "")
    return lines.count < 2 ? first : first + " … +\(lines.count - 1) line\(lines.count == 2 ? "" : "s")"
  }

  /// Makes room for the offer: the right prompt steps back where both do not fit, and what does not fit in grey at all, or cannot
  /// be drawn so, is printed above the prompt. Gives the right prompt that is left.
  func roomForOffer(beside right: String) -> String {
    guard !request.offered.isEmpty, request.script == nil else { return right }
    let room = Int(columns) - CellWidth.of(request.prompt) - 1
    let width = CellWidth.of(offerRow)
    if !showsGhosts || width > room {
      let lines = request.offered.split(separator: "\n", omittingEmptySubsequences: false)
      let texts = lines.enumerated().map { ($0.offset == 0 ? "next: " : "      ") + String($0.element) }
      write(texts.map { renderer.inline(StyledText($0, .muted)) + "\n" }.joined())
    }
    return width + CellWidth.of(right) + 2 > room ? "" : right
  }

  /// Puts the whole offer on the line; false where there is none.
  func takeOffer() -> Bool {
    guard isOffering else { return false }
    replaceLine(with: request.offered, cursor: request.offered.utf8.count)
    suggested = ""
    return true
  }
}
