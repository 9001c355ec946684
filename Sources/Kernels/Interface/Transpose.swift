/// bᵀ (columns × rows) of b (rows × columns), eight of its rows at a time: what is written together lies together.
@inlinable @inline(__always) public func transpose<T>(
  _ b: UnsafePointer<T>, into transposed: UnsafeMutablePointer<T>, rows: Int, columns: Int
) {
  var row = 0
  while row &+ 8 <= rows {
    let (source, target) = (b + row &* columns, transposed + row)
    for column in 0..<columns {
      for lane in 0..<8 { target[column &* rows &+ lane] = source[lane &* columns &+ column] }
    }
    row &+= 8
  }
  while row < rows {
    for column in 0..<columns { transposed[column &* rows &+ row] = b[row &* columns &+ column] }
    row &+= 1
  }
}
