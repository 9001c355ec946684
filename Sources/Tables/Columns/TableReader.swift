/// Reads a table from bytes: what it is written in is found out, then every cell is read once.
package enum TableReader {
  /// - Throws: a fault with its place, for what cannot be read as a table.
  /// - Parameter beside: another file by what its name is in place of this one's, for files that come in pairs.
  package static func read(
    _ source: ByteSource, _ options: TableOptions = TableOptions(), path: String = "", beside: (String) -> ByteSource? = { _ in nil }
  ) throws(TableFault) -> RawTable {
    let first = try unpacked(source).open().prefix(512)
    if NumericFile.isNumPy(first) || NumericFile.isIDX(first) { return try numericTable(source, path, beside) }
    if first.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      switch try archived(source) {
      case .table(let table): return table
      case .file(let bytes, let name):
        var table = try read(ByteSource(bytes), options, path: name)
        table.notes.insert("`\(RawTable.shown(name))` in the zip file", at: 0)
        return table
      }
    }
    return try readText(source, options)
  }

  private static func readText(_ source: ByteSource, _ options: TableOptions) throws(TableFault) -> RawTable {
    var (text, notes) = try textSource(source)
    var sample = try text().prefix(TableSniffer.sampleSize)
    if JSONTable.matches(sample) { return try JSONTable.table(try text().everything(limit: wholeLimit), notes: notes) }
    if SparseRows.matches(sample) { return try SparseRows.table(try text().everything(limit: wholeLimit), notes: notes) }
    var options = options
    if let head = try AttributeHead(sample) {
      let whole = text
      text = { () throws(TableFault) in SkippingStream(try whole(), head.length) }
      sample = try text().prefix(TableSniffer.sampleSize)
      options.names = head.names
      options.comment = UInt8(ascii: "%")
      notes.append("read as ARFF, as Weka and OpenML write it")
    } else if sample.count < TableSniffer.sampleSize, options.separator == nil, let plain = DrawnTable.plain(sample) {
      sample = plain
      text = { () throws(TableFault) in ArrayStream(plain) }
      options.separator = .some(UInt8(ascii: "|"))
      options.hasHeader = options.hasHeader ?? true
      notes.append("read as a table drawn with `|` and `-`")
    }
    do throws(TableFault) {
      return try readText(text, sample, notes, options, escape: nil)
    } catch {
      // Quotes inside cells behind a backslash, as MySQL and old programs write them, break the rows of any other reading.
      guard case .content(let line, _, _, _, _) = error, line > 0,
        let table = try? readText(text, sample, notes, options, escape: UInt8(ascii: "\\"))
      else { throw error }
      return table
    }
  }

  private static func readText(
    _ text: () throws(TableFault) -> any ByteStream, _ sample: [UInt8], _ notes: [String], _ options: TableOptions, escape: UInt8?
  ) throws(TableFault) -> RawTable {
    var form = try TableSniffer.form(sample, isWhole: sample.count < TableSniffer.sampleSize, options, escape: escape)
    form.notes = notes + form.notes
    if escape != nil { form.notes.append("quotes inside cells stand behind a backslash") }
    var marks: [Bool?] = []
    // What the whole file shows may overrule what its beginning showed.
    for _ in 0..<3 {
      var pass = Pass(form, options, marks)
      switch try pass.run(try text()) {
      case .otherEncoding(let encoding):
        form.encoding = encoding
        form.notes.append("the text is no UTF-8; it was read as \(encoding.name)")
      case .otherMarks(let found):
        marks = found
      case .done:
        return pass.table
      }
    }
    throw .whole("its columns write numbers in two ways at once", hint: "write each column's numbers with one decimal mark")
  }

  /// The text that bytes hold, unpacked and as UTF-8 or a kin of it.
  private static func textSource(
    _ source: ByteSource
  ) throws(TableFault) -> (open: () throws(TableFault) -> any ByteStream, notes: [String]) {
    var notes: [String] = []
    let (plain, isPacked) = try unpacked(source)
    var open = plain
    if isPacked { notes.append("unpacked from gzip") }
    let first = try open().prefix(512)
    if let refusal = ForeignFile.refusal(first) { throw refusal }
    let (encoding, _) = TextEncoding.guess(first)
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
      let wide = open
      open = { () throws(TableFault) in UTF16Stream(try wide(), isBigEndian: encoding == .utf16BigEndian) }
      notes.append("read as UTF-16")
    }
    return (open, notes)
  }

  /// The bytes under gzip's compression, where there is some.
  private static func unpacked(
    _ source: ByteSource
  ) throws(TableFault) -> (open: () throws(TableFault) -> any ByteStream, isPacked: Bool) {
    guard try source.open().prefix(2) == [0x1f, 0x8b] else { return (source.open, false) }
    return ({ () throws(TableFault) in InflateStream(try source.open(), .gzip) }, true)
  }

  // MARK: Arrays and archives

  /// The most bytes of a file that is held whole.
  static let wholeLimit = 1 << 29

  private static func numericTable(
    _ source: ByteSource, _ path: String, _ beside: (String) -> ByteSource?
  ) throws(TableFault) -> RawTable {
    let bytes = try unpacked(source).open().everything(limit: wholeLimit)
    if NumericFile.isNumPy(bytes) {
      let array = try NumericFile(numPy: bytes)
      guard array.shape.count >= 2 else {
        throw .whole(
          "it holds one array of \(array.count) numbers, and features and a target need two columns",
          hint: "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz")
      }
      return try RawTable([("c", array)], notes: ["a NumPy array"])
    }
    let array = try NumericFile(idx: bytes)
    guard array.shape.count > 1 else {
      throw .whole("it holds labels only", hint: "name the file of the pictures: the labels are found beside it")
    }
    // train-images-idx3-ubyte goes with train-labels-idx1-ubyte.
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let labels = name.replacing("images", with: "labels").replacing("idx3", with: "idx1")
    guard labels != name, let found = beside(labels) else {
      throw .whole(
        "its labels were not found",
        hint: labels == name ? "they are named as the pictures, with labels for images" : "`\(labels)` should lie beside it")
    }
    let targets = try NumericFile(idx: try unpacked(found).open().everything(limit: wholeLimit))
    return try RawTable([("p", array), ("label", targets)], notes: ["pictures, with labels from `\(RawTable.shown(labels))`"])
  }

  private enum Archived {
    case table(RawTable)
    case file([UInt8], name: String)
  }

  /// Arrays that `numpy.savez` wrote, or the one file in an archive.
  private static func archived(_ source: ByteSource) throws(TableFault) -> Archived {
    let archive = try ZipArchive(try source.open().everything(limit: wholeLimit))
    let members = archive.members.filter { !$0.name.hasSuffix("/") && !$0.name.hasPrefix("__MACOSX/") && !$0.name.hasSuffix(".DS_Store") }
    if members.contains(where: { $0.name == "[Content_Types].xml" }) {
      throw .whole(
        "it is an Excel workbook (.xlsx) or another Office file",
        hint: "in Excel, save it as CSV UTF-8; in Python: pandas.read_excel(\"FILE\").to_csv(\"FILE.csv\", index=False)")
    }
    guard members.allSatisfy({ $0.name.hasSuffix(".npy") }), !members.isEmpty else {
      let tables =
        members.count == 1
        ? members
        : members.filter { member in
          [".csv", ".tsv", ".data", ".csv.gz", ".arff", ".json"].contains { member.name.lowercased().hasSuffix($0) }
        }
      guard tables.count == 1 else {
        throw .whole(
          "it is a zip file with \(members.count) files (\(members.prefix(5).map { RawTable.shown($0.name) }.joined(separator: ", ")))",
          hint: "unpack it and name one of them: unzip FILE")
      }
      return .file(try archive.contents(tables[0], limit: wholeLimit), name: tables[0].name)
    }
    let names = members.map { String($0.name.dropLast(4)) }
    func find(_ wanted: [String]) -> Int? {
      for name in wanted { if let index = names.firstIndex(where: { $0.lowercased() == name }) { return index } }
      return nil
    }
    guard let inputs = find(["x", "x_train", "data", "features", "train_images", "images", "arr_0"]),
      let targets = find(["y", "y_train", "target", "targets", "label", "labels", "train_labels", "arr_1"])
    else {
      throw .whole(
        "its arrays are called \(names.prefix(6).map(RawTable.shown).joined(separator: ", ")), and data looks for X and y",
        hint: "in Python: numpy.savez(\"FILE.npz\", X=X, y=y)")
    }
    let x = try NumericFile(numPy: try archive.contents(members[inputs], limit: wholeLimit))
    let y = try NumericFile(numPy: try archive.contents(members[targets], limit: wholeLimit))
    let others = names.indices.filter { $0 != inputs && $0 != targets }.map { "`\(RawTable.shown(names[$0]))`" }
    var notes = ["NumPy arrays `\(names[inputs])` and `\(names[targets])`"]
    if !others.isEmpty { notes.append("left out: \(others.prefix(6).joined(separator: ", "))") }
    return .table(try RawTable([("x", x), ("y", y)], notes: notes))
  }

  /// One way through the file.
  private struct Pass {
    enum Outcome {
      case done
      case otherEncoding(TextEncoding)
      /// For each column whether a comma is its decimal mark.
      case otherMarks([Bool?])
    }

    let form: TableForm
    let options: TableOptions
    let marks: [Bool?]
    var table: RawTable
    /// Behind the row's end columns are missing.
    var shortRows = 0
    private var emptyRows = 0
    /// Rows with one cell of words, which are lines below the table as long as no row follows.
    private var below: [(text: String, isShort: Bool, fault: TableFault)] = []

    init(_ form: TableForm, _ options: TableOptions, _ marks: [Bool?]) {
      self.form = form
      self.options = options
      self.marks = marks
      let width = form.width - (form.hasTrailingSeparator ? 1 : 0)
      table = RawTable(Pass.names(form.names, width))
      table.classNames = form.classNames
      table.notes = form.notes
      table.hasHeader = form.hasHeader
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

    mutating func run(_ stream: any ByteStream) throws(TableFault) -> Outcome {
      let scanner = RowScanner(stream, form.dialect)
      var skipped = 0
      while skipped < form.leadingRows, try scanner.advance() { skipped += 1 }
      let width = table.width
      let row = UnsafeMutableBufferPointer<Double>.allocate(capacity: width)
      defer { row.deallocate() }
      let isCommaSeparated = form.dialect.separator == UInt8(ascii: ",")
      let commaIsDecimal = (0..<width).map { options.commaIsDecimal ?? ($0 < marks.count ? marks[$0] : nil) ?? !isCommaSeparated }
      let point = commaIsDecimal.indices.map { index in
        let isSaid = options.commaIsDecimal ?? (index < marks.count ? marks[index] : nil)
        return isSaid == true ? UInt8(ascii: ",") : UInt8(ascii: ".")
      }
      let missingNumbers = options.missingWords.compactMap { NumberText.value(Array($0.utf8)) }
      let hasPlainRows = missingNumbers.isEmpty
      while true {
        while hasPlainRows, below.isEmpty, scanner.plainRow(into: row) { table.append(UnsafeBufferPointer(row)) }
        guard try scanner.advance() else { break }
        let count = scanner.count
        if count == 1 || scanner.bytes(1).isEmpty, width > 1 {
          if (0..<count).allSatisfy({ scanner.bytes($0).isEmpty }) {
            emptyRows += 1
            continue
          }
          if let text = lineOfWords(scanner, count, width), below.count < 20 {
            let fault = scanner.fault(
              at: 0, message: "this row has 1 cell, the first one has \(width)",
              hint: "every row needs the same number of cells; missing=drop leaves such rows out")
            below.append((text, count == 1, fault))
            continue
          }
        }
        if !below.isEmpty { try takeBelow(row, commaIsDecimal, point, scanner) }
        if count != width { if try !takesRow(scanner, count, width) { continue } }
        let read = min(count, width)
        for column in 0..<read {
          let bytes = scanner.bytes(column)
          if let number = NumberText.parse(bytes, mark: point[column]) {
            if !missingNumbers.isEmpty, missingNumbers.contains(number.value) {
              row[column] = missing(column, scanner)
              continue
            }
            row[column] = number.value
            if number.fraction >= 0 {
              if number.fraction == 3 { table.columns[column].pointThree += 1 } else { table.columns[column].pointOther += 1 }
            }
            if number.hasLeadingZero { table.columns[column].leadingZeros += 1 }
          } else {
            let text: String?
            if scanner.hasInnerQuotes(column) {
              text = scanner.content(column).withUnsafeBufferPointer { form.encoding.decoded($0) }
            } else {
              text = form.encoding.decoded(bytes)
            }
            guard let text else { return .otherEncoding(TextEncoding.eightBit(bytes)) }
            row[column] = cell(text, column, commaIsDecimal[column], point[column] == UInt8(ascii: ","), scanner)
          }
        }
        for column in read..<max(width, read) { row[column] = missing(column, scanner) }
        table.append(UnsafeBufferPointer(row))
      }
      table.finish()
      for column in 0..<width {
        table.columns[column].numbers = table.rowCount - table.columns[column].missing - table.columns[column].wordCells
      }
      guard table.rowCount > 0 else {
        throw .whole("there are names in it but no samples", hint: "add a line of numbers for each sample")
      }
      if let other = otherMarks(commaIsDecimal) { return .otherMarks(other) }
      noteForms(commaIsDecimal)
      noteSentinels()
      if emptyRows > 0 { table.notes.append("\(emptyRows) row\(emptyRows == 1 ? "" : "s") without a single cell passed over") }
      if let first = below.first {
        table.notes.append(
          "\(below.count == 1 ? "one line" : "\(below.count) lines") below the table passed over: `\(RawTable.shown(first.text))`")
      }
      if shortRows > 0 {
        table.notes.append("\(shortRows) row\(shortRows == 1 ? "" : "s") of another length: what is missing counts as missing cells")
      }
      return .done
    }

    /// The words of a row that has nothing else; nil for any other row.
    private func lineOfWords(_ scanner: RowScanner, _ count: Int, _ width: Int) -> String? {
      guard count == 1 || width > 2 && (1..<count).allSatisfy({ scanner.bytes($0).isEmpty }), !scanner.bytes(0).isEmpty,
        let text = scanner.content(0).withUnsafeBufferPointer({ form.encoding.decoded($0) }), !MissingCell.matches(text),
        WrittenNumber.parse(text, commaIsDecimal: true) == nil
      else { return nil }
      return text
    }

    /// A row has followed: what seemed to stand below the table stands in it.
    private mutating func takeBelow(
      _ row: UnsafeMutableBufferPointer<Double>, _ commaIsDecimal: [Bool], _ point: [UInt8], _ scanner: RowScanner
    ) throws(TableFault) {
      for (text, isShort, fault) in below {
        guard !isShort || options.takesFaultsAsMissing else { throw fault }
        if isShort { shortRows += 1 }
        row[0] = cell(text, 0, commaIsDecimal[0], point[0] == UInt8(ascii: ","), scanner)
        for column in row.indices.dropFirst() { row[column] = missing(column, scanner) }
        table.append(UnsafeBufferPointer(row))
      }
      below = []
    }

    /// Numbers far from all others that are known to stand for missing ones.
    private mutating func noteSentinels() {
      for index in table.columns.indices {
        let column = table.columns[index]
        for sentinel in [-999.0, -9999, -99999, 999, 9999, 99999] where column.least == sentinel || column.most == sentinel {
          var count = 0
          var (least, most) = (Double.infinity, -Double.infinity)
          _ = table.allCells(of: index) { _, cell in
            if cell == sentinel {
              count += 1
            } else if !cell.isNaN {
              (least, most) = (min(least, cell), max(most, cell))
            }
            return true
          }
          let isFar = least <= most && (sentinel < 0 ? least >= sentinel / 5 : most <= sentinel / 5)
          guard isFar, count * 2 < table.rowCount else { continue }
          table.notes.append(
            "`\(column.name)`: \(RawTable.text(sentinel)) stands in \(count) cell\(count == 1 ? "" : "s"), far from all others; na=\(RawTable.text(sentinel)) counts it as missing"
          )
        }
      }
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

    private mutating func missing(_ column: Int, _ scanner: RowScanner) -> Double {
      table.columns[column].missing += 1
      if table.columns[column].firstMissing == nil { table.columns[column].firstMissing = scanner.place(of: column) }
      return RawTable.code(0)
    }

    /// A cell that is no plain number.
    private mutating func cell(
      _ text: String, _ column: Int, _ commaIsDecimal: Bool, _ pointIsThousands: Bool, _ scanner: RowScanner
    ) -> Double {
      if MissingCell.matches(text) || options.missingWords.contains(text) { return missing(column, scanner) }
      if let (value, forms) = WrittenNumber.parse(text, commaIsDecimal: commaIsDecimal, pointIsThousands: pointIsThousands) {
        table.columns[column].forms.formUnion(forms)
        return value
      }
      if table.columns[column].firstWord == nil { table.columns[column].firstWord = scanner.place(of: column) }
      return table.columns[column].intern(text)
    }

    // MARK: Decimal marks

    /// The marks the whole file calls for, where they are others than those read with.
    private func otherMarks(_ commaIsDecimal: [Bool]) -> [Bool?]? {
      guard options.commaIsDecimal == nil, marks.isEmpty else { return nil }
      let hasDecimalCommas = table.columns.contains { $0.forms.contains(.decimalComma) && !$0.forms.contains(.thousandsComma) }
      let hasThousandsCommas = table.columns.contains { $0.forms.contains(.thousandsComma) }
      var result: [Bool?] = Array(repeating: nil, count: table.width)
      for (index, column) in table.columns.enumerated() {
        if column.forms.contains(.eitherComma) {
          let isDecimal =
            column.forms.contains(.decimalComma)
            ? true
            : column.forms.contains(.thousandsComma) || column.pointThree + column.pointOther > 0
              ? false
              : hasDecimalCommas ? true : hasThousandsCommas ? false : commaIsDecimal[index]
          let hasThousandsPoints = isDecimal && column.pointThree > 0 && column.pointOther == 0
          if isDecimal != commaIsDecimal[index] || hasThousandsPoints { result[index] = isDecimal }
        } else if hasDecimalCommas || column.forms.contains(.thousandsPoint), column.pointThree > 0, column.pointOther == 0,
          form.dialect.separator != UInt8(ascii: ","), !column.forms.contains(.thousandsComma)
        {
          // 1.234 beside 0,5: the point stands between thousands.
          result[index] = true
        }
      }
      return result.contains { $0 != nil } ? result : nil
    }

    /// What is said of a column whose numbers could be read in two ways; nil where they could not.
    private func ambiguity(_ index: Int, _ commaIsDecimal: Bool) -> String? {
      let column = table.columns[index]
      let hasOwnMark = !column.forms.isDisjoint(with: [.decimalComma, .thousandsComma])
      if column.forms.contains(.eitherComma), !hasOwnMark {
        return
          "`\(column.name)`: 1,234 was read as \(commaIsDecimal ? "1.234 (decimal=point reads 1234)" : "1234 (decimal=comma reads 1.234)")"
      }
      let isSaid = index < marks.count && marks[index] == true
      if column.forms == .thousandsPoint, isSaid { return "`\(column.name)`: 1.234 was read as 1234 (decimal=point reads 1.234)" }
      // Three digits behind every point, and none of the file's points has another number of them.
      guard form.dialect.separator != UInt8(ascii: ","), column.pointThree > 0, column.forms.isEmpty, column.wordCells == 0,
        !table.columns.contains(where: { $0.pointOther > 0 || $0.forms.contains(.thousandsComma) }),
        table.allCells(of: index, { _, cell in cell.isNaN || (1..<1000).contains(abs(cell)) })
      else { return nil }
      return "`\(column.name)`: 1.234 was read as 1.234 (decimal=comma reads 1234)"
    }

    private mutating func noteForms(_ commaIsDecimal: [Bool]) {
      func names(_ fits: (RawColumn) -> Bool) -> String? {
        let found = table.columns.filter(fits).map { "`\($0.name)`" }
        guard !found.isEmpty else { return nil }
        return found.prefix(4).joined(separator: ", ") + (found.count > 4 ? " and \(found.count - 4) more" : "")
      }
      let ambiguous = options.commaIsDecimal == nil ? table.columns.indices.compactMap { ambiguity($0, commaIsDecimal[$0]) } : []
      if let columns = names({ $0.forms.contains(.decimalComma) }) { table.notes.append("decimal commas in \(columns)") }
      if let columns = names({ !$0.forms.isDisjoint(with: [.thousandsComma, .thousandsPoint, .thousandsGap]) }) {
        table.notes.append("marks between thousands taken out of \(columns)")
      }
      if !ambiguous.isEmpty {
        table.notes.append(
          ambiguous.prefix(3).joined(separator: "; ") + (ambiguous.count > 3 ? " and so on in \(ambiguous.count - 3) more" : ""))
      }
      if let columns = names({ $0.forms.contains(.currency) }) { table.notes.append("currency signs taken off \(columns)") }
      if let columns = names({ $0.forms.contains(.negativeAround) }) {
        table.notes.append("numbers in brackets, or with a minus behind, are below zero in \(columns)")
      }
      if let columns = names({ $0.forms.contains(.percent) }) { table.notes.append("percent signs taken off \(columns): 12 % is 12") }
    }
  }
}
