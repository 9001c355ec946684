import Markup

// The line that Enter runs while nothing is typed.
extension LibeditLineReader {
  /// Whether the offer stands: nothing has been typed yet, or all of it was taken back.
  var isOffering: Bool { !request.offered.isEmpty && linesBefore.isEmpty && request.script == nil && line.text.isEmpty }

  /// Whether grey text can be drawn behind the cursor and taken away again.
  var showsGhosts: Bool { canRedraw && renderer.capabilities.colors > .none }

  /// The offer as one row: its first line, and how many more there are. Where both do not fit, the line is cut, never the count.
  func offerRow(cells room: Int) -> String {
    let lines = request.offered.split(separator: "\n", omittingEmptySubsequences: false)
    let first = String(lines.first ?? "")
    guard lines.count > 1 else { return first }
    let count = "… +\(lines.count - 1) line\(lines.count == 2 ? "" : "s")"
    let left = room - CellWidth.of(count)
    guard CellWidth.of(first) + 1 > left, left >= LibeditLineReader.shortestCut else { return first + " " + count }
    var cut = ""
    for character in first {
      guard CellWidth.of(cut) + CellWidth.of(character) <= left else { break }
      cut.append(character)
    }
    return cut + count
  }

  /// With less of its first line in view an offer is printed whole instead.
  private static let shortestCut = 12

  /// Makes room for the offer: the right prompt steps back where both do not fit, and what does not fit in grey at all, or cannot
  /// be drawn so, is printed above the prompt. Gives the right prompt that is left.
  func roomForOffer(beside right: String) -> String {
    guard !request.offered.isEmpty, request.script == nil else { return right }
    let room = Int(columns) - CellWidth.of(request.prompt) - 1
    let width = CellWidth.of(offerRow(cells: room))
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
