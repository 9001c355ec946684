import Language
import Limits
import NeuralNetwork

/// The methods of what `np.random.default_rng(seed)` gives.
enum GeneratorMethods {
  private static func method(
    _ signature: String, _ summary: String, _ body: @escaping @Sendable (GeneratorObject, inout CallContext) throws(Diagnostic) -> Value
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "Generator", summary) { context throws(Diagnostic) in
      guard case .generator(let generator) = context.receiver else { return .none }
      return try body(generator, &context)
    }
  }

  /// NumPy's older names, with what says the same of a generator.
  static let olderNames: [String: String] = [
    "rand": "`rng.random((2, 3))`", "randn": "`rng.standard_normal((2, 3))`", "randint": "`rng.integers(0, 10, size=5)`",
    "random_sample": "`rng.random((2, 3))`", "random_integers": "`rng.integers(0, 10, endpoint=True)`",
    "seed": "make a new one: `np.random.default_rng(seed)`",
  ]

  static let all: [BuiltinFunction] = [
    method("random(size=None)", "uniform draws from [0, 1)") { generator, context throws(Diagnostic) in
      try Draws.draws(try Draws.shape(of: context[0])) { () throws(Diagnostic) in generator.stream.uniform() }
    },
    method("standard_normal(size=None)", "draws from the standard normal distribution") { generator, context throws(Diagnostic) in
      try Draws.draws(try Draws.shape(of: context[0])) { () throws(Diagnostic) in generator.stream.gaussian() }
    },
    method("standard_exponential(size=None)", "draws from the standard exponential distribution") {
      generator, context throws(Diagnostic) in
      try Draws.draws(try Draws.shape(of: context[0])) { () throws(Diagnostic) in generator.stream.exponential() }
    },
    method("exponential(scale=1.0, size=None)", "draws from an exponential distribution with a mean") {
      generator, context throws(Diagnostic) in
      try Draws.drawn(context[0], nil, (1, 0), context[1]) { (scale, _) throws(Diagnostic) in
        guard scale >= 0 else { throw Diagnostic(.value, "scale < 0") }
        return scale * generator.stream.exponential()
      }
    },
    method("normal(loc=0.0, scale=1.0, size=None)", "draws from a normal distribution") { generator, context throws(Diagnostic) in
      try Draws.drawn(context[0], context[1], (0, 1), context[2]) { (mean, deviation) throws(Diagnostic) in
        guard deviation >= 0 else { throw Diagnostic(.value, "scale < 0") }
        return mean + deviation * generator.stream.gaussian()
      }
    },
    method("uniform(low=0.0, high=1.0, size=None)", "uniform draws from [low, high)") { generator, context throws(Diagnostic) in
      try Draws.drawn(context[0], context[1], (0, 1), context[2]) { (low, high) throws(Diagnostic) in
        guard (high - low).isFinite else { throw Diagnostic(.overflow, "high - low range exceeds valid bounds") }
        guard low <= high else { throw Diagnostic(.value, "low > high") }
        return low + (high - low) * generator.stream.uniform()
      }
    },
    method("integers(low, high=None, size=None, dtype=int, endpoint=False)", "whole numbers from low up to, but without, high") {
      generator, context throws(Diagnostic) in try integers(generator, context)
    },
    method("choice(a, size=None, replace=True, p=None, axis=0, shuffle=True)", "elements drawn from an array, or from range(a)") {
      generator, context throws(Diagnostic) in try choice(generator, context)
    },
    method("permutation(x, axis=0)", "the numbers below x, or a shuffled copy of an array") { generator, context throws(Diagnostic) in
      let source = context[0] ?? .none
      let array: NDArray
      if let count = source.wholeCount {
        array = NDArray(Array(0..<(try NDArray.checkedShape([count]).1)))
      } else {
        array = try source.array("permutation's argument").copy().markedScalar(false)
      }
      try shuffle(array, along: try context[1]?.integer("axis") ?? 0, generator)
      return .array(array)
    },
    method("shuffle(x, axis=0)", "shuffles a list, or an array along an axis, in place") { generator, context throws(Diagnostic) in
      switch context[0] ?? .none {
      case .list(let list):
        var elements = list.elements
        generator.stream.shuffle(&elements)
        try Work.checkStopped()
        list.elements = elements
      case .array(let array):
        try shuffle(array, along: try context[1]?.integer("axis") ?? 0, generator)
      default: throw Diagnostic(.type, "shuffle takes a list or an array, not \((context[0] ?? .none).describedForMessages)")
      }
      return .none
    },
    method("binomial(n, p, size=None)", "how many of n trials succeed, each with probability p") { generator, context throws(Diagnostic) in
      try Draws.counts(context[0], context[1], context[2]) { count, p in generator.stream.binomial(count, p) }
    },
    method("poisson(lam=1.0, size=None)", "how often what happens lam times on average happens") { generator, context throws(Diagnostic) in
      try Draws.poisson(context[0], context[1]) { generator.stream.poisson($0) }
    },
  ]

  private static func integers(_ generator: GeneratorObject, _ context: CallContext) throws(Diagnostic) -> Value {
    let first = context[0] ?? .none
    let (low, high) = context.given(1).map { (first, $0) } ?? (.int(0), first)
    let includesHigh = try context[4]?.isTrue() ?? false
    func draw(_ low: Int, _ high: Int) throws(Diagnostic) -> Int {
      guard includesHigh || high > Int.min, let drawn = generator.stream.integer(from: low, through: includesHigh ? high : high - 1) else {
        let isBare = context.given(1) == nil
        throw Diagnostic(
          .value, includesHigh ? (isBare ? "high < 0" : "low > high") : isBare ? "high <= 0" : "low >= high",
          hint: includesHigh ? nil : "high itself is never drawn")
      }
      return drawn
    }
    let shape = try Draws.shape(of: context[2])
    let dtype = try context.given(3)?.dtype() ?? .int64
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

  private static func choice(_ generator: GeneratorObject, _ context: CallContext) throws(Diagnostic) -> Value {
    let source = context[0] ?? .none
    let shape = try Draws.shape(of: context[1])
    let axis = try context[4]?.integer("axis") ?? 0
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
    let replaces = try context[2]?.isTrue() ?? true
    let probabilities = try context.given(3)?.array("p").doubles
    let shuffles = try context[5]?.isTrue() ?? true
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
