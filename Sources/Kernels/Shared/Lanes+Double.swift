struct DoubleLanes: Lanes {
  typealias Scalar = Double
  typealias Quad = QuadDoubleLanes
  var v: DoubleVector
  @inline(__always) static var count: Int { DoubleVector.scalarCount }
  @inline(__always) init(_ v: DoubleVector) { self.v = v }
  @inline(__always) init(_ value: Double) { v = DoubleVector(repeating: value) }
  @inline(__always) init(at pointer: UnsafePointer<Double>) { v = UnsafeRawPointer(pointer).loadUnaligned(as: DoubleVector.self) }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: v, as: DoubleVector.self)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) func adding(_ a: Self, times b: Self) -> Self { Self(v.addingProduct(a.v, b.v)) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> SIMDMask<DoubleBits> { a.v .< b.v }
  @inline(__always) func replaced(by other: Self, where mask: SIMDMask<DoubleBits>) -> Self {
    Self(v.replacing(with: other.v, where: mask))
  }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) private var bits: DoubleBits { unsafeBitCast(v, to: DoubleBits.self) }
  @inline(__always) var magnitude: Self { Self(unsafeBitCast(bits & DoubleBits(repeating: .max), to: DoubleVector.self)) }
  @inline(__always) func signed(like other: Self) -> Self {
    Self(unsafeBitCast(bits | (other.bits & DoubleBits(repeating: .min)), to: DoubleVector.self))
  }
  @inline(__always) var powerOfTwo: Self {
    Self(unsafeBitCast((bits &+ DoubleBits(repeating: 1023)) &<< DoubleBits(repeating: 52), to: DoubleVector.self))
  }
}

struct HalfDoubleLanes: Lanes {
  typealias Scalar = Double
  typealias Quad = QuadDoubleLanes
  var v: HalfDoubleVector
  @inline(__always) static var count: Int { HalfDoubleVector.scalarCount }
  @inline(__always) init(_ v: HalfDoubleVector) { self.v = v }
  @inline(__always) init(_ value: Double) { v = HalfDoubleVector(repeating: value) }
  @inline(__always) init(at pointer: UnsafePointer<Double>) { v = UnsafeRawPointer(pointer).loadUnaligned(as: HalfDoubleVector.self) }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: v, as: HalfDoubleVector.self)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) func adding(_ a: Self, times b: Self) -> Self { Self(v.addingProduct(a.v, b.v)) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> SIMDMask<HalfDoubleBits> { a.v .< b.v }
  @inline(__always) func replaced(by other: Self, where mask: SIMDMask<HalfDoubleBits>) -> Self {
    Self(v.replacing(with: other.v, where: mask))
  }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) private var bits: HalfDoubleBits { unsafeBitCast(v, to: HalfDoubleBits.self) }
  @inline(__always) var magnitude: Self { Self(unsafeBitCast(bits & HalfDoubleBits(repeating: .max), to: HalfDoubleVector.self)) }
  @inline(__always) func signed(like other: Self) -> Self {
    Self(unsafeBitCast(bits | (other.bits & HalfDoubleBits(repeating: .min)), to: HalfDoubleVector.self))
  }
  @inline(__always) var powerOfTwo: Self {
    Self(unsafeBitCast((bits &+ HalfDoubleBits(repeating: 1023)) &<< HalfDoubleBits(repeating: 52), to: HalfDoubleVector.self))
  }
}

struct DoubleLane: Lanes {
  typealias Scalar = Double
  typealias Quad = QuadDoubleLanes
  var v: Double
  @inline(__always) static var count: Int { 1 }
  @inline(__always) init(_ value: Double) { v = value }
  @inline(__always) init(at pointer: UnsafePointer<Double>) { v = pointer.pointee }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Double>) { pointer.pointee = v }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) func adding(_ a: Self, times b: Self) -> Self { Self(v.addingProduct(a.v, b.v)) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> Bool { a.v < b.v }
  @inline(__always) func replaced(by other: Self, where mask: Bool) -> Self { mask ? other : self }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) var magnitude: Self { Self(v.magnitude) }
  @inline(__always) func signed(like other: Self) -> Self {
    Self(Double(bitPattern: v.bitPattern | (other.v.bitPattern & (1 << 63))))
  }
  @inline(__always) var powerOfTwo: Self { Self(Double(bitPattern: (v.bitPattern &+ 1023) &<< 52)) }
}

struct QuadDoubleLanes: QuadLanes {
  typealias Scalar = Double
  var v: SIMD4<Double>
  @inline(__always) static var count: Int { 4 }
  @inline(__always) init(_ v: SIMD4<Double>) { self.v = v }
  @inline(__always) init(_ value: Double) { v = SIMD4(repeating: value) }
  @inline(__always) init(at pointer: UnsafePointer<Double>) { v = UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Double>.self) }
  @inline(__always) init(at pointer: UnsafePointer<Double>, stride: Int) {
    v = SIMD4(pointer[0], pointer[stride], pointer[2 &* stride], pointer[3 &* stride])
  }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: v, as: SIMD4<Double>.self)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) func adding(_ a: Self, times b: Self) -> Self { Self(v.addingProduct(a.v, b.v)) }
  @inline(__always) var foldedSum: Double { (v.x + v.z) + (v.y + v.w) }
}
