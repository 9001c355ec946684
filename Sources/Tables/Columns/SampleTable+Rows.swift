// Rows with missing cells.
extension SampleTable {
  mutating func leaveOutRows(_ targetIndices: [Int], _ used: [Int], _ options: SampleOptions) throws(TableFault) {
    let rows = table.rowCount
    keptRows = [Bool](repeating: true, count: rows)
    let width = max(targets.count / max(rows, 1), 1)
    func isMissing(_ cell: Double, _ column: Int) -> Bool {
      cell.isNaN
        && (RawTable.code(of: cell) == 0
          || features.contains { $0.column == column && { if case .number = $0 { true } else { false } }($0.rule) })
    }
    let incomplete = used.filter { table.columns[$0].missing > 0 || (table.columns[$0].numbers > 0 && table.columns[$0].wordCells > 0) }
    let targetIncomplete = targets.contains(where: \.isNaN)
    var gaps = 0
    for index in incomplete where options.missing == nil || options.missing == .drop {
      for (row, cell) in table.cells(of: index).enumerated() where isMissing(cell, index) { keptRows[row] = false }
    }
    if targetIncomplete { for place in targets.indices where targets[place].isNaN { keptRows[place / width] = false } }
    gaps = keptRows.count { !$0 }
    if gaps > 0, options.missing == nil, gaps * 10 > rows {
      let worst = (incomplete + targetIndices).max { table.columns[$0].missing < table.columns[$1].missing } ?? targetIndices[0]
      let column = table.columns[worst]
      throw .content(
        line: column.firstMissing?.line ?? 0, column: column.firstMissing?.column ?? 0,
        message: "\(gaps) of \(rows) rows have missing cells, most of them in `\(column.name)` (\(column.missing))",
        hint: "missing=drop leaves the rows out, missing=mean or missing=median fills the cells; drop=\(column.name) leaves the column out")
    }
    if gaps == rows {
      throw .whole("every row has a missing cell", hint: "missing=mean fills them; drop= leaves columns out", option: "missing")
    }
    if gaps > 0 { notes.append("\(gaps) of \(rows) rows left out for missing cells") }
    if let missing = options.missing, missing != .drop { fill(incomplete, missing) }
    sampleCount = rows - gaps
    if gaps > 0 { targets = targets.indices.compactMap { keptRows[$0 / width] ? targets[$0] : nil } }
  }

  /// Fills missing numbers with the column's mean or median.
  mutating func fill(_ incomplete: [Int], _ missing: SampleOptions.Missing) {
    var filled: [String] = []
    for index in incomplete {
      let cells = table.cells(of: index)
      let values = cells.indices.filter { keptRows[$0] && !cells[$0].isNaN }.map { cells[$0] }.sorted()
      guard !values.isEmpty else { continue }
      let middle = values.count / 2
      let filler =
        missing == .mean
        ? values.reduce(0, +) / Double(values.count) : values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
      for place in features.indices where features[place].column == index {
        if case .number = features[place].rule { features[place].filler = filler }
      }
      filled.append("`\(table.columns[index].name)` (\(cells.indices.count { keptRows[$0] && cells[$0].isNaN }))")
    }
    if !filled.isEmpty {
      notes.append(
        "missing cells filled with the column's \(missing.rawValue): \(filled.prefix(5).joined(separator: ", ")); those of words are 0 in each of their columns"
      )
    }
  }
}
