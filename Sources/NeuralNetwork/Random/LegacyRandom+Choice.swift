extension LegacyRandom {
  /// Indices drawn from 0 ..< population, as `np.random.choice(population, count, replace, p)` draws them.
  ///
  /// - Throws: `EngineError` when the population is empty, the probabilities do not fit it, do not sum to 1 or are
  ///   negative, or when more are asked for without replacement than there are.
  public mutating func choice(
    from population: Int, count: Int, replacing: Bool = true, probabilities: [Double]? = nil
  ) throws(EngineError) -> [Int] {
    guard population > 0 || (population == 0 && count == 0) else {
      throw EngineError("cannot choose from nothing: the population is empty", hint: "give at least one element to choose from")
    }
    if let probabilities { try check(probabilities, population: population) }
    if replacing {
      if let probabilities {
        let cumulative = Self.cumulative(probabilities)
        return (0..<count).map { _ in Self.position(of: uniform(), in: cumulative) }
      }
      return (0..<count).map { _ in Int(truncatingIfNeeded: interval(UInt64(population - 1))) }
    }
    guard count <= population else {
      throw EngineError(
        "cannot take a larger sample (\(count)) than the population (\(population)) without replacement",
        hint: "ask for at most \(population), or leave replace=False away")
    }
    guard let probabilities else { return Array(permutation(population).prefix(count)) }
    return try distinctChoice(count: count, probabilities: probabilities)
  }

  /// Draws until enough different indices are found, those found losing their probability.
  private mutating func distinctChoice(count: Int, probabilities: [Double]) throws(EngineError) -> [Int] {
    guard probabilities.count(where: { $0 > 0 }) >= count else {
      throw EngineError(
        "fewer non-zero entries in p than the sample size \(count)", hint: "without replacement each drawn element needs a p above 0")
    }
    var remaining = probabilities
    var found: [Int] = []
    while found.count < count {
      let draws = uniforms(count - found.count)
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

  private func check(_ probabilities: [Double], population: Int) throws(EngineError) {
    guard probabilities.count == population else {
      throw EngineError(
        "a and p must have the same size, not \(population) and \(probabilities.count)", hint: "give one probability per element")
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
