/// Bytes to rows of cells, in time linear in the file's size and with memory for one row alone.
///
/// Source of the grammar: RFC 4180, read generously: any line end, blanks around cells dropped, blank lines and comments passed over.
package final class RowScanner {
  /// Where a cell's bytes stand in the buffer, without its quotes.
  private struct Cell {
    var start: Int
    var end: Int
    var isQuoted: Bool
    /// A quote inside stands doubled or behind a backslash.
    var hasInnerQuotes: Bool
  }

  private enum Mark { static let other: UInt8 = 0, separator: UInt8 = 1, lineEnd: UInt8 = 2 }

  /// The longest row there may be.
  static let rowLimit = 1 << 27

  private let stream: any ByteStream
  private let dialect: Dialect
  private let marks: UnsafeMutablePointer<UInt8>
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var filled = 0
  private var isAtEnd = false
  private var isAtStart = true
  private var rowStart = 0
  private var next = 0
  private var nextLine = 1
  private var cells: UnsafeMutablePointer<Cell>
  private var cellCapacity = 64

  /// How many cells the row has.
  package private(set) var count = 0
  /// The line the row begins on, from 1.
  package private(set) var line = 0
  /// How many comment lines were passed over.
  package private(set) var commentCount = 0
  /// How many rows between blanks ended with a comment.
  package private(set) var endingComments = 0

  package init(_ stream: any ByteStream, _ dialect: Dialect, chunk: Int = 1 << 20) {
    self.stream = stream
    self.dialect = dialect
    capacity = max(chunk, 16)
    buffer = .allocate(capacity: capacity + 1)
    cells = .allocate(capacity: cellCapacity)
    marks = .allocate(capacity: 256)
    marks.initialize(repeating: Mark.other, count: 256)
    if let separator = dialect.separator {
      marks[Int(separator)] = Mark.separator
    } else {
      marks[32] = Mark.separator
      marks[9] = Mark.separator
    }
    marks[10] = Mark.lineEnd
    marks[13] = Mark.lineEnd
    buffer[0] = 10
  }

  deinit {
    buffer.deallocate()
    cells.deallocate()
    marks.deallocate()
  }

  // MARK: Rows

  /// Goes on to the next row that is not blank.
  /// - Returns: false at the end.
  /// - Throws: for a quote never closed and text behind a closing quote.
  package func advance() throws(TableFault) -> Bool {
    while true {
      switch try scanRow() {
      case .row: return true
      case .end: return false
      case .passedOver: continue
      case .needsMore: try refill()
      }
    }
  }

  /// Reads the next row where it is as many plain whole numbers, `0,-12,255`: no blanks, no quotes, no zeros in front.
  /// - Returns: false for any other row, also where the buffer ends in it, which `advance` is then to read.
  @inline(__always)
  package func plainRow(into row: UnsafeMutableBufferPointer<Double>) -> Bool {
    guard !isAtStart, next < filled, let separator = dialect.separator, let cells = row.baseAddress else { return false }
    let bytes = buffer
    var place = next
    let last = row.count - 1
    for column in 0...last {
      var byte = bytes[place]
      let isNegative = byte == 45
      if isNegative {
        place += 1
        byte = bytes[place]
      }
      var value = Int64(byte &- 48)
      guard value < 10 else { return false }
      place += 1
      byte = bytes[place]
      if byte &- 48 < 10 {
        guard value != 0 else { return false }
        let limit = place + 14
        while byte &- 48 < 10 {
          value = value * 10 + Int64(byte &- 48)
          place += 1
          byte = bytes[place]
          guard place < limit else { return false }
        }
      }
      cells[column] = isNegative ? -Double(value) : Double(value)
      guard byte == separator else {
        guard column == last, byte == 10 || byte == 13, place < filled else { return false }
        break
      }
      guard column < last else { return false }
      place += 1
    }
    if bytes[place] == 13 {
      guard place + 1 < filled else { return false }
      if bytes[place + 1] == 10 { place += 1 }
    }
    (line, rowStart, count) = (nextLine, next, 0)
    nextLine += 1
    next = place + 1
    return true
  }

  private enum Outcome { case row, end, passedOver, needsMore }

  private func scanRow() throws(TableFault) -> Outcome {
    if isAtStart {
      if filled < 3, !isAtEnd { return .needsMore }
      if filled >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { next = 3 }
      isAtStart = false
    }
    rowStart = next
    line = nextLine
    count = 0
    let bytes = buffer
    let marks = marks
    let isTab = dialect.separator == 9
    var place = next
    // Blank lines, and comments.
    while bytes[place] == 32 || (bytes[place] == 9 && !isTab) { place += 1 }
    if place >= filled { return isAtEnd ? .end : .needsMore }
    if bytes[place] == 10 || bytes[place] == 13 { return endRow(place, as: .passedOver) }
    if let comment = dialect.comment, bytes[place] == comment, !RowScanner.isErrorValue(bytes + place, filled - place) {
      while marks[Int(bytes[place])] != Mark.lineEnd { place += 1 }
      if place >= filled, !isAtEnd { return .needsMore }
      commentCount += 1
      return endRow(place, as: .passedOver)
    }
    let quote = dialect.quote ?? 0
    let hasQuotes = dialect.quote != nil
    let separatesByBlanks = dialect.separator == nil
    if !separatesByBlanks { place = next }
    while true {
      while bytes[place] == 32 || (bytes[place] == 9 && !isTab) { place += 1 }
      if separatesByBlanks, count > 0, let comment = dialect.comment, bytes[place] == comment, place < filled {
        while marks[Int(bytes[place])] != Mark.lineEnd { place += 1 }
        if place >= filled, !isAtEnd { return .needsMore }
        endingComments += 1
        return endRow(place, as: .row)
      }
      if hasQuotes, bytes[place] == quote, place < filled {
        guard let end = try scanQuoted(place, quote) else { return .needsMore }
        place = end
        while !separatesByBlanks, bytes[place] == 32 || (bytes[place] == 9 && !isTab) { place += 1 }
        if place >= filled, !isAtEnd { return .needsMore }
        if place < filled, marks[Int(bytes[place])] == Mark.other {
          throw fault(
            at: place, "there is text behind the closing quote of this cell", hint: "write a quote inside a cell twice: \"\"")
        }
      } else {
        let start = place
        while marks[Int(bytes[place])] == Mark.other { place += 1 }
        var end = place
        while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
        append(Cell(start: start, end: end, isQuoted: false, hasInnerQuotes: false))
      }
      // The byte behind the last is a line end of ours.
      if place >= filled {
        guard isAtEnd else { return .needsMore }
        return endRow(place, as: .row)
      }
      if marks[Int(bytes[place])] == Mark.lineEnd { return endRow(place, as: .row) }
      place += 1
      if separatesByBlanks {
        while bytes[place] == 32 || bytes[place] == 9 { place += 1 }
        if place >= filled, !isAtEnd { return .needsMore }
        if bytes[place] == 10 || bytes[place] == 13 { return endRow(place, as: .row) }
      }
    }
  }

  /// Whether a cell begins with one of a spreadsheet's error values, `#N/A` or `#DIV/0!`, which is no comment.
  private static func isErrorValue(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    errorValues.contains { word in
      word.count <= count && word.indices.allSatisfy { bytes[$0] == word[$0] }
        && (word.count == count || [44, 59, 9, 10, 13, 32, 124].contains(bytes[word.count]))
    } || isTooNarrow(bytes, count)
  }

  /// `####` in front of a separator: what a spreadsheet shows where a column is too narrow.
  private static func isTooNarrow(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var end = 0
    while end < count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end >= 3 && end < count && [44, 59, 9, 124].contains(bytes[end])
  }

  static func isErrorValue(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { bytes in bytes.baseAddress.map { isErrorValue($0, bytes.count) } ?? false }
  }

  private static let errorValues = [
    "#N/A", "#NA", "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!",
    "#WERT!", "#BEZUG!", "#NV", "#ZAHL!", "#VALEUR!", "#N/D", "#NOMBRE!", "#VALOR!", "#ERROR!",
  ].map { Array($0.utf8) }

  /// Behind a line end; a carriage return takes its line feed with it.
  private func endRow(_ place: Int, as outcome: Outcome) -> Outcome {
    if place >= filled {
      next = filled
      return outcome
    }
    if buffer[place] == 13 {
      if place + 1 == filled, !isAtEnd { return .needsMore }
      next = place + 1 < filled && buffer[place + 1] == 10 ? place + 2 : place + 1
    } else {
      next = place + 1
    }
    nextLine += 1
    return outcome
  }

  /// The place behind a closing quote; nil when the file goes on and it has not come yet.
  private func scanQuoted(_ start: Int, _ quote: UInt8) throws(TableFault) -> Int? {
    var place = start + 1
    var hasInner = false
    var lines = 0
    let escape = dialect.escape ?? quote
    while place < filled {
      let byte = buffer[place]
      if byte == escape, byte != quote {
        if place + 1 >= filled, !isAtEnd { return nil }
        if place + 1 < filled, buffer[place + 1] == quote || buffer[place + 1] == escape {
          hasInner = true
          place += 2
          continue
        }
      }
      if byte == quote {
        if place + 1 >= filled, !isAtEnd { return nil }
        if place + 1 < filled, buffer[place + 1] == quote {
          hasInner = true
          place += 2
          continue
        }
        append(Cell(start: start + 1, end: place, isQuoted: true, hasInnerQuotes: hasInner))
        nextLine += lines
        return place + 1
      }
      if byte == 10 || (byte == 13 && !(place + 1 < filled && buffer[place + 1] == 10)) { lines += 1 }
      place += 1
    }
    guard isAtEnd else { return nil }
    throw fault(at: start, "this quote is never closed", hint: "write a quote inside a cell twice: \"\"")
  }

  @inline(__always)
  private func append(_ cell: Cell) {
    if count == cellCapacity {
      let larger = UnsafeMutablePointer<Cell>.allocate(capacity: cellCapacity * 2)
      larger.moveInitialize(from: cells, count: count)
      cells.deallocate()
      cells = larger
      cellCapacity *= 2
    }
    (cells + count).initialize(to: cell)
    count += 1
  }

  /// Moves the row begun to the front and reads on behind it.
  private func refill() throws(TableFault) {
    nextLine = line == 0 ? 1 : line
    let kept = filled - rowStart
    next -= rowStart
    if next < 0 || next > kept { next = 0 }
    if kept > capacity / 2 {
      guard kept < RowScanner.rowLimit else {
        throw .content(
          line: line, column: 1, message: "this row does not end within \(RowScanner.rowLimit >> 20) MiB",
          hint: "is there a quote that is never closed?")
      }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + 1)
      larger.update(from: buffer + rowStart, count: kept)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    } else if rowStart > 0 {
      buffer.update(from: buffer + rowStart, count: kept)
    }
    next = 0
    rowStart = 0
    filled = kept
    let got = try stream.read(into: UnsafeMutableRawBufferPointer(start: buffer + filled, count: capacity - filled))
    filled += got
    if got == 0 { isAtEnd = true }
    buffer[filled] = 10
  }

  // MARK: Cells

  /// A cell's bytes as they stand, without quotes around them.
  @inline(__always)
  package func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: buffer + cells[index].start, count: cells[index].end - cells[index].start)
  }

  @inline(__always)
  package func isQuoted(_ index: Int) -> Bool { cells[index].isQuoted }

  /// A cell's bytes with quotes inside it single again.
  package func content(_ index: Int) -> [UInt8] {
    let bytes = bytes(index)
    guard cells[index].hasInnerQuotes, let quote = dialect.quote else { return Array(bytes) }
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let next = place + 1 < bytes.count ? bytes[place + 1] : nil
      let isDoubled = bytes[place] == quote && next == quote
      if isDoubled || dialect.escape.map({ bytes[place] == $0 && (next == quote || next == $0) }) ?? false { place += 1 }
      result.append(bytes[place])
      place += 1
    }
    return result
  }

  package func hasInnerQuotes(_ index: Int) -> Bool { cells[index].hasInnerQuotes }

  /// A fault at a cell of the row; at the row's end where it has no such cell.
  package func fault(at cell: Int, message: String, hint: String?) -> TableFault {
    guard count > 0 else { return .content(line: line, column: 1, message: message, hint: hint) }
    let known = cells[min(cell, count - 1)]
    return fault(at: known.start - (known.isQuoted ? 1 : 0), message, hint: hint)
  }

  /// The line and column of a cell, both from 1.
  package func place(of cell: Int) -> (line: Int, column: Int) {
    guard case .content(let line, let column, _, _, _) = fault(at: cell, message: "", hint: nil) else { return (line, 1) }
    return (line, column)
  }

  private func fault(at place: Int, _ message: String, hint: String?) -> TableFault {
    var lineStart = rowStart
    var line = line
    for index in rowStart..<max(place, rowStart) where buffer[index] == 10 {
      lineStart = index + 1
      line += 1
    }
    let before = UnsafeBufferPointer(start: buffer + lineStart, count: max(place - lineStart, 0))
    var column = String(decoding: before, as: UTF8.self).count + 1
    if lineStart == 0, before.starts(with: [0xEF, 0xBB, 0xBF]) { column -= 1 }
    return .content(line: line, column: column, message: message, hint: hint)
  }
}
