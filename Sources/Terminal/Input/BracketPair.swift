import Markup

/// The bracket at the cursor and its partner.
enum BracketPair {
  private static let closing: [Character: Character] = ["(": ")", "[": "]", "{": "}"]

  /// The line with both brackets strong: the one before the cursor, else the one under it.
  ///
  /// Brackets in strings and comments are none; their runs have roles of their own.
  static func marked(_ styled: StyledText, cursor: Int) -> StyledText {
    guard let pair = offsets(in: styled, cursor: cursor) else { return styled }
    var result = StyledText("")
    var offset = 0
    for run in styled.runs {
      var rest = ""
      for character in run.text {
        if pair.contains(offset) {
          result += StyledText(rest, run.role) + StyledText(String(character), .strong)
          rest = ""
        } else {
          rest.append(character)
        }
        offset += character.utf8.count
      }
      result += StyledText(rest, run.role)
    }
    return result
  }

  /// Where the two are, in bytes; nil without a bracket at the cursor, or when it has no partner.
  private static func offsets(in styled: StyledText, cursor: Int) -> [Int]? {
    var open: [(offset: Int, closing: Character)] = []
    var pairs: [(Int, Int)] = []
    var offset = 0
    for run in styled.runs {
      for character in run.text {
        if run.role == .plain {
          if let partner = closing[character] {
            open.append((offset, partner))
          } else if let last = open.last, last.closing == character {
            pairs.append((last.offset, offset))
            open.removeLast()
          } else if closing.values.contains(character) {
            open.removeAll()
          }
        }
        offset += character.utf8.count
      }
    }
    let found = [cursor - 1, cursor].lazy.compactMap { place in pairs.first { $0.0 == place || $0.1 == place } }.first
    return found.map { [$0.0, $0.1] }
  }
}
