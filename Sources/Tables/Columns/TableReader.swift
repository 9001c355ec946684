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

  /// The most bytes of a file that is held whole.
  static let wholeLimit = 1 << 29

  private static func readText(_ source: ByteSource, _ options: TableOptions) throws(TableFault) -> RawTable {
    var (text, notes) = try textSource(source)
    var sample = try text().prefix(TableSniffer.sampleSize)
    if PrintedArray.matches(sample) {
      let plain = try PrintedArray.plain(try text().everything(limit: wholeLimit))
      text = { () throws(TableFault) in ArrayStream(plain) }
      sample = Array(plain.prefix(TableSniffer.sampleSize))
      notes.append("read as an array that Python printed")
    }
    if QuotedLines.matches(sample) {
      let wrapped = text
      text = { () throws(TableFault) in QuotedLines.opened(try wrapped()) }
      sample = try text().prefix(TableSniffer.sampleSize)
      notes.append("each line stands in quotes; they were taken off")
    }
    if let refusal = ForeignFile.program(sample) { throw refusal }
    try PrintedFrame.check(sample)
    if CurlyQuotes.matches(sample) {
      let curly = text
      text = { () throws(TableFault) in CurlyQuotes.straight(try curly()) }
      sample = try text().prefix(TableSniffer.sampleSize)
      notes.append("curly quotes read as straight ones")
    }
    if JSONTable.matches(sample) { return try JSONTable.table(try text().everything(limit: wholeLimit), notes: notes) }
    try SparseRows.checkLabels(sample)
    if SparseRows.matches(sample) { return try SparseRows.table(try text().everything(limit: wholeLimit), notes: notes) }
    var options = options
    if let head = try AttributeHead(sample) {
      let whole = text
      text = { () throws(TableFault) in SkippingStream(try whole(), head.length) }
      sample = try text().prefix(TableSniffer.sampleSize)
      options.names = head.names
      options.comment = UInt8(ascii: "%")
      notes.append("read as ARFF, as Weka and OpenML write it")
    } else if options.separator == nil, DrawnTable.matches(sample),
      let plain = try DrawnTable.plain(sample.count < TableSniffer.sampleSize ? sample : try text().everything(limit: wholeLimit))
    {
      sample = Array(plain.prefix(TableSniffer.sampleSize))
      text = { () throws(TableFault) in ArrayStream(plain) }
      options.separator = .some(UInt8(ascii: "|"))
      options.hasHeader = options.hasHeader ?? true
      notes.append("read as a table drawn with `|` and `-`")
    } else if options.separator == nil, RuledTable.matches(sample),
      let plain = RuledTable.plain(try text().everything(limit: wholeLimit), separator: Unicode.Scalar(LongSeparator.replacement))
    {
      sample = Array(plain.prefix(TableSniffer.sampleSize))
      text = { () throws(TableFault) in ArrayStream(plain) }
      options.separator = .some(LongSeparator.replacement)
      options.hasHeader = options.hasHeader ?? true
      notes.append("its columns are as wide as the dashes in the line between names and rows")
    } else if options.separator == nil, let labels = LabelledCells(sample) {
      let whole = text
      text = { () throws(TableFault) in labels.bare(try whole()) }
      sample = try text().prefix(TableSniffer.sampleSize)
      options.separator = .some(labels.separator)
      options.names = labels.names
      notes.append("each cell names its column, `\(RawTable.shown(labels.names[0]))` the first")
    } else if options.separator == nil, let separator = LongSeparator.find(sample) {
      let (whole, pattern) = (text, Array(separator.utf8))
      text = { () throws(TableFault) in ReplacingStream(try whole(), pattern, by: LongSeparator.replacement) }
      sample = try text().prefix(TableSniffer.sampleSize)
      options.separator = .some(LongSeparator.replacement)
      notes.append("cells are separated by `\(separator)`")
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
    _ text: @escaping () throws(TableFault) -> any ByteStream, _ sample: [UInt8], _ notes: [String], _ options: TableOptions, escape: UInt8?
  ) throws(TableFault) -> RawTable {
    var form = try TableSniffer.form(sample, isWhole: sample.count < TableSniffer.sampleSize, options, escape: escape)
    form.notes = notes + form.notes
    if escape != nil { form.notes.append("quotes inside cells stand behind a backslash") }
    let text = spread(&form, text)
    var readings: [ColumnReading]?
    // What the whole file shows may overrule what its beginning showed.
    for _ in 0..<3 {
      var pass = TablePass(form, options, readings)
      switch try pass.run(try text()) {
      case .otherEncoding(let encoding):
        form.encoding = encoding
        form.notes.append("the text is no UTF-8; it was read as \(encoding.name)")
      case .otherReadings(let found):
        readings = found
      case .done:
        return pass.table
      }
    }
    throw .whole("its columns write numbers in two ways at once", hint: "write each column's numbers with one decimal mark")
  }

  /// The text with a cell for each number of a list, and the form that it has then.
  private static func spread(
    _ form: inout TableForm, _ text: @escaping () throws(TableFault) -> any ByteStream
  ) -> () throws(TableFault) -> any ByteStream {
    guard !form.lists.counts.isEmpty else { return text }
    let (lists, dialect, leadingRows) = (form.lists, form.dialect, form.leadingRows)
    let width = form.width - (form.hasTrailingSeparator ? 1 : 0)
    for (column, count) in lists.counts.sorted(by: { $0.key < $1.key }) {
      let name = form.names.flatMap { column < $0.count ? $0[column] : nil } ?? "c\(column + 1)"
      form.notes.append("`\(name)`: a list of \(count) numbers in each cell, a column for each of them")
    }
    form.names = lists.names(form.names, width: width)
    form.width += form.names?.count ?? 0
    form.width -= width
    form.dialect = Dialect(separator: ListCells.separator(dialect), comment: nil)
    return { () throws(TableFault) in lists.spread(try text(), dialect, leadingRows: leadingRows) }
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
  static func unpacked(
    _ source: ByteSource
  ) throws(TableFault) -> (open: () throws(TableFault) -> any ByteStream, isPacked: Bool) {
    guard try source.open().prefix(2) == [0x1f, 0x8b] else { return (source.open, false) }
    return ({ () throws(TableFault) in InflateStream(try source.open(), .gzip) }, true)
  }
}
