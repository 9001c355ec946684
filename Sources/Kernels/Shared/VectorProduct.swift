import Kernels

// Products with a vector, summed in the orders of the library behind NumPy (OpenBLAS), so that both agree to the last bit.
// Found by comparing bits with NumPy 2.4 on an AVX-512 processor.

/// A product of which a has one row or b one column.
@inline(never)
func multiplyVector<L: Lanes, H: Lanes, S: Lanes>(
  _: L.Type, _: H.Type, _: S.Type, _ a: Matrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>, _ bStride: Int,
  _ c: UnsafeMutablePointer<L.Scalar>, _ cStride: Int, rows: Int, inner: Int, columns: Int, plus row: UnsafePointer<L.Scalar>?, adds: Bool
) where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  let result = VectorResult(c: c, stride: columns == 1 ? cStride : 1, row: row, rowStride: columns == 1 ? 0 : 1, adds: adds)
  if rows == 1 && columns == 1 {
    let sum =
      inner < 16
      ? inTurn(S(0), 0..<inner, a.start, a.innerStride, b, bStride) : inLanes(S.self, inner, a.start, a.innerStride, b, bStride)
    result.store(sum, at: 0)
  } else if columns == 1 && a.innerStride == 1 {
    multiplyRows(L.self, S.self, a, b, bStride, inner, result, count: rows)
  } else if columns == 1 {
    let matrix = ColumnMatrix(start: a.start, stride: a.innerStride, resultStride: a.rowStride)
    multiplyColumns(L.self, H.self, S.self, matrix, b, bStride, inner, result, count: rows)
  } else {
    let matrix = ColumnMatrix(start: b, stride: bStride, resultStride: 1)
    multiplyColumns(L.self, H.self, S.self, matrix, a.start, a.innerStride, inner, result, count: columns)
  }
}

/// Where the sums go, and what is added to them.
struct VectorResult<T> {
  let c: UnsafeMutablePointer<T>
  let stride: Int
  let row: UnsafePointer<T>?
  let rowStride: Int
  let adds: Bool

  @inline(__always) func store<V: SumLanes>(_ sum: V, at index: Int) where V.Scalar == T {
    let place = c + index * stride
    if adds {
      (V(at: UnsafePointer(place)) + sum).store(to: place)
    } else if let row {
      (sum + (rowStride == 0 ? V(row.pointee) : V(at: row + index))).store(to: place)
    } else {
      sum.store(to: place)
    }
  }
}

/// start + a₀b₀, + a₁b₁, …
@inline(__always)
private func inTurn<S: SumLanes>(
  _ start: S, _ range: Range<Int>, _ a: UnsafePointer<S.Scalar>, _ sa: Int, _ b: UnsafePointer<S.Scalar>, _ sb: Int
) -> S {
  var sum = start
  var index = range.lowerBound
  while index < range.upperBound {
    sum = sum.adding(S(a[index &* sa]), times: S(b[index &* sb]))
    index &+= 1
  }
  return sum
}

/// (a₀b₀ + a₁b₁) + (a₂b₂ + a₃b₃) + …
@inline(__always)
private func inPairs<S: SumLanes>(
  _: S.Type, _ count: Int, _ a: UnsafePointer<S.Scalar>, _ sa: Int, _ b: UnsafePointer<S.Scalar>, _ sb: Int
) -> S {
  var sum = S(0)
  var index = 0
  while index + 1 < count {
    let second = S(a[(index &+ 1) &* sa]) * S(b[(index &+ 1) &* sb])
    sum = sum + second.adding(S(a[index &* sa]), times: S(b[index &* sb]))
    index &+= 2
  }
  return index < count ? sum.adding(S(a[index &* sa]), times: S(b[index &* sb])) : sum
}

/// A sum and what is left, of up to three products: one is added to it, two or three are summed first.
@inline(__always)
private func withRest<S: SumLanes>(
  _ sum: S, _ range: Range<Int>, _ a: UnsafePointer<S.Scalar>, _ b: UnsafePointer<S.Scalar>, _ sb: Int
) -> S {
  let first = range.lowerBound
  if range.count < 2 { return inTurn(sum, range, a, 1, b, sb) }
  return sum + inPairs(S.self, range.count, a + first, 1, b + first &* sb, sb)
}

/// A vector with a vector (ddot): four accumulators of eight lanes while there are 32 products, folded to four lanes while there
/// are 16; the rest in turn.
@inline(__always)
private func inLanes<S: SumLanes>(
  _: S.Type, _ count: Int, _ a: UnsafePointer<S.Scalar>, _ sa: Int, _ b: UnsafePointer<S.Scalar>, _ sb: Int
) -> S {
  var wide = InlineArray<32, S>(repeating: S(0))
  var narrow = InlineArray<16, S>(repeating: S(0))
  let wideEnd = count & ~31
  let narrowEnd = count & ~15
  var index = 0
  while index < wideEnd {
    for lane in 0..<32 { wide[lane] = wide[lane].adding(S(a[(index &+ lane) &* sa]), times: S(b[(index &+ lane) &* sb])) }
    index += 32
  }
  for accumulator in 0..<4 {
    for lane in 0..<4 { narrow[accumulator * 4 + lane] = wide[accumulator * 8 + lane] + wide[accumulator * 8 + lane + 4] }
  }
  while index < narrowEnd {
    for lane in 0..<16 { narrow[lane] = narrow[lane].adding(S(a[(index &+ lane) &* sa]), times: S(b[(index &+ lane) &* sb])) }
    index += 16
  }
  var lanes = InlineArray<4, S>(repeating: S(0))
  for lane in 0..<4 { lanes[lane] = ((narrow[lane] + narrow[4 + lane]) + narrow[8 + lane]) + narrow[12 + lane] }
  let sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
  return inTurn(sum, narrowEnd..<count, a, sa, b, sb)
}

/// A matrix's rows, whose numbers lie side by side, with a vector (dgemv, transposed): four lanes, then what is left.
@inline(__always)
private func multiplyRows<L: Lanes, S: Lanes>(
  _: L.Type, _: S.Type, _ a: Matrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>, _ bStride: Int, _ inner: Int,
  _ result: VectorResult<L.Scalar>, count: Int
) where S.Scalar == L.Scalar {
  if inner < 4 {
    for row in 0..<count { result.store(inPairs(S.self, inner, a.start + row * a.rowStride, 1, b, bStride), at: row) }
    return
  }
  let whole = inner & ~3
  var row = 0
  // The vector's numbers side by side; where they are apart, each row gathers them anew.
  if bStride == 1 {
    while row + 4 <= count {
      let start = a.start + row * a.rowStride
      var (first, second, third, fourth) = (L.Quad(0), L.Quad(0), L.Quad(0), L.Quad(0))
      var index = 0
      while index < whole {
        let factor = L.Quad(at: b + index)
        let source = start + index
        first = first.adding(L.Quad(at: source), times: factor)
        second = second.adding(L.Quad(at: source + a.rowStride), times: factor)
        third = third.adding(L.Quad(at: source + 2 * a.rowStride), times: factor)
        fourth = fourth.adding(L.Quad(at: source + 3 * a.rowStride), times: factor)
        index &+= 4
      }
      result.store(withRest(S(first.foldedSum), whole..<inner, start, b, 1), at: row)
      result.store(withRest(S(second.foldedSum), whole..<inner, start + a.rowStride, b, 1), at: row + 1)
      result.store(withRest(S(third.foldedSum), whole..<inner, start + 2 * a.rowStride, b, 1), at: row + 2)
      result.store(withRest(S(fourth.foldedSum), whole..<inner, start + 3 * a.rowStride, b, 1), at: row + 3)
      row += 4
    }
  }
  while row < count {
    let start = a.start + row * a.rowStride
    var lanes = L.Quad(0)
    var index = 0
    while index < whole {
      lanes = lanes.adding(L.Quad(at: start + index), times: L.Quad(at: b + index * bStride, stride: bStride))
      index &+= 4
    }
    result.store(withRest(S(lanes.foldedSum), whole..<inner, start, b, bStride), at: row)
    row += 1
  }
}

/// A matrix of which each inner index has a column of results.
struct ColumnMatrix<T> {
  let start: UnsafePointer<T>
  /// From one inner index to the next, and from one result to the next.
  let stride: Int
  let resultStride: Int
}

/// Columns weighted by a vector (dgemv): sums of four products, the second one first, for every four results; what results are
/// left in turn, or where there are only up to three, in pairs.
@inline(__always)
private func multiplyColumns<L: Lanes, H: Lanes, S: Lanes>(
  _: L.Type, _: H.Type, _: S.Type, _ matrix: ColumnMatrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>, _ bStride: Int, _ inner: Int,
  _ result: VectorResult<L.Scalar>, count: Int
) where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  let whole = count & ~3
  var index = 0
  if matrix.resultStride == 1 && result.stride == 1 {
    if inner >= 8 && whole >= L.count && inner * whole > LongColumns.threshold {
      longColumns(L.self, matrix, b, bStride, inner, result, count: whole / L.count * L.count)
      index = whole / L.count * L.count
    }
    while index + 2 * L.count <= whole {
      result.store(inBlocks(PairOfLanes<L>.self, matrix, index, b, bStride, inner), at: index)
      index += 2 * L.count
    }
    while index + L.count <= whole {
      result.store(inBlocks(L.self, matrix, index, b, bStride, inner), at: index)
      index += L.count
    }
    while index + H.count <= whole {
      result.store(inBlocks(H.self, matrix, index, b, bStride, inner), at: index)
      index += H.count
    }
  }
  while index < whole {
    result.store(inBlocks(S.self, matrix, index, b, bStride, inner), at: index)
    index += 1
  }
  while index < count {
    let column = matrix.start + index * matrix.resultStride
    if count > 3 {
      result.store(inTurn(S(0), 0..<inner, column, matrix.stride, b, bStride), at: index)
    } else {
      let pairs = inPairs(S.self, inner & ~3, column, matrix.stride, b, bStride)
      result.store(inTurn(pairs, (inner & ~3)..<inner, column, matrix.stride, b, bStride), at: index)
    }
    index += 1
  }
}

/// Sums of four products, the second one first, added up; then of two, then the last product.
@inline(__always)
private func inBlocks<V: SumLanes>(
  _: V.Type, _ matrix: ColumnMatrix<V.Scalar>, _ result: Int, _ b: UnsafePointer<V.Scalar>, _ bStride: Int, _ inner: Int
) -> V {
  @inline(__always) func column(_ index: Int) -> V { V(at: matrix.start + (result &* matrix.resultStride &+ index &* matrix.stride)) }
  @inline(__always) func factor(_ index: Int) -> V { V(b[index &* bStride]) }
  var sum = V(0)
  var start = 0
  while start + 3 < inner {
    var block = column(start + 1) * factor(start + 1)
    block = block.adding(column(start), times: factor(start))
    block = block.adding(column(start + 2), times: factor(start + 2))
    block = block.adding(column(start + 3), times: factor(start + 3))
    sum = sum + block
    start += 4
  }
  if start + 1 < inner {
    sum = sum + (column(start + 1) * factor(start + 1)).adding(column(start), times: factor(start))
    start += 2
  }
  return start < inner ? sum + column(start) * factor(start) : sum
}
