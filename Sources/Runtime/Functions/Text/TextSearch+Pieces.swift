import Language
import Limits

/// Long text looked at and made in pieces, between which the line can be stopped.
extension TextSearch {
  /// About as many bytes as take a few milliseconds.
  private static let piece = 1 << 20

  /// The text of UTF-8, with U+FFFD for what is none of it; less when the line is to stop.
  @inline(__always)
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    bytes.count <= piece ? String(decoding: bytes, as: UTF8.self) : decodedInPieces(bytes)
  }

  @inline(never)
  private static func decodedInPieces(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result = ""
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count, !(start > 0 && Work.shouldStop) {
      let end = letterStart(in: bytes, at: start + piece)
      result += String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      start = end
    }
    return result
  }

  static func decoded(_ bytes: some Sequence<UInt8>) -> String {
    bytes.withContiguousStorageIfAvailable { decoded($0) } ?? String(decoding: Array(bytes), as: UTF8.self)
  }

  /// Where the letter begins that a place is within; no letter goes on for more than four bytes.
  private static func letterStart(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard place < bytes.count else { return bytes.count }
    for start in (place - 3...place).reversed() where bytes[start] & 0xC0 != 0x80 { return start }
    return place
  }

  /// How many code points a text has.
  static func count(of text: String) -> Int {
    if isASCII(text) { return text.utf8.count }
    if text.utf8.count < piece { return text.unicodeScalars.count }
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      Work.inPieces(bytes.count, of: piece) { piece in for index in piece { count += bytes[index] & 0xC0 == 0x80 ? 0 : 1 } }
      return count
    }
  }

  /// The text that bytes of another have.
  static func part(of text: String, _ range: Range<Int>) -> String {
    var text = text
    return text.withUTF8 { decoded(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether the first, or the last, bytes of a text are those of another.
  static func begins(_ text: String, with part: String) -> Bool { text.utf8.starts(with: part.utf8) }
  static func ends(_ text: String, with part: String) -> Bool { text.utf8.reversed().starts(with: part.utf8.reversed()) }

  /// - Throws: MemoryError for more pieces than a list holds, which are not all there are.
  static func checkCount(_ pieces: [String]) throws(Diagnostic) {
    guard pieces.count <= Value.elementLimit else { throw Value.tooManyElements }
  }

  /// The pieces as a list's elements.
  /// - Throws: MemoryError for more than a list holds.
  static func list(_ pieces: [String]) throws(Diagnostic) -> Value {
    try checkCount(pieces)
    try Work.require(pieces.count, of: MemoryLayout<Value>.stride)
    return .list(ListObject(Work.collect(pieces.count) { .string(pieces[$0]) }))
  }
}
