import NeuralNetwork

/// The loops of the matrix product.
///
/// Small products add up in the order and with the fused multiply-adds of the library behind NumPy (OpenBLAS), so that they
/// agree to the last bit; large ones, where that would be slow, by vectors.
enum MatrixKernel {
  /// Multiplications above which speed comes before the last bit.
  private static let smallProduct = 8192

  /// out (n × m, row by row) = a (n × k) · b (k × m), either with strides of its own.
  static func multiply(
    _ dtype: DType, _ n: Int, _ k: Int, _ m: Int, _ a: UnsafeMutableRawPointer, _ ar: Int, _ ac: Int, _ b: UnsafeMutableRawPointer,
    _ br: Int, _ bc: Int, _ out: UnsafeMutableRawPointer
  ) {
    switch dtype {
    case .float64:
      let result = out.assumingMemoryBound(to: Double.self)
      let left = a.assumingMemoryBound(to: Double.self)
      let right = b.assumingMemoryBound(to: Double.self)
      if (n == 1 && m == 1) || n * k * m <= smallProduct {
        small(n, k, m, left, ar, ac, right, br, bc, result)
      } else {
        large(n, k, m, left, ar, ac, right, br, bc, result)
      }
    case .int64: integers(n, k, m, a, ar, ac, b, br, bc, out) { $0 &+ $1 &* $2 }
    case .bool: integers(n, k, m, a, ar, ac, b, br, bc, out) { $0 | ($1 & $2) }
    }
  }

  private static func small(
    _ n: Int, _ k: Int, _ m: Int, _ a: UnsafeMutablePointer<Double>, _ ar: Int, _ ac: Int, _ b: UnsafeMutablePointer<Double>, _ br: Int,
    _ bc: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    let order: DotProduct.Order
    if n == 1 && m == 1 {
      order = .vectors
    } else if m == 1 {
      order = ac == 1 ? .rows : .columns(n)
    } else if n == 1 {
      order = br == 1 && bc != 1 ? .rows : .columns(m)
    } else {
      order = .inTurn
    }
    for i in 0..<n {
      for j in 0..<m { out[i &* m &+ j] = order.sum(max(i, j), k, a + i &* ar, ac, b + j &* bc, br) }
    }
  }

  /// By the engine's vector kernel, which also adds up from the first to the last; it wants b's rows to lie together.
  private static func large(
    _ n: Int, _ k: Int, _ m: Int, _ a: UnsafeMutablePointer<Double>, _ ar: Int, _ ac: Int, _ b: UnsafeMutablePointer<Double>, _ br: Int,
    _ bc: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    guard bc != 1 else {
      return MatrixProduct.multiply(
        a, rowStride: ar, innerStride: ac, b, rowStride: br, into: out, rows: n, inner: k, columns: m)
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: k * m) { rows in
      guard let start = rows.baseAddress else { return }
      for p in 0..<k { for j in 0..<m { start[p &* m &+ j] = b[p &* br &+ j &* bc] } }
      MatrixProduct.multiply(a, rowStride: ar, innerStride: ac, start, rowStride: m, into: out, rows: n, inner: k, columns: m)
    }
  }

  @inline(__always)
  private static func integers(
    _ n: Int, _ k: Int, _ m: Int, _ left: UnsafeMutableRawPointer, _ ar: Int, _ ac: Int, _ right: UnsafeMutableRawPointer, _ br: Int,
    _ bc: Int, _ result: UnsafeMutableRawPointer, _ add: (Int, Int, Int) -> Int
  ) {
    let a = left.assumingMemoryBound(to: Int.self)
    let b = right.assumingMemoryBound(to: Int.self)
    let out = result.assumingMemoryBound(to: Int.self)
    for i in 0..<n {
      for j in 0..<m {
        var sum = 0
        for p in 0..<k { sum = add(sum, a[i &* ar &+ p &* ac], b[p &* br &+ j &* bc]) }
        out[i &* m &+ j] = sum
      }
    }
  }
}
