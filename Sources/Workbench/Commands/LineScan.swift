/// Where the cursor stands in what has been typed: the statement it is in, and whether in a string or comment.
struct LineScan {
  private(set) var lineStart = 0
  private(set) var statementStart = 0
  private(set) var isInString = false
  private(set) var isInComment = false
  /// Whether the statement's first line began inside a bracket.
  private(set) var isInBracketAtStart = false

  init(_ bytes: [UInt8], end: Int) {
    var quote: UInt8?
    var isTriple = false
    var depth = 0
    var index = 0
    while index < end {
      let byte = bytes[index]
      if isInComment {
        if byte == 10 {
          isInComment = false
        } else {
          index += 1
          continue
        }
      }
      if let open = quote {
        if byte == UInt8(ascii: "\\") {
          index += 1
        } else if isTriple {
          if byte == open, index + 2 < bytes.count, bytes[index + 1] == open, bytes[index + 2] == open {
            quote = nil
            index += 2
          }
        } else if byte == open || byte == 10 {
          quote = nil
        }
        if byte == 10, quote == nil { newLine(index + 1, depth) }
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = byte
        isTriple = index + 2 < bytes.count && bytes[index + 1] == byte && bytes[index + 2] == byte
        if isTriple { index += 2 }
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "#"): isInComment = true
      case UInt8(ascii: ";") where depth == 0: statementStart = index + 1
      case 10: newLine(index + 1, depth)
      default: break
      }
      index += 1
    }
    isInString = quote != nil
  }

  private mutating func newLine(_ start: Int, _ depth: Int) {
    lineStart = start
    statementStart = start
    isInBracketAtStart = depth > 0
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}

/// A statement read as a command line up to the cursor: its name and its words.
struct CommandScan {
  private(set) var name: String?
  private(set) var nameStart: Int
  /// The cursor stands in or right behind the first word.
  private(set) var isInName = false
  /// A blank and no operator follows the name: what comes are arguments.
  private(set) var isBehindName = false
  /// A `:` or `?` before the name.
  private(set) var isForced = false
  private(set) var finishedWords: [Range<Int>] = []
  private(set) var currentWord: Range<Int>

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    var index = start
    while index < end, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
    if index < end, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "?") {
      isForced = true
      index += 1
    }
    nameStart = index
    while index < end, LineScan.isNameByte(bytes[index]) { index += 1 }
    currentWord = end..<end
    if index == end {
      isInName = true
      return
    }
    guard index > nameStart, bytes[index] == 32 || bytes[index] == 9 else { return }
    name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
    while index < end, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
    let operators = Array("=+-*/%@<>,&|^!)]}".utf8)
    if index < end, operators.contains(bytes[index]) {
      // An operator followed by a blank makes it Python; one glued to a word begins an argument.
      let next = index + 1 < end ? bytes[index + 1] : 32
      let isArrow = bytes[index] == UInt8(ascii: "-") && next == UInt8(ascii: ">")
      if !isArrow, next == 32 || next == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ",") {
        return
      }
    }
    isBehindName = true
    var depth = 0
    var quote: UInt8?
    var begin = index
    while index < end {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        case 32, 9:
          if depth == 0 {
            if index > begin { finishedWords.append(begin..<index) }
            begin = index + 1
          }
        default: break
        }
      }
      index += 1
    }
    currentWord = min(begin, end)..<end
  }
}
