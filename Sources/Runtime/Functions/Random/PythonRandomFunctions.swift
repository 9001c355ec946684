import Language
import Limits

/// Python's `random` module, drawing CPython's stream.
enum PythonRandomFunctions {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "seed", .evaluator, .optional(.integer, "a", called: "the seed"), .ignored("version", default: "2"), in: "random",
      "starts the stream anew; the same seed draws the same numbers"
    ) { evaluator, a, _ throws(Diagnostic) in
      let seed = a ?? 0
      evaluator.random.python.seed(seed)
      return .none
    },
    BuiltinFunction("random", .evaluator, in: "random", "a uniform draw from [0, 1)") { evaluator throws(Diagnostic) in
      .float(evaluator.random.python.random())
    },
    BuiltinFunction("uniform", .evaluator, .number("a"), .number("b"), in: "random", "a uniform draw between a and b") {
      evaluator, a, b throws(Diagnostic) in
      .float(evaluator.random.python.uniform(a, b))
    },
    BuiltinFunction("randint", .call, .integer("a"), .integer("b"), in: "random", "a whole number from a to b, both included") {
      call, a, b throws(Diagnostic) in
      try integer(call, a, b)
    },
    BuiltinFunction(
      "randrange", .evaluator, .integer("start"), .optional(.integer, "stop"), .integer("step", default: 1), in: "random",
      "an element of range(start, stop, step)"
    ) { evaluator, first, second, step throws(Diagnostic) in
      guard step != 0 else { throw Diagnostic(.value, "zero step for randrange()") }
      let range = RangeValue(start: second == nil ? 0 : first, stop: second ?? first, step: step)
      guard range.count > 0 else { throw Diagnostic(.value, "empty range for randrange()") }
      return .int(range[evaluator.random.python.below(range.count)])
    },
    BuiltinFunction("choice", .evaluator, .value("seq"), in: "random", "one element of a sequence") {
      evaluator, source throws(Diagnostic) in
      if case .array(let array) = source, array.ndim > 0, array.length > 0 {
        return .array(array.item(evaluator.random.python.below(array.length)))
      }
      let elements = try source.elements()
      guard !elements.isEmpty else { throw Diagnostic(.index, "Cannot choose from an empty sequence") }
      return elements[evaluator.random.python.below(elements.count)]
    },
    BuiltinFunction(
      "choices", .evaluator, .elements("population"), .optional(.array, "weights"), .integer("k", default: 1).keywordOnly, in: "random",
      "k elements, drawn with replacement"
    ) { evaluator, population, weights, count throws(Diagnostic) in
      let elements = population
      let weights = weights?.doubles
      guard count <= Value.elementLimit else { throw Value.tooManyElements }
      try Work.require(count, of: 3 * MemoryLayout<Value>.stride)
      guard let places = evaluator.random.python.choices(elements.count, count: count, weights: weights) else {
        throw Diagnostic(.value, "the weights do not fit the population", hint: "one weight for each element, their sum above zero")
      }
      try Work.checkStopped()
      return .list(ListObject(places.map { elements[$0] }))
    },
    BuiltinFunction("sample", .evaluator, .elements("population"), .integer("k"), in: "random", "k different elements") {
      evaluator, population, count throws(Diagnostic) in
      let elements = population
      guard let places = evaluator.random.python.sample(elements.count, count: count) else {
        throw Diagnostic(.value, "Sample larger than population or is negative")
      }
      try Work.checkStopped()
      return .list(ListObject(places.map { elements[$0] }))
    },
    BuiltinFunction("shuffle", .evaluator, .value("x"), in: "random", "shuffles a list in place") { evaluator, x throws(Diagnostic) in
      switch x {
      case .list(let list):
        var elements = list.elements
        evaluator.random.python.shuffle(&elements)
        try Work.checkStopped()
        list.elements = elements
      case .array(let array) where array.ndim == 1:
        var order = Array(0..<array.length)
        evaluator.random.python.shuffle(&order)
        try array.assign(try array.subscripted([.array(NDArray(order))]))
      default: throw Diagnostic(.type, "random.shuffle takes a list, not \(x.describedForMessages)")
      }
      return .none
    },
    BuiltinFunction(
      "gauss", .evaluator, .number("mu", default: 0), .number("sigma", default: 1), in: "random", "a draw from a normal distribution"
    ) { evaluator, mu, sigma throws(Diagnostic) in
      .float(evaluator.random.python.gauss(mu, sigma))
    },
    BuiltinFunction(
      "normalvariate", .evaluator, .number("mu", default: 0), .number("sigma", default: 1), in: "random",
      "a draw from a normal distribution"
    ) { evaluator, mu, sigma throws(Diagnostic) in
      .float(evaluator.random.python.normal(mu, sigma))
    },
  ]

  private static func integer(_ context: CallContext, _ low: Int, _ high: Int) throws(Diagnostic) -> Value {
    guard let value = context.evaluator.random.python.integer(low, high) else {
      throw Diagnostic(.value, "empty range for randint(\(low), \(high))", hint: "the first number must not be above the second")
    }
    return .int(value)
  }
}
