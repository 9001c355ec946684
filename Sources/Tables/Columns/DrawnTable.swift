/// Tables drawn with `|` and lines of `-`, as psql, MySQL and Markdown have them.
enum DrawnTable {
  /// The rows with `|` between their cells and nothing drawn; nil for any other text.
  static func plain(_ bytes: [UInt8]) -> [UInt8]? {
    let lines = bytes.split(separator: 10).map { line in
      var line = line[...]
      while let last = line.last, last <= 32 { line = line.dropLast() }
      while let first = line.first, first <= 32 { line = line.dropFirst() }
      return line
    }.filter { !$0.isEmpty }
    guard lines.prefix(4).contains(where: isRule) else { return nil }
    var result: [UInt8] = []
    var rows = 0
    for line in lines where !isRule(line) {
      guard line.contains(UInt8(ascii: "|")) else {
        // psql and MySQL count the rows below.
        guard String(decoding: line, as: UTF8.self).contains("row"), rows > 1 else { return nil }
        continue
      }
      var line = line
      let isFramed = line.first == UInt8(ascii: "|") && line.last == UInt8(ascii: "|") && line.count > 1
      if isFramed { line = line.dropFirst().dropLast() }
      result += line
      result.append(10)
      rows += 1
    }
    return rows > 1 ? result : nil
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let signs: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ":"), 32]
    return line.allSatisfy(signs.contains) && line.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") } >= 3
      && line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "+") }
  }
}
