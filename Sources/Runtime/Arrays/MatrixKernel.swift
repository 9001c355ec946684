import Limits
import NeuralNetwork

/// The loops of the matrix product. Floats go through the engine's kernels, which networks run too.
enum MatrixKernel {
  /// out (n × m, row by row) = a (n × k) · b (k × m), either with strides of its own.
  static func multiply(
    _ dtype: DType, _ n: Int, _ k: Int, _ m: Int, _ a: UnsafeMutableRawPointer, _ ar: Int, _ ac: Int, _ b: UnsafeMutableRawPointer,
    _ br: Int, _ bc: Int, _ out: UnsafeMutableRawPointer
  ) {
    // Nothing to fill, however long the sums would be: zeros((0, 2**40)) is no memory and a million million columns.
    if n == 0 || m == 0 { return }
    switch dtype.storage {
    case .float where dtype == .float32 && n &* k &* m <= singleLimit:
      singles(
        n, k, m, a.assumingMemoryBound(to: Double.self), ar, ac, b.assumingMemoryBound(to: Double.self), br, bc,
        out.assumingMemoryBound(to: Double.self))
    case .float:
      floats(
        n, k, m, a.assumingMemoryBound(to: Double.self), ar, ac, b.assumingMemoryBound(to: Double.self), br, bc,
        out.assumingMemoryBound(to: Double.self))
    case .int: integers(n, k, m, a, ar, ac, b, br, bc, out) { $0 &+ $1 &* $2 }
    case .bool: integers(n, k, m, a, ar, ac, b, br, bc, out) { $0 | ($1 & $2) }
    }
  }

  /// Up to this size a product of float32 rounds each step, as single precision does; larger ones, which BLAS cuts into blocks,
  /// round the sum in double precision once.
  private static let singleLimit = 1 << 14

  /// A fused multiply-add in single precision: the product of two float32 is exact as a double.
  private static func singles(
    _ n: Int, _ k: Int, _ m: Int, _ a: UnsafePointer<Double>, _ ar: Int, _ ac: Int, _ b: UnsafePointer<Double>, _ br: Int, _ bc: Int,
    _ out: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<n {
      let row = out + i &* m
      for j in 0..<m { row[j] = 0 }
      for p in 0..<k {
        let factor = a[i &* ar &+ p &* ac]
        let other = b + p &* br
        for j in 0..<m { row[j] = Double(Float(row[j] + factor * other[j &* bc])) }
      }
    }
  }

  /// The kernel wants b's rows to lie together. A row times a transposed matrix is that matrix times the row as a column.
  private static func floats(
    _ n: Int, _ k: Int, _ m: Int, _ a: UnsafePointer<Double>, _ ar: Int, _ ac: Int, _ b: UnsafePointer<Double>, _ br: Int, _ bc: Int,
    _ out: UnsafeMutablePointer<Double>
  ) {
    if bc == 1 || m == 1 {
      MatrixProduct.multiply(a, rowStride: ar, innerStride: ac, b, rowStride: br, into: out, rows: n, inner: k, columns: m)
    } else if n == 1 && br == 1 {
      MatrixProduct.multiply(b, rowStride: bc, innerStride: 1, a, rowStride: ac, into: out, rows: m, inner: k, columns: 1)
    } else {
      withUnsafeTemporaryAllocation(of: Double.self, capacity: max(k * m, 1)) { rows in
        guard let start = rows.baseAddress else { return }
        for p in 0..<k { for j in 0..<m { start[p &* m &+ j] = b[p &* br &+ j &* bc] } }
        MatrixProduct.multiply(a, rowStride: ar, innerStride: ac, start, rowStride: m, into: out, rows: n, inner: k, columns: m)
      }
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
      if k * m > 1 << 14, Work.shouldStop { return }
      for j in 0..<m {
        var sum = 0
        for p in 0..<k { sum = add(sum, a[i &* ar &+ p &* ac], b[p &* br &+ j &* bc]) }
        out[i &* m &+ j] = sum
      }
    }
  }
}
