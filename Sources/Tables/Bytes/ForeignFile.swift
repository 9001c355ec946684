/// Files that hold no table as text, known by their first bytes, and what makes one of them.
enum ForeignFile {
  private static let all: [(first: [UInt8], offset: Int, name: String, hint: String)] = [
    ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old Excel or Word file", "in Excel, save it as CSV UTF-8"),
    (Array("BZh".utf8), 0, "packed with bzip2", "unpack it first: bunzip2 FILE"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, "packed with xz", "unpack it first: unxz FILE"),
    ([0x28, 0xB5, 0x2F, 0xFD], 0, "packed with zstd", "unpack it first: unzstd FILE"),
    (Array("7z\u{BC}\u{AF}".unicodeScalars.map { UInt8($0.value) }), 0, "a 7-Zip archive", "unpack it first: 7z x FILE"),
    (Array("Rar!".utf8), 0, "a RAR archive", "unpack it first"),
    (Array("PAR1".utf8), 0, "a Parquet file", "in Python: pandas.read_parquet(\"FILE\").to_csv(\"FILE.csv\", index=False)"),
    (Array("ARROW1".utf8), 0, "an Arrow file", "in Python: pandas.read_feather(\"FILE\").to_csv(\"FILE.csv\", index=False)"),
    ([0x89, 0x48, 0x44, 0x46], 0, "an HDF5 file", "in Python: pandas.read_hdf(\"FILE\").to_csv(\"FILE.csv\", index=False)"),
    (Array("SQLite format 3".utf8), 0, "an SQLite data base", "sqlite3 -header -csv FILE \"select * from TABLE\" > FILE.csv"),
    (Array("MATLAB 5.0".utf8), 0, "a MATLAB file", "in Python: scipy.io.loadmat reads it, numpy.savez writes .npz, which data reads"),
    (Array("%PDF".utf8), 0, "a PDF", "data needs the numbers as text, such as CSV"),
    ([0x89, 0x50, 0x4E, 0x47], 0, "a picture", "data needs the numbers as text, such as CSV"),
    ([0xFF, 0xD8, 0xFF], 0, "a picture", "data needs the numbers as text, such as CSV"),
    ([0x80, 0x05, 0x95], 0, "a Python pickle", "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz"),
    ([0x80, 0x04, 0x95], 0, "a Python pickle", "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz"),
    ([0x80, 0x03], 0, "a Python pickle", "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz"),
    ([0x80, 0x02], 0, "a Python pickle", "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz"),
    (
      Array("HEADER RECORD*******".utf8), 0, "a SAS transport file",
      "in Python: pandas.read_sas(\"FILE\", format=\"xport\").to_csv(\"FILE.csv\")"
    ),
    ([0xC2, 0xEA, 0x81, 0x60], 12, "a SAS data set", "in Python: pandas.read_sas(\"FILE\", format=\"sas7bdat\").to_csv(\"FILE.csv\")"),
    (
      Array("$FL2".utf8), 0, "an SPSS file",
      "in SPSS, save it as CSV; in Python: pandas.read_spss(\"FILE\").to_csv(\"FILE.csv\", index=False)"
    ),
    (
      Array("$FL3".utf8), 0, "an SPSS file",
      "in SPSS, save it as CSV; in Python: pandas.read_spss(\"FILE\").to_csv(\"FILE.csv\", index=False)"
    ),
    (
      Array("<stata_dta>".utf8), 0, "a Stata file",
      "in Stata: export delimited FILE.csv; in Python: pandas.read_stata(\"FILE\").to_csv(\"FILE.csv\")"
    ),
    (
      [0x71, 0x02, 0x01, 0x00], 0, "a Stata file",
      "in Stata: outsheet using FILE.csv, comma; in Python: pandas.read_stata(\"FILE\").to_csv(\"FILE.csv\")"
    ),
    (
      [0x72, 0x02, 0x01, 0x00], 0, "a Stata file",
      "in Stata: outsheet using FILE.csv, comma; in Python: pandas.read_stata(\"FILE\").to_csv(\"FILE.csv\")"
    ),
    (
      [0x73, 0x02, 0x01, 0x00], 0, "a Stata file",
      "in Stata: outsheet using FILE.csv, comma; in Python: pandas.read_stata(\"FILE\").to_csv(\"FILE.csv\")"
    ),
    (Array("CDF\u{1}".utf8), 0, "a netCDF file", "in Python: xarray.open_dataset(\"FILE\").to_dataframe().to_csv(\"FILE.csv\")"),
    (Array("CDF\u{2}".utf8), 0, "a netCDF file", "in Python: xarray.open_dataset(\"FILE\").to_dataframe().to_csv(\"FILE.csv\")"),
    (Array("FEA1".utf8), 0, "a Feather file", "in Python: pandas.read_feather(\"FILE\").to_csv(\"FILE.csv\", index=False)"),
    (Array("ORC".utf8), 0, "an ORC file", "in Python: pandas.read_orc(\"FILE\").to_csv(\"FILE.csv\", index=False)"),
    (Array("Obj\u{1}".utf8), 0, "an Avro file", "write it as CSV with the program that made it"),
    (Array("X\n\u{0}\u{0}\u{0}".utf8), 0, "an R object", "in R: write.csv(readRDS(\"FILE\"), \"FILE.csv\", row.names = FALSE)"),
    (Array("SIMPLE  =".utf8), 0, "a FITS file", "in Python: astropy.table.Table.read(\"FILE\").write(\"FILE.csv\")"),
    (Array("{\\rtf".utf8), 0, "a word processor's text", "save the table as CSV"),
    (Array("GIF8".utf8), 0, "a picture", "data needs the numbers as text, such as CSV"),
    (Array("RIFF".utf8), 0, "sound or a picture", "data needs the numbers as text, such as CSV"),
    ([0x04, 0x22, 0x4D, 0x18], 0, "packed with lz4", "unpack it first: unlz4 FILE"),
    ([0x1F, 0x9D], 0, "packed with compress", "unpack it first: uncompress FILE"),
    (Array("RDX".utf8), 0, "an R file", "in R: write.csv(x, \"FILE.csv\", row.names = FALSE)"),
    (Array("ustar".utf8), 257, "a tar archive", "unpack it first: tar xf FILE"),
    (Array("<!DOCTYPE".utf8), 0, "a web page", "it is not the table itself: fetch the file that the page links to (on GitHub, Raw)"),
    (Array("<!doctype".utf8), 0, "a web page", "it is not the table itself: fetch the file that the page links to (on GitHub, Raw)"),
    (Array("<html".utf8), 0, "a web page", "it is not the table itself: fetch the file that the page links to (on GitHub, Raw)"),
    (Array("<?xml".utf8), 0, "XML", "data reads CSV and its kin, JSON, .npy, .npz and IDX"),
    (Array("version https://git-lfs".utf8), 0, "a Git LFS pointer, not the file itself", "fetch the file: git lfs pull"),
  ]

  /// Programs and documents that hold numbers but are no table, known by their first lines.
  static func program(_ bytes: [UInt8]) -> TableFault? {
    let lines = bytes.prefix(4000).split(maxSplits: 12, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }.prefix(12)
      .map { String(decoding: $0.prefix(200), as: UTF8.self) }
    guard let first = lines.first(where: { $0.contains { $0 != " " } }) else { return nil }
    let lowered = lines.map { $0.lowercased() }
    func any(_ starts: String...) -> Bool { lowered.contains { line in starts.contains { line.hasPrefix($0) } } }
    if any("<table", "<thead", "<tbody", "<tr>", "<body", "<head>") {
      return .whole("it is HTML", hint: "in Python: pandas.read_html(\"FILE\")[0].to_csv(\"FILE.csv\", index=False)")
    }
    if any("create table", "insert into", "-- mysql dump", "-- postgresql database dump") {
      return .whole(
        "it is SQL",
        hint: "load it and write the table: sqlite3 new.db < FILE; sqlite3 -header -csv new.db \"select * from TABLE\" > FILE.csv")
    }
    let isKeyed = lines.dropFirst().contains { $0.hasPrefix("  ") && $0.contains(": ") }
    if first == "---" || first.hasPrefix("- ") && first.contains(": ") && isKeyed {
      return .whole(
        "it is YAML", hint: "in Python: pandas.DataFrame(yaml.safe_load(open(\"FILE\"))).to_csv(\"FILE.csv\", index=False)")
    }
    if lowered.contains(where: { isAssignment($0, "<-c(") || isAssignment($0, "<-data.frame(") || $0.hasPrefix("structure(list(") }) {
      return .whole("it is R's source", hint: "in R: write.csv(data.frame(x, y), \"FILE.csv\", row.names = FALSE)")
    }
    if lowered.contains(where: { isAssignment($0, "=[") || isAssignment($0, "=np.array(") || $0.hasPrefix("array([") }) {
      return .whole("it is a program's source", hint: "in Python: np.savetxt(\"FILE.csv\", np.c_[X, y], delimiter=\",\")")
    }
    if first.hasPrefix("%%MatrixMarket") {
      return .whole(
        "it is a Matrix Market file, which names a matrix's elements by row and column",
        hint: "in Python: scipy.io.mmread(\"FILE\") reads it, np.savetxt(\"FILE.csv\", M.toarray(), delimiter=\",\") writes the table")
    }
    if first.hasPrefix("-[ RECORD ") || first.hasPrefix("****") && first.contains(" row *") {
      return .whole(
        "it lists each record over several lines",
        hint: first.hasPrefix("-") ? "psql --csv -c \"select …\" > FILE.csv" : "mysql --batch -e \"select …\" > FILE.tsv")
    }
    if first.hasPrefix("{|") {
      return .whole("it is a wiki's table", hint: "in Python: pandas.read_html(\"ADDRESS\")[0].to_csv(\"FILE.csv\", index=False)")
    }
    if any("\\begin{", "\\documentclass") {
      return .whole("it is LaTeX", hint: "write the rows alone, with `,` for `&` and nothing for `\\\\`")
    }
    let words = first.split(separator: " ")
    if words.count == 3, words[1].contains("="), words[2].count >= 10, Int(words[2]) != nil {
      return .whole("it is InfluxDB's line protocol", hint: "influx query --raw \"…\" > FILE.csv writes a table")
    }
    if first.hasPrefix("{{") {
      return .whole("it is a list as Mathematica writes it", hint: "in Mathematica: Export[\"FILE.csv\", data]")
    }
    return nil
  }

  /// Whether a line is a name and behind it a sign with what follows: `x <- c(1, 2`.
  private static func isAssignment(_ line: String, _ sign: String) -> Bool {
    let dense = line.filter { $0 != " " }
    let name = dense.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    return name.first?.isLetter == true && dense.dropFirst(name.count).hasPrefix(sign)
  }

  static func refusal(_ bytes: [UInt8]) -> TableFault? {
    var start = 0
    while start < bytes.count, bytes[start] <= 32, start < 8 { start += 1 }
    for kind in all {
      let from = kind.offset > 0 ? kind.offset : kind.first[0] == UInt8(ascii: "<") ? start : 0
      guard bytes.count >= from + kind.first.count, bytes[from..<from + kind.first.count].elementsEqual(kind.first) else { continue }
      return .whole("it is \(kind.name)", hint: kind.hint)
    }
    return nil
  }
}
