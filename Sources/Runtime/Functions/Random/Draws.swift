import Language

/// Draws one after the other, in the shape that was asked for.
enum Draws {
  /// As many draws as a shape has elements; a plain number where there is no shape.
  static func draws(_ shape: [Int]?, _ draw: () throws(Diagnostic) -> Double) throws(Diagnostic) -> Value {
    guard let shape else { return .float(try draw()) }
    let (extents, count) = try NDArray.checkedShape(shape)
    let result = NDArray(uninitialized: extents, count: count, dtype: .float64)
    for index in 0..<count { result.floats[index] = try draw() }
    return .array(result)
  }

  /// Successes among `trials`, which may be arrays as the probabilities may.
  static func counts(
    _ trials: Value?, _ probability: Value?, _ size: Value?, _ draw: (Int, Double) -> Int?
  ) throws(Diagnostic) -> Value {
    let drawn = try drawn(trials, probability, (0, 0), size) { (trials, p) throws(Diagnostic) in
      guard trials >= 0, trials < 0x1p53 else { throw Diagnostic(.value, "n < 0") }
      guard p >= 0, p <= 1 else { throw Diagnostic(.value, "p < 0, p > 1 or p is NaN") }
      guard let successes = draw(Int(trials), p) else {
        throw Diagnostic(
          .notImplemented, "binomial is not available where n·p and n·(1 − p) are both above 30",
          hint: "count the successes yourself: `np.sum(np.random.rand(n) < p)`")
      }
      return Double(successes)
    }
    if case .array(let array) = drawn { return .array(array.cast(to: .int64)) }
    return .int(Int(drawn.doubleIfNumber ?? 0))
  }

  /// The texts of a list to choose one from; nil for what makes an array.
  static func texts(_ source: Value, _ shape: [Int]?, _ name: String) throws(Diagnostic) -> [Value]? {
    guard source.isListLike, case let elements = try source.elements(), case .string? = elements.first else { return nil }
    guard shape == nil else {
      throw Diagnostic(
        .type, "an array can hold only numbers, so \(name) draws texts one at a time",
        hint: "draw their places: `[names[i] for i in \(name)(len(names), 3)]`")
    }
    return elements
  }

  static func shape(of value: Value?) throws(Diagnostic) -> [Int]? {
    guard let value, !value.isNone else { return nil }
    return try value.shape("size")
  }

  /// Two parameters that may be arrays, broadcast with each other and drawn for element by element.
  static func drawn(
    _ first: Value?, _ second: Value?, _ defaults: (Double, Double), _ size: Value?, _ draw: (Double, Double) throws(Diagnostic) -> Double
  ) throws(Diagnostic) -> Value {
    let shape = try self.shape(of: size)
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
}
