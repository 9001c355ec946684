/// Follows the count typed before a command in emacs mode (Escape and digits), to end one with too many digits.
///
/// libedit would take a million and put as many letters on the line, which then takes minutes to read.
struct RepeatCount {
  static let longest = 4

  private var digits = 0
  private var follows = Follows.other
  private enum Follows { case other, escape, count }

  /// Whether the key would make the count longer than `longest`; the count ends with it.
  mutating func isTooLong(with key: UInt32) -> Bool {
    if key == 0x1b {
      if follows == .other { digits = 0 }
      follows = .escape
      return false
    }
    guard follows != .other, (0x30...0x39).contains(key) else {
      follows = .other
      digits = 0
      return false
    }
    digits += 1
    guard digits > RepeatCount.longest else {
      follows = .count
      return false
    }
    digits = 0
    follows = .other
    return true
  }
}
