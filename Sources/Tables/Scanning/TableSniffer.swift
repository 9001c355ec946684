/// What stands in a text, found out from its beginning: how cells are separated, and where the rows begin.
struct TableForm {
  var dialect: Dialect
  var encoding = TextEncoding.utf8
  /// Rows in front of the body, the header among them.
  var leadingRows = 0
  /// A comment character's lines are passed over.
  var names: [String]?
  var width = 0
  /// The first column has no name: it names the rows.
  var hasRowNames = false
  /// Every row ends with a separator.
  var hasTrailingSeparator = false
  var classNames: [String]?
  var hasHeader = false
  var notes: [String] = []
}

/// What the user says about a text, in place of what would be found out.
package struct TableOptions: Sendable, Equatable {
  /// The outer nil finds out; the inner one is runs of blanks.
  package var separator: UInt8??
  package var hasHeader: Bool?
  /// What `1,234` means.
  package var commaIsDecimal: Bool?
  /// Rows that are too short end with missing cells, words among numbers are missing cells.
  package var takesFaultsAsMissing = false
  /// Cells that stand for missing ones, `-999` or `unknown`.
  package var missingWords: [String] = []
  /// The columns' names and the comment character, where a head of its own says them.
  var names: [String]?
  var comment: UInt8?

  package init() {}
}

enum TableSniffer {
  static let sampleSize = 1 << 17
  private static let sampleRows = 100

  private struct Sample {
    var rows: [[String]] = []
    var quoted: [[Bool]] = []
    var comments = 0
    var failed: TableFault?
  }

  /// - Throws: when the text holds no table.
  static func form(_ bytes: [UInt8], isWhole: Bool, _ options: TableOptions, escape: UInt8?) throws(TableFault) -> TableForm {
    var encoding = TextEncoding.utf8
    // A character cut in two at the sample's end is no fault.
    var text = bytes[...]
    if !isWhole, let end = bytes.lastIndex(of: 10) ?? bytes.lastIndex(of: 13) { text = bytes[...end] }
    if String(validating: text, as: UTF8.self) == nil { encoding = TextEncoding.eightBit(text) }
    let bytes = Array(text)
    guard bytes.contains(where: { $0 > 32 }) else {
      throw .whole("there are no rows in it", hint: "a table has a line of names and then one line for each sample")
    }
    if bytes.prefix(2000).contains(0) {
      throw .whole("it is no text", hint: "tables are read as text (CSV and its kin), JSON, .npy, .npz and IDX; export it as CSV")
    }
    let lines = firstLines(bytes)
    var separator = options.separator
    var leading = 0
    var notes: [String] = []
    if let first = lines.first, first.lowercased().hasPrefix("sep="), let byte = first.utf8.dropFirst(4).first, first.utf8.count == 5 {
      leading = 1
      if separator == nil { separator = .some(byte) }
      notes.append("the first line says that `\(Character(UnicodeScalar(byte)))` separates the cells")
    } else if let first = lines.first, first.lowercased() == "sep=" {
      leading = 1
      if separator == nil { separator = .some(UInt8(ascii: "\t")) }
    }
    let comment = options.comment ?? commentCharacter(lines, separator: separator ?? nil)
    let quote = quoteCharacter(bytes)
    let candidates: [UInt8?] = separator.map { [$0] } ?? Dialect.separators.map(\.byte)
    var best: (score: Double, dialect: Dialect, sample: Sample, width: Int)?
    for candidate in candidates {
      let dialect = Dialect(separator: candidate, quote: quote, escape: escape, comment: comment)
      let sample = sample(bytes, dialect, encoding, skipping: leading)
      guard let width = modalWidth(sample) else {
        if let fault = sample.failed, candidates.count == 1 { throw fault }
        if best == nil { best = (-1, dialect, sample, 1) }
        continue
      }
      let score = separator != nil ? 1 : score(sample, width, candidate)
      if best.map({ score > $0.score + 1e-9 }) ?? true { best = (score, dialect, sample, width) }
    }
    guard let best, !best.sample.rows.isEmpty else {
      if let fault = best?.sample.failed { throw fault }
      throw .whole("there are no rows in it", hint: "a table has a line of names and then one line for each sample")
    }
    var form = TableForm(dialect: best.dialect, encoding: encoding, leadingRows: leading, width: best.width, notes: notes)
    if separator == nil, best.width > 1, best.dialect.separator != UInt8(ascii: ",") {
      form.notes.append(
        "cells are separated by \(best.dialect.separatorName == "blanks" ? "blanks" : best.dialect.separatorName == "tab" ? "tabs" : "`\(best.dialect.separatorName)`")"
      )
    }
    if encoding != .utf8 { form.notes.append("the text is no UTF-8; it was read as \(encoding.name)") }
    if best.sample.comments > 0 {
      form.notes.append("comment lines from `\(comment.map { String(UnicodeScalar($0)) } ?? "#")` on are passed over")
    }
    findHeader(&form, best.sample, lines, comment, options)
    return form
  }

  // MARK: Lines and dialects

  private static func firstLines(_ bytes: [UInt8]) -> [String] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let pieces = bytes[start...].split(maxSplits: 300, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }
    return pieces.prefix(300).map { piece in
      var text = piece
      while let last = text.last, last == 32 || last == 9 { text = text.dropLast() }
      return String(decoding: text.prefix(4000), as: UTF8.self)
    }
  }

  /// `#` or `%`, where lines begin with it that are no rows.
  private static func commentCharacter(_ lines: [String], separator: UInt8??) -> UInt8? {
    for character in ["#", "%"] {
      let marked = lines.filter { $0.hasPrefix(character) && !RowScanner.isErrorValue($0) }
      guard !marked.isEmpty, marked.count < lines.count else { continue }
      let isHead = lines.prefix(marked.count).allSatisfy { $0.hasPrefix(character) }
      guard isHead || marked.count * 5 <= lines.count || character == "#" && marked.count * 2 <= lines.count else { continue }
      // `#,name` is a header whose first column is called `#`.
      let next = marked[0].dropFirst().first
      if marked.count == 1, let next, [",", ";", "\t", "|"].contains(next) { continue }
      return character.utf8.first
    }
    return nil
  }

  private static func quoteCharacter(_ bytes: [UInt8]) -> UInt8 {
    let (double, single) = (UInt8(ascii: "\""), UInt8(ascii: "'"))
    if bytes.contains(double) { return double }
    var opened = 0
    var closed = 0
    for index in bytes.indices where bytes[index] == single {
      if index == 0 || [10, 13, 44, 59, 9, 124].contains(bytes[index - 1]) { opened += 1 }
      if index + 1 == bytes.count || [10, 13, 44, 59, 9, 124].contains(bytes[index + 1]) { closed += 1 }
    }
    return opened >= 2 && opened == closed ? single : double
  }

  private static func sample(_ bytes: [UInt8], _ dialect: Dialect, _ encoding: TextEncoding, skipping: Int) -> Sample {
    var sample = Sample()
    let scanner = RowScanner(ArrayStream(bytes), dialect)
    do throws(TableFault) {
      var skipped = 0
      while sample.rows.count < sampleRows, try scanner.advance() {
        if skipped < skipping {
          skipped += 1
          continue
        }
        sample.rows.append(
          (0..<scanner.count).map { index in scanner.content(index).withUnsafeBufferPointer { encoding.decoded($0) ?? "" } })
        sample.quoted.append((0..<scanner.count).map(scanner.isQuoted))
      }
    } catch {
      sample.failed = error
    }
    sample.comments = scanner.commentCount
    return sample
  }

  /// The width that most rows have, of equals the larger.
  private static func modalWidth(_ sample: Sample) -> Int? {
    var counts: [Int: Int] = [:]
    for row in sample.rows { counts[row.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The share of rows of one width times the share of cells that no other separator stands in.
  private static func score(_ sample: Sample, _ width: Int, _ separator: UInt8?) -> Double {
    guard width > 1 else { return 0 }
    let others = Dialect.separators.compactMap(\.byte).filter { $0 != separator }
    var clean = 0
    var all = 0
    var fitting = 0
    for (row, quoted) in zip(sample.rows, sample.quoted) {
      if row.count == width { fitting += 1 }
      for (cell, isQuoted) in zip(row, quoted) {
        all += 1
        let isClean =
          isQuoted || !holdsSeveralNumbers(cell) && !cell.utf8.contains { others.contains($0) }
          || (separator != UInt8(ascii: ",") && WrittenNumber.parse(cell, commaIsDecimal: true) != nil)
        if isClean { clean += 1 }
      }
    }
    let score = Double(fitting) / Double(sample.rows.count) * Double(clean) / Double(max(all, 1))
    return sample.failed == nil ? score : score / 2
  }

  /// `2.5   40   7`: numbers with blanks between them, and no number as a whole.
  private static func holdsSeveralNumbers(_ cell: String) -> Bool {
    guard cell.utf8.contains(32) || cell.utf8.contains(9), !isNumber(cell) else { return false }
    return cell.split(whereSeparator: { $0 == " " || $0 == "\t" }).allSatisfy { isNumber(String($0)) }
  }

  // MARK: The header

  private static func isNumber(_ cell: String) -> Bool { WrittenNumber.parse(cell, commaIsDecimal: true) != nil }

  private static func findHeader(
    _ form: inout TableForm, _ sample: Sample, _ lines: [String], _ comment: UInt8?, _ options: TableOptions
  ) {
    var rows = sample.rows[...]
    let width = form.width
    if let names = options.names {
      guard names.count == width else { return }
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
      // Spreadsheets fill titles up with separators.
      let filled = first.count { !$0.isEmpty }
      if filled == 0 {
        empty += 1
      } else if first.count < width - 1 || (first.count < width && first.contains(where: isNumber)), first.count <= max(2, width / 2) {
        skipped += 1
      } else if width > 2, filled == 1, !first[0].isEmpty, !isNumber(first[0]) {
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
      form.hasRowNames = true
      form.hasHeader = true
      form.leadingRows += 1
      form.names = [""] + first
      form.notes.append("the header has one name less than there are columns: the first column has none")
      return
    }
    let (isHeader, note) = headerDecision(Array(first.prefix(real)), body.map { Array($0.prefix(real)) }, options)
    if isHeader {
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
    if rest.count >= 3, rest.count + named.count == first.count, named.contains(where: isMostlyNumeric), isRising(rest.map { first[$0] }),
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
