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
  /// Cells that hold a list each.
  var lists = ListCells()
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

  struct Sample {
    var rows: [[String]] = []
    /// The lines they begin on.
    var lines: [Int] = []
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
      throw .whole(
        "it holds NUL bytes, which no text does",
        hint: "tables are read as text (CSV and its kin), JSON, .npy, .npz and IDX; export it as CSV, or take them out: tr -d '\\0'")
    }
    let lines = firstLines(bytes)
    if lines.count(where: { $0.hasPrefix("# name: ") }) > 1 {
      throw .whole(
        "it is Octave's text with more than one variable",
        hint: "in Octave: dlmwrite(\"FILE.csv\", [X, y]) writes them as one table")
    }
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
    if let first = lines.first, first.hasPrefix("\"TOA5\"") || first.hasPrefix("TOA5,") {
      leading += 1
      notes.append("the first line tells of the logger; passed over")
    }
    if let end = lines.lastIndex(where: { $0.hasPrefix("***End_of_Header***") }) {
      leading = end + 1
      notes.append("LabVIEW's head of \(end + 1) lines passed over")
    }
    let comment = options.comment ?? commentCharacter(lines, separator: separator ?? nil)
    let quote = quoteCharacter(bytes)
    var candidates: [UInt8?] = separator.map { [$0] } ?? Dialect.separators.map(\.byte)
    if let comment, candidates.count > 1 { candidates.removeAll { $0 == comment } }
    if separator == nil { candidates += Dialect.rareSeparators.map(\.byte) }
    var best: (score: Double, dialect: Dialect, sample: Sample, width: Int)?
    for candidate in candidates {
      // The rare ones are tried where the others find no cells.
      if separator == nil, Dialect.rareSeparators.contains(where: { $0.byte == candidate }), (best?.width ?? 1) > 1 { break }
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
    try findHeader(&form, best.sample, lines, comment, options)
    let body = best.sample.rows.dropFirst(form.leadingRows - leading)
    try StrangeNumbers.check(body, width: form.width, separatesByBlanks: best.dialect.separator == nil)
    form.lists = ListCells.find(body, width: form.width - (form.hasTrailingSeparator ? 1 : 0))
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

  /// `#`, `%` or another sign, where lines begin with it that are no rows.
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
    // Others stand on top, in front of a blank, and nowhere else in front of a line.
    for character in [";", "!", "*", "'"] {
      let count = lines.prefix { $0.hasPrefix(character + " ") || $0 == character }.count
      guard count > 0, count + 1 < lines.count, lines.dropFirst(count).allSatisfy({ !$0.hasPrefix(character) }) else { continue }
      return character.utf8.first
    }
    // Behind the numbers of a row.
    let behind = lines.count { TrailingComment.front($0)?.contains { $0.isNumber } ?? false }
    return behind > 0 && behind < lines.count ? UInt8(ascii: "#") : nil
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

  static func sample(_ bytes: [UInt8], _ dialect: Dialect, _ encoding: TextEncoding, skipping: Int) -> Sample {
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
        sample.lines.append(scanner.line)
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
    let lists = separator == nil ? [:] : ListCells.find(sample.rows.dropFirst(), width: width).counts
    for (row, quoted) in zip(sample.rows, sample.quoted) {
      // `Operator = N. N.` is no row.
      if row.count == width, !row.contains("=") { fitting += 1 }
      for (column, (cell, isQuoted)) in zip(row, quoted).enumerated() {
        all += 1
        let isClean =
          isQuoted || lists[column] != nil || !holdsSeveralNumbers(cell) && !cell.utf8.contains { others.contains($0) }
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
}

/// A comment behind what a line or cell holds, `0 # checked`.
enum TrailingComment {
  /// What stands in front of it; nil where there is none.
  static func front(_ text: String) -> Substring? {
    let bytes = text.utf8
    var place = bytes.startIndex
    while let hash = bytes[place...].firstIndex(of: UInt8(ascii: "#")) {
      if hash > bytes.startIndex, [32, 9].contains(bytes[bytes.index(before: hash)]) {
        var front = text[..<hash]
        while let last = front.last, last == " " || last == "\t" { front = front.dropLast() }
        return front.isEmpty ? nil : front
      }
      place = bytes.index(after: hash)
    }
    return nil
  }
}
