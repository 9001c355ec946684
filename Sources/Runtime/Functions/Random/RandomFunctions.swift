import Language
import Limits
import NeuralNetwork

/// `np.random` and `RandomState`: NumPy's legacy stream.
enum RandomFunctions {
  private static func dimensions(_ context: CallContext) throws(Diagnostic) -> [Int]? {
    let values = context.rest(0)
    if values.isEmpty { return nil }
    if values.count == 1, values[0].isListLike {
      throw Diagnostic(
        .type, "\(context.function.name) takes the sizes one by one, not as a tuple", hint: "np.random.\(context.function.name)(2, 3)")
    }
    var shape: [Int] = []
    for value in values { shape.append(try value.integer("a size")) }
    return shape
  }

  /// `np.random`'s functions, which draw from the session's one stream, and `RandomState`'s methods, which draw from its own.
  static let all: [BuiltinFunction] = functions(in: "np.random") + [randomState, defaultGenerator]
  static let methods: [BuiltinFunction] = functions(in: "RandomState")

  static let randomState = BuiltinFunction(
    "RandomState(seed=None)", in: "np.random", "a generator of its own, whose methods draw what np.random draws after the same seed"
  ) { context throws(Diagnostic) in .randomState(RandomStateObject(try legacyStream(context.given(0)))) }

  private static let defaultGenerator = BuiltinFunction(
    "default_rng(seed=None)", in: "np.random",
    "NumPy's newer generator: rng.random(), rng.normal(), rng.integers(10) and others draw from it"
  ) { context throws(Diagnostic) in
    try generator(context)
  }

  /// `np.random.Generator(np.random.PCG64(seed))`
  static let generatorOfBits = BuiltinFunction("Generator(bit_generator)", in: "np.random", "NumPy's newer generator") {
    context throws(Diagnostic) in try generator(context)
  }

  private static func generator(_ context: CallContext) throws(Diagnostic) -> Value {
    if case .generator? = context[0] { return context[0] ?? .none }
    if case .object(let instance)? = context[0], ["PCG64", "SeedSequence"].contains(instance.type.name) {
      let seeds = try instance["entropy"].flatMap { $0.isNone ? nil : $0 }.map { (seed) throws(Diagnostic) in
        try RandomFunctions.seeds(seed)
      }
      return .generator(GeneratorObject(PCG64(seeds: seeds ?? [0])))
    }
    let seeds = try context.given(0).map { (seed) throws(Diagnostic) in try RandomFunctions.seeds(seed) } ?? [0]
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
  private static func stream(_ context: CallContext) -> RandomStateObject {
    if case .randomState(let object) = context.receiver { return object }
    return context.evaluator.random.numpy
  }

  private static func functions(in module: String) -> [BuiltinFunction] {
    func random(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction {
      BuiltinFunction(signature, in: module, summary, body)
    }
    return [
      random("seed(seed=None)", "starts the stream anew; the same seed draws the same numbers") { context throws(Diagnostic) in
        stream(context).stream = try legacyStream(context.given(0))
        return .none
      },
      random("rand(*shape)", "uniform draws from [0, 1)") { context throws(Diagnostic) in
        let random = stream(context)
        return try Draws.draws(try dimensions(context)) { () throws(Diagnostic) in random.stream.uniform() }
      },
      random("randn(*shape)", "draws from the standard normal distribution") { context throws(Diagnostic) in
        let random = stream(context)
        return try Draws.draws(try dimensions(context)) { () throws(Diagnostic) in random.stream.gaussian() }
      },
      random("random(size=None)", "uniform draws from [0, 1)") { context throws(Diagnostic) in try uniform(context) },
      random("random_sample(size=None)", "uniform draws from [0, 1)") { context throws(Diagnostic) in try uniform(context) },
      random("standard_normal(size=None)", "draws from the standard normal distribution") { context throws(Diagnostic) in
        let random = stream(context)
        return try Draws.draws(try Draws.shape(of: context[0])) { () throws(Diagnostic) in random.stream.gaussian() }
      },
      random("uniform(low=0.0, high=1.0, size=None)", "uniform draws from [low, high)") { context throws(Diagnostic) in
        let random = stream(context)
        return try Draws.drawn(context[0], context[1], (0, 1), context[2]) { (low, high) throws(Diagnostic) in
          random.stream.uniform(from: low, to: high)
        }
      },
      random("normal(loc=0.0, scale=1.0, size=None)", "draws from a normal distribution") { context throws(Diagnostic) in
        let random = stream(context)
        return try Draws.drawn(context[0], context[1], (0, 1), context[2]) { (mean, deviation) throws(Diagnostic) in
          guard deviation >= 0 else { throw Diagnostic(.value, "scale < 0") }
          return random.stream.normal(mean: mean, deviation: deviation)
        }
      },
      random("exponential(scale=1.0, size=None)", "draws from the exponential distribution with this mean") { context throws(Diagnostic) in
        let random = stream(context)
        return try Draws.drawn(context[0], nil, (1, 0), context[1]) { (scale, _) throws(Diagnostic) in
          guard scale >= 0 else { throw Diagnostic(.value, "scale < 0") }
          return scale * random.stream.exponential()
        }
      },
      random("binomial(n, p, size=None)", "how many of n trials succeed, each with probability p") { context throws(Diagnostic) in
        let random = stream(context)
        return try Draws.counts(context[0], context[1], context[2]) { count, p in random.stream.binomial(count, p) }
      },
      random("poisson(lam=1.0, size=None)", "how often what happens lam times on average happens") { context throws(Diagnostic) in
        let random = stream(context)
        return try Draws.poisson(context[0], context[1]) { random.stream.poisson($0) }
      },
      random("randint(low, high=None, size=None, dtype=int)", "whole numbers from low up to, but without, high") {
        context throws(Diagnostic) in
        let random = stream(context)
        let first = try Draws.bound(context[0] ?? .none, "low")
        let second = try context.given(1).map { (high) throws(Diagnostic) in try Draws.bound(high, "high") }
        let dtype = try context.given(3)?.dtype() ?? .int64
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
        let shape = try Draws.shape(of: context[2])
        if dtype.itemSize < 4 || dtype == .bool {
          return .array(
            try Draws.narrowIntegers(low, high - 1, shape, dtype, isMasked: true) { random.stream.nextBits() })
        }
        guard let shape else {
          let drawn = random.stream.integer(from: low, to: high) ?? low
          return context.given(3) == nil || dtype == .int64 ? .int(drawn) : .array(NDArray(drawn).cast(to: dtype))
        }
        let (extents, count) = try NDArray.checkedShape(shape)
        let result = NDArray(uninitialized: extents, count: count, dtype: dtype)
        for index in 0..<count {
          if index & 0x3FFF == 0 { try Work.checkStop() }
          result.ints[index] = random.stream.integer(from: low, to: high) ?? low
        }
        return .array(result)
      },
      random("choice(a, size=None, replace=True, p=None)", "elements drawn from an array, or from range(a)") {
        context throws(Diagnostic) in
        let random = stream(context)
        let source = context[0] ?? .none
        let shape = try Draws.shape(of: context[1])
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
        let replaces = try context[2]?.isTrue() ?? true
        let probabilities = try context.given(3)?.array("p").doubles
        let places = try Tracked.engine { () throws(EngineError) in
          try random.stream.choice(from: population, count: count, replacing: replaces, probabilities: probabilities)
        }
        try Work.checkStopped()
        if let texts {
          guard let shape else { return texts[places[0]] }
          return try context.evaluator.textArray(places.map { texts[$0] }, shape, context)
        }
        guard let shape else { return pool.map { .array($0.item(places[0])) } ?? .int(places[0]) }
        let indices = NDArray(places, shape: shape)
        return .array(try pool?.subscripted([.array(indices)]) ?? indices)
      },
      random("permutation(x)", "the numbers below x, or a shuffled copy of an array") { context throws(Diagnostic) in
        let source = context[0] ?? .none
        if let count = source.wholeCount {
          let order = stream(context).stream.permutation(try NDArray.checkedShape([count]).1)
          try Work.checkStopped()
          return .array(NDArray(order))
        }
        let array = try source.array("permutation's argument").copy().markedScalar(false)
        try shuffle(array, stream(context))
        return .array(array)
      },
      random("shuffle(x)", "shuffles a list, or an array along its first axis, in place") { context throws(Diagnostic) in
        let random = stream(context)
        switch context[0] ?? .none {
        case .list(let list):
          var elements = list.elements
          random.stream.shuffle(&elements)
          try Work.checkStopped()
          list.elements = elements
        case .array(let array): try shuffle(array, random)
        default: throw Diagnostic(.type, "shuffle takes a list or an array, not \((context[0] ?? .none).describedForMessages)")
        }
        return .none
      },
    ]
  }

  private static func uniform(_ context: CallContext) throws(Diagnostic) -> Value {
    let random = stream(context)
    return try Draws.draws(try Draws.shape(of: context[0])) { () throws(Diagnostic) in random.stream.uniform() }
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
