import Markup

/// What completing comes to: a common beginning to insert, or a list to show.
enum CompletionList {
  /// The longest beginning all texts share, whole characters only.
  static func commonPrefix(_ texts: [String]) -> String {
    guard var prefix = texts.first.map({ $0[...] }) else { return "" }
    for text in texts.dropFirst() {
      while !text.hasPrefix(prefix) { prefix = prefix.dropLast() }
    }
    return String(prefix)
  }

  /// Names with their descriptions, one a line; when they would fill the screen the first of them, and how many more there are.
  static func lines(_ candidates: [CompletionCandidate], columns: Int, rows: Int) -> (lines: [StyledText], isCut: Bool) {
    let widths = candidates.map { CellWidth.of($0.text) }
    let widest = widths.max() ?? 0
    if candidates.contains(where: { !$0.description.isEmpty }) {
      let room = max(rows - 3, 1)
      let isCut = candidates.count > room
      let shown = isCut ? max(room - 1, 1) : candidates.count
      var lines = zip(candidates.prefix(shown), widths).map { candidate, width in
        let gap = String(repeating: " ", count: widest - width + 2)
        let room = columns - widest - 5
        guard room > 8, !candidate.description.isEmpty else { return StyledText("  ") + StyledText(candidate.text, .command) }
        return StyledText("  ") + StyledText(candidate.text, .command)
          + StyledText(gap + shortened(candidate.description, to: room), .muted)
      }
      if isCut { lines.append(StyledText(shortened("  \(candidates.count - shown) more: Tab again, or type on", to: columns - 2), .muted)) }
      return (lines, isCut)
    }
    let count = max(1, (columns - 2) / (widest + 2))
    let height = (candidates.count + count - 1) / count
    let lines = (0..<height).map { row in
      var line = StyledText("")
      for index in stride(from: row, to: candidates.count, by: height) {
        line += StyledText("  ") + StyledText(candidates[index].text, .command)
        if index + height < candidates.count { line += StyledText(String(repeating: " ", count: widest - widths[index])) }
      }
      return line
    }
    return (lines, false)
  }

  private static func shortened(_ text: String, to width: Int) -> String {
    guard CellWidth.of(text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += CellWidth.of(character)
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }
}
