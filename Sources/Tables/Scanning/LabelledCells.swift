/// Rows whose cells each name their column, `temp:21.5,hum:40`: what loggers and a microcontroller's plotter write.
struct LabelledCells {
  let names: [String]
  let separator: UInt8
  private let sign: UInt8

  /// Nil where the first rows are no such ones.
  init?(_ sample: [UInt8]) {
    let lines = sample.split(maxSplits: 30, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }.prefix(20)
    guard lines.count > 1 else { return nil }
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 9, 32] {
      for sign in [UInt8(ascii: ":"), UInt8(ascii: "=")] {
        let rows = lines.map { $0.split(separator: separator).map { LabelledCells.parts($0, sign) } }
        guard let first = rows.first, first.count > 1, rows.allSatisfy({ $0.count == first.count && $0.allSatisfy { $0 != nil } }) else {
          continue
        }
        let names = first.compactMap { $0?.name }
        guard Set(names).count == names.count, rows.allSatisfy({ $0.compactMap { $0?.name } == names }) else { continue }
        self.names = names.map { String(decoding: $0, as: UTF8.self) }
        self.separator = separator
        self.sign = sign
        return
      }
    }
    return nil
  }

  /// The rows without the names.
  func bare(_ stream: any ByteStream) -> any ByteStream {
    let (names, separator, sign) = (names.map { Array($0.utf8) }, separator, sign)
    return RewrittenStream(stream, Dialect(separator: separator, comment: nil)) { scanner, _, result throws(TableFault) in
      for column in 0..<scanner.count {
        if column > 0 { result.append(separator) }
        let cell = scanner.bytes(column)
        guard let parts = LabelledCells.parts(cell[...], sign), column < names.count, parts.name.elementsEqual(names[column]) else {
          throw scanner.fault(
            at: column,
            message:
              "this cell does not begin with the name of its column, \(column < names.count ? "`\(String(decoding: names[column], as: UTF8.self))`" : "of which there are \(names.count)")",
            hint: "every row needs the same names in the same order")
        }
        result.append(contentsOf: parts.value)
      }
    }
  }

  /// A name that begins with a letter, and what stands behind the sign.
  private static func parts<Bytes: RandomAccessCollection<UInt8>>(
    _ cell: Bytes, _ sign: UInt8
  ) -> (name: [UInt8], value: [UInt8])? where Bytes.Index == Int {
    guard let place = cell.firstIndex(of: sign), let first = cell.first(where: { $0 != 32 }), (first | 32) &- 97 < 26 else { return nil }
    func trimmed(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.drop { $0 == 32 }.reversed().drop { $0 == 32 }.reversed()) }
    let value = trimmed(Array(cell[cell.index(after: place)...]))
    guard NumberText.isNumber(value) || MissingCell.matches(String(decoding: value, as: UTF8.self)) else { return nil }
    return (trimmed(Array(cell[..<place])), value)
  }
}
