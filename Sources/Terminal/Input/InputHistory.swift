import Glibc

/// The lines entered, kept in a file: one entry a line, newlines and backslashes escaped, the newest last.
///
/// Each entry is appended as it is entered, so that neither a crash nor a second shell loses one;
/// repeated entries are dropped when the file is read, and the file is rewritten (under another name,
/// then renamed) when it holds many of them.
public final class InputHistory {
  /// Oldest first, each text once.
  public private(set) var entries: [String] = []
  /// How many entries are kept.
  public let limit: Int
  private let path: String?

  /// Reads the history in a folder, which is made when the first entry comes; without a folder it is kept in memory alone.
  public init(directory: String?, limit: Int = 10_000) {
    path = directory.map { $0 + "/history" }
    self.limit = max(limit, 1)
    guard let path, let text = InputHistory.contents(of: path) else { return }
    let lines = InputHistory.lines(of: text)
    entries = InputHistory.unique(lines, limit: self.limit)
    if lines.count > entries.count + self.limit / 10 { compact() }
  }

  /// Adds an entry as the newest; an equal older one goes.
  public func add(_ entry: String) {
    guard !entry.allSatisfy(\.isWhitespace) else { return }
    entries.removeAll { $0 == entry }
    entries.append(entry)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    guard let path else { return }
    withLock(path) {
      let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard file >= 0 else { return }
      defer { close(file) }
      var bytes = Array((InputHistory.escaped(entry) + "\n").utf8)
      // After a crash in the middle of a line, start another.
      var last: UInt8 = 0x0a
      let size = lseek(file, 0, SEEK_END)
      if size > 0, pread(file, &last, 1, size - 1) == 1, last != 0x0a { bytes.insert(0x0a, at: 0) }
      InputHistory.writeAll(bytes, to: file)
    }
  }

  /// Rewrites the file without repeated entries, with what other shells have added meanwhile.
  private func compact() {
    guard let path else { return }
    withLock(path) {
      guard let text = InputHistory.contents(of: path) else { return }
      let kept = InputHistory.unique(InputHistory.lines(of: text), limit: limit)
      let temporary = "\(path).\(getpid())"
      let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard file >= 0 else { return }
      let bytes = Array(kept.map { InputHistory.escaped($0) + "\n" }.joined().utf8)
      let isWritten = InputHistory.writeAll(bytes, to: file) && fsync(file) == 0
      close(file)
      if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
    }
  }

  /// One shell at a time; a folder that cannot be written simply keeps nothing.
  private func withLock(_ path: String, _ body: () -> Void) {
    InputHistory.makeFolder(of: path)
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if lock >= 0 { flock(lock, LOCK_EX) }
    body()
    if lock >= 0 { close(lock) }
  }

  static func escaped(_ entry: String) -> String {
    var result = ""
    for character in entry.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  static func unescaped(_ line: Substring) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return String(line) }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for character in line.unicodeScalars {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "r" ? "\r" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return String(result)
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: true).map(unescaped)
  }

  /// Each text once, where it came last; the newest `limit` of them.
  private static func unique(_ lines: [String], limit: Int) -> [String] {
    var seen = Set<String>()
    var kept: [String] = []
    for line in lines.reversed() where kept.count < limit && seen.insert(line).inserted { kept.append(line) }
    return kept.reversed()
  }

  private static func contents(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @discardableResult
  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private static func makeFolder(of path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }
}
