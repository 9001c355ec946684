import Glibc

/// Which bytes Longhand last wrote where: what it may put something else in the place of without asking.
///
/// A file with other bytes than those is the user's, whoever made it. Kept in the state folder as `written`, a line for each
/// file, `CHECKSUM PATH`, the newest last; without a folder it is remembered for as long as the process lives.
package final class WrittenFiles {
  private let list: String?
  private var remembered: [String: String] = [:]

  /// The most files that are remembered.
  private static let limit = 2000
  /// Of a larger file nobody knows whose it is.
  private static let sizeLimit = 1 << 30

  /// - Parameter directory: the state folder.
  package init(directory: String?) { list = directory.map { $0 + "/written" } }

  /// Puts bytes in a file's place, unless what stands there is the user's.
  /// - Parameter force: replaces it whoever's it is.
  /// - Throws: `.users` where it is not replaced.
  package func write(
    _ bytes: [UInt8], to path: String, force: Bool, isInterrupted: () -> Bool = { false }
  ) throws(FileFault) {
    if !force { try check(path, with: bytes) }
    try FileWriter.write(bytes, to: path, isInterrupted: isInterrupted)
    if case .replaceable = try? FileTarget(path) { remember(path, WrittenFiles.checksum(bytes)) }
  }

  /// Whether a file may be replaced.
  /// - Parameter bytes: what would take its place, when that is known; the same bytes may.
  /// - Throws: `.users` where it may not.
  package func check(_ path: String, with bytes: [UInt8]? = nil) throws(FileFault) {
    // Devices and pipes hold nothing, and an empty file neither.
    guard case .replaceable(let target, let old?) = try FileTarget(path), old.size > 0 else { return }
    let known = known(FilePath.identity(target))
    guard let present = try? FileReader.bytes(of: target, limit: WrittenFiles.sizeLimit), present == bytes || known != nil,
      present == bytes || known == WrittenFiles.checksum(present)
    else { throw FileFault(.write, path, .users(hasChanged: known != nil)) }
  }

  /// Whether a file's bytes are what Longhand last wrote there.
  package func isOwn(_ path: String) -> Bool {
    guard let known = known(FilePath.identity(path)), let bytes = try? FileReader.bytes(of: path, limit: WrittenFiles.sizeLimit) else {
      return false
    }
    return known == WrittenFiles.checksum(bytes)
  }

  /// A file is as Longhand has just written it.
  package func remember(_ path: String) {
    guard let bytes = try? FileReader.bytes(of: path, limit: WrittenFiles.sizeLimit) else { return }
    remember(path, WrittenFiles.checksum(bytes))
  }

  private func remember(_ path: String, _ checksum: String) {
    let name = WrittenFiles.escaped(FilePath.identity(path))
    remembered[name] = checksum
    guard let list else { return }
    try? Folder.make(FilePath.folder(of: list))
    FileLock.holding(list + ".lock") { _ in
      let lines = lines
      if lines.count < 2 * WrittenFiles.limit {
        try? FileWriter.append(line: checksum + " " + name, to: list, mode: 0o600)
      } else {
        let kept = lines.suffix(WrittenFiles.limit) + ["\(checksum) \(name)"]
        try? FileWriter.write((kept.joined(separator: "\n") + "\n").utf8, to: list, mode: 0o600)
      }
    }
  }

  private func known(_ path: String) -> String? {
    let name = WrittenFiles.escaped(path)
    let line = lines.last { $0.dropFirst($0.prefix { $0 != " " }.count + 1) == name }
    return line.map { String($0.prefix { $0 != " " }) } ?? remembered[name]
  }

  private var lines: [String] {
    guard let list, let bytes = try? FileReader.bytes(of: list, limit: 16 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func escaped(_ path: String) -> String {
    path.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
  }

  /// FNV-1a, 64 bits, and the length: enough against accidents, which is all this is for.
  static func checksum(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "\(String(hash, radix: 16)).\(bytes.count)"
  }
}
