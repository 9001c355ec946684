/// How a text's characters are written as bytes.
package enum TextEncoding: Sendable, Equatable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252, latin1

  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    case .latin1: "Latin-1"
    }
  }

  /// What a file's first bytes say, and how many of them are a byte order mark.
  package static func guess(_ first: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if first.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if first.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let pairs = min(first.count, 200) / 2
    if pairs >= 2 {
      let low = (0..<pairs).count { first[2 * $0] == 0 }
      let high = (0..<pairs).count { first[2 * $0 + 1] == 0 }
      if high * 10 > pairs * 9, low == 0 { return (.utf16LittleEndian, 0) }
      if low * 10 > pairs * 9, high == 0 { return (.utf16BigEndian, 0) }
    }
    return (.utf8, 0)
  }

  /// The encoding of bytes that are no UTF-8: Latin-1 has no printed characters from 0x80 to 0x9F.
  package static func eightBit(_ bytes: some Sequence<UInt8>) -> TextEncoding {
    bytes.contains { (0x80...0x9F).contains($0) } ? .windows1252 : .latin1
  }

  /// A cell's text; nil when its bytes are none of this encoding. UTF-16 has been brought to UTF-8 before.
  func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian:
      if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
      return String(validating: bytes, as: UTF8.self)
    case .windows1252, .latin1:
      var text = ""
      for byte in bytes {
        text.unicodeScalars.append(
          (0x80...0x9F).contains(byte) ? TextEncoding.upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
      }
      return text
    }
  }

  /// The text of bytes in an encoding of one byte a character.
  package func text(of bytes: [UInt8]) -> String { bytes.withUnsafeBufferPointer { decoded($0) ?? "" } }

  /// The byte that Windows-1252 has for a character and Latin-1 has not.
  package static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? { upper.firstIndex(of: scalar).map { UInt8(0x80 + $0) } }

  /// What Windows-1252 has at 0x80 to 0x9F.
  private static let upper: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

/// UTF-16 as UTF-8.
final class UTF16Stream: ByteStream {
  private let source: any ByteStream
  private let isBigEndian: Bool
  private var odd: UInt8?
  private var high: UInt16?
  private var pending: [UInt8] = []
  private var pendingPosition = 0
  private var isDone = false

  init(_ source: any ByteStream, isBigEndian: Bool) {
    self.source = source
    self.isBigEndian = isBigEndian
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    while pendingPosition == pending.count {
      guard !isDone else { return 0 }
      pending.removeAll(keepingCapacity: true)
      pendingPosition = 0
      let piece = try source.prefix(1 << 15)
      if piece.isEmpty {
        isDone = true
        if high != nil || odd != nil { append("\u{FFFD}") }
      }
      for byte in piece { take(byte) }
    }
    let count = min(buffer.count, pending.count - pendingPosition)
    pending.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[pendingPosition..<pendingPosition + count]))
    }
    pendingPosition += count
    return count
  }

  private func append(_ scalar: Unicode.Scalar) { pending.append(contentsOf: UTF8.encode(scalar)!) }

  private func take(_ byte: UInt8) {
    guard let first = odd else {
      odd = byte
      return
    }
    odd = nil
    let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
    if let lead = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        append(Unicode.Scalar(0x10000 + (UInt32(lead) & 0x3FF) << 10 + UInt32(unit) & 0x3FF) ?? "\u{FFFD}")
        return
      }
      append("\u{FFFD}")
    }
    if UTF16.isLeadSurrogate(unit) { high = unit } else { append(Unicode.Scalar(unit) ?? "\u{FFFD}") }
  }
}
