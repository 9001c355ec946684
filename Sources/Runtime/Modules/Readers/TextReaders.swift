import Language
import Limits
import Tables

extension Reading where Wanted == UInt8 {
  /// One sign of a dialect.
  fileprivate static var sign: Reading {
    Reading { (value, _) throws(Diagnostic) in
      let text = try value.text("a sign")
      guard let byte = text.utf8.first, text.utf8.count == 1, byte < 128 else {
        throw Diagnostic(.value, "\(stringRepr(text)) separates no cells here", hint: "one sign of ASCII does, such as ',' or '\\t'")
      }
      return byte
    }
  }
}

extension Reading where Wanted == TextTable {
  fileprivate static var table: Reading {
    Reading { (value, _) throws(Diagnostic) in
      guard case .iterator(let object) = value, let table = object as? TextTable else {
        throw Diagnostic(.type, "this is no table of text")
      }
      return table
    }
  }
}

extension Reading where Wanted == LineParser {
  fileprivate static var parser: Reading {
    Reading { (value, _) throws(Diagnostic) in
      guard case .iterator(let object) = value, let parser = object as? LineParser else {
        throw Diagnostic(.type, "this is no reader of lines")
      }
      return parser
    }
  }
}

extension Reading where Wanted == [Int] {
  fileprivate static var integers: Reading {
    Reading { (value, _) throws(Diagnostic) in
      var result: [Int] = []
      for element in try value.elements() { result.append(try element.integer("a number")) }
      return result
    }
  }
}

extension Reading where Wanted == Set<String> {
  fileprivate static var words: Reading {
    Reading { (value, _) throws(Diagnostic) in
      var result: Set<String> = []
      for element in try value.elements() { result.insert(try element.text("a word")) }
      return result
    }
  }
}

extension TypedParameter where Wanted == FieldSplitter.Rules {
  /// A dialect: how fields are told apart.
  fileprivate static var rules: TypedParameter {
    let names = ["delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "comment"]
    return TypedParameter(together: names.map { BuiltinFunction.Parameter(name: $0, form: .ordinary, defaultText: nil) }) {
      (values, _) throws(Diagnostic) in
      let given = values.map { $0.given }
      func sign(_ index: Int) throws(Diagnostic) -> UInt8? {
        guard let value = given[index] else { return nil }
        return try Reading.sign.read(value, names[index])
      }
      var rules = FieldSplitter.Rules(delimiter: try sign(0), quote: try sign(1))
      rules.escape = try sign(2)
      rules.doublesQuotes = try given[3]?.isTrue() ?? true
      rules.skipsInitialBlanks = try given[4]?.isTrue() ?? false
      rules.comment = try sign(5)
      return rules
    }
  }
}

/// What `csv`, `np.loadtxt`, `np.genfromtxt` and `pandas.read_csv` are made of: bytes to fields, fields to numbers, in time linear in the text.
enum TextReaders {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "file_text", .evaluator, .value("path"), .orNone(.text, "encoding", called: "the encoding"),
      .orNone(.text, "errors"), in: "_native", "a file's text as the bytes of UTF-8, unpacked where it is packed"
    ) { evaluator, path, encoding, errors throws(Diagnostic) in
      let path = try evaluator.path(path)
      var bytes = try evaluator.host.programFiles.contents(of: path)
      if bytes.starts(with: [0x1f, 0x8b]), path.hasSuffix(".gz") || path.hasSuffix(".gzip") { bytes = try unpacked(bytes, path) }
      let encoding = try TextEncoding(encoding ?? "utf-8")
      guard case .utf8 = encoding, String(validating: bytes, as: UTF8.self) != nil else {
        let text = try encoding.text(of: bytes, errors: errors ?? "strict")
        return .iterator(BytesObject(Array(text.utf8)))
      }
      return .iterator(BytesObject(bytes))
    },
    BuiltinFunction(
      "text_rows", .value("text"), .rules, .orNone(.integer, "skip", called: "the lines"), .orNone(.integers, "lines"),
      .orNone(.integer, "nrows", called: "the rows"), .orNone(.flag, "skip_blank"), .orNone(.flag, "drop_mark"), in: "_native",
      "a text's rows"
    ) { source, rules, skip, lines, nrows, skipBlank, dropMark throws(Diagnostic) in
      var options = TextTable.Options(rules: rules)
      options.skipped = skip ?? 0
      options.skippedLines = Set(lines ?? [])
      options.rowLimit = nrows ?? Int.max
      options.skipsBlankLines = skipBlank ?? true
      options.dropsMark = dropMark ?? false
      guard let bytes = source.bytes else { return .iterator(try TextTable(Array(try source.text("the text").utf8), options)) }
      return .iterator(try TextTable(bytes, options))
    },
    BuiltinFunction(
      "text_shape", .required(.table, "table"), in: "_native",
      "how many rows there are, how many fields the first has, and whether a quote is open at the end"
    ) { table throws(Diagnostic) in
      return .tuple([.int(table.count), .int(table.count > 0 ? table.width(0) : 0), .bool(table.isOpen)])
    },
    BuiltinFunction("text_row", .required(.table, "table"), .integer("row", called: "the row"), in: "_native", "a row's fields") {
      table, row throws(Diagnostic) in
      return .list(ListObject((0..<table.width(row)).map { .string(table.text(row, $0)) }))
    },
    BuiltinFunction(
      "text_line", .required(.table, "table"), .integer("row", called: "the row"), in: "_native", "the line a row begins on, from 0"
    ) { table, row throws(Diagnostic) in
      .int(table.lines[row])
    },
    BuiltinFunction(
      "text_widths", .required(.table, "table"), .integer("first", called: "the row"), in: "_native",
      "how many fields each row has, from a row on"
    ) { table, first throws(Diagnostic) in
      return .list(ListObject((min(first, table.count)..<table.count).map { .int(table.width($0)) }))
    },
    BuiltinFunction(
      "text_numbers", .required(.table, "table"), .orNone(.integers, "usecols"), .text("kind", called: "the kind"), in: "_native",
      "its fields as numbers, as np.loadtxt reads them"
    ) { table, usecols, kind throws(Diagnostic) in
      try numbers(table, usecols, kind)
    },
    BuiltinFunction(
      "text_filled", .required(.table, "table"), .number("filling", called: "the filling"), in: "_native",
      "its fields as floats, a number for what is none; None where that takes more than this"
    ) { table, filling throws(Diagnostic) in
      try filled(table, filling)
    },
    BuiltinFunction(
      "text_cells", .required(.table, "table"), .orNone(.integers, "usecols"), .orNone(.integer, "first", called: "the row"),
      in: "_native", "its fields as text, row by row"
    ) { table, usecols, first throws(Diagnostic) in
      var rows: [Value] = []
      for row in (first ?? 0)..<table.count {
        let width = table.width(row)
        var cells: [Value] = []
        for column in usecols ?? Array(0..<width) {
          cells.append(.string(table.text(row, try checked(column, row, width))))
        }
        rows.append(.list(ListObject(cells)))
      }
      return .list(ListObject(rows))
    },
    BuiltinFunction(
      "text_column", .required(.table, "table"), .integer("column", called: "the column"), .integer("first", called: "the row"),
      .orNone(.words, "missing"), .orNone(.sign, "thousands"), .orNone(.sign, "decimal"), .orNone(.words, "yes"), .orNone(.words, "no"),
      .orNone(.text, "kind", called: "the kind"), in: "_native", "a column as pandas reads it"
    ) { table, column, first, missing, thousands, decimal, yes, no, kind throws(Diagnostic) in
      let column = TableColumn(
        table: table, column: column,
        first: first, missing: missing ?? [], thousands: thousands,
        decimal: decimal ?? UInt8(ascii: "."), yes: yes ?? [], no: no ?? [])
      return try column.value(kind ?? "")
    },
    BuiltinFunction(
      "csv_parser", .orNone(.sign, "delimiter"), .orNone(.text, "quotechar", called: "a sign"), .orNone(.sign, "escapechar"),
      .orNone(.flag, "doublequote"), .orNone(.flag, "skipinitialspace"), .orNone(.flag, "strict"), in: "_native",
      "what splits one line after the other"
    ) { delimiter, quotechar, escapechar, doublequote, skipinitialspace, strict throws(Diagnostic) in
      let quote = try quotechar.map { (text) throws(Diagnostic) in try Reading.sign.read(.string(text), "quotechar") }
      var rules = FieldSplitter.Rules(delimiter: delimiter, quote: quote)
      rules.escape = escapechar
      rules.doublesQuotes = doublequote ?? true
      rules.skipsInitialBlanks = skipinitialspace ?? false
      rules.isStrict = strict ?? false
      return .iterator(LineParser(rules, quoteName: quotechar ?? ""))
    },
    BuiltinFunction(
      "csv_next", .required(.parser, "parser"), .value("lines"), in: "_native",
      "the next row's fields, None at the end, text for what is wrong"
    ) { parser, lines throws(Diagnostic) in
      return try parser.next(from: lines)
    },
    BuiltinFunction("csv_line", .required(.parser, "parser"), in: "_native", "how many lines were read") { parser throws(Diagnostic) in
      return .int(parser.lineCount)
    },
    BuiltinFunction("csv_quoted", .required(.parser, "parser"), in: "_native", "whether each field of the last row stood in quotes") {
      parser throws(Diagnostic) in
      return .list(ListObject(parser.quoted.map { .bool($0) }))
    },
  ]

  private static func unpacked(_ bytes: [UInt8], _ path: String) throws(Diagnostic) -> [UInt8] {
    do throws(Diagnostic) { return try GzipMember.contents(of: bytes) } catch {
      guard error.kind == .file else { throw error }
      throw Diagnostic(.value, "`\(path)` is a damaged gzip file")
    }
  }

  /// A column's place, negative ones counted from the end.
  private static func checked(_ column: Int, _ row: Int, _ width: Int) throws(Diagnostic) -> Int {
    let place = column < 0 ? column + width : column
    guard (0..<width).contains(place) else {
      throw Diagnostic(.value, "invalid column index \(column) at row \(row + 1) with \(width) columns")
    }
    return place
  }

  /// How many rows are read between two looks at Ctrl-C.
  private static func rowsAtOnce(_ width: Int) -> Int { max(1, 0x4000 / max(width, 1)) }

  private static func numbers(_ table: TextTable, _ chosen: [Int]?, _ kind: String) throws(Diagnostic) -> Value {
    let width = table.count > 0 ? chosen?.count ?? table.width(0) : 0
    let dtype: DType = kind == "int" ? .int64 : kind == "bool" ? .bool : .float64
    let (shape, count) = try NDArray.checkedShape([table.count, width])
    try Work.require(Work.bytes(count, of: 8))
    let array = NDArray(uninitialized: shape, count: count, dtype: dtype)
    var place = 0
    for row in 0..<table.count {
      if row % rowsAtOnce(width) == 0 { try Work.checkStop() }
      let here = table.width(row)
      if chosen == nil, here != width {
        throw Diagnostic(
          .value,
          "the number of columns changed from \(width) to \(here) at row \(row + 1); use `usecols` to select a subset and avoid this error")
      }
      for index in 0..<width {
        let column = if let chosen { try checked(chosen[index], row, here) } else { index }
        guard let field = table.field(row, column) else { continue }
        switch dtype {
        case .float64:
          guard let value = FieldNumber.float(field) else { throw unreadable(field, "float64", row, column) }
          array.floats[place] = value
        default:
          guard let value = FieldNumber.integer(field) else { throw unreadable(field, kind == "bool" ? "bool" : "int64", row, column) }
          array.ints[place] = dtype == .bool ? (value == 0 ? 0 : 1) : value
        }
        place += 1
      }
    }
    return .array(array)
  }

  private static func filled(_ table: TextTable, _ filling: Double) throws(Diagnostic) -> Value {
    let width = table.count > 0 ? table.width(0) : 0
    let (shape, count) = try NDArray.checkedShape([table.count, width])
    try Work.require(Work.bytes(count, of: 8))
    let array = NDArray(uninitialized: shape, count: count, dtype: .float64)
    var place = 0
    for row in 0..<table.count {
      if row % rowsAtOnce(width) == 0 { try Work.checkStop() }
      guard table.width(row) == width else { return .none }
      for column in 0..<width {
        guard let field = table.field(row, column), let value = FieldNumber.float(field) else {
          // Python's own float takes `1_000`.
          if table.field(row, column)?.contains(UInt8(ascii: "_")) == true { return .none }
          array.floats[place] = filling
          place += 1
          continue
        }
        array.floats[place] = value
        place += 1
      }
    }
    return .array(array)
  }

  private static func unreadable(_ field: ArraySlice<UInt8>, _ kind: String, _ row: Int, _ column: Int) -> Diagnostic {
    Diagnostic(
      .value,
      "could not convert string \(stringRepr(String(decoding: field, as: UTF8.self))) to \(kind) at row \(row), column \(column + 1).")
  }
}
