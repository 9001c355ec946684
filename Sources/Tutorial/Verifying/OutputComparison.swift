import Glibc
import Language

/// Compares the output a lesson shows with what a run gave.
///
/// Lines have to be the same but for blanks at their ends. Numbers may differ by one unit in the
/// last digit the lesson writes behind a point; one that it writes whole is that number. Where they differ, blanks around them do not count, because columns
/// move with the digits. A line of `...` alone stands for any lines.
enum OutputComparison {
  /// The place of the first expected line that does not come, and of the line that comes in its stead; nil when all is as expected.
  static func firstDifference(expected: [String], actual: [String]) -> (expected: Int, actual: Int)? {
    // reachable[a] tells whether the expected lines so far can end before actual line a.
    var reachable = [Bool](repeating: false, count: actual.count + 1)
    reachable[0] = true
    for (index, line) in expected.enumerated() {
      var next = [Bool](repeating: false, count: actual.count + 1)
      if isSkip(line) {
        let first = reachable.firstIndex(of: true) ?? 0
        for place in first..<next.count { next[place] = true }
      } else {
        for place in actual.indices where reachable[place] && matches(line, actual[place]) { next[place + 1] = true }
      }
      guard next.contains(true) else { return (index, reachable.firstIndex(of: true) ?? actual.count) }
      reachable = next
    }
    return reachable[actual.count] ? nil : (expected.count, reachable.lastIndex(of: true) ?? 0)
  }

  static func isSkip(_ line: String) -> Bool { line.trimmingBlanks() == "..." }

  /// Whether a line is the one expected.
  static func matches(_ expected: String, _ actual: String) -> Bool {
    let expected = expected.trimmingBlanks(atStart: false).replacingMinus()
    let actual = actual.trimmingBlanks(atStart: false).replacingMinus()
    if expected == actual { return true }
    let wanted = tokens(of: expected)
    let got = tokens(of: actual)
    guard wanted.count == got.count else { return false }
    var hasOtherDigits = false
    for (left, right) in zip(wanted, got) where left.text != right.text {
      guard let a = left.number, let b = right.number, isNear(a, left.text, b) else { return false }
      hasOtherDigits = true
    }
    return hasOtherDigits
  }

  /// Whether a number is the one written: within one unit of the last digit, or equal where no digit stands behind the point.
  static func isNear(_ expected: Double, _ text: String, _ actual: Double) -> Bool {
    let unit = lastUnit(of: text)
    if unit >= 1, !text.contains(where: { "eE".contains($0) }) { return expected == actual }
    return abs(expected - actual) <= unit * (1 + 1e-9)
  }

  /// What one unit in the last written digit is worth.
  private static func lastUnit(of text: String) -> Double {
    let parts = text.split(whereSeparator: { "eE".contains($0) })
    let decimals =
      parts.first.flatMap { mantissa in mantissa.firstIndex(of: ".").map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } } ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return pow(10, Double(exponent - decimals))
  }

  /// The last number that a text holds, as it is written and read; commas between thousands do not count.
  static func lastNumber(in text: String) -> (text: String, number: Double)? {
    let characters = Array(text.replacingMinus())
    let plain = characters.indices.filter { place in
      !(characters[place] == "," && place > 0 && characters[place - 1].isWholeNumber
        && characters[(place + 1)...].prefix(while: \.isWholeNumber).count == 3)
    }.map { characters[$0] }
    for token in tokens(of: String(plain.map { "*`()[]=≈%".contains($0) ? " " : $0 })).reversed() {
      if let number = token.number { return (token.text, number) }
    }
    return nil
  }

  private struct Token {
    var text: String
    var number: Double?
  }

  /// Numbers, and what stands between them, cut at blanks.
  private static func tokens(of line: String) -> [Token] {
    var tokens: [Token] = []
    let characters = Array(line)
    var index = 0
    var word = ""
    func flush() {
      if !word.isEmpty { tokens.append(Token(text: word, number: nil)) }
      word = ""
    }
    while index < characters.count {
      let character = characters[index]
      if character == " " {
        flush()
        index += 1
        continue
      }
      // A number begins where no word goes on: not the 1 of W1.
      if !(word.last.map { $0.isLetter || $0 == "_" || $0.isNumber } ?? false), let length = numberLength(characters, index) {
        flush()
        let text = String(characters[index..<(index + length)])
        tokens.append(Token(text: text, number: Double(text.hasSuffix(".") ? String(text.dropLast()) : text)))
        index += length
      } else {
        word.append(character)
        index += 1
      }
    }
    flush()
    return tokens
  }

  /// The length of the number that begins here: sign, digits, point, digits, exponent.
  private static func numberLength(_ text: [Character], _ start: Int) -> Int? {
    var index = start
    func digits() -> Int {
      let first = index
      while index < text.count, text[index].isASCII, text[index].isNumber { index += 1 }
      return index - first
    }
    if text[index] == "-" || text[index] == "+" { index += 1 }
    let whole = digits()
    var fraction = 0
    if index < text.count, text[index] == ".", whole > 0 || index + 1 < text.count {
      index += 1
      fraction = digits()
      if whole == 0, fraction == 0 { return nil }
    }
    guard whole + fraction > 0 else { return nil }
    let mantissa = index
    if index < text.count, text[index] == "e" || text[index] == "E" {
      index += 1
      if index < text.count, text[index] == "-" || text[index] == "+" { index += 1 }
      if digits() == 0 { index = mantissa }
    }
    return index - start
  }

  // MARK: Rewriting

  /// The expected output anew, from what came: skipped stretches stay skipped where the lines before or behind them tell which they are.
  static func rewritten(expected: [String], actual: [String]) -> [String] {
    guard let firstSkip = expected.firstIndex(where: isSkip), let lastSkip = expected.lastIndex(where: isSkip) else { return actual }
    let before = firstSkip
    let behind = expected.count - 1 - lastSkip
    guard before + behind < actual.count else { return actual }
    // Of the middle, keep the lines that still come, in their order.
    var middle: [String] = ["..."]
    var place = before
    for line in expected[firstSkip...lastSkip] where !isSkip(line) {
      guard let found = actual[place..<(actual.count - behind)].firstIndex(where: { matches(line, $0) }) else { continue }
      if found > place, middle.last != "..." { middle.append("...") }
      middle.append(actual[found])
      place = found + 1
    }
    if middle.last != "...", place < actual.count - behind { middle.append("...") }
    return Array(actual.prefix(before)) + middle + Array(actual.suffix(behind))
  }
}

extension String {
  /// With the typographic minus as a hyphen, so that numbers are read as such.
  fileprivate func replacingMinus() -> String { contains("−") ? String(map { $0 == "−" ? "-" : $0 }) : self }
}
