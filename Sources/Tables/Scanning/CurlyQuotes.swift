/// Cells in “curly” quotes, as a word processor turns them.
enum CurlyQuotes {
  private static let pairs: [(open: Character, close: Character)] = [("“", "”"), ("„", "“"), ("«", "»")]

  /// Whether the first lines have cells in such quotes, and none in straight ones.
  static func matches(_ sample: [UInt8]) -> Bool {
    guard !sample.contains(UInt8(ascii: "\"")), sample.contains(0xE2) || sample.contains(0xC2) else { return false }
    let lines = sample.split(maxSplits: 20, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }.prefix(10)
      .map { String(decoding: $0, as: UTF8.self) }
    return pairs.contains { pair in
      let wrapped = lines.map { line in
        line.split(separator: pair.open).count { piece in
          piece.firstIndex(of: pair.close).map {
            piece.index(after: $0) == piece.endIndex || ",;\t|".contains(piece[piece.index(after: $0)])
          } == true
        }
      }
      return wrapped.count > 1 && wrapped.allSatisfy { $0 > 0 }
    }
  }

  static func straight(_ stream: any ByteStream) -> any ByteStream {
    let quotes = Set(pairs.flatMap { [$0.open, $0.close] }).map { Array(String($0).utf8) }
    return quotes.reduce(stream) { ReplacingStream($0, $1, by: UInt8(ascii: "\"")) }
  }
}
