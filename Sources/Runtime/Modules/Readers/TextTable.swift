import Language
import Limits
import Tables

/// The rows of a text, split and not yet read: what `np.loadtxt`, `np.genfromtxt` and `pandas.read_csv` go over.
final class TextTable: IteratorObject {
  struct Options {
    var rules: FieldSplitter.Rules
    /// How many lines at the top are passed over, and further ones by their numbers from 0.
    var skipped = 0
    var skippedLines: Set<Int> = []
    /// The most rows.
    var rowLimit = Int.max
    /// A line of blanks alone is no row.
    var skipsBlankLines = true
    /// A byte order mark in front is no text.
    var dropsMark = false
  }

  private let splitter: FieldSplitter
  /// The first field of each row, and one past the last.
  private var starts: [Int] = [0]
  /// The line each row begins on, from 0.
  private(set) var lines: [Int] = []
  /// Whether the text ends inside quotes.
  let isOpen: Bool

  var count: Int { lines.count }

  init(_ text: [UInt8], _ options: Options) throws(Diagnostic) {
    var splitter = FieldSplitter(options.rules)
    var (starts, lines) = ([0], [Int]())
    var (isStopped, isOpenAtEnd) = (false, false)
    func endRow(_ line: Int) {
      let first = starts[starts.count - 1]
      let isBlank =
        splitter.ends.count == first
        || options.skipsBlankLines && splitter.ends.count == first + 1 && !splitter.quoted[first]
          && splitter.field(first).allSatisfy { $0 == 32 || $0 == 9 }
      if isBlank {
        while splitter.ends.count > first { splitter.dropLast() }
        return
      }
      starts.append(splitter.ends.count)
      lines.append(line)
    }
    text.withUnsafeBufferPointer { text in
      var place = options.dropsMark && text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var (number, first, asked) = (0, 0, 0)
      while place < text.count, lines.count < options.rowLimit {
        var end = place
        while end < text.count, text[end] != 10, text[end] != 13 { end += 1 }
        if end < text.count { end += text[end] == 13 && end + 1 < text.count && text[end + 1] == 10 ? 2 : 1 }
        if end - asked > 1 << 16 {
          asked = end
          if Work.shouldStop {
            isStopped = true
            return
          }
        }
        if splitter.isOpen || (number >= options.skipped && !options.skippedLines.contains(number)) {
          if !splitter.isOpen { first = number }
          // Only strict rules have faults.
          if (try? splitter.take(UnsafeBufferPointer(rebasing: text[place..<end]))) == true { endRow(first) }
        }
        number += 1
        place = end
      }
      isOpenAtEnd = splitter.isInQuotes
      if (try? splitter.finish()) == true { endRow(first) }
    }
    if isStopped { try Work.checkStop() }
    self.splitter = splitter
    self.starts = starts
    self.lines = lines
    isOpen = isOpenAtEnd
    super.init(typeName: "TextTable")
  }

  func width(_ row: Int) -> Int { starts[row + 1] - starts[row] }

  /// The bytes of a field; nil where the row is too short.
  @inline(__always)
  func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8>? {
    let place = starts[row] + column
    return column >= 0 && place < starts[row + 1] ? splitter.field(place) : nil
  }

  func text(_ row: Int, _ column: Int) -> String { field(row, column).map { String(decoding: $0, as: UTF8.self) } ?? "" }
}

/// Numbers as Python reads them from text.
enum FieldNumber {
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first, first <= 32 { rest = rest.dropFirst() }
    while let last = rest.last, last <= 32 { rest = rest.dropLast() }
    return rest
  }

  /// A float: blanks around it, `nan` and `inf` allowed; nil for anything else.
  static func float(_ bytes: ArraySlice<UInt8>) -> Double? {
    if let value = NumberText.value(bytes) { return value }
    let rest = trimmed(bytes)
    guard let first = rest.first else { return nil }
    if let value = NumberText.value(rest) { return value }
    let unsigned = first == 43 || first == 45 ? rest.dropFirst() : rest
    let sign: Double = first == 45 ? -1 : 1
    switch String(decoding: unsigned, as: UTF8.self).lowercased() {
    case "nan": return .nan
    case "inf", "infinity": return sign * .infinity
    default:
      // What is too large for a double is infinite.
      guard unsigned.allSatisfy({ $0 &- 48 < 10 || [43, 45, 46, 69, 101].contains($0) }), NumberText.isNumber(rest) else { return nil }
      return sign * .infinity
    }
  }

  /// A whole number: blanks around it allowed; nil for anything else, and beyond 64 bits.
  static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = trimmed(bytes)
    let digits = rest.first == 43 || rest.first == 45 ? rest.dropFirst() : rest
    guard !digits.isEmpty, digits.count <= 19, digits.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    return Int(String(decoding: rest, as: UTF8.self))
  }
}
