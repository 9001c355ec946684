import NeuralNetwork

/// The gradients of single numbers on a tape, by their values: that a program has one to its last digits is no chance.
struct KnownNumbers {
  private let sorted: [Double]

  init(_ gradients: [Tensor]) {
    // What many things come to, 0, 1 or ½, says nothing.
    sorted = gradients.filter { $0.count == 1 }.flatMap(\.elements).filter { abs($0) > 1e-12 && !abs($0).isSmallQuotient }.sorted()
  }

  /// Whether numbers are such gradients, all of them as they are (1) or all turned (−1); nil where one is none.
  func sign(of numbers: Tensor, scaledBy scale: Double) -> Double? {
    guard numbers.count > 0, numbers.count <= 64, scale != 0 else { return nil }
    return [1.0, -1.0].first { sign in numbers.elements.allSatisfy { holds(sign * $0 / scale) } }
  }

  private func holds(_ number: Double) -> Bool {
    let margin = 1e-11 * abs(number)
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number - margin { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] <= number + margin
  }
}
