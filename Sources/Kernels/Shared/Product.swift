import Kernels

@inline(__always)
func product<L: Lanes, H: Lanes, S: Lanes>(_: L.Type, _: H.Type, _: S.Type, _ call: UnsafePointer<ProductCall<L.Scalar>>)
where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  if isPacked(rows: call.pointee.rows, inner: call.pointee.inner, columns: call.pointee.columns) {
    packedProduct(L.self, call.pointee)
  } else if call.pointee.shouldStop != nil {
    productInPieces(L.self, H.self, S.self, call.pointee)
  } else {
    multiply(
      L.self, H.self, S.self,
      Matrix(call.pointee.a, rowStride: call.pointee.aRowStride, innerStride: call.pointee.aInnerStride), call.pointee.b,
      call.pointee.bStride, call.pointee.c, call.pointee.cStride, rows: call.pointee.rows, inner: call.pointee.inner,
      columns: call.pointee.columns, plus: call.pointee.row, adds: call.pointee.adds)
  }
}

/// Some rows after the other, and between them the question whether to stop.
/// No piece has so few rows that its sums would run in another order than the whole product's.
@inline(never)
private func productInPieces<L: Lanes, H: Lanes, S: Lanes>(_: L.Type, _: H.Type, _: S.Type, _ call: ProductCall<L.Scalar>)
where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  let fitting = ProductPlan.pieceSize / max(call.columns, 1) / max(call.inner, 1)
  let step = max(fitting & ~7, 8)
  var row = 0
  while row < call.rows {
    if call.isToStop { return }
    let left = call.rows - row
    let rows = left < step + 8 ? left : step
    multiply(
      L.self, H.self, S.self, Matrix(call.a + row * call.aRowStride, rowStride: call.aRowStride, innerStride: call.aInnerStride), call.b,
      call.bStride, call.c + row * call.cStride, call.cStride, rows: rows, inner: call.inner, columns: call.columns, plus: call.row,
      adds: call.adds)
    row += rows
  }
}

/// The left matrix of a product, possibly a transposed one.
struct Matrix<T> {
  let start: UnsafePointer<T>
  let rowStride: Int
  let innerStride: Int

  @inline(__always) init(_ start: UnsafePointer<T>, rowStride: Int, innerStride: Int) {
    self.start = start
    self.rowStride = rowStride
    self.innerStride = innerStride
  }
}

/// A product straight from where the matrices are: whole vectors, then halves, then single columns.
/// Two vectors of a strip may overlap, and where the sums begin anew, the last strip may cover columns of the one before: both find the
/// same sums again.
/// - Parameter mayOverrun: whether b can be read, and c be written, up to as many numbers past its end as it has columns. Rows are
///   written in order, so that what runs over within c is put right by the next row.
@inline(never)
func multiply<L: Lanes, H: Lanes, S: Lanes>(
  _: L.Type, _: H.Type, _: S.Type, _ a: Matrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>, _ bStride: Int,
  _ c: UnsafeMutablePointer<L.Scalar>, _ cStride: Int, rows: Int, inner: Int, columns: Int, plus row: UnsafePointer<L.Scalar>?, adds: Bool,
  mayOverrun: Bool = false
) where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  if columns == 1 || rows == 1 {
    multiplyVector(L.self, H.self, S.self, a, b, bStride, c, cStride, rows: rows, inner: inner, columns: columns, plus: row, adds: adds)
    return
  }
  if mayOverrun && columns < L.count && 2 * columns >= L.count {
    strip(L.self, a, b, bStride, c, cStride, rows, inner, row, adds)
    return
  }
  var column = 0
  while columns - column > L.count {
    let second = min(L.count, columns - column - L.count)
    stripOfTwo(L.self, second, a, b + column, bStride, c + column, cStride, rows, inner, row.map { $0 + column }, adds)
    column += L.count + second
  }
  let rest = columns - column
  if rest == 0 { return }
  if rest == L.count || (!adds && columns >= L.count) {
    let last = columns - L.count
    strip(L.self, a, b + last, bStride, c + last, cStride, rows, inner, row.map { $0 + last }, adds)
  } else if rest > H.count {
    stripOfTwo(H.self, rest - H.count, a, b + column, bStride, c + column, cStride, rows, inner, row.map { $0 + column }, adds)
  } else if rest == H.count || (!adds && columns >= H.count) {
    let last = columns - H.count
    strip(H.self, a, b + last, bStride, c + last, cStride, rows, inner, row.map { $0 + last }, adds)
  } else {
    while column < columns {
      strip(S.self, a, b + column, bStride, c + column, cStride, rows, inner, row.map { $0 + column }, adds)
      column += 1
    }
  }
}

/// All rows of the columns that one `L` holds: eight at once, so that no sum waits for the one before it.
@inline(__always)
private func strip<L: SumLanes>(
  _: L.Type, _ a: Matrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>, _ bStride: Int, _ c: UnsafeMutablePointer<L.Scalar>, _ cStride: Int,
  _ rows: Int, _ inner: Int, _ row: UnsafePointer<L.Scalar>?, _ adds: Bool
) {
  var place = 0
  while place + 8 <= rows {
    sums(EightRows<L>.self, a, b, bStride, c, cStride, place, inner, row, adds)
    place += 8
  }
  if place + 4 <= rows {
    sums(FourRows<L>.self, a, b, bStride, c, cStride, place, inner, row, adds)
    place += 4
  }
  if place + 2 <= rows {
    sums(TwoRows<L>.self, a, b, bStride, c, cStride, place, inner, row, adds)
    place += 2
  }
  if place < rows { sums(OneRow<L>.self, a, b, bStride, c, cStride, place, inner, row, adds) }
}

/// All rows of the columns that two of `L` hold, the second of which begins `second` columns after the first.
@inline(__always)
private func stripOfTwo<L: SumLanes>(
  _: L.Type, _ second: Int, _ a: Matrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>, _ bStride: Int, _ c: UnsafeMutablePointer<L.Scalar>,
  _ cStride: Int, _ rows: Int, _ inner: Int, _ row: UnsafePointer<L.Scalar>?, _ adds: Bool
) {
  var place = 0
  if Tiles.rows >= 8 {
    while place + 8 <= rows {
      sumsOfTwo(EightRows<L>.self, second, a, b, bStride, c, cStride, place, inner, row, adds)
      place += 8
    }
  }
  while place + 4 <= rows {
    sumsOfTwo(FourRows<L>.self, second, a, b, bStride, c, cStride, place, inner, row, adds)
    place += 4
  }
  if place + 2 <= rows {
    sumsOfTwo(TwoRows<L>.self, second, a, b, bStride, c, cStride, place, inner, row, adds)
    place += 2
  }
  if place < rows { sumsOfTwo(OneRow<L>.self, second, a, b, bStride, c, cStride, place, inner, row, adds) }
}

@inline(__always)
private func sums<Rows: TileRows>(
  _: Rows.Type, _ a: Matrix<Rows.L.Scalar>, _ b: UnsafePointer<Rows.L.Scalar>, _ bStride: Int, _ c: UnsafeMutablePointer<Rows.L.Scalar>,
  _ cStride: Int, _ place: Int, _ inner: Int, _ row: UnsafePointer<Rows.L.Scalar>?, _ adds: Bool
) {
  let result = c + place * cStride
  var sums = adds ? Rows(at: result, stride: cStride) : Rows(Rows.L(0))
  var source = a.start + place * a.rowStride
  var factors = b
  var left = inner
  while left > 0 {
    sums.add(source, a.rowStride, times: Rows.L(at: factors))
    source += a.innerStride
    factors += bStride
    left &-= 1
  }
  if let row { sums.add(Rows.L(at: row)) }
  sums.store(to: result, stride: cStride)
}

/// Both are loaded before either is stored: what they share comes out the same.
@inline(__always)
private func sumsOfTwo<Rows: TileRows>(
  _: Rows.Type, _ second: Int, _ a: Matrix<Rows.L.Scalar>, _ b: UnsafePointer<Rows.L.Scalar>, _ bStride: Int,
  _ c: UnsafeMutablePointer<Rows.L.Scalar>, _ cStride: Int, _ place: Int, _ inner: Int, _ row: UnsafePointer<Rows.L.Scalar>?, _ adds: Bool
) {
  let result = c + place * cStride
  var low = adds ? Rows(at: result, stride: cStride) : Rows(Rows.L(0))
  var high = adds ? Rows(at: result + second, stride: cStride) : Rows(Rows.L(0))
  var source = a.start + place * a.rowStride
  var factors = b
  var left = inner
  while left > 0 {
    low.add(source, a.rowStride, times: Rows.L(at: factors))
    high.add(source, a.rowStride, times: Rows.L(at: factors + second))
    source += a.innerStride
    factors += bStride
    left &-= 1
  }
  if let row {
    low.add(Rows.L(at: row))
    high.add(Rows.L(at: row + second))
  }
  low.store(to: result, stride: cStride)
  high.store(to: result + second, stride: cStride)
}
