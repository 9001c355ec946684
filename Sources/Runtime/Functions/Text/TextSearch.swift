/// Finding and replacing parts of text, by code points as Python does.
enum TextSearch {
  typealias Scalars = ArraySlice<Unicode.Scalar>

  /// The code point index of the first occurrence.
  static func find(_ part: String, in text: String) -> Int? {
    find(Array(part.unicodeScalars)[...], in: Array(text.unicodeScalars)[...])
  }

  static func find(_ part: Scalars, in text: Scalars) -> Int? {
    if part.isEmpty { return text.startIndex }
    guard text.count >= part.count else { return nil }
    var index = text.startIndex
    while index + part.count <= text.endIndex {
      if text[index] == part[part.startIndex], text[index..<(index + part.count)].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }

  static func findLast(_ part: Scalars, in text: Scalars) -> Int? {
    var index = text.endIndex - part.count
    while index >= text.startIndex {
      if text[index..<(index + part.count)].elementsEqual(part) { return index }
      index -= 1
    }
    return nil
  }

  /// The pieces between occurrences, at most `limit` splits.
  static func split(_ text: String, by part: String, limit: Int = Int.max) -> [String] {
    let separator = Array(part.unicodeScalars)[...]
    var rest = Array(text.unicodeScalars)[...]
    var pieces: [String] = []
    while pieces.count < limit, let index = find(separator, in: rest) {
      pieces.append(string(rest[..<index]))
      rest = rest[(index + separator.count)...]
    }
    pieces.append(string(rest))
    return pieces
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return String(view)
  }
}
