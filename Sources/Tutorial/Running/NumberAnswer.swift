import Language
import Workbench

/// The number that a learner's answer means: figures, words, a sum, and what mathematicians write for `**` and `log`.
struct NumberAnswer: Equatable {
  var value: Double
  /// How the answer was read, where that is not how the language reads it.
  var remark: String?
  /// The name in front of `=`, where it was written as `z = -0.5`.
  var name: String?
  /// What it is if its comma is not one of thousands: `4,605`.
  var withDecimalComma: Double?

  /// An answer as the language writes it, and the remarks on what was changed.
  static func rewritten(_ text: String) -> (text: String, remark: String?) {
    var result = ""
    var remarks: [String] = []
    var rest = Substring(text)
    while let character = rest.first {
      let raised = rest.prefix { superscripts[$0] != nil }
      rest = rest.dropFirst(max(raised.count, 1))
      switch character {
      case _ where !raised.isEmpty: result += "**(" + String(raised.compactMap { superscripts[$0] }) + ")"
      case "−", "–": result.append("-")
      case "·", "×": result.append("*")
      case _ where character.isFraction: result += "(\(character.unicodeScalars.first?.properties.numericValue ?? 0))"
      case "σ" where rest.drop(while: { $0 == " " }).first == "(": result += "sigmoid"
      case "^":
        result += "**"
        if !remarks.contains("`^` as `**`") { remarks.append("`^` as `**`") }
      default: result.append(character)
      }
    }
    if let natural = replacingLn(result) {
      result = natural
      remarks.append("`ln` as `np.log`")
    }
    return (result, remarks.isEmpty ? nil : "Read " + remarks.joined(separator: " and ") + ".")
  }

  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
  ]

  /// `ln(2)`, `ln 2` and `ln2` are the natural logarithm; nil where the word is not there.
  private static func replacingLn(_ text: String) -> String? {
    var result = ""
    var rest = Substring(text)
    var isFound = false
    while let range = rest.firstRange(of: "ln") {
      let (before, behind) = (rest[..<range.lowerBound], rest[range.upperBound...])
      result += before
      rest = behind
      let operand = behind.drop { $0 == " " }
      let number = operand.prefix { $0.isNumber || $0 == "." }
      guard !(result.last.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." } ?? false),
        operand.first == "(" || !number.isEmpty
      else {
        result += "ln"
        continue
      }
      isFound = true
      result += number.isEmpty ? "np.log" : "np.log(\(number))"
      rest = number.isEmpty ? operand : operand[number.endIndex...]
    }
    return isFound ? result + rest : nil
  }

  /// `0.4 − 0.9 = −0.5`: what is worked out, and what stands behind the last sign; nil where a sign compares.
  static func equation(_ text: String) -> (sums: [String], result: String)? {
    var parts = text.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmingBlanks() }
    guard parts.count > 1, let result = parts.popLast(), parts.allSatisfy({ !$0.isEmpty && !"<>!".contains($0.last ?? "!") }) else {
      return nil
    }
    return (parts, result)
  }

  /// `z = …`: the name, and what stands behind the sign.
  static func assignment(_ text: String) -> (name: String, rest: String)? {
    guard let sign = text.firstIndex(of: "="), text[text.index(after: sign)...].first != "=" else { return nil }
    let name = String(text[..<sign]).trimmingBlanks()
    guard let first = name.first, first.isLetter, name.allSatisfy({ $0.isLetter || $0.isNumber || "_[], ŷδσ∂/".contains($0) }) else {
      return nil
    }
    return (name, String(text[text.index(after: sign)...]).trimmingBlanks())
  }

  // MARK: Words

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  private static let parts = [
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "hundredth": 100,
  ]

  /// The number that words are: `two`, `minus three`, `twenty-one`, `a half`, `three quarters`, `zero point five`; nil for other words.
  static func spelled(_ text: String) -> Double? {
    var words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." }).map(String.init)
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
      return count(number).map { sign * Double($0) / Double(size) }
    }
    // The last word may be what is counted: `three corners`.
    if words.count > 1, let last = words.last, last.count > 1, last.allSatisfy(\.isLetter), count([last]) == nil { words.removeLast() }
    return count(words[...]).map { sign * Double($0) }
  }

  /// The whole number that words are.
  private static func count(_ words: ArraySlice<String>) -> Int? {
    guard words.contains(where: { $0 != "and" }) else { return nil }
    var sum = 0
    for word in words where word != "and" {
      if let value = small.firstIndex(of: word) {
        sum += value
      } else if let place = tens.firstIndex(of: word) {
        sum += 20 + 10 * place
      } else if word == "hundred" {
        sum = max(sum, 1) * 100
      } else {
        return nil
      }
    }
    return sum
  }
}

extension Character {
  /// Whether it is a fraction in one sign: `½`.
  fileprivate var isFraction: Bool {
    guard unicodeScalars.count == 1, let value = unicodeScalars.first?.properties.numericValue else { return false }
    return value != value.rounded()
  }
}

extension Session {
  /// What a line says as an answer to a question for a number; nil where it may be anything else.
  func number(answered line: String) -> NumberAnswer? {
    var text = AnswerChecker.bare(line)
    // A list of one is the one.
    if text.count > 2, text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()).trimmingBlanks() }
    if let number = AnswerChecker.number(text) ?? NumberAnswer.spelled(text) {
      let comma = text.filter { $0 == "," }.count == 1 && !text.contains(".") ? AnswerChecker.number(text.replacingComma) : nil
      return NumberAnswer(value: number, withDecimalComma: comma == number ? nil : comma)
    }
    if text.lowercased().hasPrefix("minus "), case let rest = text.dropFirst(6), rest.contains(where: \.isNumber) { text = "-" + rest }
    if let (name, rest) = NumberAnswer.assignment(text) {
      guard var answer = number(answered: rest), answer.name == nil else { return nil }
      answer.name = name
      return answer
    }
    if let (sums, result) = NumberAnswer.equation(text) {
      let isWorkedOut = sums.allSatisfy { (try? evaluate(NumberAnswer.rewritten($0).text))?.doubleIfNumber != nil }
      return isWorkedOut ? number(answered: result) : nil
    }
    let (rewritten, remark) = NumberAnswer.rewritten(AnswerChecker.withoutUnit(text))
    guard LessonRunner.isSumOfFigures(rewritten) || rewritten != text, let value = (try? evaluate(rewritten))?.doubleIfNumber else {
      return nil
    }
    return NumberAnswer(value: value, remark: remark)
  }
}

extension String {
  /// With a point in place of a comma.
  fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
