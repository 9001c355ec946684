extension BlockReader {
  /// A header, a line of dashes, and rows; nil where that is not what comes.
  mutating func readTable() -> Table? {
    guard index + 1 < lines.count, lines[index].contains("|") else { return nil }
    let header = cells(lines[index])
    let rule = cells(lines[index + 1])
    guard rule.count == header.count, lines[index + 1].contains("-"), rule.allSatisfy(isTableRule) else { return nil }
    var rows: [[StyledText]] = []
    index += 2
    while index < lines.count, lines[index].contains("|"), !lines[index].trimmed.isEmpty {
      rows.append(cells(lines[index]).prefix(header.count).map(MarkdownParser.parseInline))
      index += 1
    }
    return Table(
      header: header.map(MarkdownParser.parseInline), rows: rows,
      alignments: rule.map { $0.hasSuffix(":") && !$0.hasPrefix(":") ? .right : .left })
  }

  private func isTableRule(_ cell: String) -> Bool {
    let dashes = cell.filter { $0 != ":" }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
  }

  private func cells(_ line: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    var isCode = false
    for character in line.trimmed {
      if isEscaped {
        cells[cells.count - 1] += character == "|" ? "|" : "\\" + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|", !isCode {
        cells.append("")
      } else {
        if character == "`" { isCode.toggle() }
        cells[cells.count - 1].append(character)
      }
    }
    if isEscaped { cells[cells.count - 1].append("\\") }
    if cells.first?.trimmed.isEmpty == true { cells.removeFirst() }
    if cells.last?.trimmed.isEmpty == true { cells.removeLast() }
    return cells.map(\.trimmed)
  }
}
