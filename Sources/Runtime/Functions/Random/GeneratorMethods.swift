import Language
import Limits
import NeuralNetwork

/// The methods of what `np.random.default_rng(seed)` gives.
enum GeneratorMethods {
  /// NumPy's older names, with what says the same of a generator.
  static let olderNames: [String: String] = [
    "rand": "`rng.random((2, 3))`", "randn": "`rng.standard_normal((2, 3))`", "randint": "`rng.integers(0, 10, size=5)`",
    "random_sample": "`rng.random((2, 3))`", "random_integers": "`rng.integers(0, 10, endpoint=True)`",
    "seed": "make a new one: `np.random.default_rng(seed)`",
  ]

  static let all: [BuiltinFunction] = [
    BuiltinFunction("random", .generator, .value("size", default: "None"), in: "Generator", "uniform draws from [0, 1)") {
      generator, size throws(Diagnostic) in
      try Draws.draws(try Draws.shape(of: size)) { () throws(Diagnostic) in generator.stream.uniform() }
    },
    BuiltinFunction(
      "standard_normal", .generator, .value("size", default: "None"), in: "Generator", "draws from the standard normal distribution"
    ) { generator, size throws(Diagnostic) in
      try Draws.draws(try Draws.shape(of: size)) { () throws(Diagnostic) in generator.stream.gaussian() }
    },
    BuiltinFunction(
      "standard_exponential", .generator, .value("size", default: "None"), in: "Generator",
      "draws from the standard exponential distribution"
    ) { generator, size throws(Diagnostic) in
      try Draws.draws(try Draws.shape(of: size)) { () throws(Diagnostic) in generator.stream.exponential() }
    },
    BuiltinFunction(
      "exponential", .generator, .value("scale", default: "1.0"), .value("size", default: "None"), in: "Generator",
      "draws from an exponential distribution with a mean"
    ) { generator, scale, size throws(Diagnostic) in
      try Draws.drawn(scale, nil, (1, 0), size) { (scale, _) throws(Diagnostic) in
        guard scale >= 0 else { throw Diagnostic(.value, "scale < 0") }
        return scale * generator.stream.exponential()
      }
    },
    BuiltinFunction(
      "normal", .generator, .value("loc", default: "0.0"), .value("scale", default: "1.0"), .value("size", default: "None"),
      in: "Generator", "draws from a normal distribution"
    ) { generator, loc, scale, size throws(Diagnostic) in
      try Draws.drawn(loc, scale, (0, 1), size) { (mean, deviation) throws(Diagnostic) in
        guard deviation >= 0 else { throw Diagnostic(.value, "scale < 0") }
        return mean + deviation * generator.stream.gaussian()
      }
    },
    BuiltinFunction(
      "uniform", .generator, .value("low", default: "0.0"), .value("high", default: "1.0"), .value("size", default: "None"),
      in: "Generator", "uniform draws from [low, high)"
    ) { generator, low, high, size throws(Diagnostic) in
      try Draws.drawn(low, high, (0, 1), size) { (low, high) throws(Diagnostic) in
        guard (high - low).isFinite else { throw Diagnostic(.overflow, "high - low range exceeds valid bounds") }
        guard low <= high else { throw Diagnostic(.value, "low > high") }
        return low + (high - low) * generator.stream.uniform()
      }
    },
    BuiltinFunction(
      "integers", .generator, .value("low"), .optional(.value, "high"), .value("size", default: "None"),
      .optional(.value, "dtype", shown: "int"), .flag("endpoint", default: false), in: "Generator",
      "whole numbers from low up to, but without, high"
    ) { generator, first, second, size, dtype, includesHigh throws(Diagnostic) in
      try integers(
        generator, second == nil ? .int(0) : first, second ?? first, isBare: second == nil, includesHigh: includesHigh,
        try Draws.shape(of: size), try dtype?.dtype() ?? .int64)
    },
    BuiltinFunction(
      "choice", .generator, .call, .value("a"), .value("size", default: "None"), .flag("replace", default: true),
      .optional(.array, "p"), .integer("axis", default: 0), .flag("shuffle", default: true), in: "Generator",
      "elements drawn from an array, or from range(a)"
    ) { generator, call, source, size, replaces, probabilities, axis, shuffles throws(Diagnostic) in
      try choice(
        generator, source, try Draws.shape(of: size), replaces: replaces, probabilities: probabilities?.doubles, axis: axis,
        shuffles: shuffles, call)
    },
    BuiltinFunction(
      "permutation", .generator, .value("x"), .integer("axis", default: 0), in: "Generator",
      "the numbers below x, or a shuffled copy of an array"
    ) { generator, source, axis throws(Diagnostic) in
      let array: NDArray
      if let count = source.wholeCount {
        array = NDArray(Array(0..<(try NDArray.checkedShape([count]).1)))
      } else {
        array = try source.array("permutation's argument").copy().markedScalar(false)
      }
      try shuffle(array, along: axis, generator)
      return .array(array)
    },
    BuiltinFunction(
      "shuffle", .generator, .value("x"), .integer("axis", default: 0), in: "Generator",
      "shuffles a list, or an array along an axis, in place"
    ) { generator, x, axis throws(Diagnostic) in
      switch x {
      case .list(let list):
        var elements = list.elements
        generator.stream.shuffle(&elements)
        try Work.checkStopped()
        list.elements = elements
      case .array(let array):
        try shuffle(array, along: axis, generator)
      default: throw Diagnostic(.type, "shuffle takes a list or an array, not \(x.describedForMessages)")
      }
      return .none
    },
    BuiltinFunction(
      "binomial", .generator, .value("n"), .value("p"), .value("size", default: "None"), in: "Generator",
      "how many of n trials succeed, each with probability p"
    ) { generator, n, p, size throws(Diagnostic) in
      try Draws.counts(n, p, size) { count, p in generator.stream.binomial(count, p) }
    },
    BuiltinFunction(
      "poisson", .generator, .value("lam", default: "1.0"), .value("size", default: "None"), in: "Generator",
      "how often what happens lam times on average happens"
    ) { generator, lam, size throws(Diagnostic) in try Draws.poisson(lam, size) { generator.stream.poisson($0) } },
  ]

  /// - Parameter isBare: whether only the upper bound was given.
  private static func integers(
    _ generator: GeneratorObject, _ low: Value, _ high: Value, isBare: Bool, includesHigh: Bool, _ shape: [Int]?, _ dtype: DType
  ) throws(Diagnostic) -> Value {
    func draw(_ low: Int, _ high: Int) throws(Diagnostic) -> Int {
      guard includesHigh || high > Int.min, let drawn = generator.stream.integer(from: low, through: includesHigh ? high : high - 1) else {
        throw Diagnostic(
          .value, includesHigh ? (isBare ? "high < 0" : "low > high") : isBare ? "high <= 0" : "low >= high",
          hint: includesHigh ? nil : "high itself is never drawn")
      }
      return drawn
    }
    guard dtype.isInteger || dtype == .bool else {
      throw Diagnostic(.type, "Unsupported dtype dtype('\(dtype.name)') for integers", hint: "draw whole numbers, then `.astype(…)`")
    }
    if dtype.itemSize < 4 {
      let (least, bound) = (try low.integer("low"), try high.integer("high"))
      let last = includesHigh ? bound : bound - 1
      guard least <= last else { return .int(try draw(least, bound)) }
      guard dtype.integerRange.contains(least), dtype.integerRange.contains(last) else {
        throw Diagnostic(
          .value, "\(dtype.integerRange.contains(least) ? "high" : "low") is out of bounds for \(dtype.name)",
          hint: "\(dtype.name) goes from \(dtype.integerRange.lowerBound) to \(dtype.integerRange.upperBound)")
      }
      return .array(try Draws.narrowIntegers(least, last, shape, dtype, isMasked: false) { generator.stream.nextHalf() })
    }
    if low.isArrayLike || high.isArrayLike {
      let (a, b) = (try low.array("low"), try high.array("high"))
      guard !a.dtype.isFloat, !b.dtype.isFloat else {
        throw Diagnostic(.type, "low and high must be whole numbers", hint: "`.astype(int)` makes them so")
      }
      let common: [Int]
      if let shape { common = shape } else { common = try Broadcasting.shape(a.extents, b.extents).array }
      let result = NDArray(uninitialized: Extents(common), count: try NDArray.checkedShape(common).1, dtype: .int64)
      try Work.require(result.count, of: 16)
      let (lows, highs) = (try a.broadcast(to: common).integers, try b.broadcast(to: common).integers)
      for index in 0..<result.count {
        if index & 0x3FFF == 0 { try Work.checkStop() }
        result.ints[index] = try draw(lows[index], highs[index])
      }
      return .array(result.converted(to: dtype))
    }
    let (least, bound) = (try low.integer("low"), try high.integer("high"))
    guard let shape else { return .array(NDArray(try draw(least, bound)).converted(to: dtype).markedScalar()) }
    let (extents, count) = try NDArray.checkedShape(shape)
    let result = NDArray(uninitialized: extents, count: count, dtype: .int64)
    for index in 0..<count {
      if index & 0x3FFF == 0 { try Work.checkStop() }
      result.ints[index] = try draw(least, bound)
    }
    return .array(result.converted(to: dtype))
  }

  private static func choice(
    _ generator: GeneratorObject, _ source: Value, _ shape: [Int]?, replaces: Bool, probabilities: [Double]?, axis: Int, shuffles: Bool,
    _ context: CallContext
  ) throws(Diagnostic) -> Value {
    let texts = try Draws.texts(source, shape, "rng.choice")
    var pool: NDArray?
    let population: Int
    if let count = source.wholeCount {
      guard count > 0 else { throw Diagnostic(.value, "a must be a positive integer unless no samples are taken") }
      population = count
    } else if let texts {
      population = texts.count
    } else {
      let array = try source.array("choice's argument")
      guard array.ndim > 0 else { throw Diagnostic(.value, "a must be a sequence or an integer, not \(source.describedForMessages)") }
      pool = try array.movedToFront(axis)
      population = pool?.length ?? 0
    }
    let count = try NDArray.checkedShape(shape ?? [1]).1
    let places = try Tracked.engine { () throws(EngineError) in
      try generator.stream.choice(
        from: population, count: count, replacing: replaces, probabilities: probabilities, shuffled: shuffles)
    }
    try Work.checkStopped()
    if let texts {
      guard let shape else { return texts[places[0]] }
      return try context.evaluator.textArray(places.map { texts[$0] }, shape, context)
    }
    guard let shape else {
      return try pool.map { (pool) throws(Diagnostic) in .array(pool.item(places[0])) } ?? .array(NDArray(places[0]).markedScalar())
    }
    let indices = NDArray(places, shape: shape)
    guard let pool else { return .array(indices) }
    let drawn = try pool.subscripted([.array(indices)])
    guard axis != 0, shape.count == 1 else { return .array(drawn) }
    return .array(try drawn.movedFromFront(axis).copy())
  }

  private static func shuffle(_ array: NDArray, along axis: Int, _ generator: GeneratorObject) throws(Diagnostic) {
    guard array.ndim > 0 else { throw Diagnostic(.type, "a single number cannot be shuffled") }
    let rows = try array.movedToFront(axis)
    var order = Array(0..<rows.length)
    generator.stream.shuffle(&order)
    try Work.checkStopped()
    try rows.assign(try rows.subscripted([.array(NDArray(order))]))
  }
}

extension NDArray {
  /// A view with an axis put first.
  func movedToFront(_ axis: Int) throws(Diagnostic) -> NDArray {
    guard axis >= -ndim, axis < ndim else {
      throw Diagnostic(.value, "axis \(axis) is out of bounds for array of dimension \(ndim)")
    }
    let axis = axis < 0 ? axis + ndim : axis
    if axis == 0 { return self }
    return try transposed([axis] + (0..<ndim).filter { $0 != axis })
  }

  /// The view that undoes it.
  fileprivate func movedFromFront(_ axis: Int) throws(Diagnostic) -> NDArray {
    let axis = axis < 0 ? axis + ndim : axis
    return try transposed(Array(1..<axis + 1) + [0] + Array((axis + 1)..<ndim))
  }
}

extension TypedParameter where Wanted == GeneratorObject {
  /// The generator that a method is called on.
  fileprivate static var generator: TypedParameter {
    this { if case .generator(let generator) = $0 { generator } else { nil } }
  }
}
