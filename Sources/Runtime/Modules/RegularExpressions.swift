import Language
import Limits

/// A compiled regular expression, for the module `re`.
final class PatternObject: IteratorObject {
  private let program: PatternProgram
  /// How many groups it has, and the numbers of those with names.
  let groupCount: Int
  let groupNames: [(name: String, number: Int)]
  /// The text that was searched last, letter by letter.
  private var searched: (text: String, letters: [UInt32])?

  init(_ pattern: String, _ bits: Int) throws(Diagnostic) {
    var parser = PatternParser(pattern, PatternFlags(bits))
    let node = try parser.parse()
    (groupCount, groupNames) = (parser.groupCount, parser.groupNames)
    program = try PatternProgram(node, groups: groupCount, isASCII: bits & 256 != 0)
    super.init(typeName: "re.Pattern")
  }

  func letters(of text: String) throws(Diagnostic) -> [UInt32] {
    if let searched, searched.text == text { return searched.letters }
    try Work.require(text.utf8.count, of: 4)
    var letters: [UInt32] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if letters.count & 0xFFFFF == 0xFFFFF { try Work.checkStop() }
      letters.append(scalar.value)
    }
    searched = (text, letters)
    return letters
  }

  func matcher(_ letters: [UInt32]) -> PatternMatcher { PatternMatcher(program, letters) }

  /// A match as tuples of start, end and text, one for the whole and one for each group (None where it took no part).
  func value(_ match: [Int], in letters: [UInt32]) -> Value {
    var groups: [Value] = []
    for place in 0...groupCount {
      let (start, end) = (match[2 * place], match[2 * place + 1])
      guard start >= 0, end >= start else {
        groups.append(.none)
        continue
      }
      var text = String.UnicodeScalarView()
      for (index, letter) in letters[start..<end].enumerated() {
        if index & 0xFFFFF == 0xFFFFF, Work.shouldStop { break }
        if let scalar = Unicode.Scalar(letter) { text.append(scalar) }
      }
      groups.append(.tuple([.int(start), .int(end), .string(String(text))]))
    }
    return .list(ListObject(groups))
  }
}

extension Reading where Wanted == PatternObject {
  fileprivate static var pattern: Reading {
    Reading { (value, _) throws(Diagnostic) in
      guard case .iterator(let iterator) = value, let pattern = iterator as? PatternObject else {
        throw Diagnostic(.type, "this is no compiled regular expression", hint: "`re.compile(r\"…\")` makes one")
      }
      return pattern
    }
  }
}

/// What the module `re` is made of.
enum RegularExpressions {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "compile", .text("pattern", called: "a regular expression"), .integer("flags", called: "the flags"), in: "_re",
      "a pattern to look for"
    ) { pattern, flags throws(Diagnostic) in
      .iterator(
        try PatternObject(
          pattern, flags))
    },
    BuiltinFunction("groups", .required(.pattern, "pattern"), in: "_re", "how many groups it has, and the named ones") {
      pattern throws(Diagnostic) in
      return .tuple([.int(pattern.groupCount), .dict(DictObject(pattern.groupNames.map { ($0.name, .int($0.number)) }))])
    },
    BuiltinFunction(
      "find", .required(.pattern, "pattern"), .text("text", called: "the text to look in"), .integer("start", called: "the start"),
      .integer("way", called: "the way"), in: "_re", "the first match, at the start (1) or whole (2)"
    ) { pattern, text, start, way throws(Diagnostic) in
      let letters = try pattern.letters(of: text)
      let start = min(max(0, start), letters.count)
      let way: PatternMatcher.Way = [.anywhere, .atStart, .whole][way]
      var matcher = pattern.matcher(letters)
      guard let match = try matcher.match(from: start, way, groups: pattern.groupCount) else { return .none }
      return pattern.value(match, in: letters)
    },
    BuiltinFunction(
      "find_all", .evaluator, .required(.pattern, "pattern"), .text("text", called: "the text to look in"),
      .integer("limit", called: "the limit"),
      in: "_re", "all matches, one after the other"
    ) { evaluator, pattern, text, limit throws(Diagnostic) in
      let letters = try pattern.letters(of: text)
      var matcher = pattern.matcher(letters)
      var found: [Value] = []
      var place = 0
      // Behind an empty match the next one at the same place is not empty.
      var mustPass: Int?
      do throws(Diagnostic) {
        while (limit == 0 || found.count < limit), place <= letters.count {
          try evaluator.checkInterrupt()
          guard let match = try matcher.match(from: place, .anywhere, groups: pattern.groupCount, beyond: mustPass) else { break }
          found.append(pattern.value(match, in: letters))
          place = match[1]
          mustPass = match[1] == match[0] ? place : nil
        }
      } catch {
        Remains.take(&found)
        throw error
      }
      return .list(ListObject(found))
    },
  ]
}
