/// How one column is read, where the whole file calls for another way than its beginning.
struct ColumnReading: Equatable {
  /// Whether a comma is its decimal mark; nil where nothing says so.
  var commaIsDecimal: Bool?
  /// `12.5 kmpl` is 12.5.
  var takesUnits = true
  /// `(12)` is -12.
  var bracketsAreNegative = true
  /// `-` is a word, the other one of `+` and `-`.
  var dashIsWord = false
}

/// One way through the file.
struct TablePass {
  enum Outcome {
    case done
    case otherEncoding(TextEncoding)
    case otherReadings([ColumnReading])
  }

  let form: TableForm
  let options: TableOptions
  let readings: [ColumnReading]
  /// What one pass has found out another one does not doubt.
  let isFirst: Bool
  var table: RawTable
  /// Behind the row's end columns are missing.
  private(set) var shortRows = 0
  private(set) var emptyRows = 0
  /// Lines of names again, as files have them that were put together from several.
  private(set) var repeatedHeaders = 0
  /// Comments behind rows.
  private(set) var trailingComments = 0
  /// Rows that end with `;`, where other signs separate the cells.
  private(set) var rowEnds = 0
  /// Cells in `="…"`, which spreadsheets take for text.
  private(set) var formulaCells = 0
  /// Numbers behind an apostrophe, which spreadsheets take for text.
  private(set) var apostrophes = 0
  /// A row that does not belong to the table as long as no other follows.
  struct HeldRow {
    var texts: [String]
    /// What is to be said where it turns out to be a row; nil where it is as wide as the others.
    var fault: TableFault?
    var place: (line: Int, column: Int)
  }
  private(set) var held: [HeldRow] = []
  /// The first row among the samples that is called a sum of others.
  private(set) var sumAmongSamples: (word: String, line: Int)?

  init(_ form: TableForm, _ options: TableOptions, _ readings: [ColumnReading]?) {
    self.form = form
    self.options = options
    let width = form.width - (form.hasTrailingSeparator ? 1 : 0)
    isFirst = readings == nil
    self.readings = (readings ?? Array(repeating: ColumnReading(), count: width)).map { reading in
      var reading = reading
      reading.commaIsDecimal = options.commaIsDecimal ?? reading.commaIsDecimal
      return reading
    }
    table = RawTable(TablePass.names(form.names, width))
    table.classNames = form.classNames
    table.notes = form.notes
    table.hasHeader = form.hasHeader
    for (column, count) in form.lists.counts {
      let start = form.lists.place(of: column)
      for place in start..<start + count { table.columns[place].isOfList = true }
    }
  }

  /// The columns' names, each once: c1, c2 … where there are none.
  private static func names(_ given: [String]?, _ width: Int) -> [String] {
    var taken: Set<String> = []
    return (0..<width).map { index in
      let name = given.flatMap { index < $0.count ? $0[index] : nil } ?? "c\(index + 1)"
      var unique = name.isEmpty ? "Unnamed: \(index)" : name
      var number = 1
      while !taken.insert(unique).inserted {
        unique = "\(name).\(number)"
        number += 1
      }
      return unique
    }
  }

  /// What `1,234` is read as in a column.
  func commaIsDecimal(_ column: Int) -> Bool { readings[column].commaIsDecimal ?? (form.dialect.separator != UInt8(ascii: ",")) }

  mutating func run(_ stream: any ByteStream) throws(TableFault) -> Outcome {
    let scanner = RowScanner(stream, form.dialect)
    var skipped = 0
    while skipped < form.leadingRows, try scanner.advance() { skipped += 1 }
    let width = table.width
    let row = UnsafeMutableBufferPointer<Double>.allocate(capacity: width)
    defer { row.deallocate() }
    let point = readings.map { $0.commaIsDecimal == true ? UInt8(ascii: ",") : UInt8(ascii: ".") }
    let missingNumbers = options.missingWords.compactMap { NumberText.value(Array($0.utf8)) }
    let hasPlainRows = missingNumbers.isEmpty
    while true {
      while hasPlainRows, held.isEmpty, scanner.plainRow(into: row) { table.append(UnsafeBufferPointer(row)) }
      guard try scanner.advance() else { break }
      let count = scanner.count
      if width > 1, (0..<count).allSatisfy({ scanner.bytes($0).isEmpty }) {
        emptyRows += 1
        continue
      }
      if isHeaderAgain(scanner, count) {
        repeatedHeaders += 1
        continue
      }
      if let found = heldRow(scanner, count, width), held.count < 20 {
        held.append(found)
        continue
      }
      if !held.isEmpty { try takeHeld(row, scanner) }
      if table.rowCount == 0 { table.firstLine = scanner.line }
      if count != width { if try !takesRow(scanner, count, width) { continue } }
      let read = min(count, width)
      for column in 0..<read {
        let bytes = scanner.bytes(column)
        if let number = NumberText.parse(bytes, mark: point[column]) {
          if !missingNumbers.isEmpty, missingNumbers.contains(number.value) {
            row[column] = missing(column, scanner.place(of: column))
            continue
          }
          row[column] = number.value
          if number.fraction >= 0 {
            if number.fraction == 3 { table.columns[column].pointThree += 1 } else { table.columns[column].pointOther += 1 }
          }
          if number.hasLeadingZero { table.columns[column].leadingZeros += 1 }
          if number.isRounded { table.columns[column].rounded += 1 }
        } else if !scanner.hasInnerQuotes(column), let known = table.columns[column].known(bytes) {
          row[column] = known
        } else {
          let isPlain = !scanner.hasInnerQuotes(column)
          let text: String?
          if isPlain {
            text = form.encoding.decoded(bytes)
          } else {
            text = scanner.content(column).withUnsafeBufferPointer { form.encoding.decoded($0) }
          }
          guard let text else { return .otherEncoding(TextEncoding.eightBit(bytes)) }
          let found = cell(text, column, scanner.place(of: column))
          if isPlain { table.columns[column].keep(found, for: bytes) }
          row[column] = found
        }
      }
      for column in read..<max(width, read) { row[column] = missing(column, scanner.place(of: count - 1)) }
      table.append(UnsafeBufferPointer(row))
    }
    table.finish()
    trailingComments += scanner.endingComments
    for column in 0..<width {
      table.columns[column].numbers = table.rowCount - table.columns[column].missing - table.columns[column].wordCells
    }
    guard table.rowCount > 0 else {
      throw .whole("there are names in it but no samples", hint: "add a line of numbers for each sample")
    }
    if isFirst, let other = otherReadings() { return .otherReadings(other) }
    addNotes()
    return .done
  }

  // MARK: Rows

  /// Whether a row is the line of names once more.
  private func isHeaderAgain(_ scanner: RowScanner, _ count: Int) -> Bool {
    guard form.hasHeader, let names = form.names, count == names.count, count > 1, !names[0].isEmpty,
      scanner.bytes(0).elementsEqual(names[0].utf8)
    else { return false }
    return names.indices.allSatisfy { scanner.content($0).elementsEqual(names[$0].utf8) }
  }

  /// A line of words alone, or of sums, which may stand below the table; nil for any other row.
  private func heldRow(_ scanner: RowScanner, _ count: Int, _ width: Int) -> HeldRow? {
    guard width > 1, !scanner.bytes(0).isEmpty, scanner.bytes(0).count <= 200, scanner.bytes(0)[0] &- 48 > 9 else { return nil }
    let isAlone = count == 1 || width > 2 && (1..<count).allSatisfy { scanner.bytes($0).isEmpty }
    // Behind a line of words alone, one with commas in it.
    let isSentence = !isAlone && !held.isEmpty && count < width && !scanner.isQuoted(0) && scanner.bytes(0).count { $0 == 32 } > 1
    guard isAlone || isSentence || SumRow.mayBegin(scanner.bytes(0)[0]),
      let text = scanner.content(0).withUnsafeBufferPointer({ form.encoding.decoded($0) }), !MissingCell.matches(text),
      isAlone || isSentence ? WrittenNumber.parse(text, commaIsDecimal: true) == nil : count <= width && SumRow.matches(text)
    else { return nil }
    let texts = (0..<count).map { index in scanner.content(index).withUnsafeBufferPointer { form.encoding.decoded($0) ?? "" } }
    let fault =
      count == 1 || isSentence
      ? scanner.fault(
        at: count == 1 ? 0 : count - 1, message: "this row has \(count) cell\(count == 1 ? "" : "s"), the first one has \(width)",
        hint: "every row needs the same number of cells; missing=drop leaves such rows out") : nil
    return HeldRow(texts: texts, fault: fault, place: scanner.place(of: 0))
  }

  /// A row has followed: what seemed to stand below the table stands in it.
  private mutating func takeHeld(_ row: UnsafeMutableBufferPointer<Double>, _ scanner: RowScanner) throws(TableFault) {
    for line in held {
      if let fault = line.fault {
        guard options.takesFaultsAsMissing else { throw fault }
        shortRows += 1
      }
      if sumAmongSamples == nil, let word = line.texts.first, SumRow.matches(word) { sumAmongSamples = (word, line.place.line) }
      for column in row.indices {
        row[column] = column < line.texts.count ? cell(line.texts[column], column, line.place) : missing(column, line.place)
      }
      table.append(UnsafeBufferPointer(row))
    }
    held = []
  }

  /// Whether a row of another width is taken.
  private mutating func takesRow(_ scanner: RowScanner, _ count: Int, _ width: Int) throws(TableFault) -> Bool {
    // Separators at the row's end, with nothing between them.
    if count > width, (width..<count).allSatisfy({ scanner.bytes($0).isEmpty }) { return true }
    guard !options.takesFaultsAsMissing else {
      shortRows += 1
      return true
    }
    let cells = "\(count) cell\(count == 1 ? "" : "s")"
    throw scanner.fault(
      at: count > width ? width : count - 1, message: "this row has \(cells), the first one has \(width)",
      hint: count > width
        ? "a separator inside a cell needs quotes around the cell; missing=drop passes over what is too much"
        : "every row needs the same number of cells; missing=drop leaves such rows out")
  }

  // MARK: Cells

  private mutating func missing(_ column: Int, _ place: (line: Int, column: Int)) -> Double {
    table.columns[column].missing += 1
    if table.columns[column].firstMissing == nil { table.columns[column].firstMissing = place }
    return RawTable.code(0)
  }

  /// A cell that is no plain number.
  fileprivate mutating func cell(_ text: String, _ column: Int, _ place: (line: Int, column: Int)) -> Double {
    let reading = readings[column]
    if options.missingWords.contains(text) { return missing(column, place) }
    if let inner = spreadsheetText(text) {
      formulaCells += 1
      return plainCell(inner, column, place)
    }
    if text.hasPrefix("'"), NumberText.isNumber(Array(text.utf8.dropFirst())) {
      apostrophes += 1
      return plainCell(String(text.dropFirst()), column, place)
    }
    if column == table.width - 1, text.hasSuffix(";"),
      WrittenNumber.parse(String(text.dropLast()), commaIsDecimal: commaIsDecimal(column)) != nil
    {
      rowEnds += 1
      return plainCell(String(text.dropLast()), column, place)
    }
    if form.dialect.comment != nil, column == table.width - 1, let front = TrailingComment.front(text),
      WrittenNumber.parse(String(front), commaIsDecimal: commaIsDecimal(column)) != nil
    {
      trailingComments += 1
      return plainCell(String(front), column, place)
    }
    if MissingCell.matches(text) {
      if text == "-" {
        table.columns[column].dashes += 1
        if reading.dashIsWord { return table.columns[column].intern(text) }
      }
      return missing(column, place)
    }
    let pointIsThousands = reading.commaIsDecimal == true
    if let (value, forms) = WrittenNumber.parse(text, commaIsDecimal: commaIsDecimal(column), pointIsThousands: pointIsThousands) {
      table.columns[column].forms.formUnion(forms)
      if forms.contains(.percent) { table.columns[column].percents += 1 }
      if forms.contains(.currency), table.columns[column].currencies.count < 5 {
        table.columns[column].currencies.insert(WrittenNumber.currency(text))
      }
      if forms.contains(.brackets) {
        table.columns[column].bracketed += 1
        if !reading.bracketsAreNegative { return -value }
      }
      return value
    }
    if reading.takesUnits, table.columns[column].words.count == 1,
      let (number, unit) = WrittenNumber.withUnit(text),
      let (value, forms) = WrittenNumber.parse(number, commaIsDecimal: commaIsDecimal(column), pointIsThousands: pointIsThousands)
    {
      table.columns[column].forms.formUnion(forms)
      table.columns[column].unitCells += 1
      if table.columns[column].unit == nil { table.columns[column].unit = unit }
      if let scale = WrittenNumber.scales[unit], unit != "B" || forms.contains(.currency) || table.columns[column].unit != "B" {
        if table.columns[column].unit.flatMap({ WrittenNumber.scales[$0] }) == nil { table.columns[column].hasSeveralUnits = true }
        return value * scale
      }
      if table.columns[column].unit != unit { table.columns[column].hasSeveralUnits = true }
      return value
    }
    if table.columns[column].firstWord == nil { table.columns[column].firstWord = place }
    return table.columns[column].intern(text)
  }
}

extension TablePass {
  /// What stands in `="…"`.
  fileprivate func spreadsheetText(_ text: String) -> String? {
    guard text.utf8.count >= 3, text.hasPrefix("=\""), text.hasSuffix("\"") else { return nil }
    return String(text.dropFirst(2).dropLast())
  }

  /// A cell whose wrapping was taken off.
  fileprivate mutating func plainCell(_ text: String, _ column: Int, _ place: (line: Int, column: Int)) -> Double {
    let mark = readings[column].commaIsDecimal == true ? UInt8(ascii: ",") : UInt8(ascii: ".")
    if let number = Array(text.utf8).withUnsafeBufferPointer({ NumberText.parse($0, mark: mark) }) {
      if number.hasLeadingZero { table.columns[column].leadingZeros += 1 }
      if number.isRounded { table.columns[column].rounded += 1 }
      return number.value
    }
    return cell(text, column, place)
  }
}

/// Rows of sums and means, as spreadsheets have them below a table.
enum SumRow {
  private static let words: Set<String> = [
    "total", "totals", "grand total", "subtotal", "sum", "sums", "average", "mean", "summe", "gesamt", "gesamtsumme", "mittelwert",
    "durchschnitt", "insgesamt", "somme", "moyenne", "totale", "media", "suma", "promedio", "totaal", "gemiddelde",
  ]
  private static let firstLetters = Set(words.flatMap { [$0.utf8.first ?? 0, ($0.utf8.first ?? 32) - 32] })

  static func mayBegin(_ byte: UInt8) -> Bool { firstLetters.contains(byte) }

  static func matches(_ text: String) -> Bool {
    words.contains(text.lowercased().trimmingSuffix { $0 == ":" || $0 == " " })
  }
}

extension String {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
