#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sums of products in the orders OpenBLAS adds them up in, each step a fused multiply-add: a·b + c rounded once.
///
/// Found by comparing bits with NumPy 2.4 on an AVX-512 processor.
enum DotProduct {
  enum Order {
    /// One vector with another (ddot): lanes of 32 and 16, then what is left in turn.
    case vectors
    /// The rows of a matrix with a vector (dgemv, transposed): four lanes.
    case rows
    /// The columns of a matrix with a vector, so many results at once (dgemv): blocks of columns for four results together.
    case columns(Int)
    /// Matrix with matrix (dgemm): one after the other.
    case inTurn

    /// The sum for one of the results.
    @inline(__always)
    func sum(_ result: Int, _ count: Int, _ a: UnsafePointer<Double>, _ sa: Int, _ b: UnsafePointer<Double>, _ sb: Int) -> Double {
      switch self {
      case .inTurn: return DotProduct.inTurn(0..<count, a, sa, b, sb, 0)
      case .vectors: return count < 16 ? DotProduct.inTurn(0..<count, a, sa, b, sb, 0) : DotProduct.inLanes(count, a, sa, b, sb)
      case .rows: return count < 4 ? DotProduct.inPairs(count, a, sa, b, sb) : DotProduct.inFourLanes(count, a, sa, b, sb)
      case .columns(let results):
        if result < results & ~3 { return DotProduct.inBlocks(count, a, sa, b, sb) }
        if results > 3 { return DotProduct.inTurn(0..<count, a, sa, b, sb, 0) }
        let sum = DotProduct.inPairs(count & ~3, a, sa, b, sb)
        return DotProduct.inTurn((count & ~3)..<count, a, sa, b, sb, sum)
      }
    }
  }

  /// start + a₀b₀, + a₁b₁, …
  @inline(__always)
  private static func inTurn(
    _ range: Range<Int>, _ a: UnsafePointer<Double>, _ sa: Int, _ b: UnsafePointer<Double>, _ sb: Int, _ start: Double
  ) -> Double {
    var sum = start
    for index in range { sum = fma(a[index &* sa], b[index &* sb], sum) }
    return sum
  }

  /// (a₀b₀ + a₁b₁) + (a₂b₂ + a₃b₃) + …
  private static func inPairs(_ count: Int, _ a: UnsafePointer<Double>, _ sa: Int, _ b: UnsafePointer<Double>, _ sb: Int) -> Double {
    var sum = 0.0
    var index = 0
    while index + 1 < count {
      sum += fma(a[index &* sa], b[index &* sb], a[(index &+ 1) &* sa] * b[(index &+ 1) &* sb])
      index += 2
    }
    return index < count ? fma(a[index &* sa], b[index &* sb], sum) : sum
  }

  /// Sums of four products, the second one first, added up; then of two, then the last product.
  private static func inBlocks(_ count: Int, _ a: UnsafePointer<Double>, _ sa: Int, _ b: UnsafePointer<Double>, _ sb: Int) -> Double {
    var sum = 0.0
    var start = 0
    while start + 1 < count {
      let pair = fma(a[start &* sa], b[start &* sb], a[(start &+ 1) &* sa] * b[(start &+ 1) &* sb])
      let size = start + 3 < count ? 4 : 2
      sum += inTurn((start + 2)..<(start + size), a, sa, b, sb, pair)
      start += size
    }
    return start < count ? sum + a[start &* sa] * b[start &* sb] : sum
  }

  /// Four running sums, every fourth product to each; the rest in turn.
  private static func inFourLanes(_ count: Int, _ a: UnsafePointer<Double>, _ sa: Int, _ b: UnsafePointer<Double>, _ sb: Int) -> Double {
    var lanes = SIMD4<Double>.zero
    let whole = count & ~3
    var index = 0
    while index < whole {
      for lane in 0..<4 { lanes[lane] = fma(a[(index &+ lane) &* sa], b[(index &+ lane) &* sb], lanes[lane]) }
      index += 4
    }
    let sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
    return inTurn(whole..<count, a, sa, b, sb, sum)
  }

  /// Four accumulators of eight lanes while there are 32 products, folded to four lanes while there are 16; the rest in turn.
  private static func inLanes(_ count: Int, _ a: UnsafePointer<Double>, _ sa: Int, _ b: UnsafePointer<Double>, _ sb: Int) -> Double {
    var wide = InlineArray<32, Double>(repeating: 0)
    var narrow = InlineArray<16, Double>(repeating: 0)
    let wideEnd = count & ~31
    let narrowEnd = count & ~15
    var index = 0
    while index < wideEnd {
      for lane in 0..<32 { wide[lane] = fma(a[(index &+ lane) &* sa], b[(index &+ lane) &* sb], wide[lane]) }
      index += 32
    }
    for accumulator in 0..<4 {
      for lane in 0..<4 { narrow[accumulator * 4 + lane] = wide[accumulator * 8 + lane] + wide[accumulator * 8 + lane + 4] }
    }
    while index < narrowEnd {
      for lane in 0..<16 { narrow[lane] = fma(a[(index &+ lane) &* sa], b[(index &+ lane) &* sb], narrow[lane]) }
      index += 16
    }
    var lanes = SIMD4<Double>.zero
    for lane in 0..<4 { lanes[lane] = ((narrow[lane] + narrow[4 + lane]) + narrow[8 + lane]) + narrow[12 + lane] }
    let sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
    return inTurn(narrowEnd..<count, a, sa, b, sb, sum)
  }
}
