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

  // MARK: Parts

  /// The conditions that `and` joins, at the top level.
  static func parts(of expression: String) -> [String] { texts(expression, \.conjuncts) }

  /// The two sides of a comparison, or the whole where there is none; a chain gives all its sides.
  static func sides(of expression: String) -> [String] { texts(expression, \.sides) }

  /// Parts of an expression as they are written; the whole where it is none.
  private static func texts(_ expression: String, _ parts: (Expression) -> [Expression]) -> [String] {
    let source = Source(text: expression)
    guard let tree = try? Parser.parseExpression(source) else { return [expression] }
    let found = parts(tree)
    return found.count == 1 && found[0].span == tree.span ? [expression] : found.map { source.text(in: $0.span) }
  }
}
