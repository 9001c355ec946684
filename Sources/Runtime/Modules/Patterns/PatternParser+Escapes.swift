import Language

extension PatternParser {
  mutating func escape(from start: Int) throws(Diagnostic) -> PatternNode {
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

  mutating func escaped(from start: Int, isInSet: Bool) throws(Diagnostic) -> CharacterTest.Item {
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

  mutating func set(from start: Int) throws(Diagnostic) -> CharacterTest {
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
