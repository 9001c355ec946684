/// Big letters, five dots high, for headings that a whole room reads.
public enum Banner {
  /// The text in big letters, wrapped between words; nil where a letter is not known or a word does not fit the width.
  ///
  /// With Unicode two rows of dots share one line; the others write a dot as `#`.
  public static func lines(_ text: String, width: Int, glyphs: GlyphSet) -> [StyledText]? {
    guard glyphs != .plain else { return nil }
    var rows: [[String]] = []
    var row: [String] = []
    for word in text.uppercased().split(separator: " ") {
      guard let drawn = dots(of: String(word)), drawn[0].count <= width else { return nil }
      if row.isEmpty {
        row = drawn
      } else if row[0].count + 3 + drawn[0].count <= width {
        row = zip(row, drawn).map { $0 + "   " + $1 }
      } else {
        rows.append(row)
        row = drawn
      }
    }
    if !row.isEmpty { rows.append(row) }
    guard !rows.isEmpty else { return nil }
    return Array(rows.map { glyphs == .unicode ? halfBlocks($0) : $0 }.joined(separator: [""])).map { line in
      StyledText(String(line.reversed().drop { $0 == " " }.reversed()), .heading)
    }
  }

  /// A word as five rows of `#` and blanks.
  private static func dots(of word: String) -> [String]? {
    var rows = Array(repeating: "", count: 5)
    for letter in word {
      guard let shape = shapes[letter] else { return nil }
      for (index, line) in shape.split(separator: "/").enumerated() {
        if !rows[index].isEmpty { rows[index] += " " }
        rows[index] += line.map { $0 == "." ? " " : String($0) }.joined()
      }
    }
    return rows
  }

  private static func halfBlocks(_ rows: [String]) -> [String] {
    let padded = rows + [String(repeating: " ", count: rows[0].count)]
    return stride(from: 0, to: 6, by: 2).map { index in
      zip(padded[index], padded[index + 1]).map { upper, lower in
        upper == "#" ? (lower == "#" ? "█" : "▀") : lower == "#" ? "▄" : " "
      }.joined()
    }
  }

  private static let shapes: [Character: String] = [
    "A": ".#./#.#/###/#.#/#.#", "B": "##./#.#/##./#.#/##.", "C": ".##/#../#../#../.##", "D": "##./#.#/#.#/#.#/##.",
    "E": "###/#../##./#../###", "F": "###/#../##./#../#..", "G": ".##/#../#.#/#.#/.##", "H": "#.#/#.#/###/#.#/#.#",
    "I": "###/.#./.#./.#./###", "J": "..#/..#/..#/#.#/.#.", "K": "#.#/#.#/##./#.#/#.#", "L": "#../#../#../#../###",
    "M": "#...#/##.##/#.#.#/#...#/#...#", "N": "#..#/##.#/#.##/#..#/#..#", "O": ".#./#.#/#.#/#.#/.#.",
    "P": "##./#.#/##./#../#..", "Q": ".#./#.#/#.#/.##/..#", "R": "##./#.#/##./#.#/#.#", "S": ".##/#../.#./..#/##.",
    "T": "###/.#./.#./.#./.#.", "U": "#.#/#.#/#.#/#.#/###", "V": "#.#/#.#/#.#/#.#/.#.", "W": "#...#/#...#/#.#.#/##.##/#...#",
    "X": "#.#/#.#/.#./#.#/#.#", "Y": "#.#/#.#/.#./.#./.#.", "Z": "###/..#/.#./#../###",
    "0": ".#./#.#/#.#/#.#/.#.", "1": ".#./##./.#./.#./###", "2": "##./..#/.#./#../###", "3": "##./..#/.#./..#/##.",
    "4": "#.#/#.#/###/..#/..#", "5": "###/#../##./..#/##.", "6": ".##/#../##./#.#/.#.", "7": "###/..#/.#./.#./.#.",
    "8": ".#./#.#/.#./#.#/.#.", "9": ".#./#.#/.##/..#/##.",
    ".": "././././#", ",": "../../../.#/#.", ":": "./#/./#/.", ";": "../.#/../.#/#.",
    "?": "##./..#/.#./.../.#.", "!": "#/#/#/./#", "-": ".../.../##./.../...", "–": ".../.../###/.../...", "'": "#/#/././.",
    "’": "#/#/././.", "+": ".../.#./###/.#./...", "=": ".../###/.../###/...", "(": ".#/#./#./#./.#", ")": "#./.#/.#/.#/#.",
    "/": "..#/..#/.#./#../#..", "→": "...../...#./#####/...#./.....", "\"": "#.#/#.#/.../.../...", "×": ".../#.#/.#./#.#/...",
    "%": "#.#/..#/.#./#../#.#",
  ]
}
