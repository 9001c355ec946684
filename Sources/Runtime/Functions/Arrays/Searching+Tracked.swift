import Language
import NeuralNetwork

/// What sorting, averages and linear systems do to tracked values.
extension Searching {
  /// The elements at the places of the sorted array; no axis: all in one row.
  static func sorted(_ variable: Variable, axis: Int?) throws(Diagnostic) -> Variable {
    guard let axis else { return try sorted(try Shapes.reshape(variable, [-1]), axis: 0) }
    let order = try NDArray(variable.value).markedScalar(false).sortingOrder(axis: axis)
    return try Shapes.rearranged(variable) { (places) throws(Diagnostic) in try places.taking(order, along: axis) }
  }

  /// The mean of the one or two elements in the middle.
  static func median(_ variable: Variable, axis: Int?, keepsAxes: Bool) throws(Diagnostic) -> Value {
    let rank = variable.shape.count
    let lane = try axis.map { (axis) throws(Diagnostic) in try NDArray.normalized(axis: axis, rank: rank) }
    let sorted = try sorted(variable, axis: lane)
    let along = lane ?? 0
    let length = sorted.shape[along]
    guard length > 0 else { throw Diagnostic(.value, "np.median of no elements has no gradient", hint: "the array is empty") }
    var indices = [ArrayIndex](repeating: .slice(start: nil, stop: nil, step: nil), count: along + 1)
    indices[along] = .slice(start: (length - 1) / 2, stop: length / 2 + 1, step: nil)
    let middle = try Reductions.apply(
      .mean, .variable(try Tracked.subscripted(sorted, indices)), axis: .int(along), keepsAxes: keepsAxes)
    guard keepsAxes, lane == nil, case .variable(let mean) = middle else { return middle }
    return .variable(try Shapes.reshape(mean, [Int](repeating: 1, count: rank)))
  }

  /// Each product is the one before times the next element.
  static func cumulativeProduct(_ variable: Variable, axis: Int?) throws(Diagnostic) -> Value {
    guard let axis else { return try cumulativeProduct(try Shapes.reshape(variable, [-1]), axis: 0) }
    let lane = try NDArray.normalized(axis: axis, rank: variable.shape.count)
    var indices = [ArrayIndex](repeating: .slice(start: nil, stop: nil, step: nil), count: lane + 1)
    var products: [Variable] = []
    for index in 0..<variable.shape[lane] {
      indices[lane] = .slice(start: index, stop: index + 1, step: nil)
      let element = try Tracked.subscripted(variable, indices)
      products.append(try products.last.map { (last) throws(Diagnostic) in try Tracked.binary(.multiply, last, element) } ?? element)
    }
    guard !products.isEmpty else { return .variable(variable) }
    let parts = products
    return .variable(try Tracked.engine { () throws(EngineError) in try Variable.concatenate(parts, axis: lane) })
  }

  /// Σ w·a / Σ w, the weights having the array's shape or the axis' length.
  static func average(_ values: Value, _ weights: Value, axis: Int?) throws(Diagnostic) -> Value {
    let values = try Tracked.variable(values)
    var weights = try Tracked.variable(weights)
    if weights.shape != values.shape {
      guard let axis, weights.shape.count == 1 else {
        throw Diagnostic(
          .type, "Axis must be specified when shapes of a and weights differ.",
          hint: "the shapes are \(Extents.text(values.shape)) and \(Extents.text(weights.shape))")
      }
      let lane = try NDArray.normalized(axis: axis, rank: values.shape.count)
      guard weights.count == values.shape[lane] else {
        throw Diagnostic(.value, "there must be a weight for each of the \(values.shape[lane]) elements, not \(weights.count)")
      }
      var shape = [Int](repeating: 1, count: values.shape.count)
      shape[lane] = weights.count
      let (column, target) = (weights, shape)
      weights = try Tracked.engine { () throws(EngineError) in try column.reshaped(to: target).broadcast(to: values.shape) }
    }
    let along = axis.map { Value.int($0) }
    let sum = try Reductions.apply(.sum, .variable(try Tracked.binary(.multiply, values, weights)), axis: along, keepsAxes: false)
    return try Operators.apply(.divide, sum, try Reductions.apply(.sum, .variable(weights), axis: along, keepsAxes: false))
  }

  /// Numbers in the places of nan and infinities, where no gradient goes.
  static func replacingNonFinite(_ variable: Variable, nan: Double, positive: Double?, negative: Double?) throws(Diagnostic) -> Value {
    let plain = NDArray(variable.value).markedScalar(false)
    let replaced = plain.replacingNonFinite(nan: nan, positive: positive, negative: negative)
    return try choose(.array(try plain.apply(.isFinite)), .variable(variable), .array(replaced))
  }

  /// As `NDArray.norm`, of a tracked value.
  static func norm(_ variable: Variable, _ order: Double?, axes: [Int]?, keepsAxes: Bool) throws(Diagnostic) -> Value {
    let rank = variable.shape.count
    if axes == nil, order == nil {
      return .variable(try Tracked.engine { () throws(EngineError) in try variable.norm(keepsAxes: keepsAxes) })
    }
    let axes = try NDArray.normalized(axes: axes ?? Array(0..<rank), rank: rank)
    let sizes = Value.variable(variable.abs())
    let all = Value.tuple(axes.map { .int($0) })
    if axes.count == 2, let order {
      let inner = order == 1 || order == -1 ? axes[0] : axes[1]
      guard order.magnitude == 1 || order.isInfinite else {
        throw Diagnostic(.value, "Invalid norm order \(floatRepr(order)) for matrices", hint: "use 'fro', 1, -1, np.inf or -np.inf")
      }
      let sums = try Reductions.apply(.sum, sizes, axis: .int(inner), keepsAxes: true)
      return try Reductions.apply(order > 0 ? .max : .min, sums, axis: all, keepsAxes: keepsAxes)
    }
    guard axes.count <= 2 else { throw Diagnostic(.value, "Improper number of dimensions to norm", hint: "give one axis or two") }
    switch order {
    case nil, 2: return .variable(try Tracked.engine { () throws(EngineError) in try variable.norm(axes: axes, keepsAxes: keepsAxes) })
    case 1: return try Reductions.apply(.sum, sizes, axis: all, keepsAxes: keepsAxes)
    case 0: throw Tracked.withoutGradient("np.linalg.norm with ord=0")
    case .some(let order) where order.isInfinite:
      return try Reductions.apply(order > 0 ? .max : .min, sizes, axis: all, keepsAxes: keepsAxes)
    case .some(let order):
      let sums = try Reductions.apply(
        .sum, try Elementwise.binary(.power, sizes, .float(order)), axis: all, keepsAxes: keepsAxes)
      return try Elementwise.binary(.power, sums, .float(1 / order))
    }
  }

  static func inverse(_ matrix: Variable) throws(Diagnostic) -> Value {
    let inverse = try NDArray(matrix.value).inverted()
    return .variable(try Tracked.unary(.inverse, matrix, Attributes(numbers: inverse.doubles)))
  }

  static func determinant(_ matrix: Variable) throws(Diagnostic) -> Value {
    let plain = NDArray(matrix.value)
    let determinant = try plain.determinant()
    guard determinant != 0 else {
      throw Diagnostic(.value, "the determinant of a singular matrix has no gradient here", hint: "use the plain value: `.data`")
    }
    return .variable(try Tracked.unary(.determinant, matrix, Attributes(numbers: [determinant] + (try plain.inverted()).doubles)))
  }

  static func solution(_ matrix: Variable, _ right: Variable) throws(Diagnostic) -> Value {
    let plain = NDArray(matrix.value)
    let solution = try plain.solved(for: NDArray(right.value))
    let numbers = solution.doubles + (try plain.inverted()).doubles
    return .variable(
      try Tracked.engine { () throws(EngineError) in
        try Variable.apply(.solution, to: [matrix, right], Attributes(numbers: numbers))
      })
  }
}

extension Variable {
  /// As floats it stays tracked, the same or a copy; whole numbers and truth values have no slope.
  func cast(to dtype: DType?, copies: Bool) throws(Diagnostic) -> Variable {
    guard dtype == nil || dtype == .float64 else {
      throw Diagnostic(
        .type, "a tracked value holds floats; as \(dtype?.name ?? "whole numbers") its gradient would be lost",
        hint: "use the plain value: `.data`")
    }
    return copies ? activated(.identity) : self
  }

  /// Repeated to fill a shape.
  func broadcast(to shape: [Int], dtype: DType?) throws(Diagnostic) -> Variable {
    let value = try cast(to: dtype, copies: false)
    return try Tracked.engine { () throws(EngineError) in try value.broadcast(to: shape) }
  }
}
