/// A tile's rows of sums, a vector each. Nested structures stay in registers where arrays would not.
protocol TileRows {
  associatedtype L: SumLanes
  typealias Scalar = L.Scalar
  static var count: Int { get }
  init(_ value: L)
  init(at c: UnsafePointer<Scalar>, stride: Int)
  /// Each row += its number of a, `stride` apart, times b.
  mutating func add(_ a: UnsafePointer<Scalar>, _ stride: Int, times b: L)
  /// Each row += b.
  mutating func add(_ b: L)
  func store(to c: UnsafeMutablePointer<Scalar>, stride: Int)
}

struct OneRow<L: SumLanes>: TileRows {
  var sum: L
  @inline(__always) static var count: Int { 1 }
  @inline(__always) init(_ value: L) { sum = value }
  @inline(__always) init(at c: UnsafePointer<L.Scalar>, stride: Int) { sum = L(at: c) }
  @inline(__always) mutating func add(_ a: UnsafePointer<L.Scalar>, _ stride: Int, times b: L) {
    sum = sum.adding(L(a.pointee), times: b)
  }
  @inline(__always) mutating func add(_ b: L) { sum = sum + b }
  @inline(__always) func store(to c: UnsafeMutablePointer<L.Scalar>, stride: Int) { sum.store(to: c) }
}

struct JoinedRows<Low: TileRows, High: TileRows>: TileRows where Low.L == High.L {
  typealias L = Low.L
  var low: Low
  var high: High
  @inline(__always) static var count: Int { Low.count + High.count }
  @inline(__always) init(_ value: L) { (low, high) = (Low(value), High(value)) }
  @inline(__always) init(at c: UnsafePointer<L.Scalar>, stride: Int) {
    (low, high) = (Low(at: c, stride: stride), High(at: c + Low.count * stride, stride: stride))
  }
  @inline(__always) mutating func add(_ a: UnsafePointer<L.Scalar>, _ stride: Int, times b: L) {
    low.add(a, stride, times: b)
    high.add(a + Low.count * stride, stride, times: b)
  }
  @inline(__always) mutating func add(_ b: L) {
    low.add(b)
    high.add(b)
  }
  @inline(__always) func store(to c: UnsafeMutablePointer<L.Scalar>, stride: Int) {
    low.store(to: c, stride: stride)
    high.store(to: c + Low.count * stride, stride: stride)
  }
}

typealias TwoRows<L: SumLanes> = JoinedRows<OneRow<L>, OneRow<L>>
typealias FourRows<L: SumLanes> = JoinedRows<TwoRows<L>, TwoRows<L>>
typealias SixRows<L: SumLanes> = JoinedRows<FourRows<L>, TwoRows<L>>
typealias EightRows<L: SumLanes> = JoinedRows<FourRows<L>, FourRows<L>>
typealias TwelveRows<L: SumLanes> = JoinedRows<EightRows<L>, FourRows<L>>
