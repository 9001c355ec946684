/// Markdown of a stranger's without what a browser would run: raw HTML stands as text, and links lead to web pages, mail and files alone.
struct HarmlessMarkdown {
  private(set) var text = ""
  private var rest: Substring
  private var isAtLineStart = true
  private var backslashes = 0

  init(_ markdown: String) {
    rest = markdown[...]
    while !rest.isEmpty { step() }
  }

  private mutating func step() {
    if isAtLineStart, copyFence() { return }
    if rest.first == "`", backslashes % 2 == 0, copyCode() { return }
    if isAtLineStart, let colon = definitionEnd() {
      copy(to: colon)
      return copyDestination()
    }
    if rest.hasPrefix("](") {
      copy(to: rest.index(rest.startIndex, offsetBy: 2))
      return copyDestination()
    }
    if rest.first == "<", backslashes % 2 == 0, beginsHTML() { text += "\\" }
    copy(to: rest.index(after: rest.startIndex))
  }

  private mutating func copy(to end: Substring.Index) {
    for character in rest[..<end] {
      text.append(character)
      isAtLineStart = character.isNewline
      backslashes = character == "\\" ? backslashes + 1 : 0
    }
    rest = rest[end...]
  }

  // MARK: Code, which shows everything as it is

  private mutating func copyFence() -> Bool {
    let line = rest.prefix { !$0.isNewline }
    let mark = line.drop { $0 == " " }
    guard line.count - mark.count < 4, let byte = mark.first, byte == "`" || byte == "~" else { return false }
    let count = mark.prefix { $0 == byte }.count
    guard count >= 3, byte == "~" || !mark.dropFirst(count).contains("`") else { return false }
    var position = line.endIndex
    while position < rest.endIndex {
      position = rest.index(after: position)
      let next = rest[position...].prefix { !$0.isNewline }
      position = next.endIndex
      let close = next.drop { $0 == " " }
      if next.count - close.count < 4, close.prefix(while: { $0 == byte }).count >= count, close.allSatisfy({ $0 == byte || $0 == " " }) {
        break
      }
    }
    copy(to: position)
    return true
  }

  /// A code span: as many backticks close it, in the same paragraph.
  private mutating func copyCode() -> Bool {
    let count = rest.prefix { $0 == "`" }.count
    var position = rest.index(rest.startIndex, offsetBy: count)
    var isBlankLine = false
    while position < rest.endIndex {
      let run = rest[position...].prefix { $0 == "`" }.count
      if run == count {
        copy(to: rest.index(position, offsetBy: count))
        return true
      }
      if run > 0 {
        position = rest.index(position, offsetBy: run)
        isBlankLine = false
        continue
      }
      if rest[position].isNewline {
        if isBlankLine { break }
        isBlankLine = true
      } else if !rest[position].isWhitespace {
        isBlankLine = false
      }
      position = rest.index(after: position)
    }
    copy(to: rest.index(rest.startIndex, offsetBy: count))
    return true
  }

  // MARK: HTML and links

  private static let schemes = ["http", "https", "mailto"]

  /// Whether a `<` begins a tag, a comment or the like; not where it is a comparison, or a web page's address in brackets.
  private func beginsHTML() -> Bool {
    let inside = rest.dropFirst()
    guard let first = inside.first, first.isLetter || "/!?".contains(first) else { return false }
    let scheme = inside.prefix { $0.isLetter }.lowercased()
    return !(HarmlessMarkdown.schemes.contains(scheme) && inside.dropFirst(scheme.count).hasPrefix(":"))
  }

  /// Where `[name]:` at the beginning of a line ends.
  private func definitionEnd() -> Substring.Index? {
    let line = rest.prefix { !$0.isNewline }
    let mark = line.drop { $0 == " " }
    guard line.count - mark.count < 4, mark.first == "[", let bracket = mark.firstIndex(of: "]") else { return nil }
    let colon = mark.index(after: bracket)
    return colon < mark.endIndex && mark[colon] == ":" ? mark.index(after: colon) : nil
  }

  /// Where a target without brackets around it ends: at a blank, or at the parenthesis that closes the link; pairs belong to it.
  private func endOfPlainDestination() -> Substring.Index {
    var depth = 0
    var isEscaped = false
    for index in rest.indices {
      let character = rest[index]
      if character.isWhitespace || character == ">" { return index }
      if character == "(", !isEscaped { depth += 1 }
      if character == ")", !isEscaped {
        if depth == 0 { return index }
        depth -= 1
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return rest.endIndex
  }

  /// A link's target as it is, or `#` where it leads to something else than a page, a mail or a file.
  private mutating func copyDestination() {
    copy(to: rest.firstIndex { !$0.isWhitespace } ?? rest.endIndex)
    let isInBrackets = rest.first == "<"
    if isInBrackets { copy(to: rest.index(after: rest.startIndex)) }
    let end = isInBrackets ? rest.firstIndex { $0 == ">" || $0.isNewline } ?? rest.endIndex : endOfPlainDestination()
    let target = rest[..<end]
    let head = target.prefix { $0 != "/" && $0 != "?" }
    let scheme = head.prefix { $0 != ":" }
    let isPlain = !head.contains(":") && !head.contains("&") && !head.contains("\\")
    if isPlain || (scheme.count < head.count && HarmlessMarkdown.schemes.contains(scheme.lowercased())) { return copy(to: end) }
    text += "#"
    rest = rest[end...]
    isAtLineStart = false
    backslashes = 0
  }
}
