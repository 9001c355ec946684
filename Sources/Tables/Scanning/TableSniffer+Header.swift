// Which rows stand in front of the samples: titles, names, units.
extension TableSniffer {
  static func isNumber(_ cell: String) -> Bool { WrittenNumber.parse(cell, commaIsDecimal: true) != nil }

  static func findHeader(
    _ form: inout TableForm, _ sample: Sample, _ lines: [String], _ comment: UInt8?, _ options: TableOptions
  ) throws(TableFault) {
    var rows = sample.rows[...]
    let width = form.width
    if let names = options.names {
      guard names.count == width else {
        let isWeighed = rows.first?.last?.hasPrefix("{") == true && width == names.count + 1
        throw .content(
          line: sample.lines.first ?? 0, column: 1,
          message: "the head names \(names.count) attribute\(names.count == 1 ? "" : "s"), this row has \(width) cells",
          hint: isWeighed
            ? "{…} behind a row is its weight, which data does not know: take it out, sed 's/,{.*}$//'"
            : "every row needs a cell for each @attribute")
      }
      form.names = names
      form.hasHeader = true
      return
    }
    // A line of counts and class names, as scikit-learn's own files have it.
    if let first = rows.first, rows.count >= 2, first.count >= 2, let samples = Int(first[0]), samples >= 1, let features = Int(first[1]),
      features == width - 1, first.count == 2 || first.dropFirst(2).allSatisfy({ !isNumber($0) && !$0.isEmpty }),
      rows.dropFirst().allSatisfy({ $0.count == width && $0.allSatisfy(isNumber) }), width > 2 || first.count > 2
    {
      form.leadingRows += 1
      form.classNames = first.count > 2 ? Array(first.dropFirst(2)) : nil
      form.notes.append(
        "the first line gives counts (\(samples) rows, \(features) features)"
          + (first.count > 2 ? " and the classes' names" : "") + ", as scikit-learn's files do; the columns have no names")
      return
    }
    // Titles above the table.
    var skipped = 0
    var empty = 0
    while skipped + empty < 60, rows.count > 2, let first = rows.first {
      // A tibble's names stand above its types.
      if rows.dropFirst().first.map(areTypes) == true { break }
      // Spreadsheets fill titles up with separators.
      let filled = first.count { !$0.isEmpty }
      if filled == 0 {
        empty += 1
      } else if first.count < width - 1 || (first.count < width && first.contains(where: isNumber)), first.count <= max(2, width / 2) {
        skipped += 1
      } else if width > 2, filled == 1, !first[0].isEmpty, !isNumber(first[0]) {
        skipped += 1
      } else if width > 2, filled < width, first.count == width, isTitleOver(rows, filled) {
        // Groups of columns: `Plant,,Yield,` over `site,height,wet,dry`.
        skipped += 1
      } else if first.count < width, rows.dropFirst().first.map({ $0.count < width }) == true, !first.contains(where: isNumber) {
        // Lists of names above: the last of them may be the header.
        skipped += 1
      } else {
        break
      }
      rows = rows.dropFirst()
    }
    form.leadingRows += skipped + empty
    if skipped > 0 {
      form.notes.append("\(skipped == 1 ? "one line" : "\(skipped) lines") above the table passed over")
    }
    guard let first = rows.first else { return }
    let body = rows.dropFirst()
    // Rows that all end with a separator.
    if width > 2, !body.isEmpty, body.allSatisfy({ $0.count < width || $0[width - 1].isEmpty }),
      first.count == width - 1 || (first.count == width && first[width - 1].isEmpty)
    {
      form.hasTrailingSeparator = true
      form.notes.append("the separator at each row's end is passed over")
    }
    let real = form.hasTrailingSeparator ? width - 1 : width
    if first.count == real - 1, real > 1, !form.hasTrailingSeparator, first.allSatisfy({ !isNumber($0) }), !body.isEmpty,
      options.hasHeader != false
    {
      try checkRowNames(rows, sample, form)
      form.hasRowNames = true
      form.hasHeader = true
      form.leadingRows += 1
      form.names = [""] + first
      form.notes.append("the header has one name less than there are columns: the first column has none")
      if body.first.map(areTypes) == true {
        form.leadingRows += 1
        form.notes.append("below the names, their types: passed over")
      }
      return
    }
    let (isHeader, note) = headerDecision(Array(first.prefix(real)), body.map { Array($0.prefix(real)) }, options)
    if isHeader {
      if first.count < real, !options.takesFaultsAsMissing { throw tooFewNames(first.count, real, rows, sample, form) }
      form.hasHeader = true
      form.leadingRows += 1
      form.names = Array(first.prefix(real))
      if let note { form.notes.append(note) }
      passOverUnits(&form, body, real)
    } else {
      if let note { form.notes.append(note) }
      // np.savetxt's head is a comment.
      if let comment, options.hasHeader != false {
        let dialect = Dialect(separator: form.dialect.separator, quote: form.dialect.quote, comment: nil)
        for line in lines.reversed() where line.utf8.first == comment {
          let names = TableSniffer.sample(Array(line.utf8.drop { $0 == comment }), dialect, .utf8, skipping: 0).rows.first ?? []
          guard names.count == real, names.allSatisfy({ !$0.isEmpty && !isNumber($0) }) else { continue }
          form.names = names
          form.hasHeader = true
          form.notes.append("the columns' names stand in a comment")
          break
        }
      }
    }
  }

  /// `<dbl> <int> <chr>`, as R prints them.
  private static func areTypes(_ row: [String]) -> Bool {
    !row.isEmpty && row.allSatisfy { $0.utf8.count >= 5 && $0.hasPrefix("<") && $0.hasSuffix(">") }
  }

  /// Whether a row of words with gaps stands above a fuller one of words, and numbers begin below.
  private static func isTitleOver(_ rows: ArraySlice<[String]>, _ filled: Int) -> Bool {
    guard let first = rows.first, let second = rows.dropFirst().first, second.count == first.count,
      second.count(where: { !$0.isEmpty }) > filled, !first.contains(where: isNumber), !second.contains(where: isNumber)
    else { return false }
    let body = rows.dropFirst(2)
    return second.indices.contains { column in
      let cells = body.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
      return cells.count > 2 && cells.count(where: isNumber) * 4 > cells.count * 3
    }
  }

  /// The names of rows are different from each other; what is not was cut at decimal commas.
  private static func checkRowNames(_ rows: ArraySlice<[String]>, _ sample: Sample, _ form: TableForm) throws(TableFault) {
    let body = rows.dropFirst()
    let firsts = body.compactMap(\.first)
    guard form.dialect.separator == UInt8(ascii: ","), Set(firsts).count < firsts.count, firsts.allSatisfy(isNumber), let names = rows.first
    else { return }
    throw tooFewNames(names.count, form.width, rows, sample, form)
  }

  private static func tooFewNames(
    _ names: Int, _ width: Int, _ rows: ArraySlice<[String]>, _ sample: Sample, _ form: TableForm
  ) -> TableFault {
    let digits = rows.dropFirst().joined().count { $0.utf8.allSatisfy { $0 &- 48 < 10 || $0 == 45 } }
    let isCutAtCommas = form.dialect.separator == UInt8(ascii: ",") && digits * 2 > rows.dropFirst().joined().count
    return .content(
      line: rows.startIndex < sample.lines.count ? sample.lines[rows.startIndex] : 0, column: 1,
      message: "this line names \(names) columns, the rows below it have \(width) cells",
      hint: isCutAtCommas
        ? "are there decimal commas? write them as points, or separate the cells with `;`"
        : "name every column; missing=drop takes the rows as they are")
  }

  /// A row or two of units, types or second names between the header and the numbers.
  private static func passOverUnits(_ form: inout TableForm, _ body: ArraySlice<[String]>, _ width: Int) {
    var rest = body
    let numeric = (0..<width).filter { column in
      let below = rest.dropFirst(2).compactMap { column < $0.count ? $0[column] : nil }.filter { !MissingCell.matches($0) }
      return below.count >= 2 && below.allSatisfy(isNumber)
    }
    guard !numeric.isEmpty else { return }
    var units: [String] = []
    while units.count < 2, rest.count > 2, let row = rest.first, row.count == width, row.contains(where: { !$0.isEmpty }),
      numeric.allSatisfy({ !isNumber(row[$0]) && (row[$0].isEmpty || !MissingCell.matches(row[$0])) }),
      !units.isEmpty || numeric.contains(where: { !row[$0].isEmpty })
    {
      units.append(row.filter { !$0.isEmpty }.prefix(3).map(RawTable.shown).joined(separator: ", "))
      rest = rest.dropFirst()
    }
    guard !units.isEmpty else { return }
    form.leadingRows += units.count
    form.notes.append("below the names, \(units.map { "`\($0)`" }.joined(separator: " and ")): units or the like, passed over")
  }

  /// Whether numbers grow from each to the next, or fall.
  private static func isRising(_ cells: [String]) -> Bool {
    let numbers = cells.compactMap { Double($0) }
    guard numbers.count == cells.count else { return false }
    let pairs = zip(numbers, numbers.dropFirst())
    return pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 }
  }

  private static func isYear(_ cell: String) -> Bool {
    Int(cell.filter { $0 != " " }).map { (1900...2100).contains($0) } ?? false
  }

  /// Whether the first row names the columns.
  private static func headerDecision(_ first: [String], _ body: [[String]], _ options: TableOptions) -> (Bool, String?) {
    if let said = options.hasHeader { return (said, nil) }
    let named = first.indices.filter { !isNumber(first[$0]) && !MissingCell.matches(first[$0]) }
    guard !body.isEmpty else { return (!named.isEmpty, nil) }
    if named.isEmpty {
      // Counted columns, as data frames without names are written.
      let numbers = first.compactMap { Int($0) }
      let isCounted =
        numbers.count >= first.count - 1 && numbers.count >= 3 && first.dropFirst().allSatisfy { Int($0) != nil }
        && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 } && (numbers.first == 0 || numbers.first == 1)
        && body.count >= 2 && !body.prefix(20).contains { row in row.count == first.count && row.compactMap { Int($0) } == numbers }
      if isCounted { return (true, "the first row counts the columns; it was taken as their names (header=no reads it as a row)") }
      let filled = first.first?.isEmpty == true ? first.dropFirst() : first[...]
      let isYears = filled.count >= 2 && filled.allSatisfy(isYear)
      if isYears, body.contains(where: { $0.contains { Double($0).map { !(1900...2100).contains($0) } ?? true } }) {
        return (true, "the first row looks like years and was taken as the columns' names (header=no reads it as a row)")
      }
      return (false, nil)
    }
    // `Country,2019,2020`: years among the names, above what are none.
    let rest = first.indices.filter { !named.contains($0) && !first[$0].isEmpty }
    if !rest.isEmpty, rest.allSatisfy({ isYear(first[$0]) }),
      rest.contains(where: { column in body.contains { column < $0.count && !isYear($0[column]) && isNumber($0[column]) } })
    {
      return (true, "the years in the first row were taken as columns' names (header=no reads it as a row)")
    }
    func isMostlyNumeric(_ column: Int) -> Bool {
      let cells = body.compactMap { column < $0.count ? $0[column] : nil }.filter { !MissingCell.matches($0) }
      return !cells.isEmpty && cells.count(where: isNumber) * 2 > cells.count
    }
    // What stands in the first row and again below is a value, unless the whole line of names stands there again.
    let again = named.filter { column in body.contains { column < $0.count && $0[column] == first[column] } }
    if !again.isEmpty, again.count * 2 >= named.count, body.allSatisfy({ $0 != first }) { return (false, nil) }
    // `sample,400,402,404,protein`: wavelengths or the like among the names.
    if rest.count >= 3, rest.count + named.count == first.count(where: { !$0.isEmpty }), named.contains(where: isMostlyNumeric),
      isRising(rest.map { first[$0] }),
      !body.prefix(3).contains(where: { row in isRising(rest.map { $0 < row.count ? row[$0] : "" }) })
    {
      return (true, "the rising numbers in the first row were taken as columns' names (header=no reads it as a row)")
    }
    // A word above numbers is a name; a word above words may be the first row's class.
    let overNumbers = named.count(where: isMostlyNumeric)
    let numericColumns = first.indices.count(where: isMostlyNumeric)
    if overNumbers > 0 {
      let isWhole = overNumbers == numericColumns
      return (isWhole || overNumbers * 2 >= numericColumns, nil)
    }
    if numericColumns > 0 { return (false, nil) }
    // Words throughout: names are different from each other, and none of them occurs below.
    let below = Set(body.joined())
    let isNames = Set(first).count == first.count && named.count >= first.count - 1 && first.allSatisfy { !below.contains($0) }
    return (
      isNames,
      "every cell is a word; the first row was taken as \(isNames ? "names (header=no reads it as a row)" : "a sample (header=yes reads it as names)")"
    )
  }
}
