/// Another stream's bytes with every occurrence of some bytes replaced by one other byte.
final class ReplacingStream: ByteStream {
  private let stream: any ByteStream
  private let pattern: [UInt8]
  private let replacement: UInt8
  private var pending: [UInt8] = []
  private var isAtEnd = false

  init(_ stream: any ByteStream, _ pattern: [UInt8], by replacement: UInt8) {
    self.stream = stream
    self.pattern = pattern
    self.replacement = replacement
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: max(buffer.count, 64), alignment: 1)
    defer { piece.deallocate() }
    while pending.count < pattern.count, !isAtEnd {
      let got = try stream.read(into: piece)
      if got == 0 { isAtEnd = true }
      pending.append(contentsOf: piece[..<got])
    }
    // An occurrence may be cut in two at the end of what has come so far.
    let sure = isAtEnd ? pending.count : pending.count - pattern.count + 1
    var (from, to) = (0, 0)
    while from < sure, to < buffer.count {
      if pending[from] == pattern[0], pending[from...].starts(with: pattern) {
        buffer[to] = replacement
        from += pattern.count
      } else {
        buffer[to] = pending[from]
        from += 1
      }
      to += 1
    }
    pending.removeFirst(min(from, pending.count))
    return to
  }
}

/// Separators of several bytes.
enum LongSeparator {
  /// What takes their place: the separator of ASCII, which stands in no text.
  static let replacement: UInt8 = 0x1F

  /// One of the known ones, where it stands equally often in every line.
  static func find(_ sample: [UInt8]) -> String? {
    let lines = sample.split(maxSplits: 100, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }.prefix(100)
    guard lines.count > 1, !sample.contains(replacement) else { return nil }
    for separator in ["|~|", "~|~", "^|^", "::", "||", "@@"] {
      let pattern = Array(separator.utf8)
      let counts = lines.dropLast(lines.count == 100 ? 1 : 0).map { line in occurrences(of: pattern, in: line) }
      guard let first = counts.first, first.whole > 0, counts.allSatisfy({ $0.whole == first.whole && $0.rest == 0 }) else { continue }
      return separator
    }
    return nil
  }

  /// How often some bytes stand in a line, and how often their first byte stands there otherwise.
  private static func occurrences(of pattern: [UInt8], in line: ArraySlice<UInt8>) -> (whole: Int, rest: Int) {
    var (whole, rest, place) = (0, 0, line.startIndex)
    while place < line.endIndex {
      if line[place...].starts(with: pattern) {
        whole += 1
        place += pattern.count
      } else {
        if line[place] == pattern[0] { rest += 1 }
        place += 1
      }
    }
    return (whole, rest)
  }
}
