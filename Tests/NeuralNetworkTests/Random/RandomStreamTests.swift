import NeuralNetwork
import Testing

/// The streams against NumPy's and Python's own, frozen by Oracles/random_streams.py.
@Suite struct RandomStreamTests {
  private struct Call {
    let generator: String
    let seed: Int
    let words: [String]
    let expected: [Double]
  }

  private var calls: [Call] {
    randomStreamsExpected.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Call(
        generator: fields[0], seed: Int(fields[1]) ?? 0, words: fields[2].split(separator: " ").map(String.init),
        expected: fields[3].split(separator: " ").compactMap { Double($0) })
    }
  }

  @Test func legacyNumPy() throws {
    var random = LegacyRandom()
    var seed: Int?
    for call in calls where call.generator == "numpy" {
      if seed != call.seed { random.seed(call.seed) }
      seed = call.seed
      let drawn = try numbers(call.words, &random)
      #expect(drawn == call.expected, "seed \(call.seed): \(call.words)")
    }
  }

  private func numbers(_ words: [String], _ random: inout LegacyRandom) throws -> [Double] {
    let n = words.compactMap { Int($0) }
    let weights = words.contains("weighted") ? [0.1, 0.2, 0.3, 0.4] : nil
    switch words[0] {
    case "randn": return random.gaussians(n[0])
    case "rand": return random.uniforms(n[0])
    case "uniform": return (0..<n[2]).map { _ in random.uniform(from: Double(n[0]), to: Double(n[1])) }
    case "normal": return (0..<n[2]).map { _ in random.normal(mean: Double(n[0]), deviation: Double(n[1])) }
    case "randint": return (0..<n[2]).map { _ in random.integer(from: n[0], to: n[1]).map(Double.init) ?? .nan }
    case "permutation": return random.permutation(n[0]).map(Double.init)
    default:
      return try random.choice(from: n[0], count: n[1], replacing: !words.contains("distinct"), probabilities: weights).map(Double.init)
    }
  }

  @Test func python() {
    var random = PythonRandom()
    var seed: Int?
    for call in calls where call.generator == "python" {
      if seed != call.seed { random.seed(call.seed) }
      seed = call.seed
      let drawn = numbers(call.words, &random)
      #expect(drawn == call.expected, "seed \(call.seed): \(call.words)")
    }
  }

  private func numbers(_ words: [String], _ random: inout PythonRandom) -> [Double] {
    let n = words.compactMap { Int($0) }
    switch words[0] {
    case "random": return (0..<n[0]).map { _ in random.random() }
    case "uniform": return (0..<n[2]).map { _ in random.uniform(Double(n[0]), Double(n[1])) }
    case "randint": return (0..<n[2]).map { _ in random.integer(n[0], n[1]).map(Double.init) ?? .nan }
    case "gauss": return (0..<n[0]).map { _ in random.gauss() }
    case "normalvariate": return (0..<n[0]).map { _ in random.normal(5, 2) }
    case "shuffle":
      var items = Array(0..<n[0])
      random.shuffle(&items)
      return items.map(Double.init)
    case "sample": return (random.sample(n[0], count: n[1]) ?? []).map(Double.init)
    default: return (random.choices(n[0], count: 6, weights: [1, 2, 3, 4, 5]) ?? []).map(Double.init)
    }
  }

  @Test func aCopyGoesOnFromTheSamePoint() {
    var random = LegacyRandom(seed: 3)
    _ = random.gaussian()
    var copy = random
    let (first, second) = (random.gaussians(5), copy.gaussians(5))
    #expect(first == second)
  }

  @Test func impossibleChoicesAreErrors() {
    var random = LegacyRandom()
    #expect(throws: EngineError.self) { try random.choice(from: 0, count: 1) }
    #expect(throws: EngineError.self) { try random.choice(from: 3, count: 4, replacing: false) }
    #expect(throws: EngineError.self) { try random.choice(from: 2, count: 1, probabilities: [0.5, 0.4]) }
    #expect(throws: EngineError.self) { try random.choice(from: 2, count: 1, probabilities: [1.5, -0.5]) }
    #expect(throws: EngineError.self) { try random.choice(from: 2, count: 1, probabilities: [1]) }
    let nothing = random.integer(from: 3, to: 3)
    #expect(nothing == nil)
  }
}
