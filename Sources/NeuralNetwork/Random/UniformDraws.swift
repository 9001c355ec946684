import Limits

/// A stream of numbers in [0, 1), by which weighted choices are made alike.
protocol UniformDraws {
  mutating func uniform() -> Double
}

extension UniformDraws {
  /// Indices drawn with replacement, each with its probability.
  mutating func weightedChoice(count: Int, probabilities: [Double]) -> [Int] {
    let cumulative = Self.cumulative(probabilities)
    return Work.collect(count) { _ in Self.position(of: uniform(), in: cumulative) }
  }

  /// Draws until enough different indices are found, those found losing their probability.
  mutating func distinctChoice(count: Int, probabilities: [Double]) throws(EngineError) -> [Int] {
    guard probabilities.count(where: { $0 > 0 }) >= count else {
      throw EngineError(
        "fewer non-zero entries in p than the sample size \(count)", hint: "without replacement each drawn element needs a p above 0")
    }
    var remaining = probabilities
    var found: [Int] = []
    while found.count < count {
      try Work.checkStop()
      let draws = (0..<count - found.count).map { _ in uniform() }
      for index in found { remaining[index] = 0 }
      let cumulative = Self.cumulative(remaining)
      var fresh = Set<Int>()
      var added: [Int] = []
      for draw in draws {
        let index = Self.position(of: draw, in: cumulative)
        if fresh.insert(index).inserted { added.append(index) }
      }
      found += added
    }
    return found
  }

  func check(_ probabilities: [Double], population: Int) throws(EngineError) {
    guard probabilities.count == population else {
      throw EngineError(
        "'a' and 'p' must have same size", hint: "give one probability per element: \(population), not \(probabilities.count)")
    }
    guard probabilities.allSatisfy({ $0 >= 0 }) else {
      throw EngineError(
        probabilities.contains(where: \.isNaN) ? "probabilities contain nan" : "probabilities are not non-negative",
        hint: "each p lies between 0 and 1")
    }
    let total = Self.compensatedSum(probabilities)
    guard abs(total - 1) <= 1.490_116_119_384_765_6e-8 else {
      throw EngineError("probabilities do not sum to 1", hint: "divide them by their sum, \(total)")
    }
  }

  /// The running sums divided by the last of them.
  private static func cumulative(_ probabilities: [Double]) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(probabilities.count)
    var sum = 0.0
    for probability in probabilities {
      sum += probability
      sums.append(sum)
    }
    return sums.map { $0 / sum }
  }

  /// The first position whose value is above the draw (`searchsorted(side="right")`).
  private static func position(of draw: Double, in cumulative: [Double]) -> Int {
    var low = 0
    var high = cumulative.count
    while low < high {
      let middle = (low + high) / 2
      if draw < cumulative[middle] { high = middle } else { low = middle + 1 }
    }
    return min(low, cumulative.count - 1)
  }

  /// Kahan's sum: the rounding errors are carried along.
  private static func compensatedSum(_ values: [Double]) -> Double {
    guard var sum = values.first else { return 0 }
    var carry = 0.0
    for value in values.dropFirst() {
      let corrected = value - carry
      let next = sum + corrected
      carry = (next - sum) - corrected
      sum = next
    }
    return sum
  }
}
