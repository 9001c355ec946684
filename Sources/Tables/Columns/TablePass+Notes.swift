// What the whole file shows: other ways to read its columns, and what is said.
extension TablePass {
  /// The readings the whole file calls for, where they are others than those read with.
  func otherReadings() -> [ColumnReading]? {
    var result = readings
    if options.commaIsDecimal == nil { for (index, mark) in otherMarks() { result[index].commaIsDecimal = mark } }
    for (index, column) in table.columns.enumerated() {
      if column.unitCells > 0 {
        // Words beside them, or several units, or numbers without one: these are words.
        let isScaled = column.unit.map { WrittenNumber.scales[$0] != nil } == true
        let hasAll = isScaled || column.unitCells == column.numbers
        if column.wordCells > 0 || column.hasSeveralUnits || !hasAll { result[index].takesUnits = false }
      }
      // Years in brackets and the like: what stands in every cell is no sign.
      if column.bracketed > 1, column.bracketed == column.numbers { result[index].bracketsAreNegative = false }
      if column.dashes > 0, column.numbers == 0, column.words.dropFirst() == ["+"] { result[index].dashIsWord = true }
    }
    return result == readings ? nil : result
  }

  // MARK: Decimal marks

  private func otherMarks() -> [(Int, Bool)] {
    let hasDecimalCommas = table.columns.contains { $0.forms.contains(.decimalComma) && !$0.forms.contains(.thousandsComma) }
    // 1,234 beside 3.25: the file's decimals have points.
    let hasThousandsCommas = table.columns.contains { $0.forms.contains(.thousandsComma) || $0.pointOther > 0 }
    var result: [(Int, Bool)] = []
    for (index, column) in table.columns.enumerated() {
      if column.forms.contains(.eitherComma) {
        let isDecimal =
          column.forms.contains(.decimalComma)
          ? true
          : column.forms.contains(.thousandsComma) || column.pointThree + column.pointOther > 0
            ? false
            : hasDecimalCommas ? true : hasThousandsCommas ? false : commaIsDecimal(index)
        let hasThousandsPoints = isDecimal && column.pointThree > 0 && column.pointOther == 0
        if isDecimal != commaIsDecimal(index) || hasThousandsPoints { result.append((index, isDecimal)) }
      } else if hasDecimalCommas || column.forms.contains(.thousandsPoint), column.pointThree > 0, column.pointOther == 0,
        form.dialect.separator != UInt8(ascii: ","), !column.forms.contains(.thousandsComma)
      {
        // 1.234 beside 0,5: the point stands between thousands.
        result.append((index, true))
      }
    }
    return result
  }

  /// What is said of a column whose numbers could be read in two ways; nil where they could not.
  private func ambiguity(_ index: Int) -> String? {
    let column = table.columns[index]
    let hasOwnMark = !column.forms.isDisjoint(with: [.decimalComma, .thousandsComma])
    if column.forms.contains(.eitherComma), !hasOwnMark {
      return
        "`\(column.name)`: 1,234 was read as \(commaIsDecimal(index) ? "1.234 (decimal=point reads 1234)" : "1234 (decimal=comma reads 1.234)")"
    }
    if column.forms == .thousandsPoint, readings[index].commaIsDecimal == true {
      return "`\(column.name)`: 1.234 was read as 1234 (decimal=point reads 1.234)"
    }
    // Three digits behind every point, and none of the file's points has another number of them.
    guard form.dialect.separator != UInt8(ascii: ","), column.pointThree > 0, column.forms.isEmpty, column.wordCells == 0,
      !table.columns.contains(where: { $0.pointOther > 0 || $0.forms.contains(.thousandsComma) }),
      table.allCells(of: index, { _, cell in cell.isNaN || (1..<1000).contains(abs(cell)) })
    else { return nil }
    return "`\(column.name)`: 1.234 was read as 1.234 (decimal=comma reads 1234)"
  }

  // MARK: Notes

  mutating func addNotes() {
    noteForms()
    noteSentinels()
    if repeatedHeaders > 0 {
      table.notes.append(
        "the line of names stands \(repeatedHeaders == 1 ? "once more" : "\(repeatedHeaders) times more") among the rows; passed over")
    }
    if trailingComments > 0 {
      table.notes.append("comments behind \(trailingComments) row\(trailingComments == 1 ? "" : "s") passed over")
    }
    if rowEnds > 0 { table.notes.append("`;` taken off the end of \(rowEnds) row\(rowEnds == 1 ? "" : "s")") }
    if formulaCells > 0 {
      table.notes.append("`=\"…\"` taken off \(formulaCells) cell\(formulaCells == 1 ? "" : "s")")
    }
    if apostrophes > 0 {
      table.notes.append("apostrophes in front of \(apostrophes) number\(apostrophes == 1 ? "" : "s") taken off")
    }
    let rounded = table.columns.filter { $0.rounded > 0 }.prefix(4).map { "`\($0.name)`" }
    if !rounded.isEmpty {
      table.notes.append("whole numbers beyond 2⁵³ were rounded in \(rounded.joined(separator: ", "))")
    }
    if emptyRows > 0 { table.notes.append("\(emptyRows) row\(emptyRows == 1 ? "" : "s") without a single cell passed over") }
    if let first = held.first {
      table.notes.append(
        "\(held.count == 1 ? "one line" : "\(held.count) lines") below the table passed over: `\(RawTable.shown(first.texts[0]))`")
    }
    if let sum = sumAmongSamples {
      table.notes.append(
        "line \(sum.line) begins with `\(RawTable.shown(sum.word))` and counts as a sample; if it adds others up, take it out")
    }
    if shortRows > 0 {
      table.notes.append("\(shortRows) row\(shortRows == 1 ? "" : "s") of another length: what is missing counts as missing cells")
    }
  }

  private mutating func noteForms() {
    func names(_ fits: (RawColumn) -> Bool) -> String? {
      let found = table.columns.filter(fits).map { "`\($0.name)`" }
      guard !found.isEmpty else { return nil }
      return found.prefix(4).joined(separator: ", ") + (found.count > 4 ? " and \(found.count - 4) more" : "")
    }
    let ambiguous = options.commaIsDecimal == nil ? table.columns.indices.compactMap { ambiguity($0) } : []
    if let columns = names({ $0.forms.contains(.decimalComma) }) { table.notes.append("decimal commas in \(columns)") }
    if let columns = names({ !$0.forms.isDisjoint(with: [.thousandsComma, .thousandsPoint, .thousandsGap]) }) {
      table.notes.append("marks between thousands taken out of \(columns)")
    }
    if !ambiguous.isEmpty {
      table.notes.append(
        ambiguous.prefix(3).joined(separator: "; ") + (ambiguous.count > 3 ? " and so on in \(ambiguous.count - 3) more" : ""))
    }
    if let columns = names({ $0.forms.contains(.currency) }) { table.notes.append("currency signs taken off \(columns)") }
    if let columns = names({ $0.forms.contains(.mark) }) { table.notes.append("marks of footnotes taken off \(columns)") }
    let plain = Set(readings.indices.filter { !readings[$0].bracketsAreNegative }.map { table.columns[$0].name })
    if let columns = names({ plain.contains($0.name) }) { table.notes.append("brackets around every number taken off \(columns)") }
    if let columns = names({ !$0.forms.isDisjoint(with: [.brackets, .minusBehind]) && !plain.contains($0.name) }) {
      table.notes.append("numbers in brackets, or with a minus behind, are below zero in \(columns)")
    }
    if let columns = names({ $0.forms.contains(.percent) }) { table.notes.append("percent signs taken off \(columns): 12 % is 12") }
    for column in table.columns where column.percents > 0 && column.percents < column.numbers {
      table.notes.append(
        "`\(column.name)`: only \(column.percents) of \(column.numbers) numbers have a percent sign; all were read as if none had one")
    }
    for column in table.columns where column.currencies.count > 1 {
      let signs = column.currencies.sorted().map { "`\(RawTable.shown($0))`" }.joined(separator: ", ")
      table.notes.append("`\(column.name)`: sums in several currencies (\(signs)) were read as if in one")
    }
    for column in table.columns where column.unitCells > 0 {
      guard let unit = column.unit else { continue }
      table.notes.append(
        WrittenNumber.scales[unit] != nil
          ? "`\(column.name)`: K, M and B are thousands, millions and billions"
          : "`\(column.name)`: the unit `\(RawTable.shown(unit))` taken off its numbers")
    }
  }

  /// What stands for missing numbers in surveys, instruments' files and the formats of agencies.
  private static let sentinels: [Double] = [
    -99, -99.9, -99.99, -200, -999, -999.9, -999.99, -9999, -9999.9, -99999, -999999, -9.99, -32768, -2_147_483_648, 97, 98, 99, 99.9,
    99.99,
    997, 998, 999, 999.9, 9999, 9999.9, 99999, 999999, 2_147_483_647, 1e20, 1e30, 9.969209968386869e36, -1e30, -1e34,
  ]

  /// Numbers far from all others that are known to stand for missing ones.
  private mutating func noteSentinels() {
    for index in table.columns.indices {
      let column = table.columns[index]
      for sentinel in TablePass.sentinels where column.least == sentinel || column.most == sentinel {
        var count = 0
        var (least, most) = (Double.infinity, -Double.infinity)
        _ = table.allCells(of: index) { _, cell in
          if cell == sentinel {
            count += 1
          } else if !cell.isNaN {
            (least, most) = (min(least, cell), max(most, cell))
          }
          return true
        }
        let isFar =
          least <= most && (sentinel < 0 ? least >= max(sentinel / 5, -1e6) && (sentinel < -50 || least > 0) : most <= sentinel / 5)
        guard isFar, count * 2 < table.rowCount else { continue }
        table.notes.append(
          "`\(column.name)`: \(RawTable.text(sentinel)) stands in \(count) cell\(count == 1 ? "" : "s"), far from all others; na=\(RawTable.text(sentinel)) counts it as missing"
        )
      }
    }
  }
}
