/// A text made of another one row by row; each row stands on the line it stood on.
final class RewrittenStream: ByteStream {
  private let scanner: RowScanner
  private let rewrite: (_ scanner: RowScanner, _ row: Int, _ result: inout [UInt8]) throws(TableFault) -> Void
  private var row = 0
  private var line = 1
  private var pending: [UInt8] = []
  private var place = 0

  /// - Parameter rewrite: appends a row's new text, without a line end.
  init(
    _ stream: any ByteStream, _ dialect: Dialect,
    _ rewrite: @escaping (_ scanner: RowScanner, _ row: Int, _ result: inout [UInt8]) throws(TableFault) -> Void
  ) {
    scanner = RowScanner(stream, dialect)
    self.rewrite = rewrite
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    while place == pending.count {
      pending.removeAll(keepingCapacity: true)
      place = 0
      guard try scanner.advance() else { return 0 }
      while line < scanner.line {
        pending.append(10)
        line += 1
      }
      let start = pending.count
      try rewrite(scanner, row, &pending)
      row += 1
      line += 1 + pending[start...].count { $0 == 10 }
      pending.append(10)
    }
    let count = min(buffer.count, pending.count - place)
    pending.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count])) }
    place += count
    return count
  }
}

/// Lines that stand in quotes whole, `"1.5,40,red"`, as spreadsheets write a table that was pasted into one column.
enum QuotedLines {
  static func matches(_ sample: [UInt8]) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard sample.first == quote else { return false }
    let scanner = RowScanner(ArrayStream(sample), Dialect(separator: UInt8(ascii: ","), comment: nil))
    var rows = 0
    while rows < 50 {
      guard let goesOn = try? scanner.advance() else { return rows > 1 }
      guard goesOn else { break }
      guard scanner.count == 1, scanner.isQuoted(0), scanner.content(0).contains(where: { [44, 59, 9, 124].contains($0) }) else {
        return false
      }
      rows += 1
    }
    return rows > 1
  }

  static func opened(_ stream: any ByteStream) -> any ByteStream {
    RewrittenStream(stream, Dialect(separator: UInt8(ascii: ","), comment: nil)) { scanner, _, result in
      for index in 0..<scanner.count { result.append(contentsOf: scanner.content(index)) }
    }
  }
}
