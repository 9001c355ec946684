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
      "dot", .call, .value("a"), .value("b"), .optional(.value, "out"), in: "np", isAlsoGlobal: true, "the product of vectors or matrices",
      tracking: .follows, binary: dot, operation: .dot
    ) { call, a, b, out throws(Diagnostic) in
      try call.written(try dot(a, b), to: out)
    },
    BuiltinFunction(
      "matmul", .call, .value("x1").positionalOnly, .value("x2").positionalOnly, .optional(.value, "out"), in: "np", isAlsoGlobal: true,
      "the matrix product, x1 @ x2", tracking: .follows, binary: matmul, operation: .product
    ) { call, x1, x2, out throws(Diagnostic) in
      try call.written(try matmul(x1, x2), to: out)
    },
    BuiltinFunction(
      "outer", .value("a"), .value("b"), in: "np", isAlsoGlobal: true, "every element of a times every element of b", tracking: .follows
    ) { a, b throws(Diagnostic) in
      if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) {
        let (x, y) = (try Tracked.variable(a), try Tracked.variable(b))
        return .variable(try Tracked.engine { () throws(EngineError) in try Variable.outer(x, y) })
      }
      return .array(try NDArray.outer(try a.array("np.outer's argument"), try b.array("np.outer's argument")))
    },
    BuiltinFunction("inner", .value("a"), .value("b"), in: "np", "the sum of products over the last axes", tracking: .follows) {
      a, b throws(Diagnostic) in
      try paired(a, b) { x, y throws(Diagnostic) in
        x.shape.isEmpty || y.shape.isEmpty ? try Tracked.binary(.multiply, x, y) : try tensorDot(x, y, [-1], [-1])
      } plain: { x, y throws(Diagnostic) in
        try NDArray.inner(x, y)
      }
    },
    BuiltinFunction("vdot", .value("a"), .value("b"), in: "np", "the sum of products of all elements", tracking: .follows) {
      a, b throws(Diagnostic) in
      try paired(a, b) { x, y throws(Diagnostic) in
        try Tracked.matmul(try Shapes.reshape(x, [-1]), try Shapes.reshape(y, [-1]))
      } plain: { x, y throws(Diagnostic) in
        try NDArray.dot(x.raveled(), y.raveled())
      }
    },
    BuiltinFunction(
      "tensordot", .value("a"), .value("b"), .value("axes", default: "2"), in: "np", "the products summed over axes of both arrays",
      tracking: .follows
    ) { a, b, given throws(Diagnostic) in
      return try paired(a, b) { x, y throws(Diagnostic) in
        let (from, to) = try summedAxes(given, x.shape.count, y.shape.count)
        return try tensorDot(x, y, from, to)
      } plain: { x, y throws(Diagnostic) in
        let (from, to) = try summedAxes(given, x.ndim, y.ndim)
        return try NDArray.tensorDot(x, y, from, to)
      }
    },
  ]

  /// A function of two operands, tracked where one of them is.
  private static func paired(
    _ a: Value, _ b: Value, tracked: (Variable, Variable) throws(Diagnostic) -> Variable,
    plain: (NDArray, NDArray) throws(Diagnostic) -> NDArray
  ) throws(Diagnostic) -> Value {
    if Tracked.containsTracked(a, depth: 0) || Tracked.containsTracked(b, depth: 0) {
      return .variable(try tracked(try Tracked.variable(a), try Tracked.variable(b)))
    }
    return .array(try plain(try a.array("an argument"), try b.array("an argument")))
  }

  /// `axes=` of `np.tensordot`: how many, or those of a and those of b.
  private static func summedAxes(_ given: Value?, _ rankA: Int, _ rankB: Int) throws(Diagnostic) -> ([Int], [Int]) {
    if case .int(let count) = given ?? .int(2) {
      guard count >= 0, count <= min(rankA, rankB) else {
        throw Diagnostic(.value, "there are no \(count) axes to sum over", hint: "the arrays have \(rankA) and \(rankB)")
      }
      return (Array((rankA - count)..<rankA), Array(0..<count))
    }
    let axes = try (given ?? .none).elements()
    guard axes.count == 2 else {
      throw Diagnostic(
        .value, "`axes` is a number of axes, or a pair: those of a and those of b", hint: "np.tensordot(a, b, axes=([1], [0]))")
    }
    return (try axes[0].shape("axes"), try axes[1].shape("axes"))
  }

  /// As `NDArray.tensorDot`, of tracked values.
  private static func tensorDot(_ a: Variable, _ b: Variable, _ first: [Int], _ second: [Int]) throws(Diagnostic) -> Variable {
    let from = try NDArray.normalized(axes: first, rank: a.shape.count)
    let to = try NDArray.normalized(axes: second, rank: b.shape.count)
    guard from.count == to.count, zip(from, to).allSatisfy({ a.shape[$0] == b.shape[$1] }) else {
      throw Diagnostic(
        .value, "shape-mismatch for sum",
        hint: "shapes are \(Extents.text(a.shape)) and \(Extents.text(b.shape)), the axes \(from) and \(to)")
    }
    let (keptOfA, keptOfB) = (a.shape.indices.filter { !from.contains($0) }, b.shape.indices.filter { !to.contains($0) })
    let inner = from.reduce(1) { $0 * a.shape[$1] }
    let (rows, columns) = (keptOfA.map { a.shape[$0] }, keptOfB.map { b.shape[$0] })
    return try Tracked.engine { () throws(EngineError) in
      let left = try a.shape.isEmpty ? a : a.transposed(keptOfA + from)
      let right = try b.shape.isEmpty ? b : b.transposed(to + keptOfB)
      return try Variable.matmul(
        left.reshaped(to: [rows.reduce(1, *), inner]), right.reshaped(to: [inner, columns.reduce(1, *)])
      ).reshaped(to: rows + columns)
    }
  }
}
