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
  private let pattern: [Unicode.Scalar]
  private var place = 0
  private var depth = 0
  private(set) var groupCount = 0
  private(set) var groupNames: [(name: String, number: Int)] = []
  private var openGroups: Set<Int> = []
  private var flags: PatternFlags

  init(_ text: String, _ flags: PatternFlags) {
    pattern = Array(text.unicodeScalars)
    self.flags = flags
  }

  mutating func parse() throws(Diagnostic) -> PatternNode {
    let node = try alternatives()
    guard place == pattern.count else { throw failure("unbalanced parenthesis", at: place) }
    return node
  }

  private func failure(_ what: String, at place: Int) -> Diagnostic {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: pattern)
    return Diagnostic(
      .value, "\(what) at position \(place)",
      hint: "the regular expression is '\(String(text))'; a `\\` before ( ) [ ] { } . * + ? takes them as they are")
  }

  private var next: Unicode.Scalar? { place < pattern.count ? pattern[place] : nil }

  private func isNext(_ text: String) -> Bool { pattern[place...].starts(with: text.unicodeScalars) }

  private mutating func take(_ text: String) -> Bool {
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

  private func literal(_ letter: Unicode.Scalar) -> PatternNode { .one(test([.range(letter.value, letter.value)])) }

  private func test(_ items: [CharacterTest.Item], isNegative: Bool = false) -> CharacterTest {
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

  private mutating func name(until end: Unicode.Scalar, from start: Int) throws(Diagnostic) -> String {
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

  private mutating func escape(from start: Int) throws(Diagnostic) -> PatternNode {
    guard let letter = next else { throw failure("bad escape (end of pattern)", at: start) }
    switch letter {
    case "A": place += 1; return .place(.textStart)
    case "Z": place += 1; return .place(.textEnd)
    case "b": place += 1; return .place(.wordEdge)
    case "B": place += 1; return .place(.noWordEdge)
    case "1"..."9":
      var digits = 0
      while let digit = next, digit.value >= 48, digit.value <= 57, digits < 100 {
        digits = digits * 10 + Int(digit.value) - 48
        place += 1
        if digits > 9 { break }
      }
      guard digits <= groupCount else { throw failure("invalid group reference \(digits)", at: start + 1) }
      guard !openGroups.contains(digits) else { throw failure("cannot refer to an open group", at: start) }
      return .reference(digits, ignoresCase: flags.ignoresCase)
    default:
      return .one(test([try escaped(from: start, isInSet: false)]))
    }
  }

  private mutating func escaped(from start: Int, isInSet: Bool) throws(Diagnostic) -> CharacterTest.Item {
    guard let letter = next else { throw failure("bad escape (end of pattern)", at: start) }
    place += 1
    func one(_ value: UInt32) -> CharacterTest.Item { .range(value, value) }
    switch letter {
    case "d": return .kind(.digit, isNegative: false)
    case "D": return .kind(.digit, isNegative: true)
    case "w": return .kind(.word, isNegative: false)
    case "W": return .kind(.word, isNegative: true)
    case "s": return .kind(.space, isNegative: false)
    case "S": return .kind(.space, isNegative: true)
    case "n": return one(10)
    case "t": return one(9)
    case "r": return one(13)
    case "f": return one(12)
    case "v": return one(11)
    case "a": return one(7)
    case "b" where isInSet: return one(8)
    case "x", "u", "U":
      let count = letter == "x" ? 2 : letter == "u" ? 4 : 8
      var value: UInt32 = 0
      for _ in 0..<count {
        guard let digit = next.flatMap({ Character($0).hexDigitValue }) else { throw failure("incomplete escape \\\(letter)", at: start) }
        value = value << 4 | UInt32(digit)
        place += 1
      }
      return one(value)
    case "0"..."7":
      var value = letter.value - 48
      var count = 1
      while count < 3, let digit = next, digit.value >= 48, digit.value <= 55 {
        value = value << 3 | (digit.value - 48)
        place += 1
        count += 1
      }
      return one(value)
    default:
      if letter.isASCII, letter.properties.isAlphabetic { throw failure("bad escape \\\(letter)", at: start) }
      return one(letter.value)
    }
  }

  private mutating func set(from start: Int) throws(Diagnostic) -> CharacterTest {
    let isNegative = take("^")
    var items: [CharacterTest.Item] = []
    var isFirst = true
    while true {
      let here = place
      guard let letter = next else { throw failure("unterminated character set", at: start) }
      place += 1
      if letter == "]", !isFirst { break }
      isFirst = false
      let low: CharacterTest.Item = letter == "\\" ? try escaped(from: here, isInSet: true) : .range(letter.value, letter.value)
      guard isNext("-"), place + 1 < pattern.count, pattern[place + 1] != "]" else {
        items.append(low)
        continue
      }
      place += 1
      let highPlace = place
      let end = pattern[place]
      place += 1
      let high: CharacterTest.Item = end == "\\" ? try escaped(from: highPlace, isInSet: true) : .range(end.value, end.value)
      guard case .range(let from, _) = low, case .range(let to, _) = high, from <= to else {
        throw failure("bad character range", at: here)
      }
      items.append(.range(from, to))
    }
    return test(items, isNegative: isNegative)
  }
}
