/// A small terminal screen: enough of xterm's sequences to know what a person would see.
public struct Screen: Sendable {
  public private(set) var columns: Int
  public private(set) var rows: Int
  public private(set) var row = 0
  public private(set) var column = 0
  private var cells: [[Character]]
  private var saved = (row: 0, column: 0)
  /// The main screen and its cursor, while a program shows the other one.
  private var main: (cells: [[Character]], row: Int, column: Int)?
  private var pending: [UInt8] = []
  private var isWrapPending = false

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  private static let nothing: Character = "\u{0}"

  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.properties.isEmojiPresentation || (0x1100...0x115f).contains(scalar.value) || (0x2e80...0xa4cf).contains(scalar.value)
      || (0xac00...0xd7a3).contains(scalar.value) || (0xf900...0xfaff).contains(scalar.value) || (0xfe30...0xfe6f).contains(scalar.value)
      || (0xff00...0xff60).contains(scalar.value)
  }

  /// The rows without trailing blanks.
  public var lines: [String] {
    cells.map { row in
      var text = String(row.filter { $0 != Screen.nothing })
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The rows down to the last that shows something.
  public var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The row the cursor is in.
  public var currentLine: String { lines[row] }

  mutating func resize(columns: Int, rows: Int) {
    for index in cells.indices {
      if cells[index].count < columns { cells[index] += Array(repeating: " ", count: columns - cells[index].count) }
      cells[index] = Array(cells[index].prefix(columns))
    }
    while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
    if cells.count > rows {
      let surplus = min(cells.count - rows, row)
      cells.removeFirst(surplus)
      row -= surplus
      cells = Array(cells.prefix(rows))
    }
    self.columns = columns
    self.rows = rows
    row = min(row, rows - 1)
    column = min(column, columns - 1)
    isWrapPending = false
  }

  /// Shows text as a terminal in its usual mode would: a newline also returns to the first column.
  public mutating func show(_ text: String) {
    show(Array(text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })[...])
  }

  mutating func show(_ bytes: ArraySlice<UInt8>) {
    pending += bytes
    var index = 0
    while index < pending.count {
      guard let length = Screen.unitLength(pending[index...]) else { break }
      let unit = pending[index..<(index + length)]
      index += length
      if unit.first == 0x1b {
        escape(unit)
      } else if unit.count == 1, let byte = unit.first, byte < 0x20 || byte == 0x7f {
        control(byte)
      } else {
        put(String(decoding: unit, as: UTF8.self))
      }
    }
    pending.removeFirst(index)
  }

  /// The length of the character or escape sequence at the start, or nil when it is not whole yet.
  static func unitLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x1b {
      guard bytes.count > 1 else { return nil }
      let second = bytes[bytes.startIndex + 1]
      if second == UInt8(ascii: "[") {
        guard let final = bytes.dropFirst(2).firstIndex(where: { $0 >= 0x40 && $0 <= 0x7e }) else { return nil }
        return final - bytes.startIndex + 1
      }
      if second == UInt8(ascii: "]") {
        guard let bell = bytes.firstIndex(of: 7) else { return nil }
        return bell - bytes.startIndex + 1
      }
      if second == UInt8(ascii: "(") || second == UInt8(ascii: ")") { return bytes.count > 2 ? 3 : nil }
      return 2
    }
    let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    return bytes.count >= length ? length : nil
  }

  /// The visible bytes, and where each stood.
  static func withoutEscapes(_ bytes: ArraySlice<UInt8>) -> ([UInt8], [Int]) {
    var visible: [UInt8] = []
    var offsets: [Int] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x1b {
        guard let length = unitLength(bytes[index...]) else { break }
        index += length
      } else {
        visible.append(bytes[index])
        offsets.append(index)
        index += 1
      }
    }
    return (visible, offsets)
  }

  private mutating func put(_ text: String) {
    for character in text {
      if isWrapPending {
        column = 0
        lineFeed()
        isWrapPending = false
      }
      let width = Screen.isWide(character) ? 2 : 1
      if column + width > columns {
        column = 0
        lineFeed()
      }
      cells[row][column] = character
      // The second half of a wide character holds nothing.
      if width == 2 { cells[row][column + 1] = Screen.nothing }
      if column + width == columns { isWrapPending = true } else { column += width }
    }
  }

  private mutating func lineFeed() {
    if row == rows - 1 {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    } else {
      row += 1
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x0d: column = 0
    case 0x0a: lineFeed()
    case 0x08: column = max(column - 1, 0)
    case 0x09: column = min((column / 8 + 1) * 8, columns - 1)
    default: return
    }
    isWrapPending = false
  }

  private mutating func escape(_ unit: ArraySlice<UInt8>) {
    let bytes = Array(unit)
    switch bytes[1] {
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"):
      (row, column) = saved
      isWrapPending = false
    case UInt8(ascii: "["): sequence(bytes)
    default: break
    }
  }

  private mutating func sequence(_ bytes: [UInt8]) {
    let body = String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self)
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let count = max(numbers.first.flatMap { $0 } ?? 1, 1)
    let mode = numbers.first.flatMap { $0 } ?? 0
    let final = Character(UnicodeScalar(bytes[bytes.count - 1]))
    if final != "m" && final != "h" && final != "l" { isWrapPending = false }
    switch final {
    case "A": row = max(row - count, 0)
    case "B": row = min(row + count, rows - 1)
    case "C": column = min(column + count, columns - 1)
    case "D": column = max(column - count, 0)
    case "G": column = min(count - 1, columns - 1)
    case "d": row = min(count - 1, rows - 1)
    case "H":
      row = min(count - 1, rows - 1)
      column = min(max((numbers.count > 1 ? numbers[1] ?? 1 : 1) - 1, 0), columns - 1)
    case "K":
      let range = mode == 0 ? column..<columns : mode == 1 ? 0..<(column + 1) : 0..<columns
      for index in range { cells[row][index] = " " }
    case "J": eraseDisplay(mode)
    case "h" where body == "?1049":
      main = (cells, row, column)
      eraseDisplay(2)
    case "l" where body == "?1049":
      guard let main else { return }
      let (columns, rows) = (columns, rows)
      (cells, row, column) = main
      self.main = nil
      resize(columns: columns, rows: rows)
    case "P":
      cells[row].removeSubrange(column..<min(column + count, columns))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row] = Array(cells[row].prefix(columns))
    case "X": for index in column..<min(column + count, columns) { cells[row][index] = " " }
    default: break
    }
  }

  private mutating func eraseDisplay(_ mode: Int) {
    let blank = Array(repeating: Character(" "), count: columns)
    if mode == 0 {
      for index in column..<columns { cells[row][index] = " " }
      for index in (row + 1)..<max(rows, row + 1) { cells[index] = blank }
    } else if mode == 1 {
      for index in 0..<row { cells[index] = blank }
      for index in 0...column { cells[row][index] = " " }
    } else {
      for index in cells.indices { cells[index] = blank }
    }
  }
}
