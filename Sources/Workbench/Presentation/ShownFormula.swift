/// A sum of products as a screen shows it, worked out with the digits that stand there: `0.25·(-1.5) + 0.1`.
enum ShownFormula {
  /// Nil where something else than numbers stands in it.
  static func value(_ formula: String) -> Double? {
    var sum = 0.0
    for term in formula.split(separator: " + ") {
      var product = 1.0
      for factor in term.split(separator: "·") {
        guard let number = Double(factor.filter { $0 != " " && $0 != "(" && $0 != ")" }) else { return nil }
        product *= number
      }
      sum += product
    }
    return sum
  }
}

extension PresentationStyle {
  /// ` = ` where the numbers shown give the result shown, ` ≈ ` where the digits left out would be needed.
  func equals(_ formula: String, _ value: Double) -> String {
    guard let shown = ShownFormula.value(formula) else { return " = " }
    return text(shown + 0) == text(value + 0) ? " = " : " ≈ "
  }
}
