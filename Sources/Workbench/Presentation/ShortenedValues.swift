extension String {
  /// The text with its overlong parts cut off by `…`: what stands in quotes, and numbers and words.
  ///
  /// A value that a message names may be of any length; its beginning tells which it is. What stands in
  /// backquotes is to be typed, so only its words are cut.
  func shorteningValues(to limit: Int = 60) -> String {
    guard utf8.count > limit else { return self }
    func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }
    let characters = Array(self)
    var result = ""
    var index = 0
    while index < characters.count {
      let first = characters[index]
      var end = index + 1
      if isWordPart(first) {
        while end < characters.count, isWordPart(characters[end]) { end += 1 }
        result += String(characters[index..<Swift.min(end, index + limit)])
        if end - index > limit { result += "…" }
      } else if first == "'" || first == "\"", index == 0 || !isWordPart(characters[index - 1]) {
        // A quote before a letter or digit is an apostrophe, one behind a backslash part of the text.
        var isFound = false
        while end < characters.count, !isFound {
          let isLast = end + 1 == characters.count || !isWordPart(characters[end + 1])
          isFound = characters[end] == first && characters[end - 1] != "\\" && isLast
          end += 1
        }
        if isFound, end - index - 2 > limit {
          result += String(characters[index...index + limit]) + "…" + String(first)
        } else if isFound {
          result += String(characters[index..<end])
        } else {
          result.append(first)
          end = index + 1
        }
      } else {
        result.append(first)
      }
      index = end
    }
    return result
  }
}
