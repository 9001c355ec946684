import Workbench

// What a typed line is, by its text alone.
extension LessonRunner {
  /// Whether a typed line is the offered one: the same but for blanks outside of quotes, and for `→`.
  static func isSame(_ typed: String, _ offered: String) -> Bool { compacted(typed) == compacted(offered) }

  private static func compacted(_ text: String) -> String {
    var result = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "→" {
        if result.last == " " { result.removeLast() }
        result += "->"
        continue
      } else if character == " " {
        // A blank between two words means something, one beside a sign does not.
        if result.last?.isWord == true { result.append(" ") }
        continue
      }
      if result.last == " ", quote == nil, !character.isWord { result.removeLast() }
      result.append(character)
    }
    return result.trimmingBlanks()
  }

  /// Commands that look and change nothing.
  private static let lookingCommands: Set<String> = [
    "why", "plot", "show", "graph", "gradcheck", "check", "runs", "compare", "help", "history", "clear",
  ]

  /// Whether a line is made of figures and the signs between them: `1/2`, `3*4 + 4`.
  static func isSumOfFigures(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || " .+-*/()eE".contains($0) }
  }

  /// Whether a line surely leaves the session as it was, so that the lesson's state need not be restored: sums of figures, a name
  /// with its subscripts, a command that only looks.
  static func leavesNoTrace(_ text: String, commands: CommandTable) -> Bool {
    let text = text.trimmingBlanks()
    if text.hasPrefix("?") || isSumOfFigures(text) { return true }
    guard !text.contains(where: { "=(;\n".contains($0) }) else { return false }
    let word = text.prefix { $0.isWord }
    if commands[String(word)] != nil { return lookingCommands.contains(String(word)) }
    return !word.isEmpty && text.dropFirst(word.count).allSatisfy { $0.isNumber || "[],:. T".contains($0) }
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber || self == "_" }
}
