struct FloatLanes: Lanes {
  typealias Scalar = Float
  typealias Quad = QuadFloatLanes
  var v: FloatVector
  @inline(__always) static var count: Int { FloatVector.scalarCount }
  @inline(__always) init(_ v: FloatVector) { self.v = v }
  @inline(__always) init(_ value: Float) { v = FloatVector(repeating: value) }
  @inline(__always) init(at pointer: UnsafePointer<Float>) { v = UnsafeRawPointer(pointer).loadUnaligned(as: FloatVector.self) }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: v, as: FloatVector.self)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) func adding(_ a: Self, times b: Self) -> Self { Self(v.addingProduct(a.v, b.v)) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> SIMDMask<FloatBits> { a.v .< b.v }
  @inline(__always) func replaced(by other: Self, where mask: SIMDMask<FloatBits>) -> Self { Self(v.replacing(with: other.v, where: mask)) }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) private var bits: FloatBits { unsafeBitCast(v, to: FloatBits.self) }
  @inline(__always) var magnitude: Self { Self(unsafeBitCast(bits & FloatBits(repeating: .max), to: FloatVector.self)) }
  @inline(__always) func signed(like other: Self) -> Self {
    Self(unsafeBitCast(bits | (other.bits & FloatBits(repeating: .min)), to: FloatVector.self))
  }
  @inline(__always) var powerOfTwo: Self {
    Self(unsafeBitCast((bits &+ FloatBits(repeating: 127)) &<< FloatBits(repeating: 23), to: FloatVector.self))
  }
}

struct HalfFloatLanes: Lanes {
  typealias Scalar = Float
  typealias Quad = QuadFloatLanes
  var v: HalfFloatVector
  @inline(__always) static var count: Int { HalfFloatVector.scalarCount }
  @inline(__always) init(_ v: HalfFloatVector) { self.v = v }
  @inline(__always) init(_ value: Float) { v = HalfFloatVector(repeating: value) }
  @inline(__always) init(at pointer: UnsafePointer<Float>) { v = UnsafeRawPointer(pointer).loadUnaligned(as: HalfFloatVector.self) }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: v, as: HalfFloatVector.self)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) func adding(_ a: Self, times b: Self) -> Self { Self(v.addingProduct(a.v, b.v)) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> SIMDMask<HalfFloatBits> { a.v .< b.v }
  @inline(__always) func replaced(by other: Self, where mask: SIMDMask<HalfFloatBits>) -> Self {
    Self(v.replacing(with: other.v, where: mask))
  }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) private var bits: HalfFloatBits { unsafeBitCast(v, to: HalfFloatBits.self) }
  @inline(__always) var magnitude: Self { Self(unsafeBitCast(bits & HalfFloatBits(repeating: .max), to: HalfFloatVector.self)) }
  @inline(__always) func signed(like other: Self) -> Self {
    Self(unsafeBitCast(bits | (other.bits & HalfFloatBits(repeating: .min)), to: HalfFloatVector.self))
  }
  @inline(__always) var powerOfTwo: Self {
    Self(unsafeBitCast((bits &+ HalfFloatBits(repeating: 127)) &<< HalfFloatBits(repeating: 23), to: HalfFloatVector.self))
  }
}

struct FloatLane: Lanes {
  typealias Scalar = Float
  typealias Quad = QuadFloatLanes
  var v: Float
  @inline(__always) static var count: Int { 1 }
  @inline(__always) init(_ value: Float) { v = value }
  @inline(__always) init(at pointer: UnsafePointer<Float>) { v = pointer.pointee }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Float>) { pointer.pointee = v }
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
    Self(Float(bitPattern: v.bitPattern | (other.v.bitPattern & (1 << 31))))
  }
  @inline(__always) var powerOfTwo: Self { Self(Float(bitPattern: (v.bitPattern &+ 127) &<< 23)) }
}

struct QuadFloatLanes: QuadLanes {
  typealias Scalar = Float
  var v: SIMD4<Float>
  @inline(__always) static var count: Int { 4 }
  @inline(__always) init(_ v: SIMD4<Float>) { self.v = v }
  @inline(__always) init(_ value: Float) { v = SIMD4(repeating: value) }
  @inline(__always) init(at pointer: UnsafePointer<Float>) { v = UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self) }
  @inline(__always) init(at pointer: UnsafePointer<Float>, stride: Int) {
    v = SIMD4(pointer[0], pointer[stride], pointer[2 &* stride], pointer[3 &* stride])
  }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: v, as: SIMD4<Float>.self)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) func adding(_ a: Self, times b: Self) -> Self { Self(v.addingProduct(a.v, b.v)) }
  @inline(__always) var foldedSum: Float { (v.x + v.z) + (v.y + v.w) }
}
