import Language
import NeuralNetwork

/// `np.random`, drawing NumPy's legacy stream.
enum RandomFunctions {
  private static func random(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction {
    BuiltinFunction(signature, in: "np.random", summary, body)
  }

  /// As many draws as a shape has elements; a plain number where there is no shape.
  private static func draws(_ shape: [Int]?, _ draw: () throws(Diagnostic) -> Double) throws(Diagnostic) -> Value {
    guard let shape else { return .float(try draw()) }
    let (extents, count) = try NDArray.checkedShape(shape)
    let result = NDArray(uninitialized: extents, count: count, dtype: .float64)
    for index in 0..<count { result.floats[index] = try draw() }
    return .array(result)
  }

  private static func size(_ value: Value?) throws(Diagnostic) -> [Int]? {
    guard let value, !value.isNone else { return nil }
    return try value.shape("size")
  }

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

  /// Two parameters that may be arrays, broadcast with each other and drawn for element by element.
  private static func drawn(
    _ first: Value?, _ second: Value?, _ defaults: (Double, Double), _ size: Value?, _ draw: (Double, Double) throws(Diagnostic) -> Double
  ) throws(Diagnostic) -> Value {
    let shape = try self.size(size)
    if let a = first?.doubleIfNumber ?? (first == nil ? defaults.0 : nil),
      let b = second?.doubleIfNumber ?? (second == nil ? defaults.1 : nil)
    {
      return try draws(shape) { () throws(Diagnostic) in try draw(a, b) }
    }
    let a = try (first ?? .float(defaults.0)).array("a parameter")
    let b = try (second ?? .float(defaults.1)).array("a parameter")
    let common: [Int]
    if let shape { common = shape } else { common = try Broadcasting.shape(a.extents, b.extents).array }
    let (x, y) = (try a.broadcast(to: common).doubles, try b.broadcast(to: common).doubles)
    var index = 0
    return try draws(common) { () throws(Diagnostic) in
      defer { index += 1 }
      return try draw(x[index], y[index])
    }
  }

  static let numpy: [BuiltinFunction] = [
    random("seed(seed=None)", "Starts the stream anew; the same seed draws the same numbers.") { context throws(Diagnostic) in
      if case .list(let list)? = context[0] {
        var seeds: [Int] = []
        for element in list.elements { seeds.append(try element.integer("a seed")) }
        context.evaluator.random.numpy = LegacyRandom(seeds: seeds)
        return .none
      }
      let seed = try context.given(0)?.integer("the seed") ?? 0
      guard seed >= 0, seed <= 0xffff_ffff else { throw Diagnostic(.value, "Seed must be between 0 and 2**32 - 1") }
      context.evaluator.random.numpy.seed(seed)
      return .none
    },
    random("rand(*shape)", "Uniform draws from [0, 1).") { context throws(Diagnostic) in
      let evaluator = context.evaluator
      return try draws(try dimensions(context)) { () throws(Diagnostic) in evaluator.random.numpy.uniform() }
    },
    random("randn(*shape)", "Draws from the standard normal distribution.") { context throws(Diagnostic) in
      let evaluator = context.evaluator
      return try draws(try dimensions(context)) { () throws(Diagnostic) in evaluator.random.numpy.gaussian() }
    },
    random("random(size=None)", "Uniform draws from [0, 1).") { context throws(Diagnostic) in try uniform(context) },
    random("random_sample(size=None)", "Uniform draws from [0, 1).") { context throws(Diagnostic) in try uniform(context) },
    random("standard_normal(size=None)", "Draws from the standard normal distribution.") { context throws(Diagnostic) in
      let evaluator = context.evaluator
      return try draws(try size(context[0])) { () throws(Diagnostic) in evaluator.random.numpy.gaussian() }
    },
    random("uniform(low=0.0, high=1.0, size=None)", "Uniform draws from [low, high).") { context throws(Diagnostic) in
      let evaluator = context.evaluator
      return try drawn(context[0], context[1], (0, 1), context[2]) { (low, high) throws(Diagnostic) in
        evaluator.random.numpy.uniform(from: low, to: high)
      }
    },
    random("normal(loc=0.0, scale=1.0, size=None)", "Draws from a normal distribution.") { context throws(Diagnostic) in
      let evaluator = context.evaluator
      return try drawn(context[0], context[1], (0, 1), context[2]) { (mean, deviation) throws(Diagnostic) in
        guard deviation >= 0 else { throw Diagnostic(.value, "scale < 0") }
        return evaluator.random.numpy.normal(mean: mean, deviation: deviation)
      }
    },
    random("randint(low, high=None, size=None, dtype=int)", "Whole numbers from low up to, but without, high.") {
      context throws(Diagnostic) in
      let evaluator = context.evaluator
      let first = try (context[0] ?? .none).integer("low")
      let second = try context.given(1)?.integer("high")
      let (low, high) = second.map { (first, $0) } ?? (0, first)
      guard low < high else { throw Diagnostic(.value, second == nil ? "high <= 0" : "low >= high", hint: "high itself is never drawn") }
      guard let shape = try size(context[2]) else { return .int(evaluator.random.numpy.integer(from: low, to: high) ?? low) }
      let (extents, count) = try NDArray.checkedShape(shape)
      let result = NDArray(uninitialized: extents, count: count, dtype: .int64)
      for index in 0..<count { result.ints[index] = evaluator.random.numpy.integer(from: low, to: high) ?? low }
      return .array(result)
    },
    random("choice(a, size=None, replace=True, p=None)", "Elements drawn from an array, or from range(a).") { context throws(Diagnostic) in
      let evaluator = context.evaluator
      let source = context[0] ?? .none
      let shape = try size(context[1])
      let pool: NDArray?
      let population: Int
      if case .int(let count) = source {
        guard count > 0 else { throw Diagnostic(.value, "a must be a positive integer unless no samples are taken") }
        (pool, population) = (nil, count)
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
        try evaluator.random.numpy.choice(from: population, count: count, replacing: replaces, probabilities: probabilities)
      }
      guard let shape else { return pool.map { .array($0.item(places[0])) } ?? .int(places[0]) }
      let indices = NDArray(places, shape: shape)
      return .array(try pool?.subscripted([.array(indices)]) ?? indices)
    },
    random("permutation(x)", "The numbers below x, or a shuffled copy of an array.") { context throws(Diagnostic) in
      let source = context[0] ?? .none
      if case .int(let count) = source {
        return .array(NDArray(context.evaluator.random.numpy.permutation(try NDArray.checkedShape([count]).1)))
      }
      let array = try source.array("permutation's argument").copy().markedScalar(false)
      try shuffle(array, context.evaluator)
      return .array(array)
    },
    random("shuffle(x)", "Shuffles a list, or an array along its first axis, in place.") { context throws(Diagnostic) in
      let evaluator = context.evaluator
      switch context[0] ?? .none {
      case .list(let list): evaluator.random.numpy.shuffle(&list.elements)
      case .array(let array): try shuffle(array, evaluator)
      default: throw Diagnostic(.type, "shuffle takes a list or an array, not \((context[0] ?? .none).describedForMessages)")
      }
      return .none
    },
  ]

  private static func uniform(_ context: CallContext) throws(Diagnostic) -> Value {
    let evaluator = context.evaluator
    return try draws(try size(context[0])) { () throws(Diagnostic) in evaluator.random.numpy.uniform() }
  }

  private static func shuffle(_ array: NDArray, _ evaluator: Evaluator) throws(Diagnostic) {
    guard array.ndim > 0 else { throw Diagnostic(.type, "a single number cannot be shuffled") }
    var order = Array(0..<array.length)
    evaluator.random.numpy.shuffle(&order)
    try array.assign(try array.subscripted([.array(NDArray(order))]))
  }
}

/// Python's `random` module, drawing CPython's stream.
enum PythonRandomFunctions {
  private static func random(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction {
    BuiltinFunction(signature, in: "random", summary, body)
  }

  static let all: [BuiltinFunction] = [
    random("seed(a=None, version=2)", "Starts the stream anew; the same seed draws the same numbers.") { context throws(Diagnostic) in
      let seed = try context.given(0)?.integer("the seed") ?? 0
      context.evaluator.random.python.seed(seed)
      return .none
    },
    random("random()", "A uniform draw from [0, 1).") { context throws(Diagnostic) in .float(context.evaluator.random.python.random()) },
    random("uniform(a, b)", "A uniform draw between a and b.") { context throws(Diagnostic) in
      .float(context.evaluator.random.python.uniform(try (context[0] ?? .none).number("a"), try (context[1] ?? .none).number("b")))
    },
    random("randint(a, b)", "A whole number from a to b, both included.") { context throws(Diagnostic) in
      try integer(context, try (context[0] ?? .none).integer("a"), try (context[1] ?? .none).integer("b"))
    },
    random("randrange(start, stop=None, step=1)", "An element of range(start, stop, step).") { context throws(Diagnostic) in
      let first = try (context[0] ?? .none).integer("start")
      let second = try context.given(1)?.integer("stop")
      let step = try context[2]?.integer("step") ?? 1
      guard step != 0 else { throw Diagnostic(.value, "zero step for randrange()") }
      let range = RangeValue(start: second == nil ? 0 : first, stop: second ?? first, step: step)
      guard range.count > 0 else { throw Diagnostic(.value, "empty range for randrange()") }
      return .int(range[context.evaluator.random.python.below(range.count)])
    },
    random("choice(seq)", "One element of a sequence.") { context throws(Diagnostic) in
      let source = context[0] ?? .none
      if case .array(let array) = source, array.ndim > 0, array.length > 0 {
        return .array(array.item(context.evaluator.random.python.below(array.length)))
      }
      let elements = try source.elements()
      guard !elements.isEmpty else { throw Diagnostic(.index, "Cannot choose from an empty sequence") }
      return elements[context.evaluator.random.python.below(elements.count)]
    },
    random("choices(population, weights=None, *, k=1)", "k elements, drawn with replacement.") { context throws(Diagnostic) in
      let elements = try (context[0] ?? .none).elements()
      let weights = try context.given(1)?.array("weights").doubles
      let count = try context[2]?.integer("k") ?? 1
      guard let places = context.evaluator.random.python.choices(elements.count, count: count, weights: weights) else {
        throw Diagnostic(.value, "the weights do not fit the population", hint: "one weight for each element, their sum above zero")
      }
      return .list(ListObject(places.map { elements[$0] }))
    },
    random("sample(population, k)", "k different elements.") { context throws(Diagnostic) in
      let elements = try (context[0] ?? .none).elements()
      let count = try (context[1] ?? .none).integer("k")
      guard let places = context.evaluator.random.python.sample(elements.count, count: count) else {
        throw Diagnostic(.value, "Sample larger than population or is negative")
      }
      return .list(ListObject(places.map { elements[$0] }))
    },
    random("shuffle(x)", "Shuffles a list in place.") { context throws(Diagnostic) in
      switch context[0] ?? .none {
      case .list(let list): context.evaluator.random.python.shuffle(&list.elements)
      case .array(let array) where array.ndim == 1:
        var order = Array(0..<array.length)
        context.evaluator.random.python.shuffle(&order)
        try array.assign(try array.subscripted([.array(NDArray(order))]))
      default: throw Diagnostic(.type, "random.shuffle takes a list, not \((context[0] ?? .none).describedForMessages)")
      }
      return .none
    },
    random("gauss(mu=0.0, sigma=1.0)", "A draw from a normal distribution.") { context throws(Diagnostic) in
      .float(context.evaluator.random.python.gauss(try context[0]?.number("mu") ?? 0, try context[1]?.number("sigma") ?? 1))
    },
    random("normalvariate(mu=0.0, sigma=1.0)", "A draw from a normal distribution.") { context throws(Diagnostic) in
      .float(context.evaluator.random.python.normal(try context[0]?.number("mu") ?? 0, try context[1]?.number("sigma") ?? 1))
    },
  ]

  private static func integer(_ context: CallContext, _ low: Int, _ high: Int) throws(Diagnostic) -> Value {
    guard let value = context.evaluator.random.python.integer(low, high) else {
      throw Diagnostic(.value, "empty range for randint(\(low), \(high))", hint: "the first number must not be above the second")
    }
    return .int(value)
  }
}
