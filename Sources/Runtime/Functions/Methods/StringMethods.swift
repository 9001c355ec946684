import Language
import Limits

/// The methods of text.
enum StringMethods {
  private static func method(
    _ signature: String, _ summary: String, _ body: @escaping @Sendable (String, inout CallContext) throws(Diagnostic) -> Value
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "str", summary) { context throws(Diagnostic) in
      guard case .string(let text) = context.receiver else { return .none }
      return try body(text, &context)
    }
  }

  private static func test(_ name: String, _ summary: String, _ holds: @escaping @Sendable (Unicode.Scalar) -> Bool) -> BuiltinFunction {
    method("\(name)()", summary) { text, _ throws(Diagnostic) in
      var untilAsked = 0x3FFF
      for scalar in text.unicodeScalars {
        if !holds(scalar) { return .bool(false) }
        untilAsked -= 1
        guard untilAsked == 0 else { continue }
        try Work.checkStop()
        untilAsked = 0x3FFF
      }
      return .bool(!text.isEmpty)
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1c...0x1f).contains(scalar.value)
  }

  /// `str.maketrans`: what each character becomes.
  static let makeTranslation = BuiltinFunction("maketrans(x, y=None, z=None, /)", in: "str", "a table for `translate`") {
    context throws(Diagnostic) in
    let table = DictObject()
    if case .dict(let given)? = context[0] {
      for item in given.items {
        if case .string(let text) = item.key, let scalar = text.unicodeScalars.first {
          try table.set(item.value, for: .int(Int(scalar.value)))
        } else {
          try table.set(item.value, for: item.key)
        }
      }
      return .dict(table)
    }
    let from = Array(try (context[0] ?? .none).text("the first argument").unicodeScalars)
    let to = Array(try context.given(1)?.text("the second argument").unicodeScalars ?? "".unicodeScalars)
    guard from.count == to.count else { throw Diagnostic(.value, "the first two maketrans arguments must have equal length") }
    for (a, b) in zip(from, to) { try table.set(.int(Int(b.value)), for: .int(Int(a.value))) }
    for scalar in try context.given(2)?.text("the third argument").unicodeScalars ?? "".unicodeScalars {
      try table.set(.none, for: .int(Int(scalar.value)))
    }
    return .dict(table)
  }

  private enum Side { case left, right, both }

  private static func strip(_ name: String, _ side: Side, _ where: String) -> BuiltinFunction {
    method("\(name)(chars=None, /)", "without blanks, or the given characters, \(`where`)") { text, context throws(Diagnostic) in
      let characters = try context.given(0).map { (value) throws(Diagnostic) in Set(try value.text("chars").unicodeScalars) }
      let drops: (Unicode.Scalar) -> Bool = { characters?.contains($0) ?? isSpace($0) }
      var scalars = Array(text.unicodeScalars)[...]
      if side != .right { scalars = scalars.drop { drops($0) } }
      if side != .left { while let last = scalars.last, drops(last) { scalars.removeLast() } }
      return .string(TextSearch.string(scalars))
    }
  }

  private static func justify(_ name: String, _ alignment: FormatSpecification.Alignment, _ summary: String) -> BuiltinFunction {
    method("\(name)(width, fillchar=' ', /)", summary) { text, context throws(Diagnostic) in
      var specification = FormatSpecification()
      specification.width = try width(context[0])
      specification.alignment = alignment
      if let fill = try context.given(1)?.text("fillchar") {
        guard let character = fill.unicodeScalars.first, fill.unicodeScalars.count == 1 else {
          throw Diagnostic(.type, "The fill character must be exactly one character long")
        }
        specification.fill = character
      }
      if alignment == .center {
        let missing = specification.width - text.unicodeScalars.count
        guard missing > 0 else { return .string(text) }
        let left = missing / 2 + (missing & specification.width & 1)
        return .string(specification.filling(left) + text + specification.filling(missing - left))
      }
      return .string(specification.padded(text, default: alignment))
    }
  }

  private static func width(_ value: Value?) throws(Diagnostic) -> Int {
    let width = try (value ?? .none).integer("the width")
    guard width <= 1 << 24 else { throw Diagnostic(.memory, "a width of \(width) is too large", hint: "the limit is 16,777,216") }
    return max(width, 0)
  }

  private static func affix(
    _ name: String, _ summary: String, _ holds: @escaping @Sendable (String.UnicodeScalarView, String.UnicodeScalarView) -> Bool
  ) -> BuiltinFunction {
    method("\(name)(part, start=None, end=None, /)", summary) { text, context throws(Diagnostic) in
      var parts = [context[0] ?? .none]
      if case .tuple(let several) = parts[0] { parts = several }
      var text = text
      if context.given(1) != nil || context.given(2) != nil {
        let all = Array(text.unicodeScalars)
        let (first, count, _) = try Subscripts.bounds(
          SliceValue(lower: context[1] ?? .none, upper: context[2] ?? .none, step: .none), all.count)
        text = String(String.UnicodeScalarView(all[first..<(first + count)]))
      }
      for part in parts where holds(text.unicodeScalars, try part.text("\(name)'s argument").unicodeScalars) { return .bool(true) }
      return .bool(false)
    }
  }

  private static func search(_ name: String, isLast: Bool, isStrict: Bool, _ summary: String) -> BuiltinFunction {
    method("\(name)(part, start=None, end=None, /)", summary) { text, context throws(Diagnostic) in
      let part = Array(try (context[0] ?? .none).text("\(name)'s argument").unicodeScalars)[...]
      let all = Array(text.unicodeScalars)
      let (first, count, _) = try Subscripts.bounds(
        SliceValue(lower: context[1] ?? .none, upper: context[2] ?? .none, step: .none), all.count)
      let range = all[first..<(first + count)]
      if let found = isLast ? TextSearch.findLast(part, in: range) : TextSearch.find(part, in: range) { return .int(found) }
      if isStrict { throw Diagnostic(.value, "substring not found", hint: "`.find(…)` gives -1 instead of an error") }
      return .int(-1)
    }
  }

  static let all: [BuiltinFunction] =
    cases + parts + [
      strip("strip", .both, "at both ends"),
      strip("lstrip", .left, "at the start"),
      strip("rstrip", .right, "at the end"),
      justify("ljust", .left, "filled up to a width behind the text"),
      justify("rjust", .right, "filled up to a width before the text"),
      justify("center", .center, "filled up to a width on both sides"),
      method("zfill(width, /)", "filled up to a width with zeros behind the sign") { text, context throws(Diagnostic) in
        let missing = try width(context[0]) - text.unicodeScalars.count
        guard missing > 0 else { return .string(text) }
        let sign = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.prefix(1)) : ""
        return .string(sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count))
      },
      affix("startswith", "whether the text begins with a part") { $0.starts(with: $1) },
      affix("endswith", "whether the text ends with a part") { $0.reversed().starts(with: $1.reversed()) },
      search("find", isLast: false, isStrict: false, "where a part first stands, -1 where it does not"),
      search("rfind", isLast: true, isStrict: false, "where a part last stands, -1 where it does not"),
      search("index", isLast: false, isStrict: true, "where a part first stands; an error where it does not"),
      search("rindex", isLast: true, isStrict: true, "where a part last stands; an error where it does not"),
      method("format(*args, **kwargs)", "the text with its {} filled in") { text, context throws(Diagnostic) in
        .string(try Format.braces(text, context))
      },
      test("isdigit", "whether all characters are digits") {
        $0.properties.numericType == .decimal || $0.properties.numericType == .digit
      },
      test("isdecimal", "whether all characters are decimal digits") { $0.properties.numericType == .decimal },
      test("isnumeric", "whether all characters are numeric") { $0.properties.numericType != nil },
      test("isalpha", "whether all characters are letters") { isLetter($0) },
      test("isalnum", "whether all characters are letters or digits") { isLetter($0) || $0.properties.numericType != nil },
      method("isascii()", "whether all characters are ASCII") { text, _ throws(Diagnostic) in .bool(text.utf8.allSatisfy { $0 < 128 }) },
      method("isprintable()", "whether all characters can be seen") { text, _ throws(Diagnostic) in
        .bool(text.unicodeScalars.allSatisfy { $0 == " " || !isSpace($0) && $0.properties.generalCategory != .control })
      },
      method("casefold()", "in small letters, for comparing") { text, _ throws(Diagnostic) in
        .string(text.lowercased().split(separator: "ß", omittingEmptySubsequences: false).joined(separator: "ss"))
      },
      method("istitle()", "whether every word begins with a capital and goes on in small letters") { text, _ throws(Diagnostic) in
        var (isInside, hasLetter) = (false, false)
        for scalar in text.unicodeScalars {
          if scalar.properties.isUppercase {
            if isInside { return .bool(false) }
            (isInside, hasLetter) = (true, true)
          } else if scalar.properties.isLowercase {
            if !isInside { return .bool(false) }
          } else {
            isInside = false
          }
        }
        return .bool(hasLetter)
      },
      method("format_map(mapping, /)", "the text with its {} filled in from a dictionary") { text, context throws(Diagnostic) in
        let mapping = context[0] ?? .none
        let names = DictObject()
        for name in text.fieldNames {
          if let value = try? Subscripts.get(mapping, .string(name)) { try names.set(value, for: .string(name)) }
        }
        var entries: [(name: String, value: Value)] = []
        for item in names.items { if case .string(let name) = item.key { entries.append((name: name, value: item.value)) } }
        let format = try Members.get(.string(text), "format", context.evaluator)
        return try context.evaluator.call(format, [], entries, context.span, context.source)
      },
      test("isspace", "whether all characters are blanks") { isSpace($0) },
      method("isupper()", "whether all cased letters are capitals") { text, _ throws(Diagnostic) in
        .bool(text.uppercased() == text && text.lowercased() != text)
      },
      method("islower()", "whether no cased letter is a capital") { text, _ throws(Diagnostic) in
        .bool(text.lowercased() == text && text.uppercased() != text)
      },
    ]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  private static let cases: [BuiltinFunction] = [
    BuiltinFunction("encode(encoding='utf-8', errors='strict')", in: "str", "the text as bytes, in UTF-8") { context throws(Diagnostic) in
      let encoding = try TextEncoding(try context[0]?.text("the encoding") ?? "utf-8")
      return .iterator(
        BytesObject(try encoding.bytes(of: try context.receiver.text("the text"), errors: try context[1]?.text("errors") ?? "strict")))
    },
    method("upper()", "in capitals") { text, _ throws(Diagnostic) in
      .string(TextSearch.mapped(text) { $0.uppercased() })
    },
    method("lower()", "in small letters") { text, _ throws(Diagnostic) in
      .string(TextSearch.mapped(text) { $0.lowercased() })
    },
    method("capitalize()", "the first letter a capital, all others small") { text, _ throws(Diagnostic) in
      .string(text.prefix(1).uppercased() + TextSearch.mapped(String(text.dropFirst())) { $0.lowercased() })
    },
    method("swapcase()", "capitals small, small letters capitals") { text, _ throws(Diagnostic) in
      var result = ""
      for (index, character) in text.enumerated() {
        if index & 0x3FFF == 0 { try Work.checkStop() }
        result += character.isUppercase ? character.lowercased() : character.uppercased()
      }
      return .string(result)
    },
    method("title()", "every word's first letter a capital") { text, _ throws(Diagnostic) in
      var result = ""
      var isInWord = false
      for (index, character) in text.enumerated() {
        if index & 0x3FFF == 0 { try Work.checkStop() }
        result += isInWord ? character.lowercased() : character.uppercased()
        isInWord = character.isLetter
      }
      return .string(result)
    },
  ]

  private static let parts: [BuiltinFunction] = [
    method("join(iterable, /)", "the pieces with the text between them") { text, context throws(Diagnostic) in
      let pieces = try (context[0] ?? .none).elements()
      /// A piece's text; an object of a class made from `str` has one.
      func words(of piece: Value) -> String? {
        if case .string(let part) = piece { return part }
        if piece.isText, case .string(let part)? = piece.native { return part }
        return nil
      }
      var size = 0
      for (index, piece) in pieces.enumerated() {
        if index & 0x3FFF == 0 { try Work.checkStop() }
        guard let part = words(of: piece) else {
          throw Diagnostic(
            .type, "sequence item \(index): expected str instance, \(piece.typeName) found", hint: "make text of each: `map(str, …)`")
        }
        size = size.addingSaturated(part.utf8.count).addingSaturated(index > 0 ? text.utf8.count : 0)
      }
      try checkSize(size)
      var result = ""
      result.reserveCapacity(size)
      for (index, piece) in pieces.enumerated() {
        if index & 0x3FFF == 0 { try Work.checkStop() }
        guard let part = words(of: piece) else { continue }
        if index > 0 { result += text }
        result += part
      }
      return .string(result)
    },
    method("split(sep=None, maxsplit=-1)", "the pieces between blanks, or between a separator") { text, context throws(Diagnostic) in
      let limit = try context[1]?.integer("maxsplit") ?? -1
      return .list(ListObject(try split(text, context.given(0), limit < 0 ? Int.max : limit).map { .string($0) }))
    },
    method("rsplit(sep=None, maxsplit=-1)", "as split, counted from the end") { text, context throws(Diagnostic) in
      let limit = try context[1]?.integer("maxsplit") ?? -1
      let all = try split(text, context.given(0), Int.max)
      guard limit >= 0, all.count - 1 > limit else { return .list(ListObject(all.map { .string($0) })) }
      let separator = try context.given(0)?.text("sep") ?? " "
      let head = all[..<(all.count - limit)].joined(separator: separator)
      return .list(ListObject([.string(head)] + all[(all.count - limit)...].map { .string($0) }))
    },
    method("expandtabs(tabsize=8)", "blanks for tabs, up to the next column that is a multiple") { text, context throws(Diagnostic) in
      let size = try context[0]?.integer("tabsize") ?? 8
      guard size <= 10_000 else { throw Diagnostic(.value, "a tab of \(size) columns is too wide") }
      var (result, column) = ("", 0)
      for character in text {
        if character == "\t" {
          let blanks = size > 0 ? size - column % size : 0
          result += String(repeating: " ", count: blanks)
          column += blanks
        } else {
          result.append(character)
          column = character.isNewline ? 0 : column + 1
        }
      }
      return .string(result)
    },
    method("isidentifier()", "whether it could be a variable's name") { text, _ throws(Diagnostic) in
      let scalars = Array(text.unicodeScalars)
      guard let first = scalars.first, first == "_" || first.properties.isXIDStart else { return .bool(false) }
      return .bool(scalars.allSatisfy { $0.properties.isXIDContinue })
    },
    method("splitlines(keepends=False)", "the lines") { text, context throws(Diagnostic) in
      let keeps = try context[0]?.isTrue() ?? false
      var lines: [Value] = []
      var line = ""
      for (index, character) in text.enumerated() {
        if index & 0x3FFF == 0 { try Work.checkStop() }
        if character.isNewline {
          lines.append(.string(keeps ? line + String(character) : line))
          line = ""
        } else {
          line.append(character)
        }
      }
      if !line.isEmpty { lines.append(.string(line)) }
      return .list(ListObject(lines))
    },
    method("partition(sep, /)", "what is before a separator, the separator, what is behind it") { text, context throws(Diagnostic) in
      let separator = try nonempty(context[0])
      let pieces = TextSearch.split(text, by: separator, limit: 1)
      guard pieces.count == 2 else { return .tuple([.string(text), .string(""), .string("")]) }
      return .tuple([.string(pieces[0]), .string(separator), .string(pieces[1])])
    },
    method("rpartition(sep, /)", "what is before the last separator, it, and what is behind it") {
      text, context throws(Diagnostic) in
      let separator = try nonempty(context[0])
      let (scalars, part) = (Array(text.unicodeScalars)[...], Array(separator.unicodeScalars)[...])
      guard let place = TextSearch.findLast(part, in: scalars) else { return .tuple([.string(""), .string(""), .string(text)]) }
      let (head, tail) = (scalars[..<place], scalars[(place + part.count)...])
      return .tuple([.string(TextSearch.string(head)), .string(separator), .string(TextSearch.string(tail))])
    },
    method("translate(table, /)", "the text with characters exchanged or left out by a table of str.maketrans") {
      text, context throws(Diagnostic) in
      guard case .dict(let table)? = context[0] else {
        throw Diagnostic(
          .type, "translate takes a table, not \((context[0] ?? .none).describedForMessages)", hint: "str.maketrans('ab', 'xy') makes one")
      }
      var result = ""
      for (index, scalar) in text.unicodeScalars.enumerated() {
        if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
        guard let value = try table.value(for: .int(Int(scalar.value))) else {
          result.unicodeScalars.append(scalar)
          continue
        }
        switch value {
        case .string(let other): result += other
        case .int(let number): if let other = Unicode.Scalar(UInt32(truncatingIfNeeded: number)) { result.unicodeScalars.append(other) }
        default: break
        }
      }
      return .string(result)
    },
    method("replace(old, new, count=-1, /)", "the text with every occurrence of a part replaced") { text, context throws(Diagnostic) in
      let old = try (context[0] ?? .none).text("replace's first argument")
      let new = try (context[1] ?? .none).text("replace's second argument")
      let limit = try context[2]?.integer("count") ?? -1
      // Every occurrence grows by the difference; there are at most as many as fit into the text.
      let occurrences = old.isEmpty ? text.utf8.count + 1 : new.utf8.count > old.utf8.count ? TextSearch.count(old, in: text) : 0
      let growth = occurrences.multipliedReportingOverflow(by: max(new.utf8.count - old.utf8.count, 0))
      try checkSize(growth.overflow ? .max : text.utf8.count.addingSaturated(growth.partialValue))
      if old.isEmpty {
        let spread = text.unicodeScalars.map { new + String($0) }
        return .string(TextSearch.joined(spread, by: "") + new)
      }
      let pieces = TextSearch.split(text, by: old, limit: limit < 0 ? Int.max : limit)
      try Work.checkStop()
      return .string(TextSearch.joined(pieces, by: new))
    },
    method("removeprefix(prefix, /)", "without a part at the start") { text, context throws(Diagnostic) in
      let part = try (context[0] ?? .none).text("the prefix")
      return .string(text.hasPrefix(part) ? String(text.dropFirst(part.count)) : text)
    },
    method("removesuffix(suffix, /)", "without a part at the end") { text, context throws(Diagnostic) in
      let part = try (context[0] ?? .none).text("the suffix")
      return .string(text.hasSuffix(part) ? String(text.dropLast(part.count)) : text)
    },
    method("count(part, /)", "how often a part stands in the text, without overlaps") { text, context throws(Diagnostic) in
      let part = try (context[0] ?? .none).text("count's argument")
      if part.isEmpty { return .int(text.unicodeScalars.count + 1) }
      return .int(TextSearch.count(part, in: text))
    },
  ]

  /// Asks for the memory of a text.
  /// - Throws: MemoryError for one that is longer than 2^27 bytes, or that cannot be had.
  private static func checkSize(_ size: Int) throws(Diagnostic) {
    guard size <= NDArray.maximumCount else {
      throw Diagnostic(.memory, "the text would be \(Work.sizeText(size)) long; the limit is 128 MiB")
    }
    try Work.require(size)
  }

  private static func nonempty(_ value: Value?) throws(Diagnostic) -> String {
    let text = try (value ?? .none).text("the separator")
    if text.isEmpty { throw Diagnostic(.value, "empty separator", hint: "for the single characters write `list(text)`") }
    return text
  }

  private static func split(_ text: String, _ separator: Value?, _ limit: Int) throws(Diagnostic) -> [String] {
    if let separator { return TextSearch.split(text, by: try nonempty(separator), limit: limit) }
    if let words = TextSearch.words(of: text, limit: limit) {
      try Work.checkStop()
      return words
    }
    var pieces: [String] = []
    var rest = Array(text.unicodeScalars)[...].drop { isSpace($0) }
    while !rest.isEmpty {
      if pieces.count & 0xFFF == 0 { try Work.checkStop() }
      if pieces.count == limit {
        pieces.append(TextSearch.string(rest))
        break
      }
      let word = rest.prefix { !isSpace($0) }
      pieces.append(TextSearch.string(word))
      rest = rest[word.endIndex...].drop { isSpace($0) }
    }
    return pieces
  }
}

extension Int {
  /// The sum, or the largest integer where that is beyond it; neither is negative.
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

extension String {
  /// The names in `{name}`, `{name:spec}`, `{name.attribute}` and `{name[key]}`.
  fileprivate var fieldNames: [String] {
    let ends: Set<Character> = ["}", ":", ".", "[", "!"]
    var names: [String] = []
    for part in split(separator: "{").dropFirst(first == "{" ? 0 : 1) {
      let name = part.prefix { !ends.contains($0) }
      if !name.isEmpty { names.append(String(name)) }
    }
    return names
  }
}
