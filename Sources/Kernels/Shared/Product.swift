import Kernels

/// How a product is cut into tiles that stay in registers, and into panels that stay in the first cache.
enum ProductPlan {
  /// Inner indices in a panel.
  @inline(__always) static var panelDepth: Int { 128 }
  /// Rows that pass over a panel before it is laid out again: whole tiles of 4, 6, 8 or 12 rows.
  @inline(__always) static var blockRows: Int { 960 }
  /// From this many numbers in b on it is worth laying panels out anew.
  @inline(__always) static var packingThreshold: Int { 8192 }
}

/// Whether a product's panels are laid out anew.
@inline(__always)
func isPacked(rows: Int, inner: Int, columns: Int) -> Bool {
  inner * columns >= ProductPlan.packingThreshold && rows > 8 && columns > 1
}

@inline(__always)
func product<L: Lanes, H: Lanes, S: Lanes>(_: L.Type, _: H.Type, _: S.Type, _ call: UnsafePointer<ProductCall<L.Scalar>>)
where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  if isPacked(rows: call.pointee.rows, inner: call.pointee.inner, columns: call.pointee.columns) {
    packedProduct(L.self, call.pointee)
  } else {
    multiply(
      L.self, H.self, S.self,
      Matrix(call.pointee.a, rowStride: call.pointee.aRowStride, innerStride: call.pointee.aInnerStride), call.pointee.b,
      call.pointee.bStride, call.pointee.c, call.pointee.cStride, rows: call.pointee.rows, inner: call.pointee.inner,
      columns: call.pointee.columns, plus: call.pointee.row, adds: call.pointee.adds)
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
  _ rows: Int, _ inner: Int, _ row: UnsafePointer<L.Scalar>?, _ adds: Bool
) {
  var place = 0
  if Tiles.rows >= 8 {
    while place + 8 <= rows {
      sums(EightRows<L>.self, a, b, bStride, c, cStride, place, inner, row, adds)
      place += 8
    }
  }
  while place + 4 <= rows {
    sums(FourRows<L>.self, a, b, bStride, c, cStride, place, inner, row, adds)
    place += 4
  }
  if place + 2 <= rows {
    sums(TwoRows<L>.self, a, b, bStride, c, cStride, place, inner, row, adds)
    place += 2
  }
  if place < rows { sums(OneRow<L>.self, a, b, bStride, c, cStride, place, inner, row, adds) }
}

@inline(__always)
func sums<Rows: TileRows>(
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

/// Copies columns of b side by side, what is missing filled with zeros.
@inline(__always)
func pack<L: SumLanes>(
  _: L.Type, _ b: UnsafePointer<L.Scalar>, stride: Int, depth: Int, columns: Int, into panel: UnsafeMutablePointer<L.Scalar>
) {
  for p in 0..<depth {
    let source = b + p * stride
    let target = panel + p * L.count
    if columns == L.count {
      L(at: source).store(to: target)
    } else {
      for j in 0..<L.count { target[j] = j < columns ? source[j] : 0 }
    }
  }
}

/// For large b: panel after panel is copied to where it lies together, and all rows of a block pass over it.
/// With many panels the rows of a are laid out too, as the tiles will read them.
func packedProduct<L: Lanes>(_: L.Type, _ call: ProductCall<L.Scalar>) {
  let width = 2 * L.count
  let depth = max(min(ProductPlan.panelDepth, call.inner), 1)
  let packsRows = call.columns >= 8 * width
  let rowRoom = packsRows ? (min(call.rows, ProductPlan.blockRows) + Tiles.rows) * depth : 0
  let panelRoom = (depth + 1 + Tiles.rows) * width
  let count = panelRoom + rowRoom
  let panel = Scratch.room(byteCount: count * MemoryLayout<L.Scalar>.stride).bindMemory(to: L.Scalar.self, capacity: count)
  var row = 0
  while row < call.rows {
    var block = call
    block.a += row * call.aRowStride
    block.c += row * call.cStride
    block.rows = min(ProductPlan.blockRows, call.rows - row)
    packedBlock(L.self, block, panel: panel, rowPanel: packsRows ? panel + panelRoom : nil, depth: depth)
    row += block.rows
  }
}

/// - Parameters:
///   - panel: room for `depth` rows of b, the row to add, and a tile.
///   - rowPanel: room for the block's rows, where they are laid out.
@inline(__always)
func packedBlock<L: Lanes>(
  _: L.Type, _ call: ProductCall<L.Scalar>, panel: UnsafeMutablePointer<L.Scalar>, rowPanel: UnsafeMutablePointer<L.Scalar>?, depth: Int
) {
  let width = 2 * L.count
  let addend = panel + depth * width
  var done = 0
  repeat {
    let inner = min(depth, call.inner - done)
    var part = call
    part.a += done * call.aInnerStride
    part.inner = inner
    if done > 0 { part.adds = true }
    if done + inner < call.inner { part.row = nil }
    if let rowPanel {
      packRows(part, into: rowPanel)
      part.a = UnsafePointer(rowPanel)
      part.aRowStride = 1
      part.aInnerStride = Tiles.rows
    }
    var column = 0
    while column < call.columns {
      let columns = min(width, call.columns - column)
      pack(PairOfLanes<L>.self, call.b + done * call.bStride + column, stride: call.bStride, depth: inner, columns: columns, into: panel)
      if let row = part.row {
        pack(PairOfLanes<L>.self, row + column, stride: 0, depth: 1, columns: columns, into: addend)
      }
      let strip = TileStrip(
        call: part, panel: UnsafePointer(panel), addend: UnsafePointer(addend), edge: addend + width, c: call.c + column,
        columns: columns, stripLength: rowPanel == nil ? nil : inner)
      if columns > L.count { columnOfTiles(PairOfLanes<L>.self, strip) } else { columnOfTiles(L.self, strip) }
      column += width
    }
    done += inner
  } while done < call.inner
}

/// Copies a in strips of as many rows as a tile has, inner index by inner index; what is left of rows in a narrower strip's place.
@inline(__always)
func packRows<T>(_ call: ProductCall<T>, into panel: UnsafeMutablePointer<T>) {
  var row = 0
  while row < call.rows {
    let count = min(Tiles.rows, call.rows - row)
    let target = panel + row * call.inner
    for r in 0..<count {
      let source = call.a + (row + r) * call.aRowStride
      for p in 0..<call.inner { target[p * Tiles.rows + r] = source[p * call.aInnerStride] }
    }
    row += count
  }
}

/// The columns of c that tiles are computed in, one or two vectors wide.
struct TileStrip<T> {
  let call: ProductCall<T>
  /// b's columns, two vectors a row, what is missing zero.
  let panel: UnsafePointer<T>
  /// The row's part that is added to the sums, where there is one.
  let addend: UnsafePointer<T>
  /// A tile's place aside, where c has fewer columns than the tile.
  let edge: UnsafeMutablePointer<T>
  let c: UnsafeMutablePointer<T>
  let columns: Int
  /// Inner indices in a strip, where a has been laid out in strips of a tile's rows.
  let stripLength: Int?
}

/// All rows of as many columns as `L` holds.
@inline(__always)
func columnOfTiles<L: SumLanes>(_: L.Type, _ strip: TileStrip<L.Scalar>) {
  let rows = strip.call.rows
  var row = 0
  if Tiles.rows == 12 {
    while row + 12 <= rows {
      tile(strip, row: row, TwelveRows<L>.self)
      row += 12
    }
  }
  if Tiles.rows >= 8 {
    while row + 8 <= rows {
      tile(strip, row: row, EightRows<L>.self)
      row += 8
    }
  }
  if Tiles.rows == 6 {
    while row + 6 <= rows {
      tile(strip, row: row, SixRows<L>.self)
      row += 6
    }
  }
  while row + 4 <= rows {
    tile(strip, row: row, FourRows<L>.self)
    row += 4
  }
  if row + 2 <= rows {
    tile(strip, row: row, TwoRows<L>.self)
    row += 2
  }
  if row < rows { tile(strip, row: row, OneRow<L>.self) }
}

/// One tile, summed from first to last inner index.
///
/// The sums live in registers only as long as nothing takes their address: a tile that c has no room for is stored aside and copied.
@inline(never)
func tile<Rows: TileRows>(_ strip: TileStrip<Rows.Scalar>, row: Int, _: Rows.Type) {
  let (rowStride, innerStride) = (strip.call.aRowStride, strip.call.aInnerStride)
  var source = strip.call.a
  if let length = strip.stripLength {
    source += row / Tiles.rows * Tiles.rows * length + row % Tiles.rows
  } else {
    source += row * rowStride
  }
  let width = Rows.L.count
  let panelWidth = Rows.L.panelWidth
  let isWhole = strip.columns == width
  let place = strip.c + row * strip.call.cStride
  let (c, stride) = isWhole ? (place, strip.call.cStride) : (strip.edge, width)
  if !isWhole && strip.call.adds {
    for r in 0..<Rows.count { for j in 0..<strip.columns { c[r * stride + j] = place[r * strip.call.cStride + j] } }
  }
  var sums = strip.call.adds ? Rows(at: c, stride: stride) : Rows(Rows.L(0))
  var factors = strip.panel
  var left = strip.call.inner
  while left > 0 {
    sums.add(source, rowStride, times: Rows.L(at: factors))
    source += innerStride
    factors += panelWidth
    left &-= 1
  }
  if strip.call.row != nil { sums.add(Rows.L(at: strip.addend)) }
  sums.store(to: c, stride: stride)
  if !isWhole {
    for r in 0..<Rows.count { for j in 0..<strip.columns { place[r * strip.call.cStride + j] = c[r * stride + j] } }
  }
}
