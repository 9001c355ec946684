import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A matrix of doubles, row by row, for decompositions in place.
struct DenseMatrix {
  let rows: Int
  let columns: Int
  var elements: [Double]

  init(_ rows: Int, _ columns: Int, _ elements: [Double]) {
    (self.rows, self.columns, self.elements) = (rows, columns, elements)
  }

  init(identity size: Int, columns: Int? = nil) {
    self.init(size, columns ?? size, [Double](repeating: 0, count: size * (columns ?? size)))
    for index in 0..<min(size, self.columns) { self[index, index] = 1 }
  }

  init(_ array: NDArray) { self.init(array.extents[0], array.extents[1], array.doubles) }

  @inline(__always)
  subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  var transposed: DenseMatrix {
    var result = DenseMatrix(columns, rows, elements)
    for row in 0..<rows { for column in 0..<columns { result[column, row] = self[row, column] } }
    return result
  }

  var array: NDArray {
    let result = NDArray(uninitialized: Extents([rows, columns]), count: rows * columns, dtype: .float64)
    for index in 0..<elements.count { result.floats[index] = elements[index] }
    return result
  }

  /// (columns a, b) ← (c a + s b, c b − s a)
  mutating func rotateColumns(_ a: Int, _ b: Int, _ c: Double, _ s: Double) {
    for row in 0..<rows {
      let (x, y) = (self[row, a], self[row, b])
      self[row, a] = c * x + s * y
      self[row, b] = c * y - s * x
    }
  }

  /// (rows a, b) ← (c a + s b, c b − s a)
  mutating func rotateRows(_ a: Int, _ b: Int, _ c: Double, _ s: Double) {
    for column in 0..<columns {
      let (x, y) = (self[a, column], self[b, column])
      self[a, column] = c * x + s * y
      self[b, column] = c * y - s * x
    }
  }

  mutating func swapColumns(_ a: Int, _ b: Int) {
    for row in 0..<rows { elements.swapAt(row * columns + a, row * columns + b) }
  }

  mutating func swapRows(_ a: Int, _ b: Int) {
    for column in 0..<columns { elements.swapAt(a * columns + column, b * columns + column) }
  }

  /// self ← H self, broken off when the line is to stop, over rows from `start` on and columns from `first` on.
  mutating func reflectRows(_ reflector: Reflector, from start: Int, columnsFrom first: Int) {
    guard reflector.tau != 0 else { return }
    // Column after column is far apart in memory.
    let pace = max(1, (1 << 16) / max(reflector.vector.count, 1))
    for column in first..<max(first, columns) {
      if column % pace == 0, Work.shouldStop { return }
      var sum = 0.0
      for (index, v) in reflector.vector.enumerated() { sum += v * self[start + index, column] }
      sum *= reflector.tau
      for (index, v) in reflector.vector.enumerated() { self[start + index, column] -= v * sum }
    }
  }

  /// self ← self H over columns from `start` on and rows from `first` on.
  mutating func reflectColumns(_ reflector: Reflector, from start: Int, rowsFrom first: Int) {
    guard reflector.tau != 0 else { return }
    let pace = max(1, (1 << 18) / max(reflector.vector.count, 1))
    for row in first..<max(first, rows) {
      if row % pace == 0, Work.shouldStop { return }
      var sum = 0.0
      for (index, v) in reflector.vector.enumerated() { sum += v * self[row, start + index] }
      sum *= reflector.tau
      for (index, v) in reflector.vector.enumerated() { self[row, start + index] -= v * sum }
    }
  }
}

/// H = I − tau v vᵀ with v₁ = 1, such that H x = (beta, 0, …): LAPACK's dlarfg, whose signs NumPy's decompositions have.
struct Reflector {
  var tau = 0.0
  var vector: [Double]
  let beta: Double

  init(_ x: [Double]) {
    vector = x
    let rest = x.dropFirst().reduce(0) { hypot($0, $1) }
    let alpha = x.first ?? 0
    if !vector.isEmpty { vector[0] = 1 }
    guard rest != 0 else {
      beta = alpha
      return
    }
    beta = alpha < 0 || (alpha == 0 && alpha.sign == .minus) ? hypot(alpha, rest) : -hypot(alpha, rest)
    tau = (beta - alpha) / beta
    let scale = 1 / (alpha - beta)
    for index in 1..<vector.count { vector[index] *= scale }
  }
}

/// A rotation with c f + s g = r and c g − s f = 0: LAPACK's dlartg.
struct GivensRotation {
  let c: Double
  let s: Double
  let r: Double

  init(_ f: Double, _ g: Double) {
    if g == 0 {
      (c, s, r) = (1, 0, f)
    } else if f == 0 {
      (c, s, r) = (0, g < 0 ? -1 : 1, abs(g))
    } else {
      let length = hypot(f, g)
      c = abs(f) / length
      r = f < 0 ? -length : length
      s = g / r
    }
  }
}

@inline(__always)
func withSign(_ magnitude: Double, of number: Double) -> Double { copysign(magnitude, number) }
