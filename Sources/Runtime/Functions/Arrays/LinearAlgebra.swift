import Language
import NeuralNetwork

/// Matrix products and norms.
enum LinearAlgebra {
  @Sendable static func dot(_ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    if case .array(let x) = a, case .array(let y) = b { return .array(try NDArray.dot(x, y)) }
    if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) {
      let (x, y) = (try Tracked.variable(a), try Tracked.variable(b))
      return .variable(try Tracked.engine { () throws(EngineError) in try Variable.dot(x, y) })
    }
    return .array(try NDArray.dot(try a.array("np.dot's argument"), try b.array("np.dot's argument")))
  }

  @Sendable static func matmul(_ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) {
      return .variable(try Tracked.matmul(try Tracked.variable(a), try Tracked.variable(b)))
    }
    return .array(try NDArray.matmul(try a.array("np.matmul's argument"), try b.array("np.matmul's argument")))
  }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "dot(a, b, out=None)", in: "np", isAlsoGlobal: true, "the product of vectors or matrices", binary: dot, operation: .product
    ) {
      context throws(Diagnostic) in
      try context.written(try dot(context[0] ?? .none, context[1] ?? .none), to: context.given(2))
    },
    BuiltinFunction(
      "matmul(x1, x2, /, out=None)", in: "np", isAlsoGlobal: true, "the matrix product, x1 @ x2", binary: matmul, operation: .product
    ) {
      context throws(Diagnostic) in
      try context.written(try matmul(context[0] ?? .none, context[1] ?? .none), to: context.given(2))
    },
    BuiltinFunction("outer(a, b)", in: "np", isAlsoGlobal: true, "every element of a times every element of b") {
      context throws(Diagnostic) in
      let (a, b) = (context[0] ?? .none, context[1] ?? .none)
      if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) {
        let (x, y) = (try Tracked.variable(a), try Tracked.variable(b))
        return .variable(try Tracked.engine { () throws(EngineError) in try Variable.outer(x, y) })
      }
      return .array(try NDArray.outer(try a.array("np.outer's argument"), try b.array("np.outer's argument")))
    },
    BuiltinFunction("inner(a, b)", in: "np", "the sum of products over the last axes") { context throws(Diagnostic) in
      try Tracked.refuse([context[0], context[1]], "np.inner")
      return .array(try NDArray.inner(try (context[0] ?? .none).array("an argument"), try (context[1] ?? .none).array("an argument")))
    },
    BuiltinFunction("vdot(a, b)", in: "np", "the sum of products of all elements") { context throws(Diagnostic) in
      try Tracked.refuse([context[0], context[1]], "np.vdot")
      return .array(
        try NDArray.dot(try (context[0] ?? .none).array("an argument").raveled(), try (context[1] ?? .none).array("an argument").raveled()))
    },
  ]
}
