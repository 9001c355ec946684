/// Tables whose columns a line of dashes shows, as SQL*Plus, sqlcmd, pandoc and reStructuredText write them.
enum RuledTable {
  /// Whether such a line stands among the first.
  static func matches(_ sample: [UInt8]) -> Bool {
    !sample.contains(9) && lines(sample, limit: 5).prefix(4).contains { spans($0) != nil }
  }

  /// The rows with a separator between their cells and nothing drawn; nil where a cell reaches beyond its dashes.
  static func plain(_ bytes: [UInt8], separator: Unicode.Scalar) -> [UInt8]? {
    let lines = lines(bytes, limit: .max)
    guard let columns = lines.prefix(4).lazy.compactMap(spans).first else { return nil }
    var result = String.UnicodeScalarView()
    var rows = 0
    for line in lines where spans(line) == nil {
      if rows > 1, isCount(line) { continue }
      for (index, start) in columns.enumerated() {
        let end = index + 1 < columns.count ? columns[index + 1] : line.count
        guard start == 0 || start > line.count || line[start - 1] == " " else { return nil }
        let cell = start < line.count ? line[start..<min(end, line.count)] : []
        if index > 0 { result.append(separator) }
        result.append(contentsOf: cell)
      }
      result.append("\n")
      rows += 1
    }
    return rows > 1 ? Array(String(result).utf8) : nil
  }

  private static func lines(_ bytes: [UInt8], limit: Int) -> [[Unicode.Scalar]] {
    bytes.split(maxSplits: limit == .max ? .max : limit, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }.prefix(limit)
      .map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }.filter { $0.contains { $0 != " " } }
  }

  /// Where the runs of dashes of a line begin, the first at the line's start; nil for a line that is none.
  private static func spans(_ line: [Unicode.Scalar]) -> [Int]? {
    guard line.allSatisfy({ $0 == " " || $0 == "-" || $0 == "=" }), line.count(where: { $0 != " " }) >= 4 else { return nil }
    let starts = line.indices.filter { line[$0] != " " && ($0 == 0 || line[$0 - 1] == " ") }
    return starts.count > 1 ? [0] + starts.dropFirst() : nil
  }

  /// `24 rows selected.` and `(24 rows affected)`.
  private static func isCount(_ line: [Unicode.Scalar]) -> Bool {
    let words = String(String.UnicodeScalarView(line)).lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.count <= 4 && words.first.map { Int($0) != nil } == true
      && words.dropFirst().first.map { ["row", "rows", "record", "records"].contains($0) } == true
  }
}
