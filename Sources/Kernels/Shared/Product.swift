import Kernels

/// How a product is cut into tiles that stay in registers, and into panels that stay in the first cache.
enum ProductPlan {
  /// Inner indices in a panel.
  @inline(__always) static var panelDepth: Int { 128 }
  /// From this many numbers in b on it is worth laying panels out anew.
  @inline(__always) static var packingThreshold: Int { 8192 }
}

@inline(__always)
func product<L: Lanes, H: Lanes, S: Lanes>(_: L.Type, _: H.Type, _: S.Type, _ call: UnsafePointer<ProductCall<L.Scalar>>)
where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  let size = call.pointee.inner * call.pointee.columns
  if size > ProductPlan.packingThreshold && call.pointee.rows > 8 {
    packedProduct(L.self, call.pointee)
  } else {
    multiply(
      L.self, H.self, S.self,
      Matrix(call.pointee.a, rowStride: call.pointee.aRowStride, innerStride: call.pointee.aInnerStride), call.pointee.b,
      call.pointee.bStride, call.pointee.c, call.pointee.cStride, rows: call.pointee.rows, inner: call.pointee.inner,
      columns: call.pointee.columns, from: call.pointee.row, adds: call.pointee.start == .result)
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
/// Where the sums begin anew, the last strip may cover columns of the one before: it finds the same sums again.
/// - Parameter mayOverrun: whether b can be read, and c be written, up to as many numbers past its end as it has columns. Rows are
///   written in order, so that what runs over within c is put right by the next row.
@inline(never)
func multiply<L: Lanes, H: Lanes, S: Lanes>(
  _: L.Type, _: H.Type, _: S.Type, _ a: Matrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>, _ bStride: Int,
  _ c: UnsafeMutablePointer<L.Scalar>, _ cStride: Int, rows: Int, inner: Int, columns: Int, from row: UnsafePointer<L.Scalar>?, adds: Bool,
  mayOverrun: Bool = false
) where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  if columns == 1 {
    strip(S.self, a, b, bStride, c, cStride, rows, inner, row, adds)
    return
  }
  if mayOverrun && columns < L.count && 2 * columns >= L.count {
    strip(L.self, a, b, bStride, c, cStride, rows, inner, row, adds)
    return
  }
  var column = 0
  while column + 2 * L.count <= columns {
    strip(PairOfLanes<L>.self, a, b + column, bStride, c + column, cStride, rows, inner, row.map { $0 + column }, adds)
    column += 2 * L.count
  }
  while column < columns {
    if column + L.count <= columns {
      strip(L.self, a, b + column, bStride, c + column, cStride, rows, inner, row.map { $0 + column }, adds)
      column += L.count
    } else if !adds && columns >= L.count {
      let last = columns - L.count
      strip(L.self, a, b + last, bStride, c + last, cStride, rows, inner, row.map { $0 + last }, false)
      column = columns
    } else if column + H.count <= columns {
      strip(H.self, a, b + column, bStride, c + column, cStride, rows, inner, row.map { $0 + column }, adds)
      column += H.count
    } else if !adds && columns >= H.count {
      let last = columns - H.count
      strip(H.self, a, b + last, bStride, c + last, cStride, rows, inner, row.map { $0 + last }, false)
      column = columns
    } else {
      strip(S.self, a, b + column, bStride, c + column, cStride, rows, inner, row.map { $0 + column }, adds)
      column += 1
    }
  }
}

/// All rows of the columns that one `L` holds.
@inline(__always)
func strip<L: SumLanes>(
  _: L.Type, _ a: Matrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>, _ bStride: Int, _ c: UnsafeMutablePointer<L.Scalar>, _ cStride: Int,
  _ rows: Int, _ inner: Int, _ start: UnsafePointer<L.Scalar>?, _ adds: Bool
) {
  var row = 0
  if Tiles.rows == 8 {
    while row + 8 <= rows {
      sums(DoubledRows<DoubledRows<DoubledRows<OneRow<L>>>>.self, a, b, bStride, c, cStride, row, inner, start, adds)
      row += 8
    }
  }
  while row + 4 <= rows {
    sums(DoubledRows<DoubledRows<OneRow<L>>>.self, a, b, bStride, c, cStride, row, inner, start, adds)
    row += 4
  }
  if row + 2 <= rows {
    sums(DoubledRows<OneRow<L>>.self, a, b, bStride, c, cStride, row, inner, start, adds)
    row += 2
  }
  if row < rows { sums(OneRow<L>.self, a, b, bStride, c, cStride, row, inner, start, adds) }
}

@inline(__always)
func sums<Rows: TileRows>(
  _: Rows.Type, _ a: Matrix<Rows.L.Scalar>, _ b: UnsafePointer<Rows.L.Scalar>, _ bStride: Int, _ c: UnsafeMutablePointer<Rows.L.Scalar>,
  _ cStride: Int, _ row: Int, _ inner: Int, _ start: UnsafePointer<Rows.L.Scalar>?, _ adds: Bool
) {
  let result = c + row * cStride
  var sums = adds ? Rows(at: result, stride: cStride) : Rows(start.map { Rows.L(at: $0) } ?? Rows.L(0))
  var source = a.start + row * a.rowStride
  var factors = b
  var left = inner
  while left > 0 {
    sums.add(source, a.rowStride, times: Rows.L(at: factors))
    source += a.innerStride
    factors += bStride
    left &-= 1
  }
  sums.store(to: result, stride: cStride)
}

/// Copies columns of b side by side, what is missing filled with zeros.
@inline(__always)
func pack<L: SumLanes>(
  _: L.Type, _ b: UnsafePointer<L.Scalar>, stride: Int, depth: Int, columns: Int, into panel: UnsafeMutablePointer<L.Scalar>
) {
  for p in 0..<depth {
    let source = b + p * stride
    let target = panel + p * L.count
    if columns == L.count { L(at: source).store(to: target) } else { L(atFirst: columns, of: source).store(to: target) }
  }
}

/// For large b: panel after panel is copied to where it lies together, and all rows pass over it.
/// With many panels the rows of a are laid out too, as the tiles will read them.
func packedProduct<L: Lanes>(_: L.Type, _ call: ProductCall<L.Scalar>) {
  let width = 2 * L.count
  let depth = max(min(ProductPlan.panelDepth, call.inner), 1)
  let packsRows = call.columns >= 8 * width
  let rowRoom = packsRows ? (call.rows + Tiles.rows) * depth : 0
  withUnsafeTemporaryAllocation(of: L.Scalar.self, capacity: (depth + 1) * width + rowRoom) { buffer in
    guard let panel = buffer.baseAddress else { return }
    let rowPanel = panel + (depth + 1) * width
    var first = 0
    repeat {
      let inner = min(depth, call.inner - first)
      var call = call
      call.a += first * call.aInnerStride
      if packsRows {
        packRows(call, depth: inner, into: rowPanel)
        call.a = UnsafePointer(rowPanel)
        call.aRowStride = 1
        call.aInnerStride = Tiles.rows
      }
      let start = first == 0 ? call.start : .result
      var column = 0
      while column < call.columns {
        let columns = min(width, call.columns - column)
        pack(PairOfLanes<L>.self, call.b + first * call.bStride + column, stride: call.bStride, depth: inner, columns: columns, into: panel)
        if let row = call.row, first == 0 {
          let own = panel + depth * width
          pack(PairOfLanes<L>.self, row + column, stride: 0, depth: 1, columns: columns, into: own)
          var call = call
          call.row = UnsafePointer(own) - column
          columnOfTiles(
            L.self, call, b: UnsafePointer(panel), bStride: width, inner: inner, column: column, columns: columns, start: start,
            stripLength: packsRows ? inner : nil)
        } else {
          columnOfTiles(
            L.self, call, b: UnsafePointer(panel), bStride: width, inner: inner, column: column, columns: columns, start: start,
            stripLength: packsRows ? inner : nil)
        }
        column += width
      }
      first += inner
    } while first < call.inner
  }
}

/// Copies a in strips of as many rows as a tile has, inner index by inner index; what is left of rows in a narrower strip's place.
@inline(__always)
func packRows<T>(_ call: ProductCall<T>, depth: Int, into panel: UnsafeMutablePointer<T>) {
  var row = 0
  while row < call.rows {
    let count = min(Tiles.rows, call.rows - row)
    let target = panel + row * depth
    for r in 0..<count {
      let source = call.a + (row + r) * call.aRowStride
      for p in 0..<depth { target[p * Tiles.rows + r] = source[p * call.aInnerStride] }
    }
    row += count
  }
}

/// All rows of up to two vectors' columns.
@inline(__always)
func columnOfTiles<L: Lanes>(
  _: L.Type, _ call: ProductCall<L.Scalar>, b: UnsafePointer<L.Scalar>, bStride: Int, inner: Int, column: Int, columns: Int,
  start: ProductCall<L.Scalar>.Start, stripLength: Int? = nil
) {
  let strip = TileStrip<L>(
    call: call, b: b, bStride: bStride, inner: inner, column: column, columns: columns, start: start, stripLength: stripLength,
    isTwoVectors: columns > L.count)
  var row = 0
  if Tiles.rows == 8 {
    while row + 8 <= call.rows {
      tile(strip, row: row, DoubledRows<DoubledRows<DoubledRows<OneRow<L>>>>.self)
      row += 8
    }
  }
  while row + 4 <= call.rows {
    tile(strip, row: row, DoubledRows<DoubledRows<OneRow<L>>>.self)
    row += 4
  }
  if row + 2 <= call.rows {
    tile(strip, row: row, DoubledRows<OneRow<L>>.self)
    row += 2
  }
  if row < call.rows { tile(strip, row: row, OneRow<L>.self) }
}

/// The columns of c that tiles are computed in, one or two vectors wide.
struct TileStrip<L: SumLanes> {
  let call: ProductCall<L.Scalar>
  let b: UnsafePointer<L.Scalar>
  let bStride: Int
  let inner: Int
  let column: Int
  let columns: Int
  let start: ProductCall<L.Scalar>.Start
  /// Inner indices in a strip, where a has been laid out in strips of a tile's rows.
  let stripLength: Int?
  let isTwoVectors: Bool
}

/// One tile: so many rows, each one or two vectors wide, summed from first to last inner index.
@inline(__always)
func tile<Rows: TileRows>(_ strip: TileStrip<Rows.L>, row: Int, _: Rows.Type) {
  let width = Rows.L.count
  let stride = strip.call.cStride
  let c = strip.call.c + row * stride + strip.column
  let rest = strip.columns
  let rowStride = strip.call.aRowStride
  let innerStride = strip.call.aInnerStride
  let bStride = strip.bStride
  var source = strip.call.a
  if let length = strip.stripLength {
    source += row / Tiles.rows * Tiles.rows * length + row % Tiles.rows
  } else {
    source += row * rowStride
  }
  var factors = strip.b
  var left = strip.inner
  var first = Rows(Rows.L(0))
  if strip.start == .row, let row = strip.call.row { first = Rows(Rows.L(at: row + strip.column)) }
  if strip.isTwoVectors {
    var second = Rows(Rows.L(0))
    if strip.start == .row, let row = strip.call.row { second = Rows(Rows.L(at: row + strip.column + width)) }
    if strip.start == .result {
      first = Rows(at: c, stride: stride)
      second = rest == 2 * width ? Rows(at: c + width, stride: stride) : Rows(atFirst: rest - width, of: c + width, stride: stride)
    }
    while left > 0 {
      let factor0 = Rows.L(at: factors)
      let factor1 = Rows.L(at: factors + width)
      first.add(source, rowStride, times: factor0)
      second.add(source, rowStride, times: factor1)
      source += innerStride
      factors += bStride
      left &-= 1
    }
    first.store(to: c, stride: stride)
    if rest == 2 * width {
      second.store(to: c + width, stride: stride)
    } else {
      second.store(first: rest - width, to: c + width, stride: stride)
    }
  } else {
    if strip.start == .result {
      first = rest == width ? Rows(at: c, stride: stride) : Rows(atFirst: rest, of: c, stride: stride)
    }
    while left > 0 {
      first.add(source, rowStride, times: Rows.L(at: factors))
      source += innerStride
      factors += bStride
      left &-= 1
    }
    if rest == width { first.store(to: c, stride: stride) } else { first.store(first: rest, to: c, stride: stride) }
  }
}

/// A tile's rows of sums, a vector each. Nested structures stay in registers where arrays would not.
protocol TileRows {
  associatedtype L: SumLanes
  typealias Scalar = L.Scalar
  static var count: Int { get }
  init(_ value: L)
  init(at c: UnsafePointer<Scalar>, stride: Int)
  init(atFirst count: Int, of c: UnsafePointer<Scalar>, stride: Int)
  /// Each row += its number of a, `stride` apart, times b.
  mutating func add(_ a: UnsafePointer<Scalar>, _ stride: Int, times b: L)
  func store(to c: UnsafeMutablePointer<Scalar>, stride: Int)
  func store(first count: Int, to c: UnsafeMutablePointer<Scalar>, stride: Int)
}

struct OneRow<L: SumLanes>: TileRows {
  var sum: L
  @inline(__always) static var count: Int { 1 }
  @inline(__always) init(_ value: L) { sum = value }
  @inline(__always) init(at c: UnsafePointer<L.Scalar>, stride: Int) { sum = L(at: c) }
  @inline(__always) init(atFirst count: Int, of c: UnsafePointer<L.Scalar>, stride: Int) { sum = L(atFirst: count, of: c) }
  @inline(__always) mutating func add(_ a: UnsafePointer<L.Scalar>, _ stride: Int, times b: L) { sum = sum + L(a.pointee) * b }
  @inline(__always) func store(to c: UnsafeMutablePointer<L.Scalar>, stride: Int) { sum.store(to: c) }
  @inline(__always) func store(first count: Int, to c: UnsafeMutablePointer<L.Scalar>, stride: Int) { sum.store(first: count, to: c) }
}

struct DoubledRows<Half: TileRows>: TileRows {
  typealias L = Half.L
  var low: Half
  var high: Half
  @inline(__always) static var count: Int { 2 * Half.count }
  @inline(__always) init(_ value: L) { (low, high) = (Half(value), Half(value)) }
  @inline(__always) init(at c: UnsafePointer<L.Scalar>, stride: Int) {
    (low, high) = (Half(at: c, stride: stride), Half(at: c + Half.count * stride, stride: stride))
  }
  @inline(__always) init(atFirst count: Int, of c: UnsafePointer<L.Scalar>, stride: Int) {
    (low, high) = (Half(atFirst: count, of: c, stride: stride), Half(atFirst: count, of: c + Half.count * stride, stride: stride))
  }
  @inline(__always) mutating func add(_ a: UnsafePointer<L.Scalar>, _ stride: Int, times b: L) {
    low.add(a, stride, times: b)
    high.add(a + Half.count * stride, stride, times: b)
  }
  @inline(__always) func store(to c: UnsafeMutablePointer<L.Scalar>, stride: Int) {
    low.store(to: c, stride: stride)
    high.store(to: c + Half.count * stride, stride: stride)
  }
  @inline(__always) func store(first count: Int, to c: UnsafeMutablePointer<L.Scalar>, stride: Int) {
    low.store(first: count, to: c, stride: stride)
    high.store(first: count, to: c + Half.count * stride, stride: stride)
  }
}

extension SumLanes {
  /// Loads only as many as there are; the others are zero.
  @inline(__always) init(atFirst count: Int, of pointer: UnsafePointer<Scalar>) {
    self.init(0)
    withUnsafeMutablePointer(to: &self) { own in
      let target = UnsafeMutableRawPointer(own).assumingMemoryBound(to: Scalar.self)
      var index = 0
      while index < count {
        target[index] = pointer[index]
        index &+= 1
      }
    }
  }

  /// Stores only the first ones.
  @inline(__always) func store(first count: Int, to pointer: UnsafeMutablePointer<Scalar>) {
    withUnsafePointer(to: self) { own in
      let source = UnsafeRawPointer(own).assumingMemoryBound(to: Scalar.self)
      var index = 0
      while index < count {
        pointer[index] = source[index]
        index &+= 1
      }
    }
  }
}
