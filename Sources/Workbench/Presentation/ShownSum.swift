import NeuralNetwork

/// A sum of products as a screen shows it: `0.9·2.1 + 1·(-0.65) + … 60 smaller + 0.1`.
struct ShownSum {
  private let products: [[Double]]
  /// Products that are not shown.
  private let omitted: Int
  /// What stands at its end: biases, a penalty's share.
  private let ending: [[Double]]

  /// - Parameters:
  ///   - products: as many as there are samples, so lazily made where they may be many: no more are kept than are shown.
  ///   - limit: how many terms are shown, the largest first where not all are, of equal ones those that come first.
  init(_ products: some Collection<[Double]>, ending: [Double] = [], penalty: [[Double]] = [], limit: Int = .max) {
    self.ending = ending.map { [$0] } + penalty
    let most = max(limit - ending.count, 1)
    guard products.count > most else {
      (self.products, omitted) = (Array(products), 0)
      return
    }
    let room = max(most - 1, 1)
    var largest: [(size: Double, product: [Double])] = []
    for product in products {
      let size = abs(product.reduce(1, *))
      if largest.count == room {
        guard let least = largest.last, size > least.size else { continue }
        largest.removeLast()
      }
      largest.insert((size, product), at: largest.firstIndex { $0.size < size } ?? largest.count)
    }
    self.products = largest.map(\.product)
    omitted = products.count - largest.count
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
