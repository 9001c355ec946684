import Language

/// What the flags of `re` say; `(?i)` and its like set them inside a pattern.
struct PatternFlags {
  var ignoresCase = false
  var isMultiline = false
  var dotMatchesAll = false
  var isVerbose = false
  var isASCII = false

  init(_ bits: Int) {
    (ignoresCase, isMultiline, dotMatchesAll) = (bits & 2 != 0, bits & 8 != 0, bits & 16 != 0)
    (isVerbose, isASCII) = (bits & 64 != 0, bits & 256 != 0)
  }

  /// Whether a letter behind `(?` is a flag.
  mutating func set(_ letter: Character, _ value: Bool) -> Bool {
    switch letter {
    case "i": ignoresCase = value
    case "m": isMultiline = value
    case "s": dotMatchesAll = value
    case "x": isVerbose = value
    case "a": isASCII = value
    case "u", "L": break
    default: return false
    }
    return true
  }
}

/// Reads a regular expression as CPython's `re` writes it.
struct PatternParser {
  let pattern: [Unicode.Scalar]
  var place = 0
  private var depth = 0
  var groupCount = 0
  var groupNames: [(name: String, number: Int)] = []
  var openGroups: Set<Int> = []
  var flags: PatternFlags

  init(_ text: String, _ flags: PatternFlags) {
    pattern = Array(text.unicodeScalars)
    self.flags = flags
  }

  mutating func parse() throws(Diagnostic) -> PatternNode {
    let node = try alternatives()
    guard place == pattern.count else { throw failure("unbalanced parenthesis", at: place) }
    return node
  }

  func failure(_ what: String, at place: Int) -> Diagnostic {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: pattern)
    return Diagnostic(
      .value, "\(what) at position \(place)",
      hint: "the regular expression is '\(String(text))'; a `\\` before ( ) [ ] { } . * + ? takes them as they are")
  }

  var next: Unicode.Scalar? { place < pattern.count ? pattern[place] : nil }

  func isNext(_ text: String) -> Bool { pattern[place...].starts(with: text.unicodeScalars) }

  mutating func take(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    place += text.unicodeScalars.count
    return true
  }

  private mutating func alternatives() throws(Diagnostic) -> PatternNode {
    guard depth < 200 else { throw failure("too many brackets inside one another", at: place) }
    depth += 1
    defer { depth -= 1 }
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .either(parts)
  }

  private mutating func sequence() throws(Diagnostic) -> PatternNode {
    var parts: [PatternNode] = []
    while let letter = next, letter != "|", letter != ")" {
      if flags.isVerbose {
        if letter.properties.isWhitespace {
          place += 1
          continue
        }
        if letter == "#" {
          while let letter = next, letter != "\n" {
            _ = letter
            place += 1
          }
          continue
        }
      }
      let start = place
      guard let part = try item() else { continue }
      parts.append(try repetitions(of: part, from: start))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// `*`, `+`, `?` and `{m,n}` behind an item.
  private mutating func repetitions(of part: PatternNode, from start: Int) throws(Diagnostic) -> PatternNode {
    var part = part
    var isRepeated = false
    while true {
      if flags.isVerbose { while let letter = next, letter.properties.isWhitespace { place += 1 } }
      let here = place
      guard let (least, most) = quantifier() else { return part }
      if isRepeated { throw failure("multiple repeat", at: here) }
      if case .place = part { throw failure("nothing to repeat", at: here) }
      guard least <= most else { throw failure("min repeat greater than max repeat", at: here) }
      guard least <= 10_000, most == .max || most <= 10_000 else { throw failure("the repetition number is too large", at: here) }
      let isLazy = take("?")
      let isPossessive = !isLazy && take("+")
      part = .repeated(part, least: least, most: most, isGreedy: !isLazy, isPossessive: isPossessive)
      isRepeated = true
    }
  }

  private mutating func quantifier() -> (Int, Int)? {
    if take("*") { return (0, .max) }
    if take("+") { return (1, .max) }
    if take("?") { return (0, 1) }
    guard isNext("{") else { return nil }
    let start = place
    place += 1
    let least = number()
    var most = least
    if take(",") { most = number() ?? .max }
    guard take("}"), least != nil || most != nil, !(least == nil && most == nil) else {
      place = start
      return nil
    }
    return (least ?? 0, most ?? .max)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let letter = next, letter.value >= 48, letter.value <= 57 {
      value = min((value ?? 0) * 10 + Int(letter.value) - 48, 1 << 40)
      place += 1
    }
    return value
  }

  /// One item; nil for what only sets flags or says something.
  private mutating func item() throws(Diagnostic) -> PatternNode? {
    let start = place
    guard let letter = next else { return nil }
    place += 1
    switch letter {
    case ".": return .one(flags.dotMatchesAll ? .all : .any)
    case "^": return .place(flags.isMultiline ? .lineStart : .start)
    case "$": return .place(flags.isMultiline ? .lineEnd : .end)
    case "[": return .one(try set(from: start))
    case "(": return try group(from: start)
    case "*", "+", "?": throw failure("nothing to repeat", at: start)
    case "{":
      place = start
      if quantifier() != nil { throw failure("nothing to repeat", at: start) }
      place = start + 1
      return literal(letter)
    case "\\": return try escape(from: start)
    default: return literal(letter)
    }
  }

  func literal(_ letter: Unicode.Scalar) -> PatternNode { .one(test([.range(letter.value, letter.value)])) }

  func test(_ items: [CharacterTest.Item], isNegative: Bool = false) -> CharacterTest {
    let hasCase = items.contains {
      if case .range(let low, let high) = $0, low == high, let scalar = Unicode.Scalar(low) { scalar.properties.isCased } else { true }
    }
    return CharacterTest(items: items, isNegative: isNegative, ignoresCase: flags.ignoresCase && hasCase, isASCII: flags.isASCII)
  }

  // MARK: Brackets

  private mutating func group(from start: Int) throws(Diagnostic) -> PatternNode? {
    let outer = flags
    defer { flags = outer }
    var make: (PatternNode) -> PatternNode = { $0 }
    if take("?") {
      if take(":") {
        // A group that is not counted.
      } else if take("#") {
        while let letter = next, letter != ")" {
          _ = letter
          place += 1
        }
        guard take(")") else { throw failure("missing ), unterminated comment", at: start) }
        return nil
      } else if take("=") {
        make = { .look($0, isBehind: false, isNegative: false) }
      } else if take("!") {
        make = { .look($0, isBehind: false, isNegative: true) }
      } else if take("<=") {
        make = { .look($0, isBehind: true, isNegative: false) }
      } else if take("<!") {
        make = { .look($0, isBehind: true, isNegative: true) }
      } else if take(">") {
        make = { .atomic($0) }
      } else if take("P=") {
        let name = try name(until: ")", from: start)
        guard let number = groupNames.first(where: { $0.name == name })?.number else {
          throw failure("unknown group name '\(name)'", at: start + 4)
        }
        return .reference(number, ignoresCase: flags.ignoresCase)
      } else if take("P<") {
        let name = try name(until: ">", from: start)
        guard !groupNames.contains(where: { $0.name == name }) else { throw failure("redefinition of group name '\(name)'", at: start + 4) }
        groupNames.append((name, groupCount + 1))
        return try counted(from: start)
      } else if take("(") {
        let name = try name(until: ")", from: start)
        guard let number = Int(name) ?? groupNames.first(where: { $0.name == name })?.number, number <= groupCount else {
          throw failure("unknown group name '\(name)'", at: start + 3)
        }
        let yes = try sequence()
        let no = take("|") ? try sequence() : .empty
        guard take(")") else { throw failure("missing ), unterminated subpattern", at: start) }
        return .condition(number, yes, no)
      } else {
        return try flagged(from: start, outer)
      }
    } else {
      return try counted(from: start)
    }
    let inner = try alternatives()
    guard take(")") else { throw failure("missing ), unterminated subpattern", at: start) }
    let node = make(inner)
    if case .look(let inner, isBehind: true, _) = node, inner.width == nil {
      throw failure("look-behind requires fixed-width pattern", at: start)
    }
    return node
  }

  private mutating func counted(from start: Int) throws(Diagnostic) -> PatternNode {
    groupCount += 1
    let number = groupCount
    openGroups.insert(number)
    let inner = try alternatives()
    openGroups.remove(number)
    guard take(")") else { throw failure("missing ), unterminated subpattern", at: start) }
    return .group(inner, number: number)
  }

  /// `(?i)` for the whole pattern, `(?i:…)` for a part.
  private mutating func flagged(from start: Int, _ outer: PatternFlags) throws(Diagnostic) -> PatternNode? {
    var isOn = true
    while let letter = next, letter != ")", letter != ":" {
      place += 1
      if letter == "-" {
        isOn = false
      } else if !flags.set(Character(letter), isOn) {
        throw failure("unknown extension ?\(letter)", at: start + 1)
      }
    }
    if take(":") {
      let inner = try alternatives()
      guard take(")") else { throw failure("missing ), unterminated subpattern", at: start) }
      return inner
    }
    guard take(")") else { throw failure("missing -, : or )", at: place) }
    guard start == 0 else { throw failure("global flags not at the start of the expression", at: start) }
    // To the end of the pattern; the bracket's own end must not take them back.
    let rest = try alternatives()
    return rest
  }

  mutating func name(until end: Unicode.Scalar, from start: Int) throws(Diagnostic) -> String {
    var text = String.UnicodeScalarView()
    while let letter = next, letter != end {
      text.append(letter)
      place += 1
    }
    guard next == end, !text.isEmpty else { throw failure("missing group name", at: start + 3) }
    place += 1
    return String(text)
  }

  // MARK: Escapes and sets
}
