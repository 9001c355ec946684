extension Frame {
  private static let columnLimit = 40

  /// The caption, column labels, and the rows between brackets; what is left out is counted below.
  func matrix(_ matrix: Matrix) -> [StyledText] {
    let columnCount = matrix.rows.map(\.count).max() ?? 0
    let caption = matrix.caption.isEmpty ? [] : wrap(matrix.caption)
    guard columnCount > 0 else { return caption + [isPlain ? "empty" : StyledText("[ ]", .muted)] }
    let rows = elided(matrix.rowCount, keeping: Matrix.mostRows)
    let labelWidth = min(rows.compactMap { $0 }.map { CellWidth.of(label(matrix.rowLabels, $0)) }.max() ?? 0, max(0, width / 3))
    let lead = labelWidth > 0 ? labelWidth + 1 : 0
    let room = width - lead - (isPlain ? 0 : 4)

    var kept = min(columnCount, Frame.columnLimit)
    var columns = elided(columnCount, keeping: kept)
    var texts = entries(matrix, rows, columns)
    var widths = columnWidths(texts, columns, matrix.columnLabels)
    while widths.reduce(0, +) + 2 * (widths.count - 1) > room, kept > 1 {
      // As many as would fit if all were of middle width, and at least one less.
      let mean = max(1, widths.reduce(0, +) / widths.count)
      kept = max(1, min(kept - 1, room / (mean + 2) + 1))
      columns = elided(columnCount, keeping: kept)
      texts = entries(matrix, rows, columns)
      widths = columnWidths(texts, columns, matrix.columnLabels)
    }

    var lines = caption
    if !matrix.columnLabels.isEmpty {
      var line = StyledText(blanks(lead + (isPlain ? 0 : 2)))
      for (index, column) in columns.enumerated() {
        let text = StyledText(column.map { label(matrix.columnLabels, $0) } ?? ellipsis, .muted)
        line += (index > 0 ? "  " : "") + text.truncated(to: widths[index], mark: "").padded(to: widths[index], .right)
      }
      lines.append(line)
    }
    for (index, row) in rows.enumerated() {
      var line = StyledText()
      if lead > 0 {
        let text = StyledText(row.map { label(matrix.rowLabels, $0) } ?? "", .muted).truncated(to: labelWidth, mark: "")
        line = text.padded(to: labelWidth, .right) + " "
      }
      let (left, right) = brackets(index, rows.count)
      line += StyledText(left, .muted)
      for column in columns.indices {
        let role: Role = row == nil || columns[column] == nil ? .muted : matrix.role
        line += (column > 0 ? "  " : "") + StyledText(texts[index][column], role).padded(to: widths[column], .right)
      }
      lines.append(line + StyledText(right, .muted))
    }
    return lines + countLine(rows, matrix.rowCount, columns, columnCount)
  }

  private var ellipsis: String { isUnicode ? "…" : ".." }

  /// Which indices are shown; nil stands for those left out.
  private func elided(_ count: Int, keeping limit: Int) -> [Int?] {
    if count <= limit { return Array(0..<count) }
    let head = limit / 2 + limit % 2
    let tail = limit / 2
    return Array(0..<head) + [nil] + Array((count - tail)..<count)
  }

  private func label(_ labels: [String], _ index: Int) -> String { index < labels.count ? clean(labels[index]) : "" }

  private func entries(_ matrix: Matrix, _ rows: [Int?], _ columns: [Int?]) -> [[String]] {
    let shownRows = rows.compactMap { $0 }
    let shownColumns = columns.compactMap { $0 }
    func value(_ row: Int, _ column: Int) -> Double? { column < matrix.row(row).count ? matrix.row(row)[column] : nil }
    let values = shownColumns.map { column in shownRows.map { value($0, column) } }
    // Columns of one scale share their decimals; a table of unlike measures gives each column its own.
    let sizes = values.compactMap { column in column.compactMap { $0 }.filter(\.isFinite).map(abs).max() }.filter { $0 > 0 }
    let isMixed = (sizes.max() ?? 1) / (sizes.min() ?? 1) >= 1000
    let groups = isMixed ? values : [values.flatMap { $0 }]
    let texts = groups.flatMap { group in
      let formatted = NumberText.column(group.compactMap { $0 }, precision: matrix.precision)
      var index = 0
      return group.map { value -> String in
        guard value != nil else { return "" }
        index += 1
        return formatted[index - 1]
      }
    }
    let rowPositions = Dictionary(uniqueKeysWithValues: shownRows.enumerated().map { ($1, $0) })
    let columnPositions = Dictionary(uniqueKeysWithValues: shownColumns.enumerated().map { ($1, $0) })
    let skip = isUnicode ? "⋮" : ":"
    return rows.map { row in
      columns.map { column -> String in
        guard let row else { return column == nil ? "" : skip }
        guard let column else { return ellipsis }
        return texts[(columnPositions[column] ?? 0) * shownRows.count + (rowPositions[row] ?? 0)]
      }
    }
  }

  private func columnWidths(_ texts: [[String]], _ columns: [Int?], _ labels: [String]) -> [Int] {
    columns.indices.map { index in
      let widest = texts.map { CellWidth.of($0[index]) }.max() ?? 0
      return max(widest, columns[index].map { min(CellWidth.of(label(labels, $0)), 12) } ?? 0)
    }
  }

  private func brackets(_ row: Int, _ count: Int) -> (String, String) {
    if isPlain { return ("", "") }
    if !isUnicode || count == 1 { return ("[ ", " ]") }
    return row == 0 ? ("⎡ ", " ⎤") : row == count - 1 ? ("⎣ ", " ⎦") : ("⎢ ", " ⎥")
  }

  private func countLine(_ rows: [Int?], _ rowCount: Int, _ columns: [Int?], _ columnCount: Int) -> [StyledText] {
    var parts: [String] = []
    if rows.contains(nil) { parts.append("\(rows.count - 1) of \(rowCount) rows") }
    if columns.contains(nil) { parts.append("\(columns.count - 1) of \(columnCount) columns") }
    return parts.isEmpty ? [] : wrap(StyledText("(" + parts.joined(separator: ", ") + " shown)", .muted))
  }
}
