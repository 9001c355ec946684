/// Tables drawn with `|` and lines of `-`, as psql, MySQL and Markdown have them.
enum DrawnTable {
  /// Whether a text may be one: it has box characters, or a line is drawn among its first.
  static func matches(_ sample: [UInt8]) -> Bool {
    sample.contains(0xE2) && String(decoding: sample.prefix(2000), as: UTF8.self).unicodeScalars.contains("│")
      || lines(sample).prefix(4).contains(where: isRule) || sample.starts(with: Array("||".utf8))
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 10).map { line in
      var line = line[...]
      while let last = line.last, last <= 32 { line = line.dropLast() }
      while let first = line.first, first <= 32 { line = line.dropFirst() }
      return line
    }.filter { !$0.isEmpty }
  }

  /// The rows with `|` between their cells and nothing drawn; nil for any other text.
  static func plain(_ bytes: [UInt8]) throws(TableFault) -> [UInt8]? {
    // Polars, DuckDB and rich draw with box characters.
    if bytes.contains(0xE2), let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.contains("│") {
      if text.unicodeScalars.contains("┆") || text.unicodeScalars.contains("┌"), text.contains(" … ") {
        throw .whole(
          "it is a drawing of a table whose middle is left out (…)", hint: "write the table itself: frame.write_csv(\"FILE.csv\")")
      }
      return try plain(Array(ascii(text).utf8))
    }
    var lines = lines(bytes)
    if let names = jiraNames(lines) {
      lines[0] = names
    } else {
      guard lines.prefix(4).contains(where: isRule) else { return nil }
    }
    var result: [UInt8] = []
    var rows = 0
    let isShaped = lines.first?.starts(with: Array("shape: ".utf8)) == true
    for line in lines.dropFirst(isShaped ? 1 : 0) where !isRule(line) {
      guard line.contains(UInt8(ascii: "|")) else {
        // psql and MySQL count the rows below.
        guard String(decoding: line, as: UTF8.self).contains("row"), rows > 1 else { return nil }
        continue
      }
      var line = line
      let isFramed = line.first == UInt8(ascii: "|") && line.last == UInt8(ascii: "|") && line.count > 1
      if isFramed { line = line.dropFirst().dropLast() }
      result += withoutEmphasis(line)
      result.append(10)
      rows += 1
    }
    return rows > 1 ? result : nil
  }

  /// Jira's `||a||b||` above rows of `|1|2|`, as a row like them.
  private static func jiraNames(_ lines: [ArraySlice<UInt8>]) -> ArraySlice<UInt8>? {
    let bars = Array("||".utf8)
    guard let first = lines.first, first.starts(with: bars), first.reversed().starts(with: bars), lines.count > 2,
      lines.dropFirst().allSatisfy({ $0.first == bars[0] && !$0.starts(with: bars) })
    else { return nil }
    let bar = UInt8(ascii: "|")
    return ArraySlice(first.indices.filter { first[$0] != bar || $0 + 1 == first.endIndex || first[$0 + 1] != bar }.map { first[$0] })
  }

  /// Markdown's `**12**` and `` `12` `` without the signs.
  private static func withoutEmphasis(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var place = line.startIndex
    while place < line.endIndex {
      if line[place...].starts(with: Array("**".utf8)) {
        place += 2
      } else {
        if line[place] != UInt8(ascii: "`") { result.append(line[place]) }
        place += 1
      }
    }
    return result
  }

  /// Box characters as `|` and `-`.
  private static func ascii(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "│", "┃", "┆", "║": result.append("|")
      case "─", "━", "═", "╌", "┈": result.append("-")
      case "\u{2500}"..."\u{257F}": result.append("+")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let signs: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ":"), 32]
    return line.allSatisfy(signs.contains) && line.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") } >= 3
      && line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "+") }
  }
}
