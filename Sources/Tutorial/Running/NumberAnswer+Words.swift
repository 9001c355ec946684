// Numbers in words, and those of shares and squares.
extension NumberAnswer {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  private static let parts = [
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "sixteenth": 16, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
    "millionth": 1_000_000,
  ]

  private static let nothing: Set<String> = ["nothing", "none", "nought", "naught", "nil"]

  /// Words that make of a number another one.
  static let qualifiers: Set<String> = [
    "not", "no", "never", "isn't", "less", "more", "fewer", "than", "above", "below", "over", "under", "least", "most", "between", "times",
    "half", "twice", "double", "either", "or", "minus", "if",
  ]

  /// The number that words are: `two`, `minus three`, `twenty-one`, `a half`, `three quarters`, `zero point five`; nil for other words.
  static func spelled(_ text: String) -> Double? {
    var words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).map { word in
      word.allSatisfy { $0.isLetter || $0 == "." } ? String(word.filter { $0 != "." }) : String(word)
    }
    if words.count == 1, nothing.contains(words[0]) { return 0 }
    if words == ["not", "at", "all"] { return 0 }
    var sign = 1.0
    if let first = words.first, first == "minus" || first == "negative" {
      sign = -1
      words.removeFirst()
    }
    if let point = words.firstIndex(of: "point") {
      let digits = words[(point + 1)...].map { small.prefix(10).firstIndex(of: $0) }
      guard !digits.isEmpty, !digits.contains(nil), let whole = point == 0 ? 0 : count(words[..<point]) else { return nil }
      return Double("\(whole)." + digits.map { "\($0 ?? 0)" }.joined()).map { sign * $0 }
    }
    if let last = words.last, let size = parts[last] ?? parts[String(last.dropLast(last.hasSuffix("s") ? 1 : 0))] {
      let number = words.dropLast()
      if number.isEmpty || number == ["a"] || number == ["an"] { return sign / Double(size) }
      let figures = AnswerChecker.number(number.joined(separator: " "))
      return (figures ?? count(number).map { Double($0) }).map { sign * $0 / Double(size) }
    }
    if let last = words.last, let scale = ["dozen": 12.0, "hundred": 100, "thousand": 1e3, "million": 1e6][last],
      let number = AnswerChecker.number(words.dropLast().joined(separator: " ")) ?? count(words.dropLast()).map({ Double($0) })
    {
      return sign * number * scale
    }
    // The last word may be what is counted: `three corners`.
    if words.count > 1, let last = words.last, last.count > 1, last.allSatisfy(\.isLetter), count([last]) == nil { words.removeLast() }
    return count(words[...]).map { sign * Double($0) }
  }

  /// The whole number that words are.
  private static func count(_ words: ArraySlice<String>) -> Int? {
    guard words.contains(where: { !["and", "a"].contains($0) }) else { return nil }
    var sum = 0
    for (index, word) in words.enumerated() where word != "and" && !(word == "a" && index == 0) {
      if let value = small.firstIndex(of: word) {
        sum += value
      } else if let place = tens.firstIndex(of: word) {
        sum += 20 + 10 * place
      } else if word == "hundred" {
        sum = max(sum, 1) * 100
      } else if word == "thousand" {
        sum = max(sum, 1) * 1000
      } else {
        return nil
      }
    }
    return sum
  }

  /// `9 of 10`, `two out of three` and `one in a thousand`: the first number, or the share it is; nil for anything else.
  static func share(_ text: String) -> NumberAnswer? {
    for (sign, isShare) in [(" out of the ", false), (" out of ", false), (" of the ", false), (" of ", false), (" in ", true)] {
      guard let place = text.firstRange(of: sign) else { continue }
      func number(_ part: Substring) -> Double? { AnswerChecker.number(String(part)) ?? spelled(String(part)) }
      guard let part = number(text[..<place.lowerBound]) else { return nil }
      guard let whole = number(text[place.upperBound...]), whole != 0 else {
        return ["them", "these", "those", "all"].contains(text[place.upperBound...]) ? NumberAnswer(value: part) : nil
      }
      return isShare ? NumberAnswer(value: part / whole, others: [part]) : NumberAnswer(value: part, others: [part / whole])
    }
    return nil
  }

  /// `4×4` and `4 by 4` are as wide as high; nil for anything else.
  static func square(_ text: String) -> Double? {
    for sign in [" by ", "×", "x"] {
      let parts = text.split(separator: sign, omittingEmptySubsequences: false).map { AnswerChecker.number(String($0)) }
      if parts.count == 2, let side = parts[0], parts[1] == side { return side }
    }
    return nil
  }
}
