import Workbench

/// A session as asciinema plays it: asciicast v2, a head and then one event a line.
///
/// It has no clock of its own; the seconds since the beginning are passed in.
struct Recording {
  /// The first line of the file.
  let head: String
  /// Bytes of a letter that was not whole yet.
  private var tail: [UInt8] = []

  /// - Parameter timestamp: when it began, in seconds since 1970.
  init(columns: Int, rows: Int, timestamp: Int, title: String, environment: [String: String]) {
    let kept = ["SHELL", "TERM"].compactMap { name in environment[name].map { JSONValue.Member(name, .string($0)) } }
    head =
      JSONValue.object([
        .init("version", .int(2)), .init("width", .int(columns)), .init("height", .int(rows)), .init("timestamp", .int(timestamp)),
        .init("title", .string(title)), .init("env", .object(kept)),
      ]).text + "\n"
  }

  /// What the screen got, as a line of the file; nothing while a letter is not whole.
  mutating func output(_ bytes: [UInt8], at seconds: Double) -> String {
    let all = tail + bytes
    let whole = all.count - Recording.unfinished(all)
    tail = Array(all[whole...])
    return whole > 0 ? Recording.event(seconds, "o", String(decoding: all[..<whole], as: UTF8.self)) : ""
  }

  /// The screen's new size, as a line of the file.
  func size(columns: Int, rows: Int, at seconds: Double) -> String { Recording.event(seconds, "r", "\(columns)x\(rows)") }

  private static func event(_ seconds: Double, _ kind: String, _ text: String) -> String {
    let micro = (seconds * 1e6).rounded() / 1e6
    return JSONValue.array([.double(micro), .string(kind), .string(text)]).text + "\n"
  }

  /// How many bytes at the end begin a letter whose rest is still to come.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }
}
