/// Tables as consoles print them, which leave out the middle of long ones.
enum PrintedFrame {
  /// - Throws: where a line stands for rows that are not there, or `...` for columns.
  static func check(_ sample: [UInt8]) throws(TableFault) {
    let lines = sample.split(omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }
    let hasGaps =
      lines.count > 2 && lines.prefix(6).allSatisfy { hasGap($0.split { $0 == 32 }.map { String(decoding: $0, as: UTF8.self) }) }
    for line in lines {
      guard line.contains(where: { $0 == UInt8(ascii: ".") || $0 == 0xE2 || $0 == 0xC2 }) || isCount(line) else { continue }
      let words = line.split { $0 == 32 }.map { String(decoding: $0, as: UTF8.self) }
      guard isCount(line) || !line.contains(9) && (isGap(words) || hasGaps) else { continue }
      throw .whole(
        "it is a printed table with a part left out: `\(RawTable.shown(words.joined(separator: " ")))`",
        hint:
          "write the table itself, in Python frame.to_csv(\"FILE.csv\", index=False), in R write.csv(frame, \"FILE.csv\", row.names = FALSE)"
      )
    }
  }

  /// `..  ...  ...`, the row in place of many.
  private static func isGap(_ words: [String]) -> Bool {
    let cells = words.filter { $0 != "|" && $0 != "│" }
    return cells.count > 1 && cells.allSatisfy { $0.allSatisfy { ".…·⋮".contains($0) } } && cells.contains { $0 != "." }
  }

  /// `a  ...  y`, the names of columns of which some are not there.
  private static func hasGap(_ words: [String]) -> Bool {
    words.dropFirst().dropLast().contains { $0 == "..." || $0 == "…" || $0 == "⋯" }
      && !words.contains { $0.contains(",") || $0.contains(";") }
  }

  /// What R, tibbles, Spark and Julia say below.
  private static func isCount(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 200, line.contains(where: { [UInt8(ascii: "m"), UInt8(ascii: "w")].contains($0) }) else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    return text.hasPrefix("# ") && (text.contains(" more row") || text.contains(" more variable"))
      || text.contains("[ reached ") && text.contains(" omitted ") || text.hasPrefix("only showing top ") || text.hasSuffix(" rows omitted")
  }
}
