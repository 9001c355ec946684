/// The loops of the matrix product.
enum MatrixKernel {
  /// out (n × m, row by row) = a (n × k) · b (k × m), either with strides of its own.
  static func multiply(
    _ dtype: DType, _ n: Int, _ k: Int, _ m: Int, _ a: UnsafeMutableRawPointer, _ ar: Int, _ ac: Int, _ b: UnsafeMutableRawPointer,
    _ br: Int, _ bc: Int, _ out: UnsafeMutableRawPointer
  ) {
    switch dtype {
    case .float64: floats(n, k, m, a, ar, ac, b, br, bc, out.assumingMemoryBound(to: Double.self))
    case .int64: integers(n, k, m, a, ar, ac, b, br, bc, out) { $0 &+ $1 &* $2 }
    case .bool: integers(n, k, m, a, ar, ac, b, br, bc, out) { $0 | ($1 & $2) }
    }
  }

  private static func floats(
    _ n: Int, _ k: Int, _ m: Int, _ left: UnsafeMutableRawPointer, _ ar: Int, _ ac: Int, _ right: UnsafeMutableRawPointer, _ br: Int,
    _ bc: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    let a = left.assumingMemoryBound(to: Double.self)
    let b = right.assumingMemoryBound(to: Double.self)
    if m == 1 || k <= 1 || bc != 1 || n * k * m < 64 {
      for i in 0..<n {
        for j in 0..<m {
          var sum = 0.0
          var x = a + i &* ar
          var y = b + j &* bc
          for _ in 0..<k {
            sum += x.pointee * y.pointee
            x += ac
            y += br
          }
          out[i &* m &+ j] = sum
        }
      }
      return
    }
    // Row by row of b, so that the inner loop runs along memory; blocks of b stay in the cache.
    out.update(repeating: 0, count: n &* m)
    let depth = 64
    var start = 0
    while start < k {
      let end = min(start + depth, k)
      for i in 0..<n {
        let row = out + i &* m
        for p in start..<end {
          let factor = a[i &* ar &+ p &* ac]
          let values = b + p &* br
          for j in 0..<m { row[j] += factor * values[j] }
        }
      }
      start = end
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
