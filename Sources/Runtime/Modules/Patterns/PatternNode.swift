/// A regular expression as a tree.
indirect enum PatternNode {
  case empty
  case one(CharacterTest)
  case sequence([PatternNode])
  case either([PatternNode])
  /// Greedy ones try as many as they can first, possessive ones never give back.
  case repeated(PatternNode, least: Int, most: Int, isGreedy: Bool, isPossessive: Bool)
  case group(PatternNode, number: Int)
  /// Matched as a whole: nothing inside is tried another way.
  case atomic(PatternNode)
  case look(PatternNode, isBehind: Bool, isNegative: Bool)
  case reference(Int, ignoresCase: Bool)
  case condition(Int, PatternNode, PatternNode)
  case place(Place)

  enum Place { case start, end, textStart, textEnd, lineStart, lineEnd, wordEdge, noWordEdge }

  /// How many letters it takes, where that is always the same.
  var width: Int? {
    switch self {
    case .empty, .look, .place: return 0
    case .one: return 1
    case .sequence(let parts): return parts.reduce(0) { sum, part in sum.flatMap { known in part.width.map { known + $0 } } }
    case .either(let parts):
      guard let first = parts.first?.width, parts.allSatisfy({ $0.width == first }) else { return nil }
      return first
    case .repeated(let part, let least, let most, _, _): return least == most ? part.width.map { $0 * least } : nil
    case .group(let part, _), .atomic(let part): return part.width
    case .condition(_, let yes, let no): return yes.width == no.width ? yes.width : nil
    case .reference: return nil
    }
  }
}

/// Which letters a place of a pattern takes.
struct CharacterTest {
  enum Class { case digit, word, space }
  enum Item {
    case range(UInt32, UInt32)
    case kind(Class, isNegative: Bool)
  }

  var items: [Item]
  var isNegative = false
  var ignoresCase = false
  var isASCII = false

  /// Any letter but a line's end.
  static let any = CharacterTest(items: [.range(10, 10)], isNegative: true)
  static let all = CharacterTest(items: [], isNegative: true)

  init(items: [Item], isNegative: Bool = false, ignoresCase: Bool = false, isASCII: Bool = false) {
    (self.items, self.isNegative, self.ignoresCase, self.isASCII) = (items, isNegative, ignoresCase, isASCII)
  }

  /// The one letter that it takes; nil where there are several.
  var single: UInt32? {
    guard !isNegative, !ignoresCase, items.count == 1, case .range(let low, let high) = items[0], low == high else { return nil }
    return low
  }

  func takes(_ letter: UInt32) -> Bool {
    var isFound = contains(letter)
    if !isFound, ignoresCase {
      let lower = CharacterTest.folded(letter)
      isFound = contains(lower) || contains(CharacterTest.raised(letter))
    }
    return isFound != isNegative
  }

  private func contains(_ letter: UInt32) -> Bool {
    for item in items {
      switch item {
      case .range(let low, let high): if letter >= low, letter <= high { return true }
      case .kind(let kind, let isNegative): if CharacterTest.isOf(kind, letter, isASCII) != isNegative { return true }
      }
    }
    return false
  }

  static func isOf(_ kind: Class, _ letter: UInt32, _ isASCII: Bool) -> Bool {
    if letter < 128 {
      switch kind {
      case .digit: return letter >= 48 && letter <= 57
      case .word: return (letter | 32 >= 97 && letter | 32 <= 122) || (letter >= 48 && letter <= 57) || letter == 95
      case .space: return letter == 32 || (letter >= 9 && letter <= 13) || (letter >= 28 && letter <= 31 && !isASCII)
      }
    }
    guard !isASCII, let scalar = Unicode.Scalar(letter) else { return false }
    switch kind {
    case .digit: return scalar.properties.numericType == .decimal
    case .word: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    case .space: return scalar.properties.isWhitespace
    }
  }

  /// The small letter, where it is one.
  static func folded(_ letter: UInt32) -> UInt32 {
    if letter < 128 { return letter >= 65 && letter <= 90 ? letter + 32 : letter }
    guard let scalar = Unicode.Scalar(letter) else { return letter }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first?.value ?? letter : letter
  }

  private static func raised(_ letter: UInt32) -> UInt32 {
    if letter < 128 { return letter >= 97 && letter <= 122 ? letter - 32 : letter }
    guard let scalar = Unicode.Scalar(letter) else { return letter }
    let mapped = scalar.properties.uppercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first?.value ?? letter : letter
  }
}
