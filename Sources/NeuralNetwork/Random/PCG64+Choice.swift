import Limits

extension PCG64: UniformDraws {
  /// Indices drawn from 0 ..< population, as `rng.choice(population, count, replace, p, shuffle)` draws them.
  ///
  /// - Throws: `EngineError` when the population is empty, the probabilities do not fit it, do not sum to 1 or are
  ///   negative, or when more are asked for without replacement than there are.
  public mutating func choice(
    from population: Int, count: Int, replacing: Bool = true, probabilities: [Double]? = nil, shuffled: Bool = true
  ) throws(EngineError) -> [Int] {
    guard population > 0 || (population == 0 && count == 0) else {
      throw EngineError("a cannot be empty unless no samples are taken", hint: "give at least one element to choose from")
    }
    if let probabilities { try check(probabilities, population: population) }
    if replacing {
      if let probabilities { return weightedChoice(count: count, probabilities: probabilities) }
      return Work.collect(count) { _ in Int(truncatingIfNeeded: bounded(UInt64(population - 1))) }
    }
    guard count <= population else {
      throw EngineError(
        "Cannot take a larger sample than population when replace is False",
        hint: "ask for at most \(population) and not \(count), or leave replace=False away")
    }
    if let probabilities { return try distinctChoice(count: count, probabilities: probabilities) }
    try Work.require(Work.bytes(count, of: 8 * MemoryLayout<Int>.stride), for: "drawing without replacement")
    if population > 10_000, count > population / (shuffled ? 50 : 20) {
      try Work.require(Work.bytes(population, of: 2 * MemoryLayout<Int>.stride), for: "drawing without replacement")
      var all = Array(0..<population)
      shuffleTail(&all, from: max(population - count, 1))
      return Array(all[(population - count)...])
    }
    return distinct(population, count, shuffled)
  }

  /// Floyd's sampling: for j = population − count … population − 1 a place up to j, or j itself where that one is taken.
  private mutating func distinct(_ population: Int, _ count: Int, _ shuffled: Bool) -> [Int] {
    var taken = Set<Int>(minimumCapacity: count)
    var places: [Int] = []
    places.reserveCapacity(count)
    for last in (population - count)..<population {
      if last & 0x3FFF == 0, Work.shouldStop { return places }
      let place = Int(truncatingIfNeeded: bounded(UInt64(last)))
      places.append(taken.insert(place).inserted ? place : last)
      taken.insert(last == places[places.count - 1] ? last : place)
    }
    if shuffled { shuffleTail(&places, from: 1) }
    return places
  }

  /// Exchanges each of the last elements with one up to it, drawn by Lemire's multiplication.
  private mutating func shuffleTail(_ elements: inout [Int], from first: Int) {
    for index in stride(from: elements.count - 1, through: first, by: -1) {
      if index & 0x3FFF == 0, Work.shouldStop { return }
      elements.swapAt(index, Int(truncatingIfNeeded: bounded(UInt64(index))))
    }
  }
}
