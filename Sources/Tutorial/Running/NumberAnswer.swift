import Language
import Workbench

/// The number that a learner's answer means: figures, words, a sum, and what mathematicians write for `**` and `log`.
struct NumberAnswer: Equatable {
  var value: Double
  /// How the answer was read, where that is not how the language reads it.
  var remark: String?
  /// The name in front of `=`, where it was written as `z = -0.5`.
  var name: String?
  /// What else it may mean: `4,605` with a decimal comma, `9 of 10` as a share.
  var others: [Double] = []

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
}

extension Session {
  /// What a line says as an answer to a question for a number; nil where it may be anything else.
  func number(answered line: String) -> NumberAnswer? {
    var text = AnswerWording.bare(line)
    // A list of one is the one, and brackets around all of it change nothing.
    while text.count > 2, let close = ["[": "]", "(": ")"][String(text.prefix(1))], text.hasSuffix(close),
      case let inside = text.dropFirst().dropLast(), !inside.contains(where: { "()[]".contains($0) }) || close == "]"
    {
      text = String(inside).trimmingBlanks()
    }
    text = NumberAnswer.inSigns(AnswerWording.bare(String(text.map { "≈≃≅".contains($0) ? "=" : $0 })))
    if let number = NumberAnswer.spelled(text) ?? AnswerChecker.number(text) {
      let comma = text.filter { $0 == "," }.count == 1 && !text.contains(".") ? AnswerChecker.number(text.replacingComma) : nil
      return NumberAnswer(value: number, others: comma.map { $0 == number ? [] : [$0] } ?? [])
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
    if let share = NumberAnswer.share(text) { return share }
    let (rewritten, remark) = NumberAnswer.rewritten(AnswerChecker.withoutUnit(text))
    let side = NumberAnswer.square(text)
    guard LessonRunner.isSumOfFigures(rewritten) || rewritten != text, let value = (try? evaluate(rewritten))?.doubleIfNumber else {
      return side.map { NumberAnswer(value: $0) }
    }
    return NumberAnswer(value: value, remark: remark, others: side.map { [$0] } ?? [])
  }

  /// What a line that could not run says as an answer: the one number among words, or what stands behind the last sign.
  func number(looselyAnswered line: String) -> NumberAnswer? {
    let text = AnswerWording.bare(line)
    if !text.contains(where: { "<>!".contains($0) }) {
      for sign in ["≈", "=", "→", "⇒", ", so ", " so "] {
        if let place = text.ranges(of: sign).last { return number(answered: String(text[place.upperBound...])) }
      }
    }
    let words = text.split { $0.isWhitespace || ",;:".contains($0) }.map(String.init)
    let plain = words.filter { $0.allSatisfy { $0.isLetter || "'’-".contains($0) } && NumberAnswer.spelled($0) == nil }
    // A name of hers is code, and “not 3” or “below 3” is not 3.
    guard words.count == plain.count + 1, plain.allSatisfy({ commands[$0] == nil && !NumberAnswer.qualifiers.contains($0.lowercased()) }),
      let figure = words.first(where: { !plain.contains($0) })
    else { return nil }
    return number(answered: figure)
  }
}

extension String {
  /// With a point in place of a comma.
  fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
