/// Numbers that no column can hold: complex ones, and those that stand side by side without a gap.
enum StrangeNumbers {
  /// `(1.5+2j)` and `1.5 - 2i`.
  static func isComplex(_ cell: String) -> Bool {
    var bytes = cell.utf8.filter { $0 != 32 }[...]
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") { bytes = bytes.dropFirst().dropLast() }
    guard let last = bytes.last, last == UInt8(ascii: "j") || last == UInt8(ascii: "i"), bytes.count >= 4 else { return false }
    let parts = split(bytes.dropLast())
    return parts.map { NumberText.isNumber($0.0) && NumberText.isNumber($0.1) } ?? false
  }

  /// `3.780-151.000`: fixed columns that are full.
  static func isGlued(_ cell: String) -> Bool {
    guard let (front, back) = split(Array(cell.utf8)[...]) else { return false }
    let point = UInt8(ascii: ".")
    return front.contains(point) && back.contains(point) && NumberText.isNumber(front)
      && (NumberText.isNumber(back) || isGlued(String(decoding: back, as: UTF8.self)))
  }

  /// In two at the first sign behind a digit.
  private static func split(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    for place in bytes.indices.dropFirst() where bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
      let before = bytes[place - 1]
      if before &- 48 < 10 || before == UInt8(ascii: ".") { return (bytes[..<place], bytes[place...]) }
    }
    return nil
  }

  /// - Throws: where a column of the rows holds nothing else.
  static func check(_ rows: ArraySlice<[String]>, width: Int, separatesByBlanks: Bool) throws(TableFault) {
    guard rows.count > 1, let row = rows.last else { return }
    for column in 0..<min(width, row.count) {
      func all(_ fits: (String) -> Bool) -> Bool {
        fits(row[column]) && rows.dropFirst().allSatisfy { column < $0.count && (fits($0[column]) || MissingCell.matches($0[column])) }
      }
      if all(isComplex) {
        throw .whole(
          "its numbers are complex, such as \(RawTable.shown(row[column]))",
          hint: "write real and imaginary parts as columns of their own: np.c_[z.real, z.imag]")
      }
      if separatesByBlanks, all(isGlued) {
        throw .whole(
          "numbers stand side by side without a gap, such as \(RawTable.shown(row[column])): its columns have fixed widths",
          hint: "in Python: pandas.read_fwf(\"FILE\", header=None).to_csv(\"FILE.csv\", index=False)")
      }
    }
  }
}
