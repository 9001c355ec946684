import Files

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
  /// How long to wait for another shell's lock, in seconds.
  private let patience: Double
  /// Whether the lock could not be had the last time.
  private var isLockStuck = false

  /// Of a file longer than this the end is read.
  private static let sizeLimit = 64 << 20
  /// A line longer than this nobody has entered.
  private static let lineLimit = 1 << 20

  /// Reads the history in a folder, which is made when the first entry comes; without a folder it is kept in memory alone.
  public init(directory: String?, limit: Int = 10_000, patience: Double = 2) {
    path = directory.map { $0 + "/history" }
    self.limit = max(limit, 1)
    self.patience = patience
    guard let path, let lines = InputHistory.lines(ofFile: path) else { return }
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
    withLock(path) { try? FileWriter.append(line: InputHistory.escaped(entry), to: path, mode: 0o600) }
  }

  /// Rewrites the file without repeated entries, with what other shells have added meanwhile.
  private func compact() {
    guard let path else { return }
    withLock(path) {
      guard let lines = InputHistory.lines(ofFile: path) else { return }
      let kept = InputHistory.unique(lines, limit: limit)
      TemporaryFile.removeLeftovers(ofState: FilePath.folder(of: path))
      try? FileWriter.write(kept.map { InputHistory.escaped($0) + "\n" }.joined().utf8, to: path, mode: 0o600)
    }
  }

  /// One shell at a time; where another holds the lock for long, on without it, and then without waiting again.
  /// A folder that cannot be written simply keeps nothing.
  private func withLock(_ path: String, _ body: () -> Void) {
    try? Folder.make(FilePath.folder(of: path))
    FileLock.holding(path + ".lock", patience: isLockStuck ? 0 : patience) { isHeld in
      isLockStuck = !isHeld
      body()
    }
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

  /// Each text once, where it came last; the newest `limit` of them.
  private static func unique(_ lines: [String], limit: Int) -> [String] {
    var seen = Set<String>()
    var kept: [String] = []
    for line in lines.reversed() where kept.count < limit && seen.insert(line).inserted { kept.append(line) }
    return kept.reversed()
  }

  /// The entries of a file, oldest first; nil when there is none that can be read.
  private static func lines(ofFile path: String) -> [String]? {
    guard let bytes = try? FileReader.last(sizeLimit, of: path) else { return nil }
    return bytes.split(separator: 0x0a).filter { $0.count <= lineLimit }.map { unescaped(Substring(decoding: $0, as: UTF8.self)) }
  }
}
