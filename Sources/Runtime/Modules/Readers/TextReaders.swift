import Language
import Limits
import Tables

/// What `csv`, `np.loadtxt`, `np.genfromtxt` and `pandas.read_csv` are made of: bytes to fields, fields to numbers, in time linear in the text.
enum TextReaders {
  private static func function(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction
  {
    BuiltinFunction(signature, in: "_native", summary, body)
  }

  /// One sign of a dialect; nil for None.
  private static func sign(_ context: CallContext, _ index: Int) throws(Diagnostic) -> UInt8? {
    guard let text = try context.given(index)?.text("a sign") else { return nil }
    guard let byte = text.utf8.first, text.utf8.count == 1, byte < 128 else {
      throw Diagnostic(.value, "\(stringRepr(text)) separates no cells here", hint: "one sign of ASCII does, such as ',' or '\\t'")
    }
    return byte
  }

  private static func rules(_ context: CallContext, from index: Int) throws(Diagnostic) -> FieldSplitter.Rules {
    var rules = FieldSplitter.Rules(delimiter: try sign(context, index), quote: try sign(context, index + 1))
    rules.escape = try sign(context, index + 2)
    rules.doublesQuotes = try context.given(index + 3)?.isTrue() ?? true
    rules.skipsInitialBlanks = try context.given(index + 4)?.isTrue() ?? false
    rules.comment = try sign(context, index + 5)
    return rules
  }

  private static func table(_ context: CallContext) throws(Diagnostic) -> TextTable {
    guard case .iterator(let object)? = context[0], let table = object as? TextTable else {
      throw Diagnostic(.type, "this is no table of text")
    }
    return table
  }

  private static func integers(_ context: CallContext, _ index: Int) throws(Diagnostic) -> [Int]? {
    guard let value = context.given(index) else { return nil }
    var result: [Int] = []
    for element in try value.elements() { result.append(try element.integer("a number")) }
    return result
  }

  private static func texts(_ context: CallContext, _ index: Int) throws(Diagnostic) -> Set<String> {
    guard let value = context.given(index) else { return [] }
    var result: Set<String> = []
    for element in try value.elements() { result.insert(try element.text("a word")) }
    return result
  }

  static let all: [BuiltinFunction] = [
    function("file_text(path, encoding, errors)", "a file's text as the bytes of UTF-8, unpacked where it is packed") {
      context throws(Diagnostic) in
      let path = try context.evaluator.path(context[0] ?? .none)
      var bytes = try context.evaluator.host.programFiles.contents(of: path)
      if bytes.starts(with: [0x1f, 0x8b]), path.hasSuffix(".gz") || path.hasSuffix(".gzip") { bytes = try unpacked(bytes, path) }
      let encoding = try TextEncoding(try context.given(1)?.text("the encoding") ?? "utf-8")
      guard case .utf8 = encoding, String(validating: bytes, as: UTF8.self) != nil else {
        let text = try encoding.text(of: bytes, errors: try context.given(2)?.text("errors") ?? "strict")
        return .iterator(BytesObject(Array(text.utf8)))
      }
      return .iterator(BytesObject(bytes))
    },
    function(
      "text_rows(text, delimiter, quotechar, escapechar, doublequote, skipinitialspace, comment, skip, lines, nrows, skip_blank, drop_mark)",
      "a text's rows"
    ) { context throws(Diagnostic) in
      var options = TextTable.Options(rules: try rules(context, from: 1))
      options.skipped = try context.given(7)?.integer("the lines") ?? 0
      options.skippedLines = Set(try integers(context, 8) ?? [])
      options.rowLimit = try context.given(9)?.integer("the rows") ?? Int.max
      options.skipsBlankLines = try context.given(10)?.isTrue() ?? true
      options.dropsMark = try context.given(11)?.isTrue() ?? false
      let source = context[0] ?? .none
      guard let bytes = source.bytes else { return .iterator(try TextTable(Array(try source.text("the text").utf8), options)) }
      return .iterator(try TextTable(bytes, options))
    },
    function("text_shape(table)", "how many rows there are, how many fields the first has, and whether a quote is open at the end") {
      context throws(Diagnostic) in
      let table = try table(context)
      return .tuple([.int(table.count), .int(table.count > 0 ? table.width(0) : 0), .bool(table.isOpen)])
    },
    function("text_row(table, row)", "a row's fields") { context throws(Diagnostic) in
      let table = try table(context)
      let row = try (context[1] ?? .none).integer("the row")
      return .list(ListObject((0..<table.width(row)).map { .string(table.text(row, $0)) }))
    },
    function("text_line(table, row)", "the line a row begins on, from 0") { context throws(Diagnostic) in
      .int(try table(context).lines[try (context[1] ?? .none).integer("the row")])
    },
    function("text_widths(table, first)", "how many fields each row has, from a row on") { context throws(Diagnostic) in
      let table = try table(context)
      let first = try (context[1] ?? .none).integer("the row")
      return .list(ListObject((min(first, table.count)..<table.count).map { .int(table.width($0)) }))
    },
    function("text_numbers(table, usecols, kind)", "its fields as numbers, as np.loadtxt reads them") { context throws(Diagnostic) in
      try numbers(try table(context), try integers(context, 1), try (context[2] ?? .none).text("the kind"))
    },
    function("text_filled(table, filling)", "its fields as floats, a number for what is none; None where that takes more than this") {
      context throws(Diagnostic) in
      try filled(try table(context), try (context[1] ?? .none).number("the filling"))
    },
    function("text_cells(table, usecols, first)", "its fields as text, row by row") { context throws(Diagnostic) in
      let table = try table(context)
      let columns = try integers(context, 1)
      var rows: [Value] = []
      for row in (try context.given(2)?.integer("the row") ?? 0)..<table.count {
        let width = table.width(row)
        var cells: [Value] = []
        for column in columns ?? Array(0..<width) {
          cells.append(.string(table.text(row, try checked(column, row, width))))
        }
        rows.append(.list(ListObject(cells)))
      }
      return .list(ListObject(rows))
    },
    function("text_column(table, column, first, missing, thousands, decimal, yes, no, kind)", "a column as pandas reads it") {
      context throws(Diagnostic) in
      let column = TableColumn(
        table: try table(context), column: try (context[1] ?? .none).integer("the column"),
        first: try (context[2] ?? .none).integer("the row"), missing: try texts(context, 3), thousands: try sign(context, 4),
        decimal: try sign(context, 5) ?? UInt8(ascii: "."), yes: try texts(context, 6), no: try texts(context, 7))
      return try column.value(try context.given(8)?.text("the kind") ?? "")
    },
    function("csv_parser(delimiter, quotechar, escapechar, doublequote, skipinitialspace, strict)", "what splits one line after the other")
    {
      context throws(Diagnostic) in
      var rules = FieldSplitter.Rules(delimiter: try sign(context, 0), quote: try sign(context, 1))
      rules.escape = try sign(context, 2)
      rules.doublesQuotes = try context.given(3)?.isTrue() ?? true
      rules.skipsInitialBlanks = try context.given(4)?.isTrue() ?? false
      rules.isStrict = try context.given(5)?.isTrue() ?? false
      return .iterator(LineParser(rules, quoteName: try context.given(1)?.text("a sign") ?? ""))
    },
    function("csv_next(parser, lines)", "the next row's fields, None at the end, text for what is wrong") { context throws(Diagnostic) in
      guard case .iterator(let object)? = context[0], let parser = object as? LineParser else { return .none }
      return try parser.next(from: context[1] ?? .none)
    },
    function("csv_line(parser)", "how many lines were read") { context throws(Diagnostic) in
      guard case .iterator(let object)? = context[0], let parser = object as? LineParser else { return .none }
      return .int(parser.lineCount)
    },
    function("csv_quoted(parser)", "whether each field of the last row stood in quotes") { context throws(Diagnostic) in
      guard case .iterator(let object)? = context[0], let parser = object as? LineParser else { return .none }
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

/// What `csv.reader` keeps between two lines.
final class LineParser: IteratorObject {
  private var splitter: FieldSplitter
  private(set) var quoted: [Bool] = []
  private(set) var lineCount = 0
  private let behindQuote: String

  init(_ rules: FieldSplitter.Rules, quoteName: String) {
    behindQuote = "'\(rules.delimiter.map { String(UnicodeScalar($0)) } ?? "")' expected after '\(quoteName)'"
    splitter = FieldSplitter(rules)
    super.init(typeName: "csv parser")
  }

  /// The next row out of an iterator of lines: its fields, None at the end, text for what is wrong.
  func next(from lines: Value) throws(Diagnostic) -> Value {
    while true {
      guard let line = try LineParser.line(of: lines) else { return finish() }
      guard case .string(let text) = line else {
        return .string("iterator should return strings, not \(line.typeName) (the file should be opened in text mode)")
      }
      lineCount += 1
      let row = take(text)
      if case .none = row { continue }
      return row
    }
  }

  /// The next line; nil at the end.
  private static func line(of lines: Value) throws(Diagnostic) -> Value? {
    if case .iterator(let iterator) = lines { return try iterator.next() }
    do throws(Diagnostic) {
      return try SpecialMethods.call("__next__", of: lines)
    } catch {
      if error.kind == .stopIteration { return nil }
      throw error
    }
  }

  private func take(_ line: String) -> Value {
    var line = line
    do {
      return try line.withUTF8 { try splitter.take($0) } ? row() : .none
    } catch {
      splitter.clear()
      switch error as? FieldSplitter.Fault {
      case .behindQuote: return .string(behindQuote)
      default:
        return .string("new-line character seen in unquoted field - do you need to open the file with newline=''?")
      }
    }
  }

  private func finish() -> Value {
    do throws(FieldSplitter.Fault) {
      return try splitter.finish() ? row() : .none
    } catch {
      return .string("unexpected end of data")
    }
  }

  private func row() -> Value {
    defer { splitter.clear() }
    quoted = splitter.quoted
    return .list(ListObject(splitter.ends.indices.map { .string(String(decoding: splitter.field($0), as: UTF8.self)) }))
  }
}
