import Kernels

/// How a product is cut into tiles that stay in registers, panels of b that stay in the first cache, and blocks of a in the second.
enum ProductPlan {
  /// Inner indices in a panel, at most.
  @inline(__always) static var panelDepth: Int { 256 }
  /// Bytes of a that pass over a panel before the next ones do.
  @inline(__always) static var blockBytes: Int { 192 << 10 }
  /// Columns of b that are laid out at once, at most.
  @inline(__always) static var panelColumns: Int { 1024 }
  /// From this many numbers in b on it is worth laying panels out anew.
  @inline(__always) static var packingThreshold: Int { 8192 }
  /// From this many panels on it is worth laying out a too.
  @inline(__always) static var rowPackingPanels: Int { 16 }
  /// Panels between two questions whether to stop.
  @inline(__always) static var panelsInTurn: Int { 8 }
  /// Multiplications between them where nothing is laid out.
  @inline(__always) static var pieceSize: Int { 1 << 22 }
}

/// Whether a product's panels are laid out anew.
@inline(__always)
func isPacked(rows: Int, inner: Int, columns: Int) -> Bool {
  rows > 8 && columns > 1 && inner &* columns >= ProductPlan.packingThreshold
}

/// Parts of a whole, all but the last of one size: a multiple of the unit.
@inline(__always)
private func partSize(of whole: Int, atMost limit: Int, unit: Int) -> Int {
  let parts = max((whole + limit - 1) / limit, 1)
  let size = (whole + parts - 1) / parts
  return max((size + unit - 1) / unit, 1) * unit
}

/// For large b: its panels are copied to where each lies together, and block after block of rows passes over them.
/// With many panels the rows of a are laid out too, as the tiles will read them.
@inline(never)
func packedProduct<L: Lanes>(_: L.Type, _ call: ProductCall<L.Scalar>) {
  let width = 2 * L.count
  let depth = partSize(of: call.inner, atMost: ProductPlan.panelDepth, unit: 1)
  let rows = partSize(
    of: call.rows, atMost: ProductPlan.blockBytes / MemoryLayout<L.Scalar>.stride / depth / Tiles.rows * Tiles.rows, unit: Tiles.rows)
  let columns = partSize(of: call.columns, atMost: ProductPlan.panelColumns, unit: width)
  let packsRows = call.columns >= ProductPlan.rowPackingPanels * width
  // The part of the row that is added lies behind each panel.
  let panelLength = (depth + 1) * width
  let panelRoom = columns / width * panelLength
  let edgeRoom = Tiles.rows * width
  let count = panelRoom + edgeRoom + (packsRows ? rows * depth : 0)
  let panels = Scratch.room(byteCount: count * MemoryLayout<L.Scalar>.stride).bindMemory(to: L.Scalar.self, capacity: count)
  let room = PackingRoom(
    panels: panels, panelLength: panelLength, addend: depth * width, edge: panels + panelRoom,
    rows: packsRows ? panels + (panelRoom + edgeRoom) : nil)
  var column = 0
  while column < call.columns {
    var done = 0
    repeat {
      var part = call
      part.inner = min(depth, call.inner - done)
      part.columns = min(columns, call.columns - column)
      part.a += done * call.aInnerStride
      part.b += done * call.bStride + column
      part.c += column
      if done > 0 { part.adds = true }
      part.row = done + part.inner < call.inner ? nil : call.row.map { $0 + column }
      packPanels(L.self, part, into: room)
      var row = 0
      while row < call.rows {
        var block = part
        block.a += row * call.aRowStride
        block.c += row * call.cStride
        block.rows = min(rows, call.rows - row)
        guard packedBlock(L.self, block, room) else { return }
        row += block.rows
      }
      done += part.inner
    } while done < call.inner
    column += columns
  }
}

/// Where panels, and a's rows, are laid out.
private struct PackingRoom<T> {
  let panels: UnsafeMutablePointer<T>
  /// From one panel to the next.
  let panelLength: Int
  /// From a panel's start to its part of the row that is added.
  let addend: Int
  /// For a tile that c has no room for.
  let edge: UnsafeMutablePointer<T>
  /// Nil where a's rows are read from where they are.
  let rows: UnsafeMutablePointer<T>?
}

/// All panels of b over one block of rows.
/// - Returns: false when it is to stop.
@inline(__always)
private func packedBlock<L: Lanes>(_: L.Type, _ call: ProductCall<L.Scalar>, _ room: PackingRoom<L.Scalar>) -> Bool {
  let width = 2 * L.count
  if let rows = room.rows { packRows(call, into: rows) }
  var (column, index) = (0, 0)
  while column < call.columns {
    if index % ProductPlan.panelsInTurn == 0, call.isToStop { return false }
    let columns = min(width, call.columns - column)
    let panel = UnsafePointer(room.panels + index * room.panelLength)
    let strip = TileStrip(
      call: call, panel: panel, addend: panel + room.addend, edge: room.edge, a: room.rows.map { UnsafePointer($0) } ?? call.a,
      c: call.c + column, columns: columns, stripLength: room.rows == nil ? 0 : call.inner)
    if columns > L.count { columnOfTiles(PairOfLanes<L>.self, strip) } else { columnOfTiles(L.self, strip) }
    column += width
    index += 1
  }
  return true
}

/// Copies b's columns, and the row's, into panels. Four panels at a time, so that what lies together is read together.
@inline(__always)
private func packPanels<L: Lanes>(_: L.Type, _ call: ProductCall<L.Scalar>, into room: PackingRoom<L.Scalar>) {
  let width = 2 * L.count
  @inline(__always) func pack(_ source: UnsafePointer<L.Scalar>, _ target: UnsafeMutablePointer<L.Scalar>, rows: Int) {
    let whole = call.columns / width
    var first = 0
    while first < whole {
      let last = min(first + 4, whole)
      for p in 0..<rows {
        var place = target + (first * room.panelLength + p * width)
        for panel in first..<last {
          PairOfLanes<L>(at: source + (p * call.bStride + panel * width)).store(to: place)
          place += room.panelLength
        }
      }
      first = last
    }
    let rest = call.columns - whole * width
    if rest == 0 { return }
    for p in 0..<rows {
      let place = target + (whole * room.panelLength + p * width)
      for j in 0..<width { place[j] = j < rest ? source[p * call.bStride + whole * width + j] : 0 }
    }
  }
  pack(call.b, room.panels, rows: call.inner)
  if let row = call.row { pack(row, room.panels + room.addend, rows: 1) }
}

/// Copies a in strips of as many rows as a tile has, inner index by inner index; what is left of rows in a narrower strip's place.
@inline(__always)
private func packRows<T>(_ call: ProductCall<T>, into target: UnsafeMutablePointer<T>) {
  @inline(__always) func pack(_ source: UnsafePointer<T>, _ strip: UnsafeMutablePointer<T>, count: Int, stride: Int) {
    for p in 0..<call.inner {
      let (from, to) = (source + p * call.aInnerStride, strip + p * Tiles.rows)
      var r = 0
      while r < count {
        to[r] = from[r * stride]
        r &+= 1
      }
    }
  }
  var row = 0
  while row < call.rows {
    let (source, strip) = (call.a + row * call.aRowStride, target + row * call.inner)
    if call.rows - row < Tiles.rows {
      pack(source, strip, count: call.rows - row, stride: call.aRowStride)
    } else if call.aRowStride == 1 {
      pack(source, strip, count: Tiles.rows, stride: 1)
    } else {
      pack(source, strip, count: Tiles.rows, stride: call.aRowStride)
    }
    row += Tiles.rows
  }
}

/// The columns of c that tiles are computed in, one or two vectors wide.
private struct TileStrip<T> {
  let call: ProductCall<T>
  /// b's columns, two vectors a row, what is missing zero.
  let panel: UnsafePointer<T>
  /// The row's part that is added to the sums, where there is one.
  let addend: UnsafePointer<T>
  /// A tile's place aside, where c has fewer columns than the tile.
  let edge: UnsafeMutablePointer<T>
  /// As it has been laid out, or the product's own.
  let a: UnsafePointer<T>
  let c: UnsafeMutablePointer<T>
  let columns: Int
  /// Inner indices in a strip, where a has been laid out in strips of a tile's rows; else 0.
  let stripLength: Int
}

/// All rows of as many columns as `L` holds.
@inline(__always)
private func columnOfTiles<L: SumLanes>(_: L.Type, _ strip: TileStrip<L.Scalar>) {
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
private func tile<Rows: TileRows>(_ strip: TileStrip<Rows.Scalar>, row: Int, _: Rows.Type) {
  let width = Rows.L.count
  let panelWidth = Rows.L.panelWidth
  let isWhole = strip.columns == width
  let place = strip.c + row * strip.call.cStride
  let (c, stride) = isWhole ? (place, strip.call.cStride) : (strip.edge, width)
  if !isWhole && strip.call.adds {
    for r in 0..<Rows.count { for j in 0..<strip.columns { c[r * stride + j] = place[r * strip.call.cStride + j] } }
  }
  var sums = strip.call.adds ? Rows(at: c, stride: stride) : Rows(Rows.L(0))
  @inline(__always) func run(_ start: UnsafePointer<Rows.Scalar>, _ rowStride: Int, _ innerStride: Int) {
    var source = start
    var factors = strip.panel
    var left = strip.call.inner
    while left > 0 {
      sums.add(source, rowStride, times: Rows.L(at: factors))
      source += innerStride
      factors += panelWidth
      left &-= 1
    }
  }
  // Where a has been laid out, every address is known but one.
  if strip.stripLength > 0 {
    run(strip.a + (row / Tiles.rows * Tiles.rows * strip.stripLength + row % Tiles.rows), 1, Tiles.rows)
  } else {
    run(strip.a + row * strip.call.aRowStride, strip.call.aRowStride, strip.call.aInnerStride)
  }
  if strip.call.row != nil { sums.add(Rows.L(at: strip.addend)) }
  sums.store(to: c, stride: stride)
  if !isWhole {
    for r in 0..<Rows.count { for j in 0..<strip.columns { place[r * strip.call.cStride + j] = c[r * stride + j] } }
  }
}
