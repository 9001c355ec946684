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

  /// Names with their descriptions, one a line, names alone in columns; from one of them on, as many as the screen holds,
  /// with how many more there are.
  /// - Returns: the lines, and the first candidate that is still to show.
  static func lines(_ candidates: [CompletionCandidate], from first: Int = 0, columns: Int, rows: Int) -> (lines: [StyledText], next: Int?)
  {
    let widths = candidates.map { CellWidth.of($0.text) }
    let widest = widths.max() ?? 0
    let isDescribed = candidates.contains { !$0.description.isEmpty }
    let perLine = isDescribed ? 1 : max(1, (columns - 2) / (widest + 2))
    let room = max(rows - 3, 1)
    let isCut = candidates.count - first > room * perLine
    let end = isCut ? first + max(room - 1, 1) * perLine : candidates.count
    let height = (end - first + perLine - 1) / perLine
    var lines = (first..<first + height).map { row in
      var line = StyledText("")
      for index in stride(from: row, to: end, by: height) {
        line += StyledText("  ") + StyledText(candidates[index].text, .command)
        let gap = String(repeating: " ", count: widest - widths[index])
        let description = candidates[index].description
        if isDescribed, !description.isEmpty, columns - widest - 5 > 8 {
          line += StyledText(gap + "  " + shortened(description, to: columns - widest - 5), .muted)
        } else if index + height < end {
          line += StyledText(gap)
        }
      }
      return line
    }
    if isCut { lines.append(StyledText(shortened("  \(candidates.count - end) more: Tab again, or type on", to: columns - 2), .muted)) }
    return (lines, isCut ? end : nil)
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
