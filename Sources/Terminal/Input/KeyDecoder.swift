/// Turns the bytes a terminal sends into keys: characters, pasted text, and the keys vi's insert mode could not bind.
///
/// An escape sequence bound in vi's insert mode would make Escape itself wait, so the sequences a
/// learner needs there become single keys (from the C1 controls, which nobody types) before libedit sees them.
struct KeyDecoder {
  enum Key: Equatable {
    case character(UInt32)
    case paste(String)
  }

  /// The single keys that stand for sequences; bound in both modes.
  enum Special: UInt32, CaseIterable {
    case paste = 0x80
    /// Never sent: the reader's own, to place a line when reading begins.
    case place
    case up, down, right, left, home, end, delete, wordRight, wordLeft, pageUp, pageDown
    /// Never sent either: vi's commands that only a typed key may give.
    case redo, lineEnd, substitute, changeToEnd

    /// What terminals send for it.
    var sequences: [String] {
      switch self {
      case .paste, .place, .redo, .lineEnd, .substitute, .changeToEnd: []
      case .up: ["[A", "OA"]
      case .down: ["[B", "OB"]
      case .right: ["[C", "OC"]
      case .left: ["[D", "OD"]
      case .home: ["[H", "OH", "[1~", "[7~"]
      case .end: ["[F", "OF", "[4~", "[8~"]
      case .delete: ["[3~"]
      case .wordRight: ["[1;5C", "[1;3C"]
      case .wordLeft: ["[1;5D", "[1;3D"]
      case .pageUp: ["[5~"]
      case .pageDown: ["[6~"]
      }
    }
  }

  private static let pasteStart = Array("[200~".utf8)
  private static let pasteEnd = [0x1b] + Array("[201~".utf8)
  private static let specials: [(bytes: [UInt8], key: Special)] = Special.allCases.flatMap { key in
    key.sequences.map { (Array($0.utf8), key) }
  }

  /// A pasted text longer than this is cut off.
  static let longestPaste = 16 << 20

  private var bytes: [UInt8] = []
  private var start = 0
  /// Where the search for the end of a paste goes on.
  private var searched = 0

  /// Whether there are bytes that have not become keys yet.
  var hasBytes: Bool { start < bytes.count }

  /// Whether a paste has begun and not ended.
  var isInPaste: Bool { hasBytes && bytes[start...].starts(with: [0x1b] + KeyDecoder.pasteStart) }

  mutating func append(_ more: some Collection<UInt8>) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    }
    bytes += more
  }

  /// Takes away the Enters that come first.
  mutating func dropEnters() {
    while hasBytes, bytes[start] == 0x0a || bytes[start] == 0x0d { start += 1 }
  }

  mutating func removeAll() {
    bytes.removeAll()
    start = 0
  }

  /// Takes the rest of an escape sequence whose first byte has been taken.
  @discardableResult
  mutating func dropSequence() -> String {
    let first = start
    defer { start = min(start, bytes.count) }
    let isLong = hasBytes && [UInt8(ascii: "["), UInt8(ascii: "O")].contains(bytes[start])
    start += hasBytes ? 1 : 0
    while isLong, hasBytes {
      start += 1
      if (0x40...0x7e).contains(bytes[start - 1]) { break }
    }
    return String(decoding: bytes[first..<start], as: UTF8.self)
  }

  /// The next key, or nil when more bytes are needed to know it.
  ///
  /// - Parameter translatesSequences: in vi mode.
  /// - Parameter isFinal: no more bytes have come for a while: what is there is all.
  mutating func next(translatesSequences: Bool, isFinal: Bool) -> Key? {
    guard start < bytes.count else { return nil }
    if bytes[start] == 0x1b { return escape(translatesSequences: translatesSequences, isFinal: isFinal) }
    return character(isFinal: isFinal)
  }

  private mutating func escape(translatesSequences: Bool, isFinal: Bool) -> Key? {
    let rest = bytes[(start + 1)...]
    if rest.starts(with: KeyDecoder.pasteStart) { return paste(isFinal: isFinal) }
    var mayGoOn = KeyDecoder.pasteStart.starts(with: rest)
    if translatesSequences {
      for (sequence, key) in KeyDecoder.specials {
        if rest.starts(with: sequence) {
          start += 1 + sequence.count
          return .character(key.rawValue)
        }
        mayGoOn = mayGoOn || sequence.starts(with: rest)
      }
    }
    if mayGoOn && !isFinal { return nil }
    start += 1
    return .character(0x1b)
  }

  private mutating func paste(isFinal: Bool) -> Key? {
    let body = start + 1 + KeyDecoder.pasteStart.count
    var index = max(body, searched)
    let end = KeyDecoder.pasteEnd
    while index < bytes.count {
      if bytes[index] == 0x1b && bytes[index...].starts(with: end) { return finishPaste(body..<index, next: index + end.count) }
      index += 1
    }
    searched = max(body, bytes.count - end.count)
    guard isFinal || bytes.count - body > KeyDecoder.longestPaste else { return nil }
    return finishPaste(body..<bytes.count, next: bytes.count)
  }

  private mutating func finishPaste(_ range: Range<Int>, next: Int) -> Key {
    let text = KeyDecoder.cleaned(String(decoding: bytes[range], as: UTF8.self))
    start = next
    searched = 0
    return .paste(text)
  }

  /// Pasted text with plain newlines, without other control characters and without blank lines at its end.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" {
        if !(scalar == "\n" && previous == "\r") { result.append("\n") }
      } else if scalar == "\t" {
        result.append(contentsOf: "    ".unicodeScalars)
      } else if scalar.value >= 0x20 && !(0x7f...0x9f).contains(scalar.value) {
        result.append(scalar)
      }
      previous = scalar
    }
    while result.last == "\n" { result.removeLast() }
    return String(result)
  }

  private mutating func character(isFinal: Bool) -> Key? {
    let first = bytes[start]
    let length =
      first < 0x80 ? 1 : (0xc2...0xdf).contains(first) ? 2 : (0xe0...0xef).contains(first) ? 3 : (0xf0...0xf4).contains(first) ? 4 : 0
    let end = start + max(length, 1)
    if end > bytes.count && !isFinal { return nil }
    let unit = bytes[start..<min(end, bytes.count)]
    guard length > 0, end <= bytes.count, let text = String(validating: unit, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      start += 1
      return .character(0xfffd)
    }
    start = end
    // Nobody types the keys that stand for sequences.
    return .character((0x80...0x9f).contains(scalar.value) ? 0xfffd : scalar.value)
  }
}
