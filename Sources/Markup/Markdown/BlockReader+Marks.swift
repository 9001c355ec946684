extension BlockReader {
  /// What opens a fence, and what closes it.
  struct Fence {
    let mark: Character
    let length: Int
    let indentation: Int
    let language: String

    init?(_ line: String) {
      let text = line.trimmed
      guard line.indentation < 4, let first = text.first, first == "`" || first == "~" else { return nil }
      length = text.prefix { $0 == first }.count
      let info = String(text.dropFirst(length)).trimmed
      guard length >= 3, first == "~" || !info.contains("`") else { return nil }
      mark = first
      indentation = line.indentation
      language = info
    }

    func isClosed(by line: String) -> Bool {
      let text = line.trimmed
      return text.count >= length && line.indentation < 4 && text.allSatisfy { $0 == mark }
    }
  }

  /// What begins a list item.
  struct Marker {
    var isOrdered = false
    var number = 0
    var sign: Character
    /// Where the item's text begins.
    var contentColumn: Int
    var text: String

    init?(_ line: String) {
      let indentation = line.indentation
      let rest = line.dropFirst(indentation)
      guard let first = rest.first else { return nil }
      var width = 1
      sign = first
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 9, let mark = rest.dropFirst(digits.count).first, mark == "." || mark == ")" else { return nil }
        isOrdered = true
        number = Int(digits) ?? 1
        sign = mark
        width = digits.count + 1
      } else if first != "-", first != "*", first != "+" {
        return nil
      }
      let after = rest.dropFirst(width)
      guard after.isEmpty || after.first == " " else { return nil }
      let blanks = after.prefix { $0 == " " }.count
      let gap = blanks == 0 || blanks > 4 || blanks == after.count ? 1 : blanks
      contentColumn = indentation + width + gap
      text = String(after.dropFirst(min(gap, after.count)))
    }

    func isSibling(of other: Marker) -> Bool { isOrdered == other.isOrdered && sign == other.sign }
  }
}
