/// Reads one paragraph's emphasis, code spans, links, entities and escapes; what opens and never closes is text.
struct InlineParser {
  private let text: [Character]
  private var index = 0
  private var runs: [StyledText.Run] = []
  /// Where emphasis opened: which mark, how many of it, and at which run.
  private var openings: [(mark: Character, length: Int, run: Int)] = []

  /// The last place where a link's text could end; behind it a bracket is a bracket.
  private let lastLinkEnd: Int

  init(_ text: String) {
    self.text = Array(text)
    let characters = self.text
    lastLinkEnd = characters.indices.dropLast().last { characters[$0] == "]" && characters[$0 + 1] == "(" } ?? -1
  }

  mutating func parse() -> StyledText {
    while index < text.count { step() }
    return StyledText(runs).merged
  }

  private mutating func step() {
    let character = text[index]
    switch character {
    case "\\": escape()
    case "`": code()
    case "*", "_": emphasis(character)
    case "[": link(isImage: false)
    case "!" where index + 1 < text.count && text[index + 1] == "[":
      index += 1
      link(isImage: true)
    case "&": entity()
    case "<": angle()
    case "\n": lineEnd()
    default:
      var end = index + 1
      while end < text.count, !InlineParser.special.contains(text[end]) { end += 1 }
      append(String(text[index..<end]))
      index = end
    }
  }

  private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "!", "&", "<", "\n"]

  private mutating func append(_ string: String, _ role: Role = .plain) { runs.append(StyledText.Run(string, role)) }

  private mutating func escape() {
    guard index + 1 < text.count else {
      append("\\")
      index += 1
      return
    }
    let next = text[index + 1]
    if next == "\n" {
      append("\n")
    } else if next.isASCII, next.isPunctuation || next.isSymbol {
      append(String(next))
    } else {
      append("\\" + String(next))
    }
    index += 2
  }

  /// A line end is a blank; two blanks before it make it stay.
  private mutating func lineEnd() {
    index += 1
    if let last = runs.last, last.text.hasSuffix("  ") {
      var kept = last.text
      while kept.hasSuffix(" ") { kept.removeLast() }
      runs[runs.count - 1].text = kept
      append("\n")
    } else if index < text.count {
      append(" ")
    }
  }

  private mutating func code() {
    let start = index
    var length = 0
    while index < text.count, text[index] == "`" {
      index += 1
      length += 1
    }
    var end = index
    while end < text.count {
      guard text[end] == "`" else {
        end += 1
        continue
      }
      var count = 0
      while end + count < text.count, text[end + count] == "`" { count += 1 }
      if count == length {
        var content = text[index..<end].map { $0 == "\n" ? " " : $0 }
        if content.count > 2, content.first == " ", content.last == " ", content.contains(where: { $0 != " " }) {
          content = Array(content.dropFirst().dropLast())
        }
        append(String(content), .code)
        index = end + length
        return
      }
      end += count
    }
    append(String(text[start..<index]))
  }

  private mutating func emphasis(_ mark: Character) {
    var length = 0
    while index + length < text.count, text[index + length] == mark { length += 1 }
    let before: Character = index > 0 ? text[index - 1] : " "
    let after: Character = index + length < text.count ? text[index + length] : " "
    index += length
    let isInWord = mark == "_" && (before.isLetter || before.isNumber) && (after.isLetter || after.isNumber)
    var canClose = !before.isWhitespace && !isInWord
    let canOpen = !after.isWhitespace && !isInWord && length <= 3
    // A punctuation mark between blank and mark says which way the mark looks.
    if canOpen, canClose, before.isPunctuation, !after.isPunctuation, !openings.contains(where: { $0.mark == mark }) { canClose = false }
    while length > 0, canClose, let place = openings.lastIndex(where: { $0.mark == mark }) {
      let opening = openings[place]
      let used = min(opening.length, length) >= 2 ? 2 : 1
      let role: Role = used == 2 ? .strong : .emphasis
      for run in (opening.run + 1)..<max(runs.count, opening.run + 1)
      where runs[run].role == .plain || (role == .strong && runs[run].role == .emphasis) {
        runs[run].role = role
      }
      runs[opening.run].text.removeLast(used)
      openings.removeSubrange((place + 1)...)
      if opening.length == used { openings.removeLast() } else { openings[place].length -= used }
      length -= used
    }
    guard length > 0 else { return }
    append(String(repeating: mark, count: length))
    if canOpen { openings.append((mark, length, runs.count - 1)) }
  }

  /// `[text](target)`, of which the text is shown; of an image, what describes it.
  private mutating func link(isImage: Bool) {
    var depth = 0
    var end = index
    // No link is longer than a page; a limit keeps a row of brackets from taking forever.
    let limit = index > lastLinkEnd ? index : min(text.count, index + InlineParser.linkLimit)
    scan: while end < limit {
      switch text[end] {
      case "\\": end += 1
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth == 0 { break scan }
      default: break
      }
      end += 1
    }
    guard end + 1 < limit, text[end + 1] == "(", let close = closingParenthesis(from: end + 1), depthOfLinks < 4
    else {
      append(isImage ? "![" : "[")
      index += 1
      return
    }
    var inner = InlineParser(String(text[(index + 1)..<end]))
    inner.depthOfLinks = depthOfLinks + 1
    let target = InlineParser.target(text[(end + 2)..<close])
    index = close + 1
    let described = inner.parse()
    if isImage { return runs.append(StyledText.Run(described.plain, .image, target: target)) }
    for run in described.runs {
      let own = run.role == .image ? run.target : target ?? run.target
      runs.append(StyledText.Run(run.text, run.role == .plain ? .link : run.role, target: own))
    }
  }

  /// What stands between a link's brackets, without the title behind it and the angles around it.
  private static func target(_ text: ArraySlice<Character>) -> String? {
    var target = String(text.drop { $0 == " " }.prefix { $0 != " " })
    if target.hasPrefix("<"), target.hasSuffix(">") { target = String(target.dropFirst().dropLast()) }
    return target.isEmpty ? nil : target
  }

  private static let linkLimit = 2000
  private var depthOfLinks = 0

  private func closingParenthesis(from start: Int) -> Int? {
    var depth = 0
    for position in start..<min(text.count, start + InlineParser.linkLimit) {
      if text[position] == "(" { depth += 1 }
      if text[position] == ")" {
        depth -= 1
        if depth == 0 { return position }
      }
      if text[position] == "\n" { return nil }
    }
    return nil
  }

  private mutating func entity() {
    let end = text[index...].prefix(12).firstIndex(of: ";")
    guard let end else {
      append("&")
      index += 1
      return
    }
    let name = String(text[(index + 1)..<end])
    guard let letter = InlineParser.letter(of: name) else {
      append("&")
      index += 1
      return
    }
    append(sanitised(letter))
    index = end + 1
  }

  private static func letter(of name: String) -> String? {
    if let known = entities[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return value == nil ? nil : "\u{FFFD}" }
    return String(scalar)
  }

  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—", "hellip": "…",
    "times": "×", "middot": "·", "rarr": "→", "larr": "←", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "plusmn": "±", "minus": "−",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "eta": "η", "theta": "θ", "lambda": "λ",
    "mu": "μ", "pi": "π", "sigma": "σ", "Sigma": "Σ", "phi": "φ", "omega": "ω", "part": "∂", "nabla": "∇", "sum": "∑", "radic": "√",
    "infin": "∞", "copy": "©", "deg": "°",
  ]

  /// `<https://…>` is a link; a tag of HTML is dropped; any other `<` is text.
  private mutating func angle() {
    guard let end = text[index...].prefix(InlineParser.linkLimit).firstIndex(of: ">") else {
      append("<")
      index += 1
      return
    }
    let content = String(text[(index + 1)..<end])
    let name = content.drop { $0 == "/" }
    if !content.contains(" "), content.contains("://") {
      runs.append(StyledText.Run(content, .link, target: content))
    } else if name == "br" || name == "br/" || name == "br /" {
      append("\n")
    } else if let first = name.first, first.isASCII, first.isLetter,
      InlineParser.tags.contains(String(name.prefix { $0.isLetter || $0.isNumber }))
    {
      // Dropped.
    } else {
      append("<")
      index += 1
      return
    }
    index = end + 1
  }

  private static let tags: Set<String> = [
    "a", "b", "i", "u", "em", "strong", "code", "sub", "sup", "kbd", "details", "summary", "p", "div", "span", "img", "center", "small",
  ]
}
