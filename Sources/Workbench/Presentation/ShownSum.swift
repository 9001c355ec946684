import NeuralNetwork

/// A sum of products as a screen shows it: `0.9·2.1 + 1·(-0.65) + … 60 smaller + 0.1`.
struct ShownSum {
  private let products: [[Double]]
  /// Products that are not shown.
  private let omitted: Int
  /// What stands at its end: biases, a penalty's share.
  private let ending: [[Double]]

  /// - Parameter limit: how many terms are shown, the largest first where not all are, of equal ones those that come first.
  init(_ products: [[Double]], ending: [Double] = [], penalty: [[Double]] = [], limit: Int = .max) {
    self.init(
      products.count, ending: ending, penalty: penalty, limit: limit,
      largest: { most in
        LargestPlaces.of(products.map { $0.reduce(1, *) }, most: most)
      }, product: { products[$0] })
  }

  /// The same for very many products: no more of them are looked at than are shown.
  ///
  /// - Parameter largest: the places of so many, the largest first.
  init(
    _ count: Int, ending: [Double] = [], penalty: [[Double]] = [], limit: Int, largest: (_ most: Int) -> [Int],
    product: (_ place: Int) -> [Double]
  ) {
    self.ending = ending.map { [$0] } + penalty
    let most = max(limit - ending.count, 1)
    let places = count > most ? largest(max(most - 1, 1)) : Array(0..<count)
    products = places.map(product)
    omitted = count - places.count
  }

  func text(_ style: PresentationStyle) -> String {
    func written(_ product: [Double]) -> String { product.map(style.factor).joined(separator: "·") }
    return (products.map(written) + (omitted > 0 ? ["… \(omitted) smaller"] : []) + ending.map(written)).joined(separator: " + ")
  }

  /// What the digits that stand there come to; nil where not all of it is shown.
  func shownValue(_ style: PresentationStyle) -> Double? {
    guard omitted == 0 else { return nil }
    return (products + ending).reduce(0) { $0 + $1.reduce(1) { $0 * style.shown($1) } }
  }
}

extension PresentationStyle {
  /// The number that the digits shown of another are.
  func shown(_ number: Double) -> Double { Double(text(number)) ?? number }

  /// ` = ` where the numbers shown give the result shown, ` ≈ ` where the digits left out would be needed.
  func equals(_ sum: ShownSum, _ value: Double) -> String {
    guard let shown = sum.shownValue(self) else { return " = " }
    return equals(shown, value)
  }

  private func equals(_ shown: Double, _ value: Double) -> String { text(shown + 0) == text(value + 0) ? " = " : " ≈ " }

  /// `0.5266 − 0.1·0.001426 ≈ `: a line of an optimizer's step.
  func lead(_ line: UpdateFormula.Longhand.Line) -> String { text(line.formula) + equals(line.shownValue(shown), line.value) }

  /// `0.25·(-1.5) + 0.1 = `
  func lead(_ sum: ShownSum, to value: Double) -> String { sum.text(self) + equals(sum, value) }
}
