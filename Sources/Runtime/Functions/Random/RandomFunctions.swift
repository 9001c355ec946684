import Language
import Limits
import NeuralNetwork

extension TypedParameter where Wanted == RandomStateObject {
  /// The stream that a call draws from: a RandomState's own, else the session's.
  fileprivate static var stream: TypedParameter {
    TypedParameter(ofCall: { (call) throws(Diagnostic) in
      if case .randomState(let object) = call.receiver { object } else { call.evaluator.random.numpy }
    })
  }
}

/// `np.random` and `RandomState`: NumPy's legacy stream.
enum RandomFunctions {
  private static func dimensions(_ values: [Value], _ name: String) throws(Diagnostic) -> [Int]? {
    if values.isEmpty { return nil }
    if values.count == 1, values[0].isListLike {
      throw Diagnostic(
        .type, "\(name) takes the sizes one by one, not as a tuple", hint: "np.random.\(name)(2, 3)")
    }
    var shape: [Int] = []
    for value in values { shape.append(try value.integer("a size")) }
    return shape
  }

  /// `np.random`'s functions, which draw from the session's one stream, and `RandomState`'s methods, which draw from its own.
  static let all: [BuiltinFunction] = functions(in: "np.random") + [randomState, defaultGenerator]
  static let methods: [BuiltinFunction] = functions(in: "RandomState")

  static let randomState = BuiltinFunction(
    "RandomState", .optional(.value, "seed"), in: "np.random",
    "a generator of its own, whose methods draw what np.random draws after the same seed"
  ) { seed throws(Diagnostic) in .randomState(RandomStateObject(try legacyStream(seed))) }

  private static let defaultGenerator = BuiltinFunction(
    "default_rng", .value("seed", default: "None"), in: "np.random",
    "NumPy's newer generator: rng.random(), rng.normal(), rng.integers(10) and others draw from it"
  ) { seed throws(Diagnostic) in
    try generator(seed)
  }

  /// `np.random.Generator(np.random.PCG64(seed))`
  static let generatorOfBits = BuiltinFunction("Generator", .value("bit_generator"), in: "np.random", "NumPy's newer generator") {
    bits throws(Diagnostic) in try generator(bits)
  }

  /// - Parameter source: a seed, a source of bits, or a generator, which stays itself.
  private static func generator(_ source: Value?) throws(Diagnostic) -> Value {
    if let source, case .generator = source { return source }
    if case .object(let instance)? = source, ["PCG64", "SeedSequence"].contains(instance.type.name) {
      let seeds = try instance["entropy"].flatMap { $0.isNone ? nil : $0 }.map { (seed) throws(Diagnostic) in
        try RandomFunctions.seeds(seed)
      }
      return .generator(GeneratorObject(PCG64(seeds: seeds ?? [0])))
    }
    let seeds = try source.given.map { (seed) throws(Diagnostic) in try RandomFunctions.seeds(seed) } ?? [0]
    guard seeds.allSatisfy({ $0 >= 0 }) else { throw Diagnostic(.value, "expected non-negative integer") }
    return .generator(GeneratorObject(PCG64(seeds: seeds)))
  }

  private static func seeds(_ value: Value) throws(Diagnostic) -> [Int] {
    guard value.isListLike else { return [try value.integer("the seed")] }
    var seeds: [Int] = []
    for element in try value.elements() { seeds.append(try element.integer("a seed")) }
    return seeds
  }

  private static func legacyStream(_ seed: Value?) throws(Diagnostic) -> LegacyRandom {
    guard let seed else { return LegacyRandom(seed: 0) }
    let seeds = try RandomFunctions.seeds(seed)
    guard seeds.allSatisfy({ $0 >= 0 && $0 <= 0xffff_ffff }) else { throw Diagnostic(.value, "Seed must be between 0 and 2**32 - 1") }
    return seed.isListLike ? LegacyRandom(seeds: seeds) : LegacyRandom(seed: seeds[0])
  }

  /// The stream a call draws from.
  private static func functions(in module: String) -> [BuiltinFunction] {
    return [
      BuiltinFunction(
        "seed", .stream, .optional(.value, "seed"), in: module, "starts the stream anew; the same seed draws the same numbers"
      ) { random, seed throws(Diagnostic) in
        random.stream = try legacyStream(seed)
        return .none
      },
      BuiltinFunction("rand", .stream, .rest("shape"), in: module, "uniform draws from [0, 1)") { random, sizes throws(Diagnostic) in
        return try Draws.draws(try dimensions(sizes, "rand")) { () throws(Diagnostic) in random.stream.uniform() }
      },
      BuiltinFunction("randn", .stream, .rest("shape"), in: module, "draws from the standard normal distribution") {
        random, sizes throws(Diagnostic) in
        return try Draws.draws(try dimensions(sizes, "randn")) { () throws(Diagnostic) in random.stream.gaussian() }
      },
      BuiltinFunction("random", .stream, .value("size", default: "None"), in: module, "uniform draws from [0, 1)") {
        random, size throws(Diagnostic) in try uniform(random, size)
      },
      BuiltinFunction("random_sample", .stream, .value("size", default: "None"), in: module, "uniform draws from [0, 1)") {
        random, size throws(Diagnostic) in try uniform(random, size)
      },
      BuiltinFunction(
        "standard_normal", .stream, .value("size", default: "None"), in: module, "draws from the standard normal distribution"
      ) { random, size throws(Diagnostic) in
        return try Draws.draws(try Draws.shape(of: size)) { () throws(Diagnostic) in random.stream.gaussian() }
      },
      BuiltinFunction(
        "uniform", .stream, .value("low", default: "0.0"), .value("high", default: "1.0"), .value("size", default: "None"), in: module,
        "uniform draws from [low, high)"
      ) { random, low, high, size throws(Diagnostic) in
        return try Draws.drawn(low, high, (0, 1), size) { (low, high) throws(Diagnostic) in
          random.stream.uniform(from: low, to: high)
        }
      },
      BuiltinFunction(
        "normal", .stream, .value("loc", default: "0.0"), .value("scale", default: "1.0"), .value("size", default: "None"), in: module,
        "draws from a normal distribution"
      ) { random, loc, scale, size throws(Diagnostic) in
        return try Draws.drawn(loc, scale, (0, 1), size) { (mean, deviation) throws(Diagnostic) in
          guard deviation >= 0 else { throw Diagnostic(.value, "scale < 0") }
          return random.stream.normal(mean: mean, deviation: deviation)
        }
      },
      BuiltinFunction(
        "exponential", .stream, .value("scale", default: "1.0"), .value("size", default: "None"), in: module,
        "draws from the exponential distribution with this mean"
      ) { random, scale, size throws(Diagnostic) in
        return try Draws.drawn(scale, nil, (1, 0), size) { (scale, _) throws(Diagnostic) in
          guard scale >= 0 else { throw Diagnostic(.value, "scale < 0") }
          return scale * random.stream.exponential()
        }
      },
      BuiltinFunction(
        "binomial", .stream, .value("n"), .value("p"), .value("size", default: "None"), in: module,
        "how many of n trials succeed, each with probability p"
      ) { random, n, p, size throws(Diagnostic) in
        return try Draws.counts(n, p, size) { count, p in random.stream.binomial(count, p) }
      },
      BuiltinFunction(
        "poisson", .stream, .value("lam", default: "1.0"), .value("size", default: "None"), in: module,
        "how often what happens lam times on average happens"
      ) { random, lam, size throws(Diagnostic) in try Draws.poisson(lam, size) { random.stream.poisson($0) } },
      BuiltinFunction(
        "randint", .stream, .value("low"), .optional(.value, "high"), .value("size", default: "None"),
        .optional(.value, "dtype", shown: "int"), in: module, "whole numbers from low up to, but without, high"
      ) { random, low, high, size, dtype throws(Diagnostic) in
        let first = try Draws.bound(low, "low")
        let second = try high.map { (high) throws(Diagnostic) in try Draws.bound(high, "high") }
        let dtype = try dtype?.dtype() ?? .int64
        guard !dtype.isFloat else {
          throw Diagnostic(.type, "Unsupported dtype dtype('\(dtype.name)') for randint", hint: "draw whole numbers, then `.astype(…)`")
        }
        let (low, high) = second.map { (first, $0) } ?? (0, first)
        guard low < high else { throw Diagnostic(.value, second == nil ? "high <= 0" : "low >= high", hint: "high itself is never drawn") }
        if dtype != .int64 {
          guard low >= dtype.integerRange.lowerBound || dtype == .uint64 && low >= 0 else {
            throw Diagnostic(
              .value, "low is out of bounds for \(dtype.name)", hint: "\(dtype.name) begins at \(dtype.integerRange.lowerBound)")
          }
          guard high - 1 <= dtype.integerRange.upperBound else {
            throw Diagnostic(
              .value, "high is out of bounds for \(dtype.name)", hint: "\(dtype.name) ends at \(dtype.integerRange.upperBound)")
          }
        }
        let shape = try Draws.shape(of: size)
        if dtype.itemSize < 4 || dtype == .bool {
          return .array(
            try Draws.narrowIntegers(low, high - 1, shape, dtype, isMasked: true) { random.stream.nextBits() })
        }
        guard let shape else {
          let drawn = random.stream.integer(from: low, to: high) ?? low
          return dtype == .int64 ? .int(drawn) : .array(NDArray(drawn).cast(to: dtype))
        }
        let (extents, count) = try NDArray.checkedShape(shape)
        let result = NDArray(uninitialized: extents, count: count, dtype: dtype)
        for index in 0..<count {
          if index & 0x3FFF == 0 { try Work.checkStop() }
          result.ints[index] = random.stream.integer(from: low, to: high) ?? low
        }
        return .array(result)
      },
      BuiltinFunction(
        "choice", .stream, .call, .value("a"), .value("size", default: "None"), .flag("replace", default: true), .optional(.array, "p"),
        in: module,
        "elements drawn from an array, or from range(a)"
      ) { random, call, source, size, replaces, p throws(Diagnostic) in
        let shape = try Draws.shape(of: size)
        let texts = try Draws.texts(source, shape, "np.random.choice")
        let pool: NDArray?
        let population: Int
        if let count = source.wholeCount {
          guard count > 0 else { throw Diagnostic(.value, "a must be a positive integer unless no samples are taken") }
          (pool, population) = (nil, count)
        } else if let texts {
          (pool, population) = (nil, texts.count)
        } else {
          let array = try source.array("choice's argument")
          guard array.ndim == 1 else {
            throw Diagnostic(.value, "a must be 1-dimensional", hint: "draw row numbers: `X[np.random.choice(len(X), n)]`")
          }
          (pool, population) = (array, array.length)
        }
        let count = try NDArray.checkedShape(shape ?? [1]).1
        let probabilities = p?.doubles
        let places = try Tracked.engine { () throws(EngineError) in
          try random.stream.choice(from: population, count: count, replacing: replaces, probabilities: probabilities)
        }
        try Work.checkStopped()
        if let texts {
          guard let shape else { return texts[places[0]] }
          return try call.evaluator.textArray(places.map { texts[$0] }, shape, call)
        }
        guard let shape else { return pool.map { .array($0.item(places[0])) } ?? .int(places[0]) }
        let indices = NDArray(places, shape: shape)
        return .array(try pool?.subscripted([.array(indices)]) ?? indices)
      },
      BuiltinFunction("permutation", .stream, .value("x"), in: module, "the numbers below x, or a shuffled copy of an array") {
        random, source throws(Diagnostic) in
        if let count = source.wholeCount {
          let order = random.stream.permutation(try NDArray.checkedShape([count]).1)
          try Work.checkStopped()
          return .array(NDArray(order))
        }
        let array = try source.array("permutation's argument").copy().markedScalar(false)
        try shuffle(array, random)
        return .array(array)
      },
      BuiltinFunction("shuffle", .stream, .value("x"), in: module, "shuffles a list, or an array along its first axis, in place") {
        random, x throws(Diagnostic) in
        switch x {
        case .list(let list):
          var elements = list.elements
          random.stream.shuffle(&elements)
          try Work.checkStopped()
          list.elements = elements
        case .array(let array): try shuffle(array, random)
        default: throw Diagnostic(.type, "shuffle takes a list or an array, not \(x.describedForMessages)")
        }
        return .none
      },
    ]
  }

  private static func uniform(_ random: RandomStateObject, _ size: Value?) throws(Diagnostic) -> Value {
    try Draws.draws(try Draws.shape(of: size)) { () throws(Diagnostic) in random.stream.uniform() }
  }

  private static func shuffle(_ array: NDArray, _ random: RandomStateObject) throws(Diagnostic) {
    guard array.ndim > 0 else { throw Diagnostic(.type, "a single number cannot be shuffled") }
    var order = Array(0..<array.length)
    random.stream.shuffle(&order)
    try Work.checkStopped()
    try array.assign(try array.subscripted([.array(NDArray(order))]))
  }
}

extension Value {
  /// How many a whole number stands for where elements might be given too; NumPy's own whole numbers count as Python's.
  var wholeCount: Int? {
    switch self {
    case .int(let count): count
    case .array(let array) where array.ndim == 0 && array.dtype.isInteger: array.firstInt
    default: nil
    }
  }
}
