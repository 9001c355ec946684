import Language
import Limits
import Tables

/// Files in one file, as `.npz` holds its arrays: written with members stored as they are; `Tables` reads them, deflated ones too.
///
/// Source: PKWARE's APPNOTE 6.3.3.
enum ZipArchive {
  /// The bytes of an archive whose members are stored.
  ///
  /// - Throws: MemoryError where they do not fit beside the members.
  static func bytes(of members: [(name: String, bytes: [UInt8])]) throws(Diagnostic) -> [UInt8] {
    let size = members.reduce(1 << 8) { $0 + $1.bytes.count + 2 * $1.name.utf8.count + 128 }
    try Work.require(size)
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    archive.reserveCapacity(size)
    for member in members {
      let name = Array(member.name.utf8)
      let start = archive.count
      // Version, flags, method 0, the time 00:00 on 1980-01-01, checksum, both sizes.
      var facts = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(33, 2)
      facts += number(Int(checksum(of: member.bytes)), 4) + number(member.bytes.count, 4) + number(member.bytes.count, 4)
      facts += number(name.count, 2) + number(0, 2)
      archive += [0x50, 0x4b, 3, 4] + facts + name
      Work.inPieces(member.bytes.count) { archive += member.bytes[$0] }
      directory +=
        [0x50, 0x4b, 1, 2] + number(20, 2) + facts + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(start, 4)
      directory += name
    }
    let start = archive.count
    archive += directory
    archive += [0x50, 0x4b, 5, 6] + number(0, 4) + number(members.count, 2) + number(members.count, 2) + number(directory.count, 4)
    archive += number(start, 4) + number(0, 2)
    try Work.checkStopped()
    return archive
  }

  /// The checksum of bytes, of fewer when the line is to stop.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var checksum = CRC32()
    Work.inPieces(bytes.count) { checksum.add(bytes[$0]) }
    return checksum.value
  }

  /// The members of an archive.
  ///
  /// - Throws: ValueError for what is no archive, one that ends too early or is damaged, or one packed in a way that is not read.
  static func members(of bytes: [UInt8], named path: String) throws(Diagnostic) -> [(name: String, bytes: [UInt8])] {
    func reading<Result>(_ work: () throws(TableFault) -> Result) throws(Diagnostic) -> Result {
      do throws(TableFault) { return try work() } catch {
        throw Diagnostic(.value, "`\(path)` is no whole archive of arrays (.npz)", hint: error.message)
      }
    }
    let archive = try reading { () throws(TableFault) in try Tables.ZipArchive(bytes) }
    var members: [(name: String, bytes: [UInt8])] = []
    for member in archive.members {
      try Work.require(member.size)
      members.append((member.name, try reading { () throws(TableFault) in try archive.contents(member, limit: member.size) }))
    }
    return members
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
}
