extension Frame {
  /// Columns aligned under their header; where they do not fit, texts wrap, and where that is not enough rows become records.
  func table(_ table: Table) -> [StyledText] {
    let count = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    guard count > 0 else { return [] }
    func completed(_ row: [StyledText]) -> [StyledText] { row.map(cleanLine) + Array(repeating: "", count: count - row.count) }
    let header = completed(table.header)
    var rows = table.rows.map(completed)
    let alignments = table.alignments + Array(repeating: .left, count: max(0, count - table.alignments.count))
    for column in 0..<count where alignments[column] == .decimal {
      for (row, text) in decimalAligned(rows.map { $0[column] }).enumerated() { rows[row][column] = text }
    }
    let natural = (0..<count).map { column in (rows.map { $0[column].cellWidth } + [header[column].cellWidth]).max() ?? 0 }
    guard let widths = fitted(natural, rows: rows, header: header, alignments: alignments) else { return records(header, rows) }
    var lines: [StyledText] = []
    if !table.header.isEmpty {
      lines += rowLines(header.map { $0.inRole(.strong) }, widths, alignments)
      if !isPlain {
        let letter = isUnicode ? "─" : "-"
        lines.append(StyledText(widths.map { String(repeating: letter, count: $0) }.joined(separator: "  "), .muted))
      }
    }
    return lines + rows.flatMap { rowLines($0, widths, alignments) }
  }

  /// Blanks behind each number so that, set flush right, the points stand below each other.
  private func decimalAligned(_ cells: [StyledText]) -> [StyledText] {
    func tail(_ text: String) -> Int? {
      guard let first = text.first(where: { $0 != " " }), first.isNumber || "+-.".contains(first) else { return nil }
      let mantissa = text.prefix { $0 != "e" && $0 != "%" && $0 != " " }
      return mantissa.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) } ?? (text.count - mantissa.count)
    }
    let tails = cells.map { tail($0.plain) }
    let longest = tails.compactMap { $0 }.max() ?? 0
    return zip(cells, tails).map { cell, tail in tail.map { cell + StyledText(blanks(longest - $0)) } ?? cell }
  }

  private func fitted(_ natural: [Int], rows: [[StyledText]], header: [StyledText], alignments: [Table.Alignment]) -> [Int]? {
    var widths = natural
    let room = width - 2 * (natural.count - 1)
    let floors = natural.indices.map { column -> Int in
      if !alignments[column].isLeft { return natural[column] }
      let words = (rows.map { $0[column] } + [header[column]]).flatMap { $0.plain.split(separator: " ") }
      return min(natural[column], max(6, min(words.map { CellWidth.of(String($0)) }.max() ?? 0, 16)))
    }
    if floors.reduce(0, +) > room { return nil }
    if let words = alignments.firstIndex(of: .words) {
      widths[words] = max(floors[words], natural[words] - max(0, natural.reduce(0, +) - room))
    }
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.filter({ widths[$0] > floors[$0] }).max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func rowLines(_ row: [StyledText], _ widths: [Int], _ alignments: [Table.Alignment]) -> [StyledText] {
    let wrapped = zip(row, widths).map { LineWrapper(width: max($1, 1)).lines(of: $0) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      var line = StyledText()
      for column in row.indices {
        let text = index < wrapped[column].count ? wrapped[column][index] : ""
        line += text.padded(to: widths[column], alignments[column].isLeft ? .left : .right)
        if column < row.count - 1 { line += "  " }
      }
      return line
    }
  }

  /// Each row as lines of `header: value`.
  private func records(_ header: [StyledText], _ rows: [[StyledText]]) -> [StyledText] {
    let parts = rows.map { row in
      row.indices.flatMap { column -> [StyledText] in
        let lead = header[column].isEmpty ? StyledText() : header[column].inRole(.strong) + ": "
        return LineWrapper(width: width, hangingIndent: 2).lines(of: lead + row[column].trimmedBlanks)
      }
    }
    return Array(parts.joined(separator: [""]))
  }
}

extension StyledText {
  fileprivate var trimmedBlanks: StyledText {
    StyledText(cells: withoutTrailingBlanks.cells.drop { $0.character == " " })
  }
}
