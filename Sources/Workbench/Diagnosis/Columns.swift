import Language
import Markup
import NeuralNetwork

extension Column {
  /// `0 to 3000`.
  var text: String { low == high ? "always \(short(low))" : "\(short(low)) to \(short(high))" }
}

/// How many significant digits the numbers in messages have.
enum MessageDigits {
  @TaskLocal static var current = 3

  /// What is made in a session: three digits, or as many as it was set to show.
  static func of<Result>(_ session: Session, _ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    let precision = session.style.precision
    guard precision != PresentationStyle().precision else { return try body() }
    var outcome: Swift.Result<Result, Diagnostic>?
    $current.withValue(precision) {
      do throws(Diagnostic) { outcome = .success(try body()) } catch { outcome = .failure(error) }
    }
    guard let outcome else { return try body() }
    return try outcome.get()
  }
}

/// A number in a message.
func short(_ value: Double) -> String { NumberText.text(value, precision: MessageDigits.current) }

/// `87 %`
func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

/// `x1`, or `x1 and x2`, or `x1, x2 and 5 more`.
func listed(_ words: [String]) -> String {
  switch words.count {
  case 0: ""
  case 1: words[0]
  case 2: "\(words[0]) and \(words[1])"
  case 3: "\(words[0]), \(words[1]) and \(words[2])"
  default: "\(words[0]), \(words[1]) and \(words.count - 2) more"
  }
}
