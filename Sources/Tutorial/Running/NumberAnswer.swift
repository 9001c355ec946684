import Language
import Workbench

/// The number that a learner's answer means: figures, words, a sum, and what mathematicians write for `**` and `log`.
struct NumberAnswer: Equatable {
  var value: Double
  /// How the answer was read, where that is not how the language reads it.
  var remark: String?
  /// The name in front of `=`, where it was written as `z = -0.5`.
  var name: String?

  /// An answer as the language writes it, and the remarks on what was changed.
  static func rewritten(_ text: String) -> (text: String, remark: String?) {
    var result = ""
    var remarks: [String] = []
    for character in text {
      switch character {
      case "−", "–": result.append("-")
      case "·", "×": result.append("*")
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

  /// `ln(2)` and `ln 2` are the natural logarithm; nil where the word is not there.
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
        operand.first == "(" || (!number.isEmpty && operand.startIndex != behind.startIndex)
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

  /// The number that words are: `two`, `minus three`, `twenty-one`, `a half`; nil for other words.
  static func spelled(_ text: String) -> Double? {
    var words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." }).map(String.init)
    var sign = 1.0
    if let first = words.first, first == "minus" || first == "negative" {
      sign = -1
      words.removeFirst()
    }
    if ["half", "a half", "one half"].contains(words.joined(separator: " ")) { return sign / 2 }
    if ["quarter", "a quarter", "one quarter"].contains(words.joined(separator: " ")) { return sign / 4 }
    guard !words.isEmpty else { return nil }
    var sum = 0
    for (index, word) in words.enumerated() where word != "and" {
      if let value = small.firstIndex(of: word) {
        sum += value
      } else if let place = tens.firstIndex(of: word) {
        sum += 20 + 10 * place
      } else if word == "hundred" {
        sum = max(sum, 1) * 100
      } else {
        // The last word may be what is counted: `three corners`.
        guard index > 0, index + 1 == words.count, word.count > 1, word.allSatisfy(\.isLetter) else { return nil }
      }
    }
    return sign * Double(sum)
  }
}

extension Session {
  /// What a line says as an answer to a question for a number; nil where it may be anything else.
  func number(answered line: String) -> NumberAnswer? {
    let text = AnswerChecker.withoutLeadIn(line.trimmingBlanks())
    if let number = AnswerChecker.number(text) ?? NumberAnswer.spelled(text) { return NumberAnswer(value: number) }
    if let (name, rest) = NumberAnswer.assignment(text) {
      guard var answer = number(answered: rest), answer.name == nil else { return nil }
      answer.name = name
      return answer
    }
    let (rewritten, remark) = NumberAnswer.rewritten(AnswerChecker.withoutUnit(text))
    guard LessonRunner.isSumOfFigures(rewritten) || rewritten != text, let value = (try? evaluate(rewritten))?.doubleIfNumber else {
      return nil
    }
    return NumberAnswer(value: value, remark: remark)
  }
}
