/// Rows that name their features by number, `1 3:0.5 7:1`: LIBSVM's and SVMlight's.
///
/// Source: LIBSVM's README, "Installation and Data Format".
enum SparseRows {
  /// Whether the first rows are such ones.
  static func matches(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(maxSplits: 30, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }.prefix(20)
    var pairs = 0
    for line in lines {
      let words = words(line)
      guard let first = words.first else { continue }
      guard NumberText.value(first) != nil, words.count > 1 || pairs > 0 else { return false }
      for word in words.dropFirst() where !isQuery(word) {
        guard pair(word) != nil else { return false }
        pairs += 1
      }
    }
    return pairs > 0
  }

  /// - Throws: where rows of that form have several labels each, `1,3 1:0.5`.
  static func checkLabels(_ bytes: [UInt8]) throws(TableFault) {
    let lines = bytes.split(maxSplits: 30, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }.prefix(20).map(words)
    let isSparse = lines.allSatisfy { line in
      line.count > 1 && line.dropFirst().allSatisfy { pair($0) != nil }
        && line[0].split(separator: UInt8(ascii: ",")).allSatisfy { NumberText.value($0) != nil }
    }
    guard isSparse, let several = lines.first(where: { $0.first?.contains(UInt8(ascii: ",")) == true }) else { return }
    throw .whole(
      "its rows have several labels each, such as \(String(decoding: several[0], as: UTF8.self))",
      hint: "a row has one target: keep one label of each, sed 's/,[0-9]*//g'")
  }

  static func table(_ bytes: [UInt8], notes: [String]) throws(TableFault) -> RawTable {
    var rows: [(label: Double, cells: [(index: Int, value: Double)])] = []
    var (least, most) = (Int.max, 0)
    var hasQueries = false
    for (number, line) in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 10 }).enumerated() {
      let words = words(line)
      guard let first = words.first else { continue }
      var cells: [(index: Int, value: Double)] = []
      guard let label = NumberText.value(first) else { throw fault(number, "this row does not begin with a number, its target") }
      for word in words.dropFirst() {
        if cells.isEmpty, isQuery(word) {
          hasQueries = true
          continue
        }
        guard let cell = pair(word), cells.last.map({ $0.index < cell.index }) ?? true else {
          throw fault(number, "`\(RawTable.shown(String(decoding: word, as: UTF8.self)))` is no feature: its number, a colon, its value")
        }
        (least, most) = (min(least, cell.index), max(most, cell.index))
        cells.append(cell)
      }
      rows.append((label, cells))
    }
    // Features are counted from 1 unless one is called 0.
    let start = min(least, 1)
    let width = most - start + 1
    let (size, isBeyond) = (width + 1).multipliedReportingOverflow(by: rows.count)
    guard !isBeyond, size <= 1 << 27 else {
      throw .whole("written out it has \(rows.count) rows of \(width) features, too many for an array", hint: "take a part of the rows")
    }
    var table = RawTable((0..<width).map { "x\($0 + start)" } + ["label"])
    table.notes = notes + ["read as LIBSVM's rows: a feature that a row does not name is 0"]
    if hasQueries { table.notes.append("left out: qid, which says to which query a row belongs") }
    table.hasHeader = true
    var row = [Double](repeating: 0, count: width + 1)
    for (label, cells) in rows {
      for index in 0..<width { row[index] = 0 }
      for cell in cells { row[cell.index - start] = cell.value }
      row[width] = label
      row.withUnsafeBufferPointer { table.append($0) }
    }
    table.finish()
    for column in table.columns.indices { table.columns[column].numbers = table.rowCount }
    return table
  }

  private static func fault(_ line: Int, _ message: String) -> TableFault {
    .content(line: line + 1, column: 1, message: message, hint: "LIBSVM's rows are: target feature:value feature:value …")
  }

  /// What stands between blanks, up to a comment.
  private static func words(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.prefix { $0 != UInt8(ascii: "#") }.split { $0 <= 32 }
  }

  /// SVMlight's `qid:3`.
  private static func isQuery(_ word: ArraySlice<UInt8>) -> Bool { word.starts(with: Array("qid:".utf8)) }

  private static func pair(_ word: ArraySlice<UInt8>) -> (index: Int, value: Double)? {
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")), word[..<colon].allSatisfy({ $0 &- 48 < 10 }),
      let index = Int(String(decoding: word[..<colon], as: UTF8.self)), index < 1 << 24,
      let value = NumberText.value(word[(colon + 1)...])
    else { return nil }
    return (index, value)
  }
}
