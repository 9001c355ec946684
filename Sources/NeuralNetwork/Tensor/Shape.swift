/// Sizes of arrays: how many elements a shape has, how it is written, how two broadcast.
public enum Shape {
  /// No array has more elements than this (2²⁷, a gibibyte of doubles).
  public static let elementLimit = 1 << 27

  /// The number of elements, or an error when a size is negative or the whole is beyond the limit.
  public static func count(_ shape: [Int]) throws(EngineError) -> Int {
    var count = 1
    for size in shape {
      guard size >= 0 else { throw EngineError("a size cannot be negative: \(text(shape))") }
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, product <= elementLimit else {
        throw EngineError(
          "an array of \(text(shape)) has more than 2^27 elements", hint: "the limit is 134,217,728 elements")
      }
      count = product
    }
    return count
  }

  /// The number of elements of a shape already known to be valid.
  static func size(_ shape: [Int]) -> Int { shape.reduce(1, &*) }

  /// `4×6×6`, and `()` for a scalar.
  public static func text(_ shape: [Int]) -> String {
    shape.isEmpty ? "()" : shape.map(String.init).joined(separator: "×")
  }

  /// How far one step along each axis moves in row-major order.
  static func strides(_ shape: [Int]) -> [Int] {
    var strides = [Int](repeating: 1, count: shape.count)
    for axis in stride(from: shape.count - 2, through: 0, by: -1) { strides[axis] = strides[axis + 1] &* shape[axis + 1] }
    return strides
  }

  /// The shape two operands broadcast to, sizes matched from the last axis, a 1 stretched.
  public static func broadcast(_ a: [Int], _ b: [Int]) throws(EngineError) -> [Int] {
    let rank = max(a.count, b.count)
    var result = [Int](repeating: 1, count: rank)
    for axis in 0..<rank {
      let i = axis - (rank - a.count)
      let j = axis - (rank - b.count)
      let left = i >= 0 ? a[i] : 1
      let right = j >= 0 ? b[j] : 1
      guard left == right || left == 1 || right == 1 else {
        throw EngineError("shapes \(text(a)) and \(text(b)) do not go together", hint: "sizes must be equal or 1, read from the last axis")
      }
      result[axis] = left == 1 ? right : left
    }
    _ = try count(result)
    return result
  }

  /// Strides that read `shape` as if it had been stretched to `target` (0 along stretched axes).
  static func broadcastStrides(_ shape: [Int], to target: [Int]) -> [Int] {
    let own = strides(shape)
    let offset = target.count - shape.count
    return target.indices.map { axis in axis < offset || shape[axis - offset] == 1 ? 0 : own[axis - offset] }
  }

  /// An axis counted from the end when negative, checked.
  public static func axis(_ axis: Int, rank: Int) throws(EngineError) -> Int {
    let resolved = axis < 0 ? axis &+ rank : axis
    guard resolved >= 0, resolved < rank else {
      throw EngineError("axis \(axis) is out of bounds for an array with \(rank) \(rank == 1 ? "axis" : "axes")")
    }
    return resolved
  }
}
