import Limits

extension LegacyRandom: UniformDraws {
  /// Indices drawn from 0 ..< population, as `np.random.choice(population, count, replace, p)` draws them.
  ///
  /// - Throws: `EngineError` when the population is empty, the probabilities do not fit it, do not sum to 1 or are
  ///   negative, or when more are asked for without replacement than there are.
  public mutating func choice(
    from population: Int, count: Int, replacing: Bool = true, probabilities: [Double]? = nil
  ) throws(EngineError) -> [Int] {
    guard population > 0 || (population == 0 && count == 0) else {
      throw EngineError("'a' cannot be empty unless no samples are taken", hint: "give at least one element to choose from")
    }
    if let probabilities { try check(probabilities, population: population) }
    if replacing {
      if let probabilities { return weightedChoice(count: count, probabilities: probabilities) }
      return Work.collect(count) { _ in Int(truncatingIfNeeded: interval(UInt64(population - 1))) }
    }
    guard count <= population else {
      throw EngineError(
        "Cannot take a larger sample than population when 'replace=False'",
        hint: "ask for at most \(population) and not \(count), or leave replace=False away")
    }
    guard let probabilities else {
      try Work.require(Work.bytes(population, of: 2 * MemoryLayout<Int>.stride), for: "drawing without replacement")
      return Array(permutation(population).prefix(count))
    }
    return try distinctChoice(count: count, probabilities: probabilities)
  }
}
