import Language
import Markup
import Workbench

/// A condition on a session's state, and what to say while it does not hold.
struct Condition {
  var expression: String

  init(_ expression: String) { self.expression = expression }

  enum Outcome {
    case holds
    case fails
    /// It cannot be worked out in this state.
    case unknown(Diagnostic)
  }

  func outcome(in session: Session) -> Outcome {
    do throws(Diagnostic) {
      return try session.holds(expression) ? .holds : .fails
    } catch {
      return .unknown(error)
    }
  }

  /// Which part of it is not true yet and what the state is, as Markdown; nil when it holds.
  func shortfall(in session: Session) -> String? {
    switch outcome(in: session) {
    case .holds: return nil
    case .unknown(let diagnostic):
      for part in Condition.parts(of: expression) {
        guard case .fails = Condition(part).outcome(in: session) else { continue }
        return Condition.sentence(part, session)
      }
      return "`\(expression)` cannot be worked out yet: \(diagnostic.message)"
    case .fails:
      for part in Condition.parts(of: expression) {
        guard case .holds = Condition(part).outcome(in: session) else { return Condition.sentence(part, session) }
      }
      return Condition.sentence(expression, session)
    }
  }

  /// `evaluate().accuracy == 1` is not true yet: `evaluate().accuracy` is 0.75.
  private static func sentence(_ part: String, _ session: Session) -> String {
    var sentence = "`\(part)` is not true yet"
    let sides = sides(of: part).filter { $0 != part && !isLiteral($0) }
    let values = sides.compactMap { side in value(side, session).map { "`\(side)` is \($0)" } }
    if !values.isEmpty { sentence += ": " + values.joined(separator: ", ") }
    return sentence
  }

  private static func value(_ expression: String, _ session: Session) -> String? {
    guard let value = try? session.runValue(expression) else { return nil }
    if let number = value.doubleIfNumber {
      if case .bool(let bool) = value { return bool ? "True" : "False" }
      return NumberText.text(number, precision: 6)
    }
    let text = value.displayText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count <= 60 ? text : nil
  }

  private static func isLiteral(_ text: String) -> Bool {
    Double(text) != nil || ["True", "False", "None"].contains(text) || text.hasPrefix("'") || text.hasPrefix("\"")
  }

  /// What stands for the run in conditions, whatever variables there are.
  static let runNames: Set<String> = ["loss", "accuracy", "test_loss", "test_accuracy", "epoch", "step", "lr"]

  private static let words: Set<String> = ["and", "or", "not", "in", "is", "if", "else", "for", "lambda", "True", "False", "None"]

  /// The names that an expression reads: no words of the language, no functions it calls, no attributes.
  static func names(in expression: String) -> Set<String> {
    var names: Set<String> = []
    var rest = Substring(expression)
    var before: Character = " "
    while let first = rest.first {
      var length = 1
      if first.isLetter || first == "_" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        length = word.count
        let next = rest.dropFirst(length).first { $0 != " " }
        if before != ".", next != "(", !before.isNumber, !words.contains(String(word)) { names.insert(String(word)) }
      } else if first == "'" || first == "\"" {
        length = min(rest.dropFirst().prefix { $0 != first }.count + 2, rest.count)
      }
      before = rest[rest.index(rest.startIndex, offsetBy: length - 1)]
      rest = rest.dropFirst(length)
    }
    return names
  }

  // MARK: Splitting

  /// The conditions that `and` joins, at the top level.
  static func parts(of expression: String) -> [String] {
    let pieces = pieces(of: expression)
    guard !pieces.contains(where: { ["or", "if", "lambda", "for"].contains($0) }) else { return [expression] }
    return joined(pieces, separators: ["and"])
  }

  /// The two sides of a comparison, or the whole where there is none; a chain gives all its sides.
  static func sides(of expression: String) -> [String] {
    let pieces = pieces(of: expression)
    if pieces.first == "not" { return [pieces.dropFirst().joined().trimmingBlanks()] }
    return joined(pieces, separators: ["==", "!=", "<=", ">=", "<", ">", "in", "is"])
  }

  private static func joined(_ pieces: [String], separators: Set<String>) -> [String] {
    pieces.split(whereSeparator: separators.contains).map { $0.joined().trimmingBlanks() }.filter { !$0.isEmpty }
  }

  /// Words, blanks and comparison signs outside of brackets and quotes each by itself; the rest in lumps.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isLetter || first == "_" {
        pieces.append(String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
      } else if "=!<>".contains(first) {
        pieces.append(String(rest.prefix { "=!<>".contains($0) }))
      } else if first == "'" || first == "\"" {
        let inside = rest.dropFirst().prefix { $0 != first }
        pieces.append(String(rest.prefix(inside.count + 2)))
      } else if "([{".contains(first) {
        pieces.append(String(rest.prefix(bracketLength(rest))))
      } else {
        pieces.append(String(first))
      }
      rest = rest.dropFirst(pieces[pieces.count - 1].count)
    }
    return pieces
  }

  private static func bracketLength(_ text: Substring) -> Int {
    var depth = 0
    var length = 0
    var quote: Character?
    for character in text {
      length += 1
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
        if depth == 0 { return length }
      }
    }
    return length
  }
}
