import Language

/// A compiled regular expression, for the module `re`.
final class PatternObject: IteratorObject {
  let regex: Regex<AnyRegexOutput>
  /// How many groups it has, and the numbers of those with names.
  let groupCount: Int
  let groupNames: [(name: String, number: Int)]

  init(_ pattern: String, ignoresCase: Bool, isMultiline: Bool, dotMatchesAll: Bool, isVerbose: Bool) throws(Diagnostic) {
    let scanned = PatternObject.scan(pattern)
    do {
      var options = ""
      if isVerbose { options = "(?x)" }
      regex = try Regex(options + scanned.text).matchingSemantics(.unicodeScalar).ignoresCase(ignoresCase)
        .anchorsMatchLineEndings(isMultiline).dotMatchesNewlines(dotMatchesAll)
    } catch {
      throw Diagnostic(
        .value, "this regular expression cannot be read: '\(pattern)'", hint: "a `\\` before ( ) [ ] { } . * + ? takes them as they are")
    }
    groupCount = scanned.count
    groupNames = scanned.names
    super.init(typeName: "re.Pattern")
  }

  /// The pattern as Swift writes it, and its groups: `(?P=name)` is `\k<name>` there, `\Z` is `\z`.
  private static func scan(_ pattern: String) -> (text: String, count: Int, names: [(name: String, number: Int)]) {
    var text = ""
    var count = 0
    var names: [(name: String, number: Int)] = []
    var isInSet = false
    var rest = Substring(pattern)
    while let character = rest.popFirst() {
      if character == "\\" {
        let next = rest.popFirst() ?? "\\"
        text += next == "Z" ? "\\z" : "\\" + String(next)
        continue
      }
      if isInSet {
        if character == "]" { isInSet = false }
        text += character == "[" ? "\\[" : String(character)
        continue
      }
      if character == "[" {
        isInSet = true
        text.append(character)
        if rest.first == "^" { text.append(rest.removeFirst()) }
        if rest.first == "]" {
          rest.removeFirst()
          text += "\\]"
        }
        continue
      }
      guard character == "(" else {
        text.append(character)
        continue
      }
      if rest.hasPrefix("?P=") {
        let name = rest.dropFirst(3).prefix { $0 != ")" }
        rest = rest.dropFirst(3 + name.count + 1)
        text += "\\k<\(name)>"
        continue
      }
      if rest.hasPrefix("?P<") || (rest.hasPrefix("?<") && !rest.hasPrefix("?<=") && !rest.hasPrefix("?<!")) {
        count += 1
        let start = rest.hasPrefix("?P<") ? 3 : 2
        names.append((String(rest.dropFirst(start).prefix { $0 != ">" }), count))
      } else if !rest.hasPrefix("?") {
        count += 1
      }
      text.append(character)
    }
    return (text, count, names)
  }

  enum Way { case anywhere, atStart, whole }

  /// The text that was searched last, and all its matches.
  private var searched: (text: String, matches: [Regex<AnyRegexOutput>.Match])?

  /// A match as tuples of start, end and text, one for the whole and one for each group (None where it took no part).
  func match(_ text: Substring, _ way: Way) -> Regex<AnyRegexOutput>.Match? {
    do {
      switch way {
      case .anywhere:
        // From the middle of a text `\\b` and `^` must see what stands before: the matches of the whole text are looked up.
        guard text.startIndex > text.base.startIndex else { return try regex.firstMatch(in: text) }
        if searched?.text != text.base { searched = (text.base, text.base.matches(of: regex)) }
        guard let matches = searched?.matches else { return nil }
        var (low, high) = (0, matches.count)
        while low < high {
          let middle = (low + high) / 2
          if matches[middle].range.lowerBound < text.startIndex { low = middle + 1 } else { high = middle }
        }
        return low < matches.count ? matches[low] : nil
      case .atStart: return try regex.prefixMatch(in: text)
      case .whole: return try regex.wholeMatch(in: text)
      }
    } catch { return nil }
  }

  func value(_ match: Regex<AnyRegexOutput>.Match, in text: String, known: (index: String.Index, offset: Int)) -> Value {
    let scalars = text.unicodeScalars
    var groups: [Value] = []
    for place in 0..<match.output.count {
      guard let range = match.output[place].range else {
        groups.append(.none)
        continue
      }
      let start = known.offset + scalars.distance(from: known.index, to: range.lowerBound)
      let end = start + scalars.distance(from: range.lowerBound, to: range.upperBound)
      groups.append(.tuple([.int(start), .int(end), .string(String(scalars[range]))]))
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
      let flags = try (context[1] ?? .none).integer("the flags")
      return .iterator(
        try PatternObject(
          try (context[0] ?? .none).text("a regular expression"), ignoresCase: flags & 2 != 0, isMultiline: flags & 8 != 0,
          dotMatchesAll: flags & 16 != 0, isVerbose: flags & 64 != 0))
    },
    function("groups(pattern)", "how many groups it has, and the named ones") { context throws(Diagnostic) in
      let pattern = try pattern(context[0])
      return .tuple([.int(pattern.groupCount), .dict(DictObject(pattern.groupNames.map { ($0.name, .int($0.number)) }))])
    },
    function("find(pattern, text, start, way)", "the first match, at the start (1) or whole (2)") { context throws(Diagnostic) in
      let pattern = try pattern(context[0])
      let text = try (context[1] ?? .none).text("the text to look in")
      let start = max(0, try (context[2] ?? .none).integer("the start"))
      let scalars = text.unicodeScalars
      let index = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex) ?? scalars.endIndex
      let way: PatternObject.Way = [.anywhere, .atStart, .whole][try (context[3] ?? .none).integer("the way")]
      guard let match = pattern.match(text[index...], way) else { return .none }
      return pattern.value(match, in: text, known: (index, start))
    },
    function("find_all(pattern, text, limit)", "all matches, one after the other") { context throws(Diagnostic) in
      let pattern = try pattern(context[0])
      let text = try (context[1] ?? .none).text("the text to look in")
      let limit = try (context[2] ?? .none).integer("the limit")
      let scalars = text.unicodeScalars
      var found: [Value] = []
      var known = (index: text.startIndex, offset: 0)
      var index = text.startIndex
      while limit == 0 || found.count < limit {
        try context.evaluator.checkInterrupt()
        guard let match = pattern.match(text[index...], .anywhere) else { break }
        found.append(pattern.value(match, in: text, known: known))
        known = (match.range.lowerBound, known.offset + scalars.distance(from: known.index, to: match.range.lowerBound))
        if match.range.isEmpty {
          guard match.range.upperBound < text.endIndex else { break }
          index = scalars.index(after: match.range.upperBound)
        } else {
          index = match.range.upperBound
        }
      }
      return .list(ListObject(found))
    },
  ]
}
