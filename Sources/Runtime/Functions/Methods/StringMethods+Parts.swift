import Language
import Limits

/// The methods that take text apart and put it together.
extension StringMethods {
  static let parts: [BuiltinFunction] = [
    BuiltinFunction("join", .string, .elements("iterable").positionalOnly, in: "str", "the pieces with the text between them") {
      text, pieces throws(Diagnostic) in
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
    BuiltinFunction(
      "split", .string, .optional(.value, "sep"), .integer("maxsplit", default: -1), in: "str",
      "the pieces between blanks, or between a separator"
    ) { text, sep, limit throws(Diagnostic) in
      let parts = try split(text, sep, limit < 0 ? Int.max : limit)
      return try TextSearch.list(parts)
    },
    BuiltinFunction(
      "rsplit", .string, .value("sep", default: "None"), .integer("maxsplit", default: -1), in: "str", "as split, counted from the end"
    ) { text, sep, limit throws(Diagnostic) in
      let all = try split(text, sep.given, Int.max)
      guard limit >= 0, all.count - 1 > limit else { return try TextSearch.list(all) }
      let separator = try sep.given?.text("sep") ?? " "
      let head = TextSearch.joined(Array(all[..<(all.count - limit)]), by: separator)
      return try TextSearch.list(Work.joined([head], all[(all.count - limit)...]))
    },
    BuiltinFunction(
      "expandtabs", .string, .integer("tabsize", default: 8), in: "str", "blanks for tabs, up to the next column that is a multiple"
    ) { text, size throws(Diagnostic) in
      guard size <= 10_000 else { throw Diagnostic(.value, "a tab of \(size) columns is too wide") }
      var (result, column) = ("", 0)
      for (index, character) in text.enumerated() {
        if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
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
    BuiltinFunction("splitlines", .string, .flag("keepends", default: false), in: "str", "the lines") { text, keeps throws(Diagnostic) in
      var lines: [Value] = []
      var line = ""
      for (index, character) in text.enumerated() {
        if index & 0x3FFF == 0 {
          try Work.checkStop()
          // The letters of this many's lines.
          try Work.require(1 << 18)
        }
        if character.isNewline {
          guard lines.count < Value.elementLimit else { throw Value.tooManyElements }
          try lines.appendAsking(.string(keeps ? line + String(character) : line))
          line = ""
        } else {
          line.append(character)
        }
      }
      if !line.isEmpty { lines.append(.string(line)) }
      return .list(ListObject(lines))
    },
    BuiltinFunction(
      "partition", .string, .value("sep").positionalOnly, in: "str", "what is before a separator, the separator, what is behind it"
    ) { text, sep throws(Diagnostic) in
      let separator = try nonempty(sep)
      let pieces = TextSearch.split(text, by: separator, limit: 1)
      guard pieces.count == 2 else { return .tuple([.string(text), .string(""), .string("")]) }
      return .tuple([.string(pieces[0]), .string(separator), .string(pieces[1])])
    },
    BuiltinFunction(
      "rpartition", .string, .value("sep").positionalOnly, in: "str", "what is before the last separator, it, and what is behind it"
    ) { text, sep throws(Diagnostic) in
      let separator = try nonempty(sep)
      try Work.requireTemporarily(Work.bytes(text.utf8.count, of: 8))
      let (scalars, part) = (TextSearch.scalars(of: text)[...], TextSearch.scalars(of: separator)[...])
      guard let place = TextSearch.findLast(part, in: scalars) else { return .tuple([.string(""), .string(""), .string(text)]) }
      let (head, tail) = (scalars[..<place], scalars[(place + part.count)...])
      return .tuple([.string(TextSearch.string(head)), .string(separator), .string(TextSearch.string(tail))])
    },
    BuiltinFunction(
      "translate", .string, .value("table").positionalOnly, in: "str",
      "the text with characters exchanged or left out by a table of str.maketrans"
    ) { text, table throws(Diagnostic) in
      guard case .dict(let table) = table else {
        throw Diagnostic(
          .type, "translate takes a table, not \(table.describedForMessages)", hint: "str.maketrans('ab', 'xy') makes one")
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
    BuiltinFunction(
      "replace", .string, .text("old", called: "replace's first argument").positionalOnly,
      .text("new", called: "replace's second argument").positionalOnly, .integer("count", default: -1).positionalOnly, in: "str",
      "the text with every occurrence of a part replaced"
    ) { text, old, new, limit throws(Diagnostic) in
      // Every occurrence grows by the difference; there are at most as many as fit into the text.
      let occurrences = old.isEmpty ? text.utf8.count + 1 : new.utf8.count > old.utf8.count ? TextSearch.count(old, in: text) : 0
      let growth = occurrences.multipliedReportingOverflow(by: max(new.utf8.count - old.utf8.count, 0))
      try checkSize(growth.overflow ? .max : text.utf8.count.addingSaturated(growth.partialValue))
      if old.isEmpty {
        var (result, left) = ("", limit < 0 ? Int.max : limit)
        for (index, scalar) in text.unicodeScalars.enumerated() {
          if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
          if left > 0 { result += new }
          left = max(left - 1, 0)
          result.unicodeScalars.append(scalar)
        }
        return .string(left > 0 ? result + new : result)
      }
      let result = TextSearch.replaced(text, old, by: new, limit: limit < 0 ? Int.max : limit)
      try Work.checkStop()
      return .string(result)
    },
    BuiltinFunction("removeprefix", .string, .text("prefix", called: "the prefix").positionalOnly, in: "str", "without a part at the start")
    { text, part throws(Diagnostic) in
      return .string(TextSearch.begins(text, with: part) ? TextSearch.part(of: text, part.utf8.count..<text.utf8.count) : text)
    },
    BuiltinFunction("removesuffix", .string, .text("suffix", called: "the suffix").positionalOnly, in: "str", "without a part at the end") {
      text, part throws(Diagnostic) in
      return .string(TextSearch.ends(text, with: part) ? TextSearch.part(of: text, 0..<text.utf8.count - part.utf8.count) : text)
    },
    BuiltinFunction(
      "count", .string, .text("part", called: "count's argument").positionalOnly, in: "str",
      "how often a part stands in the text, without overlaps"
    ) { text, part throws(Diagnostic) in
      if part.isEmpty { return .int(TextSearch.count(of: text) + 1) }
      return .int(TextSearch.count(part, in: text))
    },
  ]

  /// Asks for the memory of a text.
  /// - Throws: MemoryError for one that is longer than 2^27 bytes, or that cannot be had.
  static func checkSize(_ size: Int) throws(Diagnostic) {
    guard size <= NDArray.maximumCount else {
      throw Diagnostic(.memory, "the text would be \(Work.sizeText(size)) long; the limit is 128 MiB")
    }
    try Work.require(size)
  }

  static func nonempty(_ value: Value?) throws(Diagnostic) -> String {
    let text = try (value ?? .none).text("the separator")
    if text.isEmpty { throw Diagnostic(.value, "empty separator", hint: "for the single characters write `list(text)`") }
    return text
  }

  private static func split(_ text: String, _ separator: Value?, _ limit: Int) throws(Diagnostic) -> [String] {
    if let separator {
      let pieces = TextSearch.split(text, by: try nonempty(separator), limit: limit)
      try Work.checkStopped()
      try TextSearch.checkCount(pieces)
      return pieces
    }
    if let words = TextSearch.words(of: text, limit: limit) {
      try Work.checkStop()
      try TextSearch.checkCount(words)
      return words
    }
    var pieces: [String] = []
    var pace = Pace()
    /// The front of letters that are blanks, or none.
    func end(of front: TextSearch.Scalars, areBlank: Bool) throws(Diagnostic) -> Int {
      var index = front.startIndex
      while index < front.endIndex, isSpace(front[index]) == areBlank {
        try pace.checkStop()
        index += 1
      }
      return index
    }
    try Work.requireTemporarily(Work.bytes(text.utf8.count, of: 4))
    var rest = TextSearch.scalars(of: text)[...]
    rest = rest[try end(of: rest, areBlank: true)...]
    while !rest.isEmpty {
      guard pieces.count <= Value.elementLimit else { throw Value.tooManyElements }
      if pieces.count == limit {
        pieces.append(TextSearch.string(rest))
        break
      }
      let word = rest[..<(try end(of: rest, areBlank: false))]
      pieces.append(TextSearch.string(word))
      rest = rest[word.endIndex...]
      rest = rest[try end(of: rest, areBlank: true)...]
    }
    return pieces
  }
}
