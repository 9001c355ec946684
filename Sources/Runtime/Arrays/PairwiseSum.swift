import Limits

/// NumPy's pairwise summation: the rounding error grows with log n instead of n, and the result is bit for bit NumPy's.
///
/// Source: numpy/_core/src/umath/loops_utils.h.src.
enum PairwiseSum {
  private static let block = 128
  /// Sums of more numbers are given up when the line is to stop.
  private static let stopSize = 1 << 20

  /// The sum of strided numbers: up to eight in order, up to 128 in eight lanes, more as two halves.
  static func sum(_ count: Int, _ a: UnsafeMutablePointer<Double>, _ step: Int) -> Double {
    if count < 8 {
      var result = -0.0
      for index in 0..<count { result += a[index &* step] }
      return result
    }
    if count <= block {
      var r0 = a[0]
      var r1 = a[step]
      var r2 = a[2 &* step]
      var r3 = a[3 &* step]
      var r4 = a[4 &* step]
      var r5 = a[5 &* step]
      var r6 = a[6 &* step]
      var r7 = a[7 &* step]
      let lanes = count - count % 8
      var index = 8
      while index < lanes {
        let p = a + index &* step
        r0 += p[0]
        r1 += p[step]
        r2 += p[2 &* step]
        r3 += p[3 &* step]
        r4 += p[4 &* step]
        r5 += p[5 &* step]
        r6 += p[6 &* step]
        r7 += p[7 &* step]
        index += 8
      }
      let low = (r0 + r1) + (r2 + r3)
      let high = (r4 + r5) + (r6 + r7)
      var result = low + high
      while index < count {
        result += a[index &* step]
        index += 1
      }
      return result
    }
    if count > stopSize, Work.shouldStop { return 0 }
    var half = count / 2
    half -= half % 8
    return sum(half, a, step) + sum(count - half, a + half &* step, step)
  }

  /// The same in single precision, as NumPy sums float32.
  static func singleSum(_ count: Int, _ a: UnsafeMutablePointer<Double>, _ step: Int) -> Float {
    if count < 8 {
      var result: Float = -0.0
      for index in 0..<count { result += Float(a[index &* step]) }
      return result
    }
    if count <= block {
      var lanes = InlineArray<8, Float>(repeating: 0)
      for lane in 0..<8 { lanes[lane] = Float(a[lane &* step]) }
      let whole = count - count % 8
      var index = 8
      while index < whole {
        for lane in 0..<8 { lanes[lane] += Float(a[(index &+ lane) &* step]) }
        index += 8
      }
      var result = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
      while index < count {
        result += Float(a[index &* step])
        index += 1
      }
      return result
    }
    if count > stopSize, Work.shouldStop { return 0 }
    var half = count / 2
    half -= half % 8
    return singleSum(half, a, step) + singleSum(count - half, a + half &* step, step)
  }
}
