import Language
import Limits

/// Draws one after the other, in the shape that was asked for.
enum Draws {
  /// As many draws as a shape has elements; a plain number where there is no shape.
  static func draws(_ shape: [Int]?, _ draw: () throws(Diagnostic) -> Double) throws(Diagnostic) -> Value {
    guard let shape else { return .float(try draw()) }
    let (extents, count) = try NDArray.checkedShape(shape)
    let result = NDArray(uninitialized: extents, count: count, dtype: .float64)
    let out = result.floats
    for index in 0..<count {
      if index & 0x3FFF == 0 { try Work.checkStop() }
      out[index] = try draw()
    }
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

  /// Poisson counts with means that may be an array.
  static func poisson(_ mean: Value?, _ size: Value?, _ draw: (Double) -> Int) throws(Diagnostic) -> Value {
    let drawn = try drawn(mean, nil, (1, 0), size) { (mean, _) throws(Diagnostic) in
      guard mean >= 0 else { throw Diagnostic(.value, "lam < 0 or lam is NaN") }
      guard mean < 0x1p53 else { throw Diagnostic(.value, "lam value too large") }
      return Double(draw(mean))
    }
    if case .array(let array) = drawn { return .array(array.cast(to: .int64)) }
    return .int(Int(drawn.doubleIfNumber ?? 0))
  }

  /// The texts of a list to choose one from; nil for what makes an array.
  static func texts(_ source: Value, _ shape: [Int]?, _ name: String) throws(Diagnostic) -> [Value]? {
    guard source.isListLike, case let elements = try source.elements(), case .string? = elements.first else { return nil }
    return elements
  }

  /// A bound of whole numbers; a float is cut off, as NumPy does.
  static func bound(_ value: Value, _ what: String) throws(Diagnostic) -> Int {
    switch value {
    case .float(let number): try TypeFunctions.truncated(number)
    case .array(let array) where array.ndim == 0 && array.dtype.isFloat: try TypeFunctions.truncated(array.firstDouble)
    default: try value.integer(what)
    }
  }

  /// Whole numbers of 8 or 16 bits or truth values from low through high: each takes a part of 32 drawn bits.
  ///
  /// NumPy's legacy stream draws until the masked bits are small enough; the newer one multiplies and rejects (Lemire 2019).
  static func narrowIntegers(
    _ low: Int, _ high: Int, _ shape: [Int]?, _ dtype: DType, isMasked: Bool, _ next: () -> UInt32
  ) throws(Diagnostic) -> NDArray {
    let (extents, count) = try NDArray.checkedShape(shape ?? [])
    let result = NDArray(uninitialized: extents, count: count, dtype: dtype, isScalar: shape == nil)
    let width: UInt32 = dtype == .bool ? 1 : UInt32(8 * dtype.itemSize)
    let full: UInt32 = dtype == .bool ? 1 : (1 << width) - 1
    let range = UInt32(high - low)
    var mask = range
    for shift in [1, 2, 4, 8] as [UInt32] { mask |= mask >> shift }
    var (bits, left) = (UInt32(0), UInt32(0))
    func part() -> UInt32 {
      if left == 0 {
        bits = next()
        left = 32 / width
      } else {
        bits >>= width
      }
      left -= 1
      return bits & full
    }
    for index in 0..<count {
      if index & 0x3FFF == 0 { try Work.checkStop() }
      var drawn: UInt32 = 0
      if range == full {
        drawn = part()
      } else if range > 0, isMasked {
        repeat { drawn = part() & mask } while drawn > range
      } else if range > 0 {
        let size = range + 1
        var product = part() * size
        if product & full < size {
          let threshold = (full - range) % size
          while product & full < threshold { product = part() * size }
        }
        drawn = product >> width
      }
      result.ints[index] = low + Int(drawn)
    }
    return result
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
