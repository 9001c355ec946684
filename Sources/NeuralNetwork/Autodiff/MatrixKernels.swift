import Kernels

/// Matrix products on raw buffers; all sum in a fixed order.
enum MatrixKernels {
  /// c (n×m) = a (n×k) · b (k×m), plus `row` in every row where there is one
  @inline(__always) static func product<T: KernelScalar>(
    _ a: UnsafeMutablePointer<T>, _ b: UnsafeMutablePointer<T>, into c: UnsafeMutablePointer<T>, rows n: Int, inner k: Int, columns m: Int,
    adding row: UnsafeMutablePointer<T>? = nil
  ) {
    T.kernels.stoppableProduct(
      ProductCall(
        a: UnsafePointer(a), aRowStride: k, aInnerStride: 1, b: UnsafePointer(b), bStride: m, c: c, cStride: m, rows: n, inner: k,
        columns: m, row: row.map { UnsafePointer($0) }))
  }

  /// c (n×m) += a (n×k) · b (k×m)
  @inline(__always) static func addProduct<T: KernelScalar>(
    _ a: UnsafeMutablePointer<T>, _ b: UnsafeMutablePointer<T>, into c: UnsafeMutablePointer<T>, rows n: Int, inner k: Int, columns m: Int
  ) {
    T.kernels.stoppableProduct(
      ProductCall(
        a: UnsafePointer(a), aRowStride: k, aInnerStride: 1, b: UnsafePointer(b), bStride: m, c: c, cStride: m, rows: n, inner: k,
        columns: m, adds: true))
  }

  /// da (n×k) += dc (n×m) · bᵀ, b being k×m; `scratch` has room for b.
  @inline(__always) static func addProductWithTransposed<T: KernelScalar>(
    _ dc: UnsafeMutablePointer<T>, _ b: UnsafeMutablePointer<T>, into da: UnsafeMutablePointer<T>, rows n: Int, inner k: Int,
    columns m: Int, scratch: UnsafeMutablePointer<T>
  ) {
    transpose(UnsafePointer(b), into: scratch, rows: k, columns: m)
    addProduct(dc, scratch, into: da, rows: n, inner: m, columns: k)
  }

  /// db (k×m) += aᵀ · dc, a being n×k and dc n×m; of db all rows, or `only` some of them
  @inline(__always) static func addTransposedProduct<T: KernelScalar>(
    _ a: UnsafeMutablePointer<T>, _ dc: UnsafeMutablePointer<T>, into db: UnsafeMutablePointer<T>, rows n: Int, inner k: Int,
    columns m: Int,
    only part: Range<Int>? = nil
  ) {
    let part = part ?? 0..<k
    T.kernels.stoppableProduct(
      ProductCall(
        a: UnsafePointer(a + part.lowerBound), aRowStride: 1, aInnerStride: k, b: UnsafePointer(dc), bStride: m,
        c: db + part.lowerBound * m, cStride: m, rows: part.count, inner: n, columns: m, adds: true))
  }

  /// c (n×m) = the row b (m) in every row
  @inline(__always) static func fillRows<T: KernelScalar>(
    _ c: UnsafeMutablePointer<T>, with b: UnsafeMutablePointer<T>, rows n: Int, columns m: Int
  ) {
    for i in 0..<n {
      let target = c + i * m
      for j in 0..<m { target[j] = b[j] }
    }
  }

  /// db (m) += the sum of the rows of dc (n×m)
  @inline(__always) static func addRowSums<T: KernelScalar>(
    _ dc: UnsafeMutablePointer<T>, into db: UnsafeMutablePointer<T>, rows n: Int, columns m: Int
  ) {
    for i in 0..<n {
      let flow = dc + i * m
      for j in 0..<m { db[j] += flow[j] }
    }
  }

  @inline(__always) static func zero<T: KernelScalar>(_ c: UnsafeMutablePointer<T>, _ count: Int) {
    for i in 0..<count { c[i] = 0 }
  }
}
