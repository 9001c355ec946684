/// Goes through the entries that begin as the line does, from the newest back and forth again.
struct HistorySearch {
  /// The line as it was when the search began, to come back to.
  let text: String
  let cursor: Int
  private let prefix: String
  private var index: Int
  /// The entry that stands on the line.
  private(set) var shown: String

  /// - Parameter cursor: in bytes; what stands before it is searched for, all entries when there is nothing.
  init(text: String, cursor: Int, entries: [String]) {
    self.text = text
    self.cursor = cursor
    prefix = String(decoding: Array(text.utf8.prefix(cursor)), as: UTF8.self)
    index = entries.count
    shown = text
  }

  /// The next older entry, or nil when there is none.
  mutating func older(in entries: [String]) -> String? {
    guard let found = entries[..<min(index, entries.count)].lastIndex(where: fits) else { return nil }
    index = found
    shown = entries[found]
    return shown
  }

  /// The next newer entry, or nil when there is none: then the line it began with comes back.
  mutating func newer(in entries: [String]) -> String? {
    guard index < entries.count, let found = entries[(index + 1)...].firstIndex(where: fits) else { return nil }
    index = found
    shown = entries[found]
    return shown
  }

  private func fits(_ entry: String) -> Bool { entry.hasPrefix(prefix) && entry != shown && entry != text }
}
