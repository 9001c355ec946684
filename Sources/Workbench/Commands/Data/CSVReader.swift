import Markup
import Runtime

/// What is wrong with a CSV file, and where in it, from 1.
struct CSVError: Error, Equatable {
  var line: Int
  var column: Int
  var message: String
  var hint: String?
}

/// The cells of a CSV file, each with its place.
///
/// Source of the grammar: RFC 4180, read generously: `,`, `;` or tab between cells (whichever the first line has most of),
/// any line end, blank lines and a byte order mark skipped, blanks around cells dropped.
struct CSVTable {
  struct Cell {
    var text: String
    var line: Int
    var column: Int
  }

  var rows: [[Cell]] = []

  /// - Throws: `CSVError` for a quote never closed, text behind a closing quote, and rows of different length.
  init(_ text: String) throws(CSVError) {
    var reader = Reader(Array(text.utf8))
    while let row = try reader.nextRow() {
      if let first = rows.first, row.count != first.count {
        let place = row.count > first.count ? row[first.count] : row[row.count - 1]
        throw CSVError(
          line: row[0].line, column: place.column,
          message: "this row has \(row.count) \(row.count == 1 ? "cell" : "cells"), the first one has \(first.count)",
          hint: "every row needs the same number of cells; a comma inside a cell needs quotes around the cell")
      }
      rows.append(row)
    }
  }
}

/// Bytes to cells, a row at a time.
private struct Reader {
  let bytes: [UInt8]
  var position = 0
  var line = 1
  var lineStart = 0
  var separator = UInt8(ascii: ",")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
    let firstLine = bytes[position...].prefix { $0 != 10 && $0 != 13 }
    var most = 0
    for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let count = firstLine.count { $0 == candidate }
      if count > most { (most, separator) = (count, candidate) }
    }
  }

  mutating func nextRow() throws(CSVError) -> [CSVTable.Cell]? {
    skipBlankLines()
    guard position < bytes.count else { return nil }
    var row: [CSVTable.Cell] = []
    while true {
      row.append(try nextCell())
      guard position < bytes.count else { return row }
      if bytes[position] == separator {
        position += 1
        continue
      }
      endLine()
      return row
    }
  }

  private mutating func skipBlankLines() {
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] == 32 || (bytes[end] == 9 && separator != 9) { end += 1 }
      guard end < bytes.count else {
        position = end
        return
      }
      guard bytes[end] == 10 || bytes[end] == 13 else { return }
      position = end
      endLine()
    }
  }

  private mutating func endLine() {
    if bytes[position] == 13, position + 1 < bytes.count, bytes[position + 1] == 10 { position += 1 }
    position += 1
    line += 1
    lineStart = position
  }

  private mutating func nextCell() throws(CSVError) -> CSVTable.Cell {
    while position < bytes.count, bytes[position] == 32 || (bytes[position] == 9 && separator != 9) { position += 1 }
    let (startLine, start) = (line, position)
    let column = columnOf(start)
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      return CSVTable.Cell(text: try quotedText(line: startLine, column: column), line: startLine, column: column)
    }
    while position < bytes.count, bytes[position] != separator, bytes[position] != 10, bytes[position] != 13 { position += 1 }
    var end = position
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    return CSVTable.Cell(text: clean(bytes[start..<end]), line: startLine, column: column)
  }

  private mutating func quotedText(line startLine: Int, column: Int) throws(CSVError) -> String {
    var text: [UInt8] = []
    position += 1
    while true {
      guard position < bytes.count else {
        throw CSVError(
          line: startLine, column: column, message: "this quote is never closed", hint: "write a quote inside a cell twice: \"\"")
      }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
          text.append(byte)
          position += 1
          continue
        }
        break
      }
      if byte == 10 {
        line += 1
        lineStart = position + 1
      }
      text.append(byte)
      position += 1
    }
    while position < bytes.count, bytes[position] == 32 { position += 1 }
    if position < bytes.count, bytes[position] != separator, bytes[position] != 10, bytes[position] != 13 {
      throw CSVError(
        line: line, column: columnOf(position), message: "there is text behind the closing quote of this cell",
        hint: "write a quote inside a cell twice: \"\"")
    }
    return clean(text[...])
  }

  private func columnOf(_ offset: Int) -> Int { String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1 }

  private func clean(_ slice: ArraySlice<UInt8>) -> String { sanitised(String(decoding: slice, as: UTF8.self)) }
}
