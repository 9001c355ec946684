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
    let letters = text.unicodeScalars.map(\.value)
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
      for letter in letters[start..<end] { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
      groups.append(.tuple([.int(start), .int(end), .string(String(text))]))
    }
    return .list(ListObject(groups))
  }
}

/// What the module `re` is made of.
enum RegularExpressions {
  private static func function(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction
  {
    BuiltinFunction(signature, in: "_re", summary, body)
  }

  private static func pattern(_ value: Value?) throws(Diagnostic) -> PatternObject {
    guard case .iterator(let iterator)? = value, let pattern = iterator as? PatternObject else {
      throw Diagnostic(.type, "this is no compiled regular expression", hint: "`re.compile(r\"…\")` makes one")
    }
    return pattern
  }

  static let all: [BuiltinFunction] = [
    function("compile(pattern, flags)", "a pattern to look for") { context throws(Diagnostic) in
      .iterator(
        try PatternObject(
          try (context[0] ?? .none).text("a regular expression"), try (context[1] ?? .none).integer("the flags")))
    },
    function("groups(pattern)", "how many groups it has, and the named ones") { context throws(Diagnostic) in
      let pattern = try pattern(context[0])
      return .tuple([.int(pattern.groupCount), .dict(DictObject(pattern.groupNames.map { ($0.name, .int($0.number)) }))])
    },
    function("find(pattern, text, start, way)", "the first match, at the start (1) or whole (2)") { context throws(Diagnostic) in
      let pattern = try pattern(context[0])
      let letters = try pattern.letters(of: try (context[1] ?? .none).text("the text to look in"))
      let start = min(max(0, try (context[2] ?? .none).integer("the start")), letters.count)
      let way: PatternMatcher.Way = [.anywhere, .atStart, .whole][try (context[3] ?? .none).integer("the way")]
      var matcher = pattern.matcher(letters)
      guard let match = try matcher.match(from: start, way, groups: pattern.groupCount) else { return .none }
      return pattern.value(match, in: letters)
    },
    function("find_all(pattern, text, limit)", "all matches, one after the other") { context throws(Diagnostic) in
      let pattern = try pattern(context[0])
      let letters = try pattern.letters(of: try (context[1] ?? .none).text("the text to look in"))
      let limit = try (context[2] ?? .none).integer("the limit")
      var matcher = pattern.matcher(letters)
      var found: [Value] = []
      var place = 0
      // Behind an empty match the next one at the same place is not empty.
      var mustPass: Int?
      do throws(Diagnostic) {
        while (limit == 0 || found.count < limit), place <= letters.count {
          try context.evaluator.checkInterrupt()
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
