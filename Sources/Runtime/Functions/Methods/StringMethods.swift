import Language
import Limits

extension Reading where Wanted == Int {
  fileprivate static var width: Reading {
    Reading { (value, _) throws(Diagnostic) in
      let width = try value.integer("the width")
      guard width <= 1 << 24 else { throw Diagnostic(.memory, "a width of \(width) is too large", hint: "the limit is 16,777,216") }
      return max(width, 0)
    }
  }
}

/// The methods of text.
enum StringMethods {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1c...0x1f).contains(scalar.value)
  }

  /// `str.maketrans`: what each character becomes.
  static let makeTranslation = BuiltinFunction(
    "maketrans", .value("x").positionalOnly, .optional(.text, "y", called: "the second argument").positionalOnly,
    .optional(.text, "z", called: "the third argument").positionalOnly, in: "str", "a table for `translate`"
  ) { x, y, z throws(Diagnostic) in
    let table = DictObject()
    if case .dict(let given) = x {
      for item in given.items {
        if case .string(let text) = item.key, let scalar = text.unicodeScalars.first {
          try table.set(item.value, for: .int(Int(scalar.value)))
        } else {
          try table.set(item.value, for: item.key)
        }
      }
      return .dict(table)
    }
    let from = Array(try x.text("the first argument").unicodeScalars)
    let to = Array((y ?? "").unicodeScalars)
    guard from.count == to.count else { throw Diagnostic(.value, "the first two maketrans arguments must have equal length") }
    for (a, b) in zip(from, to) { try table.set(.int(Int(b.value)), for: .int(Int(a.value))) }
    for scalar in (z ?? "").unicodeScalars {
      try table.set(.none, for: .int(Int(scalar.value)))
    }
    return .dict(table)
  }

  private enum Side { case left, right, both }

  private static func strip(_ name: String, _ side: Side, _ where: String) -> BuiltinFunction {
    BuiltinFunction(
      name, .string, .optional(.value, "chars").positionalOnly, in: "str", "without blanks, or the given characters, \(`where`)"
    ) { text, chars throws(Diagnostic) in
      let characters = try chars.map { (value) throws(Diagnostic) in Set(try value.text("chars").unicodeScalars) }
      let drops: (Unicode.Scalar) -> Bool = { characters?.contains($0) ?? isSpace($0) }
      let scalars = text.unicodeScalars
      var (start, end) = (scalars.startIndex, scalars.endIndex)
      var pace = Pace()
      while side != .right, start < end, drops(scalars[start]) {
        try pace.checkStop()
        start = scalars.index(after: start)
      }
      while side != .left, start < end {
        let last = scalars.index(before: end)
        guard drops(scalars[last]) else { break }
        try pace.checkStop()
        end = last
      }
      return .string(start == scalars.startIndex && end == scalars.endIndex ? text : String(text[start..<end]))
    }
  }

  private static func justify(_ name: String, _ alignment: FormatSpecification.Alignment, _ summary: String) -> BuiltinFunction {
    BuiltinFunction(
      name, .string, .required(.width, "width").positionalOnly, .optional(.text, "fillchar", shown: "' '").positionalOnly, in: "str",
      summary
    ) { text, width, fillchar throws(Diagnostic) in
      var specification = FormatSpecification()
      specification.width = width
      specification.alignment = alignment
      if let fill = fillchar {
        guard let character = fill.unicodeScalars.first, fill.unicodeScalars.count == 1 else {
          throw Diagnostic(.type, "The fill character must be exactly one character long")
        }
        specification.fill = character
      }
      if alignment == .center {
        let missing = specification.width - TextSearch.count(of: text)
        guard missing > 0 else { return .string(text) }
        let left = missing / 2 + (missing & specification.width & 1)
        return .string(specification.filling(left) + text + specification.filling(missing - left))
      }
      return .string(specification.padded(text, default: alignment))
    }
  }

  private static func affix(
    _ name: String, _ summary: String, _ holds: @escaping @Sendable (String.UnicodeScalarView, String.UnicodeScalarView) -> Bool
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, .string, .value("part").positionalOnly, .value("start", default: "None").positionalOnly,
      .value("end", default: "None").positionalOnly, in: "str", summary
    ) { text, part, start, end throws(Diagnostic) in
      var parts = [part]
      if case .tuple(let several) = parts[0] { parts = several }
      var text = text
      if start.given != nil || end.given != nil {
        let all = TextSearch.scalars(of: text)
        let (first, count, _) = try Subscripts.bounds(
          SliceValue(lower: start ?? .none, upper: end ?? .none, step: .none), all.count)
        text = TextSearch.string(all[first..<(first + count)])
        try Work.checkStopped()
      }
      for part in parts where holds(text.unicodeScalars, try part.text("\(name)'s argument").unicodeScalars) { return .bool(true) }
      return .bool(false)
    }
  }

  private static func search(_ name: String, isLast: Bool, isStrict: Bool, _ summary: String) -> BuiltinFunction {
    BuiltinFunction(
      name, .string, .text("part", called: "\(name)'s argument").positionalOnly, .value("start", default: "None").positionalOnly,
      .value("end", default: "None").positionalOnly, in: "str", summary
    ) { text, part, start, end throws(Diagnostic) in
      // Letters one by one, and turned round for the last one.
      try Work.requireTemporarily(Work.bytes(part.utf8.count.addingSaturated(text.utf8.count), of: isLast ? 8 : 4))
      let part = TextSearch.scalars(of: part)[...]
      let all = TextSearch.scalars(of: text)
      let (first, count, _) = try Subscripts.bounds(
        SliceValue(lower: start ?? .none, upper: end ?? .none, step: .none), all.count)
      let range = all[first..<(first + count)]
      if let found = isLast ? TextSearch.findLast(part, in: range) : TextSearch.find(part, in: range) { return .int(found) }
      if isStrict { throw Diagnostic(.value, "substring not found", hint: "`.find(…)` gives -1 instead of an error") }
      return .int(-1)
    }
  }

  static let all: [BuiltinFunction] =
    cases + parts + questions + [
      strip("strip", .both, "at both ends"),
      strip("lstrip", .left, "at the start"),
      strip("rstrip", .right, "at the end"),
      justify("ljust", .left, "filled up to a width behind the text"),
      justify("rjust", .right, "filled up to a width before the text"),
      justify("center", .center, "filled up to a width on both sides"),
      BuiltinFunction(
        "zfill", .string, .required(.width, "width").positionalOnly, in: "str", "filled up to a width with zeros behind the sign"
      ) {
        text, width throws(Diagnostic) in
        let missing = width - TextSearch.count(of: text)
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
      BuiltinFunction(
        "format", .string, .evaluator, .rest("args"), .keywords("kwargs"), in: "str", "the text with its {} filled in"
      ) { text, evaluator, arguments, keywords throws(Diagnostic) in
        .string(try Format.braces(text, Format.Fields(arguments: arguments, keywords: keywords, evaluator: evaluator)))
      },
      BuiltinFunction("casefold", .string, in: "str", "in small letters, for comparing") { text throws(Diagnostic) in
        .string(TextSearch.mapped(text) { $0.lowercased().split(separator: "ß", omittingEmptySubsequences: false).joined(separator: "ss") })
      },
      BuiltinFunction(
        "format_map", .string, .call, .value("mapping").positionalOnly, in: "str", "the text with its {} filled in from a dictionary"
      ) { text, call, mapping throws(Diagnostic) in
        let names = DictObject()
        for name in text.fieldNames {
          if let value = try? Subscripts.get(mapping, .string(name)) { try names.set(value, for: .string(name)) }
        }
        var entries: [(name: String, value: Value)] = []
        for item in names.items { if case .string(let name) = item.key { entries.append((name: name, value: item.value)) } }
        let format = try Members.get(.string(text), "format", call.evaluator)
        return try call.evaluator.call(format, [], entries, call.span, call.source)
      },
    ]

  private static let cases: [BuiltinFunction] = [
    BuiltinFunction(
      "encode", .receiver, .text("encoding", default: "utf-8", called: "the encoding"), .text("errors", default: "strict"), in: "str",
      "the text as bytes, in UTF-8"
    ) { receiver, encoding, errors throws(Diagnostic) in
      let encoding = try TextEncoding(encoding)
      return .iterator(
        BytesObject(try encoding.bytes(of: try receiver.text("the text"), errors: errors)))
    },
    BuiltinFunction("upper", .string, in: "str", "in capitals") { text throws(Diagnostic) in
      .string(TextSearch.mapped(text) { $0.uppercased() })
    },
    BuiltinFunction("lower", .string, in: "str", "in small letters") { text throws(Diagnostic) in
      .string(TextSearch.mapped(text) { $0.lowercased() })
    },
    BuiltinFunction("capitalize", .string, in: "str", "the first letter a capital, all others small") { text throws(Diagnostic) in
      let first = text.prefix(1)
      return .string(
        first.uppercased() + TextSearch.mapped(TextSearch.part(of: text, first.utf8.count..<text.utf8.count)) { $0.lowercased() })
    },
    BuiltinFunction("swapcase", .string, in: "str", "capitals small, small letters capitals") { text throws(Diagnostic) in
      var result = ""
      for (index, character) in text.enumerated() {
        if index & 0x3FFF == 0 { try Work.checkStop() }
        result += character.isUppercase ? character.lowercased() : character.uppercased()
      }
      return .string(result)
    },
    BuiltinFunction("title", .string, in: "str", "every word's first letter a capital") { text throws(Diagnostic) in
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
}

extension Int {
  /// The sum, or the largest integer where that is beyond it; neither is negative.
  func addingSaturated(_ other: Int) -> Int {
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

extension TypedParameter where Wanted == String {
  /// The string that a method is called on.
  static var string: TypedParameter {
    this { if case .string(let string) = $0 { string } else { nil } }
  }
}
