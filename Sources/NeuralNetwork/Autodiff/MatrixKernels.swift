/// Matrix products on raw buffers; all add to what is there, all sum in a fixed order.
enum MatrixKernels {
  /// c (n×m) += a (n×k) · b (k×m)
  @inline(__always) static func addProduct<T: KernelScalar>(
    _ a: UnsafeMutablePointer<T>, _ b: UnsafeMutablePointer<T>, into c: UnsafeMutablePointer<T>, rows n: Int, inner k: Int, columns m: Int
  ) {
    for i in 0..<n {
      let target = c + i * m
      for p in 0..<k {
        let factor = a[i * k + p]
        let source = b + p * m
        for j in 0..<m { target[j] += factor * source[j] }
      }
    }
  }

  /// da (n×k) += dc (n×m) · bᵀ, b being k×m
  @inline(__always) static func addProductWithTransposed<T: KernelScalar>(
    _ dc: UnsafeMutablePointer<T>, _ b: UnsafeMutablePointer<T>, into da: UnsafeMutablePointer<T>, rows n: Int, inner k: Int,
    columns m: Int
  ) {
    for i in 0..<n {
      let flow = dc + i * m
      for p in 0..<k {
        let source = b + p * m
        var s0: T = 0
        var s1: T = 0
        var s2: T = 0
        var s3: T = 0
        var j = 0
        while j + 4 <= m {
          s0 += flow[j] * source[j]
          s1 += flow[j + 1] * source[j + 1]
          s2 += flow[j + 2] * source[j + 2]
          s3 += flow[j + 3] * source[j + 3]
          j += 4
        }
        while j < m {
          s0 += flow[j] * source[j]
          j += 1
        }
        da[i * k + p] += (s0 + s1) + (s2 + s3)
      }
    }
  }

  /// db (k×m) += aᵀ · dc, a being n×k and dc n×m
  @inline(__always) static func addTransposedProduct<T: KernelScalar>(
    _ a: UnsafeMutablePointer<T>, _ dc: UnsafeMutablePointer<T>, into db: UnsafeMutablePointer<T>, rows n: Int, inner k: Int, columns m: Int
  ) {
    for i in 0..<n {
      let flow = dc + i * m
      for p in 0..<k {
        let factor = a[i * k + p]
        let target = db + p * m
        for j in 0..<m { target[j] += factor * flow[j] }
      }
    }
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
