/// The orders of sums number by number, without vectors: what kernels must give to the bit.
enum SumOrder<T: BinaryFloatingPoint> {
  enum Kind {
    /// One vector with another (ddot): lanes of 32 and 16, then what is left in turn.
    case vectors
    /// The rows of a matrix with a vector (dgemv, transposed): four lanes.
    case rows
    /// The columns of a matrix with a vector, so many results at once (dgemv): blocks of columns for four results together.
    case columns(Int)
    /// Matrix with matrix (dgemm): one after the other.
    case inTurn

    /// The one for a product: whether a's inner indices lie side by side decides where b is one column.
    static func of(rows: Int, columns: Int, isSideBySide: Bool) -> Kind {
      if rows == 1 && columns == 1 { return .vectors }
      if columns == 1 { return isSideBySide ? .rows : .columns(rows) }
      return rows == 1 ? .columns(columns) : .inTurn
    }

    /// The sum for one of the results.
    func sum(_ result: Int, _ count: Int, _ a: UnsafePointer<T>, _ sa: Int, _ b: UnsafePointer<T>, _ sb: Int) -> T {
      switch self {
      case .inTurn: return SumOrder.inTurn(0..<count, a, sa, b, sb, 0)
      case .vectors: return count < 16 ? SumOrder.inTurn(0..<count, a, sa, b, sb, 0) : SumOrder.inLanes(count, a, sa, b, sb)
      case .rows: return count < 4 ? SumOrder.inPairs(count, a, sa, b, sb) : SumOrder.inFourLanes(count, a, sa, b, sb)
      case .columns(let results):
        if result < results & ~3 { return SumOrder.inBlocks(count, a, sa, b, sb) }
        if results > 3 { return SumOrder.inTurn(0..<count, a, sa, b, sb, 0) }
        let sum = SumOrder.inPairs(count & ~3, a, sa, b, sb)
        return SumOrder.inTurn((count & ~3)..<count, a, sa, b, sb, sum)
      }
    }
  }

  /// start + a₀b₀, + a₁b₁, …
  private static func inTurn(
    _ range: Range<Int>, _ a: UnsafePointer<T>, _ sa: Int, _ b: UnsafePointer<T>, _ sb: Int, _ start: T
  ) -> T {
    var sum = start
    for index in range { sum = sum.addingProduct(a[index &* sa], b[index &* sb]) }
    return sum
  }

  /// (a₀b₀ + a₁b₁) + (a₂b₂ + a₃b₃) + …
  private static func inPairs(_ count: Int, _ a: UnsafePointer<T>, _ sa: Int, _ b: UnsafePointer<T>, _ sb: Int) -> T {
    var sum: T = 0
    var index = 0
    while index + 1 < count {
      sum += (a[(index &+ 1) &* sa] * b[(index &+ 1) &* sb]).addingProduct(a[index &* sa], b[index &* sb])
      index += 2
    }
    return index < count ? sum.addingProduct(a[index &* sa], b[index &* sb]) : sum
  }

  /// Sums of four products, the second one first, added up; then of two, then the last product.
  private static func inBlocks(_ count: Int, _ a: UnsafePointer<T>, _ sa: Int, _ b: UnsafePointer<T>, _ sb: Int) -> T {
    var sum: T = 0
    var start = 0
    while start + 1 < count {
      let pair = (a[(start &+ 1) &* sa] * b[(start &+ 1) &* sb]).addingProduct(a[start &* sa], b[start &* sb])
      let size = start + 3 < count ? 4 : 2
      sum += inTurn((start + 2)..<(start + size), a, sa, b, sb, pair)
      start += size
    }
    return start < count ? sum + a[start &* sa] * b[start &* sb] : sum
  }

  /// Four running sums, every fourth product to each; of what is left, one is added, two or three are summed first.
  private static func inFourLanes(_ count: Int, _ a: UnsafePointer<T>, _ sa: Int, _ b: UnsafePointer<T>, _ sb: Int) -> T {
    var lanes = [T](repeating: 0, count: 4)
    let whole = count & ~3
    var index = 0
    while index < whole {
      for lane in 0..<4 { lanes[lane] = lanes[lane].addingProduct(a[(index &+ lane) &* sa], b[(index &+ lane) &* sb]) }
      index += 4
    }
    let sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
    if count - whole < 2 { return inTurn(whole..<count, a, sa, b, sb, sum) }
    return sum + inPairs(count - whole, a + whole &* sa, sa, b + whole &* sb, sb)
  }

  /// Four accumulators of eight lanes while there are 32 products, folded to four lanes while there are 16; the rest in turn.
  private static func inLanes(_ count: Int, _ a: UnsafePointer<T>, _ sa: Int, _ b: UnsafePointer<T>, _ sb: Int) -> T {
    var wide = [T](repeating: 0, count: 32)
    var narrow = [T](repeating: 0, count: 16)
    let wideEnd = count & ~31
    let narrowEnd = count & ~15
    var index = 0
    while index < wideEnd {
      for lane in 0..<32 { wide[lane] = wide[lane].addingProduct(a[(index &+ lane) &* sa], b[(index &+ lane) &* sb]) }
      index += 32
    }
    for accumulator in 0..<4 {
      for lane in 0..<4 { narrow[accumulator * 4 + lane] = wide[accumulator * 8 + lane] + wide[accumulator * 8 + lane + 4] }
    }
    while index < narrowEnd {
      for lane in 0..<16 { narrow[lane] = narrow[lane].addingProduct(a[(index &+ lane) &* sa], b[(index &+ lane) &* sb]) }
      index += 16
    }
    var lanes = [T](repeating: 0, count: 4)
    for lane in 0..<4 { lanes[lane] = ((narrow[lane] + narrow[4 + lane]) + narrow[8 + lane]) + narrow[12 + lane] }
    let sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
    return inTurn(narrowEnd..<count, a, sa, b, sb, sum)
  }
}
