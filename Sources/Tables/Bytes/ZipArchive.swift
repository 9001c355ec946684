/// The files in a zip archive.
///
/// Source: PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16; stored and deflated members, no encryption, no ZIP64.
package struct ZipArchive {
  package struct Member {
    package var name: String
    fileprivate var method: Int
    /// In bytes, unpacked, as the archive says.
    package fileprivate(set) var size: Int
    fileprivate var packedSize: Int
    fileprivate var start: Int
    fileprivate var checksum: UInt32
  }

  package private(set) var members: [Member] = []
  private let bytes: [UInt8]

  private static let damaged = TableFault.whole("the zip file is cut short or damaged", hint: "fetch the file again")

  package init(_ bytes: [UInt8]) throws(TableFault) {
    self.bytes = bytes
    // The directory's end, from behind: a comment of up to 64 KiB may follow it.
    var end = bytes.count - 22
    while end >= 0, end >= bytes.count - 22 - 65_535, bytes.number(at: end, size: 4) != 0x0605_4b50 { end -= 1 }
    guard end >= 0, bytes.number(at: end, size: 4) == 0x0605_4b50 else { throw ZipArchive.damaged }
    var place = bytes.number(at: end + 16, size: 4)
    for _ in 0..<bytes.number(at: end + 10, size: 2) {
      guard place + 46 <= bytes.count, bytes.number(at: place, size: 4) == 0x0201_4b50 else { throw ZipArchive.damaged }
      let nameLength = bytes.number(at: place + 28, size: 2)
      guard place + 46 + nameLength <= bytes.count else { throw ZipArchive.damaged }
      let name = String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self)
      let local = bytes.number(at: place + 42, size: 4)
      guard local + 30 <= bytes.count, bytes.number(at: local, size: 4) == 0x0403_4b50 else { throw ZipArchive.damaged }
      members.append(
        Member(
          name: name, method: bytes.number(at: place + 10, size: 2), size: bytes.number(at: place + 24, size: 4),
          packedSize: bytes.number(at: place + 20, size: 4),
          start: local + 30 + bytes.number(at: local + 26, size: 2) + bytes.number(at: local + 28, size: 2),
          checksum: UInt32(bytes.number(at: place + 16, size: 4))))
      place += 46 + nameLength + bytes.number(at: place + 30, size: 2) + bytes.number(at: place + 32, size: 2)
    }
  }

  /// A member's bytes, checked against the archive's checksum.
  package func contents(_ member: Member, limit: Int) throws(TableFault) -> [UInt8] {
    guard member.start + member.packedSize <= bytes.count else { throw ZipArchive.damaged }
    let packed = Array(bytes[member.start..<member.start + member.packedSize])
    let result: [UInt8]
    switch member.method {
    case 0: result = packed
    case 8: result = try InflateStream(ArrayStream(packed), .none).everything(limit: limit)
    default: throw .whole("a file in it is packed in an unusual way (\(member.method))", hint: "unpack it first: unzip FILE")
    }
    guard result.count == member.size, CRC32.of(result) == member.checksum else { throw ZipArchive.damaged }
    return result
  }
}

extension [UInt8] {
  /// A whole number, low byte first; what lies behind the end counts as 0.
  func number(at place: Int, size: Int) -> Int {
    var value = 0
    for index in (0..<size).reversed() { value = value << 8 | (place + index < count && place + index >= 0 ? Int(self[place + index]) : 0) }
    return value
  }
}
