import Language

/// Python's `random` module, drawing CPython's stream.
enum PythonRandomFunctions {
  private static func random(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction {
    BuiltinFunction(signature, in: "random", summary, body)
  }

  static let all: [BuiltinFunction] = [
    random("seed(a=None, version=2)", "starts the stream anew; the same seed draws the same numbers") { context throws(Diagnostic) in
      let seed = try context.given(0)?.integer("the seed") ?? 0
      context.evaluator.random.python.seed(seed)
      return .none
    },
    random("random()", "a uniform draw from [0, 1)") { context throws(Diagnostic) in .float(context.evaluator.random.python.random()) },
    random("uniform(a, b)", "a uniform draw between a and b") { context throws(Diagnostic) in
      .float(context.evaluator.random.python.uniform(try (context[0] ?? .none).number("a"), try (context[1] ?? .none).number("b")))
    },
    random("randint(a, b)", "a whole number from a to b, both included") { context throws(Diagnostic) in
      try integer(context, try (context[0] ?? .none).integer("a"), try (context[1] ?? .none).integer("b"))
    },
    random("randrange(start, stop=None, step=1)", "an element of range(start, stop, step)") { context throws(Diagnostic) in
      let first = try (context[0] ?? .none).integer("start")
      let second = try context.given(1)?.integer("stop")
      let step = try context[2]?.integer("step") ?? 1
      guard step != 0 else { throw Diagnostic(.value, "zero step for randrange()") }
      let range = RangeValue(start: second == nil ? 0 : first, stop: second ?? first, step: step)
      guard range.count > 0 else { throw Diagnostic(.value, "empty range for randrange()") }
      return .int(range[context.evaluator.random.python.below(range.count)])
    },
    random("choice(seq)", "one element of a sequence") { context throws(Diagnostic) in
      let source = context[0] ?? .none
      if case .array(let array) = source, array.ndim > 0, array.length > 0 {
        return .array(array.item(context.evaluator.random.python.below(array.length)))
      }
      let elements = try source.elements()
      guard !elements.isEmpty else { throw Diagnostic(.index, "Cannot choose from an empty sequence") }
      return elements[context.evaluator.random.python.below(elements.count)]
    },
    random("choices(population, weights=None, *, k=1)", "k elements, drawn with replacement") { context throws(Diagnostic) in
      let elements = try (context[0] ?? .none).elements()
      let weights = try context.given(1)?.array("weights").doubles
      let count = try context[2]?.integer("k") ?? 1
      guard let places = context.evaluator.random.python.choices(elements.count, count: count, weights: weights) else {
        throw Diagnostic(.value, "the weights do not fit the population", hint: "one weight for each element, their sum above zero")
      }
      return .list(ListObject(places.map { elements[$0] }))
    },
    random("sample(population, k)", "k different elements") { context throws(Diagnostic) in
      let elements = try (context[0] ?? .none).elements()
      let count = try (context[1] ?? .none).integer("k")
      guard let places = context.evaluator.random.python.sample(elements.count, count: count) else {
        throw Diagnostic(.value, "Sample larger than population or is negative")
      }
      return .list(ListObject(places.map { elements[$0] }))
    },
    random("shuffle(x)", "shuffles a list in place") { context throws(Diagnostic) in
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
    random("gauss(mu=0.0, sigma=1.0)", "a draw from a normal distribution") { context throws(Diagnostic) in
      .float(context.evaluator.random.python.gauss(try context[0]?.number("mu") ?? 0, try context[1]?.number("sigma") ?? 1))
    },
    random("normalvariate(mu=0.0, sigma=1.0)", "a draw from a normal distribution") { context throws(Diagnostic) in
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
