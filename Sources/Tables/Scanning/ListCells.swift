/// Cells that hold a list of numbers each, `[0.1, 0.2]` or `70 80 82 …`: embeddings and pictures are published so.
struct ListCells: Equatable {
  /// How many numbers stand in each cell, by the column's place.
  var counts: [Int: Int] = [:]

  /// Fewer numbers than this are a list only within brackets.
  private static let fewest = 4

  /// The columns in which each cell of the rows is a list of equally many numbers.
  static func find(_ rows: ArraySlice<[String]>, width: Int) -> ListCells {
    var found = ListCells()
    guard rows.count >= 2 else { return found }
    for column in 0..<width {
      var count: Int?
      let isList = rows.allSatisfy { row in
        guard column < row.count, let pieces = pieces(Array(row[column].utf8)) else { return false }
        defer { count = pieces.count }
        return count == nil || count == pieces.count
      }
      if isList, let count { found.counts[column] = count }
    }
    return found
  }

  /// The numbers' bytes; nil where the cell is no list.
  static func pieces(_ cell: [UInt8]) -> [ArraySlice<UInt8>]? {
    var rest = cell[...]
    var isBracketed = false
    if let first = rest.first, let last = rest.last, rest.count >= 3, first == UInt8(ascii: "[") && last == UInt8(ascii: "]") {
      rest = rest.dropFirst().dropLast()
      isBracketed = true
    }
    guard isBracketed || rest.contains(32) else { return nil }
    let hasCommas = rest.contains(UInt8(ascii: ","))
    guard isBracketed || !hasCommas else { return nil }
    let pieces = rest.split(omittingEmptySubsequences: true) { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 || $0 == UInt8(ascii: ",") }
    guard pieces.count >= (isBracketed ? 2 : fewest), pieces.allSatisfy({ NumberText.isNumber($0) }) else { return nil }
    return pieces
  }

  /// Where a column's first number stands among the columns then.
  func place(of column: Int) -> Int { column + counts.reduce(0) { $0 + ($1.key < column ? $1.value - 1 : 0) } }

  /// The columns' names with one for each number of a list.
  func names(_ given: [String]?, width: Int) -> [String] {
    (0..<width).flatMap { column in
      let name = given.flatMap { column < $0.count ? $0[column] : nil } ?? "c\(column + 1)"
      guard let count = counts[column] else { return [name] }
      return (0..<count).map { given == nil ? "\(name).\($0)" : "\(name)\($0)" }
    }
  }

  /// What separates the cells of the text that `spread` makes, where the old one has blanks.
  static func separator(_ dialect: Dialect) -> UInt8 { dialect.separator ?? 9 }

  /// The text with a cell for each number of a list.
  func spread(_ stream: any ByteStream, _ dialect: Dialect, leadingRows: Int) -> any ByteStream {
    let separator = ListCells.separator(dialect)
    return RewrittenStream(stream, dialect) { (scanner, row, result) throws(TableFault) in
      for column in 0..<scanner.count {
        if column > 0 { result.append(separator) }
        let content = scanner.content(column)
        guard row >= leadingRows, let count = counts[column] else {
          ListCells.write(content, separator, &result)
          continue
        }
        guard let pieces = ListCells.pieces(content) else {
          ListCells.write(content, separator, &result)
          for _ in 1..<count { result.append(separator) }
          continue
        }
        guard pieces.count == count else {
          throw scanner.fault(
            at: column, message: "this list has \(pieces.count) numbers, the first one has \(count)",
            hint: "every list of a column needs the same number of numbers")
        }
        for (index, piece) in pieces.enumerated() {
          if index > 0 { result.append(separator) }
          result.append(contentsOf: piece)
        }
      }
    }
  }

  private static func write(_ content: [UInt8], _ separator: UInt8, _ result: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard content.contains(where: { $0 == separator || $0 == quote || $0 == 10 || $0 == 13 }) else {
      result.append(contentsOf: content)
      return
    }
    result.append(quote)
    for byte in content {
      if byte == quote { result.append(quote) }
      result.append(byte)
    }
    result.append(quote)
  }
}
