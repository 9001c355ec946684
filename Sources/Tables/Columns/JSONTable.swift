/// Records in JSON: an object a line, a list of objects or of lists, or an object of columns.
///
/// Source of the grammar: RFC 8259.
struct JSONTable {
  enum Item: Equatable {
    case number(Double)
    case text(String)
    case missing
    case list([Item])
    case object([(key: String, value: Item)])

    static func == (a: Item, b: Item) -> Bool {
      switch (a, b) {
      case (.number(let x), .number(let y)): x == y
      case (.text(let x), .text(let y)): x == y
      case (.missing, .missing): true
      default: false
      }
    }
  }

  /// Whether a text begins as one of these.
  static func matches(_ bytes: [UInt8]) -> Bool {
    let rest = bytes.drop { $0 <= 32 || [0xEF, 0xBB, 0xBF].contains($0) }
    guard let first = rest.first else { return false }
    let second = rest.dropFirst().first { $0 > 32 }
    if first == UInt8(ascii: "{") { return second == UInt8(ascii: "\"") || second == UInt8(ascii: "'") }
    guard first == UInt8(ascii: "[") else { return false }
    if second == UInt8(ascii: "{") || second == UInt8(ascii: "[") { return true }
    // A list a line.
    let line = rest.prefix { $0 != 10 && $0 != 13 }.reversed().drop { $0 <= 32 }
    return line.first == UInt8(ascii: "]") && line.contains(UInt8(ascii: ","))
  }

  private let bytes: [UInt8]
  private var place = 0
  private static let depthLimit = 64

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  static func table(_ bytes: [UInt8], notes: [String]) throws(TableFault) -> RawTable {
    var reader = JSONTable(bytes)
    var items: [Item] = []
    reader.skipBlanks()
    while reader.place < bytes.count {
      items.append(try reader.item(0))
      reader.skipBlanks()
      if reader.peek == UInt8(ascii: ",") {
        throw reader.fault("a comma stands behind the record", hint: "an object a line, or all in one list")
      }
    }
    var note = "read as JSON, an object a line"
    if items.count == 1, case .object(let members) = items[0], let bunch = dataAndTarget(members) {
      var found = try table(bunch.rows, notes + ["read as JSON, `data` and `target`"])
      found.classNames = bunch.classNames
      return found
    }
    if let joined = joined(items) {
      items = joined
      note = "read as JSON lists, one behind the other"
    } else if items.count == 1, case .list(let rows) = items[0] {
      items = rows
      note = "read as a JSON list"
    } else if items.count == 1, case .object(let members) = items[0] {
      (items, note) = try records(members)
    }
    return try table(items, notes + [note])
  }

  private static func table(_ items: [Item], _ notes: [String]) throws(TableFault) -> RawTable {
    var names: [String] = []
    var places: [String: Int] = [:]
    var rows: [[(column: Int, value: Item)]] = []
    func place(_ name: String) -> Int {
      if let known = places[name] { return known }
      places[name] = names.count
      names.append(name)
      return names.count - 1
    }
    var isNamed = false
    for (index, item) in items.enumerated() {
      var row: [(column: Int, value: Item)] = []
      func add(_ name: String, _ value: Item) throws(TableFault) {
        switch value {
        case .object(let members): for member in members { try add("\(name).\(member.key)", member.value) }
        case .list(let parts): for (number, part) in parts.enumerated() { try add("\(name)\(number)", part) }
        case .number, .text, .missing: row.append((place(name), value))
        }
      }
      switch item {
      case .object(let members):
        isNamed = true
        for member in members { try add(member.key, member.value) }
      case .list(let cells): for (number, cell) in cells.enumerated() { try add("c\(number + 1)", cell) }
      case .number, .text, .missing:
        throw .whole("record \(index + 1) is no object and no list", hint: "data reads an object a line, or a list of objects")
      }
      rows.append(row)
      guard names.count <= 100_000 else { throw .whole("its records have more than 100000 different names", hint: nil) }
    }
    guard !rows.isEmpty else { throw .whole("there are no records in it", hint: nil) }
    var table = RawTable(names)
    table.notes = notes
    table.hasHeader = isNamed
    var cells = [Double](repeating: 0, count: names.count)
    for row in rows {
      var isSet = [Bool](repeating: false, count: names.count)
      for (column, value) in row {
        isSet[column] = true
        switch value {
        case .number(let number): cells[column] = number
        case .text(let text) where MissingCell.matches(text):
          cells[column] = RawTable.code(0)
          table.columns[column].missing += 1
        case .text(let text):
          if let number = NumberText.value(Array(text.utf8)) {
            cells[column] = number
          } else if let (number, forms) = WrittenNumber.parse(text, commaIsDecimal: false), !forms.contains(.decimalComma) {
            table.columns[column].forms.formUnion(forms)
            cells[column] = number
          } else {
            cells[column] = table.columns[column].intern(text)
          }
        case .missing, .list, .object:
          cells[column] = RawTable.code(0)
          table.columns[column].missing += 1
        }
      }
      for column in isSet.indices where !isSet[column] {
        cells[column] = RawTable.code(0)
        table.columns[column].missing += 1
      }
      cells.withUnsafeBufferPointer { table.append($0) }
    }
    table.finish()
    let written = table.columns.filter { !$0.forms.isEmpty }.map { "`\(RawTable.shown($0.name))`" }
    if !written.isEmpty {
      table.notes.append("signs and marks between thousands taken out of \(written.prefix(4).joined(separator: ", ")): 1,234 is 1234")
    }
    for column in table.columns.indices {
      table.columns[column].numbers = table.rowCount - table.columns[column].missing - table.columns[column].wordCells
    }
    return table
  }

  // MARK: The grammar

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() { while let byte = peek, byte == 32 || byte == 9 || byte == 10 || byte == 13 { place += 1 } }

  private func fault(_ message: String, hint: String? = nil) -> TableFault {
    var line = 1
    var start = 0
    for index in 0..<min(place, bytes.count) where bytes[index] == 10 {
      line += 1
      start = index + 1
    }
    let column = String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self).count + 1
    return .content(line: line, column: column, message: place >= bytes.count ? "the JSON ends too early" : message, hint: hint)
  }

  private mutating func take(_ byte: UInt8, _ name: String) throws(TableFault) {
    skipBlanks()
    guard peek == byte else { throw fault("`\(name)` is missing here in the JSON") }
    place += 1
  }

  private mutating func item(_ depth: Int) throws(TableFault) -> Item {
    guard depth < JSONTable.depthLimit else { throw fault("brackets are nested too deep") }
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"):
      place += 1
      var members: [(key: String, value: Item)] = []
      skipBlanks()
      if peek == UInt8(ascii: "}") {
        place += 1
        return .object([])
      }
      while true {
        skipBlanks()
        guard peek == UInt8(ascii: "\"") else {
          throw fault("a name in double quotes is missing here in the JSON", hint: JSONTable.hint(peek))
        }
        let key = try text()
        try take(UInt8(ascii: ":"), ":")
        members.append((key, try item(depth + 1)))
        skipBlanks()
        if peek == UInt8(ascii: ",") {
          place += 1
          continue
        }
        try take(UInt8(ascii: "}"), "}")
        return .object(members)
      }
    case UInt8(ascii: "["):
      place += 1
      var items: [Item] = []
      skipBlanks()
      if peek == UInt8(ascii: "]") {
        place += 1
        return .list([])
      }
      while true {
        items.append(try item(depth + 1))
        skipBlanks()
        if peek == UInt8(ascii: ",") {
          place += 1
          continue
        }
        try take(UInt8(ascii: "]"), "]")
        return .list(items)
      }
    case UInt8(ascii: "\""): return .text(try text())
    default: return try word()
    }
  }

  /// What makes JSON of what stands here.
  private static func hint(_ byte: UInt8?) -> String? {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "N"):
      "this is as Python prints it; json.dump(rows, file) writes JSON"
    case UInt8(ascii: "/"): "JSON has no comments; take them out"
    case UInt8(ascii: "}"), UInt8(ascii: "]"): "take out the comma behind the last item"
    default: nil
    }
  }

  private mutating func word() throws(TableFault) -> Item {
    let start = place
    while let byte = peek, ![32, 9, 10, 13, 44, 93, 125, 58].contains(byte) { place += 1 }
    let word = bytes[start..<place]
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .text("true")
    case "false": return .text("false")
    case "null", "NaN": return .missing
    default:
      guard let value = NumberText.value(word) else {
        place = start
        throw fault("this is no JSON value", hint: JSONTable.hint(peek))
      }
      return .number(value)
    }
  }

  private mutating func text() throws(TableFault) -> String {
    place += 1
    var result: [UInt8] = []
    while let byte = peek {
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = peek else { throw fault("") }
        place += 1
        switch escaped {
        case UInt8(ascii: "n"): result.append(10)
        case UInt8(ascii: "t"): result.append(9)
        case UInt8(ascii: "r"): result.append(13)
        case UInt8(ascii: "b"): result.append(8)
        case UInt8(ascii: "f"): result.append(12)
        case UInt8(ascii: "u"): result.append(contentsOf: UTF8.encode(try scalar()) ?? UTF8.encodedReplacementCharacter)
        default: result.append(escaped)
        }
      case 10: throw fault("a quote is not closed on this line of JSON")
      default: result.append(byte)
      }
    }
    throw fault("")
  }

  private mutating func unit() throws(TableFault) -> UInt32 {
    guard place + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16) else {
      throw fault("four hexadecimal digits are missing here")
    }
    place += 4
    return value
  }

  private mutating func scalar() throws(TableFault) -> Unicode.Scalar {
    let first = try unit()
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard place + 1 < bytes.count, bytes[place] == 92, bytes[place + 1] == 117 else { return "\u{FFFD}" }
    place += 2
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }
}
